import type { Lang } from '#base/words.ts'

export type { Lang }

/** One text in the two languages of the framework. Content that a state wrote is not a Text: it is an answer with its translation (see Practice). */
export type Text = { es: string; en: string }

/** A day as YYYY-MM-DD. */
export type Day = string

export type Iso3 =
  | 'BLZ' | 'CRI' | 'SLV' | 'GTM' | 'HND' | 'MEX' | 'PAN'
  | 'NIC' | 'CUB' | 'HTI' | 'VEN' | 'COL' | 'BRA' | 'CHL' | 'DOM' | 'ECU' | 'PER' | 'CMR' | 'COD' | 'GHA' | 'SEN' | 'SOM'
  | 'ARG' | 'CAN' | 'CHE' | 'ESP' | 'URY'

export type Country = {
  iso3: Iso3
  iso2: string
  /** three digits, kept as text because of the leading zero */
  m49: string
  /** UNHCR's own three letters, which the Refugee Data Finder uses unless cf_type=ISO */
  unhcr: string
  /** what the country is to the framework; Colombia and Brazil are two things */
  groups: ('member' | 'origin' | 'cooperating')[]
  name: Text
  /** members only */
  official?: Text
  zone?: string
  locale?: string
  language?: Lang
  currency?: string
}

export type Pillar = { key: string; number: 1 | 2 | 3 | 4; name: Text; description: Text; source: string }

export type Population = {
  key: string
  name: Text
  definition: Text
  /** host communities benefit from the framework; they are not one of its six kinds of persons */
  beneficiary?: true
  source: string
}

export type Theme = {
  key: string
  name: Text
  description: Text
  obligations: Obligation[]
  /** empty when the work plan ties the theme to no pillar */
  pillars: string[]
  source: string
}

type OrganisationKind =
  | 'state' | 'national institution' | 'technical secretariat' | 'un agency' | 'regional body' | 'cooperating state' | 'civil society' | 'academia'

export type Organisation = { key: string; kind: OrganisationKind; iso3?: Iso3; name: Text; short: Text; source: string }

export type Role =
  | 'presidency' | 'secretariat' | 'focal point' | 'head of delegation' | 'national validator' | 'ministry contributor'
  | 'reviewer' | 'translator' | 'consultant' | 'partner' | 'donor' | 'observer'

/** `until` is the first day on which the post is no longer held: the successor's `since` may be the same day. */
type Post = {
  role: Role
  organisation: string
  since: Day
  until?: Day
  /** for focal points: the main one, or the alternate */
  main?: boolean
  /** for a consultant: the state whose costing the post covers */
  covers?: Iso3
}

/** Every official is invented. */
export type Person = { key: string; name: string; email: string; language: Lang; posts: Post[]; example: true }

/** `on` is the first day of the fact as stored; `precision` says how much of it the source really gives. */
export type Moment = { on: Day; precision: 'day' | 'month' | 'year'; words: Text; source: string }

export type Membership = { country: Iso3; as: 'member' | 'observer'; since: Moment; until?: Moment; note?: Text; example?: true }

export type Presidency = { country: Iso3; since: Moment; until: Moment; note: Text }

export type Obligation =
  | 'F1' | 'F2' | 'F3' | 'F4'
  | 'A1' | 'A2' | 'A3' | 'A4' | 'A6' | 'A7' | 'A8' | 'A9'
  | 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6'
  | 'C1' | 'C2' | 'C3' | 'C4' | 'C5'
  | 'D1' | 'D2' | 'D3' | 'D4' | 'D5'
  | 'E1' | 'E2' | 'E3' | 'E4' | 'E5' | 'E6' | 'E7' | 'E8' | 'E9'

/** A month is kept as its last day; a tentative date has no day at all. */
export type Planned = { on?: Day; precision: 'day' | 'month' | 'tentative'; words: Text; place?: Text }
type Actual = { on: Day; precision: 'day' | 'month'; words: Text; place?: Text; source: string }

type Milestone = {
  key: string
  title: Text
  planned: Planned
  actual?: Actual
  /** known, but without a day that could be shown as done */
  note?: Text
  noteSource?: string
  paragraph: Text
}

/** What waits for what. The plan says so (`plan`) or we drew it for the demonstration (`drawn`), and why. */
export type Dependency = { before: string; after: string; lag?: number; basis: 'plan' | 'drawn'; reason: Text }

/** What we add to a milestone of the plan: the work before it in calendar days, or why its day cannot be moved. */
export type Work = { milestone: string; days?: number; kind?: 'deliverable'; anchored?: Text; reason?: Text }

/** What happens in a country and touches the framework's work; both days included. */
export type Occasion = { country: Iso3; kind: 'election' | 'transition' | 'fiscal year' | 'holiday'; first: Day; last?: Day; title: Text; source: string }

type Responsible = 'presidency' | 'secretariat' | 'member states' | (string & {})

export type Activity = {
  key: string
  section: 'A' | 'B' | 'C' | 'D' | 'E'
  obligations: Obligation[]
  pillars: string[]
  title: Text
  description: Text
  responsible: Responsible[]
  contributors: Responsible[]
  products: Text[]
  milestones: Milestone[]
  source: string
}

export type Cycle = {
  key: string
  name: Text
  year: number
  presidency: Iso3
  /** the plan's own span: April to December 2019 */
  from: Day
  to: Day
  facts: { text: Text; source: string }[]
}

