import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

/** Reads RFC 4180 back, as the other side would. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('names with commas, quotes and line breaks arrive as they were', () => {
  expect(toCsv(['País', 'Práctica'], [['México', 'Registro, "fusionado"\ny elegibilidad']])).toBe(
    'País,Práctica\r\nMéxico,"Registro, ""fusionado""\ny elegibilidad"\r\n',
  )
})

test('Excel is told that the letters are UTF-8', () => {
  expect(toCsv(['a'], [], { bom: true })).toBe('\ufeffa\r\n')
})

test('a number stays a number and nothing stays nothing', () => {
  expect(toCsv(['a', 'b', 'c', 'd', 'e'], [[-12.5, '-12.5', '+7', null, Number.NaN]])).toBe('a,b,c,d,e\r\n-12.5,-12.5,+7,,\r\n')
})

test.each(['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\r=1', '  =1', '＝1', '＋1x', '－x', '＠x', '\u00a0=1'])(
  '%j is shown and not computed',
  (cell) => {
    expect(readCsv(toCsv(['a'], [[cell]]))[1]).toEqual([`'${cell}`])
  },
)

test.each([['\t=1', "'\t'=1"], ['Taller;=1+41;fin', "Taller;'=1+41;fin"], ['uno\t+2', "uno\t'+2"], ['uno\n=2', "uno\n'=2"], ['uno; dos', 'uno; dos']])('%j is no formula where lists are separated otherwise', (cell, shown) => {
  expect(readCsv(toCsv(['a', 'b'], [['x', cell]]))[1]).toEqual(['x', shown])
  expect(toCsv(['a', 'b'], [['x', cell]])).toContain(`"${shown}"`)
})

const unguarded = (words: string) => words.replaceAll("'", '')

test('whatever people type comes back, and no cell begins a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' ', '＝').chain((first) => fc.string().map((rest) => first + rest)),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.double()), { maxLength: 8 }), (rows) => {
      const back = readCsv(toCsv(['a', 'b', 'c'], rows)).slice(1)
      expect(back).toHaveLength(rows.length)
      back.forEach((row, r) =>
        row.slice(0, 2).forEach((words, c) => {
          expect(unguarded(words)).toBe(unguarded(String(rows[r]![c])))
          if (!/^[+-]?\d+(?:[.,]\d+)*$/.test(words)) expect(words.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
        }),
      )
    }),
  )
})
