import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { questionsOf, typedFrom, type Answers, type Section } from '#formats/index.ts'
import { guideline } from '../../seed/play.ts'
import { practices } from '../../seed/practices.ts'
import { returned, reviews } from '../../seed/story.ts'
import { text as calls } from '../../src/calls/call/text.ts'
import { text as drafts } from '../../src/calls/draft/text.ts'
import { text as duties } from '../../src/calls/duty/text.ts'
import { text as review } from '../../src/calls/review/text.ts'
import { text as envelopes } from '../../src/calls/submission/text.ts'
import { text as compilations } from '../../src/compilations/compilation/text.ts'
import { text as agendas } from '../../src/meetings/agenda/text.ts'
import { text as decisions } from '../../src/meetings/decision/text.ts'
import { text as invitations } from '../../src/meetings/invitation/text.ts'
import { text as meetings } from '../../src/meetings/meeting/text.ts'
import { text as panels } from '../../src/practices/panel/text.ts'
import { text as practiceText } from '../../src/practices/practice/text.ts'
import { text as scores } from '../../src/practices/scoring/text.ts'
import { text as editions } from '../../src/publishing/edition/text.ts'
import type { Visitor } from './visitor.ts'

// The loop as a visitor of the demonstration goes through it, from its first day: nothing is looked up, everything is followed from page to page.

export const cast = {
  focal: 'Dunia Marisol Cáceres Pavón', validator: 'Héctor Orlando Maradiaga Funes', secretariat: 'Clara Bertolini Sandoval', presidency: 'Leonor Aguirre Zamudio',
  reviewers: { 'reviewer-academia': 'Fernando Lizcano Uribe', 'cri-labour-reviewer': 'Lucía Fonseca Arrieta', 'reviewer-un': 'Amelia Thornbury', 'reviewer-civil-society': 'Teresa Guardiola Pineda' } as Record<string, string>,
  head: 'Ana Gabriela Chaverri Mora',
}

export const call = { es: 'Buenas prácticas para reducir el rezago en la determinación de la condición de refugiado', en: 'Good practices to reduce the backlog in refugee status determination' }
export const practice = practices.find((one) => one.key === returned.practice)!
export const title = String(practice.answers.title)

const typedOf = (section: Section, answers: Answers): Record<string, string | string[]> =>
  Object.fromEntries(questionsOf({ ...guideline, sections: [section] }).flatMap((question) => (answers[question.key] === undefined ? [] : Object.entries(typedFrom(question, answers[question.key]!)))))

/** Writes the section that is open, says that it is complete, and goes on. */
export async function writeSection({ type, press, lang }: Visitor, section: Section, answers = practice.answers as Answers): Promise<void> {
  await type({ ...typedOf(section, answers), complete: 'yes' })
  await press(drafts[lang].section.save)
}

const labelOf = (key: string, lang: 'es' | 'en'): string => questionsOf(guideline).find((question) => question.key === key)!.label[lang]!

const envelope = ({ follow, lang }: Visitor) => follow(drafts[lang].envelope)

/** Honduras finds the call on its desk, writes a practice, mends what is pointed out, and hands it in once it is cleared. */
export async function handIn(visitor: Visitor): Promise<void> {
  const { enterAs, follow, press, type, says, lang } = visitor
  const say = envelopes[lang]
  await enterAs(cast.focal)
  await follow(duties[lang].begin(call[lang]))
  await press(calls[lang].begin)
  await type({ original: 'es', example: 'yes' })
  await press(say.add.practice)
  const [first, ...others] = guideline.sections
  await follow(first!.title[lang]!)
  await mistakes(visitor, first!)
  for (const section of others) await writeSection(visitor, section)
  await envelope(visitor)
  await says(say.clearance.none)
  await clear(visitor)
  await enterAs(cast.focal)
  await follow(duties[lang].handIn(call[lang]))
  await press(say.handIn.button)
  await says(say.handIn.done)
}

/** An answer forgotten and a number that looks like a person's: both are said beside what was typed, and nothing typed is lost. */
async function mistakes({ page, type, press, says, lang }: Visitor, section: Section): Promise<void> {
  const typed = typedOf(section, practice.answers as Answers)
  await type({ ...typed, 'a.title': '', 'a.territory': 'Llamar al +504 9988-7766', complete: 'yes' })
  await press(drafts[lang].section.save)
  await page.locator('.error-summary a').first().waitFor()
  expect(await page.locator('.error-summary a').count()).toBe(1)
  expect(await page.locator('[name="a.summary"]').inputValue()).toBe(typed['a.summary'])
  await type({ 'a.title': typed['a.title']!, complete: 'yes' })
  await press(drafts[lang].section.save)
  await says(drafts[lang].section.personal.title)
  await type({ 'a.territory': typed['a.territory']!, complete: 'yes' })
  await press(drafts[lang].section.save)
}

