import type { Db } from '#base/database/transaction.ts'
import { listFiles, type StoredFile } from '#base/file.ts'
import { type Audience, findAudience } from '#base/holding.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import type { Words } from '#base/words.ts'
import { type Call, findCall, findItem, findTranslated, findVersionAnswers, type Item, type Translated, type Version } from '#calls/index.ts'
import { type Answers, type Definition, findVersion, questionsOf } from '#formats/index.ts'
import { findState, isSecretariat, type Me } from '#membership/index.ts'
import { listNames, type Names } from '#reference/index.ts'
import { handedOver, type Panel } from '../panel/panel.ts'
import type { Tabs } from './marks.tsx'
import { type LibraryStage, nameOf } from './practice.ts'

/** Everything one reads of a practice, in the reader's language where it has been translated. */
export type Practice = {
  item: Item
  version: Version
  call: Call
  state: Words
  definition: Definition
  answers: Answers
  translated: Translated
  names: Names
  files: StoredFile[]
  audience: Audience
  kept: LibraryStage | undefined
  title: string
}

/** A practice that was handed in, for whoever may read it. */
export async function findPractice(db: Db, view: Pick<View, 'lang'>, id: string): Promise<Practice> {
  const item = await findItem(db, id)
  const version = found(item.latest)
  const call = await findCall(db, item.callId)
  const { definition } = await findVersion(db, call.formatVersionId)
  const answers = await findVersionAnswers(db, version.id)
  const translated = await findTranslated(db, item, answers, view.lang)
  const [state, names, files, audience, entry] = [
    await findState(db, item.stateId),
    await listNames(db),
    await listFiles(db, questionsOf(definition).flatMap((question) => (question.kind === 'file' ? ((answers[question.key] ?? []) as string[]) : []))),
    await findAudience(db, item.holdingId),
    await db.selectFrom('practices.entry').select('stage').where('itemId', '=', item.id).executeTakeFirst(),
  ]
  return { item, version, call, state: state.name, definition, answers, translated, names, files, audience, kept: entry?.stage, title: nameOf(definition, translated.answers) }
}

/** The pages beside the practice that this reader may open. */
export function tabsFor(me: Me, item: Item, panel: Panel | undefined): Tabs {
  const mine = panel?.reviewers.some((reviewer) => reviewer.personId === me.id) ?? false
  return { scores: panel !== undefined, scoring: mine && !handedOver(panel, me.id) && !item.callWithdrawn, panel: isSecretariat(me) && item.kind === 'practice' && !item.callWithdrawn }
}
