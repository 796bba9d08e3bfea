import type { Db } from '#base/database/transaction.ts'
import { type Lang, readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { type Call, listCalls } from '#calls/index.ts'
import { listMeetings } from '#meetings/index.ts'
import { address } from '#reference/index.ts'
import type { Fact, FactDoor } from '#workplan/index.ts'
import { heldOn, nowOf, pointers } from './calendar.ts'

// Things of other parts that may fulfil a product of the work plan. Each says by itself whether it happened, and when.

const es = { call: 'Convocatoria', meeting: 'Reunión', decision: 'Decisión', edition: 'Edición' }
const en: typeof es = { call: 'Call', meeting: 'Meeting', decision: 'Decision', edition: 'Edition' }
const text = { es, en }

const zone = 'America/Costa_Rica'

/** Done when every state it was addressed to has handed in. */
async function callFacts(db: Db, calls: Call[], lang: Lang): Promise<Fact[]> {
  const done = new Map((await pointers(db, calls.map((call) => call.milestoneId), lang)).map((pointer) => [pointer.id, pointer.doneOn]))
  return calls.map((call) => ({ kind: 'call', id: call.id, title: `${text[lang].call}: ${readText(call.title, lang)}`, href: `/w/calls/${call.id}`, doneOn: done.get(call.id) ?? null }))
}
const calls: FactDoor = {
  describe: async (db, ids, lang) => callFacts(db, (await listCalls(db)).filter((call) => ids.includes(call.id)), lang),
  offer: async (db, lang) => callFacts(db, await listCalls(db), lang),
}

async function meetingFacts(db: Db, lang: Lang, ids?: string[]): Promise<Fact[]> {
  const now = await nowOf(db)
  return (await listMeetings(db, ids ? { ids } : {})).map((meeting) => ({ kind: 'meeting', id: meeting.id, title: `${text[lang].meeting}: ${readText(meeting.title, lang)}`, href: `/w/meetings/${meeting.id}`, doneOn: heldOn(meeting, now) }))
}
const meetings: FactDoor = { describe: (db, ids, lang) => meetingFacts(db, lang, ids), offer: (db, lang) => meetingFacts(db, lang) }

/** Done when it validated, and no later decision took its place. */
async function decisionFacts(db: Db, lang: Lang, ids?: string[]): Promise<Fact[]> {
  if (ids?.length === 0) return []
  const rows = await db
    .selectFrom('meetings.decision as d')
    .where((at) => at.not(at.exists(at.selectFrom('meetings.decision as later').whereRef('later.supersedes', '=', 'd.id').select('later.id'))))
    .$if(ids !== undefined, (query) => query.where('d.id', 'in', ids!))
    .select(['d.id', 'd.number', 'd.meetingId', 'd.agendaItemId', 'd.outcome', 'd.at'])
    .orderBy('d.id', 'desc')
    .limit(200)
    .execute()
  const held = await listMeetings(db, { ids: [...new Set(rows.map((row) => row.meetingId))] })
  return rows.flatMap(({ id, number, meetingId, agendaItemId, outcome, at }) => {
    const meeting = held.find((one) => one.id === meetingId)
    return meeting ? { kind: 'decision', id, title: `${text[lang].decision} ${number}: ${readText(meeting.title, lang)}`, href: `/w/agenda-items/${agendaItemId}`, doneOn: outcome === 'validated' ? dayIn(zone, at) : null } : []
  })
}
const decisions: FactDoor = { describe: (db, ids, lang) => decisionFacts(db, lang, ids), offer: (db, lang) => decisionFacts(db, lang) }

/** Done on the day on which it became public. */
async function editionFacts(db: Db, lang: Lang, ids?: string[]): Promise<Fact[]> {
  if (ids?.length === 0) return []
  const rows = await db.selectFrom('published.edition').$if(ids !== undefined, (query) => query.where('id', 'in', ids!)).select(['id', 'year', 'slugEs', 'slugEn', 'title', 'publicFrom']).orderBy('publicFrom', 'desc').execute()
  return rows.map(({ id, year, slugEs, slugEn, title, publicFrom }) => ({
    kind: 'edition', id, title: `${text[lang].edition}: ${readText(title, lang)}`, href: address('editions', lang, String(year), lang === 'es' ? slugEs : slugEn), doneOn: dayIn(zone, publicFrom),
  }))
}
const editions: FactDoor = { describe: (db, ids, lang) => editionFacts(db, lang, ids), offer: (db, lang) => editionFacts(db, lang) }

/** ONE registry: kind of thing → the part that knows whether it happened. */
export const facts: Readonly<Record<string, FactDoor>> = { call: calls, meeting: meetings, decision: decisions, edition: editions }
