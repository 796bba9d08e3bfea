import type { Db } from '#base/database/transaction.ts'
import type { Me, Post } from '#base/person.ts'
import { formatMonth, readerIn } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { presidencyTeam, secretariatTeam } from '#membership/index.ts'
import { isDropped, lastDated, type Milestone, type Precision } from '../milestone.ts'
import { type Activity, listActivities, listMilestones } from '../queries.ts'
import { sayDate } from '../marks.tsx'
import { memberStates } from '../who.ts'
import { text } from './text.ts'

/** One entry of somebody's calendar: a deadline is a whole day, a meeting has its hours. */
export type CalendarEvent = {
  /** the same for ever: a date that moves moves the entry, and does not double it */
  uid: string
  /** grows whenever what it says changes */
  sequence: number
  status: 'tentative' | 'confirmed' | 'cancelled'
  title: string
  note?: string | undefined
  place?: string | undefined
  /** where to read more and do what is due */
  path: string
  changedAt: Date
  /** the uid of an entry of another part that this one says better: that one is left out */
  covers?: string
  /** the bodies, states and institutions that it is asked of; absent: everyone who sees it */
  concerns?: string[]
} & ({ onDay: string; /** last day, where it lasts */ untilDay?: string } | { from: Date; until: Date })

/** What a part puts into the calendar of one person, read with that person's rights (src/calendar.ts lists the parts). */
export type ListEvents = (db: Db, me: Me, lang: Lang) => Promise<CalendarEvent[]>

export const milestoneUid = (id: string): string => `milestone-${id}`

/** What an entry needs to know of a milestone, from the tables or from a notice. */
export type Entered = {
  id: string
  title: string
  /** nothing, where the plan gives it no date */
  plan: string | undefined
  current: { onDay: string | null; precision: Precision; example: boolean; place?: string | undefined }
  /** the last day it had, where it will not be done: on it the entry is taken back */
  lastOn?: string | null
  fulfilment: { onDay: string; precision: 'day' | 'month'; place?: string | undefined } | null
  /** it happened in the former plan, and is an entry of that one */
  before: boolean
  sequence: number
  changedAt: Date
  /** of the meeting that was convened on that day */
  hours?: { from: Date; until: Date } | undefined
}

/** All-day, on the day that holds or on which it happened; a meeting that was convened has its hours. What has no day, or happened in the former plan, is no entry; what had one and will not be done is cancelled on it. */
export function milestoneEvent(lang: Lang, entered: Entered, path: string): CalendarEvent | undefined {
  const say = text[lang].entry
  const { id, title, current, fulfilment, sequence, changedAt, hours } = entered
  const dropped = isDropped(entered)
  const held = fulfilment ?? current
  const onDay = dropped ? entered.lastOn : held.onDay
  if (!onDay || entered.before) return undefined
  const vague = held.precision === 'month' ? formatMonth(readerIn(lang), onDay) : held.precision === 'tentative' ? say.tentative : ''
  const example = !fulfilment && current.example
  return {
    uid: milestoneUid(id),
    sequence,
    status: dropped ? 'cancelled' : held.precision === 'day' ? 'confirmed' : 'tentative',
    title: `${example ? `[${say.example}] ` : ''}${dropped ? `${say.dropped}: ` : ''}${title}${vague && ` (${vague})`}`,
    note: [entered.plan === undefined ? say.unplanned : say.planned(entered.plan), fulfilment && say.happened, dropped && say.wont, example && say.invented].filter(Boolean).join(' '),
    place: held.place,
    path,
    changedAt,
    ...(hours && (!fulfilment || fulfilment.onDay === current.onDay) ? hours : { onDay }),
  }
}

/** Milestones of several activities share a name ("inputs sent"): then the activity stands beside it. */
export const entryTitle = (milestone: string, activity: string, several: boolean): string => (several && milestone !== activity ? `${milestone} · ${activity}` : milestone)

/** The whole plan, for everyone with a post. */
export const listMilestoneEvents: ListEvents = async (db, _, lang) => {
  const milestones = await listMilestones(db)
  const activities = new Map((await listActivities(db)).map((activity) => [activity.id, activity]))
  return milestones.flatMap((milestone) => {
    const activity = activities.get(milestone.activityId)!
    const several = milestones.filter((one) => one.activityId === activity.id).length > 1
    const event = milestoneEvent(lang, enter(lang, milestone, { activity, several }), `/w/work-plan/${activity.key}#${milestone.key}`)
    return event ? { ...event, concerns: [...activity.responsible, ...activity.contributors] } : []
  })
}

/** What one of a person's posts is asked: what concerns its body, its state, the members if it is one, or its institution. */
export function concerning(events: CalendarEvent[], { role, organisationId, stateId }: Pick<Post, 'role' | 'organisationId' | 'stateId'>, members: string[]): CalendarEvent[] {
  const mine = role === 'secretariat' ? [secretariatTeam] : role === 'presidency' ? [presidencyTeam] : [organisationId, stateId, ...(members.includes(stateId ?? '') ? [memberStates] : [])]
  return events.filter((event) => !event.concerns || event.concerns.some((id) => mine.includes(id)))
}

function enter(lang: Lang, milestone: Milestone, { activity, several }: { activity: Activity; several: boolean }): Entered {
  const { id, title, plan, current, fulfilment, before, sequence } = milestone
  const said = (place: typeof current.place) => (place ? readText(place, lang) : undefined)
  return {
    id,
    title: entryTitle(readText(title, lang), readText(activity.title, lang), several),
    plan: plan.onDay || plan.wording || plan.precision === 'dropped' ? sayDate(readerIn(lang), plan) : undefined,
    current: { ...current, place: said(current.place) },
    lastOn: lastDated(milestone)?.onDay ?? null,
    fulfilment: fulfilment && { ...fulfilment, place: said(fulfilment.place) },
    before,
    sequence,
    changedAt: changedAt(milestone),
  }
}

/** When what the entry says last changed. */
export const changedAt = ({ current, recorded }: Pick<Milestone, 'current' | 'recorded'>): Date => {
  const last = recorded.at(-1)?.at
  return last && last > current.at ? last : current.at
}
