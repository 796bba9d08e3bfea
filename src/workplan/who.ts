import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words, words } from '#base/words.ts'
import { text } from './text.ts'

/** Who is who in the plan: names by id, every state there is in its order, and the members of the day. */
export type Who = { names: Map<string, Words>; states: string[]; members: string[] }

/** Stands in a share of the work for whoever is a member on the day it is read: who joins has it too, and who leaves no longer. No organisation has this id. */
export const memberStates = '00000000-0000-7000-8000-000000000003'

/** All members of the day, said as one. */
const allMembers = words(text.es.allMembers, text.en.allMembers)

export const areMembers = (ids: string[], { members }: Pick<Who, 'members'>): boolean => ids.includes(memberStates) || (members.length > 0 && members.every((id) => ids.includes(id)))

/** Chosen as one and kept as one; a member that was ticked beside it is among them. */
export const keptAsOne = (ids: string[], { members }: Pick<Who, 'members'>): string[] => (ids.includes('members') ? [memberStates, ...ids.filter((id) => id !== 'members' && !members.includes(id))] : ids)

/** A share in which every member of the day stands is that of the member states, however it was written down: until migration 0046 that was one by one. */
export const asOne = (ids: string[], who: Pick<Who, 'members'>): string[] => (areMembers(ids, who) ? [memberStates, ...ids.filter((id) => id !== memberStates && !who.members.includes(id))] : ids)

/** One by one, as it is on the day: for whatever asks whether a state is meant. */
export const spelledOut = (ids: string[], { members }: Pick<Who, 'members'>): string[] => [...new Set(ids.flatMap((id) => (id === memberStates ? members : [id])))]

/** Who is responsible: all members of the day are said as one, in the place of a list; states in the order of their names. */
export function whoAre(ids: string[], who: Who): Words[] {
  const all = areMembers(ids, who)
  const states = who.states.filter((id) => !all && ids.includes(id))
  const inOrder = ids.flatMap((id) => (who.states.includes(id) ? states.splice(0, 1) : [id]))
  const named = inOrder.flatMap((id) => who.names.get(id) ?? [])
  return all ? [allMembers, ...named] : named
}

export const sayWho = ({ lang, locale }: Pick<View, 'lang' | 'locale'>, ids: string[], who: Who): string => sayList({ locale }, whoAre(ids, who).map((name) => readText(name, lang)))
