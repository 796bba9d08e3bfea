import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { encryptionOf, reach } from './connect.ts'

const asked = (query: string) => encryptionOf(new URL(`postgres://marco:x@db.example.org/marco${query}`).searchParams)
const at = (DATABASE_URL: string, more = {}) => reach(readConfig({ DATABASE_URL, ...more }))

test('whoever asks for an encrypted line to the database gets one, and is told when that is not understood', () => {
  expect(asked('')).toEqual({})
  expect(asked('?sslmode=disable')).toEqual({})
  expect(asked('?sslmode=require').ssl).toMatchObject({ rejectUnauthorized: false })
  expect(asked('?sslmode=verify-full').ssl).toEqual({ rejectUnauthorized: true })
  const root = join(mkdtempSync(join(tmpdir(), 'marco-root-')), 'root.pem')
  writeFileSync(root, 'the root of our trust')
  expect(asked(`?sslmode=verify-ca&sslrootcert=${root}`).ssl).toMatchObject({ rejectUnauthorized: true, ca: 'the root of our trust' })
  // As libpq: a root that is named is asked, also where only encryption was wanted.
  expect(asked(`?sslmode=require&sslrootcert=${root}`).ssl).toMatchObject({ rejectUnauthorized: true })
  for (const mode of ['prefer', 'allow', 'verify', 'on']) expect(() => asked(`?sslmode=${mode}`), mode).toThrow(/disable, require, verify-ca/)
})

test('nothing is derived from an address that anybody can guess', async () => {
  await expect(at('postgres://marco@localhost/marco?host=/var/run/postgresql')).rejects.toThrow(/MARCO_SECRET/)
  const secret = 'a long random value of this installation only'
  const [one, same, other] = [await at('postgres://marco@localhost/marco', { MARCO_SECRET: secret }), await at('postgres://marco@localhost/marco', { MARCO_SECRET: secret }), await at('postgres://marco:pass@localhost/marco')]
  expect(one.secret).toBe(same.secret)
  expect(one.secret).not.toBe(other.secret)
  expect(() => readConfig({ MARCO_SECRET: 'short' })).toThrow(/MARCO_SECRET/)
})
