import type { MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { type Env, pathOf, secure } from './context.ts'

/** `?lang=en` is remembered by this browser and taken out of the address: the same page, in the other language. */
export const languageSwitch: MiddlewareHandler<Env> = async (c, next) => {
  const lang = c.req.query('lang')
  if (c.req.method !== 'GET' || (lang !== 'es' && lang !== 'en')) return next()
  const url = new URL(c.req.url)
  url.searchParams.delete('lang')
  setCookie(c, 'lang', lang, { path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c), maxAge: 365 * 24 * 3600 })
  return c.redirect(pathOf(c, url.search), 303)
}
