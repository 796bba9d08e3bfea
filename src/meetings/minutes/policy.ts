import { type Me, permit } from '#membership/index.ts'
import { dayHasCome, type Meeting } from '../meeting/meeting.ts'
import { type Standing, stageOfMinutes } from './adoption.ts'

export type Read = { meeting: Meeting; standing: Standing; now: Date }

const stage = ({ meeting, standing, now }: Read) => stageOfMinutes(meeting, standing, now)

export const may = {
  open: permit<Pick<Meeting, 'convenedAt' | 'adopted'>>(['secretariat'], { es: 'Escribir las palabras de apertura y el resumen de cada punto del acta de una reunión convocada, hasta que se adopta; lo demás se toma de lo registrado', en: 'Write the opening words and the summary of each item of the minutes of a convened meeting, until they are adopted; the rest is taken from what was recorded' }, (_, meeting) => meeting.convenedAt !== null && !meeting.adopted),
  readDraft: permit<null>(['secretariat', 'presidency'], { es: 'Leer el borrador del acta antes de que circule; las delegaciones y las personas invitadas, desde que circula', en: 'Read the draft minutes before they circulate; delegations and guests, once they do' }, () => true),
  circulate: permit<Read>(['secretariat'], { es: 'Circular el borrador del acta a las delegaciones, desde el día de la reunión', en: 'Circulate the draft minutes to the delegations, from the day of the meeting on' }, (_, read) => read.meeting.convenedAt !== null && dayHasCome(read.meeting, read.now) && stage(read) !== 'adopted'),
  comment: permit<Read>(['focal point', 'head of delegation', 'presidency'], { es: 'Comentar el borrador del acta: las delegaciones de los Estados miembros y la Presidencia, hasta el día fijado', en: 'Comment on the draft minutes: the delegations of member states and the Presidency, until the day set' }, (_, read) => read.meeting.inside && stage(read) === 'circulated'),
  answer: permit<Read>(['secretariat'], { es: 'Responder a cada comentario: se recoge, o no y por qué', en: 'Answer each comment: taken up, or not and why' }, (_, read) => stage(read) !== 'adopted'),
  adopt: permit<Read>(['presidency'], { es: 'Adoptar el acta: por silencio pasado el día de los comentarios, o en una reunión posterior; con cada comentario respondido', en: 'Adopt the minutes: by silence after the day for comments, or in a later meeting; with each comment answered' }, (_, read) => stage(read) === 'circulated' || stage(read) === 'commented'),
}

/** Neither a delegation nor a guest reads anything of the draft until it has circulated; the version for guests holds nothing that is for members alone. */
export const readsMinutes = (me: Me, { wentOut }: { wentOut: boolean }): boolean => wentOut || Boolean(may.readDraft(me, null))
