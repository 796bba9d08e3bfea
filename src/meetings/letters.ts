import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

// Subject: framework, what to do, when. The agenda, papers and positions stay behind the one link.
const es = {
  invited: {
    subject: (when: string) => `Invitación a una reunión: ${when}`,
    line: (title: string) => `Le invitamos a la reunión «${title}».`,
    where: (where: string) => `Dónde: ${where}.`,
    when: (when: string) => `Cuándo: ${when}.`,
    post: (delegation: string) => `Participa con: ${delegation}.`,
    ask: 'En esa página están el orden del día y los documentos. Díganos allí si asistirá; puede cambiar su respuesta después.',
    label: 'Ver la reunión y responder',
    begun: 'La reunión ya empezó: no hace falta responder. En esa página están el orden del día, los documentos y cómo unirse.',
    labelBegun: 'Ver la reunión',
  },
  moved: {
    subject: (when: string) => `Cambió una reunión: ${when}`,
    line: (title: string) => `Cambió la hora, el día, el lugar o el enlace de la reunión «${title}».`,
    when: (when: string) => `Ahora: ${when}.`,
    ask: 'Su respuesta anterior se conserva. Si ya no puede asistir, cámbiela allí.',
    label: 'Ver la reunión',
  },
  withdrawn: {
    subject: 'Se retiró su invitación a una reunión',
    line: (title: string) => `Se retiró su invitación a la reunión «${title}». No tiene que hacer nada.`,
    label: 'Ver sus reuniones',
  },
  decided: {
    subject: 'Se registró la decisión sobre lo que su país presentó',
    line: (title: string) => `La Secretaría Técnica registró lo que decidió la reunión «${title}» sobre un punto que su país presentó, con su motivo.`,
    label: 'Leer la decisión',
  },
  corrected: {
    subject: 'Se corrigió la posición registrada de su país',
    line: (title: string) => `La Secretaría Técnica corrigió un error suyo en la posición que registró en nombre de su país en la reunión «${title}». Lo que decía antes y el motivo quedan a la vista.`,
    label: 'Ver la posición',
  },
  askedAnew: {
    subject: 'Cambió un punto sobre el que su país tomó posición',
    line: (title: string) => `En la reunión «${title}» cambió un punto después de que su país tomó posición. La posición se conserva y queda señalado que es anterior al cambio.`,
    ask: 'En esa página está qué cambió. Hasta que la Presidencia cierre el punto, la jefatura de delegación puede tomar posición de nuevo.',
    label: 'Leer el punto',
  },
  silence: {
    subject: (when: string) => `El silencio cuenta como consentimiento hasta: ${when}`,
    several: (when: string, count: number) => `El silencio cuenta como consentimiento en ${count} puntos; en el primero, hasta: ${when}`,
    line: (title: string, item: string) => `En el punto «${item}» de la reunión «${title}» el silencio cuenta como consentimiento.`,
    lines: (title: string, count: number) => `En ${count} puntos de la reunión «${title}» el silencio cuenta como consentimiento.`,
    until: (when: string) => `Si su Estado no toma posición hasta el ${when}, se entenderá que consiente. Puede sumarse, apartarse u objetar con sus palabras.`,
    untilEach: 'En cada uno, si su Estado no toma posición hasta la hora que se indica, se entenderá que consiente. Puede sumarse, apartarse u objetar con sus palabras.',
    item: (item: string, when: string) => `«${item}»: hasta el ${when}`,
    label: 'Ver el punto y tomar posición',
  },
  followUp: {
    subject: (day: string) => `Una reunión pidió un seguimiento para el ${day}`,
    line: (count: number, title: string | undefined) => `${title ? `La reunión «${title}»` : 'Una reunión del MIRPS'} decidió, y pidió a su equipo ${count === 1 ? 'que dé seguimiento' : `${count} seguimientos`}.`,
    ask: 'En esa página está lo que se pide y para cuándo. Cuando avance, díganos allí cómo va.',
    label: 'Ver el seguimiento',
  },
  minutes: {
    subject: (day: string) => `Borrador de acta: comentarios hasta el ${day}`,
    line: (title: string, again: boolean) => (again ? `Circula de nuevo el borrador del acta de la reunión «${title}»: cambió desde la vez anterior, o tiene otro plazo. Léalo otra vez.` : `Circula el borrador del acta de la reunión «${title}».`),
    ask: (day: string) => `Puede comentarlo, punto por punto, hasta el ${day}. Quien no comenta está conforme.`,
    label: 'Leer el borrador y comentar',
  },
  adopted: {
    subject: (title: string) => `Acta adoptada: ${title}`,
    line: (title: string) => `La Presidencia adoptó el acta de la reunión «${title}». Los archivos, en los dos idiomas, ya no cambian.`,
    label: 'Leer el acta',
  },
}

