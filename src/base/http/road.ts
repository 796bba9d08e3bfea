import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { JSX } from 'preact'
import { type Db, takeTurn, type Tx, within } from '../database/transaction.ts'
import { countRecorded } from '../history.ts'
import type { Me } from '../person.ts'
import type { View } from '../view.ts'
import type { Lang } from '../words.ts'
import { type Ctx, keptOf, sessionToken } from './context.ts'
import { answerUnread } from './failure.tsx'
import { readFields } from './form.ts'
import { findKeptForm, keepForSignIn, spendKeptForm, toSignIn } from './kept.ts'
import { reply, seeOther } from './render.ts'
import { touch } from './session.ts'
import { guestView, publicView, workView } from './view.ts'

type Answer = JSX.Element | Response
/** What takes long to make: gathered in the transaction, made after it, so that whoever waits for a paper holds no connection. */
type Later = () => Promise<Response>
/** A page that asks for more although what came before it is kept (half of a form was good, a colleague was first). */
export type Kept = { kept: JSX.Element; status: 200 | 409 | 422 }
export type Looking = { db: Db; me: Me; view: View; today: string }
type Work = (changing: Changing) => Promise<Answer | Kept>
export type Changing = { tx: Tx; me: Me; view: View; today: string }

/** A page for who is signed in: one read-only transaction, through the person. */
export async function look(c: Ctx, work: (found: Looking) => Promise<Answer | Later>): Promise<Response> {
  const token = sessionToken(c)
  if (!token) return toSignIn(c)
  let reader = ''
  const answer = await within(c.get('marco').database.web, { who: { session: token } }, async ({ tx, whoami: { me, now, today } }) => {
    reader = me?.id ?? ''
    // The wall shows nothing to who holds no post, and a page would say that there is nothing: the desk says why.
    return me && (me.posts.length === 0 && !ownPlaces.test(c.req.path) ? seeOther(c, '/w') : work({ db: tx, me, today, view: workView(c, me, now) }))
  })
  if (!answer) return toSignIn(c)
  await touch(c, token)
  c.header('Cache-Control', 'no-store')
  if (typeof answer === 'function') return makeFor(c, reader, answer)
  return answer instanceof Response ? answer : reply(c, answer, 200)
}

// What is a person's own, with a post or without one.
const ownPlaces = /^\/(?!w\/)|^\/w\/(profile|history|kept)(\/|$)/

// One paper is typeset after another: nobody fills the queue of all.
const mostMaking = 4
const making: string[] = []

async function makeFor(c: Ctx, reader: string, make: Later): Promise<Response> {
  if (making.filter((one) => one === reader).length >= mostMaking) return answerUnread(c, 'papers')
  making.push(reader)
  return make().finally(() => making.splice(making.indexOf(reader), 1))
}

/** Reads again under the same session after the page's own transaction: one file at a time of a download that is too large to hold. */
export const readingAgain =
  (c: Ctx) =>
  <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    within(c.get('marco').database.web, { who: { session: sessionToken(c) ?? '' } }, ({ tx }) => work(tx))

/**
 * A change: one read-write transaction. A returned page means that something must be mended: 422, and nothing is kept.
 * A redirect commits. What was written without an event does not commit. A kept form is used up by what it did, once.
 */
