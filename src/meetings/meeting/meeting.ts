import { cityOf, formatDay, formatTime, type Reader } from '#base/ui/dates.ts'
import { type Lang, plainOf, read, readText, type Words } from '#base/words.ts'
import { addDays, dayIn, endOfDay, instantIn } from '#base/zone.ts'
import { isDropped, type Milestone } from '#workplan/index.ts'
import { text } from './text.ts'

/** The kinds of the work plan: a technical meeting online, one in a place, the annual one. */
export const meetingKinds = ['online', 'in person', 'annual'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** The states, the Presidency and the Secretariat deliberate, online or in a place. The day lives on the work plan's milestone, the hour here. */
export type Meeting = {
  id: string
  holdingId: string
  membersId: string
  /** whether the reader is among the members, who see positions and participants */
  inside: boolean
  kind: MeetingKind
  /** the words it began from */
  template: string | null
  slug: string
  title: Words
  note: Words | null
  milestoneId: string
  milestone: Milestone
  /** 10:00, in `zone` */
  startsAt: string
  zone: string
  /** of each day */
  minutes: number
  days: number
  /** the town, where one meets in a place */
  place: Words | null
  venue: string
  address: string
  mapLink: string
  link: string
  /** until when invited guests read; without it, a day after the meeting */
  guestsUntil: string | null
  example: boolean
  version: number
  convenedAt: Date | null
  /** its minutes are, as far as the reader may know: nothing of it changes any more */
  adopted: boolean
}

type Timed = Pick<Meeting, 'startsAt' | 'zone' | 'minutes'> & { kind?: MeetingKind; days?: number; guestsUntil?: string | null } & { milestone: Pick<Milestone, 'current'> & Partial<Pick<Milestone, 'fulfilment'>> }

/** The day of the meeting where it is known to the day; a month is no day to meet on. */
export const dayOf = ({ milestone: { current } }: Pick<Timed, 'milestone'>): string | null => (current.precision === 'month' ? null : current.onDay)

/** Whose members a meeting counts, in its attendance, positions and decisions: those of its day, whenever something of it is written down; until then those of today. */
export const membersDay = (meeting: Pick<Timed, 'milestone'>, today: string): string => {
  const day = dayOf(meeting)
  return day && day < today ? day : today
}

export function timeOf(meeting: Timed): { start: Date; end: Date } | undefined {
  const day = dayOf(meeting)
  if (!day) return undefined
  const start = instantIn(meeting.zone, day, meeting.startsAt)
  const last = instantIn(meeting.zone, addDays(day, (meeting.days ?? 1) - 1), meeting.startsAt)
  return { start, end: new Date(last.getTime() + meeting.minutes * 60_000) }
}

export type MeetingStage = 'preparing' | 'convened' | 'without day' | 'today' | 'held' | 'dropped'

/** It was decided on the plan that the date it stands on will not be. */
export const isCalledOff = ({ milestone }: Pick<Timed, 'milestone'>): boolean => isDropped({ current: milestone.current, fulfilment: milestone.fulfilment })

/** A status word is derived: from the convening, the plan and the clock. */
export function stageOfMeeting(meeting: Timed & Pick<Meeting, 'convenedAt'>, now: Date): MeetingStage {
  if (isCalledOff(meeting)) return 'dropped'
  if (!meeting.convenedAt) return 'preparing'
  const time = timeOf(meeting)
  if (!time) return 'without day'
  if (time.start > now && dayIn(meeting.zone, time.start) !== dayIn(meeting.zone, now)) return 'convened'
  return time.end > now ? 'today' : 'held'
}

export const hasEnded = (meeting: Timed, now: Date): boolean => (timeOf(meeting)?.end ?? now) < now

/** Convened, not called off and not over. */
export const isComing = (meeting: Timed & Pick<Meeting, 'convenedAt'>, now: Date): boolean => meeting.convenedAt !== null && !isCalledOff(meeting) && !hasEnded(meeting, now)

/** Those invited reply until the hour of the meeting; what has no day, or will not be, asks nobody. */
export const takesReplies = (meeting: Timed, now: Date): boolean => timeOf(meeting) !== undefined && !isPastItsHour(meeting, now)

/** Its hour has come. */
export const isPastItsHour = (meeting: Timed, now: Date): boolean => (timeOf(meeting)?.start ?? now) < now

/** Items are closed from the day of the meeting on, as its own clocks show it. */
export const dayHasCome = (meeting: Timed, now: Date): boolean => {
  const day = dayOf(meeting)
  return day !== null && day <= dayIn(meeting.zone, now)
}

/** The last day of the meeting, where it is known to the day. */
export const lastDayOf = (meeting: Timed): string | null => {
  const day = dayOf(meeting)
  return day && addDays(day, (meeting.days ?? 1) - 1)
}

/** Guests read agenda and papers until a day after the meeting, or until the day that was set, unless the meeting was moved past it. */
export function guestsUntil(meeting: Timed): Date | undefined {
  const time = timeOf(meeting)
  if (time && meeting.guestsUntil && meeting.guestsUntil >= lastDayOf(meeting)!) return endOfDay(meeting.zone, meeting.guestsUntil)
  return time && new Date(time.end.getTime() + 24 * 3600_000)
}

/** Convening confirms the day in the plan; it is tentative again only if the plan says so afterwards (docs/decisions/0066). */
export const isTentative = ({ milestone: { current } }: Pick<Timed, 'milestone'>): boolean => current.precision === 'tentative'

/** Online, or the town and the house. */
export function whereWords(lang: Lang, { kind, place, venue }: Pick<Meeting, 'kind' | 'place' | 'venue'>): string {
  if (kind === 'online') return text[lang].online
  return [venue, place && readText(place, lang)].filter(Boolean).join(', ') || text[lang].noPlace
}

/** Whether the reader's clocks show then what those of the meeting show. */
export const sameClock = (reader: Reader, zone: string, at: Date): boolean => formatDay(reader, at) === formatDay({ ...reader, zone }, at) && formatTime(reader, at) === formatTime({ ...reader, zone }, at)

/** "09:00 en San José · 10:00 en Ciudad de México": the reader's clock first, the host's beside it. Where they show the same, the city is that in which one meets, or online the reader's. */
function hoursAt(reader: Reader, { zone, kind = 'online' }: Pick<Meeting, 'zone'> & { kind?: MeetingKind }, instant: Date): string {
  const at = (of: string) => text[reader.lang].hourIn(formatTime({ ...reader, zone: of }, instant), cityOf(of, reader.lang))
  if (sameClock(reader, zone, instant)) return at(kind === 'online' ? reader.zone : zone)
  return `${at(reader.zone)} · ${at(zone)}`
}

/** An hour that ends something of the meeting, by the same two clocks. */
export const instantWords = (reader: Reader, meeting: Pick<Meeting, 'zone'> & { kind?: MeetingKind }, at: Date): string => `${formatDay(reader, at)}, ${hoursAt(reader, meeting, at)}`

/** The day with its hours, and how long it goes on. Once it has begun no date is tentative. */
export function timeWords(reader: Reader, meeting: Timed, now?: Date): string {
  const time = timeOf(meeting)
  const say = text[reader.lang]
  if (!time) return isCalledOff(meeting) ? say.dropped : say.noDay
  const tentative = isTentative(meeting) && !(now && dayHasCome(meeting, now))
  const last = (meeting.days ?? 1) > 1 ? ` (${say.days(meeting.days!)})` : ''
  return `${instantWords(reader, meeting, time.start)}${last}${tentative ? ` (${say.tentative})` : ''}`
}

/** An address for good: the first words of the Spanish title, without accents. */
export const slugOf = (title: string): string => (plainOf(title) || 'reunion').split('-').slice(0, 9).join('-')

/** What a meeting is called in the name of a file: whole words of its title, in the language of the file if it has one in it. */
export function nameInFiles({ title }: Pick<Meeting, 'title'>, lang: Lang): string | undefined {
  const found = read(title, lang)
  if (found.lang !== lang) return undefined
  const slug = slugOf(found.text)
  return slug.length > 40 ? slug.slice(0, 41).replace(/-[^-]*$/, '') : slug
}
