import type { Db } from '#base/database/transaction.ts'
import { listItems, stageOfItem, titlesOfItems, type Item } from '#calls/index.ts'
import { seedId } from './load.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { practices } from './practices.ts'
import { calls, storyDates, submissions } from './story.ts'

// Where the story stands, as one of its people sees it: what the story's names mean here, and what has been done, whoever did it. Read before
// each step, so that what a visitor did by hand is found and never done again.

export type Standing = { ids: Map<string, string>; facts: Set<string> }

type Note = { id: (name: string, id: string) => void; fact: (...words: (string | number)[]) => void }

export async function readStanding(db: Db): Promise<Standing> {
  const ids = new Map<string, string>()
  const facts = new Set<string>()
  const note: Note = { id: (name, id) => void (ids.has(name) || ids.set(name, id)), fact: (...words) => void facts.add(words.join(' ')) }
  await readPlan(db, note)
  await readCalls(db, note)
  for (const call of calls) if (ids.has(`call ${call.key}`)) await readPractices(db, note, { call: call.key, callId: ids.get(`call ${call.key}`)! })
  await readMeetings(db, note)
  await readPapers(db, note, ids)
  await readTerms(db, note)
  return { ids, facts }
}

const stateOf = new Map(organisations.filter((one) => one.kind === 'state').map((one) => [seedId('organisation', one.key), one.iso3!]))
/** Of a state or of one of its institutions. */
const countryOf = new Map(organisations.flatMap((one) => (one.iso3 ? [[seedId('organisation', one.key), one.iso3] as const] : [])))
const personOf = new Map(people.map((one) => [seedId('person', one.key), one.key]))

async function readPlan(db: Db, note: Note): Promise<void> {
  for (const { id, key } of await db.selectFrom('workplan.milestone').select(['id', 'key']).execute()) note.id(`milestone ${key}`, id)
  const dates = await db.selectFrom('workplan.milestoneDate as d').innerJoin('workplan.milestone as m', 'm.id', 'd.milestoneId').select(['m.key', 'd.precision', 'd.byId']).orderBy('d.id').execute()
  for (const [key, own] of Map.groupBy(dates, (one) => one.key)) {
    if (own.at(-1)!.precision === 'day' && own.at(-1)!.byId) note.fact('dated', key)
    if (own.some((one) => one.byId)) note.fact('proposed', key)
  }
  for (const { key } of await db.selectFrom('workplan.fulfilment as f').innerJoin('workplan.milestone as m', 'm.id', 'f.milestoneId').select('m.key').execute()) note.fact('happened', key)
  for (const { id, key, byId } of await db.selectFrom('workplan.product as p').innerJoin('workplan.activity as a', 'a.id', 'p.activityId').leftJoin('workplan.link as l', (join) => join.onRef('l.productId', '=', 'p.id').on('l.byId', 'is not', null)).select(['p.id', 'a.key', 'l.byId']).orderBy('p.position').execute()) {
    note.id(`product of ${key}`, id)
    if (byId) note.fact('product linked', key)
  }
  for (const { id, year } of await db.selectFrom('workplan.cycle').select(['id', 'year']).execute()) note.id(`cycle ${year}`, id)
}

/** A call is known by the date of the plan it waits for: the story's, or one that a visitor opened for it. */
async function readCalls(db: Db, note: Note): Promise<void> {
  const rows = await db.selectFrom('calls.call as c').leftJoin('calls.opening as o', 'o.callId', 'c.id').select(['c.id', 'c.milestoneId', 'o.at as openedAt']).orderBy('c.id').execute()
  for (const call of calls) {
    const milestone = seedId('milestone', storyDates.find((date) => date.key === `${call.key}-due`)!.milestone!)
    const own = rows.filter((row) => row.milestoneId === milestone)
    const one = own.find((row) => row.openedAt) ?? own.at(-1)
    if (!one) continue
    note.id(`call ${call.key}`, one.id)
    if (one.openedAt) note.fact('opened', call.key)
    for (const { id, stateId } of await db.selectFrom('calls.submission').select(['id', 'stateId']).where('callId', '=', one.id).execute()) note.id(`submission ${call.key} ${stateOf.get(stateId)}`, id)
    for (const { stateId } of await db.selectFrom('calls.excuse').select('stateId').where('callId', '=', one.id).execute()) note.fact('excused', call.key, stateOf.get(stateId)!)
    for (const { stateId } of await db.selectFrom('calls.reminder').select('stateId').where('callId', '=', one.id).execute()) note.fact('reminded', call.key, stateOf.get(stateId)!)
  }
}

