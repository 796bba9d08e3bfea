import { expect, test } from 'vitest'
import type { Question } from '#formats/index.ts'
import { personalIn } from './personal.ts'

const question = (circulates: boolean): Question => ({ key: 'contact', kind: 'short text', label: { original: 'es', es: 'Contacto', en: 'Contact' }, circulates }) as Question
const asked = (circulates: boolean, contact: string) => personalIn([question(circulates)], { contact }).flatMap(({ hits }) => hits.map(({ kind }) => kind))

test('of a contact its address and telephone are not asked about, but a document of identity is', () => {
  const contact = 'Suyapa Lagos, suyapa@example.org, +504 2232-1234, DNI 0801-1990-12345'
  expect(asked(false, contact)).toEqual(['dni'])
  expect(asked(true, contact).toSorted()).toEqual(['dni', 'e-mail', 'phone'])
})

test('a telephone of a contact is not taken for a number of identity unless one is named', () => {
  for (const phone of ['Tel. 22-333-4444', '02-234-5678', '5-2222-3333', '1-5555-1234']) expect(asked(false, `Oficina de refugiados, ${phone}`), phone).toEqual([])
  expect(asked(false, 'Cédula 1-0234-0567')).toEqual(['cedula'])
})

test('the id of an attached file, or of what was chosen, is nobody’s telephone', () => {
  const id = '016b2c5e-f80e-7f11-9963-6777ab3b2a19'
  const kinds = (kind: string) => personalIn([{ ...question(true), kind } as Question], { contact: [id] }).flatMap(({ hits }) => hits.map((hit) => hit.kind))
  expect(kinds('short text'), 'written, it looks like one').toEqual(['phone'])
  for (const kind of ['file', 'reference', 'choice']) expect(kinds(kind), kind).toEqual([])
})
