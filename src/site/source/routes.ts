import { Hono } from 'hono'
import type { Env } from '#base/http/context.ts'
import { download } from '#base/http/download.ts'
import { packSource, sourcePath } from './source.ts'

export const sourceRoutes = new Hono<Env>()

// Packed when it is first asked for: it cannot change while this process runs.
let packed: Buffer | undefined

sourceRoutes.get(sourcePath, (c) => {
  const { source } = c.get('marco').config
  c.header('Cache-Control', 'public, max-age=3600')
  if (source) return c.redirect(source, 302)
  packed ??= packSource()
  return download(c, { name: 'marco.zip', type: 'application/zip', bytes: packed })
})
