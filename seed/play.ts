import { sql } from 'kysely'
import { within, type Tx } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import type { Marco } from '#base/services.ts'
import type { Lang } from '#base/words.ts'
import { findVersion, sectionOf, type Answers, type Definition } from '#formats/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { openCall, prepareCall } from '../src/calls/call/actions.ts'
import { findCall, listAddressees } from '../src/calls/call/queries.ts'
import { saveAnswers } from '../src/calls/draft/actions.ts'
import { findItem, listDraft } from '../src/calls/item/queries.ts'
import { acceptItem } from '../src/calls/review/actions.ts'
import { addItem, beginSubmission, clearSubmission, handInSubmission } from '../src/calls/submission/actions.ts'
import { findEnvelope } from '../src/calls/submission/queries.ts'
import { issueVersion } from '../src/formats/actions.ts'
import { setDate } from '../src/workplan/actions.ts'
import { people } from './people.ts'
import { practices } from './practices.ts'
import { seedId } from './load.ts'
import { calls, storyDates, submissions } from './story.ts'
import type { Practice, Role, StoryCall, StorySubmission } from './types.ts'

export const openingDay = storyDates.find((date) => date.key === 'demo-opens')!.on

/** Plays the story up to the day on which the demonstration opens, each step by the person whose post it is, on its own day. */
export async function playToOpening(marco: Marco): Promise<void> {
  const call = calls[0]!
  await onDay(marco, '2019-04-24')
  await as(marco, 'secretariat', undefined, async (tx, me) => issueVersion(tx, me, await findVersion(tx, seedId('format version', call.format))))
  await planStory(marco)
  await onDay(marco, call.opensOn)
  const callId = await openStoryCall(marco, call)
  const due = submissions.filter((one) => one.call === call.key && one.onOpeningDay !== 'not begun')
  for (const one of due) await playSubmission(marco, callId, one)
  await onDay(marco, openingDay)
}

export async function onDay(marco: Marco, day: string, time = '09:00'): Promise<void> {
  await within(marco.database.clock, { who: 'clock', write: true }, ({ tx }) => sql`select base.set_clock(${`${day}T${time}:00-06:00`}::timestamptz)`.execute(tx))
}

/** The person who held a post on the story's day: of a state, or of a body. */
function holder(role: Role, iso3: string | undefined, day: string): string {
  const holds = people.find((person) =>
    person.posts.some((post) => post.role === role && post.main !== false && post.since <= day && (!post.until || post.until > day) && (!iso3 || person.key.startsWith(iso3.toLowerCase()))),
  )
  if (!holds) throw new Error(`nobody is ${role} ${iso3 ?? ''} on ${day}`)
  return seedId('person', holds.key)
}

async function as<T>(marco: Marco, role: Role, iso3: string | undefined, work: (tx: Tx, me: Me, now: Date) => Promise<T>): Promise<T> {
  const today = await within(marco.database.clock, { who: 'clock' }, async ({ whoami }) => whoami.today)
  return within(marco.database.clock, { who: { as: holder(role, iso3, today) }, write: true }, ({ tx, whoami }) => work(tx, whoami.me!, whoami.now))
}

/** The plan has no day for the two meetings: the Presidency's proposal for the demonstration is tentative and marked as an example. */
async function planStory(marco: Marco): Promise<void> {
  const reason = { es: 'Fecha propuesta para la demostración', en: 'Date proposed for the demonstration' }
  for (const date of storyDates.filter((one) => one.milestone)) {
    await as(marco, 'presidency', undefined, async (tx, me) =>
      setDate(tx, me, await findMilestone(tx, seedId('milestone', date.milestone!)), { onDay: date.on, precision: 'tentative', reason, example: true }),
    )
  }
}

async function openStoryCall(marco: Marco, call: StoryCall): Promise<string> {
  const due = storyDates.find((date) => date.key === `${call.key}-due`)!
  return as(marco, 'secretariat', undefined, async (tx, me) => {
    const states = await tx.selectFrom('membership.standing').select('stateId').where('standing', '=', 'member').where('since', '<=', call.opensOn).execute()
    const id = await prepareCall(tx, me, {
      'title.es': call.title.es, 'title.en': call.title.en, 'message.es': call.message.es, 'message.en': call.message.en,
      formatVersionId: seedId('format version', call.format), theme: call.theme, milestoneId: seedId('milestone', due.milestone!), states: states.map((state) => state.stateId), version: 1,
    })
    await openCall(tx, me, await findCall(tx, id))
    return id
  })
}

async function playSubmission(marco: Marco, callId: string, story: StorySubmission): Promise<void> {
  const { country } = story
  await onDay(marco, story.begunOn)
  const submissionId = await as(marco, 'focal point', country, async (tx, me, now) => {
    const call = await findCall(tx, callId)
    const addressees = await listAddressees(tx, callId, 'es')
    const submission = await beginSubmission(tx, me, call, addressees.map((state) => state.stateId))
    const { definition } = await findVersion(tx, call.formatVersionId)
    for (const key of story.practices) {
      const practice = practices.find((one) => one.key === key)!
      const itemId = await addItem(tx, me, submission, { call, original: practice.original as Lang, example: practice.example })
      await writeAnswers(tx, me, itemId, { definition, practice, partly: story.onOpeningDay === 'draft', now })
    }
    return submission.id
  })
  if (story.onOpeningDay === 'draft') return
  await onDay(marco, story.clearedOn)
  await as(marco, 'national validator', country, async (tx, me) => clearSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), { circulates: true, publishes: true, licence: 'CC-BY-4.0' }))
  await onDay(marco, story.handedInOn, '15:00')
  await as(marco, 'focal point', country, async (tx, me) => handInSubmission(tx, me, await findEnvelope(tx, submissionId, 'es'), null))
  if (story.acceptedOn > openingDay) return
  await onDay(marco, story.acceptedOn)
  await as(marco, 'secretariat', undefined, async (tx, me, now) => {
    const items = await tx.selectFrom('calls.item').select('id').where('submissionId', '=', submissionId).execute()
    for (const { id } of items) await acceptItem(tx, me, await findItem(tx, id), now)
  })
}

type Writing = { definition: Definition; practice: Practice; partly: boolean; now: Date }

async function writeAnswers(tx: Tx, me: Me, itemId: string, { definition, practice, partly, now }: Writing): Promise<void> {
  const item = await findItem(tx, itemId)
  const sections = partly ? definition.sections.slice(0, 1) : definition.sections
  for (const section of sections) {
    const asked = sectionOf(definition, section.key)!.questions.map((question) => question.key)
    const seen = new Map((await listDraft(tx, itemId)).map((answer) => [answer.questionKey, answer.version]))
    const typed = asked.filter((key) => practice.answers[key] !== undefined).map((questionKey) => ({ questionKey, answer: (practice.answers as Answers)[questionKey]!, seen: seen.get(questionKey) ?? 0 }))
    await saveAnswers(tx, me, item, { sectionKey: section.key, typed, delegated: false, now })
  }
}

