import { AlignmentType, type IStylesOptions, LevelFormat } from 'docx'
import type { Lang } from '../words.ts'

// The same page as paper.typ, in Word's words. Lengths in twips: 1 mm is 56.7.
export const mm = (length: number): number => Math.round(length * 56.693)
export const [pageWidth, pageHeight, side, margin] = [mm(210), mm(297), mm(22), mm(40)]
export const textWidth = pageWidth - 2 * side

export const ink = {
  obsidiana: '1A1D22',
  gris: '575B60',
  linea: 'CFC6B4',
  amate: 'F6F1E7',
  anil: '2B3F8F',
  grana: '9A1B38',
  maiz: '8A5D00',
}
export const [sans, serif, display] = ['Marco Sans', 'Marco Serif', 'Marco Display']
/** What stands in where the embedded typefaces are not shown. */
export const standIns: Record<string, string> = { [sans]: 'Calibri', [serif]: 'Georgia', [display]: 'Georgia' }

/** The tags Word's spelling knows. */
export const wordLanguage: Record<Lang, string> = { es: 'es-MX', en: 'en-US' }

const label = { font: sans, size: 15, bold: true, allCaps: true, characterSpacing: 14 }
const style = (name: string, run: object, paragraph: object) => ({
  id: name.replaceAll(' ', ''),
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
})
/** Styles that Word knows by another id than their name. */
const known = (id: string, name: string, run: object, paragraph: object) => ({ ...style(name, run, paragraph), id })
/** Room before, after, and between lines in 240ths of the type's own leading. */
const spaced = (before: number, after: number, line = 240) => ({ spacing: { before, after, line, lineRule: 'auto' as const } })
const ruleAbove = { border: { top: { style: 'single' as const, size: 13, color: ink.anil, space: 10 } } }
const withNext = { keepNext: true }
const toTheRight = { tabStops: [{ type: 'right', position: textWidth }] }

const textStyles = [
  style('Body Text', {}, { indent: { left: margin } }),
  style(
    'Quote',
    { italics: true },
    { indent: { left: margin + 220 }, border: { left: { style: 'single', size: 10, color: ink.linea, space: 10 } } },
  ),
  style('List Bullet', {}, { spacing: { after: 60 } }),
  style('List Number', {}, { spacing: { after: 60 } }),
  style('Callout Title', label, { spacing: { after: 100 }, ...withNext }),
  style('Callout Text', { font: sans, size: 18 }, spaced(0, 80, 270)),
  style('Sheet Label', { font: sans, size: 17, bold: true, color: ink.gris }, spaced(0, 0)),
  style('Sheet Text', { font: sans, size: 18 }, spaced(0, 40, 250)),
  style('Table Text', { font: sans, size: 17 }, spaced(0, 0)),
  style('Figure Label', { ...label, color: ink.anil }, { ...spaced(400, 0), ...withNext }),
  style('Figure Unit', { font: sans, size: 17, color: ink.gris }, { ...spaced(0, 120), ...withNext }),
  style('Figure Note', { font: sans, size: 15, color: ink.gris }, spaced(100, 420, 230)),
  style('Language Note', { ...label, color: ink.gris }, { indent: { left: margin }, spacing: { before: 200, after: 60 }, ...withNext }),
]

const furniture = [
  style('Eyebrow', { ...label, size: 17, color: ink.anil }, { spacing: { after: 900 }, ...ruleAbove, ...toTheRight }),
  style('Subtitle', { font: serif, size: 30, italics: true, color: ink.gris }, spaced(0, 240, 250)),
  style('Publisher', { font: sans, size: 20, bold: true }, spaced(0, 40)),
  style('Small Print', { font: sans, size: 16 }, { ...spaced(0, 60, 250), indent: { right: mm(48) } }),
  style('Small Print Title', { ...label, color: ink.anil }, { spacing: { before: 240, after: 40 }, ...withNext }),
  style('Contents Title', { font: display, size: 50, color: ink.anil }, { ...spaced(0, 480), ...ruleAbove }),
  known('TOC1', 'toc 1', { bold: true, size: 22 }, { ...spaced(170, 20, 250), indent: { left: margin } }),
  known('TOC2', 'toc 2', { size: 20 }, { ...spaced(0, 10, 250), indent: { left: margin + 280 } }),
  known('Header', 'header', { font: sans, size: 15, color: ink.gris }, { spacing: { after: 0 }, ...toTheRight }),
  known('Footer', 'footer', { font: sans, size: 15, color: ink.gris }, { spacing: { after: 0 }, ...toTheRight }),
]

export const styles = (lang: Lang): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 21, color: ink.obsidiana, language: { value: wordLanguage[lang] } },
      paragraph: spaced(0, 150, 276),
    },
    title: { run: { font: display, size: 68, color: ink.obsidiana }, paragraph: { ...spaced(0, 240, 196), ...withNext } },
    heading1: { run: { font: display, size: 50, color: ink.anil }, paragraph: { ...spaced(0, 560, 204), ...withNext, ...ruleAbove } },
    heading2: { run: { font: serif, size: 30, bold: true }, paragraph: { ...spaced(520, 190, 220), ...withNext } },
    heading3: {
      run: { font: serif, size: 23, bold: true },
      paragraph: { ...spaced(340, 130, 224), ...withNext, indent: { left: margin } },
    },
    heading4: { run: { font: sans, size: 19, bold: true }, paragraph: { ...spaced(260, 80), ...withNext, indent: { left: margin } } },
    hyperlink: { run: { color: ink.anil, underline: { type: 'none' } } },
    caption: {
      run: { font: serif, size: 23, bold: true, italics: false, color: ink.obsidiana },
      paragraph: { ...spaced(60, 40, 250), ...withNext },
    },
    footnoteText: { run: { font: sans, size: 16, color: ink.gris }, paragraph: spaced(0, 40) },
    listParagraph: { paragraph: { contextualSpacing: true } },
  },
  paragraphStyles: [...textStyles, ...furniture],
})

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, from: number) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: { indent: { left: from + 300 * (depth + 1), hanging: 300 } },
    run: { color: format === LevelFormat.BULLET ? ink.anil : ink.obsidiana },
  },
})
const levels = (from: number, ordered: boolean) =>
  [0, 1, 2, 3].map((depth) =>
    ordered ? level(depth, LevelFormat.DECIMAL, `%${depth + 1}.`, from) : level(depth, LevelFormat.BULLET, depth % 2 ? '–' : '•', from),
  )

/** Lists in the text stand at its margin, lists in boxes and sheets at the edge of their box. */
export const numbering = {
  config: [
    { reference: 'bullets', levels: levels(margin, false) },
    { reference: 'numbers', levels: levels(margin, true) },
    { reference: 'boxes', levels: [level(0, LevelFormat.BULLET, '□', margin)] },
    { reference: 'inner bullets', levels: levels(0, false) },
    { reference: 'inner numbers', levels: levels(0, true) },
    { reference: 'inner boxes', levels: [level(0, LevelFormat.BULLET, '□', 0)] },
  ],
}
