import { expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { violationsOn } from './site.ts'

test('what every page is held to can be broken: a picture without words, grey on white and a page without a language are found', async () => {
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.setContent('<title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#bbb;background:#fff">poco</p></main>')
  expect((await violationsOn(page)).map(({ id }) => id)).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'html-has-lang']))
  await browser.close()
})
