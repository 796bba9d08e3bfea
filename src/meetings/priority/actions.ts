import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me, Post } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { eitherWords } from '#base/words.ts'
import { presidencyTeam, secretariatTeam } from '#membership/index.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { PriorityData } from './form.ts'
import { may } from './policy.ts'

const teamOf = ({ role, stateId, organisationId }: Post): string => (role === 'secretariat' ? secretariatTeam : role === 'presidency' ? presidencyTeam : (stateId ?? organisationId))

/** Members see it at once, and guests do not; the Presidency or the Secretariat brings it to the agenda, where they read the title of an item and who presents it. */
export async function proposePriority(tx: Tx, me: Me, { meeting, now }: { meeting: Meeting; now: Date }, data: PriorityData): Promise<void> {
  const post = may.propose(me, { meeting, now }) ?? refuse()

  const { id } = await tx
    .insertInto('meetings.priority')
    .values({
      meetingId: meeting.id, holdingId: meeting.membersId, proposerId: teamOf(post),
      title: asJson(eitherWords({ es: data['priority.es'], en: data['priority.en'] })), reason: asJson(eitherWords({ es: data['priorityReason.es'], en: data['priorityReason.en'] })),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, post, 'priority proposed', { ...subjectOf(meeting), holdingId: meeting.membersId, facts: { priority: id } })
}
