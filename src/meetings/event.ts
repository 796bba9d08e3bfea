import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'

// What the jobs of this part know of the event that called them.

const Facts = z.looseObject({ people: z.array(z.uuid()).optional(), changed: z.array(z.string()).optional(), state: z.uuid().optional(), states: z.array(z.uuid()).optional(), was: z.unknown().optional(), is: z.unknown().optional() })

export async function eventOf(tx: Tx, data: Record<string, unknown>) {
  const { event, subject } = Errand.parse(data)
  const { subjectKind, facts } = await findEvent(tx, event)
  return { subject, subjectKind, facts: Facts.parse(facts) }
}
