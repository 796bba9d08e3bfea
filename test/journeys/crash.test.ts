import { expect, test } from 'vitest'
import { probe } from '../crash/probe.ts'

test('whatever was answered survives when everything is killed while states hand in', async () => {
  const outcome = await probe({ rounds: 4 })
  // Enough to have lost something; how many there are in a second is the machine's affair.
  expect(outcome.acknowledged).toBeGreaterThan(8)
  expect(outcome.lost).toBe(0)
})

test('the same probe loses answers when the database is told not to wait for the disk', async () => {
  const outcome = await probe({ rounds: 12, control: true })
  expect(outcome.lost).toBeGreaterThan(0)
})
