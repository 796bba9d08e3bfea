import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { FileLink, KeyValue, ResultList } from '#base/ui/list.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PaperContents, PaperText, SaidWords } from '#base/ui/said.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day, Instant } from '#base/ui/time.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { langs, other, quoted, read, readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { addressOf, type Ending, reading } from '../edition/edition.ts'
import { sayMembers } from '../edition/members.ts'
import { licenceName } from '../frozen/frozen.ts'
import { Errata } from './errata.tsx'
import type { PublicEdition, PublicErratum, PublicFile, PublicText } from './queries.ts'
import { text } from './text.ts'

const licenceHref: Record<string, Record<'es' | 'en', string>> = {
  'CC-BY-4.0': { es: 'https://creativecommons.org/licenses/by/4.0/deed.es', en: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-3.0-IGO': { es: 'https://creativecommons.org/licenses/by/3.0/igo/deed.es', en: 'https://creativecommons.org/licenses/by/3.0/igo/' },
}

/** The names in an address differ by language: the same page in the other one is not found by its words alone. */
const inBoth = (view: View, edition: Pick<PublicEdition, 'year' | 'slugs'>, page: 'edition' | 'reading' = 'edition'): View => ({
  ...view,
  languages: langs.map((lang) => ({ lang, href: addressOf(edition, lang) + (page === 'reading' ? `/${reading[lang]}` : '') })),
})

/** Plans of a year share their title: a later edition says which it is. */
const titled = (view: View, { title, facts }: PublicEdition): string => text[view.lang].named(readText(title, view.lang), facts.number)

const titleLang = (view: View, { title }: PublicEdition) => (read(title, view.lang).lang === view.lang ? undefined : read(title, view.lang).lang)

const Marks = ({ view, edition }: { view: View; edition: PublicEdition }) => (
  <>
    {edition.withheld && <Tag tone="late">{text[view.lang].withheld[edition.withheld.by]}</Tag>}
    {edition.facts.example && <ExampleMark view={view} />}
  </>
)

export function PublicEditionsPage({ view, editions }: { view: View; editions: PublicEdition[] }) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} description={say.description}>
      {editions.length === 0 ? (
        <EmptyState title={say.none} icon="file" action={<ButtonLink href={address('workPlan', view.lang)}>{say.workPlan}</ButtonLink>}>
          {say.noneNext}
        </EmptyState>
      ) : (
        <ResultList
          results={editions.map((edition) => ({
            href: addressOf(edition, view.lang),
            title: titled(view, edition),
            lang: titleLang(view, edition),
            facts: [say.kinds[edition.kind], say.edition(edition.facts.number), <Day view={{ ...view, zone: 'UTC' }} on={edition.facts.day} />, say.counted[edition.kind](edition.facts.count), say.countries(edition.facts.countries.length)],
            marks: edition.withheld || edition.facts.example ? <Marks view={view} edition={edition} /> : undefined,
          }))}
        />
      )}
    </PublicPage>
  )
}

type Props = { view: View; edition: PublicEdition; files: PublicFile[]; errata: PublicErratum[]; contents: PublicText['contents']; series: PublicEdition[]; origin: string }

export function PublicEditionPage(props: Props) {
  const { view, edition, errata, contents } = props
  const say = text[view.lang]
  const subtitle = edition.facts.subtitle && readText(edition.facts.subtitle, view.lang)
  const read = `${addressOf(edition, view.lang)}/${reading[view.lang]}`
  return (
    <PublicPage
      view={inBoth(view, edition)}
      wide
      title={titled(view, edition)}
      titleLang={titleLang(view, edition)}
      lead={subtitle ?? say.edition(edition.facts.number)}
      description={say.description}
      crumbs={[{ href: address('editions', view.lang), label: say.title }]}
      badge={<Marks view={view} edition={edition} />}
    >
      <Beside aside={<Facts {...props} />}>
        {edition.withheld ? <Withheld view={view} withheld={edition.withheld} /> : (
          <Section id="read" title={say.read.title}>
            <Later {...props} />
            <ButtonRow>
              <ButtonLink href={read} icon="file">{say.read.page}</ButtonLink>
            </ButtonRow>
            <PaperContents contents={contents} at={read} />
          </Section>
        )}
        <Files {...props} />
        <Section id="errata" title={say.errata.title}>
          <Errata view={view} errata={errata} />
        </Section>
        <Cite {...props} />
        <Columns {...props} />
        <Sources {...props} />
      </Beside>
    </PublicPage>
  )
}

