import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import { found, NotFound } from '#base/stops.ts'
import { findVersion, type FormatVersion, sectionOf, type Section } from '#formats/index.ts'
import { listTerms, namesAmong, type Names } from '#reference/index.ts'
import { findCall } from '../call/queries.ts'
import type { Call } from '../call/call.ts'
import { calledOf, type Item } from '../item/item.ts'
import { answersOf, type DraftAnswer, findItem, listDraft, listOutOfHand } from '../item/queries.ts'
import { titleForContributor } from '../item/marks.tsx'
import type { Seen } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { writerOf } from './actions.ts'

/** What a writer has on the bench: the item, its format, what is written, which sections are theirs, and which somebody beside the team writes now. */
export type Bench = { item: Item; call: Call; format: FormatVersion; draft: DraftAnswer[]; title: string; delegated: string[]; handed: string[]; ofTeam: boolean }

export async function findBench(db: Db, me: Me, view: View, itemId: string): Promise<Bench> {
  const item = await findItem(db, itemId)
  const ofTeam = me.teams.includes(item.stateId)
  const call = await findCall(db, item.callId)
  const draft = await listDraft(db, item.id)
  const delegated = ofTeam ? [] : await listMyParts(db, item.draftId)
  if (!ofTeam && delegated.length === 0) throw new NotFound()
  const handed = ofTeam ? await listHanded(db, item.draftId, view.now) : delegated
  const title = calledOf(view, { item, answers: answersOf(draft) })
  const outOfHand = !ofTeam && (await listOutOfHand(db)).has(item.id)
  return { item: { ...item, outOfHand }, call, format: await findVersion(db, call.formatVersionId), draft, title: ofTeam ? title : titleForContributor(view, item, title), delegated, handed, ofTeam }
}

async function listHanded(db: Db, draftId: string, now: Date): Promise<string[]> {
  const shares = await db.selectFrom('base.share').where('holdingId', '=', draftId).where('part', 'is not', null).where('until', '>', now).select('part').execute()
  return shares.map(({ part }) => part!)
}

/** Who sees what is written here, or in this section. */
export const readersOf = ({ handed }: Pick<Bench, 'handed'>, sectionKey?: string): Seen => ((sectionKey === undefined ? handed.length > 0 : handed.includes(sectionKey)) ? 'writers' : 'team')

async function listMyParts(db: Db, draftId: string): Promise<string[]> {
  const parts = await sql<{ part: string }>`select part from base.my_parts() where holding_id = ${draftId} and writes`.execute(db as never)
  return parts.rows.map((row) => row.part)
}

export const sectionsOf = ({ format, delegated, ofTeam }: Bench): Section[] => format.definition.sections.filter((section) => ofTeam || delegated.includes(section.key))

/** A section that this person may open; whether it may still be written is asked by the action. */
export function openSection(bench: Bench, key: string): { section: Section; previous: string | undefined; next: string } {
  const mine = sectionsOf(bench)
  const section = found(sectionOf({ ...bench.format.definition, sections: mine }, key))
  const place = mine.indexOf(section)
  const after = mine[place + 1]
  return { section, previous: mine[place - 1]?.key, next: after ? `/w/items/${bench.item.id}/sections/${after.key}` : `/w/items/${bench.item.id}/draft` }
}

export const mayWrite = (me: Me, { item, delegated, ofTeam }: Bench, sectionKey?: string): boolean =>
  Boolean(writerOf(me, item, !ofTeam && (sectionKey === undefined ? delegated.length > 0 : delegated.includes(sectionKey))))

export const writable = (me: Me, bench: Bench): Section[] => sectionsOf(bench).filter((section) => mayWrite(me, bench, section.key))

/** Names that answers may refer to, and which of them are no longer offered. */
export async function findOffer(db: Db): Promise<{ names: Names; retired: Set<string> }> {
  const terms = await listTerms(db)
  return { names: await namesAmong(db, terms), retired: new Set(terms.filter((term) => term.retiredOn).map((term) => `${term.list} ${term.key}`)) }
}
