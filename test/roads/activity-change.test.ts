import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { translate, words } from '#base/words.ts'
import { memberStates } from '../../src/workplan/who.ts'
import { openWorld } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// F3, F4: who answers for an activity changes after it is made; what was adopted stays in sight beside it.

const world = await openWorld()
const { get, post, drain } = world

const path = `/w/work-plan/activities/${idOf('activity')}/change`
const read = async (answer: Response | Promise<Response>) => (await answer).text()
const letters = () => world.owner((tx) => tx.selectFrom('base.letter').select(['personId', 'subject', 'text']).where('kind', '=', 'work changed').orderBy('id').execute())
const activity = () => world.owner((tx) => tx.selectFrom('workplan.activity').select(['title', 'responsible', 'contributors', 'pillars', 'version']).where('id', '=', idOf('activity')).executeTakeFirstOrThrow())
const fields = (more: Record<string, string | string[]> = {}) => ({
  'version': '1', 'title.es': 'Buenas prácticas para reducir el rezago', 'title.en': 'Good practices to reduce the backlog', 'products.0.es': 'Compendio', 'products.0.en': 'Compendium',
  'pillars': ['pillar-1'], 'responsible': [idOf('llano')], 'contributors': [] as string[], ...more,
})
const why = { 'reason.es': 'Costa ofreció conducirla.', 'reason.en': 'Coast offered to lead it.' }

await world.owner((tx) => tx.insertInto('workplan.product').values({ activityId: idOf('activity'), title: asJson(words('Compendio', 'Compendium')), position: 1 }).execute())

test('before a meeting adopts the plan, the Presidency changes the words of an activity without giving a reason, and states may not', async () => {
  expect(await read(get('paz', path))).not.toContain('Motivo del cambio')
  expect((await post('paz', path, fields({ 'products.0.es': 'Compendio de prácticas', 'products.0.en': 'Compendium of practices' }))).status).toBe(303)
  const page = await read(get('carla', '/w/work-plan/practices'))
  expect(page).toContain('Compendio de prácticas')
  expect(page).toContain('Productos: de «Compendio» a «Compendio de prácticas»')
  expect(page).not.toContain('Según el plan adoptado')
  for (const name of ['carla', 'nora', 'dora']) for (const answer of [get(name, path), post(name, path, fields())]) expect((await answer).status, name).toBe(403)
})

const adopted = { 'version': '2', 'products.0.es': 'Compendio de prácticas', 'products.0.en': 'Compendium of practices' }

