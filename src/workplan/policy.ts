import { permit, roles } from '#membership/index.ts'

export const may = {
  plan: permit<null>(['presidency', 'secretariat'], { es: 'Poner o mover una fecha, con su motivo; registrar lo que ocurrió; dar más plazo a un Estado', en: 'Set or move a date, with its reason; record what happened; give a state more time' }, () => true),
  keepFeed: permit<null>(roles, { es: 'Crear y anular las direcciones secretas del propio calendario', en: 'Make and end the secret addresses of one’s own calendar' }, () => true),
}
