import { permit } from '#membership/index.ts'
import { type Meeting, timeOf } from '../meeting/meeting.ts'

export const may = {
  propose: permit<{ meeting: Pick<Meeting, 'convenedAt' | 'inside'> & Parameters<typeof timeOf>[0]; now: Date }>(
    ['focal point', 'head of delegation', 'presidency', 'secretariat'],
    { es: 'Proponer una prioridad a una reunión convocada, hasta que termina: los Estados miembros, la Presidencia y la Secretaría', en: 'Propose a priority to a convened meeting, until it is over: member states, the Presidency and the Secretariat' },
    (_, { meeting, now }) => meeting.convenedAt !== null && meeting.inside && (timeOf(meeting)?.end ?? now) >= now,
  ),
}
