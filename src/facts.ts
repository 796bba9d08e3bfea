import { sql } from 'kysely'
import { type Db, nowOf } from '#base/database/transaction.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { type Call, listCalls } from '#calls/index.ts'
import { type CompilationKind, listCompilations } from '#compilations/index.ts'
import { listMeetings, templateFor } from '#meetings/index.ts'
import { isHeldOn, listHolders, listStandings } from '#membership/index.ts'
import { address } from '#reference/index.ts'
import type { Fact, FactDoor } from '#workplan/index.ts'
import { askedBy, heldOn } from './calendar.ts'

// Things of other parts that may fulfil a product of the work plan. Each says by itself whether it happened, and when.
// A product may also name, in place of a thing, the date at which it will stand: whoever makes it fulfils the product, and nobody links anything.

const es = {
  call: 'Convocatoria', withdrawn: 'Convocatoria retirada', meeting: 'Reunión', decision: (numbers: string, one: boolean) => `${one ? 'Decisión' : 'Decisiones'} ${numbers}`, edition: 'Edición', member: (state: string) => `${state}, Estado miembro`,
  to: { call: (date: string) => `La convocatoria que vence en «${date}»`, meeting: (date: string) => `La reunión de «${date}»`, decision: (date: string) => `Las prácticas que valide la reunión de «${date}»`, paper: (date: string) => `El documento de reunión de la actividad de «${date}»`, edition: (date: string) => `El compendio de la actividad de «${date}»`, consultants: (date: string) => `Las consultorías de «${date}»: una por Estado miembro` },
}
const en: typeof es = {
  call: 'Call', withdrawn: 'Withdrawn call', meeting: 'Meeting', decision: (numbers, one) => `${one ? 'Decision' : 'Decisions'} ${numbers}`, edition: 'Edition', member: (state) => `${state}, a member state`,
  to: { call: (date) => `The call that falls due at “${date}”`, meeting: (date) => `The meeting of “${date}”`, decision: (date) => `The practices that the meeting of “${date}” validates`, paper: (date) => `The meeting paper of the activity of “${date}”`, edition: (date) => `The compendium of the activity of “${date}”`, consultants: (date) => `The consultants of “${date}”: one per member state` },
}
const text = { es, en }
type AtDate = Exclude<keyof typeof es.to, 'consultants'>

/** Done when every state it was addressed to has handed in. */
async function callFacts(db: Db, calls: Call[], lang: Lang): Promise<Fact[]> {
  return (await askedBy(db, calls)).map((call) => ({ kind: 'call', id: call.id, title: `${call.withdrawnAt ? text[lang].withdrawn : text[lang].call}: ${readText(call.title, lang)}`, href: `/w/calls/${call.id}`, doneOn: call.doneOn }))
}
const calls: FactDoor = {
  describe: async (db, ids, lang) => callFacts(db, await listCalls(db, { ids }), lang),
  offer: async (db, lang) => callFacts(db, (await listCalls(db)).filter((call) => !call.withdrawnAt), lang),
}

async function meetingFacts(db: Db, lang: Lang, ids?: string[]): Promise<Fact[]> {
  const now = await nowOf(db)
  return (await listMeetings(db, ids ? { ids } : {})).map((meeting) => ({ kind: 'meeting', id: meeting.id, title: `${text[lang].meeting}: ${readText(meeting.title, lang)}`, href: `/w/meetings/${meeting.id}`, doneOn: heldOn(meeting, now) }))
}
const meetings: FactDoor = { describe: (db, ids, lang) => meetingFacts(db, lang, ids), offer: (db, lang) => meetingFacts(db, lang) }

type DecisionFact = Fact & { number: number; meeting: { id: string; title: string } }
const decisionTitle = (lang: Lang, decided: Pick<DecisionFact, 'number' | 'meeting'>[]): string =>
  `${text[lang].decision(new Intl.ListFormat(lang).format(decided.map(({ number }) => String(number))), decided.length === 1)}: ${decided[0]!.meeting.title}`

