import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'
import { findPresiding, type Holder, listHolders, listMembers } from '#membership/index.ts'
import type { DateSet, Milestone } from '../milestone.ts'
import { listPointers, type Pointer } from '../pointer.ts'
import { type Activity, listActivities, listExtensions, listMilestones } from '../queries.ts'
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

/** Who is told of dates that change, and of which: whom each of them touches, but `by`, who changes them. Asked before it is done and when it is told. */
export async function findReaders(db: Db, dates: { milestone: Milestone; onDay: string | null }[], { today, by }: { today: string; by: string | null }): Promise<Map<string, string[]>> {
  const ids = dates.map(({ milestone }) => milestone.id)
  const [pointers, activities, extensions] = [await listPointers(db, ids, 'es'), await listActivities(db), await listExtensions(db, ids)]
  const { holders, ...day } = await findWorkers(db, today)
  const readers = new Map<string, string[]>()
  for (const { milestone, onDay } of dates) {
    const touched = touchedBy([milestone], { pointers: pointers.filter((pointer) => pointer.milestoneId === milestone.id), activities, members: day.members })
    // A state that already has more time than the new day keeps it: for its people nothing moved.
    const later = extensions.filter((one) => one.milestoneId === milestone.id && onDay !== null && one.until >= onDay && touched.states.includes(one.stateId)).map((one) => one.stateId)
    const spared = holders.filter((holder) => holder.role === 'focal point' && later.includes(holder.stateId ?? '')).map((holder) => holder.personId)
    for (const person of peopleTouched(holders, touched, day)) if (person !== by && !spared.includes(person)) readers.set(person, [...(readers.get(person) ?? []), milestone.id])
  }
  return readers
}

/** Whom and what the moving of these dates touches, as far as the reader may know. */
export async function findTouched(db: Db, milestones: Milestone[], { today, lang, activities }: { today: string; lang: Lang; activities: Activity[] }): Promise<{ touched: Touched; pointers: Pointer[] }> {
  const pointers = await listPointers(db, milestones.map((milestone) => milestone.id), lang)
  const members = (await listMembers(db, today, 'es')).map((state) => state.id)
  return { touched: touchedBy(milestones, { pointers, activities, members }), pointers }
}

const touchedBy = (milestones: Milestone[], { pointers, activities, members }: { pointers: Pointer[]; activities: Activity[]; members: string[] }): Touched => ({
  organisations: organisationsOf(activities, milestones, members),
  states: [...new Set(pointers.flatMap((pointer) => pointer.states))],
  people: [...new Set(pointers.flatMap((pointer) => pointer.people))],
})

/** Who holds which post that day, who presides, and which states are members. */
export async function findWorkers(db: Db, today: string): Promise<{ holders: Holder[]; presiding: string | undefined; members: string[] }> {
  const members = (await listMembers(db, today, 'es')).map((state) => state.id)
  const presiding = await findPresiding(db, today)
  return { holders: await listHolders(db, today), presiding, members }
}
