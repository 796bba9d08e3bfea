import { looksPersonal, type PersonalHit, textsIn } from '#base/personal.ts'
import type { Answers, Question } from '#formats/index.ts'

/** A question whose answer looks like a person's data, and what in it does. */
export type PersonalAnswer = { question: Question; hits: PersonalHit[] }

/** A contact is an address by its nature and never circulates: it is not asked about, but no document of identity is needed there. */
const asked = ({ circulates }: Question, { kind }: PersonalHit, text: string): boolean =>
  circulates !== false || (['curp', 'dui', 'dpi', 'dni'].includes(kind) ? true : ['cedula', 'social security'].includes(kind) && identity.test(text))

// A telephone is written as some of these are: where none is named, it is taken for one.
const identity = /c[ée]dula|identi|dimex|pasaporte|passport|social security/i

// What is chosen or attached is kept as keys and numbers of ours, an amount is an amount: only what is written may speak of a person.
const isWritten = ({ kind }: Question): boolean => ['short text', 'long text', 'table', 'date', 'period'].includes(kind)

export const personalIn = (questions: Question[], answers: Answers): PersonalAnswer[] =>
  questions
    .filter(isWritten)
    .map((question) => ({ question, hits: textsIn(answers[question.key]).flatMap((text) => looksPersonal(text).filter((hit) => asked(question, hit, text))) }))
    .filter(({ hits }) => hits.length > 0)
