import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

// Subject: framework, what to do, when. The agenda, papers and positions stay behind the one link.
const es = {
  invited: {
    subject: (when: string) => `[MIRPS] Invitación a una reunión: ${when}`,
    line: (title: string) => `Le invitamos a la reunión en línea «${title}».`,
    when: (when: string) => `Cuándo: ${when}.`,
    post: (delegation: string) => `Participa con: ${delegation}.`,
    ask: 'En esa página están el orden del día y los documentos. Díganos allí si asistirá; puede cambiar su respuesta después.',
    label: 'Ver la reunión y responder',
  },
  moved: {
    subject: (when: string) => `[MIRPS] Cambió una reunión: ${when}`,
    line: (title: string) => `Cambió la hora, el día o el enlace de la reunión «${title}».`,
    when: (when: string) => `Ahora: ${when}.`,
    ask: 'Su respuesta anterior se conserva. Si ya no puede asistir, cámbiela allí.',
    label: 'Ver la reunión',
  },
  decided: {
    subject: '[MIRPS] Se registró la decisión sobre lo que su país presentó',
    line: (title: string) => `La Secretaría Técnica registró lo que decidió la reunión «${title}» sobre un punto que su país presentó, con su motivo.`,
    label: 'Leer la decisión',
  },
}

const en: typeof es = {
  invited: {
    subject: (when) => `[MIRPS] Invitation to a meeting: ${when}`,
    line: (title) => `You are invited to the online meeting “${title}”.`,
    when: (when) => `When: ${when}.`,
    post: (delegation) => `You take part with: ${delegation}.`,
    ask: 'The agenda and the papers are on that page. Tell us there whether you will attend; you can change your answer later.',
    label: 'See the meeting and reply',
  },
  moved: {
    subject: (when) => `[MIRPS] A meeting has changed: ${when}`,
    line: (title) => `The hour, the day or the link of the meeting “${title}” has changed.`,
    when: (when) => `Now: ${when}.`,
    ask: 'Your earlier answer is kept. If you can no longer attend, change it there.',
    label: 'See the meeting',
  },
  decided: {
    subject: '[MIRPS] The decision on what your country presented was recorded',
    line: (title) => `The Technical Secretariat recorded what the meeting “${title}” decided on an item that your country presented, with its reason.`,
    label: 'Read the decision',
  },
}

const text = { es, en }

type Facts = { title: string; when: string; path: string }

export const invitationLetter = (lang: Lang, { title, when, path, delegation }: Facts & { delegation: string }): Letter => {
  const say = text[lang].invited
  return { subject: say.subject(when), lines: [say.line(title), say.when(when), say.post(delegation), say.ask], link: { label: say.label, path } }
}

export const movedLetter = (lang: Lang, { title, when, path }: Facts): Letter => {
  const say = text[lang].moved
  return { subject: say.subject(when), lines: [say.line(title), say.when(when), say.ask], link: { label: say.label, path } }
}

export const decidedLetter = (lang: Lang, { title, path }: Omit<Facts, 'when'>): Letter => {
  const say = text[lang].decided
  return { subject: say.subject, lines: [say.line(title)], link: { label: say.label, path } }
}