const en: typeof es = {
  invited: {
    subject: (when) => `Invitation to a meeting: ${when}`,
    line: (title) => `You are invited to the meeting “${title}”.`,
    where: (where) => `Where: ${where}.`,
    when: (when) => `When: ${when}.`,
    post: (delegation) => `You take part with: ${delegation}.`,
    ask: 'The agenda and the papers are on that page. Tell us there whether you will attend; you can change your answer later.',
    label: 'See the meeting and reply',
    begun: 'The meeting has begun: there is no need to reply. The agenda, the papers and how to join are on that page.',
    labelBegun: 'See the meeting',
  },
  moved: {
    subject: (when) => `A meeting has changed: ${when}`,
    line: (title) => `The hour, the day, the place or the link of the meeting “${title}” has changed.`,
    when: (when) => `Now: ${when}.`,
    ask: 'Your earlier answer is kept. If you can no longer attend, change it there.',
    label: 'See the meeting',
  },
  withdrawn: {
    subject: 'Your invitation to a meeting was withdrawn',
    line: (title) => `Your invitation to the meeting “${title}” was withdrawn. There is nothing you need to do.`,
    label: 'See your meetings',
  },
  decided: {
    subject: 'The decision on what your country presented was recorded',
    line: (title) => `The Technical Secretariat recorded what the meeting “${title}” decided on an item that your country presented, with its reason.`,
    label: 'Read the decision',
  },
  corrected: {
    subject: 'The position recorded for your country was corrected',
    line: (title) => `The Technical Secretariat corrected a slip of its own in the position that it recorded on behalf of your country at the meeting “${title}”. What it said before, and the reason, stay in view.`,
    label: 'See the position',
  },
  askedAnew: {
    subject: 'An item on which your country took a position has changed',
    line: (title) => `At the meeting “${title}” an item changed after your country took its position. The position is kept, marked as earlier than the change.`,
    ask: 'What changed is on that page. Until the Presidency closes the item, the head of delegation can take a position again.',
    label: 'Read the item',
  },
  silence: {
    subject: (when) => `Silence counts as consent until: ${when}`,
    several: (when, count) => `Silence counts as consent on ${count} items; on the first, until: ${when}`,
    line: (title, item) => `On the item “${item}” of the meeting “${title}” silence counts as consent.`,
    lines: (title, count) => `On ${count} items of the meeting “${title}” silence counts as consent.`,
    until: (when) => `If your state takes no position until ${when}, it is understood to consent. You can join, stand aside or object in your own words.`,
    untilEach: 'On each, if your state takes no position until the hour that is given, it is understood to consent. You can join, stand aside or object in your own words.',
    item: (item, when) => `“${item}”: until ${when}`,
    label: 'See the item and take a position',
  },
  followUp: {
    subject: (day) => `A meeting asked for a follow-up by ${day}`,
    line: (count, title) => `${title ? `The meeting “${title}”` : 'A meeting of the MIRPS'} decided, and asked your team ${count === 1 ? 'to follow up' : `for ${count} follow-ups`}.`,
    ask: 'What is asked and by when is on that page. As it advances, tell us there how it stands.',
    label: 'See the follow-up',
  },
  minutes: {
    subject: (day) => `Draft minutes: comments until ${day}`,
    line: (title, again) => (again ? `The draft minutes of the meeting “${title}” circulate again: they changed since the last time, or have another day. Please read them again.` : `The draft minutes of the meeting “${title}” circulate.`),
    ask: (day) => `You can comment on them, item by item, until ${day}. Whoever does not comment agrees.`,
    label: 'Read the draft and comment',
  },
  adopted: {
    subject: (title) => `Minutes adopted: ${title}`,
    line: (title) => `The Presidency adopted the minutes of the meeting “${title}”. The files, in both languages, do not change any more.`,
    label: 'Read the minutes',
  },
}

