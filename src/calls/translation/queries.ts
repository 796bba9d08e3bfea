import type { Db } from '#base/database/transaction.ts'
import { type Lang, other } from '#base/words.ts'
import type { Answers } from '#formats/index.ts'
import { listDefinitions } from '../duty/queries.ts'
import type { Item } from '../item/item.ts'
import { listItems } from '../item/queries.ts'
import { type Counts, countNeeds, type Rendered } from './need.ts'

/** An item that members read or will read, and how far its texts exist in the other language. */
export type TranslationNeed = { item: Item; language: Lang } & Counts

export async function listTranslationNeeds(db: Db, where: { stateId?: string } = {}): Promise<TranslationNeed[]> {
  const items = await listItems(db, { ...where, for: 'translation' })
  if (items.length === 0) return []
  const formats = await db.selectFrom('calls.call').where('id', 'in', items.map((item) => item.callId)).select(['id', 'formatVersionId']).execute()
  const definitions = await listDefinitions(db, formats.map((call) => call.formatVersionId))
  const versions = await db.selectFrom('calls.version').where('id', 'in', items.map((item) => item.latest!.id)).select(['id', 'answers']).execute()
  const rendered = await listRendered(db, items.map((item) => item.id))
  return items.flatMap((item) => {
    const definition = definitions.get(formats.find((call) => call.id === item.callId)?.formatVersionId ?? '')
    const answers = versions.find((version) => version.id === item.latest!.id)?.answers as Answers | undefined
    if (!definition || !answers) return []
    const language = other(item.original)
    return [{ item, language, ...countNeeds(definition, answers, { rendered: rendered.get(item.id) ?? [], language }) }]
  })
}

/** The last translation of each answer, whatever original it renders. */
async function listRendered(db: Db, itemIds: string[]): Promise<Map<string, Rendered[]>> {
  const rows = await db
    .selectFrom('calls.translation as t')
    .leftJoin('calls.confirmation as f', 'f.translationId', 't.id')
    .distinctOn(['t.itemId', 't.questionKey', 't.language'])
    .where('t.itemId', 'in', itemIds)
    .orderBy('t.itemId')
    .orderBy('t.questionKey')
    .orderBy('t.language')
    .orderBy('t.id', 'desc')
    .select(['t.itemId', 't.questionKey', 't.language', 't.renders', 'f.at as confirmedAt'])
    .execute()
  return Map.groupBy(
    rows.map(({ confirmedAt, ...row }) => ({ ...row, confirmed: confirmedAt !== null })),
    (row) => row.itemId,
  )
}
