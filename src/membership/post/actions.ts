import { sql } from 'kysely'
import type { Db, Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me, Post } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import { regionZone } from '#base/zone.ts'
import type { Role } from '../person.ts'
import { may } from '../policy.ts'
import { type Holder, listHolders, type Organisation } from '../queries.ts'
import { canBeAt, heldOutside, isCalledOff } from './post.ts'

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
  if (follows) await closePost(tx, post, follows, { on: since, next: named.id })
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

/** The post that ended for this one to begin, as it stands, and until when it had been given before. */
export async function findFollowed(db: Db, holder: Holder): Promise<{ former: Holder; was: string | null } | undefined> {
  const ended = await db
    .selectFrom('base.event')
    .where('kind', '=', 'post ended')
    .where(sql<boolean>`facts ->> 'for' = ${holder.postId}`)
    .orderBy('seq', 'desc')
    .limit(1)
    .select(['subjectId', sql<string | null>`facts ->> 'was'`.as('was')])
    .executeTakeFirst()
  const former = ended && (await listHolders(db, '', { all: true, postId: ended.subjectId }))[0]
  // Whoever was given another end since then keeps that one.
  return former?.until === holder.since ? { former, was: ended!.was } : undefined
}

/** The post ends on a day and what it left undone falls to the main focal point. The post itself stays in the history. Whoever keeps theirs because of it is answered. */
export async function endPost(tx: Tx, me: Me, holder: Holder, { on, presiding }: { on: string; presiding: string[] }): Promise<Holder | undefined> {
  const post = may.end(me, { role: holder.role, organisationStateId: holder.stateId, personId: holder.personId, presiding }) ?? refuse()

  const followed = isCalledOff(holder, on) ? await findFollowed(tx, holder) : undefined
  await closePost(tx, post, holder, { on })
  if (followed) await giveBack(tx, post, followed.former, await untilNext(tx, holder, followed.was))
  return followed?.former
}

/** Until the day that was meant, or until the next main focal point of the state begins. */
async function untilNext(tx: Tx, { postId, stateId, since }: Holder, was: string | null): Promise<string | null> {
  const next = (await listHolders(tx, '', { all: true, stateId: stateId!, role: 'focal point' })).filter((other) => other.main && other.postId !== postId && other.since >= since && other.until !== other.since)
  return [was, ...next.map((other) => other.since)].filter((day) => day !== null).toSorted()[0] ?? null
}

/** Whoever was to follow does not. A post ends once: the former holds it anew from that day, as it had been given. */
async function giveBack(tx: Tx, post: Post, { personId, role, organisationId, main, until: since }: Holder, until: string | null): Promise<void> {
  const { id } = await tx.insertInto('membership.post').values({ personId, role, organisationId, main, since: since!, until }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'post given back', { kind: 'post', id, facts: { person: personId, until } })
}

/** `next`: the post that begins then; what it took the place of is told, should it never be held. */
async function closePost(tx: Tx, post: Post, holder: Holder, { on, next }: { on: string; next?: string }): Promise<void> {
  const until = on < holder.since ? holder.since : on
  const ended = await tx.updateTable('membership.post').set({ until }).where('id', '=', holder.postId).executeTakeFirst()
  if (!ended.numUpdatedRows) refuse()
  await record(tx, post, 'post ended', { kind: 'post', id: holder.postId, facts: { person: holder.personId, until, ...(next && { for: next, was: holder.until }) } })
}
