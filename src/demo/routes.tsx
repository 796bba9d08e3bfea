import { Hono, type MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Env, guestLang } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { ownPath, reply, seeOther } from '#base/http/render.ts'
import { gate } from '#base/http/road.ts'
import { linkToken } from '#base/http/session.ts'
import { NotFound } from '#base/stops.ts'
import { langs, type Words } from '#base/words.ts'
import type { Role } from '#membership/index.ts'
import { address } from '#reference/index.ts'
import { type Letter, MailboxPage, PeoplePage } from './pages.tsx'
import { text } from './text.ts'

/** Mounted everywhere, answering in a demonstration only: the database's own gates refuse elsewhere too. */
export const onlyInDemo: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('marco').kind === 'real') throw new NotFound()
  c.header('Cache-Control', 'no-store')
  return next()
}

export const demo = new Hono<Env>()

demo.use('/demo/*', onlyInDemo)

demo.get('/demo/mailbox', (c) =>
  gate(c, async ({ tx, view }) => {
    const letters = await sql<Letter>`select * from base.demo_mailbox()`.execute(tx)
    return reply(c, <MailboxPage view={view} letters={letters.rows} />, 200)
  }),
)

type Person = { link: string; name: string; role: Role; organisation: Words; iso3: string | null }

demo.get('/demo/people', (c) =>
  gate(c, async ({ tx, view }) => {
    const people = await sql<Person>`select * from base.demo_people()`.execute(tx)
    const secret = c.get('marco').database.secret
    const visitors = people.rows.map(({ link, ...person }) => ({ ...person, path: address('signIn', view.lang, linkToken(secret, link)) }))
    return reply(c, <PeoplePage view={view} visitors={visitors} />, 200)
  }),
)

// A story that walks many days asks the clock to be quiet: what a day brings is done where the story says, and at its end.
const Day = z.object({ on: z.iso.date(), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).default('09:00'), back: z.string().optional(), lang: z.enum(langs).optional(), quiet: z.literal('yes').optional() })

demo.post('/demo/clock', async (c) => {
  const form = await readForm(c, Day)
  const back = ownPath(form.ok ? form.data.back : undefined, address('home', guestLang(c)))
  if (!form.ok) return seeOther(c, back)
  const { on, at, quiet } = form.data
  return gate(c, async ({ tx }) => {
    await sql`select base.set_clock(${`${on}T${at}:00-06:00`}::timestamptz)`.execute(tx)
    if (quiet) return seeOther(c, back)
    await sql`select base.enqueue('errands', '{"job": "post all notices"}')`.execute(tx)
    // What a new day brings (a state that joins, a reminder) is not left to the next minute.
    await sql`select base.enqueue('tick', '{}')`.execute(tx)
    return seeOther(c, back, text[form.data.lang ?? guestLang(c)].walked)
  })
})
