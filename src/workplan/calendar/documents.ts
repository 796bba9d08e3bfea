import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Lang } from '#base/words.ts'
import type { CalendarEvent } from './event.ts'

const day = 86_400_000
const statuses = { tentative: ICalEventStatus.TENTATIVE, confirmed: ICalEventStatus.CONFIRMED, cancelled: ICalEventStatus.CANCELLED }

/** RFC 5545, to subscribe to. Nothing in it depends on the hour it is made: what did not change is not sent again. */
export function writeCalendar(events: CalendarEvent[], { name, lang, origin }: { name: string; lang: Lang; origin: string }): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'MIRPS', product: 'Marco', language: lang.toUpperCase() }, ttl: 3600 })
  for (const event of uncovered(events)) {
    calendar.createEvent({
      id: `${event.uid}@marco`,
      sequence: event.sequence,
      ...span(event),
      summary: event.title,
      description: [event.note, origin + event.path].filter(Boolean).join('\n'),
      location: event.place ?? null,
      url: origin + event.path,
      status: statuses[event.status],
      stamp: event.changedAt,
      lastModified: event.changedAt,
    })
  }
  return calendar.toString()
}

// A deadline fills no hours: whoever looks for a free one still finds it.
const span = (event: CalendarEvent) =>
  'onDay' in event
    ? { start: new Date(`${event.onDay}T00:00:00Z`), end: new Date(Date.parse(`${event.untilDay ?? event.onDay}T00:00:00Z`) + day), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
    : { start: event.from, end: event.until, transparency: ICalEventTransparency.OPAQUE }

/** The same thing is not said twice: "Honduras hands in" stands in the place of the milestone of all states. */
function uncovered(events: CalendarEvent[]): CalendarEvent[] {
  const covered = new Set(events.map((event) => event.covers))
  return events.filter((event) => !covered.has(event.uid))
}
