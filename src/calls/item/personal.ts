import { looksPersonal, type PersonalHit, textsIn } from '#base/personal.ts'
import type { Answers, Question } from '#formats/index.ts'

/** A question whose answer looks like a person's data, and what in it does. */
export type PersonalAnswer = { question: Question; hits: PersonalHit[] }

/** Contact answers are addresses by their nature and never circulate; they are not asked about, nor is an amount of money. */
export const personalIn = (questions: Question[], answers: Answers): PersonalAnswer[] =>
  questions
    .filter((question) => question.circulates !== false && question.kind !== 'money')
    .map((question) => ({ question, hits: textsIn(answers[question.key]).flatMap(looksPersonal) }))
    .filter(({ hits }) => hits.length > 0)
