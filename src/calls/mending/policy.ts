import { permit } from '#membership/index.ts'
import { asks, type Call } from '../call/call.ts'

type Standing = Pick<Call, 'openedAt' | 'withdrawnAt'>

export const may = {
  correct: permit<Standing>(['secretariat'], { es: 'El título y el mensaje de una convocatoria abierta, con un motivo; lo que decía queda a la vista', en: 'The title and the message of an open call, with a reason; what it said stays in view' }, (_, call) => asks(call)),
  address: permit<Standing>(['secretariat'], { es: 'Añadir un Estado a una convocatoria abierta; ninguno se quita', en: 'Add a state to an open call; none is taken away' }, (_, call) => asks(call)),
  withdraw: permit<Standing>(['secretariat'], { es: 'Una convocatoria abierta, con un motivo; no se deshace', en: 'An open call, with a reason; it is not undone' }, (_, call) => asks(call)),
  excuse: permit<Standing>(['secretariat'], { es: 'A un Estado que no ha entregado se le exime, con un motivo; puede entregar igual', en: 'A state that has not handed in, with a reason; it may hand in all the same' }, (_, call) => asks(call)),
}
