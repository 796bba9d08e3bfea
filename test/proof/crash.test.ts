import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { probe } from '../crash/probe.ts'

const rounds = Number(process.env.MARCO_CRASH_ROUNDS ?? 40)

function keep(name: string, outcome: object): void {
  if (!process.env.MARCO_PROOF) return
  mkdirSync(process.env.MARCO_PROOF, { recursive: true })
  writeFileSync(join(process.env.MARCO_PROOF, `${name}.json`), JSON.stringify(outcome, null, 1))
}

test('whatever was answered survives, round after round', async () => {
  const outcome = await probe({ rounds })
  keep('crash', outcome)
  expect(outcome.lost).toBe(0)
  expect(outcome.acknowledged).toBeGreaterThan(rounds * 2)
}, 900_000)

test('and the same probe loses when the database is told not to wait for the disk', async () => {
  const outcome = await probe({ rounds: 6, control: true })
  keep('crash-control', outcome)
  expect(outcome.lost).toBeGreaterThan(0)
}, 300_000)
