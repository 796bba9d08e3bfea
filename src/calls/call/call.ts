import type { Words } from '#base/words.ts'
import type { FormatKind } from '#formats/index.ts'

/** What is wanted, in which format, from whom, by when, for which meeting. */
export type Call = {
  id: string
  holdingId: string
  membersId: string
  formatVersionId: string
  kind: FormatKind
  theme: string | null
  title: Words
  message: Words
  milestoneId: string
  version: number
  openedAt: Date | null
}

export type CallStage = 'preparing' | 'open' | 'due passed'

export function stageOfCall(call: Pick<Call, 'openedAt'>, lastDeadline: Date | undefined, now: Date): CallStage {
  if (!call.openedAt) return 'preparing'
  return lastDeadline && lastDeadline < now ? 'due passed' : 'open'
}
