import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { hashToken } from '#base/http/session.ts'
import { words } from '#base/words.ts'
import { secretariatTeam } from '#membership/index.ts'
import type { World } from '../open.ts'
import { done } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'
import { canary, canaryPair } from './canary.ts'
import type { Practices } from './full-calls.ts'

type Share = { personId: string; organisationId: string; role: string; since: string; until: string; writes: boolean; purpose: string }

const pair = (text: string): string => asJson(words(canary(text), canary(text)))

/** A meeting paper that members read, one that is being made, and a compendium that waits to be published. */
export async function fillPapers(world: World, { callId, laterId }: Practices): Promise<void> {
  const { post } = world
  for (const [kind, calls, circulates] of [['meeting paper', callId, true], ['meeting paper', laterId, false], ['compendium', callId, false]] as const) {
    const path = (await done(post('ana', '/w/compilations', { kind, calls, year: '2019', ...canaryPair('title', 'Prácticas de 2019'), ...canaryPair('subtitle', 'Primera parte') }))).headers.get('location')!
    await done(post('ana', `${path}/texts`, { version: '1', ...canaryPair('foreword', 'Presentación'), ...canaryPair('theme.backlog', 'Del rezago'), ...canaryPair('theme.shelter', 'De los albergues') }))
    await done(post('ana', `${path}/runs`))
    if (circulates) await done(post('ana', `${path}/circulation`))
  }
}

/** Editions as the actions and jobs of publishing leave them: one that is out and that each side once asked to withhold, one under embargo, one withheld by both sides. */
export async function fillEditions({ owner }: World): Promise<void> {
  await owner(async (tx) => {
    const { id: compilationId } = await tx.selectFrom('compilations.compilation').select('id').where('kind', '=', 'compendium').executeTakeFirstOrThrow()
    const states = [['out', '2019-06-01T12:00:00Z'], ['embargoed', '2019-12-16T15:00:00Z'], ['withheld', '2019-06-01T12:00:00Z'], ['withheld-before', '2019-12-16T15:00:00Z']] as const
    for (const [index, [state, publicFrom]] of states.entries()) await oneEdition(tx, { compilationId, state, publicFrom, number: index + 1 })
  })
}

type Given = { compilationId: string; state: string; publicFrom: string; number: number }

async function oneEdition(tx: Tx, { compilationId, state, publicFrom, number }: Given): Promise<void> {
  const hold = async (kind: string, audience: number) => (await tx.insertInto('base.holding').values({ kind, ownerId: secretariatTeam, audience }).returning('id').executeTakeFirstOrThrow()).id
  const [holdingId, deskId] = [await hold('edition', 3), await hold('edition: desk', 2)]
  const named = { year: 2019, slugEs: `edicion-${state}`, slugEn: `edition-${state}`, title: pair('Compendio'), publicFrom }
  const { id } = await tx.insertInto('publishing.edition').values({ kind: 'compendium', holdingId, deskId, ofId: compilationId, number, day: publicFrom.slice(0, 10), licence: 'CC-BY-4.0', example: false, mark: state, ...named }).returning('id').executeTakeFirstOrThrow()
  const member = { iso3: 'CST', name: words(canary('Costa'), canary('Coast')) }
  await tx.insertInto('publishing.freezing').values({ editionId: id, holdingId: deskId, content: asJson({ practices: [], members: [member] }) }).execute()
  const { id: erratum } = await tx.insertInto('publishing.erratum').values({ editionId: id, holdingId, place: pair('Página 3'), correction: pair('Léase') }).returning('id').executeTakeFirstOrThrow()
  await publishRows(tx, { id, named, number, erratum })
  if (state === 'out') await takenBack(tx, { editionId: id, holdingId: deskId })
  if (!state.startsWith('withheld')) return
  for (const side of ['secretariat', 'presidency'] as const) await tx.insertInto('publishing.withholding').values({ editionId: id, holdingId: deskId, side, reason: pair('A pedido de un Estado') }).execute()
  await tx.insertInto('published.withheld').values({ editionId: id, reason: pair('Retenida'), at: publicFrom }).execute()
}

