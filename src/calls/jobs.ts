import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Db, Tx } from '#base/database/transaction.ts'
import { sayDay } from '#base/ui/dates.ts'
import { type Letter, send } from '#base/letter.ts'
import { postNotices } from '#base/notice.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { type Lang, readText } from '#base/words.ts'
import { delegationRoles, findPresiding, findState, listHolders, type Role } from '#membership/index.ts'
import { dayFor, findMilestone, listExtensions } from '#workplan/index.ts'
import { isTentativeFor } from './call/call.ts'
import { addressNewMembers } from './call/newcomers.ts'
import { findCall, listAddressees, listOwing, listReturned } from './call/queries.ts'
import { findItem } from './item/queries.ts'
import { tellCorrections } from './mending/mending.ts'
import { listCorrections } from './mending/queries.ts'
import { correctedLetter, correctionReminder, delegatedLetter, type Facts, handedInLetter, openedLetter, plainLetter, reminderLetter, returnedLetter, withdrawnLetter } from './letters.ts'
import { callNotices } from './notice/notice.ts'
import { countMustChange } from './review/queries.ts'
import { findOwnSubmission, findSubmission } from './submission/queries.ts'

/** The people of a state who hold one of these posts today. */
async function holdersOf(tx: Tx, today: string, stateId: string, roles: readonly Role[]): Promise<string[]> {
  const holders = await listHolders(tx, today, { stateId })
  return [...new Set(holders.filter((holder) => roles.includes(holder.role)).map((holder) => holder.personId))]
}

/** What every letter about a call says, found again under its reader's rights. */
async function factsFor(db: Db, { language: lang, today }: { language: Lang; today: string }, { callId, stateId, path }: About): Promise<Facts> {
  const call = await findCall(db, callId)
  const milestone = await findMilestone(db, call.milestoneId)
  const extension = (await listExtensions(db, [call.milestoneId])).find((one) => one.stateId === stateId)
  const state = await findState(db, stateId)
  const day = dayFor(milestone, extension?.until)
  const tentative = isTentativeFor(milestone, extension) && (day! < today ? 'gone by' : 'to come')
  return { state: readText(state.name, lang), title: readText(call.title, lang), due: sayDay(lang, day), tentative, path }
}

const factOf = async (tx: Tx, event: string) => (await findEvent(tx, event)).facts as Record<string, unknown>

type About = { callId: string; stateId: string; path: string }
type Write = (lang: Lang, facts: Facts) => Letter

async function tell(run: Run, kind: string, people: string[], { about, write }: { about: About; write: Write }): Promise<void> {
  const today = await run.asClock(async (_, clock) => clock.today)
  for (const person of people) await send(run, kind, person, async (db, me) => write(me.language, await factsFor(db, { language: me.language, today }, about)))
}

/** The focal points of every state that was called, each about their own. Of a call that was withdrawn while the letter waited they read only that. */
async function tellAll(run: Run, kind: string, callId: string, write: Write): Promise<void> {
  const told = await run.asClock(async (tx, { today }) => {
    if (kind !== 'call withdrawn' && (await findCall(tx, callId)).withdrawnAt) return []
    const found: { stateId: string; people: string[] }[] = []
    for (const { stateId } of await listAddressees(tx, callId, 'es')) found.push({ stateId, people: await holdersOf(tx, today, stateId, ['focal point']) })
    return found
  })
  for (const { stateId, people } of told) await tell(run, kind, people, { about: { callId, stateId, path: `/w/calls/${callId}` }, write })
}

async function itemAbout(tx: Tx, itemId: string): Promise<About & { id: string }> {
  const item = await findItem(tx, itemId)
  return { id: item.id, callId: item.callId, stateId: item.stateId, path: `/w/items/${item.id}` }
}

