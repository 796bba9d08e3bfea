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

test('a call may be prepared in one language; to open it to all the states the other is asked for, and it is said', async () => {
  const fields = { 'title.es': '', 'title.en': 'Practices at the border', 'message.es': '', 'message.en': 'Tell us what works.', 'formatVersionId': idOf('format version'), 'theme': 'backlog', 'milestoneId': idOf('inputs'), 'states': idOf('costa'), 'version': '1' }
  const neither = await post('ana', '/w/calls', { ...fields, 'title.en': '' })
  expect([neither.status, await neither.text()]).toEqual([422, expect.stringContaining('Escriba el título de la convocatoria')])
  const call = (await done(post('ana', '/w/calls', fields))).headers.get('location')!
  const page = await read('ana', call)
  expect(page).toContain('Practices at the border')
  expect(page).toContain('faltan el título o el mensaje en uno de los dos idiomas')
  expect(page).not.toMatch(/<button[^>]*><span>Abrir la convocatoria/)
  await post('ana', `${call}/opening`)
  const opened = () => world.owner((tx) => tx.selectFrom('calls.opening').select('callId').where('callId', '=', call.split('/').at(-1)!).execute())
  expect(await opened()).toEqual([])

  await done(post('ana', `${call}/change`, { ...fields, 'title.es': 'Prácticas en la frontera', 'message.es': 'Cuenten lo que funciona.' }))
  await done(post('ana', `${call}/opening`))
  expect(await opened()).toHaveLength(1)
})
