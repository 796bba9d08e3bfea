import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { type Due, type Occasion, overlapping } from './occasion.ts'

/** The national calendars as they hold now, by day. */
export const listOccasions = (db: Db, where: { stateId?: string; from?: string; to?: string; id?: string } = {}): Promise<Occasion[]> =>
  db
    .selectFrom('workplan.occasion as o')
    .where((at) => at.not(at.exists(at.selectFrom('workplan.occasionEnd as e').whereRef('e.occasionId', '=', 'o.id').select('e.id'))))
    .$if(where.stateId !== undefined, (query) => query.where('o.stateId', '=', where.stateId!))
    .$if(where.from !== undefined, (query) => query.where('o.lastDay', '>=', where.from!))
    .$if(where.to !== undefined, (query) => query.where('o.firstDay', '<=', where.to!))
    .$if(where.id !== undefined, (query) => query.where('o.id', '=', where.id!))
    .select(['o.id', 'o.stateId', 'o.kind', 'o.firstDay', 'o.lastDay', 'o.title', 'o.source', 'o.example'])
    .orderBy('o.firstDay')
    .orderBy('o.id')
    .execute()

export const findOccasion = async (db: Db, id: string): Promise<Occasion> => found((await listOccasions(db, { id }))[0])

/** What the deadlines of these states fall into: elections, a change of government, a holiday. */
export const listOverlaps = async (db: Db, due: Due[]): Promise<Occasion[]> => overlapping(await listOccasions(db), due)
