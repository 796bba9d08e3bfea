import { expect, test } from 'vitest'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { listSessions } from '../../src/meetings/programme/queries.ts'
import { fill } from '../fill.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// A meeting in a place, begun from its template, walked from its first form to the hour at which silence counts.

const world = await openWorld()
const { as, drain, get, owner, post, walkTo } = world
const fields = {
  'title.es': 'Reunión sobre integración laboral', 'title.en': 'Meeting on labour integration', milestoneId: idOf('meeting'), kind: 'annual', template: 'labour', startsAt: '09:30', zone: 'America/Mexico_City',
  minutes: '130', days: '1', 'place.es': 'Ciudad de México', 'place.en': 'Mexico City', venue: 'Secretaría de Relaciones Exteriores', version: '1',
}
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()

test('a field of the place that is to be mended is not folded away', async () => {
  const answer = await post('ana', '/w/meetings', { ...fields, kind: 'online', 'place.en': '', mapLink: 'www.maps' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>)[^])*name="mapLink"/)
})

const meeting = (await post('ana', '/w/meetings', fields)).headers.get('location')!
const meetingId = meeting.split('/').at(-1)!
const hours = () => as('ana', async (tx) => (await listSessions(tx, meetingId)).map(({ startsAt }) => startsAt).toSorted())
const items = await as('ana', (tx) => listAgenda(tx, [meetingId]))

test('the programme goes with the hour of its meeting, from its template on and when that is changed', async () => {
  expect(await hours()).toEqual(['09:30', '09:40', '10:10', '10:50', '11:20', '11:40'])
  expect((await fill(world, 'ana')(`${meeting}/change`, `${meeting}/change`, { startsAt: '09:00' })).status).toBe(303)
  expect(await hours()).toEqual(['09:00', '09:10', '09:40', '10:20', '10:50', '11:10'])
})

test('where one chooses whom to invite stands whom the plan wants, of which ministry somebody is, and who speaks', async () => {
  await post('ana', `/w/agenda-items/${items[1]!.id}/speakers`, { part: 'moderates', personId: idOf('marta') })
  const page = await bodyOf('ana', `${meeting}/convening`)
  for (const said of ['Según el plan, se invita a:', 'Puntos focales de los ministerios de Trabajo y de Finanzas', 'Ministerio de Trabajo de Costa', 'modera: punto 2']) expect(page).toContain(said)
  expect(page).toMatch(new RegExp(`value="${idOf('marta')}"[^>]* checked|checked[^>]* value="${idOf('marta')}"`))
})

test('an hour of silence is said by the clocks of the meeting and by the reader’s, with both cities; until then the Presidency reads why it cannot close', async () => {
  const item = items.find(({ kind }) => kind === 'decision')!
  await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul') })
  expect((await fill(world, 'ana')(`/w/agenda-items/${item.id}/change`, `/w/agenda-items/${item.id}/change`, { silenceDay: '2019-06-27', silenceHour: '17:00' })).status).toBe(303)
  await drain()
  const letters = await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'silence stated').select('subject').execute())
  expect(letters.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('16:00 en San José · 17:00 en Ciudad de México'))
  await walkTo('2019-06-27T10:00:00-06:00')
  const page = await bodyOf('paz', `/w/agenda-items/${item.id}`)
  expect(page).toContain('La Presidencia podrá cerrarlo cuando pase la hora del silencio')
  expect(page).toContain('17:00 en Ciudad de México')
})
