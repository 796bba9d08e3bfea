import { words } from '#base/words.ts'
import { type Me, type Permission, presidencyTeam, type Role, roles, secretariatTeam } from '#membership/index.ts'

// Every policy asked of every kind of person about every state that its subject can be in: who may, when.

type Held = { role: Role; stateId?: string; main?: boolean }

function person(id: string, held: Held[], presiding = false): Me {
  const posts = held.map(({ role, stateId = null as string | null, main = true }) => ({ id: role, role, organisationId: stateId ?? role, organisation: words(role), short: role, stateId, iso3: null, main, since: '2018-01-01', until: null }))
  const teams = [...posts.map((post) => (post.role === 'secretariat' ? secretariatTeam : post.organisationId)), ...(presiding ? [presidencyTeam] : [])]
  return { id, name: id, language: 'es', zone: 'UTC', posts, teams, rung: posts.some((post) => post.role === 'secretariat') ? 1 : presiding ? 2 : 3 }
}

const ofCosta = ['focal point', 'head of delegation', 'national validator', 'ministry contributor'] as const
const elsewhere = roles.filter((role) => role !== 'presidency' && !(ofCosta as readonly string[]).includes(role))

export const everyone: Record<string, Me> = {
  'presidency': person('presidency', [{ role: 'presidency', stateId: 'llano' }], true),
  'presidency to come': person('to come', [{ role: 'presidency', stateId: 'sierra' }]),
  ...Object.fromEntries(elsewhere.map((role) => [role, person(role, [{ role }])])),
  ...Object.fromEntries(ofCosta.map((role) => [`${role} of Costa`, person(`${role} of Costa`, [{ role, stateId: 'costa' }])])),
  ...Object.fromEntries(ofCosta.map((role) => [`${role} of Sierra`, person(`${role} of Sierra`, [{ role, stateId: 'sierra' }])])),
  // Institutions have a state too: a reviewer of a university of Costa is of Costa.
  ...Object.fromEntries(elsewhere.map((role) => [`${role} of an institution of Costa`, person(`${role} of Costa`, [{ role, stateId: 'costa' }])])),
  'presidency of Costa': person('presidency of Costa', [{ role: 'presidency', stateId: 'costa' }], true),
  'alternate focal point of Costa': person('alternate', [{ role: 'focal point', stateId: 'costa', main: false }]),
  'head of delegation of an observer': person('observer state', [{ role: 'head of delegation', stateId: 'isla' }]),
  'reviewer with a post in Costa': person('both', [{ role: 'reviewer' }, { role: 'ministry contributor', stateId: 'costa' }]),
  'focal point of no state': person('of no state', [{ role: 'focal point' }]),
  'nobody any more': person('former', []),
}

const then = new Date('2019-06-27T16:00:00Z')
const version = { id: 'v', round: 1, circulates: true, publishes: true }
const drafted = { id: 'i', stateId: 'costa', kind: 'practice', latest: null, takenBackAt: null, returned: null, acceptedAt: null, circulated: null, withdrawn: null, callWithdrawn: false }
const handedIn = { ...drafted, latest: version }
const accepted = { ...handedIn, acceptedAt: then }
const circulated = { ...accepted, circulated: { at: then, versionId: 'v' } }
const items = {
  'a draft': drafted, 'taken back': { ...handedIn, takenBackAt: then }, 'handed in': handedIn, 'returned': { ...handedIn, returned: { at: then } }, 'accepted': accepted,
  'accepted, not to circulate': { ...accepted, latest: { ...version, circulates: false } }, 'circulated': circulated, 'replaced after circulating': { ...circulated, latest: { ...version, id: 'w' }, acceptedAt: null },
  'withdrawn': { ...circulated, withdrawn: { at: then, reason: '' } }, 'a policy review, accepted': { ...accepted, kind: 'policy review' },
  'handed in, of a withdrawn call': { ...handedIn, callWithdrawn: true }, 'accepted, of a withdrawn call': { ...accepted, callWithdrawn: true },
}
const calls = { 'not open': { openedAt: null, withdrawnAt: null }, 'open': { openedAt: then, withdrawnAt: null }, 'withdrawn': { openedAt: then, withdrawnAt: then } }
const envelopes = { 'of Costa': { stateId: 'costa', callWithdrawn: false }, 'of Costa, of a withdrawn call': { stateId: 'costa', callWithdrawn: true } }
const any = { 'at any time': null }

