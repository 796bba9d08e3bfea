import { expect, test } from 'vitest'
import { chapters } from './chapters.ts'
import { yearSteps } from './loop.ts'
import { nothingKnown, openingDay, type Stage } from './play.ts'
import { people } from './people.ts'
import { calls, meetings, storyDates } from './story.ts'
import { consultants, handover, meetingsOfTheYear } from './year.ts'

const nobody = new Proxy({}, { get: () => () => Promise.reject(new Error('nobody acts here')) })
/** The chapter in which a day falls. */
const chapterOf = (day: string) => chapters.find((chapter) => day <= chapter.until)
const steps = yearSteps({ hands: nobody, known: nothingKnown() } as unknown as Stage)

test('the chapters follow one another, and each stretch of the story belongs to one', () => {
  const days = chapters.map((chapter) => chapter.until)
  expect(days).toEqual([...days].sort())
  expect(new Set(days).size).toBe(days.length)
  expect(steps.filter((step) => !chapterOf(step.on))).toEqual([])
  expect(chapters.map((chapter) => chapter.until)).toContain(openingDay)
  // Something happens in each, but where a day or the plan as it was loaded is enough.
  const quiet = chapters.filter((chapter) => !steps.some((step) => chapterOf(step.on) === chapter)).map((chapter) => chapter.key)
  expect(quiet).toEqual(['presidency', 'plan'])
})

test('every obligation of the year is told in a chapter', () => {
  const told = new Set(chapters.flatMap((chapter) => chapter.codes))
  for (const code of ['F3', 'F4', 'B3', 'B4', 'C3', 'C5', 'D1', 'E1', 'E3', 'E7'] as const) expect(told, code).toContain(code)
})

test('whoever acts holds a post on that day, and whoever one may look as is one of the people', () => {
  for (const { who, on, what } of steps.filter((step) => step.who !== 'nobody')) {
    const posts = people.find((person) => person.key === who)?.posts ?? []
    expect(posts.some((post) => post.since <= on && (!post.until || post.until > on)), `${on} ${who} ${what.es}`).toBe(true)
  }
  for (const { who } of chapters.flatMap((chapter) => chapter.look)) expect(who === 'nobody' || people.some((person) => person.key === who), who).toBe(true)
})

test('what is invented says so: no day of the year is given as a fact of 2019 but the annual meeting’s', () => {
  for (const meeting of meetingsOfTheYear) expect(meeting.example).toBe(true)
  for (const { opening, key } of meetingsOfTheYear) expect(opening.es, key).toMatch(/^Acta de demostración/)
  for (const { email } of consultants.named) expect(email).toMatch(/@example\.org$/)
  for (const words of [handover.achieved, handover.priorities, handover.reason]) expect(`${words.es} ${words.en}`).toMatch(/ejemplo.*example/)
})

test('a meeting is convened before it is held, and its minutes come after', () => {
  for (const { convened, on, written, key } of meetingsOfTheYear) expect(convened < on && on <= written, key).toBe(true)
  const all = [...meetingsOfTheYear, ...meetings.map((meeting) => ({ ...meeting, written: calls.find((call) => call.key === meeting.call)!.days!.minutes }))]
  for (const { key, written, adopted: { circulated, comment, until, on } } of all) {
    expect(written <= circulated && circulated < until && until < on, key).toBe(true)
    if (comment) expect(circulated < comment.on && comment.on <= until, key).toBe(true)
  }
})

test('the days on which the demonstration may be walked to lie within its chapters', () => {
  for (const { on } of storyDates.filter((date) => date.walk)) expect(chapterOf(on)).toBeDefined()
})
