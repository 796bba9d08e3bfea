import { runFor, settle } from '#base/queue.ts'
import type { Marco } from '#base/services.ts'
import { handsOf, type Send } from '../../seed/hands.ts'
import { seedId } from '../../seed/load.ts'
import { nothingKnown, type Stage } from '../../seed/play.ts'
import { readStanding } from '../../seed/standing.ts'
import { tick } from '../tick.ts'
import { jobs } from '../wiring.ts'

/**
 * The story is played through our own pages and forms; before each walk of the clock what follows from what happened is done. The clock has its
 * own turn (reminders, states that join, what the public reads) on the days on which the story says so.
 */
export function stageFor(marco: Marco, send: Send): Stage {
  const hands = handsOf(send, { origin: marco.config.origin, secret: marco.database.secret })
  const known = nothingKnown()
  const rest = () => settle(marco, jobs, tick)
  return {
    hands,
    settle: rest,
    known,
    learn: async (person) => known.become(await runFor(marco, { id: 'story' }).asPerson(seedId('person', person), readStanding)),
    walkTo: async (day, at) => {
      await rest()
      await hands.walkTo(day, { quiet: true, at })
    },
    turn: async (day) => {
      await rest()
      await hands.walkTo(day)
      await rest()
    },
  }
}
