import { Hono } from 'hono'
import { readFile } from '#base/file.ts'
import type { Env } from '#base/http/context.ts'
import { download } from '#base/http/download.ts'
import { look } from '#base/http/road.ts'

/** A file that somebody attached, for whoever may see what it hangs on. */
export const files = new Hono<Env>().get('/w/files/:id', (c) => look(c, async ({ db }) => download(c, await readFile(db, c.req.param('id')))))
