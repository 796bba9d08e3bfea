import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { faultsOf, gatesOf, rules } from './catalogue.ts'

const world = await openWorld()
let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
})
afterAll(() => owner.end())

test.each(rules)('%s', async (rule) => {
  expect(await faultsOf(owner, rule)).toEqual([])
})

test('the gates are those that were read and written down here', async () => {
  expect(await gatesOf(owner)).toMatchInlineSnapshot(`
    [
      "base.ask_link",
      "base.count_attempt",
      "base.demo_mailbox",
      "base.demo_people",
      "base.end_other_sessions",
      "base.end_session",
      "base.enqueue",
      "base.found_officer",
      "base.grant_wish",
      "base.granted",
      "base.keep_form",
      "base.me",
      "base.my_kept_form",
      "base.my_parts",
      "base.my_rung",
      "base.my_sessions",
      "base.my_shares",
      "base.my_teams",
      "base.my_writes",
      "base.now",
      "base.open_session",
      "base.peek_founding",
      "base.peek_link",
      "base.set_clock",
      "base.touch_session",
      "base.use_kept_form",
      "base.whoami",
      "calls.asked_of_me",
      "calls.my_corrections",
      "calls.my_parts_handed_in",
      "calls.my_readings",
      "calls.reach_of",
      "meetings.went_out",
      "membership.confirm_address",
      "membership.correct_address",
      "membership.invitation_of",
      "membership.may_mend",
      "membership.names_people",
      "membership.names_post",
      "membership.peek_address",
      "membership.person_with",
      "membership.post_ends",
      "membership.works_elsewhere",
      "practices.matching",
    ]
  `)
})
