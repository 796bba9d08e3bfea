import { expect, test } from 'vitest'
import { browserOf } from './browser.ts'

test('a person recognises the browser on which a session is open', () => {
  const said = (agent: string) => browserOf(agent)
  expect(said('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0')).toEqual({ browser: 'Edge', system: 'Windows' })
  expect(said('Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36')).toEqual({ browser: 'Chrome', system: 'Android' })
  expect(said('Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0')).toEqual({ browser: 'Firefox', system: 'Linux' })
  expect(said('Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1')).toEqual({ browser: 'Safari', system: 'iOS' })
})

test('what is no browser we know is not given a name', () => {
  expect(browserOf('curl/8.5.0')).toBeUndefined()
  expect(browserOf('')).toBeUndefined()
})
