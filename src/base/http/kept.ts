import { sql } from 'kysely'
import { type Db, type Tx, within } from '../database/transaction.ts'
import { type Ctx, guestLang, pageOf, pathOf, sessionToken } from './context.ts'
import { readFields, type Typed } from './form.ts'
import { seeOther } from './render.ts'

/** A reader without a session signs in and comes back to the same page. */
export function toSignIn(c: Ctx, back = pathOf(c)): Response {
  return c.redirect(`${c.get('marco').signIn[guestLang(c)]}?back=${encodeURIComponent(back)}`, 303)
}

/** A form posted into a session that has ended: the text is kept for its person and given back after signing in. */
export async function keepForSignIn(c: Ctx): Promise<Response> {
  if (isAutosave(c)) return c.json({ signIn: true }, 401)
  const token = sessionToken(c)
  if (!token) return toSignIn(c, pageOf(c))
  const { typed, files } = await readFields(c)
  const sent = Object.keys(files).filter((name) => files[name]!.size > 0)
  // A file alone is chosen again where it was chosen.
  if (sent.length > 0 && Object.values(typed).every((value) => String(value).trim() === '')) return askForFileAgain(c)
  const kept = await keep(c, token, { typed, files: sent })
  return kept ? seeOther(c, `${c.get('marco').signIn[guestLang(c)]}?back=${encodeURIComponent(`/w/kept/${kept}`)}`) : toSignIn(c, pageOf(c))
}

/** A file sent into a session that has ended was not read: its person signs in, comes back to the page and chooses it again. */
export function askForFileAgain(c: Ctx): Response {
  return seeOther(c, `${c.get('marco').signIn[guestLang(c)]}?back=${encodeURIComponent(pageOf(c))}&file=again`)
}

const isAutosave = (c: Ctx): boolean => c.req.header('x-marco-autosave') === '1'

async function keep(c: Ctx, token: string, { typed, files }: { typed: Typed; files: string[] }): Promise<string | null> {
  return within(c.get('marco').database.web, { who: 'nobody', write: true }, async ({ client }) => {
    const kept = await client.query<{ id: string | null }>('select base.keep_form($1, $2, $3, $4, $5) as id', [token, new URL(c.req.url).pathname, JSON.stringify(typed), files, pageOf(c)])
    return kept.rows[0]?.id ?? null
  })
}

export type KeptForm = { path: string; fields: Typed; files: string[]; /** where it was written */ page: string; usedAt: Date | null }

/** Of this person only, and for seven days. */
export async function findKeptForm(db: Db, id: string): Promise<KeptForm | undefined> {
  const rows = await sql<KeptForm>`select * from base.my_kept_form(${id})`.execute(db)
  return rows.rows[0]
}

/** It was sent: it can not be sent again, and its text is gone. In the transaction of what it did. */
export const spendKeptForm = async (tx: Tx, id: string): Promise<void> => void (await sql`select base.use_kept_form(${id})`.execute(tx))

export const eraseKeptForms = async (tx: Tx): Promise<void> => void (await sql`select base.erase_kept_forms()`.execute(tx))
