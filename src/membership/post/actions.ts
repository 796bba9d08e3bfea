import { sql } from 'kysely'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me, Post } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import { regionZone } from '#base/zone.ts'
import type { Role } from '../person.ts'
import { may } from '../policy.ts'
import { type Holder, listHolders, type Organisation } from '../queries.ts'
import { canBeAt, heldOutside } from './post.ts'

export type Invitation = { name: string; email: string; language: Lang; role: Role; main: boolean; since: string; until: string | null; coversId: string | null }

type Naming = {
  organisation: Organisation
  presiding: string[]
  /** the main focal point whose place this person takes: that post ends on the day this one begins */
  follows: Holder | undefined
  today: string
}

/** Who is known by an address, for those who name people. */
export async function findKnown(tx: Tx, email: string): Promise<string | undefined> {
  const known = await sql<{ id: string | null }>`select membership.person_with(${email}) as id`.execute(tx)
  return known.rows[0]?.id ?? undefined
}

/** Names a person to a post. Whoever is known by that address gets the post; anybody else is invited by letter. */
export async function namePerson(tx: Tx, me: Me, invitation: Invitation, { organisation, presiding, follows, today }: Naming): Promise<string> {
  const { role, main, since, until, coversId } = invitation
  const known = await findKnown(tx, invitation.email)
  const held = known ? await listHolders(tx, today, { all: true, personId: known }) : []
  const post = may.name(me, { role, organisationStateId: organisation.stateId, presiding, elsewhere: heldOutside(held, organisation.stateId, today) !== undefined }) ?? refuse()
  if (!canBeAt(role, organisation)) refuse('this post is not held there')

  const personId = known ?? (await addPerson(tx, invitation, organisation))
  const named = await tx.insertInto('membership.post').values({ personId, role, organisationId: organisation.id, main, since, until, coversId }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'person named', { kind: 'post', id: named.id, facts: { person: personId, role, organisation: organisation.id } })
  // Last: whoever names a successor from today on acts until the end of this line.
  if (follows) await closePost(tx, post, follows, since)
  return personId
}

async function addPerson(tx: Tx, { name, email, language }: Invitation, organisation: Organisation): Promise<string> {
  const country = organisation.iso3 && (await tx.selectFrom('reference.country').select('zone').where('iso3', '=', organisation.iso3).executeTakeFirst())
  const zone = (country && country.zone) || regionZone
  // The name is not read back: who names a person knows it before the wall does.
  const { id } = (await sql<{ id: string }>`select base.new_id() as id`.execute(tx)).rows[0]!
  await tx.insertInto('membership.person').values({ id, name, language, zone }).execute()
  await tx.insertInto('membership.contact').values({ personId: id, email }).execute()
  return id
}

/** The post ends on a day and what it left undone falls to the main focal point. The post itself stays in the history. */
export async function endPost(tx: Tx, me: Me, holder: Holder, { on, presiding }: { on: string; presiding: string[] }): Promise<void> {
  const post = may.end(me, { role: holder.role, organisationStateId: holder.stateId, personId: holder.personId, presiding }) ?? refuse()

  await closePost(tx, post, holder, on)
}

async function closePost(tx: Tx, post: Post, holder: Holder, on: string): Promise<void> {
  const until = on < holder.since ? holder.since : on
  const ended = await tx.updateTable('membership.post').set({ until }).where('id', '=', holder.postId).executeTakeFirst()
  if (!ended.numUpdatedRows) refuse()
  await record(tx, post, 'post ended', { kind: 'post', id: holder.postId, facts: { person: holder.personId, until } })
}
