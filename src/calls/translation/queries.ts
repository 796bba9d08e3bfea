import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'
import type { Answer, Answers } from '#formats/index.ts'
import { inLanguage, type Translation } from './translation.ts'

export type { Translation } from './translation.ts'

/** The latest translation of each answer of these items. */
export async function listTranslations(db: Db, itemIds: string[]): Promise<Map<string, Translation[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('calls.translation as t')
    .leftJoin('calls.confirmation as c', 'c.translationId', 't.id')
    .distinctOn(['t.itemId', 't.questionKey'])
    .where('t.itemId', 'in', itemIds)
    .select(['t.id', 't.itemId', 't.questionKey', 't.language', 't.value', 't.renders', 't.byId', 't.at', 'c.at as confirmedAt'])
    .orderBy('t.itemId')
    .orderBy('t.questionKey')
    .orderBy('t.id', 'desc')
    .execute()
  const found = rows.map(({ confirmedAt, value, ...row }) => ({ ...row, value: value as Answer, confirmed: confirmedAt !== null }))
  return Map.groupBy(found, (row) => row.itemId)
}

export type Translated = ReturnType<typeof inLanguage>

/** The answers of one item as a reader of a language gets them. */
export async function findTranslated(db: Db, item: { id: string; original: Lang }, answers: Answers, lang: Lang): Promise<Translated> {
  const translations = lang === item.original ? [] : ((await listTranslations(db, [item.id])).get(item.id) ?? [])
  return inLanguage(lang, item.original, answers, translations)
}
