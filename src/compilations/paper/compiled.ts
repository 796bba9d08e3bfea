import type { Db } from '#base/database/transaction.ts'
import type { Paper } from '#base/documents/paper.ts'
import { sayDay } from '#base/ui/dates.ts'
import type { Lang } from '#base/words.ts'
import { type Compilation, hasExamples } from '../compilation/compilation.ts'
import { listSections } from '../compilation/queries.ts'
import { paperOf } from './documents.ts'
import { text } from './text.ts'

type Asked = { lang: Lang; today: string; origin: string }

/** The paper as compiled, in the language asked for. It is a draft until members read it; a compendium is one until it is published. */
export async function asCompiled(db: Db, compilation: Compilation, { lang, today, origin }: Asked): Promise<{ paper: Paper; example: boolean } | undefined> {
  const sections = await listSections(db, compilation.id, lang)
  if (sections.length === 0) return undefined
  const example = hasExamples(sections)
  const day = sayDay(lang, today)
  const mark = compilation.circulatedAt === null ? 'draft' : example ? 'example' : undefined
  const address = `${origin}/w/compilations/${compilation.id}/preview`
  return { paper: paperOf(compilation, sections, { lang, day: today, date: mark === 'draft' ? text[lang].drafted(day) : day, address, mark }), example }
}
