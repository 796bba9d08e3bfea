import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { delegationName } from '../invitation/queries.ts'
import type { Delegate, GuestOrganisation } from './guests.ts'

export const listGuestOrganisations = (db: Db, meetingId: string): Promise<GuestOrganisation[]> =>
  db.selectFrom('meetings.guestOrganisation as g').innerJoin('membership.organisation as o', 'o.id', 'g.organisationId').where('g.meetingId', '=', meetingId).select(['g.organisationId', 'o.name', 'o.iso3']).orderBy(sql`o.name ->> 'es'`).execute()

const rows = (db: Db) =>
  db
    .selectFrom('meetings.delegate as d')
    .innerJoin('membership.organisation as o', 'o.id', 'd.delegationId')
    .select(['d.id', 'd.meetingId', 'd.holdingId', 'd.name', 'd.position', 'd.delegationId as organisationId', 'o.kind', 'o.stateId', 'o.name as organisation', delegationName.as('delegation')])
    .select(sql<Words>`coalesce((select c.name from reference.country c where c.iso3 = o.iso3), o.name)`.as('country'))
    .select(sql<boolean>`coalesce((select a.present from meetings.attendance a where a.delegate_id = d.id order by a.id desc limit 1), false)`.as('present'))

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]
function delegateFrom({ organisation, delegation, country, kind, stateId, ...row }: Row): Delegate {
  const own = { id: row.organisationId, name: delegation, isState: kind === 'state' }
  return kind === 'ministry' && stateId ? { ...row, delegation: { id: stateId, name: country, isState: true }, sender: organisation } : { ...row, delegation: own, sender: null }
}

/** Who else comes, as far as the reader may know: members all, a guest those of the own organisation. */
export const listDelegates = async (db: Db, meetingId: string): Promise<Delegate[]> => (await rows(db).where('d.meetingId', '=', meetingId).orderBy('d.id').execute()).map(delegateFrom)

export const findDelegate = async (db: Db, id: string): Promise<Delegate> => delegateFrom(found(await rows(db).where('d.id', '=', id).executeTakeFirst()))
