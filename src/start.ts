import { join } from 'node:path'
import { pino } from 'pino'
import pg, { type ClientConfig } from 'pg'
import { initAssets } from '#base/assets.ts'
import { type Config, root } from '#base/config.ts'
import { openPools, reach } from '#base/database/connect.ts'
import { migrate } from '#base/database/migrate.ts'
import { asOwner, createDatabase, dropDatabase } from '#base/database/owner.ts'
import { initPaper } from '#base/documents/pdf.ts'
import { initOffice } from '#base/office/read-office.ts'
import { enqueue } from '#base/history.ts'
import { queues } from '#base/queue.ts'
import type { Marco } from '#base/services.ts'
import { openDoors } from './doors.ts'
import { demoDays, foot, nav, posts, signIn, twin } from './places.ts'
import { loadFramework } from '../seed/load.ts'

export type Opened = { marco: Marco; owner: ClientConfig; founded: boolean; remark?: string; settle: () => Promise<void>; stop: () => Promise<void> }

type Kind = Marco['kind']

/** What a person who starts it can mend: said in words, without a stack. */
const served = (data: string): string => `Ya hay un Marco sirviendo la carpeta ${data}. Deténgalo o elija otra con MARCO_DATA. / A Marco is already serving the folder ${data}. Stop it, or choose another with MARCO_DATA.`

/** Opens the installation of a data folder or server: database, migrations, founding. Everything else stands on this. */
export async function open(config: Config, kind: Kind): Promise<Opened> {
  const at = await reach(config)
  await createDatabase(at.owner)
  // Before anything is migrated under the feet of a server that runs. Over a database server several nodes may serve.
  const unlock = config.databaseUrl ? undefined : await lockDatabase(at.owner, 'marco server')
  if (!config.databaseUrl && !unlock) {
    await at.stop()
    throw new Error(served(config.data))
  }
  // Held until the founding is done, so that no other node takes a demonstration in the making for one that was cut off.
  const settle = await waitFor(at.owner, `marco founding ${at.owner.database}`)
  await discardHalf(at.owner)
  await migrate(at.owner, at.secret, queues)
  const { founded, is } = await found(at.owner, kind)
  const database = openPools(at)
  initAssets(join(root, 'dist/client'))
  openDoors()
  initPaper({ fontDir: join(root, 'dist/fonts'), workerFile: join(root, 'dist/server/pdf-worker.js') })
  initOffice({ workerFile: join(root, 'dist/server/office-worker.js') })
  const log = pino({ level: config.logLevel })
  const stop = async () => {
    await unlock?.()
    await database.stop()
  }
  return { marco: { config, kind: is, database, log, nav, posts, foot, demoDays, signIn, twin }, owner: at.owner, founded, remark: at.remark, settle, stop }
}

/** What an installation is, is decided once; asking for another kind later changes nothing. A real one begins with its lists, in one go. */
export async function found(owner: ClientConfig, kind: Kind): Promise<{ founded: boolean; is: Kind }> {
  return asOwner(owner, async (tx) => {
    const known = await tx.selectFrom('base.installation').select('kind').executeTakeFirst()
    if (known) return { founded: false, is: known.kind }
    await tx.insertInto('base.installation').values({ kind, foundedAt: kind === 'real' ? new Date() : null }).execute()
    if (kind === 'real') {
      await loadFramework(tx)
      await enqueue(tx, 'post all notices', {})
    }
    return { founded: true, is: kind }
  })
}

/** The demonstration is there, to its opening day. */
export const foundingDone = (owner: ClientConfig): Promise<void> => asOwner(owner, async (tx) => void (await tx.updateTable('base.installation').set({ foundedAt: new Date() }).execute()))

/** A demonstration that was cut off while it was made has nobody's work in it: it is made anew. */
async function discardHalf(owner: ClientConfig): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  const there = await client.query<{ there: boolean }>(`select to_regclass('base.installation') is not null as there`)
  let half = 0
  if (there.rows[0]?.there) {
    await client.query('set role marco_owner')
    half = (await client.query(`select from base.installation where kind = 'demo' and founded_at is null`)).rowCount ?? 0
  }
  await client.end()
  if (half === 0) return
  await dropDatabase(owner)
  await createDatabase(owner)
}

/** Waits its turn; a demonstration is founded in seconds. */
async function waitFor(owner: ClientConfig, name: string): Promise<() => Promise<void>> {
  for (;;) {
    const unlock = await lockDatabase(owner, name)
    if (unlock) return unlock
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** One holder per database server, at most: the lock is a session's, so it is free again however the holder died. */
async function lockDatabase(owner: ClientConfig, name: string): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  const locked = await client.query<{ locked: boolean }>('select pg_try_advisory_lock(hashtext($1)) as locked', [name])
  if (locked.rows[0]?.locked) return () => client.end()
  await client.end()
  return undefined
}
