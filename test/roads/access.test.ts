import { expect, test } from 'vitest'
import { hashToken } from '#base/http/session.ts'
import { secretariatTeam } from '#membership/index.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { delegateSection } from '../../src/calls/submission/actions.ts'
import { fill } from '../fill.ts'
import { beginPractice, circulated, homes, openPracticeCall } from '../story.ts'
import { openWorld } from '../open.ts'
import { idOf, tokenOf } from '../world.ts'

const world = await openWorld()
const { as, get, post, walkTo } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
const callId = await openPracticeCall(world)
const { itemId } = await circulated(world, callId, { state: 'costa', title: 'Registro en frontera', circulates: false })
const { itemId: ofSierra } = await circulated(world, callId, { state: 'sierra', title: 'CANARIO de Sierra' })
const shareOf = async (name: string) => (await world.owner((tx) => tx.selectFrom('base.share').select('id').where('personId', '=', idOf(name)).executeTakeFirstOrThrow())).id

const naming = { name: 'Carlos Consultor', email: 'carlos@example.org', language: 'es', role: 'consultant', organisationId: idOf('un-refugees'), since: '2019-05-20', until: '2019-11-01' }

test('a consultant is named for one country and until a day; without them the form says what is missing', async () => {
  const mended = await (await post('ana', '/w/people', { ...naming, until: '' })).text()
  expect(mended).toContain('Elija el país cuya cuantificación acompaña')
  expect(await (await post('ana', '/w/people', { ...naming, until: '', coversId: idOf('costa') })).text()).toContain('Una consultoría tiene término')
  expect((await post('ana', '/w/people', { ...naming, coversId: idOf('costa') })).status).toBe(303)
  expect(await bodyOf('carla', '/w/access')).toContain('Carlos Consultor')
  expect(await bodyOf('sara', '/w/access?')).not.toContain('Carlos Consultor')
})

test('whoever works for the Secretariat or for a state, and is not of its team, owns nothing of what it keeps', async () => {
  const holdings = (name: string) => as(name, async (tx, me) => ({ teams: me.teams, kept: (await tx.selectFrom('base.holding').select('id').where('ownerId', '=', secretariatTeam).where('audience', '<', 4).execute()).length, drafts: (await tx.selectFrom('calls.answer').select('questionKey').execute()).length }))
  const before = await holdings('omar')
  await world.owner((tx) => tx.insertInto('membership.post').values([{ personId: idOf('omar'), role: 'translator', organisationId: secretariatTeam, since: '2019-05-01', until: '2019-06-30' }, { personId: idOf('omar'), role: 'reviewer', organisationId: idOf('costa'), since: '2019-05-01', until: '2019-06-30' }]).execute())
  const after = await holdings('omar')
  expect(after.teams).toEqual(before.teams)
  expect(after.teams).not.toContain(secretariatTeam)
  expect([after.drafts, (await holdings('carla')).drafts > 0]).toEqual([0, true])
  expect([after.kept, (await holdings('ana')).kept > 0], 'what the Secretariat keeps').toEqual([0, true])
})

test('each state sees who may see its things and until when, and nothing of another state', async () => {
  await as('carla', async (tx, me, now) => delegateSection(tx, me, await findItem(tx, itemId), { sectionKey: 'account', personId: idOf('marta'), until: new Date(now.getTime() + 5 * 86_400_000) }))
  const page = await bodyOf('vera', '/w/access')
  for (const words of ['Registro en frontera', 'Marta del Trabajo', 'Escribir la sección «', 'podrá escribir si vuelve a ser borrador', 'Toda persona con el puesto de']) expect(page).toContain(words)
  // Who translates was let in twice over, to read and to write: it is one line, and is ended as one.
  expect(page).toContain('lee lo entregado y escribe la traducción')
  expect(page).not.toContain('Traducir, solo lee')
  expect(page).not.toContain('CANARIO')
  for (const name of ['ana', 'paz', 'pablo', 'marta']) expect((await get(name, '/w/access')).status, name).toBe(403)
})

test('the state ends an access there, and from then on the person no longer sees it', async () => {
  const share = await shareOf('marta')
  // A contributor is sent to the section that was handed over.
  expect((await get('marta', `/w/items/${itemId}`)).status).toBe(303)
  expect((await get('sara', `/w/access/${share}/end`)).status).toBe(404)
  expect((await post('sara', `/w/access/${share}/end`)).status).toBe(404)
  expect((await post('marta', `/w/access/${share}/end`)).status).toBe(404)

  expect(await bodyOf('carla', `/w/access/${share}/end`)).toContain('Marta del Trabajo dejará de verlo')
  await walkTo('2019-05-20T12:05:00-06:00')
  expect((await post('carla', `/w/access/${share}/end`)).status).toBe(303)
  expect((await get('marta', `/w/items/${itemId}`)).status).toBe(404)
  const after = await bodyOf('carla', '/w/access')
  expect(after.replace(/<details[\s\S]*?<\/details>/g, '')).not.toContain('Marta del Trabajo')
  expect(after).toMatch(/Tuvo acceso antes: 1 persona[\s\S]*Marta del Trabajo: Escribir la sección «/)
  expect((await post('carla', `/w/access/${share}/end`)).status).toBe(303)
})

