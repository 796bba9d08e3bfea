import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { beginning } from './core.ts'
import type { Definition, FormatKind } from './definition.ts'
import { lacksToIssue } from './draft/draft.ts'
import { keyFor } from './draft/key.ts'
import { may } from './policy.ts'
import { type FormatVersion, isDraft, listVersions } from './queries.ts'
import { wordingAt } from './wording.ts'

const subject = (id: string) => ({ kind: 'format version', id })
const factsOf = ({ format, number }: Pick<FormatVersion, 'format' | 'number'>) => ({ format: format.key, number })

type NewFormat = { kind: FormatKind; title: Words; intro: Words; minutes: number }

/** A new format, with the draft of its first version. Its key is made from the title once: it stands in public addresses. */
export async function makeFormat(tx: Tx, me: Me, { kind, title, intro, minutes }: NewFormat): Promise<string> {
  const post = may.make(me, null) ?? refuse()

  const taken = await tx.selectFrom('formats.format').select('key').execute()
  const key = keyFor(title, taken.map((format) => format.key), 'guideline')
  const format = await tx.insertInto('formats.format').values({ key, kind, title: asJson(title) }).onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst()
  if (!format) throw new Stale()
  const version = await tx.insertInto('formats.version').values({ formatId: format.id, number: 1, definition: asJson(beginning(kind, { intro, minutes })) }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'format made', { ...subject(version.id), facts: { format: key, number: 1 } })
  return version.id
}

/** The structure is carried over and every key with it. One draft at a time: who comes second gets the one there is. */
export async function makeVersion(tx: Tx, me: Me, from: FormatVersion): Promise<string> {
  const post = may.make(me, null) ?? refuse()

  const versions = await listVersions(tx, { formatId: from.format.id })
  if (versions.some(isDraft)) refuse('this format has a draft already')
  const number = Math.max(...versions.map((version) => version.number)) + 1
  const version = await tx
    .insertInto('formats.version')
    .values({ formatId: from.format.id, number, definition: asJson(from.definition) })
    .onConflict((conflict) => conflict.columns(['formatId', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!version) throw new Stale()
  await record(tx, post, 'guideline version made', { ...subject(version.id), facts: { format: from.format.key, number, from: from.number } })
  return version.id
}

/** Whoever saved in the meantime comes first: nothing is kept over a draft that was not seen. */
async function keepOver(tx: Tx, version: FormatVersion, definition: Definition): Promise<void> {
  const kept = await tx
    .updateTable('formats.version')
    .set({ definition: asJson(definition), version: version.version + 1 })
    .where('id', '=', version.id)
    .where('version', '=', version.version)
    .executeTakeFirst()
  if (!kept.numUpdatedRows) throw new Stale()
}

type Edit = { definition: Definition; title?: Words; now: Date }

/** Keeps one step of the editor. One event per person, draft and hour. */
export async function saveDraft(tx: Tx, me: Me, version: FormatVersion, { definition, title, now }: Edit): Promise<void> {
  const post = may.edit(me, version) ?? refuse()

  await keepOver(tx, version, definition)
  if (title) await tx.updateTable('formats.format').set({ title: asJson(title) }).where('id', '=', version.format.id).execute()
  await record(tx, post, 'guideline edited', { ...subject(version.id), facts: factsOf(version), once: `guideline:${version.id}:${me.id}:${now.toISOString().slice(0, 13)}` })
}

/** Given up before it was issued. It can still be read, and a new version may be made from it. */
export async function discardDraft(tx: Tx, me: Me, version: FormatVersion): Promise<void> {
  const post = may.discard(me, version) ?? refuse()

  await keepOver(tx, version, version.definition)
  await tx.insertInto('formats.discard').values({ versionId: version.id }).execute()
  await record(tx, post, 'draft discarded', { ...subject(version.id), facts: factsOf(version) })
}

/** The guideline becomes public and frozen: wording changes by erratum, structure by a new version. */
export async function issueVersion(tx: Tx, me: Me, version: FormatVersion): Promise<void> {
  const post = may.issue(me, version) ?? refuse()
  if (lacksToIssue(version.definition, version.format.kind).length > 0) refuse('the guideline is not complete')

  await keepOver(tx, version, version.definition)
  await tx.insertInto('formats.issue').values({ versionId: version.id }).execute()
  await record(tx, post, 'guideline issued', { ...subject(version.id), facts: factsOf(version) })
}

type Correction = { place: string; wording: Words; reason: Words }

/** Other words in one place of an issued guideline, with the reason; what was stored stays. */
export async function recordErratum(tx: Tx, me: Me, version: FormatVersion, { place, wording, reason }: Correction): Promise<void> {
  const post = may.correct(me, version) ?? refuse()
  if (!wordingAt(version.definition, place)) refuse('no such wording')

  await tx.insertInto('formats.erratum').values({ versionId: version.id, place, wording: asJson(wording), reason: asJson(reason) }).execute()
  await record(tx, post, 'erratum recorded', { ...subject(version.id), facts: { ...factsOf(version), place } })
}
