import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words, words } from '#base/words.ts'
import { text } from './text.ts'

/** Who is who in the plan: names by id, every state there is, and the members of the day. */
export type Who = { names: Map<string, Words>; states: string[]; members: string[] }

/** All members of the day, said as one. */
const allMembers = words(text.es.allMembers, text.en.allMembers)

export const areMembers = (ids: string[], { members }: Pick<Who, 'members'>): boolean => members.length > 0 && members.every((id) => ids.includes(id))

type Membership = { stateId: string; since: string; until: string | null }

/**
 * "The member states" stay the member states of the day: whoever was chosen as all members of a day since the year before the plan's is read as those of today.
 * What was adopted, frozen or sealed goes on naming those of its day.
 */
export function asOfToday(ids: string[], memberships: Membership[], { year, today }: { year: number; today: string }): string[] {
  const from = `${year - 1}-01-01`
  const ever = memberships.filter(({ since, until }) => since <= today && (!until || until > from))
  const days = [from, ...ever.flatMap(({ since, until }) => [since, ...(until ? [until] : [])])].filter((day) => day >= from && day <= today)
  const on = (day: string) => [...new Set(ever.filter(({ since, until }) => since <= day && (!until || until > day)).map(({ stateId }) => stateId))]
  const named = new Set(ever.map(({ stateId }) => stateId).filter((id) => ids.includes(id)))
  const chosen = days.map(on).find((members) => members.length > 1 && members.length === named.size && members.every((id) => named.has(id)))
  const now = on(today)
  if (!chosen || now.length === 0 || (chosen.length === now.length && now.every((id) => chosen.includes(id)))) return ids
  const first = ids.findIndex((id) => named.has(id))
  return [...ids.slice(0, first), ...now, ...ids.slice(first)].filter((id, i, all) => (now.includes(id) || !named.has(id)) && all.indexOf(id) === i)
}

/** The members of the day are chosen as one and kept one by one. */
export const spelledOut = (ids: string[], { members }: Pick<Who, 'members'>): string[] => [...new Set(ids.flatMap((id) => (id === 'members' ? members : [id])))]

/** Who is responsible: all members of the day are said as one, in the place of a list. */
export function whoAre(ids: string[], who: Who): Words[] {
  const all = areMembers(ids, who)
  // States are not ranked: whatever the order in which they were written, they stand in the one of their names.
  const states = who.states.filter((id) => ids.includes(id))
  const named = (all ? ids.filter((id) => !who.states.includes(id)) : ids.map((id) => (who.states.includes(id) ? states.shift()! : id))).flatMap((id) => who.names.get(id) ?? [])
  return all ? [allMembers, ...named] : named
}

export const sayWho = ({ lang, locale }: Pick<View, 'lang' | 'locale'>, ids: string[], who: Who): string => sayList({ locale }, whoAre(ids, who).map((name) => readText(name, lang)))