const meeting = { id: 'm', startsAt: '10:00', zone: 'America/Costa_Rica', minutes: 60, convenedAt: then, milestone: { current: { onDay: '2019-06-27', precision: 'day' } } }
const agendaItem = { id: 'a', kind: 'decision', closed: null, adopted: false, authorId: null }
const before = new Date('2019-06-26T12:00:00Z')
const table = { meeting, item: agendaItem, members: ['costa', 'sierra', 'llano'], now: then }
const tables = {
  'open, on its day': table, 'open, the day before': { ...table, now: before }, 'closed': { ...table, item: { ...agendaItem, closed: { at: then } } }, 'for information': { ...table, item: { ...agendaItem, kind: 'information' } },
  'closed, for information': { ...table, item: { ...agendaItem, kind: 'information', closed: { at: then } } }, 'not convened': { ...table, meeting: { ...meeting, convenedAt: null } }, 'open, adopted': { ...table, item: { ...agendaItem, adopted: true } }, 'closed, adopted': { ...table, item: { ...agendaItem, closed: { at: then }, adopted: true } }, 'Costa no member that day': { ...table, members: ['sierra', 'llano'] },
}
const meetings = { 'prepared': { convenedAt: null }, 'convened': { convenedAt: then } }
const coming = { 'to come': { meeting, now: before }, 'over': { meeting, now: new Date('2019-07-30T12:00:00Z') }, 'not convened': { meeting: { ...meeting, convenedAt: null }, now: before } }
const ofUnadopted = { ...coming, 'to come, adopted': { meeting: { ...meeting, adopted: true }, now: before } }
const insiders = { ...meeting, inside: true }
const circulation = { at: then, commentsUntil: '2019-07-05' }
const minutes = (meetingOf: object, standing: object, now: string) => ({ meeting: meetingOf, standing: { circulated: circulation, adoption: null, comments: [], changed: [], ...standing }, now: new Date(now) })
const minuted = {
  'a draft, before the meeting': { ...minutes(insiders, { circulated: null }, '2019-06-20T12:00:00Z') }, 'a draft': minutes(insiders, { circulated: null }, '2019-06-28T12:00:00Z'), 'a draft, not convened': minutes({ ...insiders, convenedAt: null }, { circulated: null }, '2019-06-28T12:00:00Z'),
  'open to comments': minutes(insiders, {}, '2019-07-01T12:00:00Z'), 'open to comments, for a guest': minutes({ ...insiders, inside: false }, {}, '2019-07-01T12:00:00Z'), 'past comments': minutes(insiders, {}, '2019-07-10T12:00:00Z'), 'adopted': minutes(insiders, { adoption: { at: then } }, '2019-07-10T12:00:00Z'),
}
const followUps = { 'of the Presidency': { ownerId: presidencyTeam, ownerRole: null }, 'of a ministry contributor’s institution': { ownerId: 'costa', ownerRole: null }, 'of the focal point of Costa': { ownerId: 'costa', ownerRole: 'focal point' }, ...Object.fromEntries(roles.map((role) => [`of an institution with a ${role}`, { ownerId: role, ownerRole: null }])) }
const versions = { 'a draft': { issuedAt: null, discardedAt: null }, 'issued': { issuedAt: then, discardedAt: null }, 'discarded': { issuedAt: null, discardedAt: then } }
const paper = { kind: 'meeting paper', compiledAt: then, circulatedAt: null }
const namings = Object.fromEntries(
  (['focal point', 'ministry contributor', 'presidency', 'reviewer', 'secretariat'] as const).flatMap((role) =>
    (['costa', 'sierra', null] as const).map((state) => [`${role} of ${state ?? 'no state'}`, { role, organisationStateId: state, presiding: ['llano', 'sierra'], personId: 'alternate' }])),
)
const scorings = { 'assigned': { item: accepted, assigned: true, handedOver: false }, 'not assigned': { item: accepted, assigned: false, handedOver: false }, 'handed over': { item: accepted, assigned: true, handedOver: true }, 'withdrawn': { item: items.withdrawn, assigned: true, handedOver: false }, 'of a withdrawn call': { item: items['accepted, of a withdrawn call'], assigned: true, handedOver: false } }
const dossiers = { 'being written': { sealedAt: null }, 'sealed': { sealedAt: then } }
const withheldBy = (...sides: string[]) => ({ kind: 'compendium', withholdings: sides.map((side) => ({ side })) })
const editions = { 'as published': withheldBy(), 'withheld by the Secretariat': withheldBy('secretariat'), 'withheld by the Presidency': withheldBy('presidency'), 'withheld by both': withheldBy('secretariat', 'presidency') }
const free = { stateIds: ['sierra'] }

