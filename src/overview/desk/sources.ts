import type { DutySource } from '#base/duty.ts'
import { listDuties as accessionDuties } from '#accessions/index.ts'
import { listDuties as callDuties } from '#calls/index.ts'
import { listDuties as compilationDuties } from '#compilations/index.ts'
import { listDuties as formatDuties } from '#formats/index.ts'
import { listDuties as handoverDuties } from '#handovers/index.ts'
import { listDuties as meetingDuties } from '#meetings/index.ts'
import { listDuties as membershipDuties } from '#membership/index.ts'
import { listDuties as practiceDuties } from '#practices/index.ts'
import { listDuties as planDuties } from '#workplan/index.ts'
import { listDuties as publishingDuties } from '#publishing/index.ts'

/** ONE list: every part that knows of something due says it through its door. */
export const sources: readonly DutySource[] = [callDuties, meetingDuties, formatDuties, membershipDuties, practiceDuties, accessionDuties, compilationDuties, publishingDuties, handoverDuties, planDuties]
