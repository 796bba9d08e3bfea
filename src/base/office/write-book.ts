import { writeZip } from '../zip.ts'
import { type BookStyle, places, stylesPart } from './book-style.ts'
import { propertyParts } from './properties.ts'
import { escapeXml, tag, xmlHead } from './xml.ts'

// A workbook for Excel, LibreOffice and Google Sheets: straight from its parts, so that every element stands where the schema has it.

export type Said = { text: string; look: 'label' | 'hint' }
export type BookCell = { column: number; value?: string | number | Said[]; style: BookStyle; /** the last column it stretches to */ to?: number; /** sheet that the cell leads to */ goTo?: string; /** address that the cell leads to */ href?: string; /** only these values, from a list of `lists` */ list?: string; /** said beside the cell while it is filled in */ note?: string }
export type BookRow = { cells: BookCell[]; height?: number; hidden?: boolean }
export type BookSheet = {
  name: string
  hidden?: 'hidden' | 'veryHidden'
  /** widths in characters, from the first column; 0 is a hidden one */
  columns: number[]
  rows: BookRow[]
  /** cells are locked but those of an answer's style */
  locked?: boolean
  /** so many rows stay in sight, and head every page */
  frozen?: number
  wide?: boolean
  colour?: string
}
export type Book = {
  title: string
  creator: string
  lang: 'es' | 'en'
  /** YYYY-MM-DD, the date inside the file: the same book gives the same bytes */
  day: string
  properties: [name: string, value: string][]
  /** values that cells choose from, by name */
  lists: [name: string, values: string[]][]
  sheets: BookSheet[]
  foot: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const listSheet = { es: '_listas', en: '_lists' }
/** Names of sheets that nobody sees; those of before are called in Spanish in either language. */
export const hiddenSheets = ['_marco', ...Object.values(listSheet)]

/** `A`, `B`, … `Z`, `AA`: the letter of a column counted from 1. */
export const letterOf = (column: number): string => (column > 26 ? letterOf(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

/** A sheet's name as Excel takes it: 31 signs, none of :\/?*[], no apostrophe at an end, and never twice. */
export function sheetName(wanted: string, taken: string[]): string {
  const bare = wanted.replace(/[:\\/?*[\]\p{C}]/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^'+|'+$/g, '') || '1'
  for (let place = 1; ; place += 1) {
    const ending = place === 1 ? '' : ` (${place})`
    const name = cutAtWord(bare, 31 - ending.length) + ending
    if (!taken.some((one) => one.toLowerCase() === name.toLowerCase())) return name
  }
}

/** As many whole words as there is room for, and a sign that there were more; a word longer than half of the room is cut too. */
function cutAtWord(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  const whole = words[cut.length] === ' ' ? cut : cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))
  return `${(whole.length > most / 2 ? whole : cut).replace(/[\s,;.:'–-]+$/, '')}…`
}

export function bookToXlsx(book: Book): Buffer {
  const lists: BookSheet[] = book.lists.length === 0 ? [] : [listsSheet(book)]
  const sheets = [...book.sheets, ...lists]
  const parts = new Map<string, string>()
  parts.set('[Content_Types].xml', contentTypes(sheets.length))
  const { core, app, custom, root } = propertyParts({ ...book, main: 'xl/workbook.xml', program: 'Marco' })
  parts.set('_rels/.rels', root).set('docProps/core.xml', core).set('docProps/app.xml', app).set('docProps/custom.xml', custom)
  parts.set('xl/workbook.xml', workbookPart(book, sheets))
  parts.set('xl/_rels/workbook.xml.rels', relationsPart(sheets.length))
  parts.set('xl/styles.xml', stylesPart())
  for (const [index, sheet] of sheets.entries()) {
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheetPart(book, sheet, index === 0))
    const addresses = addressesOf(sheet)
    if (addresses.length > 0) parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, linksPart(addresses))
  }
  return writeZip(new Map([...parts].map(([name, content]) => [name, Buffer.from(content)])))
}

/** Each list in a column of its own, named, on a sheet that nobody needs to see. */
const listsSheet = ({ lists, lang }: Book): BookSheet => ({
  name: listSheet[lang],
  hidden: 'hidden',
  columns: lists.map(() => 30),
  rows: Array.from({ length: Math.max(...lists.map(([, values]) => values.length)) }, (_, row) => ({
    cells: lists.flatMap(([, values], column) => (values[row] === undefined ? [] : [{ column: column + 1, value: values[row], style: 'plain' as const }])),
  })),
})

