import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { Stale, refuse } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { secretariatTeam } from '#membership/index.ts'
import { findMilestone } from '#workplan/index.ts'
import type { MeetingData } from './form.ts'
import { type Meeting, slugOf } from './meeting.ts'
import { may } from './policy.ts'
import { listSlugs } from './queries.ts'

export const subjectOf = (meeting: Pick<Meeting, 'id' | 'holdingId'>) => ({ kind: 'meeting', id: meeting.id, holdingId: meeting.holdingId })

const columnsOf = (data: MeetingData) => ({
  title: asJson(words(data['title.es'], data['title.en'])),
  note: data['note.es'] === '' ? null : asJson(words(data['note.es'], data['note.en'])),
  milestoneId: data.milestoneId,
  startsAt: data.startsAt,
  zone: data.zone,
  minutes: data.minutes,
  link: data.link,
  example: data.example,
})

/** A meeting in preparation: the Secretariat and the Presidency see it. */
export async function prepareMeeting(tx: Tx, me: Me, data: MeetingData): Promise<string> {
  const post = may.prepare(me, null) ?? refuse()
  await findMilestone(tx, data.milestoneId)

  const holdingId = await holdFor(tx, 'meeting', secretariatTeam, 'steering')
  const membersId = await holdFor(tx, 'meeting: members', secretariatTeam, 'members')
  const slug = await freeSlug(tx, slugOf(data['title.es']))
  const meeting = await tx.insertInto('meetings.meeting').values({ holdingId, membersId, slug, kind: 'online', ...columnsOf(data) }).returning(['id', 'holdingId']).executeTakeFirstOrThrow()
  await record(tx, post, 'meeting prepared', subjectOf(meeting))
  return meeting.id
}

async function freeSlug(tx: Tx, slug: string): Promise<string> {
  const taken = await listSlugs(tx, slug)
  let free = slug
  for (let next = 2; taken.includes(free); next += 1) free = `${slug}-${next}`
  return free
}

const watched = ['milestoneId', 'startsAt', 'zone', 'minutes', 'link'] as const

/** Title, note, hour, length, link, and which date of the work plan it follows. */
export async function changeMeeting(tx: Tx, me: Me, meeting: Meeting, data: MeetingData): Promise<void> {
  const post = may.prepare(me, null) ?? refuse()
  await findMilestone(tx, data.milestoneId)

  const columns = columnsOf(data)
  const changed = await tx.updateTable('meetings.meeting').set({ ...columns, version: data.version + 1 }).where('id', '=', meeting.id).where('version', '=', data.version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'meeting changed', { ...subjectOf(meeting), facts: { changed: watched.filter((field) => columns[field] !== meeting[field]) } })
}
