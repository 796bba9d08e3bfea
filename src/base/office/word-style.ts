import { tag, xmlHead } from './xml.ts'

// Typefaces every office program has: a file that travels over a poor line carries none of its own.
const [sans, display] = ['Calibri', 'Georgia']
const ink = { obsidiana: '1A1D22', gris: '575B60', anil: '2B3F8F', linea: 'CFC6B4', grana: '9A1B38' }
/** Where one writes has the ground of bark paper, so that it is seen on screen and on paper. */
const paper = 'F8F4EC'
export const val = (value: string | number): Record<string, string | number> => ({ 'w:val': value })
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

type Style = { id: string; name: string; run?: string; before?: number; after?: number; line?: number; keep?: true; level?: number; left?: number; hanging?: number; rule?: 'top' | 'left'; shade?: string; based?: string }

const size = (points: number): string => tag('w:sz', val(points * 2)) + tag('w:szCs', val(points * 2))
const face = (name: string): string => tag('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name })
const colour = (hex: string): string => tag('w:color', val(hex))

const style = ({ id, name, run = '', before = 0, after = 0, line = 264, keep, level, left, hanging, rule, shade, based = 'Normal' }: Style): string =>
  tag('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...(/^(heading|footer)/.test(name) ? {} : { 'w:customStyle': 1 }) },
    tag('w:name', val(name)), tag('w:basedOn', val(based)), tag('w:uiPriority', val(20)), tag('w:qFormat'),
    tag('w:pPr', {},
      keep ? tag('w:keepNext') : '',
      rule ? tag('w:pBdr', {}, tag(`w:${rule}`, { ...val('single'), 'w:sz': rule === 'top' ? 12 : 18, 'w:space': rule === 'top' ? 8 : 10, 'w:color': rule === 'top' ? ink.anil : ink.linea })) : '',
      shade ? tag('w:shd', { ...val('clear'), 'w:color': 'auto', 'w:fill': shade }) : '',
      tag('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'auto' }),
      left !== undefined ? tag('w:ind', { 'w:left': left, 'w:hanging': hanging }) : '',
      level !== undefined ? tag('w:outlineLvl', val(level)) : ''),
    run ? tag('w:rPr', {}, run) : '')

const styles: Style[] = [
  { id: 'MarcoTitle', name: 'Marco Title', run: face(display) + colour(ink.obsidiana) + size(26), after: 120, line: 228, keep: true },
  { id: 'MarcoSubtitle', name: 'Marco Subtitle', run: colour(ink.gris) + size(12), after: 80, keep: true },
  { id: 'Heading1', name: 'heading 1', run: face(display) + colour(ink.anil) + size(19), before: 560, after: 160, line: 240, keep: true, level: 0, rule: 'top' },
  { id: 'Heading2', name: 'heading 2', run: tag('w:b') + colour(ink.obsidiana) + size(12.5), before: 340, after: 40, keep: true, level: 1 },
  { id: 'Heading3', shade: paper, name: 'heading 3', run: tag('w:b') + size(12), before: 160, after: 60, keep: true, level: 2 },
  { id: 'Heading4', shade: paper, name: 'heading 4', run: tag('w:b') + size(11), before: 140, after: 40, keep: true, level: 3 },
  { id: 'Heading5', shade: paper, name: 'heading 5', run: tag('w:b') + colour(ink.gris) + size(11), before: 120, after: 40, keep: true, level: 4 },
  { id: 'Heading6', shade: paper, name: 'heading 6', run: tag('w:i') + colour(ink.gris) + size(11), before: 120, after: 40, keep: true, level: 5 },
  { id: 'MarcoFact', name: 'Marco Fact', run: colour(ink.gris), after: 40 },
  { id: 'MarcoHow', name: 'Marco How', run: tag('w:b') + size(12.5), before: 300, after: 60, keep: true },
  { id: 'MarcoStep', name: 'Marco Step', after: 60, left: 340, hanging: 340 },
  { id: 'MarcoHint', name: 'Marco Hint', run: colour(ink.gris) + size(9.5), after: 60, keep: true },
  { id: 'MarcoAsked', name: 'Marco Asked', run: colour(ink.grana) + size(10.5), before: 40, after: 60, left: 200, rule: 'left', keep: true },
  { id: 'MarcoHere', name: 'Marco Here', run: tag('w:b') + colour(ink.anil) + size(8.5), before: 60, after: 40, keep: true },
  { id: 'MarcoLabel', shade: paper, name: 'Marco Label', run: colour(ink.gris), after: 60 },
  { id: 'MarcoChoice', shade: paper, name: 'Marco Choice', after: 40, left: 340, hanging: 340 },
  { id: 'Answer', shade: paper, name: 'Answer', after: 110 },
  { id: 'AnswerQuote', shade: paper, name: 'Answer Quote', run: tag('w:i'), after: 110, left: 300, rule: 'left' },
  { id: 'AnswerCell', name: 'Answer Cell', run: size(10), before: 40, after: 40, line: 240 },
  { id: 'AnswerHead', name: 'Answer Head', run: tag('w:b') + size(9.5), before: 40, after: 40, line: 240 },
  ...[1, 2, 3, 4].map((level) => ({ id: `AnswerItem${level}`, name: `Answer Item ${level}`, shade: paper, after: 80, left: 360 * level })),
]

const footerStyle = tag('w:style', { 'w:type': 'paragraph', 'w:styleId': 'Footer' }, tag('w:name', val('footer')), tag('w:basedOn', val('Normal')),
  tag('w:pPr', {}, tag('w:tabs', {}, tag('w:tab', { ...val('right'), 'w:pos': 9300 }))), tag('w:rPr', {}, colour(ink.gris) + size(8.5)))

const character = (id: string, name: string, run: string): string => tag('w:style', { 'w:type': 'character', 'w:styleId': id }, tag('w:name', val(name)), tag('w:uiPriority', val(99)), tag('w:rPr', {}, run))

export const wordStyles = (lang: 'es' | 'en'): string =>
  xmlHead + tag('w:styles', { 'xmlns:w': w },
    tag('w:docDefaults', {}, tag('w:rPrDefault', {}, tag('w:rPr', {}, face(sans), colour(ink.obsidiana), size(11), tag('w:lang', val(lang === 'es' ? 'es-MX' : 'en-US')))), tag('w:pPrDefault')),
    tag('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, tag('w:name', val('Normal')), tag('w:qFormat')),
    ...styles.map(style),
    footerStyle,
    character('PlaceholderText', 'Placeholder Text', colour('8A8D91')),
    character('Hyperlink', 'Hyperlink', colour(ink.anil) + tag('w:u', val('single'))))

const levels = (ordered: boolean): string[] =>
  Array.from({ length: 9 }, (_, level) =>
    tag('w:lvl', { 'w:ilvl': level }, tag('w:start', val(1)), tag('w:numFmt', val(ordered ? 'decimal' : 'bullet')), tag('w:lvlText', val(ordered ? `%${level + 1}.` : level % 2 ? '–' : '•')), tag('w:lvlJc', val('left')),
      tag('w:pPr', {}, tag('w:ind', { 'w:left': 360 * (level + 1), 'w:hanging': 300 }))))

/** List 1 has dots; each counted list is one of its own, so that it begins where it should. */
export const numberingPart = (numbers: number[]): string =>
  xmlHead + tag('w:numbering', { 'xmlns:w': w },
    tag('w:abstractNum', { 'w:abstractNumId': 0 }, tag('w:multiLevelType', val('hybridMultilevel')), ...levels(false)),
    tag('w:abstractNum', { 'w:abstractNumId': 1 }, tag('w:multiLevelType', val('hybridMultilevel')), ...levels(true)),
    tag('w:num', { 'w:numId': 1 }, tag('w:abstractNumId', val(0))),
    ...numbers.map((start, index) => tag('w:num', { 'w:numId': index + 2 }, tag('w:abstractNumId', val(1)), tag('w:lvlOverride', { 'w:ilvl': 0 }, tag('w:startOverride', val(start))))))