const isGone = (item: Item): boolean => stageOfItem(item) === 'withdrawn'

const nameOf = (key: string): string => String(practices.find((one) => one.key === key)!.answers.title)

/** Which practice of a state is which of the story's: the one of the same name, else the next one that the state wrote. */
async function readPractices(db: Db, note: Note, { call, callId }: { call: string; callId: string }): Promise<void> {
  const items = (await listItems(db, { callId })).filter((item) => !isGone(item))
  const titles = await titlesOfItems(db, items.map((item) => item.id), 'es')
  const known: [string, Item][] = []
  for (const { country, practices: keys } of submissions.filter((one) => one.call === call)) {
    const own = items.filter((item) => stateOf.get(item.stateId) === country)
    const named = new Map(keys.flatMap((key) => own.filter((item) => titles.get(item.id) === nameOf(key)).slice(0, 1).map((item) => [key, item] as const)))
    const others = own.filter((item) => ![...named.values()].includes(item))
    for (const key of keys) {
      const item = named.get(key) ?? others.shift()
      if (item) known.push([key, item])
    }
  }
  for (const [key, item] of known) {
    note.id(`practice ${key}`, item.id)
    if (item.latest && !item.takenBackAt) note.fact('handed in', key)
    if (titles.get(item.id) === nameOf(key)) note.fact('by the story', key)
    if (item.returned) note.fact('returned', key)
    if (item.acceptedAt) note.fact('accepted', key)
    if (item.circulated) note.fact('circulated', key)
  }
  await readWork(db, note, new Map(known.map(([key, item]) => [item.id, key])))
}

/** What was done with practices: written, scored, shortlisted, translated. */
async function readWork(db: Db, note: Note, keys: Map<string, string>): Promise<void> {
  const ids = [...keys.keys()]
  if (ids.length === 0) return
  for (const { itemId, questionKey } of await db.selectFrom('calls.answer').select(['itemId', 'questionKey']).where('itemId', 'in', ids).execute()) note.fact('answered', keys.get(itemId)!, questionKey)
  const sections = await db.selectFrom('calls.completion').select(['itemId', 'sectionKey', 'complete']).where('itemId', 'in', ids).orderBy('id').execute()
  for (const own of Map.groupBy(sections, (one) => `${one.itemId} ${one.sectionKey}`).values()) if (own.at(-1)!.complete) note.fact('complete', keys.get(own[0]!.itemId)!, own[0]!.sectionKey)
  for (const { itemId, personId } of await db.selectFrom('practices.assignment').select(['itemId', 'personId']).where('itemId', 'in', ids).execute()) note.fact('reviewer', keys.get(itemId)!, personOf.get(personId) ?? personId)
  for (const { itemId, byId } of await db.selectFrom('practices.scoring').select(['itemId', 'byId']).where('itemId', 'in', ids).execute()) note.fact('scored', keys.get(itemId)!, personOf.get(byId!) ?? '')
  for (const { itemId } of await db.selectFrom('practices.shortlisting').select('itemId').where('itemId', 'in', ids).execute()) note.fact('shortlisted', keys.get(itemId)!)
  const translated = await db.selectFrom('calls.translation as t').leftJoin('calls.confirmation as f', 'f.translationId', 't.id').select(['t.itemId', 'f.at']).where('t.itemId', 'in', ids).execute()
  for (const { itemId, at } of translated) {
    note.fact('translated', keys.get(itemId)!)
    if (at) note.fact('confirmed', keys.get(itemId)!)
  }
  for (const { itemId } of await db.selectFrom('calls.return').select('itemId').where('itemId', 'in', ids).execute()) note.fact('once returned', keys.get(itemId)!)
}

