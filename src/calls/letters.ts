import type { Letter } from '#base/letter.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import type { Difference, Worded } from './mending/mending.ts'

type Was = Record<Worded, Record<Lang, (was: string) => string>>

// Subject: framework, country, what to do, until when. Never a text that somebody wrote in a draft or a comment.
const es = {
  opened: {
    subject: (state: string, due: string) => `${state}: nueva convocatoria${due && `, vence el ${due}`}`,
    line: (title: string) => `La Secretaría Técnica abrió la convocatoria «${title}».`,
    due: (due: string) => `La respuesta de su país vence el ${due}, a las 23:59 de su hora local.`,
    tentative: (due: string) => `La fecha es tentativa: ${due}. Se le avisará cuando el plan la confirme.`,
    goneBy: (due: string) => `La fecha tentativa era el ${due} y ya pasó, sin que el plan la confirmara. Pregunte a la Secretaría Técnica hasta cuándo espera la respuesta de su país.`,
    label: 'Abrir la convocatoria',
  },
  corrected: {
    subject: (state: string) => `${state}: la Secretaría corrigió una convocatoria`,
    line: (title: string) => `La Secretaría Técnica corrigió la convocatoria «${title}».`,
    was: { title: { es: (was: string) => `Su título en español decía «${was}».`, en: (was: string) => `Su título en inglés decía «${was}».` }, message: { es: () => 'Cambió el mensaje en español.', en: () => 'Cambió el mensaje en inglés.' } } satisfies Was,
    label: 'Ver qué cambió',
  },
  withdrawn: {
    subject: (state: string) => `${state}: una convocatoria fue retirada`,
    line: (title: string) => `La Secretaría Técnica retiró la convocatoria «${title}». Su país ya no la debe, y no se entrega nada más. Lo que se entregó queda donde está.`,
    label: 'Ver la convocatoria',
  },
  excused: {
    subject: (state: string) => `${state}: eximido de una convocatoria`,
    line: (title: string) => `La Secretaría Técnica anotó que su país está eximido de la convocatoria «${title}». No se le pide nada, y puede entregar igual.`,
    label: 'Ver la convocatoria',
  },
  reason: (reason: string) => `Motivo: ${reason}`,
  reminder: {
    subject: (state: string, due: string) => `${state}: recordatorio de la convocatoria${due && ` que vence el ${due}`}`,
    line: (title: string) => `Le recordamos con amabilidad la convocatoria «${title}». Aún no hemos recibido la entrega de su país.`,
    correct: (title: string, due: string) => `Le recordamos con amabilidad lo devuelto de su respuesta a «${title}»: se pide corregido a más tardar el ${due}.`,
    correctSubject: (state: string, due: string) => `${state}: recordatorio de lo que falta corregir, ${due}`,
    late: 'Si necesita más tiempo o tiene una duda, escríbanos: una entrega tardía también se recibe.',
    label: 'Continuar la entrega',
  },
  handedIn: {
    subject: (state: string) => `${state} entregó`,
    line: (state: string, title: string) => `${state} entregó su respuesta a la convocatoria «${title}».`,
    label: 'Revisar la entrega',
  },
  returned: {
    subject: (state: string, count: number, due: string) => `${state}: ${count === 1 ? '1 comentario' : `${count} comentarios`} por resolver a más tardar el ${due}`,
    line: (title: string) => `La Secretaría Técnica leyó su respuesta a «${title}» y la devuelve con comentarios.`,
    due: (due: string) => `Le pedimos entregarla de nuevo a más tardar el ${due}.`,
    label: 'Ver los comentarios',
  },
  accepted: {
    subject: (state: string) => `${state}: entrega aceptada`,
    line: (title: string) => `La respuesta a «${title}» que abre este enlace está completa y fue aceptada. En ella no queda nada por hacer por ahora.`,
    label: 'Ver la entrega',
  },
  circulated: {
    subject: (state: string) => `${state}: lo que entregó ya circula entre los miembros`,
    line: (title: string) => `La respuesta a «${title}» que abre este enlace ya la leen los demás Estados miembros. Los datos de contacto no circulan.`,
    label: 'Ver lo que circula',
  },
  itemWithdrawn: {
    subject: (state: string) => `${state} retiró lo que circulaba`,
    line: (title: string) => `Lo que circulaba para «${title}» fue retirado por su Estado. Queda donde está, marcado como retirado, con su motivo.`,
    label: 'Ver lo retirado y su motivo',
  },
  cleared: {
    subject: (state: string) => `${state}: la entrega tiene visto bueno`,
    line: (title: string) => `La respuesta a «${title}» tiene el visto bueno nacional y puede entregarse.`,
    label: 'Entregar',
  },
  delegated: {
    subject: (state: string) => `${state}: le encargaron una sección`,
    line: (title: string, until: string) => `El punto focal de su país le encargó una sección de la respuesta a «${title}». Puede escribirla hasta el ${until}.`,
    label: 'Escribir la sección',
  },
}

