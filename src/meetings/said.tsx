import { markdownToHtml } from '#base/documents/html.ts'
import { Prose } from '#base/ui/said.tsx'
import { say } from '#base/ui/text.ts'
import type { View } from '#base/view.ts'
import { read, stateOf, type Words } from '#base/words.ts'

/** Words of people as the files of a meeting show them, lists as lists; a note where the reader's language is missing or behind. */
export function SaidProse({ view, words }: { view: View; words: Words }) {
  const { text, lang } = read(words, view.lang)
  const state = stateOf(words, view.lang)
  return (
    <div class="said-words flow">
      <div class="flow" lang={lang === view.lang ? undefined : lang}>
        <Prose html={markdownToHtml(text, { lang })} />
      </div>
      {state === 'missing' && <p class="words-note">{say(view).onlyIn(say(view).languageNames[lang])}</p>}
      {state === 'outdated' && <p class="words-note">{say(view).outdated}</p>}
    </div>
  )
}
