import { type Lang, readText } from '#base/words.ts'
import { type Definition, type Question, questionsOf } from './definition.ts'
import { text } from './text.ts'
import { numberOf } from './wording.ts'

/** What kind of answer a question wants, in words: "Texto, hasta 60 palabras", "Elija uno o varios pilares". */
export function kindInWords(lang: Lang, question: Question): string {
  const say = text[lang].asked
  const count = 'several' in question && question.several ? 'several' : 'one'
  switch (question.kind) {
    case 'short text':
    case 'long text':
      return say.text(question.limit)
    case 'number':
      return say.number(readText(question.unit, lang))
    case 'choice':
      return say.choice[count]
    case 'reference':
      return say.reference[question.to][count]
    case 'table':
      return say.table(question.rows.min, question.rows.max)
    default:
      return say[question.kind]
  }
}

/** "Texto, hasta 50 palabras · opcional · solo si respondió «Sí» a la 1.6": everything a writer should know before answering. */
export function askedInWords(lang: Lang, definition: Definition, question: Question): string {
  const say = text[lang].asked
  const gate = questionsOf(definition).find((one) => one.key === question.when?.question)
  const condition = question.when && say.only(numberOf(definition, question.when.question), optionInWords(lang, gate, question.when.equals))
  return [kindInWords(lang, question), question.required ? say.required : say.optional, condition, question.circulates === false && say.private].filter(Boolean).join(' · ')
}

/** The answer of a choice, as it is offered. */
export function optionInWords(lang: Lang, question: Question | undefined, key: string): string {
  const option = question?.kind === 'choice' ? question.options.find((one) => one.key === key) : undefined
  return option ? readText(option.label, lang) : key
}
