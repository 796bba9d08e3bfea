import { stageForGuests, stageOfItem, type Item, type ItemStage, titleOf, type Version } from '#calls/index.ts'
import { type Answers, type Definition, questionsOf } from '#formats/index.ts'
import type { DecisionFound } from '#meetings/index.ts'

/** The question that names an item on a list: the title of a practice, the first short text of any other format. */
export const namingKey = (definition: Definition, answers: Answers): string | undefined =>
  titleOf(answers) ? 'title' : questionsOf(definition).find((question) => question.kind === 'short text' && question.circulates !== false && typeof answers[question.key] === 'string')?.key

export const nameOf = (definition: Definition, answers: Answers): string => String(answers[namingKey(definition, answers) ?? ''] ?? '—')

/** The answer that tells it in a few words: the summary, or the first long text. */
export const summaryKey = (definition: Definition, answers: Answers): string | undefined =>
  ['summary', ...questionsOf(definition).flatMap((question) => (question.kind === 'long text' && question.circulates !== false ? question.key : []))].find((key) => typeof answers[key] === 'string')

/** A practice is validated by the decision of a meeting and by nothing else. */
export const isValidated = (decision: Pick<DecisionFound, 'outcome'> | undefined): boolean => decision?.outcome === 'validated'

/** What a meeting decided upon: the version on its agenda, or the last that had been handed in by then; never what came later. */
export const versionDecided = <V extends Pick<Version, 'id' | 'at'>>(versions: readonly V[], { at, subjectVersion }: Pick<DecisionFound, 'at' | 'subjectVersion'>): V | undefined =>
  versions.find((version) => version.id === subjectVersion) ?? versions.filter((version) => version.at <= at).at(-1)

/**
 * A validated practice is public if the country consented to publication of that very version and has not withdrawn it.
 * Everything else stays among the members.
 */
export const isPublic = (item: Pick<Item, 'withdrawn' | 'kind'>, version: Pick<Version, 'publishes'> | undefined, decision: DecisionFound | undefined): boolean =>
  item.kind === 'practice' && isValidated(decision) && item.withdrawn === null && version?.publishes === true

export type LibraryStage = 'accepted' | 'circulated' | 'withdrawn'

/** How far it has come for the library; nothing before it was accepted. What has circulated stays circulated, also while a replacement is read. */
export function libraryStage(item: Item): LibraryStage | undefined {
  if (item.circulated) return item.withdrawn ? 'withdrawn' : 'circulated'
  return stageOfItem(item) === 'accepted' ? 'accepted' : undefined
}

/** A reviewer does not see the acceptance itself, only what follows from it; the library knows it for everybody who may read the practice. */
export const stageShown = (item: Item, kept: LibraryStage | undefined): ItemStage => {
  const stage = stageOfItem(item)
  return stage === 'handed in' && kept ? kept : stage
}

/** A guest of a meeting sees that it circulated or was withdrawn, which the library knows for everybody; never how it was worked upon. */
export const stageToGuests = (item: Item, kept: LibraryStage | undefined): ItemStage | undefined => stageForGuests(item) ?? (kept === 'accepted' ? undefined : kept)
