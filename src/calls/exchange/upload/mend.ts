import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { fieldName, parseAnswer, type WrongCell } from '#formats/index.ts'
import { text } from '../text.ts'
import { type Line, mayJoin, toMend } from './upload.ts'

const wordsAt = (typed: Typed | undefined, name: string): string => typedText(typed, name)?.replace(/\r\n?/g, '\n').trim() ?? ''

/** Cells that still say what cannot be taken. */
export const unmended = ({ brought }: Line, typed: Typed): WrongCell[] => ('refused' in brought ? (brought.cells ?? []).filter(({ name }) => name in typed && wordsAt(typed, name) === wordsAt(brought.typed, name)) : [])

export const isTicked = (typed: Typed, { question }: Line): boolean => typedText(typed, `take.${question.key}`) === 'yes'

const cellsOf = (typed: Typed, { question }: Line): string[] => Object.keys(typed).filter((name) => name.startsWith(`${fieldName(question)}.`))

/** What keeps a table from being taken as it was mended; a form that lost its cells would empty what is stored. */
function notMended(line: Line, typed: Typed, view: View): FormError[] {
  const say = text[view.lang].preview
  const [label, field] = [readText(line.question.label, view.lang), fieldName(line.question)]
  const brought = toMend(line)!
  const whole = cellsOf(brought, line).every((name) => name in typed)
  if (!isTicked(typed, line)) {
    const touched = whole && cellsOf(typed, line).some((name) => wordsAt(typed, name) !== wordsAt(brought, name))
    return touched && typedText(typed, `asked.${line.question.key}`) !== 'yes' ? [{ field: `take.${line.question.key}`, message: say.tickMended(label) }] : []
  }
  const left = unmended(line, typed)
  if (left.length > 0) return left.map(({ name, refused }) => ({ field: name, message: say.mendFirst(label, refused) }))
  const { answer, error } = parseAnswer(line.question, typed, view.lang)
  if (error) return [{ field, message: say.mendFirst(label, error) }]
  return whole && answer !== undefined ? [] : [{ field, message: say.hollow(label) }]
}

/** Texts that the file and a colleague wrote, put together in one by whoever brought the file. */
export function joined(lines: Line[], typed: Typed, view: View): { lines: Line[]; errors: FormError[] } {
  const errors: FormError[] = []
  const now = lines.map((line): Line => {
    if (!mayJoin(line) || typedText(typed, `choice.${line.question.key}`) !== 'both') return line
    const { answer, error } = parseAnswer(line.question, typed, view.lang)
    if (answer === undefined) errors.push({ field: fieldName(line.question), message: error ?? text[view.lang].preview.joinEmpty(readText(line.question.label, view.lang)) })
    return { ...line, brought: { questionKey: line.question.key, place: line.brought.place, notes: [], answer: answer ?? null } }
  })
  return { lines: now, errors }
}

/** Tables that the file brought with cells that cannot be read, as they were mended on the page. */
export function mended(lines: Line[], typed: Typed, view: View): { lines: Line[]; errors: FormError[] } {
  const errors: FormError[] = []
  const now = lines.map((line): Line => {
    if (!toMend(line)) return line
    const wrong = notMended(line, typed, view)
    errors.push(...wrong)
    if (wrong.length > 0 || !isTicked(typed, line)) return line
    const { answer } = parseAnswer(line.question, typed, view.lang)
    return { ...line, meaning: line.version === 0 ? 'added' : 'changed', brought: { questionKey: line.question.key, place: line.brought.place, notes: [], answer: answer ?? null } }
  })
  return { lines: now, errors }
}
