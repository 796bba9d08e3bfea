import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Db, Tx } from '#base/database/transaction.ts'
import { sayDay } from '#base/ui/dates.ts'
import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { type Lang, readText } from '#base/words.ts'
import { findCall, findItem } from '#calls/index.ts'
import { findState, listHolders } from '#membership/index.ts'
import { keepEntriesOf, keepEntry } from './entry/actions.ts'
import { assignedLetter, completeLetter, dismissedLetter } from './letters.ts'
import { postPractices } from './notice/actions.ts'
import { dissolvePanel } from './panel/actions.ts'
import { waitedFor } from './panel/panel.ts'
import { findPanel } from './panel/queries.ts'

const Told = z.object({ person: z.uuid(), until: z.string().default('') })

const factsOf = async (tx: Tx, event: string) => Told.parse((await findEvent(tx, event)).facts)

/** Where it is from and which call it answers: known before the letter is opened, and nothing of what it says. */
async function aboutItem(tx: Tx, itemId: string) {
  const { stateId, callId } = await findItem(tx, itemId)
  return { stateId, callId }
}

async function factsFor(db: Db, lang: Lang, { stateId, callId }: { stateId: string; callId: string }) {
  return { state: readText((await findState(db, stateId)).name, lang), call: readText((await findCall(db, callId)).title, lang) }
}

export const jobs: Jobs = {
  'tell reviewer': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { about, person, until } = await run.asClock(async (tx) => ({ about: await aboutItem(tx, subject), ...(await factsOf(tx, event)) }))
    await send(run, 'reviewer assigned', person, async (db, { language }) =>
      assignedLetter(language, { ...(await factsFor(db, language, about)), path: `/w/practices/${subject}/scoring`, due: sayDay(language, until) }),
    )
  },
  'tell dismissed reviewer': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { about, person } = await run.asClock(async (tx) => ({ about: await aboutItem(tx, subject), ...(await factsOf(tx, event)) }))
    await send(run, 'reviewer dismissed', person, async (db, { language }) => dismissedLetter(language, { ...(await factsFor(db, language, about)), path: '/w' }))
  },
  'tell of scores': async (run, data) => {
    const { subject } = Errand.parse(data)
    const { about, people } = await run.asClock(async (tx, { today }) => {
      const panel = await findPanel(tx, await findItem(tx, subject))
      const complete = panel !== undefined && panel.scorings.length > 1 && waitedFor(panel).length === 0
      const officers = complete ? await listHolders(tx, today, { role: 'secretariat' }) : []
      return { about: await aboutItem(tx, subject), people: [...new Set(officers.map((officer) => officer.personId))] }
    })
    for (const person of people) await send(run, 'scores complete', person, async (db, { language }) => completeLetter(language, { ...(await factsFor(db, language, about)), path: `/w/practices/${subject}/scores` }))
  },
  'keep practice': async (run, data) => run.asClock((tx) => keepEntry(tx, Errand.parse(data).subject)),
  'keep practices handed in': async (run, data) => run.asClock((tx) => keepEntriesOf(tx, Errand.parse(data).subject)),
  'dissolve panel': async (run, data) => run.asClock(async (tx, { now }) => dissolvePanel(tx, await findItem(tx, Errand.parse(data).subject), now)),
  // Most of what is translated is not public: only then is everything posted again.
  'post practice': async (run, data) =>
    run.asClock(async (tx) => {
      const outcome = await tx.selectFrom('practices.outcome').where('itemId', '=', Errand.parse(data).subject).select('outcome').executeTakeFirst()
      if (outcome?.outcome === 'validated') await postPractices(tx)
    }),
  'post practices': async (run) => run.asClock((tx) => postPractices(tx)),
}
