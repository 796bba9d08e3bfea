import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Jobs } from '#base/queue.ts'
import { words, readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { dayOf, findDecisionsFor, findMeeting } from '#meetings/index.ts'
import { findProposal } from '#workplan/index.ts'
import { adoptProposal } from './workplan/edition/actions.ts'

const Facts = z.looseObject({ subjectKind: z.string().nullable(), subjectId: z.uuid().nullable(), subjectVersion: z.uuid().nullable() })

/** A meeting validated a plan that was put before it: from then on that is what "planned" means. */
export const adoptionJobs: Jobs = {
  'adopt work plan': async (run, data) => {
    await run.asClock(async (tx) => {
      const { facts } = await findEvent(tx, Errand.parse(data).event)
      const { subjectKind, subjectId, subjectVersion } = Facts.parse(facts)
      if (subjectKind !== 'work plan' || !subjectId || !subjectVersion) return
      const decision = (await findDecisionsFor(tx, 'work plan', [subjectId])).get(subjectId)
      if (decision?.outcome !== 'validated' || decision.subjectVersion !== subjectVersion) return
      const meeting = await findMeeting(tx, decision.meetingId)
      const wording = words(`Adoptado en «${readText(meeting.title, 'es')}», decisión ${decision.number}`, `Adopted at “${readText(meeting.title, 'en')}”, decision ${decision.number}`)
      await adoptProposal(tx, await findProposal(tx, subjectVersion), { onDay: dayOf(meeting) ?? dayIn(meeting.zone, decision.at), wording, decisionId: decision.id })
    })
  },
}
