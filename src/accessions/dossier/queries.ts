import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { findDecisionsFor } from '#meetings/index.ts'
import { listHolders, listStandings } from '#membership/index.ts'
import type { Dossier, Entry, Facts } from './dossier.ts'

const dossiers = (db: Db) =>
  db
    .selectFrom('accessions.dossier as d')
    .innerJoin('membership.organisation as s', 's.id', 'd.stateId')
    .innerJoin('reference.country as k', 'k.iso3', 's.iso3')
    .select(['d.id', 'd.holdingId', 'd.stateId', 'k.name as state', 'k.iso3', 'd.kind', 'd.example', 'd.at'])

export const findDossier = async (db: Db, id: string): Promise<Dossier> => found(await dossiers(db).where('d.id', '=', id).executeTakeFirst())

/** Newest first. */
export const listDossiers = async (db: Db, ids?: string[]): Promise<Dossier[]> =>
  ids?.length === 0
    ? []
    : dossiers(db)
        .$if(ids !== undefined, (query) => query.where('d.id', 'in', ids!))
        .orderBy('d.id', 'desc')
        .limit(200)
        .execute()

export const listEntries = (db: Db, dossierId: string): Promise<Entry[]> =>
  db.selectFrom('accessions.step').where('dossierId', '=', dossierId).select(['id', 'dossierId', 'key', 'onDay', 'precision', 'note', 'source', 'fileId', 'example', 'byId', 'at']).orderBy('id').execute()

/** A meeting admits a state by validating; that one leaves it can only note. */
const settles = (kind: Dossier['kind'], outcome: string | undefined): boolean => outcome === 'validated' || (kind === 'withdrawal' && outcome === 'noted')

/** Those of which no meeting has said its word. */
export async function listUndecided(db: Db): Promise<Dossier[]> {
  const all = await listDossiers(db)
  const decisions = await findDecisionsFor(db, 'accession', all.map(({ id }) => id))
  return all.filter(({ id, kind }) => !settles(kind, decisions.get(id)?.outcome))
}

/** What meetings, standings and posts already say about a dossier. */
export async function findFacts(db: Db, { id, stateId, kind, at }: Pick<Dossier, 'id' | 'stateId' | 'kind' | 'at'>, today: string): Promise<Facts> {
  const decision = (await findDecisionsFor(db, 'accession', [id])).get(id)
  const team = (await listHolders(db, today, { stateId, role: 'focal point' })).find((holder) => holder.main)
  return {
    ...(decision && settles(kind, decision.outcome) ? { decision: { on: decision.meeting.onDay ?? dayIn(regionZone, decision.at), precision: 'day' as const, href: `/w/agenda-items/${decision.agendaItemId}` } } : {}),
    ...(await standingFact(db, { stateId, kind, at })),
    ...(team ? { team: { on: team.since, precision: 'day' as const, href: '/w/people' } } : {}),
  }
}

/** Member since, or gone since: a day to come counts too, for on it nobody has to do anything. A state comes and goes again: each dossier is about the standing that held when it was opened, or came after. */
async function standingFact(db: Db, { stateId, kind, at }: Pick<Dossier, 'stateId' | 'kind' | 'at'>): Promise<Facts> {
  const own = (await listStandings(db)).filter((standing) => standing.stateId === stateId && standing.standing === 'member')
  const about = own.find(({ until }) => !until || until > dayIn(regionZone, at))
  const href = '/w/membership#states'
  if (kind === 'accession') return about ? { standing: { on: about.since, precision: about.precision, href, source: about.source, example: about.example } } : {}
  const left = about ?? own.at(-1)
  return left?.until ? { standing: { on: left.until, precision: 'day', href, source: left.endSource } } : {}
}
