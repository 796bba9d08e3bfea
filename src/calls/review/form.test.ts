import { expect, test } from 'vitest'
import { holdsWords } from './form.ts'

test('a passage is quoted as it is read on the page, and never in words that the answer does not say', () => {
  const answer = '**El problema.** Las solicitudes crecieron: 14,619 en 2017 ([fuente](https://example.org/a)), sin personal.\n\n1. Se revisó el «formulario».\n2. Se capacitó al personal.'
  for (const quote of ['', 'El problema. Las solicitudes', '14,619 en 2017 (fuente), sin personal', 'Se revisó el “formulario”.\nSe capacitó', '1. Se revisó', 'crecieron … sin personal', '1. Se revisó el «formulario». 2. Se capacitó', '…se capacitó AL personal'])
    expect(holdsWords(answer, quote), quote).toBe(true)
  for (const quote of ['Las solicitudes bajaron', '14,916', 'se capacitó … el problema de fondo', '4,619 en 2017', 'pacitó al personal', 'sin personal … crecieron', '«»', '9999. Se capacitó al personal', '2018) Las solicitudes', '14,619 en](miles) 2017', '7. 14,619']) expect(holdsWords(answer, quote), quote).toBe(false)
})
