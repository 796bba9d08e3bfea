import { PgBoss } from 'pg-boss'
import { within, type Db, type Tx } from './database/transaction.ts'
import type { Me, Whoami } from './person.ts'
import type { Marco } from './services.ts'

/** Every job of every part goes through one queue: a job is data {job, …ids}. */
export const queues = ['errands', 'tick'] as const

/** What a job may do: read and write as the clock, or act for a person with that person's rights and no more. */
export type Run = {
  marco: Marco
  /** the queue's id of this job: the same after a crash and repetition */
  id: string
  asClock: <T>(work: (tx: Tx, whoami: Whoami) => Promise<T>) => Promise<T>
  asPerson: <T>(id: string, work: (db: Db, me: Me, whoami: Whoami) => Promise<T>) => Promise<T>
}

export type Data = { job: string } & Record<string, unknown>
export type Job = (run: Run, data: Data) => Promise<void>
export type Jobs = Readonly<Record<string, Job>>

export function runFor(marco: Marco, id: string): Run {
  const clock = marco.database.clock
  return {
    marco,
    id,
    asClock: (work) => within(clock, { who: 'clock', write: true }, ({ tx, whoami }) => work(tx, whoami)),
    asPerson: (person, work) =>
      within(clock, { who: { as: person } }, ({ tx, whoami }) => {
        if (!whoami.me) throw new Error(`no such person: ${person}`)
        return work(tx, whoami.me, whoami)
      }),
  }
}

const connect = (marco: Marco, supervise: boolean): PgBoss => {
  const boss = new PgBoss({ ...(marco.database.clockConfig as object), max: 3, migrate: false, createSchema: false, supervise, schedule: supervise, application_name: 'marco clock' })
  boss.on('error', (error) => marco.log.error({ error: String(error) }, 'queue'))
  return boss
}

async function runOne(marco: Marco, jobs: Jobs, job: { id: string; data: Data }): Promise<void> {
  const work = jobs[job.data.job]
  if (!work) throw new Error(`no job called ${job.data.job}`)
  await work(runFor(marco, job.id), job.data)
}

/** Works off the queue until stopped. A job that fails is tried again, later and later; the others of its batch are not its hostages. */
export async function startWorker(marco: Marco, jobs: Jobs, tick: (run: Run) => Promise<void>): Promise<() => Promise<void>> {
  const boss = connect(marco, true)
  await boss.start()
  await boss.work<Data>('errands', { batchSize: 20, burstWhenBatchFull: true, pollingIntervalSeconds: 0.5 }, async (batch) => {
    for (const job of batch) {
      try {
        await runOne(marco, jobs, job)
      } catch (error) {
        marco.log.error({ job: job.data.job, id: job.id, error: String(error) }, 'errand failed')
        await boss.fail('errands', job.id, { message: String(error) })
      }
    }
  })
  await boss.work('tick', { pollingIntervalSeconds: 2 }, async ([job]) => tick(runFor(marco, job!.id)))
  await boss.schedule('tick', '* * * * *')
  return () => boss.stop({ graceful: true, timeout: 10_000 })
}

/** Runs what is queued now, to the end: for tests, the seed and the loop, where the next step waits for it. */
export async function drain(marco: Marco, jobs: Jobs): Promise<number> {
  const boss = connect(marco, false)
  await boss.start()
  let done = 0
  for (;;) {
    const batch = await boss.fetch<Data>('errands', { batchSize: 50 })
    if (!batch?.length) break
    for (const job of batch) {
      await runOne(marco, jobs, job)
      await boss.complete('errands', job.id)
      done += 1
    }
  }
  await boss.stop({ graceful: false })
  return done
}
