import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#base/config.ts'
import { freePort } from '#base/server.ts'

/** `said` is everything it has written to its console; at this level of logging, its start and what failed. */
export type Running = { origin: string; started: number; said: () => string; kill: () => void; stop: () => Promise<void> }

/** The real thing: the built server on a data folder, in a process group of its own. Answers when its first page does. */
export async function startServer(data: string, extra: { port?: number; args?: string[]; env?: Record<string, string> } = {}): Promise<Running> {
  const port = extra.port ?? (await freePort())
  const origin = `http://localhost:${port}`
  const began = Date.now()
  const child = spawn(process.execPath, [join(root, 'dist/server/cli.js'), 'start', ...(extra.args ?? [])], {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PORT: String(port), MARCO_DATA: data, LOG_LEVEL: 'error', ...extra.env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes))
  while (!(await fetch(`${origin}/health`).then((response) => response.ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`)
    if (Date.now() - began > 90_000) throw new Error(`the server does not answer: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { origin, started: Date.now() - began, said: () => said, kill: () => killEverything(child, data), stop: () => stop(child) }
}

/** The server, the shell that keeps the database and every process of the database, at once and without a word. */
function killEverything(child: ChildProcess, data: string): void {
  const pidFile = join(data, 'database/postmaster.pid')
  const postmaster = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : undefined
  const group = postmaster && Number(/^\d+ \(.*\) \S \d+ (\d+)/s.exec(readFileSync(`/proc/${postmaster}/stat`, 'utf8'))?.[1])
  for (const pid of [group, child.pid]) if (pid) kill(-pid)
  if (postmaster) kill(postmaster)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // already gone
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}
