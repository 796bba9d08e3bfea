import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { keepFile, type Upload } from '#base/file.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { Stale, refuse } from '#base/stops.ts'
import { type Lang, translate, type Words, words } from '#base/words.ts'
import { subjectOf } from '../meeting/actions.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { SubjectCard } from '../subject.ts'
import type { AgendaItem, Paper, PaperKind } from './agenda.ts'
import type { ChangeData, ItemData } from './form.ts'
import { may } from './policy.ts'
import { listAgenda } from './queries.ts'

const aboutItem = (item: Pick<AgendaItem, 'id' | 'holdingId' | 'meetingId'>) => ({ kind: 'agenda item', id: item.id, holdingId: item.holdingId })

const afterLast = async (tx: Tx, meeting: Meeting): Promise<number> => ((await listAgenda(tx, [meeting.id])).at(-1)?.position ?? 0) + 1

export async function addAgendaItem(tx: Tx, me: Me, meeting: Meeting, data: ItemData): Promise<string> {
  const post = may.arrange(me, null) ?? refuse()

  const item = await tx
    .insertInto('meetings.agendaItem')
    .values({ meetingId: meeting.id, holdingId: meeting.holdingId, position: await afterLast(tx, meeting), title: asJson(words(data['title.es'], data['title.en'])), kind: data.kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, post, 'agenda item added', { ...subjectOf(meeting), facts: { item: item.id } })
  return item.id
}

/** Several things at once, each an item for decision that its author state presents. What is already there stays as it is. */
export async function bringSubjects(tx: Tx, me: Me, meeting: Meeting, cards: SubjectCard[]): Promise<number> {
  const post = may.arrange(me, null) ?? refuse()

  const there = new Set((await listAgenda(tx, [meeting.id])).map((item) => item.subject && `${item.subject.kind}:${item.subject.id}`))
  const added = cards.filter((card) => !there.has(`${card.kind}:${card.id}`))
  if (added.length === 0) return 0
  const first = await afterLast(tx, meeting)
  const rows = added.map((card, index) => ({
    meetingId: meeting.id, holdingId: meeting.holdingId, position: first + index, title: asJson(card.title), kind: 'decision' as const,
    subjectKind: card.kind, subjectId: card.id, subjectVersion: card.version, authorId: card.authorStateId,
  }))
  await tx.insertInto('meetings.agendaItem').values(rows).execute()
  await record(tx, post, 'agenda item added', { ...subjectOf(meeting), facts: { subjects: added.map((card) => card.id) } })
  return added.length
}

/** The translation keeps what it renders; a new original asks for a new one. */
function retitle(title: Words, data: ChangeData): Words {
  const typed = { es: data['title.es'], en: data['title.en'] }
  const lang = title.original
  const rewritten: Words = typed[lang] === title[lang] ? title : { original: lang, [lang]: typed[lang] }
  const translation = typed[lang === 'es' ? 'en' : 'es']
  return translation === '' ? { original: lang, [lang]: rewritten[lang] } : translate(rewritten, translation)
}

export async function changeAgendaItem(tx: Tx, me: Me, item: AgendaItem, data: ChangeData & { silenceUntil: Date | null }): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  const { kind, quorum, sessionId, minutes, version } = data
  const silenceUntil = kind === 'decision' ? data.silenceUntil : null
  const changed = await tx.updateTable('meetings.agendaItem').set({ title: asJson(retitle(item.title, data)), kind, quorum, sessionId, minutes, silenceUntil, version: version + 1 }).where('id', '=', item.id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'agenda item changed', { ...aboutItem(item), facts: { kind, quorum } })
  // Nobody's silence counts who was not told.
  if (silenceUntil && silenceUntil.getTime() !== item.silenceUntil?.getTime()) await record(tx, post, 'silence stated', { ...aboutItem(item), facts: { until: silenceUntil } })
}

/** One place up or down. */
export async function moveAgendaItem(tx: Tx, me: Me, item: AgendaItem, to: 'up' | 'down'): Promise<void> {
  const post = may.arrange(me, null) ?? refuse()

  const agenda = await listAgenda(tx, [item.meetingId])
  const from = item.number - 1
  const twin = agenda[to === 'up' ? from - 1 : from + 1]
  if (!twin) return
  const ordered = agenda.map((one) => (one.id === item.id ? twin : one.id === twin.id ? item : one))
  for (const [place, one] of ordered.entries()) {
    if (one.position !== place + 1) await tx.updateTable('meetings.agendaItem').set({ position: place + 1 }).where('id', '=', one.id).execute()
  }
  await record(tx, post, 'agenda item moved', aboutItem(item))
}

export async function removeAgendaItem(tx: Tx, me: Me, item: AgendaItem): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  await tx.insertInto('meetings.removal').values({ agendaItemId: item.id, holdingId: item.holdingId }).execute()
  await record(tx, post, 'agenda item removed', { kind: 'meeting', id: item.meetingId, holdingId: item.holdingId, facts: { item: item.id } })
}

export async function addPaper(tx: Tx, me: Me, item: AgendaItem, paper: { title: string; kind: PaperKind; language: Lang; upload: Upload }): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  const fileId = await keepFile(tx, item.holdingId, paper.upload)
  await tx.insertInto('meetings.paper').values({ agendaItemId: item.id, holdingId: item.holdingId, fileId, kind: paper.kind, language: paper.language, title: paper.title }).execute()
  await record(tx, post, 'paper added', { ...aboutItem(item), facts: { file: fileId, language: paper.language } })
}

export async function removePaper(tx: Tx, me: Me, item: AgendaItem, paper: Paper): Promise<void> {
  const post = may.change(me, item) ?? refuse()

  await tx.insertInto('meetings.paperRemoval').values({ paperId: paper.id, holdingId: item.holdingId }).execute()
  await record(tx, post, 'paper removed', { ...aboutItem(item), facts: { file: paper.fileId } })
}