const Withheld = ({ view, withheld }: { view: View; withheld: NonNullable<PublicEdition['withheld']> }) => (
  <Callout view={view} kind="warning" title={text[view.lang].withheld[withheld.by]}>
    <p>{text[view.lang].withheldLead[withheld.by]}</p>
    <SaidWords view={view} words={withheld.reason} />
    <p class="mute">
      <Instant view={view} at={withheld.at} />
    </p>
  </Callout>
)

/** Whoever comes by an old address is told that there is a later edition. */
function Later({ view, edition, series }: Props) {
  const later = series.find((one) => one.facts.number > edition.facts.number && !one.withheld)
  if (!later) return null
  const say = text[view.lang]
  return (
    <p>
      {say.others.later} <a href={addressOf(later, view.lang)}>{say.edition(later.facts.number)}, <Day view={{ ...view, zone: 'UTC' }} on={later.facts.day} /></a>
    </p>
  )
}

const endingOf = (name: string): Ending => name.split('.').at(-1) as Ending

function Files({ view, edition, files }: Props) {
  const say = text[view.lang]
  const own = [view.lang, other(view.lang)]
  const order = Object.keys(say.endings)
  const of = (lang: string) => files.filter((file) => file.language === lang).sort((a, b) => order.indexOf(endingOf(a.name)) - order.indexOf(endingOf(b.name)))
  return (
    <Section id="files" title={edition.withheld ? say.files.kept : say.files.title} lead={edition.withheld ? say.files.gone : say.files.lead}>
      {own.map((lang) => (
        <>
          <h3>{say.files.languages[lang]}</h3>
          {edition.withheld ? (
            <KeyValue pairs={of(lang).map((file) => ({ label: file.name, value: <code class="checksum">{file.sha256}</code> }))} />
          ) : (
            of(lang).map((file) => <FileLink view={view} href={`${addressOf(edition, view.lang)}/${file.name}`} name={say.endings[endingOf(file.name)]} kind={say.short[endingOf(file.name)]} bytes={file.size} sha256={file.sha256} />)
          )}
        </>
      ))}
    </Section>
  )
}

function Cite({ view, edition, files, origin }: Props) {
  const say = text[view.lang]
  const { facts } = edition
  const pdf = files.find((file) => file.language === view.lang && file.name.endsWith('.pdf'))
  return (
    <Section id="cite" title={say.cite.title}>
      <p>{facts.citation[view.lang]}</p>
      {pdf && <p class="checksum">{say.cite.checksum}: <code>{pdf.sha256}</code></p>}
      {edition.kind === 'compendium' && (
        <p>
          <strong>{say.cite.practice}.</strong> {say.cite.pattern(readText(edition.title, view.lang), facts.number, origin + addressOf(edition, view.lang))}
        </p>
      )}
    </Section>
  )
}

