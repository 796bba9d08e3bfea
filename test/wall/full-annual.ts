import { words } from '#base/words.ts'
import { asJson } from '#base/database/columns.ts'
import { listAgenda } from '../../src/meetings/agenda/queries.ts'
import { findStanding } from '../../src/meetings/minutes/queries.ts'
import { asRead, closeItem, fill } from '../fill.ts'
import { done } from '../story.ts'
import type { World } from '../open.ts'
import { canary } from './canary.ts'
import { idOf } from '../world.ts'

const annual = {
  'title.es': 'Reunión anual de la muralla', 'title.en': 'Annual meeting of the wall', 'note.es': '', 'note.en': '', kind: 'annual', template: 'annual', 'place.es': 'Ciudad de México', 'place.en': 'Mexico City',
  venue: '', address: '', mapLink: '', milestoneId: idOf('meeting'), startsAt: '09:00', zone: 'America/Mexico_City', minutes: '390', days: '1', link: '', guestsUntil: '2019-07-31', version: '1',
}

/** Rows of every new table of meetings: an annual meeting from its guests to minutes that were circulated, and a second one to those adopted. */
export async function fillAnnual(world: World): Promise<void> {
  for (const adopted of [false, true]) await playAnnual(world, adopted)
}

async function playAnnual(world: World, adopted: boolean): Promise<void> {
  const { as, get, post, drain, walkTo } = world
  await walkTo('2019-05-21T12:00:00-06:00')
  const at = (await done(post('paz', '/w/meetings', annual))).headers.get('location')!
  const meetingId = at.split('/').at(-1)!
  await done(post('paz', `${at}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul') }))
  await done(post('ana', `${at}/organisations`, { organisation: [idOf('network'), idOf('costa-labour')] }))
  await drain()
  await done(post('carla', `${at}/delegates`, { delegationId: idOf('costa'), delegateName: 'Viceministra' }))
  await done(post('pablo', `${at}/delegates`, { delegationId: idOf('network'), delegateName: 'Coordinadora' }))
  await done(post('carla', `${at}/priorities`, { 'priority.es': canary('Empleo'), 'priorityReason.es': canary('Porque sí') }))
  await as('ana', async (tx) => {
    const { holdingId } = await tx.selectFrom('meetings.meeting').where('id', '=', meetingId).select('holdingId').executeTakeFirstOrThrow()
    await tx.insertInto('meetings.input').values({ meetingId, holdingId, callId: idOf('activity') }).execute()
  })
  const agenda = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  const item = agenda.find((one) => one.kind === 'decision')!
  await done(post('ana', `/w/agenda-items/${item.id}/speakers`, { part: 'presents', name: 'Una experta', organisation: 'CEPAL' }))
  await walkTo('2019-06-27T12:00:00-06:00')
  await done(post('ana', `${at}/attendance`, { [`present.${idOf('costa')}`]: idOf('delia') }))
  for (const name of ['delia', 'saul']) await done(post(name, `/w/agenda-items/${item.id}/positions`, { ...(await asRead(world, item.id)), stance: 'joins', words: '' }))
  await done(closeItem({ get, post }, item.id))
  await done(post('ana', `/w/agenda-items/${item.id}/decisions`, { ...(await asRead(world, item.id)), outcome: 'validated', 'reason.es': 'Por consenso', 'reason.en': 'By consensus', 'followUp.es': 'Informar', 'followUp.en': 'Report', owner: idOf('costa-labour'), due: '2019-09-30' }))
  const [followUp] = await as('marta', (tx) => tx.selectFrom('meetings.followUp').where('meetingId', '=', meetingId).select('id').execute())
  await done(post('marta', `/w/follow-ups/${followUp!.id}/reports`, { stands: 'under way', words: 'Va bien.', link: '' }))
  await as('ana', async (tx) => {
    const { holdingId } = await tx.selectFrom('meetings.meeting').where('id', '=', meetingId).select('holdingId').executeTakeFirstOrThrow()
    await tx.insertInto('meetings.minutes').values({ meetingId, holdingId, opening: asJson(words('Se abrió.', 'It opened.')) }).execute()
  })
  await done(post('ana', `/w/agenda-items/${item.id}/summary`, { 'summary.es': canary('Se dijo mucho.'), 'summary.en': canary('Much was said.') }))
  await done(fill({ get, post }, 'ana')(`${at}/minutes`, `${at}/minutes/circulation`, { commentsUntil: '2019-06-28' }))
  await done(post('carla', `${at}/minutes/comments`, { itemId: item.id, comment: canary('Falta algo') }))
  const [comment] = (await as('ana', (tx) => findStanding(tx, meetingId))).comments
  await done(post('ana', `/w/minutes-comments/${comment!.id}/answer`, { taken: 'yes', answer: canary('Se añade') }))
  if (!adopted) return
  await walkTo('2019-06-30T12:00:00-06:00')
  await done(fill({ get, post }, 'paz')(`${at}/minutes`, `${at}/minutes/adoption`, { how: 'silence' }))
  await drain()
}
