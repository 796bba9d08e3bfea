import type { Tx } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import type { Answer, Answers } from '#formats/index.ts'
import { listAgenda, listMeetings } from '#meetings/index.ts'
import { openCall, prepareCall } from '../src/calls/call/actions.ts'
import { findCall } from '../src/calls/call/queries.ts'
import { saveAnswers } from '../src/calls/draft/actions.ts'
import { findItem, listDraft } from '../src/calls/item/queries.ts'
import { acceptItem, circulateItem } from '../src/calls/review/actions.ts'
import { addItem, beginSubmission, clearSubmission, type Consents, handInSubmission } from '../src/calls/submission/actions.ts'
import { findEnvelope, findOwnSubmission } from '../src/calls/submission/queries.ts'
import { digestOfEnvelope } from '../src/calls/submission/submission.ts'
import { saveTranslation } from '../src/calls/translation/actions.ts'
import { listTranslations } from '../src/calls/translation/queries.ts'
import { readMark } from '../src/calls/translation/translation.ts'
import { asRead, closeItem } from './fill.ts'
import type { World } from './open.ts'
import { idOf } from './world.ts'

// The loop as people of the world walk it, up to a named step: each part's tests begin where their own work begins.

type Home = { state: 'costa' | 'sierra' | 'llano'; focal: string; validator: string; original: 'es' | 'en' }
export const homes = {
  costa: { state: 'costa', focal: 'carla', validator: 'vera', original: 'es' },
  sierra: { state: 'sierra', focal: 'sara', validator: 'saul', original: 'en' },
  llano: { state: 'llano', focal: 'luis', validator: 'lia', original: 'es' },
} as const satisfies Record<string, Home>

export const costaAnswers: Answers = {
  title: 'Registro en la frontera', theme: 'backlog', pillars: ['pillar-1'], populations: ['refugees', 'asylum-seekers'],
  summary: 'Se registra y entrevista el mismo día.', results: [{ measure: 'Días de espera', after: 30 }, { measure: 'Sillas', after: null }], 'contact-name': 'CANARIO del contacto de Costa',
}
export const sierraAnswers: Answers = {
  title: 'A shelter in the first week', theme: 'shelter', pillars: ['pillar-2'], populations: ['refugees'], summary: 'Families find a roof on arrival.', 'contact-name': 'CANARY of the contact of Sierra',
}

const callData = {
  'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.',
  formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra'), idOf('llano')], version: 1,
}

export async function openPracticeCall({ as }: World, more: Partial<typeof callData> = {}): Promise<string> {
  const callId = await as('ana', (tx, me) => prepareCall(tx, me, { ...callData, ...more }))
  await as('ana', async (tx, me, now) => openCall(tx, me, await findCall(tx, callId), now))
  return callId
}

const sectionOf: Record<string, string> = { title: 'practice', theme: 'practice', pillars: 'practice', populations: 'practice', summary: 'account', results: 'account', 'contact-name': 'contact' }

type Given = { answers: Answers; publishes?: boolean; example?: boolean; reason?: string }

/** A state begins one practice more. */
export async function beginPractice({ as }: World, callId: string, home: Pick<Home, 'focal' | 'original'> & { state: string }, example = false): Promise<string> {
  return as(home.focal, async (tx, me) => {
    const call = await findCall(tx, callId)
    const submission = (await findOwnSubmission(tx, callId, idOf(home.state))) ?? (await beginSubmission(tx, me, call, [...callData.states, idOf(home.state)]))
    return addItem(tx, me, submission, { call, original: home.original, example })
  })
}

/** A state writes one practice, has it cleared at home and hands it in. */
export async function handInPractice(world: World, callId: string, home: Home, given: Given): Promise<string> {
  const itemId = await beginPractice(world, callId, home, given.example)
  await writePractice(world, itemId, home, given)
  return itemId
}