const en: typeof es = {
  opened: {
    subject: (state, due) => `${state}: new call${due && `, due on ${due}`}`,
    line: (title) => `The Technical Secretariat opened the call “${title}”.`,
    due: (due) => `The answer of your country is due on ${due}, at 23:59 of your local time.`,
    tentative: (due) => `The date is tentative: ${due}. You will be told when the plan confirms it.`,
    goneBy: (due) => `The tentative date was ${due} and has gone by; the plan has not confirmed it. Please ask the Technical Secretariat until when it awaits your country’s answer.`,
    label: 'Open the call',
  },
  corrected: {
    subject: (state) => `${state}: the Secretariat corrected a call`,
    line: (title) => `The Technical Secretariat corrected the call “${title}”.`,
    was: { title: { es: (was) => `Its title in Spanish said “${was}”.`, en: (was) => `Its title in English said “${was}”.` }, message: { es: () => 'The message in Spanish changed.', en: () => 'The message in English changed.' } },
    label: 'See what changed',
  },
  withdrawn: {
    subject: (state) => `${state}: a call was withdrawn`,
    line: (title) => `The Technical Secretariat withdrew the call “${title}”. Your country owes it no answer any more, and nothing more is handed in. What was handed in stays where it is.`,
    label: 'See the call',
  },
  excused: {
    subject: (state) => `${state}: excused from a call`,
    line: (title) => `The Technical Secretariat wrote down that your country is excused from the call “${title}”. Nothing is asked of it, and it may hand in all the same.`,
    label: 'See the call',
  },
  reason: (reason) => `Reason: ${reason}`,
  reminder: {
    subject: (state, due) => `${state}: reminder of the call${due && ` due on ${due}`}`,
    line: (title) => `A kind reminder of the call “${title}”. We have not yet received what your country hands in.`,
    correct: (title, due) => `A kind reminder of what was returned of your answer to “${title}”: it is asked for, corrected, by ${due}.`,
    correctSubject: (state, due) => `${state}: reminder of what remains to be corrected, ${due}`,
    late: 'If you need more time or have a question, write to us: a late answer is received too.',
    label: 'Continue',
  },
  handedIn: {
    subject: (state) => `${state} handed in`,
    line: (state, title) => `${state} handed in its answer to the call “${title}”.`,
    label: 'Review what was handed in',
  },
  returned: {
    subject: (state, count, due) => `${state}: ${count === 1 ? '1 comment' : `${count} comments`} to resolve by ${due}`,
    line: (title) => `The Technical Secretariat read your answer to “${title}” and returns it with comments.`,
    due: (due) => `Please hand it in again by ${due}.`,
    label: 'See the comments',
  },
  accepted: {
    subject: (state) => `${state}: answer accepted`,
    line: (title) => `The answer to “${title}” that this link opens is complete and was accepted. There is nothing more to do in it for now.`,
    label: 'See what was handed in',
  },
  circulated: {
    subject: (state) => `${state}: what you handed in now circulates among members`,
    line: (title) => `The answer to “${title}” that this link opens is now read by the other member states. Contact details do not circulate.`,
    label: 'See what circulates',
  },
  itemWithdrawn: {
    subject: (state) => `${state} withdrew what circulated`,
    line: (title) => `What circulated for “${title}” was withdrawn by its state. It stays where it is, marked as withdrawn, with the reason.`,
    label: 'See what was withdrawn and why',
  },
  cleared: {
    subject: (state) => `${state}: what you prepared is cleared`,
    line: (title) => `The answer to “${title}” has been cleared at home and can be handed in.`,
    label: 'Hand in',
  },
  delegated: {
    subject: (state) => `${state}: a section was handed to you`,
    line: (title, until) => `The focal point of your country handed you a section of the answer to “${title}”. You can write it until ${until}.`,
    label: 'Write the section',
  },
}

