import type { Db } from '#base/database/transaction.ts'
import type { Item } from '#calls/index.ts'
import { listHolders, namesOf } from '#membership/index.ts'
import { readText, type Lang } from '#base/words.ts'
import type { Mark, Scoring } from '../scoring/scoring.ts'
import type { Assignment, Candidate, Panel, Shortlisting } from './panel.ts'

type Scored = Pick<Item, 'id' | 'latest'>

/** The panels of these items. Scores count for the version at hand and of who is still on the panel. */
export async function listPanels(db: Db, items: Scored[]): Promise<Map<string, Panel>> {
  const ids = items.map((item) => item.id)
  if (ids.length === 0) return new Map()
  const panels = await db.selectFrom('practices.panel').where('itemId', 'in', ids).select(['itemId', 'holdingId']).execute()
  if (panels.length === 0) return new Map()
  const [reviewers, scorings, shortlistings] = [await listAssignments(db, ids), await listScorings(db, items), await listShortlistings(db, ids)]
  return new Map(
    panels.map(({ itemId, holdingId }) => {
      const assigned = reviewers.get(itemId) ?? []
      const counted = (scorings.get(itemId) ?? []).filter((scoring) => assigned.some((one) => one.personId === scoring.personId))
      return [itemId, { itemId, holdingId, reviewers: assigned, scorings: counted, shortlisting: shortlistings.get(itemId) }]
    }),
  )
}

export const findPanel = async (db: Db, item: Scored): Promise<Panel | undefined> => (await listPanels(db, [item])).get(item.id)

async function listAssignments(db: Db, itemIds: string[]): Promise<Map<string, Assignment[]>> {
  const rows = await db
    .selectFrom('practices.assignment as a')
    .distinctOn(['a.itemId', 'a.personId'])
    .where('a.itemId', 'in', itemIds)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('practices.dismissal as d').whereRef('d.assignmentId', '=', 'a.id'))))
    .select(['a.id', 'a.itemId', 'a.personId', 'a.until', 'a.at'])
    .orderBy('a.itemId')
    .orderBy('a.personId')
    .orderBy('a.id', 'desc')
    .execute()
  return Map.groupBy(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)), (row) => row.itemId)
}

/** What was handed over for the last version of each item. Marks that the reader may not see yet are simply not there. */
async function listScorings(db: Db, items: Scored[]): Promise<Map<string, Scoring[]>> {
  const versions = items.flatMap((item) => item.latest?.id ?? [])
  if (versions.length === 0) return new Map()
  const rows = await db.selectFrom('practices.scoring').where('versionId', 'in', versions).select(['itemId', 'versionId', 'byId', 'at']).orderBy('id').execute()
  const marks = await db
    .selectFrom('practices.mark as m')
    .innerJoin('practices.scoring as s', (join) => join.onRef('s.versionId', '=', 'm.versionId').onRef('s.byId', '=', 'm.byId'))
    .distinctOn(['m.versionId', 'm.byId', 'm.criterion'])
    .where('m.versionId', 'in', versions)
    .select(['m.versionId', 'm.byId', 'm.criterion', 'm.points', 'm.sentence'])
    .orderBy('m.versionId')
    .orderBy('m.byId')
    .orderBy('m.criterion')
    .orderBy('m.id', 'desc')
    .execute()
  const of = (row: { versionId: string; byId: string | null }): Mark[] => marks.filter((mark) => mark.versionId === row.versionId && mark.byId === row.byId)
  const scorings = rows.map((row) => ({ itemId: row.itemId, personId: row.byId!, at: row.at, marks: of(row).map(({ criterion, points, sentence }) => ({ criterion, points, sentence })) }))
  return Map.groupBy(scorings, (scoring) => scoring.itemId)
}

async function listShortlistings(db: Db, itemIds: string[]): Promise<Map<string, Shortlisting>> {
  const rows = await db.selectFrom('practices.shortlisting').distinctOn('itemId').where('itemId', 'in', itemIds).select(['itemId', 'listed', 'reason', 'at']).orderBy('itemId').orderBy('id', 'desc').execute()
  return new Map(rows.map(({ itemId, ...row }) => [itemId, row]))
}

/** Everybody who may be asked to review today, with every state in which any of their posts is. */
export async function listCandidates(db: Db, today: string): Promise<Candidate[]> {
  const posts = await listHolders(db, today)
  const reviewers = new Map(posts.filter((post) => post.role === 'reviewer').map((post) => [post.personId, post]))
  return [...reviewers.values()]
    .map(({ personId, name, organisation }) => ({ personId, name: name ?? '', organisation, stateIds: [...new Set(posts.flatMap((post) => (post.personId === personId && post.stateId ? [post.stateId] : [])))] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'))
}

/** How reviewers are called: by name where the reader may know it, else by where they work. */
export async function namesOfReviewers(db: Db, today: string, { panels, lang }: { panels: Iterable<Panel>; lang: Lang }): Promise<Map<string, string>> {
  const ids = [...panels].flatMap((panel) => panel.reviewers.map((reviewer) => reviewer.personId))
  const names = await namesOf(db, ids)
  if (ids.every((id) => names.has(id))) return names
  const posts = await listHolders(db, today, { role: 'reviewer' })
  return new Map(ids.map((id) => [id, names.get(id) ?? organisationOf(posts, id, lang)]))
}

const organisationOf = (posts: { personId: string; organisation: Candidate['organisation'] }[], personId: string, lang: Lang): string => {
  const post = posts.find((one) => one.personId === personId)
  return post ? readText(post.organisation, lang) : '—'
}
