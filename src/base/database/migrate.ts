import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { root } from '../config.ts'
import { derive } from './embedded.ts'

const folder = join(root, 'migrations')

type Migration = { name: string; sql: string; sha256: string }

export const listMigrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })

/** Makes the roles and applies what has not been applied, one process at a time. Forward only: an edited migration is refused. */
export async function migrate(owner: pg.ClientConfig, secret: string, queues: Queues): Promise<string[]> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('marco migrate'))`)
    await makeRoles(client, secret)
    await client.query('set role marco_owner')
    const applied = await apply(client)
    await makeQueues(owner, queues)
    await client.query(grantQueue)
    return applied
  } finally {
    await client.end()
  }
}

const rolesSql = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'marco_owner') then create role marco_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'marco_app') then create role marco_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'marco_public') then create role marco_public nologin; end if;
  if not exists (select from pg_roles where rolname = 'marco_web') then create role marco_web login noinherit; end if;
  if not exists (select from pg_roles where rolname = 'marco_clock') then create role marco_clock login noinherit; end if;
  execute format('grant create, connect, temporary on database %I to marco_owner', current_database());
  execute format('revoke temporary on database %I from public', current_database());
end $$;
grant marco_app, marco_public to marco_web;
`

async function makeRoles(client: pg.Client, secret: string): Promise<void> {
  await client.query(rolesSql)
  // A grant to oneself fails for a superuser that is the owner's member already on some versions: ask first.
  await client.query(`do $$ begin if not pg_has_role(current_user, 'marco_owner', 'set') then grant marco_owner to current_user; end if; exception when others then grant marco_owner to current_user; end $$`)
  // A role may set what its own sessions begin with: whatever that was, it is not so any more. Compiling costs more than any of our queries takes: servers have it on, the embedded database off.
  for (const role of ['marco_web', 'marco_clock']) await client.query(`alter role ${role} password '${derive(secret, role)}'; alter role ${role} reset all; alter role ${role} set jit = off`)
}

async function apply(client: pg.Client): Promise<string[]> {
  const known = await client.query<{ exists: boolean }>(`select to_regclass('base.migration') is not null as exists`)
  const done = known.rows[0]?.exists ? (await client.query<{ name: string; sha256: string }>('select name, sha256 from base.migration')).rows : []
  const applied: string[] = []
  for (const { name, sql, sha256 } of listMigrations()) {
    const before = done.find((migration) => migration.name === name)
    if (before && before.sha256 !== sha256) throw new Error(`Migration ${name} was edited after it had been applied. Migrations are forward only: write a new one.`)
    if (before) continue
    await client.query(`begin; set local check_function_bodies = off; ${sql};
      create table if not exists base.migration (name text primary key, sha256 text not null, at timestamptz not null default now());
      insert into base.migration (name, sha256) values ('${name}', '${sha256}'); commit`)
    applied.push(name)
  }
  return applied
}

/** What each queue does when a job of it fails; delays in seconds, each twice the one before. */
type Queues = Readonly<Record<string, { retryLimit: number; retryDelay: number; retryDelayMax?: number }>>

async function makeQueues(owner: pg.ClientConfig, queues: Queues): Promise<void> {
  const boss = new PgBoss({ ...(owner as object), options: '-c role=marco_owner', max: 2, supervise: false, schedule: false, application_name: 'marco migrate' })
  boss.on('error', () => {})
  await boss.start()
  for (const [name, retries] of Object.entries(queues)) if (!(await boss.getQueue(name))) await boss.createQueue(name, { ...retries, retryBackoff: true })
  await boss.stop({ graceful: false })
}

const grantQueue = `
grant usage on schema pgboss to marco_clock;
grant select, insert, update, delete on all tables in schema pgboss to marco_clock;
grant execute on all functions in schema pgboss to marco_clock;
`
