import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { takeTurn } from '#base/database/transaction.ts'
import { runFor } from '#base/queue.ts'
import { words } from '#base/words.ts'
import { listDelegates } from '../../src/meetings/guests/queries.ts'
import { admitGuests } from '../../src/meetings/invitation/jobs.ts'
import { listInvitations } from '../../src/meetings/invitation/queries.ts'
import { findMeeting } from '../../src/meetings/meeting/queries.ts'
import { findStanding } from '../../src/meetings/minutes/queries.ts'
import { withdrawInvitations } from '../../src/meetings/withdrawal/actions.ts'
import { tick } from '../../src/tick.ts'
import { openWorld } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// Who was invited by mistake, or need not come any more, is taken off again.

const world = await openWorld()
const { as, get, post, drain, owner, walkTo } = world
const bodyOf = async (name: string, path: string) => (await get(name, path)).text()
/** Who has had the letter since this was last asked. */
const told = new Set<string>()
async function newlyTold(): Promise<string[]> {
  await drain()
  const letters = await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'invitation withdrawn').select(['id', 'address']).orderBy('address').execute())
  return letters.filter(({ id }) => !told.has(id) && told.add(id)).map(({ address }) => address.split('@')[0]!)
}
const ids = (names: string[] = []) => names.map((name) => idOf(name))
const invited = () => as('ana', (tx) => listInvitations(tx, meetingId)).then((all) => all.map(({ personId }) => personId))
const withdraw = (chosen: { organisations?: string[]; people?: string[] }) => post('ana', path('/withdrawals'), { organisation: ids(chosen.organisations), [`person.${idOf('costa')}`]: ids(chosen.people) })
const inviteThem = async ({ organisations = [], people = [] }: { organisations?: string[]; people?: string[] }) => {
  if (people.length > 0) await done(post('ana', path('/invitations'), { [`person.${idOf('costa')}`]: ids(people) }))
  if (organisations.length > 0) await done(post('ana', path('/organisations'), { organisation: ids(organisations) }))
  await drain()
}

const fields = { 'title.es': 'Taller de albergues', 'title.en': 'Workshop on shelters', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), kind: 'online', template: 'labour', startsAt: '09:00', zone: 'America/Costa_Rica', minutes: '120', days: '2', link: '', version: '1' }
const heads = { [`person.${idOf('costa')}`]: [idOf('delia'), idOf('carla')], [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia') }
const meetingId = (await done(post('paz', '/w/meetings', fields))).headers.get('location')!.split('/').at(-1)!
const path = (place = '') => `/w/meetings/${meetingId}${place}`
await done(post('paz', path('/convening'), heads))
await drain()

test('who was invited by mistake, a person or a whole organisation, is taken off again: reads no more, is told, and may be invited anew', async () => {
  const invite = async () => {
    expect((await post('ana', path('/organisations'), { organisation: idOf('university') })).status).toBe(303)
    expect((await post('paz', path('/invitations'), { [`person.${idOf('donor')}`]: idOf('dora') })).status).toBe(303)
    await drain()
    for (const name of ['dora', 'omar']) expect((await get(name, path())).status, name).toBe(200)
  }
  await invite()
  expect((await post('dora', path('/replies'), { attends: 'yes', words: 'Con mucho gusto' })).status).toBe(303)
  expect((await post('omar', path('/delegates'), { delegationId: idOf('university'), delegateName: 'Profesora Vega', position: '' })).status).toBe(303)
  const back = { organisation: idOf('university'), [`person.${idOf('donor')}`]: idOf('dora') }
  for (const [name, status] of [['saul', 403], ['carla', 403], ['dora', 404]] as const) {
    expect((await get(name, path('/withdrawal'))).status, name).toBe(status)
    expect((await post(name, path('/withdrawals'), back)).status, name).toBe(403)
  }
  const asked = await post('paz', path('/withdrawals'), {})
  expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('Elija a quién retirar la invitación')])
  // Whoever reads by their organisation goes with it, and not alone: the letter would say what is not so.
  expect(await bodyOf('paz', path('/withdrawal'))).toContain('Con ella: Omar Observador, Profesora Vega, Rita Revisora y Rocío Revisora de Costa<')
  expect((await post('paz', path('/withdrawals'), { [`person.${idOf('university')}`]: idOf('omar') })).status).toBe(422)

  const withdrawn = await post('paz', path('/withdrawals'), back)
  expect([withdrawn.status, decodeURIComponent(withdrawn.headers.get('set-cookie')!)]).toEqual([303, expect.stringContaining('Se retiraron 5 invitaciones.')])
  await drain()
  for (const name of ['dora', 'omar']) expect((await get(name, path())).status, name).toBe(404)
  const [listed] = (await bodyOf('ana', path('/participants'))).split('Invitar a más personas')
  for (const gone of ['Con mucho gusto', 'Omar Observador', 'Profesora Vega']) expect(listed).not.toContain(gone)
  expect(await newlyTold()).toEqual(['dora', 'omar', 'rita', 'rocio'])
  // Pressed twice, or from an older page: nobody is left to take off.
  expect((await post('paz', path('/withdrawals'), back)).status).toBe(422)

  await invite()
  expect((await post('ana', path('/withdrawals'), back)).status).toBe(303)
  expect(await newlyTold()).toEqual(['dora', 'omar', 'rita', 'rocio'])
})

