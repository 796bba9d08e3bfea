// No person of concern is ever recorded. Text that looks like somebody's number is asked about when it is saved; it is a question, not a verdict.

export type PersonalKind = 'curp' | 'dui' | 'dpi' | 'dni' | 'cedula' | 'social security' | 'e-mail' | 'phone' | 'place'

// Undivided, a number stands by itself: no piece of a longer one, of an id, of an address of the web or of an amount, and no count of things.
const alone = String.raw`(?<![\w$/=#-]|\d[,.])`
const counted = 'personas?|people|persons?|habitantes|solicitudes|claims|casos|cases|documentos?|documents?|hogares|households|familias|families'
const ends = String.raw`(?![\w%]|-[\w]|[,.]\d|[ ](?:${counted})(?!\w))`
/** Divided as the office divides it, it is one whatever is glued to it: DUI01234567-8, ID#0801-1990-12345. */
const divided = (body: string): RegExp => new RegExp(String.raw`(?<![\d-])(?<!\d[,.])${body}(?![\w-])`, 'g')
// A round figure, and one beside its currency, is money.
const money = 'USD|US|MXN|GTQ|HNL|CRC|PAB|BZD'
const figure = String.raw`(?!\d*000(?!\d))(?<!(?:[$₡]|(?<!\p{L})(?:${money}|L\.?|Q\.?|B/\.))[ ]?)(?!\d+ (?:${money}|d[óo]lar|dollar|colon|col[óo]n|lempira|quetzal|peso|balboa|euro))`
const pattern = (body: string, flags = 'g'): RegExp => new RegExp(alone + body + ends, flags)
const after = (labels: string): string => String.raw`(?<=(?<!\p{L})(?:${labels})(?!\p{L})[^\d\n]{0,24})`

/** Official formats of the seven countries, divided or not, narrow on purpose: a figure of a report must not look like a person. */
const patterns: [PersonalKind, RegExp][] = [
  // Mexico: population-register key, e.g. GOMC900514HDFLRS09
  ['curp', /\b[A-Z]{4}[ -]?\d{6}[ -]?[HMX][A-Z]{5}[A-Z\d]\d\b/gi],
  // and the tax key of a person, GOMC900514AB1, and the key of a voter, GMCRLS90051409H100
  ['curp', /\b[A-Z]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{3}\b/g],
  ['curp', /\b[A-Z]{6}\d{8}[HM]\d{3}\b/g],
  // El Salvador: 01234567-8; undivided it begins with 0, as no amount does
  ['dui', divided(String.raw`\d{8}[ ]?-[ ]?\d`)],
  ['dui', pattern(String.raw`0\d{7}[ .]?\d`)],
  // Honduras: 0801-1990-12345, with a department 01–18 and a year
  ['dni', divided(String.raw`(?:0[1-9]|1[0-8])\d{2}(?:[ ]?[-./][ ]?|[ ]{1,2})(?:19|20)\d{2}(?:[ ]?[-./][ ]?|[ ]{1,2})\d{5}`)],
  ['dni', pattern(String.raw`(?:0[1-9]|1[0-8])\d{2}(?:19|20)\d{2}\d{5}`)],
  // Guatemala: 1234 56789 0101, with a department 01–22 and one of its municipalities
  ['dpi', divided(String.raw`\d{4}[ .-]\d{5}[ .-](?:0[1-9]|1\d|2[0-2])\d{2}`)],
  ['dpi', pattern(String.raw`\d{4}[ -]?\d{5}[ -]?(?:0[1-9]|1\d|2[0-2])(?:0[1-9]|[12]\d|3[0-4])`)],
  // Costa Rica: 1-0234-0567, undivided 102340567; Panama: 8-123-4567, PE-12-345, E-8-12345
  ['cedula', /(?<![\w-])(?:[1-9]-\d{4}-\d{4}|(?:\d{1,2}|PE|E|N)(?:-(?:AV|PI|NT))?-\d{1,4}-\d{3,6})(?![\w-])/g],
  ['cedula', pattern(String.raw`${figure}(?:[1-9]0|11)\d{7}`, 'giu')],
  // Belize: 000-12-3456
  ['social security', /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g],
  // Whatever stands undivided beside the name of such a number
  ['cedula', pattern(String.raw`${after('c[ée]dula|dui|dpi|cui|dni|curp|dimex|identidad|identificaci[óo]n|pasaporte|passport|identity|social security')}(?!\d*000(?!\d))\d{7,13}`, 'giu')],
  ['cedula', pattern(String.raw`${after('pasaporte|passport')}[A-Z]{1,3}\d{6,9}`, 'giu')],
  // Bounded, and begun only where a word begins: a long text without an @ is read once.
  ['e-mail', /(?<![\p{L}\w.+-])[\p{L}\w.+-]{1,64}@[\p{L}\w-]{1,63}(?:\.[\p{L}\w-]{1,63})+/gu],
  // 14.6349, -90.5069: a point on the map of the region, near enough to be a house
  ['place', /(?<![\d.,-])\d{1,2}\.\d{4,},?[ ]?-\d{2,3}\.\d{4,}(?!\d|\.\d)/g],
  // +503 22223333, +52 55 1234 5678: ten digits and more behind a plus
  ['phone', /(?<![\w,.$+-])\+(?=(?:[ ().-]?\d){10,15}(?!\d))\d{1,3}(?:[ .-]?\(\d{1,4}\))?(?:[ .-]?\d{2,8}){1,4}(?!\w|[,.]\d)/g],
  // (502) 23456789, 502 23456789, 50223456789: the code of one of the seven countries and a number
  ['phone', pattern(String.raw`${figure}(?:\(50[1-7]\)|50[2-7])[ -]?\d{4}[ -]?\d{4}`, 'giu')],
  // (502) 2345 6789, 55 1234 5678, 2222-3333
  ['phone', /(?<![\d,.$-])(?:\(\d{2,4}\)[ -]?|\d{2}[ -])?\d{4}[ -]\d{4}(?![\d%-]|[,.]\d)/g],
  // Eight digits alone may be anything; beside the word they are a telephone.
  ['phone', pattern(String.raw`${after('tel|tels|tel[ée]fonos?|cel|celular|m[óo]vil|whats ?app|phone|mobile|cell')}(?:(?!\d*000(?!\d))\d{7,10}|\d{4}\.\d{4}|(?:\d{2}[ .-]){3}\d{2})`, 'giu')],
]

/** The field that says of what was found that it is nobody's number; several stand apart. */
export const notPersonal = 'not-personal'
export const apart = ' · '

export type PersonalHit = { kind: PersonalKind; excerpt: string }

// A pair of years, or a number with its year (0045-2019), is no telephone.
const years = /^\d{4}[ -](19|20)\d{2}$/

/** As it is read and not as it is written: one kind of digit, dash and space, nothing between them that nobody sees, and no line that ends within a number. */
const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\p{Pd}\u2212]|(?<=\d)[_·•](?=\d)/gu, '-')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/(?<=\d-)\n(?=\d)/g, '')

/** What looks like a personal number or address in a text, each once. */
export function looksPersonal(text: string): PersonalHit[] {
  const hits = new Map<string, PersonalHit>()
  let rest = asRead(text)
  for (const [kind, pattern] of patterns) {
    rest = rest.replace(pattern, (excerpt) => {
      if (years.test(excerpt)) return excerpt
      if (!hits.has(excerpt)) hits.set(excerpt, { kind, excerpt })
      return ' '
    })
  }
  return [...hits.values()]
}

/** All texts inside an answer, whatever its kind. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value && typeof value === 'object') return Object.values(value).flatMap(textsIn)
  return []
}
