import { ButtonLink } from '#base/ui/form.tsx'
import { ResultList } from '#base/ui/list.tsx'
import { Beside, FacetFilter, Pagination, SearchField } from '#base/ui/navigate.tsx'
import { EmptyState } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { read } from '#base/words.ts'
import { ItemStageTag } from '#calls/index.ts'
import { address } from '#reference/index.ts'
import { OutcomeTag } from '../practice/marks.tsx'
import type { Choice, Found, Line } from './queries.ts'
import { addressOf, type Facet, facets, isChosen, isNarrowed, lastPage, type Search, toggled } from './search.ts'
import { text } from './text.ts'

const base = '/w/practices'

type Props = { view: View; search: Search; found: Found; choices: Choice[]; panels: boolean }

/** Find a practice by what it is about, where it is from, or a word of it; every state in alphabetical order. */
export function LibraryPage({ view, search, found, choices, panels }: Props) {
  const say = text[view.lang]
  const empty = found.lines.length === 0
  return (
    <WorkspacePage view={view} wide title={say.title} lead={say.lead}>
      <SearchField view={view} action={base} label={say.search} hint={say.hint} value={search.q} />
      {panels && (
        <p>
          <a href="/w/panels">{say.panels}</a>
        </p>
      )}
      {empty && !isNarrowed(search) ? (
        <EmptyState title={say.none} action={<ButtonLink kind="secondary" href={address('practices', view.lang)}>{say.public}</ButtonLink>}>{say.noneNext}</EmptyState>
      ) : (
        <Beside side="left" aside={<Filter view={view} search={search} found={found} choices={choices} />}>
          <HowMany view={view} search={search} found={found} />
          {empty ? (
            <EmptyState title={say.nothing} icon="search" action={<ButtonLink kind="secondary" href={base}>{say.clear}</ButtonLink>}>
              {say.nothingNext}
            </EmptyState>
          ) : (
            <ResultList results={found.lines.map((line) => resultOf(view, choices, line))} />
          )}
          <Pagination view={view} page={search.page} pages={pagesOf(search, found)} href={(page) => addressOf(base, { ...search, page })} />
        </Beside>
      )}
    </WorkspacePage>
  )
}

const pagesOf = (search: Search, found: Found): number =>
  found.total === undefined ? Math.min(lastPage, search.page + (found.more ? 1 : 0)) : Math.min(lastPage, Math.ceil(found.total / 20))

function HowMany({ view, search, found }: Pick<Props, 'view' | 'search' | 'found'>) {
  const say = text[view.lang]
  const many = found.total === undefined
  return (
    <p role="status">
      {found.relaxed && found.lines.length > 0 && `${say.relaxed(search.q)} `}
      {many ? say.many : say.count(found.total!)} {search.q && !found.relaxed && say.shown(search.q)}
      {many && `. ${say.narrow}`}
    </p>
  )
}

const labelOf = (choices: Choice[], facet: string, key: string): string => choices.find((one) => one.facet === facet && one.key === key)?.label ?? key

function resultOf(view: View, choices: Choice[], line: Line) {
  const title = read(line.title, view.lang)
  const summary = line.summary ? read(line.summary, view.lang) : undefined
  const of = (facet: Facet) => line.tags.filter((tag) => tag.startsWith(`${facet}:`)).map((tag) => labelOf(choices, facet, tag.slice(facet.length + 1)))
  const say = text[view.lang]
  return {
    href: `${base}/${line.itemId}`,
    title: title.text,
    lang: title.lang === view.lang ? undefined : title.lang,
    facts: [...of('country'), ...of('theme'), ...(line.kind === 'policy review' ? [say.kinds['policy-review']] : of('measure').slice(0, 2))],
    text: summary && { words: summary.text, lang: summary.lang === view.lang ? undefined : summary.lang },
    marks: (
      <>
        {line.outcome ? <OutcomeTag view={view} outcome={line.outcome} /> : <ItemStageTag view={view} stage={line.stage} />}
        {line.example && <ExampleMark view={view} />}
      </>
    ),
  }
}

function Filter({ view, search, found, choices }: Omit<Props, 'panels'>) {
  const say = text[view.lang]
  const named = (facet: Facet): { key: string; label: string }[] => {
    if (facet === 'stage') return Object.entries(say.stages).map(([key, label]) => ({ key, label }))
    if (facet === 'decision') return Object.entries(say.decisions).map(([key, label]) => ({ key, label }))
    if (facet === 'kind') return Object.entries(say.kinds).map(([key, label]) => ({ key, label }))
    return choices.filter((choice) => choice.facet === facet)
  }
  const groups = facets.map((facet) => ({
    facet,
    label: say.facets[facet],
    options: named(facet)
      .map(({ key, label }) => ({ label, count: found.counts && (found.counts.get(`${facet}:${key}`) ?? 0), chosen: isChosen(search, facet, key), href: addressOf(base, toggled(search, facet, key)) }))
      .filter((option) => option.chosen || option.count !== 0),
  }))
  // One choice narrows nothing, but whoever looks for a theme sees that it is there.
  const open = groups.filter((group) => group.options.length > 1 || group.options.some((option) => option.chosen) || (group.facet === 'theme' && group.options.length > 0))
  return <FacetFilter view={view} facets={open} clear={isNarrowed(search) ? base : undefined} />
}
