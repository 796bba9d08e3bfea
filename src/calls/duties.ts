import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import { formatDay } from '#base/ui/dates.ts'
import { readText, type Words } from '#base/words.ts'
import { daysBetween, endOfDay } from '#base/zone.ts'
import { findState, isSecretariat, listMembers, listStateNames, listStates, type Me, type Post, stateRoles } from '#membership/index.ts'
import { dayFor, isAskedOfStates, listNearing } from '#workplan/index.ts'
import { isCorrectionOverdue, isTentativeFor, timeLeft } from './call/call.ts'
import { listFormatsOf } from './call/queries.ts'
import { ownDuties, rankBy, type Reader } from './duty/duty.ts'
import { type Given, listAnsweredBefore, listCalledFor, listDefinitions, listGivenToMe, listMissing, listOwnEnvelopes, listUnopened, listUnowned, type MissingLine } from './duty/queries.ts'
import { text } from './duty/text.ts'
import { stageOfSection } from './draft/section.ts'
import { uploadDuties } from './exchange/upload/duties.ts'
import { calledOf, isWithState, type Item, stageOfItem } from './item/item.ts'
import { titleForContributor } from './item/marks.tsx'
import { answersOf, listCompletions, listCorrections, listDraft, listItems, titlesOfItems } from './item/queries.ts'
import { listAskedComments } from './review/queries.ts'
import { text as reviewText } from './review/text.ts'
import { listTranslationNeeds, openAnswers } from './translation/needs.ts'

/** What is due from this person in the calls: from the team of a state, the writer of a section, the Secretariat. */
export async function listDuties(db: Db, me: Me, view: Reader, today: string): Promise<Duty[]> {
  const focal = me.posts.find((post) => post.role === 'focal point' && post.stateId)
  const validates = me.posts.find((post) => post.role === 'national validator' && post.stateId)
  const writes = me.posts.some((post) => post.role === 'ministry contributor' || post.role === 'consultant')
  return [
    ...(await teamDuties(db, view, { focal, validates })),
    ...(focal?.main ? await unownedDuties(db, view, { stateId: focal.stateId!, today }) : []),
    ...(focal ? await confirmDuties(db, view, focal.stateId!) : []),
    ...(writes || me.posts.some((post) => (stateRoles as readonly string[]).includes(post.role)) ? await uploadDuties(db, me, view) : []),
    ...(writes ? await writerDuties(db, me, view) : []),
    ...(me.posts.some((post) => post.role === 'translator') ? await translatorDuties(db, view) : []),
    ...(isSecretariat(me) ? [...(await secretariatDuties(db, view, today)), ...(await uncalledDuties(db, view, today))] : []),
  ]
}

async function teamDuties(db: Db, view: Reader, { focal, validates }: { focal: Post | undefined; validates: Post | undefined }): Promise<Duty[]> {
  const duties: Duty[] = []
  for (const stateId of new Set([focal?.stateId, validates?.stateId].filter((id) => id != null))) {
    const holds = { focal: focal?.stateId === stateId, validates: validates?.stateId === stateId }
    for (const envelope of await listOwnEnvelopes(db, view, stateId)) duties.push(...ownDuties(view, envelope, holds))
  }
  return duties
}

/** The sections of some items by item and key, with what the items are called. */
async function findSections(db: Db, view: Reader, given: Given[]) {
  const items = (await listItems(db, { ids: [...new Set(given.map((one) => one.itemId))] })).filter((item) => isWithState(item) && !item.callWithdrawn)
  if (items.length === 0) return { items, titles: new Map<string, string>(), sectionOf: () => undefined, states: new Map<string, Words>() }
  const formats = await listFormatsOf(db, items.map((item) => item.callId))
  const definitions = await listDefinitions(db, formats.map((call) => call.formatVersionId))
  const states = await listStateNames(db, view.lang)
  const sectionOf = (item: Item, key: string) => definitions.get(formats.find((call) => call.id === item.callId)?.formatVersionId ?? '')?.sections.find((section) => section.key === key)
  return { items, titles: await titlesOfItems(db, items.map((item) => item.id), view.lang), sectionOf, states }
}

/** F1: what somebody was given to write who no longer holds a post has nobody: the main focal point gives it to somebody else. */
async function unownedDuties(db: Db, view: Reader, { stateId, today }: { stateId: string; today: string }): Promise<Duty[]> {
  const say = text[view.lang]
  const given = await listUnowned(db, { stateId, now: view.now, today })
  const { items, titles, sectionOf, states } = await findSections(db, view, given)
  return given.flatMap((one): Duty[] => {
    const item = items.find((item) => item.id === one.itemId)
    const section = item && sectionOf(item, one.sectionKey)
    if (!item || !section) return []
    const todo = say.unowned(readText(section.title, view.lang), titles.get(item.id) ?? '', one.name ?? say.somebody)
    return [{ rank: 4, todo, href: `/w/items/${item.id}/draft`, action: say.action.give, country: states.get(stateId), ...(item.example ? { example: true } : {}) }]
  })
}

