import { Definition } from '#formats/index.ts'
import { type Hands, idIn, stuck, whyOf } from './hands.ts'
import { definitionOf, seedId } from './load.ts'
import { goodPracticeGuideline } from './guideline.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { calls, storyDates, submissions } from './story.ts'
import type { Standing } from './standing.ts'
import type { Lang, Role, StoryCall, Text } from './types.ts'

// The story of the demonstration, played by its people through pages and forms, each step on its own day. The demonstration is founded with
// what happens up to its opening day; `npm run loop` plays on to the published compendium.

/** The day on which the first of them did something. */
export const beginningDay = storyDates.map((date) => date.on).toSorted()[0]!

export const openingDay = storyDates.find((date) => date.key === 'demo-opens')!.on

export const guideline: Definition = definitionOf(goodPracticeGuideline, true)

/** One thing that one person does on one day. `at`: not before this hour of the clock, which begins a day at nine. `done`: it is there already, whoever did it. */
export type Step = { on: string; at?: string; who: string; what: Text; done?: () => boolean; act: (person: string) => Promise<void> }

/** What became of a step. */
export type Outcome = { how: 'played' | 'done before' } | { how: 'stuck'; why: Text }

/** Walks to a day, or to an hour of it; lets the clock do what follows from what happened before; reads where things stand, as a person sees it. */
export type Stage = {
  hands: Hands
  walkTo: (day: string, at?: string) => Promise<void>
  /** the clock does what a day brings */
  turn: (day: string) => Promise<void>
  settle: () => Promise<unknown>
  known: Known
  learn: (person: string) => Promise<void>
  tell?: (step: Step, outcome: Outcome) => void
}

/** What the story has brought about so far, by its name in the story. */
type Known = { find: (name: string) => string; has: (...words: (string | number)[]) => boolean; become: (standing: Standing) => void }

export function nothingKnown(): Known {
  let now: Standing = { ids: new Map(), facts: new Set() }
  return {
    become: (standing) => void (now = standing),
    has: (...words) => now.facts.has(words.join(' ')) || now.ids.has(words.join(' ')),
    find: (name) => now.ids.get(name) ?? fail(name),
  }
}

function fail(name: string): never {
  throw stuck(`la historia no encuentra lo que necesita (${name}): quizás se hizo de otro modo`, `the story does not find what it needs (${name}): perhaps it was done in another way`)
}

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
export const presidency = (day: string): string => holder('presidency', undefined, day)

/** The post under which somebody acts on a day: the first of those held. */
export const roleOn = (person: string, day: string): Role | undefined => people.find((one) => one.key === person)?.posts.find((post) => post.since <= day && (!post.until || post.until > day))?.role

export const nameOf = (person: string): string => people.find((one) => one.key === person)?.name ?? person

/** An hour of the clock, some minutes after it begins the day. */
export const clockAfter = (minutes: number): string => new Date(9 * 3600_000 + minutes * 60_000).toISOString().slice(11, 16)

export const inOrder = (steps: Step[]): Step[] => steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/**
 * Plays steps in the order of their days, and passes over what is done. What somebody could not do ends the story, saying who, what and where;
 * where visitors take part in it (`from`: the day on which they stand), it is told and the rest goes on; what is late is done then, for no day
 * comes back.
 */
export async function play(stage: Stage, steps: Step[], { from }: { from?: string } = {}): Promise<void> {
  let day = from ?? ''
  // On the day on which a visitor stands the hour is theirs.
  let hour = '24:00'
  const isDone = async ({ on, who, done }: Step): Promise<boolean> => {
    // What somebody did may be out of their sight since, as scores are once they are handed in: the Secretariat keeps it.
    if (done && day > on) {
      await stage.learn(secretariat(day))
      if (done()) return true
    }
    if (who !== 'nobody') await stage.learn(who)
    return done?.() ?? false
  }
  for (const step of inOrder(steps)) {
    if (await isDone(step)) {
      stage.tell?.(step, { how: 'done before' })
      continue
    }
    if (step.on > day || (step.on === day && step.at && step.at > hour)) {
      await stage.walkTo(step.on, step.at)
      ;[day, hour] = [step.on, step.at ?? '09:00']
      if (step.who !== 'nobody') await stage.learn(step.who)
    }
    const outcome = await tryStep(step, from !== undefined)
    stage.tell?.(step, outcome)
  }
}