/** A meeting is known by its date of the plan, an item of its agenda by what it is about or by its place among those of its kind that are about nothing else. */
async function readMeetings(db: Db, note: Note): Promise<void> {
  const meetings = await db
    .selectFrom('meetings.meeting as m')
    .innerJoin('workplan.milestone as d', 'd.id', 'm.milestoneId')
    .leftJoin('meetings.convening as c', 'c.meetingId', 'm.id')
    .leftJoin('meetings.adoption as a', 'a.meetingId', 'm.id')
    .select(['m.id', 'd.key', 'c.at as convenedAt', 'a.at as adoptedAt'])
    .orderBy('m.id')
    .execute()
  const keys = new Map(meetings.map((meeting) => [meeting.id, meeting.key]))
  for (const { id, key, convenedAt, adoptedAt } of meetings.toSorted((a, b) => Number(Boolean(b.convenedAt)) - Number(Boolean(a.convenedAt)))) {
    note.id(`meeting ${key}`, id)
    if (convenedAt) note.fact('convened', key)
    if (adoptedAt) note.fact('adopted', key)
  }
  for (const { meetingId } of await db.selectFrom('meetings.minutes').select('meetingId').execute()) note.fact('minutes of', keys.get(meetingId)!)
  for (const { meetingId } of await db.selectFrom('meetings.minutesCirculation').select('meetingId').execute()) note.fact('minutes circulated', keys.get(meetingId)!)
  for (const { meetingId } of await db.selectFrom('meetings.minutesComment').select('meetingId').execute()) note.fact('minutes commented', keys.get(meetingId)!)
  for (const { meetingId } of await db.selectFrom('meetings.attendance').select('meetingId').execute()) note.fact('attended', keys.get(meetingId)!)
  for (const { meetingId } of await db.selectFrom('meetings.guestOrganisation').select('meetingId').execute()) note.fact('guests of', keys.get(meetingId)!)
  for (const { meetingId, organisationId } of await db.selectFrom('meetings.reply as r').innerJoin('meetings.invitation as i', 'i.id', 'r.invitationId').select(['r.meetingId', 'i.organisationId']).execute()) note.fact('replied', keys.get(meetingId)!, countryOf.get(organisationId) ?? organisationId)
  for (const { meetingId, proposerId, id } of await db.selectFrom('meetings.priority').select(['id', 'meetingId', 'proposerId']).execute()) note.id(`priority ${keys.get(meetingId)!} ${stateOf.get(proposerId) ?? proposerId}`, id)
  await readAgenda(db, note, keys)
}

