import { randomBytes } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { within } from '../database/transaction.ts'
import { NotFound, Refused, Stale } from '../stops.ts'
import { ButtonLink } from '../ui/form.tsx'
import { PublicPage, WorkspacePage } from '../ui/shell.tsx'
import type { View } from '../view.ts'
import { type Ctx, guestLang, isAutosave, pageOf, pathOf, sessionToken } from './context.ts'
import type { Typed } from './form.ts'
import { reply } from './render.ts'
import { text } from './text.ts'
import { WhatWasTyped } from './typed.tsx'
import { guestView, workView } from './view.ts'

type Kind = 'notFound' | 'refused' | 'stale' | 'broken' | 'busy' | 'ended' | 'noSession' | Unread
type Unread = 'crowd' | 'tooLarge' | 'papers'
const statusOf = { notFound: 404, refused: 403, stale: 409, broken: 500, busy: 503, ended: 401, noSession: 401, crowd: 503, tooLarge: 413, papers: 429 } as const

// SQLSTATE: connection lost, too many, out of disk, shutting down, out of time, deadlock.
const passing = /^(08|53|57|40001|40P01)/

function kindOf(error: unknown): Kind {
  if (error instanceof NotFound) return 'notFound'
  if (error instanceof Refused) return 'refused'
  if (error instanceof Stale) return 'stale'
  const code = String((error as { code?: string }).code ?? '')
  // A row that the wall kept out is a refusal, however the action came to try it; an id that is no id, a year without end or a text with a zero byte is an address that does not exist.
  if (code === '42501') return 'refused'
  if (code === '22P02' || code === '22003' || code === '22021') return 'notFound'
  // What may be there once only, or once at a time, was made by somebody else, or by the same button pressed twice, a moment before.
  if (code === '23505' || code === '23P01') return 'stale'
  return passing.test(code) || /ECONNREFUSED|timeout exceeded|terminated/.test(String(error)) ? 'busy' : 'broken'
}

/** What is said when something stops: what happened, what to do, and everything that had been typed. */
export async function answerFailure(error: unknown, c: Ctx): Promise<Response> {
  if (error instanceof HTTPException) return error.getResponse()
  const kind = kindOf(error)
  const code = `MX-${randomBytes(2).toString('hex').toUpperCase()}`
  // An address may carry a secret (a link to sign in, a calendar): the log keeps all of it but that.
  if (kind === 'broken' || kind === 'busy') c.get('marco').log.error({ code, path: c.req.path.replace(/[\w-]{40,}/g, '…'), error: String((error as Error).stack ?? error) }, 'failed')
  c.header('Cache-Control', 'no-store')
  // What is not theirs any more, or cannot be written now, is not tried again.
  if (isAutosave(c)) return c.json(kind === 'notFound' || kind === 'refused' ? { conflict: text[guestLang(c)].notYours } : { failed: code }, statusOf[kind])
  const view = (kind === 'broken' || kind === 'busy' ? undefined : await findWorkView(c)) ?? strangerView(c)
  return reply(c, <FailurePage view={view} kind={kind} code={code} back={kind === 'stale' ? cameFrom(c) : pathOf(c)} typed={c.get('typed')} labels={c.get('labels')} />, statusOf[kind])
}

/** Which day it is in a demonstration is not known where the database was not asked, so nothing is said of it; the menu of the workspace is a person's. */
const strangerView = (c: Ctx): View => ({ ...guestView(c, new Date()), demo: undefined, ...(pathOf(c).startsWith('/w') && { nav: [] }) })

/** Who is signed in keeps the menu and the name. Asked in a transaction of its own: that of the page is over. */
async function findWorkView(c: Ctx): Promise<View | undefined> {
  const session = pathOf(c).startsWith('/w') ? sessionToken(c) : undefined
  if (!session) return undefined
  return within(c.get('marco').database.web, { who: { session } }, async ({ whoami: { me, now } }) => me && workView(c, me, now)).catch(() => undefined)
}

/** The page with the form that came too late. Where a form was sent to may be no page at all, and the form with its errors was shown there: then it is the nearest page above. */
function cameFrom(c: Ctx): string {
  const referer = c.req.header('referer') ?? ''
  const page = URL.canParse(referer) ? new URL(referer) : undefined
  const from = page && page.host === c.req.header('host') ? page.pathname.replace(/^\/+/, '/') : pathOf(c, '')
  const isPage = c.get('isPage') ?? (() => true)
  if (isPage(from)) return from + (page?.search ?? '')
  let above = from
  while (above !== '' && !isPage(above)) above = above.slice(0, above.lastIndexOf('/'))
  return above || '/'
}

type Props = { view: View; kind: Kind; code: string; back: string; /** where one signs in again */ signIn?: string; typed?: Typed; labels?: Record<string, string> | undefined }

function FailurePage({ view, kind, code, back, signIn = '/w', typed = {}, labels }: Props) {
  const words = text[view.lang][kind]
  const Page = back.startsWith('/w') ? WorkspacePage : PublicPage
  const lead = typeof words.lead === 'string' ? words.lead : words.lead(code)
  const home = { notFound: view.reader ? '/w' : `/${view.lang}`, refused: '/w', stale: back, broken: `/${view.lang}`, busy: `/${view.lang}`, ended: signIn, noSession: signIn, crowd: back, tooLarge: back, papers: back }[kind]
  return (
    <Page view={{ ...view, canonical: undefined }} title={words.title} lead={lead}>
      <p>
        <ButtonLink href={home}>{words.home}</ButtonLink>
      </p>
      <WhatWasTyped view={view} typed={typed} labels={labels} />
    </Page>
  )
}

/** This was not read, or is not made: too many files are on their way, it is larger than anything we ask for, or its person waits for several papers. */
export async function answerUnread(c: Ctx, kind: Unread): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  if (kind === 'crowd' || kind === 'papers') c.header('Retry-After', '60')
  // Where too many come at once nothing more is asked of the database.
  const view = (kind === 'crowd' ? undefined : await findWorkView(c)) ?? strangerView(c)
  return reply(c, <FailurePage view={view} kind={kind} code="" back={pageOf(c)} typed={c.get('typed')} />, statusOf[kind])
}

/** Sent into a session that was closed, or without one: nothing of it is kept, so it is given back to whoever wrote it. */
export function answerEnded(c: Ctx, typed: Typed, signIn: string): Response {
  const kind = sessionToken(c) ? 'ended' : 'noSession'
  c.header('Cache-Control', 'no-store')
  return reply(c, <FailurePage view={strangerView(c)} kind={kind} code="" back={pathOf(c)} signIn={signIn} typed={typed} />, statusOf[kind])
}

export const notFoundPage = (c: Ctx): Promise<Response> => answerFailure(new NotFound(), c)
