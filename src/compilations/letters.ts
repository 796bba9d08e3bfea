import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'

// Titles of papers are the Secretariat's own; what states wrote, and scores, never leave by mail.
const es = {
  circulated: {
    subject: (title: string) => `Documento de reunión: ${title}`,
    line: (title: string) => `La Secretaría Técnica circuló entre los Estados miembros el documento «${title}».`,
    meeting: (meeting: string, day: string) => `Es para la reunión «${meeting}»${day && `, ${day}`}.`,
    label: 'Leer el documento',
  },
  updated: {
    subject: (title: string) => `Se actualizó el documento de reunión: ${title}`,
    line: (title: string) => `La Secretaría Técnica compiló de nuevo el documento «${title}»: algunas secciones cambiaron.`,
    label: 'Leer el documento',
  },
}
const en: typeof es = {
  circulated: {
    subject: (title) => `Meeting paper: ${title}`,
    line: (title) => `The Technical Secretariat circulated the document “${title}” among member states.`,
    meeting: (meeting, day) => `It is for the meeting “${meeting}”${day && `, ${day}`}.`,
    label: 'Read the document',
  },
  updated: {
    subject: (title) => `The meeting paper was updated: ${title}`,
    line: (title) => `The Technical Secretariat compiled the document “${title}” again: some sections changed.`,
    label: 'Read the document',
  },
}
const text = { es, en }

type Facts = { title: string; path: string; meeting?: { title: string; day: string } | undefined }

export const circulatedLetter = (lang: Lang, { title, path, meeting }: Facts): Letter => {
  const say = text[lang].circulated
  return { subject: say.subject(title), lines: [say.line(title), ...(meeting ? [say.meeting(meeting.title, meeting.day)] : [])], link: { label: say.label, path } }
}

export const updatedLetter = (lang: Lang, { title, path }: Facts): Letter => {
  const say = text[lang].updated
  return { subject: say.subject(title), lines: [say.line(title)], link: { label: say.label, path } }
}
