import type { Db } from '#base/database/transaction.ts'
import { type Block, paragraph, table } from '#base/documents/paper.ts'
import { readerIn } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { sinceWords } from '#membership/index.ts'
import { readSteps } from './dossier.ts'
import { findFacts, listDossiers, listEntries } from './queries.ts'
import { text } from './text.ts'

/** A dossier as a meeting examines it: each step, whether it is done and since when, and what was written down of it. */
export async function tellDossier(db: Db, { id }: { id: string }, { lang, today }: { lang: Lang; today: string }): Promise<Block[]> {
  const [dossier] = await listDossiers(db, [id])
  if (!dossier) return []
  const say = text[lang]
  const steps = readSteps(dossier.kind, await listEntries(db, id), await findFacts(db, dossier, today))
  const rows = steps.map(({ key, done, entries }) => {
    const last = entries.at(-1)
    const state = done ? (done.on > today ? say.toCome : say.done) : say.waits
    return [say.steps[key], [state, done && sinceWords(readerIn(lang), done.on, done.precision)].filter(Boolean).join(', '), [last && readText(last.note, lang), done?.source && `${say.source}: ${done.source}`].filter(Boolean).join(' ')]
  })
  return [
    paragraph(say.progress(steps.filter(({ done }) => done && done.on <= today).length, steps.length)),
    table({ columns: [{ label: say.paper.step, width: 2 }, { label: say.paper.stands, width: 2 }, { label: say.paper.said, width: 4 }], rows }),
  ]
}
