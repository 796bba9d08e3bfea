import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, sameAsRead } from '#base/stops.ts'
import { other } from '#base/words.ts'
import type { Answer } from '#formats/index.ts'
import { type Item, subjectOf } from '../item/item.ts'
import { may } from './policy.ts'
import { listTranslations } from './queries.ts'
import { confirmMark, originalMark, readMark, type Translation } from './translation.ts'

/** Renders an answer in the other language. Each saving is a row of its own: what was confirmed before stays readable. */
export async function saveTranslation(tx: Tx, me: Me, item: Item, { questionKey, original, value, read }: { questionKey: string; original: Answer; value: Answer; read: string }): Promise<void> {
  const post = may.translate(me, item) ?? refuse()
  const before = (await listTranslations(tx, [item.id])).get(item.id)?.find((one) => one.questionKey === questionKey)
  sameAsRead(read, readMark(original, before))

  await tx
    .insertInto('calls.translation')
    .values({ itemId: item.id, holdingId: item.holdingId, questionKey, language: other(item.original), value: asJson(value), renders: originalMark(original) })
    .execute()
  await record(tx, post, 'translation saved', { ...subjectOf(item), facts: { question: questionKey } })
}

/** The state says that these translations speak for it: the ones that were read, all of them. */
export async function confirmTranslations(tx: Tx, me: Me, item: Item, { translations, read }: { translations: Translation[]; read: string }): Promise<void> {
  const post = may.confirm(me, item) ?? refuse()
  sameAsRead(read, confirmMark(translations))

  for (const translation of translations) {
    await tx.insertInto('calls.confirmation').values({ translationId: translation.id, holdingId: item.holdingId }).execute()
    await record(tx, post, 'translation confirmed', { ...subjectOf(item), facts: { question: translation.questionKey } })
  }
}
