import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { z } from 'zod'
import { within } from '#base/database/transaction.ts'
import { stillWithin } from '#base/http/attempt.ts'
import { chosenLang, clientAddress, type Ctx, type Env, guestLang, secure, sessionToken } from '#base/http/context.ts'
import { readForm, readOwn } from '#base/http/form.ts'
import { rememberLang } from '#base/http/language.ts'
import { ownPath, reply, seeOther } from '#base/http/render.ts'
import { gate } from '#base/http/road.ts'
import { dropSession, findPersonOf, giveSession, hashToken, linkToken, newToken } from '#base/http/session.ts'
import type { View } from '#base/view.ts'
import { type Lang, langs } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { AskPage, DeadLinkPage, LinkPage, SentPage } from './pages.tsx'
import { text } from './text.ts'

const AskForm = (lang: Lang) => z.object({ email: z.string().trim().toLowerCase().pipe(z.email(text[lang].emailError)) })

export const signIn = new Hono<Env>()

/** The language chosen here holds once inside, over that of the profile: it is remembered as in the workspace (base/http/language.ts). */
const choosing = (view: View): View => ({
  ...view,
  languages: view.languages.map((one) => ({ ...one, choose: `${one.href}${one.href.includes('?') ? '&' : '?'}lang=${one.lang}` })),
})

signIn.get('/sign-in', (c) => c.redirect(address('signIn', guestLang(c)), 303))

for (const lang of langs) {
  const here = address('signIn', lang)

  signIn.get(here, async (c) => {
    c.set('lang', lang)
    const back = c.req.query('back')
    // Public pages know nobody: whoever is inside already and comes from there goes on where they were.
    if (await findPersonOf(c)) return c.redirect(ownPath(back ?? '/w'), 303)
    if (back) setCookie(c, 'back', ownPath(back), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 3600, secure: secure(c) })
    const sent = back?.startsWith('/w/kept/') ? 'kept' : c.req.query('file') === 'again' ? 'file' : undefined
    return gate(c, async ({ view }) => reply(c, <AskPage view={choosing(view)} action={here} sent={sent} />, 200))
  })

  // The same answer whether the address is known or not, and whether or not it has asked too often.
  signIn.post(here, async (c) => {
    c.set('lang', lang)
    const form = await readOwn(c, AskForm(lang))
    // Whoever once chose and asks on a page in the other language has chosen anew.
    if (chosenLang(c) && chosenLang(c) !== lang) rememberLang(c, lang)
    return gate(c, async ({ tx, view }) => {
      if (!form.ok) return reply(c, <AskPage view={choosing(view)} action={here} errors={form.errors} typed={form.typed} />, 422)
      // As long as a link lives: whoever is asked for too often by somebody else has a living one in the mailbox. The place is counted first,
      // so that one place alone cannot use up what many people may ask for.
      const byPlace = await stillWithin(tx, 'ask from', clientAddress(c), { most: 40, span: '1 hour' })
      const byAddress = byPlace && (await stillWithin(tx, 'ask', form.data.email, { most: 5, span: '30 minutes' }))
      if (byAddress) {
        const link = randomUUID()
        await sql`select base.ask_link(${form.data.email}, ${link}, ${hashToken(linkToken(c.get('marco').database.secret, link))})`.execute(tx)
      }
      return reply(c, <SentPage view={choosing(view)} action={here} email={form.data.email} />, 200)
    })
  })

  signIn.get(`${here}/:token`, async (c) => {
    c.set('lang', lang)
    c.header('Cache-Control', 'no-store')
    // The letter is in the language of the profile; its link opens in the one that was chosen on this browser.
    const chosen = chosenLang(c) ?? lang
    if (chosen !== lang) return c.redirect(address('signIn', chosen, c.req.param('token')), 303)
    const inside = Boolean(await findPersonOf(c))
    return gate(c, async ({ tx, view }) => {
      const calm = await stillWithin(tx, 'link', clientAddress(c), { most: 60, span: '10 minutes' })
      const name = calm && (await sql<{ name: string | null }>`select base.peek_link(${hashToken(c.req.param('token'))}) as name`.execute(tx)).rows[0]?.name
      if (!name) return reply(c, <DeadLinkPage view={choosing(view)} action={here} tooMany={!calm} inside={inside} />, calm ? 410 : 429)
      return reply(c, <LinkPage view={choosing(view)} action={c.req.path} name={name} />, 200)
    })
  })

  signIn.post(`${here}/:token`, async (c) => {
    c.set('lang', lang)
    const form = await readForm(c, z.object({ shared: z.string().optional() }))
    const shared = form.ok && form.data.shared === 'yes'
    const token = newToken()
    const inside = Boolean(await findPersonOf(c))
    const dead = await gate(c, async ({ tx, view }) => {
      const opened = await sql<{ person: string | null }>`select base.open_session(${hashToken(c.req.param('token'))}, ${hashToken(token)}, ${shared}, ${c.req.header('user-agent') ?? ''}) as person`.execute(tx)
      return opened.rows[0]?.person ? undefined : reply(c, <DeadLinkPage view={choosing(view)} action={here} inside={inside} />, 410)
    })
    if (dead) return dead
    await endFormer(c)
    giveSession(c, token, shared)
    // Whoever came in by a page in the other language than the profile's reads on in it.
    const own = await within(c.get('marco').database.web, { who: { session: token } }, async ({ whoami }) => whoami.me?.language)
    if (own !== lang) rememberLang(c, lang)
    const back = ownPath(getCookie(c, 'back'))
    deleteCookie(c, 'back', { path: '/' })
    return seeOther(c, back)
  })
}

/** Whoever signs in on a browser ends the session that was open there. */
async function endFormer(c: Ctx): Promise<void> {
  const former = sessionToken(c)
  if (former) await within(c.get('marco').database.web, { who: { session: former }, write: true }, ({ client }) => client.query('select base.end_session()'))
}

signIn.post('/sign-out', async (c) => {
  await endFormer(c)
  dropSession(c)
  const lang = guestLang(c)
  return seeOther(c, address('home', lang), text[lang].signedOut)
})
