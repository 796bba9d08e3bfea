import type { Chart, ChartTable } from './chart.ts'
import { text } from './text.ts'

/** A chart on a page: finding, unit, picture, source, and its data folded beneath. A wide drawing brings a narrow one for phones. */
export function ChartFigure({ chart, narrow }: { chart: Chart; narrow?: Chart }) {
  const say = text[chart.lang]
  return (
    <figure class={narrow ? 'chart-figure broad' : 'chart-figure'} id={chart.id}>
      <figcaption>
        <p class="chart-title">{chart.title}</p>
        {chart.subtitle && <p class="chart-unit">{chart.subtitle}</p>}
      </figcaption>
      <div class={narrow && 'on-wide'} dangerouslySetInnerHTML={{ __html: chart.svg }} />
      {narrow && <div class="on-narrow" dangerouslySetInnerHTML={{ __html: narrow.svg }} />}
      {(chart.note || chart.source) && (
        <p class="chart-foot">
          {chart.note && (
            <>
              {say.note}: {chart.note}{' '}
            </>
          )}
          {chart.source && (
            <>
              {say.source}: {chart.source}
            </>
          )}
        </p>
      )}
      <details>
        <summary>{say.data}</summary>
        <DataTable table={chart.table} title={chart.title} />
      </details>
    </figure>
  )
}

function DataTable({ table, title }: { table: ChartTable; title: string }) {
  const side = (column: number) => (table.columns[column]?.numeric ? 'num' : undefined)
  return (
    <section class="chart-scroll" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, i) => (
              <th scope="col" class={side(i)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr>
              <th scope="row">{first}</th>
              {cells.map((cell, i) => (
                <td class={side(i + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
