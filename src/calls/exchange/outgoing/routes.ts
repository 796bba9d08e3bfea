import { Hono } from 'hono'
import type { Ctx, Env } from '#base/http/context.ts'
import { download, types } from '#base/http/download.ts'
import { look } from '#base/http/road.ts'
import { readText } from '#base/words.ts'
import { answersToBook, answersToWord, type Outgoing } from '#formats/index.ts'
import { findCall } from '../../call/queries.ts'
import { findBench } from '../../draft/bench.ts'
import { blank, outgoing } from './outgoing.ts'
import { text } from '../text.ts'

export const outgoingRoutes = new Hono<Env>()

const kinds = {
  docx: { write: answersToWord, type: types.docx },
  xlsx: { write: answersToBook, type: types.xlsx },
} as const

type Kind = keyof typeof kinds

function give(c: Ctx, kind: Kind, { given, name }: { given: Outgoing; name: string }): Response {
  const { write, type } = kinds[kind]
  return download(c, { name: `${name.replace(/[/\\:*?"<>|]/g, ' ').slice(0, 160)}.${kind}`, type, bytes: write(given) })
}

const send = (c: Ctx, kind: Kind) =>
  look(c, async (seen) => {
    const bench = await findBench(seen.db, seen.me, seen.view, c.req.param('id')!)
    const given = await outgoing(seen, bench, c.get('marco').config.origin, c.req.query('section'))
    const section = given.section === undefined ? undefined : readText(given.sections[0]!.title, seen.view.lang)
    return give(c, kind, { given, name: text[seen.view.lang].page.fileName(bench.title, section) })
  })

const sendBlank = (c: Ctx, kind: Kind) =>
  look(c, async (seen) => {
    const call = await findCall(seen.db, c.req.param('id')!)
    const given = await blank(seen, call, c.get('marco').config.origin)
    return give(c, kind, { given, name: text[seen.view.lang].template.fileName(readText(call.title, seen.view.lang), given.stateId && readText(given.state, seen.view.lang)) })
  })

outgoingRoutes.get('/w/calls/:id/template.docx', (c) => sendBlank(c, 'docx'))
outgoingRoutes.get('/w/calls/:id/template.xlsx', (c) => sendBlank(c, 'xlsx'))

outgoingRoutes.get('/w/items/:id/answers.docx', (c) => send(c, 'docx'))
outgoingRoutes.get('/w/items/:id/answers.xlsx', (c) => send(c, 'xlsx'))
