import { expect, test } from 'vitest'
import { stateOf, translate, words } from '../words.ts'
import { typedOver } from './form.ts'

const english = translate({ original: 'en', en: 'Transit house' }, 'Casa de paso')

test('a text first written in English stays English first when its form comes back to be mended', () => {
  const typed = { 'title.es': 'Casa de acogida', 'title.en': 'Shelter' }
  const mended = typedOver(typed, 'title', english)!
  expect(mended).toMatchObject({ original: 'en', en: 'Shelter', es: 'Casa de acogida' })
  expect(stateOf(mended, 'es')).toBe('translated')
  expect(stateOf(typedOver({ 'title.es': '', 'title.en': 'Shelter' }, 'title', english)!, 'es')).toBe('missing')
  expect(typedOver({ 'title.es': 'Casa', 'title.en': '' }, 'title', english)).toMatchObject({ original: 'en', en: '', es: 'Casa' })
})

test('a text first written in Spanish, or not at all, comes back as it was typed; what was not sent comes back as it stands', () => {
  for (const stands of [words('Casa de paso', 'Transit house'), undefined, null]) expect(typedOver({ 'title.es': 'Casa', 'title.en': 'House' }, 'title', stands)).toEqual(words('Casa', 'House'))
  expect(typedOver(undefined, 'title', english)).toBe(english)
  expect(typedOver({ other: 'x' }, 'title', null)).toBeUndefined()
})
