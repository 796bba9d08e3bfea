import type { Server, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Env } from './http/context.ts'

// Limits on slow, many and oversized clients; what a proxy in front may tighten, it may not loosen.
const options = { maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 }


export async function listen(app: Hono<Env>, { port, host }: { port: number; host: string }): Promise<{ port: number; close: () => Promise<void> }> {
  const server = (await new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: host, serverOptions: options }, () => resolve(starting))
    starting.on('error', reject)
  })) as Server
  server.maxConnections = 2000
  server.maxRequestsPerSocket = 1000
  server.maxHeadersCount = 100
  // A reader that does not read is let go; answers are small and written at once.
  server.setTimeout(40_000)
  return { port: (server.address() as { port: number }).port, close: () => drainAndClose(server) }
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
