import { permit, roles } from '#membership/index.ts'

export const may = {
  plan: permit<null>(['presidency', 'secretariat'], { es: 'Poner o mover una fecha, con su motivo; registrar lo que ocurrió; dar más plazo a un Estado', en: 'Set or move a date, with its reason; record what happened; give a state more time' }, () => true),
  open: permit<null>(['presidency', 'secretariat'], { es: 'Abrir el plan de trabajo de un año; añadirle actividades y fechas', en: 'Open the work plan of a year; add activities and dates to it' }, () => true),
  keepFeed: permit<null>(roles, { es: 'Crear y anular las direcciones secretas del propio calendario', en: 'Make and end the secret addresses of one’s own calendar' }, () => true),
}
