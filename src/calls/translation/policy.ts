import { permit, stateRoles } from '#membership/index.ts'
import { type Item, stageOfItem } from '../item/item.ts'

const readable = (item: Item): boolean => ['handed in', 'accepted', 'circulated'].includes(stageOfItem(item))

export const may = {
  translate: permit<Item>(['secretariat', 'translator', ...stateRoles], { es: 'Lo entregado: la Secretaría, quien traduce por su encargo, o el propio Estado', en: 'What was handed in: the Secretariat, its translators, or the state itself' }, (post, item) =>
    readable(item) && (post.role === 'secretariat' || post.role === 'translator' || post.stateId === item.stateId),
  ),
  confirm: permit<Item>([...stateRoles], { es: 'El Estado confirma la traducción de lo suyo', en: 'The state confirms the translation of what is its own' }, (post, item) => readable(item) && post.stateId === item.stateId),
}
