// The least that an answer costs on this machine: `node` a fixed page; `hono` the same through Hono after one question to the database.
import { createServer } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

const [kind, bytes] = process.argv.slice(2)
const page = '<!doctype html>'.padEnd(Number(bytes), 'marco ')
const say = (port) => process.stdout.write(String(port))

if (kind === 'node') {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(page)
  })
  server.listen(0, '127.0.0.1', () => say(server.address().port))
} else {
  const pool = new pg.Pool({ ...JSON.parse(process.env.FLOOR_DATABASE), max: 20 })
  const app = new Hono().get('/', async (c) => {
    await pool.query('select 1')
    return c.html(page)
  })
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => say(port))
}
