import type { Duty } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { dayIn, endOfDay } from '#base/zone.ts'
import type { Call } from '../call/call.ts'
import { calledOf, stageOfItem, titleOf } from '../item/item.ts'
import type { SentBack } from '../item/sent-back.ts'
import type { Readiness } from '../submission/submission.ts'
import { text } from './text.ts'

export type Reader = Pick<View, 'lang' | 'now' | 'zone' | 'locale'>

/** Overdue, due within a week, or neither: what it is then, the caller says. */
export function rankBy<Otherwise extends 4 | 5>(due: Date | undefined, now: Date, otherwise: Otherwise): 2 | 3 | Otherwise {
  if (!due) return otherwise
  const days = (due.getTime() - now.getTime()) / 86_400_000
  if (days < 0) return 2
  return days <= 7 ? 3 : otherwise
}

/** What a state owes to one open call. */
export type OwnEnvelope = {
  call: Pick<Call, 'id' | 'title'>
  state: { name: Words; zone: string }
  submissionId: string | null
  dueAt: Date | undefined
  /** the day that is announced for it, by which nobody is late */
  tentative: string | undefined
  /** the plan says that it will not be done, or the state is excused: nobody is asked to begin or go on */
  notAsked: boolean
  /** something of it is with the Secretariat */
  handedIn: boolean
  readiness: Readiness[]
  /** what a meeting returned, by item */
  sentBack: Map<string, SentBack>
  /** whether what is complete now has been cleared at home */
  cleared: boolean
  /** whether whoever validates said "not yet" of what is complete now */
  postponed: boolean
}

type Holds = { focal: boolean; validates: boolean }

/** The stages of an envelope as its team's duties: what was returned, what is being written, what waits for clearance, what waits to leave. */
export function ownDuties(view: Reader, envelope: OwnEnvelope, holds: Holds): Duty[] {
  const ready = envelope.readiness.filter((one) => one.ready)
  const duties: Duty[] = []
  if (holds.focal) duties.push(...correctDuties(view, envelope), ...changeDuties(view, envelope), ...writeDuties(view, envelope))
  if (ready.length > 0) duties.push(...leaveDuties(view, envelope, { ready, holds }))
  return duties
}

const dueOf = (one: Readiness, { dueAt, handedIn, state }: OwnEnvelope): Date | undefined => {
  if (one.item.returned && stageOfItem(one.item) === 'returned') return endOfDay(state.zone, one.item.returned.dueOn)
  // Once something was handed in the deadline is kept: what comes after is more than was asked.
  return handedIn ? undefined : dueAt
}

/** The day of the state's own country, wherever its reader is. */
const dated = (due: Date | undefined, { state }: OwnEnvelope): { due?: string } => (due ? { due: dayIn(state.zone, due) } : {})
const announced = ({ tentative, handedIn }: OwnEnvelope): { tentative?: string } => (tentative && !handedIn ? { tentative } : {})
const marked = (readiness: Readiness[]): { example?: true } => (readiness.length > 0 && readiness.every((one) => one.item.example) ? { example: true } : {})

function correctDuties(view: Reader, envelope: OwnEnvelope): Duty[] {
  const say = text[view.lang]
  return envelope.readiness
    .filter((one) => stageOfItem(one.item) === 'returned' && !one.ready)
    .map((one) => ({
      rank: 1,
      todo: say.correct(calledOf(view, one)),
      href: `/w/items/${one.item.id}/draft`,
      action: say.action.correct,
      country: envelope.state.name,
      waits: say.secretariat,
      ...dated(dueOf(one, envelope), envelope),
      ...marked([one]),
    }))
}

/** What a meeting decided to return waits for its state, without a day of its own, until it is changed and leaves anew. */
function changeDuties(view: Reader, { readiness, sentBack, state }: OwnEnvelope): Duty[] {
  const say = text[view.lang]
  return readiness.flatMap((one): Duty[] => {
    const by = sentBack.get(one.item.id)
    if (!by || one.ready) return []
    return [{ rank: 1, todo: say.change(calledOf(view, one), readText(by.meeting, view.lang)), href: `/w/items/${one.item.id}/draft`, action: say.action.change, country: state.name, waits: say.secretariat, ...marked([one]) }]
  })
}

function writeDuties(view: Reader, envelope: OwnEnvelope): Duty[] {
  const say = text[view.lang]
  const { call, readiness, submissionId, dueAt, notAsked, handedIn } = envelope
  if (notAsked) return []
  const title = readText(call.title, view.lang)
  const same = { country: envelope.state.name, waits: say.secretariat }
  if (!submissionId || readiness.length === 0) {
    // However late: one of the recent calls that was never answered stays until its state hands in, or the plan says that it will not be done.
    const href = submissionId ? `/w/submissions/${submissionId}` : `/w/calls/${call.id}`
    return [{ rank: rankBy(dueAt, view.now, 5), todo: say.begin(title), href, action: say.action.begin, ...same, ...dated(dueAt, envelope), ...announced(envelope) }]
  }
  const drafts = readiness.filter((one) => stageOfItem(one.item) === 'draft' && !one.ready)
  if (drafts.length === 0) return []
  const due = handedIn ? undefined : dueAt
  // One that stands alone is led to by its own name.
  const own = drafts.length === 1 && titleOf(drafts[0]!.answers)
  return [{ rank: rankBy(due, view.now, 5), todo: own ? say.continueWith(own, title) : say.continue(title), href: own ? `/w/items/${drafts[0]!.item.id}/draft` : `/w/submissions/${submissionId}`, action: say.action.continue, ...same, ...dated(due, envelope), ...announced(envelope), ...marked(drafts) }]
}

/** What is complete waits for clearance, and once cleared to be handed in. */
function leaveDuties(view: Reader, envelope: OwnEnvelope, { ready, holds }: { ready: Readiness[]; holds: Holds }): Duty[] {
  const say = text[view.lang]
  const title = readText(envelope.call.title, view.lang)
  const due = ready.map((one) => dueOf(one, envelope)).filter((day) => day !== undefined).toSorted((a, b) => a.getTime() - b.getTime())[0]
  const same = { country: envelope.state.name, ...dated(due, envelope), ...announced(envelope), ...marked(ready) }
  const path = `/w/submissions/${envelope.submissionId}`
  if (envelope.cleared) return holds.focal ? [{ rank: rankBy(due, view.now, 4), todo: say.handIn(title), href: `${path}#hand-in`, action: say.action.handIn, waits: say.secretariat, ...same }] : []
  if (holds.validates && !envelope.postponed) return [{ rank: rankBy(due, view.now, 4), todo: say.clear(title, ready.length), href: `${path}#clearance`, action: say.action.clear, waits: say.focal, ...same }]
  if (holds.focal && envelope.postponed) return [{ rank: 1, todo: say.attend(title), href: `${path}#clearance`, action: say.action.see, waits: say.validator, ...same }]
  return holds.focal ? [{ rank: rankBy(due, view.now, 5), todo: say.getCleared(title), href: `${path}#clearance`, action: say.action.see, waits: say.secretariat, ...same }] : []
}
