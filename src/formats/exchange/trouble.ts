import type { Trouble } from '#base/office/archive.ts'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

type Unread = Trouble | 'notOurs' | 'damaged' | 'otherItem'

/** Why a file that came back is not opened, and how to mend it. */
export const sayTrouble = (lang: Lang, trouble: Unread): string => {
  const say = text[lang].back
  return trouble === 'notOurs' || trouble === 'damaged' || trouble === 'otherItem' ? say[trouble] : say.trouble[trouble]
}
