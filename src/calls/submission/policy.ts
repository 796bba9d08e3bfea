import { permit, stateRoles } from '#membership/index.ts'
import { asks, type Call } from '../call/call.ts'
import { isWithState, type Item, stageOfItem } from '../item/item.ts'

type Envelope = { stateId: string; callWithdrawn: boolean }

/** Of a withdrawn call nothing more is begun, handed out, cleared or handed in. */
const isAsked = (post: { stateId: string | null }, envelope: Envelope): boolean => post.stateId === envelope.stateId && !envelope.callWithdrawn

type Addressed = { states: string[] } & Pick<Call, 'openedAt' | 'withdrawnAt'>

export const may = {
  begin: permit<Addressed>([...stateRoles], { es: 'El equipo de un Estado destinatario, con la convocatoria abierta', en: 'The team of an addressed state, once the call is open' }, (post, call) => asks(call) && call.states.includes(post.stateId ?? '')),
  addItem: permit<Envelope>([...stateRoles], { es: 'El equipo del Estado', en: 'The team of the state' }, isAsked),
  delegate: permit<Envelope>(['focal point', 'head of delegation'], { es: 'El punto focal reparte secciones entre personas de sus ministerios y consultorías para su país, con fecha de término', en: 'The focal point hands sections to people of the ministries and to consultants for its country, until a date' }, isAsked),
  clear: permit<Envelope>(['national validator'], { es: 'Da el visto bueno a lo que está completo, con los consentimientos', en: 'Clears what is complete, with the consents' }, isAsked),
  postpone: permit<Envelope>(['national validator'], { es: 'Dice a su equipo qué falta antes del visto bueno', en: 'Tells the team what is missing before the clearance' }, isAsked),
  clearByLetter: permit<Envelope>(['focal point', 'head of delegation'], { es: 'Sube la carta firmada, en nombre de quien valida; queda a la vista', en: 'Uploads the signed letter on behalf of the validator; it shows' }, isAsked),
  handIn: permit<Envelope>(['focal point', 'head of delegation'], { es: 'Cuando lo completo tiene visto bueno', en: 'Once what is complete has been cleared' }, isAsked),
  takeBack: permit<Item>(['focal point', 'head of delegation'], { es: 'La última ronda, hasta que circule', en: 'The last round, until it circulates' }, (post, item) => post.stateId === item.stateId && ['handed in', 'accepted'].includes(stageOfItem(item))),
  withdraw: permit<Item>(['focal point', 'head of delegation'], { es: 'Después de circular, con un motivo que queda a la vista', en: 'After it has circulated, with a reason that shows' }, (post, item) => post.stateId === item.stateId && item.circulated !== null && item.withdrawn === null),
  discard: permit<Item>([...stateRoles], { es: 'Un borrador que nunca se entregó', en: 'A draft that was never handed in' }, (post, item) => post.stateId === item.stateId && item.latest === null),
  /** the wall lets the contributor of a section write that section; the rest of the team writes all */
  write: permit<Item>([...stateRoles], { es: 'El equipo del Estado, mientras la práctica no esté en revisión; después de circular, para reemplazarla con motivo', en: 'The team of the state, while the item is not under review; after circulation, to replace it with a reason' }, (post, item) => post.stateId === item.stateId && (isWithState(item) || item.circulated !== null) && item.withdrawn === null),
  contribute: permit<{ item: Item; delegated: boolean }>(['ministry contributor', 'consultant'], { es: 'La sección que se le encargó, hasta la fecha dada', en: 'The section handed to them, until the date given' }, (_, { item, delegated }) => delegated && isWithState(item)),
}
