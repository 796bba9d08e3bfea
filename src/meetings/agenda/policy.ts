import { permit } from '#membership/index.ts'
import type { AgendaItem } from './agenda.ts'

export const may = {
  arrange: permit<null>(['secretariat', 'presidency'], { es: 'Poner puntos en el orden del día y ordenarlos', en: 'Put items on the agenda and order them' }, () => true),
  change: permit<Pick<AgendaItem, 'closed'>>(['secretariat', 'presidency'], { es: 'Cambiar o quitar un punto y sus documentos, mientras no esté cerrado', en: 'Change or remove an item and its papers, while it is not closed' }, (_, item) => item.closed === null),
}
