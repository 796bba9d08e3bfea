import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Bench, sectionsOf } from '../../draft/bench.ts'
import { text } from '../text.ts'
import { goneFrom, othersIn, type Upload } from './upload.ts'

/** What is said of the file as a whole. */
export function remarksOf(view: View, bench: Bench, reading: Upload['reading']): string[] {
  const say = text[view.lang].preview
  const others = othersIn(bench.format.definition, sectionsOf(bench), reading.stamp)
  const gone = goneFrom(bench.format.definition, reading.stamp)
  return [...reading.remarks, ...(others.length > 0 ? [say.others(others.map((section) => readText(section.title, view.lang)).join(', '))] : []), ...(gone.length > 0 ? [say.gone(gone.length)] : [])]
}
