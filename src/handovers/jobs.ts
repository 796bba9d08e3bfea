import { Errand, findEvent } from '#base/history.ts'
import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { readText } from '#base/words.ts'
import { listDelegations, listHolders } from '#membership/index.ts'
import { findDossier } from './dossier/queries.ts'
import { sealedLetter } from './letters.ts'

export const jobs: Jobs = {
  /** Those who may read it from then on, and those who follow; whoever sealed it knows. */
  'tell of sealed handover': async (run, data) => {
    const { subject, event } = Errand.parse(data)
    const { state, people } = await run.asClock(async (tx, { today }) => {
      const { personId } = await findEvent(tx, event)
      const presidencies = (await listHolders(tx, today, { role: 'presidency' })).map((holder) => holder.personId)
      const people = new Set([...(await listDelegations(tx, today)), ...presidencies].filter((one) => one !== personId))
      return { state: (await findDossier(tx, subject)).state, people }
    })
    for (const person of people) await send(run, 'handover sealed', person, async (_, me) => sealedLetter(me.language, { state: readText(state, me.language), path: `/w/handovers/${subject}` }))
  },
}
