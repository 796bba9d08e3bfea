import { orderedDigest } from '#base/digest.ts'
import type { FormatKind, Answers } from '#formats/index.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** An item as handed in, round after round; each kept whole. */
export type Version = {
  id: string
  round: number
  title: string
  digest: string
  reason: string | null
  licence: string
  circulates: boolean
  publishes: boolean
  at: Date
}

/** One thing of the call's kind that a state hands in: a practice, a policy review. What happened to it stands in rows; its stage is derived. */
export type Item = {
  id: string
  submissionId: string
  callId: string
  stateId: string
  holdingId: string
  draftId: string
  kind: FormatKind
  original: Lang
  example: boolean
  /** the last version handed in, and what happened to it */
  latest: Version | null
  /** handed in, as whoever writes one section of it is told, who reads no round */
  outOfHand?: boolean
  takenBackAt: Date | null
  returned: { at: Date; dueOn: string; letter: string } | null
  acceptedAt: Date | null
  circulated: { at: Date; versionId: string } | null
  withdrawn: { at: Date; reason: string } | null
  /** its call was withdrawn: nothing more is done with it, and it stays where it is */
  callWithdrawn: boolean
}

/** What an event about it names. */
export const subjectOf = ({ id, holdingId }: Pick<Item, 'id' | 'holdingId'>) => ({ kind: 'item', id, holdingId })

export type ItemStage = 'draft' | 'handed in' | 'returned' | 'accepted' | 'circulated' | 'withdrawn'

/** A status word is derived from what happened, never stored. */
export function stageOfItem(item: Pick<Item, 'outOfHand' | 'latest' | 'takenBackAt' | 'returned' | 'acceptedAt' | 'circulated' | 'withdrawn'>): ItemStage {
  if (item.withdrawn) return 'withdrawn'
  if (item.outOfHand) return 'handed in'
  if (!item.latest || item.takenBackAt) return 'draft'
  if (item.returned) return 'returned'
  if (item.circulated?.versionId === item.latest.id) return 'circulated'
  if (item.acceptedAt) return 'accepted'
  return 'handed in'
}

/** The round that circulates while a later one is written, read or accepted. */
export const circulatingBefore = <V extends Pick<Version, 'id'>>(item: Pick<Item, 'circulated' | 'latest'>, rounds: readonly V[]): V | undefined =>
  item.circulated && item.circulated.versionId !== item.latest?.id ? rounds.find((round) => round.id === item.circulated!.versionId) : undefined

/** What a guest of a meeting sees of it: that it circulated or was withdrawn. How it was worked upon is between its state and those who read it. */
export const stageForGuests = (item: Pick<Item, 'circulated' | 'withdrawn'>): ItemStage | undefined => (item.withdrawn ? 'withdrawn' : item.circulated ? 'circulated' : undefined)

/** Whether its state may still write on it and hand it in (again). */
export const isWithState = (item: Parameters<typeof stageOfItem>[0]): boolean => ['draft', 'returned'].includes(stageOfItem(item))

export const digestOf = (answers: Answers): string => orderedDigest(answers).slice(0, 32)

/** Which versions an officer read of when circulating all at once: what was accepted meanwhile waits for its reader. */
export const circulationMark = (items: Pick<Item, 'latest'>[]): string => items.map(({ latest }) => latest!.id).toSorted().join(' ')

/** The title that stands for an item on a list; a draft may not have one yet. */
export const titleOf = (answers: { title?: unknown }): string => (typeof answers.title === 'string' ? answers.title : '')

type Named = { item: Pick<Item, 'kind'> & { latest: Pick<Version, 'title'> | null }; answers: { title?: unknown } }

/** What an item is called by who may see it: as its team writes it now, or as it was last handed in. */
export const calledOf = ({ lang }: { lang: Lang }, { item, answers }: Named): string => titleOf(answers) || item.latest?.title || text[lang].untitled[item.kind]
