import { expect, test } from 'vitest'
import { isTranslatable } from '#formats/index.ts'
import { buildNetwork } from '../src/workplan/network/network.ts'
import { dependencies, earlierProducts, works } from './dependencies.ts'
import { goodPracticeGuideline, policyReview, criteria, scale } from './guideline.ts'
import { memberships, presidencies } from './membership.ts'
import { occasions } from './national-calendar.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { practices } from './practices.ts'
import { countries, pillars, populations, themes } from './reference.ts'
import * as story from './story.ts'
import { activities, cycle } from './work-plan.ts'
import { meetingsOfTheYear } from './year.ts'
import type { Answer, Format, Obligation, Practice, Question } from './types.ts'

const obligations: Obligation[] = [
  'F1', 'F2', 'F3', 'F4', 'A1', 'A2', 'A3', 'A4', 'A6', 'A7', 'A8', 'A9', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6',
  'C1', 'C2', 'C3', 'C4', 'C5', 'D1', 'D2', 'D3', 'D4', 'D5', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9',
]
const formats: Format[] = [goodPracticeGuideline, policyReview]
const questions = (format: Format): Question[] => format.sections.flatMap(section => section.questions)
const asked = questions(goodPracticeGuideline)
const words = (text: string): number => text.replaceAll(/[*#]/g, ' ').split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
const keysOf = (things: { key: string }[]): string[] => things.map(thing => thing.key)
const isText = (value: unknown): value is { es: unknown; en: unknown } => typeof value === 'object' && value !== null && 'es' in value && 'en' in value

/** Every pair of languages anywhere in the seed, with the path that leads to it. */
function textsIn(value: unknown, path: string): { path: string; es: unknown; en: unknown }[] {
  if (isText(value)) return [{ path, es: value.es, en: value.en }]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, `${path}[${i}]`))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`))
  return []
}
const everything = { countries, pillars, populations, themes, organisations, people, memberships, presidencies, cycle, activities, formats, criteria, scale, practices, story }
const texts = textsIn(everything, 'seed')

const milestones = activities.flatMap(activity => activity.milestones)
const holds = (list: string[], key: string) => expect(list, `${key} is not in the seed`).toContain(key)
const unique = (keys: string[]) => expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])

test('no key is used twice', () => {
  for (const things of [pillars, populations, themes, organisations, people, activities, milestones, criteria, practices]) unique(keysOf(things))
  unique(countries.map(country => country.iso3))
  unique(people.map(person => person.email))
  for (const format of formats) unique(keysOf(questions(format)))
})

test('every text is there in both languages', () => {
  expect(texts.length).toBeGreaterThan(500)
  for (const { path, es, en } of texts) {
    expect(typeof es === 'string' && es.trim() !== '', `${path} has no Spanish`).toBe(true)
    expect(typeof en === 'string' && en.trim() !== '', `${path} has no English`).toBe(true)
  }
})

test('the words we agreed not to use are not used', () => {
  const es = /\b(aprobad[oa]s?|costes?|Pacto Global|rechazad[oa]s?|personas? de interés|atrasos?|déficit|presidencia temporal|referencia(?:r|do|da)|mejor(?:es)? prácticas?)\b/i
  const en = /\b(approved|rejected|persons? of concern|PoC|best practices?|Global Pact)\b/i
  for (const text of texts) {
    expect(String(text.es), text.path).not.toMatch(es)
    expect(String(text.en), text.path).not.toMatch(en)
  }
  for (const practice of practices) {
    const [spanish, english] = practice.original === 'es' ? [practice.answers, practice.translation] : [practice.translation, practice.answers]
    expect(JSON.stringify(spanish), practice.key).not.toMatch(es)
    expect(JSON.stringify(english), practice.key).not.toMatch(en)
  }
  for (const review of story.reviews) expect(JSON.stringify(review), review.practice).not.toMatch(review.language === 'es' ? es : en)
})

test('members have a zone, a locale and a language; codes have their length', () => {
  for (const country of countries) {
    expect(country.iso2).toHaveLength(2)
    expect(country.m49).toMatch(/^\d{3}$/)
    expect(country.unhcr).toMatch(/^[A-Z]{3}$/)
    if (!country.groups.includes('member')) continue
    expect([country.zone, country.locale, country.language, country.official, country.currency]).not.toContain(undefined)
    expect(country.locale).toBe(`${country.language}-${country.iso2}`)
  }
  expect(countries.filter(country => country.groups.includes('member'))).toHaveLength(7)
})

test('organisations and people refer to what exists', () => {
  const isos = countries.map(country => country.iso3 as string)
  for (const organisation of organisations) if (organisation.iso3) holds(isos, organisation.iso3)
  for (const person of people) for (const post of person.posts) {
    holds(keysOf(organisations), post.organisation)
    if (post.until) expect(post.until > post.since, person.key).toBe(true)
  }
})

test('nobody in the seed can be written to', () => {
  for (const person of people) expect(person.email).toMatch(/^[a-z.-]+@example\.org$/)
  const emails = JSON.stringify(everything).match(/[\w.+-]+@[\w.-]+\w/g) ?? []
  for (const email of emails) expect(email).toMatch(/@example\.org$/)
})

test('each member state has a main focal point, an alternate, a head, a validator and a ministry on every day it is a member', () => {
  const state = (key: string) => organisations.find(organisation => organisation.key === key)!.iso3
  const inPost = (day: string, iso3: string) => people.flatMap(person => person.posts)
    .filter(post => state(post.organisation) === iso3 && post.since <= day && (!post.until || day < post.until))
  for (const day of ['2019-05-20', '2019-06-27', '2019-08-29', '2019-11-08']) {
    const members = memberships.filter(m => m.as === 'member' && m.since.on <= day && (!m.until || day < m.until.on))
    expect(members).toHaveLength(day < '2019-07-01' ? 6 : 7)
    for (const { country } of members) {
      const posts = inPost(day, country)
      expect(posts.filter(post => post.role === 'focal point' && post.main), `${country} ${day}`).toHaveLength(1)
      expect(posts.filter(post => post.role === 'focal point' && post.main === false), `${country} ${day}`).toHaveLength(1)
      for (const role of ['head of delegation', 'national validator'] as const) expect(posts.filter(post => post.role === role), `${country} ${day} ${role}`).toHaveLength(1)
      expect(posts.some(post => post.role === 'ministry contributor'), `${country} ${day}`).toBe(true)
    }
  }
})

test('every obligation of sections A to E has an activity, and no other code is used', () => {
  const used = activities.flatMap(activity => activity.obligations)
  for (const code of [...used, ...themes.flatMap(theme => theme.obligations)]) holds(obligations, code)
  for (const code of obligations.filter(code => !code.startsWith('F'))) holds(used, code)
})

test('activities refer to pillars, organisations and milestones that exist', () => {
  const who = [...keysOf(organisations), 'presidency', 'secretariat', 'member states']
  for (const activity of activities) {
    for (const key of [...activity.responsible, ...activity.contributors]) holds(who, key)
    for (const key of activity.pillars) holds(keysOf(pillars), key)
    expect(activity.milestones.length).toBeGreaterThan(0)
  }
  for (const key of [...dependencies.flatMap(one => [one.before, one.after]), ...works.map(one => one.milestone), ...Object.values(earlierProducts).flatMap(one => Object.values(one))]) holds(keysOf(milestones), key)
  for (const theme of themes) for (const key of theme.pillars) holds(keysOf(pillars), key)
})

test('what waits for what is said by the plan or drawn by us, with its reason, and never goes round', () => {
  const built = buildNetwork(milestones.map(one => ({ id: one.key, days: 0, on: null, done: null })), dependencies.map(({ before, after, lag = 0 }) => ({ before, after, lag })))
  expect(built.ok || built.cycle).toBe(true)
  unique(dependencies.map(one => `${one.before} ${one.after}`))
  for (const { basis, reason } of dependencies) expect(basis === 'drawn' || /[Ss]ección/.test(reason.es), reason.es).toBe(true)
})

test('every member state has its holidays, and each date of a national calendar its source and an end not before its beginning', () => {
  for (const { iso3 } of countries.filter(one => one.groups.includes('member'))) expect(occasions.filter(one => one.country === iso3 && one.kind === 'holiday').length, iso3).toBeGreaterThan(3)
  for (const { source, first, last = first, title } of occasions) {
    expect(source.length, title.es).toBeGreaterThan(5)
    expect(last >= first, title.es).toBe(true)
  }
})

test('a tentative date has no day; a month is kept as its last day; what is known carries its source', () => {
  for (const { key, planned, actual, note, noteSource } of milestones) {
    expect(planned.on === undefined, key).toBe(planned.precision === 'tentative')
    for (const date of [planned, actual]) {
      if (!date?.on || date.precision !== 'month') continue
      expect(new Date(Date.parse(date.on) + 86_400_000).getUTCDate(), key).toBe(1)
    }
    expect(Boolean(note), key).toBe(Boolean(noteSource))
  }
})

test('a first-time focal point meets at most twelve required questions', () => {
  expect(asked.filter(question => question.required).length).toBeLessThanOrEqual(12)
  for (const format of formats) for (const question of questions(format)) {
    if (!question.when) continue
    const on = questions(format).find(other => other.key === question.when!.question)
    expect(on?.kind).toBe('choice')
    if (on?.kind === 'choice') holds(keysOf(on.options), question.when.equals)
  }
})

test('there are eleven criteria and five steps of the scale', () => {
  expect(criteria).toHaveLength(11)
  expect(scale.map(step => step.score)).toEqual([0, 1, 2, 3, 4])
})

const lists = { country: countries.map(country => country.iso3 as string), pillar: keysOf(pillars), population: keysOf(populations), theme: keysOf(themes) }

function checkAnswer(question: Question, answer: Answer, where: string) {
  if (question.kind === 'short text' || question.kind === 'long text') {
    expect(typeof answer, where).toBe('string')
    expect(words(answer as string), `${where} is too long`).toBeLessThanOrEqual(question.limit)
  }
  if (question.kind === 'reference') for (const key of [answer].flat()) holds(lists[question.to], key as string)
  if (question.kind === 'choice') for (const key of [answer].flat()) holds(keysOf(question.options), key as string)
  if (question.kind !== 'table') return
  const rows = answer as Record<string, string | number | null>[]
  expect(rows.length, where).toBeGreaterThanOrEqual(question.rows.min)
  expect(rows.length, where).toBeLessThanOrEqual(question.rows.max)
  for (const row of rows) {
    expect(Object.keys(row), where).toEqual(keysOf(question.columns))
    for (const column of question.columns) {
      const cell = row[column.key]
      if (column.kind === 'number') expect(cell === null || typeof cell === 'number', where).toBe(true)
      else expect(words(cell as string), `${where} ${column.key}`).toBeLessThanOrEqual(column.limit!)
      if (column.required) expect(cell, where).toBeTruthy()
    }
    if (row.before === null && row.after === null) expect(String(row.source), where).toMatch(/no disponible|not available|registros internos|internal records|no está disponible/i)
  }
}

const isWritten = (question: Question) => ['short text', 'long text', 'table'].includes(question.kind)

function checkPractice(practice: Pick<Practice, 'key' | 'answers' | 'translation'>) {
  for (const [side, answers] of [['original', practice.answers], ['translation', practice.translation]] as const)
    for (const [key, answer] of Object.entries(answers)) {
      const question = asked.find(one => one.key === key)
      expect(question, `${practice.key}: ${key} is not asked`).toBeDefined()
      if (side === 'translation') expect(isWritten(question!), `${practice.key}: ${key} needs no translation`).toBe(true)
      checkAnswer(question!, answer, `${practice.key}, ${side}, ${key}`)
      if (question!.when) expect(practice.answers[question!.when.question] ?? question!.when.equals, `${practice.key}: ${key}`).toBe(question!.when.equals)
    }
  for (const key of Object.keys(practice.answers)) if (isTranslatable(asked.find(one => one.key === key)! as never, practice.answers[key] as never)) expect(practice.translation[key], `${practice.key}: ${key} is not translated`).toBeDefined()
}

test('every practice answers every required question, within the limits, in both languages', () => {
  for (const practice of practices) {
    for (const question of asked.filter(one => one.required)) expect(practice.answers[question.key], `${practice.key}: ${question.key}`).toBeDefined()
    checkPractice(practice)
    for (const row of practice.answers.results as Record<string, unknown>[]) {
      const twin = (practice.translation.results as Record<string, unknown>[])[(practice.answers.results as unknown[]).indexOf(row)]!
      expect([twin.before, twin.after], practice.key).toEqual([row.before, row.after])
    }
  }
})

test('an invented practice says so; a real one names its sources', () => {
  for (const practice of practices) {
    const [es, en] = practice.original === 'es' ? [practice.answers, practice.translation] : [practice.translation, practice.answers]
    expect(practice.notice, practice.key).toBeDefined()
    expect(practice.sources.length > 0, practice.key).toBe(!practice.example)
    if (!practice.example) continue
    for (const key of ['summary', 'problem-and-action']) {
      expect(es[key], practice.key).toContain('Ejemplo de demostración')
      expect(en[key], practice.key).toContain('Demonstration example')
    }
  }
  const from = (practice: Practice) => (practice.answers.period as { from: string }).from
  for (const practice of practices) expect(practice.answers['began-after-2019'], practice.key).toBe(from(practice) >= '2020' ? 'yes' : 'no')
})

test('each member state has a practice, and both themes of section A are populated', () => {
  for (const iso3 of ['BLZ', 'CRI', 'SLV', 'GTM', 'HND', 'MEX', 'PAN']) holds(practices.map(practice => practice.country), iso3)
  for (const [call, theme] of [['a7-rsd-meeting', 'rsd-backlog'], ['a8-needs-meeting', 'immediate-needs']]) {
    const answering = practices.filter(practice => practice.call === call)
    expect(answering.length).toBeGreaterThanOrEqual(4)
    for (const practice of answering) expect(practice.answers.theme).toBe(theme)
  }
})

const countriesOf = (person: string) => people.find(one => one.key === person)!.posts.map(post => organisations.find(one => one.key === post.organisation)!.iso3)

test('the story keeps its days in order and says they are examples', () => {
  unique(keysOf(story.storyDates))
  const days = story.storyDates.map(date => date.on)
  expect(days).toEqual(days.toSorted())
  for (const date of story.storyDates) {
    expect(date.example).toBe(true)
    if (date.milestone) expect(milestones.find(milestone => milestone.key === date.milestone)?.planned.precision).toBe('tentative')
  }
  for (const call of story.calls) {
    const { circulated, convened, translated, confirmed, scored, shortlisted, minutes } = call.days ?? {}
    const order = [call.opensOn, call.days?.reminded, call.dueOn, circulated, convened, translated, confirmed, scored, shortlisted, call.meetingOn, minutes].filter((on) => on !== undefined)
    expect(order).toEqual(order.toSorted())
    expect(call.days === undefined, call.key).toBe(call.meetingOn === undefined)
    for (const [key, on] of [['opened', call.opensOn], ['due', call.dueOn], ['circulated', circulated], ['reviewed', scored], ['shortlisted', shortlisted], ['meeting', call.meetingOn], ['minutes', minutes]].filter(([key, on]) => on && story.storyDates.some(date => date.key === `${call.key}-${key}`) || key === 'due')) expect(story.storyDates.find(date => date.key === `${call.key}-${key}`)?.on).toBe(on)
  }
})

test('on the day the demonstration opens, three states have handed in, one has a draft and two have not begun', () => {
  const opening = story.storyDates.find(date => date.key === 'demo-opens')!.on
  const a7 = story.submissions.filter(submission => submission.call === 'a7')
  const inState = (...states: string[]) => a7.filter(submission => states.includes(submission.onOpeningDay)).map(submission => submission.country)
  expect(inState('handed in', 'accepted')).toEqual(['MEX', 'BLZ', 'CRI'])
  expect(inState('draft')).toEqual(['PAN'])
  expect(inState('not begun')).toEqual(['HND', 'GTM'])
  for (const one of a7) {
    expect(one.handedInOn <= opening, one.country).toBe(one.onOpeningDay === 'handed in' || one.onOpeningDay === 'accepted')
    expect(one.acceptedOn <= opening, one.country).toBe(one.onOpeningDay === 'accepted')
    expect(one.begunOn <= opening, one.country).toBe(one.onOpeningDay !== 'not begun')
  }
})

test('every practice of a call is handed in once by its own state, cleared first; what is late says so', () => {
  for (const call of story.calls) {
    const handedIn = story.submissions.filter(submission => submission.call === call.key)
    const expected = practices.filter(practice => practice.call === call.activity)
    expect(handedIn.flatMap(one => one.practices).toSorted()).toEqual(keysOf(expected).toSorted())
    for (const one of handedIn) {
      for (const key of one.practices) expect(practices.find(practice => practice.key === key)?.country).toBe(one.country)
      expect(one.begunOn <= one.clearedOn && one.clearedOn <= one.handedInOn && one.handedInOn <= one.acceptedOn, one.country).toBe(true)
      expect(one.handedInOn > call.dueOn, one.country).toBe(one.late === true)
    }
  }
})

test('the practice returned has two things that must change and one suggestion, and its correction fits the guideline', () => {
  const { practice, comments, corrected, by } = story.returned
  const returned = practices.find(one => one.key === practice)!
  expect(comments.map(comment => comment.weight)).toEqual(['must change', 'must change', 'suggestion'])
  for (const comment of comments) holds(Object.keys(returned.answers), comment.question)
  for (const comment of comments.filter(one => one.weight === 'must change')) holds(Object.keys(corrected.answers), comment.question)
  holds(keysOf(people), by)
  checkPractice({ key: `${practice} corrected`, answers: { ...returned.answers, ...corrected.answers }, translation: { ...returned.translation, ...corrected.translation } })
})

test('every practice has two or three reviews on all criteria, and nobody reviews the state where they hold a post', () => {
  for (const practice of practices) {
    const given = story.reviews.filter(review => review.practice === practice.key)
    expect([2, 3], practice.key).toContain(given.length)
    unique(given.map(review => review.reviewer))
    for (const review of given) {
      const reviewer = people.find(person => person.key === review.reviewer)!
      expect(reviewer.posts.some(post => post.role === 'reviewer')).toBe(true)
      expect(review.language).toBe(reviewer.language)
      expect(countriesOf(review.reviewer)).not.toContain(practice.country)
      expect(Object.keys(review.scores)).toEqual(keysOf(criteria))
      for (const [score, why] of Object.values(review.scores)) {
        holds(scale.map(step => String(step.score)), String(score))
        expect(why).toMatch(/\.$/)
        expect(words(why), why).toBeLessThanOrEqual(16)
      }
    }
    const spread = keysOf(criteria).map(key => given.map(review => review.scores[key]![0])).filter(scores => Math.max(...scores) > Math.min(...scores))
    expect(spread.length, `${practice.key}: reviewers agree on everything`).toBeGreaterThan(1)
  }
})

test('only what was shortlisted and no state objected to is validated, by states that are members that day', () => {
  for (const decision of story.decisions) {
    const meeting = story.meetings.find(one => one.key === decision.meeting)!
    const practice = practices.find(one => one.key === decision.practice)!
    expect(story.calls.find(call => call.key === meeting.call)?.activity).toBe(practice.call)
    const said = story.positions.filter(one => one.meeting === meeting.key && one.practice === practice.key)
    const objected = said.some(one => one.position === 'objects')
    if (decision.outcome === 'validated') {
      const members = memberships.filter(m => m.as === 'member' && m.since.on <= meeting.on).map(m => m.country)
      expect(said.map(one => one.country).toSorted(), practice.key).toEqual(members.toSorted())
      expect(story.shortlist.find(one => one.practice === practice.key)?.shortlisted).toBe(true)
      expect(practice.answers['began-after-2019']).toBe('no')
      expect(objected).toBe(false)
    }
    if (objected) expect(decision.outcome).toBe('returned')
    if (decision.followUp) holds([...keysOf(organisations), 'presidency', 'secretariat', 'member states'], decision.followUp.owner)
  }
  for (const one of story.positions) expect(one.position === 'joins' || one.words !== undefined).toBe(true)
  for (const call of story.calls.filter(one => one.meetingOn)) for (const practice of practices.filter(one => one.call === call.activity)) {
    expect(story.decisions.filter(one => one.practice === practice.key)).toHaveLength(1)
    expect(story.shortlist.filter(one => one.practice === practice.key)).toHaveLength(1)
    expect(story.meetings.flatMap(one => one.agenda).filter(item => item.practices?.includes(practice.key)), practice.key).toHaveLength(1)
  }
  expect(story.positions.filter(one => one.meeting === 'a7-meeting' && one.position !== 'joins').map(one => one.position)).toEqual(['stands aside', 'objects'])
})

test('what is published of a decision names no position of a state', () => {
  for (const { reason } of [...story.decisions, ...meetingsOfTheYear.flatMap((meeting) => meeting.decisions)]) expect(`${reason.es} ${reason.en}`).not.toMatch(/se apart[óa]|objeci|objet[óa]|st(?:oo|an)ds? aside|object(?:ion|ed|s)/i)
})

test('a source shown to readers of both languages carries no note to ourselves', () => {
  for (const { source } of [...occasions, ...formats]) expect(source).not.toMatch(/conocimiento general|general knowledge/i)
})

test('the compendium has an introduction for each theme played and names every placeholder it uses', () => {
  for (const chapter of story.compendium.chapters) holds(keysOf(themes), chapter.theme)
  expect(story.compendium.chapters.map(chapter => chapter.theme)).toEqual(story.calls.filter(call => call.meetingOn).map(call => call.theme))
  const patterns = [story.compendium.citation.whole, story.compendium.citation.practice].flatMap(text => [text.es, text.en])
  for (const name of patterns.join(' ').matchAll(/\{(\w+)\}/g)) holds(story.compendium.citation.placeholders, name[1]!)
})
