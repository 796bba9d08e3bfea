import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { keepFile, type Upload } from '#base/file.ts'
import { record } from '#base/history.ts'
import type { Me, Post } from '#base/person.ts'
import { Stale, refuse } from '#base/stops.ts'
import { type Lang, rewrite, type Words, words } from '#base/words.ts'
import { addDays, dayIn, instantIn } from '#base/zone.ts'
import { lastPositions } from '../decision/consensus.ts'
import { listPositions } from '../decision/queries.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { placeKept } from '../meeting/templates.ts'
import { listSessions, listSpeakers } from '../programme/queries.ts'
import type { SubjectCard } from '../subject.ts'
import { type AgendaItem, isSpokenOn, isTooSoon, type Paper, type PaperKind, shareOf } from './agenda.ts'
import { changedSince } from './asked.ts'
import type { ChangeData, ItemData } from './form.ts'
import { may } from './policy.ts'
import { findAgendaItem, listAgenda, listPapers } from './queries.ts'

const aboutItem = (item: Pick<AgendaItem, 'id' | 'holdingId' | 'meetingId'>) => ({ kind: 'agenda item', id: item.id, holdingId: item.holdingId })

const afterLast = async (tx: Tx, meeting: Meeting): Promise<number> => ((await listAgenda(tx, [meeting.id])).at(-1)?.position ?? 0) + 1

