import { sayDay } from '#base/ui/dates.ts'
import type { ComponentChildren } from 'preact'
import { markdownToHtml } from '#base/documents/html.ts'
import { ButtonLink } from '#base/ui/form.tsx'
import { KeyValue, ResultList, SummaryList } from '#base/ui/list.tsx'
import { Beside, FacetFilter, Pagination, SearchField } from '#base/ui/navigate.tsx'
import { Callout, EmptyState, Section } from '#base/ui/note.tsx'
import { Prose } from '#base/ui/said.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { Listed } from '#base/notice.ts'
import type { View } from '#base/view.ts'
import type { Lang } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { addressOf, type Facet, isChosen, isNarrowed, lastPage, perPage, type Search, toggled } from '../entry/search.ts'
import type { PublicPractice, Told } from './notice.ts'
import type { PublicFound } from './queries.ts'
import { text } from './text.ts'

export const publicFacets: readonly Facet[] = ['theme', 'country', 'pillar', 'population', 'measure']

/** The language of a text, where it is not the page's. */
const inOther = (view: View, lang: Lang): Lang | undefined => (lang === view.lang ? undefined : lang)

type ListProps = { view: View; search: Search; found: PublicFound }

export function PublicPracticesPage({ view, search, found }: ListProps) {
  const say = text[view.lang]
  const base = address('practices', view.lang)
  const nothing = found.total === 0
  return (
    <PublicPage view={view} wide title={say.title} lead={say.lead} description={say.description}>
      {nothing && !isNarrowed(search) ? (
        <EmptyState title={say.none} icon="calendar" action={<ButtonLink kind="secondary" href={address('workPlan', view.lang)}>{say.workPlan}</ButtonLink>}>
          {say.noneNext}
        </EmptyState>
      ) : (
        <>
          <SearchField view={view} action={base} label={say.search} hint={say.hint} value={search.q} />
          <Beside side="left" aside={<Filter view={view} search={search} found={found} />}>
            <p role="status">
              {found.relaxed && found.total > 0 ? say.relaxed(search.q, found.total) : <>{say.count(found.total)} {search.q && say.shown(search.q)}</>}
            </p>
            {nothing ? (
              <EmptyState title={say.nothing} icon="search" action={<ButtonLink kind="secondary" href={base}>{say.clear}</ButtonLink>}>
                {say.nothingNext}
              </EmptyState>
            ) : (
              <Cards view={view} found={found} />
            )}
            <Pagination view={view} page={search.page} pages={Math.min(lastPage, Math.ceil(found.total / perPage))} href={(page) => addressOf(base, { ...search, page })} />
          </Beside>
        </>
      )}
      <p>
        <a href={address('guidelines', view.lang)}>{say.guidelines}</a>
      </p>
    </PublicPage>
  )
}

const Cards = ({ view, found }: Pick<ListProps, 'view' | 'found'>) => (
  <ResultList
    results={found.cards.map((card) => ({
      href: address('practices', view.lang, card.slug),
      title: card.title,
      lang: inOther(view, card.titleLang),
      facts: [card.country, ...card.themes, text[view.lang].validatedOn(sayDay(view.lang, card.validatedOn))],
      text: card.summary && { words: card.summary.text, lang: inOther(view, card.summary.lang) },
      marks: card.example ? <ExampleMark view={view} /> : undefined,
    }))}
  />
)

function Filter({ view, search, found }: ListProps) {
  const say = text[view.lang]
  const base = address('practices', view.lang)
  const groups = publicFacets.map((facet) => ({
    label: say.facets[facet]!,
    options: found.choices
      .filter((choice) => choice.facet === facet)
      .map(({ key, label }) => ({ label, count: found.counts.get(`${facet}:${key}`) ?? 0, chosen: isChosen(search, facet, key), href: addressOf(base, toggled(search, facet, key)) }))
      .filter((option) => option.chosen || option.count > 0),
  }))
  return <FacetFilter view={view} facets={groups.filter((group) => group.options.length > 0)} clear={isNarrowed(search) ? base : undefined} />
}

type PracticeProps = { view: View; practice: PublicPractice; editions: (Listed & { address: string })[]; origin: string }

type Shown = Pick<PracticeProps, 'view' | 'practice'>

