import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

const es = {
  subject: (state: string) => `Se selló el traspaso de la Presidencia de ${state}`,
  line: 'Desde hoy puede leerlo: lo que se logró, lo que sigue abierto y qué pasa con ello, y las prioridades para la próxima Presidencia.',
  label: 'Leer el traspaso',
}
const en: typeof es = {
  subject: (state) => `The handover of the Presidency of ${state} is sealed`,
  line: 'From today you can read it: what was achieved, what is still open and what becomes of it, and the priorities for the next Presidency.',
  label: 'Read the handover',
}
const text = { es, en }

export const sealedLetter = (lang: Lang, { state, path }: { state: string; path: string }): Letter => {
  const { subject, line, label } = text[lang]
  return { subject: subject(state), lines: [line], link: { label, path } }
}
