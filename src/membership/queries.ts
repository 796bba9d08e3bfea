import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'
import { regionZone } from '#base/zone.ts'
import type { OrganisationKind } from './organisation/organisation.ts'
import { delegationRoles, type Me, ownState, type Role } from './person.ts'
import { isHeldOn } from './post/post.ts'

export type State = { id: string; iso3: string; name: Words; zone: string; locale: string | null }
export type StateStanding = State & { standing: 'member' | 'observer' | null; since: string | null; precision: 'day' | 'month' | 'year' | null }

export type Organisation = { id: string; key: string; kind: OrganisationKind; name: Words; short: string; iso3: string | null; stateId: string | null; version: number }

const stateColumns = ['o.id', 'c.iso3', 'c.name', 'c.locale'] as const

/** As it was typed by those who named the person, whether or not letters go there. */
const email = sql<string | null>`coalesce(c.email, c.typed)`.as('email')

/** The region's own zone stands in where a country has none of its own. */
const zone = sql<string>`coalesce(c.zone, ${sql.lit(regionZone)})`.as('zone')

/** Every state with its standing on a day: member lists and totals always say their day. Alphabetical in the reader's language: states are not ranked. */
export async function listStates(db: Db, on: string, lang: Lang): Promise<StateStanding[]> {
  return db
    .selectFrom('membership.organisation as o')
    .innerJoin('reference.country as c', 'c.iso3', 'o.iso3')
    .leftJoin('membership.standing as s', (join) =>
      join.onRef('s.stateId', '=', 'o.id').on('s.since', '<=', on).on((at) => at.or([at('s.until', 'is', null), at('s.until', '>', on)])),
    )
    .where('o.kind', '=', 'state')
    .select([...stateColumns, zone, 's.standing', 's.since', 's.precision'])
    .orderBy(sql`c.name ->> ${lang} collate "es-x-icu"`)
    .execute()
}

/** What every state there is is called, whatever its standing; alphabetical. */
export async function listStateNames(db: Db, lang: Lang): Promise<Map<string, Words>> {
  const states = await db.selectFrom('membership.organisation as o').innerJoin('reference.country as c', 'c.iso3', 'o.iso3').where('o.kind', '=', 'state').select(['o.id', 'c.name']).orderBy(sql`c.name ->> ${lang} collate "es-x-icu"`).execute()
  return new Map(states.map(({ id, name }) => [id, name]))
}

export const listMembers = async (db: Db, on: string, lang: Lang): Promise<StateStanding[]> => (await listStates(db, on, lang)).filter((state) => state.standing === 'member')

export async function findState(db: Db, id: string): Promise<State> {
  const state = await db.selectFrom('membership.organisation as o').innerJoin('reference.country as c', 'c.iso3', 'o.iso3').where('o.id', '=', id).where('o.kind', '=', 'state').select([...stateColumns, zone]).executeTakeFirst()
  return found(state)
}

/** The name of the state in whose team a person works, also where the post is held in one of its institutions. */
export async function findOwnCountry(db: Db, me: Me): Promise<Words | undefined> {
  const stateId = ownState(me)?.stateId
  return stateId ? (await findState(db, stateId)).name : undefined
}

export async function listOrganisations(db: Db, lang: Lang): Promise<Organisation[]> {
  return db.selectFrom('membership.organisation').select(['id', 'key', 'kind', 'name', 'short', 'iso3', 'stateId', 'version']).orderBy(sql`name ->> ${lang} collate "es-x-icu"`).execute()
}

export const findOrganisation = async (db: Db, id: string): Promise<Organisation> =>
  found(await db.selectFrom('membership.organisation').select(['id', 'key', 'kind', 'name', 'short', 'iso3', 'stateId', 'version']).where('id', '=', id).executeTakeFirst())

export type Holder = {
  postId: string
  personId: string
  name: string | null
  email: string | null
  role: Role
  main: boolean
  since: string
  until: string | null
  organisationId: string
  organisation: Words
  short: string
  stateId: string | null
  iso3: string | null
  /** the state a consultant works for, in its own words */
  coversId: string | null
  covers: Words | null
}

/** A post of the Presidency is over with its state's term, whatever was written for it. */
const until = sql<string | null>`case when p.role = 'presidency' then membership.post_ends(p.organisation_id, p.since, p.until) else p.until end`

