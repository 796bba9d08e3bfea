import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { listAgenda } from '#meetings/index.ts'
import { listPositions } from '../../src/meetings/decision/queries.ts'
import { findItem } from '../../src/calls/item/queries.ts'
import { recordFulfilment } from '../../src/workplan/actions.ts'
import { findMilestone } from '#workplan/index.ts'
import { asRead, closeItem } from '../fill.ts'
import type { World } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'
import { canary, canaryFile, canaryPair } from './canary.ts'
import type { Practices } from './full-calls.ts'

/** Panels and scores, then a meeting that was held and one that is only prepared. The day is then that of the meeting. */
export async function fillMeetings(world: World, practices: Practices): Promise<void> {
  await world.drain()
  await fillPanels(world, practices)
  await prepared(world)
  await held(world, practices)
  await world.drain()
}

const assign = ({ post }: World, itemId: string, name: string, until = '2019-07-24') => done(post('ana', `/w/practices/${itemId}/panel`, { reviewers: idOf(name), until }))
const marks = (points: string) => ({ 'points.replicable': points, 'sentence.replicable': canary('Se copia'), 'points.tangible': points, 'sentence.tangible': canary('Se ve'), 'sentence.*': canary('En conjunto') })

/** One practice scored by two; one where somebody has handed over, somebody is still writing and somebody has left; one whose reader's day has passed. */
async function fillPanels(world: World, { decided, scored, waiting }: Practices): Promise<void> {
  const { post } = world
  for (const name of ['rita', 'raul']) await assign(world, decided, name)
  for (const name of ['rita', 'raul']) await done(post(name, `/w/practices/${decided}/scoring`, marks('2')))
  await done(post('ana', `/w/practices/${decided}/shortlisting`, { listed: 'yes', ...canaryPair('reason', 'Cuesta poco') }))
  for (const name of ['rita', 'raul', 'rocio']) await assign(world, scored, name)
  await done(post('rita', `/w/practices/${scored}/scoring`, marks('1')))
  await done(post('raul', `/w/practices/${scored}/marks`, marks('0')))
  await done(post('rocio', `/w/practices/${scored}/marks`, marks('2')))
  await done(post('ana', `/w/practices/${scored}/dismissals`, { person: idOf('rocio') }))
  await assign(world, waiting, 'raul', '2019-05-25')
}

const meetingFields = (milestone: string) => ({ ...canaryPair('title', 'Reunión en línea'), ...canaryPair('note', 'Traer la ficha'), milestoneId: idOf(milestone), startsAt: '09:00', zone: 'America/Costa_Rica', minutes: '120', link: `https://example.org/${canary('sala').replace(' ', '-')}`, version: '1' })
const idIn = (response: Response) => response.headers.get('location')!.split('/').at(-1)!

async function addPaper({ post }: World, agendaItem: string): Promise<void> {
  await done(post('paz', `/w/agenda-items/${agendaItem}/papers`, { paperTitle: canary('Ficha'), language: 'es', file: canaryFile('ficha') }))
}

async function prepared(world: World): Promise<void> {
  const { as, post } = world
  const meetingId = idIn(await done(post('paz', '/w/meetings', meetingFields('inputs'))))
  await done(post('ana', `/w/meetings/${meetingId}/agenda`, { ...canaryPair('title', 'Por acordar'), kind: 'information' }))
  const [item] = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  await addPaper(world, item!.id)
}

const invited = { costa: ['delia', 'carla'], sierra: ['saul', 'sara'], llano: ['lia'], network: ['pablo'], university: ['omar'] } as const

