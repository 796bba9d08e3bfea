import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { View } from '../view.ts'
import type { Typed } from './form.ts'
import { WhatWasTyped } from './typed.tsx'

const shown = (typed: Typed): string[] => [...renderToString(<WhatWasTyped view={{ lang: 'es' } as View} typed={typed} />).matchAll(/<blockquote[^>]*>([^<]*)</g)].map(([, words]) => words!)

test('every word that somebody wrote is given back, one word too, whatever its field is called', () => {
  expect(shown({ 'reason.es': 'duplicada', 'a.summary': 'Uno.\nDos.', 'anything': ['Ana', 'Luis'], 'until': '2019-06-01' })).toEqual(['duplicada', 'Uno.\nDos.', 'Ana', 'Luis', '2019-06-01'])
})

test('what the form sent by itself is not shown, and nothing at all where nothing was typed', () => {
  expect(shown({ 'version.summary': '3', 'read': 'x', 'back': '/w', 'seen': '2 3', 'was': 'member', 'page': '7', 'confirm': 'without quorum', 'meant': 'yes', 'personId': '018f3c1e-0000-7000-8000-000000000001', 'words': ' ' })).toEqual([])
  expect(renderToString(<WhatWasTyped view={{ lang: 'es' } as View} typed={{}} />)).toBe('')
})

test('where it is known what the form asked, each answer stands under its question, once, however many fields it has', () => {
  const page = renderToString(<WhatWasTyped view={{ lang: 'es' } as View} typed={{ 'licence': 'CC-BY-4.0', 'a.results.0.measure': 'Días', 'a.results.0.after': '30', 'a.pillars': ['pillar-1', 'pillar-2'], 'other': 'suelto' }} labels={{ 'licence': 'Licencia', 'a.results': '2.2 Resultados', 'a.pillars': '1.3 Pilares' }} />)
  expect([...page.matchAll(/<(?:h3|blockquote)[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual(['Licencia', 'CC-BY-4.0', '2.2 Resultados', 'Días', '30', '1.3 Pilares', 'pillar-1', 'pillar-2', 'suelto'])
})
