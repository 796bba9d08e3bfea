import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

const es = {
  subject: (state: string) => `Se selló el traspaso de ${state}`,
  line: (state: string, last: string | undefined) => `Se selló el expediente de traspaso de la Presidencia de ${state}${last ? ` (último día de su período: ${last})` : ''}. Desde hoy lo leen los Estados miembros y no cambia.`,
  next: 'Su Presidencia es la que lo recibe: allí están las prioridades y lo que sigue abierto.',
  label: 'Leer el traspaso',
}
const en: typeof es = {
  subject: (state) => `The handover of ${state} is sealed`,
  line: (state, last) => `The handover dossier of the Presidency of ${state} is sealed${last ? ` (last day of its term: ${last})` : ''}. From today the member states read it, and it does not change.`,
  next: 'Yours is the Presidency that receives it: the priorities and what is still open are there.',
  label: 'Read the handover',
}
const text = { es, en }

/** To all who may read it from now on, and to those who receive it. */
export const sealedLetter = (lang: Lang, { state, last, receives, path }: { state: string; last: string | undefined; receives: boolean; path: string }): Letter => {
  const say = text[lang]
  return { subject: say.subject(state), lines: [say.line(state, last), ...(receives ? [say.next] : [])], link: { label: say.label, path } }
}
