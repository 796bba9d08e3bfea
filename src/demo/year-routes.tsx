import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { type Env, guestLang, secure } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { ownPath, reply, seeOther } from '#base/http/render.ts'
import { gate } from '#base/http/road.ts'
import { linkToken } from '#base/http/session.ts'
import { NotFound } from '#base/stops.ts'
import { type Lang, langs } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import { chapters } from '../../seed/chapters.ts'
import type { Send } from '../../seed/hands.ts'
import { linkOf } from '../../seed/load.ts'
import { nameOf } from '../../seed/play.ts'
import type { Standing } from '../../seed/standing.ts'
import { onlyInDemo } from './routes.tsx'
import { beginPlay, isBusy, placed, playOf, standingOf } from './story.ts'
import { text } from './text.ts'
import { type Look, YearPage } from './year-pages.tsx'

const Asked = z.object({ upTo: z.enum(chapters.map((chapter) => chapter.key)), lang: z.enum(langs).optional() })

/** An address of the story: {…} is a name of it, and there is none as long as the story does not know it. */
function resolve(path: string, standing: Standing, lang: Lang): string | undefined {
  let unknown = false
  const found = path.replace('/{lang}/{editions}', address('editions', lang)).replaceAll(/\{([^}]+)\}/g, (_, name: string) => standing.ids.get(name) ?? ((unknown = true), ''))
  return unknown ? undefined : found
}

function lookOf({ who, path, label }: (typeof chapters)[number]['look'][number], standing: Standing, lang: Lang): Look {
  const at = resolve(path, standing, lang)
  if (who === 'nobody') return { href: at, label: label[lang], as: undefined }
  return { href: at && `/demo/as/${who}?to=${encodeURIComponent(at)}`, label: label[lang], as: nameOf(who) }
}

/** The year of the demonstration, chapter by chapter. The story is played through the application's own addresses. */
export function yearRoutes(send: Send): Hono<Env> {
  const year = new Hono<Env>()
  year.use('/demo/*', onlyInDemo)

  year.get('/demo/year', async (c) => {
    const marco = c.get('marco')
    const standing = await standingOf(marco)
    const play = playOf(marco)
    // Without a script the page looks again by itself.
    if (play && !play.ended) c.header('Refresh', '3')
    const busy = await isBusy(marco)
    return gate(c, async ({ view }) => {
      const shown = placed(standing, dayIn(regionZone, view.now)).map((chapter) => ({ ...chapter, looks: chapter.look.map((one) => lookOf(one, standing, view.lang)) }))
      return reply(c, <YearPage view={view} chapters={shown} play={play} busy={busy} />, 200)
    })
  })

  year.post('/demo/year', async (c) => {
    const form = await readForm(c, Asked)
    if (!form.ok) return seeOther(c, '/demo/year')
    const say = text[form.data.lang ?? guestLang(c)].year
    const upTo = chapters.find((chapter) => chapter.key === form.data.upTo)!
    const begun = await beginPlay(c.get('marco'), send, upTo)
    return seeOther(c, '/demo/year', begun ? undefined : say.elsewhere)
  })

  // Signs in as somebody and goes on to where there is something to see.
  year.get('/demo/as/:person', (c) => {
    const person = c.req.param('person')
    if (!isSomebody(person)) throw new NotFound()
    const to = ownPath(c.req.query('to'))
    setCookie(c, 'back', to, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 3600, secure: secure(c) })
    return c.redirect(address('signIn', guestLang(c), linkToken(c.get('marco').database.secret, linkOf(person))), 303)
  })
  return year
}

const isSomebody = (person: string): boolean => chapters.some((chapter) => chapter.look.some(({ who }) => who === person))