type Subjects = Record<string, unknown>

/** What each action is asked about; an action that is not here has no subject. */
export const subjects: Record<string, Subjects> = {
  'workplan keepCalendar': { 'of Costa': { stateId: 'costa' }, 'of Sierra': { stateId: 'sierra' } },
  ...Object.fromEntries(['call change', 'call open', 'mending correct', 'mending address', 'mending withdraw', 'mending excuse', 'call remind'].map((action) => [`calls/${action}`, calls])),
  ...Object.fromEntries(['review', 'returnItem', 'accept', 'circulate', 'answerComment'].map((action) => [`calls/review ${action}`, items])),
  'calls/submission begin': { 'open, addressed': { ...calls.open, states: ['costa'] }, 'not open, addressed': { ...calls['not open'], states: ['costa'] }, 'withdrawn, addressed': { ...calls.withdrawn, states: ['costa'] }, 'open, not addressed': { ...calls.open, states: ['llano'] } },
  ...Object.fromEntries(['addItem', 'delegate', 'clear', 'postpone', 'clearByLetter', 'handIn'].map((action) => [`calls/submission ${action}`, envelopes])),
  ...Object.fromEntries(['takeBack', 'withdraw', 'discard', 'write'].map((action) => [`calls/submission ${action}`, items])),
  'calls/submission contribute': Object.fromEntries(Object.entries(items).flatMap(([name, item]) => [true, false].map((delegated) => [`${name}, ${delegated ? '' : 'not '}delegated`, { item, delegated }]))),
  'calls/translation translate': items, 'calls/translation confirm': items,
  'compilations/compilation circulate': { 'compiled': paper, 'not compiled': { ...paper, compiledAt: null }, 'circulated': { ...paper, circulatedAt: then }, 'a compendium': { ...paper, kind: 'compendium' } },
  'accessions/dossier recordStep': { 'of Costa': envelopes['of Costa'] },
  'handovers/dossier write': dossiers, 'handovers/dossier seal': dossiers,
  'overview/access endAccess': { 'of Costa': { ownerId: 'costa' } },
  'publishing/edition correct': editions, 'publishing/edition withhold': { ...editions, 'minutes, which are not public': { kind: 'minutes', withholdings: [] } }, 'publishing/edition takeBack': editions,
  ...Object.fromEntries(['edit', 'discard', 'issue', 'correct'].map((action) => [`formats ${action}`, versions])),
  'meetings/agenda arrange': { 'not adopted': { adopted: false }, 'adopted': { adopted: true } },
  'meetings/agenda change': { 'open': { closed: null, adopted: false }, 'closed': { closed: { at: then }, adopted: false }, 'open, adopted': { closed: null, adopted: true } },
  ...Object.fromEntries(['takePosition', 'recordPosition', 'correctPosition', 'close', 'decide'].map((action) => [`meetings/decision ${action}`, tables])),
  'meetings/invitation invite': coming, 'meetings/invitation reply': Object.fromEntries(Object.values(everyone).flatMap(({ id }) => [false, true].map((started) => [`${id} invited, ${started ? 'begun' : 'to come'}`, { invitation: { personId: id }, started }]))),
  'meetings/invitation attend': { 'on its day': { meeting, now: then }, 'on its day, adopted': { meeting: { ...meeting, adopted: true }, now: then }, 'the day before': { meeting, now: before }, 'not convened': { meeting: { ...meeting, convenedAt: null }, now: then } },
  'meetings/meeting convene': meetings, 'meetings/minutes open': { ...meetings, 'adopted': { convenedAt: then, adopted: true } },
  ...Object.fromEntries(['circulate', 'comment', 'answer', 'adopt'].map((action) => [`meetings/minutes ${action}`, minuted])),
  'meetings/programme arrange': ofUnadopted, 'meetings/guests inviteOrganisations': coming, 'meetings/withdrawal withdrawInvitations': ofUnadopted,
  'meetings/guests nameDelegate': Object.fromEntries([...roles, 'costa'].flatMap((delegationId) => Object.entries(coming).map(([when, one]) => [`${when}, of ${delegationId}`, { ...one, delegationId }]))),
  'meetings/priority propose': { ...Object.fromEntries(Object.entries(coming).map(([when, one]) => [when, { ...one, meeting: { ...one.meeting, inside: true } }])), 'to come, for a guest': { meeting: { ...meeting, inside: false }, now: before } },
  'meetings/follow-up report': followUps,
  'membership name': namings, 'membership end': { ...namings, 'their own': { ...namings['focal point of costa'], personId: 'focal point of Costa' } },
  'membership inviteAgain': {
    ...Object.fromEntries(Object.entries(namings).map(([state, one]) => [state, { posts: [one] }])),
    'of Costa, and reviewer': { posts: [namings['focal point of costa'], { role: 'reviewer', organisationStateId: null, presiding: [] }] }, 'no post any more': { posts: [] },
  },
  'membership keepOrganisation': { 'a ministry of Costa': { kind: 'ministry', stateId: 'costa' }, 'a ministry of no state': { kind: 'ministry', stateId: null }, 'a university of Costa': { kind: 'academia', stateId: 'costa' } },
  'practices/panel assign': { ...Object.fromEntries(Object.entries(items).map(([name, item]) => [name, { item, reviewer: free }])), 'a reviewer of the same state': { item: accepted, reviewer: { stateIds: ['costa'] } }, 'no reviewer': { item: accepted, reviewer: undefined } },
  'practices/panel score': scorings,
  'practices/panel shortlist': { 'two reviews': { item: accepted, scorings: 2 }, 'one review': { item: accepted, scorings: 1 }, 'withdrawn': { item: items.withdrawn, scorings: 2 }, 'of a withdrawn call': { item: items['accepted, of a withdrawn call'], scorings: 2 } },
}

/** Who may, for each state of the subject. */
export function decide(name: string, ask: (me: Me, subject: never) => unknown): [when: string, who: string[]][] {
  try {
    return tableOf(name, ask)
  } catch (cause) {
    throw new Error(subjects[name] ? `What test/house/decisions.ts says of ‘${name}’ is not what its policy asks about.` : `‘${name}’ asks about something: say in \`subjects\` of test/house/decisions.ts in which states that can be.`, { cause })
  }
}

function tableOf(name: string, ask: (me: Me, subject: never) => unknown): [when: string, who: string[]][] {
  return Object.entries(subjects[name] ?? any).map(([when, subject]) => [when, Object.keys(everyone).filter((one) => ask(everyone[one]!, subject as never))])
}

export type Policies = Record<string, Permission<never>>
