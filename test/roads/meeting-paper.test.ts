import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePaper } from '#base/documents/pdf.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { readZip } from '#base/zip.ts'
import { listDuties } from '#compilations/index.ts'
import { listAgenda } from '#meetings/index.ts'
import { circulated, openPracticeCall } from '../story.ts'
import { openWorld } from '../open.ts'
import { idOf } from '../world.ts'

// The way of the delegations to the paper that circulates for their meeting.

const world = await openWorld()
const { as, get, post } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const callId = await openPracticeCall(world)
await circulated(world, callId, { state: 'costa', title: 'Registro en frontera' })
const meeting = (await post('paz', '/w/meetings', {
  'title.es': 'Reunión sobre el rezago', 'title.en': 'Meeting on the backlog', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), kind: 'online', template: 'rsd-practices',
  startsAt: '10:00', zone: 'America/Mexico_City', minutes: '90', link: 'https://example.org/sala', guestsUntil: '2019-07-20', version: '1',
})).headers.get('location')!
await post('paz', `${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('network')}`]: idOf('pablo') })
await world.drain()
const meetingId = meeting.split('/').at(-1)!
beforeAll(() => prepareTypesetter())
afterAll(closePaper)

let paper: string
const values = { 'kind': 'meeting paper', 'calls': callId, 'year': '2019', 'title.es': 'Prácticas para la reunión', 'title.en': 'Practices for the meeting', 'subtitle.es': '', 'subtitle.en': '' }

test('from the desk, the form knows for which meeting the paper is: the one that the call feeds', async () => {
  const [duty] = await as('ana', (tx, me) => listDuties(tx, me, { lang: 'es' }, '2019-05-20'))
  expect(duty!.todo).toContain('Compilar el documento de la reunión')
  expect(await bodyOf('ana', duty!.href)).toContain(`<option value="${meetingId}" selected>Reunión sobre el rezago</option>`)
  expect(await bodyOf('ana', '/w/compilations/new?kind=compendium&calls=' + callId)).not.toContain(`<option value="${meetingId}" selected`)
})

test('a paper that names no meeting says before it circulates that nobody will find it there', async () => {
  paper = (await post('ana', '/w/compilations', values)).headers.get('location')!
  await post('ana', `${paper}/runs`)
  expect(await bodyOf('ana', paper)).toMatch(/No dice para qué reunión es[\s\S]*\/change">Elegir la reunión/)
  expect((await post('ana', `${paper}/change`, { ...values, meetingId, version: '1' })).status).toBe(303)
  expect(await bodyOf('ana', paper)).not.toContain('No dice para qué reunión es')
})

test('while it is being made the meeting does not speak of it', async () => {
  for (const name of ['ana', 'delia']) for (const path of [meeting, `${meeting}/pack`]) expect(await bodyOf(name, path), `${name} ${path}`).not.toContain(paper)
})

test('once it circulates, the members find it on the page of the meeting, in its pack and in the menu', async () => {
  await post('ana', `${paper}/runs`)
  expect((await post('ana', `${paper}/circulation`)).status).toBe(303)
  for (const name of ['delia', 'carla', 'saul', 'paz', 'ana']) {
    for (const path of [meeting, `${meeting}/pack`]) expect(await bodyOf(name, path), `${name} ${path}`).toMatch(new RegExp(`href="${paper}">Pr[áa]cti[a-z]+ `))
    expect(await bodyOf(name, '/w'), name).toContain('href="/w/compilations"')
  }
  expect(await bodyOf('delia', '/w/compilations')).toContain(paper)
  const [item] = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  for (const name of ['delia', 'ana']) expect(await bodyOf(name, `/w/agenda-items/${item!.id}`), name).toContain(`href="${paper}"`)
  expect(await bodyOf('pablo', `/w/agenda-items/${item!.id}`), 'a guest').not.toContain(paper)
  const english = await bodyOf('sara', meeting)
  expect(english).toMatch(/Meeting paper<\/h2>[\s\S]*Practices for the meeting/)
})

test('the archive holds it as PDF in both languages, with its place in the index', async () => {
  const archive = await readZip(Buffer.from(await (await get('delia', `${meeting}/pack.zip`)).arrayBuffer()))
  for (const name of ['1 Prácticas para la reunión (es).pdf', '1 Practices for the meeting (en).pdf']) expect(archive.get(name)?.subarray(0, 5).toString(), name).toBe('%PDF-')
  expect(archive.get('indice.html')!.toString()).toContain(`<a href="${encodeURIComponent('1 Prácticas para la reunión (es).pdf')}">Prácticas para la reunión</a>`)
})

test('a guest of the meeting, and whoever is no member, finds neither the paper nor its list in the menu', async () => {
  for (const path of [meeting, `${meeting}/pack`]) {
    const answer = await get('pablo', path)
    expect(answer.status, path).toBe(200)
    expect(await answer.text(), path).not.toContain(paper)
  }
  expect([...(await readZip(Buffer.from(await (await get('pablo', `${meeting}/pack.zip`)).arrayBuffer()))).keys()].join()).not.toContain('Prácticas para la reunión')
  for (const name of ['pablo', 'dora', 'rita', 'omar', 'marta', 'ines', 'tomas']) expect(await bodyOf(name, '/w/people'), name).not.toContain('href="/w/compilations"')
})

test('whoever has a post finds the editions in the menu', async () => {
  for (const name of ['dora', 'pablo', 'rita', 'omar', 'iris', 'marta', 'carla', 'ana']) {
    expect(await bodyOf(name, '/w/meetings'), name).toContain('href="/w/editions"')
    expect((await get(name, '/w/editions')).status, name).toBe(200)
  }
})
