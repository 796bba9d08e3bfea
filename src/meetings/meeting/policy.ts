import { permit } from '#membership/index.ts'
import type { Meeting } from './meeting.ts'

export const may = {
  prepare: permit<null>(['secretariat', 'presidency'], { es: 'Preparar una reunión y cambiarla', en: 'Prepare a meeting and change it' }, () => true),
  convene: permit<Pick<Meeting, 'convenedAt'>>(['secretariat', 'presidency'], { es: 'Una vez, con día y orden del día; desde entonces la ven los miembros y las personas invitadas', en: 'Once, with a day and an agenda; from then on members and invited guests see it' }, (_, meeting) => !meeting.convenedAt),
}
