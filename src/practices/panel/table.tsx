import { Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import type { Call, Item } from '#calls/index.ts'
import type { Definition } from '#formats/index.ts'
import { compareMeans, needed, type Summary, summaryOf, writeMean } from '../scoring/scoring.ts'
import type { Panel } from './panel.ts'
import { text } from './text.ts'

export type PanelLine = { item: Item; title: string; /** where it is not the reader's */ titleLang: Lang | undefined; state: Words; panel: Panel | undefined }

export type TableProps = { view: View; call: Call; criteria: Definition['criteria']; lines: PanelLine[]; sort: 'country' | 'mean' }

const scoresOf = (criteria: Definition['criteria'], { panel }: PanelLine): Summary => summaryOf(criteria, panel?.scorings ?? [])

/** Practices are listed by country and title, never ranked; only the Secretariat may look at them by mean, and only while it looks. */
export function PanelTable({ view, call, criteria, lines, sort }: TableProps) {
  const say = text[view.lang]
  const here = `/w/calls/${call.id}/panel`
  const scored = lines.map((line) => ({ line, summary: scoresOf(criteria, line) }))
  const shown = sort === 'mean' ? scored.toSorted((a, b) => (a.summary.mean && b.summary.mean ? compareMeans(b.summary.mean, a.summary.mean) : Number(Boolean(b.summary.mean)) - Number(Boolean(a.summary.mean)))) : scored
  return (
    <DataTable
      view={view}
      caption={say.all}
      columns={[
        { key: 'practice', label: say.column.practice, ...(sort === 'mean' ? { sort: { href: here } } : {}) },
        { key: 'state', label: say.column.state },
        { key: 'scored', label: say.column.scored },
        { key: 'mean', label: say.column.mean, numeric: true, sort: { href: `${here}?sort=mean`, ...(sort === 'mean' ? { now: 'descending' } : {}) } },
        { key: 'between', label: say.column.between },
        { key: 'differing', label: say.column.differing },
        { key: 'shortlist', label: say.column.shortlist },
      ]}
      rows={shown.map(({ line, summary }) => ({
        practice: <a href={`/w/practices/${line.item.id}`} lang={line.titleLang}>{line.title}</a>,
        state: readText(line.state, view.lang),
        scored: say.scored(line.panel?.scorings.length ?? 0, line.panel?.reviewers.length ?? 0),
        mean: summary.mean ? writeMean(view.locale, summary.mean) : say.noScores,
        between: summary.lowest && summary.highest && summary.lowest !== summary.highest ? say.range(writeMean(view.locale, summary.lowest), writeMean(view.locale, summary.highest)) : say.noScores,
        differing: (line.panel?.scorings.length ?? 0) >= needed ? (summary.differing > 0 ? <Tag tone="attention">{say.criteria(summary.differing)}</Tag> : say.criteria(0)) : say.noScores,
        shortlist: line.panel?.shortlisting ? (line.panel.shortlisting.listed ? say.listed : say.unlisted) : say.undecided,
      }))}
      note={sort === 'mean' ? say.byMean : say.sorted}
    />
  )
}
