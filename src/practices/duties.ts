import { type Duty, rankOfDue } from '#base/duty.ts'
import type { Db } from '#base/database/transaction.ts'
import type { Me } from '#base/person.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { findCall, listItems } from '#calls/index.ts'
import { isSecretariat } from '#membership/index.ts'
import { scorerOf } from './scoring/actions.ts'
import { needed } from './scoring/scoring.ts'
import { isScorable, waitedFor } from './panel/panel.ts'
import { listPanels } from './panel/queries.ts'
import { text } from './text.ts'

/** What is due from a person about practices: derived from panels and scores, never typed. */
export async function listDuties(db: Db, me: Me, view: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  return [...(await listScoringDuties(db, me, view, today)), ...(isSecretariat(me) ? await listPanelDuties(db, view) : [])]
}

async function listScoringDuties(db: Db, me: Me, { lang }: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  const assigned = await db.selectFrom('practices.assignment').where('personId', '=', me.id).where('until', '>=', today).select('itemId').distinct().execute()
  const items = await listItems(db, { ids: assigned.map((row) => row.itemId) })
  const panels = await listPanels(db, items)
  const states = await statesOf(db, items.map((item) => item.stateId))
  const say = text[lang].duties
  return items.flatMap((item): Duty[] => {
    const panel = panels.get(item.id)
    if (!panel || !item.latest || !scorerOf(me, { item, panel })) return []
    const { until } = panel.reviewers.find((reviewer) => reviewer.personId === me.id)!
    return [{ rank: rankOfDue(until, today), todo: say.score(item.latest.title), href: `/w/practices/${item.id}/scoring`, action: say.scoreAction, country: states.get(item.stateId), due: until, waits: say.secretariat, example: item.example }]
  })
}

/** As the rest of the desk calls them: by the country's short name. */
async function statesOf(db: Db, ids: string[]): Promise<Map<string, Words>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('membership.organisation as o').innerJoin('reference.country as k', 'k.iso3', 'o.iso3').where('o.id', 'in', ids).select(['o.id', 'k.name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

// Once a meeting has decided, nobody is waited for any more; before, only what was accepted lately can wait.
const lately = 500

/** One line per call, not per practice: assign who scores, then decide the shortlist. */
async function listPanelDuties(db: Db, { lang }: Pick<View, 'lang'>): Promise<Duty[]> {
  const undecided = await db
    .selectFrom('practices.entry as e')
    .where('e.kind', '=', 'practice')
    .where('e.stage', '!=', 'withdrawn')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('practices.outcome as o').whereRef('o.itemId', '=', 'e.itemId'))))
    .select('e.itemId')
    .orderBy('e.itemId', 'desc')
    .limit(lately)
    .execute()
  const items = (await listItems(db, { ids: undecided.map((row) => row.itemId) })).filter((item) => isScorable(item) && !item.callWithdrawn)
  const panels = await listPanels(db, items)
  const duties: Duty[] = []
  const say = text[lang].duties
  for (const [callId, of] of Map.groupBy(items, (item) => item.callId)) {
    const few = of.filter((item) => (panels.get(item.id)?.reviewers.length ?? 0) < needed)
    const ripe = of.filter((item) => { const panel = panels.get(item.id); return panel && panel.scorings.length >= needed && waitedFor(panel).length === 0 && !panel.shortlisting })
    if (few.length + ripe.length === 0) continue
    const title = readText((await findCall(db, callId)).title, lang)
    const href = `/w/calls/${callId}/panel`
    if (few.length > 0) duties.push({ rank: 4, todo: say.assign(few.length, title), href, action: say.assignAction, example: few.every((item) => item.example) })
    if (ripe.length > 0) duties.push({ rank: 4, todo: say.shortlist(ripe.length, title), href, action: say.shortlistAction, example: ripe.every((item) => item.example) })
  }
  return duties
}
