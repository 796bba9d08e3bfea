import { permit } from '#membership/index.ts'
import { isComing, type Meeting } from '../meeting/meeting.ts'

export const may = {
  withdrawInvitations: permit<{ meeting: Meeting; now: Date }>(['secretariat', 'presidency'], { es: 'Retirar invitaciones, de personas o de organizaciones enteras, hasta que la reunión termina', en: 'Withdraw invitations, of people or of whole organisations, until the meeting is over' }, (_, { meeting, now }) => isComing(meeting, now)),
}
