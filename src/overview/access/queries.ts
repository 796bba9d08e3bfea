import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { audienceOf } from '#base/holding.ts'
import { listTagged } from '#base/notice.ts'
import { found } from '#base/stops.ts'
import type { Seen } from '#base/ui/status.tsx'
import type { Lang, Words } from '#base/words.ts'
import { findCall, type Item, listItems, stageOfItem, titlesOfItems } from '#calls/index.ts'
import { type Definition, findVersion, sectionOf } from '#formats/index.ts'
import { findPublicPage } from '#practices/index.ts'

/** One who is let in beside the team: a person, a team or everybody with a role, to the whole of a thing or one part of it, until a day. */
export type Access = {
  id: string
  holdingId: string
  person: string | null
  personId: string | null
  organisation: Words | null
  role: string | null
  purpose: string
  part: string | null
  /** the section that was handed over, by its name */
  section?: Words | undefined
  writes: boolean
  since: Date
  until: Date
  /** the person holds today no post with which it goes: nothing is seen, until there is one again */
  rests: boolean
}

/** A thing of the state, how far it is released, and who else is let in. */
export type Thing = {
  id: string
  title: string
  href: string
  draft: boolean
  /** it is out of the team's hands: who may write in it does so once it comes back */
  closed: boolean
  audience: Seen
  example: boolean
  accesses: Access[]
  /** who read it for a task that is over */
  past: Access[]
  /** where anybody reads it, and the editions it is in */
  page: string | undefined
  editions: { title: string; note: string | undefined; address: string }[]
}

// As the wall reads it (base.my_shares, base.my_parts): a share goes with a post, a section with one of the state or of a consultant.
const rests = sql<boolean>`s.person_id is not null and not exists (
  select from membership.post q join membership.organisation w on w.id = q.organisation_id
  where q.person_id = s.person_id and q.since <= base.today() and (q.until is null or q.until > base.today())
    and (s.purpose <> 'section' or q.role = 'consultant' or w.state_id = h.owner_id))`.as('rests')

const accesses = (db: Db) =>
  db
    .selectFrom('base.share as s')
    .innerJoin('base.holding as h', 'h.id', 's.holdingId')
    .leftJoin('membership.person as p', 'p.id', 's.personId')
    .leftJoin('membership.organisation as o', 'o.id', 's.organisationId')
    .select(['s.id', 's.holdingId', 'p.name as person', 's.personId', 'o.name as organisation', 's.role', 's.purpose', 's.part', 's.writes', 's.since', 's.until', 'h.ownerId', rests])

export const findAccess = async (db: Db, id: string): Promise<Access & { ownerId: string }> => found(await accesses(db).where('s.id', '=', id).executeTakeFirst())

/** The sections of the calls whose drafts were opened in part. */
async function definitionsOf(db: Db, items: Item[], open: Access[]): Promise<Map<string, Definition>> {
  const inPart = new Set(open.filter((access) => access.part !== null).map((access) => access.holdingId))
  const callIds = [...new Set(items.filter((item) => inPart.has(item.draftId)).map((item) => item.callId))]
  const found = new Map<string, Definition>()
  for (const id of callIds) found.set(id, (await findVersion(db, (await findCall(db, id)).formatVersionId)).definition)
  return found
}

/** Those who scored or translated it, or wrote a part, and no longer read it; each once, the latest day. */
async function listPast(db: Db, holdingIds: string[], { now, open }: { now: Date; open: Access[] }): Promise<Access[]> {
  const ended = await accesses(db).where('s.holdingId', 'in', holdingIds).where('s.personId', 'is not', null).where('s.until', '<=', now).orderBy('s.until', 'desc').orderBy('s.id').execute()
  const same = (a: Access, b: Access) => a.holdingId === b.holdingId && a.personId === b.personId && a.purpose === b.purpose && a.part === b.part
  return ended.filter((one, i) => !open.some((other) => same(one, other)) && ended.findIndex((other) => same(one, other)) === i)
}

