import pg from 'pg'
import { runFor } from '#base/queue.ts'
import type { Marco } from '#base/services.ts'
import { chapters } from '../../seed/chapters.ts'
import { type Send, whyOf } from '../../seed/hands.ts'
import { seedId } from '../../seed/load.ts'
import { yearSteps } from '../../seed/loop.ts'
import { openingDay, type Outcome, play, type Step } from '../../seed/play.ts'
import { readStanding, type Standing } from '../../seed/standing.ts'
import type { Text } from '../../seed/types.ts'
import type { Chapter } from '../../seed/year-types.ts'
import { stageFor } from './stage.ts'

// The story as a visitor has it played: in the background of the server, one at a time, beside whatever anybody does by hand.

export type Told = Pick<Step, 'on' | 'who' | 'what'> & Outcome

/** A play that runs, or the last one that ran. `broken`: what stopped the whole of it. */
export type Play = { upTo: Chapter; told: Told[]; steps: number; ended: boolean; broken?: Text }

const plays = new WeakMap<Marco, Play>()

export const playOf = (marco: Marco): Play | undefined => plays.get(marco)

/** As the Secretariat sees it: what the story brought about, whoever did it. */
export const standingOf = (marco: Marco): Promise<Standing> => runFor(marco, { id: 'story' }).asPerson(seedId('person', 'secretariat-unhcr-1'), readStanding)

const isPlayed = ({ played }: Chapter, standing: Standing): boolean => played.every((name) => standing.facts.has(name) || standing.ids.has(name))

export type Placed = Chapter & { state: 'played' | 'next' | 'later' }

/** A chapter in which nobody has anything to do is over when its day is. The first that is not is the next. */
export function placed(standing: Standing, today: string): Placed[] {
  const over = chapters.map((chapter) => (chapter.played.length > 0 ? isPlayed(chapter, standing) : chapter.until <= today))
  const next = over.indexOf(false)
  return chapters.map((chapter, index) => ({ ...chapter, state: over[index] ? 'played' : index === next ? 'next' : 'later' }))
}

/** Held for as long as somebody plays, on whichever node: it is a session's, so it is free again however that one ends. */
async function takeTurn(marco: Marco): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client(marco.database.clockConfig)
  client.on('error', () => {})
  await client.connect()
  const got = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(hashtext('marco story')) as got`)
  if (got.rows[0]?.got) return () => client.end()
  await client.end()
  return undefined
}

/** Whether somebody plays now, here or on another node. */
export async function isBusy(marco: Marco): Promise<boolean> {
  const free = await takeTurn(marco)
  await free?.()
  return !free
}

/** Begins to play every chapter up to one; says no where another play is running. */
export async function beginPlay(marco: Marco, send: Send, upTo: Chapter): Promise<boolean> {
  const free = await takeTurn(marco)
  if (!free) return false
  const now: Play = { upTo, told: [], steps: 0, ended: false }
  plays.set(marco, now)
  void playUpTo(marco, send, now)
    .catch((error: unknown) => {
      now.broken = whyOf(error)
      marco.log.error({ error: String(error) }, 'the story stopped')
    })
    .finally(async () => {
      now.ended = true
      await free()
    })
  return true
}

/** What is done is passed over; where nobody has anything to do, a day that has gone by is not walked to again. At the end it is the later of both days. */
async function playUpTo(marco: Marco, send: Send, now: Play): Promise<void> {
  const today = await runFor(marco, { id: 'story' }).asClock(async (_, whoami) => whoami.today)
  const stage = { ...stageFor(marco, send), tell: ({ on, who, what }: Step, outcome: Outcome) => void now.told.push({ on, who, what, ...outcome }) }
  const due = yearSteps(stage).filter(({ on, done }) => on > openingDay && on <= now.upTo.until && (done || on > today))
  now.steps = due.length
  await play(stage, due, { from: today })
  await stage.turn(today > now.upTo.until ? today : now.upTo.until)
}
