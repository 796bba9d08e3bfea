import { findMilestone, findProposal } from '#workplan/index.ts'
import { keepAdoption } from '../../src/workplan/edition/actions.ts'
import { asJson } from '#base/database/columns.ts'
import pg from 'pg'
import { hashToken } from '#base/http/session.ts'
import { findVersion } from '#formats/index.ts'
import { words } from '#base/words.ts'
import { discardDraft, makeFormat, makeVersion, recordErratum } from '../../src/formats/actions.ts'
import { extendDeadline, setDate } from '../../src/workplan/actions.ts'
import { beside, cloneWorld, openWorld, type World } from '../open.ts'
import { done } from '../story.ts'
import { idOf, people } from '../world.ts'
import { canary } from './canary.ts'
import { fillAnnual } from './full-annual.ts'
import { fillCalls } from './full-calls.ts'
import { fillDossiers } from './full-dossiers.ts'
import { fillMeetings } from './full-meetings.ts'
import { fillEditions, fillPapers, fillSessions, fillShares } from './full-papers.ts'

// One world in which every table has rows in every state that matters, made by the people of the world through their own forms.
// Every restricted text carries a canary of its own, so that nothing can leak unseen.

export type FullWorld = { feeds: { name: string; path: string }[]; kept: string }

/** A clone of it. The first who asks has it built; the others find it. */
export async function openFullWorld(): Promise<{ world: World; full: FullWorld }> {
  const full = await beside(async (client) => {
    await client.query('select pg_advisory_lock(1)')
    const known = await client.query<{ made: FullWorld }>(`select shobj_description(oid, 'pg_database')::json as made from pg_database where datname = 'full_world'`)
    return known.rows[0]?.made ?? make(client)
  })
  return { world: await openWorld('full_world'), full }
}

async function make(client: pg.Client): Promise<FullWorld> {
  await client.query('drop database if exists full_world_in_the_making with (force)')
  const { close, ...world } = await cloneWorld('full_world_in_the_making', 'world')
  const full = await buildFullWorld(world).finally(close)
  await client.query(`comment on database full_world_in_the_making is ${pg.escapeLiteral(JSON.stringify(full))}`)
  await client.query('alter database full_world_in_the_making rename to full_world')
  return full
}

async function buildFullWorld(world: World): Promise<FullWorld> {
  await markPeople(world)
  await fillFormats(world)
  const feeds = await fillPlan(world)
  const practices = await fillCalls(world)
  await fillMembership(world)
  await fillMeetings(world, practices)
  await fillPapers(world, practices)
  await fillEditions(world)
  await fillDossiers(world)
  await fillShares(world)
  await fillSessions(world)
  const kept = await leaveForm(world)
  await fillAnnual(world)
  await world.drain()
  return { feeds, kept }
}

/** Names and addresses of people are told apart too: who knows whom is part of the wall. */
async function markPeople({ owner }: World): Promise<void> {
  await owner(async (tx) => {
    for (const [key, { name }] of Object.entries(people)) {
      await tx.updateTable('membership.person').set({ name: canary(name) }).where('id', '=', idOf(key)).execute()
      await tx.updateTable('membership.contact').set({ email: `${canary(key).replace(' ', '.')}@example.org` }).where('personId', '=', idOf(key)).execute()
    }
  })
}

/** An erratum on what is issued, a draft, a draft given up, and a format nobody has seen yet. */
async function fillFormats({ as }: World): Promise<void> {
  const pair = (text: string) => words(canary(text), canary(text))
  await as('ana', async (tx, me) => {
    await recordErratum(tx, me, await findVersion(tx, idOf('format version')), { place: 'question/summary/label', wording: pair('Resumen de lo que cambió'), reason: pair('No se entendía') })
  })
  await as('ana', (tx, me) => makeFormat(tx, me, { kind: 'practice', title: pair('Guía de albergues'), intro: pair('Cuente un albergue'), minutes: 5 }))
  const given = await as('ana', async (tx, me) => makeVersion(tx, me, await findVersion(tx, idOf('format version'))))
  await as('ana', async (tx, me) => discardDraft(tx, me, await findVersion(tx, given)))
}

/** Dates that moved and why, more time for one state, calendars of two people and one that was ended. */
async function fillPlan(world: World): Promise<FullWorld['feeds']> {
  const { as, post, get } = world
  const reason = () => ({ es: canary('Por el feriado'), en: canary('For the holiday') })
  await as('paz', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf('inputs')), { onDay: '2019-06-12', precision: 'day', reason: reason() }))
  for (const state of ['sierra', 'isla']) await as('ana', async (tx, me) => extendDeadline(tx, me, await findMilestone(tx, idOf('inputs')), { stateId: idOf(state), until: '2019-06-28', reason: canary('Elecciones') }))
  await fillPlanning(world)
  const feeds: FullWorld['feeds'] = []
  for (const name of ['carla', 'sara', 'dora', 'omar']) {
    const page = await (await post(name, '/w/calendar', { label: canary('Calendario') })).text()
    feeds.push({ name, path: /http:\/\/localhost:4000(\/calendar\/[\w-]+\.ics)/.exec(page)![1]! })
  }
  const [, id] = /\/w\/calendar\/([\w-]+)\/ending/.exec(await (await get('omar', '/w/calendar')).text())!
  await done(post('omar', `/w/calendar/${id}/ending`))
  return feeds.filter(({ name }) => name !== 'omar')
}

