import { markdownToHtml } from '#base/documents/html.ts'
import { Prose, SaidWords } from '#base/ui/said.tsx'
import type { View } from '#base/view.ts'
import { read, type Words } from '#base/words.ts'
import { text } from './minutes/text.ts'

/** Words of people as the files of a meeting show them, lists as lists. */
export const SaidProse = ({ view, words }: { view: View; words: Words }) => <SaidWords view={view} words={words} body={(text, lang) => <Prose html={markdownToHtml(text, { lang })} />} />

/** A title among others, in the language that it has; where it is not the reader's, it says which, as the files do. */
export function TitleWords({ view, words }: { view: View; words: Words }) {
  const found = read(words, view.lang)
  if (found.lang === view.lang) return <>{found.text}</>
  return (
    <>
      <span lang={found.lang}>{found.text}</span> ({text[view.lang].languages[found.lang]})
    </>
  )
}
