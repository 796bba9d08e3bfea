import type { Db } from '#base/database/transaction.ts'
import { type Block, type Depth } from '#base/documents/paper.ts'
import type { Lang } from '#base/words.ts'
import { findCall, findVersionAnswers, listItems, listItemVersions, listTranslations, stageOfItem } from '#calls/index.ts'
import { findVersion } from '#formats/index.ts'
import { findState } from '#membership/index.ts'
import { listNames } from '#reference/index.ts'
import { practiceBlocks } from '../blocks.ts'

/** One version of a practice as a paper tells it, as far as the reader may see it; nothing where it is not theirs to read. */
export async function tellPractice(db: Db, { id, version: versionId }: { id: string; version: string | null }, { lang, locale, depth }: { lang: Lang; locale: string; depth: Depth }): Promise<Block[]> {
  const [item] = await listItems(db, { ids: [id] })
  const version = item && (await listItemVersions(db, id)).find((one) => one.id === versionId)
  if (!item || !version) return []
  const call = await findCall(db, item.callId)
  const state = await findState(db, item.stateId)
  const answers = await findVersionAnswers(db, version.id)
  const source = {
    itemId: id, version, country: { iso3: state.iso3, name: state.name }, original: item.original, example: item.example, callId: call.id, theme: call.theme ?? '', stage: stageOfItem(item),
    definition: (await findVersion(db, call.formatVersionId)).definition, answers, translations: (await listTranslations(db, [id])).get(id) ?? [], panel: undefined, decision: undefined,
  }
  return practiceBlocks(source, { lang, locale, names: await listNames(db), depth })
}
