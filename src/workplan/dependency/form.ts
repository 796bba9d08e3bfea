import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

const whole = (message: string, least: number, most: number) => z.string(message).trim().regex(/^-?\d{1,4}$/, message).transform(Number).refine((days) => days >= least && days <= most, message)

export const DependencyForm = (lang: Lang) => {
  const say = text[lang].errors
  return z.object({
    before: z.uuid(say.before),
    lag: whole(say.lag, -365, 365),
    basis: z.enum(['plan', 'drawn'], say.basis),
    'reason.es': z.string().trim().min(5, say.reason).max(500, say.long),
    'reason.en': z.string().trim().min(5, say.reasonOther).max(500, say.long),
  })
}
export type DependencyData = z.infer<ReturnType<typeof DependencyForm>>

export const WorkForm = (lang: Lang) => {
  const say = text[lang].errors
  const half = z.string().trim().max(300, say.long).default('')
  return z
    .object({ kind: z.enum(['milestone', 'deliverable'], say.kind), days: whole(say.days, 0, 730), 'anchored.es': half, 'anchored.en': half, version: z.coerce.number().int() })
    .refine((data) => !data['anchored.en'] || data['anchored.es'] !== '', { path: ['anchored.es'], message: say.anchored })
    .refine((data) => !data['anchored.es'] || data['anchored.en'] !== '', { path: ['anchored.en'], message: say.anchoredOther })
}
export type WorkData = z.infer<ReturnType<typeof WorkForm>>