async function writerDuties(db: Db, me: Me, view: Reader): Promise<Duty[]> {
  const say = text[view.lang]
  const given = await listGivenToMe(db, me.id, view.now)
  const corrections = await listCorrections(db)
  const { items, titles, sectionOf, states } = await findSections(db, view, given)
  const duties: Duty[] = []
  for (const { itemId, sectionKey, until } of given) {
    const item = items.find((one) => one.id === itemId)
    const section = item && sectionOf(item, sectionKey)
    if (!item || !section) continue
    const draft = await listDraft(db, itemId, sectionKey)
    // What came back has the day of the Secretariat, where that is the earlier one.
    const back = corrections.get(itemId)
    const due = back && endOfDay(view.zone, back) < until ? endOfDay(view.zone, back) : until
    const about = { href: `/w/items/${itemId}/sections/${sectionKey}`, country: states.get(item.stateId), due, waits: say.focal, ...(item.example ? { example: true } : {}) }
    const [sectionTitle, itemTitle] = [readText(section.title, view.lang), titleForContributor(view, item, titles.get(itemId) ?? '')]
    // Until the answer was changed since, or the focal point has answered the comment.
    const asked = (await listAskedComments(db, { item, ofTeam: false })).filter((comment) => comment.kind === 'must change' && !comment.answer && section.questions.some((question) => question.key === comment.questionKey))
    if (asked.some((comment) => !draft.some((answer) => answer.questionKey === comment.questionKey && answer.at > comment.at))) {
      duties.push({ rank: 1, todo: say.correctSection(sectionTitle, itemTitle), action: say.action.correct, ...about })
      continue
    }
    const completion = (await listCompletions(db, itemId)).find((one) => one.sectionKey === sectionKey)
    if (stageOfSection(section, draft, completion, answersOf(draft)) === 'completed') continue
    duties.push({ rank: rankBy(due, view.now, 5), todo: say.section(sectionTitle, itemTitle), action: say.action.write, ...about })
  }
  return duties
}

/** A state confirms the translations of what it wrote. */
async function confirmDuties(db: Db, view: Reader, stateId: string): Promise<Duty[]> {
  const say = text[view.lang]
  const needs = (await listTranslationNeeds(db, { stateId })).filter((need) => need.translated > 0)
  if (needs.length === 0) return []
  const state = await findState(db, stateId)
  return needs.map(({ item }) => ({ rank: 4, todo: say.confirm(item.latest!.title), href: `/w/items/${item.id}/translation`, action: say.action.confirm, country: state.name, waits: say.secretariat, ...(item.example ? { example: true } : {}) }))
}

/** One line per text that has no current translation; one that became outdated, which keeps it from being published, comes first. */
async function translatorDuties(db: Db, view: Reader): Promise<Duty[]> {
  const say = text[view.lang]
  const needs = (await listTranslationNeeds(db)).filter((need) => openAnswers(need) > 0).toSorted((a, b) => b.outdated - a.outdated)
  const states = await listStateNames(db, view.lang)
  return needs.map(({ item, language, ...need }) => ({ rank: 4, todo: (openAnswers(need) === need.long ? say.shorten : say.translate)(item.latest!.title, language, openAnswers(need)), href: `/w/items/${item.id}/translation`, action: say.action.translate, country: states.get(item.stateId), waits: say.secretariat, ...(item.example ? { example: true } : {}) }))
}

const readAtMost = 50

