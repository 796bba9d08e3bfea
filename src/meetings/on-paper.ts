import { type Block, foreign, type Inline, inLanguage } from '#base/documents/paper.ts'
import { markdown } from '#base/documents/markdown.ts'
import { type Lang, read, type Words } from '#base/words.ts'
import { text } from './minutes/text.ts'

/** A title in the language that it has; where it is not the paper's, it says which. */
export function titled(words: Words, lang: Lang): (Inline | string)[] {
  const found = read(words, lang)
  return found.lang === lang ? [found.text] : [foreign(found.lang, found.text), ` (${text[lang].languages[found.lang]})`]
}

/** Words of people in the language they are in; where it is not the paper's, a line says so. */
export function said(words: Words, lang: Lang): Block[] {
  const found = read(words, lang)
  const blocks = markdown(found.text, { under: 4 })
  return found.lang === lang ? blocks : [inLanguage(found.lang, blocks)]
}