export async function addAgendaItem(tx: Tx, me: Me, meeting: Meeting, data: ItemData): Promise<string> {
  const post = may.arrange(me, meeting) ?? refuse()

  const item = await tx
    .insertInto('meetings.agendaItem')
    .values({ meetingId: meeting.id, holdingId: meeting.holdingId, position: await afterLast(tx, meeting), title: asJson(words(data['title.es'], data['title.en'])), kind: data.kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, post, 'agenda item added', { ...subjectOf(meeting), facts: { item: item.id } })
  return item.id
}

/**
 * Several things at once, each an item for decision that its author state presents. What is already there stays as it is.
 * Practices and priorities take the place that the template keeps for them: nobody is asked about all practices and then about each.
 */
export async function bringSubjects(tx: Tx, me: Me, meeting: Meeting, cards: SubjectCard[]): Promise<{ added: number; seated: number; insteadOf: Words | null }> {
  const post = may.arrange(me, meeting) ?? refuse()

  const agenda = await listAgenda(tx, [meeting.id])
  const there = new Set(agenda.map((item) => item.subject && `${item.subject.kind}:${item.subject.id}`))
  const added = cards.filter((card) => !there.has(`${card.kind}:${card.id}`))
  if (added.length === 0) return { added: 0, seated: 0, insteadOf: null }
  let [seated, insteadOf] = [0, null as Words | null]
  for (const [kind, own] of Map.groupBy(added, (card) => card.kind)) {
    const seat = await seatOf(tx, meeting, kind, own.length)
    if (seat?.replaced) {
      await removeAgendaItem(tx, me, seat.replaced)
      ;[seated, insteadOf] = [own.length, seat.replaced.title]
    }
    await addSubjects(tx, meeting, own, seat ?? { position: await afterLast(tx, meeting), sessionId: null, minutes: null, quorum: null })
  }
  await record(tx, post, 'agenda item added', { ...subjectOf(meeting), facts: { subjects: added.map((card) => card.id) } })
  return { added: added.length, seated, insteadOf }
}

type Seat = Pick<AgendaItem, 'position' | 'sessionId' | 'minutes' | 'quorum'>

async function addSubjects(tx: Tx, meeting: Meeting, cards: SubjectCard[], { position, sessionId, minutes, quorum }: Seat): Promise<void> {
  const rows = cards.map((card, index) => ({
    meetingId: meeting.id, holdingId: meeting.holdingId, position: position + index, title: asJson(card.title), kind: 'decision' as const, sessionId, minutes, quorum,
    subjectKind: card.kind, subjectId: card.id, subjectVersion: card.version, authorId: card.authorStateId,
  }))
  await tx.insertInto('meetings.agendaItem').values(rows).execute()
}

/** Where things of a kind come in a meeting of a template: in place of its item for decision or after that for information, or after those that came before; the items that follow make room. */
async function seatOf(tx: Tx, meeting: Meeting, kind: string, count: number): Promise<(Seat & { replaced: AgendaItem | undefined }) | undefined> {
  const kept = placeKept(meeting.template, kind)
  if (!kept) return undefined
  const agenda = await listAgenda(tx, [meeting.id])
  const titled = agenda.find((item) => !item.subject && item.title.es === kept.es && item.title.en === kept.en)
  const replaced = titled && (await isUntouched(tx, titled)) ? titled : undefined
  const before = agenda.filter((item) => item.subject?.kind === kind)
  const last = replaced ?? before.at(-1) ?? (kept.kind === 'information' ? titled : undefined)
  if (!last) return undefined

  const sharing = [...(replaced ? [replaced] : []), ...before.filter((item) => item.sessionId === last.sessionId && !item.closed)]
  const asking = sharing.filter((item) => item !== replaced)
  const session = (await listSessions(tx, meeting.id)).find((one) => one.id === last.sessionId)
  // Whoever gave one of them more time than another keeps it so.
  const even = new Set(asking.map((item) => item.minutes)).size <= 1
  const minutes = session && even ? shareOf(session, agenda, sharing, asking.length + count) : null
  for (const item of even && minutes ? asking : []) await tx.updateTable('meetings.agendaItem').set({ minutes, version: item.version + 1 }).where('id', '=', item.id).execute()
  await tx.updateTable('meetings.agendaItem').set(({ eb }) => ({ position: eb('position', '+', count) })).where('meetingId', '=', meeting.id).where('position', '>', last.position).execute()
  return { position: replaced ? last.position : last.position + 1, sessionId: last.sessionId, minutes, quorum: last.quorum, replaced }
}

/** Nobody has spoken on it, promised to speak on it, put a paper to it or said that silence counts. */
async function isUntouched(tx: Tx, item: AgendaItem): Promise<boolean> {
  if (item.kind !== 'decision' || item.closed || item.silenceUntil) return false
  const [positions, papers, speakers] = [await listPositions(tx, [item.id]), await listPapers(tx, [item.id]), await listSpeakers(tx, [item.id])]
  return positions.length + papers.length + speakers.length === 0
}

export async function changeAgendaItem(tx: Tx, me: Me, item: AgendaItem, data: ChangeData & { silenceUntil: Date | null }): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  const { kind, quorum, sessionId, minutes, version } = data
  const silenceUntil = kind === 'decision' ? data.silenceUntil : null
  const changed = await tx.updateTable('meetings.agendaItem').set({ title: asJson(rewrite(item.title, { es: data['title.es'], en: data['title.en'] })), kind, quorum, sessionId, minutes, silenceUntil, version: version + 1 }).where('id', '=', item.id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'agenda item changed', { ...aboutItem(item), facts: { kind, quorum } })
  await askAnew(tx, post, item)
}

/**
 * What was said of an item stays, beside what it was said of. Whoever had spoken is asked to look again: once for each position, however much is
 * changed after it. Nobody's silence counts who was not told, or was told of something else.
 */
async function askAnew(tx: Tx, post: Post, was: AgendaItem): Promise<void> {
  const { asked, silenceUntil } = await findAgendaItem(tx, was.id)
  const changed = changedSince(was.asked, asked)
  if (silenceUntil && (changed.length > 0 || silenceUntil.getTime() !== was.silenceUntil?.getTime())) await record(tx, post, 'silence stated', { ...aboutItem(was), facts: { until: silenceUntil } })
  const spoken = changed.length > 0 ? lastPositions(await listPositions(tx, [was.id])) : []
  if (spoken.length === 0) return
  const { membersId } = await findMeeting(tx, was.meetingId)
  const states = spoken.filter((position) => changedSince(position.asked, was.asked).length === 0).map(({ stateId }) => stateId)
  await record(tx, post, 'asked anew', { ...aboutItem(was), holdingId: membersId, facts: { changed, spoken: spoken.length, states } })
}

