import type { Tx } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import type { Milestone } from '#workplan/index.ts'

// A date lives on the work plan, and is set by its own actions: the roof hands over the one that convening asks for.

/** A tentative day of the plan holds from now on, for this reason. */
type ConfirmDay = (tx: Tx, me: Me, milestone: Milestone, reason: { es: string; en: string }) => Promise<void>

let given: ConfirmDay

export const initDays = (confirm: ConfirmDay): void => {
  given = confirm
}

export const confirmDay: ConfirmDay = (...asked) => given(...asked)