test('with a ministry go those who read by it, and not the focal point of its state who holds the post there: the page names who goes', async () => {
  await owner(async (tx) => {
    await tx.insertInto('membership.person').values({ id: idOf('fidel'), name: 'Fidel Focal', language: 'es', zone: 'America/Costa_Rica' }).execute()
    await tx.insertInto('membership.contact').values({ personId: idOf('fidel'), email: 'fidel@example.org' }).execute()
    await tx.insertInto('membership.post').values({ personId: idOf('fidel'), role: 'focal point', organisationId: idOf('costa-labour'), main: false, since: '2018-01-01', until: null }).execute()
  })
  await inviteThem({ people: ['fidel'], organisations: ['costa-labour'] })
  expect(await bodyOf('paz', path('/withdrawal'))).toContain('Con ella: Marta del Trabajo y Rocío Revisora de Costa<')
  expect((await withdraw({ organisations: ['costa-labour'] })).status).toBe(303)
  expect([await newlyTold(), (await invited()).includes(idOf('fidel'))]).toEqual([['marta', 'rocio'], true])
  // The focal point can be taken off alone, while the ministry is invited.
  await inviteThem({ organisations: ['costa-labour'] })
  expect((await withdraw({ people: ['fidel'] })).status).toBe(303)
  expect([await newlyTold(), (await invited()).includes(idOf('marta'))]).toEqual([['fidel'], true])
  await done(withdraw({ organisations: ['costa-labour'] }))
  expect(await newlyTold()).toEqual(['marta', 'rocio'])
})

test('whoever left an organisation years ago is taken off alone, whatever it is invited to now', async () => {
  await owner((tx) => tx.insertInto('membership.post').values({ personId: idOf('dora'), role: 'partner', organisationId: idOf('network'), main: false, since: '2017-01-01', until: '2018-01-01' }).execute())
  await inviteThem({ organisations: ['network'], people: ['dora'] })
  expect((await withdraw({ people: ['dora'] })).status).toBe(303)
  expect(await newlyTold()).toEqual(['dora'])
  await done(withdraw({ organisations: ['network'] }))
  expect(await newlyTold()).toEqual(['pablo', 'raul'])
})

test('whoever works for two organisations that are invited reads on, and is told nothing, until both are withdrawn', async () => {
  await inviteThem({ organisations: ['university', 'costa-labour'] })
  expect(await bodyOf('paz', path('/withdrawal'))).toContain('Con ella: Omar Observador, Rita Revisora y Rocío Revisora de Costa (si se retira también su otra organización)<')
  expect((await withdraw({ organisations: ['university'] })).status).toBe(303)
  expect([await newlyTold(), (await get('rocio', path())).status, (await invited()).includes(idOf('rocio'))]).toEqual([['omar', 'rita'], 200, true])
  expect((await withdraw({ organisations: ['costa-labour'] })).status).toBe(303)
  expect([await newlyTold(), (await get('rocio', path())).status]).toEqual([['marta', 'rocio'], 404])
})

test('guests are let in before or after whoever is changing who is invited, and not meanwhile by what was there before', async () => {
  await inviteThem({ people: ['dora'] })
  let letIn = Promise.resolve()
  const order: string[] = []
  await as('ana', async (tx, me, now) => {
    await takeTurn(tx, [meetingId])
    letIn = runFor(world.marco, { id: 'guests' }).asClock((clockTx, clock) => admitGuests(clockTx, meetingId, clock)).then(() => void order.push('let in'))
    await Promise.race([letIn, new Promise((resolve) => setTimeout(resolve, 500))])
    await withdrawInvitations(tx, me, { meeting: await findMeeting(tx, meetingId), now, today: '2019-05-20' }, { organisations: [], people: [idOf('dora')] })
    order.push('withdrawn')
  })
  await letIn
  expect(order).toEqual(['withdrawn', 'let in'])
  expect((await get('dora', path())).status).toBe(404)
  expect(await newlyTold()).toEqual(['dora'])
})

test('whoever is marked as present stays, and so does an organisation of which somebody is', async () => {
  await inviteThem({ organisations: ['network', 'university'], people: ['dora'] })
  await done(post('pablo', path('/delegates'), { delegationId: idOf('network'), delegateName: 'Hermana Luz', position: '' }))
  await walkTo('2019-06-27T09:30:00-06:00')
  const [luz] = await as('ana', (tx) => listDelegates(tx, meetingId))
  await done(post('ana', path('/attendance'), { 'present.them': [idOf('saul'), idOf('omar'), luz!.id] }))
  const page = await bodyOf('ana', path('/withdrawal'))
  for (const [name, offered] of [['Dora Donante', true], ['Saúl de Sierra', false], ['Omar Observador', false], ['Hermana Luz', false]] as const) expect(page.includes(name), name).toBe(offered)
  expect((await withdraw({ organisations: ['network', 'university'], people: ['saul'] })).status).toBe(422)
  expect((await withdraw({ organisations: ['network', 'university'], people: ['saul', 'dora'] })).status).toBe(303)
  expect([await newlyTold(), await invited()]).toEqual([['dora'], expect.arrayContaining(ids(['saul', 'omar', 'pablo']))])
})

