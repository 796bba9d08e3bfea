import { sayList } from '#base/list.ts'
import { formatDay } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { MemberThen } from '#compilations/index.ts'
import { text } from './text.ts'

/** Belice, Costa Rica y El Salvador (solo el 2 de agosto de 2019): who was a member when it was decided, and at which of several decisions. */
export function sayMembers(view: View, members: MemberThen[]): string {
  const day = { ...view, zone: 'UTC' }
  const said = ({ name, on }: MemberThen) => readText(name, view.lang) + (on ? ` (${text[view.lang].facts.onlyOn(sayList(view, on.map((one) => formatDay(day, one))))})` : '')
  return sayList(view, members.map(said).sort(new Intl.Collator(view.lang).compare))
}
