import { permit } from '#membership/index.ts'
import { type Item, stageOfItem } from '../item/item.ts'

/** Handed in and neither returned nor accepted; of a withdrawn call nothing more is. */
const isToBeRead = (_: unknown, item: Item): boolean => stageOfItem(item) === 'handed in' && !item.callWithdrawn

export const may = {
  review: permit<Item>(['secretariat'], { es: 'Comentar lo entregado, mientras no se haya devuelto ni aceptado', en: 'Comment on what was handed in, while it is neither returned nor accepted' }, isToBeRead),
  returnItem: permit<Item>(['secretariat'], { es: 'Con al menos un comentario que debe atenderse y una fecha', en: 'With at least one comment that must be attended to, and a date' }, isToBeRead),
  accept: permit<Item>(['secretariat'], { es: 'Como completa, no como buena: eso lo decide una reunión', en: 'As complete, not as good: that is for a meeting to decide' }, isToBeRead),
  circulate: permit<Item>(['secretariat'], { es: 'Lo aceptado, si el visto bueno nacional lo consiente', en: 'What was accepted, if the clearance at home consents' }, (_, item) => stageOfItem(item) === 'accepted' && item.latest!.circulates && !item.callWithdrawn),
  answerComment: permit<Item>(['focal point', 'head of delegation', 'national validator'], { es: 'El equipo del Estado: hecho, o no se hace, porque…', en: 'The team of the state: done, or not done, because…' }, (post, item) => post.stateId === item.stateId && stageOfItem(item) === 'returned'),
}
