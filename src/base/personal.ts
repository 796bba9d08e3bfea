// No person of concern is ever recorded. Text that looks like somebody's number is asked about when it is saved; it is a question, not a verdict.

export type PersonalKind = 'curp' | 'dui' | 'dpi' | 'dni' | 'cedula' | 'social security' | 'e-mail' | 'phone'

/** Official formats of the seven countries, narrow on purpose: a figure of a report must not look like a person. */
const patterns: [PersonalKind, RegExp][] = [
  // Mexico: population-register key, e.g. GOMC900514HDFLRS09
  ['curp', /\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b/gi],
  // El Salvador: 01234567-8
  ['dui', /(?<![\d-])\d{8}-\d(?![\d-])/g],
  // Guatemala: 1234 56789 0101, with a department 01–22
  ['dpi', /(?<![\d,.-])\d{4}[ -]\d{5}[ -](?:0[1-9]|1\d|2[0-2])\d{2}(?![\d,.-])/g],
  // Honduras: 0801-1990-12345
  ['dni', /(?<![\d-])(?:0[1-9]|1[0-8])\d{2}-(?:19|20)\d{2}-\d{5}(?![\d-])/g],
  // Costa Rica: 1-0234-0567; Panama: 8-123-4567, PE-12-345, E-8-12345
  ['cedula', /(?<![\w-])(?:[1-9]-\d{4}-\d{4}|(?:\d{1,2}|PE|E|N)-\d{1,4}-\d{3,6})(?![\w-])/g],
  // Belize: 000-12-3456
  ['social security', /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g],
  // Bounded, and begun only where a word begins: a long text without an @ is read once.
  ['e-mail', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g],
  // +503 2222-3333, (502) 2345 6789, 55 1234 5678
  ['phone', /(?<![\d,.$-])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,4}\)[ -]?|\d{2}[ -])?\d{4}[ -]\d{4}(?![\d%-]|[,.]\d)/g],
]

/** The field that says of what was found that it is nobody's number; several stand apart. */
export const notPersonal = 'not-personal'
export const apart = ' · '

export type PersonalHit = { kind: PersonalKind; excerpt: string }

// A pair of years, or a number with its year (0045-2019), is no telephone.
const years = /^\d{4}[ -](19|20)\d{2}$/

/** What looks like a personal number or address in a text, each once. */
export function looksPersonal(text: string): PersonalHit[] {
  const hits: PersonalHit[] = []
  let rest = text
  for (const [kind, pattern] of patterns) {
    rest = rest.replace(pattern, (excerpt) => {
      if (years.test(excerpt)) return excerpt
      if (!hits.some((hit) => hit.excerpt === excerpt)) hits.push({ kind, excerpt })
      return ' '
    })
  }
  return hits
}

/** All texts inside an answer, whatever its kind. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value && typeof value === 'object') return Object.values(value).flatMap(textsIn)
  return []
}