export async function change(c: Ctx, work: Work, wish?: string): Promise<Response> {
  const token = sessionToken(c)
  if (!token) return keepForSignIn(c)
  // The whole form is here before a connection is taken: a slow line must not hold what everybody needs, and whatever stops us gives back what was typed.
  await readFields(c)
  const keep = (answer: Answer | Kept | undefined) => answer instanceof Response || isKept(answer)
  const answer = await within(c.get('marco').database.web, { who: { session: token }, write: true, keep }, async ({ tx, whoami: { me, now, today } }) => {
    const kept = me && keptOf(c)
    if (me) await takeTurn(tx, [...Object.values(c.req.param()).flatMap(idIn), ...(kept ? [kept] : []), ...(wish ? [`${me.id} ${wish}`] : [])])
    if (kept && (await findKeptForm(tx, kept))?.usedAt) return seeOther(c, `/w/kept/${kept}`)
    const granted = me && wish && (await findGranted(tx, wish))
    if (granted) return seeOther(c, granted.answer, granted.said ?? undefined)
    const result = me && (await work({ tx, me, today, view: workView(c, me, now) }))
    if (keep(result)) await refuseSilence(tx)
    if (kept && result instanceof Response && result.status < 400) await spendKeptForm(tx, kept)
    if (wish && result instanceof Response && result.status === 303) await sql`select base.grant_wish(${wish}, ${result.headers.get('location')}, ${c.get('said') ?? null})`.execute(tx)
    return result
  })
  if (!answer) return keepForSignIn(c)
  // Whoever writes is here as much as whoever reads: a section that saves by itself is all that is heard of them for an hour.
  await touch(c, token)
  c.header('Cache-Control', 'no-store')
  if (isKept(answer)) return reply(c, answer.kept, answer.status)
  return answer instanceof Response ? answer : reply(c, answer, 422)
}

/**
 * A change that makes something, or that would be refused because it is done: the same form, sent to the same address by the same person, is one
 * wish (0067). Both presses take its turn, and the later one is answered as the first was: for a minute, and no longer than until its person does
 * something else.
 */
export async function changeOnce(c: Ctx, work: Work): Promise<Response> {
  const { typed, files } = await readFields(c)
  const form = createHash('sha256').update(JSON.stringify([c.req.path, Object.entries(typed).toSorted(([a], [b]) => (a < b ? -1 : 1))]))
  for (const [field, file] of Object.entries(files)) {
    form.update(`${field} ${file.name} ${file.size}`)
    for await (const piece of file.stream()) form.update(piece)
  }
  return change(c, work, form.digest('base64url'))
}

const findGranted = async (tx: Tx, wish: string): Promise<{ answer: string; said: string | null } | undefined> => (await sql<{ answer: string; said: string | null }>`select * from base.granted(${wish})`.execute(tx)).rows[0]

/** A thing that an address names, in the one spelling in which its turn is taken: the database reads an id in capitals, in braces or without hyphens too. */
function idIn(part: string): string[] {
  const bare = part.toLowerCase().replace(/[{}-]/g, '')
  return /^[0-9a-f]{32}$/.test(bare) ? [bare.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')] : []
}

const isKept = (answer: Answer | Kept | undefined): answer is Kept => typeof answer === 'object' && 'kept' in answer

/** Nothing changes in silence: a transaction that wrote rows and recorded no event is a mistake of ours. */
async function refuseSilence(tx: Tx): Promise<void> {
  if (countRecorded(tx) > 0) return
  const wrote = await sql<{ wrote: boolean }>`select pg_current_xact_id_if_assigned() is not null as wrote`.execute(tx)
  if (wrote.rows[0]?.wrote) throw new Error('a change recorded no event')
}

/** A public page, in the language of its address, from what is published and nothing else. */
export async function lookPublic(c: Ctx, lang: Lang, work: (found: { db: Db; view: View }) => Promise<Answer>): Promise<Response> {
  c.set('lang', lang)
  let greets = false
  const answer = await within(c.get('marco').database.web, { who: 'public' }, ({ tx, whoami }) => {
    const view = publicView(c, lang, whoami.now)
    greets = view.said !== undefined
    return work({ db: tx, view })
  })
  if (answer instanceof Response) return answer
  // A page that greets once with what was done, or that a visitor's clock may change, is not for shared caches.
  c.header('Cache-Control', greets ? 'no-store' : c.get('marco').kind === 'real' ? 'public, max-age=60, stale-while-revalidate=600' : 'no-cache')
  return reply(c, answer, 200)
}

/** A gate: something done for nobody (asking for a link, signing in), through the definer functions only. */
export async function gate<T>(c: Ctx, work: (found: { tx: Tx; view: View }) => Promise<T>): Promise<T> {
  return within(c.get('marco').database.web, { who: 'nobody', write: true }, ({ tx, whoami }) => work({ tx, view: guestView(c, whoami.now) }))
}