/** What waits for what and no longer does, an edition of the plan and another that was adopted, what fulfils a product, an activity that somebody else does, national calendars, a reminder that was sent, a calendar of a post. */
async function fillPlanning({ owner, post }: World): Promise<void> {
  const waits = `/w/work-plan/milestones/${idOf('meeting')}/dependencies`
  const drawn = () => post('paz', waits, { before: idOf('inputs'), lag: '7', basis: 'drawn', 'reason.es': canary('Una semana para leer'), 'reason.en': canary('A week to read') })
  await done(drawn())
  const first = await owner((tx) => tx.selectFrom('workplan.dependency').select('id').executeTakeFirstOrThrow())
  await done(post('paz', `${waits}/${first.id}/ending`))
  await done(drawn())
  const proposal = (await done(post('ana', '/w/work-plan/proposals'))).headers.get('location')!.split('/').at(-1)!
  await owner(async (tx) => {
    await keepAdoption(tx, await findProposal(tx, proposal), { onDay: '2019-05-20', wording: words(canary('Adoptado por consenso'), canary('Adoptado por consenso')) })
    const product = await tx.insertInto('workplan.product').values({ activityId: idOf('activity'), milestoneId: idOf('meeting'), title: asJson(words('Compendio', 'Compendium')), position: 1 }).returning('id').executeTakeFirstOrThrow()
    const link = await tx.insertInto('workplan.link').values({ productId: product.id, kind: 'call', subjectId: idOf('inputs') }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('workplan.linkEnd').values({ linkId: link.id }).execute()
    await tx.insertInto('workplan.reminder').values({ personId: idOf('carla'), href: `/w/${canary('recordatorio')}`, dueOn: '2019-06-12', stage: 30 }).execute()
    await tx.insertInto('workplan.reminderRound').values({ zone: 'America/Costa_Rica', onDay: '2019-05-20' }).execute()
  })
  await done(post('paz', `/w/work-plan/activities/${idOf('activity')}/change`, {
    'version': '1', 'title.es': 'Buenas prácticas para reducir el rezago', 'title.en': 'Good practices to reduce the backlog', 'products.0.es': 'Compendio', 'products.0.en': 'Compendium', 'pillars': 'pillar-1',
    'responsible': [idOf('llano')], 'contributors': [idOf('university')], 'reason.es': canary('La universidad revisa'), 'reason.en': canary('The university reviews'),
  }))
  for (const iso3 of ['CST', 'SRR']) await done(post('ana', `/w/work-plan/national-calendar/${iso3}`, { kind: 'election', firstDay: '2019-07-07', lastDay: '', 'title.es': 'Elecciones generales', 'title.en': 'General elections', source: 'Ley electoral' }))
  const occasion = await owner((tx) => tx.selectFrom('workplan.occasion').select('id').where('stateId', '=', idOf('costa')).executeTakeFirstOrThrow())
  await done(post('carla', `/w/work-plan/national-calendar/CST/${occasion.id}/removal`, { reason: canary('Se pospusieron') }))
  const feed = await post('carla', '/w/calendar', { label: canary('De mi puesto'), post: idOf('carla post 0') })
  if (feed.status !== 200) throw new Error(`${feed.status} for a calendar of a post`)
}

/** A post to come, a post that ended, an address that is being changed, a state that will join, a presidency that will follow. */
async function fillMembership({ post, owner }: World): Promise<void> {
  const naming = { language: 'es', since: '2019-08-01', until: '' }
  await done(post('carla', '/w/people', { ...naming, name: canary('Nadia'), email: `${canary('nadia').replace(' ', '.')}@example.org`, role: 'ministry contributor', organisationId: idOf('costa-labour') }))
  await done(post('ines', '/w/people', { ...naming, since: '2019-05-20', name: canary('Iris'), email: `${canary('iris').replace(' ', '.')}@example.org`, role: 'head of delegation', organisationId: idOf('isla') }))
  await done(post('ana', '/w/people', { ...naming, since: '2019-05-20', name: canary('Petra'), email: `${canary('petra').replace(' ', '.')}@example.org`, role: 'donor', organisationId: idOf('donor') }))
  const petra = await owner((tx) => tx.selectFrom('membership.post').select('id').where('role', '=', 'donor').where('personId', '!=', idOf('dora')).executeTakeFirstOrThrow())
  await done(post('ana', `/w/posts/${petra.id}/end`, { on: '2019-05-21' }))
  await done(post('carla', '/w/organisations', { 'kind': 'ministry', 'name.es': 'Ministerio de Salud', 'name.en': 'Ministry of Health', 'short': 'MS', 'iso3': 'CST' }))
  for (const name of ['rita', 'carla']) await done(post(name, '/w/profile/address', { email: `${canary('otra').replace(' ', '.')}@example.org` }))
  await done(post('carla', '/w/profile/address-end'))
  await done(post('ana', '/w/membership/standings', { id: '', stateId: idOf('isla'), standing: 'member', since: '2019-09-01', source: 'Comunicado' }))
  await done(post('paz', '/w/membership/presidencies', { id: '', stateId: idOf('costa'), since: '2021-01-15', source: 'Acta' }))
}

/** A form that Dora sent into a session that had run out. */
async function leaveForm({ owner, app }: World): Promise<string> {
  const token = 'an-old-token-of-dora-in-the-world-of-tests'
  await owner((tx) => tx.insertInto('base.session').values({ tokenHash: hashToken(token), personId: idOf('dora'), idle: '8 hours', expiresAt: new Date() }).execute())
  const answer = await app.request('/w/calendar', { method: 'POST', headers: { host: 'localhost:4000', origin: 'http://localhost:4000', cookie: `marco=${token}` }, body: new URLSearchParams({ label: canary('Sin sesión') }) })
  return decodeURIComponent(answer.headers.get('location')!).split('back=')[1]!
}
