import { type FormError, type Typed, typedList, typedText, typedWords } from '#base/http/form.ts'
import { CheckboxField, SingleCheckbox } from '#base/ui/choice.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { TextField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Country, Term, TermList } from './queries.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed | undefined }

const crumbs = (view: View, list: TermList | 'country') => [{ href: `/w/reference#${list}`, label: text[view.lang].title }]

type PairProps = Mend & { view: View; name: string; label: string; hint?: string; known: Words | null | undefined; rows: 1 | 3; optional?: boolean }

const Pair = ({ view, name, label, hint, known, rows, optional = false, errors, typed }: PairProps) => (
  <PairField both view={view} name={name} label={label} hint={hint} rows={rows} optional={optional} words={typedWords(typed, name, known) ?? known ?? undefined} errors={{ es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) }} />
)

const StillRight = ({ view, typed }: { view: View; typed: Typed | undefined }) => (
  <SingleCheckbox view={view} name="stillRight" label={text[view.lang].stillRight} hint={text[view.lang].stillRightHint} checked={typedText(typed, 'stillRight') === 'yes'} />
)

const Save = ({ view }: { view: View }) => (
  <ButtonRow>
    <Button>{text[view.lang].save}</Button>
  </ButtonRow>
)

type TermProps = Mend & { view: View; list: TermList; term?: Term; pillars: Term[] }

export function TermPage({ view, list, term, pillars, errors = [], typed }: TermProps) {
  const say = text[view.lang]
  const mend = { view, errors, typed }
  return (
    <WorkspacePage view={view} title={term ? readText(term.name, view.lang) : say.add[list]} lead={term && say.one[list]} crumbs={crumbs(view, list)} errors={errors}>
      <Form view={view} action={term ? `/w/reference/${list}/${term.key}` : `/w/reference/${list}`} read={term ? { version: term.version } : {}} typed={typed}>
        <Pair {...mend} name="name" label={say.name} hint={say.nameHint} known={term?.name} rows={1} />
        <Pair {...mend} name="description" label={say.description} hint={say.descriptionHint} known={term?.description} rows={3} />
        {list === 'theme' && (
          <CheckboxField view={view} name="pillars" label={say.pillars} optional options={pillars.map((pillar) => ({ value: pillar.key, label: readText(pillar.name, view.lang) }))} value={typed ? (typedList(typed, 'pillars') ?? []) : (term?.facts.pillars ?? [])} />
        )}
        {list === 'population' && <SingleCheckbox view={view} name="beneficiary" label={say.beneficiary} hint={say.beneficiaryHint} checked={typed ? typedText(typed, 'beneficiary') === 'yes' : Boolean(term?.facts.beneficiary)} />}
        {term && <StillRight view={view} typed={typed} />}
        <Save view={view} />
      </Form>
      {term && <Retirement view={view} term={term} />}
      {term && <p class="mute small">{say.key(term.key)}</p>}
    </WorkspacePage>
  )
}

function Retirement({ view, term }: { view: View; term: Term }) {
  const say = text[view.lang].retirement
  const path = `/w/reference/${term.list}/${term.key}`
  return (
    <Section id="retirement" title={say.title}>
      <p>{term.retiredOn ? say.since(formatDay(view, term.retiredOn)) : say.lead}</p>
      <Form view={view} action={`${path}/${term.retiredOn ? 'restoration' : 'retirement'}`} read={{ version: term.version }} typed={undefined}>
        <ButtonRow>
          <Button kind="secondary">{term.retiredOn ? say.restore : say.button}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

type CountryProps = Mend & { view: View; country?: Country }

export function CountryPage({ view, country, errors = [], typed }: CountryProps) {
  const say = text[view.lang]
  const mend = { view, errors, typed }
  const field = (name: string, known: string | null | undefined) => ({ view, name, value: typedText(typed, name) ?? known ?? '', error: errorOf(errors, name) })
  return (
    <WorkspacePage view={view} title={country ? readText(country.name, view.lang) : say.add.country} crumbs={crumbs(view, 'country')} errors={errors}>
      {country && <KeyValue pairs={[{ label: say.iso3, value: country.iso3 }, { label: say.iso2, value: country.iso2 }, { label: say.m49, value: country.m49 }, { label: say.unhcr, value: country.unhcrCode }]} />}
      <Form view={view} action={country ? `/w/reference/country/${country.iso3}` : '/w/reference/country'} read={country ? { version: country.version } : {}} typed={typed}>
        <Pair {...mend} name="name" label={say.name} known={country?.name} rows={1} />
        <Pair {...mend} name="official" label={say.official} known={country?.official} rows={1} optional />
        {!country && (
          <>
            <TextField {...field('iso3', '')} label={say.iso3} width="short" />
            <TextField {...field('iso2', '')} label={say.iso2} width="short" />
            <TextField {...field('m49', '')} label={say.m49} width="short" />
            <TextField {...field('unhcrCode', '')} label={say.unhcr} width="short" />
          </>
        )}
        <TextField {...field('zone', country?.zone)} label={say.zone} hint={say.zoneHint} optional />
        <TextField {...field('locale', country?.locale)} label={say.locale} hint={say.localeHint} optional width="short" />
        {country && <StillRight view={view} typed={typed} />}
        <Save view={view} />
      </Form>
    </WorkspacePage>
  )
}
