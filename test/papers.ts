import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readZip } from '#base/zip.ts'

// Papers read again by other programs, where these are installed.

export const folder = mkdtempSync(join(tmpdir(), 'marco-paper-'))
export const has = (tool: string) => ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].some((place) => existsSync(join(place, tool)))
export const without = (tool: string) => (has(tool) ? '' : ` (not looked at: ${tool} is not installed here)`)
export const keepFile = (name: string, content: Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
/** Digits that differ where one byte does. */
export const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex')

export const pdfWords = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-raw', keepFile('read.pdf', pdf), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
export const docxPart = async (docx: Buffer, name: string) => (await readZip(docx)).get(name)!.toString()
export const xmlWords = (xml: string) =>
  xml
    .replace(/<w:p[ >]/g, ' $&')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!)
