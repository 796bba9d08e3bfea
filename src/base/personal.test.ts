import { describe, expect, test } from 'vitest'
import { looksPersonal, textsIn } from './personal.ts'

const kinds = (text: string) => looksPersonal(text).map((hit) => hit.kind)

describe('what looks like a person’s number is asked about', () => {
  test.each([
    ['CURP GOMC900514HDFLRS09 de la persona', 'curp'],
    ['su DUI es 01234567-8', 'dui'],
    ['DPI 2345 67890 0101', 'dpi'],
    ['identidad 0801-1990-12345', 'dni'],
    ['cédula 1-0234-0567', 'cedula'],
    ['cédula 8-123-4567', 'cedula'],
    ['cédula PE-12-345', 'cedula'],
    ['social security 000-12-3456', 'social security'],
    ['escriba a nombre.apellido@correo.example', 'e-mail'],
    ['tel. +503 2222-3333', 'phone'],
    ['tel. (502) 2345 6789', 'phone'],
    ['llame al 55 1234 5678', 'phone'],
    ['llame a Juan, 9988-7766.', 'phone'],
  ])('%s', (text, kind) => expect(kinds(text)).toEqual([kind]))
})

describe('a figure of a report is not a person', () => {
  test.each([
    'de 14,619 solicitudes (2017) a 70,609 (2019)', 'entre 2018 y 2019', 'el período 2018-2019', 'el plan 2020-2022', 'USD 1234567.89', 'el artículo 12-A', 'del 2019-05-20 al 2019-06-14',
    'A/RES/71/1', 'resolución 0045-2019', 'LC/MEX/TS.2019/6', 'el 45 % de 2,345 personas', 'párrafos 70-71', 'US$ 141 000 000',
  ])('%s', (text) => expect(looksPersonal(text)).toEqual([]))
})

test('the same number twice is asked about once', () => expect(looksPersonal('01234567-8 y otra vez 01234567-8')).toHaveLength(1))

test('cells of a table are read too', () => expect(textsIn([{ measure: 'a', before: 3, note: null }, { measure: 'b' }])).toEqual(['a', 'b']))

test('a text of any length is looked at in the time of its length, whatever it repeats', () => {
  const took = (length: number): number => {
    const began = performance.now()
    for (const piece of ['a', '1', '-', 'a.', '1 ', '(1', 'a@', '1-', '+1']) looksPersonal(piece.repeat(length))
    return performance.now() - began
  }
  took(2_000)
  // Ten times the text may take ten times as long, not a hundred: with room for a machine that does other things.
  expect(took(40_000)).toBeLessThan(40 * Math.max(took(4_000), 2))
})
