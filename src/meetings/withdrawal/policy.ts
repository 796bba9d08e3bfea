import { permit } from '#membership/index.ts'
import { isComing, type Meeting } from '../meeting/meeting.ts'

export const may = {
  withdrawInvitations: permit<{ meeting: Meeting; now: Date }>(['secretariat', 'presidency'], { es: 'Retirar invitaciones, de personas o de organizaciones enteras, hasta que la reunión termina o se adopta su acta', en: 'Withdraw invitations, of people or of whole organisations, until the meeting is over or its minutes are adopted' }, (_, { meeting, now }) => isComing(meeting, now) && !meeting.adopted),
}
