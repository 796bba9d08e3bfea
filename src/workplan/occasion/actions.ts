import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { may } from '../policy.ts'
import type { OccasionData } from './form.ts'
import type { Occasion } from './occasion.ts'

const subject = (id: string) => ({ kind: 'occasion', id })

export async function addOccasion(tx: Tx, me: Me, stateId: string, data: OccasionData): Promise<void> {
  const post = may.keepCalendar(me, { stateId }) ?? refuse()

  const { kind, firstDay, lastDay, source } = data
  const title = asJson(words(data['title.es'], data['title.en']))
  const { id } = await tx.insertInto('workplan.occasion').values({ stateId, kind, firstDay, lastDay, title, source }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'occasion added', { ...subject(id), facts: { state: stateId, kind, from: firstDay, to: lastDay } })
}

/** It does not hold: what was written stays in the history, with the reason. */
export async function removeOccasion(tx: Tx, me: Me, { id, stateId }: Occasion, reason: string): Promise<void> {
  const post = may.keepCalendar(me, { stateId }) ?? refuse()

  await tx.insertInto('workplan.occasionEnd').values({ occasionId: id, reason }).execute()
  await record(tx, post, 'occasion removed', { ...subject(id), facts: { state: stateId } })
}
