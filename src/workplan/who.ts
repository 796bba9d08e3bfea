import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words, words } from '#base/words.ts'
import { text } from './text.ts'

/** Who is who in the plan: names by id, every state there is, and the members of the day. */
export type Who = { names: Map<string, Words>; states: string[]; members: string[] }

/** All members of the day, said as one. */
const allMembers = words(text.es.allMembers, text.en.allMembers)

export const areMembers = (ids: string[], { members }: Pick<Who, 'members'>): boolean => members.length > 0 && members.every((id) => ids.includes(id))

/** The members of the day are chosen as one and kept one by one. */
export const spelledOut = (ids: string[], { members }: Pick<Who, 'members'>): string[] => [...new Set(ids.flatMap((id) => (id === 'members' ? members : [id])))]

/** Who is responsible: all members of the day are said as one, in the place of a list. */
export function whoAre(ids: string[], who: Who): Words[] {
  const all = areMembers(ids, who)
  const named = (all ? ids.filter((id) => !who.states.includes(id)) : ids).flatMap((id) => who.names.get(id) ?? [])
  return all ? [allMembers, ...named] : named
}

export const sayWho = ({ lang, locale }: Pick<View, 'lang' | 'locale'>, ids: string[], who: Who): string => sayList({ locale }, whoAre(ids, who).map((name) => readText(name, lang)))
