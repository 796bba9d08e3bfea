import { permit, roles } from '#membership/index.ts'

export const may = {
  plan: permit<null>(['presidency', 'secretariat'], { es: 'Poner o mover una fecha, con su motivo; registrar lo que ocurrió; dar más plazo a un Estado', en: 'Set or move a date, with its reason; record what happened; give a state more time' }, () => true),
  change: permit<null>(['presidency', 'secretariat'], { es: 'Cambiar quién responde de una actividad y quién contribuye, su título, sus pilares y sus productos; con su motivo si el plan fue adoptado', en: 'Change who answers for an activity and who contributes, its title, its pillars and its products; with the reason if the plan was adopted' }, () => true),
  draw: permit<null>(['presidency', 'secretariat'], { es: 'Decir qué espera a qué, cuántos días lleva un trabajo y qué cumple cada producto', en: 'Say what waits for what, how many days a work takes and what fulfils each product' }, () => true),
  propose: permit<null>(['presidency', 'secretariat'], { es: 'Congelar el plan de trabajo para llevarlo a una reunión; lo adopta la reunión', en: 'Freeze the work plan to bring it to a meeting; the meeting adopts it' }, () => true),
  keepCalendar: permit<{ stateId: string }>(
    ['secretariat', 'focal point'],
    { es: 'El calendario nacional (elecciones, cambio de gobierno, año fiscal, feriados): el punto focal, el de su país; la Secretaría, el de cualquiera', en: 'The national calendar (elections, change of government, fiscal year, holidays): the focal point that of the own country, the Secretariat that of any' },
    (post, { stateId }) => post.role === 'secretariat' || post.stateId === stateId,
  ),
  open: permit<null>(['presidency', 'secretariat'], { es: 'Abrir el plan de trabajo de un año; añadirle actividades y fechas', en: 'Open the work plan of a year; add activities and dates to it' }, () => true),
  keepFeed: permit<null>(roles, { es: 'Crear y anular las direcciones secretas del propio calendario', en: 'Make and end the secret addresses of one’s own calendar' }, () => true),
}
