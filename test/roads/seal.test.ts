import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { runFor } from '#base/queue.ts'
import { findBrokenSeal } from '#base/seal.ts'
import { tick } from '../../src/tick.ts'
import { openWorld } from '../open.ts'
import { openPracticeCall } from '../story.ts'

const world = await openWorld()

const tickNow = () => tick(runFor(world.marco, { id: 'tick' }))
const history = async (): Promise<unknown> => ((await (await world.get('nobody', '/health')).json()) as { history: unknown }).history
const broken = () => world.owner((tx) => findBrokenSeal(tx))
const aDayPasses = () => world.owner((tx) => sql`update base.seal_check set at = at - interval '25 hours'`.execute(tx))
const happened = () => world.owner((tx) => sql`update base.event set real_at = real_at - interval '3 minutes' where seq > coalesce((select max(up_to) from base.seal), 0)`.execute(tx))

test('what happened is sealed by the clock, and once a day it is looked over', async () => {
  expect(await history()).toBe('not looked at yet')
  await openPracticeCall(world)
  await happened()
  await tickNow()
  expect(await world.owner((tx) => tx.selectFrom('base.seal').select('upTo').execute())).toHaveLength(1)
  expect(await history()).toBe('whole')
  await openPracticeCall(world)
  await happened()
  await tickNow()
  expect(await world.owner((tx) => tx.selectFrom('base.seal').select('upTo').execute())).toHaveLength(2)
  expect(await world.owner((tx) => tx.selectFrom('base.sealCheck').selectAll().execute())).toHaveLength(1)
  expect(await broken()).toBeUndefined()
  // Nor does it look otherwise on a server of another zone.
  expect(await world.owner(async (tx) => (await sql`set local timezone = 'America/Costa_Rica'`.execute(tx), findBrokenSeal(tx)))).toBeUndefined()
})

test('whoever has the whole database changes an event, and by the next day everybody knows', async () => {
  const seals = await world.owner((tx) => tx.selectFrom('base.seal').select('upTo').orderBy('upTo').execute())
  const event = await world.owner((tx) => tx.selectFrom('base.event').select(['seq', 'facts']).where('seq', '<=', seals[0]!.upTo).orderBy('seq', 'desc').executeTakeFirstOrThrow())
  const write = (facts: string) => world.owner((tx) => sql`update base.event set facts = ${facts}::jsonb where seq = ${event.seq}`.execute(tx))
  await write('{"written": "later"}')
  expect(await broken()).toBe(seals[0]!.upTo)
  await tickNow()
  expect(await history(), 'looked at once a day').toBe('whole')
  await aDayPasses()
  await tickNow()
  expect(await history()).toBe('changed')
  await write(JSON.stringify(event.facts))
  await aDayPasses()
  await tickNow()
  expect(await history()).toBe('whole')
})

test('an event that was taken out of the middle is missed', async () => {
  const seals = await world.owner((tx) => tx.selectFrom('base.seal').select('upTo').orderBy('upTo').execute())
  await world.owner((tx) => tx.deleteFrom('base.event').where('seq', '=', seals[1]!.upTo - 1).execute())
  expect(await broken()).toBe(seals[1]!.upTo)
})
