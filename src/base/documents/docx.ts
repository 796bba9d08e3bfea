import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Document,
  Footer,
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  Table,
  TableOfContents,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type ISectionOptions,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { TextWatermark } from 'docx/watermarks'
import { forPaper } from '../charts/paint.ts'
import type { Packed } from '../zip.ts'
import { blocks, inText } from './docx-blocks.ts'
import { eased, type Picture, type Words } from './docx-inline.ts'
import { freeze, veiled } from './docx-freeze.ts'
import { display, ink, mm, numbering, pageHeight, pageWidth, sans, serif, side, styles } from './docx-style.ts'
import type { Block, Paper } from './paper.ts'
import { paperSettings } from './pdf.ts'
import { svgToPng } from './png.ts'
import { prepare, type Prepared } from './prepare.ts'
import { text } from './text.ts'

type Child = Paragraph | Table | TableOfContents

/** A Word file with real styles, that can be edited; the same paper always gives the same bytes. */
export async function paperToDocx(given: Paper): Promise<Buffer> {
  const paper = prepare(given)
  const words: Words = {
    lang: paper.lang,
    pictures: await pictures(paper),
    footnotes: {},
    lists: { count: 0 },
    ...(paper.address && { address: paper.address }),
  }
  const cover = await coverOf(paper)
  const front = frontOf(paper, words)
  const sections = bodySections(paper, words)
  const document = new Document({
    title: paper.title,
    creator: paper.publisher,
    description: paper.description ?? paper.subtitle ?? paper.title,
    lastModifiedBy: paper.publisher,
    styles: styles(paper.lang),
    numbering,
    footnotes: words.footnotes,
    fonts: typefaces,
    features: { updateFields: false },
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      { properties: { page: sheetOf(false), titlePage: true }, children: cover },
      ...(front.length
        ? [{ ...chrome(paper, false), properties: { page: sheetOf(false), type: SectionType.NEXT_PAGE }, children: front }]
        : []),
      ...sections,
    ],
  })
  return freeze(await Packer.toBuffer(document), paper, faceFiles())
}

const sheetOf = (wide: boolean) => ({
  size: { width: pageWidth, height: pageHeight, ...(wide && { orientation: PageOrientation.LANDSCAPE }) },
  margin: { top: mm(31), bottom: mm(27), left: side, right: side, header: mm(15), footer: mm(13) },
})

/** The faces in the order in which the library writes their files; to the library each is blank, for it would pack them anew in every paper. */
const faces = [[sans, 'Regular'], [sans, 'Bold'], [serif, 'Regular'], [serif, 'Bold'], [serif, 'Italic'], [display, 'Regular']] as const
const blank = Buffer.alloc(32)
const typefaces = [
  { name: sans, data: blank, bold: blank },
  { name: serif, data: blank, bold: blank, italic: blank },
  { name: display, data: blank },
]

let packedFaces: { fontDir: string; files: Packed[] } | undefined

/** Their files, veiled and packed once. */
function faceFiles(): Packed[] {
  const { fontDir } = paperSettings()
  if (packedFaces?.fontDir !== fontDir) packedFaces = { fontDir, files: faces.map(([family, style]) => veiled(readFileSync(join(fontDir, `${family.replace(' ', '')}-${style}.ttf`)))) }
  return packedFaces.files
}

async function pictures(paper: Prepared): Promise<Map<number, Picture>> {
  const found = new Map<number, Picture>()
  const visit = async (nodes: Block[]): Promise<void> => {
    for (const node of nodes) {
      if (node.type === 'figure')
        found.set(node.number!, {
          ...node.chart,
          svg: Buffer.from(forPaper(node.chart.svg)),
          png: await svgToPng(forPaper(node.chart.svg), 1000),
        })
      else if (node.type === 'list') for (const item of node.children) await visit(item.children)
      else if (node.type === 'definitions') for (const item of node.items) await visit(item.value)
      else if ('children' in node && node.type !== 'heading' && node.type !== 'paragraph') await visit(node.children)
    }
  }
  await visit(paper.body)
  return found
}

