import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeTurn, type Who, within } from '#base/database/transaction.ts'
import { openWorld } from '../open.ts'
import { idOf, tokenOf } from '../world.ts'

// What the database remembers of who asks (0054, decision 0072) is believed only by whoever made it: this is tried with SQL of one's own behind the wall.

const world = await openWorld()
let owner: pg.Client
const as = (name: string): Who => ({ session: tokenOf(name) })
const rungOf = async (client: pg.ClientBase): Promise<number> => (await client.query<{ rung: number }>('select base.my_rung() as rung')).rows[0]!.rung
const teamsOf = async (client: pg.ClientBase): Promise<string[]> => (await client.query<{ teams: string[] }>('select base.my_teams() as teams')).rows[0]!.teams
const remembered = async (client: pg.ClientBase): Promise<string> => (await client.query<{ said: string }>(`select current_setting('app.reach', true) as said`)).rows[0]!.said
const say = (client: pg.ClientBase, words: string) => client.query(`select set_config('app.reach', $1, true)`, [words])
const asIs = { rung: 4, teams: [idOf('donor')] }

beforeAll(async () => {
  owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
})
afterAll(() => owner.end())

const inside = <T>(who: Who, work: (client: pg.ClientBase) => Promise<T>, write = false): Promise<T> => within(world.marco.database.web, { who, write, keep: () => false }, ({ client }) => work(client))

describe('what is remembered is believed only', () => {
  test('as it was written down', async () => {
    await inside(as('dora'), async (client) => {
      const said = await remembered(client)
      expect(said).toMatch(/^[0-9a-f]{64}4\{[0-9a-f-]{36}\}$/)
      for (const words of [`${said.slice(0, 64)}1${said.slice(65)}`, `${said.slice(0, 64)}4{${idOf('costa')}}`, `${'0'.repeat(64)}1{}`, `1{}`, said.slice(0, 64), `${said} `]) {
        await say(client, words)
        expect({ rung: await rungOf(client), teams: await teamsOf(client) }, words).toEqual(asIs)
      }
      // What was found anew is remembered again, in the same words.
      expect(await remembered(client)).toBe(said)
    })
  })

  test('in its own transaction, by who it is of', async () => {
    const secretariats = await inside(as('ana'), remembered)
    await inside(as('dora'), async (client) => {
      await say(client, secretariats)
      expect(await rungOf(client)).toBe(4)
      await client.query(`select set_config('app.session', $1, true)`, [tokenOf('ana')])
      expect(await rungOf(client)).toBe(1)
      const now = await remembered(client)
      await client.query(`select set_config('app.session', $1, true)`, [tokenOf('dora')])
      await say(client, now)
      expect(await rungOf(client)).toBe(4)
    })
    await inside('nobody', async (client) => {
      await say(client, secretariats)
      expect([await rungOf(client), await teamsOf(client)]).toEqual([5, []])
    })
  })

  test('and what it is marked with is read by nobody', async () => {
    for (const asks of ['select * from base.remembering', 'select base.reach()', 'select base.reach_found()']) await expect(inside(as('ana'), (client) => client.query(asks)), asks).rejects.toMatchObject({ code: '42501' })
  })
})

describe('who may is asked anew', () => {
  const end = (client: pg.ClientBase, name: string) => client.query(`update membership.post set until = base.today() where id = $1`, [idOf(`${name} post 0`)])

  test('once the transaction has written, and after what it wrote was taken back', async () => {
    await inside(as('carla'), async (client) => {
      expect(await rungOf(client)).toBe(3)
      await client.query('savepoint before')
      await end(client, 'carla')
      expect([await rungOf(client), await teamsOf(client)]).toEqual([5, []])
      await client.query('rollback to before')
      expect(await rungOf(client)).toBe(3)
    }, true)
  })

  test('after it has waited for its turn', async () => {
    await within(world.marco.database.web, { who: as('luis'), write: true, keep: () => false }, async ({ client, tx }) => {
      await end(owner, 'luis')
      // As this transaction began: a page does not change while it is made.
      expect(await rungOf(client)).toBe(3)
      await takeTurn(tx, [idOf('llano')])
      expect(await rungOf(client)).toBe(5)
    })
  })

  test('in the next transaction of the same connection', async () => {
    const client = await world.marco.database.web.connect()
    try {
      const sees = async () => {
        await client.query(`begin read only; set local role marco_app; set local app.session = '${tokenOf('sara')}'; select base.whoami()`)
        const rung = await rungOf(client)
        await client.query('commit')
        return rung
      }
      expect(await sees()).toBe(3)
      await end(owner, 'sara')
      expect(await sees()).toBe(5)
    } finally {
      client.release()
    }
  })
})
