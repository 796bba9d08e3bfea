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

/** What meetings, standings and posts already say about a dossier. */
export async function findFacts(db: Db, { id, stateId, kind, at }: Pick<Dossier, 'id' | 'stateId' | 'kind' | 'at'>, today: string): Promise<Facts> {
  const decision = (await findDecisionsFor(db, 'accession', [id])).get(id)
  const team = (await listHolders(db, today, { stateId, role: 'focal point' })).find((holder) => holder.main)
  return {
    ...(decision?.outcome === 'validated' ? { decision: { on: decision.meeting.onDay ?? dayIn(regionZone, decision.at), precision: 'day' as const, href: `/w/agenda-items/${decision.agendaItemId}` } } : {}),
    ...(await standingFact(db, { stateId, kind, at })),
    ...(team ? { team: { on: team.since, precision: 'day' as const, href: '/w/people' } } : {}),
  }
}

/** Member since, or gone since: a day to come counts too, for on it nobody has to do anything. What came before the dossier, or follows upon it later, is another's. */
async function standingFact(db: Db, { stateId, kind, at }: Pick<Dossier, 'stateId' | 'kind' | 'at'>): Promise<Facts> {
  const own = (await listStandings(db)).filter((standing) => standing.stateId === stateId)
  const href = '/w/membership#states'
  const opened = dayIn(regionZone, at)
  if (kind === 'accession') {
    const joined = own.find(({ standing, until }) => standing === 'member' && (!until || until > opened))
    return joined ? { standing: { on: joined.since, precision: joined.precision, href, source: joined.source, example: joined.example } } : {}
  }
  // The source of a standing says since when it held, not why it ended.
  const ended = own.filter(({ until }) => until && !own.some(({ since }) => since === until))
  const left = ended.find(({ until }) => until! > opened) ?? ended.at(-1)
  return left ? { standing: { on: left.until!, precision: 'day', href } } : {}
}
