import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { type Notice, postNotices } from '#base/notice.ts'
import { langs } from '#base/words.ts'
import { findCall, findVersionAnswers, listItems, listTranslations } from '#calls/index.ts'
import { findVersion } from '#formats/index.ts'
import { findDecisionsFor } from '#meetings/index.ts'
import { findState } from '#membership/index.ts'
import { listNames } from '#reference/index.ts'
import { libraryStage } from '../practice/practice.ts'
import { entryOf } from './entry.ts'
import { choicesAddress, listChoices } from './queries.ts'

// Done by the clock: what the library keeps of an item follows from what people did, and is made again from it at any time.

/** Writes the line of an item anew, or takes it out where it is no longer accepted. */
export async function keepEntry(tx: Tx, itemId: string): Promise<void> {
  const [item] = await listItems(tx, { ids: [itemId] })
  const stage = item && libraryStage(item)
  if (!item || !stage) return dropEntry(tx, itemId)
  // The members read what circulates, also while a new round of it is read by the Secretariat.
  const versionId = item.circulated?.versionId ?? item.latest!.id
  const call = await findCall(tx, item.callId)
  const { definition } = await findVersion(tx, call.formatVersionId)
  const state = await findState(tx, item.stateId)
  const entry = entryOf({
    item, stage, definition, theme: call.theme,
    answers: await findVersionAnswers(tx, versionId),
    translations: (await listTranslations(tx, [item.id])).get(item.id) ?? [],
    names: await listNames(tx),
    country: { iso3: state.iso3, name: state.name },
  })
  const row = {
    itemId: item.id, holdingId: item.holdingId, ownerId: item.stateId, versionId, kind: item.kind, stage, example: item.example,
    country: state.iso3, title: asJson(entry.title), summary: entry.summary ? asJson(entry.summary) : null, tags: entry.tags, rankEs: entry.rankEs, rankEn: entry.rankEn,
    words: sql<string>`base.lexemes(${entry.words})`,
  }
  const { itemId: _, ...changed } = row
  await tx.insertInto('practices.entry').values(row).onConflict((conflict) => conflict.column('itemId').doUpdateSet(changed)).execute()
  await postChoices(tx)
}

/** The names of everything that a practice can be found by. */
export async function postChoices(tx: Tx): Promise<void> {
  const notices: Notice[] = []
  for (const language of langs) notices.push({ address: choicesAddress(language), language, kind: 'practice choices', body: await listChoices(tx, language) })
  await postNotices(tx, 'practice choices', notices)
}

async function dropEntry(tx: Tx, itemId: string): Promise<void> {
  await tx.deleteFrom('practices.entry').where('itemId', '=', itemId).execute()
}

/** All items of an envelope: one of them may replace what has circulated. */
export async function keepEntriesOf(tx: Tx, submissionId: string): Promise<void> {
  for (const item of await listItems(tx, { submissionId })) await keepEntry(tx, item.id)
}

/** What meetings have decided so far, beside the lines of the library. */
export async function keepOutcomes(tx: Tx): Promise<void> {
  for (const kind of ['practice', 'policy review']) {
    const decided = await tx.selectFrom('meetings.decision').where('subjectKind', '=', kind).select(['id', 'subjectId', 'holdingId']).execute()
    const decisions = await findDecisionsFor(tx, kind, decided.map((row) => row.subjectId))
    for (const [itemId, { id, outcome }] of decisions) {
      const { holdingId } = decided.find((row) => row.id === id)!
      const kept = { holdingId, decisionId: id, outcome }
      await tx.insertInto('practices.outcome').values({ itemId, ...kept }).onConflict((conflict) => conflict.column('itemId').doUpdateSet(kept)).execute()
    }
  }
}
