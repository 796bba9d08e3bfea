import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { type Me, ownState } from '#membership/index.ts'
import { address } from '#reference/index.ts'
import type { LibraryStage } from '../practice/practice.ts'
import { measureKey } from './entry.ts'
import { type Facet, isNarrowed, oneIsEnough, perPage, type Search, wordsAsked } from './search.ts'

export type Line = { itemId: string; kind: 'practice' | 'policy review'; stage: LibraryStage; example: boolean; title: Words; summary: Words | null; tags: string[]; outcome: 'validated' | 'returned' | 'noted' | null }

export type Found = {
  lines: Line[]
  more: boolean
  /** how many there are of each choice; absent where counting would be dearer than it is worth */
  counts: Map<string, number> | undefined
  /** undefined: more than a thousand */
  total: number | undefined
  /** nothing has every word: these have one of them */
  relaxed: boolean
}

/** Beyond this nobody counts: "more than a thousand". */
const most = 1000

/** Neither of the bodies, nor a member, nor of a state's own team. */
const readsByShare = (me: Me): boolean => me.rung > 3 && !ownState(me)

type Sought = { words: RawBuilder<unknown> | undefined; tags: string[]; decision: string[] | undefined }

function soughtIn({ chosen }: Search, words: string | undefined): Sought {
  const { decision, ...rest } = chosen
  return { words: words ? sql`base.sought(${words})` : undefined, tags: Object.entries(rest).flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`)), decision }
}

/** Row by row, behind the wall: for a page in its order, where the first rows that fit are soon found. */
function conditions(me: Me, { words, tags, decision }: Sought): RawBuilder<unknown> {
  const country = tags.find((tag) => tag.startsWith('country:'))?.slice('country:'.length)
  const all = [
    // A hint to the planner, not a right: a reviewer, a translator or a guest reads what is shared with them, and the search starts from there.
    ...(readsByShare(me) ? [sql`e.holding_id = any((select array(select base.my_shares()))::uuid[])`] : []),
    ...(country ? [sql`e.country = ${country}`] : []),
    ...(tags.length > 0 ? [sql`e.tags @> ${tags}::text[]`] : []),
    ...(words ? [sql`e.words @@ ${words}`] : []),
    ...(decision ? [sql`e.item_id in (select o.item_id from practices.outcome o where o.outcome = any(${decision}::text[]))`] : []),
  ]
  return all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``
}

/** By the indexes of words and choices, which the wall itself could not use; a decision has none, and shares are few. */
function candidates(me: Me, sought: Sought): RawBuilder<unknown> {
  const { words, tags, decision } = sought
  if (decision || readsByShare(me) || (!words && tags.length === 0)) return conditions(me, sought)
  return sql`where e.item_id = any(array(select practices.matching(${words ?? sql`null::tsquery`}, ${tags}::text[], ${most + 1})))`
}

const columns = sql`e.item_id, e.kind, e.stage, e.example, e.title, e.summary, e.tags,
  (select o.outcome from practices.outcome o where o.item_id = e.item_id) as outcome`

/** What the page needs before it looks: what can be chosen, and how large the library is believed to be, which costs nothing to ask. */
type Frame = { choices: Choice[]; size: number }

export async function findFrame(db: Db, lang: Lang): Promise<Frame> {
  const frame = await sql<{ choices: Choice[] | null; size: number }>`
    select (select n.body from published.notice n where n.address = ${choicesAddress(lang)} and n.language = ${lang}) as choices,
      (select c.reltuples::integer from pg_class c where c.oid = 'practices.entry'::regclass) as size`.execute(db as never)
  const { choices, size } = frame.rows[0]!
  return { choices: choices ?? [], size }
}

type Looking = { lang: Lang; search: Search; size: number }

/** One page of what this person may read, by country and title. The wall decides row by row; nothing is counted over everything. */
export async function findEntries(db: Db, me: Me, looking: Looking): Promise<Found> {
  const { q } = looking.search
  const found = await findWith(db, me, { ...looking, words: wordsAsked(q) })
  const any = found.lines.length === 0 && looking.search.page === 1 ? oneIsEnough(q) : undefined
  return { ...(any ? await findWith(db, me, { ...looking, words: any }) : found), relaxed: any !== undefined }
}

type Matched = Omit<Found, 'relaxed'>

async function findWith(db: Db, me: Me, { lang, search, size, words }: Looking & { words: string | undefined }): Promise<Matched> {
  const sought = soughtIn(search, words)
  const asked = { rank: sql.ref(lang === 'es' ? 'e.rankEs' : 'e.rankEn'), page: search.page }
  const large = !isNarrowed(search) && size > most && !readsByShare(me)
  const few = large ? undefined : await findFew(db, { ...asked, where: candidates(me, sought) })
  return few ?? findSome(db, { ...asked, where: conditions(me, sought) })
}

type Asked = { where: RawBuilder<unknown>; rank: RawBuilder<unknown>; page: number }

/** A thousand or fewer: all are found in one pass, counted by each choice, and shown in order. */
async function findFew(db: Db, { where, rank, page }: Asked): Promise<Matched | undefined> {
  const result = await sql<Line & { total: number; counts: Record<string, number> }>`
    with hit as materialized (
      select ${columns}, ${rank} as rank from practices.entry e ${where} limit ${most + 1}),
    tally as (
      select tag, count(*) as n from hit, unnest(array_append(hit.tags, 'decision:' || hit.outcome)) as tag where tag is not null group by tag),
    known as (select (select count(*) from hit) as total, (select jsonb_object_agg(tally.tag, tally.n) from tally) as counts)
    select * from known left join lateral (select * from hit order by hit.rank, hit.item_id limit ${perPage} offset ${(page - 1) * perPage}) shown on true
    order by shown.rank, shown.item_id`.execute(db as never)
  const { total, counts } = result.rows[0]!
  if (total > most) return undefined
  return { lines: result.rows.filter((row) => row.itemId !== null), more: total > page * perPage, total, counts: new Map(Object.entries(counts ?? {})) }
}

/** More than that: the page in its order, and no further. */
async function findSome(db: Db, { where, rank, page }: Asked): Promise<Matched> {
  const { rows } = await sql<Line>`select ${columns} from practices.entry e ${where} order by ${rank}, e.item_id limit ${perPage + 1} offset ${(page - 1) * perPage}`.execute(db as never)
  return { lines: rows.slice(0, perPage), more: rows.length > perPage, total: undefined, counts: undefined }
}

export type Choice = { facet: Facet; key: string; label: string }

/** Where the names of what can be chosen are posted, for the workspace and the public alike: they are of the lists, not of any practice. */
export const choicesAddress = (lang: Lang): string => `${address('practices', lang)}#choices`

/** What can be chosen, with its name: states, terms of the lists, and the kinds of measure that the guideline knows. */
export async function listChoices(db: Db, lang: Lang): Promise<Choice[]> {
  const { rows } = await sql<Omit<Choice, 'label'> & { label: Words }>`
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
  return rows.map(({ facet, key, label }) => ({ facet, key, label: readText(label, lang) }))
}
