import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Marco } from '../services.ts'
import type { Lang } from '../words.ts'
import type { Typed } from './form.ts'

export type Env = { Variables: { marco: Marco; typed?: Typed; /** what the form asks in its fields, where it is known before anything stops */ labels?: Record<string, string>; lang?: Lang; unsure?: string[]; said?: string; /** whether an address of ours can be opened, and not only written to */ isPage?: (path: string) => boolean } }
export type Ctx = Context<Env>

export const secure = (c: Ctx): boolean => c.get('marco').config.origin.startsWith('https:')

/** __Host- binds the cookie to this host over TLS; plain HTTP exists on this machine's loopback only. */
export const sessionCookie = (c: Ctx): string => (secure(c) ? '__Host-marco' : 'marco')

export const sessionToken = (c: Ctx): string | undefined => getCookie(c, sessionCookie(c))

/** The language that a public address names. */
export const langOfPath = (path: string): Lang | undefined => /^\/(es|en)(?:[/?]|$)/.exec(path)?.[1] as Lang | undefined

/** The language that was chosen on this browser (language.ts). */
export const chosenLang = (c: Ctx): Lang | undefined => {
  const cookie = getCookie(c, 'lang')
  return cookie === 'es' || cookie === 'en' ? cookie : undefined
}

/** Language of somebody we do not know: the address's, asked for, remembered, or the browser's; Spanish first. */
export function guestLang(c: Ctx): Lang {
  const known = c.get('lang') ?? langOfPath(c.req.path) ?? chosenLang(c)
  if (known) return known
  const first = (c.req.header('accept-language') ?? '').split(',').map((tag) => tag.trim().slice(0, 2)).find((tag) => tag === 'es' || tag === 'en')
  return first === 'en' ? 'en' : 'es'
}

/** The path that was asked for. One that begins with two slashes would name another site wherever we write it as an address. */
export const pathOf = (c: Ctx, search = new URL(c.req.url).search): string => new URL(c.req.url).pathname.replace(/^\/+/, '/') + search

/** The page of ours from which this was sent, as the browser says it. */
export function pageOf(c: Ctx): string {
  const from = URL.parse(c.req.header('referer') ?? '')
  return from?.host === c.req.header('host') && from?.pathname.startsWith('/w') ? (from.pathname + from.search).slice(0, 500) : '/w'
}

/** A page that saves by itself reads sentences, not pages. */
export const isAutosave = (c: Ctx): boolean => c.req.header('x-marco-autosave') === '1'

/** The kept form that this one was, if it was one: named in the address, so that its fields stay what was typed. */
export function keptOf(c: Ctx): string | undefined {
  const id = c.req.method === 'POST' && !isAutosave(c) ? c.req.query('kept') : undefined
  return id && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined
}

/** The caller's address: the socket's, or what a proxy we know says. */
export function clientAddress(c: Ctx): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? 'local'
  if (!c.get('marco').config.proxies.includes(socket)) return socket
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? socket
}