async function secretariatDuties(db: Db, view: Reader, today: string): Promise<Duty[]> {
  const say = text[view.lang]
  // Whoever left the framework owes it nothing any more.
  const within = (await listStates(db, today, view.lang)).flatMap(({ id, standing }) => (standing ? [id] : []))
  const missing = (await listMissing(db)).map((line) => ({ ...line, missing: line.missing.filter(({ stateId }) => within.includes(stateId)) }))
  const calls = missing.map((line) => line.call)
  const items = await listItems(db, { callIds: calls.map((call) => call.id), for: 'secretariat' })
  const states = await listStateNames(db, view.lang)
  const waiting = items.filter((item) => stageOfItem(item) === 'handed in').toSorted((a, b) => a.latest!.at.getTime() - b.latest!.at.getTime()).slice(0, readAtMost)
  const answered = await listAnsweredBefore(db, waiting)
  const read = waiting.map((item): Duty => {
    const title = calledOf(view, { item, answers: {} })
    const country = states.get(item.stateId)
    return { rank: 4, todo: answered.has(item.id) ? say.readAgain(title, item.latest!.round) : say.read(title), href: `/w/items/${item.id}/review`, action: say.action.read, ...(country ? { country } : {}), ...(item.example ? { example: true } : {}) }
  })
  const circulate = missing.flatMap(({ call, milestone, missing: waiting }): Duty[] => {
    const accepted = items.filter((item) => item.callId === call.id && stageOfItem(item) === 'accepted' && item.latest!.circulates)
    if (accepted.length === 0) return []
    // While states still have time, it can wait: what circulates early circulates without them.
    const early = timeLeft(waiting.map(({ zone, extendedUntil }) => ({ zone, onDay: dayFor(milestone, extendedUntil) })), view.now)
    const todo = say.circulate(accepted.length, readText(call.title, view.lang))
    return [{ rank: early ? 5 : 4, todo: early ? `${todo}. ${reviewText[view.lang].circulating.early(early.states, formatDay(view, early.until))}` : todo, href: `/w/calls/${call.id}`, action: say.action.circulate, waits: say.meeting, ...(accepted.every((item) => item.example) ? { example: true } : {}) }]
  })
  const open = (await listUnopened(db)).map((call): Duty => ({ rank: 5, todo: say.open(readText(call.title, view.lang)), href: `/w/calls/${call.id}`, action: say.action.open }))
  return [...read, ...missing.flatMap((line) => [...settleDuties(view, line, today), ...remindDuties(view, line), ...correctionDuties(view, line, states)]), ...circulate, ...open]
}

/** F3: what the plan asks of the states by a day that nears, and for which no call has been prepared. */
async function uncalledDuties(db: Db, view: Reader, today: string): Promise<Duty[]> {
  const say = text[view.lang]
  const members = (await listMembers(db, today, view.lang)).map((state) => state.id)
  const asked = (await listNearing(db, today)).filter((near) => isAskedOfStates(near, members))
  const called = await listCalledFor(db, asked.map(({ milestone }) => milestone.id))
  return asked
    .filter(({ milestone }) => !called.includes(milestone.id))
    .map(({ activity, milestone: { id, title, current: { onDay, example } } }) => ({ rank: rankOfDue(onDay, today), due: onDay!, todo: say.prepare(readText(title, view.lang), readText(activity.title, view.lang)), action: say.action.prepare, href: `/w/calls/new?milestone=${id}`, ...(example ? { example } : {}) }))
}

const week = 7 * 86_400_000

/** A polite word a week before the due day and once a week after it, until the state hands in or the plan says that it will not be done: what was never answered is not forgotten. Of a tentative day nobody is reminded: the plan has to say first what holds. */
function remindDuties(view: Reader, { call, milestone, missing }: MissingLine): Duty[] {
  const say = text[view.lang]
  const { now } = view
  const late = missing.filter(({ zone, extendedUntil, remindedAt }) => {
    if (isTentativeFor(milestone, extendedUntil === undefined ? undefined : { until: extendedUntil })) return false
    const day = dayFor(milestone, extendedUntil)
    const left = day ? endOfDay(zone, day).getTime() - now.getTime() : Number.POSITIVE_INFINITY
    return left <= week && (!remindedAt || now.getTime() - remindedAt.getTime() >= week)
  })
  if (late.length === 0) return []
  return [{ rank: 4, todo: say.remind(late.length, readText(call.title, view.lang)), href: `/w/calls/${call.id}#board`, action: say.action.remind }]
}

/** A tentative day that is near or gone by, while states are awaited: nobody is late by it and nobody is reminded, until the plan says which day holds. */
function settleDuties(view: Reader, { call, milestone, missing }: MissingLine, today: string): Duty[] {
  const { onDay } = milestone.current
  if (!onDay || missing.length === 0 || !isTentativeFor(milestone) || daysBetween(today, onDay) > 14) return []
  return [{ rank: rankOfDue(onDay, today), todo: text[view.lang].settle(readText(call.title, view.lang)), href: `/w/work-plan/milestones/${milestone.id}/dates`, action: text[view.lang].action.settle, tentative: onDay }]
}

/** What was returned and did not come back by its day: a polite word, and another each week. */
function correctionDuties(view: Reader, { call, returned }: MissingLine, states: Map<string, Words>): Duty[] {
  const say = text[view.lang]
  const reminded = (at: Date | null) => at !== null && view.now.getTime() - at.getTime() < week
  return returned
    .filter((one) => isCorrectionOverdue(one, view.now) && !reminded(one.remindedAt))
    .map(({ stateId, correctBy }) => ({ rank: 2, due: correctBy, todo: say.remindCorrection(readText(call.title, view.lang)), href: `/w/calls/${call.id}#board`, action: say.action.remind, ...(states.has(stateId) && { country: states.get(stateId)! }) }))
}
