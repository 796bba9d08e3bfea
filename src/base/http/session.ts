import { createHash, createHmac, randomBytes } from 'node:crypto'
import { deleteCookie, setCookie } from 'hono/cookie'
import { within } from '../database/transaction.ts'
import { type Ctx, secure, sessionCookie, sessionToken } from './context.ts'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

export const newToken = (): string => randomBytes(32).toString('base64url')

/** The secret of a link is made from its id and the installation's secret, so that the job that writes the letter carries ids only. */
export const linkToken = (secret: string, id: string, opens: 'sign-in' | 'address' = 'sign-in'): string => createHmac('sha256', secret).update(`${opens}:${id}`).digest('base64url')

/** On a shared computer the cookie dies with the browser; elsewhere it outlives the session, so that a form posted too late finds its person. */
export function giveSession(c: Ctx, token: string, shared: boolean): void {
  setCookie(c, sessionCookie(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c), ...(shared ? {} : { maxAge: 30 * 24 * 3600 }) })
}

export function dropSession(c: Ctx): void {
  deleteCookie(c, sessionCookie(c), { path: '/', secure: secure(c) })
  c.header('Clear-Site-Data', '"cache", "storage"')
}

/** Whose session this is, asked before anything else is read. */
export async function findPersonOf(c: Ctx): Promise<string | undefined> {
  const session = sessionToken(c)
  return session ? within(c.get('marco').database.web, { who: { session } }, async ({ whoami }) => whoami.me?.id) : undefined
}

const touched = new Map<string, number>()
const fiveMinutes = 5 * 60_000

/** A session in use stays alive; written at most every five minutes, in a transaction of its own. */
export async function touch(c: Ctx, token: string): Promise<void> {
  const now = Date.now()
  if (now - (touched.get(token) ?? 0) < fiveMinutes) return
  if (touched.size > 10_000) touched.clear()
  touched.set(token, now)
  await within(c.get('marco').database.web, { who: { session: token }, write: true }, ({ client }) => client.query('select base.touch_session()'))
}