const rangeOf = ({ lists, lang }: Book, name: string): string => {
  const place = lists.findIndex(([one]) => one === name)
  const column = letterOf(place + 1)
  return `${listSheet[lang]}!$${column}$1:$${column}$${lists[place]![1].length}`
}

function contentTypes(sheets: number): string {
  const type = (part: string, kind: string) => tag('Override', { PartName: part, ContentType: kind })
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return xmlHead + tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    type('/xl/workbook.xml', `${sheet}.sheet.main+xml`),
    ...Array.from({ length: sheets }, (_, index) => type(`/xl/worksheets/sheet${index + 1}.xml`, `${sheet}.worksheet+xml`)),
    type('/xl/styles.xml', `${sheet}.styles+xml`),
    type('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    type('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    type('/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'))
}

function relationsPart(sheets: number): string {
  const relation = (id: string, type: string, target: string) => tag('Relationship', { Id: id, Type: `${related}/${type}`, Target: target })
  return xmlHead + tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...Array.from({ length: sheets }, (_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation(`rId${sheets + 1}`, 'styles', 'styles.xml'))
}

const addressesOf = (sheet: BookSheet): string[] => [...new Set(sheet.rows.flatMap((row) => row.cells.flatMap(({ href }) => href ?? [])))]

const linksPart = (addresses: string[]): string =>
  xmlHead + tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...addresses.map((address, index) => tag('Relationship', { Id: `rId${index + 1}`, Type: `${related}/hyperlink`, Target: address, TargetMode: 'External' })))

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

