import { expect, test } from 'vitest'
import { openWorld } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// Why a date of the plan moves is written in the language of who moves it; the other may wait.

const world = await openWorld()
const { get, post } = world
const path = `/w/work-plan/milestones/${idOf('meeting')}`
const version = () => world.owner((tx) => tx.selectFrom('workplan.milestone').select('version').where('id', '=', idOf('meeting')).executeTakeFirstOrThrow()).then((one) => String(one.version))
const move = async (fields: Record<string, string>) => post('ana', `${path}/dates`, { 'precision': 'day', 'onDay': '2019-07-03', 'place.es': '', 'place.en': '', 'version': await version(), 'confirm': 'alone', ...fields })
const read = async (name: string, at: string) => (await get(name, at)).text()

test('a date may be moved with its reason in one language, and in neither it is asked', async () => {
  expect(await read('ana', `${path}/dates`)).toContain('Basta un idioma; el otro puede esperar.')
  const none = await move({ 'reason.es': '', 'reason.en': ' ' })
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Escriba el motivo, en una frase')])
  const reason = { 'reason.es': '', 'reason.en': 'States asked for more time.' }
  // What depends on the date is shown first; the reason goes along.
  const seen = /name="seen" value="([^"]+)"/.exec(await (await move(reason)).text())![1]!
  await done(move({ ...reason, seen }))
  const stored = await world.owner((tx) => tx.selectFrom('workplan.milestoneDate').select(['id', 'moveId', 'reason']).where('milestoneId', '=', idOf('meeting')).orderBy('id', 'desc').executeTakeFirstOrThrow())
  expect(stored.reason).toEqual({ original: 'en', en: 'States asked for more time.' })

  const pages = [`/w/work-plan/moves/${stored.moveId}`]
  for (const at of pages) {
    const spanish = await read('carla', at)
    expect(spanish, at).toMatch(/lang="en"><p>States asked for more time\.<\/p>/)
    expect(spanish, at).toContain('Por ahora solo existe en inglés.')
    const english = await read('sara', at)
    expect(english).toContain('States asked for more time.')
    expect(english).not.toContain('So far this exists only')
  }
})
