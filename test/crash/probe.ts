import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers } from '#formats/index.ts'
import { type Hands, handsOf, idIn } from '../../seed/hands.ts'
import { goodPracticeGuideline } from '../../seed/guideline.ts'
import { guideline, holder, openingDay } from '../../seed/play.ts'
import { writeSection } from '../../seed/play-submission.ts'
import { practices } from '../../seed/practices.ts'
import { layDemo } from '../demo.ts'
import { type Running, startServer } from './server.ts'

// Everything is killed at random moments while states write and hand in; then it is started again and whatever had been answered must be there.
// The control switches off what makes an answer true (synchronous_commit), and must lose: a probe that cannot fail proves nothing.

export type Outcome = { rounds: number; acknowledged: number; lost: number; restarts: number[] }

type Desk = { country: string; submission: string; item: string; saves: number; handIns: number }

const countries = ['HND', 'GTM']
const settle = 30

export async function probe({ rounds, control = false, say = () => {} }: { rounds: number; control?: boolean; say?: (line: string) => void }): Promise<Outcome> {
  const data = mkdtempSync(join(tmpdir(), 'marco-crash-'))
  const outcome: Outcome = { rounds, acknowledged: 0, lost: 0, restarts: [] }
  await layDemo(data)
  let server = await startServer(data)
  const secret = readFileSync(join(data, 'database/marco-secret'), 'utf8').trim()
  const handsFor = (running: Running): Hands => handsOf((path, init) => fetch(running.origin + path, init), { origin: running.origin, secret })
  const desks = await openDesks(handsFor(server))
  await server.stop()
  if (control) appendFileSync(join(data, 'database/postgresql.conf'), '\nsynchronous_commit = off\nwal_writer_delay = 10s\n')
  for (let round = 0; round < rounds; round += 1) {
    server = await startServer(data)
    outcome.restarts.push(server.started)
    const hands = handsFor(server)
    outcome.lost += await countLost(hands, desks)
    // The control has shown what it can: it need not lose again.
    if (control && outcome.lost > 0) {
      await server.stop()
      break
    }
    const acknowledged = await workUntilKilled(server, hands, desks)
    outcome.acknowledged += acknowledged
    say(`round ${round + 1}: ${acknowledged} acknowledged, ${outcome.lost} lost so far`)
  }
  server = await startServer(data)
  outcome.lost += await countLost(handsFor(server), desks)
  await server.stop()
  rmSync(data, { recursive: true, force: true })
  return outcome
}

async function openDesks(hands: Hands): Promise<Desk[]> {
  const practice = practices.find((one) => one.country === 'HND' && one.call === 'a7-rsd-meeting')!
  const desks: Desk[] = []
  for (const country of countries) {
    const focal = holder('focal point', country, openingDay)
    const call = idIn(/\/w\/calls\/[0-9a-f-]{36}/.exec(await hands.get(focal, '/w/calls'))![0])
    const submission = idIn(await hands.post(focal, `/w/calls/${call}/submissions`))
    const item = idIn(await hands.post(focal, `/w/submissions/${submission}/items`, { original: 'es', example: 'yes' }))
    for (const section of guideline.sections) await writeSection(hands, focal, item, { section, answers: practice.answers as Answers })
    desks.push({ country, submission, item, saves: 0, handIns: 0 })
  }
  return desks
}

/** Both states write, clear, hand in and take back, over and over; at a random moment everything is gone. */
async function workUntilKilled(server: Running, hands: Hands, desks: Desk[]): Promise<number> {
  const before = desks.map((desk) => desk.saves + desk.handIns)
  let running = true
  const work = desks.map(async (desk) => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- ended from outside, by the clock of the probe
    while (running) {
      try {
        await oneTurn(hands, desk)
      } catch {
        return
      }
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 1200))
  server.kill()
  running = false
  await Promise.all(work)
  await new Promise((resolve) => setTimeout(resolve, settle))
  return desks.reduce((sum, desk, index) => sum + desk.saves + desk.handIns - before[index]!, 0)
}

const counted = goodPracticeGuideline.sections[0]!.questions.find((question) => question.kind === 'short text')!.key

async function oneTurn(hands: Hands, desk: Desk): Promise<void> {
  const focal = holder('focal point', desk.country, openingDay)
  const section = guideline.sections[0]!
  const practice = practices.find((one) => one.country === 'HND' && one.call === 'a7-rsd-meeting')!
  for (let turn = 0; turn < 5; turn += 1) {
    const seen = Number(new RegExp(`name="version.${counted}" value="(\\d+)[ "]`).exec(await hands.get(focal, `/w/items/${desk.item}/sections/${section.key}`))![1])
    await hands.post(focal, `/w/items/${desk.item}/sections/${section.key}`, { only: counted, [`choice.${counted}`]: 'mine', [`a.${counted}`]: `${String(practice.answers[counted])} ${seen}`, [`version.${counted}`]: String(seen) })
    desk.saves = seen + 1
  }
  await hands.fill(holder('national validator', desk.country, openingDay), `/w/submissions/${desk.submission}`, `/w/submissions/${desk.submission}/clearance`, { circulates: 'yes', publishes: 'yes', licence: 'CC-BY-4.0' })
  await hands.post(focal, `/w/submissions/${desk.submission}/hand-in`, { confirmed: 'yes' })
  desk.handIns += 1
  await hands.post(focal, `/w/items/${desk.item}/taking-back`)
}

/** What had been answered and is not there. What was under way and not answered may be there or not; then it is taken as the new state. */
async function countLost(hands: Hands, desks: Desk[]): Promise<number> {
  let lost = 0
  for (const desk of desks) {
    const focal = holder('focal point', desk.country, openingDay)
    const page = await hands.get(focal, `/w/submissions/${desk.submission}`)
    const handIns = (/id="receipts"[\s\S]*?<\/ul>/.exec(page)?.[0].match(/<li>/g) ?? []).length
    lost += Math.max(0, desk.handIns - handIns)
    desk.handIns = handIns
    // A hand-in that had not been taken back yet: take it back, so that the next round can write.
    await hands.post(focal, `/w/items/${desk.item}/taking-back`).catch(() => {})
    const seen = Number(new RegExp(`name="version.${counted}" value="(\\d+)[ "]`).exec(await hands.get(focal, `/w/items/${desk.item}/sections/${guideline.sections[0]!.key}`))![1])
    lost += Math.max(0, desk.saves - seen)
    desk.saves = seen
  }
  return lost
}
