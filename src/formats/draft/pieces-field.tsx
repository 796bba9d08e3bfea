import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { Group } from '#base/ui/choice.tsx'
import { errorOf, HiddenField } from '#base/ui/form.tsx'
import type { View } from '#base/view.ts'
import type { Words } from '#base/words.ts'
import type { Column } from '../definition.ts'
import { most } from './draft.ts'
import { rowsIn } from './question-form.ts'
import { text } from './text.ts'

type Piece = { key: string; label: Words } & Partial<Pick<Column, 'kind' | 'required' | 'limit'>>
type Props = { view: View; name: 'options' | 'columns'; pieces: Piece[]; typed: Typed | undefined; errors: FormError[] }

/** Options of a choice or columns of a table, a row each, in both languages; a few empty rows stand below. */
export function PiecesField({ view, name, pieces, typed, errors }: Props) {
  const say = text[view.lang].question
  const filled = Math.max(pieces.length, ...(typed ? rowsIn(typed, name).map((row) => row + 1) : []))
  const rows = Math.min(most[name], Math.max(filled + 2, name === 'options' ? 4 : 3))
  const own = errors.filter(({ field }) => field === name || field.startsWith(`${name}.`))
  const heads = [say.column.order, say.column.es, say.column.en, ...(name === 'columns' ? [say.column.kind, say.column.limit, say.column.required] : [])]
  return (
    <div id={name} tabindex={-1}>
      <Group field={{ view, name, label: say[name], hint: say[`${name}Hint`], error: own.map(({ message }) => message).join('. ') || undefined }}>
        <div class="scroll">
          <table class="entry">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: rows }, (_, row) => (
                <PieceRow view={view} place={`${name}.${row}`} row={row} piece={pieces[row]} typed={typed} errors={errors} />
              ))}
            </tbody>
          </table>
        </div>
      </Group>
    </div>
  )
}

type RowProps = { view: View; place: string; row: number; piece: Piece | undefined; typed: Typed | undefined; errors: FormError[] }

function PieceRow({ view, place, row, piece, typed, errors }: RowProps) {
  const say = text[view.lang].question
  const kept = (part: string, stored: string | undefined) => (typed ? typedText(typed, `${place}.${part}`) : stored) ?? ''
  const input = (part: 'es' | 'en' | 'order' | 'limit', stored: string | undefined) => (
    <input
      id={`${place}.${part}`}
      name={`${place}.${part}`}
      type="text"
      inputmode={part === 'order' || part === 'limit' ? 'numeric' : undefined}
      lang={part === 'es' || part === 'en' ? part : undefined}
      value={kept(part, stored)}
      aria-label={say.cell(say.column[part], row + 1)}
      aria-invalid={errorOf(errors, `${place}.${part}`) ? 'true' : undefined}
    />
  )
  const kind = kept('kind', piece?.kind ?? 'short text')
  return (
    <tr>
      <td>
        <HiddenField name={`${place}.key`} value={kept('key', piece?.key)} />
        {input('order', String(row + 1))}
      </td>
      <td>{input('es', piece?.label.es)}</td>
      <td>{input('en', piece?.label.en)}</td>
      {place.startsWith('columns') && (
        <>
          <td>
            <select name={`${place}.kind`} aria-label={say.cell(say.column.kind, row + 1)}>
              {(['short text', 'number'] as const).map((value) => (
                <option value={value} selected={kind === value}>
                  {say.columnKinds[value]}
                </option>
              ))}
            </select>
          </td>
          <td>{input('limit', piece?.limit === undefined ? '' : String(piece.limit))}</td>
          <td>
            <input type="checkbox" name={`${place}.required`} value="yes" checked={kept('required', piece?.required ? 'yes' : '') === 'yes'} aria-label={say.cell(say.column.required, row + 1)} />
          </td>
        </>
      )}
    </tr>
  )
}
