import { permit } from '#membership/index.ts'
import { hasEnded, type Meeting } from '../meeting/meeting.ts'

export const may = {
  arrange: permit<{ meeting: Meeting; now: Date }>(['secretariat', 'presidency'], { es: 'Poner sesiones en el programa y decir quién habla, hasta que la reunión termina', en: 'Put sessions into the programme and say who speaks, until the meeting is over' }, (_, { meeting, now }) => !hasEnded(meeting, now) && !meeting.adopted),
}
