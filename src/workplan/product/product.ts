import type { Words } from '#base/words.ts'
import type { Milestone } from '../milestone.ts'
import { comesUndone, type Fact, isFactKind, type Pointer } from '../pointer.ts'

/** What an activity brings forth, and the things of other parts that fulfil it. */
export type Product = { id: string; activityId: string; milestoneId: string | null; title: Words; position: number; links: { id: string; kind: string; subjectId: string }[] }

/** The earliest day on which one of its facts happened; nothing while none has. */
export function fulfilledOn(product: Product, facts: Fact[]): string | null {
  const days = product.links.flatMap((link) => facts.find((fact) => fact.kind === link.kind && fact.id === link.subjectId)?.doneOn ?? [])
  return days.sort()[0] ?? null
}

/** What was written down at its date: by the clock, for whoever may not read the thing itself; or by hand, where nothing is said to fulfil it. */
export function notedOn(product: Product, milestones: Pick<Milestone, 'id' | 'fulfilment'>[]): string | null {
  const noted = milestones.find(({ id }) => id === product.milestoneId)?.fulfilment
  return noted && (product.links.length === 0 || product.links.some(({ kind, subjectId }) => kind === noted.fact && subjectId === product.milestoneId)) ? noted.onDay : null
}

/**
 * The day on which a milestone is known to have happened, by fact and not by tick: all calls and meetings on its day are over,
 * or, where none hangs on it, each of its products is there. What was taken back by hand is left to hands.
 */
export function happenedOn(milestone: Pick<Milestone, 'id' | 'fulfilment' | 'recorded'>, { pointers, products, facts }: { pointers: Pointer[]; products: Product[]; facts: Fact[] }): { onDay: string; fact: { kind: string; id: string; source: string } } | undefined {
  if (milestone.fulfilment || milestone.recorded.some((one) => !one.fact)) return undefined
  const hanging = pointers.filter((pointer) => pointer.milestoneId === milestone.id && !pointer.after)
  const own = products.filter((product) => product.milestoneId === milestone.id)
  const days = hanging.length > 0 ? hanging.map((pointer) => pointer.doneOn) : own.map((product) => fulfilledOn(product, facts))
  if (days.length === 0 || days.includes(null)) return undefined
  const onDay = (days as string[]).sort().at(-1)!
  const pointer = hanging.find((one) => one.doneOn === onDay)
  const fact = facts.find((one) => one.doneOn === onDay && own.some((product) => product.links.some((link) => link.kind === one.kind && link.subjectId === one.id)))
  if (pointer) return { onDay, fact: { kind: pointer.kind, id: pointer.id, source: `${pointer.kind}: ${pointer.title}` } }
  return fact && { onDay, fact: { kind: fact.kind, id: fact.id, source: fact.noted ?? fact.title } }
}

/** What the clock wrote down for a product, and what showed it does not hold any more: a decision that a later one took the place of. What a person recorded is left to hands. */
export function isUndone({ id, fulfilment }: Pick<Milestone, 'id' | 'fulfilment'>, { products, facts }: { products: Product[]; facts: Fact[] }): boolean {
  if (!fulfilment?.fact || fulfilment.byId !== null || !isFactKind(fulfilment.fact)) return false
  const { fact, factId } = fulfilment
  // What was unlinked since took nobody's place.
  const shows = (link: Product['links'][number]) => link.kind === fact && link.subjectId === factId
  return comesUndone(fact) && products.some((product) => product.milestoneId === id && product.links.some(shows) && fulfilledOn(product, facts) === null)
}
