import { type Answer, isAsked, type Answers, lacks, type Question, type Section } from '#formats/index.ts'
import { answersOf, type Completion, type DraftAnswer } from '../item/queries.ts'

export type SectionStage = 'not started' | 'in progress' | 'completed'

/**
 * A section is complete when its writer says so, nothing was changed since and nothing is missing;
 * "completed" is said by people, "in progress" is seen by us.
 */
export function stageOfSection(section: Section, draft: Pick<DraftAnswer, 'questionKey' | 'value' | 'at'>[], completion?: Pick<Completion, 'complete' | 'at'>, answers?: Answers): SectionStage {
  const keys = section.questions.map((question) => question.key)
  const own = draft.filter((answer) => keys.includes(answer.questionKey))
  if (own.every((answer) => answer.value === null)) return 'not started'
  const given = answers ?? Object.fromEntries(own.map((answer) => [answer.questionKey, answer.value]))
  const missing = section.questions.some((question) => isAsked(question, given) && lacks(question, given[question.key] ?? undefined, 'es'))
  const touched = completion && own.some((answer) => answer.at > completion.at)
  return completion?.complete && !touched && !missing ? 'completed' : 'in progress'
}

/** Answers to questions that are only asked after another, which nobody answered: they would count for nothing, unseen. */
export function uncounted(section: Section, typing: { questionKey: string; answer: Answer | null }[], stored: Answers): { question: Question; gate: Question }[] {
  const answers = { ...stored, ...Object.fromEntries(typing.map(({ questionKey, answer }) => [questionKey, answer])) }
  return section.questions.flatMap((question) => {
    const gate = section.questions.find(({ key }) => key === question.when?.question)
    return gate && typing.some((one) => one.questionKey === question.key && one.answer !== null) && (answers[gate.key] ?? null) === null ? [{ question, gate }] : []
  })
}

/** How far each section is, in the order of the form. */
export function stagesOf(sections: Section[], { draft, completions }: { draft: DraftAnswer[]; completions: Completion[] }): { section: Section; stage: SectionStage }[] {
  return sections.map((section) => ({ section, stage: stageOfSection(section, draft, completions.find((one) => one.sectionKey === section.key), answersOf(draft)) }))
}
