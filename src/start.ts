import { join } from 'node:path'
import { pino } from 'pino'
import type { ClientConfig } from 'pg'
import pg from 'pg'
import { initAssets } from '#base/assets.ts'
import { type Config, root } from '#base/config.ts'
import { openPools, reach } from '#base/database/connect.ts'
import { migrate } from '#base/database/migrate.ts'
import { asOwner, createDatabase } from '#base/database/owner.ts'
import { initPaper } from '#base/documents/pdf.ts'
import { initHistory } from '#base/history.ts'
import { queues } from '#base/queue.ts'
import type { Marco } from '#base/services.ts'
import { initSubjects } from '#meetings/index.ts'
import { initPlan } from '#workplan/index.ts'
import { pointers } from './calendar.ts'
import { facts } from './facts.ts'
import { subjects } from './subjects.ts'
import { demoDays, foot, nav, signIn, twin } from './places.ts'
import { chronicle } from './history.ts'
import { wiring } from './wiring.ts'

export type Opened = { marco: Marco; owner: ClientConfig; founded: boolean; remark?: string; stop: () => Promise<void> }

type Kind = Marco['kind']

/** Opens the installation of a data folder or server: database, migrations, founding. Everything else stands on this. */
export async function open(config: Config, kind: Kind): Promise<Opened> {
  const at = await reach(config)
  await createDatabase(at.owner)
  await migrate(at.owner, at.secret, queues)
  const { founded, is } = await found(at.owner, kind)
  const database = openPools(at)
  initAssets(join(root, 'dist/client'))
  initHistory(wiring, chronicle)
  initSubjects(subjects)
  initPlan({ pointers, facts })
  initPaper({ fontDir: join(root, 'dist/fonts'), workerFile: join(root, 'dist/server/pdf-worker.js') })
  const log = pino({ level: config.logLevel })
  return { marco: { config, kind: is, database, log, nav, foot, demoDays, signIn, twin }, owner: at.owner, founded, remark: at.remark, stop: database.stop }
}

/** What an installation is, is decided once; asking for another kind later changes nothing. */
async function found(owner: ClientConfig, kind: Kind): Promise<{ founded: boolean; is: Kind }> {
  return asOwner(owner, async (tx) => {
    const known = await tx.selectFrom('base.installation').select('kind').executeTakeFirst()
    if (known) return { founded: false, is: known.kind }
    await tx.insertInto('base.installation').values({ kind }).execute()
    return { founded: true, is: kind }
  })
}

/** One server per data folder: the lock is a session's, so it is free again however the holder died. */
export async function lockServer(owner: ClientConfig): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  const locked = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(hashtext('marco server')) as locked`)
  if (locked.rows[0]?.locked) return () => client.end()
  await client.end()
  return undefined
}
