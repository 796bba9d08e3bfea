import { permit } from '#membership/index.ts'
import { isComing, type Meeting } from '../meeting/meeting.ts'

export const may = {
  propose: permit<{ meeting: Pick<Meeting, 'inside'> & Parameters<typeof isComing>[0]; now: Date }>(
    ['focal point', 'head of delegation', 'presidency', 'secretariat'],
    { es: 'Proponer una prioridad a una reunión convocada, hasta que termina: los Estados miembros, la Presidencia y la Secretaría', en: 'Propose a priority to a convened meeting, until it is over: member states, the Presidency and the Secretariat' },
    (_, { meeting, now }) => meeting.inside && isComing(meeting, now),
  ),
}
