import { isOfState, permit } from '#membership/index.ts'
import type { Item } from '#calls/index.ts'
import { needed } from '../scoring/scoring.ts'
import { type Candidate, isScorable } from './panel.ts'

/** A panel of a withdrawn call owes nothing, and nothing more is asked of it. */
const isAsked = (item: Item): boolean => isScorable(item) && !item.callWithdrawn

type Assigning = { item: Item; reviewer: Pick<Candidate, 'stateIds'> | undefined }
type Scored = { item: Item; assigned: boolean; handedOver: boolean }

export const may = {
  assign: permit<Assigning>(
    ['secretariat'],
    {
      es: 'A quien tenga hoy un puesto de revisión y ningún puesto en el Estado de la práctica, para lo que está aceptado',
      en: 'Whoever holds a post of reviewer today and no post in the state of the practice, for what is accepted',
    },
    (_, { item, reviewer }) => isAsked(item) && reviewer !== undefined && !reviewer.stateIds.includes(item.stateId),
  ),
  dismiss: permit<null>(['secretariat'], { es: 'A quien revisa; sus puntajes dejan de contar', en: 'A reviewer; their scores no longer count' }, () => true),
  score: permit<Scored>(
    ['reviewer'],
    {
      es: 'La práctica que se le asignó, hasta entregar los puntajes; nunca una de un Estado donde tenga un puesto',
      en: 'The practice assigned to them, until the scores are handed in; never one of a state in which they hold a post',
    },
    (_, { item, assigned, handedOver }, me) => assigned && !handedOver && item.withdrawn === null && !item.callWithdrawn && !isOfState(me, item.stateId),
  ),
  shortlist: permit<{ item: Item; scorings: number }>(
    ['secretariat'],
    { es: 'Con sus razones, cuando al menos dos personas entregaron sus puntajes', en: 'With its reasons, once at least two reviewers have handed in' },
    (_, { item, scorings }) => isAsked(item) && scorings >= needed,
  ),
}
