import type { Words } from '#base/words.ts'
import type { Product } from '../product/product.ts'
import type { Activity } from '../queries.ts'

/** What may change of an activity once it is made. Its address stays: it outlives the title. */
export type Work = { title: Words; pillars: string[]; responsible: string[]; contributors: string[]; products: Record<string, Words> }

export const shares = ['responsible', 'contributors'] as const
export type Share = (typeof shares)[number]

export type Change = { id: string; activityId: string; was: Partial<Work>; became: Partial<Work>; reason: Words | null; byId: string | null; at: Date }

export const workOf = ({ title, pillars, responsible, contributors }: Activity, products: Pick<Product, 'id' | 'title'>[]): Work => ({
  title, pillars, responsible, contributors,
  products: Object.fromEntries(products.map((product) => [product.id, product.title])),
})

export const sameWords = (a: Words | null | undefined, b: Words | null | undefined): boolean => a?.es === b?.es && a?.en === b?.en
export const sameSet = (a: string[], b: string[]): boolean => a.length === b.length && a.every((one) => b.includes(one))

/** Whoever stays keeps the place; whoever comes stands after them. */
export const inPlace = (now: string[], next: string[]): string[] => [...now.filter((one) => next.includes(one)), ...next.filter((one) => !now.includes(one))]

/** Only what became different, as it was and as it is; nothing where nothing did. */
export function differenceOf(now: Work, next: Work): Pick<Change, 'was' | 'became'> | undefined {
  const [was, became]: [Partial<Work>, Partial<Work>] = [{}, {}]
  const put = <Key extends keyof Work>(key: Key, before: Work[Key], after: Work[Key]) => Object.assign(was, { [key]: before }) && Object.assign(became, { [key]: after })
  if (!sameWords(now.title, next.title)) put('title', now.title, next.title)
  for (const key of ['pillars', ...shares] as const) if (!sameSet(now[key], next[key])) put(key, now[key], inPlace(now[key], next[key]))
  const renamed = Object.keys(now.products).filter((id) => !sameWords(now.products[id], next.products[id] ?? now.products[id]))
  const only = (products: Work['products']) => Object.fromEntries(renamed.map((id) => [id, products[id]!]))
  if (renamed.length > 0) put('products', only(now.products), only(next.products))
  return Object.keys(was).length > 0 ? { was, became } : undefined
}

/** Who gains and who loses a share of the work. */
export function shiftOf({ was, became }: Pick<Change, 'was' | 'became'>, share: Share): { gained: string[]; lost: string[] } {
  const [before, after] = [was[share] ?? [], became[share] ?? []]
  return { gained: after.filter((one) => !before.includes(one)), lost: before.filter((one) => !after.includes(one)) }
}
