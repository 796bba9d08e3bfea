import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { say } from './text.ts'

export type Column = {
  key: string
  label: string
  numeric?: boolean
  /** the address that sorts by it, and how it is sorted now */
  sort?: { href: string; now?: 'ascending' | 'descending' }
}
export type Row = Record<string, ComponentChildren>

type DataTableProps = { view: View; caption: string; columns: Column[]; rows: Row[]; total?: Row; note?: ComponentChildren }

/** The first column names the row and stays in sight when a narrow screen makes the table slide. */
export function DataTable({ view, caption, columns, rows, total, note }: DataTableProps) {
  const wide = columns.length > 3
  return (
    <div class="table">
      <section class="scroll" aria-label={caption} tabindex={wide ? 0 : undefined}>
        <table class={wide ? 'slides' : undefined}>
          <caption>
            {caption}
            {wide && <span class="slide"> {say(view).slide}</span>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line columns={columns} row={row} />
            ))}
          </tbody>
          {total && (
            <tfoot>
              <Line columns={columns} row={total} />
            </tfoot>
          )}
        </table>
      </section>
      {note && <p class="table-note">{note}</p>}
    </div>
  )
}

const Head = ({ column: { label, numeric, sort } }: { column: Column }) => (
  <th scope="col" class={numeric ? 'num' : undefined} aria-sort={sort?.now}>
    {sort ? <a href={sort.href}>{label}</a> : label}
  </th>
)

const Line = ({ columns, row }: { columns: Column[]; row: Row }) => (
  <tr>
    {columns.map(({ key, numeric }, i) =>
      i === 0 ? <th scope="row">{row[key]}</th> : <td class={numeric ? 'num' : undefined}>{row[key]}</td>,
    )}
  </tr>
)