function Facts({ view, edition, series }: Props) {
  const say = text[view.lang]
  const { facts } = edition
  const names = (list: { name: PublicEdition['title'] }[]) => sayList(view, list.map((one) => readText(one.name, view.lang)).sort(new Intl.Collator(view.lang).compare))
  const href = licenceHref[facts.licence]?.[view.lang]
  return (
    <Section id="facts" title={say.facts.title}>
      <KeyValue
        pairs={[
          ...(facts.basis ? [{ label: say.facts.basis, value: readText(facts.basis, view.lang) }] : []),
          { label: say.facts.date[edition.kind], value: <Day view={{ ...view, zone: 'UTC' }} on={facts.day} /> },
          { label: say.facts.edition, value: String(facts.number) },
          { label: say.facts.year, value: String(edition.year) },
          { label: say.facts.count[edition.kind], value: String(facts.count) },
          { label: say.facts.countries, value: names(facts.countries) },
          { label: say.facts.members[edition.kind], value: sayMembers(view, facts.members) },
          { label: say.licence.title, value: href ? <a href={href} rel="license">{licenceName(view.lang, facts.licence)}</a> : licenceName(view.lang, facts.licence) },
          ...(facts.others.length > 0 ? [{ label: say.licence.others, value: facts.others.map((one) => `${readText(one.country, view.lang)}, ${quoted(view.lang, one.title)}: ${licenceName(view.lang, one.licence)}`).join('; ') }] : []),
        ]}
      />
      {series.length > 1 && (
        <>
          <h3>{say.others.title[edition.kind]}</h3>
          <ul>
            {series.filter((one) => one.id !== edition.id).map((one) => (
              <li>
                <a href={addressOf(one, view.lang)}>{say.edition(one.facts.number)}</a>, <Day view={{ ...view, zone: 'UTC' }} on={one.facts.day} /> {one.withheld && <Tag tone="late">{say.withheld[one.withheld.by]}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const Columns = ({ view, edition }: Props) => {
  const say = text[view.lang].columns
  return (
    <Details summary={say.title}>
      <DataTable view={view} caption={say.title} columns={[{ key: 'key', label: say.key }, { key: 'meaning', label: say.meaning }]} rows={edition.facts.columns.map((column) => ({ key: <code>{column.key}</code>, meaning: column[view.lang] }))} note={say.note} />
    </Details>
  )
}

const Sources = ({ view, edition }: Props) => {
  const say = text[view.lang].sources
  return (
    <Details summary={say.title}>
      <p>{say.lead}</p>
      <DataTable view={view} caption={say.title} columns={[{ key: 'what', label: say.what }, { key: 'of', label: say.of }, { key: 'digest', label: say.digest }]} rows={edition.facts.sources.map((source) => ({ what: say.kinds[source.kind], of: source.named ? readText(source.named, view.lang) : source.of, digest: say.standing(source.digest) ?? <code>{source.digest.slice(0, 16)}</code> }))} />
    </Details>
  )
}

/** The whole edition as a page, with its contents beside it. */
export function PublicReadingPage({ view, edition, page }: { view: View; edition: PublicEdition; page: PublicText }) {
  const say = text[view.lang].read
  return (
    <PublicPage
      view={inBoth(view, edition, 'reading')}
      wide
      title={titled(view, edition)}
      titleLang={titleLang(view, edition)}
      lead={edition.facts.subtitle ? readText(edition.facts.subtitle, view.lang) : undefined}
      description={text[view.lang].description}
      crumbs={[{ href: address('editions', view.lang), label: text[view.lang].title }, { href: addressOf(edition, view.lang), label: text[view.lang].edition(edition.facts.number) }]}
      badge={<Marks view={view} edition={edition} />}
    >
      <Beside
        side="left"
        aside={
          <>
            <p>
              <a href={`${addressOf(edition, other(view.lang))}/${reading[other(view.lang)]}`} lang={other(view.lang)} hreflang={other(view.lang)}>{say.other}</a>
              <br />
              <a href={`${addressOf(edition, view.lang)}#files`}>{say.back}</a>
            </p>
            <nav aria-label={say.contents}>
              <PaperContents contents={page.contents} />
            </nav>
          </>
        }
      >
        <PaperText html={page.html} />
      </Beside>
    </PublicPage>
  )
}

export function GoneFilePage({ view, edition }: { view: View; edition: PublicEdition }) {
  const say = text[view.lang].gone
  return (
    <PublicPage view={inBoth(view, edition)} title={say.title} lead={say.lead}>
      <p>
        <ButtonLink href={addressOf(edition, view.lang)}>{say.to}</ButtonLink>
      </p>
    </PublicPage>
  )
}
