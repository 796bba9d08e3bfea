import { permit } from '#membership/index.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { dayHasCome, isCalledOff, type Meeting } from '../meeting/meeting.ts'

/** An item of a meeting, with the member states of the day and the hour that it is. */
export type Table = { meeting: Meeting; item: AgendaItem; members: string[]; now: Date; /** whether every state has spoken */ heard?: boolean }

/** Where silence counts until an hour, nobody is cut off before it. */
const isTimeToClose = ({ meeting, item, now, heard }: Table): boolean => dayHasCome(meeting, now) && (!item.silenceUntil || now >= item.silenceUntil || heard === true)

/** Of a meeting that will not be held nobody is asked for a position. */
const isOpen = ({ meeting, item }: Table): boolean => meeting.convenedAt !== null && !isCalledOff(meeting) && item.kind === 'decision' && item.closed === null && !item.adopted

export const may = {
  takePosition: permit<Table>(['head of delegation'], { es: 'La jefatura de delegación de un Estado miembro de ese día, por su Estado, hasta que la Presidencia cierre el punto', en: 'The head of delegation of a member state of that day, for its own state, until the Presidency closes the item' }, (post, table) => isOpen(table) && table.members.includes(post.stateId ?? '')),
  recordPosition: permit<Table>(['secretariat'], { es: 'En nombre de un Estado miembro que la dijo en la reunión; queda señalado', en: 'On behalf of a member state that said it in the meeting; it is marked so' }, (_, table) => isOpen(table)),
  correctPosition: permit<Table>(['secretariat'], { es: 'Un error suyo en lo que registró de un Estado, con su motivo, desde que el punto se cierra hasta que se adopta el acta; lo anterior queda a la vista', en: 'A slip of its own in what it recorded for a state, with the reason, from the closing of the item until the minutes are adopted; what it said before stays in view' }, (_, { item }) => item.closed !== null && item.kind === 'decision' && !item.adopted),
  close: permit<Table>(['presidency'], { es: 'Un punto de decisión, desde el día de la reunión y, si el silencio cuenta, pasada su hora; después ninguna posición cambia', en: 'An item for decision, from the day of the meeting on and, where silence counts, after its hour; no position changes afterwards' }, (_, table) => isOpen(table) && isTimeToClose(table)),
  decide: permit<Table>(['secretariat'], { es: 'Registra lo decidido cuando la Presidencia cerró el punto, hasta que se adopta el acta; un cambio es una decisión nueva', en: 'Records what was decided once the Presidency has closed the item, until the minutes are adopted; a change is a new decision' }, (_, { item }) => item.closed !== null && item.kind === 'decision' && !item.adopted),
}
