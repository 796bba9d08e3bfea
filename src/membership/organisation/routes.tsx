import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { listCountries } from '#reference/index.ts'
import { type Me, ownState } from '../person.ts'
import { may } from '../policy.ts'
import { findOrganisation, listOrganisations, type Organisation } from '../queries.ts'
import { addOrganisation, renameOrganisation } from './actions.ts'
import { OrganisationForm, RenamingForm } from './form.ts'
import { keyFor, type OrganisationKind, organisationKinds } from './organisation.ts'
import { OrganisationFormPage, OrganisationsPage } from './pages.tsx'
import { text } from './text.ts'

export const organisationRoutes = new Hono<Env>()

/** What this person may add: the Secretariat anything, a main focal point institutions of the state. */
const kindsFor = (me: Me): OrganisationKind[] => organisationKinds.filter((kind) => kind !== 'body' && may.keepOrganisation(me, { kind, stateId: ownState(me)?.stateId ?? null }))

organisationRoutes.get('/w/organisations', (c) =>
  look(c, async ({ db, me, view }) => {
    const countries = await listCountries(db, view.lang)
    return (
      <OrganisationsPage
        view={view}
        organisations={await listOrganisations(db, view.lang)}
        countries={new Map(countries.map((country) => [country.iso3, country.name]))}
        mayAdd={kindsFor(me).length > 0}
        mayRename={(organisation) => Boolean(may.keepOrganisation(me, organisation))}
      />
    )
  }),
)

type Seen = { db: Db; me: Me; view: View }

async function addPage({ db, me, view }: Seen, mend: { typed?: Typed; errors?: FormError[] }) {
  const kinds = kindsFor(me)
  if (kinds.length === 0) refuse()
  const own = kinds.length === 1 ? ownState(me)?.iso3 : undefined
  const countries = (await listCountries(db, view.lang)).filter((country) => !own || country.iso3 === own)
  return <OrganisationFormPage view={view} action="/w/organisations" kinds={kinds} countries={countries} {...mend} />
}

organisationRoutes.get('/w/organisations/new', (c) => look(c, async (seen) => addPage(seen, { typed: { kind: kindsFor(seen.me)[0] ?? '', iso3: ownState(seen.me)?.iso3 ?? '' } })))

organisationRoutes.post('/w/organisations', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const form = await readForm(c, OrganisationForm(view.lang))
    if (!form.ok) return addPage({ db: tx, me, view }, form)
    const { kind, iso3, short } = form.data
    const known = await listOrganisations(tx, view.lang)
    const state = known.find((one) => one.kind === 'state' && one.iso3 === iso3)
    const problem = problemOf({ kind, state, mayKeep: Boolean(may.keepOrganisation(me, { kind, stateId: state?.id ?? null })) }, view)
    if (problem) return addPage({ db: tx, me, view }, { typed: form.typed, errors: [problem] })
    const stateId = kind === 'ministry' ? (state?.id ?? null) : null
    await addOrganisation(tx, me, { kind, iso3, short, stateId, es: form.data['name.es'], en: form.data['name.en'], key: keyFor(short, new Set(known.map((one) => one.key))) })
    return seeOther(c, '/w/organisations', text[view.lang].form.added(form.data[`name.${view.lang}`]))
  }),
)

function problemOf({ kind, state, mayKeep }: { kind: OrganisationKind; state: Organisation | undefined; mayKeep: boolean }, view: View): FormError | undefined {
  const say = text[view.lang].form
  if (kind === 'state' && state) return { field: 'iso3', message: say.stateTwice }
  if (kind === 'ministry' && !state) return { field: 'iso3', message: say.noState }
  return mayKeep || kind !== 'ministry' ? undefined : { field: 'iso3', message: say.notYours }
}

organisationRoutes.get('/w/organisations/:id', (c) =>
  look(c, async ({ db, me, view }) => {
    const organisation = await findOrganisation(db, c.req.param('id'))
    if (!may.keepOrganisation(me, organisation)) refuse()
    return <OrganisationFormPage view={view} action={c.req.path} organisation={organisation} kinds={[]} countries={[]} />
  }),
)

organisationRoutes.post('/w/organisations/:id', (c) =>
  change(c, async ({ tx, me, view }) => {
    const organisation = await findOrganisation(tx, c.req.param('id'))
    const form = await readForm(c, RenamingForm(view.lang))
    if (!form.ok) return <OrganisationFormPage view={view} action={c.req.path} organisation={organisation} kinds={[]} countries={[]} {...form} />
    await renameOrganisation(tx, me, organisation, { es: form.data['name.es'], en: form.data['name.en'], short: form.data.short, version: form.data.version })
    return seeOther(c, '/w/organisations', text[view.lang].form.renamed(form.data[`name.${view.lang}`]))
  }),
)
