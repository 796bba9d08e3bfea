import { expect, test } from 'vitest'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { listSessions } from '../../src/meetings/programme/queries.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { listDuties } from '#meetings/index.ts'
import { findMilestone } from '#workplan/index.ts'
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
const moveTo = (onDay: string | null) => as('paz', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('meeting')), { onDay, precision: onDay ? 'day' : 'tentative', reason: { es: 'Feriado', en: 'Holiday' } }))
const items = await as('ana', (tx) => listAgenda(tx, [meetingId]))

test('the programme goes with the hour of its meeting, from its template on and when that is changed', async () => {
  expect(await hours()).toEqual(['09:30', '09:40', '10:10', '10:50', '11:20', '11:40'])
  expect((await fill(world, 'ana')(`${meeting}/change`, `${meeting}/change`, { startsAt: '09:00' })).status).toBe(303)
  expect(await hours()).toEqual(['09:00', '09:10', '09:40', '10:20', '10:50', '11:10'])
})

test('whoever shortens a meeting is told which sessions it no longer holds', async () => {
  expect(await bodyOf('ana', `${meeting}/programme`)).toContain('La reunión va de 09:00 a 11:10, y no caben en ella: «Cierre».')
  expect((await fill(world, 'ana')(`${meeting}/change`, `${meeting}/change`, { minutes: '140' })).status).toBe(303)
  expect(await bodyOf('ana', `${meeting}/programme`)).not.toContain('no caben en ella')
})

test('where one chooses whom to invite stands whom the plan wants, of which ministry somebody is, and who speaks', async () => {
  await post('ana', `/w/agenda-items/${items[1]!.id}/speakers`, { part: 'moderates', personId: idOf('marta') })
  const page = await bodyOf('ana', `${meeting}/convening`)
  for (const said of ['Según el plan, se invita a:', 'Puntos focales de los ministerios de Trabajo y de Finanzas', 'Ministerio de Trabajo de Costa', 'modera: punto 2']) expect(page).toContain(said)
  expect(page).toMatch(new RegExp(`value="${idOf('marta')}"[^>]* checked|checked[^>]* value="${idOf('marta')}"`))
})

test('an hour of silence is said by the clocks of the meeting and by the reader’s, with both cities; until then the Presidency reads why it cannot close', async () => {
  const [item, second] = items.filter(({ kind }) => kind === 'decision') as [(typeof items)[number], (typeof items)[number]]
  for (const { id } of [item, second]) expect((await fill(world, 'ana')(`/w/agenda-items/${id}/change`, `/w/agenda-items/${id}/change`, { silenceDay: '2019-06-28', silenceHour: '18:00' })).status).toBe(303)
  expect(await bodyOf('ana', `/w/agenda-items/${second.id}`), 'read while it is prepared').toContain('Quien no tome posición hasta el 28 de junio de 2019')
  await drain()
  await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul') })
  await drain()
  const [first] = await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'silence stated').select(['subject', 'text']).execute())
  expect(first!.subject).toContain('El silencio cuenta como consentimiento en 2 puntos')
  for (const { id, number } of [item, second]) for (const said of [`«${number}. `, `/w/agenda-items/${id}`]) expect(first!.text, 'nobody’s silence counts who was not told').toContain(said)
  // Of the second, silence counts no more.
  for (const [id, silenceDay, silenceHour] of [[second.id, '', ''], [item.id, '2019-06-27', '17:00']] as const) expect((await fill(world, 'ana')(`/w/agenda-items/${id}/change`, `/w/agenda-items/${id}/change`, { silenceDay, silenceHour })).status).toBe(303)
  await drain()
  const letters = await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'silence stated').select('subject').execute())
  expect(letters.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('16:00 en San José · 17:00 en Ciudad de México'))
  expect(await bodyOf('paz', `/w/agenda-items/${item.id}`), 'who counts is known on the day').toContain('Más de la mitad de los Estados miembros de ese día; hoy serían')
  await walkTo('2019-06-27T10:00:00-06:00')
  const page = await bodyOf('paz', `/w/agenda-items/${item.id}`)
  expect(page).toContain('Más de la mitad: ')
  expect(page).toContain('La Presidencia podrá cerrarlo cuando pase la hora del silencio')
  expect(page).toContain('17:00 en Ciudad de México')
})

test('when the plan moves the meeting, its hour of silence goes with it and is told again, and whoever had replied is asked for the new day', async () => {
  await walkTo('2019-06-27T10:30:00-06:00')
  const item = items.find(({ kind }) => kind === 'decision')!
  expect((await post('delia', `${meeting}/replies`, { attends: 'yes', words: '' })).status).toBe(409)
  await moveTo('2019-07-04')
  await drain()
  expect((await post('delia', `${meeting}/replies`, { attends: 'yes', words: '' })).status).toBe(303)
  expect((await as('ana', (tx) => listAgenda(tx, [meetingId]))).find(({ id }) => id === item.id)!.silenceUntil).toEqual(new Date('2019-07-04T22:00:00Z'))
  const told = async () => (await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'silence stated').select('subject').execute())).map(({ subject }) => subject)
  expect(await told()).toContainEqual(expect.stringContaining('4 de julio de 2019'))
  await walkTo('2019-06-28T10:00:00-06:00')
  await moveTo('2019-07-11')
  await drain()
  const page = await bodyOf('delia', meeting)
  expect(page).toContain('Respondió para el 4 de julio de 2019; la reunión cambió de día.')
  expect(await bodyOf('ana', `${meeting}/participants`)).toContain('Respondió para el 4 de julio de 2019, antes de que cambiara el día')
  expect((await as('delia', (tx, me, now) => listDuties(tx, me, { lang: 'es', now }, '2019-06-28'))).map(({ todo }) => todo)).toContainEqual(expect.stringContaining('Responder a la invitación'))
  await walkTo('2019-06-28T10:05:00-06:00')
  await post('delia', `${meeting}/replies`, { attends: 'maybe', words: '' })
  expect(await bodyOf('delia', meeting)).not.toContain('la reunión cambió de día')
})

test('a meeting that the plan brings forward leaves each state a day to break its silence, and says until when', async () => {
  const item = items.find(({ kind }) => kind === 'decision')!
  const until = async () => (await as('ana', (tx) => listAgenda(tx, [meetingId]))).find(({ id }) => id === item.id)!.silenceUntil
  // Without a day the hour waits, and goes on with the next one.
  for (const [day, hour] of [['2019-06-28', '2019-06-29T22:00:00Z'], ['2019-07-02', '2019-07-03T22:00:00Z'], [null, '2019-07-03T22:00:00Z'], ['2019-07-20', '2019-07-21T22:00:00Z']] as const) {
    await moveTo(day)
    await drain()
    expect(await until(), day ?? 'no day').toEqual(new Date(hour))
  }
  const told = (await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'silence stated').select('subject').execute())).map(({ subject }) => subject)
  expect(told).toContainEqual(expect.stringContaining('29 de junio de 2019'))
})
