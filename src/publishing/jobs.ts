import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatInstant, readerIn } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { findPresiding, listDelegations, listHolders } from '#membership/index.ts'
import { type Edition, type Side, sides } from './edition/edition.ts'
import type { EditionDoors, Undone } from './edition/kind.ts'
import { findEdition, findFrozen, listEditions, listUnmade } from './edition/queries.ts'
import { foundEdition, postAfterwards, postEdition, withdrawUndone, takeTurnOfEditions } from './frozen/actions.ts'
import { makeFiles, type Making } from './frozen/files.ts'
import { toldFrom } from './frozen/frozen.ts'
import { publishedLetter, requestLetter } from './letters.ts'
import { postEditions } from './public/notice.ts'

/** Those who act for one side on this day. */
async function peopleOf(tx: Tx, side: Side, today: string): Promise<string[]> {
  const holders = await listHolders(tx, today, { role: side })
  const presiding = await findPresiding(tx, today)
  return [...new Set(holders.filter((holder) => side === 'secretariat' || holder.stateId === presiding).map((holder) => holder.personId))]
}

async function tellOtherSide(run: Run, data: unknown, said: 'asked' | 'takenBack'): Promise<void> {
  const { subject, event } = Errand.parse(data)
  const { side, people } = await run.asClock(async (tx, { today }) => {
    const { facts } = await findEvent(tx, event)
    const { side } = z.object({ side: z.enum(sides) }).parse(facts)
    return { side, people: await peopleOf(tx, side === 'secretariat' ? 'presidency' : 'secretariat', today) }
  })
  for (const person of people) {
    await send(run, said === 'asked' ? 'withholding asked' : 'withholding taken back', person, async (db, { language }) => requestLetter(language, said, { title: readText((await findEdition(db, subject)).title, language), path: `/w/editions/${subject}#withhold`, side }))
  }
}

type Kind = keyof EditionDoors

/** What was frozen since and has no edition yet becomes one; the answer is what still has no files. */
async function foundEditions(tx: Tx, doors: EditionDoors): Promise<string[]> {
  // Another node may be at it: what it found is seen here.
  await takeTurnOfEditions(tx)
  for (const kind of Object.keys(doors) as Kind[]) {
    const ids = await doors[kind].listIds(tx)
    const known = new Set((await listEditions(tx, { ids })).map((edition) => edition.id))
    for (const id of ids) if (!known.has(id)) await foundEdition(tx, kind, id, await doors[kind].find(tx, id))
  }
  const unmade: string[] = []
  for (const id of await listUnmade(tx)) if (await holds(tx, await findEdition(tx, id), doors)) unmade.push(id)
  return unmade
}

/** What it is an edition of still holds: what a decision took back in the meantime is not published. */
const holds = async (tx: Tx, { id, kind }: Edition, doors: EditionDoors): Promise<boolean> => kind === 'compendium' || (await doors[kind].listIds(tx)).includes(id)

async function toldOf(tx: Tx, edition: Edition, doors: EditionDoors): Promise<Omit<Making, 'edition' | 'origin'> & { origin?: string }> {
  if (edition.kind !== 'compendium') return { told: (await doors[edition.kind].find(tx, edition.id)).told }
  const frozen = await findFrozen(tx, edition.id)
  return { told: toldFrom(frozen), origin: frozen.origin }
}

/** All jobs of editions; the roof says what there are editions of (src/editions.ts). */
export const publishingJobs = (doors: EditionDoors): Jobs => ({
  // The files are made outside any transaction; what they say was frozen by the act.
  'make editions': async (run) => {
    await run.asClock(async (tx) => {
      const undone: Undone[] = []
      for (const { listUndone } of Object.values(doors)) if (listUndone) undone.push(...(await listUndone(tx)))
      await withdrawUndone(tx, undone)
    })
    for (const id of await run.asClock((tx) => foundEditions(tx, doors))) {
      const making = await run.asClock(async (tx) => {
        const edition = await findEdition(tx, id)
        return { origin: run.marco.config.origin, ...(await toldOf(tx, edition, doors)), edition }
      })
      const made = await makeFiles(making)
      await run.asClock(async (tx) => {
        await takeTurnOfEditions(tx)
        const edition = await findEdition(tx, id)
        if (await holds(tx, edition, doors)) await postEdition(tx, { ...making, ...made, edition })
      })
    }
  },
  'post edition afterwards': async (run, data) => run.asClock(async (tx) => postAfterwards(tx, await findEdition(tx, Errand.parse(data).subject))),
  'post editions': async (run) => run.asClock((tx) => postEditions(tx)),
  'tell of edition': async (run, data) => {
    const { subject } = Errand.parse(data)
    // A plan or minutes were adopted and a handover sealed with a letter of their own.
    const people = await run.asClock(async (tx, { today }) => ((await findEdition(tx, subject)).kind === 'compendium' ? listDelegations(tx, today) : []))
    for (const person of people) {
      await send(run, 'edition published', person, async (db, { language, zone }) => {
        const edition = await findEdition(db, subject)
        const opens = edition.publicFrom > edition.at ? formatInstant(readerIn(language, zone), edition.publicFrom) : undefined
        return publishedLetter(language, { title: readText(edition.title, language), path: `/w/editions/${subject}`, opens })
      })
    }
  },
  'tell of asked withholding': (run, data) => tellOtherSide(run, data, 'asked'),
  'tell of withdrawn request': (run, data) => tellOtherSide(run, data, 'takenBack'),
})
