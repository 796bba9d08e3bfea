import { createServer } from 'node:net'
import { asOwner } from '#base/database/owner.ts'
import { within } from '#base/database/transaction.ts'
import { enqueue } from '#base/history.ts'
import type { Config } from '#base/config.ts'
import { hashToken, newToken } from '#base/http/session.ts'
import { startWorker } from '#base/queue.ts'
import { listen } from '#base/server.ts'
import { makeApp } from '../app.tsx'
import { demoLinks, foundDemo } from '../demo/founding.ts'
import { foundingDone, open, type Opened } from '../start.ts'
import { tick } from '../tick.ts'
import { jobs } from '../wiring.ts'
import { openingDay } from '../../seed/play.ts'

const print = (...lines: string[]) => process.stdout.write(lines.join('\n') + '\n')

/** Opens the installation, founds it the first time, serves and works until told to stop. */
export async function start(config: Config, { empty }: { empty: boolean }): Promise<number | undefined> {
  const opened = await open(config, empty ? 'real' : 'demo')
  await freeOrSay(config)
  const { marco, owner } = opened
  if (opened.founded && marco.kind === 'demo') {
    print('Marco: preparando la demostración del ciclo 2019 / preparing the demonstration of the 2019 cycle …')
    await foundDemo(marco, owner)
    await foundingDone(owner)
  }
  // What the public reads may be made differently by a newer version: it is posted anew at every start.
  await within(marco.database.clock, { who: 'clock', write: true }, ({ tx }) => enqueue(tx, 'post all notices', {}))
  await opened.settle()
  const stopWorker = await startWorker(marco, jobs, tick)
  const server = await listen(makeApp(marco), { port: config.port, host: config.host }).catch((error: unknown) => sayTaken(error, config))
  await announce(opened, config.origin.replace(/:0$/, `:${server.port}`))
  onStop(async () => {
    await server.close()
    await stopWorker()
    await opened.stop()
  })
  return undefined
}

/** Said before a demonstration is made: nobody wants to wait for a demonstration and then read that the port is taken. */
async function freeOrSay(config: Config): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen({ port: config.port, host: config.host }, () => probe.close(() => resolve()))
  }).catch((error: unknown) => sayTaken(error, config))
}

function sayTaken(error: unknown, { port, host }: Config): never {
  const code = (error as { code?: string }).code
  if (code === 'EADDRINUSE') throw new Error(`El puerto ${port} está ocupado por otro programa. Elija otro: PORT=${port + 1} npm start / Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`)
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') throw new Error(`No se puede escuchar en ${host}:${port} (${code}). Cambie HOST o PORT. / Cannot listen on ${host}:${port} (${code}). Change HOST or PORT.`)
  throw error
}

async function announce(opened: Opened, origin: string): Promise<void> {
  const { marco, remark } = opened
  if (remark) print(remark)
  print('', `  Marco   ${origin}`, '')
  if (marco.kind === 'demo') announceDemo(marco, origin)
  else await announceReal(opened, origin)
}

function announceDemo(marco: Opened['marco'], origin: string): void {
  print('  Demostración del ciclo 2019, con personas inventadas. Un enlace por puesto:', '  Demonstration of the 2019 cycle, with invented people. A link per post:', '')
  const links = demoLinks(marco, openingDay)
  const width = Math.max(...links.map(({ role }) => role.length))
  for (const { role, name, path } of links) print(`  ${role.padEnd(width)}  ${name.padEnd(32)}  ${origin}${path}`)
  print('', `  Todas las personas / everybody: ${origin}/demo/people    Cartas / letters: ${origin}/demo/mailbox`, '')
}

/** A link that was lost or has expired is no way out: as long as there is nobody, each start prints another. */
async function announceReal({ marco, owner }: Opened, origin: string): Promise<void> {
  if (!marco.config.smtpUrl) print('  SMTP_URL no está puesto: las cartas esperan y nadie puede pedir un enlace para entrar.', '  SMTP_URL is not set: letters wait, and nobody can ask for a link to sign in.', '')
  const somebody = await asOwner(owner, (tx) => tx.selectFrom('membership.person').select('id').limit(1).execute())
  if (somebody.length > 0) return
  print('  Cree aquí a la primera persona de la Secretaría (el enlace sirve una vez y vence en un día):', '  Create the first officer of the Secretariat here (the link works once and expires in a day):', '', `  ${origin}/found/${await foundingToken(owner)}`, '')
}

async function foundingToken(owner: Opened['owner']): Promise<string> {
  const token = newToken()
  await asOwner(owner, async (tx) => {
    await tx.deleteFrom('base.foundingLink').execute()
    await tx.insertInto('base.foundingLink').values({ tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 86_400_000) }).execute()
  })
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
