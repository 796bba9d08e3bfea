import type { Words } from '#base/words.ts'

/** A state for whose answer the meeting waits, or waited: when it handed in, and when it was last reminded. */
export type Waiting = { stateId: string; name: Words; handedInAt: Date | null; remindedAt: Date | null }

/** A call that feeds the meeting: of the same activity of the work plan, or linked by hand. */
export type Input = {
  callId: string
  title: Words
  onDay: string | null
  /** that day is only announced */
  tentative: boolean
  linked: boolean
  /** everyone who was asked, for the Secretariat and the Presidency; the own state for others */
  asked: Waiting[]
}

export const missingIn = ({ asked }: Pick<Input, 'asked'>): Waiting[] => asked.filter((one) => one.handedInAt === null)
