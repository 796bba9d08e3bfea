import { permit } from '#membership/index.ts'
import { asks, type Call } from './call.ts'

export const may = {
  prepare: permit<null>(['secretariat'], { es: 'Preparar una convocatoria', en: 'Prepare a call' }, () => true),
  change: permit<Pick<Call, 'openedAt'>>(['secretariat'], { es: 'Mientras no esté abierta', en: 'While it is not open' }, (_, call) => !call.openedAt),
  open: permit<Pick<Call, 'openedAt'>>(['secretariat'], { es: 'Una vez; desde entonces la ven todas las personas con puesto', en: 'Once; from then on everyone with a post sees it' }, (_, call) => !call.openedAt),
  remind: permit<Pick<Call, 'openedAt' | 'withdrawnAt'>>(['secretariat'], { es: 'A un Estado que aún no entrega o tiene algo devuelto, cuando la convocatoria está abierta', en: 'A state that has not handed in yet or has something returned, once the call is open' }, (_, call) => asks(call)),
  seeBoard: permit<null>(['secretariat', 'presidency'], { es: 'Quién ha entregado; la Presidencia no ve qué, hasta que circule', en: 'Who has handed in; the Presidency does not see what, until it circulates' }, () => true),
}
