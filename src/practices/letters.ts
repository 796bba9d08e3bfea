import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

// Subject: framework, country, what to do, until when. Never a text of the practice, a mark or a name.
const es = {
  assigned: {
    subject: (state: string, due: string) => `${state}: una práctica por puntuar antes del ${due}`,
    lines: (call: string, due: string) => [
      `La Secretaría Técnica le pide puntuar una práctica de la convocatoria «${call}».`,
      `Puede leerla y puntuarla hasta el ${due}, a las 23:59. Nadie más ve lo que anota hasta que lo entregue.`,
    ],
    label: 'Leer y puntuar',
  },
  dismissed: {
    subject: (state: string) => `${state}: ya no tiene que puntuar una práctica`,
    lines: (call: string) => [`La Secretaría Técnica le relevó de puntuar una práctica de la convocatoria «${call}». Gracias por su disposición.`],
    label: 'Ver lo que me toca',
  },
  complete: {
    subject: (state: string) => `${state}: están los puntajes de una práctica`,
    lines: (call: string) => [`Todas las personas del panel entregaron sus puntajes de una práctica de «${call}». Puede decidir si se preselecciona.`],
    label: 'Ver los puntajes',
  },
}

const en: typeof es = {
  assigned: {
    subject: (state, due) => `${state}: a practice to score before ${due}`,
    lines: (call, due) => [
      `The Technical Secretariat asks you to score a practice of the call “${call}”.`,
      `You can read it and score it until ${due}, 23:59. Nobody else sees what you note until you hand it over.`,
    ],
    label: 'Read and score',
  },
  dismissed: {
    subject: (state) => `${state}: you no longer have to score a practice`,
    lines: (call) => [`The Technical Secretariat relieved you of scoring a practice of the call “${call}”. Thank you for your readiness.`],
    label: 'See what is due from me',
  },
  complete: {
    subject: (state) => `${state}: the scores of a practice are in`,
    lines: (call) => [`The whole panel handed in its scores of a practice of “${call}”. You can decide whether it goes on the shortlist.`],
    label: 'See the scores',
  },
}

const text = { es, en }

type Facts = { state: string; call: string; path: string }

export const assignedLetter = (lang: Lang, { state, call, path, due }: Facts & { due: string }): Letter => {
  const say = text[lang].assigned
  return { subject: say.subject(state, due), lines: say.lines(call, due), link: { label: say.label, path } }
}

export const dismissedLetter = (lang: Lang, { state, call, path }: Facts): Letter => {
  const say = text[lang].dismissed
  return { subject: say.subject(state), lines: say.lines(call), link: { label: say.label, path } }
}

export const completeLetter = (lang: Lang, { state, call, path }: Facts): Letter => {
  const say = text[lang].complete
  return { subject: say.subject(state), lines: say.lines(call), link: { label: say.label, path } }
}
