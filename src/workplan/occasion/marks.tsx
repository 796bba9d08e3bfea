import { formatDay } from '#base/ui/dates.ts'
import { Tag } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Occasion } from './occasion.ts'
import { text } from './text.ts'

type Reader = Pick<View, 'lang' | 'locale' | 'zone'>

export const saySpan = (reader: Reader, { firstDay, lastDay }: Pick<Occasion, 'firstDay' | 'lastDay'>): string =>
  firstDay === lastDay ? formatDay(reader, firstDay) : text[reader.lang].span(formatDay(reader, firstDay), formatDay(reader, lastDay))

/** What a date falls into, with what to do about it. */
function sayAdvice(reader: Reader, occasion: Occasion, names: Map<string, Words>): string {
  const state = names.get(occasion.stateId)
  return text[reader.lang].advice[occasion.kind](state ? readText(state, reader.lang) : '', readText(occasion.title, reader.lang), saySpan(reader, occasion))
}

/** Beside a date: each country it is difficult for, and the advice. Nothing where it falls into nothing. */
export const OverlapNotes = ({ view, overlaps, names }: { view: View; overlaps: Occasion[]; names: Map<string, Words> }) =>
  overlaps.length === 0 ? null : (
    <div class="flow">
      <p>
        <Tag tone="attention">{text[view.lang].advice.title}</Tag>
      </p>
      <ul>
        {overlaps.map((one) => (
          <li>{sayAdvice(view, one, names)}</li>
        ))}
      </ul>
    </div>
  )
