import type { Tx } from '#base/database/transaction.ts'
import type { Jobs } from '#base/queue.ts'
import { describeFacts, listPointers } from '../pointer.ts'
import { listMilestones } from '../queries.ts'
import { noteHappened, noteUndone } from './actions.ts'
import { happenedOn, isUndone } from './product.ts'
import { listProducts } from './queries.ts'

/** Looks at what hangs on the open dates of the plan, and writes down what has happened, and what does not hold any more. The clock does it too: a meeting ends with no event. */
export async function noteFacts(tx: Tx, today: string): Promise<void> {
  const all = await listMilestones(tx)
  const open = all.filter((milestone) => !milestone.fulfilment && milestone.recorded.every((one) => one.fact))
  const products = await listProducts(tx)
  const pointers = await listPointers(tx, open.map((milestone) => milestone.id), 'es')
  const facts = await describeFacts(tx, products.flatMap((product) => product.links.map((link) => ({ kind: link.kind, id: link.subjectId }))), 'es')
  for (const milestone of open) {
    const happened = happenedOn(milestone, { pointers, products, facts })
    if (happened && happened.onDay <= today) await noteHappened(tx, milestone, happened)
  }
  for (const milestone of all) if (isUndone(milestone, { products, facts })) await noteUndone(tx, milestone)
}

export const productJobs: Jobs = {
  'note what happened': (run) => run.asClock((tx, { today }) => noteFacts(tx, today)),
}
