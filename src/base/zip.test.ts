import { expect, test } from 'vitest'
import { readZip, zip, type ZipEntry } from './zip.ts'

const entry = (name: string, bytes: Buffer, stored = false): ZipEntry => ({ name, stored, bytes: async () => bytes })
const whole = async (entries: ZipEntry[]): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of zip(entries)) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('what goes into the folder comes out of it, with accents in names, packed or as it is', async () => {
  const parts = [entry('índice.html', Buffer.from('<p>ñandú</p>'.repeat(500))), entry('puntos/02 Integración.pdf', Buffer.from([1, 2, 3]), true), entry('vacío.txt', Buffer.alloc(0))]
  const read = await readZip(await whole(parts))
  expect([...read.keys()]).toEqual(['índice.html', 'puntos/02 Integración.pdf', 'vacío.txt'])
  expect(read.get('índice.html')!.toString()).toBe('<p>ñandú</p>'.repeat(500))
  expect([...read.get('puntos/02 Integración.pdf')!]).toEqual([1, 2, 3])
})

test('the same files make the same folder', async () => {
  const parts = [entry('a.txt', Buffer.from('a'.repeat(9999)))]
  expect((await whole(parts)).equals(await whole(parts))).toBe(true)
})

test('a file is asked for only when its turn has come', async () => {
  const asked: string[] = []
  const lazy = (name: string): ZipEntry => ({ name, bytes: async () => (asked.push(name), Buffer.from(name)) })
  const chunks = zip([lazy('first'), lazy('second')])
  await chunks.next()
  expect(asked).toEqual(['first'])
})
