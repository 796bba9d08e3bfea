import { getCookie, deleteCookie } from 'hono/cookie'
import type { Me } from '../person.ts'
import { localeOf } from '../ui/dates.ts'
import { langs, type Lang } from '../words.ts'
import type { View } from '../view.ts'
import { regionZone } from '../zone.ts'
import { chosenLang, type Ctx, guestLang, keptOf, langOfPath, pathOf } from './context.ts'

function said(c: Ctx): string | undefined {
  const text = getCookie(c, 'said')
  if (text) deleteCookie(c, 'said', { path: '/' })
  return text
}

const demoOf = (c: Ctx, lang: Lang) => {
  const marco = c.get('marco')
  return marco.kind === 'real' ? undefined : { days: marco.demoDays(lang) }
}

/** Where the language is not part of the address, it is asked for once and remembered (language.ts). */
const inLang = (path: string, lang: Lang): string => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`

const inAddress = (path: string): boolean => langOfPath(path) !== undefined

/** A page of the workspace: its language follows the person, unless changed for this browser. */
export function workView(c: Ctx, me: Me, now: Date): View {
  const lang = chosenLang(c) ?? me.language
  // What has to be said when the page cannot be shown is said in their language too.
  c.set('lang', lang)
  const path = pathOf(c)
  // Filled while the form is read (form.ts).
  const unsure: string[] = []
  c.set('unsure', unsure)
  return {
    lang,
    locale: localeOf(lang),
    zone: me.zone,
    path,
    now,
    reader: { name: me.name, posts: c.get('marco').posts(lang, me) },
    nav: c.get('marco').nav(lang, path, me),
    languages: langs.map((to) => ({ lang: to, href: inLang(path, to) })),
    demo: demoOf(c, lang),
    kept: keptOf(c),
    said: said(c),
    unsure,
    foot: c.get('marco').foot(lang),
  }
}

/** A public page: its language is its address. */
export function publicView(c: Ctx, lang: Lang, now: Date): View {
  const path = pathOf(c)
  return {
    lang,
    locale: localeOf(lang),
    zone: regionZone,
    path,
    now,
    nav: c.get('marco').nav(lang, path),
    canonical: inAddress(path) ? c.get('marco').config.origin + path.split('?')[0] : undefined,
    languages: langs.map((to) => ({ lang: to, href: inAddress(path) ? c.get('marco').twin(path, to) : inLang(path, to) })),
    demo: demoOf(c, lang),
    said: said(c),
    foot: c.get('marco').foot(lang),
    signIn: c.get('marco').signIn[lang],
  }
}

export const guestView = (c: Ctx, now: Date): View => publicView(c, guestLang(c), now)
