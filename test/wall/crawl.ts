import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readZip } from '#base/zip.ts'
import type { World } from '../open.ts'
import { canariesIn } from './canary.ts'

export type Seen = { path: string; status: number; canaries: Set<string>; links: string[] }

/** One person opens one address: every canary in all that came back, whatever it is. */
export async function openAs({ get }: Pick<World, 'get'>, name: string, path: string): Promise<Seen> {
  const answer = await get(name, path)
  const type = answer.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await answer.arrayBuffer())
  const body = bytes.toString('latin1')
  const said = [...answer.headers].map(([header, value]) => `${header}: ${value}`).join('\n')
  const links = type.startsWith('text/html') ? linksOf(body) : []
  const canaries = canariesIn(`${said}\n${body}\n${await inside(type, bytes)}`)
  // What was asked in the address itself is said back by any page; it tells nothing.
  for (const asked of canariesIn(path)) canaries.delete(asked)
  return { path, status: answer.status, canaries, links }
}

/** Addresses of ours that a page leads to; the same page in the other language is another word for the same thing. */
const linksOf = (html: string): string[] => [...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&')).filter((link) => !/^\/(assets|src|\.cache|demo)\/|[?&]lang=/.test(link))

async function inside(type: string, bytes: Buffer): Promise<string> {
  if (type.startsWith('text/calendar')) return bytes.toString().replace(/\r?\n[ \t]/g, '')
  if (bytes.subarray(0, 2).toString() === 'PK') return [...(await readZip(bytes)).values()].map((part) => part.toString().replace(/<[^>]+>/g, '')).join('\n')
  return type === 'application/pdf' ? wordsOf(bytes) : ''
}

/** Without poppler the words of a PDF are not looked at; the machine that runs the long proofs has it. */
export const readsPdf = existsSync('/usr/bin/pdftotext')
export const read = { pdf: 0 }

function wordsOf(pdf: Buffer): string {
  if (!readsPdf) return ''
  const folder = mkdtempSync(join(tmpdir(), 'marco-crawl-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    const words = execFileSync('pdftotext', ['-raw', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    if (words.trim() !== '') read.pdf += 1
    return words
  } catch {
    // What is no paper of ours (a file somebody attached) was read as bytes already.
    return ''
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Four at a time: the database answers while pages are made. */
export async function eachOf<T>(things: T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = [...things]
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing)
  }))
}
