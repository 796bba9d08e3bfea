import type { Db } from '#base/database/transaction.ts'
import type { Mark } from './scoring.ts'

/** A mark as its reviewer last left it; `seen` counts how often it was written, `former` says that it is of an earlier version. */
export type OwnMark = Mark & { seen: number; former: boolean }

/** My marks on a practice. Where I have not marked the version at hand yet, what I said of the one before stands as a beginning: nobody is asked twice. */
export async function listOwnMarks(db: Db, personId: string, { itemId, versionId }: { itemId: string; versionId: string }): Promise<Map<string, OwnMark>> {
  const rows = await db.selectFrom('practices.mark').where('itemId', '=', itemId).where('byId', '=', personId).select(['criterion', 'points', 'sentence', 'versionId']).orderBy('id').execute()
  const marks = new Map<string, OwnMark>()
  for (const { criterion, points, sentence, versionId: of } of rows) {
    const before = marks.get(criterion)
    const former = of !== versionId
    if (former && before && !before.former) continue
    marks.set(criterion, { criterion, points, sentence, former, seen: former ? 0 : (before?.former === false ? before.seen : 0) + 1 })
  }
  return marks
}
