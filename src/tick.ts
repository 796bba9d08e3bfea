import { eraseKeptForms } from '#base/http/kept.ts'
import type { Run } from '#base/queue.ts'
import { checkSealsDaily, sealEvents } from '#base/seal.ts'
import { noteFacts } from './workplan/product/jobs.ts'
import { beginRounds } from './workplan/reminder/jobs.ts'
import { addressNewMembers } from './calls/call/newcomers.ts'
import { inviteWhoBegan } from './meetings/invitation/arrivals.ts'

/** What the clock does every minute, by the framework's time. */
export async function tick(run: Run): Promise<void> {
  await run.asClock((tx) => sealEvents(tx))
  const broken = await run.asClock((tx) => checkSealsDaily(tx))
  if (broken) run.marco.log.error({ upTo: broken }, 'history was changed: an event no longer fits its seal')
  await run.asClock(addressNewMembers)
  await run.asClock(inviteWhoBegan)
  await run.asClock((tx) => eraseKeptForms(tx))
  await run.asClock((tx, { today }) => noteFacts(tx, today))
  await beginRounds(run)
}
