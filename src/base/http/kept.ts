import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { type Db, type Tx, within } from '../database/transaction.ts'
import { type Ctx, guestLang, isAutosave, pageOf, pathOf, sessionToken } from './context.ts'
import { answerEnded } from './failure.tsx'
import { readFields, sortFields, type Typed } from './form.ts'
import { seeOther } from './render.ts'
import { text } from './text.ts'
import { isTyped } from './typed.tsx'

/** A reader without a session signs in and comes back to the same page. */
export function toSignIn(c: Ctx, back = pathOf(c)): Response {
  return c.redirect(signInTo(c, back), 303)
}

/** A form posted into a session that has run out: the text is kept for its person and given back after signing in. Into one that was ended nothing is kept: whoever still holds its token is not its person. */
export async function keepForSignIn(c: Ctx): Promise<Response> {
  const token = sessionToken(c)
  if (isAutosave(c)) return c.json({ signIn: text[guestLang(c)][token && (await isKeeping(c, token)) ? 'signInAgain' : 'signedOut'] }, 401)
  const { typed, files } = await readFields(c)
  return keepAndAsk(c, token, { typed, files: Object.keys(files).filter((name) => files[name]!.size > 0) })
}

/**
 * A form with a large file, sent into a session that has ended: the file is not read, and is chosen again; the words before it are kept as
 * those of any form are. `most`: how many bytes of it may be read.
 */
export async function keepWordsBeforeFile(c: Ctx, most: number): Promise<Response> {
  const read = await readBeforeFile(c, most)
  return read ? keepAndAsk(c, sessionToken(c), read) : askForFileAgain(c)
}

/** A form whose file is not read although its session lives: the words before it are given back on the page that says so. */
export async function giveBackWords(c: Ctx, most: number): Promise<void> {
  const read = await readBeforeFile(c, most)
  if (read) c.set('typed', read.typed)
}

type Sent = { typed: Typed; files: string[] }

async function readBeforeFile(c: Ctx, most: number): Promise<Sent | undefined> {
  const type = c.req.header('content-type') ?? ''
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1]
  const reader = c.req.raw.body?.getReader()
  if (!boundary || !reader) return undefined
  const head = await readHead(reader, most)
  reader.releaseLock()
  // What was not read to its end is the file: of it only the name of its field is known.
  const whole = head.subarray(0, head.lastIndexOf(`--${boundary}`))
  const form = await new Response(Buffer.concat([whole, Buffer.from(`--${boundary}--\r\n`)]), { headers: { 'content-type': type } }).formData().catch(() => undefined)
  if (!form) return undefined
  const { typed } = sortFields([...Map.groupBy([...form], ([name]) => name)].map(([name, own]) => [name, own.map(([, value]) => value)]))
  return { typed, files: [...head.toString('latin1').matchAll(/name="([^"]+)"; filename="[^"]/g)].map(([, name]) => name!) }
}

/** As much of a body as may be read, or as comes before it is too slow. */
async function readHead(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const until = Date.now() + 10_000
  for (let length = 0; length < most; ) {
    const next = await Promise.race([reader.read(), sleep(Math.max(0, until - Date.now()), undefined, { ref: false })])
    if (!next || next.done) break
    chunks.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(chunks).subarray(0, most)
}

async function keepAndAsk(c: Ctx, token: string | undefined, { typed, files }: Sent): Promise<Response> {
  // A file alone is chosen again where it was chosen; nobody typed which version the page had.
  if (files.length > 0 && Object.entries(typed).every(([name, value]) => /^version(\.|$)/.test(name) || String(value).trim() === '')) return askForFileAgain(c)
  const kept = token && (await keep(c, token, { typed, files }))
  if (kept) return seeOther(c, signInTo(c, `/w/kept/${kept}`))
  return isTyped(typed) ? answerEnded(c, typed, signInTo(c, pageOf(c))) : toSignIn(c, pageOf(c))
}

const signInTo = (c: Ctx, back: string): string => `${c.get('marco').signIn[guestLang(c)]}?back=${encodeURIComponent(back)}`

/** A file sent into a session that has ended was not read: its person signs in, comes back to the page and chooses it again. */
function askForFileAgain(c: Ctx): Response {
  return seeOther(c, `${signInTo(c, pageOf(c))}&file=again`)
}

type Form = Sent & { page: string }

const keepForm = async (client: PoolClient, token: string, path: string, { typed, files, page }: Form): Promise<string | null> =>
  (await client.query<{ id: string | null }>('select base.keep_form($1, $2, $3, $4, $5) as id', [token, path, JSON.stringify(typed), files, page])).rows[0]?.id ?? null

const keep = (c: Ctx, token: string, sent: Sent): Promise<string | null> =>
  within(c.get('marco').database.web, { who: 'nobody', write: true }, ({ client }) => keepForm(client, token, new URL(c.req.url).pathname, { ...sent, page: pageOf(c) }))

/** Whether what its person sends would be kept: a session that ran out keeps, one that was closed does not. Asked by keeping an empty form and taking it back. */
const isKeeping = async (c: Ctx, token: string): Promise<boolean> =>
  (await within(c.get('marco').database.web, { who: 'nobody', write: true, keep: () => false }, ({ client }) => keepForm(client, token, '/w', { typed: {}, files: [], page: '/w' }))) !== null

export type KeptForm = { path: string; fields: Typed; files: string[]; /** where it was written */ page: string; usedAt: Date | null }

/** Of this person only, and for seven days. */
export async function findKeptForm(db: Db, id: string): Promise<KeptForm | undefined> {
  const rows = await sql<KeptForm>`select * from base.my_kept_form(${id})`.execute(db)
  return rows.rows[0]
}

/** It was sent: it can not be sent again, and its text is gone. In the transaction of what it did. */
export const spendKeptForm = async (tx: Tx, id: string): Promise<void> => void (await sql`select base.use_kept_form(${id})`.execute(tx))

export const eraseKeptForms = async (tx: Tx): Promise<void> => void (await sql`select base.erase_kept_forms()`.execute(tx))
