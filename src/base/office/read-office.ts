import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { inspect, type Trouble } from './archive.ts'
import type { ReadBook } from './read-book.ts'
import type { ReadWord } from './read-word.ts'

// Guard, then a worker with limits (README.md). What comes out is plain: names, words and numbers; nothing in it can run.

export type OfficeKind = 'word' | 'book'
export type OfficeFile = ReadWord | ReadBook
type Unread = { trouble: Trouble }

export const officeTypes: Record<string, OfficeKind> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'book',
}

type OfficeSettings = {
  /** office-worker.ts from source, dist/server/office-worker.js when built */
  workerFile: string
  /** milliseconds until a file is given up */
  timeLimit?: number
  /** megabytes of the worker's heap; unpacked parts are bounded by the guard */
  memoryLimit?: number
}

let settings: Required<OfficeSettings> = { workerFile: join(import.meta.dirname, 'office-worker.ts'), timeLimit: 10_000, memoryLimit: 256 }

export function initOffice(given: OfficeSettings): void {
  settings = { ...settings, ...given }
}

let queue: Promise<unknown> = Promise.resolve()

/** Reads a Word or Excel file that somebody uploaded, one at a time; or says why it is not opened. */
export async function readOffice(bytes: Buffer, kind: OfficeKind): Promise<OfficeFile | Unread> {
  const entries = await inspect(bytes)
  if (typeof entries === 'string') return { trouble: entries }
  const read = queue.then(() => work(bytes, kind))
  queue = read
  return read
}

function work(bytes: Buffer, kind: OfficeKind): Promise<OfficeFile | Unread> {
  const { workerFile, timeLimit, memoryLimit } = settings
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: { bytes: new Uint8Array(bytes), kind }, resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }, execArgv: [], stdout: false })
    const done = (answer: OfficeFile | Unread) => {
      clearTimeout(clock)
      void worker.terminate()
      resolve(answer)
    }
    const clock = setTimeout(() => done({ trouble: 'time' }), timeLimit)
    worker.on('message', done)
    // Out of memory ends as an error of the worker, not of the server.
    worker.on('error', () => done({ trouble: 'too large' }))
    worker.on('exit', () => done({ trouble: 'broken' }))
  })
}
