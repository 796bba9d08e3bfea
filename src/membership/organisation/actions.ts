import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { words } from '#base/words.ts'
import { may } from '../policy.ts'
import type { Organisation } from '../queries.ts'
import type { OrganisationKind } from './organisation.ts'

type NewOrganisation = { key: string; kind: Exclude<OrganisationKind, 'body'>; es: string; en: string; short: string; iso3: string | null; stateId: string | null }

/** A new institution, network, agency, donor or state of the framework. A national institution belongs to its state, a state to itself. */
export async function addOrganisation(tx: Tx, me: Me, { es, en, ...organisation }: NewOrganisation): Promise<string> {
  const post = may.keepOrganisation(me, organisation) ?? refuse()

  const { id } = (await sql<{ id: string }>`select base.new_id() as id`.execute(tx)).rows[0]!
  const stateId = organisation.kind === 'state' ? id : organisation.stateId
  await tx.insertInto('membership.organisation').values({ ...organisation, id, stateId, name: asJson(words(es, en)) }).execute()
  await record(tx, post, 'organisation added', { kind: 'organisation', id, facts: { key: organisation.key } })
  return id
}

/** Another name for the same institution: ministries are renamed, what they wrote stays theirs. */
export async function renameOrganisation(tx: Tx, me: Me, organisation: Organisation, { es, en, short, version }: { es: string; en: string; short: string; version: number }): Promise<void> {
  const post = may.keepOrganisation(me, organisation) ?? refuse()

  const changed = await tx
    .updateTable('membership.organisation')
    .set({ name: asJson(words(es, en)), short, version: version + 1 })
    .where('id', '=', organisation.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'organisation renamed', { kind: 'organisation', id: organisation.id, facts: { key: organisation.key } })
}
