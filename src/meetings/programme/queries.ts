import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Session, Speaker } from './session.ts'

const sessions = (db: Db) =>
  db.selectFrom('meetings.session as s').select(['s.id', 's.meetingId', 's.holdingId', 's.day', 's.minutes', 's.title', 's.version', sql<string>`to_char(s.starts_at, 'HH24:MI')`.as('startsAt')])

/** The sessions of a meeting, by day and hour. */
export const listSessions = (db: Db, meetingId: string): Promise<Session[]> => sessions(db).where('s.meetingId', '=', meetingId).orderBy('s.day').orderBy('s.startsAt').orderBy('s.id').execute()

export const findSession = async (db: Db, id: string): Promise<Session> => found(await sessions(db).where('s.id', '=', id).executeTakeFirst())

const speakers = (db: Db) => db.selectFrom('meetings.speaker').select(['id', 'agendaItemId', 'personId', 'name', 'organisation', 'part'])

/** Who speaks on each item, in the order in which they were named. */
export const listSpeakers = async (db: Db, agendaItemIds: string[]): Promise<Speaker[]> => (agendaItemIds.length === 0 ? [] : speakers(db).where('agendaItemId', 'in', agendaItemIds).orderBy('id').execute())

export const findSpeaker = async (db: Db, id: string): Promise<Speaker> => found(await speakers(db).where('id', '=', id).executeTakeFirst())
