import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Lang, readText, type Words, words } from '#base/words.ts'
import { listOrganisations, listStates } from '#membership/index.ts'
import type { Session, Speaker } from './session.ts'

const sessions = (db: Db) =>
  db.selectFrom('meetings.session as s').select(['s.id', 's.meetingId', 's.holdingId', 's.day', 's.minutes', 's.title', 's.version', sql<string>`to_char(s.starts_at, 'HH24:MI')`.as('startsAt')])

/** The sessions of a meeting, by day and hour. */
export const listSessions = (db: Db, meetingId: string): Promise<Session[]> => sessions(db).where('s.meetingId', '=', meetingId).orderBy('s.day').orderBy('s.startsAt').orderBy('s.id').execute()

export const findSession = async (db: Db, id: string): Promise<Session> => found(await sessions(db).where('s.id', '=', id).executeTakeFirst())

const speakers = (db: Db) => db.selectFrom('meetings.speaker').select(['id', 'agendaItemId', 'personId', 'name', 'organisation', 'part'])

/** Who speaks on each item, in the order in which they were named. */
export async function listSpeakers(db: Db, agendaItemIds: string[]): Promise<Speaker[]> {
  const rows = agendaItemIds.length === 0 ? [] : await speakers(db).where('agendaItemId', 'in', agendaItemIds).orderBy('id').execute()
  const known = rows.length === 0 ? new Map<string, Words>() : await knownNames(db)
  return rows.map((row) => ({ ...row, organisation: known.get(row.organisation) ?? words(row.organisation) }))
}

export const findSpeaker = async (db: Db, id: string) => found(await speakers(db).where('id', '=', id).executeTakeFirst())

/** "Ministerio de Relaciones Exteriores, Belice": every state has one. */
export const withState = (own: Words, state: Words | undefined, lang: Lang): string => [readText(own, lang), state && readText(state, lang)].filter(Boolean).join(', ')

/** What was written down in the language of whoever named the speaker, in both: every name an organisation is known by here. */
async function knownNames(db: Db): Promise<Map<string, Words>> {
  // Of a state only its name is asked, which is the same on every day.
  const all = await listOrganisations(db, 'es')
  const states = new Map((await listStates(db, '2019-01-01', 'es')).map((state) => [state.id, state.name]))
  return new Map(all.flatMap(({ id, name, stateId }) => {
    const state = stateId && stateId !== id ? states.get(stateId) : undefined
    const [es, en] = [withState(name, state, 'es'), withState(name, state, 'en')]
    return [[es, words(es, en)], [en, words(es, en)]] as const
  }))
}