export const jobs: Jobs = {
  'address new members': async (run) => run.asClock(addressNewMembers),
  'tell new addressee': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { stateId, people } = await run.asClock(async (tx, { today }) => {
      const stateId = z.uuid().parse((await factOf(tx, event)).state)
      const { withdrawnAt } = await findCall(tx, subject)
      return { stateId, people: withdrawnAt ? [] : await holdersOf(tx, today, stateId, ['focal point']) }
    })
    await tell(run, 'call opened', people, { about: { callId: subject, stateId, path: `/w/calls/${subject}` }, write: openedLetter })
  },
  'tell addressees': async (run, data) => {
    const { subject } = Errand.parse(data)
    await tellAll(run, 'call opened', subject, openedLetter)
  },
  'tell of corrected call': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const told = await run.asClock(async (tx) => {
      const correction = z.uuid().parse((await factOf(tx, event)).correction)
      return tellCorrections(await listCorrections(tx, subject), await findCall(tx, subject)).find((one) => one.correction.id === correction)!
    })
    await tellAll(run, 'call corrected', subject, (lang, facts) => correctedLetter(lang, facts, { changed: told.changed, reason: told.correction.reason }))
  },
  'tell of excuse': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { stateId, people } = await run.asClock(async (tx, { today }) => {
      const stateId = z.uuid().parse((await factOf(tx, event)).state)
      return { stateId, people: await holdersOf(tx, today, stateId, ['focal point']) }
    })
    await tell(run, 'state excused', people, { about: { callId: subject, stateId, path: `/w/calls/${subject}` }, write: (lang, facts) => plainLetter('excused', lang, facts) })
  },
  'tell of withdrawn call': async (run, data) => {
    const { subject } = Errand.parse(data)
    const { withdrawnFor } = await run.asClock((tx) => findCall(tx, subject))
    await tellAll(run, 'call withdrawn', subject, (lang, facts) => withdrawnLetter(lang, facts, withdrawnFor!))
  },
  'post calls': async (run) => run.asClock(async (tx) => postNotices(tx, 'call', await callNotices(tx))),
  'send reminder': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { stateId, people, correctBy, path } = await run.asClock(async (tx, { today }) => {
      const stateId = z.uuid().parse((await factOf(tx, event)).state)
      const begun = await findOwnSubmission(tx, subject, stateId)
      // What came in while the letter waited is not asked for again.
      const missing = (await listOwing(tx, subject)).includes(stateId)
      return { stateId, people: missing ? await holdersOf(tx, today, stateId, delegationRoles) : [], correctBy: (await listReturned(tx, [subject], stateId))[0]?.correctBy, path: begun ? `/w/submissions/${begun.id}` : `/w/calls/${subject}` }
    })
    const write: Write = correctBy ? (lang, facts) => correctionReminder(lang, { ...facts, due: sayDay(lang, correctBy) }) : reminderLetter
    await tell(run, 'reminder', people, { about: { callId: subject, stateId, path }, write })
  },
  'tell of clearance': async (run, data) => {
    const { subject } = Errand.parse(data)
    const { submission, people } = await run.asClock(async (tx, { today }) => {
      const submission = await findSubmission(tx, subject)
      return { submission, people: await holdersOf(tx, today, submission.stateId, ['focal point']) }
    })
    await tell(run, 'cleared', people, { about: { ...submission, path: `/w/submissions/${subject}` }, write: (lang, facts) => plainLetter('cleared', lang, facts) })
  },
  'tell of hand-in': async (run, data) => {
    const { subject } = Errand.parse(data)
    const { submission, people } = await run.asClock(async (tx, { today }) => {
      const submission = await findSubmission(tx, subject)
      return { submission, people: [...new Set((await listHolders(tx, today, { role: 'secretariat' })).map((holder) => holder.personId))] }
    })
    await tell(run, 'handed in', people, { about: { ...submission, path: `/w/calls/${submission.callId}` }, write: handedInLetter })
  },
  'tell of return': async (run, data) => {
    const { subject } = Errand.parse(data)
    const { about, people, dueOn, comments } = await run.asClock(async (tx, { today }) => {
      const item = await findItem(tx, subject)
      const asked = (await countMustChange(tx, [subject])).get(subject)
      return { about: await itemAbout(tx, subject), dueOn: item.returned?.dueOn ?? null, comments: (asked?.unanswered ?? 0) + (asked?.done ?? 0), people: await holdersOf(tx, today, item.stateId, delegationRoles) }
    })
    await tell(run, 'returned', people, { about, write: (lang, facts) => returnedLetter(lang, { ...facts, due: sayDay(lang, dueOn), comments }) })
  },
  'tell of acceptance': async (run, data) => {
    const { about, people } = await run.asClock(async (tx, { today }) => {
      const about = await itemAbout(tx, Errand.parse(data).subject)
      return { about, people: await holdersOf(tx, today, about.stateId, delegationRoles) }
    })
    await tell(run, 'accepted', people, { about, write: (lang, facts) => plainLetter('accepted', lang, facts) })
  },
  'tell of circulation': async (run, data) => {
    const { about, people } = await run.asClock(async (tx, { today }) => {
      const about = await itemAbout(tx, Errand.parse(data).subject)
      return { about, people: await holdersOf(tx, today, about.stateId, delegationRoles) }
    })
    await tell(run, 'circulated', people, { about, write: (lang, facts) => plainLetter('circulated', lang, facts) })
  },
  'tell of withdrawn item': async (run, data) => {
    const { about, people } = await run.asClock(async (tx, { today }) => {
      const presiding = await findPresiding(tx, today)
      const bodies = [...(await listHolders(tx, today, { role: 'secretariat' })), ...(presiding ? await listHolders(tx, today, { role: 'presidency', stateId: presiding }) : [])]
      return { about: await itemAbout(tx, Errand.parse(data).subject), people: [...new Set(bodies.map((holder) => holder.personId))] }
    })
    await tell(run, 'item withdrawn', people, { about, write: (lang, facts) => plainLetter('itemWithdrawn', lang, facts) })
  },
  'tell of delegation': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { about, person, until } = await run.asClock(async (tx) => {
      const facts = await factOf(tx, event)
      return { about: await itemAbout(tx, subject), person: z.uuid().parse(facts.person), until: z.string().parse(facts.until) }
    })
    await tell(run, 'delegated', [person], { about, write: (lang, facts) => delegatedLetter(lang, { ...facts, due: sayDay(lang, until) }) })
  },
}