test('an organisation stays also where the post of whoever is there for it has ended since', async () => {
  await inviteThem({ organisations: ['costa-labour'] })
  await done(post('ana', path('/attendance'), { 'present.them': idOf('marta') }))
  await owner((tx) => tx.updateTable('membership.post').set({ until: '2019-06-27' }).where('personId', '=', idOf('marta')).execute())
  expect((await withdraw({ organisations: ['costa-labour'] })).status).toBe(422)
})

test('a draft that circulated while the meeting goes on has changed once somebody is invited or taken off: who was there stands at its head', async () => {
  const { membersId } = await as('ana', (tx) => findMeeting(tx, meetingId))
  await owner((tx) => tx.insertInto('meetings.minutesCirculation').values({ meetingId, holdingId: membersId, commentsUntil: '2019-07-05' }).execute())
  const { changed } = await as('ana', (tx) => findStanding(tx, meetingId))
  expect(changed.map(({ what }) => what)).toEqual(expect.arrayContaining(['guests invited', 'organisations invited', 'invitations withdrawn']))
  expect(await bodyOf('ana', path('/minutes'))).toContain('quién está invitado')
})

test('once the minutes are adopted nobody goes, also where the meeting goes on for a day, and whoever tries is told', async () => {
  const meeting = await as('ana', (tx) => findMeeting(tx, meetingId))
  await owner((tx) => tx.insertInto('meetings.adoption').values({ meetingId, holdingId: meeting.membersId }).execute())
  expect((await get('ana', path('/withdrawal'))).status).toBe(403)
  const told = await withdraw({ people: ['lia'] })
  expect([told.status, await told.text()]).toEqual([409, expect.stringContaining('El acta de esta reunión está adoptada')])
  await expect(as('ana', (tx, me, now) => withdrawInvitations(tx, me, { meeting, now, today: '2019-06-27' }, { organisations: [], people: [idOf('lia')] }))).rejects.toThrow('no result')
  expect([await newlyTold(), await invited()]).toEqual([[], expect.arrayContaining([idOf('lia')])])
})

test('of the Presidency to come, who was invited before its day is told that they no longer are, and who stays is invited once', async () => {
  const begins = '2020-01-15'
  const posts = [['noel', 'sierra', 'presidency'], ['nuria', 'sierra', 'presidency'], ['tito', 'costa', 'head of delegation'], ['tere', 'costa', 'head of delegation']] as const
  await owner(async (tx) => {
    for (const [name, at, role] of posts) {
      await tx.insertInto('membership.person').values({ id: idOf(name), name, language: 'es', zone: 'America/Costa_Rica' }).execute()
      await tx.insertInto('membership.contact').values({ personId: idOf(name), email: `${name}@example.org` }).execute()
      await tx.insertInto('membership.post').values({ personId: idOf(name), role, organisationId: idOf(at), main: false, since: begins, until: null }).execute()
    }
    await tx.insertInto('workplan.milestone').values({ id: idOf('january'), activityId: idOf('activity'), key: 'january', title: asJson(words('Reunión de enero', 'Meeting in January')), position: 3 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf('january'), onDay: '2020-01-20', precision: 'day' }).execute()
  })
  await walkTo('2019-12-10T10:00:00-06:00')
  const january = (await done(post('ana', '/w/meetings', { ...fields, milestoneId: idOf('january') }))).headers.get('location')!
  await done(post('ana', `${january}/convening`, { [`person.${idOf('sierra')}`]: posts.map(([name]) => idOf(name)) }))
  const lettersOf = async () => {
    await drain()
    const letters = await owner((tx) => tx.selectFrom('base.letter').where('kind', '=', 'meeting invitation').where('text', 'like', `%${january}%`).select('address').orderBy('address').execute())
    return letters.map(({ address }) => address.split('@')[0])
  }
  expect(await lettersOf()).toEqual(['noel', 'nuria'])
  // Who holds no post that counts yet had no letter, and has none now.
  await done(post('ana', `${january}/withdrawals`, { [`person.${idOf('sierra')}`]: ids(['nuria', 'tere']) }))
  expect(await newlyTold()).toEqual(['nuria'])
  await walkTo(`${begins}T12:00:00-06:00`)
  for (const minute of ['a', 'b']) await tick(runFor(world.marco, { id: `minute ${minute}` }))
  expect(await lettersOf()).toEqual(['noel', 'nuria', 'tito'])
  // With nobody left to take off, whoever asks is told so, and is led nowhere else.
  await done(post('ana', `${january}/withdrawals`, { [`person.${idOf('sierra')}`]: ids(['noel', 'tito']) }))
  const page = await (await post('ana', `${january}/withdrawals`)).text()
  expect([page.includes('No queda nadie a quien retirar'), page.includes('Elija a quién'), page.includes('person.undefined')]).toEqual([true, false, false])
})
