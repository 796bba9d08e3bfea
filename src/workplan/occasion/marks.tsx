import { formatDay, type Reader } from '#base/ui/dates.ts'
import { Tag } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Occasion } from './occasion.ts'
import { text } from './text.ts'


export const saySpan = (reader: Reader, { firstDay, lastDay }: Pick<Occasion, 'firstDay' | 'lastDay'>): string =>
  firstDay === lastDay ? formatDay(reader, firstDay) : text[reader.lang].span(formatDay(reader, firstDay), formatDay(reader, lastDay))

/** What a date falls into, with what to do about it. */
function sayAdvice(reader: Reader, occasion: Occasion, names: Map<string, Words>): string {
  const state = names.get(occasion.stateId)
  return text[reader.lang].advice[occasion.kind](state ? readText(state, reader.lang) : '', readText(occasion.title, reader.lang), saySpan(reader, occasion))
}

const sayOwnAdvice = (reader: Reader, occasion: Occasion): string => text[reader.lang].ownAdvice[occasion.kind](readText(occasion.title, reader.lang), saySpan(reader, occasion))

/** In a list of dates to choose from: which countries it is difficult for, in a few words. */
export const sayOverlaps = ({ lang }: Reader, overlaps: Occasion[], names: Map<string, Words>): string =>
  [...new Set(overlaps.flatMap(({ stateId, kind }) => names.get(stateId) ? `${text[lang].kinds[kind].toLowerCase()}: ${readText(names.get(stateId)!, lang)}` : []))].join('; ')

/**
 * Beside a date: each country it is difficult for, and the advice; a state reads of its own what it can do itself.
 * Nothing where it falls into nothing.
 */
export const OverlapNotes = ({ view, overlaps, names, own = false }: { view: View; overlaps: Occasion[]; names: Map<string, Words>; own?: boolean }) =>
  overlaps.length === 0 ? null : (
    <div class="flow">
      <p>
        <Tag tone="attention">{text[view.lang].advice.title}</Tag>
      </p>
      <ul>
        {overlaps.map((one) => (
          <li>{own ? sayOwnAdvice(view, one) : sayAdvice(view, one, names)}</li>
        ))}
      </ul>
    </div>
  )
