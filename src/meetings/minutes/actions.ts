import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, sameAsRead } from '#base/stops.ts'
import { eitherWords } from '#base/words.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { delegationIdOf } from '../invitation/invitation.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type AdoptedMinutes, hindrancesOf, type MinutesComment, wordsMark } from './adoption.ts'
import { may, type Read } from './policy.ts'
import { draftMark, findOpening, listSummaries, type Minutes } from './queries.ts'

type Whole = { minutes: Minutes; now: Date }
type Said = { es: string; en: string; read: string }
const inside = (meeting: Meeting) => ({ ...subjectOf(meeting), holdingId: meeting.membersId })

/** How the meeting began, by hand; the last words hold. */
export async function openMinutes(tx: Tx, me: Me, meeting: Meeting, { read, ...opening }: Said): Promise<void> {
  const post = may.open(me, meeting) ?? refuse()
  sameAsRead(read, wordsMark(await findOpening(tx, meeting.id)))

  await tx.insertInto('meetings.minutes').values({ meetingId: meeting.id, holdingId: meeting.holdingId, opening: asJson(eitherWords(opening)) }).execute()
  await record(tx, post, 'minutes opened', inside(meeting))
}

/** What was said on an item, in a few sentences; the last ones hold. */
export async function summariseItem(tx: Tx, me: Me, { meeting, item }: { meeting: Meeting; item: AgendaItem }, { read, ...said }: Said): Promise<void> {
  const post = may.open(me, meeting) ?? refuse()
  sameAsRead(read, wordsMark((await listSummaries(tx, meeting.id)).get(item.id)))

  await tx.insertInto('meetings.summary').values({ meetingId: meeting.id, holdingId: meeting.holdingId, agendaItemId: item.id, said: asJson(eitherWords(said)) }).execute()
  await record(tx, post, 'agenda item summarised', { kind: 'agenda item', id: item.id, holdingId: meeting.membersId })
}

/** The delegations have a letter and comment until the day. Circulated again, the new day holds; the same draft until the same day circulates once. */
export async function circulateMinutes(tx: Tx, me: Me, { minutes, now }: Whole, { 'version.draft': version, commentsUntil }: { 'version.draft': string; commentsUntil: string }): Promise<void> {
  const read = { meeting: minutes.meeting, standing: minutes.standing, now }
  const post = may.circulate(me, read) ?? refuse()
  if (!minutes.complete) refuse('decisions are missing')
  const { circulated, changed } = read.standing
  if (circulated?.commentsUntil === commentsUntil && changed.length === 0) return
  sameAsRead(version, draftMark(minutes))

  await tx.insertInto('meetings.minutesCirculation').values({ meetingId: read.meeting.id, holdingId: read.meeting.membersId, commentsUntil }).execute()
  await record(tx, post, 'minutes circulated', { ...inside(read.meeting), facts: { until: commentsUntil } })
}

export async function commentOnMinutes(tx: Tx, me: Me, read: Read, { itemId, comment }: { itemId: string | null; comment: string }): Promise<void> {
  const post = may.comment(me, read) ?? refuse()

  const delegationId = delegationIdOf(post)
  await tx.insertInto('meetings.minutesComment').values({ meetingId: read.meeting.id, holdingId: read.meeting.membersId, agendaItemId: itemId, delegationId, words: comment }).execute()
  await record(tx, post, 'minutes commented', { ...inside(read.meeting), facts: { item: itemId, delegation: delegationId } })
}

/** Every comment has its answer: taken up, or not and why. */
export async function answerComment(tx: Tx, me: Me, read: Read, { comment, ...answer }: { comment: MinutesComment; taken: boolean; words: string }): Promise<void> {
  const post = may.answer(me, read) ?? refuse()
  if (comment.answer) refuse('answered already')

  await tx.insertInto('meetings.minutesAnswer').values({ commentId: comment.id, holdingId: read.meeting.membersId, ...answer }).execute()
  await record(tx, post, 'minutes comment answered', { ...inside(read.meeting), facts: { comment: comment.id, taken: answer.taken } })
}

/** From here on the minutes are what they are: frozen as they read now, in both languages, and as whoever adopts them has read them. */
export async function adoptMinutes(tx: Tx, me: Me, { minutes, now }: Whole, { version, inMeetingId, content }: { version: string; inMeetingId: string | null; content: AdoptedMinutes }): Promise<void> {
  const read = { meeting: minutes.meeting, standing: minutes.standing, now }
  const post = may.adopt(me, read) ?? refuse()
  sameAsRead(version, draftMark(minutes))
  if (hindrancesOf(read.meeting, read.standing, { complete: minutes.complete, now, inMeeting: inMeetingId !== null }).length > 0) refuse('not ready to be adopted')

  await tx.insertInto('meetings.adoption').values({ meetingId: read.meeting.id, holdingId: read.meeting.membersId, inMeetingId, content: asJson(content) }).execute()
  await record(tx, post, 'minutes adopted', { ...inside(read.meeting), facts: { inMeeting: inMeetingId } })
}