async function held(world: World, { decided, returnedByMeeting, private: quiet }: Practices): Promise<void> {
  const { as, post, walkTo } = world
  const meetingId = idIn(await done(post('ana', '/w/meetings', meetingFields('meeting'))))
  const refs = []
  for (const itemId of [decided, returnedByMeeting, quiet]) refs.push(`practice:${itemId}:${(await as('ana', (tx) => findItem(tx, itemId))).latest!.id}`)
  await done(post('ana', `/w/meetings/${meetingId}/agenda`, { subject: refs }))
  for (const title of ['Apertura', 'De sobra']) await done(post('ana', `/w/meetings/${meetingId}/agenda`, { ...canaryPair('title', title), kind: 'information' }))
  const agenda = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  for (const item of agenda.slice(0, 2)) await addPaper(world, item.id)
  const spare = await as('ana', (tx) => tx.selectFrom('meetings.paper').select('id').where('agendaItemId', '=', agenda[1]!.id).executeTakeFirstOrThrow())
  await done(post('ana', `/w/papers/${spare.id}/removal`))
  await done(post('ana', `/w/agenda-items/${agenda.at(-1)!.id}/removal`))
  await done(post('paz', `/w/meetings/${meetingId}/convening`, Object.fromEntries(Object.entries(invited).map(([at, names]) => [`person.${idOf(at)}`, names.map(idOf)]))))
  await world.drain()
  for (const name of ['delia', 'saul', 'pablo']) await done(post(name, `/w/meetings/${meetingId}/replies`, { attends: 'yes', words: canary('Con gusto') }))
  await endGuest(world)
  await walkTo('2019-06-27T09:30:00-06:00')
  await decideAll(world, meetingId)
  await correctAdoption(world)
  await done(post('ana', `/w/meetings/${meetingId}/minutes`, canaryPair('opening', 'Se reunieron en línea')))
  await as('ana', async (tx, me) => recordFulfilment(tx, me, await findMilestone(tx, idOf('inputs')), { onDay: '2019-06-12', precision: 'day', wording: undefined, place: undefined, source: 'Acta' } as never))
}

/** The plan was adopted a first time by a decision that was corrected. */
async function correctAdoption({ owner }: World): Promise<void> {
  await owner(async (tx) => {
    const { proposalId, content } = await tx.selectFrom('workplan.adoption').select(['proposalId', 'content']).executeTakeFirstOrThrow()
    const decision = await tx.selectFrom('meetings.decision').select('id').orderBy('number').executeTakeFirstOrThrow()
    const said = (text: string) => asJson(words(canary(text), canary(text)))
    const { id: adoptionId } = await tx.insertInto('workplan.adoption').values({ proposalId, onDay: '2019-06-27', wording: said('Adoptado primero'), content: asJson(content), decisionId: decision.id }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('workplan.adoptionEnd').values({ adoptionId, decisionId: decision.id, wording: said('Se corrigió') }).execute()
  })
}

/** A guest whose last post ends before the meeting. */
async function endGuest({ post, drain }: World): Promise<void> {
  await done(post('ana', `/w/posts/${idOf('omar post 0')}/end`, { on: '2019-06-01' }))
  await drain()
}

async function decideAll(world: World, meetingId: string): Promise<void> {
  const { as, get, post } = world
  const [first, second, third] = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  const said = (stance: string) => ({ stance, words: canary('Decimos') })
  const speak = async (name: string, { id }: { id: string }, stance: string) => done(post(name, `/w/agenda-items/${id}/positions`, { ...(await asRead(world, id)), ...said(stance) }))
  await speak('saul', first!, 'joins')
  await speak('lia', first!, 'stands aside')
  await speak('delia', second!, 'objects')
  await done(post('ana', `/w/agenda-items/${second!.id}/positions-on-behalf`, { ...(await asRead(world, second!.id)), [`stance.${idOf('llano')}`]: 'joins' }))
  await done(post('ana', `/w/meetings/${meetingId}/attendance`, { [`present.${idOf('costa')}`]: idOf('delia'), [`present.${idOf('sierra')}`]: idOf('saul') }))
  await speak('delia', third!, 'joins')
  await done(closeItem({ get, post }, first!.id))
  await done(closeItem({ get, post }, second!.id, { confirm: 'with objection' }))
  const recorded = await as('ana', (tx) => listPositions(tx, [second!.id]))
  await done(post('ana', `/w/agenda-items/${second!.id}/corrections`, { position: recorded.find((position) => position.onBehalf)!.id, ...said('stands aside'), slip: canary('Se oyó mal') }))
  const followUp = { ...canaryPair('followUp', 'Probarla en un municipio'), owner: idOf('costa-labour'), due: '2020-02-28' }
  await done(post('ana', `/w/agenda-items/${first!.id}/decisions`, { ...(await asRead(world, first!.id)), outcome: 'noted', ...canaryPair('reason', 'Primero anotada') }))
  await done(post('ana', `/w/agenda-items/${first!.id}/decisions`, { ...(await asRead(world, first!.id)), outcome: 'validated', ...canaryPair('reason', 'Por sus resultados'), ...followUp }))
  await done(post('ana', `/w/agenda-items/${second!.id}/decisions`, { ...(await asRead(world, second!.id)), outcome: 'returned', ...canaryPair('reason', 'Falta acuerdo') }))
}