const tryStep = (step: Step, joining: boolean): Promise<Outcome> =>
  step.act(step.who).then(
    () => ({ how: 'played' }),
    (error: unknown) => {
      if (!joining) throw new Error(`${step.on}, ${nameOf(step.who)}: ${step.what.es} / ${step.what.en}\n  ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      return { how: 'stuck', why: whyOf(error) }
    },
  )

const firstDay = '2019-04-24'

/** The guideline is issued, and the Presidency proposes days for what the plan leaves without one. */
export function beginning({ hands, known }: Stage): Step[] {
  const version = seedId('format version', calls[0]!.format)
  const issue = async (person: string) => void (await hands.fill(person, `/w/formats/${version}`, `/w/formats/${version}/issue`))
  // The plan has no day for the two meetings: what the Presidency proposes is tentative and marked as an example.
  const propose = async (person: string) => {
    for (const date of storyDates.filter((one) => one.milestone)) {
      const address = `/w/work-plan/milestones/${seedId('milestone', date.milestone!)}/dates`
      await hands.fill(person, address, address, { onDay: date.on, precision: 'tentative', 'reason.es': 'Fecha propuesta para la demostración', 'reason.en': 'Date proposed for the demonstration', example: 'yes' })
    }
  }
  // C3, section C of the work plan: the dialogue for the inclusion of El Salvador is under way when the demonstration opens.
  const accede = async (officer: string) => {
    const stateId = seedId('organisation', organisations.find((one) => one.kind === 'state' && one.iso3 === 'SLV')!.key)
    const address = await hands.post(officer, '/w/accessions', { kind: 'accession', stateId })
    await hands.post(officer, `/w/accessions/${idIn(address)}/steps`, {
      key: 'dialogue', happened: 'yes', onDay: firstDay, example: 'yes',
      note: 'La Presidencia, la Secretaría Técnica y El Salvador abren el diálogo político que prevé el plan de trabajo. El día es parte de la demostración.',
      source: 'Plan de trabajo MIRPS 2019, sección C',
    })
  }
  return [
    { on: firstDay, who: secretariat(firstDay), what: { es: 'anota que empieza el diálogo para la inclusión de El Salvador', en: 'notes that the dialogue for the inclusion of El Salvador begins' }, done: () => known.has('accession SLV'), act: accede },
    { on: firstDay, who: secretariat(firstDay), what: { es: 'publica la guía de buenas prácticas, versión 1', en: 'publishes the guideline of good practices, version 1' }, act: issue },
    { on: firstDay, who: presidency(firstDay), what: { es: 'propone fechas donde el plan de trabajo no las da', en: 'proposes dates where the work plan gives none' }, act: propose },
  ]
}

/** What the plan foresaw and the story has brought about is written down in the plan, and says that it is an example. */
export function fulfilments({ hands, known }: Stage): Step[] {
  const happened = storyDates.filter((date) => date.milestone)
  return happened.map(({ on, milestone, what }) => {
    const day = (lang: Lang) => new Intl.DateTimeFormat(lang === 'es' ? 'es-CR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(on))
    const act = async (person: string) => {
      const address = `/w/work-plan/milestones/${seedId('milestone', milestone!)}/fulfilments`
      await hands.fill(person, address, address, { onDay: on, precision: 'day', 'wording.es': `${day('es')} (ejemplo)`, 'wording.en': `${day('en')} (example)`, source: 'Demostración / demonstration' })
    }
    return { on, who: secretariat(on), what: { es: `anota en el plan de trabajo: ${what.es}`, en: `notes in the work plan: ${what.en}` }, done: () => known.has('happened', milestone!), act }
  })
}

/** The Secretariat prepares a call and opens it. */
export function opening({ hands, known }: Stage, call: StoryCall): Step {
  const open = (officer: string, address: string) => hands.fill(officer, address, `${address}/opening`)
  const act = async (officer: string) => {
    const due = storyDates.find((date) => date.key === `${call.key}-due`)!
    const members = organisations.filter((one) => one.kind === 'state' && (call.opensOn >= '2019-07-01' || one.iso3 !== 'SLV')).map((one) => seedId('organisation', one.key))
    if (known.has('call', call.key)) return void (await open(officer, `/w/calls/${known.find(`call ${call.key}`)}`))
    const address = await hands.fill(officer, '/w/calls/new', '/w/calls', {
      'title.es': call.title.es, 'title.en': call.title.en, 'message.es': call.message.es, 'message.en': call.message.en,
      formatVersionId: seedId('format version', call.format), theme: call.theme, milestoneId: seedId('milestone', due.milestone!), states: members,
    })
    await open(officer, address)
  }
  return { on: call.opensOn, who: secretariat(call.opensOn), what: { es: `abre la convocatoria «${call.title.es}»`, en: `opens the call “${call.title.en}”` }, done: () => known.has('opened', call.key), act }
}

export const submissionsTo = (call: StoryCall) => submissions.filter((one) => one.call === call.key)
