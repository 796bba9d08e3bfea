import type { Db } from '#base/database/transaction.ts'
import type { Duty } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { listDuties as accessionDuties } from '#accessions/index.ts'
import { listDuties as callDuties } from '#calls/index.ts'
import { listDuties as compilationDuties } from '#compilations/index.ts'
import { listDuties as formatDuties } from '#formats/index.ts'
import { listDuties as handoverDuties } from '#handovers/index.ts'
import { listDuties as meetingDuties } from '#meetings/index.ts'
import { listDuties as membershipDuties, type Me } from '#membership/index.ts'
import { listDuties as practiceDuties } from '#practices/index.ts'
import { listDuties as planDuties } from '#workplan/index.ts'
import { listDuties as publishingDuties } from '#publishing/index.ts'

type Source = (db: Db, me: Me, view: Pick<View, 'lang' | 'now' | 'zone' | 'locale'>, today: string) => Promise<Duty[]>

/** ONE list: every part that knows of something due says it through its door. */
export const sources: readonly Source[] = [callDuties, meetingDuties, formatDuties, membershipDuties, practiceDuties, accessionDuties, compilationDuties, publishingDuties, handoverDuties, planDuties]