test('once adopted, a change without its reason is refused, and everything typed stays', async () => {
  const location = (await done(post('ana', '/w/work-plan/proposals'))).headers.get('location')!
  await world.owner((tx) => tx.insertInto('workplan.adoption').values({ proposalId: location.split('/').at(-1)!, onDay: '2019-05-20', wording: asJson(words('Adoptado', 'Adopted')), content: '{}' }).execute())
  const answer = await post('ana', path, fields({ ...adopted, 'title.es': 'Un título nuevo', 'title.en': '', 'responsible': [], 'contributorsOthers': [idOf('university')] }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const said of ['Escriba el motivo en español, en una frase', 'Escriba el motivo en inglés, en una frase', 'Escriba qué se hará, en inglés', 'Elija quién responde de la actividad', 'value="Un título nuevo"']) expect(page, said).toContain(said)
  expect(page).toMatch(new RegExp(`name="contributorsOthers" value="${idOf('university')}" checked`))
  expect(page).not.toMatch(/name="responsible" value="[^"]+" checked/)
  const strange = await read(post('ana', path, fields({ ...adopted, ...why, contributors: ['0190aaaa-0000-7000-8000-000000000099'] })))
  expect(strange).toContain('Elija de la lista quién contribuye')
  expect(await read(post('ana', path, fields({ ...adopted, ...why })))).toContain('Nada cambió: cambie algo antes de guardar')
  expect((await activity()).version).toBe(2)
})

test('who gains the work and who loses it are told once, in their language, and the reason is read behind the link', async () => {
  await drain()
  expect(await letters()).toEqual([])
  expect((await post('ana', path, fields({ ...adopted, ...why, 'title.es': 'Prácticas que reducen el rezago', 'responsible': [idOf('sierra'), idOf('costa')], 'contributors': [idOf('llano')], 'contributorsOthers': [idOf('network')] }))).status).toBe(303)
  await drain()
  const sent = await letters()
  expect(sent.map(({ personId }) => personId).sort()).toEqual(['carla', 'ciro', 'sara', 'luis', 'pablo'].map(idOf).sort())
  const to = (name: string) => sent.find(({ personId }) => personId === idOf(name))!
  expect(to('carla').text).toContain('Costa: desde hoy responde de esta actividad.')
  expect(to('sara').subject).toBe('[MIRPS] Who works on this changes: Good practices to reduce the backlog')
  expect(to('sara').text).toContain('Highlands: from today answers for this activity.')
  expect(to('luis').text).toContain('Llano: ya no responde de esta actividad.')
  expect(to('luis').text).toContain('Llano: desde hoy contribuye a esta actividad.')
  expect(to('pablo').text).toContain('Red de albergues: desde hoy contribuye a esta actividad.')
  for (const letter of sent) expect(letter.text).not.toContain('Costa ofreció conducirla.')
})

test('beside what holds now stands what the adopted edition says, who changed it and why', async () => {
  const page = await read(get('carla', '/w/work-plan/practices'))
  for (const said of ['Según el plan adoptado: Buenas prácticas para reducir el rezago', 'Según el plan adoptado: Llano', 'Según el plan adoptado: nadie', 'Costa ofreció conducirla.', 'Responsables: de «Llano» a «', 'Ana Secretaría']) expect(page, said).toContain(said)
  expect(page).not.toContain('Según el plan adoptado: Compendio')
  const event = await world.owner((tx) => tx.selectFrom('base.event').select(['personId', 'facts']).where('kind', '=', 'activity changed').orderBy('id', 'desc').executeTakeFirstOrThrow())
  expect(event).toMatchObject({ personId: idOf('ana'), facts: { fields: ['title', 'responsible', 'contributors'] } })
  expect(JSON.stringify(event.facts)).not.toContain('Costa ofreció')
})

test('whoever read an older state sees both: what a colleague saved above, and below all that was typed', async () => {
  const answer = await post('paz', path, fields({ ...adopted, ...why, 'title.es': 'Lo que escribió Paz', 'title.en': 'What Paz wrote' }))
  expect(answer.status).toBe(409)
  const page = await answer.text()
  for (const said of ['Otra persona la cambió mientras usted escribía', 'Ana Secretaría', 'Prácticas que reducen el rezago', 'value="Lo que escribió Paz"', 'name="version" value="3"']) expect(page, said).toContain(said)
  expect((await activity()).title.es).toBe('Prácticas que reducen el rezago')
})

test('the members are chosen as one and kept as one', async () => {
  expect((await post('paz', path, fields({ ...adopted, ...why, version: '3', responsible: ['members'] }))).status).toBe(303)
  expect((await activity()).responsible).toEqual([memberStates])
  expect(await read(get('paz', path))).toMatch(/name="responsible" value="members" checked/)
})

test('words written in English first stay in English first, after an error and after they are saved', async () => {
  await world.owner((tx) => tx.updateTable('workplan.activity').set({ title: asJson(translate({ original: 'en', en: 'Good practices' }, 'Buenas prácticas')) }).where('id', '=', idOf('activity')).execute())
  const typed = fields({ ...adopted, ...why, 'version': '4', 'title.es': 'Prácticas mejores', 'title.en': 'Better practices' })
  const refused = await read(post('ana', path, { ...typed, 'reason.es': '' }))
  expect(refused).toContain('value="Prácticas mejores"')
  expect(refused.indexOf('name="title.en"')).toBeLessThan(refused.indexOf('name="title.es"'))
  expect((await post('ana', path, typed)).status).toBe(303)
  expect((await activity()).title).toEqual(translate({ original: 'en', en: 'Better practices' }, 'Prácticas mejores'))
})

test('whoever changes only the words is not told that somebody was told', async () => {
  const said = async (more: Record<string, string | string[]>) => decodeURIComponent((await done(post('ana', path, fields({ ...adopted, ...why, ...more })))).headers.get('set-cookie')!)
  const shares = { responsible: [idOf('sierra'), idOf('costa')], contributors: [idOf('llano')] }
  await done(post('ana', path, fields({ ...adopted, ...why, ...shares, version: String((await activity()).version) })))
  const { version } = await activity()
  expect(await said({ ...shares, 'version': String(version), 'title.es': 'Prácticas para reducir el rezago' })).toMatch(/La actividad cambió\.(?! Se avisa)/)
  expect(await said({ 'version': String(version + 1), 'title.es': 'Prácticas para reducir el rezago', 'responsible': [idOf('sierra')], 'contributors': [idOf('llano')] })).toContain('La actividad cambió. Se avisa por correo a quien gana o pierde trabajo.')
})

test('adding an activity offers the same bodies and states as changing one, by the same names, and who contributes', async () => {
  await world.owner((tx) => tx.updateTable('membership.organisation').set({ name: asJson(words('República de la Costa', 'Republic of the Coast')) }).where('id', '=', idOf('costa')).execute())
  const offered = (page: string, name: string) => [...page.matchAll(new RegExp(`name="${name}" value="([^"]+)"[^>]*>.*?<label[^>]*>(.*?)</label>`, 'gs'))].map(([, value, label]) => `${value} ${label!.replace(/<[^>]+>/g, '').trim()}`).sort()
  for (const name of ['ana', 'beto']) {
    const [change, add] = [await read(get(name, path)), await read(get(name, '/w/work-plan/activities/new'))]
    for (const share of ['responsible', 'contributors']) {
      const both = (page: string) => [...offered(page, share), ...offered(page, `${share}Others`)].sort()
      expect(both(add), `${name} ${share}`).toEqual(both(change))
      expect(both(add).join(), 'an institution that is no state').toContain(idOf('university'))
      expect(both(add).join()).toContain(name === 'ana' ? `${idOf('costa')} Costa` : `${idOf('costa')} Coast`)
    }
    expect(change + add).not.toMatch(/República de|Republic of/)
  }
  const typed = { 'title.es': 'Otra actividad', 'title.en': 'Another activity', 'description.es': 'Otra cosa.', 'description.en': 'Another thing.', 'section': 'A', 'responsibleOthers': [idOf('university')], 'contributors': ['members'] }
  const refused = await read(post('ana', '/w/work-plan/activities', { ...typed, 'title.en': '' }))
  expect(refused).toMatch(new RegExp(`name="responsibleOthers" value="${idOf('university')}" checked`))
  expect((await post('ana', '/w/work-plan/activities', { ...typed, contributors: ['0190aaaa-0000-7000-8000-000000000099'] })).status).toBe(422)
  expect((await post('ana', '/w/work-plan/activities', typed)).status).toBe(303)
  const added = await world.owner((tx) => tx.selectFrom('workplan.activity').select(['responsible', 'contributors']).where('key', '=', 'otra-actividad').executeTakeFirstOrThrow())
  expect(added).toEqual({ responsible: [idOf('university')], contributors: [memberStates] })
})