function workbookPart(book: Book, sheets: BookSheet[]): string {
  const titles = sheets.flatMap((sheet, index) => (sheet.frozen ? [tag('definedName', { name: '_xlnm.Print_Titles', localSheetId: index }, escapeXml(`${quoted(sheet.name)}!$1:$${sheet.frozen}`))] : []))
  const names = book.lists.map(([name]) => tag('definedName', { name, hidden: 1 }, escapeXml(rangeOf(book, name))))
  return xmlHead + tag('workbook', { xmlns: main, 'xmlns:r': related },
    tag('workbookPr', { defaultThemeVersion: 124226 }),
    tag('workbookProtection', { lockStructure: 1 }),
    tag('bookViews', {}, tag('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 24000, windowHeight: 14000, tabRatio: 800 })),
    tag('sheets', {}, ...sheets.map((sheet, index) => tag('sheet', { name: sheet.name, sheetId: index + 1, state: sheet.hidden, 'r:id': `rId${index + 1}` }))),
    names.length + titles.length > 0 ? tag('definedNames', {}, ...titles, ...names) : '',
    tag('calcPr', { calcId: 191029 }))
}

/** The order of what stands inside a sheet is the schema's; Excel asks to repair a file that has it otherwise. */
function sheetPart(book: Book, sheet: BookSheet, first: boolean): string {
  const pane = sheet.frozen ? tag('pane', { ySplit: sheet.frozen, topLeftCell: `A${sheet.frozen + 1}`, activePane: 'bottomLeft', state: 'frozen' }) : ''
  const below = sheet.frozen ? tag('selection', { pane: 'bottomLeft' }) : ''
  const rows = sheet.rows.map((row, index) => rowPart(row, index + 1))
  return xmlHead + tag('worksheet', { xmlns: main, 'xmlns:r': related },
    tag('sheetPr', {}, sheet.colour ? tag('tabColor', { rgb: `FF${sheet.colour}` }) : '', tag('pageSetUpPr', { fitToPage: 1 })),
    tag('sheetViews', {}, tag('sheetView', { showGridLines: 0, tabSelected: first ? 1 : undefined, workbookViewId: 0 }, pane, below)),
    tag('sheetFormatPr', { defaultRowHeight: 15 }),
    tag('cols', {}, ...sheet.columns.map((width, index) => tag('col', { min: index + 1, max: index + 1, width: width || 9, hidden: width === 0 ? 1 : undefined, customWidth: 1 }))),
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.locked ? tag('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatCells: 0, formatColumns: 0, formatRows: 0 }) : '',
    ...merges(sheet),
    ...wholeNumbers(sheet),
    ...validations(sheet),
    ...hyperlinks(sheet),
    tag('printOptions', { horizontalCentered: 1 }),
    tag('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 }),
    tag('pageSetup', { paperSize: 9, orientation: sheet.wide ? 'landscape' : 'portrait', fitToHeight: 0 }),
    tag('headerFooter', {}, tag('oddFooter', {}, escapeXml(`&L&8${book.foot.replaceAll('&', '&&')}&R&8&A · &P / &N`))))
}

function rowPart(row: BookRow, number: number): string {
  const cells = row.cells.map((cell) => cellPart(cell, `${letterOf(cell.column)}${number}`))
  return tag('row', { r: number, ht: row.height, hidden: row.hidden ? 1 : undefined, customHeight: row.height && row.hidden ? 1 : undefined }, ...cells)
}

// Text is always typed as text: what begins with = is words, never a formula.
function cellPart({ value, style }: BookCell, reference: string): string {
  const s = places[style]
  if (value === undefined || value === '') return tag('c', { r: reference, s })
  if (typeof value === 'number') return tag('c', { r: reference, s }, tag('v', {}, String(value)))
  if (typeof value === 'string') return tag('c', { r: reference, s, t: 'inlineStr' }, tag('is', {}, text(value)))
  return tag('c', { r: reference, s, t: 'inlineStr' }, tag('is', {}, ...value.map((said) => tag('r', {}, looks[said.look], text(said.text)))))
}

const face = (...inside: string[]): string => tag('rPr', {}, ...inside, tag('rFont', { val: 'Calibri' }), tag('family', { val: 2 }))
const looks: Record<Said['look'], string> = {
  label: face(tag('b'), tag('sz', { val: 11 }), tag('color', { rgb: 'FF1A1D22' })),
  hint: face(tag('sz', { val: 9 }), tag('color', { rgb: 'FF575B60' })),
}

/** A sign that XML does not admit is written by its number, and an underscore that would read as such a number by its own. */
const text = (words: string): string => {
  const spelled = words.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/\r/g, '_x000D_')
  return `<t xml:space="preserve">${escapeXml(spelled).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t')}</t>`
}

function merges(sheet: BookSheet): string[] {
  const wide = sheet.rows.flatMap((row, index) => row.cells.flatMap(({ column, to }) => (to ? [tag('mergeCell', { ref: `${letterOf(column)}${index + 1}:${letterOf(to)}${index + 1}` })] : [])))
  return wide.length > 0 ? [tag('mergeCells', { count: wide.length }, ...wide)] : []
}

/** Where a figure is to be written, a whole number shows no decimal: a rule for each stretch of a column, so that it may be read from its first cell. */
function wholeNumbers(sheet: BookSheet): string[] {
  const stretches: { column: number; from: number; to: number }[] = []
  for (const [index, row] of sheet.rows.entries()) {
    for (const { column } of row.cells.filter(({ style }) => style === 'answer figure')) {
      const before = stretches.find((one) => one.column === column && one.to === index)
      if (before) before.to = index + 1
      else stretches.push({ column, from: index + 1, to: index + 1 })
    }
  }
  return stretches.map(({ column, from, to }, index) => {
    const first = `${letterOf(column)}${from}`
    return tag('conditionalFormatting', { sqref: from === to ? first : `${first}:${letterOf(column)}${to}` }, tag('cfRule', { type: 'expression', dxfId: 0, priority: index + 1 }, tag('formula', {}, `AND(ISNUMBER(${first}),${first}=INT(${first}))`)))
  })
}

function validations(sheet: BookSheet): string[] {
  const found = sheet.rows.flatMap((row, index) => row.cells.filter((cell) => cell.list ?? cell.note).map((cell) => ({ ...cell, at: `${letterOf(cell.column)}${index + 1}` })))
  if (found.length === 0) return []
  const by = Map.groupBy(found, ({ list, note }) => JSON.stringify([list, note]))
  const rules = [...by.values()].map((cells) => {
    const { list, note } = cells[0]!
    const said = note ? { showInputMessage: 1, prompt: Array.from(note).slice(0, 250).join('') } : {}
    const held = list ? { type: 'list', allowBlank: 1, showErrorMessage: 1 } : { allowBlank: 1 }
    return tag('dataValidation', { ...held, ...said, sqref: cells.map(({ at }) => at).join(' ') }, list ? tag('formula1', {}, list) : '')
  })
  return [tag('dataValidations', { count: rules.length }, ...rules)]
}

function hyperlinks(sheet: BookSheet): string[] {
  const addresses = addressesOf(sheet)
  const links = sheet.rows.flatMap((row, index) => row.cells.flatMap(({ column, value, goTo, href }) => {
    const ref = `${letterOf(column)}${index + 1}`
    if (href) return [tag('hyperlink', { ref, 'r:id': `rId${addresses.indexOf(href) + 1}` })]
    return goTo ? [tag('hyperlink', { ref, location: `${quoted(goTo)}!A1`, display: typeof value === 'string' ? value : undefined })] : []
  }))
  return links.length > 0 ? [tag('hyperlinks', {}, ...links)] : []
}