/** Done when it validated, and no later decision took its place. */
async function decisionFacts(db: Db, lang: Lang, ids?: string[]): Promise<DecisionFact[]> {
  if (ids?.length === 0) return []
  const rows = await db
    .selectFrom('meetings.decision as d')
    .where((at) => at.not(at.exists(at.selectFrom('meetings.decision as later').whereRef('later.supersedes', '=', 'd.id').select('later.id'))))
    .$if(ids !== undefined, (query) => query.where('d.id', 'in', ids!))
    .select(['d.id', 'd.number', 'd.meetingId', 'd.agendaItemId', 'd.outcome', 'd.at'])
    .orderBy('d.id', 'desc')
    // Those to choose from are the latest; those that are asked for are all looked at.
    .$if(ids === undefined, (query) => query.limit(200))
    .execute()
  const held = await listMeetings(db, { ids: [...new Set(rows.map((row) => row.meetingId))] })
  return rows.flatMap(({ id, number, meetingId, agendaItemId, outcome, at }) => {
    const own = held.find((one) => one.id === meetingId)
    if (!own) return []
    const meeting = { id: meetingId, title: readText(own.title, lang) }
    return { kind: 'decision', id, title: decisionTitle(lang, [{ number, meeting }]), href: `/w/agenda-items/${agendaItemId}`, doneOn: outcome === 'validated' ? dayIn(regionZone, at) : null, number, meeting }
  })
}

/** A meeting that validates several things names all its decisions that did, not the one that came first. */
function allOfMeeting(first: DecisionFact, own: DecisionFact[], lang: Lang): DecisionFact {
  const decided = own.filter(({ meeting, doneOn }) => doneOn && meeting.id === first.meeting.id).toSorted((a, b) => a.number - b.number)
  return decided.length > 1 ? { ...first, title: decisionTitle(lang, decided), href: `/w/meetings/${first.meeting.id}#decisions` } : first
}
const decisions: FactDoor = { comesUndone: true, describe: (db, ids, lang) => decisionFacts(db, lang, ids), offer: (db, lang) => decisionFacts(db, lang) }

/** Done on the day on which it became public; not any more once the decision that adopted it was corrected. */
async function editionFacts(db: Db, lang: Lang, ids?: string[]): Promise<Fact[]> {
  if (ids?.length === 0) return []
  const rows = await db.selectFrom('published.edition').$if(ids !== undefined, (query) => query.where('id', 'in', ids!)).select(['id', 'year', 'slugEs', 'slugEn', 'title', 'publicFrom', sql<boolean>`exists (select from published.withheld w where w.edition_id = edition.id and w.by = 'decision')`.as('undone')]).orderBy('publicFrom', 'desc').execute()
  return rows.map(({ id, year, slugEs, slugEn, title, publicFrom, undone }) => ({
    kind: 'edition', id, title: `${text[lang].edition}: ${readText(title, lang)}`, href: address('editions', lang, String(year), lang === 'es' ? slugEs : slugEn), doneOn: undone ? null : dayIn(regionZone, publicFrom),
  }))
}
const editions: FactDoor = { comesUndone: true, describe: (db, ids, lang) => editionFacts(db, lang, ids), offer: (db, lang) => editionFacts(db, lang) }

