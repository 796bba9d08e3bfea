import { expect, test } from 'vitest'
import { langs } from '#base/words.ts'
import { robots, sitemap } from '../engines/documents.ts'
import { csvOf, dataSets, jsonOf } from './documents.ts'
import { type Cell, column, type DataSet, exampleColumn } from './set.ts'

const set: DataSet = {
  key: 'x', name: { es: 'x', en: 'x' }, title: { es: 'X', en: 'X' }, about: { es: 'Una.', en: 'One.' }, licence: 'CC-BY-4.0',
  columns: [column('title', 'text', 'Título', 'Title'), column('states', 'list', 'Estados', 'States'), column('count', 'whole number', 'Cuenta', 'Count'), exampleColumn], rows: async () => [],
}
const rows: Cell[][] = [['=HYPERLINK("https://evil.example";"abrir")', ['BLZ', 'CRI'], null, true], ['+1; «cita», salto\nde línea', [], 0, false]]

test('what somebody typed is shown by a spreadsheet and never run by it', () => {
  const csv = csvOf(set, rows)
  expect(csv).toContain(`"'=HYPERLINK(`)
  expect(csv).toContain(`"'+1; «cita», salto\nde línea"`)
  expect(csv.startsWith('\ufefftitle,states,count,example\r\n')).toBe(true)
})

test('what is not known is empty, and zero is zero', () => {
  const lines = csvOf(set, [[null, [], null, null], [null, [], 0, false]]).split('\r\n')
  expect(lines.slice(1, 3)).toEqual([',,,', ',,0,false'])
  const { rows: read } = JSON.parse(jsonOf(set, rows, { lang: 'es', today: '2019-05-20', origin: 'https://marco.example.org' })) as { rows: Record<string, unknown>[] }
  expect(read[0]).toEqual({ title: rows[0]![0], states: ['BLZ', 'CRI'], count: null, example: true })
  expect(read[1]!.count).toBe(0)
})

test('every data set has its own name in each language and tells its columns apart', () => {
  for (const lang of langs) expect(new Set(dataSets.map((one) => one.name[lang])).size).toBe(dataSets.length)
  for (const { columns, key } of dataSets) expect(new Set(columns.map((one) => one.key)).size, key).toBe(columns.length)
})

test('a demonstration keeps search engines out; a real place shows them the way and keeps them from the workspace', () => {
  expect(robots('https://marco.example.org', false)).toContain('Disallow: /\n')
  const real = robots('https://marco.example.org', true)
  for (const line of ['Disallow: /w', 'Disallow: /es/entrar/', 'Sitemap: https://marco.example.org/sitemap.xml']) expect(real).toContain(line)
  expect(sitemap('https://marco.example.org', ['/es/paises/méxico&co'])).toContain('<loc>https://marco.example.org/es/paises/m%C3%A9xico&amp;co</loc>')
})