/** A validated practice, as anybody reads it. */
export function PublicPracticePage({ view, practice, editions, origin }: PracticeProps) {
  const say = text[view.lang]
  const { card, sections, after2019 } = practice
  const reads = practice.reads === 'original' ? undefined : say.reads[practice.reads](say.languages[practice.original])
  return (
    <PublicPage
      view={view}
      wide
      title={card.title}
      titleLang={inOther(view, card.titleLang)}
      lead={card.summary && <span lang={inOther(view, card.summary.lang)}>{card.summary.text}</span>}
      description={card.summary?.text}
      crumbs={[{ href: address('practices', view.lang), label: say.title }]}
      badge={
        <>
          <Tag tone="done">{say.validated}</Tag>
          {card.example && <ExampleMark view={view} />}
        </>
      }
    >
      <Beside aside={<Facts view={view} practice={practice} />}>
        {reads && <Callout view={view}>{reads}</Callout>}
        {after2019 && (
          <p>
            <Tag tone="attention">{say.after2019}</Tag> <span lang={inOther(view, after2019.lang)}>{after2019.text}</span>
          </p>
        )}
        {sections.map((section, index) => (
          <Section id={`section-${index + 1}`} title={section.title}>
            <SummaryList view={view} answers={section.told.map((told, place) => ({ label: told.label, value: <Answer view={view} told={told} id={`${index}-${place}`} alone={practice.reads === 'missing'} /> }))} />
          </Section>
        ))}
        <Section id="decision" title={say.decision.title}>
          <p>
            {say.decision.number(practice.decision.number)} <a href={address('meetings', view.lang, practice.decision.slug)}>{say.decision.meeting(practice.decision.meeting)}</a>, {sayDay(view.lang, practice.decision.on)}.{' '}
            {practice.decision.example && !card.example && <ExampleMark view={view} />}
          </p>
          <p lang={inOther(view, practice.decision.reason.lang)}>{practice.decision.reason.text}</p>
        </Section>
        <History view={view} practice={practice} />
        {editions.length > 0 && <Editions view={view} editions={editions} />}
        <Cite view={view} practice={practice} origin={origin} />
      </Beside>
    </PublicPage>
  )
}

/** An answer in the language it is in; where it is not the reader's, a note says why, unless the whole page is so. */
function Answer({ view, told, id, alone }: { view: View; told: Told; id: string; alone: boolean }) {
  const lang = inOther(view, told.lang)
  return (
    <>
      {told.as === 'prose' && <div lang={lang}><Prose html={markdownToHtml(told.text, { lang: told.lang, top: 4, id })} /></div>}
      {told.as === 'text' && <span lang={lang}>{told.text}</span>}
      {told.as === 'table' && (
        <div lang={lang}>
          <DataTable view={view} caption={told.label} named columns={told.columns.map((column, place) => ({ key: String(place), label: column.label, numeric: column.numeric }))} rows={told.rows.map((row) => Object.fromEntries(row.map((cell, place) => [String(place), cell])))} />
        </div>
      )}
      {told.why && !alone && <p class="words-note">{text[view.lang].why[told.why]}</p>}
    </>
  )
}

function Facts({ view, practice }: Shown) {
  const say = text[view.lang]
  const { card, pillars, populations, period, institutions, licence, original } = practice
  const licensed = say.licences[licence]
  const pairs: [string, ComponentChildren][] = [
    [say.facts.country, card.country],
    [say.facts.themes, card.themes.join(', ')],
    [say.facts.pillars, pillars.length > 0 && pillars.join(', ')],
    [say.facts.populations, populations.length > 0 && populations.join(', ')],
    [say.facts.period, period],
    [say.facts.institutions, institutions && <span lang={inOther(view, institutions.lang)}>{institutions.text}</span>],
    [say.facts.original, say.languages[original]],
    [say.facts.licence, licensed?.href ? <a href={licensed.href} rel="license">{licensed.name}</a> : (licensed?.name ?? licence)],
  ]
  return (
    <Section id="facts" title={say.facts.title}>
      <KeyValue pairs={pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </Section>
  )
}

const Editions = ({ view, editions }: Pick<PracticeProps, 'view' | 'editions'>) => (
  <Section id="editions" title={text[view.lang].editions}>
    <ul>
      {editions.map((edition) => (
        <li>
          <a href={edition.address}>{edition.title}</a>, {edition.note}
        </li>
      ))}
    </ul>
  </Section>
)

const History = ({ view, practice }: Shown) => (
  <Section id="history" title={text[view.lang].history.title}>
    <ul class="tasks">
      {practice.history.map(({ on, what }) => (
        <li>
          <span>{text[view.lang].history[what]}</span>
          <Day view={view} on={on} />
        </li>
      ))}
    </ul>
  </Section>
)

function Cite({ view, practice, origin }: Omit<PracticeProps, 'editions'>) {
  const say = text[view.lang].cite
  const { card, decision } = practice
  return (
    <Section id="cite" title={say.title}>
      <p>{say.line({ country: card.country, year: decision.on.slice(0, 4), title: card.title, meeting: decision.meeting, address: origin + address('practices', view.lang, card.slug) })}</p>
    </Section>
  )
}

export const GonePage = ({ view }: { view: View }) => {
  const say = text[view.lang].gone
  return (
    <PublicPage view={view} title={say.title} lead={say.lead}>
      <p>
        <ButtonLink href={address('practices', view.lang)}>{say.home}</ButtonLink>
      </p>
    </PublicPage>
  )
}
