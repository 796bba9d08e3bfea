import { Hono } from 'hono'
import type { Ctx, Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { findNotice, listNotices, listTagged } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { langs } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { address, addresses } from '#reference/index.ts'
import { writeCalendar } from '../calendar/documents.ts'
import { type CalendarEvent, milestoneEvent } from '../calendar/event.ts'
import { sendCalendar } from '../calendar/send.ts'
import { text } from '../calendar/text.ts'
import { entered } from '../notice/notice.ts'
import type { PublicCountry } from './notice.ts'
import { CountriesPage, CountryPage, holdsOn } from './pages.tsx'

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
      return <CountryPage view={named(view, country)} today={dayIn(view.zone, view.now)} country={country} origin={c.get('marco').config.origin} listed={await listTagged(db, `country:${country.iso3}`, lang)} />
    }),
  )
  countryRoutes.get(address('countries', lang, ':slug', addresses.calendar[lang]), (c) =>
    lookPublic(c, lang, async ({ db, view }) => countryCalendar(c, view, found(await findNotice<PublicCountry>(db, address('countries', lang, c.req.param('slug') ?? ''), lang)))),
  )
}

/** F4: what the plan asks of one country and what happens there, for anyone's calendar. */
function countryCalendar(c: Ctx, { lang, zone, now }: View, country: PublicCountry): Response {
  const isMember = holdsOn(country.standings, dayIn(zone, now))?.standing === 'member'
  const plan = address('workPlan', lang)
  const due = (isMember ? country.due : []).flatMap((one) => milestoneEvent(lang, entered(one), `${plan}#${one.key}`) ?? [])
  const around = country.occasions.map((one): CalendarEvent => ({ uid: `occasion-${one.id}`, sequence: 0, status: 'confirmed', title: `${country.name}: ${one.title}`, note: one.source, path: country.addresses[lang], changedAt: new Date(`${one.firstDay}T00:00:00Z`), onDay: one.firstDay, untilDay: one.lastDay }))
  return sendCalendar(c, writeCalendar([...due, ...around], { name: text[lang].names.country(country.name), lang, origin: c.get('marco').config.origin }), 'public, max-age=300')
}