/** Writes the answers of a practice, as whoever writes it at home. */
export async function writeAnswers({ as }: World, itemId: string, name: string, answers: Answers): Promise<void> {
  await as(name, async (tx, me, now) => {
    const item = await findItem(tx, itemId)
    for (const [questionKey, answer] of Object.entries(answers)) {
      const seen = (await listDraft(tx, itemId)).find((one) => one.questionKey === questionKey)?.version ?? 0
      await saveAnswers(tx, me, item, { sectionKey: sectionOf[questionKey] ?? 'account', typed: [{ questionKey, answer, seen }], delegated: false, now })
    }
  })
}

/** Writes on a practice and hands it in (again): a round more. */
export async function writePractice(world: World, itemId: string, home: Home, { answers, publishes = true, reason }: Given): Promise<void> {
  const { as } = world
  await writeAnswers(world, itemId, home.focal, answers)
  const { submissionId } = await as(home.focal, (tx) => findItem(tx, itemId))
  await as(home.validator, (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes, licence: 'CC-BY-4.0' }))
  await as(home.focal, async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { reason: reason ?? null }))
}

/** Clears what is complete, having read it a moment before. */
export async function clearAsRead(tx: Tx, me: Me, submissionId: string, consents: Consents): Promise<void> {
  const found = await findEnvelope(tx, submissionId, 'es')
  await clearSubmission(tx, me, found, { ...consents, read: digestOfEnvelope(found.readiness.filter((one) => one.ready)) })
}

/** Accepts the round at hand, having read it a moment before. */
export async function acceptAsRead(tx: Tx, me: Me, itemId: string, now: Date): Promise<void> {
  const item = await findItem(tx, itemId)
  await acceptItem(tx, me, item, { read: item.latest!.id, now })
}

/** Translates one answer, having read the original and whatever translation there was. */
export async function translateAsRead(tx: Tx, me: Me, itemId: string, { questionKey, original, value }: { questionKey: string; original: Answer; value: Answer }): Promise<void> {
  const before = (await listTranslations(tx, [itemId])).get(itemId)?.find((one) => one.questionKey === questionKey)
  await saveTranslation(tx, me, await findItem(tx, itemId), { questionKey, original, value, read: readMark(original, before) })
}

export const acceptPractice = ({ as }: World, itemId: string): Promise<void> => as('ana', (tx, me, now) => acceptAsRead(tx, me, itemId, now))

export const circulatePractice = ({ as }: World, itemId: string): Promise<void> =>
  as('ana', async (tx, me) => {
    const item = await findItem(tx, itemId)
    await circulateItem(tx, me, item, { call: await findCall(tx, item.callId), read: item.latest!.id })
  })

type Practice = { state: keyof typeof homes; title: string; publishes?: boolean; circulates?: boolean }

/** A practice of one state, written in Spanish, handed in, accepted and (unless said otherwise) circulated; `ref` as lists of other parts send it. */
export async function circulated(world: World, callId: string, { state, title, publishes = true, circulates = true }: Practice): Promise<{ itemId: string; versionId: string; ref: string }> {
  const answers = { title, theme: 'backlog', pillars: ['pillar-1'], populations: ['refugees'], summary: `Resumen de ${title}.`, 'contact-name': 'Una persona' }
  const itemId = await handInPractice(world, callId, { ...homes[state], original: 'es' }, { answers, publishes })
  await acceptPractice(world, itemId)
  if (circulates) await circulatePractice(world, itemId)
  const versionId = (await world.as('ana', (tx) => findItem(tx, itemId))).latest!.id
  return { itemId, versionId, ref: `practice:${itemId}:${versionId}` }
}

export type Story = { callId: string; costa: string; sierra: string }

/** An open call, and one practice each of Costa and Sierra that the Secretariat accepted as complete. */
export async function toAccepted(world: World): Promise<Story> {
  const callId = await openPracticeCall(world)
  const costa = await handInPractice(world, callId, homes.costa, { answers: costaAnswers })
  const sierra = await handInPractice(world, callId, homes.sierra, { answers: sierraAnswers, example: true })
  for (const item of [costa, sierra]) await acceptPractice(world, item)
  await world.drain()
  return { callId, costa, sierra }
}

