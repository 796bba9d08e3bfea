import type { Db } from '#base/database/transaction.ts'
import { paragraph } from '#base/documents/paper.ts'
import { readText } from '#base/words.ts'
import { delegationName } from '../invitation/queries.ts'
import { said } from '../on-paper.ts'
import type { SubjectCard, SubjectDoor } from '../subject.ts'
import type { Priority } from './priority.ts'
import { text } from './text.ts'

const priorities = (db: Db) =>
  db
    .selectFrom('meetings.priority as p')
    .innerJoin('membership.organisation as o', 'o.id', 'p.proposerId')
    .select(['p.id', 'p.meetingId', 'p.holdingId', 'p.proposerId', 'p.title', 'p.reason', 'p.at', 'o.kind', delegationName.as('proposer')])

/** What was proposed to a meeting, in the order in which it came. */
export const listPriorities = async (db: Db, where: { meetingId?: string; ids?: string[] } = {}): Promise<(Priority & { kind: string })[]> => {
  if (where.ids?.length === 0) return []
  const latest = await priorities(db)
    .$if(where.meetingId !== undefined, (query) => query.where('p.meetingId', '=', where.meetingId!))
    .$if(where.ids !== undefined, (query) => query.where('p.id', 'in', where.ids!))
    .orderBy('p.id', 'desc')
    .limit(500)
    .execute()
  return latest.toReversed()
}

const cardOf = ({ id, meetingId, proposerId, title, kind }: Priority & { kind: string }): SubjectCard => ({
  kind: 'priority', id, version: null, title, href: `/w/meetings/${meetingId}#priority-${id}`, authorStateId: kind === 'state' ? proposerId : null, holdingIds: [], publishes: true, example: false,
})

/** A priority is decided upon like any other thing. On the agenda guests read the title and the author of the item; the proposal and its reason stay among the members, and nothing is shared with guests. */
export const priorityDoor: SubjectDoor = {
  describe: async (db, refs) => (await listPriorities(db, { ids: refs.map((ref) => ref.id) })).map(cardOf),
  offer: async (db) => (await listPriorities(db)).map(cardOf),
  tell: async (db, { id }, { lang }) => (await listPriorities(db, { ids: [id] })).flatMap(({ reason, proposer }) => [...said(reason, lang), paragraph(text[lang].by(readText(proposer, lang)))]),
}