async function readAgenda(db: Db, note: Note, keys: Map<string, string>): Promise<void> {
  const items = await db.selectFrom('meetings.agendaItem as i').leftJoin('meetings.removal as r', 'r.agendaItemId', 'i.id').where('r.at', 'is', null).select(['i.id', 'i.meetingId', 'i.kind', 'i.subjectId', 'i.sessionId', 'i.position']).orderBy('i.position').orderBy('i.id').execute()
  const count = new Map<string, number>()
  for (const { id, meetingId, kind, subjectId, sessionId } of items) {
    const key = keys.get(meetingId)!
    if (subjectId) {
      note.id(`item about ${subjectId}`, id)
      if (sessionId) note.fact('in a session', id)
      continue
    }
    const place = (count.get(`${key} ${kind}`) ?? 0) + 1
    count.set(`${key} ${kind}`, place)
    note.id(`${kind} ${key} ${place}`, id)
  }
  for (const { agendaItemId, stateId } of await db.selectFrom('meetings.position').select(['agendaItemId', 'stateId']).execute()) note.fact('spoken', agendaItemId, stateOf.get(stateId)!)
  for (const { agendaItemId } of await db.selectFrom('meetings.closure').select('agendaItemId').execute()) note.fact('closed', agendaItemId)
  for (const { id, agendaItemId, meetingId } of await db.selectFrom('meetings.decision').select(['id', 'agendaItemId', 'meetingId']).orderBy('id', 'desc').execute()) {
    note.id(`decision on ${agendaItemId}`, id)
    note.fact('decided', agendaItemId)
    note.fact('decisions of', keys.get(meetingId)!)
  }
  for (const { id, agendaItemId } of await db.selectFrom('meetings.followUp as f').innerJoin('meetings.decision as d', 'd.id', 'f.decisionId').select(['f.id', 'd.agendaItemId']).orderBy('f.id', 'desc').execute()) note.id(`follow-up of ${agendaItemId}`, id)
  for (const { agendaItemId } of await db.selectFrom('meetings.followUpReport as r').innerJoin('meetings.followUp as f', 'f.id', 'r.followUpId').innerJoin('meetings.decision as d', 'd.id', 'f.decisionId').select('d.agendaItemId').execute()) note.fact('followed up', agendaItemId)
  for (const { agendaItemId, language } of await db.selectFrom('meetings.paper').select(['agendaItemId', 'language']).execute()) note.fact('paper', agendaItemId, language)
  for (const { agendaItemId } of await db.selectFrom('meetings.speaker').select('agendaItemId').execute()) note.fact('speakers', agendaItemId)
  for (const { agendaItemId } of await db.selectFrom('meetings.summary').select('agendaItemId').execute()) note.fact('summed up', agendaItemId)
}

async function readPapers(db: Db, note: Note, ids: Map<string, string>): Promise<void> {
  const papers = await db.selectFrom('compilations.compilation as c').leftJoin('compilations.circulation as k', 'k.compilationId', 'c.id').select(['c.id', 'c.kind', 'c.calls', 'k.at as circulatedAt']).orderBy('c.id').execute()
  for (const { id, kind, calls: of, circulatedAt } of papers) {
    if (kind === 'compendium') note.id('compendium', id)
    else for (const { key } of calls.filter((call) => of.includes(ids.get(`call ${call.key}`) ?? ''))) note.id(`paper ${key}`, id)
    if (circulatedAt) note.fact('circulated', id)
  }
  for (const { number } of await db.selectFrom('publishing.edition').where('kind', '=', 'compendium').select('number').execute()) note.fact('edition', number)
}

/** Posts over time: who joins, who covers what, what is handed over. */
async function readTerms(db: Db, note: Note): Promise<void> {
  for (const { id, stateId } of await db.selectFrom('accessions.dossier').select(['id', 'stateId']).where('kind', '=', 'accession').execute()) note.id(`accession ${stateOf.get(stateId)}`, id)
  for (const { key } of await db.selectFrom('accessions.step').select('key').where('onDay', 'is not', null).execute()) note.fact('step', key)
  for (const { coversId, personId } of await db.selectFrom('membership.post').select(['coversId', 'personId']).where('role', '=', 'consultant').where('coversId', 'is not', null).execute()) note.id(`consultant ${stateOf.get(coversId!)}`, personId)
  const terms = await db.selectFrom('membership.presidency as t').leftJoin('handovers.dossier as d', 'd.presidencyId', 't.id').leftJoin('handovers.sealing as z', 'z.dossierId', 'd.id').select(['t.id as term', 't.stateId', 'd.id', 'd.achieved', 'd.priorities', 'z.at as sealedAt']).orderBy('t.since').execute()
  for (const { term, stateId, id, achieved, priorities, sealedAt } of terms) {
    const state = stateOf.get(stateId)!
    note.id(`term ${state}`, term)
    if (id) note.id(`handover ${state}`, id)
    if (achieved && priorities) note.fact('handover written', state)
    if (sealedAt) note.fact('handover sealed', state)
  }
}
