import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Who, within } from '#base/database/transaction.ts'
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

beforeAll(async () => {
  owner = new pg.Client(world.marco.database.owner)
  await owner.connect()
})
afterAll(() => owner.end())

const inside = <T>(who: Who, work: (client: pg.ClientBase) => Promise<T>, write = false): Promise<T> => within(world.marco.database.web, { who, write, keep: () => false }, ({ client }) => work(client))

/** In one snapshot, whatever others write meanwhile: what is remembered stays so. */
async function steadily<T>(pool: pg.Pool, identity: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(`begin isolation level repeatable read read only; ${identity}; select base.whoami()`)
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
const steady = <T>(name: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => steadily(world.marco.database.web, `set local role marco_app; set local app.session = '${tokenOf(name)}'`, work)

/** What the mark is made of, but for the key; `by` is what the person's session or errand says. */
const asksOf = (by: string) => `concat_ws(' ', '', extract(epoch from now()), pg_current_snapshot(), session_user, ${by})`
/** Whether the words stand as they were said: what is not believed is found anew and written over. */
async function isBelieved(client: pg.ClientBase, words: string): Promise<boolean> {
  await say(client, words)
  await rungOf(client)
  return (await remembered(client)) === words
}
const end = (client: pg.ClientBase, name: string) => client.query(`update membership.post set until = base.today() where id = $1`, [idOf(`${name} post 0`)])

describe('what is remembered is believed only', () => {
  test('as it was written down', async () => {
    await steady('dora', async (client) => {
      const said = await remembered(client)
      expect(said).toMatch(/^[0-9a-f]{64}4\{[0-9a-f-]{36}\}$/)
      expect(await isBelieved(client, said)).toBe(true)
      const marked = (at: number) => `${said.slice(0, at)}${said[at] === '0' ? '1' : '0'}${said.slice(at + 1)}`
      for (const words of [marked(0), marked(8), marked(63), `${said.slice(0, 64)}1${said.slice(65)}`, `${said.slice(0, 64)}4{${idOf('costa')}}`, `${'0'.repeat(64)}1{}`, '1{}', said.slice(0, 64), `${said} `]) {
        expect(await isBelieved(client, words), words).toBe(false)
        expect({ rung: await rungOf(client), teams: await teamsOf(client) }, words).toEqual({ rung: 4, teams: [idOf('donor')] })
      }
      expect(await remembered(client)).toBe(said)
    })
  })

  test('with the key that nobody reads', async () => {
    for (const asks of ['select * from base.remembering', 'select base.reach()', 'select base.reach_found()']) await expect(inside(as('ana'), (client) => client.query(asks)), asks).rejects.toMatchObject({ code: '42501' })
    await steady('dora', async (client) => {
      for (const key of [`''::bytea`, `sha256('')`]) await client.query(`select set_config('app.reach', encode(sha256(${key} || sha256(convert_to('1{}' || ${asksOf(`current_setting('app.session')`)}, 'UTF8'))), 'hex') || '1{}', true)`)
      expect(await rungOf(client)).toBe(4)
    })
  })

  test('and the key stands in no plan that may be written out', async () => {
    const { key } = (await owner.query<{ key: Buffer }>('select key from base.remembering')).rows[0]!
    await steady('dora', async (client) => {
      let told = ''
      client.on('notice', ({ message = '', detail = '' }) => (told += message + detail))
      await client.query(`set local client_min_messages = log; set local debug_print_plan = on; set local debug_print_parse = on; set local debug_print_rewritten = on; set local debug_pretty_print = off; set local plan_cache_mode = force_custom_plan`)
      for (const said of ['', `${'0'.repeat(64)}1{}`]) {
        await say(client, said)
        await rungOf(client)
      }
      client.removeAllListeners('notice')
      expect(told).toContain('constvalue')
      // As a plan writes bytes: one after the other, each with its sign.
      expect(told).not.toContain([...key.subarray(0, 8)].map((byte) => (byte << 24) >> 24).join(' '))
      expect(told).not.toContain(key.toString('hex').slice(0, 16))
    })
  })

  test('by who it is of', async () => {
    await steady('dora', async (client) => {
      await client.query(`select set_config('app.session', $1, true)`, [tokenOf('ana')])
      expect(await rungOf(client)).toBe(1)
      const secretariats = await remembered(client)
      expect(await isBelieved(client, secretariats)).toBe(true)
      await client.query(`select set_config('app.session', $1, true)`, [tokenOf('dora')])
      expect(await isBelieved(client, secretariats)).toBe(false)
      expect(await rungOf(client)).toBe(4)
    })
    await steadily(world.marco.database.clock, `set local app.person = '${idOf('ana')}'`, async (client) => {
      const secretariats = await remembered(client)
      expect(await isBelieved(client, secretariats)).toBe(true)
      await client.query(`select set_config('app.person', $1, true)`, [idOf('dora')])
      expect(await isBelieved(client, secretariats)).toBe(false)
    })
  })

  test('at its time, and to the end of its transaction', async () => {
    const client = await world.marco.database.web.connect()
    const begin = () => client.query(`begin read only; set local role marco_app; set local app.session = '${tokenOf('dora')}'; select base.whoami()`)
    try {
      await begin()
      const said = await remembered(client)
      await client.query('commit')
      expect(await remembered(client)).toBe('')
      await begin()
      expect(await isBelieved(client, said)).toBe(false)
      await client.query('commit')
    } finally {
      client.release()
    }
  })
})

describe('what anybody wrote is seen at once', () => {
  test('by the transaction that wrote it, and after it took that back', async () => {
    await inside(as('carla'), async (client) => {
      expect(await rungOf(client)).toBe(3)
      await client.query('savepoint before')
      await end(client, 'carla')
      expect([await rungOf(client), await teamsOf(client)]).toEqual([5, []])
      await client.query('rollback to before')
      expect(await rungOf(client)).toBe(3)
    }, true)
  })

  test('by one that began before', async () => {
    for (const [write, name] of [[false, 'luis'], [true, 'sara']] as const)
      await inside(as(name), async (client) => {
        expect(await rungOf(client)).toBe(3)
        await end(owner, name)
        expect([await rungOf(client), await teamsOf(client)]).toEqual([5, []])
      }, write)
  })

  test('and whoever is nobody any more writes nothing', async () => {
    await expect(inside(as('beto'), async (client) => {
      expect(await rungOf(client)).toBe(1)
      await owner.query('update base.session set ended_at = now() where person_id = $1', [idOf('beto')])
      await client.query(`insert into membership.person (name, language, zone) values ('{}', 'es', 'UTC')`)
    }, true)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('what somebody left on a connection', () => {
  test('makes nobody of nobody, and nothing of what is temporary', async () => {
    const client = await world.marco.database.web.connect()
    await client.query(`set app.session = '${tokenOf('ana')}'`)
    client.release()
    const seen = new Set<number>()
    // Whichever connection of the pool is given, this one among them.
    await Promise.all(Array.from({ length: 4 }, () => inside('nobody', async (one) => void seen.add(await rungOf(one)))))
    expect([...seen]).toEqual([5])
    await expect(inside(as('ana'), (one) => one.query('create domain pg_temp.date as pg_catalog.date'), true)).rejects.toMatchObject({ code: '42501' })
  })
})
