import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Lang, readText } from '#base/words.ts'
import type { AgendaItem, Paper } from './agenda.ts'
import type { Asked } from './asked.ts'

/**
 * As `meetings.asked` tells it of one item, asked of a whole agenda at once: within that function each item asks the wall anew, which a desk with
 * twenty meetings feels. `test/roads/asked-anew.test.ts` holds the two together.
 */
const askedNow = sql`jsonb_build_object(
  'title', i.title, 'kind', i.kind, 'quorum', i.quorum, 'subject', concat_ws(':', i.subject_kind, i.subject_id, i.subject_version),
  'papers', coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.id) from meetings.paper p
    where p.agenda_item_id = i.id and not exists (select from meetings.paper_removal r where r.paper_id = p.id)), '[]'))`

const items = (db: Db) =>
  db
    .selectFrom('meetings.agendaItem as i')
    .leftJoin('meetings.closure as c', 'c.agendaItemId', 'i.id')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.removal as r').whereRef('r.agendaItemId', '=', 'i.id'))))
    .select(['i.id', 'i.meetingId', 'i.holdingId', 'i.position', 'i.title', 'i.kind', 'i.subjectKind', 'i.subjectId', 'i.subjectVersion', 'i.authorId', 'i.quorum', 'i.sessionId', 'i.minutes', 'i.silenceUntil', 'i.version'])
    .select(['c.at as closedAt', 'c.members', 'c.silent', sql<Asked>`coalesce(c.asked, ${askedNow})`.as('asked'), sql<boolean>`exists (select from meetings.adoption a where a.meeting_id = i.meeting_id)`.as('adopted')])

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]

const itemFrom = ({ subjectKind, subjectId, subjectVersion, closedAt, members, silent, ...row }: Row, number: number): AgendaItem => ({
  ...row,
  number,
  subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId, version: subjectVersion } : null,
  closed: closedAt && { at: closedAt, members: members!, silent: silent! },
})

/** The agendas of these meetings, in order. */
export async function listAgenda(db: Db, meetingIds: string[]): Promise<AgendaItem[]> {
  if (meetingIds.length === 0) return []
  const rows = await items(db).where('i.meetingId', 'in', meetingIds).orderBy('i.meetingId').orderBy('i.position').orderBy('i.id').execute()
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const number = (counts.get(row.meetingId) ?? 0) + 1
    counts.set(row.meetingId, number)
    return itemFrom(row, number)
  })
}

/** What each is called, as far as the reader may see it. */
export async function titlesOfAgendaItems(db: Db, ids: string[], lang: Lang): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await items(db).where('i.id', 'in', ids).execute()
  return new Map(rows.map(({ id, title }) => [id, readText(title, lang)]))
}

/** The agenda on which an item stands. */
export async function listAgendaWith(db: Db, id: string): Promise<AgendaItem[]> {
  const { meetingId } = found(await items(db).where('i.id', '=', id).executeTakeFirst())
  return listAgenda(db, [meetingId])
}

export const findAgendaItem = async (db: Db, id: string): Promise<AgendaItem> => found((await listAgendaWith(db, id)).find((item) => item.id === id))

/** Papers of agenda items, in the order in which they came. */
export async function listPapers(db: Db, agendaItemIds: string[]): Promise<Paper[]> {
  if (agendaItemIds.length === 0) return []
  return db
    .selectFrom('meetings.paper as p')
    .innerJoin('base.file as f', 'f.id', 'p.fileId')
    .where('p.agendaItemId', 'in', agendaItemIds)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.paperRemoval as r').whereRef('r.paperId', '=', 'p.id'))))
    .select(['p.id', 'p.agendaItemId', 'p.kind', 'p.language', 'p.title', 'p.fileId', 'f.name', 'f.type', 'f.size'])
    .orderBy('p.id')
    .execute()
}

export async function findPaper(db: Db, id: string): Promise<Paper> {
  const row = found(await db.selectFrom('meetings.paper').where('id', '=', id).select('agendaItemId').executeTakeFirst())
  return found((await listPapers(db, [row.agendaItemId])).find((paper) => paper.id === id))
}
