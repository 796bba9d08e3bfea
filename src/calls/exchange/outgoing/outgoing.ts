import type { Looking } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import { formatDay } from '#base/ui/dates.ts'
import { say } from '#base/ui/text.ts'
import { readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { findVersion, type Outgoing, type Section } from '#formats/index.ts'
import { findState, ownState, type State } from '#membership/index.ts'
import { findMilestone, listExtensions } from '#workplan/index.ts'
import { type Call, dueFor, isTentativeFor } from '../../call/call.ts'
import { type Bench, findOffer, sectionsOf } from '../../draft/bench.ts'
import { stageOfItem } from '../../item/item.ts'
import { answersOf, listCorrections } from '../../item/queries.ts'
import { listAskedComments } from '../../review/queries.ts'
import { findOwnSubmission } from '../../submission/queries.ts'
import { text } from '../text.ts'

// What goes into a file: what is there, what is asked about it, until when it is awaited and where it comes back.

/** By when it is due from this state, as its own calendar has it. */
async function dueIn({ db, view }: Pick<Looking, 'db' | 'view'>, call: Call, state: State): Promise<Outgoing['due']> {
  const milestone = await findMilestone(db, call.milestoneId)
  const extension = (await listExtensions(db, [call.milestoneId])).find((one) => one.stateId === state.id)
  const tentative = isTentativeFor(milestone, extension)
  const dueAt = dueFor(milestone, { zone: state.zone, extension })
  const day = tentative ? milestone.current.onDay : dueAt && dayIn(state.zone, dueAt)
  return day ? { day: formatDay(view, day), tentative } : undefined
}

/** Whoever was given sections writes them until their own day, not until that of the state; what came back, at the latest by that of the Secretariat. */
async function ownDay({ db, me, view }: Pick<Looking, 'db' | 'me' | 'view'>, { item }: Bench, { state, sections }: { state: State; sections: Section[] }): Promise<Outgoing['due']> {
  const keys = sections.map(({ key }) => key)
  if (keys.length === 0) return undefined
  const share = await db.selectFrom('base.share').where('holdingId', '=', item.draftId).where('purpose', '=', 'section').where('personId', '=', me.id).where('part', 'in', keys).where('until', '>', view.now).orderBy('until').select('until').executeTakeFirst()
  const back = (await listCorrections(db)).get(item.id)
  return share && { day: formatDay(view, [dayIn(state.zone, share.until), ...(back ? [back] : [])].toSorted()[0]!), tentative: false }
}

/** What the Secretariat wrote of what it returned; the letter is for the team, a comment also for who writes its section. */
async function returnedIn({ db, view }: Pick<Looking, 'db' | 'view'>, bench: Bench): Promise<Pick<Outgoing, 'asked' | 'returned'>> {
  const { item, ofTeam } = bench
  const comments = (await listAskedComments(db, bench)).filter(({ kind }) => kind !== 'praise')
  const returned = ofTeam && stageOfItem(item) === 'returned' ? item.returned : null
  return { asked: comments.map(({ questionKey, kind, quote, text }) => ({ questionKey, must: kind === 'must change', quote, text })), ...(returned && { returned: { letter: returned.letter, day: formatDay(view, returned.dueOn) } }) }
}

export async function outgoing({ db, me, view, today }: Looking, bench: Bench, origin: string, only?: string): Promise<Outgoing> {
  const { item, call, format, draft } = bench
  const state = await findState(db, item.stateId)
  const all = sectionsOf(bench)
  const sections = only === undefined ? all : [found(all.find((section) => section.key === only))]
  return {
    itemId: item.id, versionId: format.id, definition: format.definition, sections, ...(only !== undefined && { section: only }),
    answers: answersOf(draft), versions: Object.fromEntries(draft.map((answer) => [answer.questionKey, answer.version])),
    ...(await findOffer(db)), lang: view.lang, original: item.original, title: bench.title,
    format: { title: format.format.title, number: format.number }, state: state.name, call: call.title,
    publisher: say(view).framework, day: today, date: formatDay(view, today), example: item.example,
    address: `${origin}/w/items/${item.id}/offline`, ...(!bench.ofTeam ? { due: await ownDay({ db, me, view }, bench, { state, sections }) } : item.latest && !item.takenBackAt ? {} : { due: await dueIn({ db, view }, call, state) }), ...(await returnedIn({ db, view }, bench)),
  }
}

/** The form of a call with nothing in it, for whoever may read the call. It is stamped with the call and not with an item, so that any answer of its state to it may take it in. */
export async function blank({ db, me, view, today }: Looking, call: Call, origin: string): Promise<Outgoing> {
  const stateId = ownState(me)?.stateId
  const state = stateId ? await findState(db, stateId) : undefined
  const begun = stateId && (await findOwnSubmission(db, call.id, stateId))
  const format = await findVersion(db, call.formatVersionId)
  return {
    itemId: call.id, ...(stateId && { stateId }), versionId: format.id, definition: format.definition, sections: format.definition.sections, answers: {}, versions: {},
    ...(await findOffer(db)), lang: view.lang, original: view.lang, title: readText(call.title, view.lang),
    format: { title: format.format.title, number: format.number }, state: state?.name ?? { original: 'es', es: text.es.template.anyState, en: text.en.template.anyState }, call: call.title,
    publisher: say(view).framework, day: today, date: formatDay(view, today), example: false,
    address: origin + (begun ? `/w/submissions/${begun.id}` : `/w/calls/${call.id}`), ...(!begun && { begins: true as const }), ...(state && { due: await dueIn({ db, view }, call, state) }), asked: [],
  }
}
