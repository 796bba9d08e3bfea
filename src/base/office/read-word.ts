import { mainPart, propertiesOf, relationsOf } from './parts.ts'
import { readList, readNumbering, readStyles, type Numbering, type Styles } from './read-word-style.ts'
import { readXml, type Xml, xmlOf } from './xml.ts'

// A text of Word as its paragraphs and tables in order, each with the names of the places it stands in (content controls and
// bookmarks). Insertions count as made and deletions as done; comments are left aside; both are counted, so that it can be said.

export type WordRun = { text: string; bold?: boolean; italic?: boolean; strike?: boolean; mono?: boolean; url?: string; /** stands where something is to be written: a prompt, unless somebody wrote over it */ prompt?: true; within: string[] }
export type WordParagraph = { type: 'paragraph'; style: string; heading?: number; list?: { ordered: boolean; level: number; start: number }; runs: WordRun[]; within: string[]; pictures?: number }
export type WordTable = { type: 'table'; within: string[]; rows: { cells: { pieces: WordPiece[] }[] }[] }
export type WordPiece = WordParagraph | WordTable
type Seen = { inserted: number; deleted: number; comments: number; notes: number }
export type ReadWord = { kind: 'word'; properties: Map<string, string>; pieces: WordPiece[]; seen: Seen }

type Reading = {
  xml: Xml
  styles: Styles
  numbering: Numbering
  links: Map<string, string>
  controls: string[]
  marks: Map<string, string>
  /** the names of the places that are open now: one array as long as nothing opens or closes */
  within: string[]
  prompts: number
  /** bookmarks that end somewhere; one that does not is a point */
  ended: Set<string>
  seen: Seen
}

const mostPieces = 60_000

export function readWord(parts: Map<string, Buffer>): ReadWord {
  const main = mainPart(parts)!
  const relations = relationsOf(parts, main)
  const part = (type: string): string | undefined => {
    const target = relations.find((one) => one.type === type)?.target
    const content = target === undefined ? undefined : parts.get(target)
    return content && xmlOf(content)
  }
  const styles = readStyles(part('styles'))
  const source = xmlOf(parts.get(main)!)
  const reading: Reading = {
    xml: readXml(source), styles, numbering: readNumbering(part('numbering')),
    links: new Map(relations.filter((one) => one.external && one.type === 'hyperlink').map((one) => [one.id, one.target])),
    controls: [], marks: new Map(), within: [], prompts: 0, ended: new Set(Array.from(source.matchAll(/<w:bookmarkEnd\b[^<>]*?\bw:id="([^"]*)"/g), ([, id]) => id!)), seen: { inserted: 0, deleted: 0, comments: 0, notes: 0 },
  }
  const pieces: WordPiece[] = []
  for (let event = reading.xml.next(); event !== 'end'; event = reading.xml.next()) if (event === 'open' && reading.xml.name() === 'body') readBlocks(reading, pieces)
  return { kind: 'word', properties: propertiesOf(parts), pieces, seen: reading.seen }
}

// What has words that are not part of the text: struck out, moved away, drawn, or said to the program.
const skipped = new Set(['del', 'moveFrom', 'sectPr', 'pPrChange', 'rPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sdtEndPr', 'oMathPara', 'oMath', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'object'])

/** The blocks inside the element that has just opened. */
function readBlocks(reading: Reading, pieces: WordPiece[]): void {
  const { xml } = reading
  const inside = xml.depth()
  let event = xml.next()
  for (; event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    if (event !== 'open') continue
    if (pieces.length > mostPieces) throw new Error('too long')
    const name = xml.name()
    note(reading, name)
    if (skipped.has(name)) xml.skip()
    else if (place(reading, name)) continue
    else if (name === 'p') readParagraph(reading, pieces)
    else if (name === 'tbl') pieces.push(readTable(reading))
    else if (name === 'sdt') readControl(reading, () => readBlocks(reading, pieces))
    else readBlocks(reading, pieces)
  }
}

/** Counts what is not taken as it stands. */
function note({ seen }: Reading, name: string): void {
  if (name === 'ins' || name === 'moveTo') seen.inserted += 1
  if (name === 'del' || name === 'moveFrom') seen.deleted += 1
  if (name === 'commentReference') seen.comments += 1
  if (name === 'footnoteReference' || name === 'endnoteReference') seen.notes += 1
}

/** A bookmark that begins or ends; its element is empty. */
function place(reading: Reading, name: string): boolean {
  const { xml, marks } = reading
  if (name !== 'bookmarkStart' && name !== 'bookmarkEnd') return false
  const id = xml.attribute('id') ?? ''
  const named = xml.attribute('name') ?? ''
  if (name === 'bookmarkStart') marks.set(id, named)
  else marks.delete(id)
  refresh(reading)
  xml.skip()
  return true
}

const refresh = (reading: Reading): void => {
  reading.within = [...reading.controls, ...reading.marks.values()].filter((name) => name !== '' && name !== '_GoBack')
}

/** A content control: its name is open while its content is read. What a control that asks to be filled in shows is a prompt. */
function readControl(reading: Reading, content: () => void): void {
  const { xml, controls } = reading
  const inside = xml.depth()
  let [name, empty] = ['', false]
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name() === 'tag') name = xml.attribute('val') ?? ''
    else if (xml.name() === 'showingPlcHdr') empty = isOn(xml)
    else if (xml.name() === 'sdtContent') {
      controls.push(name)
      refresh(reading)
      reading.prompts += Number(empty)
      content()
      reading.prompts -= Number(empty)
      controls.pop()
      refresh(reading)
    }
  }
}

