import { permit, roles } from '#membership/index.ts'
import { dayHasCome, isComing, type Meeting } from '../meeting/meeting.ts'
import type { Invitation } from './invitation.ts'

type Called = { meeting: Meeting; now: Date }

export const may = {
  invite: permit<Called>(['secretariat', 'presidency'], { es: 'Invitar a más personas con puesto, desde que la reunión se convoca hasta que termina', en: 'Invite more people who hold a post, from the convening until the meeting is over' }, (_, { meeting, now }) => isComing(meeting, now)),
  reply: permit<{ invitation: Pick<Invitation, 'personId'>; started: boolean }>([...roles], { es: 'La persona invitada, y nadie en su lugar, hasta que la reunión empieza', en: 'The person invited, and nobody instead, until the meeting begins' }, (_, { invitation, started }, me) => invitation.personId === me.id && !started),
  attend: permit<Called>(['secretariat'], { es: 'Marca quién está presente, desde el día de la reunión hasta que se adopta el acta', en: 'Marks who is present, from the day of the meeting until its minutes are adopted' }, (_, { meeting, now }) => meeting.convenedAt !== null && dayHasCome(meeting, now) && !meeting.adopted),
}
