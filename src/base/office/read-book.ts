import { mainPart, propertiesOf, relationsOf } from './parts.ts'
import { readXml, type Xml, xmlOf } from './xml.ts'

// A workbook as cells with values, from whatever program saved it: Excel (shared strings), LibreOffice, our own (inline strings).
// Formulas are never computed: the value their program left beside them is taken, and said to be one.

/** `date`: a number that its program shows as a day, read as one. `problem`: #DIV/0! and its kin. */
/** `uncounted`: a formula whose result the program that wrote the file did not store */
type CellValue = string | number | boolean | { date: string } | { problem: string } | { uncounted: true }
export type ReadCell = { column: number; value: CellValue; formula?: true }
export type ReadRow = { row: number; cells: ReadCell[] }
export type ReadSheet = { name: string; hidden: boolean; rows: ReadRow[] }
export type ReadBook = { kind: 'book'; properties: Map<string, string>; sheets: ReadSheet[] }

export const mostRows = 20_500
const mostColumns = 100
const mostStrings = 500_000

/** What lies beyond is not cut off in silence: the file is refused. */
export const tooMany = 'too many rows or columns'

type Sources = { strings: string[]; dates: boolean[]; from1904: boolean }

export function readBook(parts: Map<string, Buffer>): ReadBook {
  const main = mainPart(parts)!
  const relations = relationsOf(parts, main)
  const partOf = (type: string) => relations.find((one) => one.type === type)?.target
  const { sheets, from1904 } = readWorkbook(xmlOf(parts.get(main)!))
  const strings = partOf('sharedStrings')
  const styles = partOf('styles')
  const sources: Sources = {
    strings: strings ? readStrings(xmlOf(parts.get(strings)!)) : [],
    dates: styles ? readDateStyles(xmlOf(parts.get(styles)!)) : [],
    from1904,
  }
  return {
    kind: 'book',
    properties: propertiesOf(parts),
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const target = relations.find((one) => one.id === relation)
      const part = target?.type === 'worksheet' ? parts.get(target.target) : undefined
      return part ? [{ name, hidden, rows: readSheet(xmlOf(part), sources) }] : []
    }),
  }
}

function readWorkbook(source: string): { sheets: { name: string; hidden: boolean; relation: string }[]; from1904: boolean } {
  const xml = readXml(source)
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let from1904 = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name() === 'workbookPr') from1904 = ['1', 'true'].includes(xml.attribute('date1904') ?? '')
    if (xml.name() === 'sheet') sheets.push({ name: xml.attribute('name') ?? '', hidden: (xml.attribute('state') ?? 'visible') !== 'visible', relation: xml.attribute('r:id') ?? xml.attribute('id') ?? '' })
  }
  return { sheets, from1904 }
}

/** Shared strings; the reading of one string ends at `until`. Notes on pronunciation are no part of it. */
function readStrings(source: string): string[] {
  const xml = readXml(source)
  const strings: string[] = []
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name() !== 'si') continue
    strings.push(wordsIn(xml))
    if (strings.length > mostStrings) throw new Error(tooMany)
  }
  return strings
}

/** The words of the element that has just opened, in its runs of type. */
function wordsIn(xml: Xml): string {
  const inside = xml.depth()
  let words = ''
  let inText = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && xml.name() === 'rPh') xml.skip()
    else if (event === 'open') inText = xml.name() === 't'
    else if (event === 'text' && inText) words += xml.text()
    else if (event === 'close') {
      inText = false
      if (xml.depth() < inside) break
    }
  }
  return unescaped(words)
}

