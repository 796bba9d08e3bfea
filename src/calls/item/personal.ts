import { looksPersonal, type PersonalHit, textsIn } from '#base/personal.ts'
import type { Answers, Question } from '#formats/index.ts'

/** A question whose answer looks like a person's data, and what in it does. */
export type PersonalAnswer = { question: Question; hits: PersonalHit[] }

/** A contact is an address by its nature and never circulates: it is not asked about, but no document of identity is needed there. Nor is an amount of money asked about. */
const asked = ({ circulates }: Question, { kind }: PersonalHit, text: string): boolean =>
  circulates !== false || (['curp', 'dui', 'dpi', 'dni'].includes(kind) ? true : ['cedula', 'social security'].includes(kind) && identity.test(text))

// A telephone is written as some of these are: where none is named, it is taken for one.
const identity = /c[ée]dula|identi|dimex|pasaporte|passport|social security/i

export const personalIn = (questions: Question[], answers: Answers): PersonalAnswer[] =>
  questions
    .filter((question) => question.kind !== 'money')
    .map((question) => ({ question, hits: textsIn(answers[question.key]).flatMap((text) => looksPersonal(text).filter((hit) => asked(question, hit, text))) }))
    .filter(({ hits }) => hits.length > 0)
