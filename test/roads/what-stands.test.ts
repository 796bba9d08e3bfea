import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { prepareTypesetter } from '#base/documents/sample.ts'
import { enqueue } from '#base/history.ts'
import { words } from '#base/words.ts'
import { listAgenda } from '#meetings/index.ts'
import { findMilestone, listProposals } from '#workplan/index.ts'
import { setDate } from '../../src/workplan/actions.ts'
import { openWorld } from '../open.ts'
import { asRead, closeItem } from '../fill.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// What a meeting did, showed or asked guests to is theirs as long as it stands: a decision may be corrected, a paper taken off, a day lost.

const world = await openWorld()
const { as, get, post, owner, drain, walkTo } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
const status = async (name: string, path: string) => (await get(name, path)).status
const planned = async () => (await as('ana', (tx) => findMilestone(tx, idOf('inputs')))).plan.onDay
type DateSaid = { onDay: string | null; precision: 'day' | 'dropped' | 'tentative' }
const setDay = (key: string, date: DateSaid) => as('ana', async (tx, me) => setDate(tx, me, await findMilestone(tx, idOf(key)), { ...date, reason: { es: 'Cambió', en: 'It changed' } }))
const fulfilledOn = async () => (await as('ana', (tx) => findMilestone(tx, idOf('inputs')))).fulfilment?.onDay
const fields = { 'title.es': 'Reunión del plan', 'title.en': 'Meeting on the plan', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'), startsAt: '09:00', zone: 'America/Costa_Rica', minutes: '120', link: '', version: '1' }
const pdf = (inside: string) => new File([`%PDF-1.7\n% ${inside}\n1 0 obj\nendobj\n%%EOF`], `${inside}.pdf`, { type: 'application/pdf' })
const decide = async (item: string, outcome: string) => post('ana', `/w/agenda-items/${item}/decisions`, { ...(await asRead(world, item)), outcome, 'reason.es': 'Así se dijo.', 'reason.en': 'So it was said.' })

let meeting: string
let item: string
let proposal: string
const agenda = () => as('ana', (tx) => listAgenda(tx, [meeting]))

test('a meeting with guests, and the plan before it', async () => {
  await prepareTypesetter()
  // A later date, so that what is adopted differs from what the plan said first.
  await setDay('inputs', { onDay: '2019-06-20', precision: 'day' })
  proposal = (await done(post('paz', '/w/work-plan/proposals'))).headers.get('location')!.split('/').at(-1)!
  meeting = (await done(post('paz', '/w/meetings', fields))).headers.get('location')!.split('/').at(-1)!
  await done(post('ana', `/w/meetings/${meeting}/agenda`, { subject: `work plan:${idOf('cycle')}:${proposal}` }))
  for (const title of ['Apertura', 'De sobra']) await done(post('ana', `/w/meetings/${meeting}/agenda`, { 'title.es': title, 'title.en': title, kind: 'information' }))
  await done(post('paz', `/w/meetings/${meeting}/convening`, { [`person.${idOf('costa')}`]: idOf('delia'), [`person.${idOf('sierra')}`]: idOf('saul'), [`person.${idOf('llano')}`]: idOf('lia'), [`person.${idOf('network')}`]: idOf('pablo') }))
  await drain()
  item = (await agenda())[0]!.id
  expect([await status('pablo', `/w/meetings/${meeting}`), await status('dora', `/w/meetings/${meeting}`)]).toEqual([200, 404])
})

const filesOf = (at: string) => owner((tx) => tx.selectFrom('meetings.paper').where('agendaItemId', '=', at).select(['id', 'fileId']).orderBy('id').execute())

test('a paper that is taken off is read by guests and members no more; what stands beside another item stays', async () => {
  const [, opening, spare] = await agenda()
  for (const [at, title] of [[opening!.id, 'borrador con nombres'], [opening!.id, 'ficha que queda'], [spare!.id, 'del punto quitado'], [spare!.id, 'de los dos puntos']] as const) await done(post('paz', `/w/agenda-items/${at}/papers`, { paperTitle: title, language: 'es', file: pdf(title) }))
  const [[gone, stays], [removed, shared]] = [await filesOf(opening!.id), await filesOf(spare!.id)]
  await owner((tx) => tx.insertInto('meetings.paper').columns(['agendaItemId', 'holdingId', 'fileId', 'kind', 'language', 'title']).expression(tx.selectFrom('meetings.paper').where('id', '=', shared!.id).select(({ val, ref }) => [val(opening!.id).as('agendaItemId'), ref('holdingId').as('holdingId'), ref('fileId').as('fileId'), ref('kind').as('kind'), ref('language').as('language'), ref('title').as('title')])).execute())
  for (const { fileId } of [gone!, stays!, removed!, shared!]) expect([await read('pablo', `/w/files/${fileId}`), await status('carla', `/w/files/${fileId}`)]).toEqual([expect.stringMatching(/^%PDF/), 200])
  const count = async () => Number(/(\d+) documentos?/.exec(await read('pablo', `/w/meetings/${meeting}/pack`))?.[1] ?? 0)
  await done(post('paz', `/w/papers/${gone!.id}/removal`))
  await done(post('ana', `/w/agenda-items/${spare!.id}/removal`))
  for (const { fileId } of [gone!, removed!]) {
    for (const name of ['pablo', 'carla', 'delia', 'paz', 'dora']) expect(await status(name, `/w/files/${fileId}`), name).toBe(404)
    expect(await status('ana', `/w/files/${fileId}`), 'the Secretariat keeps it').toBe(200)
  }
  for (const { fileId } of [stays!, shared!]) for (const name of ['pablo', 'carla', 'ana']) expect(await status(name, `/w/files/${fileId}`), name).toBe(200)
  for (const path of ['/pack', '/pack.zip', '']) expect(await status('pablo', `/w/meetings/${meeting}${path}`), path).toBe(200)
  expect(await count()).toBe(2)
})

test('what members propose as a priority, with its reason, guests do not read; on the agenda they read its title', async () => {
  const wish = { 'priority.es': 'Empleo para quien llega', 'priority.en': '', 'priorityReason.es': 'Costa teme perder el apoyo', 'priorityReason.en': '' }
  await done(post('carla', `/w/meetings/${meeting}/priorities`, wish))
  for (const name of ['sara', 'ana', 'paz']) expect(await read(name, `/w/meetings/${meeting}`), name).toContain('Costa teme perder el apoyo')
  for (const said of ['Empleo para quien llega', 'teme perder']) expect(await read('pablo', `/w/meetings/${meeting}`)).not.toContain(said)
  expect(await as('pablo', (tx) => tx.selectFrom('meetings.priority').select('id').execute())).toEqual([])
  const { id } = await owner((tx) => tx.selectFrom('meetings.priority').select('id').executeTakeFirstOrThrow())
  await done(post('ana', `/w/meetings/${meeting}/agenda`, { subject: `priority:${id}:` }))
  await drain()
  const brought = (await agenda()).at(-1)!
  for (const path of [`/w/meetings/${meeting}`, `/w/agenda-items/${brought.id}`, `/w/meetings/${meeting}/pack`]) {
    const page = await read('pablo', path)
    if (!path.endsWith('pack')) expect(page, path).toContain('Empleo para quien llega')
    expect(page, path).not.toContain('teme perder')
  }
  const { membersId } = await owner((tx) => tx.selectFrom('meetings.meeting').select('membersId').executeTakeFirstOrThrow())
  expect(await owner((tx) => tx.selectFrom('base.share').where('holdingId', '=', membersId).select('id').execute()), 'nothing among members is shared with a guest').toEqual([])
  await done(post('ana', `/w/agenda-items/${brought.id}/removal`))
})

test('a meeting whose date will not be done, or that loses its day, has no guests; with a day it has them again', async () => {
  const guestAfter = async (date: DateSaid) => {
    await setDay('meeting', date)
    await drain()
    return status('pablo', `/w/meetings/${meeting}`)
  }
  expect(await guestAfter({ onDay: null, precision: 'dropped' })).toBe(404)
  expect(await guestAfter({ onDay: '2019-07-05', precision: 'day' })).toBe(200)
  expect(await guestAfter({ onDay: null, precision: 'tentative' })).toBe(404)
  expect(await guestAfter({ onDay: '2019-07-05', precision: 'day' })).toBe(200)
})

const page = () => read('carla', `/w/work-plan/proposals/${proposal}`)
const address = '/es/ediciones/2019/plan-de-trabajo'

test('validated, the plan is adopted and its edition is public', async () => {
  const before = await planned()
  await walkTo('2019-07-05T09:30:00-06:00')
  for (const name of ['delia', 'saul', 'lia']) await done(post(name, `/w/agenda-items/${item}/positions`, { ...(await asRead(world, item)), stance: 'joins', words: '' }))
  await done(closeItem(world, item))
  await done(decide(item, 'validated'))
  await drain()
  expect([before, await planned()]).toEqual(['2019-06-14', '2019-06-20'])
  expect(await page()).toContain('Adoptada el 5 de julio de 2019')
  expect([await status('nobody', address), await status('nobody', `${address}/leer`)]).toEqual([200, 200])
  await owner(async (tx) => {
    const { id } = await tx.insertInto('workplan.product').values({ activityId: idOf('activity'), milestoneId: idOf('inputs'), title: asJson(words('Plan adoptado', 'Adopted plan')), position: 9 }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('workplan.link').values({ productId: id, kind: 'edition', subjectId: proposal }).execute()
    await enqueue(tx, 'note what happened', {})
  })
  await drain()
  expect(await fulfilledOn()).toBe('2019-07-05')
})

test('a decision that takes its place takes the adoption back: the plan means what it meant, the proposal waits, and the address of the edition says so', async () => {
  await done(decide(item, 'returned'))
  await drain()
  expect([await planned(), await fulfilledOn()]).toEqual(['2019-06-14', undefined])
  const said = await page()
  for (const one of ['Espera que una reunión la adopte', 'Adopción sin efecto', 'La decisión 2 de «Reunión del plan» sustituye a la que lo había adoptado']) expect(said).toContain(one)
  expect(said).not.toContain('Cómo se adoptó')
  expect(await read('nobody', '/es/plan-de-trabajo')).toContain('Un plan en preparación')
  const outside = await read('nobody', address)
  for (const one of ['Sin efecto', 'corrigió su decisión', 'La decisión 2 de «Reunión del plan»', 'SHA-256']) expect(outside).toContain(one)
  expect(outside).not.toContain('retenida por la Secretaría')
  expect(await status('nobody', `${address}/leer`)).toBe(410)
  for (const name of ['plan-de-trabajo-es.pdf', 'plan-de-trabajo-es.json']) expect(await status('nobody', `${address}/${name}`)).toBe(410)
  const inside = await read('ana', `/w/editions/${proposal}`)
  expect(inside).toContain('Sin efecto')
  expect(await read('ana', '/w/history')).toMatch(/dejó de estar adoptado el plan/i)
  expect((await owner((tx) => tx.selectFrom('published.notice').where('kind', '=', 'edition').select('address').execute())), 'nothing leads to it').toEqual([])
})

test('a job that comes late makes no edition of what a decision has taken back in the meantime', async () => {
  await done(decide(item, 'validated'))
  // The adoption is written down; before the files follow, the decision is corrected again.
  await drain()
  expect([await planned(), await status('nobody', `${address}/leer`), await page()]).toEqual(['2019-06-20', 200, expect.stringContaining('decisión 3')])
  expect(await owner((tx) => tx.selectFrom('published.edition').select('id').execute()), 'offered again, and not a second time').toHaveLength(1)
  // As if it had never been made: the same plan, adopted, and its decision corrected before the job.
  await owner(async (tx) => {
    for (const table of ['published.fileContent', 'published.file', 'published.page'] as const) await tx.deleteFrom(table).execute()
    await tx.deleteFrom('published.edition').execute()
    await tx.deleteFrom('publishing.edition').execute()
  })
  await owner(async (tx) => {
    const last = await tx.selectFrom('meetings.decision').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow()
    await tx.insertInto('meetings.decision').values({ ...last, id: idOf('fourth'), number: last.number + 1, outcome: 'returned', supersedes: last.id, reason: JSON.stringify(last.reason) as never }).execute()
    await enqueue(tx, 'make editions', {})
  })
  await drain()
  expect([await owner((tx) => tx.selectFrom('published.edition').select('id').execute()), await status('nobody', address)]).toEqual([[], 404])
  expect((await as('ana', (tx) => listProposals(tx)))[0]!.adoption, 'the adoption itself has not ended yet').not.toBeNull()
})