/** Asked by either side, taken back by the one that asked. */
async function takenBack(tx: Tx, of: { editionId: string; holdingId: string }): Promise<void> {
  for (const side of ['secretariat', 'presidency'] as const) {
    const asked = await tx.insertInto('publishing.withholding').values({ ...of, side, reason: pair('Por error') }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('publishing.withholdingEnd').values({ withholdingId: asked.id, holdingId: of.holdingId, reason: pair('Era un error') }).execute()
  }
}

type Rows = { id: string; number: number; erratum: string; named: { year: number; slugEs: string; slugEn: string; publicFrom: string } }

async function publishRows(tx: Tx, { id, named, number, erratum }: Rows): Promise<void> {
  const at = named.publicFrom
  const facts = { number, licence: 'CC-BY-4.0', others: [], day: at.slice(0, 10), members: [], countries: [], sources: [], example: false, subtitle: null, series: id, count: 1, basis: null, columns: [], citation: { es: canary('Cita'), en: canary('Citation') } }
  await tx.insertInto('published.edition').values({ id, kind: 'compendium', ...named, title: pair('Compendio'), facts: asJson(facts), publishedAt: at }).execute()
  for (const language of ['es', 'en'] as const) {
    const bytes = Buffer.from(canary('practice,country'))
    await tx.insertInto('published.file').values({ editionId: id, name: `${language}.csv`, language, type: 'text/csv; charset=utf-8', size: bytes.length, sha256: '0'.repeat(64) }).execute()
    await tx.insertInto('published.fileContent').values({ editionId: id, name: `${language}.csv`, bytes }).execute()
    await tx.insertInto('published.page').values({ editionId: id, language, contents: asJson([]), html: `<p>${canary('Texto')}</p>` }).execute()
  }
  await tx.insertInto('published.erratum').values({ id: erratum, editionId: id, place: pair('Página 3'), correction: pair('Léase'), at }).execute()
}

/** Shares that no form makes, and the wall must judge all the same: to come, past, for a whole team, to write, to somebody without a post or from elsewhere. */
export async function fillShares({ owner }: World): Promise<void> {
  const [soon, later, before] = ['2019-08-01T00:00:00Z', '2019-09-01T00:00:00Z', '2019-06-01T00:00:00Z']
  const to = (name: string) => ({ personId: idOf(name) })
  const whole: Partial<Share>[] = [
    { ...to('emil'), until: later }, { ...to('dora'), since: soon, until: later, writes: true }, { ...to('tomas'), since: before, until: before, writes: true },
    { organisationId: idOf('university'), until: later, writes: true }, { role: 'observer', until: later, writes: true }, { ...to('pablo'), until: later }, { ...to('emil'), until: later, writes: true },
  ]
  const parts: Partial<Share>[] = [
    { ...to('raul'), until: later, writes: true }, { ...to('pablo'), until: later, writes: true }, { ...to('marta'), since: soon, until: later }, { ...to('ines'), until: later, purpose: 'reading' },
    { ...to('emil'), until: later, purpose: 'reading' }, { organisationId: idOf('donor'), until: later, purpose: 'reading' }, { role: 'ministry contributor', until: later, writes: true },
  ]
  await owner(async (tx) => {
    await sitOnPanels(tx)
    await shareOddly(tx)
    await tx.insertInto('membership.post').values({ personId: idOf('raul'), role: 'consultant', organisationId: idOf('network'), since: '2019-06-01' }).execute()
    // But those of which a ministry writes one section: who reads what there follows from that alone.
    const given = tx.selectFrom('base.share').select('holdingId').where('part', '=', 'account')
    const drafts = await tx.selectFrom('base.holding').select('id').where('kind', '=', 'item: draft').where('id', 'not in', given).orderBy('id').execute()
    for (const [holdings, shares, purpose, part] of [[drafts.slice(0, 1), whole, 'reading', null], [drafts.slice(1), parts, 'section', 'practice']] as const)
      for (const { id } of holdings) for (const share of shares) await tx.insertInto('base.share').values({ holdingId: id, purpose, part, until: later, ...share }).execute()
  })
}

/** Sessions of the Secretariat that are over, each in its own way: whoever holds their secret is nobody. */
export const overSessions = ['ana-ended', 'ana-expired', 'ana-idle'] as const

export async function fillSessions({ owner }: World): Promise<void> {
  const [past, now, soon] = [-86_400_000, 0, 86_400_000].map((away) => new Date(Date.now() + away))
  const over = { 'ana-ended': { expiresAt: soon!, endedAt: now! }, 'ana-expired': { expiresAt: past! }, 'ana-idle': { expiresAt: soon!, seenAt: past! } }
  await owner(async (tx) => {
    for (const name of overSessions) await tx.insertInto('base.session').values({ tokenHash: hashToken(tokenOf(name)), personId: idOf('ana'), idle: '8 hours', ...over[name] }).execute()
  })
}

/** Somebody of a member state who was on one panel and is on another; a format without a version; notices for a day to come. */
async function sitOnPanels(tx: Tx): Promise<void> {
  await tx.insertInto('membership.post').values({ personId: idOf('sara'), role: 'reviewer', organisationId: idOf('university'), since: '2019-06-01' }).execute()
  const panels = await tx.selectFrom('practices.panel').innerJoin('base.holding', 'base.holding.id', 'practices.panel.holdingId').select(['itemId', 'holdingId', 'audience']).orderBy('audience', 'desc').execute()
  for (const [index, { itemId, holdingId }] of panels.entries()) {
    const { id } = await tx.insertInto('practices.assignment').values({ itemId, holdingId, personId: idOf('sara'), until: '2019-08-01' }).returning('id').executeTakeFirstOrThrow()
    if (index === 0) await tx.insertInto('practices.dismissal').values({ assignmentId: id, holdingId }).execute()
    else await tx.insertInto('base.share').values({ holdingId, personId: idOf('sara'), purpose: 'panel', until: '2019-08-01T00:00:00Z' }).execute()
  }
  await tx.insertInto('formats.format').values({ key: 'empty', kind: 'practice', title: asJson(words('Sin versiones', 'No versions')) }).execute()
  for (const publicFrom of ['2019-06-01T00:00:00Z', '2019-12-01T00:00:00Z']) await tx.insertInto('published.notice').values({ address: `/es/aviso-${publicFrom.slice(0, 7)}`, language: 'es', kind: 'other', body: asJson({}), publicFrom }).execute()
}

/** What is seen by a share alone, on every rung: seeing is not releasing, nor is one part another. */
async function shareOddly(tx: Tx): Promise<void> {
  const until = '2019-09-01T00:00:00Z'
  const first = (kind: string) => tx.selectFrom('base.holding').select('id').where('kind', '=', kind).where('audience', '>=', 1).orderBy('id').executeTakeFirstOrThrow()
  const [item, meeting, draft] = [await first('item'), await first('meeting'), await tx.selectFrom('base.holding').select('id').where('kind', '=', 'item: draft').orderBy('id').executeTakeFirstOrThrow()]
  const hidden = await tx.insertInto('base.holding').values({ kind: 'meeting', ownerId: secretariatTeam, audience: 0 }).returning('id').executeTakeFirstOrThrow()
  const sealed = await tx.insertInto('base.holding').values({ kind: 'handover', ownerId: secretariatTeam, audience: 1 }).returning('id').executeTakeFirstOrThrow()
  for (const embargoUntil of ['2019-06-01T00:00:00Z', '2019-12-01T00:00:00Z']) await tx.insertInto('base.holding').values({ kind: 'edition', ownerId: secretariatTeam, audience: 4, embargoUntil }).execute()
  const shares = [[draft, 'beto'], [item, 'beto'], [meeting, 'paz'], [hidden, 'paz'], [sealed, 'paz'], [item, 'rita'], [item, 'raul']] as const
  for (const [{ id }, name] of shares) await tx.insertInto('base.share').values({ holdingId: id, personId: idOf(name), purpose: 'reading', until }).execute()
  await tx.insertInto('base.share').values({ holdingId: item.id, personId: idOf('rita'), purpose: 'reading', part: 'contact', writes: true, until }).execute()
  await tx.insertInto('base.share').values({ holdingId: item.id, personId: idOf('raul'), purpose: 'translation', part: 'translation', until }).execute()
  const { draftId: written } = await tx.selectFrom('calls.answer').select('draftId').orderBy('draftId').executeTakeFirstOrThrow()
  // Whoever holds no post any more writes nothing, whatever was shared with them.
  await tx.insertInto('base.share').values({ holdingId: written, personId: idOf('emil'), purpose: 'reading', writes: true, until }).execute()
  // Who reads it and writes nothing in it: not any more, not yet, or in one part only; as a person, as a team, by a role.
  for (const who of [{ personId: idOf('beto') }, { organisationId: idOf('donor') }, { role: 'translator' }]) {
    const writing = [{ until: '2019-06-01T00:00:00Z' }, { since: '2019-08-15T00:00:00Z', until }, { until, part: 'elsewhere' }, { since: '2019-08-15T00:00:00Z', until, part: 'practice' }, { until: '2019-06-01T00:00:00Z', part: 'practice' }]
    for (const share of [{ until, writes: false }, ...writing]) await tx.insertInto('base.share').values({ holdingId: written, purpose: 'reading', writes: true, since: '2019-05-01T00:00:00Z', ...who, ...share }).execute()
  }
  // Who reads it not yet, or not any more, and knows it from nowhere else: as a person, as a team, by a role.
  for (const who of [{ personId: idOf('marta') }, { organisationId: idOf('donor') }, { role: 'translator' }])
    for (const when of [{ since: '2019-08-15T00:00:00Z', until }, { since: '2019-05-01T00:00:00Z', until: '2019-06-01T00:00:00Z' }]) await tx.insertInto('base.share').values({ holdingId: hidden.id, purpose: 'reading', ...who, ...when }).execute()
  // Somebody of a state that is no member finds an item that is still open, and who spoke on it.
  const open = await tx.selectFrom('meetings.position').innerJoin('meetings.agendaItem', 'meetings.agendaItem.id', 'meetings.position.agendaItemId').innerJoin('meetings.meeting', 'meetings.meeting.id', 'meetings.agendaItem.meetingId')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('meetings.closure').select('meetings.closure.agendaItemId').whereRef('meetings.closure.agendaItemId', '=', 'meetings.agendaItem.id')))).select(['meetings.meeting.holdingId', 'meetings.meeting.membersId']).executeTakeFirstOrThrow()
  for (const holdingId of [open.holdingId, open.membersId]) await tx.insertInto('base.share').values({ holdingId: holdingId!, personId: idOf('ines'), purpose: 'reading', until }).execute()
  await tx.insertInto('base.file').values({ holdingId: draft.id, name: 'ajeno.pdf', type: 'application/pdf', size: 1, sha256: '0'.repeat(64), byId: idOf('dora') } as never).execute()
  // A ministry of a state that is no member yet: its team knows its people although others do not.
  const ministry = await tx.insertInto('membership.organisation').values({ key: 'isla-labour', kind: 'ministry', name: asJson(words('Ministerio de Isla', 'Ministry of Island')), short: 'MI', iso3: 'ISL', stateId: idOf('isla') }).returning('id').executeTakeFirstOrThrow()
  const person = await tx.insertInto('membership.person').values({ name: canary('Ivo'), language: 'es', zone: 'UTC' }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('membership.post').values({ personId: person.id, role: 'ministry contributor', organisationId: ministry.id, since: '2019-06-01' }).execute()
  // What a state is told of itself: whole in its institutions, a part to its team alone, and neither before its time nor after; and a university of that state is none of its institutions.
  const university = await tx.insertInto('membership.organisation').values({ key: 'llano-university', kind: 'academia', name: asJson(words('Universidad de Llano', 'University of Plain')), short: 'UL', iso3: 'LLN', stateId: idOf('llano') }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('membership.post').values({ personId: idOf('tomas'), role: 'reviewer', organisationId: university.id, since: '2019-06-01' }).execute()
  for (const share of [{ until }, { until, part: 'practice' }, { until, since: '2019-08-15T00:00:00Z' }, { since: '2019-05-01T00:00:00Z', until: '2019-06-01T00:00:00Z' }]) {
    const { id } = await tx.insertInto('base.holding').values({ kind: 'handover', ownerId: secretariatTeam, audience: 0 }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('base.share').values({ holdingId: id, organisationId: idOf('llano'), purpose: 'dossier', ...share }).execute()
  }
  await readOddly(tx, until)
  await nameOddly(tx)
}

/** Who reads an item that was accepted and does not circulate, but not to review or translate it, in one part only, not yet, or not any more; and who has a section about which something was asked one round ago. */
async function readOddly(tx: Tx, until: string): Promise<void> {
  const { holdingId } = await tx.selectFrom('calls.acceptance as a').innerJoin('calls.review as r', 'r.id', 'a.reviewId').innerJoin('calls.version as v', 'v.id', 'r.versionId')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.circulation as c').select('c.versionId').whereRef('c.versionId', '=', 'v.id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('calls.takingBack as t').select('t.itemId').whereRef('t.itemId', '=', 'v.itemId').whereRef('t.round', '=', 'v.round')))).select('v.holdingId').executeTakeFirstOrThrow()
  const given: [name: string, share: Partial<Share> & { part?: string }][] = [['pablo', {}], ['dora', { purpose: 'review', part: 'practice' }], ['omar', { purpose: 'translation', since: '2019-08-15T00:00:00Z' }], ['ines', { purpose: 'review', since: '2019-05-01T00:00:00Z', until: '2019-06-01T00:00:00Z' }]]
  for (const [name, share] of given) for (const more of [{}, share]) await tx.insertInto('base.share').values({ holdingId, personId: idOf(name), purpose: 'reading', until, ...more }).execute()
  const asked = await tx.selectFrom('calls.comment as c').innerJoin('calls.return as b', 'b.reviewId', 'c.reviewId').innerJoin('calls.review as r', 'r.id', 'c.reviewId').innerJoin('calls.version as v', 'v.id', 'r.versionId').innerJoin('calls.item as i', 'i.id', 'v.itemId')
    .where(({ exists, selectFrom }) => exists(selectFrom('calls.version as later').select('later.id').whereRef('later.itemId', '=', 'v.itemId').whereRef('later.round', '>', 'v.round'))).select(['i.draftId', 'c.questionKey']).executeTakeFirstOrThrow()
  const { sectionKey } = await tx.selectFrom('calls.answer').select('sectionKey').where('questionKey', '=', asked.questionKey).executeTakeFirstOrThrow()
  await tx.insertInto('base.share').values({ holdingId: asked.draftId, personId: idOf('pablo'), purpose: 'reading', part: sectionKey, until }).execute()
}

