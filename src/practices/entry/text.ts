import type { Facet } from './search.ts'

const es = {
  title: 'Prácticas',
  lead: 'Lo que los países han probado y otros pueden adoptar.',
  search: 'Buscar en las prácticas',
  hint: 'Palabras o siglas, con o sin acentos.',
  count: (count: number): string => (count === 1 ? '1 resultado' : `${count} resultados`),
  many: 'Más de 1,000 resultados',
  narrow: 'Elija un filtro o busque una palabra para llegar antes a lo que necesita.',
  shown: (q: string) => `para «${q}»`,
  relaxed: (q: string): string => `Nada tiene todas las palabras de «${q}». Con alguna de ellas:`,
  facets: { theme: 'Tema', country: 'Estado', pillar: 'Pilar', population: 'Población', measure: 'Tipo de medida', stage: 'Etapa', decision: 'Decisión de la reunión', kind: 'Qué es' } satisfies Record<Facet, string>,
  stages: { accepted: 'Aceptada', circulated: 'Circulada', withdrawn: 'Retirada' },
  decisions: { validated: 'Validada', returned: 'Devuelta', noted: 'Se tomó nota' },
  kinds: { 'practice': 'Práctica', 'policy-review': 'Revisión de políticas' },
  none: 'No hay prácticas abiertas para su puesto',
  noneNext: 'Aquí está lo que circula entre los miembros y lo que la Secretaría comparte con usted. Las prácticas validadas las lee todo el mundo en el sitio público.',
  public: 'Ver las buenas prácticas públicas',
  nothing: 'Nada coincide con lo que busca',
  nothingNext: 'Quite un filtro, o pruebe con menos palabras o con otra.',
  clear: 'Quitar los filtros',
  panels: 'Paneles de revisión',
}

const en: typeof es = {
  title: 'Practices',
  lead: 'What countries have tried and others can adopt.',
  search: 'Search the practices',
  hint: 'Words or acronyms, with or without accents.',
  count: (count) => (count === 1 ? '1 result' : `${count} results`),
  many: 'More than 1,000 results',
  narrow: 'Choose a filter or search for a word to get sooner to what you need.',
  relaxed: (q) => `Nothing has all the words of “${q}”. With one of them:`,
  shown: (q) => `for “${q}”`,
  facets: { theme: 'Theme', country: 'State', pillar: 'Pillar', population: 'Population', measure: 'Kind of measure', stage: 'Stage', decision: 'Decision of the meeting', kind: 'What it is' },
  stages: { accepted: 'Accepted', circulated: 'Circulated', withdrawn: 'Withdrawn' },
  decisions: { validated: 'Validated', returned: 'Returned', noted: 'Noted' },
  kinds: { 'practice': 'Practice', 'policy-review': 'Policy review' },
  none: 'No practices are open to your post',
  noneNext: 'Here you find what circulates among members and what the Secretariat shares with you. Validated practices are for everyone, on the public site.',
  public: 'See the public good practices',
  nothing: 'Nothing matches what you are looking for',
  nothingNext: 'Take back a filter, or try fewer words or another one.',
  clear: 'Clear the filters',
  panels: 'Review panels',
}

export const text = { es, en }
