import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePaper } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { idOf, people } from '../world.ts'
import { addressesOf } from './addresses.ts'
import { eachOf, openAs, read, readsPdf } from './crawl.ts'
import { openFullWorld } from './full-world.ts'
import { type Matrix, openMatrix } from './matrix.ts'
import type { Row } from './oracle.ts'
import { canariesOf, mayRead, plantedIn } from './oracle-texts.ts'

// Person × address: everybody opens everything there is, and whatever comes back holds no canary that is not theirs to read.

const { world, full } = await openFullWorld()
const names = [...Object.keys(people), 'nobody']
let matrix: Matrix
let planted: ReturnType<typeof plantedIn>
let addresses: string[]
const met = new Set<string>()
const linked = new Set<string>()
const counted = { requests: 0, foreign: 0 }

beforeAll(async () => {
  await prepareTypesetter()
  matrix = await openMatrix(world)
  planted = plantedIn(matrix.snapshot)
  addresses = addressesOf(world, matrix.snapshot)
})
afterAll(async () => {
  await closePaper()
  const tally = { ...counted, people: names.length - 1, addresses: addresses.length, links: linked.size, canaries: planted.size, pdf: readsPdf }
  if (process.env.MARCO_PROOF) writeFileSync(join(process.env.MARCO_PROOF, 'crawl.json'), JSON.stringify(tally))
})

const allowed = (name: string) => mayRead(matrix.snapshot, planted, matrix.judges.get(name)!)
const whereIs = (word: string) => `${word} of ${[...new Set(planted.get(word)!.map(({ table }) => table))].join(', ')}`
const long = process.env.MARCO_PROOF !== undefined
/** In the short run papers are opened by three people, as PDF by one and where their words can be read; the public site, which knows nobody, by three as well. */
function readersOf(path: string): readonly string[] | undefined {
  if (/\.pdf(\?|$)/.test(path)) return readsPdf ? ['sara'] : []
  return /\.docx(\?|$)/.test(path) || !path.startsWith('/w') ? ['ana', 'sara', 'nobody'] : undefined
}
/** In the short run the Secretariat and a member in each language, a reviewer, a donor and nobody open everything; the Presidency, a state that is none and a partner the half of it; everybody else what is about oneself (nothing is named or sought in its address, or what one scores alone) and an eighth of the others, no two of them the same. In the long one everybody opens everything. */
const every: Record<string, number> = { ana: 1, carla: 1, sara: 1, rita: 1, dora: 1, nobody: 1, beto: 1, paz: 2, ines: 2, pablo: 2 }
const isAboutOneself = (path: string) => !/[0-9a-f-]{36}|\?/.test(path) || path.endsWith('/scoring')
const opens = (name: string) => (path: string, index: number): boolean => long || (readersOf(path)?.includes(name) ?? (isAboutOneself(path) || (index + names.indexOf(name)) % (every[name] ?? 8) === 0))

/** What a person met that was not theirs, and what broke. */
async function walk(name: string, paths: string[]): Promise<string[]> {
  const mine = allowed(name)
  const wrong: string[] = []
  await eachOf(paths.filter(opens(name)), async (path) => {
    const seen = await openAs(world, name, path)
    counted.requests += 1
    for (const word of seen.canaries) {
      if (mine.has(word)) met.add(word)
      else {
        wrong.push(`${path} shows ${whereIs(word)}`)
        counted.foreign += 1
      }
    }
    if (seen.status >= 500) wrong.push(`${path} answered ${seen.status}`)
    for (const link of seen.links) linked.add(link)
  })
  return wrong
}

describe.each(names)('%s', (name) => {
  test('opens the addresses of every thing and reads nothing that is not theirs', async () => {
    expect(await walk(name, addresses)).toEqual([])
  }, 600_000)
})

test('nor does any link on any page lead to more', async () => {
  const known = new Set(addresses)
  const more = [...linked].filter((link) => !known.has(link))
  for (const name of names) expect(await walk(name, more), name).toEqual([])
}, long ? 1_800_000 : 300_000)

