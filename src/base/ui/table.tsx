import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import { say } from './text.ts'

type Column = {
  key: string
  label: string
  numeric?: boolean
  /** the address that sorts by it, and how it is sorted now */
  sort?: { href: string; now?: 'ascending' | 'descending' }
}
export type Row = Record<string, ComponentChildren>

type DataTableProps = { view: View; caption: string; /** the words around the table say its name already */ named?: boolean; columns: Column[]; rows: Row[]; total?: Row; note?: ComponentChildren; /** on a narrow screen each row is a card, its columns named in it: nothing is out of sight */ cards?: boolean }

type FrameProps = { view: View; caption: string; columns: Column[]; kind?: string; cards?: boolean | undefined; named?: boolean | undefined; note?: ComponentChildren; children: ComponentChildren }

/** On a narrow screen a table of more than three columns slides, in a place of its own that the keyboard reaches. */
function Frame({ view, caption, columns, kind, cards, named, note, children }: FrameProps) {
  const wide = !cards && columns.length > 3
  return (
    <div class="table">
      <section class="scroll" aria-label={caption} tabindex={wide ? 0 : undefined}>
        <table class={[wide && 'slides', cards && 'cards', kind].filter(Boolean).join(' ') || undefined}>
          <caption>
            {named ? <span class="vh">{caption}</span> : caption}
            {wide && <span class="slide"> {say(view).slide}</span>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head column={column} />
              ))}
            </tr>
          </thead>
          {children}
        </table>
      </section>
      {note && <p class="table-note">{note}</p>}
    </div>
  )
}

/** The first column names the row and stays in sight when a narrow screen makes the table slide. */
export const DataTable = ({ rows, total, ...frame }: DataTableProps) => (
  <Frame {...frame}>
    <tbody>
      {rows.map((row) => (
        <Line columns={frame.columns} row={row} cards={frame.cards} />
      ))}
    </tbody>
    {total && (
      <tfoot>
        <Line columns={frame.columns} row={total} />
      </tfoot>
    )}
  </Frame>
)

type Group = { id?: string; head: Row; lines: Row[] }
type GroupedProps = Omit<DataTableProps, 'rows' | 'total'> & {
  /** how many columns say something of the whole group: they stand once beside its lines */
  heads: number
  groups: Group[]
}

/** Things that have several lines each. On paper it is set small. */
export const GroupedTable = ({ heads, groups, ...frame }: GroupedProps) => (
  <Frame {...frame} kind="grouped">
    {groups.map(({ id, head, lines }) => (
      <tbody id={id}>
        {lines.map((line, i) => (
          <tr>
            {i === 0 &&
              frame.columns.slice(0, heads).map(({ key, label }, j) =>
                j === 0 ? (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    {head[key]}
                  </th>
                ) : (
                  <td rowSpan={lines.length} data-label={frame.cards && head[key] ? label : undefined}>{inCard(frame.cards, head[key])}</td>
                ),
              )}
            {frame.columns.slice(heads).map(({ key, label, numeric }) => (
              <td class={numeric ? 'num' : undefined} data-label={frame.cards ? label : undefined}>{inCard(frame.cards, line[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    ))}
  </Frame>
)

/** What a cell says stands together beside its label, however many pieces it is of. */
const inCard = (cards: boolean | undefined, said: ComponentChildren): ComponentChildren => (cards && said ? <div>{said}</div> : said)

const Head = ({ column: { label, numeric, sort } }: { column: Column }) => (
  <th scope="col" class={numeric ? 'num' : undefined} aria-sort={sort?.now}>
    {sort ? <a href={sort.href}>{label}</a> : label}
  </th>
)

const Line = ({ columns, row, cards }: { columns: Column[]; row: Row; cards?: boolean | undefined }) => (
  <tr>
    {columns.map(({ key, label, numeric }, i) =>
      i === 0 ? <th scope="row">{row[key]}</th> : <td class={numeric ? 'num' : undefined} data-label={cards && row[key] ? label : undefined}>{inCard(cards, row[key])}</td>,
    )}
  </tr>
)
