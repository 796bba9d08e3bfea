import { createHash } from 'node:crypto'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import type { Lang } from '#base/words.ts'
import { guidelinePaper } from './document.ts'
import type { Guideline } from './guideline.ts'
import { ornament } from './ornament.ts'

export type Ending = 'pdf' | 'docx'
type Printing = { guideline: Guideline; lang: Lang; ending: Ending; /** where links on paper lead */ origin: string }

const kept = new Map<string, Promise<Buffer>>()
const most = 24

/** What is printed depends on what it says and on nothing else: the same guideline is typeset once. */
export const digestOf = ({ guideline, lang, ending, origin }: Printing): string => createHash('sha256').update(JSON.stringify([guideline, lang, ending, origin])).digest('base64url').slice(0, 22)

export function print(printing: Printing): Promise<Buffer> {
  const digest = digestOf(printing)
  const known = kept.get(digest)
  if (known) return known
  const paper = guidelinePaper(printing.guideline, printing.lang, { ornament, address: `${printing.origin}/` })
  const made = printing.ending === 'pdf' ? paperToPdf(paper) : paperToDocx(paper)
  kept.set(digest, made)
  made.catch(() => kept.delete(digest))
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
  return made
}