async function coverOf(paper: Prepared): Promise<Paragraph[]> {
  const mark = paper.mark && text[paper.lang].marks[paper.mark]
  const eyebrow = [
    new TextRun(paper.eyebrow ?? paper.publisher),
    ...(mark ? [new TextRun({ children: [new Tab(), mark.word], color: paper.mark === 'draft' ? ink.grana : ink.maiz })] : []),
  ]
  return [
    new Paragraph({ style: 'Eyebrow', children: [...eyebrow, ...(await landscape(paper))] }),
    new Paragraph({ style: 'Title', children: [new TextRun(eased(paper.title))] }),
    ...(paper.subtitle ? [new Paragraph({ style: 'Subtitle', text: paper.subtitle })] : []),
    new Paragraph({ style: 'Publisher', spacing: { before: mm(20) }, text: paper.publisher }),
    new Paragraph({ style: 'SmallPrint', text: paper.date }),
    ...(paper.classification
      ? [new Paragraph({ style: 'SmallPrintTitle', children: [new TextRun({ text: paper.classification, color: ink.grana })] })]
      : []),
  ]
}

/** The lower half of the cover, behind the text: the line drawing on a ground of bark paper. It says nothing, so it has no words. */
async function landscape(paper: Prepared): Promise<ImageRun[]> {
  if (!paper.ornament) return []
  const drawing = paper.ornament.replace('<svg ', '<svg x="10" y="0" width="214" height="134" ')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 148"><rect width="210" height="148" fill="#${ink.amate}"/>${drawing}</svg>`
  const [width, height] = [794, 560]
  return [
    new ImageRun({
      type: 'svg',
      data: Buffer.from(svg),
      fallback: { type: 'png', data: await svgToPng(svg, 1000) },
      transformation: { width, height },
      altText: { name: 'Ornamento', title: '', description: '' },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(149 * 36_000) },
        behindDocument: true,
        wrap: { type: TextWrappingType.NONE },
      },
    }),
  ]
}

function frontOf(paper: Prepared, words: Words): Paragraph[] {
  if (paper.front.length === 0) return []
  const mark = paper.mark && text[paper.lang].marks[paper.mark]
  return [
    ...(mark
      ? [
          new Paragraph({
            style: 'Publisher',
            children: [new TextRun({ text: mark.line, color: paper.mark === 'draft' ? ink.grana : ink.maiz })],
          }),
        ]
      : []),
    ...paper.front.flatMap((part) => [
      new Paragraph({ style: 'SmallPrintTitle', text: part.title }),
      ...(blocks(part.body, words, { ...inText, style: 'SmallPrint' }) as Paragraph[]),
    ]),
  ]
}

function chrome(paper: Prepared, header = true): Pick<ISectionOptions, 'headers' | 'footers'> {
  const mark = paper.mark && text[paper.lang].marks[paper.mark]
  const watermark = mark
    ? [
        new TextWatermark({
          text: mark.word,
          font: sans,
          bold: true,
          color: paper.mark === 'draft' ? 'E9B9C2' : 'EBCF8F',
          opacity: 0.35,
          width: 430,
        }),
      ]
    : []
  const line = header
    ? [
        new TextRun(eased(paper.running ?? paper.title)),
        ...(mark
          ? [new TextRun({ children: [new Tab(), mark.line], bold: true, color: paper.mark === 'draft' ? ink.grana : ink.maiz })]
          : []),
      ]
    : []
  return {
    headers: { default: new Header({ children: [new Paragraph({ style: 'Header', children: [...watermark, ...line] })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: 'Footer',
            children: [
              new TextRun(paper.classification ?? paper.publisher),
              new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  }
}

/** One section for the text; a wide table has a section of its own, on its side. */
function bodySections(paper: Prepared, words: Words): ISectionOptions[] {
  const contents: Child[] = paper.contents
    ? [
        new Paragraph({ style: 'ContentsTitle', text: text[paper.lang].contents }),
        new TableOfContents(text[paper.lang].contents, { hyperlink: true, headingStyleRange: '1-2' }),
      ]
    : []
  const sections: { wide: boolean; children: Child[] }[] = [{ wide: false, children: contents }]
  for (const node of paper.body) {
    const wide = node.type === 'table' && node.wide
    if (wide !== sections.at(-1)!.wide) sections.push({ wide, children: [] })
    sections.at(-1)!.children.push(...blocks([node], words, inText))
  }
  return sections
    .filter((section) => section.children.length > 0)
    .map((section) => ({
      ...chrome(paper),
      properties: { page: sheetOf(section.wide), type: SectionType.NEXT_PAGE },
      children: section.children,
    }))
}