const text = { es, en }

type Facts = { title: string; when: string; path: string }

/** Replies are taken until the meeting begins (docs/decisions/0062): whoever is written to after that is asked for none. */
export const invitationLetter = (lang: Lang, { title, when, where, path, delegation, begun }: Facts & { where: string; delegation: string; begun: boolean }): Letter => {
  const say = text[lang].invited
  return {
    subject: say.subject(when),
    lines: [say.line(title), say.when(when), say.where(where), say.post(delegation), begun ? say.begun : say.ask],
    link: begun ? { label: say.labelBegun, path } : { label: say.label, path: `${path}#reply` },
  }
}

export const movedLetter = (lang: Lang, { title, when, path }: Facts): Letter => {
  const say = text[lang].moved
  return { subject: say.subject(when), lines: [say.line(title), say.when(when), say.ask], link: { label: say.label, path } }
}

export const withdrawnLetter = (lang: Lang, { title, path }: Omit<Facts, 'when'>): Letter => {
  const say = text[lang].withdrawn
  return { subject: say.subject, lines: [say.line(title)], link: { label: say.label, path } }
}

export const decidedLetter = (lang: Lang, { title, path }: Omit<Facts, 'when'>): Letter => {
  const say = text[lang].decided
  return { subject: say.subject, lines: [say.line(title)], link: { label: say.label, path } }
}

export const correctedLetter: typeof decidedLetter = (lang, { title, path }) => {
  const say = text[lang].corrected
  return { subject: say.subject, lines: [say.line(title)], link: { label: say.label, path } }
}

export const askedAnewLetter: typeof decidedLetter = (lang, { title, path }) => {
  const say = text[lang].askedAnew
  return { subject: say.subject, lines: [say.line(title), say.ask], link: { label: say.label, path } }
}

/** All the items of one event on which silence counts, the first to fall due first: nobody's silence counts who was not told. */
export const silenceLetter = (lang: Lang, title: string, items: { name: string; when: string; path: string }[]): Letter => {
  const say = text[lang].silence
  const [first, ...others] = items as [(typeof items)[number], ...typeof items]
  if (others.length === 0) return { subject: say.subject(first.when), lines: [say.line(title, first.name), say.until(first.when)], link: { label: say.label, path: first.path } }
  return { subject: say.several(first.when, items.length), lines: [say.lines(title, items.length), say.untilEach], items: items.map(({ name, when, path }) => ({ words: say.item(name, when), path })) }
}

export const followUpLetter = (lang: Lang, { title, day, count, path }: { /** as far as whoever is asked may read it */ title: string | undefined; day: string; count: number; path: string }): Letter => {
  const say = text[lang].followUp
  return { subject: say.subject(day), lines: [say.line(count, title), say.ask], link: { label: say.label, path } }
}

export const minutesLetter = (lang: Lang, { title, day, path, again }: { title: string; day: string; path: string; again: boolean }): Letter => {
  const say = text[lang].minutes
  return { subject: say.subject(day), lines: [say.line(title, again), say.ask(day)], link: { label: say.label, path } }
}

export const adoptedLetter = (lang: Lang, { title, path }: Omit<Facts, 'when'>): Letter => {
  const say = text[lang].adopted
  return { subject: say.subject(title), lines: [say.line(title)], link: { label: say.label, path } }
}
