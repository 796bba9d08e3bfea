import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { type Holder, presidencyTeam, type Role, secretariatTeam } from '#membership/index.ts'
import { invitationLetter } from '../letters.ts'
import { asWhat, byDelegation, countReplies, delegationIdOf, type Invitation, presentStates, proposeInvitees } from './invitation.ts'

const holder = (personId: string, role: Role, stateId: string | null = null, organisationId = `office of ${personId}`): Holder => ({
  postId: `${personId} ${role}`, personId, name: personId, email: null, role, main: false, since: '2018-01-01', until: null, organisationId, organisation: words(organisationId), short: '', stateId, iso3: null, coversId: null, covers: null,
})
const day = { members: ['costa', 'sierra'], presiding: 'sierra' }

test('proposed are the delegations of the day’s members, the Presidency of the day and the Secretariat', () => {
  const { proposed, others } = proposeInvitees(
    [
      holder('ana', 'secretariat'), holder('delia', 'head of delegation', 'costa'), holder('carla', 'focal point', 'costa'), holder('vera', 'national validator', 'costa'), holder('marta', 'ministry contributor', 'costa'),
      holder('paz', 'presidency', 'sierra'), holder('luz', 'presidency', 'llano'), holder('ines', 'focal point', 'isla'), holder('pablo', 'partner'),
    ],
    day,
  )
  expect(proposed.map((one) => one.personId).sort()).toEqual(['ana', 'carla', 'delia', 'paz'])
  expect(others.map((one) => one.personId).sort()).toEqual(['ines', 'marta', 'pablo', 'vera'])
})

test('whoever holds several posts is invited once, with the delegation first', () => {
  const { proposed, others } = proposeInvitees([holder('saul', 'national validator', 'sierra'), holder('saul', 'head of delegation', 'sierra'), holder('saul', 'reviewer')], day)
  expect([proposed.map((one) => one.role), others]).toEqual([['head of delegation'], []])
})

test('people sit with their state, their body or their own organisation', () => {
  const sits = (role: Role, stateId: string | null) => delegationIdOf({ role, stateId, organisationId: 'office' })
  expect([sits('head of delegation', 'costa'), sits('ministry contributor', 'costa'), sits('presidency', 'sierra'), sits('secretariat', null), sits('partner', null)]).toEqual(['costa', 'costa', presidencyTeam, secretariatTeam, 'office'])
})

const invited = (personId: string, delegation: Invitation['delegation'], more: Partial<Invitation> = {}): Invitation =>
  ({ id: personId, meetingId: 'm', holdingId: 'h', personId, name: personId, organisationId: 'o', organisation: words('Oficina'), role: 'focal point', delegation, reply: null, present: false, ...more })
const [costa, sierra] = [{ id: 'costa', name: words('Costa'), isState: true }, { id: 'sierra', name: words('Sierra'), isState: true }]
const network = { id: 'network', name: words('Albergues'), isState: false }

test('states come in alphabetical order, then the bodies, then the guests', () => {
  const presidency = { id: presidencyTeam, name: words('Presidencia'), isState: false }
  const listed = byDelegation([invited('p', network), invited('z', presidency), invited('s', sierra), invited('c', costa), invited('d', costa)], 'es')
  expect(listed.map((one) => [one.id, one.people.length])).toEqual([['costa', 2], ['sierra', 1], [presidencyTeam, 1], ['network', 1]])
})

test('in a delegation the head stands first, then the others by post and name', () => {
  const [delegation] = byDelegation([invited('Zoe', costa, { role: 'reviewer' }), invited('Berta', costa), invited('Ana', costa), invited('Yara', costa, { role: 'head of delegation' })], 'es')
  expect(delegation!.people.map((one) => one.name)).toEqual(['Yara', 'Ana', 'Berta', 'Zoe'])
})

test('a list of names gives a title and who sends, and who sends alone where the post is none', () => {
  expect([invited('a', costa), invited('b', costa, { role: 'reviewer' }), invited('c', network, { role: 'donor', organisation: network.name })].map((one) => asWhat(one, 'es'))).toEqual(['punto focal, Oficina', 'Oficina', ''])
})

test('replies are counted with those that are missing', () => {
  const reply = (attends: 'yes' | 'maybe') => ({ attends, words: '', at: new Date(0) })
  expect(countReplies([invited('a', costa, { reply: reply('yes') }), invited('b', costa, { reply: reply('maybe') }), invited('c', costa)])).toEqual({ yes: 1, maybe: 1, no: 0, none: 1 })
})

test('a member state is in the room when one of its delegation is; guests make no quorum, nor does whom a ministry sends', () => {
  const there = { present: true }
  const named = (organisationId: string, delegation: Invitation['delegation']) => ({ organisationId, delegation, ...there })
  const who = (...people: Parameters<typeof presentStates>[0]) => presentStates(people, ['costa', 'sierra'])
  expect(who(invited('c', costa, there), invited('s', sierra), invited('p', network, there))).toEqual(['costa'])
  expect(who(named('costa', costa), named('labour', sierra), invited('m', sierra, { ...there, role: 'ministry contributor' }))).toEqual(['costa'])
})

test('whoever is invited once the meeting has begun is not asked for a reply that would be refused', () => {
  const facts = { title: 'Rezago', when: '27 de junio de 2019, 10:00', where: 'en línea', delegation: 'Sierra', path: '/w/meetings/m' }
  const [early, late] = [invitationLetter('es', { ...facts, begun: false }), invitationLetter('es', { ...facts, begun: true })]
  expect([early.lines.at(-1), early.link]).toEqual([expect.stringContaining('Díganos allí si asistirá'), { label: 'Ver la reunión y responder', path: '/w/meetings/m#reply' }])
  expect([late.lines.at(-1), late.link]).toEqual(['La reunión ya empezó: no hace falta responder. En esa página están el orden del día, los documentos y cómo unirse.', { label: 'Ver la reunión', path: '/w/meetings/m' }])
})
