import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { words } from '#base/words.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { SessionData } from './form.ts'
import { may } from './policy.ts'
import type { Part, Session, Speaker } from './session.ts'

type At = { meeting: Meeting; now: Date }

const columnsOf = (data: SessionData) => ({ title: asJson(words(data['title.es'], data['title.en'])), day: data.day, startsAt: data.startsAt, minutes: data.minutes })

export async function addSession(tx: Tx, me: Me, at: At, data: SessionData): Promise<void> {
  const post = may.arrange(me, at) ?? refuse()

  const { id } = await tx.insertInto('meetings.session').values({ meetingId: at.meeting.id, holdingId: at.meeting.holdingId, ...columnsOf(data) }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'session added', { ...subjectOf(at.meeting), facts: { session: id } })
}

export async function changeSession(tx: Tx, me: Me, { session, ...at }: At & { session: Session }, data: SessionData): Promise<void> {
  const post = may.arrange(me, at) ?? refuse()

  const changed = await tx.updateTable('meetings.session').set({ ...columnsOf(data), version: data.version + 1 }).where('id', '=', session.id).where('version', '=', data.version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'session changed', { ...subjectOf(at.meeting), facts: { session: session.id } })
}

/** Its items stay on the agenda. */
export async function removeSession(tx: Tx, me: Me, { session, ...at }: At & { session: Session }): Promise<void> {
  const post = may.arrange(me, at) ?? refuse()

  await tx.deleteFrom('meetings.session').where('id', '=', session.id).execute()
  await record(tx, post, 'session removed', { ...subjectOf(at.meeting), facts: { session: session.id } })
}

type Named = { personId: string | null; name: string; organisation: string; part: Part }

export async function nameSpeaker(tx: Tx, me: Me, { item, ...at }: At & { item: AgendaItem }, named: Named): Promise<void> {
  const post = may.arrange(me, at) ?? refuse()

  await tx.insertInto('meetings.speaker').values({ agendaItemId: item.id, meetingId: item.meetingId, holdingId: item.holdingId, ...named }).execute()
  await record(tx, post, 'speaker named', { kind: 'agenda item', id: item.id, holdingId: item.holdingId, facts: { person: named.personId, part: named.part } })
}

export async function removeSpeaker(tx: Tx, me: Me, { item, speaker, ...at }: At & { item: AgendaItem; speaker: Pick<Speaker, 'id' | 'personId'> }): Promise<void> {
  const post = may.arrange(me, at) ?? refuse()

  await tx.deleteFrom('meetings.speaker').where('id', '=', speaker.id).execute()
  await record(tx, post, 'speaker removed', { kind: 'agenda item', id: item.id, holdingId: item.holdingId, facts: { person: speaker.personId } })
}
