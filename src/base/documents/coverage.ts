import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text in the signs our typefaces have; any other (an emoji, another script) becomes □, as PDF/UA refuses a sign without a glyph. */
export type Printable = (words: string) => string

const known = new Map<string, Printable>()

export function coverage(fontDir: string): Printable {
  const found = known.get(fontDir)
  if (found) return found
  const [sans, serif] = ['MarcoSans-Regular.ttf', 'MarcoSerif-Regular.ttf'].map((file) => codePoints(readFileSync(join(fontDir, file))))
  const drawn = (sign: string) => {
    const code = sign.codePointAt(0)!
    return code < 0x20 || (sans!.has(code) && serif!.has(code))
  }
  // Small headings are set in capitals: a sign whose capital we lack is none we have.
  const has = (sign: string) => drawn(sign) && [...sign.toUpperCase()].every(drawn)
  const printable: Printable = (words) => words.replace(/\P{ASCII}/gu, (sign) => (has(sign) ? sign : joins.test(sign) ? '' : '□'))
  known.set(fontDir, printable)
  return printable
}

// Joiners and variation selectors have no look of their own.
const joins = /^\p{Default_Ignorable_Code_Point}$/u

/** Our own fonts have one character map, in format 4, with plain deltas (bin/paper-sfnt.mjs). */
function codePoints(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  const record = Array.from({ length: tables }, (_, i) => 12 + i * 16).find((at) => font.toString('latin1', at, at + 4) === 'cmap')!
  const cmap = font.subarray(font.readUInt32BE(record + 8))
  const map = cmap.subarray(cmap.readUInt32BE(8))
  const size = map.readUInt16BE(6)
  const codes = new Set<number>()
  for (let s = 0; s < size; s += 2)
    for (let code = map.readUInt16BE(16 + size + s); code <= map.readUInt16BE(14 + s) && code < 0xffff; code++) codes.add(code)
  return codes
}
