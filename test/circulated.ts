import type { Lang } from '#base/words.ts'
import { openCall, prepareCall } from '../src/calls/call/actions.ts'
import { findCall } from '../src/calls/call/queries.ts'
import { saveAnswers } from '../src/calls/draft/actions.ts'
import { findItem } from '../src/calls/item/queries.ts'
import { circulateItem } from '../src/calls/review/actions.ts'
import { addItem, beginSubmission, handInSubmission } from '../src/calls/submission/actions.ts'
import { findEnvelope } from '../src/calls/submission/queries.ts'
import type { World } from './open.ts'
import { acceptAsRead, clearAsRead } from './story.ts'
import { idOf } from './world.ts'

export type Circulated = { itemId: string; versionId: string; ref: string }

/** Who writes and who clears, for each state of the world. */
const teams = { costa: ['carla', 'vera'], sierra: ['sara', 'saul'], llano: ['luis', 'lia'] } as const

/** An open call to the three states of the world. */
export async function openWorldCall({ as }: World): Promise<string> {
  const data = {
    'title.es': 'Prácticas para reducir el rezago', 'title.en': 'Practices to reduce the backlog', 'message.es': 'Cuenten lo que funciona.', 'message.en': 'Tell us what works.',
    formatVersionId: idOf('format version'), theme: 'backlog', milestoneId: idOf('inputs'), states: [idOf('costa'), idOf('sierra'), idOf('llano')], version: 1,
  }
  const callId = await as('ana', (tx, me) => prepareCall(tx, me, data))
  await as('ana', async (tx, me) => openCall(tx, me, await findCall(tx, callId)))
  return callId
}

type Practice = { state: keyof typeof teams; title: string; original?: Lang; publishes?: boolean; example?: boolean; circulates?: boolean }

/** Practices of one state, handed in, accepted and (unless said otherwise) circulated. */
export async function circulatePractice({ as }: World, callId: string, { state, title, original = 'es', publishes = true, example = false, circulates = true }: Practice): Promise<Circulated> {
  const [writer, validator] = teams[state]
  const states = [idOf('costa'), idOf('sierra'), idOf('llano')]
  const { submissionId, itemId } = await as(writer, async (tx, me, now) => {
    const call = await findCall(tx, callId)
    const submission = await beginSubmission(tx, me, call, states)
    const itemId = await addItem(tx, me, submission, { call, original, example })
    const item = await findItem(tx, itemId)
    const sections = { practice: { title, theme: 'backlog', pillars: ['pillar-1'], populations: ['refugees'] }, account: { summary: `Resumen de ${title}.` }, contact: { 'contact-name': 'Una persona' } }
    for (const [sectionKey, answers] of Object.entries(sections)) {
      const typed = Object.entries(answers).map(([questionKey, answer]) => ({ questionKey, answer, seen: 0 }))
      await saveAnswers(tx, me, item, { sectionKey, typed, delegated: false, now })
    }
    return { submissionId: submission.id, itemId }
  })
  await as(validator, (tx, me) => clearAsRead(tx, me, submissionId, { circulates: true, publishes, licence: 'CC-BY-4.0' }))
  await as(writer, async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), null))
  await as('ana', async (tx, me, now) => {
    await acceptAsRead(tx, me, itemId, now)
    if (circulates) await circulateItem(tx, me, await findItem(tx, itemId), await findCall(tx, callId))
  })
  const versionId = await as('ana', async (tx) => (await findItem(tx, itemId)).latest!.id)
  return { itemId, versionId, ref: `practice:${itemId}:${versionId}` }
}