/** Only as precise as its source: what is known of a month is there on its last day, as the plan keeps months. */
const lastOf = (day: string, precision: 'day' | 'month' | 'year'): string =>
  precision === 'day' ? day : new Date(Date.UTC(Number(day.slice(0, 4)), precision === 'year' ? 12 : Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** C3: done once the state is a member. */
async function memberFacts(db: Db, lang: Lang, ids?: string[]): Promise<Fact[]> {
  const today = dayIn(regionZone, await nowOf(db))
  const members = (await listStandings(db)).filter(({ standing, stateId }) => standing === 'member' && (!ids || ids.includes(stateId)))
  return [...Map.groupBy(members, ({ stateId }) => stateId)].map(([id, spells]): Fact => {
    const { name, since, precision } = spells.at(-1)!
    const day = lastOf(since, precision)
    return { kind: 'membership', id, title: text[lang].member(readText(name, lang)), href: '/w/membership#states', doneOn: day <= today ? day : null }
  })
}
const members: FactDoor = { describe: (db, ids, lang) => memberFacts(db, lang, ids), offer: (db, lang) => memberFacts(db, lang) }

type Place = { id: string; key: string; title: Words; activity: string; activityId: string }
type Standing = Map<string, string[]>
/** For each of these dates of the plan, the ids of the things that stand at it. */
type ListAt = (db: Db, dates: Place[]) => Promise<Standing>

const places = (db: Db) => db.selectFrom('workplan.milestone as m').innerJoin('workplan.activity as a', 'a.id', 'm.activityId').select(['m.id', 'm.key', 'm.title', 'm.activityId', 'a.key as activity'])

const group = (dates: Place[], things: { id: string; at: string }[]): Standing => new Map(dates.map(({ id }) => [id, things.filter((thing) => thing.at === id).map((thing) => thing.id)]))
const callsAt: ListAt = async (db, dates) => group(dates, (await listCalls(db, { milestoneIds: dates.map(({ id }) => id) })).filter((call) => !call.withdrawnAt).map((call) => ({ id: call.id, at: call.milestoneId })))
const meetingsAt: ListAt = async (db, dates) => group(dates, (await listMeetings(db, { milestoneIds: dates.map(({ id }) => id) })).map((meeting) => ({ id: meeting.id, at: meeting.milestone.id })))

/** On practices: what a meeting decides besides, of the plan or of who takes part, is no product of its date. */
const decisionsAt: ListAt = async (db, dates) =>
  group(dates, await db.selectFrom('meetings.decision as d').innerJoin('meetings.agendaItem as i', 'i.id', 'd.agendaItemId').innerJoin('meetings.meeting as m', 'm.id', 'd.meetingId').where('i.subjectKind', '=', 'practice').where('m.milestoneId', 'in', dates.map(({ id }) => id)).select(['d.id', 'm.milestoneId as at']).execute())

/** A compilation stands at the activity whose calls it gathers, or whose meeting it is for, on whichever of its dates that is. */
const compilationsAt = async (db: Db, dates: Place[], kind: CompilationKind): Promise<Standing> => {
  const beside = await places(db).where('m.activityId', 'in', dates.map(({ activityId }) => activityId)).execute()
  const [calls, held] = [await callsAt(db, beside), await meetingsAt(db, beside)]
  const all = await listCompilations(db, { kind })
  return new Map(dates.map(({ id, activityId }) => {
    const own = beside.filter((date) => date.activityId === activityId).flatMap((date) => [...calls.get(date.id)!, ...held.get(date.id)!])
    return [id, all.filter((one) => one.calls.some((call) => own.includes(call)) || own.includes(one.meetingId ?? '')).map((one) => one.id)]
  }))
}

const compendiaAt: ListAt = async (db, dates) => {
  const compiled = await compilationsAt(db, dates, 'compendium')
  const ids = [...compiled.values()].flat()
  const editions = ids.length === 0 ? [] : await db.selectFrom('publishing.edition').where('kind', '=', 'compendium').where('ofId', 'in', ids).select(['id', 'ofId']).execute()
  return new Map([...compiled].map(([id, own]) => [id, editions.filter((edition) => own.includes(edition.ofId)).map((edition) => edition.id)]))
}

/** Done on the day on which it was circulated: from then on the members read it. */
const describePapers = async (db: Db, ids: string[], lang: Lang): Promise<Fact[]> =>
  (await listCompilations(db, { kind: 'meeting paper', ids })).map(({ id, title, circulatedAt }) => ({
    kind: 'paper', id, title: readText(title, lang), href: `/w/compilations/${id}`, doneOn: circulatedAt && dayIn(regionZone, circulatedAt),
  }))

/** What stands at a date of the plan: the first of its things that happened, else the one begun last, else that there is none yet. */
const atDate = <F extends Fact>(kind: AtDate, list: ListAt, describe: (db: Db, ids: string[], lang: Lang) => Promise<F[]>, together: (first: F, own: F[], lang: Lang) => F = (first) => first): FactDoor => ({
  describe: async (db, ids, lang) => {
    const dates = await places(db).where('m.id', 'in', ids).execute()
    if (dates.length === 0) return []
    const standing = await list(db, dates)
    const known = await describe(db, [...standing.values()].flat(), lang)
    return dates.map(({ id, key, title, activity }): Fact => {
      const own = known.filter((fact) => standing.get(id)!.includes(fact.id))
      const first = own.filter((fact) => fact.doneOn).sort((a, b) => a.doneOn!.localeCompare(b.doneOn!))[0] ?? own.at(-1)
      const noted = text[lang].to[kind](readText(title, lang))
      return { title: noted, href: `/w/work-plan/${activity}#${key}`, doneOn: null, ...(first && together(first, own, lang)), noted, kind: `${kind} at date`, id }
    })
  },
})

type Span = { stateId: string; since: string; until: string | null }

/** E1: the first day of a year, until today, by which each state that was a member then had had a consultant in that year. What ends afterwards, or who joins afterwards, does not undo it. */
export function allNamedOn(posts: Span[], members: Span[], { from, today }: { from: string; today: string }): string | null {
  const last = `${from.slice(0, 4)}-12-31`
  const until = today < last ? today : last
  const held = posts.filter(({ since, until }) => !until || (until > since && until > from)).map((post) => ({ ...post, since: post.since < from ? from : post.since }))
  const days = [...held.map(({ since }) => since), ...members.flatMap((one) => one.until ?? [])].filter((day) => day >= from && day <= until).sort()
  const isCovered = (day: string) => {
    const then = members.filter((one) => isHeldOn(one, day))
    return then.length > 0 && then.every(({ stateId }) => held.some((post) => post.stateId === stateId && post.since <= day))
  }
  return days.find(isCovered) ?? null
}

/** Posts are given and end by day: whoever is named for a later day is there from that day on. */
const consultantsAt: FactDoor = {
  describe: async (db, ids, lang) => {
    const dates = await places(db).innerJoin('workplan.cycle as c', 'c.id', 'a.cycleId').select('c.year').where('m.id', 'in', ids).execute()
    if (dates.length === 0) return []
    const today = dayIn(regionZone, await nowOf(db))
    const posts = (await listHolders(db, today, { all: true, role: 'consultant' })).flatMap(({ coversId, since, until }) => (coversId ? [{ stateId: coversId, since, until }] : []))
    const members = (await listStandings(db)).filter(({ standing }) => standing === 'member')
    return dates.map(({ id, title, year }): Fact => ({ kind: 'consultants at date', id, title: text[lang].to.consultants(readText(title, lang)), href: '/w/people', doneOn: allNamedOn(posts, members, { from: `${year}-01-01`, today }) }))
  },
}

/** ONE registry: kind of thing → the part that knows whether it happened. */
export const facts: Readonly<Record<string, FactDoor>> = {
  'call': calls, 'meeting': meetings, 'decision': decisions, 'edition': editions, 'membership': members,
  'call at date': atDate('call', callsAt, calls.describe), 'meeting at date': atDate('meeting', meetingsAt, meetings.describe), 'decision at date': { comesUndone: true, ...atDate('decision', decisionsAt, (db, ids, lang) => decisionFacts(db, lang, ids), allOfMeeting) },
  'paper at date': atDate('paper', (db, dates) => compilationsAt(db, dates, 'meeting paper'), describePapers), 'edition at date': atDate('edition', compendiaAt, editions.describe),
  'consultants at date': consultantsAt,
}

/** A date that the plan keeps for a meeting: whoever prepares meetings is asked for it there, and not a second time by the plan. */
export const isForMeeting = (near: Parameters<typeof templateFor>[0]): boolean => templateFor(near) !== undefined
