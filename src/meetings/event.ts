import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { localeOf } from '#base/http/view.ts'
import type { Me } from '#base/person.ts'

// What the jobs of this part know of the event that called them.

export const Data = z.object({ event: z.uuid(), subject: z.uuid() })
const Facts = z.looseObject({ people: z.array(z.uuid()).optional(), changed: z.array(z.string()).optional(), state: z.uuid().optional(), was: z.unknown().optional(), is: z.unknown().optional() })

/** How a person reads hours and days in a letter. */
export const readerOf = (me: Me) => ({ lang: me.language, locale: localeOf(me.language), zone: me.zone })

export async function eventOf(tx: Tx, data: Record<string, unknown>) {
  const { event, subject } = Data.parse(data)
  const row = await tx.selectFrom('base.event').where('id', '=', event).select(['kind', 'subjectKind', 'facts']).executeTakeFirstOrThrow()
  return { subject, kind: row.kind, subjectKind: row.subjectKind, facts: Facts.parse(row.facts) }
}