const isOn = (xml: Xml): boolean => !['0', 'false', 'off', 'none'].includes(xml.attribute('val') ?? '1')

function readTable(reading: Reading): WordTable {
  const { xml } = reading
  const table: WordTable = { type: 'table', within: reading.within, rows: [] }
  const struck = new Set<WordTable['rows'][number]>()
  const inside = xml.depth()
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    if (event !== 'open') continue
    const name = xml.name()
    if (skipped.has(name) && name !== 'trPr') xml.skip()
    else if (place(reading, name)) continue
    else if (name === 'tr') table.rows.push({ cells: [] })
    else if (name === 'tc') {
      const pieces: WordPiece[] = []
      readBlocks(reading, pieces)
      table.rows.at(-1)?.cells.push({ pieces })
    } else if (name === 'trPr' && isStruckOut(reading)) struck.add(table.rows.at(-1)!)
  }
  return { ...table, rows: table.rows.filter((row) => !struck.has(row)) }
}

/** A row struck out with tracked changes is gone. */
function isStruckOut({ xml, seen }: Reading): boolean {
  const inside = xml.depth()
  let struck = false
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) if (event === 'open' && xml.name() === 'del') struck = true
  if (struck) seen.deleted += 1
  return struck
}

type Look = Pick<WordRun, 'bold' | 'italic' | 'strike' | 'mono'>
type Asides = { vanish?: boolean; prompt?: boolean }

function readParagraph(reading: Reading, pieces: WordPiece[]): void {
  const paragraph: WordParagraph = { type: 'paragraph', style: '', runs: [], within: reading.within }
  const joins = { next: false }
  const names = new Set(reading.within)
  readInside(reading, paragraph, { joins, names, url: undefined })
  for (const name of reading.within) names.add(name)
  paragraph.within = names.size === paragraph.within.length ? paragraph.within : [...names]
  const last = pieces.at(-1)
  // The mark at the end of the paragraph before was struck out: the two are one.
  if (last?.type === 'paragraph' && (last as WordParagraph & { joins?: true }).joins) {
    delete (last as WordParagraph & { joins?: true }).joins
    last.runs.push(...paragraph.runs)
    last.within = [...new Set([...last.within, ...paragraph.within])]
  } else pieces.push(paragraph)
  if (joins.next) Object.assign(pieces.at(-1)!, { joins: true })
  closePoints(reading)
}

/** A bookmark that ends nowhere names the paragraph it stands in, or the next one; not the rest of the text. */
function closePoints(reading: Reading): void {
  const points = [...reading.marks.keys()].filter((id) => !reading.ended.has(id))
  for (const id of points) reading.marks.delete(id)
  if (points.length > 0) refresh(reading)
}

type Line = { joins: { next: boolean }; names: Set<string>; url: string | undefined }