/** `_x000D_` is how a workbook writes a sign that XML does not admit, and `_x005F_` how it writes that it means the underscore. */
const unescaped = (words: string): string => words.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).replace(/\r\n?/g, '\n')

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Which cell styles show a number as a day. */
function readDateStyles(source: string): boolean[] {
  const xml = readXml(source)
  const own = new Map<number, boolean>()
  const dates: boolean[] = []
  let within = ''
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    const name = xml.name()
    if (['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(name)) within = name
    if (name === 'numFmt' && within === 'numFmts') own.set(Number(xml.attribute('numFmtId')), isDateCode(xml.attribute('formatCode') ?? ''))
    if (name === 'xf' && within === 'cellXfs') {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      dates.push(own.get(id) ?? builtInDates.has(id))
    }
  }
  return dates
}

const isDateCode = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|standard|red/gi, ''))

function readSheet(source: string, sources: Sources): ReadRow[] {
  const xml = readXml(source)
  const rows: ReadRow[] = []
  let [row, column] = [0, 0]
  let inData = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'close' && xml.name() === 'sheetData') break
    if (event !== 'open') continue
    if (xml.name() === 'sheetData') inData = true
    else if (inData && xml.name() === 'row') {
      row = Number(xml.attribute('r') ?? row + 1)
      column = 0
    } else if (inData && xml.name() === 'c') {
      const reference = xml.attribute('r')
      column = reference ? columnOf(reference) : column + 1
      const cell = readCell(xml, sources)
      if (cell) keep(rows, row, { column, ...cell })
    }
  }
  return rows
}

/** Rows are counted by what they hold: a style dragged down to the last row of the sheet is not an answer. */
function keep(rows: ReadRow[], row: number, cell: ReadCell): void {
  if (cell.column > mostColumns) throw new Error(tooMany)
  if (rows.at(-1)?.row !== row) {
    rows.push({ row, cells: [] })
    if (rows.length > mostRows) throw new Error(tooMany)
  }
  rows.at(-1)!.cells.push(cell)
}

/** "BC12" stands in column 55. */
export function columnOf(reference: string): number {
  let column = 0
  for (const sign of reference) {
    const place = sign.toUpperCase().charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column
}

function readCell(xml: Xml, { strings, dates, from1904 }: Sources): { value: CellValue; formula?: true } | undefined {
  const inside = xml.depth()
  const type = xml.attribute('t') ?? 'n'
  const isDate = dates[Number(xml.attribute('s') ?? 0)] ?? false
  let [raw, inline, formula, within]: [string | undefined, string | undefined, boolean, string] = [undefined, undefined, false, '']
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open') {
      within = xml.name()
      if (within === 'is') inline = wordsIn(xml)
      if (within === 'f') formula = true
    } else if (event === 'text' && within === 'v') raw = (raw ?? '') + xml.text()
    else if (event === 'close') {
      within = ''
      if (xml.depth() < inside) break
    }
  }
  // What gives no text stores an empty one; what was never counted stores none.
  if (formula && raw === undefined && type !== 'str') return { value: { uncounted: true }, formula }
  const value = inline ?? (raw === undefined ? undefined : valueOf(type, raw, { strings, isDate, from1904 }))
  return value === undefined || value === '' ? undefined : { value, ...(formula && { formula }) }
}

function valueOf(type: string, raw: string, { strings, isDate, from1904 }: { strings: string[]; isDate: boolean; from1904: boolean }): CellValue | undefined {
  switch (type) {
    case 's':
      return strings[Number(raw)]
    case 'str':
    case 'inlineStr':
      return unescaped(raw)
    case 'b':
      return raw.trim() === '1'
    case 'e':
      return { problem: raw }
    case 'd':
      return { date: raw.slice(0, 10) }
    default: {
      const number = Number(raw)
      if (!Number.isFinite(number)) return { problem: raw }
      return isDate ? { date: dayOf(number, from1904) } : number
    }
  }
}

/**
 * The day of a serial number, YYYY-MM-DD. Excel counts from 1 January 1900 and believes that 1900 was a leap year; a workbook may count
 * from 1904 instead.
 */
export function dayOf(serial: number, from1904 = false): string {
  const day = Math.floor(serial)
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const at = new Date(zero + day * 86_400_000)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10)
}
