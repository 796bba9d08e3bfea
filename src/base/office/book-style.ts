import { tag, xmlHead } from './xml.ts'

// The few looks a sheet of ours has, in the colours of the papers. An answer's cell is the only one that is not locked.

const ink = { obsidiana: 'FF1A1D22', gris: 'FF575B60', linea: 'FFCFC6B4', amate: 'FFF6F1E7', anil: 'FF2B3F8F', white: 'FFFFFFFF', grana: 'FF9A1B38' }

const font = (size: number, colour: string, more = '', name = 'Calibri') => tag('font', {}, more, tag('sz', { val: size }), tag('color', { rgb: colour }), tag('name', { val: name }), tag('family', { val: name === 'Georgia' ? 1 : 2 }))
const fonts = {
  plain: font(11, ink.obsidiana),
  bold: font(11, ink.obsidiana, tag('b')),
  title: font(22, ink.anil, '', 'Georgia'),
  heading: font(14, ink.anil, '', 'Georgia'),
  lead: font(11, ink.gris),
  head: font(10, ink.white, tag('b')),
  small: font(9, ink.gris),
  link: font(11, ink.anil, tag('u')),
  key: font(8, ink.gris),
  mark: font(11, ink.grana, tag('b')),
}
const solid = (colour: string) => tag('fill', {}, tag('patternFill', { patternType: 'solid' }, tag('fgColor', { rgb: colour }), tag('bgColor', { indexed: 64 })))
const fills = { none: tag('fill', {}, tag('patternFill', { patternType: 'none' })), grey: tag('fill', {}, tag('patternFill', { patternType: 'gray125' })), anil: solid(ink.anil), amate: solid(ink.amate), white: solid(ink.white) }
const side = (name: string, style: string) => tag(name, { style }, tag('color', { rgb: ink.linea }))
const borders = {
  none: tag('border', {}, tag('left'), tag('right'), tag('top'), tag('bottom'), tag('diagonal')),
  below: tag('border', {}, tag('left'), tag('right'), tag('top'), side('bottom', 'thin'), tag('diagonal')),
  box: tag('border', {}, side('left', 'thin'), side('right', 'thin'), side('top', 'thin'), side('bottom', 'thin'), tag('diagonal')),
}

// A format of ours: every decimal that is there. A whole number shows none, which only a rule can say (write-book.ts).
const figure = 164

type Look = { font: keyof typeof fonts; fill?: keyof typeof fills; border?: keyof typeof borders; /** 49 is text, 0 as it comes, `figure` with its thousands apart */ number?: 0 | 49 | typeof figure; right?: true; open?: true; /** Excel's own way to say: these are words */ words?: true; middle?: true; single?: true; indent?: true }

const looks = {
  plain: { font: 'plain' },
  title: { font: 'title', single: true, middle: true },
  'title small': { font: 'heading', single: true, middle: true },
  lead: { font: 'lead' },
  'lead single': { font: 'lead', single: true },
  mark: { font: 'mark' },
  head: { font: 'head', fill: 'anil', middle: true },
  question: { font: 'plain', border: 'below' },
  part: { font: 'plain', border: 'below', indent: true },
  small: { font: 'small', border: 'below' },
  'small plain': { font: 'small' },
  number: { font: 'bold', border: 'below' },
  link: { font: 'link', border: 'below' },
  key: { font: 'key', number: 49 },
  'answer': { font: 'plain', fill: 'amate', border: 'box', open: true },
  'answer words': { font: 'plain', fill: 'amate', border: 'box', open: true, words: true },
  'answer text': { font: 'plain', fill: 'amate', border: 'box', open: true, number: 49 },
  'answer amount': { font: 'plain', fill: 'amate', border: 'box', open: true, number: 49, right: true },
  'answer figure': { font: 'plain', fill: 'amate', border: 'box', open: true, number: figure, right: true },
} as const satisfies Record<string, Look>

export type BookStyle = keyof typeof looks
const named = Object.entries(looks) as [BookStyle, Look][]
export const places = Object.fromEntries(named.map(([name], index) => [name, index])) as Record<BookStyle, number>

const placeIn = (list: object, name: string): number => Object.keys(list).indexOf(name)

function format([, look]: [BookStyle, Look]): string {
  return tag('xf', {
    numFmtId: look.number ?? 0, fontId: placeIn(fonts, look.font), fillId: placeIn(fills, look.fill ?? 'none'), borderId: placeIn(borders, look.border ?? 'none'), xfId: 0,
    quotePrefix: look.words ? 1 : undefined, applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1, applyProtection: 1,
  }, tag('alignment', { horizontal: look.right ? 'right' : 'left', vertical: look.middle ? 'center' : 'top', wrapText: look.single ? undefined : 1, indent: look.indent ? 1 : undefined }), tag('protection', { locked: look.open ? 0 : 1 }))
}

export const stylesPart = (): string =>
  xmlHead + tag('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    tag('numFmts', { count: 1 }, tag('numFmt', { numFmtId: figure, formatCode: '#,##0.0##########' })),
    tag('fonts', { count: Object.keys(fonts).length }, ...Object.values(fonts)),
    tag('fills', { count: Object.keys(fills).length }, ...Object.values(fills)),
    tag('borders', { count: Object.keys(borders).length }, ...Object.values(borders)),
    tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    tag('cellXfs', { count: named.length }, ...named.map(format)),
    tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    tag('dxfs', { count: 1 }, tag('dxf', {}, tag('numFmt', { numFmtId: 3, formatCode: '#,##0' }))))
