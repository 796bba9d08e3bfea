import { Errand, findEvent } from '#base/history.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#base/database/transaction.ts'
import type { Jobs } from '#base/queue.ts'
import { words, readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { type DecisionFound, dayOf, findMeeting, listDecidedUpon } from '#meetings/index.ts'
import { findProposal } from '#workplan/index.ts'
import { adoptProposal, endAdoption } from './workplan/edition/actions.ts'

const Facts = z.looseObject({ meeting: z.uuid(), subjectKind: z.string().nullable(), subjectVersion: z.uuid().nullable() })

/** The decisions that stand on proposals of the plan. A proposal is adopted as long as one of them validates it. */
const listStanding = (db: Db): Promise<DecisionFound[]> => listDecidedUpon(db, 'work plan')
const validates = (decision: DecisionFound, proposalId: string): boolean => decision.outcome === 'validated' && decision.subjectVersion === proposalId

/** Of what was adopted, what a decision that stands validates; also while the job that ends an adoption has not come round yet. What no decision adopted is of before this place. */
export async function whatStands<A extends { proposalId: string; decisionId: string | null }>(db: Db, adopted: A[]): Promise<A[]> {
  const standing = await listStanding(db)
  return adopted.filter(({ proposalId, decisionId }) => decisionId === null || standing.some((decision) => validates(decision, proposalId)))
}

/** A meeting decided on a plan that was put before it: validated, that is what "planned" means from then on; a decision that takes the place of that one takes it back (0068). */
export const adoptionJobs: Jobs = {
  'adopt work plan': async (run, data) => {
    await run.asClock(async (tx) => {
      const { facts } = await findEvent(tx, Errand.parse(data).event)
      const { meeting: meetingId, subjectKind, subjectVersion } = Facts.parse(facts)
      if (subjectKind !== 'work plan' || !subjectVersion) return
      // Two decisions on one plan, one after the other: the later job finds what the earlier one has written.
      await sql`select pg_advisory_xact_lock(hashtextextended(${subjectVersion}, 13))`.execute(tx)
      const standing = await listStanding(tx)
      const proposal = await findProposal(tx, subjectVersion)
      const adopting = standing.findLast((decision) => validates(decision, proposal.id))
      const instead = standing.findLast((decision) => decision.subjectVersion === proposal.id && decision.meetingId === meetingId)
      const meeting = await findMeeting(tx, adopting?.meetingId ?? meetingId)
      const [es, en] = [readText(meeting.title, 'es'), readText(meeting.title, 'en')]
      if (adopting) {
        const wording = words(`Adoptado en «${es}», decisión ${adopting.number}`, `Adopted at “${en}”, decision ${adopting.number}`)
        await adoptProposal(tx, proposal, { onDay: dayOf(meeting) ?? dayIn(meeting.zone, adopting.at), wording, decisionId: adopting.id })
      } else if (instead) {
        await endAdoption(tx, proposal, { wording: words(`La decisión ${instead.number} de «${es}» sustituye a la que lo había adoptado`, `Decision ${instead.number} of “${en}” takes the place of the one that had adopted it`), decisionId: instead.id })
      }
    })
  },
}
