import { type Lang, readText } from '#base/words.ts'
import type { NavItem, View } from '#base/view.ts'
import { isSecretariat, type Me, ownState, type Role, roleName } from '#membership/index.ts'
import { address, type Place, twin as twinOf } from '#reference/index.ts'
import { storyDates } from '../seed/story.ts'

const es = {
  desk: 'Lo que me toca',
  workPlan: 'Plan de trabajo',
  calls: 'Convocatorias',
  practices: 'Prácticas',
  meetings: 'Reuniones',
  compilations: 'Compilaciones',
  editions: 'Ediciones',
  formats: 'Formatos',
  translations: 'Traducción',
  accessions: 'Ingresos y salidas',
  people: 'Directorio',
  reference: 'Listas',
  countries: 'Países',
  publicPractices: 'Buenas prácticas',
  data: 'Datos',
  about: 'Acerca',
  accessibility: 'Accesibilidad',
  privacy: 'Privacidad',
  source: 'Código fuente',
  help: { name: 'Secretaría Técnica (ACNUR-OEA)', post: 'que responde en días hábiles' },
}
const en: typeof es = {
  desk: 'Due from me',
  workPlan: 'Work plan',
  calls: 'Calls',
  practices: 'Practices',
  meetings: 'Meetings',
  compilations: 'Compilations',
  editions: 'Editions',
  formats: 'Formats',
  translations: 'Translation',
  accessions: 'Accessions and withdrawals',
  people: 'Directory',
  reference: 'Lists',
  countries: 'Countries',
  publicPractices: 'Good practices',
  data: 'Data',
  about: 'About',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  source: 'Source code',
  help: { name: 'Technical Secretariat (UNHCR-OAS)', post: 'answering on working days' },
}
const text = { es, en }

type Entry = [href: string, label: string]

function workPlaces(lang: Lang, me: Me): Entry[] {
  const say = text[lang]
  if (me.posts.length === 0) return [['/w', say.desk], ...listPublic(lang)]
  return [
    ['/w', say.desk],
    ['/w/work-plan', say.workPlan],
    ['/w/calls', say.calls],
    ['/w/practices', say.practices],
    ['/w/meetings', say.meetings],
    // Meeting papers circulate among the members; an edition is there for whoever reads what it is an edition of.
    ...(me.rung <= 3 ? ([['/w/compilations', say.compilations]] as Entry[]) : []),
    ['/w/editions', say.editions],
    ...(isSecretariat(me) ? ([['/w/formats', say.formats]] as Entry[]) : []),
    ...(isSecretariat(me) || ownState(me) || me.posts.some((post) => post.role === 'translator') ? ([['/w/translations', say.translations]] as Entry[]) : []),
    ...(me.posts.some((post) => post.role === 'observer' && post.stateId) ? ([['/w/accessions', say.accessions]] as Entry[]) : []),
    ['/w/people', say.people],
    ...(isSecretariat(me) ? ([['/w/reference', say.reference]] as Entry[]) : []),
  ]
}

const publicPlaces: [Place, keyof typeof es & string][] = [['countries', 'countries'], ['workPlan', 'workPlan'], ['practices', 'publicPractices'], ['meetings', 'meetings'], ['editions', 'editions'], ['data', 'data'], ['about', 'about']]

const listPublic = (lang: Lang): Entry[] => publicPlaces.map(([place, word]) => [address(place, lang), text[lang][word] as string])

/** Things with an address of their own, and the place of the menu they belong to. */
const within = { '/w/submissions/': '/w/calls', '/w/items/': '/w/calls', '/w/uploads/': '/w/calls', '/w/agenda-items/': '/w/meetings', '/w/sessions/': '/w/meetings', '/w/follow-ups': '/w/meetings' }

export function nav(lang: Lang, path: string, me?: Me): NavItem[] {
  const entries = me ? workPlaces(lang, me) : listPublic(lang)
  const pathname = path.split('?')[0]!
  const place = Object.entries(within).reduce((at, [part, whole]) => (at.startsWith(part) ? whole : at), pathname)
  const current = entries.map(([href]) => href).filter((href) => place === href || (href !== '/w' && place.startsWith(`${href}/`))).sort((a, b) => b.length - a.length)[0]
  return entries.map(([href, label]) => ({ href, label, current: href === current }))
}

/** Under which posts a person acts, in words. */
export const posts = (lang: Lang, me: Me): string[] => me.posts.map((post) => `${roleName(post.role as Role, lang)}, ${readText(post.organisation, lang)}`)

export function foot(lang: Lang): NonNullable<View['foot']> {
  const say = text[lang]
  return {
    help: { ...say.help, href: `${address('about', lang)}#contact` },
    links: [...(['about', 'accessibility', 'privacy', 'data'] as const).map((place) => ({ href: address(place, lang), label: say[place] })), { href: '/source', label: say.source }],
  }
}

/** The days of the story that a visitor of the demonstration may walk to. */
export const demoDays = (lang: Lang): { on: string; label: string }[] => storyDates.filter((date) => date.walk).map(({ on, what }) => ({ on, label: what[lang] }))

export const twin = twinOf
export const signIn: Record<Lang, string> = { es: address('signIn', 'es'), en: address('signIn', 'en') }
