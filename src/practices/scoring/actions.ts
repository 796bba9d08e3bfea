import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me, Post } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { Item } from '#calls/index.ts'
import type { Criterion } from '#formats/index.ts'
import { handedOver, type Panel } from '../panel/panel.ts'
import { may } from '../panel/policy.ts'
import { listOwnMarks } from './queries.ts'
import { lackingOf, type Mark } from './scoring.ts'

type Desk = { item: Item; panel: Panel }
/** What was typed for one criterion, and how often it had been written when the form was read. */
export type Typing = Mark & { seen: number }
export type Saved = { versions: Record<string, number>; stale: Typing[] }

const subject = (panel: Panel) => ({ kind: 'item', id: panel.itemId, holdingId: panel.holdingId })

/** Who may score this practice now: whoever is on its panel, until handing over. */
export const scorerOf = (me: Me, { item, panel }: Desk): Post | undefined =>
  may.score(me, { item, assigned: panel.reviewers.some((one) => one.personId === me.id), handedOver: handedOver(panel, me.id) !== undefined })

/** Saves marks one by one as they are given, halves too. A mark changed in another window is not overwritten unseen. One event per person and hour. */
export async function saveMarks(tx: Tx, me: Me, desk: Desk, { typed, now }: { typed: Typing[]; now: Date }): Promise<Saved> {
  const post = scorerOf(me, desk) ?? refuse()

  const { item, panel } = desk
  const versionId = item.latest!.id
  const stored = await listOwnMarks(tx, me.id, { itemId: item.id, versionId })
  const saved: Saved = { versions: {}, stale: [] }
  for (const { criterion, points, sentence, seen } of typed) {
    const before = stored.get(criterion)
    const count = before?.seen ?? 0
    if (says(before) === says({ points, sentence }) && before?.former !== true) continue
    if (count === 0 && points === null && sentence === '') continue
    if (seen < count) {
      saved.stale.push({ criterion, points: before!.points, sentence: before!.sentence, seen: count })
      continue
    }
    await tx.insertInto('practices.mark').values({ itemId: item.id, versionId, holdingId: panel.holdingId, criterion, points, sentence }).execute()
    saved.versions[criterion] = count + 1
  }
  if (Object.keys(saved.versions).length > 0) await record(tx, post, 'marks saved', { ...subject(panel), once: `marks:${item.id}:${me.id}:${now.toISOString().slice(0, 13)}` })
  return saved
}

const says = (mark: Pick<Mark, 'points' | 'sentence'> | undefined): string => JSON.stringify([mark?.points ?? null, mark?.sentence ?? ''])

/** "These are my marks": complete, and from here on unchanged. Now the panel and the Secretariat read them, and I theirs. */
export async function handOverScores(tx: Tx, me: Me, desk: Desk, criteria: Criterion[]): Promise<void> {
  const post = scorerOf(me, desk) ?? refuse()
  const { item, panel } = desk
  const versionId = item.latest!.id
  const marks = [...(await listOwnMarks(tx, me.id, { itemId: item.id, versionId })).values()].filter((mark) => !mark.former)
  if (criteria.length === 0 || lackingOf(criteria, marks).length > 0) refuse('marks are missing')

  await tx.insertInto('practices.scoring').values({ itemId: item.id, versionId, holdingId: panel.holdingId }).execute()
  await record(tx, post, 'scores handed over', { ...subject(panel), facts: { version: versionId } })
}
