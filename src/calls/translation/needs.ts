import type { Db } from '#base/database/transaction.ts'
import { type Lang, other } from '#base/words.ts'
import type { Answers } from '#formats/index.ts'
import { listFormatsOf } from '../call/queries.ts'
import { listDefinitions } from '../duty/queries.ts'
import type { Item } from '../item/item.ts'
import { listItems } from '../item/queries.ts'
import { listTranslations } from './queries.ts'
import { tooLong, type ToTranslate, toTranslate } from './translation.ts'

/** What who translates still has to do of it. */
export const openAnswers = ({ missing, outdated, long }: Pick<TranslationNeed, 'missing' | 'outdated' | 'long'>): number => missing + outdated + long

/** An item that members read or will read, and how far its texts exist in the other language. */
export type TranslationNeed = { item: Item; language: Lang; /** among the translated */ long: number } & Record<ToTranslate['state'], number>

export async function listTranslationNeeds(db: Db, where: { stateId?: string } = {}): Promise<TranslationNeed[]> {
  // Of a call that was withdrawn only what circulates is still read by others.
  const items = (await listItems(db, { ...where, for: 'translation' })).filter((item) => item.circulated !== null || !item.callWithdrawn)
  if (items.length === 0) return []
  const formats = await listFormatsOf(db, items.map((item) => item.callId))
  const definitions = await listDefinitions(db, formats.map((call) => call.formatVersionId))
  const versions = await db.selectFrom('calls.version').where('id', 'in', items.map((item) => item.latest!.id)).select(['id', 'answers']).execute()
  const translations = await listTranslations(db, items.map((item) => item.id))
  return items.flatMap((item) => {
    const definition = definitions.get(formats.find((call) => call.id === item.callId)?.formatVersionId ?? '')
    const answers = versions.find((version) => version.id === item.latest!.id)?.answers as Answers | undefined
    if (!definition || !answers) return []
    const rows = toTranslate(definition, answers, translations.get(item.id) ?? [])
    const count = (state: ToTranslate['state']) => rows.filter((row) => row.state === state).length
    return [{ item, language: other(item.original), missing: count('missing'), outdated: count('outdated'), translated: count('translated'), long: tooLong(rows).length, confirmed: count('confirmed') }]
  })
}
