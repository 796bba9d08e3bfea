import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { quoted, readText } from '#base/words.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { changedSince } from '../agenda/asked.ts'
import { text as agendaText } from '../agenda/text.ts'
import type { Position } from './decision.ts'
import { text } from './text.ts'

/** What the item asked when this position was taken, where it asks something else now. */
export function askedWords(view: Pick<View, 'lang' | 'locale'>, { asked }: Pick<Position, 'asked'>, item: Pick<AgendaItem, 'asked'>): string | undefined {
  const say = text[view.lang].asked
  const parts = changedSince(asked, item.asked)
  if (parts.length === 0) return undefined
  const papers = sayList(view, asked.papers.map(({ title }) => quoted(view.lang, title)))
  const was = { title: quoted(view.lang, readText(asked.title, view.lang)), kind: agendaText[view.lang].kind[asked.kind], quorum: String(asked.quorum ?? say.usual), subject: say.other, papers: papers || say.noPapers }
  return say.before(parts.map((part) => `${say.part[part]}: ${was[part]}`).join('; '))
}
