import { asOwner } from '#base/database/owner.ts'
import { within } from '#base/database/transaction.ts'
import { enqueue } from '#base/history.ts'
import type { Config } from '#base/config.ts'
import { hashToken, newToken } from '#base/http/session.ts'
import { startWorker } from '#base/queue.ts'
import { listen } from '#base/server.ts'
import { makeApp } from '../app.tsx'
import { demoLinks, foundDemo } from '../demo/founding.ts'
import { lockServer, open, type Opened } from '../start.ts'
import { tick } from '../tick.ts'
import { jobs } from '../wiring.ts'
import { openingDay } from '../../seed/play.ts'

const print = (...lines: string[]) => process.stdout.write(lines.join('\n') + '\n')

/** Opens the installation, founds it the first time, serves and works until told to stop. */
export async function start(config: Config, { empty }: { empty: boolean }): Promise<number | undefined> {
  const opened = await open(config, empty ? 'real' : 'demo')
  const { marco, owner } = opened
  const unlock = config.databaseUrl ? async () => {} : await lockServer(owner)
  if (!unlock) {
    print(`Ya hay un Marco sirviendo la carpeta ${config.data}. Deténgalo o elija otra con MARCO_DATA.`, `A Marco is already serving the folder ${config.data}. Stop it, or choose another with MARCO_DATA.`)
    await marco.database.stop()
    return 1
  }
  if (opened.founded && marco.kind === 'demo') {
    print('Marco: preparando la demostración del ciclo 2019 / preparing the demonstration of the 2019 cycle …')
    await foundDemo(marco, owner)
  }
  // What the public reads may be made differently by a newer version: it is posted anew at every start.
  await within(marco.database.clock, { who: 'clock', write: true }, ({ tx }) => enqueue(tx, 'post all notices', {}))
  const stopWorker = await startWorker(marco, jobs, tick)
  const server = await listen(makeApp(marco), { port: config.port, host: config.host })
  await announce(opened, config.origin.replace(/:0$/, `:${server.port}`))
  onStop(async () => {
    await server.close()
    await stopWorker()
    await unlock()
    await opened.stop()
  })
  return undefined
}

async function announce({ marco, owner, founded, remark }: Opened, origin: string): Promise<void> {
  if (remark) print(remark)
  print('', `  Marco   ${origin}`, '')
  if (marco.kind === 'demo') {
    print('  Demostración del ciclo 2019, con personas inventadas. Un enlace por puesto:', '  Demonstration of the 2019 cycle, with invented people. A link per post:', '')
    const width = Math.max(...demoLinks(marco, openingDay).map(({ role }) => role.length))
    for (const { role, name, path } of demoLinks(marco, openingDay)) print(`  ${role.padEnd(width)}  ${name.padEnd(32)}  ${origin}${path}`)
    print('', `  Todas las personas / everybody: ${origin}/demo/people    Cartas / letters: ${origin}/demo/mailbox`, '')
  } else if (founded) print('  Cree aquí a la primera persona de la Secretaría (el enlace sirve una vez y vence en un día):', '  Create the first officer of the Secretariat here (the link works once and expires in a day):', '', `  ${origin}/found/${await foundingToken(owner)}`, '')
}

async function foundingToken(owner: Opened['owner']): Promise<string> {
  const token = newToken()
  await asOwner(owner, (tx) => tx.insertInto('base.foundingLink').values({ tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 86_400_000) }).execute())
  return token
}

function onStop(close: () => Promise<void>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}
