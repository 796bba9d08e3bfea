import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { Stale, refuse } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { secretariatTeam } from '#membership/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { listSessions } from '../programme/queries.ts'
import { movedWith } from '../programme/session.ts'
import type { MeetingData } from './form.ts'
import { type Meeting, slugOf } from './meeting.ts'
import { may } from './policy.ts'
import { listSlugs } from './queries.ts'
import { findTemplate, lengthOf, type Template } from './templates.ts'

export const subjectOf = (meeting: Pick<Meeting, 'id' | 'holdingId'>) => ({ kind: 'meeting', id: meeting.id, holdingId: meeting.holdingId })

const columnsOf = (data: MeetingData) => ({
  title: asJson(words(data['title.es'], data['title.en'])),
  note: data['note.es'] === '' ? null : asJson(words(data['note.es'], data['note.en'])),
  kind: data.kind,
  milestoneId: data.milestoneId,
  startsAt: data.startsAt,
  zone: data.zone,
  minutes: data.minutes,
  days: data.days,
  place: data['place.es'] === '' ? null : asJson(words(data['place.es'], data['place.en'])),
  venue: data.venue,
  address: data.address,
  mapLink: data.mapLink,
  link: data.link,
  guestsUntil: data.guestsUntil,
  example: data.example,
})

/** A meeting in preparation: the Secretariat and the Presidency see it. With a template it begins with a programme and an agenda. */
export async function prepareMeeting(tx: Tx, me: Me, data: MeetingData): Promise<string> {
  const post = may.prepare(me, null) ?? refuse()
  await findMilestone(tx, data.milestoneId)

  const holdingId = await holdFor(tx, 'meeting', secretariatTeam, 'steering')
  const membersId = await holdFor(tx, 'meeting: members', secretariatTeam, 'members')
  const slug = await freeSlug(tx, slugOf(data['title.es']))
  const meeting = await tx.insertInto('meetings.meeting').values({ holdingId, membersId, slug, template: data.template, ...columnsOf(data) }).returning(['id', 'holdingId']).executeTakeFirstOrThrow()
  const template = findTemplate(data.template)
  if (template) await fillFrom(tx, meeting, template, data.startsAt)
  await record(tx, post, 'meeting prepared', { ...subjectOf(meeting), facts: { template: data.template } })
  return meeting.id
}

async function fillFrom(tx: Tx, { id: meetingId, holdingId }: { id: string; holdingId: string }, template: Template, startsAt: string): Promise<void> {
  let position = 0
  const hours = movedWith(template.sessions.map(({ at }) => at), { was: template.startsAt, is: startsAt })
  for (const [index, session] of template.sessions.entries()) {
    const of = { meetingId, holdingId }
    const { id: sessionId } = await tx
      .insertInto('meetings.session')
      .values({ ...of, day: session.day ?? 1, startsAt: hours[index]!, minutes: lengthOf(session), title: asJson(words(session.title.es, session.title.en)) })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { es, en, kind, minutes } of session.items) {
      position += 1
      await tx.insertInto('meetings.agendaItem').values({ ...of, sessionId, position, kind, minutes, title: asJson(words(es, en)) }).execute()
    }
  }
}

async function freeSlug(tx: Tx, slug: string): Promise<string> {
  const taken = await listSlugs(tx, slug)
  let free = slug
  for (let next = 2; taken.includes(free); next += 1) free = `${slug}-${next}`
  return free
}

const watched = ['milestoneId', 'startsAt', 'zone', 'minutes', 'days', 'kind', 'venue', 'address', 'link'] as const

/** Title, note, hour, length, link, and which date of the work plan it follows. Its sessions go with its hour. */
export async function changeMeeting(tx: Tx, me: Me, meeting: Meeting, data: MeetingData): Promise<void> {
  const post = may.prepare(me, null) ?? refuse()
  await findMilestone(tx, data.milestoneId)

  const columns = columnsOf(data)
  const changed = await tx.updateTable('meetings.meeting').set({ ...columns, version: data.version + 1 }).where('id', '=', meeting.id).where('version', '=', data.version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await moveSessions(tx, meeting, data.startsAt)
  await record(tx, post, 'meeting changed', { ...subjectOf(meeting), facts: { changed: watched.filter((field) => columns[field] !== meeting[field]), admits: columns.guestsUntil !== meeting.guestsUntil, named: (['title', 'place'] as const).some((field) => JSON.stringify(columns[field]) !== JSON.stringify(asJson(meeting[field]))) } })
}

async function moveSessions(tx: Tx, meeting: Meeting, startsAt: string): Promise<void> {
  const sessions = meeting.startsAt === startsAt ? [] : await listSessions(tx, meeting.id)
  const hours = movedWith(sessions.map((session) => session.startsAt), { was: meeting.startsAt, is: startsAt })
  for (const [index, session] of sessions.entries()) {
    if (hours[index] !== session.startsAt) await tx.updateTable('meetings.session').set({ startsAt: hours[index]!, version: session.version + 1 }).where('id', '=', session.id).execute()
  }
}
