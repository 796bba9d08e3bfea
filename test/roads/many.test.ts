import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listItems } from '../../src/calls/item/queries.ts'
import { facts } from '../../src/facts.ts'
import { listMeetings } from '#meetings/index.ts'
import { openWorld } from '../open.ts'
import { beginPractice, homes, openPracticeCall } from '../story.ts'
import { idOf } from '../world.ts'

// Where a list ends somewhere, what was made last is on it; what is asked for by name is found wherever the list ends.

const world = await openWorld()
const { as, owner } = world

test('of the items of a call, those begun last are read, in the order in which they were begun', async () => {
  const callId = await openPracticeCall(world)
  const [first, second, third] = [await beginPractice(world, callId, homes.costa), await beginPractice(world, callId, homes.costa), await beginPractice(world, callId, homes.costa)]
  expect((await as('carla', (tx) => listItems(tx, { callId }, 2))).map(({ id }) => id)).toEqual([second, third])
  expect(first).not.toBe(second)
})

test('a meeting prepared after five hundred others is on the list', async () => {
  const last = await owner(async (tx) => {
    await sql`create temp table many on commit drop as select n, base.new_id() as id, gen_random_uuid() as holding_id, gen_random_uuid() as members_id from generate_series(1, 501) n`.execute(tx)
    await sql`insert into base.holding (id, kind, owner_id, audience) select holding_id, 'meeting', ${idOf('costa')}::uuid, 3 from many union all select members_id, 'meeting: members', ${idOf('costa')}::uuid, 3 from many`.execute(tx)
    await sql`insert into meetings.meeting (id, holding_id, members_id, kind, slug, title, milestone_id, starts_at, zone, minutes, example)
      select id, holding_id, members_id, 'online', 'reunion-' || n, base.words('Reunión ' || n, 'Meeting ' || n), ${idOf('meeting')}::uuid, '09:00', 'America/Panama', 120, false from many`.execute(tx)
    return (await sql<{ id: string }>`select id from many order by id desc limit 1`.execute(tx)).rows[0]!.id
  })
  const meetings = await as('carla', (tx) => listMeetings(tx))
  expect([meetings.length, meetings.some(({ id }) => id === last)]).toEqual([500, true])
})

test('a call keeps its fact after two hundred others', async () => {
  const callId = await openPracticeCall(world)
  await owner(async (tx) => {
    await sql`create temp table more on commit drop as select n, base.new_id() as id, gen_random_uuid() as holding_id, gen_random_uuid() as members_id from generate_series(1, 200) n`.execute(tx)
    await sql`insert into base.holding (id, kind, owner_id, audience) select holding_id, 'call', ${idOf('costa')}::uuid, 3 from more union all select members_id, 'call: members', ${idOf('costa')}::uuid, 3 from more`.execute(tx)
    await sql`insert into calls.call (id, holding_id, members_id, format_version_id, kind, theme, title, message, milestone_id)
      select m.id, m.holding_id, m.members_id, c.format_version_id, c.kind, c.theme, c.title, c.message, c.milestone_id from more m, calls.call c where c.id = ${callId}::uuid`.execute(tx)
  })
  const described = await as('ana', (tx) => facts['call']!.describe(tx, [callId], 'es'))
  expect(described).toMatchObject([{ id: callId, doneOn: null }])
  const standing = await as('ana', (tx) => facts['call at date']!.describe(tx, [idOf('inputs')], 'es'))
  expect(standing).toMatchObject([{ id: idOf('inputs') }])
})
