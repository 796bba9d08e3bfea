import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, closeSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Account, as, findBinaries, reaches, stageFor, unprivileged } from './binaries.ts'

type Embedded = {
  /** socket folder and superuser; other roles' passwords are derived from the secret */
  host: string
  user: 'postgres'
  secret: string
  /** another process started it; we only joined */
  joined: boolean
  /** said aloud at start: how the database runs when that is not the plain way */
  remark?: string
  stop: () => Promise<void>
}

type Place = { data: string; cluster: string; sockets: string; bin: string; account?: Account; through: string[]; remark?: string }

// A test's database may be lost, and each file of tests comes with connections that have planned nothing yet: a statement is planned once there, not five times.
const forTests = 'fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nplan_cache_mode = force_generic_plan\n'

const settings = (test: boolean) => `
listen_addresses = ''
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
shared_buffers = 64MB
max_connections = 80
jit = off
timezone = 'UTC'
log_min_messages = warning
${test ? forTests : ''}`

/** Starts (or joins) the database of one data folder. It listens on a socket inside a closed folder and nowhere else. */
export async function startEmbedded(data: string, options: { pgBin?: string; test?: boolean } = {}): Promise<Embedded> {
  const place = reachable(data, () => choosePlace(data, options.pgBin))
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    const running = await joinRunning(place)
    if (running) return running
  } else {
    reachable(data, () => initialise(place, options.test ?? false))
  }
  await forgetDeadOwner(place)
  return serve(place)
}

/** What the file system refuses is said with the name of the setting that mends it. */
function reachable<T>(data: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = (error as { code?: string }).code ?? ''
    if (!/^(EACCES|EPERM|EROFS|EEXIST|ENOTDIR|ENOENT|ENOSPC)$/.test(code)) throw error
    throw new Error(`No se puede escribir en la carpeta de datos ${data} (${code}). Dé permiso o espacio, o elija otra con MARCO_DATA. / The data folder ${data} cannot be written (${code}). Give permission or space, or choose another with MARCO_DATA.`, { cause: error })
  }
}

function choosePlace(data: string, pgBin?: string): Place {
  const account = unprivileged()
  mkdirSync(data, { recursive: true, mode: account ? 0o711 : 0o700 })
  if (account) chmodSync(data, 0o711)
  const cluster = join(data, 'database')
  const found = findBinaries(pgBin)
  const base = { data, cluster, sockets: socketFolder(data) }
  if (!account || reaches(account, 'test', '-x', data)) {
    const bin = stageFor(account, found, data)
    return { ...base, bin, account, through: [], remark: account && `Marco es root: la base de datos corre como «${account.name}» / Marco is root: the database runs as "${account.name}"` }
  }
  // Works anywhere, but files stay root's: no drop of rights, so it is said.
  return { ...base, bin: found, through: ['unshare', '-U'], remark: `La carpeta ${data} está cerrada para cualquier cuenta sin privilegios: la base corre en un espacio de usuario propio, sin reducir derechos sobre archivos. Mejor: MARCO_DATA en una carpeta alcanzable. / The folder is closed to unprivileged accounts: the database runs in a user namespace, with no drop of rights over files. Better: MARCO_DATA in a folder they can reach.` }
}

/** The address of a Unix socket has 107 bytes at most; a deep data folder gets a short one beside. */
function socketFolder(data: string): string {
  const near = join(data, 'sockets')
  if (Buffer.byteLength(near) <= 80) return near
  return join(tmpdir(), `marco-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`)
}

