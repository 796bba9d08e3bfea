import { initHistory } from '#base/history.ts'
import { initSentBack } from '#calls/index.ts'
import { initPublished } from '#compilations/index.ts'
import { initDays, initSubjects } from '#meetings/index.ts'
import { initTraces } from '#membership/index.ts'
import { initPlan } from '#workplan/index.ts'
import { pointers } from './calendar.ts'
import { facts, isForMeeting } from './facts.ts'
import { chronicle } from './history.ts'
import { publishedOf } from './published-of.ts'
import { sentBack } from './sent-back.ts'
import { subjects } from './subjects.ts'
import { listTraces } from './traces.ts'
import { wiring } from './wiring.ts'
import { confirmDay } from './workplan/actions.ts'

/** What parts ask of the roof, because those who know it are to their right. Once, before anything is asked. */
export function openDoors(): void {
  initHistory(wiring, chronicle)
  initSubjects(subjects)
  initTraces(listTraces)
  initDays(confirmDay)
  initSentBack(sentBack)
  initPublished(publishedOf)
  initPlan({ pointers, facts, isForMeeting })
}