test('a section is handed to a consultant for the country, who finds it on the desk, writes it and says it is done, until the post ends', async () => {
  const { personId } = await world.owner((tx) => tx.selectFrom('membership.contact').select('personId').where('email', '=', 'carlos@example.org').executeTakeFirstOrThrow())
  await world.owner((tx) => tx.insertInto('base.session').values({ tokenHash: hashToken(tokenOf('carlos')), personId, idle: '8 hours', expiresAt: new Date(Date.now() + 7 * 86_400_000) }).execute())
  const draftOf = (name: 'costa' | 'sierra') => beginPractice(world, callId, homes[name])
  const [own, other] = [`/w/items/${await draftOf('costa')}`, `/w/items/${await draftOf('sierra')}`]
  const give = (name: string, at: string, until: string) => post(name, `${at}/delegations`, { personId, sectionKey: 'account', until })
  expect(await bodyOf('sara', `${other}/draft`)).not.toContain('Carlos Consultor')
  expect((await give('sara', other, '2019-06-30')).status, 'whoever works for another country is not offered').toBe(422)
  expect(await bodyOf('carla', `${own}/draft`)).toMatch(/<option value="[^"]*">Carlos Consultor, consultoría de cuantificación, Agencia de refugiados</)
  const late = await give('carla', own, '2019-11-02')
  expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('Escriba un día hasta el 1 de noviembre de 2019: ese día termina su puesto')])
  expect((await fill(world, 'carla')(`${own}/draft`, `${own}/delegations`, { personId, sectionKey: 'account', until: '2019-11-01' })).status).toBe(303)
  const section = `${own}/sections/account`
  expect(await bodyOf('carlos', '/w')).toContain(section)
  expect((await fill(world, 'carlos')(section, section, { 'a.summary': 'Lo que escribe la consultoría.', 'complete': 'yes' })).status).toBe(303)
  expect(await bodyOf('carla', section)).toContain('Lo que escribe la consultoría.')
  expect(await bodyOf('carla', `${own}/draft`)).toMatch(/1 de 3 secciones completas[^]*último cambio: Carlos Consultor/)
  expect((await get('carlos', `${own}/sections/practice`)).status).toBe(404)
  const share = await world.owner((tx) => tx.selectFrom('base.share').select('id').where('personId', '=', personId).executeTakeFirstOrThrow())
  expect((await post('carla', `${own}/delegation-ends`, { share: share.id })).status).toBe(303)
  await walkTo('2019-05-20T12:10:00-06:00')
  expect((await get('carlos', section)).status).toBe(404)
  await world.owner((tx) => tx.deleteFrom('base.session').where('personId', '=', personId).execute())
})

test('what a consultant is handed is named in the review, and is gone on the day the post ends', async () => {
  const { personId } = await world.owner((tx) => tx.selectFrom('membership.contact').select('personId').where('email', '=', 'carlos@example.org').executeTakeFirstOrThrow())
  await world.owner((tx) => tx.insertInto('base.session').values({ tokenHash: hashToken(tokenOf('carlos')), personId, idle: '8 hours', expiresAt: new Date(Date.now() + 7 * 86_400_000) }).execute())
  await as('carla', async (tx, me) => delegateSection(tx, me, await findItem(tx, itemId), { sectionKey: 'account', personId, until: new Date('2019-12-31T00:00:00Z') }))
  const seen = await bodyOf('carla', '/w/access')
  expect(seen).not.toContain('Hoy no lo ve')
  expect(seen.slice(seen.indexOf('id="consultants"'))).toMatch(/<a href="#thing-[0-9a-f-]+">Registro en frontera<\/a>/)
  const { id: share } = await world.owner((tx) => tx.selectFrom('base.share').select('id').where('personId', '=', personId).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow())
  const ending = await bodyOf('carla', `/w/access/${share}/end`)
  for (const words of ['Registro en frontera', 'Carlos Consultor', 'Escribir la sección «']) expect(ending).toContain(words)
  // It was handed in: whoever was given a section is told so, as long as it is theirs, and finds nothing once it is not.
  expect((await get('carlos', `/w/items/${itemId}/sections/account`)).status).toBe(303)
  await walkTo('2019-10-31T23:59:00-06:00')
  expect((await get('carlos', `/w/items/${itemId}/sections/account`)).status).toBe(303)
  await walkTo('2019-11-01T00:00:00-06:00')
  expect((await get('carlos', `/w/items/${itemId}/sections/account`)).headers.get('location')).toBe('/w')
  const after = await bodyOf('carla', '/w/access')
  expect(after.slice(after.indexOf('id="consultants"'))).not.toContain('Carlos Consultor')
  expect(after).toContain('Hoy no lo ve: no tiene el puesto con que se le abrió.')
})

test('a state sees who scored its practice also when the review is over', async () => {
  await post('ana', `/w/practices/${ofSierra}/panel`, { reviewers: [idOf('rita'), idOf('raul')], until: '2019-11-05' })
  const during = await bodyOf('sara', '/w/access')
  expect(during).toMatch(/Who sees this: <\/span>Members[\s\S]*Raúl Revisor[\s\S]*Rita Revisora/)
  expect(during).not.toContain('had access before')
  await walkTo('2019-11-06T12:00:00-06:00')
  const after = await bodyOf('sara', '/w/access')
  expect(after.replace(/<details[\s\S]*?<\/details>/g, '')).not.toContain('Rita Revisora')
  expect(after).toMatch(/2 people had access before[\s\S]*Rita Revisora: To score the practice, reads only\. Until/)
  expect(after).not.toContain('Anybody reads it')
})
