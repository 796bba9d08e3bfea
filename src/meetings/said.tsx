import { markdownToHtml } from '#base/documents/html.ts'
import { Prose, SaidWords } from '#base/ui/said.tsx'
import type { View } from '#base/view.ts'
import type { Words } from '#base/words.ts'

/** Words of people as the files of a meeting show them, lists as lists. */
export const SaidProse = ({ view, words }: { view: View; words: Words }) => <SaidWords view={view} words={words} body={(text, lang) => <Prose html={markdownToHtml(text, { lang })} />} />
