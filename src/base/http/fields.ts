import { z } from 'zod'

// What a browser sends, read as what is meant: a box that is not ticked and a list of which nothing is chosen are not sent at all.

export const ticked = z.preprocess((value) => value === 'yes', z.boolean())

/** One or many of the same name; or none, unless there are words for that. */
export const several = <T extends z.ZodType>(of: T, none?: string) => z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(of).min(none === undefined ? 0 : 1, none))

/** Left blank, it is null. */
export const orNull = <T extends z.ZodType>(of: T) => z.preprocess((value) => value || null, of.nullable())

/** An address of the web, or blank. */
export const httpsOrBlank = (wrong: string) => z.preprocess((value) => value || '', z.union([z.literal(''), z.url({ protocol: /^https$/, error: wrong })], wrong))
