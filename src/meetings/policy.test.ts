import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { type Me, presidencyTeam, type Role, secretariatTeam } from '#membership/index.ts'
import { may as mayArrange } from './agenda/policy.ts'
import { may as mayDecide, type Table } from './decision/policy.ts'
import { may as mayInvite } from './invitation/policy.ts'
import type { Meeting } from './meeting/meeting.ts'
import { may as mayMeet } from './meeting/policy.ts'
import { may as mayWrite } from './minutes/policy.ts'

function person(id: string, role: Role, stateId: string | null, { presiding = false } = {}): Me {
  const post = { id: `${id} post`, role, organisationId: 'o', organisation: words('o'), short: '', stateId, iso3: null, main: true, since: '2018-01-01', until: null }
  const teams = role === 'secretariat' ? [secretariatTeam] : presiding ? [presidencyTeam] : [stateId ?? 'o']
  return { id, name: id, language: 'es', zone: 'America/Costa_Rica', posts: [post], teams, rung: role === 'secretariat' ? 1 : presiding ? 2 : 3 }
}
const people = {
  secretariat: person('secretariat', 'secretariat', null),
  presidency: person('presidency', 'presidency', 'llano', { presiding: true }),
  'former presidency': person('former presidency', 'presidency', 'sierra'),
  head: person('head', 'head of delegation', 'costa'),
  'head of an observer': person('head of an observer', 'head of delegation', 'isla'),
  focal: person('focal', 'focal point', 'costa'),
  validator: person('validator', 'national validator', 'costa'),
  guest: person('guest', 'partner', null),
}
const who = (allowed: (me: Me) => unknown) => Object.entries(people).flatMap(([name, me]) => (allowed(me) ? [name] : []))

const current = { onDay: '2019-06-27', precision: 'day' as const, wording: null, reason: null, example: false, byId: null, at: new Date(0) }
const meeting = { id: 'm', startsAt: '10:00', zone: 'America/Costa_Rica', minutes: 60, convenedAt: new Date(0), milestone: { current } } as unknown as Meeting
const item = { id: 'i', kind: 'decision', closed: null, authorId: null } as unknown as Table['item']
const [before, then] = [new Date('2019-06-26T12:00:00Z'), new Date('2019-06-27T16:00:00Z')]
const table = (more: { meeting?: object; item?: object; now?: Date } = {}): Table => ({ meeting: { ...meeting, ...more.meeting } as Meeting, item: { ...item, ...more.item } as Table['item'], members: ['costa', 'llano'], now: more.now ?? then })
const closed = { closed: { at: then, members: [] } }

test('who may prepare, arrange and convene', () => {
  expect(who((me) => mayMeet.prepare(me, null))).toEqual(['secretariat', 'presidency'])
  expect(who((me) => mayArrange.arrange(me, { adopted: false }))).toEqual(['secretariat', 'presidency'])
  expect(who((me) => mayArrange.arrange(me, { adopted: true }))).toEqual([])
  expect(who((me) => mayArrange.change(me, table({ item: { adopted: true } }).item))).toEqual([])
  expect(who((me) => mayMeet.convene(me, { convenedAt: null }))).toEqual(['secretariat', 'presidency'])
  expect(who((me) => mayMeet.convene(me, meeting))).toEqual([])
  expect(who((me) => mayArrange.change(me, table({ item: closed }).item))).toEqual([])
  expect(who((me) => mayInvite.invite(me, { meeting, now: before }))).toEqual(['secretariat', 'presidency'])
  expect(who((me) => mayInvite.invite(me, { meeting, now: new Date('2019-06-27T17:01:00Z') }))).toEqual([])
  expect(who((me) => mayInvite.invite(me, { meeting: { ...meeting, convenedAt: null }, now: before }))).toEqual([])
})

test('each replies to the own invitation, until the meeting begins', () => {
  expect(who((me) => mayInvite.reply(me, { invitation: { personId: 'guest' }, started: false }))).toEqual(['guest'])
  expect(who((me) => mayInvite.reply(me, { invitation: { personId: 'guest' }, started: true }))).toEqual([])
})

test('who marks who is there, and when', () => {
  expect(who((me) => mayInvite.attend(me, { meeting, now: then }))).toEqual(['secretariat'])
  expect(who((me) => mayInvite.attend(me, { meeting, now: before }))).toEqual([])
  expect(who((me) => mayInvite.attend(me, { meeting: { ...meeting, adopted: true }, now: then }))).toEqual([])
})

test('the head of delegation of a member of the day speaks for the own state, on an open item for decision of a convened meeting', () => {
  expect(who((me) => mayDecide.takePosition(me, table()))).toEqual(['head'])
  expect(who((me) => mayDecide.recordPosition(me, table()))).toEqual(['secretariat'])
  for (const no of [table({ item: closed }), table({ item: { kind: 'information' } }), table({ item: { adopted: true } }), table({ meeting: { convenedAt: null } })]) {
    expect(who((me) => mayDecide.takePosition(me, no) ?? mayDecide.recordPosition(me, no) ?? mayDecide.close(me, no))).toEqual([])
  }
})

test('the Presidency of the day closes from the meeting’s day on; then the Secretariat records', () => {
  expect(who((me) => mayDecide.close(me, table()))).toEqual(['presidency'])
  expect(who((me) => mayDecide.close(me, table({ now: before })))).toEqual([])
  expect(who((me) => mayDecide.decide(me, table()))).toEqual([])
  expect(who((me) => mayDecide.decide(me, table({ item: closed })))).toEqual(['secretariat'])
  expect(who((me) => mayDecide.decide(me, table({ item: { ...closed, adopted: true } })))).toEqual([])
})

test('the Secretariat writes the opening words of the minutes', () => {
  expect(who((me) => mayWrite.open(me, meeting))).toEqual(['secretariat'])
  expect(who((me) => mayWrite.open(me, { convenedAt: null, adopted: false }))).toEqual([])
})