/** Who translates was given two shares, to read and to write: it is one access. */
const asGiven = (accesses: Access[]): Access[] => {
  const writes = accesses.find((one) => one.purpose === 'translation' && one.part !== null)
  const reads = accesses.find((one) => one.purpose === 'translation' && one.part === null)
  return writes && reads ? accesses.filter((one) => one !== writes).map((one) => (one === reads ? { ...one, writes: true } : one)) : accesses
}

type Public = Pick<Thing, 'page' | 'editions'>

async function publicOf(db: Db, items: Item[], lang: Lang): Promise<Map<string, Public>> {
  const found = new Map<string, Public>()
  for (const { id } of items) {
    const page = await findPublicPage(db, lang, id)
    if (page) found.set(id, { page: page.path, editions: (await listTagged(db, `practice:${page.slug}`, lang)).map(({ title, note, address }) => ({ title, note, address })) })
  }
  return found
}

type Looking = { lang: Lang; now: Date }

/** What a state's team holds, by title, with everyone who may see it now beside the team. */
export const listThings = async (db: Db, stateId: string, looking: Looking): Promise<Thing[]> => thingsOf(db, await listItems(db, { stateId }), looking)

/** The one that an access goes to; nothing once it is no longer there to be read. */
export async function findThing(db: Db, { ownerId, holdingId }: { ownerId: string; holdingId: string }, looking: Looking): Promise<Thing | undefined> {
  const items = await listItems(db, { stateId: ownerId })
  const things = await thingsOf(db, items.filter((item) => item.holdingId === holdingId || item.draftId === holdingId), looking)
  return things.find((thing) => thing.id === holdingId)
}

async function thingsOf(db: Db, items: Item[], { lang, now }: Looking): Promise<Thing[]> {
  if (items.length === 0) return []
  const holdingIds = items.flatMap((item) => [item.holdingId, item.draftId])
  const titles = await titlesOfItems(db, items.map((item) => item.id), lang)
  const open = await accesses(db).where('s.holdingId', 'in', holdingIds).where('s.since', '<=', now).where('s.until', '>', now).orderBy(sql`coalesce(p.name, s.role)`).orderBy('s.id').execute()
  const holdings = new Map((await db.selectFrom('base.holding').where('id', 'in', holdingIds).select(['id', 'audience']).execute()).map((row) => [row.id, audienceOf(row.audience)]))
  const past = await listPast(db, holdingIds, { now, open })
  const outside = await publicOf(db, items.filter((item) => item.kind === 'practice' && item.withdrawn === null), lang)
  const definitions = await definitionsOf(db, items, [...open, ...past])
  const named = (item: Item, access: Access): Access => ({ ...access, section: access.part === null ? undefined : definitions.get(item.callId) && sectionOf(definitions.get(item.callId)!, access.part)?.title })
  const thing = (item: Item, holdingId: string, draft: boolean): Thing => {
    const own = (some: Access[]) => some.filter((access) => access.holdingId === holdingId).map((access) => named(item, access))
    const { page, editions } = (draft ? undefined : outside.get(item.id)) ?? { page: undefined, editions: [] }
    const closed = draft && !['draft', 'returned'].includes(stageOfItem(item))
    return { id: holdingId, title: titles.get(item.id) ?? '', href: `/w/items/${item.id}`, draft, closed, audience: page ? 'public' : (holdings.get(holdingId) ?? 'team'), example: item.example, accesses: asGiven(own(open)), past: own(past), page, editions }
  }
  return items.flatMap((item) => [thing(item, item.holdingId, false), thing(item, item.draftId, true)]).filter((one) => one.accesses.length > 0 || one.past.length > 0 || (!one.draft && one.audience !== 'team')).toSorted((a, b) => a.title.localeCompare(b.title, lang))
}
