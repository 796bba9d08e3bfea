import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { findOrganisation } from '#membership/index.ts'
import type { FollowUp, Stands } from './follow-up.ts'
import type { Wanted } from './form.ts'
import { may } from './policy.ts'

type Of = { decisionId: string; meetingId: string; holdingId: string }

/** Opened with the decision, in its transaction: a decision without its follow-up never exists (expectation 19). */
export async function openFollowUps(tx: Tx, of: Of, wanted: Wanted[]): Promise<void> {
  for (const { es, en, ownerId, ownerRole, dueOn } of wanted) {
    await findOrganisation(tx, ownerId)
    await tx.insertInto('meetings.followUp').values({ ...of, wanted: asJson(words(es, en)), ownerId, ownerRole, dueOn }).execute()
  }
}

/** How it stands, with a word and where to see it. Said again, the last word counts. */
export async function reportFollowUp(tx: Tx, me: Me, followUp: FollowUp, said: { stands: Stands; words: string; link: string }): Promise<void> {
  const post = may.report(me, followUp) ?? refuse()

  await tx.insertInto('meetings.followUpReport').values({ followUpId: followUp.id, holdingId: followUp.holdingId, ...said }).execute()
  await record(tx, post, 'follow-up reported', { kind: 'follow-up', id: followUp.id, facts: { meeting: followUp.meetingId, stands: said.stands } })
}
