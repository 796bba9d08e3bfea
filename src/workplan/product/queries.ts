import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Product } from './product.ts'

const linksOf = sql<Product['links']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'subjectId', l.subject_id) order by l.id)
  from workplan.link l where l.product_id = p.id and not exists (select from workplan.link_end e where e.link_id = l.id)), '[]')`.as('links')

export const listProducts = (db: Db, where: { activityId?: string; id?: string } = {}): Promise<Product[]> =>
  db
    .selectFrom('workplan.product as p')
    .select(['p.id', 'p.activityId', 'p.milestoneId', 'p.title', 'p.position', linksOf])
    .$if(where.activityId !== undefined, (query) => query.where('p.activityId', '=', where.activityId!))
    .$if(where.id !== undefined, (query) => query.where('p.id', '=', where.id!))
    .orderBy('p.position')
    .execute()

export const findProduct = async (db: Db, id: string): Promise<Product> => found((await listProducts(db, { id }))[0])
