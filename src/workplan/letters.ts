import { sayDay } from '#base/ui/dates.ts'
import type { Letter } from '#base/letter.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

/** The reason is read behind the link, not in the mail. */
export function extendedLetter(lang: Lang, { state, milestone, until, path }: { state: string; milestone: string; until: string; path: string }): Letter {
  const say = text[lang].letters.extended
  const day = sayDay(lang, until)
  return { subject: say.subject(state, day), lines: [say.line(milestone, day)], link: { label: say.label, path } }
}
