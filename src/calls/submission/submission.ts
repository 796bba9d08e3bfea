import { createHash } from 'node:crypto'
import { askedAnswers, lacksOf, questionsOf, type Answers, type Definition, type Lack } from '#formats/index.ts'
import type { Lang } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'
import { digestOf, isWithState, type Item, stageOfItem } from '../item/item.ts'
import type { MustChange } from '../review/queries.ts'
import { type PersonalAnswer, personalIn } from '../item/personal.ts'

/** The envelope: one per state and call. */
export type Submission = { id: string; callId: string; stateId: string; holdingId: string; receiptId: string; callWithdrawn: boolean }

export type Clearance = { id: string; digest: string; how: 'validator' | 'letter'; fileId: string | null; circulates: boolean; publishes: boolean; licence: string; byId: string | null; at: Date }

/** An item with what is being written, and what keeps it from leaving. */
export type Readiness = {
  item: Item
  answers: Answers
  digest: string
  lacks: Lack[]
  /** whether it says something else than what was last handed in */
  changed: boolean
  /** comments that must be answered and are not */
  openComments: number
  /** what must change and is said to be done, while nothing says otherwise than when it was returned */
  claimed: number
  hits: PersonalAnswer[]
  ready: boolean
}

export function readinessOf(definition: Definition, { item, answers, mustChange = { unanswered: 0, done: 0 }, lang }: { item: Item; answers: Answers; mustChange?: MustChange; lang: Lang }): Readiness {
  const asked = askedAnswers(definition, answers)
  const digest = digestOf(asked)
  const lacks = lacksOf(definition, asked, lang)
  const changed = digest !== item.latest?.digest
  const hits = personalIn(questionsOf(definition), asked)
  const openComments = mustChange.unanswered
  const claimed = changed || stageOfItem(item) !== 'returned' ? 0 : mustChange.done
  const waits = isWithState(item) || changed
  return { item, answers: asked, digest, lacks, changed, openComments, claimed, hits, ready: waits && stageOfItem(item) !== 'withdrawn' && lacks.length === 0 && openComments + claimed === 0 }
}

/** An item as it was handed in, when nothing that is written on it is looked at. */
export const asHandedIn = (item: Item): Readiness => ({ item, answers: {}, digest: item.latest?.digest ?? '', lacks: [], changed: false, openComments: 0, claimed: 0, hits: [], ready: false })

/** Who reads the furthest of it: what was taken back is with its team again, and what circulated stays with the members, also once it is withdrawn. */
export function audienceOf(items: Pick<Item, 'circulated' | 'latest' | 'takenBackAt'>[]): 'team' | 'secretariat' | 'members' {
  if (items.some((item) => item.circulated)) return 'members'
  return items.some((item) => item.latest && !item.takenBackAt) ? 'secretariat' : 'team'
}

/** By when a hand-in of `leaving` is due: while nothing of the envelope is with the Secretariat, by the day of the call; after that by the day by which it asked for what it returned. */
export function dueOfNext(items: Item[], { dueAt, zone, leaving = items }: { dueAt: Date | undefined; zone: string; leaving?: Item[] }): Date | undefined {
  if (items.every((item) => item.latest === null || item.takenBackAt !== null)) return dueAt
  const day = leaving.flatMap((item) => (stageOfItem(item) === 'returned' ? [item.returned!.dueOn] : [])).toSorted()[0]
  return day === undefined ? undefined : endOfDay(zone, day)
}

/** What a clearance at home is given for: exactly these answers of exactly these items. */
export const digestOfEnvelope = (ready: Pick<Readiness, 'item' | 'digest'>[]): string =>
  createHash('sha256').update(ready.map(({ item, digest }) => `${item.id}:${digest}`).sort().join('\n')).digest('hex')

/** Cleared is what says the same as when it was cleared; one changed character asks for a new clearance. A “not yet” holds for the same. */
export const holdsFor = (said: Pick<Clearance, 'digest'> | undefined, ready: Readiness[]): boolean => ready.length > 0 && said?.digest === digestOfEnvelope(ready)

type SubmissionStage = 'not started' | 'draft' | 'cleared' | 'handed in' | 'returned' | 'accepted' | 'circulated' | 'withdrawn'

/** One word for the whole envelope: what was returned or is written anew comes first, then how far that is which was handed in; a draft beside it is said apart. */
export function stageOfSubmission(items: Item[], cleared: boolean, isAnew: (item: Item) => boolean = () => false): SubmissionStage {
  if (items.length === 0) return 'not started'
  const stages = items.map(stageOfItem)
  if (stages.includes('returned') || items.some(isAnew)) return cleared ? 'cleared' : 'returned'
  const order = ['handed in', 'accepted', 'circulated', 'withdrawn'] as const
  return order.find((stage) => stages.includes(stage)) ?? (cleared ? 'cleared' : 'draft')
}
