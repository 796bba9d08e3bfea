import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Lang } from '../words.ts'
import { ink, sans, wordLanguage } from './docx-style.ts'
import type { Inline } from './paper.ts'
import { target } from './typst.ts'

export type Picture = { svg: Buffer; png: Buffer; width: number; height: number; alt: string; title: string }
type Face = { bold?: boolean; italics?: boolean; strike?: boolean; lang?: Lang; color?: string; size?: number }
/** Where a block stands: in the text, or in a box of so many twips with a style of its own. */
export type Place = { style: string; room: number; depth: number; inner: boolean; lang?: Lang; together?: boolean }
export type Words = {
  lang: Lang
  address?: string
  pictures: Map<number, Picture>
  footnotes: Record<string, { children: Paragraph[] }>
  lists: { count: number }
}

/** Word breaks a word of any length where the line ends, but the count of the pages tries each of its signs: three seconds for an address of four hundred in a table. So a long one gets places to break. */
export const eased = (words: string): string => words.replace(/\S{60}(?=\S{60})/gu, '$&\u200b')

export function runs(nodes: Inline[], words: Words, face: Face = {}): ParagraphChild[] {
  const { lang, ...look } = face
  const how = { ...look, ...(lang && { language: { value: wordLanguage[lang] } }) }
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ text: eased(node.value), ...how })]
      case 'inlineCode':
        return [new TextRun({ text: eased(node.value), ...how, font: sans, noProof: true })]
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'strong':
        return runs(node.children, words, { ...face, bold: true })
      case 'emphasis':
        return runs(node.children, words, { ...face, italics: !face.italics })
      case 'delete':
        return runs(node.children, words, { ...face, strike: true })
      case 'foreign':
        return runs(node.children, words, { ...face, lang: node.lang })
      case 'footnote': {
        words.footnotes[String(node.number)] = {
          children: node.children.map((note) => new Paragraph({ style: 'FootnoteText', children: runs(note.children, words) })),
        }
        return [new FootnoteReferenceRun(node.number!)]
      }
      case 'link': {
        const address = target(node.url, words.address)
        return address
          ? [new ExternalHyperlink({ link: address, children: runs(node.children, words, { ...face, color: ink.anil }) })]
          : runs(node.children, words, face)
      }
    }
  })
}
