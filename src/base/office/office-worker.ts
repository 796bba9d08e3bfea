import { parentPort, workerData } from 'node:worker_threads'
import { type Trouble, unpack } from './archive.ts'
import { mainPart, troubleIn } from './parts.ts'
import { readBook, tooMany } from './read-book.ts'
import { readWord } from './read-word.ts'
import type { OfficeFile, OfficeKind } from './read-office.ts'

// A thread of its own, with so much memory and so much time: a file that is too much for it takes nothing else along.

const { bytes, kind } = workerData as { bytes: Uint8Array; kind: OfficeKind }

async function read(): Promise<OfficeFile | { trouble: Trouble }> {
  const parts = await unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const trouble = troubleIn(parts)
  if (trouble) return { trouble }
  const main = mainPart(parts)
  if (!main || !parts.has(main) || !main.startsWith(kind === 'word' ? 'word/' : 'xl/')) return { trouble: 'kind' }
  return kind === 'word' ? readWord(parts) : readBook(parts)
}

const said = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem))

const answerWith = parentPort!.postMessage.bind(parentPort)

read().then(
  (answer) => answerWith(answer),
  (problem: unknown) => answerWith({ trouble: said(problem) === tooMany || said(problem) === 'too long' ? 'too large' : 'broken', why: said(problem) }),
)
