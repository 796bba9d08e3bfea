import { type Lang, type Words } from '#base/words.ts'
import { type Item, type ItemStage, stageOfItem, stateOfTranslation, type Translation, type Version } from '#calls/index.ts'
import { type Answers, type Definition, isAsked, isTranslatable, type Question, questionsOf } from '#formats/index.ts'
import type { DecisionFound } from '#meetings/index.ts'
import type { Panel } from '#practices/index.ts'

/** A practice as a paper tells it: one version, its translations, its panel and its decision. No contact answer is ever here. */
export type PracticeSource = {
  itemId: string
  version: Version
  country: { iso3: string; name: Words }
  original: Lang
  example: boolean
  theme: string
  stage: ItemStage
  callId: string
  definition: Definition
  answers: Answers
  translations: Translation[]
  panel: Panel | undefined
  decision: DecisionFound | undefined
}

/** The version a meeting paper tells: what was accepted, or what circulates while a replacement is being read, or once members read the paper. */
export function versionForMembers(item: Item, versions: readonly Version[], readByMembers: boolean): Version | undefined {
  if (stageOfItem(item) === 'accepted' && !(readByMembers && item.circulated)) return item.latest ?? undefined
  return item.circulated ? versions.find((version) => version.id === item.circulated!.versionId) : undefined
}

/** The version a meeting validated, whatever was handed in later. */
export const versionValidated = (versions: readonly Version[], decision: Pick<DecisionFound, 'outcome' | 'subjectVersion' | 'at'> | undefined): Version | undefined => {
  if (decision?.outcome !== 'validated') return undefined
  if (decision.subjectVersion) return versions.find((version) => version.id === decision.subjectVersion)
  return versions.filter((version) => version.at <= decision.at).at(-1)
}

/** Whether reviewers score practices of its format. */
export const isScored = ({ definition }: Pick<PracticeSource, 'definition'>): boolean => definition.criteria.length > 0 && definition.scale.length > 1

export const reviewsOf = ({ panel }: Pick<PracticeSource, 'panel'>): number => panel?.scorings.length ?? 0

/** Nobody proposed yet whether it goes to the meeting, and no meeting decided on it. */
export const isUndecided = (practice: Pick<PracticeSource, 'definition' | 'panel' | 'decision'>): boolean => isScored(practice) && !practice.panel?.shortlisting && !practice.decision

type Told = Pick<PracticeSource, 'definition' | 'answers' | 'translations' | 'original'>

/** What a paper tells of a practice: asked, answered, and allowed to circulate. Files stay where they are. */
export const toldQuestions = ({ definition, answers }: Pick<PracticeSource, 'definition' | 'answers'>): Question[] =>
  questionsOf(definition).filter((question) => question.circulates !== false && question.kind !== 'file' && answers[question.key] !== undefined && isAsked(question, answers))

/** How many answers have no current translation into the other language: none yet, or one of an earlier text. */
export function lackingTranslations(source: Told): { untranslated: number; outdated: number } {
  const states = toldQuestions(source)
    .filter((question) => isTranslatable(question, source.answers[question.key]))
    .map((question) => stateOfTranslation(source.answers[question.key]!, source.translations.find((one) => one.questionKey === question.key)))
  return { untranslated: states.filter((state) => state === 'missing').length, outdated: states.filter((state) => state === 'outdated').length }
}

type Reading = 'original' | 'translated' | 'confirmed' | 'partly' | 'missing'

/** How sure a reader of a language can be of what the paper says: the state's own words, an unofficial translation, or the original still. */
export function readingOf(source: Told, lang: Lang): Reading {
  if (lang === source.original) return 'original'
  const states = toldQuestions(source)
    .filter((question) => isTranslatable(question, source.answers[question.key]))
    .map((question) => stateOfTranslation(source.answers[question.key]!, source.translations.find((one) => one.questionKey === question.key)))
  const current = states.filter((state) => state === 'translated' || state === 'confirmed')
  if (current.length === 0) return 'missing'
  if (current.length < states.length) return 'partly'
  return states.every((state) => state === 'confirmed') ? 'confirmed' : 'translated'
}

/** A name for an anchor and a line of data: the last part of the random id. */
export const anchorOf = ({ itemId }: Pick<PracticeSource, 'itemId'>): string => `p-${itemId.slice(-8)}`

/** Alphabetical by country in the reader's language; states are never ranked. Within a country, as they were begun. */
export function inOrder(sources: readonly PracticeSource[], lang: Lang): PracticeSource[] {
  const collator = new Intl.Collator(lang === 'es' ? 'es' : 'en')
  const name = (source: PracticeSource) => source.country.name[lang] ?? ''
  return [...sources].sort((a, b) => collator.compare(name(a), name(b)) || (a.itemId < b.itemId ? -1 : 1))
}
