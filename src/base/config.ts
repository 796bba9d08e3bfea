import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  MARCO_DATA: z.string().default('./data'),
  /** where people reach Marco; links in mail are built from it and from nothing else */
  MARCO_ORIGIN: z.url().optional(),
  /** a server instead of the embedded database: the role that owns the database, used for migrations */
  DATABASE_URL: z.string().optional(),
  /** what the passwords of the roles and the keys of links are derived from, where DATABASE_URL carries no password */
  MARCO_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Marco <marco@example.org>'),
  /** addresses of proxies whose X-Forwarded-For is believed */
  MARCO_PROXIES: z.string().default(''),
  /** where the source of exactly what runs here is offered (AGPL §13); without it Marco offers its own as an archive */
  MARCO_SOURCE: z.url().optional(),
  /** address of whoever answers questions about this place, shown on its public pages */
  MARCO_CONTACT: z.email().optional(),
  PG_BIN: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = {
  port: number
  host: string
  data: string
  origin: string
  databaseUrl?: string
  secret?: string
  smtpUrl?: string
  mailFrom: string
  proxies: string[]
  source?: string
  contact?: string
  pgBin?: string
  logLevel: string
}

/** The only reader of the environment. A wrong setting stops the start with its name and what is expected. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = Environment.safeParse(environment)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Marco: configuración / settings:\n${lines.join('\n')}`)
  }
  const e = read.data
  return {
    port: e.PORT,
    host: e.HOST,
    data: resolve(e.MARCO_DATA),
    origin: (e.MARCO_ORIGIN ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    databaseUrl: e.DATABASE_URL,
    secret: e.MARCO_SECRET,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    proxies: e.MARCO_PROXIES.split(',').map((address) => address.trim()).filter(Boolean),
    source: e.MARCO_SOURCE,
    contact: e.MARCO_CONTACT,
    pgBin: e.PG_BIN,
    logLevel: e.LOG_LEVEL,
  }
}

/** The project's folder, from source and from the built bundle alike. */
export const root: string = (() => {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package-lock.json'))) folder = dirname(folder)
  return folder
})()
