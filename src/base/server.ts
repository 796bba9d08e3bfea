import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Env } from './http/context.ts'
import { takesFile } from './http/upload.ts'

// Limits on slow, many and oversized clients; what a proxy in front may tighten, it may not loosen.
// A file of 20 MB comes by a line of 0.3 Mbit/s too; any other form has half a minute (hurry).
const options = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 600_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 }

const formMs = 30_000
const lingerMs = 20_000

export async function listen(app: Hono<Env>, { port, host }: { port: number; host: string }): Promise<{ port: number; close: () => Promise<void> }> {
  const server = (await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: host, serverOptions: options, autoCleanupIncoming: false }, () => resolve(starting))
    starting.on('error', reject)
  })) as Server
  server.prependListener('request', hurry)
  server.prependListener('request', linger)
  server.maxConnections = 2000
  server.maxRequestsPerSocket = 1000
  server.maxHeadersCount = 100
  // A reader that does not read is let go; answers are small and written at once.
  server.setTimeout(40_000)
  return { port: (server.address() as { port: number }).port, close: () => drainAndClose(server) }
}

/** A form without a file that comes drop by drop is let go. */
function hurry(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (takesFile((incoming.url ?? '').split('?')[0]!)) return
  const timer = setTimeout(() => {
    if (!incoming.complete && !outgoing.headersSent) outgoing.writeHead(408, { Connection: 'close' }).end()
    else if (!incoming.complete) incoming.socket.destroy()
  }, formMs)
  outgoing.on('close', () => clearTimeout(timer))
}

/** Answered before all of it came: what is still coming is let by, unkept, so that the browser reads the answer; not for ever. */
function linger(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.on('close', () => {
    if (incoming.complete || incoming.destroyed) return
    const timer = setTimeout(() => incoming.socket.destroy(), lingerMs)
    incoming.on('close', () => clearTimeout(timer)).on('end', () => clearTimeout(timer))
    incoming.removeAllListeners('data').on('data', () => {})
    incoming.resume()
  })
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Says "Connection: close" for a moment, so that clients move on, then closes: no request is cut. */
async function drainAndClose(server: Server): Promise<void> {
  server.keepAliveTimeout = 1
  server.prependListener('request', (_, response: ServerResponse) => response.setHeader('Connection', 'close'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
}
