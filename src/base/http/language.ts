import type { MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { type Lang, langs } from '../words.ts'
import { type Ctx, type Env, pathOf, secure } from './context.ts'

/** By this browser, for a year. */
export const rememberLang = (c: Ctx, lang: Lang): void => setCookie(c, 'lang', lang, { path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c), maxAge: 365 * 24 * 3600 })

/** In which language a paper is asked for: `?language=`, else the reader's own. */
export const askedLang = (c: Ctx, { lang }: { lang: Lang }): Lang => langs.find((one) => one === c.req.query('language')) ?? lang

/** `?lang=en` is remembered by this browser and taken out of the address: the same page, in the other language. */
export const languageSwitch: MiddlewareHandler<Env> = async (c, next) => {
  const lang = c.req.query('lang')
  if (c.req.method !== 'GET' || (lang !== 'es' && lang !== 'en')) return next()
  const url = new URL(c.req.url)
  url.searchParams.delete('lang')
  rememberLang(c, lang)
  return c.redirect(pathOf(c, url.search), 303)
}