test('a personal calendar holds what its person may read', async () => {
  const words = new Map<string, number>()
  for (const { name, path } of full.feeds) {
    const seen = await openAs({ get: (_, at) => world.get('nobody', at) }, name, path)
    expect([seen.status, [...seen.canaries].filter((word) => !allowed(name).has(word)).map(whereIs)], name).toEqual([200, []])
    words.set(name, seen.canaries.size)
  }
  expect(words.get('carla')).toBeGreaterThan(words.get('dora')!)
})

test('no letter tells its reader more than the wall does', () => {
  for (const name of names) {
    const mine = allowed(name)
    const id = matrix.judges.get(name)!.person.id
    const told = canariesOf(matrix.snapshot, 'base.letter', (row) => id !== null && row.person_id === id)
    expect([...told].filter((word) => !mine.has(word)).map(whereIs), name).toEqual([])
  }
})

// Until its day the wall keeps a notice as it keeps the edition it speaks of.
const isOut = (row: Row): boolean => row.public_from === null || new Date(String(row.public_from)) <= matrix.snapshot.now

test('what a job wrote down for the public comes from what may be public', () => {
  const mine = allowed('nobody')
  expect([...canariesOf(matrix.snapshot, 'published.notice', isOut)].filter((word) => !mine.has(word)).map(whereIs)).toEqual([])
})

function isReplaced(versionId: unknown): boolean {
  const versions = matrix.snapshot.tables.get('calls.version')!
  const version = versions.find((one) => one.id === versionId)!
  return versions.some((one) => one.item_id === version.item_id && Number(one.round) > Number(version.round))
}

/** What is kept and shown to nobody any more. */
function isGone(table: string, row: Row): boolean {
  const has = (other: string, column: string) => matrix.snapshot.tables.get(other)!.some((one) => one[column] === row.id)
  if (table === 'calls.comment') return has('calls.comment_removal', 'comment_id')
  if (table === 'meetings.agenda_item') return has('meetings.removal', 'agenda_item_id')
  if (table === 'meetings.paper') return has('meetings.paper_removal', 'paper_id')
  if (table === 'practices.mark') return row.by_id === idOf('rocio')
  if (['membership.address_change', 'workplan.feed'].includes(table)) return row.ended_at !== null
  // The contact of a round that was replaced: the page shows that of the round it shows.
  if (table === 'calls.private_answers') return isReplaced(row.version_id)
  // The letter of a return that was answered by the next round.
  if (table === 'calls.return') return matrix.snapshot.tables.get('calls.acceptance')!.some((one) => one.item_id === row.item_id)
  // A request to withhold that was taken back, and the word with which it was: told to the other side by letter, and kept for the history.
  if (table === 'publishing.withholding') return has('publishing.withholding_end', 'withholding_id')
  if (table === 'publishing.withholding_end') return true
  // A link of the plan that no longer holds, why a national day was taken off, and what a reminder was about: kept for the history.
  if (table === 'workplan.dependency') return has('workplan.dependency_end', 'dependency_id')
  if (['workplan.occasion_end', 'workplan.reminder'].includes(table)) return true
  if (table === 'published.notice') return !isOut(row)
  if (!table.startsWith('published.')) return false
  // An edition that is not out yet; and of one that is withheld, its text and bytes.
  const edition = matrix.snapshot.tables.get('published.edition')!.find((one) => one.id === (table === 'published.edition' ? row.id : row.edition_id))
  const withheld = matrix.snapshot.tables.get('published.withheld')!.some((one) => one.edition_id === edition?.id)
  return edition !== undefined && (new Date(String(edition.public_from)) > matrix.snapshot.now || (withheld && ['published.page', 'published.file_content'].includes(table)))
}

test('every canary is met by somebody who may, or the walk proves nothing', () => {
  const unseen = [...planted].filter(([word, places]) => !met.has(word) && !places.every(({ table, row }) => isGone(table, row)))
  expect(unseen.map(([word]) => whereIs(word))).toEqual([])
})

test.skipIf(!readsPdf)('the words inside PDF files were looked at; skipped where there is no pdftotext (poppler-utils), and then they were not', () => {
  expect(read.pdf).toBeGreaterThan(0)
})
