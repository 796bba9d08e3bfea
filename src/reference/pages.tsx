import { Button, ButtonLink, Form } from '#base/ui/form.tsx'
import { SectionNav } from '#base/ui/navigate.tsx'
import { Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { other, readText, stateOf, type Words } from '#base/words.ts'
import type { Country, Term, TermList } from './queries.ts'
import { text } from './text.ts'

export const lists = ['pillar', 'population', 'theme'] as const satisfies TermList[]

type Props = { view: View; terms: Term[]; countries: Country[]; mayKeep: boolean }

/** F2: the lists that everything else carries. */
export function ListsPage({ view, terms, countries, mayKeep }: Props) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} wide>
      <SectionNav label={say.title} items={[...lists.map((list) => ({ href: `#${list}`, label: say.lists[list] })), { href: '#country', label: say.countries }]} />
      {lists.map((list) => (
        <ListSection view={view} list={list} terms={terms.filter((term) => term.list === list)} mayKeep={mayKeep} />
      ))}
      <CountrySection view={view} countries={countries} mayKeep={mayKeep} />
    </WorkspacePage>
  )
}

const Add = ({ view, list }: { view: View; list: TermList | 'country' }) => (
  <p>
    <ButtonLink kind="secondary" href={`/w/reference/${list}/new`} icon="plus">
      {text[view.lang].add[list]}
    </ButtonLink>
  </p>
)

function ListSection({ view, list, terms, mayKeep }: { view: View; list: TermList; terms: Term[]; mayKeep: boolean }) {
  const say = text[view.lang]
  return (
    <Section id={list} title={say.lists[list]}>
      {terms.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <DataTable
          view={view}
          caption={say.caption(say.lists[list])}
          columns={[
            { key: 'name', label: say.column.name },
            { key: 'description', label: say.column.description },
            { key: 'state', label: say.column.state },
            ...(mayKeep ? [{ key: 'place', label: say.column.place }] : []),
          ]}
          rows={terms.map((term, i) => ({
            name: mayKeep ? <a href={`/w/reference/${list}/${term.key}`}>{readText(term.name, view.lang)}</a> : readText(term.name, view.lang),
            description: readText(term.description, view.lang),
            state: <TermState view={view} term={term} />,
            place: i > 0 && <MoveUp view={view} term={term} />,
          }))}
        />
      )}
      {mayKeep && <Add view={view} list={list} />}
    </Section>
  )
}

/** Behind or missing asks for attention; what is in order is plain. */
function TermState({ view, term }: { view: View; term: Term }) {
  const say = text[view.lang]
  const states = [term.name, term.description].map(translationOf)
  if (term.retiredOn) return <Tag>{say.retired}</Tag>
  if (states.includes('outdated')) return <Tag tone="attention">{say.translation}</Tag>
  if (states.includes('missing')) return <Tag tone="attention">{say.missing}</Tag>
  return <>{say.inUse}</>
}

const translationOf = (words: Words) => stateOf(words, other(words.original))

/** One step up at a time is enough to bring a list into any order. */
const MoveUp = ({ view, term }: { view: View; term: Term }) => (
  <Form view={view} action={`/w/reference/${term.list}/${term.key}/position`} read={{ version: term.version }} typed={undefined}>
    <Button kind="quiet">
      {text[view.lang].up}
      <span class="vh">: {readText(term.name, view.lang)}</span>
    </Button>
  </Form>
)

function CountrySection({ view, countries, mayKeep }: { view: View; countries: Country[]; mayKeep: boolean }) {
  const say = text[view.lang]
  return (
    <Section id="country" title={say.countries}>
      <DataTable
        view={view}
        caption={say.countriesCaption}
        columns={[
          { key: 'name', label: say.column.name },
          { key: 'code', label: say.column.code },
          { key: 'm49', label: say.column.m49 },
          { key: 'unhcr', label: say.column.unhcr },
          { key: 'zone', label: say.column.zone },
        ]}
        rows={countries.map((country) => ({
          name: mayKeep ? <a href={`/w/reference/country/${country.iso3}`}>{readText(country.name, view.lang)}</a> : readText(country.name, view.lang),
          code: `${country.iso3} · ${country.iso2}`,
          m49: country.m49,
          unhcr: country.unhcrCode,
          zone: country.zone ?? '—',
        }))}
      />
      {mayKeep && <Add view={view} list="country" />}
    </Section>
  )
}