function runAs(place: Place, program: string, args: string[]): void {
  const [first, ...rest] = [...place.through, join(place.bin, program), ...args]
  const done = spawnSync(first!, rest, { ...as(place.account), cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.error?.message}`)
}

/** Made in a folder of its own and renamed: a killed or doubled first start leaves nothing half done. */
function initialise(place: Place, test: boolean): void {
  const secret = randomBytes(32).toString('base64url')
  const making = join(place.data, `database.new-${process.pid}`)
  const password = `${making}.pw`
  for (const name of readdirSync(place.data)) {
    const owner = /^database\.new-(\d+)/.exec(name)?.[1]
    if (owner && !existsSync(`/proc/${owner}`)) rmSync(join(place.data, name), { recursive: true, force: true })
  }
  mkdirSync(making, { mode: 0o700 })
  writeFileSync(password, derive(secret, 'postgres'), { mode: 0o600 })
  if (place.account) for (const path of [making, password]) chownSync(path, place.account.uid, place.account.gid)
  runAs(place, 'initdb', ['-D', making, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--locale=C', '--data-checksums'])
  rmSync(password)
  appendFileSync(join(making, 'postgresql.conf'), settings(test))
  writeFileSync(join(making, 'marco-secret'), secret, { mode: 0o600 })
  try {
    renameSync(making, place.cluster)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw error
  }
}

/** Passwords of the database's roles come from one secret, so that every process of this installation knows them. */
export const derive = (secret: string, role: string): string => createHash('sha256').update(`${secret}:${role}`).digest('base64url')

const readSecret = (place: Place): string => readFileSync(join(place.cluster, 'marco-secret'), 'utf8').trim()

const access = (place: Place): pg.ClientConfig => ({ host: place.sockets, port: 5432, user: 'postgres', password: derive(readSecret(place), 'postgres'), database: 'postgres', connectionTimeoutMillis: 3000 })

async function answers(place: Place): Promise<boolean> {
  const client = new pg.Client(access(place))
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    // starting up or shutting down: not yet, ask again
    if (/password|does not exist/.test(String(error))) throw error
    return false
  }
}

async function joinRunning(place: Place): Promise<Embedded | undefined> {
  if (!existsSync(join(place.cluster, 'postmaster.pid')) || !(await answers(place))) return undefined
  return { host: place.sockets, user: 'postgres', secret: readSecret(place), joined: true, remark: place.remark, stop: async () => {} }
}

const ownerPid = (place: Place): number => Number(readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n')[0])

/** After kill -9 without a reaper the dead owner lingers as a zombie, and PostgreSQL takes it for alive. */
async function forgetDeadOwner(place: Place): Promise<void> {
  const file = join(place.cluster, 'postmaster.pid')
  for (let waited = 0; existsSync(file) && waited < 3000; waited += 100) {
    if (!isOwnerZombie(place)) return
    if (waited >= 2000) rmSync(file)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function isOwnerZombie(place: Place): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${ownerPid(place)}/status`, 'utf8'))
  } catch {
    // Collected while we looked, and its file with it; or a system that has no such files.
    return false
  }
}

// The shell ends the database when our end of its input closes, however we died; and ends itself when the database does.
const keeper = `exec 3<&0
"$@" </dev/null 3<&- & child=$!
{ read -r _ <&3; kill -INT $child; } 2>/dev/null &
exec 3<&-
wait $child`

/** A short address stands where everybody may write: a link, or somebody else's folder of that name, is not ours to use. */
function ownFolder({ sockets, account }: Place): void {
  mkdirSync(sockets, { recursive: true, mode: 0o700 })
  const found = lstatSync(sockets)
  const ours = [process.getuid?.(), account?.uid].includes(found.uid)
  if (!found.isDirectory() || !ours) throw new Error(`La carpeta ${sockets} es de otra persona: bórrela, o elija con MARCO_DATA una ruta más corta. / The folder ${sockets} is somebody else's: remove it, or choose a shorter path with MARCO_DATA.`)
  chmodSync(sockets, 0o700)
  if (account) chownSync(sockets, account.uid, account.gid)
}

async function serve(place: Place): Promise<Embedded> {
  ownFolder(place)
  const log = openSync(join(place.data, 'database.log'), 'a', 0o600)
  const command = [...place.through, join(place.bin, 'postgres'), '-D', place.cluster, '-p', '5432', '-k', place.sockets]
  const shell = spawn('/bin/sh', ['-c', keeper, 'marco-database', ...command], { ...as(place.account), cwd: '/', detached: true, stdio: ['pipe', log, log], env: { ...process.env, LC_ALL: 'C' } })
  closeSync(log)
  let [ended, asked] = [false, false]
  shell.on('exit', () => (ended = true))
  for (let waited = 0; !(await answers(place)); waited += 25) {
    // Another process may have won the race for the folder: then the answer comes from there.
    if (waited > 60_000 || (ended && !existsSync(join(place.cluster, 'postmaster.pid')))) throw new Error(`The database does not start; see ${join(place.data, 'database.log')}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  // A database that died takes us along: whoever watches over us starts both again.
  shell.on('exit', () => asked || end(place))
  const stopped = async () => {
    asked = true
    await stop(shell, () => ended)
  }
  return { host: place.sockets, user: 'postgres', secret: readSecret(place), joined: ended, remark: place.remark, stop: stopped }
}

function end({ data }: Place): never {
  process.stderr.write(`La base de datos se detuvo; Marco termina con ella. Vea ${join(data, 'database.log')} y vuelva a iniciar. / The database stopped; Marco ends with it. See ${join(data, 'database.log')} and start again.\n`)
  process.exit(1)
}

/** PostgreSQL's fast shutdown: open transactions are rolled back, acknowledged ones are on disk. */
async function stop(shell: ChildProcess, ended: () => boolean): Promise<void> {
  shell.stdin?.end()
  while (!ended()) await new Promise((resolve) => setTimeout(resolve, 20))
}
