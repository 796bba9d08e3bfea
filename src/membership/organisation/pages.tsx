import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import { SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Organisation } from '../queries.ts'
import { type OrganisationKind, organisationKinds } from './organisation.ts'
import { text } from './text.ts'

type ListProps = { view: View; organisations: Organisation[]; countries: Map<string, Words>; mayAdd: boolean; mayRename: (organisation: Organisation) => boolean }

export function OrganisationsPage({ view, organisations, countries, mayAdd, mayRename }: ListProps) {
  const say = text[view.lang]
  const renames = organisations.some(mayRename)
  const kinds = organisationKinds.filter((kind) => organisations.some((organisation) => organisation.kind === kind))
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={[{ href: '/w/people', label: say.directory }]}>
      {mayAdd && (
        <p>
          <ButtonLink href="/w/organisations/new" icon="plus">
            {say.add}
          </ButtonLink>
        </p>
      )}
      {kinds.map((kind) => (
        <Section id={kind.replaceAll(' ', '-').toLowerCase()} title={say.kinds[kind]}>
          <DataTable
            view={view}
            caption={say.caption(say.kinds[kind])}
            columns={[{ key: 'name', label: say.column.name }, { key: 'short', label: say.column.short }, ...(renames ? [{ key: 'rename', label: say.column.rename }] : [])]}
            rows={sorted(view, organisations.filter((organisation) => organisation.kind === kind), countries).map((organisation) => ({
              name: (
                <>
                  {readText(organisation.name, view.lang)}
                  {kind !== 'state' && organisation.iso3 && <p class="hint">{countryOf(view, organisation, countries)}</p>}
                </>
              ),
              short: organisation.short,
              rename: mayRename(organisation) && (
                <a href={`/w/organisations/${organisation.id}`}>
                  {say.rename}
                  <span class="vh">: {readText(organisation.name, view.lang)}</span>
                </a>
              ),
            }))}
          />
        </Section>
      ))}
    </WorkspacePage>
  )
}

const countryOf = (view: View, organisation: Organisation, countries: Map<string, Words>): string => {
  const name = organisation.iso3 && countries.get(organisation.iso3)
  return name ? readText(name, view.lang) : ''
}

/** National institutions stand with those of their own country. */
const sorted = (view: View, organisations: Organisation[], countries: Map<string, Words>): Organisation[] =>
  organisations.toSorted((a, b) => countryOf(view, a, countries).localeCompare(countryOf(view, b, countries), view.lang))

type FormProps = {
  view: View
  action: string
  /** to rename; absent for a new one */
  organisation?: Organisation
  kinds: OrganisationKind[]
  countries: { iso3: string; name: Words }[]
  typed?: Typed
  errors?: FormError[]
}

export function OrganisationFormPage({ view, action, organisation, kinds, countries, typed = {}, errors = [] }: FormProps) {
  const say = text[view.lang].form
  const title = organisation ? say.renameTitle : say.addTitle
  const field = (name: string) => ({ view, name, error: errorOf(errors, name), value: typedText(typed, name) })
  const given = typedOver(typed, 'name', organisation?.name)
  return (
    <WorkspacePage view={view} title={title} lead={organisation && readText(organisation.name, view.lang)} crumbs={[{ href: '/w/organisations', label: text[view.lang].title }]} errors={errors}>
      <Form view={view} action={action} read={organisation ? { version: organisation.version } : {}} typed={typed}>
        {!organisation && <SelectField {...field('kind')} label={say.kind} options={kinds.map((kind) => ({ value: kind, label: text[view.lang].kinds[kind] }))} />}
        <PairField view={view} name="name" label={say.name} hint={say.nameHint} rows={1} words={given} errors={{ es: errorOf(errors, 'name.es'), en: errorOf(errors, 'name.en') }} />
        <TextField {...field('short')} value={typedText(typed, 'short') ?? organisation?.short} label={say.short} hint={say.shortHint} width="short" />
        {!organisation && <SelectField {...field('iso3')} label={say.country} hint={say.countryHint} options={countries.map((country) => ({ value: country.iso3, label: readText(country.name, view.lang) }))} />}
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
