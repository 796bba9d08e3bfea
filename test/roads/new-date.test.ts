import { expect, test } from 'vitest'
import { listMilestones } from '#workplan/index.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// F3: a new date of an activity is asked about, when its day is over, as a date that is moved is.

const world = await openWorld()
const { as, get, post } = world
const form = `/w/work-plan/activities/${idOf('activity')}/milestones`
const fields = { 'title.es': 'Borrador enviado', 'title.en': 'Draft sent', 'precision': 'day', 'onDay': '2019-05-10', 'place.es': 'Ciudad Costa', 'place.en': 'Coast City' }
const known = async () => (await as('ana', (tx) => listMilestones(tx, { activityId: idOf('activity') }))).map(({ title, current }) => [title.es, current.onDay])
const before = await known()

test('a new date whose day is over is asked about before it is kept, and whoever goes back finds what was typed', async () => {
  const asked = await post('ana', form, fields)
  const page = await asked.text()
  expect(asked.status).toBe(200)
  for (const said of ['Antes de poner la fecha', 'Borrador enviado: 10 de mayo de 2019; nada se guarda todavía.', 'Ese día ya pasó', 'Poner esa fecha', 'Volver sin guardar']) expect(page).toContain(said)
  expect(await (await post('beto', form, fields)).text()).toContain('Draft sent: 10 May 2019; nothing is saved yet.')
  const back = await (await post('ana', form, { ...fields, confirm: 'back' })).text()
  for (const said of ['Borrador enviado', 'Draft sent', 'value="2019-05-10"', 'Ciudad Costa', 'Coast City', 'Añadir una fecha']) expect(back).toContain(said)
  expect(await known()).toEqual(before)
})

test('asked again with what the page carried, it is kept; a month that is not over is not asked about', async () => {
  const page = await (await post('ana', form, fields)).text()
  const carried = Object.fromEntries([...page.split(`action="${form}"`)[1]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
  expect(carried).toEqual(fields)
  expect((await post('ana', form, { ...carried, confirm: 'past' })).status).toBe(303)
  expect((await post('ana', form, { ...fields, 'title.es': 'Consulta', 'title.en': 'Consultation', 'precision': 'month', 'onDay': '2019-05-01' })).status).toBe(303)
  expect((await known()).slice(before.length)).toEqual([['Borrador enviado', '2019-05-10'], ['Consulta', '2019-05-31']])
  expect((await get('carla', `/w/work-plan/activities/${idOf('activity')}/milestones/new`)).status).toBe(403)
})
