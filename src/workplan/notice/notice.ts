import type { Notice } from '#base/notice.ts'
import { localeOf, readerIn } from '#base/ui/dates.ts'
import { type Lang, langs, readText, type Words } from '#base/words.ts'
import { address, type Term } from '#reference/index.ts'
import { changedAt, type Entered, entryTitle } from '../calendar/event.ts'
import { sayDate } from '../marks.tsx'
import { type Dated, type Fulfilment, isDropped, isUnchanged, lastDated, type Milestone, type Planned, type Precision } from '../milestone.ts'
import type { Hours, Pointer } from '../pointer.ts'
import { sayPillars } from '../pages.tsx'
import type { PlanEntry } from '../year.ts'
import type { Activity, Cycle } from '../queries.ts'
import { text } from '../text.ts'
import { sayWho, type Who } from '../who.ts'

// What the public reads of the plan: what was planned, what holds, what happened. Reasons, extensions and names stay inside.

export type PublicDate = { onDay: string | null; precision: Precision; words: string; place: string; example: boolean }

export type PublicMilestone = Dated & {
  id: string
  key: string
  title: string
  /** the title where no activity stands beside it */
  fullTitle: string
  plan: PublicDate
  current: PublicDate
  moved: boolean
  /** the hours of the meeting that was convened on it */
  hours: { from: string; until: string } | null
  /** the last day it had, where it will not be done */
  lastOn: string | null
  fulfilment: { onDay: string; precision: 'day' | 'month'; words: string; place: string; source: string } | null
  /** that happened in the plan it comes from */
  before: boolean
  sequence: number
  changedAt: string
}

export type PublicActivity = { key: string; codes: string[]; section: string; pillars: string; title: string; description: string; products: string; responsible: string; milestones: PublicMilestone[] }

/** `years`: those of the plans that are published, the one that holds now first; `adopted`: by a meeting, or it is still being made. */
export type PublicPlan = { year: number; adopted: boolean; years: number[]; activities: PublicActivity[] }

type Made = { years: number[]; cycle: Cycle; adopted: boolean; entries: PlanEntry[]; who: Who; pillars: Term[]; pointers: Record<Lang, Pointer[]> }

/** The plan that holds now stands at the address of plans, one of a former year under its year. */
export const planAddress = (lang: Lang, year: number, years: number[]): string => (year === years[0] ? address('workPlan', lang) : address('workPlan', lang, String(year)))

/** One notice per language: the plan as it stands. Where it stands on a day is for the reader's day to say. */
export function planNotices(made: Made): Notice<PublicPlan>[] {
  return langs.map((lang) => ({ address: planAddress(lang, made.cycle.year, made.years), language: lang, kind: 'work plan', body: planBody(lang, made) }))
}

function planBody(lang: Lang, { years, cycle, adopted, entries, who, pillars, pointers }: Made): PublicPlan {
  const inPlanOrder = [...entries].sort((a, b) => a.activity.position - b.activity.position)
  return { year: cycle.year, adopted, years, activities: inPlanOrder.map(({ activity, lines }) => activityBody(lang, activity, { milestones: lines.map((line) => line.milestone), who, pillars, pointers: pointers[lang] })) }
}

const say = (lang: Lang, words: Words | null): string => (words ? readText(words, lang) : '')

type Beside = { milestones: Milestone[]; who: Who; pillars: Term[]; pointers: Pointer[] }

function activityBody(lang: Lang, activity: Activity, { milestones, who, pillars, pointers }: Beside): PublicActivity {
  const reader = { lang, locale: localeOf(lang) }
  const { key, codes, section, title, description, products, responsible } = activity
  return {
    key, codes, section, pillars: sayPillars(reader, activity, pillars), title: say(lang, title), description: say(lang, description), products: say(lang, products), responsible: sayWho(reader, responsible, who),
    milestones: milestones.map((milestone) => milestoneBody(lang, milestone, { fullTitle: entryTitle(say(lang, milestone.title), say(lang, title), milestones.length > 1), pointers })),
  }
}

/** Once a meeting was convened its day and its hours hold, for everybody. */
const hoursOn = (pointers: Pointer[]): Hours | undefined => pointers.find((pointer) => pointer.hours)?.hours

export function milestoneBody(lang: Lang, milestone: Milestone, { fullTitle, pointers }: { fullTitle: string; pointers: Pointer[] }): PublicMilestone {
  const { id, key, title, plan, current, carriedTo, fulfilment, before, sequence } = milestone
  const held = dateBody(lang, current)
  const own = pointers.filter((pointer) => pointer.milestoneId === id)
  const hours = hoursOn(own)
  return {
    id, key, title: say(lang, title), fullTitle, plan: dateBody(lang, plan), moved: !isUnchanged(milestone),
    current: hours ? { ...held, precision: hours.tentative ? 'tentative' : 'day', words: hours.words } : held,
    hours: hours ? { from: hours.from.toISOString(), until: hours.until.toISOString() } : null, lastOn: isDropped(milestone) ? (lastDated(milestone)?.onDay ?? null) : null,
    carriedTo: carriedTo && { year: carriedTo.year }, fulfilment: fulfilment && happenedBody(lang, fulfilment), before, sequence: own.reduce((sum, pointer) => sum + (pointer.changes ?? 0), sequence), changedAt: changedAt(milestone).toISOString(),
  }
}

const dateBody = (lang: Lang, date: Planned): PublicDate => ({ onDay: date.onDay, precision: date.precision, words: sayDate(readerIn(lang), date), place: say(lang, date.place), example: date.example })

const happenedBody = (lang: Lang, { onDay, precision, wording, place, source }: Fulfilment) => ({ onDay, precision, words: say(lang, wording), place: say(lang, place), source })

/** What is said of a date that the plan neither set nor put into words. */
const undated: string[] = langs.map((lang) => text[lang].noDate)

/** A published milestone as an entry of a calendar. */
export const entered = ({ id, fullTitle, plan, current, hours, lastOn, fulfilment, before, sequence, changedAt }: PublicMilestone): Entered => ({
  id, title: fullTitle, plan: undated.includes(plan.words) ? undefined : plan.words, current, lastOn, fulfilment, before, sequence, changedAt: new Date(changedAt),
  hours: hours ? { from: new Date(hours.from), until: new Date(hours.until) } : undefined,
})
