import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { Stale, refuse } from '#base/stops.ts'
import { type Lang, words } from '#base/words.ts'
import { sql } from 'kysely'
import type { Role } from './person.ts'
import { may } from './policy.ts'
import { findOrganisation, type Holder, type Organisation, type Person } from './queries.ts'

export type Invitation = { name: string; email: string; language: Lang; role: Role; organisationId: string; main: boolean; since: string; until: string | null }

/** Names a person to a post. Whoever is known by that address gets the post; anybody else is invited by letter. */
export async function namePerson(tx: Tx, me: Me, invitation: Invitation): Promise<string> {
  const organisation = await findOrganisation(tx, invitation.organisationId)
  const post = may.name(me, { role: invitation.role, organisationStateId: organisation.stateId }) ?? refuse()

  const known = await sql<{ id: string | null }>`select membership.person_with(${invitation.email}) as id`.execute(tx)
  const personId = known.rows[0]?.id ?? (await addPerson(tx, invitation, organisation))
  const { role, organisationId, main, since, until } = invitation
  const named = await tx.insertInto('membership.post').values({ personId, role, organisationId, main, since, until }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'person named', { kind: 'post', id: named.id, facts: { person: personId, role, organisation: organisationId } })
  return personId
}

async function addPerson(tx: Tx, { name, email, language }: Invitation, organisation: Organisation): Promise<string> {
  const country = organisation.iso3 && (await tx.selectFrom('reference.country').select('zone').where('iso3', '=', organisation.iso3).executeTakeFirst())
  const zone = (country && country.zone) || 'America/Costa_Rica'
  const { id } = await tx.insertInto('membership.person').values({ name, language, zone }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('membership.contact').values({ personId: id, email }).execute()
  return id
}

/** The post ends on a day and what it left undone falls to the main focal point. The post itself stays in the history. */
export async function endPost(tx: Tx, me: Me, holder: Holder, on: string): Promise<void> {
  const post = may.end(me, { role: holder.role, organisationStateId: holder.stateId, personId: holder.personId }) ?? refuse()

  const until = on < holder.since ? holder.since : on
  await tx.updateTable('membership.post').set({ until }).where('id', '=', holder.postId).execute()
  await record(tx, post, 'post ended', { kind: 'post', id: holder.postId, facts: { person: holder.personId, until } })
}

export async function changeProfile(tx: Tx, me: Me, person: Person, profile: { name: string; language: Lang; zone: string; version: number }): Promise<void> {
  if (person.id !== me.id) refuse()

  const { version, ...fields } = profile
  const changed = await tx.updateTable('membership.person').set({ ...fields, version: version + 1 }).where('id', '=', person.id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, me.posts[0], 'profile changed', { kind: 'person', id: person.id, facts: { fields: Object.keys(fields) } })
}

export type NewOrganisation = { key: string; kind: Exclude<Organisation['kind'], 'body'>; es: string; en: string; short: string; iso3: string | null }

/** A new institution, network, agency or donor of the framework; a national one belongs to its state. */
export async function addOrganisation(tx: Tx, me: Me, organisation: NewOrganisation): Promise<string> {
  const post = may.keepLists(me, null) ?? refuse()

  const { key, kind, es, en, short, iso3 } = organisation
  const state = iso3 ? await tx.selectFrom('membership.organisation').select('id').where('kind', '=', 'state').where('iso3', '=', iso3).executeTakeFirst() : undefined
  const added = await tx.insertInto('membership.organisation').values({ key, kind: kind as 'ministry', name: asJson(words(es, en)), short, iso3, stateId: state?.id ?? null }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'organisation added', { kind: 'organisation', id: added.id, facts: { key } })
  return added.id
}

/** From a day on the state is a member or an observer; the standing before ends there. Earlier totals keep their member set. */
export async function setStanding(tx: Tx, me: Me, change: { stateId: string; standing: 'member' | 'observer'; since: string; source: string }): Promise<void> {
  const post = may.keepLists(me, null) ?? refuse()

  await tx.updateTable('membership.standing').set({ until: change.since }).where('stateId', '=', change.stateId).where('since', '<', change.since).where('until', 'is', null).execute()
  const added = await tx.insertInto('membership.standing').values(change).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'standing set', { kind: 'standing', id: added.id, facts: { state: change.stateId, standing: change.standing, since: change.since } })
}

/** The next term. On its day the posts of that state's Presidency begin to count and the former ones cease: nobody has to do anything. */
export async function setPresidency(tx: Tx, me: Me, term: { stateId: string; since: string; source: string }): Promise<void> {
  const post = may.setPresidency(me, null) ?? refuse()

  await tx.updateTable('membership.presidency').set({ until: term.since }).where('since', '<', term.since).where((at) => at.or([at('until', 'is', null), at('until', '>', term.since)])).execute()
  const added = await tx.insertInto('membership.presidency').values({ ...term, until: null }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'presidency set', { kind: 'presidency', id: added.id, facts: { state: term.stateId, since: term.since } })
}
