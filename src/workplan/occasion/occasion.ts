import type { Lang, Words } from '#base/words.ts'
import { addDays } from '#base/zone.ts'
import { dayFor, type Extension, type Milestone, type Planned } from '../milestone.ts'
import type { Pointer } from '../pointer.ts'
import type { Activity } from '../queries.ts'
import { spelledOut, type Who } from '../who.ts'

export const occasionKinds = ['election', 'transition', 'fiscal year', 'holiday'] as const
type OccasionKind = (typeof occasionKinds)[number]

/** What happens in a country and touches the framework's work (F4). First and last day, both included. */
export type Occasion = { id: string; stateId: string; kind: OccasionKind; firstDay: string; lastDay: string; title: Words; source: string; example: boolean }

/** Where nothing is known but a custom, the source is no title of a law or a paper: it is said in the reader's language. */
const unconfirmed: Record<Lang, string> = { es: 'Por confirmar por el Estado', en: 'To be confirmed by the State' }
const unconfirmedInBoth = 'Por confirmar por el Estado / to be confirmed by the State'
export const sourceFor = (lang: Lang, source: string): string => (source === unconfirmedInBoth ? unconfirmed[lang] : source)

// Around an election ministries answer for caretakers: two weeks before, one after.
const reach: Record<OccasionKind, { before: number; after: number }> = { election: { before: 14, after: 7 }, transition: { before: 0, after: 0 }, 'fiscal year': { before: 0, after: 0 }, holiday: { before: 0, after: 0 } }

const touches = ({ kind, firstDay, lastDay }: Occasion, on: string): boolean => addDays(firstDay, -reach[kind].before) <= on && on <= addDays(lastDay, reach[kind].after)

/** A state and the day that holds for it: that of everybody, or its own extension. */
export type Due = { stateId: string; onDay: string | null }

/** Everyone on the same day, but who has more time. */
export const dueOn = (current: Pick<Planned, 'onDay' | 'precision'>, states: string[], extensions: { stateId: string; until: string }[] = []): Due[] =>
  states.map((stateId) => ({ stateId, onDay: dayFor({ current }, extensions.findLast((one) => one.stateId === stateId)?.until) }))

/** What the deadlines of these states fall into, the weightiest first. */
export const overlapping = (occasions: Occasion[], due: Due[]): Occasion[] =>
  occasions
    .filter((one) => due.some(({ stateId, onDay }) => onDay && one.stateId === stateId && touches(one, onDay)))
    .sort((a, b) => occasionKinds.indexOf(a.kind) - occasionKinds.indexOf(b.kind) || a.firstDay.localeCompare(b.firstDay))

type Dated = Pick<Milestone, 'id' | 'fulfilment'> & { current: Pick<Planned, 'onDay' | 'precision'> }
type Bound = { activity: Pick<Activity, 'responsible'>; pointers: Pick<Pointer, 'milestoneId' | 'states'>[]; extensions: (Pick<Extension, 'stateId' | 'until'> & { milestoneId: string })[]; who: Pick<Who, 'members'> }

/** What a date of the plan falls into, for those who answer for its activity and those who owe something by it: the same wherever the date is shown or set. */
export function adviceOn(occasions: Occasion[], { id, current, fulfilment }: Dated, { activity, pointers, extensions, who }: Bound): Occasion[] {
  if (fulfilment) return []
  const owing = pointers.filter((pointer) => pointer.milestoneId === id).flatMap((pointer) => pointer.states)
  return overlapping(occasions, dueOn(current, [...new Set([...spelledOut(activity.responsible, who), ...owing])], extensions.filter((one) => one.milestoneId === id)))
}

/** Whether people of a state rest on this day. */
export const isHoliday = (occasions: Occasion[], stateId: string | null, on: string): boolean => occasions.some((one) => one.kind === 'holiday' && one.stateId === stateId && one.firstDay <= on && on <= one.lastDay)