async function clear({ enterAs, page, follow, press, type, says, lang }: Visitor): Promise<void> {
  const say = envelopes[lang].clearance
  await enterAs(cast.validator)
  await follow(duties[lang].clear(call[lang], 1))
  const form = page.locator('form[action$="/clearance"]')
  // The first time nothing is proposed, and to say nothing is an error that can be mended; the second time what was said before stands there.
  if ((await form.locator('[name="circulates"]:checked').count()) === 0) {
    await press(say.give, form)
    await page.locator('.error-summary').waitFor()
  }
  await type({ circulates: 'yes', publishes: 'yes', licence: 'CC-BY-4.0' })
  await press(say.give, form)
  await says(say.done)
}

/** The Secretariat reads it, comments on two questions and returns it; Honduras answers, corrects, and hands in a second round. */
export async function returnAndCorrect(visitor: Visitor): Promise<void> {
  const { enterAs, follow, press, type, says, page, lang } = visitor
  await enterAs(cast.secretariat)
  await follow(duties[lang].read(title))
  const [must, , suggestion] = returned.comments
  for (const comment of [must!, suggestion!]) {
    await follow(new RegExp(`^${review[lang].comment}\\s*: ${labelOf(comment.question, lang).replaceAll('?', '\\?')}`))
    await type({ kind: comment.weight, text: comment.text[lang] })
    await press(review[lang].save)
  }
  await type({ dueOn: returned.until, letter: returned.letter[lang] })
  await press(review[lang].returning.button)
  await says(review[lang].returning.done)

  await enterAs(cast.focal)
  await follow(duties[lang].correct(title))
  for (const { question, reply } of [must!, suggestion!]) {
    const form = page.locator('[id^="comment-"]').filter({ has: page.locator(`a[href$="#a.${question}"]`) }).locator('form').first()
    await form.locator(`input[value="${reply.outcome === 'done' ? 'yes' : 'no'}"]`).check()
    await form.locator('input[type="text"]').fill(reply.text[lang])
    await press(drafts[lang].draft.answer, form)
  }
  const section = guideline.sections.find((one) => one.questions.some((question) => question.key === must!.question))!
  await page.locator(`a[href$="#a.${must!.question}"]`).first().click()
  await page.waitForLoadState('load')
  await writeSection(visitor, section, { ...practice.answers, ...returned.corrected.answers } as Answers)
  await envelope(visitor)
  await clear(visitor)
  await enterAs(cast.focal)
  await follow(duties[lang].handIn(call[lang]))
  await press(envelopes[lang].handIn.button)
  await says(envelopes[lang].handIn.done)
}

/** Accepted as complete, circulated, given to two reviewers, scored by both, and shortlisted with reasons. */
export async function acceptAndScore(visitor: Visitor): Promise<void> {
  const { enterAs, follow, press, type, says, page, lang } = visitor
  await enterAs(cast.secretariat)
  await follow(duties[lang].readAgain(title, 2))
  await press(review[lang].accepting.button)
  await says(review[lang].accepting.done)
  await follow(call[lang])
  await press(/Circular |Circulate /)
  await says(/Circula|circulate/)

  const given = reviews.filter((one) => one.practice === returned.practice).slice(0, 2)
  await follow(say(lang).desk)
  await follow(/^(Asignar|Assign)/)
  const panel = page.locator('section', { has: page.getByRole('heading', { name: title }) })
  await panel.getByRole('link', { name: panels[lang].assign }).click()
  for (const { reviewer } of given) await page.getByLabel(cast.reviewers[reviewer]!).check()
  await page.locator('main input[type=date]').fill('2019-06-24')
  await press(panels[lang].button)
  await says(panels[lang].done(2))
  for (const { reviewer, scores: marks, overall } of given) {
    await enterAs(cast.reviewers[reviewer]!)
    await page.locator('main').getByRole('link').filter({ hasText: title }).first().click()
    await page.waitForLoadState('load')
    const fields = Object.entries(marks).flatMap(([criterion, [points, sentence]]) => [[`points.${criterion}`, String(points)], [`sentence.${criterion}`, sentence]])
    await type({ ...Object.fromEntries(fields), 'sentence.*': overall })
    await press(scores[lang].score.handOver)
    await says(scores[lang].score.done)
  }
  await enterAs(cast.secretariat)
  await follow(say(lang).practices)
  await follow(title)
  await follow(practiceText[lang].tabs.scores)
  await type({ listed: 'yes', 'reason.es': 'Pasos claros y participación bien descrita.', 'reason.en': 'Clear steps, and participation well described.' })
  await press(scores[lang].shortlist.save)
  await says(scores[lang].shortlist.done)
}

