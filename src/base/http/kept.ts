import { within } from '../database/transaction.ts'
import { type Ctx, guestLang, pathOf, sessionToken } from './context.ts'
import { readFields } from './form.ts'
import { seeOther } from './render.ts'

/** A reader without a session signs in and comes back to the same page. */
export function toSignIn(c: Ctx, back = pathOf(c)): Response {
  return c.redirect(`${c.get('marco').signIn[guestLang(c)]}?back=${encodeURIComponent(back)}`, 303)
}

/** A form posted into a session that has ended: the text is kept for its person and given back after signing in. */
export async function keepForSignIn(c: Ctx): Promise<Response> {
  const { typed } = await readFields(c)
  const token = sessionToken(c)
  if (isAutosave(c)) return c.json({ signIn: true }, 401)
  const kept = token && (await keep(c, token, typed))
  return kept ? seeOther(c, `${c.get('marco').signIn[guestLang(c)]}?back=${encodeURIComponent(`/w/kept/${kept}`)}`) : toSignIn(c, '/w')
}

const isAutosave = (c: Ctx): boolean => c.req.header('x-marco-autosave') === '1'

async function keep(c: Ctx, token: string, typed: Record<string, unknown>): Promise<string | null> {
  return within(c.get('marco').database.web, { who: 'nobody', write: true }, async ({ client }) => {
    const kept = await client.query<{ id: string | null }>('select base.keep_form($1, $2, $3) as id', [token, new URL(c.req.url).pathname, JSON.stringify(typed)])
    return kept.rows[0]?.id ?? null
  })
}
