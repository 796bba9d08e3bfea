import { ink, standIns, wordLanguage } from './docx-style.ts'
import type { Prepared } from './prepare.ts'
import { type Packed, packOnce, readZip, writeZip } from '../zip.ts'

// The library makes up names at random, counts on from paper to paper and notes the hour. An edition is frozen by the digest of
// its bytes, so the same paper must give the same file: names and numbers are given anew in the order they are met, and dates are
// the paper's.

// A name may end in a hyphen, where no word ends.
const randomName = /\brId[a-z0-9_-]{21}(?![a-z0-9_-])|\b_Toc\d+\b/g
const countedId = /(<w:bookmark(?:Start|End)\b[^>]*? w:id="|<wp:docPr\b[^>]*? id="|<pic:cNvPr\b[^>]*? id=")(\d+)"/g
const randomKey = /w:fontKey="\{([0-9A-F-]{36})\}"/g
const ourKey = '5E1B9C40-7A2D-4F83-A6C5-19D0E47B3F28'

/** `faces`: the files of its fonts, in the order of their numbers. */
export async function freeze(docx: Buffer, paper: Prepared, faces: Packed[]): Promise<Buffer> {
  const parts = await readZip(docx)
  const names = new Map<string, string>()
  const frozen = new Map<string, Buffer | Packed>()
  for (const name of [...parts.keys()].sort(typesFirst)) {
    const part = parts.get(name)!
    const font = /fonts\/font(\d+)\.odttf$/.exec(name)
    if (font) frozen.set(name, faces[Number(font[1]) - 1]!)
    else frozen.set(name, /\.(xml|rels)$/.test(name) ? Buffer.from(mend(name, rename(part.toString(), names), paper)) : part)
  }
  return writeZip(frozen)
}

// The list of content types comes first, as programs that sniff the format expect.
const typesFirst = (a: string, b: string): number => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1)

function rename(xml: string, names: Map<string, string>): string {
  const number = (kind: string, name: string): string => {
    const key = kind + name
    names.set(key, names.get(key) ?? String(names.size + 1))
    return names.get(key)!
  }
  return xml
    .replace(randomName, (name) => (name.startsWith('_') ? `_Toc${number('toc', name)}` : `rIdx${number('', name)}`))
    .replace(countedId, (_, before: string, id: string) => `${before}${number(before.startsWith('<w:b') ? 'mark' : 'picture', id)}"`)
}

const keyBytes = Buffer.from(Buffer.from(ourKey.replaceAll('-', ''), 'hex').toReversed())

/** Embedded fonts are veiled with a key (ECMA-376, part 4, 2.8.1): ours, the same in every paper. */
export const veiled = (font: Buffer): Packed => packOnce(Buffer.concat([font.subarray(0, 32).map((byte, i) => byte ^ keyBytes[i % 16]!), font.subarray(32)]))

function mend(name: string, xml: string, paper: Prepared): string {
  if (name === 'docProps/core.xml') {
    const day = `${paper.day}T00:00:00Z`
    return xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`)
      .replace('</cp:coreProperties>', `<dc:language>${wordLanguage[paper.lang]}</dc:language></cp:coreProperties>`)
  }
  if (name === 'word/fontTable.xml')
    return xml
      .replace(randomKey, `w:fontKey="{${ourKey}}"`)
      .replace(/<w:font w:name="([^"]+)">/g, (tag, family: string) => `${tag}<w:altName w:val="${standIns[family]}"/>`)
  if (name === 'word/styles.xml') return xml.replace('</w:styles>', `${tableStyle}</w:styles>`)
  return xml
}

/** So that a table someone adds in Word can look like ours. */
const tableStyle = [
  '<w:style w:type="table" w:customStyle="1" w:styleId="MarcoTable"><w:name w:val="Marco Table"/><w:basedOn w:val="TableNormal"/>',
  '<w:uiPriority w:val="99"/><w:qFormat/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr>',
  '<w:tblPr><w:tblBorders>',
  `<w:top w:val="single" w:sz="8" w:space="0" w:color="${ink.obsidiana}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink.obsidiana}"/>`,
  `<w:insideH w:val="single" w:sz="3" w:space="0" w:color="${ink.linea}"/>`,
  '</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>',
].join('')
