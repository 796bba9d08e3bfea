import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answers } from '#formats/index.ts'
import { readConfig } from '#base/config.ts'
import { makeApp } from '../../src/app.tsx'
import { foundDemo } from '../../src/demo/founding.ts'
import { stageFor } from '../../src/demo/stage.ts'
import { foundingDone, open, type Opened } from '../../src/start.ts'
import { idIn } from '../../seed/hands.ts'
import { yearSteps } from '../../seed/loop.ts'
import { guideline, openingDay, type Outcome, play, type Stage } from '../../seed/play.ts'
import { handIn, practiceOf, writeSection } from '../../seed/play-submission.ts'
import { returned } from '../../seed/story.ts'

// The story goes on after anything that a visitor did by hand: Honduras hands in under its own title, begins a second practice and leaves it, and
// the Secretariat gives the first back with a comment of its own. Nothing of that may stop anybody of the story later.

const data = mkdtempSync(join(tmpdir(), 'marco-continued-'))
let opened: Opened
let stage: Stage
const stuck: string[] = []
let played: string[] = []

beforeAll(async () => {
  opened = await open({ ...readConfig({ MARCO_DATA: data, LOG_LEVEL: 'error', PORT: '0' }), origin: 'http://localhost:4000' }, 'demo')
  await foundDemo(opened.marco, opened.owner)
  await foundingDone(opened.owner)
  await opened.settle()
  const app = makeApp(opened.marco)
  const tell: Stage['tell'] = ({ on, what }, outcome: Outcome) => {
    if (outcome.how === 'stuck') stuck.push(`${on} ${what.en}: ${outcome.why.en}`)
    if (outcome.how === 'played') played.push(`${on} ${what.en}`)
  }
  stage = { ...stageFor(opened.marco, async (path, init) => app.request(path, init)), tell }
}, 240_000)

afterAll(async () => {
  await opened?.stop()
  rmSync(data, { recursive: true, force: true })
})

const own = 'Ventanilla de registro escrita a mano'
const [focal, validator] = ['hnd-focal', 'hnd-validator']
const playTo = (day: string, from: string = openingDay) => play(stage, yearSteps(stage).filter(({ on, done }) => on > openingDay && on <= day && (done || on > from)), { from })

async function handInByHand(): Promise<string> {
  const { hands, known } = stage
  await stage.learn(focal)
  const call = `/w/calls/${known.find('call a7')}`
  const at = await hands.fill(focal, call, `${call}/submissions`)
  const item = idIn(await hands.fill(focal, at, `${at}/items`, { original: 'es', example: 'yes' }))
  const answers = { ...practiceOf(returned.practice).answers, title: own } as Answers
  for (const section of guideline.sections) await writeSection(hands, focal, item, { section, answers })
  await hands.fill(validator, at, `${at}/clearance`, { circulates: 'yes', publishes: 'yes', licence: 'CC-BY-4.0' })
  await handIn(hands, focal, at)
  await hands.fill(focal, at, `${at}/items`, { original: 'es' })
  return `/w/items/${item}`
}

test('what was handed in by hand and given back by hand is answered, handed in again, accepted and circulated by the story', async () => {
  const item = await handInByHand()
  const { hands, known } = stage
  await hands.fill(returned.by, `${item}/review?about=challenges`, `${item}/comments`, { question: 'challenges', kind: 'must change', text: '¿Qué desafíos quedan en 2019?' })
  await hands.fill(returned.by, `${item}/review`, `${item}/return`, { dueOn: '2019-06-10', letter: 'Gracias. Falta una frase.' })
  await playTo('2019-06-27')
  expect(stuck).toEqual([])
  await stage.learn(returned.by)
  expect(['accepted', 'circulated'].filter((fact) => !known.has(fact, returned.practice))).toEqual([])
  expect(await hands.get(returned.by, item)).toContain(own)
}, 480_000)

test('played a second time, nothing of it is done again', async () => {
  played = []
  await playTo('2019-06-27', '2019-06-27')
  expect(played).toEqual([])
  expect(stuck).toEqual([])
}, 240_000)
