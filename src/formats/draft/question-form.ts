import { z } from 'zod'
import { type Typed, typedText } from '#base/http/form.ts'
import type { Lang } from '#base/words.ts'
import { Key, type Question, type QuestionKind } from '../definition.ts'
import { type Asking, most } from './draft.ts'
import { needed, optional, pairIfAny, pairOf } from './form.ts'
import { text } from './text.ts'

type Said = Record<string, string>
type Pieces = 'options' | 'columns'

/** The rows of a list of options or columns in which something stands. */
export const rowsIn = (typed: Typed, name: Pieces): number[] =>
  [...new Set(Object.keys(typed).flatMap((key) => (key.startsWith(`${name}.`) ? [Number(key.split('.')[1])] : [])))]
    .filter((row) => Number.isInteger(row) && row >= 0 && row < 100 && ['es', 'en'].some((side) => typedText(typed, `${name}.${row}.${side}`)?.trim()))
    .sort((a, b) => a - b)

const count = (message: string, longest: number, least = 1) => z.coerce.number(message).int(message).min(least, message).max(longest, message)

/** The pieces of a question of this kind, each with its own words when it is missing. */
function shapeOf(lang: Lang, kind: QuestionKind, typed: Typed): Record<string, z.ZodType> {
  const { limit, to, rows, rowsMax } = text[lang].mend
  switch (kind) {
    case 'short text':
      return { limit: count(limit(200), 200) }
    case 'long text':
      return { limit: count(limit(3000), 3000) }
    case 'number':
      return needed(lang, 'unit', 'unit', 60)
    case 'reference':
      return { to: z.enum(['country', 'pillar', 'population', 'theme'], to) }
    case 'choice':
      return piecesShape(lang, 'options', typed)
    case 'table':
      return { ...piecesShape(lang, 'columns', typed), 'rows.min': count(rows(200), 200, 0), 'rows.max': count(rowsMax, 200, Math.max(1, Number(typedText(typed, 'rows.min')) || 0)) }
    default:
      return {}
  }
}

function piecesShape(lang: Lang, name: Pieces, typed: Typed): Record<string, z.ZodType> {
  const say = text[lang].mend
  const rows = rowsIn(typed, name)
  const [least, longest] = name === 'options' ? [2, most.options] : [1, most.columns]
  const pieces = rows.map((row) => ({
    ...needed(lang, `${name}.${row}`, name === 'options' ? 'option' : 'column', 160),
    [`${name}.${row}.limit`]: z.union([z.literal(''), count(say.cellLimit, 200)], say.cellLimit).optional(),
  }))
  return Object.assign({ [name]: z.number().min(least, say[name]).max(longest, say.tooMany(longest)) }, ...pieces) as Record<string, z.ZodType>
}

/** One row of options or columns, in the order that was asked for. */
function ordered<T>(said: Said, name: Pieces, read: (row: string) => T): T[] {
  return rowsIn(said, name)
    .map((row) => ({ row, order: Number(said[`${name}.${row}.order`]) || 1000 + row }))
    .sort((a, b) => a.order - b.order || a.row - b.row)
    .map(({ row }) => read(`${name}.${row}`))
}

const labelOf = (said: Said, place: string) => pairOf(said as Record<'x.es' | 'x.en', string>, place as 'x')
const keyOf = (said: Said, place: string): string => Key.safeParse(said[`${place}.key`]).data ?? ''

function piecesOf(kind: QuestionKind, said: Said): object {
  const several = said.several === 'yes' ? { several: true } : {}
  switch (kind) {
    case 'short text':
    case 'long text':
      return { limit: Number(said.limit) }
    case 'number':
      return { unit: labelOf(said, 'unit') }
    case 'reference':
      return { to: said.to, ...several }
    case 'choice':
      return { options: ordered(said, 'options', (place) => ({ key: keyOf(said, place), label: labelOf(said, place) })), ...several }
    case 'table':
      return { columns: ordered(said, 'columns', (place) => columnOf(said, place)), rows: { min: Number(said['rows.min']), max: Number(said['rows.max']) } }
    default:
      return {}
  }
}

function columnOf(said: Said, place: string) {
  const limit = Number(said[`${place}.limit`]) || undefined
  const kind = said[`${place}.kind`] === 'number' ? 'number' : 'short text'
  return { key: keyOf(said, place), label: labelOf(said, place), kind, required: said[`${place}.required`] === 'yes', ...(limit && kind === 'short text' && { limit }) }
}

function conditionOf(said: Said): Pick<Question, 'when'> {
  const [question = '', equals = ''] = (said.when ?? '').split('=')
  return question && equals ? { when: { question, equals } } : {}
}

type Asked = { asking: Asking; section: string }

/** A question as typed, of a kind that was chosen before. */
export const QuestionForm = (lang: Lang, kind: QuestionKind, { typed, sections }: { typed: Typed; sections: string[] }): z.ZodType<Asked> =>
  z.preprocess(
    (given) => ({ ...(given as Typed), options: rowsIn(typed, 'options').length, columns: rowsIn(typed, 'columns').length }),
    z
      .looseObject({ ...needed(lang, 'label', 'label'), ...optional(lang, 'hint', 'hint', typed), ...optional(lang, 'told', 'told', typed), section: z.enum(sections, text[lang].mend.section), ...shapeOf(lang, kind, typed) })
      .transform((data) => askedIn(kind, data as unknown as Said)),
  )

function askedIn(kind: QuestionKind, said: Said): Asked {
  const hint = pairIfAny(said as Record<'hint.es' | 'hint.en', string>, 'hint')
  const told = pairIfAny(said as Record<'told.es' | 'told.en', string>, 'told')
  const asking = {
    kind,
    label: labelOf(said, 'label'),
    ...(hint && { hint }),
    ...(told && { told }),
    required: said.required === 'yes',
    ...(said.private === 'yes' && { circulates: false }),
    ...conditionOf(said),
    ...piecesOf(kind, said),
  }
  return { asking: asking as Asking, section: said.section! }
}
