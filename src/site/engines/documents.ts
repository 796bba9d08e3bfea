import { type Lang, langs } from '#base/words.ts'
import { address, type Place } from '#reference/index.ts'

const places: Place[] = ['home', 'about', 'countries', 'workPlan', 'calls', 'guidelines', 'practices', 'meetings', 'editions', 'data', 'accessibility', 'privacy']

/** Every public page there is, by its full address: the places, and what stands on the notices and editions of today. */
export function sitemap(origin: string, found: string[]): string {
  const all = [...langs.flatMap((lang: Lang) => places.map((place) => address(place, lang))), ...found]
  const urls = [...new Set(all)].map((path) => `<url><loc>${escape(origin + encodeURI(path))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A demonstration is not found by search engines: its data would be taken for the framework's. */
export const robots = (origin: string, real: boolean): string =>
  real ? ['User-agent: *', 'Disallow: /w', 'Disallow: /found', ...langs.map((lang) => `Disallow: ${address('signIn', lang)}/`), `Sitemap: ${origin}/sitemap.xml`, ''].join('\n') : 'User-agent: *\nDisallow: /\n'
