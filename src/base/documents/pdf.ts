import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverage } from './coverage.ts'
import type { Paper } from './paper.ts'
import { toSources } from './typst.ts'

export type PaperSettings = {
  /** where bin/paper-fonts.mjs put the typefaces */
  fontDir: string
  /** pdf-worker.ts from source, dist/server/pdf-worker.js when built */
  workerFile: string
  /** after so many milliseconds a paper is given up */
  timeLimit?: number
  /** the typesetter may hold so many megabytes (seen where /proc tells) */
  memoryLimit?: number
}

/** A paper that could not be typeset in time, in memory, or at all; the message is for the log, the reader is told to ask again. */
const unprinted = (reason: string): Error => new Error(`The paper could not be typeset: ${reason}`)

type Answer = { pdf: Uint8Array } | { problem: string }
const idleLimit = 30_000

let settings: Required<PaperSettings> | undefined
let child: ChildProcess | undefined
let idle: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()

export function initPaper(given: PaperSettings): void {
  closePaper()
  settings = { timeLimit: 60_000, memoryLimit: 1024, ...given }
}

export const paperSettings = (): Required<PaperSettings> => {
  if (!settings) throw new Error('initPaper was not called')
  return settings
}

/** PDF/UA-1, tagged, with outline; the same paper always gives the same bytes. */
export function paperToPdf(paper: Paper): Promise<Buffer> {
  const { fontDir } = paperSettings()
  const sources = toSources(paper, coverage(fontDir))
  const printed = queue.then(() => typeset(sources))
  queue = printed.catch(() => undefined)
  return printed
}

/** Ends the typesetter; the next paper starts it again. */
export function closePaper(): void {
  clearTimeout(idle)
  child?.kill('SIGKILL')
  child = undefined
}

function start(): ChildProcess {
  const { fontDir, workerFile } = paperSettings()
  const started = fork(workerFile, [fontDir], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  started.on('exit', () => {
    if (child === started) child = undefined
  })
  return started
}

function typeset(sources: ReturnType<typeof toSources>): Promise<Buffer> {
  const { timeLimit, memoryLimit } = paperSettings()
  clearTimeout(idle)
  const worker = (child ??= start())
  worker.ref()
  worker.channel?.ref()
  return new Promise<Buffer>((resolve, reject) => {
    const give = (act: () => void) => {
      clearTimeout(clock)
      clearInterval(watch)
      worker.off('message', answered).off('exit', died).off('error', died)
      act()
    }
    const stop = (reason: string) =>
      give(() => {
        closePaper()
        reject(unprinted(reason))
      })
    const answered = (answer: Answer) =>
      give(() => {
        rest(worker)
        if ('pdf' in answer) resolve(Buffer.from(answer.pdf))
        else reject(unprinted(answer.problem))
      })
    const died = () => stop('the typesetter ended unexpectedly')
    const clock = setTimeout(() => stop(`it took more than ${timeLimit} ms`), timeLimit)
    const watch = setInterval(() => {
      if (megabytes(worker.pid) > memoryLimit) stop(`it needed more than ${memoryLimit} MB`)
    }, 25)
    worker.on('message', answered).on('exit', died).on('error', died)
    worker.send(sources)
  })
}

/** Waits for the next paper without keeping the server alive, and gives the memory back after a while. */
function rest(worker: ChildProcess): void {
  worker.unref()
  worker.channel?.unref()
  idle = setTimeout(closePaper, idleLimit).unref()
}

/** Linux tells what a process holds; elsewhere only the clock guards. */
function megabytes(pid: number | undefined): number {
  try {
    return (Number(readFileSync(join('/proc', String(pid), 'statm'), 'utf8').split(' ')[1]) * 4096) / 2 ** 20
  } catch {
    return 0
  }
}
