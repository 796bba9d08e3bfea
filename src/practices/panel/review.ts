import type { Db } from '#base/database/transaction.ts'
import { localeOf } from '#base/ui/dates.ts'
import { type Lang, type Words, words } from '#base/words.ts'
import { findCall, type Item } from '#calls/index.ts'
import { findVersion } from '#formats/index.ts'
import { summaryOf, writeMean } from '../scoring/scoring.ts'
import { text as scoringText } from '../scoring/text.ts'
import type { Panel } from './panel.ts'
import { listPanels } from './queries.ts'
import { text } from './text.ts'

/** What came of the review of these practices, in a few words, for whoever may read their scores: on the shortlist or not, the mean, and of how many. */
export async function reviewsInWords(db: Db, items: Item[]): Promise<Map<string, Words>> {
  const panels = await listPanels(db, items)
  const found = new Map<string, Words>()
  for (const [callId, own] of Map.groupBy(items, (item) => item.callId)) {
    const reviewed = own.flatMap((item) => panels.get(item.id) ?? [])
    if (reviewed.length === 0) continue
    const { definition } = await findVersion(db, (await findCall(db, callId)).formatVersionId)
    for (const panel of reviewed) found.set(panel.itemId, words(reviewIn('es', panel, definition.criteria), reviewIn('en', panel, definition.criteria)))
  }
  return found
}

function reviewIn(lang: Lang, { shortlisting, scorings }: Panel, criteria: Parameters<typeof summaryOf>[0]): string {
  const shortlist = scoringText[lang].shortlist
  const { mean } = summaryOf(criteria, scorings)
  const listed = shortlisting ? (shortlisting.listed ? shortlist.on : shortlist.off) : text[lang].unshortlisted
  return mean ? `${listed}. ${text[lang].review(writeMean(localeOf(lang), mean), scorings.length)}` : listed
}
