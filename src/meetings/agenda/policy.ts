import { permit } from '#membership/index.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { AgendaItem } from './agenda.ts'

export const may = {
  arrange: permit<Pick<Meeting, 'adopted'>>(['secretariat', 'presidency'], { es: 'Poner puntos en el orden del día y ordenarlos, hasta que se adopta el acta', en: 'Put items on the agenda and order them, until the minutes are adopted' }, (_, meeting) => !meeting.adopted),
  change: permit<Pick<AgendaItem, 'closed' | 'adopted'>>(['secretariat', 'presidency'], { es: 'Cambiar o quitar un punto y sus documentos, mientras no esté cerrado ni adoptada el acta; se quita solo si ningún Estado tomó posición', en: 'Change or remove an item and its papers, while neither is it closed nor are the minutes adopted; it is removed only if no state took a position' }, (_, item) => item.closed === null && !item.adopted),
}