const menu = { es: { desk: 'Lo que me toca', practices: 'Prácticas', meetings: 'Reuniones', compilations: 'Compilaciones', meeting: 'Reunión en línea sobre el rezago' }, en: { desk: 'Due from me', practices: 'Practices', meetings: 'Meetings', compilations: 'Compilations', meeting: 'Online meeting on the backlog' } }
const say = (lang: 'es' | 'en') => menu[lang]

/** The Presidency convenes; a delegation takes its position, the Secretariat writes down the others; the Presidency closes, the Secretariat records. */
export async function meet(visitor: Visitor): Promise<void> {
  const { enterAs, follow, press, type, says, walkTo, page, lang } = visitor
  await enterAs(cast.presidency)
  await follow(say(lang).meetings)
  await follow(meetings[lang].prepare)
  await follow(meetings[lang].choose.empty)
  const milestone = await page.locator('select[name="milestoneId"] option').filter({ hasText: lang === 'es' ? 'Reunión en línea sobre el rezago' : 'Online meeting on the RSD backlog' }).first().getAttribute('value')
  await type({ 'title.es': 'Reunión en línea sobre el rezago', 'title.en': 'Online meeting on the backlog', milestoneId: milestone!, startsAt: '09:00', minutes: '90', example: 'yes' })
  await press(meetings[lang].form.labels.save)
  await follow(agendas[lang].arrange)
  await page.getByLabel(title).check()
  await press(agendas[lang].bringButton)
  await follow(say(lang).meeting)
  await follow(meetings[lang].convene)
  await press(invitations[lang].convene.button)

  await walkTo('2019-06-27')
  await enterAs(cast.head)
  await openItem(visitor)
  await type({ stance: 'joins' })
  await press(decisions[lang].take.button)
  await says(decisions[lang].take.done)
  await enterAs(cast.secretariat)
  await openItem(visitor)
  await page.getByText(decisions[lang].behalf.title).click()
  await follow(decisions[lang].behalf.mark)
  const there = page.locator('main [name^="present."]')
  for (const one of await there.all()) await one.check()
  await press(invitations[lang].attendance.button)
  await says(invitations[lang].attendance.saved)
  await openItem(visitor)
  await page.getByText(decisions[lang].behalf.title).click()
  await page.getByLabel(decisions[lang].behalf.rest, { exact: true }).check()
  await press(decisions[lang].behalf.button, page.locator('form[action$="/positions-on-behalf"]'))
  await enterAs(cast.presidency)
  await openItem(visitor)
  await press(decisions[lang].close.button)
  await says(decisions[lang].close.done)
  await enterAs(cast.secretariat)
  await openItem(visitor)
  await type({ outcome: 'validated', 'reason.es': 'Se valida en su versión corregida.', 'reason.en': 'Validated in its corrected version.' })
  await press(decisions[lang].decide.button)
  await says(decisions[lang].decide.done(1))
}

async function openItem({ follow, lang }: Visitor): Promise<void> {
  await follow(say(lang).meetings)
  await follow(say(lang).meeting)
  await follow(title)
}

/** Compiled and published; then anybody reads it in the public library and opens the PDF, which is what its seal says. */
export async function publishAndRead(visitor: Visitor): Promise<void> {
  const { follow, press, type, says, page, lang } = visitor
  const own = compilations[lang]
  await follow(say(lang).compilations)
  await follow(own.begin)
  const value = await page.locator('main label', { hasText: call[lang] }).getAttribute('for')
  await page.locator(`[id="${value}"]`).check()
  await type({ kind: 'compendium', 'title.es': 'Buenas prácticas 2019', 'title.en': 'Good practices 2019' })
  await press(own.form.labels.begin)
  await press(own.compile)
  await follow(own.publish.button)
  await type({ licence: 'CC-BY-4.0' })
  await press(editions[lang].new.button)
  await says(editions[lang].new.done)

  await page.context().clearCookies({ name: 'marco' })
  const library = lang === 'es' ? '/es/buenas-practicas' : '/en/good-practices'
  await untilThere(visitor, library, title)
  await follow(title)
  await untilThere(visitor, lang === 'es' ? '/es/ediciones' : '/en/editions', lang === 'es' ? 'Buenas prácticas 2019' : 'Good practices 2019')
  await follow(lang === 'es' ? 'Buenas prácticas 2019' : 'Good practices 2019')
  const path = await page.locator(`main a[href$="-${lang}.pdf"]`).first().getAttribute('href')
  const bytes = await (await page.request.get(path!)).body()
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF')
  await says(createHash('sha256').update(bytes).digest('hex'))
}

/** What is published appears within moments: the page is opened again until it is there. */
async function untilThere({ page, open }: Visitor, path: string, words: string): Promise<void> {
  await open(path)
  for (let turn = 0; turn < 60 && (await page.getByRole('link', { name: words }).count()) === 0; turn += 1) {
    await page.waitForTimeout(500)
    await page.goto(path)
  }
  await page.getByRole('link', { name: words }).first().waitFor()
}
