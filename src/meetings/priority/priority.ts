import type { Words } from '#base/words.ts'

/** D1: what should come first under the next Presidency, in the words of whoever proposes it. */
export type Priority = { id: string; meetingId: string; holdingId: string; proposerId: string; proposer: Words; title: Words; reason: Words; at: Date }
