import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, readOwn, type Typed } from '#base/http/form.ts'
import { reply, seeOther } from '#base/http/render.ts'
import { change, changeOnce, gate, look } from '#base/http/road.ts'
import { hashToken, linkToken } from '#base/http/session.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { langs } from '#base/words.ts'
import { address, listCountries } from '#reference/index.ts'
import type { Me } from '../person.ts'
import { findPerson } from '../queries.ts'
import { askAddress, callOffAddress, changeProfile, endOtherSessions, endSession } from './actions.ts'
import { AddressForm, ProfileForm } from './form.ts'
import { AddressOutcomePage, ConfirmAddressPage, ProfilePage } from './pages.tsx'
import { findAddressChange, listSessions } from './queries.ts'
import { text } from './text.ts'
import { zoneOptions } from './zones.ts'

export const profileRoutes = new Hono<Env>()

type Seen = { db: Db; me: Me; view: View }

async function findZones({ db, me, view }: Seen) {
  return zoneOptions(view, await listCountries(db, view.lang), me.zone)
}

async function profilePage(seen: Seen, mend: { typed?: Typed; errors?: FormError[] } = {}) {
  const { db, me, view } = seen
  return (
    <ProfilePage view={view} me={me} person={await findPerson(db, me.id)} zones={await findZones(seen)} pending={await findAddressChange(db, me.id)} sessions={await listSessions(db)} {...mend} />
  )
}

profileRoutes.get('/w/profile', (c) => look(c, (seen) => profilePage(seen)))

profileRoutes.post('/w/profile', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const seen = { db: tx, me, view }
    const zones = (await findZones(seen)).map((option) => option.value)
    const form = await readForm(c, ProfileForm(view.lang, zones))
    if (!form.ok) return profilePage(seen, form)
    const person = await findPerson(tx, me.id)
    await changeProfile(tx, me, person, form.data)
    // Another language that was chosen here holds also on this browser, where it may have been switched for a while.
    const chosen = form.data.language !== person.language
    if (chosen) deleteCookie(c, 'lang', { path: '/' })
    return seeOther(c, '/w/profile', text[chosen ? form.data.language : view.lang].saved)
  }),
)

profileRoutes.post('/w/profile/address', (c) =>
  change(c, async ({ tx, me, view }) => {
    const seen = { db: tx, me, view }
    const say = text[view.lang].address
    const form = await readOwn(c, AddressForm(view.lang, (await findPerson(tx, me.id)).email))
    if (!form.ok) return profilePage(seen, form)
    const id = randomUUID()
    const asked = await askAddress(tx, me, { id, email: form.data.email, token: linkToken(c.get('marco').database.secret, id, 'address') })
    if (!asked) return profilePage(seen, { typed: form.typed, errors: [{ field: 'email', message: say.tooMany }] })
    return seeOther(c, '/w/profile#address', say.asked(form.data.email))
  }),
)

profileRoutes.post('/w/profile/address-end', (c) =>
  change(c, async ({ tx, me, view }) => {
    await callOffAddress(tx, me, found(await findAddressChange(tx, me.id)).id)
    return seeOther(c, '/w/profile#address', text[view.lang].address.calledOff)
  }),
)

profileRoutes.post('/w/profile/sessions/:id/end', (c) =>
  change(c, async ({ tx, me, view }) => {
    // The one in hand is ended by signing out.
    const other = found((await listSessions(tx)).find((session) => session.id === c.req.param('id') && !session.current))
    await endSession(tx, me, other.id)
    return seeOther(c, '/w/profile#sessions', text[view.lang].sessions.ended)
  }),
)

profileRoutes.post('/w/profile/other-sessions/end', (c) =>
  change(c, async ({ tx, me, view }) => {
    const ended = await endOtherSessions(tx, me)
    return seeOther(c, '/w/profile#sessions', text[view.lang].sessions.othersEnded(ended))
  }),
)

for (const lang of langs) {
  const here = address('newAddress', lang)

  profileRoutes.get(`${here}/:token`, (c) => {
    c.set('lang', lang)
    c.header('Cache-Control', 'no-store')
    return gate(c, async ({ tx, view }) => {
      const asked = await sql<{ name: string; email: string }>`select * from membership.peek_address(${hashToken(c.req.param('token'))})`.execute(tx)
      const [change] = asked.rows
      return change ? reply(c, <ConfirmAddressPage view={view} action={c.req.path} {...change} />, 200) : reply(c, <AddressOutcomePage view={view} outcome="gone" />, 410)
    })
  })

  profileRoutes.post(`${here}/:token`, (c) => {
    c.set('lang', lang)
    c.header('Cache-Control', 'no-store')
    return gate(c, async ({ tx, view }) => {
      const done = await sql<{ outcome: 'changed' | 'gone' | 'taken' }>`select membership.confirm_address(${hashToken(c.req.param('token'))}) as outcome`.execute(tx)
      const { outcome } = done.rows[0]!
      return reply(c, <AddressOutcomePage view={view} outcome={outcome} />, outcome === 'changed' ? 200 : outcome === 'gone' ? 410 : 409)
    })
  })
}