const text = { es, en }

export type Facts = { state: string; title: string; due: string; /** its day is, and whether it has gone by */ tentative: false | 'to come' | 'gone by'; path: string }

export const openedLetter = (lang: Lang, { state, title, due, tentative, path }: Facts): Letter => {
  const say = text[lang].opened
  return { subject: say.subject(state, tentative ? '' : due), lines: [say.line(title), ...(due ? [(tentative === 'gone by' ? say.goneBy : tentative ? say.tentative : say.due)(due)] : [])], link: { label: say.label, path } }
}

/** What changed and why: the title is given, the message is read on the page. */
export const correctedLetter = (lang: Lang, { state, title, path }: Facts, { changed, reason }: { changed: Difference[]; reason: Words }): Letter => {
  const say = text[lang].corrected
  return { subject: say.subject(state), lines: [say.line(title), changed.map((one) => say.was[one.of][one.lang](one.was)).join(' '), text[lang].reason(readText(reason, lang))], link: { label: say.label, path } }
}

export const withdrawnLetter = (lang: Lang, { state, title, path }: Facts, reason: Words): Letter => {
  const say = text[lang].withdrawn
  return { subject: say.subject(state), lines: [say.line(title), text[lang].reason(readText(reason, lang))], link: { label: say.label, path } }
}

export const reminderLetter = (lang: Lang, { state, title, due, tentative, path }: Facts): Letter => {
  const say = text[lang].reminder
  return { subject: say.subject(state, tentative ? '' : due), lines: [say.line(title), say.late], link: { label: say.label, path } }
}

/** What was handed in and returned is asked for again. */
export const correctionReminder = (lang: Lang, { state, title, due, path }: Facts): Letter => {
  const say = text[lang].reminder
  return { subject: say.correctSubject(state, due), lines: [say.correct(title, due), say.late], link: { label: say.label, path } }
}

export const handedInLetter = (lang: Lang, { state, title, path }: Facts): Letter => {
  const say = text[lang].handedIn
  return { subject: say.subject(state), lines: [say.line(state, title)], link: { label: say.label, path } }
}

export const returnedLetter = (lang: Lang, { state, title, due, path, comments }: Facts & { comments: number }): Letter => {
  const say = text[lang].returned
  return { subject: say.subject(state, comments, due), lines: [say.line(title), say.due(due)], link: { label: say.label, path } }
}

export const delegatedLetter = (lang: Lang, { state, title, due, path }: Facts): Letter => {
  const say = text[lang].delegated
  return { subject: say.subject(state), lines: [say.line(title, due)], link: { label: say.label, path } }
}

/** Letters of one sentence: excused, accepted, circulated, cleared. */
export const plainLetter = (kind: 'excused' | 'accepted' | 'circulated' | 'itemWithdrawn' | 'cleared', lang: Lang, { state, title, path }: Facts): Letter => {
  const say = text[lang][kind]
  return { subject: say.subject(state), lines: [say.line(title)], link: { label: say.label, path } }
}
