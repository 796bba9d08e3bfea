import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startServer } from './crash/server.ts'
import { beside } from './open.ts'

/**
 * Lays a demonstration on its opening day, nobody having done anything yet, into a data folder. Whoever asks first has it made by the real
 * server, from nothing; everybody gets a copy of what that server left when it was stopped.
 */
export async function layDemo(data: string): Promise<void> {
  const made = join(inject('shared'), 'demo')
  await beside(async (client) => {
    await client.query('select pg_advisory_lock(2)')
    if (!existsSync(made)) await make(made)
  })
  mkdirSync(data, { recursive: true })
  // With its owners: the database may run under an account of its own.
  execFileSync('cp', ['-a', `${made}/.`, data])
}

async function make(made: string): Promise<void> {
  const making = `${made}-in-the-making`
  rmSync(making, { recursive: true, force: true })
  const server = await startServer(making)
  await server.stop()
  renameSync(making, made)
}