type Common = {
  /** outlives the versions of the format */
  key: string
  label: Text
  hint: Text
  /** in papers and on public pages, instead of the question */
  told?: Text
  required: boolean
  /** the answer stays with the Secretariat and never enters a compilation or an edition */
  circulates?: false
  when?: { question: string; equals: string }
}
export type Option = { key: string; label: Text }
type Column = { key: string; label: Text; kind: 'short text' | 'number'; required: boolean; limit?: number }
export type Question =
  | (Common & { kind: 'short text' | 'long text'; limit: number })
  | (Common & { kind: 'number'; unit: Text })
  | (Common & { kind: 'money' | 'date' | 'period' | 'file' })
  | (Common & { kind: 'choice'; several?: true; options: Option[] })
  | (Common & { kind: 'reference'; to: 'country' | 'pillar' | 'population' | 'theme'; several?: true })
  | (Common & { kind: 'table'; columns: Column[]; rows: { min: number; max: number } })
type Section = { key: string; title: Text; intro: Text; questions: Question[] }
export type Format = {
  key: string
  version: number
  /** what one filled-in form is */
  item: 'practice' | 'policy review'
  title: Text
  intro: Text
  /** how long a first-time author should need */
  minutes: number
  sections: Section[]
  source: string
}
export type Criterion = { key: string; label: Text; hint: Text; source: string }
export type ScaleStep = { score: 0 | 1 | 2 | 3 | 4; label: Text }

type PeriodAnswer = { from: string; to?: string; ongoing: boolean }
type MoneyAnswer = { amount: string; currency: string; year: number }
/** an empty cell is null: not available, never zero */
type Row = Record<string, string | number | null>
export type Answer = string | string[] | number | PeriodAnswer | MoneyAnswer | Row[]

export type Practice = {
  key: string
  country: Iso3
  /** the activity whose call it answers */
  call: 'a7-rsd-meeting' | 'a8-needs-meeting' | 'b3-labour-meeting'
  /** the language its author wrote in */
  original: Lang
  answers: Record<string, Answer>
  /** every text answer again, in the other language */
  translation: Record<string, Answer>
  sources: string[]
  /** shown above the practice wherever it appears */
  notice?: Text
  example: boolean
}

// The demonstration story. Everything in it is invented, and every dated thing says so.

export type StoryDate = {
  key: string
  on: Day
  what: Text
  /** the milestone of the work plan that this day stands in for */
  milestone?: string
  /** a day the visitor of the demonstration may walk to */
  walk?: true
  example: true
}

export type StoryCall = {
  key: string
  activity: Practice['call']
  theme: string
  format: string
  formatVersion: number
  title: Text
  message: Text
  opensOn: Day
  dueOn: Day
  /** once the meeting is over nothing more is waited for: states that had nothing to hand in are excused */
  excusedOn?: Day
  /** a call whose meeting comes after the story has none yet */
  meetingOn?: Day
  /** what happens between handing in and the minutes, in the order in which it happens */
  days?: { reminded?: Day; circulated: Day; convened: Day; translated: Day; confirmed: Day; scored: Day; shortlisted: Day; minutes: Day }
  example: true
}

export type StorySubmission = {
  country: Iso3
  call: string
  practices: string[]
  begunOn: Day
  clearedOn: Day
  handedInOn: Day
  acceptedOn: Day
  /** sections that the focal point hands to people of the ministries, on the day of the beginning */
  delegated?: { section: string; to: string; until: Day }[]
  /** cleared by a signed letter, uploaded on behalf of who validates */
  letter?: true
  late?: true
  /** how it stands on the day the demonstration opens */
  onOpeningDay: 'handed in' | 'accepted' | 'draft' | 'not begun'
  example: true
}

type ReturnComment = { key: string; question: string; weight: 'must change' | 'suggestion'; text: Text; reply: { outcome: 'done' | 'not done'; text: Text } }
export type StoryReturn = {
  practice: string
  by: string
  on: Day
  /** the state answers by this day */
  until: Day
  handedInAgainOn: Day
  letter: Text
  comments: ReturnComment[]
  corrected: { answers: Record<string, Answer>; translation: Record<string, Answer> }
  example: true
}

export type Review = {
  practice: string
  reviewer: string
  language: Lang
  overall: string
  /** criterion → score and one sentence, in the reviewer's language */
  scores: Record<string, [score: 0 | 1 | 2 | 3 | 4, why: string]>
  example: true
}

export type Shortlisted = { practice: string; shortlisted: boolean; reason: Text; example: true }
type AgendaItem = { key: string; title: Text; minutes: number; practices?: string[] }
/** Minutes that went round until a day, perhaps with what one delegation said and what it was answered, and were adopted. */
export type Adopted = { circulated: Day; until: Day; comment?: { country: Iso3; on: Day; words: Text; answer: Text }; on: Day }
export type StoryMeeting = { key: string; call: string; title: Text; on: Day; startsAt: string; place: Text; agenda: AgendaItem[]; minutes: Text; adopted: Adopted; example: true }
export type Position = { meeting: string; practice: string; country: Iso3; position: 'joins' | 'stands aside' | 'objects'; original?: Lang; words?: Text; example: true }
/** What a decision asks to follow; `reported`: who had to has done it, and the Secretariat says so. */
export type FollowUp = { text: Text; owner: Responsible; due: Day; reported?: { on: Day; words: string } }
export type Decision = { meeting: string; number: number; practice: string; outcome: 'validated' | 'returned' | 'noted'; reason: Text; followUp?: FollowUp; example: true }
export type Compendium = {
  title: Text
  editions: { number: number; on: Day; meetings: string[]; example: true }[]
  demonstrationNotice: Text
  foreword: Text
  chapters: { theme: string; introduction: Text }[]
  boundaryNote: { text: Text; source: string }
  unofficialTranslation: { fromSpanish: Text; fromEnglish: Text }
  citation: { whole: Text; practice: Text; placeholders: string[] }
  licence: { id: string; name: Text; address: string; note: Text }
  example: true
}
