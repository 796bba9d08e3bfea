// A small reader and the spelling of XML, for files that come from anywhere. It knows no document types and no entities but the five
// of the language, so that there is nothing to expand; it does not recurse, and it gives up at a depth no office program needs.

type XmlEvent = 'open' | 'close' | 'text' | 'end'

export type Xml = {
  /** the next thing in the text; `name`, `text` and `attribute` speak of it */
  next: () => XmlEvent
  /** of the element that opened or closed, without its prefix */
  name: () => string
  text: () => string
  /** by its local name (`val` finds `w:val`) or, with a prefix, exactly */
  attribute: (name: string) => string | undefined
  /** how many elements are open */
  depth: () => number
  /** goes on to the end of the element that has just opened */
  skip: () => void
}

export const deepest = 100
const mostAttributes = 200

const wrong = (why: string): never => {
  throw new Error(`XML: ${why}`)
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Characters that XML 1.0 admits. */
const isCharacter = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)

function decode(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) return wrong('an ampersand that names nothing')
    if (named[name]) return named[name]
    const code = /^#x[0-9a-f]{1,6}$/i.test(name) ? Number.parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : -1
    return isCharacter(code) ? String.fromCodePoint(code) : wrong('an entity that is not declared')
  })
}

type Cursor = { source: string; at: number; open: string[]; name: string; text: string; empty: boolean; attributes: Map<string, string> }

/** Reads XML from front to back. Throws on what is not well formed, on document types and on more than `deepest` open elements. */
export function readXml(source: string): Xml {
  const cursor: Cursor = { source, at: source.charCodeAt(0) === 0xfeff ? 1 : 0, open: [], name: '', text: '', empty: false, attributes: new Map() }
  const next = () => step(cursor)
  return {
    next,
    name: () => cursor.name,
    text: () => cursor.text,
    depth: () => cursor.open.length,
    attribute: (wanted) => {
      const exact = cursor.attributes.get(wanted)
      if (exact !== undefined || wanted.includes(':')) return exact
      for (const [key, value] of cursor.attributes) if (local(key) === wanted) return value
      return undefined
    },
    skip: () => {
      const inside = cursor.open.length
      while (cursor.open.length >= inside) if (next() === 'end') return
    },
  }
}

function step(cursor: Cursor): XmlEvent {
  const { source, open } = cursor
  if (cursor.empty) {
    cursor.empty = false
    cursor.name = local(open.pop()!)
    return 'close'
  }
  for (;;) {
    const { at } = cursor
    if (at >= source.length) return open.length > 0 ? wrong('it ends in the middle') : 'end'
    if (source[at] !== '<') {
      if (words(cursor)) return 'text'
    } else if (source.startsWith('<!--', at)) cursor.at = past(source, '-->', at + 4)
    else if (source.startsWith('<?', at)) cursor.at = past(source, '?>', at)
    else if (source.startsWith('<![CDATA[', at) && open.length > 0) {
      cursor.at = past(source, ']]>', at)
      cursor.text = source.slice(at + 9, cursor.at - 3)
      return 'text'
    } else if (source[at + 1] === '!') wrong('a document type')
    else return source[at + 1] === '/' ? closeTag(cursor) : openTag(cursor)
  }
}

function past(source: string, ending: string, from: number): number {
  const found = source.indexOf(ending, from)
  return found < 0 ? wrong('it ends in the middle') : found + ending.length
}

/** False: nothing but blanks, outside of every element. */
function words(cursor: Cursor): boolean {
  const sign = cursor.source.indexOf('<', cursor.at)
  const until = sign < 0 ? cursor.source.length : sign
  const raw = cursor.source.slice(cursor.at, until)
  cursor.at = until
  if (cursor.open.length === 0) return raw.trim() === '' ? false : wrong('words outside the document')
  cursor.text = decode(raw)
  return true
}

function openTag(cursor: Cursor): XmlEvent {
  const { source, open } = cursor
  const end = nameEnd(source, cursor.at + 1)
  const name = source.slice(cursor.at + 1, end)
  if (name === '') wrong('an element without a name')
  readAttributes(cursor, end)
  cursor.empty = source[cursor.at - 2] === '/'
  open.push(name)
  if (open.length > deepest) wrong('too deep')
  cursor.name = local(name)
  return 'open'
}

function readAttributes(cursor: Cursor, from: number): void {
  const { source } = cursor
  const attributes = new Map<string, string>()
  let place = from
  for (;;) {
    place = blankEnd(source, place)
    if (source[place] === '>' || source.startsWith('/>', place)) break
    const end = nameEnd(source, place)
    const key = source.slice(place, end)
    const equals = blankEnd(source, end)
    const quote = blankEnd(source, equals + 1)
    if (key === '' || source[equals] !== '=' || (source[quote] !== '"' && source[quote] !== "'")) wrong('an attribute without a value')
    place = past(source, source[quote]!, quote + 1)
    if (attributes.has(key) || attributes.size >= mostAttributes) wrong('an attribute twice, or too many')
    attributes.set(key, decode(source.slice(quote + 1, place - 1)))
  }
  cursor.attributes = attributes
  cursor.at = place + (source[place] === '>' ? 1 : 2)
}

function closeTag(cursor: Cursor): XmlEvent {
  const end = past(cursor.source, '>', cursor.at)
  const closing = cursor.source.slice(cursor.at + 2, end - 1).trimEnd()
  if (cursor.open.pop() !== closing) wrong('elements that cross')
  cursor.name = local(closing)
  cursor.at = end
  return 'close'
}

function nameEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && !' \t\r\n/>=<"\'&'.includes(source[at]!)) at += 1
  return at
}

function blankEnd(source: string, from: number): number {
  let at = from
  while (at < source.length && ' \t\r\n'.includes(source[at]!)) at += 1
  return at
}

/** UTF-8 and nothing else: another encoding is where a guard and a reader begin to see two different texts. */
export const xmlOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

// Surrogates without their other half and most controls cannot stand in XML at all.
const unfit = /[\p{Cc}\ufffe\uffff]/gu
const admitted = (sign: string): string => (isCharacter(sign.codePointAt(0)!) ? sign : '')

/** The words without the signs that no XML may hold. */
export const fit = (words: string): string => words.toWellFormed().replace(unfit, admitted)

/** Words as they stand between tags or in an attribute. */
export const escapeXml = (words: string): string =>
  fit(words).replace(/[&<>"\r\n\t]/g, (sign) => escapes[sign]!)

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' }

type Attributes = Record<string, string | number | undefined>

/** An element with its attributes; what is inside is XML already. */
export function tag(name: string, attributes: Attributes = {}, ...inside: string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`)).join('')
  const content = inside.join('')
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
