import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { localeOf } from '#base/http/view.ts'
import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { formatInstant } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { listHolders, listMembers, listPresidencies } from '#membership/index.ts'
import { type Side, sides } from './edition/edition.ts'
import { findEdition, findFrozen, listEditions } from './edition/queries.ts'
import { postAfterwards, postEdition } from './frozen/actions.ts'
import { makeFiles } from './frozen/files.ts'
import { askedLetter, publishedLetter } from './letters.ts'
import { postEditions } from './public/notice.ts'

const Data = z.object({ event: z.uuid(), subject: z.uuid() })

const presiding = async (tx: Tx, today: string): Promise<(string | null)[]> => (await listPresidencies(tx)).filter((term) => term.since <= today && (!term.until || term.until > today)).map((term) => term.stateId)

/** Those who act for one side on this day. */
async function peopleOf(tx: Tx, side: Side, today: string): Promise<string[]> {
  const holders = await listHolders(tx, today, { role: side })
  const terms = await presiding(tx, today)
  return [...new Set(holders.filter((holder) => side === 'secretariat' || terms.includes(holder.stateId)).map((holder) => holder.personId))]
}

async function delegations(tx: Tx, today: string): Promise<string[]> {
  const members = new Set((await listMembers(tx, today, 'es')).map((state) => state.id))
  const reached = (await listHolders(tx, today)).filter((holder) => ['focal point', 'head of delegation'].includes(holder.role) && members.has(holder.stateId ?? ''))
  return [...new Set([...reached.map((holder) => holder.personId), ...(await peopleOf(tx, 'presidency', today))])]
}

export const jobs: Jobs = {
  // The files are made outside any transaction; what they say was frozen when it was published.
  'make edition': async (run, data) => {
    const { subject } = Data.parse(data)
    const known = await run.asClock(async (tx) => {
      const edition = await findEdition(tx, subject)
      const series = (await listEditions(tx, { compilationId: edition.compilationId })).at(-1)!.id
      const made = await tx.selectFrom('published.edition').where('id', '=', subject).select('id').executeTakeFirst()
      return made ? undefined : { edition, series, frozen: await findFrozen(tx, subject) }
    })
    if (!known) return
    const { files, pages } = await makeFiles(known.frozen)
    await run.asClock(async (tx) => postEdition(tx, { ...known, edition: await findEdition(tx, subject), files, pages }))
  },
  'post edition afterwards': async (run, data) => run.asClock(async (tx) => postAfterwards(tx, await findEdition(tx, Data.parse(data).subject))),
  'post editions': async (run) => run.asClock((tx) => postEditions(tx)),
  'tell of edition': async (run, data) => {
    const { subject } = Data.parse(data)
    const people = await run.asClock((tx, { today }) => delegations(tx, today))
    for (const person of people) {
      await send(run, 'edition published', person, async (db, { language, zone }) => {
        const edition = await findEdition(db, subject)
        const opens = edition.publicFrom > edition.at ? formatInstant({ lang: language, locale: localeOf(language), zone }, edition.publicFrom) : undefined
        return publishedLetter(language, { title: readText(edition.title, language), path: `/w/editions/${subject}`, opens })
      })
    }
  },
  'tell of asked withholding': async (run, data) => {
    const { subject, event } = Data.parse(data)
    const { side, people } = await run.asClock(async (tx, { today }) => {
      const { facts } = await tx.selectFrom('base.event').select('facts').where('id', '=', event).executeTakeFirstOrThrow()
      const { side } = z.object({ side: z.enum(sides) }).parse(facts)
      return { side, people: await peopleOf(tx, side === 'secretariat' ? 'presidency' : 'secretariat', today) }
    })
    for (const person of people) {
      await send(run, 'withholding asked', person, async (db, { language }) => askedLetter(language, { title: readText((await findEdition(db, subject)).title, language), path: `/w/editions/${subject}#withhold`, side }))
    }
  },
}