/**
 * The plan moved the day of its meeting: the hour of silence goes with it, and the silent are told again. Once for each move, by the clock.
 * Where that would leave them less than a day to speak, or none, it is the same hour of the first day that leaves it.
 */
export async function moveSilence(tx: Tx, meeting: Meeting, { days, move, now }: { days: number; move: string; now: Date }): Promise<void> {
  for (const item of await listAgenda(tx, [meeting.id])) {
    if (!item.silenceUntil || item.closed) continue
    const told = await tx.selectFrom('base.event').where('kind', '=', 'silence stated').where('subjectId', '=', item.id).where(sql<string>`facts ->> 'move'`, '=', move).select('id').executeTakeFirst()
    if (told) continue
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: meeting.zone, hour: '2-digit', minute: '2-digit' }).format(item.silenceUntil)
    const movedBy = (more: number) => instantIn(meeting.zone, addDays(dayIn(meeting.zone, item.silenceUntil!), days + more), hour)
    let more = 0
    while (isTooSoon(movedBy(more), now)) more += 1
    const silenceUntil = movedBy(more)
    await tx.updateTable('meetings.agendaItem').set({ silenceUntil, version: item.version + 1 }).where('id', '=', item.id).execute()
    await record(tx, undefined, 'silence stated', { ...aboutItem(item), facts: { until: silenceUntil, move } })
  }
}

/** One place up or down, where there is one: whether it moved. */
export async function moveAgendaItem(tx: Tx, me: Me, item: AgendaItem, to: 'up' | 'down'): Promise<boolean> {
  const post = may.arrange(me, item) ?? refuse()

  const agenda = await listAgenda(tx, [item.meetingId])
  const from = item.number - 1
  const twin = agenda[to === 'up' ? from - 1 : from + 1]
  if (!twin) return false
  const ordered = agenda.map((one) => (one.id === item.id ? twin : one.id === twin.id ? item : one))
  for (const [place, one] of ordered.entries()) {
    if (one.position !== place + 1) await tx.updateTable('meetings.agendaItem').set({ position: place + 1 }).where('id', '=', one.id).execute()
  }
  await record(tx, post, 'agenda item moved', aboutItem(item))
  return true
}

export async function removeAgendaItem(tx: Tx, me: Me, item: AgendaItem): Promise<void> {
  const post = may.change(me, item) ?? refuse()
  if (isSpokenOn(item, await listPositions(tx, [item.id]))) refuse('spoken on')

  await tx.insertInto('meetings.removal').values({ agendaItemId: item.id, holdingId: item.holdingId }).execute()
  await record(tx, post, 'agenda item removed', { kind: 'meeting', id: item.meetingId, holdingId: item.holdingId, facts: { item: item.id } })
}

export async function addPaper(tx: Tx, me: Me, item: AgendaItem, paper: { title: string; kind: PaperKind; language: Lang; upload: Upload }): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  const fileId = await keepFile(tx, item.holdingId, paper.upload)
  await tx.insertInto('meetings.paper').values({ agendaItemId: item.id, holdingId: item.holdingId, fileId, kind: paper.kind, language: paper.language, title: paper.title }).execute()
  await record(tx, post, 'paper added', { ...aboutItem(item), facts: { file: fileId, language: paper.language } })
  await askAnew(tx, post, item)
}

export async function removePaper(tx: Tx, me: Me, item: AgendaItem, paper: Paper): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  await tx.insertInto('meetings.paperRemoval').values({ paperId: paper.id, holdingId: item.holdingId }).execute()
  await record(tx, post, 'paper removed', { ...aboutItem(item), facts: { file: paper.fileId } })
  await askAnew(tx, post, item)
}
