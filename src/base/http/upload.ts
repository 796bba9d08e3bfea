import { bodyLimit } from 'hono/body-limit'
import type { MiddlewareHandler } from 'hono'
import { clientAddress, type Ctx, type Env } from './context.ts'
import { answerUnread } from './failure.tsx'
import { formMost } from './form.ts'
import { giveBackWords, keepWordsBeforeFile } from './kept.ts'
import { findPersonOf } from './session.ts'

const fileMost = 21_000 * 1024
export const takesFile = (path: string): boolean => /\/(files|papers|clearance-letter)$|^\/w\/accessions\/[^/]+\/steps$|^\/w\/items\/[^/]+\/sections\/[^/]+$/.test(path)

/** Bodies of forms are held in memory while they are worked on: of all people together, of one person, of one address of the network. */
const most = { bytes: 8 * fileMost, ofPerson: 3, ofAddress: 8, waitMs: 20_000 }

const tooLarge = (c: Ctx) => answerUnread(c, 'tooLarge')
const formLimit = bodyLimit({ maxSize: formMost, onError: tooLarge })
const fileLimit = bodyLimit({ maxSize: fileMost, onError: tooLarge })

/** What the browser says of the size; without a word it may be anything. Node cuts off what comes beyond it. */
function sizeOf(c: Ctx): number {
  const said = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined
  return said !== undefined && /^\d+$/.test(said) ? Number(said) : Infinity
}

/**
 * How much may be sent. A small form is read whatever its session, so that its text can be kept; one that carries a file is read only when
 * its session lives and there is room for it.
 */
export const sizeLimit: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const size = sizeOf(c)
  const withFile = takesFile(c.req.path)
  if (size <= formMost) return next()
  if (!withFile) return size === Infinity ? formLimit(c, next) : tooLarge(c)
  const person = await findPersonOf(c)
  if (!person) return keepWordsBeforeFile(c, formMost)
  if (size !== Infinity && size > fileMost) return unread(c, 'tooLarge')
  const room = await enter({ person, address: clientAddress(c), size: Math.min(size, fileMost) })
  if (!room) return unread(c, 'crowd')
  try {
    return size === Infinity ? await fileLimit(c, next) : await next()
  } finally {
    room.leave()
  }
}

/** The file is not read; the words before it are given back. */
async function unread(c: Ctx, kind: 'tooLarge' | 'crowd'): Promise<Response> {
  await giveBackWords(c, formMost)
  return answerUnread(c, kind)
}

type Coming = { person: string; address: string; size: number }
type Room = { leave: () => void }

const inside = new Set<Coming>()
const waiting = new Set<() => void>()

function fits({ person, address, size }: Coming): boolean {
  const all = [...inside]
  const bytes = all.reduce((sum, one) => sum + one.size, 0)
  return bytes + size <= most.bytes && all.filter((one) => one.person === person).length < most.ofPerson && all.filter((one) => one.address === address).length < most.ofAddress
}

/** Waits for room, unread: what has not been read costs the network's buffers and nothing here. Nothing, when none comes in time. */
async function enter(coming: Coming): Promise<Room | undefined> {
  const until = Date.now() + most.waitMs
  while (!fits(coming)) {
    const left = until - Date.now()
    if (left <= 0 || waiting.size >= 200) return undefined
    await new Promise<void>((resolve) => {
      const done = () => (clearTimeout(timer), waiting.delete(done), resolve())
      const timer = setTimeout(done, left)
      waiting.add(done)
    })
  }
  inside.add(coming)
  return { leave: () => (inside.delete(coming), [...waiting].forEach((again) => again())) }
}