/** Posts of presidencies that are over and to come; a post to come and one with a last day; a main post that is no focal point's. */
async function nameOddly(tx: Tx): Promise<void> {
  // No two preside at a time; the wall is asked about both kinds of last day all the same.
  await sql`alter table membership.presidency drop constraint one_at_a_time`.execute(tx)
  await tx.insertInto('membership.presidency').values({ stateId: idOf('isla'), since: '2017-01-01', until: '2018-01-01' }).execute()
  // The next to preside has presided before.
  await tx.insertInto('membership.presidency').values({ stateId: idOf('sierra'), since: '2015-01-01', until: '2016-01-01' }).execute()
  // Who works for the Secretariat, or for a state itself, without being of its team.
  for (const [name, role, at] of [['tomas', 'translator', secretariatTeam], ['raul', 'consultant', secretariatTeam], ['pablo', 'reviewer', idOf('costa')], ['omar', 'observer', idOf('sierra')], ['rita', 'ministry contributor', idOf('llano')]] as const) await tx.insertInto('membership.post').values({ personId: idOf(name), role, organisationId: at, since: '2019-06-01' }).execute()
  // A member that has said until when; one that was a member, left, and observes.
  await tx.insertInto('membership.standing').values({ stateId: idOf('isla'), standing: 'member', since: '2016-01-01', until: '2017-10-26' }).execute()
  await tx.updateTable('membership.standing').set({ until: '2025-12-31' }).where('stateId', '=', idOf('sierra')).execute()
  // One whose state presided and no longer does, one whose state presides without a last day; who follows the term that is handed over is Sierra all the same.
  await tx.insertInto('membership.presidency').values({ stateId: idOf('costa'), since: '2018-06-01' }).execute()
  for (const [name, state] of [['omar', 'isla'], ['vera', 'costa']] as const) await tx.insertInto('membership.post').values({ personId: idOf(name), role: 'presidency', organisationId: idOf(state), since: '2019-06-01' }).execute()
  const { id: personId } = await tx.insertInto('membership.person').values({ name: canary('Pía'), language: 'es', zone: 'UTC' }).returning('id').executeTakeFirstOrThrow()
  for (const state of ['isla', 'costa']) await tx.insertInto('membership.post').values({ personId, role: 'presidency', organisationId: idOf(state), since: '2019-06-01' }).execute()
  // One who is to preside from its first day to a last one, of the state that is the next; and one who is to be its focal point, which is nothing before its day.
  await tx.insertInto('membership.post').values({ personId: idOf('tomas'), role: 'focal point', organisationId: idOf('sierra'), since: '2020-01-15' }).execute()
  await tx.insertInto('membership.post').values({ personId: idOf('rocio'), role: 'presidency', organisationId: idOf('sierra'), since: '2020-01-15', until: '2020-06-30' }).execute()
  await tx.insertInto('membership.post').values({ personId: idOf('dora'), role: 'focal point', organisationId: idOf('costa'), since: '2019-09-01' }).execute()
  // One who holds no post, though named: to preside for a state that is not the next, for the next but called off before its day, and in a term that is over and was another state's after.
  for (const post of [{ organisationId: idOf('isla'), since: '2020-02-01' }, { organisationId: idOf('sierra'), since: '2020-01-15', until: '2020-01-15' }, { organisationId: idOf('isla'), since: '2018-01-10' }]) await tx.insertInto('membership.post').values({ personId: idOf('emil'), role: 'presidency', ...post }).execute()
  // Who worked elsewhere and no longer does, and who still does until a day: only the first is a state's to name.
  for (const [name, until] of [['Elena', '2019-05-31'], ['Fidel', '2019-12-31']] as const) {
    const { id } = await tx.insertInto('membership.person').values({ name: canary(name), language: 'es', zone: 'UTC' }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('membership.post').values([{ personId: id, role: 'ministry contributor', organisationId: idOf('costa-labour'), since: '2019-06-01' }, { personId: id, role: 'observer', organisationId: idOf('network'), since: '2019-01-01', until }]).execute()
  }
  await tx.updateTable('membership.post').set({ until: '2019-12-31' }).where('id', '=', idOf('pablo post 0')).execute()
  await tx.updateTable('membership.post').set({ main: true }).where('id', '=', idOf('marta post 0')).execute()
}

/** The other shape of the world: the state that is the next to preside presides already, until that day. Taken back by the word it gives. */
export async function followItself({ owner }: World): Promise<() => Promise<void>> {
  await owner((tx) => tx.insertInto('membership.presidency').values({ stateId: idOf('sierra'), since: '2018-12-01', until: '2020-01-15' }).execute())
  return () => owner(async (tx) => void (await tx.deleteFrom('membership.presidency').where('stateId', '=', idOf('sierra')).where('since', '=', '2018-12-01').execute()))
}
