import type { MiddlewareHandler } from 'hono'
import { type Env, secure } from './context.ts'

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

/** The same headers on every answer, errors and redirects too. */
export const headers: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const set = (name: string, value: string) => c.res.headers.has(name) || c.res.headers.set(name, value)
  set('Content-Security-Policy', policy)
  set('X-Content-Type-Options', 'nosniff')
  set('X-Frame-Options', 'DENY')
  set('Referrer-Policy', 'same-origin')
  set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  set('Cross-Origin-Opener-Policy', 'same-origin')
  set('Cross-Origin-Resource-Policy', 'same-origin')
  if (secure(c)) set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/

/** Links are built from the configured origin only; a request for another host is somebody else's. */
export const ownHost: MiddlewareHandler<Env> = async (c, next) => {
  const wanted = new URL(c.get('marco').config.origin)
  const asked = c.req.header('host') ?? ''
  const bare = asked.replace(/:\d+$/, '')
  if (asked === wanted.host || (loopback.test(bare) && (loopback.test(wanted.hostname) || c.req.path === '/health'))) return next()
  return c.text('421 Misdirected Request', 421)
}

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Every unsafe request must come from a page of ours: by its Origin, or by what the browser says of its site. */
export const ownOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (!unsafe.has(c.req.method)) return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const host = c.req.header('host')
  const scheme = secure(c) ? 'https' : 'http'
  const ours = origin ? origin === `${scheme}://${host}` || origin === c.get('marco').config.origin : site === 'same-origin'
  if (!ours || (site !== undefined && site !== 'same-origin')) return c.text('403 Forbidden: this form was not sent from a page of Marco', 403)
  return next()
}
