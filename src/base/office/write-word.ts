import { writeZip } from '../zip.ts'
import { packaged, propertyParts } from './properties.ts'
import { escapeXml, tag, xmlHead } from './xml.ts'
import { numberingPart, val, wordStyles } from './word-style.ts'

// A text for Word and LibreOffice that is filled in and comes back: headings that cannot be changed, and places to answer in, each
// named twice (content control and bookmark), because either may be lost on the way.

type RunLook = { bold?: boolean; italic?: boolean; strike?: boolean; mono?: boolean; link?: string; placeholder?: boolean }

/** Counts what must be counted in one file, and keeps the addresses that its links lead to. */
export type Making = { count: number; links: string[]; numbers: number[] }
export const beginWord = (): Making => ({ count: 1, links: [], numbers: [] })

/** Words within a line; a line break is kept, a tab is a blank. */
export function run(making: Making, text: string, look: RunLook = {}): string {
  const style = look.placeholder ? 'PlaceholderText' : look.link ? 'Hyperlink' : undefined
  const properties = [
    style ? tag('w:rStyle', val(style)) : '',
    look.mono ? tag('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' }) : '',
    look.bold ? tag('w:b') : '', look.italic ? tag('w:i') : '', look.strike ? tag('w:strike') : '',
  ].join('')
  const pieces = text.split('\n').map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escapeXml(line).replaceAll('&#9;', ' ')}</w:t>`))
  const made = `<w:r>${properties && tag('w:rPr', {}, properties)}${pieces.join('<w:br/>')}</w:r>`
  if (!look.link) return made
  making.links.push(look.link)
  return tag('w:hyperlink', { 'r:id': `rIdLink${making.links.length}`, 'w:history': 1 }, made)
}

export type WordStyle = 'MarcoTitle' | 'MarcoSubtitle' | 'MarcoFact' | 'MarcoHow' | 'MarcoStep' | 'MarcoAsked' | 'MarcoHere' | 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Heading5' | 'Heading6' | 'MarcoHint' | 'MarcoLabel' | 'Answer' | 'AnswerQuote' | 'AnswerCell' | 'AnswerHead' | `AnswerItem${number}` | 'MarcoChoice'

type ParagraphLook = { style: WordStyle; list?: { number: number; level: number }; rule?: true }

export const para = ({ style, list }: ParagraphLook, ...inside: string[]): string =>
  tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', val(style)), list ? tag('w:numPr', {}, tag('w:ilvl', val(list.level)), tag('w:numId', val(list.number))) : ''), ...inside)

/** What is between the two marks is named: a bookmark, which LibreOffice and every Word keep. */
export function marked(making: Making, name: string, inside: string): string {
  const id = ++making.count
  return `${tag('w:bookmarkStart', { 'w:id': id, 'w:name': name })}${inside}${tag('w:bookmarkEnd', { 'w:id': id })}`
}

type Control = { tag: string; title: string; /** heading and guidance: nobody changes them; an answer: nobody takes its place away */ lock: 'all' | 'place'; empty?: boolean; kind?: string; hidden?: boolean }

/** A content control around whole paragraphs, or around words within one. */
export function control(making: Making, { tag: name, title, lock, empty, kind = '', hidden }: Control, ...inside: string[]): string {
  const id = ++making.count
  const properties = [
    tag('w:alias', val(Array.from(title).slice(0, 60).join(''))),
    tag('w:tag', val(name)),
    tag('w:id', val(100_000 + id)),
    tag('w:lock', val(lock === 'all' ? 'sdtContentLocked' : 'sdtLocked')),
    empty ? tag('w:showingPlcHdr') : '',
    hidden ? tag('w15:appearance', { 'w15:val': 'hidden' }) : '',
    kind,
  ]
  return tag('w:sdt', {}, tag('w:sdtPr', {}, ...properties), tag('w:sdtContent', {}, ...inside))
}

/** One of a list, as a drop-down. */
export const dropDown = (options: { value: string; label: string }[]): string =>
  tag('w:dropDownList', {}, ...options.map(({ value, label }) => tag('w:listItem', { 'w:displayText': label, 'w:value': value })))

export const tickBox = (ticked: boolean): string =>
  tag('w14:checkbox', {}, tag('w14:checked', { 'w14:val': ticked ? 1 : 0 }), tag('w14:checkedState', { 'w14:val': '2612', 'w14:font': 'MS Gothic' }), tag('w14:uncheckedState', { 'w14:val': '2610', 'w14:font': 'MS Gothic' }))

const line = (name: string): string => tag(`w:${name}`, { ...val('single'), 'w:sz': 4, 'w:space': 0, 'w:color': 'CFC6B4' })

/** A table whose first row heads every page. Widths in twips; cells are paragraphs already. */
export function table(widths: number[], head: string[], rows: string[][]): string {
  const cell = (inside: string, place: number, shade?: string) =>
    tag('w:tc', {}, tag('w:tcPr', {}, tag('w:tcW', { 'w:w': widths[place], 'w:type': 'dxa' }), shade ? tag('w:shd', { ...val('clear'), 'w:color': 'auto', 'w:fill': shade }) : ''), inside)
  return tag('w:tbl', {},
    tag('w:tblPr', {}, tag('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
      tag('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line)),
      tag('w:tblLayout', { 'w:type': 'fixed' }),
      tag('w:tblCellMar', {}, tag('w:left', { 'w:w': 90, 'w:type': 'dxa' }), tag('w:right', { 'w:w': 90, 'w:type': 'dxa' }))),
    tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width }))),
    tag('w:tr', {}, tag('w:trPr', {}, tag('w:cantSplit'), tag('w:tblHeader')), ...head.map((inside, place) => cell(inside, place, 'F6F1E7'))),
    ...rows.map((cells) => tag('w:tr', {}, tag('w:trPr', {}, tag('w:cantSplit')), ...cells.map((inside, place) => cell(inside, place)))))
}

/** A list of its own, that counts from `start`; undefined for dots. */
export function newList(making: Making, start: number | undefined): number {
  if (start === undefined) return 1
  making.numbers.push(start)
  return making.numbers.length + 1
}

type WordFile = { title: string; creator: string; lang: 'es' | 'en'; day: string; properties: [string, string][]; foot: string }

const names = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006', 'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml', 'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
}

export function wordFile(making: Making, about: WordFile, body: string[]): Buffer {
  const { core, app, custom, root } = propertyParts({ ...about, main: 'word/document.xml', program: 'Marco' })
  const page = tag('w:sectPr', {},
    tag('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFoot' }),
    tag('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    tag('w:pgMar', { 'w:top': 1300, 'w:right': 1300, 'w:bottom': 1200, 'w:left': 1300, 'w:header': 600, 'w:footer': 560, 'w:gutter': 0 }))
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', root],
    ['docProps/core.xml', core], ['docProps/app.xml', app], ['docProps/custom.xml', custom],
    ['word/document.xml', xmlHead + tag('w:document', names, tag('w:body', {}, ...body, page))],
    ['word/_rels/document.xml.rels', relations(making.links)],
    ['word/styles.xml', wordStyles(about.lang)],
    ['word/numbering.xml', numberingPart(making.numbers)],
    ['word/settings.xml', settings],
    ['word/footer1.xml', footer(about.foot)],
  ]
  return writeZip(new Map(parts.map(([name, content]) => [name, Buffer.from(content)])))
}

const settings = xmlHead + tag('w:settings', { 'xmlns:w': names['xmlns:w'] }, tag('w:zoom', { 'w:percent': 110 }), tag('w:defaultTabStop', val(708)),
  tag('w:compat', {}, tag('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', ...val(15) })))

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

const footer = (words: string): string =>
  xmlHead + tag('w:ftr', { 'xmlns:w': names['xmlns:w'], 'xmlns:r': names['xmlns:r'] }, tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', val('Footer'))), `<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r><w:r><w:tab/></w:r>`, field('PAGE'), '<w:r><w:t xml:space="preserve"> / </w:t></w:r>', field('NUMPAGES')))

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const contentTypes = xmlHead + tag('Types', { xmlns: `${packaged}/content-types` },
  tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
  tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...[['/word/document.xml', `${wordType}.document.main+xml`], ['/word/styles.xml', `${wordType}.styles+xml`], ['/word/numbering.xml', `${wordType}.numbering+xml`], ['/word/settings.xml', `${wordType}.settings+xml`], ['/word/footer1.xml', `${wordType}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'], ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'], ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml']]
    .map(([part, kind]) => tag('Override', { PartName: part, ContentType: kind })))

function relations(links: string[]): string {
  const type = (name: string) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`
  const inside = (id: string, name: string, target: string) => tag('Relationship', { Id: id, Type: type(name), Target: target })
  return xmlHead + tag('Relationships', { xmlns: `${packaged}/relationships` },
    inside('rIdStyles', 'styles', 'styles.xml'), inside('rIdNumbering', 'numbering', 'numbering.xml'), inside('rIdSettings', 'settings', 'settings.xml'), inside('rIdFoot', 'footer', 'footer1.xml'),
    ...links.map((link, index) => tag('Relationship', { Id: `rIdLink${index + 1}`, Type: type('hyperlink'), Target: link, TargetMode: 'External' })))
}
