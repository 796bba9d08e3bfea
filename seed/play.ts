import { Definition, questionsOf, typedFrom, type Answers, type Section } from '#formats/index.ts'
import { type Hands, idIn } from './hands.ts'
import { definitionOf, seedId } from './load.ts'
import { goodPracticeGuideline } from './guideline.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { practices } from './practices.ts'
import { calls, storyDates, submissions } from './story.ts'
import type { Practice, Role, StoryCall, StorySubmission } from './types.ts'

// The story of the demonstration, played by its people through pages and forms, each step on its own day. The demonstration is founded with
// what happens up to its opening day; `npm run loop` plays on to the published compendium.

export const openingDay = storyDates.find((date) => date.key === 'demo-opens')!.on

export const guideline: Definition = definitionOf(goodPracticeGuideline, true)

/** The people of the story who hold a post: of a state, or of a body, on a day. */
export function holders(role: Role, iso3: string | undefined, day: string): string[] {
  const states = new Map(organisations.map((one) => [one.key, one.iso3]))
  return people
    .filter((person) => person.posts.some((post) => post.role === role && post.main !== false && post.since <= day && (!post.until || post.until > day) && (!iso3 || states.get(post.organisation) === iso3)))
    .map((person) => person.key)
}

export function holder(role: Role, iso3: string | undefined, day: string): string {
  const [first] = holders(role, iso3, day)
  if (!first) throw new Error(`nobody is ${role} ${iso3 ?? ''} on ${day}`)
  return first
}

export const secretariat = (day: string): string => holder('secretariat', undefined, day)

/** Walks to a day and lets the clock do what follows from what happened before. */
export type Stage = { hands: Hands; walkTo: (day: string) => Promise<void> }

/** Up to the day on which the demonstration opens: three states have handed in, one is writing, two have not begun. */
export async function playToOpening(stage: Stage): Promise<void> {
  const call = calls[0]!
  const { hands, walkTo } = stage
  await walkTo('2019-04-24')
  await hands.post(secretariat('2019-04-24'), `/w/formats/${seedId('format version', call.format)}/issue`, { version: '1' })
  await planStory(stage)
  await openAccession(stage, 'SLV')
  await walkTo(call.opensOn)
  const callId = await openStoryCall(stage, call)
  const steps = submissions.filter((one) => one.call === call.key && one.onOpeningDay !== 'not begun').flatMap((one) => stepsOf(stage, callId, { story: one, partly: one.onOpeningDay === 'draft' }))
  for (const { on, act } of steps.filter((step) => step.on <= openingDay).sort((a, b) => (a.on < b.on ? -1 : 1))) {
    await walkTo(on)
    await act()
  }
  await walkTo(openingDay)
}

/** C3, section C of the work plan: the dialogue for the inclusion of El Salvador is under way when the demonstration opens. */
async function openAccession({ hands }: Stage, iso3: string): Promise<void> {
  const officer = secretariat('2019-04-24')
  const stateId = seedId('organisation', organisations.find((one) => one.kind === 'state' && one.iso3 === iso3)!.key)
  const address = await hands.post(officer, '/w/accessions', { kind: 'accession', stateId })
  await hands.post(officer, `/w/accessions/${idIn(address)}/steps`, {
    key: 'dialogue', happened: 'yes', onDay: '2019-04-24', example: 'yes',
    note: 'La Presidencia, la Secretaría Técnica y El Salvador abren el diálogo político que prevé el plan de trabajo. El día es parte de la demostración.',
    source: 'Plan de trabajo MIRPS 2019, sección C',
  })
}

/** The plan has no day for the two meetings: the Presidency's proposal for the demonstration is tentative and marked as an example. */
async function planStory({ hands }: Stage): Promise<void> {
  const presidency = holder('presidency', undefined, '2019-04-24')
  for (const date of storyDates.filter((one) => one.milestone)) {
    await hands.post(presidency, `/w/work-plan/milestones/${seedId('milestone', date.milestone!)}/dates`, {
      onDay: date.on, precision: 'tentative', 'reason.es': 'Fecha propuesta para la demostración', 'reason.en': 'Date proposed for the demonstration', example: 'yes',
    })
  }
}

/** The Secretariat prepares the call and opens it; its address. */
export async function openStoryCall({ hands }: Stage, call: StoryCall): Promise<string> {
  const officer = secretariat(call.opensOn)
  const due = storyDates.find((date) => date.key === `${call.key}-due`)!
  const members = organisations.filter((one) => one.kind === 'state' && (call.opensOn >= '2019-07-01' || one.iso3 !== 'SLV')).map((one) => seedId('organisation', one.key))
  const address = await hands.post(officer, '/w/calls', {
    'title.es': call.title.es, 'title.en': call.title.en, 'message.es': call.message.es, 'message.en': call.message.en,
    formatVersionId: seedId('format version', call.format), theme: call.theme, milestoneId: seedId('milestone', due.milestone!), states: members,
  })
  await hands.post(officer, `${address}/opening`)
  return idIn(address)
}

type Step = { on: string; act: () => Promise<void> }

/** What one state does with a call, and what the Secretariat answers. */
export function stepsOf({ hands }: Stage, callId: string, { story, partly = false }: { story: StorySubmission; partly?: boolean }): Step[] {
  const focal = (day: string) => holder('focal point', story.country, day)
  let submission = ''
  const items: string[] = []
  const begin = async () => {
    submission = idIn(await hands.post(focal(story.begunOn), `/w/calls/${callId}/submissions`))
    for (const key of story.practices) {
      const practice = practices.find((one) => one.key === key)!
      const item = idIn(await hands.post(focal(story.begunOn), `/w/submissions/${submission}/items`, { original: practice.original, ...(practice.example ? { example: 'yes' } : {}) }))
      items.push(item)
      const sections = partly ? guideline.sections.slice(0, 1) : guideline.sections
      for (const section of sections) await writeSection(hands, focal(story.begunOn), item, { section, practice })
    }
  }
  const handIn = async () => {
    const confirmed = { confirmed: 'yes' }
    await hands.post(focal(story.handedInOn), `/w/submissions/${submission}/hand-in`, confirmed)
  }
  return [
    { on: story.begunOn, act: begin },
    { on: story.clearedOn, act: async () => void (await hands.post(holder('national validator', story.country, story.clearedOn), `/w/submissions/${submission}/clearance`, { circulates: 'yes', publishes: 'yes', licence: 'CC-BY-4.0' })) },
    { on: story.handedInOn, act: handIn },
    { on: story.acceptedOn, act: async () => { for (const item of items) await hands.post(secretariat(story.acceptedOn), `/w/items/${item}/acceptance`) } },
  ]
}

/** Types a section as its author would, and says that it is complete. */
export async function writeSection(hands: Hands, person: string, item: string, { section, practice }: { section: Section; practice: Pick<Practice, 'answers'> }): Promise<void> {
  const answers = practice.answers as Answers
  const typed = questionsOf({ ...guideline, sections: [section] }).flatMap((question) => (answers[question.key] === undefined ? [] : Object.entries(typedFrom(question, answers[question.key]!))))
  await hands.post(person, `/w/items/${item}/sections/${section.key}`, { ...Object.fromEntries(typed), complete: 'yes' })
}
