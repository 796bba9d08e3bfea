import { PgBoss } from 'pg-boss'
import { within, type Db, type Tx } from './database/transaction.ts'
import type { Me, Whoami } from './person.ts'
import type { Marco } from './services.ts'

/**
 * Every job of every part goes through one queue: a job is data {job, …ids}. Letters have their own, which is patient: a mail server that
 * is away for the night finds them in the morning (12 tries, at first a minute apart, at last an hour: about seven hours).
 */
export const queues = { errands: { retryLimit: 8, retryDelay: 2 }, letters: { retryLimit: 12, retryDelay: 60, retryDelayMax: 3600 }, tick: { retryLimit: 8, retryDelay: 2 } } as const
type Queue = keyof typeof queues

/** What a job may do: read and write as the clock, or act for a person with that person's rights and no more. */
export type Run = {
  marco: Marco
  /** the queue's id of this job: the same after a crash and repetition */
  id: string
  /** nobody tries again after this */
  last: boolean
  asClock: <T>(work: (tx: Tx, whoami: Whoami) => Promise<T>) => Promise<T>
  asPerson: <T>(id: string, work: (db: Db, me: Me, whoami: Whoami) => Promise<T>) => Promise<T>
}

type Data = { job: string } & Record<string, unknown>
type Job = (run: Run, data: Data) => Promise<void>
export type Jobs = Readonly<Record<string, Job>>

export function runFor(marco: Marco, { id, last = false }: { id: string; last?: boolean }): Run {
  const clock = marco.database.clock
  return {
    marco,
    id,
    last,
    asClock: (work) => within(clock, { who: 'clock', write: true }, ({ tx, whoami }) => work(tx, whoami)),
    asPerson: (person, work) =>
      within(clock, { who: { as: person } }, ({ tx, whoami }) => {
        if (!whoami.me) throw new Error(`no such person: ${person}`)
        return work(tx, whoami.me, whoami)
      }),
  }
}

const connect = (marco: Marco): PgBoss =>
  heard(marco, new PgBoss({ ...(marco.database.clockConfig as object), max: 3, migrate: false, createSchema: false, supervise: true, schedule: true, application_name: 'marco clock' }))

/** What goes wrong in its own rounds is written down; unheard, it would end the process. */
function heard(marco: Marco, boss: PgBoss): PgBoss {
  boss.on('error', (error) => marco.log.error({ error: error instanceof Error ? error.message : JSON.stringify(error) }, 'queue'))
  return boss
}

/** For what is done here and now: over the connections that are open already, each new one costs more than what it would be asked. */
const borrow = (marco: Marco): PgBoss =>
  heard(marco, new PgBoss({ db: { executeSql: (text: string, values?: unknown[]) => marco.database.clock.query(text, values) }, migrate: false, createSchema: false, supervise: false, schedule: false }))

type Taken = { id: string; data: Data; retryCount: number; retryLimit: number }

async function runOne(marco: Marco, jobs: Jobs, job: Taken): Promise<void> {
  const work = jobs[job.data.job]
  if (!work) throw new Error(`no job called ${job.data.job}`)
  await work(runFor(marco, { id: job.id, last: job.retryCount >= job.retryLimit }), job.data)
}

/** A job that fails is tried again, later and later; the others of its batch are not its hostages. */
async function runBatch({ marco, jobs, boss }: { marco: Marco; jobs: Jobs; boss: PgBoss }, queue: Queue, batch: Taken[]): Promise<void> {
  for (const job of batch) {
    try {
      await runOne(marco, jobs, job)
    } catch (error) {
      marco.log.error({ job: job.data.job, id: job.id, error: String(error), givenUp: job.retryCount >= job.retryLimit }, 'errand failed')
      await boss.fail(queue, job.id, { message: String(error) })
    }
  }
}

const worked = ['errands', 'letters'] as const
const how = { batchSize: 20, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5, includeMetadata: true } as const

/** Works off the queue until stopped. Several nodes do so side by side: each job is taken by one of them. */
export async function startWorker(marco: Marco, jobs: Jobs, tick: (run: Run) => Promise<void>): Promise<() => Promise<void>> {
  const boss = connect(marco)
  await boss.start()
  for (const queue of worked) {
    await boss.work<Data, void, typeof how>(queue, how, (batch) => runBatch({ marco, jobs, boss }, queue, batch))
  }
  await boss.work('tick', { pollingIntervalSeconds: 2 }, async ([job]) => tick(runFor(marco, { id: job!.id })))
  await boss.schedule('tick', '* * * * *')
  return () => boss.stop({ graceful: true, timeout: 10_000 })
}

type Ticking = (run: Run) => Promise<void>

/** Runs what is queued now, to the end: for tests, the seed and the loop, where the next step waits for it. The clock's own turn too, where it is given. */
export async function drain(marco: Marco, jobs: Jobs, tick?: Ticking): Promise<number> {
  const boss = borrow(marco)
  await boss.start()
  try {
    return await workOff(boss, { marco, jobs, tick })
  } finally {
    await boss.stop({ graceful: false })
  }
}

type Work = { marco: Marco; jobs: Jobs; tick: Ticking | undefined }

async function workOff(boss: PgBoss, { marco, jobs, tick }: Work): Promise<number> {
  let done = 0
  const fetchNext = async () => {
    for (const queue of tick ? ([...worked, 'tick'] as const) : worked) {
      const batch = await boss.fetch<Data>(queue, { batchSize: 50, includeMetadata: true })
      if (batch.length > 0) return { queue, batch }
    }
    return undefined
  }
  for (let next = await fetchNext(); next; next = await fetchNext()) {
    for (const job of next.batch) {
      if (next.queue === 'tick') await tick!(runFor(marco, { id: job.id }))
      else await runOne(marco, jobs, job)
      await boss.complete(next.queue, job.id)
      done += 1
    }
  }
  return done
}

/** The same beside a server that works off its queue too: waits for what that one has taken. */
export async function settle(marco: Marco, jobs: Jobs, tick: Ticking): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    await drain(marco, jobs, tick)
    const waiting = await within(marco.database.clock, { who: 'clock' }, ({ client }) => client.query<{ some: boolean }>(`select exists (select from pgboss.job where name = any ($1) and (state = 'active' or state in ('created', 'retry') and start_after <= now())) as some`, [Object.keys(queues)]))
    if (!waiting.rows[0]!.some) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
