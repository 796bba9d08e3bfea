import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { lookPublic } from '#base/http/road.ts'
import { langs } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { StatementPage } from './pages.tsx'

export const statementRoutes = new Hono<Env>()

for (const lang of langs) {
  for (const of of ['accessibility', 'privacy'] as const) statementRoutes.get(address(of, lang), (c) => lookPublic(c, lang, async ({ view }) => <StatementPage view={view} of={of} />))
}
