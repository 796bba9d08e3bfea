/** The framework keeps one region's time for those who are nobody, and where a country has no zone of its own. */
export const regionZone = 'America/Costa_Rica'
// Making a format costs a hundred times as much as using it; there are as many as the framework has zones.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: 'numeric', second: 'numeric' })
  clocks.set(zone, clock)
  return clock
}

const read = (parts: Intl.DateTimeFormatPart[], type: string): string => parts.find((one) => one.type === type)!.value

/** How far a zone is from UTC at an instant, in milliseconds (Intl knows the history of summer times). */
function offset(instant: Date, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant)
  const part = (type: string) => Number(read(parts, type))
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(instant.getTime() / 1000) * 1000
}

/** The instant at which clocks in `zone` show this day and time (HH:MM or HH:MM:SS). In a gap of summer time, the instant after it. */
export function instantIn(zone: string, day: string, time: string): Date {
  const local = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  const day24 = 24 * 3600_000
  const candidates = [offset(new Date(local - day24), zone), offset(new Date(local + day24), zone)].map((away) => new Date(local - away))
  return candidates.find((instant) => instant.getTime() + offset(instant, zone) === local) ?? candidates.reduce((a, b) => (a > b ? a : b))
}

/** A day is over when it is over there: 23:59:59 in the country's own zone. */
export const endOfDay = (zone: string, day: string): Date => instantIn(zone, day, '23:59:59')

/** The day (YYYY-MM-DD) that clocks in `zone` show at an instant. A day without an hour is the same day everywhere. */
export function dayIn(zone: string, when: Date | string): string {
  if (typeof when === 'string') return when
  const parts = clockOf(zone).formatToParts(when)
  return ['year', 'month', 'day'].map((type) => read(parts, type)).join('-')
}

const aDay = 86_400_000

/** Days of the calendar from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / aDay

/** The day so many days later; earlier when negative. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10)
