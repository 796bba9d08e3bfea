import { existsSync } from 'node:fs'
import carried from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { beside } from './open.ts'

/** The machine's own Chromium, else the one that npm carries; with TEST_BROWSER=carried always that one. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath: await findChromium(), args })
}

async function findChromium(): Promise<string> {
  const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (own && process.env.TEST_BROWSER !== 'carried') return own
  // Read before its first unpacking: where its libraries are.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x'
  // Unpacked by whoever asks first: the others wait, or they would start what is still being written.
  return beside(async (client) => {
    await client.query('select pg_advisory_lock(3)')
    return carried.executablePath()
  })
}
