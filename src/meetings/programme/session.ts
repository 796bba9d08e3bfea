import type { Words } from '#base/words.ts'
import { addDays, instantIn } from '#base/zone.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { dayOf, type Meeting } from '../meeting/meeting.ts'

/** A part of a day of the programme; a break is a session without items. */
export type Session = { id: string; meetingId: string; holdingId: string; day: number; startsAt: string; minutes: number; title: Words; version: number }

export const parts = ['presents', 'moderates', 'comments'] as const
export type Part = (typeof parts)[number]

/** Who speaks on an item: a person with a post, or a guest whom an organisation sends. */
export type Speaker = { id: string; agendaItemId: string; personId: string | null; name: string; organisation: Words; part: Part }

type Placed = Pick<Meeting, 'zone' | 'milestone'>

/** When a session begins and ends, where the meeting has its day. */
export function timeOfSession(meeting: Placed, { day, startsAt, minutes }: Pick<Session, 'day' | 'startsAt' | 'minutes'>): { start: Date; end: Date } | undefined {
  const first = dayOf(meeting)
  if (!first) return undefined
  const start = instantIn(meeting.zone, addDays(first, day - 1), startsAt)
  return { start, end: new Date(start.getTime() + minutes * 60_000) }
}

/** The days of a programme in order, each session with its items; items without a session come last. */
export function programmeOf(sessions: Session[], agenda: AgendaItem[]): { days: { day: number; sessions: { session: Session; items: AgendaItem[] }[] }[]; loose: AgendaItem[] } {
  const ordered = sessions.toSorted((a, b) => a.day - b.day || a.startsAt.localeCompare(b.startsAt))
  const days = [...Map.groupBy(ordered, (session) => session.day)].map(([day, own]) => ({ day, sessions: own.map((session) => ({ session, items: agenda.filter((item) => item.sessionId === session.id) })) }))
  return { days, loose: agenda.filter((item) => !sessions.some((session) => session.id === item.sessionId)) }
}

export const inMinutes = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))
const two = (count: number): string => String(count).padStart(2, '0')

/** A programme goes with the hour at which its meeting begins; where a session would leave its day, each stays where it is. */
export function movedWith(hours: string[], { was, is }: { was: string; is: string }): string[] {
  const moved = hours.map((at) => inMinutes(at) + inMinutes(is) - inMinutes(was))
  return moved.every((at) => at >= 0 && at < 24 * 60) ? moved.map((at) => `${two(Math.floor(at / 60))}:${two(at % 60)}`) : hours
}

/** Sessions of a day that run into the next one: the chair is told, nothing is refused. */
export function overlaps(sessions: Session[]): Session[] {
  const ends = ({ startsAt, minutes }: Session) => inMinutes(startsAt) + minutes
  return sessions.filter((one) => sessions.some((next) => next.id !== one.id && next.day === one.day && next.startsAt > one.startsAt && inMinutes(next.startsAt) < ends(one)))
}

/** From when to when a meeting lasts on each of its days, as its clock says it. */
export const hoursOf = ({ startsAt, minutes }: Pick<Meeting, 'startsAt' | 'minutes'>): { from: string; to: string } => {
  const end = inMinutes(startsAt) + minutes
  return { from: startsAt, to: `${two(Math.floor(end / 60) % 24)}:${two(end % 60)}` }
}

/** Sessions that the hours or the days of the meeting do not hold: its programme would go on when everybody has left. */
export const outsideHours = ({ startsAt, minutes, days }: Pick<Meeting, 'startsAt' | 'minutes' | 'days'>, sessions: Session[]): Session[] =>
  sessions.filter((one) => one.day > days || inMinutes(one.startsAt) < inMinutes(startsAt) || inMinutes(one.startsAt) + one.minutes > inMinutes(startsAt) + minutes)
