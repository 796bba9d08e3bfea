import { z } from 'zod'
import { several } from '#base/http/fields.ts'
import type { Lang } from '#base/words.ts'
import { text as opening } from '../opening/text.ts'
import { text } from './text.ts'

type Known = {
  /** in their order on the page */
  products: { id: string }[]
  /** whoever may be given work */
  offered: string[]
  pillars: string[]
  /** a meeting adopted the plan: whoever departs from it says why */
  adopted: boolean
}

/** Those chosen in sight and those chosen where the others are folded. */
export const chosen = (typed: Record<string, unknown>, name: string) => [typed[name] ?? [], typed[`${name}Others`] ?? []].flat()

/** Only of those that were offered. */
export const known = (ids: string[], message: string) => several(z.string().max(60)).refine((given) => given.every((one) => ids.includes(one)), message)

/** What may be changed of an activity. The words of its products are asked for in their order. */
export const ChangeForm = (lang: Lang, { products, offered, pillars, adopted }: Known) => {
  const [say, asked] = [text[lang].errors, opening[lang].activity.errors]
  const line = (message: string) => z.string(message).trim().min(3, message).max(300, say.long)
  const pair = (es: string, en: string) => z.object({ es: line(es), en: line(en) })
  const why = (message: string) => (adopted ? z.string(message).trim().min(5, message).max(1000, say.long) : z.string().optional())
  const both = (typed: Record<string, unknown>, name: string) => ({ es: typed[`${name}.es`], en: typed[`${name}.en`] })
  const schema = z.object({
    title: pair(asked.name, asked.nameOther),
    products: z.array(pair(say.product, say.productOther)),
    pillars: known(pillars, say.pillars),
    responsible: known(offered, asked.responsible).refine((given) => given.length > 0, asked.responsible),
    contributors: known(offered, asked.contributors),
    reason: z.object({ es: why(say.reason), en: why(say.reasonOther) }),
    version: z.coerce.number().int(),
  })
  return z.preprocess((typed: Record<string, unknown>) => ({ ...typed, title: both(typed, 'title'), reason: both(typed, 'reason'), products: products.map((_, at) => both(typed, `products.${at}`)), responsible: chosen(typed, 'responsible'), contributors: chosen(typed, 'contributors') }), schema)
}
export type ChangeData = z.infer<ReturnType<typeof ChangeForm>>
