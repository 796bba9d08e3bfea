import type { Fulfilment, Planned } from '#workplan/index.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { addDays } from '#base/zone.ts'

/** The dossier of one term: what the presidency that leaves hands to the next. */
export type Dossier = {
  id: string
  holdingId: string
  presidencyId: string
  stateId: string
  state: Words
  since: string
  until: string | null
  /** how exactly its first day is known */
  precision: 'day' | 'month' | 'year'
  achieved: Words | null
  priorities: Words | null
  version: number
  sealedAt: Date | null
}

export const verdicts = ['carried over', 're-planned', 'dropped'] as const
/** Those that may be said of several things at once. */
export const verdictsOfSeveral = ['carried over', 'dropped'] as const satisfies (typeof verdicts)[number][]
type Verdict = (typeof verdicts)[number]
type ItemKind = 'milestone' | 'follow-up'

export type Choice = { kind: ItemKind; subjectId: string; verdict: Verdict; onDay: string | null; reason: Words; byId: string | null; at: Date }

/** Something that was to happen in the term and has not: a date of the plan, or what a decision asked to follow. */
export type OpenItem = { kind: ItemKind; id: string; title: Words; of: Words; owner: string[]; onDay: string | null; /** a date as the plan says it; not what a follow-up is due on, nor what was sealed before this was kept */ said?: PlanDate; href: string; example: boolean }
export type OpenWork = OpenItem & { choice: Choice | undefined }

export const keyOf = ({ kind, id }: Pick<OpenItem, 'kind' | 'id'>): string => `${kind}:${id}`

/** What it belongs to and its own name; once, where both are the same words. */
export function namedWithin({ of, title }: { of: Words; title: Words }, lang: Lang): { title: string; of: string | undefined } {
  const [whole, own] = [readText(of, lang), readText(title, lang)]
  return { title: own, of: whole === own ? undefined : whole }
}

/** Each open thing with the last word on it. */
export const withChoices = (items: OpenItem[], choices: Choice[]): OpenWork[] => items.map((item) => ({ ...item, choice: choices.findLast((choice) => choice.kind === item.kind && choice.subjectId === item.id) }))

/** What an officer read of one thing, and of all that is sealed: whoever comes after a colleague is told. */
export const readMark = ({ choice }: Pick<OpenWork, 'choice'>): string => choice?.at.toISOString() ?? ''
export const sealMark = ({ version }: Pick<Dossier, 'version'>, items: OpenWork[]): string => [version, items.length, items.map(readMark).toSorted().at(-1)].join(' ')

export const undecided = (items: OpenWork[]): OpenWork[] => items.filter((item) => !item.choice)

/** Nothing is handed over by silence: every open thing has its word, and the next presidency its priorities. */
export const missingForSeal = (dossier: Pick<Dossier, 'achieved' | 'priorities'>, items: OpenWork[]): { items: number; achieved: boolean; priorities: boolean } => ({
  items: undecided(items).length,
  achieved: !dossier.achieved,
  priorities: !dossier.priorities,
})

export const isReady = (missing: ReturnType<typeof missingForSeal>): boolean => missing.items === 0 && !missing.achieved && !missing.priorities

type PlanDate = Pick<Planned, 'onDay' | 'precision' | 'wording'>
export const asSaid = ({ onDay, precision, wording }: Planned): PlanDate => ({ onDay, precision, wording })

/** How often a day that was set became another one: a first day is no move, nor is a day within the month that was said. */
export function movesOf(dates: Pick<Planned, 'onDay' | 'precision'>[]): number {
  const set = dates.filter((date) => date.onDay !== null)
  return set.filter(({ onDay }, i) => {
    const before = set[i - 1]
    return before !== undefined && onDay !== before.onDay && !(before.precision === 'month' && onDay!.slice(0, 7) === before.onDay!.slice(0, 7))
  }).length
}

export type PlanLine = {
  activity: Words
  codes: string[]
  title: Words
  /** these days alone are what was sealed before `said` was kept */
  planned: string | null
  plannedTentative: boolean
  now: string | null
  happened: string | null
  /** how exactly that is known; what was sealed before this was kept gives days */
  happenedPrecision?: Fulfilment['precision'] | undefined
  moves: number
  example: boolean
  /** the two dates as the plan says them */
  said?: { planned: PlanDate; now: PlanDate }
}
export type DecisionLine = { number: number; meeting: Words; on: string | null; title: Words; outcome: string; reason: Words; example: boolean }
/** D1: what was proposed to a meeting of the term as a priority for the next Presidency, and what the meeting decided upon it. */
export type Proposed = { title: Words; reason: Words; by: Words; meeting: Words; on: string | null; decision: Pick<DecisionLine, 'number' | 'outcome'> | null; example: boolean }
/** What was sealed before these were kept names no person and no country. */
export type Contact = { personId?: string; name: string; role: string; main: boolean; country?: Words | null; organisation: Words }

/** What goes on whoever presides: a call that still asks, until the day it is due; minutes that nobody has adopted, until the day to which they are commented. */
export type UnderWay = { stage: 'asking' | 'draft' | 'circulated' | 'commented'; title: Words; onDay: string | null; tentative: boolean; href: string; example: boolean }

/** An activity of the plan without any date: it is told, and stays behind unless it is given one. */
export type UndatedActivity = { id: string; key: string; codes: string[]; title: Words }

/** Everything that the dossier says, in both languages: what is shown while it is written, and what is frozen when it is sealed. */
export type Content = {
  state: Words
  since: string
  until: string | null
  /** what was sealed before this was kept gives days */
  precision?: Dossier['precision']
  on: string
  members: Words[]
  achieved: Words | null
  priorities: Words | null
  /** what was sealed before this was kept does not say it */
  proposed?: Proposed[]
  plan: PlanLine[]
  decisions: DecisionLine[]
  open: (Omit<OpenWork, 'choice'> & { choice: { verdict: Verdict; onDay: string | null; reason: Words } | null; ownerNames: Words[] })[]
  /** activities without any date, of which nothing could be decided; what was sealed before this was kept does not say it */
  undated?: UndatedActivity[]
  /** what was sealed before this was kept does not say it */
  underWay?: UnderWay[]
  contacts: Contact[]
  example: boolean
  /** a draft as somebody of neither body reads it: what is not listed may only be hidden from them */
  partial?: boolean
}

/** The day on which the next presidency begins is the day the term ends. */
export const lastDay = (until: string): string => addDays(until, -1)
