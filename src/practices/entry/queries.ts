import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import type { Lang, Words } from '#base/words.ts'
import type { LibraryStage } from '../practice/practice.ts'
import { measureKey } from './entry.ts'
import { type Facet, isNarrowed, perPage, type Search, wordsAsked } from './search.ts'

export type Line = { itemId: string; kind: 'practice' | 'policy review'; stage: LibraryStage; example: boolean; title: Words; summary: Words | null; tags: string[]; outcome: 'validated' | 'returned' | 'noted' | null }

export type Found = {
  lines: Line[]
  more: boolean
  /** how many there are of each choice; absent where counting would be dearer than it is worth */
  counts: Map<string, number> | undefined
  /** undefined: more than a thousand */
  total: number | undefined
}

/** Beyond this nobody counts: "more than a thousand". */
const most = 1000

const conditions = (me: Me, { q, chosen }: Search): RawBuilder<boolean>[] => {
  const { decision, ...rest } = chosen
  const tags = Object.entries(rest).flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`))
  const words = wordsAsked(q)
  return [
    // A hint to the planner, not a right: whoever is neither of the bodies nor a member reads what is shared with them, and starts from there.
    ...(me.rung > 3 ? [sql<boolean>`(e.holding_id in (select base.my_shares()) or e.owner_id = any((select base.my_teams())::uuid[]))`] : []),
    ...(tags.length > 0 ? [sql<boolean>`e.tags @> ${tags}::text[]`] : []),
    ...(words ? [sql<boolean>`e.words @@ to_tsquery('simple', base.fold(${words}))`] : []),
    ...(decision ? [sql<boolean>`e.item_id in (select o.item_id from practices.outcome o where o.outcome = any(${decision}::text[]))`] : []),
  ]
}

const where = (all: RawBuilder<boolean>[]) => (all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``)

/** One page of what this person may read, by country and title. The wall decides row by row; nothing is counted over everything. */
export async function findEntries(db: Db, me: Me, lang: Lang, search: Search): Promise<Found> {
  const narrowing = where(conditions(me, search))
  const page = await sql<Line & { believed: number }>`
    select e.item_id, e.kind, e.stage, e.example, e.title, e.summary, e.tags,
      (select o.outcome from practices.outcome o where o.item_id = e.item_id) as outcome,
      (select c.reltuples::integer from pg_class c where c.oid = 'practices.entry'::regclass) as believed
    from practices.entry e ${narrowing}
    order by ${sql.ref(lang === 'es' ? 'e.rankEs' : 'e.rankEn')}, e.item_id
    limit ${perPage + 1} offset ${(search.page - 1) * perPage}`.execute(db as never)
  const lines = page.rows.slice(0, perPage)
  const large = (page.rows[0]?.believed ?? 0) > most
  const counted = large && !isNarrowed(search) ? { total: undefined, counts: undefined } : await countEntries(db, narrowing)
  return { lines, more: page.rows.length > perPage, ...counted }
}

/** How many there are of each choice among what was found, as long as that is a thousand or fewer. */
async function countEntries(db: Db, narrowing: RawBuilder<unknown>): Promise<Pick<Found, 'total' | 'counts'>> {
  const counted = await sql<{ total: number; counts: Record<string, number> | null }>`
    with hit as materialized (
      select e.tags || coalesce((select array['decision:' || o.outcome] from practices.outcome o where o.item_id = e.item_id), '{}') as tags
      from practices.entry e ${narrowing} limit ${most + 1})
    select (select count(*) from hit) as total,
      (select jsonb_object_agg(t.tag, t.n) from (select tag, count(*) as n from hit, unnest(hit.tags) as tag group by tag) t) as counts`.execute(db as never)
  const { total, counts } = counted.rows[0]!
  return total > most ? { total: undefined, counts: undefined } : { total, counts: new Map(Object.entries(counts ?? {})) }
}

export type Choice = { facet: Facet; key: string; label: Words }

/** What can be chosen, with its name: states, terms of the lists, and the kinds of measure that the guideline knows. */
export async function listChoices(db: Db, lang: Lang): Promise<Choice[]> {
  const rows = await sql<Choice>`
    select t.list as facet, t.key, t.name::jsonb as label, t.position, '' as by_name from reference.term t
    union all
    select 'country', k.iso3, k.name::jsonb, 0, k.name ->> ${lang} from membership.organisation s join reference.country k on k.iso3 = s.iso3 where s.kind = 'state'
    union all
    select 'measure', m.option ->> 'key', m.option -> 'label', m.position::integer, '' from (
      select distinct on (option ->> 'key') option, position from (
        select v.number, x.option, x.position from formats.version v join formats.issue i on i.version_id = v.id
        cross join lateral jsonb_path_query_array(v.definition, '$.sections[*].questions[*] ? (@.key == $key).options[*]', jsonb_build_object('key', ${measureKey}::text)) as options
        cross join lateral jsonb_array_elements(options) with ordinality as x (option, position)) o
      order by option ->> 'key', number desc) m
    order by position, by_name`.execute(db as never)
  return rows.rows
}