function readInside(reading: Reading, paragraph: WordParagraph, line: Line): void {
  const { xml, links } = reading
  const inside = xml.depth()
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    if (event !== 'open') continue
    const name = xml.name()
    note(reading, name)
    if (skipped.has(name)) xml.skip()
    else if (place(reading, name)) for (const one of reading.within) line.names.add(one)
    else if (name === 'pPr') readParagraphLook(reading, paragraph, line.joins)
    else if (name === 'r') readRun(reading, paragraph, line)
    else if (name === 'hyperlink') readInside(reading, paragraph, { ...line, url: links.get(xml.attribute('r:id') ?? '') })
    else if (name === 'sdt') readControl(reading, () => {
      for (const one of reading.within) line.names.add(one)
      readInside(reading, paragraph, line)
    })
    else readInside(reading, paragraph, line)
  }
}

function readParagraphLook({ xml, styles, numbering, seen }: Reading, paragraph: WordParagraph, joins: { next: boolean }): void {
  const inside = xml.depth()
  let [style, number, level]: [string, string | undefined, string | undefined] = ['', undefined, undefined]
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    if (event !== 'open') continue
    const name = xml.name()
    if (name === 'pStyle') style = xml.attribute('val') ?? ''
    else if (name === 'numId') number = xml.attribute('val')
    else if (name === 'ilvl') level = xml.attribute('val')
    else if (name === 'del' || name === 'moveFrom') {
      joins.next = name === 'del'
      seen.deleted += 1
      xml.skip()
    } else if (name === 'pPrChange' || name === 'sectPr') xml.skip()
  }
  const known = styles.get(style)
  paragraph.style = known?.name ?? style.toLowerCase()
  if (known?.heading) paragraph.heading = known.heading
  const list = readList(numbering, { number: number ?? known?.number, level: level ?? known?.level })
  if (list) paragraph.list = list
}

// Word's own signs for a box that is ticked or not, in its picture typefaces.
const symbols: Record<string, string> = { F0FE: '☒', F0FD: '☒', F0A8: '☐', F06F: '☐', F0FC: '✓', F0FB: '✗' }
const signs: Record<string, string> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '‑' }

function readRun(reading: Reading, paragraph: WordParagraph, line: Line): void {
  const { xml } = reading
  const inside = xml.depth()
  const look: Look & Asides = {}
  let text = ''
  let inText = false
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    const name = xml.name()
    if (event === 'text' && inText) text += xml.text()
    else if (event === 'close') inText = false
    else if (event === 'open') {
      inText = name === 't'
      note(reading, name)
      if (name === 'rPr') readLook(xml, look)
      else if (name === 'drawing' || name === 'pict' || name === 'object' || name === 'AlternateContent') {
        paragraph.pictures = (paragraph.pictures ?? 0) + 1
        xml.skip()
      } else if (name === 'sym') text += symbols[(xml.attribute('char') ?? '').toUpperCase()] ?? '□'
      else if (name in signs) text += signs[name]
      else if (name !== 't') xml.skip()
    }
  }
  if (text === '' || look.vanish) return
  paragraph.runs.push({ text, ...(look.bold && { bold: true }), ...(look.italic && { italic: true }), ...(look.strike && { strike: true }), ...(look.mono && { mono: true }), ...(line.url && { url: line.url }), ...((look.prompt || reading.prompts > 0) && { prompt: true }), within: reading.within })
}

function readLook(xml: Xml, look: Look & Asides): void {
  const inside = xml.depth()
  for (let event = xml.next(); event !== 'end' && xml.depth() >= inside; event = xml.next()) {
    if (event !== 'open') continue
    const [name, value] = [xml.name(), xml.attribute('val') ?? '']
    if (name === 'b') look.bold = isOn(xml)
    else if (name === 'i') look.italic = isOn(xml)
    else if (name === 'strike') look.strike = isOn(xml)
    else if (name === 'vanish') look.vanish = isOn(xml)
    else if (name === 'rFonts') look.mono = /courier|consolas|mono/i.test(xml.attribute('ascii') ?? '')
    else if (name === 'rStyle' && /placeholder|marcador/i.test(value)) look.prompt = true
    else if (name === 'rStyle' && /^strong|negrita/i.test(value)) look.bold = true
    else if (name === 'rStyle' && /^(emphasis|nfasis)/i.test(value)) look.italic = true
    else if (name === 'rPrChange') xml.skip()
  }
}
