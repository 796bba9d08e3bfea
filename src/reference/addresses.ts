import type { Lang } from '#base/words.ts'

/** The words of public addresses: one table for both languages. */
export const addresses = {
  home: { es: '', en: '' },
  countries: { es: 'paises', en: 'countries' },
  workPlan: { es: 'plan-de-trabajo', en: 'work-plan' },
  calendar: { es: 'calendario.ics', en: 'calendar.ics' },
  calls: { es: 'convocatorias', en: 'calls' },
  guidelines: { es: 'guias', en: 'guidelines' },
  practices: { es: 'buenas-practicas', en: 'good-practices' },
  meetings: { es: 'reuniones', en: 'meetings' },
  editions: { es: 'ediciones', en: 'editions' },
  data: { es: 'datos', en: 'data' },
  about: { es: 'acerca', en: 'about' },
  accessibility: { es: 'accesibilidad', en: 'accessibility' },
  privacy: { es: 'privacidad', en: 'privacy' },
  signIn: { es: 'entrar', en: 'sign-in' },
  newAddress: { es: 'correo-nuevo', en: 'new-address' },
} as const satisfies Record<string, Record<Lang, string>>

export type Place = keyof typeof addresses

export function address(place: Place, lang: Lang, ...rest: string[]): string {
  return ['', lang, addresses[place][lang], ...rest].filter((segment, index) => index === 0 || segment !== '').join('/')
}

const segments = new Map<string, Record<Lang, string>>(Object.values(addresses).flatMap((words) => [[words.es, words], [words.en, words]]))

/** The same page in the other language: every segment that is a word of the table changes, names and numbers stay. */
export function twin(path: string, lang: Lang): string {
  const [pathname = '', query] = path.split('?')
  const parts = pathname.split('/').slice(2).map((segment) => (segment && segments.get(segment)?.[lang]) || segment)
  return ['', lang, ...parts].join('/') + (query ? `?${query}` : '')
}