/** Who holds which post on a day, as far as this person may know their names. */
export async function listHolders(db: Db, on: string, where: { role?: Role; stateId?: string; organisationId?: string; personId?: string; postId?: string; all?: boolean } = {}): Promise<Holder[]> {
  return db
    .selectFrom('membership.post as p')
    .innerJoin('membership.organisation as o', 'o.id', 'p.organisationId')
    .leftJoin('membership.person as h', 'h.id', 'p.personId')
    .leftJoin('membership.contact as c', 'c.personId', 'p.personId')
    .leftJoin('membership.organisation as v', 'v.id', 'p.coversId')
    .leftJoin('reference.country as w', 'w.iso3', 'v.iso3')
    .$if(!where.all, (query) => query.where('p.since', '<=', on).where((at) => at.or([at(until, 'is', null), at(until, '>', on)])))
    .$if(where.role !== undefined, (query) => query.where('p.role', '=', where.role!))
    .$if(where.stateId !== undefined, (query) => query.where('o.stateId', '=', where.stateId!))
    .$if(where.organisationId !== undefined, (query) => query.where('p.organisationId', '=', where.organisationId!))
    .$if(where.personId !== undefined, (query) => query.where('p.personId', '=', where.personId!))
    .$if(where.postId !== undefined, (query) => query.where('p.id', '=', where.postId!))
    .select(['p.id as postId', 'p.personId', 'h.name', email, 'p.role', 'p.main', 'p.since', until.as('until'), 'p.organisationId', 'o.name as organisation', 'o.short', 'o.stateId', 'o.iso3', 'p.coversId', 'w.name as covers'])
    .orderBy('o.iso3')
    .orderBy('p.role')
    .orderBy('p.main', 'desc')
    .orderBy('p.since')
    .execute()
}

export const findHolder = async (db: Db, postId: string): Promise<Holder> => found((await listHolders(db, '', { all: true, postId }))[0])

export type Person = { id: string; name: string; language: Lang; zone: string; email: string | null; version: number }

export const findPerson = async (db: Db, id: string): Promise<Person> =>
  found(await db.selectFrom('membership.person as p').leftJoin('membership.contact as c', 'c.personId', 'p.id').where('p.id', '=', id).select(['p.id', 'p.name', 'p.language', 'p.zone', 'p.version', email]).executeTakeFirst())

/** Names for a set of people, as far as the reader may know them. */
export async function namesOf(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('membership.person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export type Presidency = { id: string; stateId: string; name: Words; iso3: string | null; since: string; until: string | null; precision: 'day' | 'month' | 'year'; source: string }

export async function listPresidencies(db: Db): Promise<Presidency[]> {
  return db.selectFrom('membership.presidency as t').innerJoin('membership.organisation as o', 'o.id', 't.stateId').innerJoin('reference.country as c', 'c.iso3', 'o.iso3').select(['t.id', 't.stateId', 'c.name', 'o.iso3', 't.since', 't.until', 't.precision', 't.source']).orderBy('t.since').execute()
}

/** The state that presides on a day. */
export const findPresiding = async (db: Db, day: string): Promise<string | undefined> => (await listPresidencies(db)).find((term) => isHeldOn(term, day))?.stateId

/** The people of the delegations of the day's members, and of the Presidency of the day. */
export async function listDelegations(db: Db, day: string): Promise<string[]> {
  const members = (await listMembers(db, day, 'es')).map((state) => state.id)
  const presiding = await findPresiding(db, day)
  const reached = (await listHolders(db, day)).filter(({ role, stateId }) => (delegationRoles.includes(role) && members.includes(stateId ?? '')) || (role === 'presidency' && stateId === presiding))
  return [...new Set(reached.map((holder) => holder.personId))]
}

export type Standing = { id: string; stateId: string; name: Words; standing: 'member' | 'observer'; since: string; until: string | null; precision: 'day' | 'month' | 'year'; source: string; /** where it is written that the state left */ endSource: string; example: boolean }

export async function listStandings(db: Db): Promise<Standing[]> {
  return db.selectFrom('membership.standing as s').innerJoin('membership.organisation as o', 'o.id', 's.stateId').innerJoin('reference.country as c', 'c.iso3', 'o.iso3').select(['s.id', 's.stateId', 'c.name', 's.standing', 's.since', 's.until', 's.precision', 's.source', 's.endSource', 's.example']).orderBy('s.since').execute()
}
