import type { Adopted, Day, Decision, FollowUp, Iso3, Obligation, Position, Text } from './types.ts'

// The rest of the year (year.ts): meetings that begin with a template of the work plan, posts over time, the handover. Days and words are invented.

/** `at`: the hour of the clock; `about`: one of the subjects of the meeting, where it is none of the items of its template. */
export type YearDecision = { at: string; about?: string; outcome: Decision['outcome']; reason: Text; followUp?: FollowUp; stances?: { country: Iso3; position: Position['position']; words: Text }[] }
export type YearMeeting = {
  /** the date of the plan on which it is held; where the plan has none, `added` puts it there first */
  key: string
  added?: { activity: string; title: Text }
  template: string
  title?: Text
  convened: Day
  on: Day
  /** where one meets, and by whose clocks where they are not those of Mexico City */
  place?: { name: Text; venue: string; zone?: string }
  /** organisations that come, and until when they read what was shared with them */
  guests?: { organisations: string[]; until: Day }
  /** what is brought to the agenda, by its names in the story */
  subjects?: string[]
  /** the place, among those for information, of the item that the subjects come after, in its session, and the day on which they are brought there */
  seat?: { after: number; on: Day }
  /** a paper is put beside the last decision of the template */
  paper?: Text
  /** the heads of delegation speak under this item, the only one of its number among those for information */
  speakers?: number
  decisions: YearDecision[]
  /** the activity of the plan whose product one of these decisions fulfils, where the plan has no date of its own that shows it */
  fulfils?: { activity: string; decision: number }
  summaries?: Text[]
  opening: Text
  written: Day
  adopted: Adopted
  example: true
}

export type Chapter = {
  key: string
  /** its last day: what happens after the chapter before it, up to this day, is part of it */
  until: Day
  codes: Obligation[]
  title: Text
  /** what happens, and who does it */
  what: Text
  /** facts by which it is seen that this was done, by the story or by a visitor; none where a day is enough */
  played: string[]
  /** where to look after, and as whom; {…} is a name of the story */
  look: { who: string; path: string; label: Text }[]
}
