import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { type About, chronicle } from '#base/history.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Role } from '../person.ts'
import { text } from './text.ts'

/** One line of the log, in the reader's words: who did what, acting under which post, to what. */
export type Happening = {
  seq: number
  at: Date
  kind: string
  said: string
  who: string
  post: string | undefined
  subject: string
  subjectId: string
  /** what it is called and where it stands, when the reader may see it */
  title: string | undefined
  href: string | undefined
}

export type Asked = { subjectIds?: string[]; subjectKind?: string; personId?: string; before?: number; since?: Date; limit?: number }

const events = (db: Db) =>
  db
    .selectFrom('base.event as e')
    .leftJoin('membership.person as p', 'p.id', 'e.personId')
    .leftJoin('membership.post as x', 'x.id', 'e.postId')
    .leftJoin('membership.organisation as o', 'o.id', 'x.organisationId')
    .select(['e.seq', 'e.at', 'e.kind', 'e.subjectKind', 'e.subjectId', 'e.facts', 'e.personId', 'p.name', 'x.role', 'o.name as organisation'])

type Row = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number]

/** What happened, newest first, as far as the reader may see it: to some things, by somebody, before a place in the log. */
export async function listHappenings(db: Db, view: View, asked: Asked): Promise<Happening[]> {
  if (asked.subjectIds?.length === 0) return []
  const rows = await events(db)
    // Who made an address of a calendar for themselves is their own business, and the Secretariat's, which answers for the log.
    .where(sql<boolean>`(e.subject_kind <> 'calendar address' or e.person_id = base.me() or base.my_rung() = 1)`)
    .$if(asked.subjectIds !== undefined, (query) => query.where('e.subjectId', 'in', asked.subjectIds!))
    .$if(asked.subjectKind !== undefined, (query) => query.where('e.subjectKind', '=', asked.subjectKind!))
    .$if(asked.personId !== undefined, (query) => query.where('e.personId', '=', asked.personId!))
    .$if(asked.before !== undefined, (query) => query.where('e.seq', '<', asked.before!))
    .$if(asked.since !== undefined, (query) => query.where('e.at', '>=', asked.since!))
    .orderBy('e.seq', 'desc')
    .limit(asked.limit ?? 50)
    .execute()
  const known = await findKnown(db, rows, view)
  return rows.map((row) => happeningFrom(row, known, view))
}

const aboutOf = (row: Row): About => ({ id: row.subjectId, facts: row.facts as Record<string, unknown> })

type Known = { titles: Map<string, string>; places: Map<string, string>; /** by their place in the log */ whom: Map<number, string> }

/** One query per kind of subject and of event on the page, whatever its length. */
async function findKnown(db: Db, rows: Row[], view: View): Promise<Known> {
  const known: Known = { titles: new Map(), places: new Map(), whom: new Map() }
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.subjectKind)) {
    const subject = chronicle().subjects[kind]
    const abouts = ofKind.map(aboutOf)
    for (const [id, title] of (await subject?.titles?.(db, abouts, view.lang)) ?? []) known.titles.set(id, title)
    for (const [id, place] of (await subject?.places?.(db, abouts)) ?? []) known.places.set(id, place)
  }
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const names = (await chronicle().whom[kind]?.(db, ofKind.map(aboutOf), view.lang)) ?? []
    for (const [index, name] of names.entries()) if (name) known.whom.set(ofKind[index]!.seq, name)
  }
  return known
}

function happeningFrom(row: Row, { titles, places, whom }: Known, view: View): Happening {
  const { says, subjects } = chronicle()
  const say = text[view.lang]
  const said = says[view.lang][row.kind] ?? row.kind
  const name = whom.get(row.seq)
  const subject = subjects[row.subjectKind]
  const title = titles.get(row.subjectId)
  return {
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    said: name ? say.to(said, name) : said,
    who: row.name ?? (row.personId ? say.somebody : say.clock),
    post: row.role && row.organisation ? say.post(say.roles[row.role as Role], readText(row.organisation as Words, view.lang)) : undefined,
    subject: subject?.name[view.lang] ?? row.subjectKind,
    subjectId: row.subjectId,
    title,
    href: title !== undefined || !subject?.titles ? (places.get(row.subjectId) ?? subject?.href?.(aboutOf(row))) : undefined,
  }
}
