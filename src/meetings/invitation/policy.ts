import { permit, roles } from '#membership/index.ts'
import { hasBegun, type Meeting } from '../meeting/meeting.ts'
import type { Invitation } from './invitation.ts'

type Calling = Pick<Meeting, 'convenedAt'>

export const may = {
  invite: permit<Calling>(['secretariat', 'presidency'], { es: 'Invitar a más personas con puesto, cuando la reunión está convocada', en: 'Invite more people who hold a post, once the meeting is convened' }, (_, meeting) => meeting.convenedAt !== null),
  reply: permit<{ invitation: Pick<Invitation, 'personId'>; started: boolean }>([...roles], { es: 'La persona invitada, y nadie en su lugar, hasta que la reunión empieza', en: 'The person invited, and nobody instead, until the meeting begins' }, (_, { invitation, started }, me) => invitation.personId === me.id && !started),
  attend: permit<{ meeting: Meeting; now: Date }>(['secretariat'], { es: 'Marca quién está presente, desde el día de la reunión', en: 'Marks who is present, from the day of the meeting on' }, (_, { meeting, now }) => meeting.convenedAt !== null && hasBegun(meeting, now)),
}
