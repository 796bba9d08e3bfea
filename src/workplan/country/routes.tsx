import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { findNotice, listNotices, listTagged } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import type { PublicCountry } from './notice.ts'
import { CountriesPage, CountryPage } from './pages.tsx'

export const countryRoutes = new Hono<Env>()

/** A country is called differently in each language, and so is its page. */
const named = (view: View, { addresses }: PublicCountry): View => ({ ...view, languages: view.languages.map(({ lang }) => ({ lang, href: addresses[lang] })) })

for (const lang of langs) {
  countryRoutes.get(address('countries', lang), (c) =>
    lookPublic(c, lang, async ({ db, view }) => <CountriesPage view={view} today={dayIn(view.zone, view.now)} countries={await listNotices<PublicCountry>(db, 'country', lang)} />),
  )
  countryRoutes.get(address('countries', lang, ':slug'), (c) =>
    lookPublic(c, lang, async ({ db, view }) => {
      const country = found(await findNotice<PublicCountry>(db, address('countries', lang, c.req.param('slug') ?? ''), lang))
      return <CountryPage view={named(view, country)} today={dayIn(view.zone, view.now)} country={country} listed={await listTagged(db, `country:${country.iso3}`, lang)} />
    }),
  )
}
