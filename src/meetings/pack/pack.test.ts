import { expect, test } from 'vitest'
import type { AgendaItem, Paper } from '../agenda/agenda.ts'
import { fileOf, folderName } from './pack.ts'

const item = (id: string, number: number) => ({ id, number }) as AgendaItem
const paper = (agendaItemId: string, title: string, language: 'es' | 'en', name = 'a.pdf') => ({ agendaItemId, title, language, name }) as Paper

test('papers lie in the folder by item, in order, and say their language', () => {
  const filed = fileOf([item('a', 1), item('b', 2)], [paper('b', 'Cifras', 'es', 'x.xlsx'), paper('a', 'Nota', 'es'), paper('a', 'Nota', 'en')], folderName('Punto'))
  expect(filed.map((one) => one.path)).toEqual(['Punto 01/01 Nota (es).pdf', 'Punto 01/02 Nota (en).pdf', 'Punto 02/01 Cifras (es).xlsx'])
})

test('a title cannot lead out of its folder', () => {
  const [one] = fileOf([item('a', 1)], [paper('a', '../../etc/passwd: "x"', 'es')], folderName('Punto'))
  expect(one!.path).toBe('Punto 01/01 passwd x (es).pdf')
})
