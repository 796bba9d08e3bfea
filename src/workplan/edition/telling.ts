import type { Db } from '#base/database/transaction.ts'
import { type Block, paragraph } from '#base/documents/paper.ts'
import { formatDay, readerIn } from '#base/ui/dates.ts'
import type { Lang } from '#base/words.ts'
import { sectionBlocks } from './documents.ts'
import { findAdopted, gatherPlan, listProposals } from './queries.ts'
import { text } from './text.ts'

/** A proposal as a meeting examines it: every activity with who answers for it and its dates, as it was frozen. */
export async function tellProposal(db: Db, { version }: { version: string | null }, { lang, today }: { lang: Lang; today: string }): Promise<Block[]> {
  const [proposal] = version ? await listProposals(db, { ids: [version] }) : []
  if (!proposal) return []
  const reader = readerIn(lang)
  const plan = proposal.adoption ? await findAdopted(db, proposal.id) : await gatherPlan(db, proposal, today)
  const say = text[lang]
  return [paragraph(`${say.one(proposal.body.year, proposal.number)}. ${say.frozenOn(formatDay(reader, proposal.at))}`), ...sectionBlocks(plan, reader, 3)]
}
