import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor, release } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { secretariatTeam } from '#membership/index.ts'
import { changesOf, draftSections, type Drafted, isFresh, sourcesOf } from '../paper/documents.ts'
import type { Gathered } from '../practice/queries.ts'
import { type Compilation, retold, type Retyped, type Section } from './compilation.ts'
import type { CompilationData } from './form.ts'
import { may } from './policy.ts'

const subject = ({ id, holdingId }: Pick<Compilation, 'id' | 'holdingId'>) => ({ kind: 'compilation', id, holdingId })

/** A paper in the making. What has not circulated is the Secretariat's alone; a compendium tells only what members know already. */
export async function beginCompilation(tx: Tx, me: Me, data: CompilationData): Promise<string> {
  const post = may.begin(me, null) ?? refuse()

  const holdingId = await holdFor(tx, 'compilation', secretariatTeam, data.kind === 'compendium' ? 'steering' : 'secretariat')
  const deskId = await holdFor(tx, 'compilation: desk', secretariatTeam)
  const { id } = await tx.insertInto('compilations.compilation').values({ holdingId, deskId, kind: data.kind, ...columnsOf(data, undefined) }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'compilation begun', { ...subject({ id, holdingId }), facts: { kind: data.kind, calls: data.calls } })
  return id
}

const jsonOf = (words: Words | null): string | null => words && asJson(words)

function columnsOf(data: CompilationData, before: Compilation | undefined) {
  const title = retold(before?.title, { es: data['title.es'], en: data['title.en'], stillRight: data['title.right'] })!
  const subtitle = retold(before?.subtitle, { es: data['subtitle.es'], en: data['subtitle.en'], stillRight: data['subtitle.right'] })
  return { calls: data.calls, meetingId: data.meetingId, year: data.year, title: asJson(title), subtitle: jsonOf(subtitle) }
}

/** Its kind stays what it was: a paper for members does not become one for everyone. */
export async function changeCompilation(tx: Tx, me: Me, compilation: Compilation, data: CompilationData): Promise<void> {
  const post = may.change(me, null) ?? refuse()
  if (data.kind !== compilation.kind) refuse('the kind of a compilation does not change')

  await update(tx, compilation, data.version, columnsOf(data, compilation))
  await record(tx, post, 'compilation changed', { ...subject(compilation), facts: { calls: data.calls } })
}

type Texts = { foreword: Retyped; introductions: Record<string, Retyped> }

/** The compiler's own words: they stay when it is compiled again, and enter the paper only then. */
export async function writeTexts(tx: Tx, me: Me, compilation: Compilation, { texts, version }: { texts: Texts; version: number }): Promise<void> {
  const post = may.change(me, null) ?? refuse()

  const introductions = Object.entries(texts.introductions).flatMap(([theme, typed]) => {
    const words = retold(compilation.introductions[theme], typed)
    return words ? [[theme, words] as const] : []
  })
  await update(tx, compilation, version, { foreword: jsonOf(retold(compilation.foreword, texts.foreword)), introductions: asJson(Object.fromEntries(introductions)) })
  await record(tx, post, 'compilation texts written', { ...subject(compilation), facts: { themes: introductions.map(([theme]) => theme) } })
}

async function update(tx: Tx, compilation: Compilation, seen: number, columns: object): Promise<void> {
  const changed = await tx.updateTable('compilations.compilation').set({ ...columns, version: seen + 1 }).where('id', '=', compilation.id).where('version', '=', seen).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
}

/** Writes only the sections whose sources changed, and says which. What members read already changes for them at once. */
export async function compile(tx: Tx, me: Me, gathered: Gathered, known: Section[]): Promise<string[]> {
  const { compilation } = gathered
  const post = may.compile(me, null) ?? refuse()

  const drafts = draftSections(gathered)
  const { written, gone, moved } = changesOf(known, drafts)
  for (const draft of written) await writeSection(tx, compilation, draft)
  for (const draft of moved) await tx.updateTable('compilations.section').set({ position: draft.position }).where('compilationId', '=', compilation.id).where('language', '=', draft.language).where('key', '=', draft.key).execute()
  for (const one of gone) await tx.deleteFrom('compilations.section').where('compilationId', '=', compilation.id).where('language', '=', one.language).where('key', '=', one.key).execute()

  const changed = [...written, ...gone].map(({ language, key }) => `${language} ${key}`)
  const { id: run } = await tx
    .insertInto('compilations.run')
    .values({ compilationId: compilation.id, holdingId: compilation.deskId, changed, missing: asJson(gathered.missing), sources: asJson(sourcesOf(drafts)) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const read = compilation.circulatedAt !== null && changed.length > 0
  if (read) await release(tx, panelsIn(gathered), 'members')
  await record(tx, post, read ? 'meeting paper updated' : 'compilation compiled', { ...subject(compilation), facts: { run, changed: changed.length } })
  return changed
}

async function writeSection(tx: Tx, { id, holdingId }: Compilation, { key, language, position, sources, body }: Drafted): Promise<void> {
  await tx
    .insertInto('compilations.section')
    .values({ compilationId: id, holdingId, key, language, position, sources, body: asJson(body) })
    .onConflict((conflict) => conflict.columns(['compilationId', 'language', 'key']).doUpdateSet({ position, sources, body: asJson(body) }))
    .execute()
}

const panelsIn = ({ practices }: Gathered): string[] => practices.flatMap((practice) => practice.panel?.holdingId ?? [])

/** From here on the members read the paper, and the scores it tells. What it tells of a practice must circulate already. */
export async function circulatePaper(tx: Tx, me: Me, gathered: Gathered, known: Section[]): Promise<void> {
  const { compilation, practices } = gathered
  const post = may.circulate(me, compilation) ?? refuse()
  if (!isFresh(known, gathered)) refuse('it does not say what there is now')
  if (practices.some((practice) => practice.stage !== 'circulated')) refuse('a practice in it does not circulate yet')

  await tx.insertInto('compilations.circulation').values({ compilationId: compilation.id, holdingId: compilation.holdingId }).execute()
  await release(tx, [compilation.holdingId, ...panelsIn(gathered)], 'members')
  await record(tx, post, 'meeting paper circulated', subject(compilation))
}
