import { z } from 'zod'
import { several } from '#base/http/fields.ts'
import { idsIn } from '../invitation/form.ts'

/** Ticked organisations, and people from one group of boxes per delegation: `person.<delegation>`. */
export const WithdrawalForm = z.looseObject({ organisation: several(z.uuid()) }).transform(({ organisation, ...typed }) => ({ organisations: organisation, people: idsIn(typed, /^person\./) }))
