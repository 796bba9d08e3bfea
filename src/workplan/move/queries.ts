import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'
import { findPresiding, type Holder, listHolders, listMembers } from '#membership/index.ts'
import type { DateSet, Milestone } from '../milestone.ts'
import { listPointers, type Pointer } from '../pointer.ts'
import { type Activity, listActivities, listMilestones } from '../queries.ts'
import { organisationsOf, peopleTouched, type Touched } from './move.ts'

/** One decision to move dates: for which reason, who, when, and every date it set beside the one that held before. */
export type Move = { id: string; milestoneId: string; reason: Words; byId: string | null; at: Date; dates: { milestone: Milestone; was: DateSet | undefined; is: DateSet }[] }

export async function findMove(db: Db, id: string): Promise<Move> {
  const row = found(await db.selectFrom('workplan.move').select(['id', 'milestoneId', 'reason', 'byId', 'at']).where('id', '=', id).executeTakeFirst())
  const dates = (await listMilestones(db)).flatMap((milestone) => {
    const at = milestone.dates.findIndex((date) => date.moveId === id)
    return at < 0 ? [] : [{ milestone, was: milestone.dates[at - 1], is: milestone.dates[at]! }]
  })
  // The one that was moved first, then by day.
  const first = (one: Move['dates'][number]) => (one.milestone.id === row.milestoneId ? '' : (one.is.onDay ?? ''))
  return { ...row, dates: dates.sort((a, b) => first(a).localeCompare(first(b))) }
}

type Who = { touched: Touched; pointers: Pointer[]; people: string[]; holders: Holder[] }

/** Whom and what the moving of these dates touches, as far as the reader may know. */
export async function findTouched(db: Db, milestones: Milestone[], { today, lang, activities }: { today: string; lang: Lang; activities?: Activity[] }): Promise<Who> {
  const pointers = await listPointers(db, milestones.map((milestone) => milestone.id), lang)
  const touched: Touched = {
    organisations: organisationsOf(activities ?? (await listActivities(db)), milestones),
    states: [...new Set(pointers.flatMap((pointer) => pointer.states))],
    people: [...new Set(pointers.flatMap((pointer) => pointer.people))],
  }
  const { holders, ...day } = await findWorkers(db, today)
  return { touched, pointers, people: peopleTouched(holders, touched, day), holders }
}

/** Who holds which post that day, who presides, and which states are members. */
export async function findWorkers(db: Db, today: string): Promise<{ holders: Holder[]; presiding: string | undefined; members: string[] }> {
  const members = (await listMembers(db, today, 'es')).map((state) => state.id)
  const presiding = await findPresiding(db, today)
  return { holders: await listHolders(db, today), presiding, members }
}