/** The same, and the members read both. */
export async function toCirculated(world: World): Promise<Story> {
  const story = await toAccepted(world)
  for (const item of [story.costa, story.sierra]) await circulatePractice(world, item)
  await world.drain()
  return story
}

const meetingData = {
  'title.es': 'Reunión en línea', 'title.en': 'Online meeting', 'note.es': '', 'note.en': '', milestoneId: idOf('meeting'),
  startsAt: '09:00', zone: 'America/Costa_Rica', minutes: '120', link: 'https://example.org/sala', version: '1',
}
const heads = { costa: 'delia', sierra: 'saul', llano: 'lia' } as const
const meetingDay = '2019-06-27T09:30:00-06:00'

/** A post that went through, or the words of why it did not. */
export async function done(posted: Response | Promise<Response>): Promise<Response> {
  const response = await posted
  if (response.status !== 303) throw new Error(`${response.status} ${/class="error-summary[\s\S]*?<\/ul>/.exec(await response.text())?.[0] ?? ''}`)
  return response
}

/** A convened meeting that has this version of the practice on its agenda: one that has it already, one that can take it, or a new one. */
async function agendaFor({ as, post }: World, itemId: string): Promise<{ meetingId: string; agendaItemId: string; closed: boolean }> {
  const { latest, kind } = await as('ana', (tx) => findItem(tx, itemId))
  const items = await as('ana', async (tx) => listAgenda(tx, (await listMeetings(tx)).map((meeting) => meeting.id)))
  const known = items.find((item) => item.subject?.version === latest!.id)
  if (known) return { meetingId: known.meetingId, agendaItemId: known.id, closed: known.closed !== null }
  const free = (await as('ana', (tx) => listMeetings(tx))).find((meeting) => !items.some((item) => item.meetingId === meeting.id && item.subject?.id === itemId))
  const meetingId = free?.id ?? (await done(post('paz', '/w/meetings', meetingData))).headers.get('location')!.split('/').at(-1)!
  await done(post('ana', `/w/meetings/${meetingId}/agenda`, { subject: `${kind}:${itemId}:${latest!.id}` }))
  if (!free) await done(post('paz', `/w/meetings/${meetingId}/convening`, Object.fromEntries(Object.entries(heads).map(([state, name]) => [`person.${idOf(state)}`, idOf(name)]))))
  const agenda = await as('ana', (tx) => listAgenda(tx, [meetingId]))
  return { meetingId, agendaItemId: agenda.find((item) => item.subject?.id === itemId)!.id, closed: false }
}

/** A meeting decides upon a circulated practice: the states join, the Presidency closes, the Secretariat records. Deciding again is a new decision. */
export async function decide(world: World, itemId: string, outcome: 'validated' | 'returned' | 'noted'): Promise<string> {
  const { as, post, drain, walkTo } = world
  const { agendaItemId, closed, meetingId } = await agendaFor(world, itemId)
  const now = await as('ana', async (_, __, at) => at)
  if (now < new Date(meetingDay)) await walkTo(meetingDay)
  if (!closed) {
    const { stateId } = await as('ana', (tx) => findItem(tx, itemId))
    for (const [state, name] of Object.entries(heads)) if (idOf(state) !== stateId) await done(post(name, `/w/agenda-items/${agendaItemId}/positions`, { ...(await asRead(world, agendaItemId)), stance: 'joins', words: '' }))
    await done(closeItem(world, agendaItemId))
  }
  await done(post('ana', `/w/agenda-items/${agendaItemId}/decisions`, { ...(await asRead(world, agendaItemId)), outcome, 'reason.es': 'Por sus resultados.', 'reason.en': 'For its results.' }))
  await drain()
  return meetingId
}
