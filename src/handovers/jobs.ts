import { Errand } from '#base/history.ts'
import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { formatDay, readerIn } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { listDelegations, listHolders, listPresidencies, whenHeld } from '#membership/index.ts'
import { lastDay } from './dossier/dossier.ts'
import { findDossier } from './dossier/queries.ts'
import { sealedLetter } from './letters.ts'

export const jobs: Jobs = {
  /** One letter each: the delegations of the members, the two bodies, and who is named to the Presidency that receives it. */
  'tell of sealed handover': async (run, data) => {
    const { subject } = Errand.parse(data)
    const { dossier, people, next } = await run.asClock(async (tx, { today }) => {
      const dossier = await findDossier(tx, subject)
      const following = (await listPresidencies(tx)).find((term) => term.since > dossier.since)?.stateId
      const named = (await listHolders(tx, today, { all: true, role: 'presidency' })).filter((holder) => holder.stateId === following && whenHeld(holder, today) !== 'past')
      const officers = await listHolders(tx, today, { role: 'secretariat' })
      const next = new Set(named.map(({ personId }) => personId))
      return { dossier, next, people: new Set([...(await listDelegations(tx, today)), ...officers.map(({ personId }) => personId), ...next]) }
    })
    for (const person of people) {
      await send(run, 'handover sealed', person, async (_, { language: lang, zone }) =>
        sealedLetter(lang, { state: readText(dossier.state, lang), last: dossier.until ? formatDay(readerIn(lang, zone), lastDay(dossier.until)) : undefined, receives: next.has(person), path: `/w/handovers/${dossier.id}` }),
      )
    }
  },
}
