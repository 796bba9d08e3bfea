import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { listMembers, type Me, ownState } from '#membership/index.ts'
import type { AgendaItem } from './agenda/agenda.ts'
import { listAgenda } from './agenda/queries.ts'
import { type Decision, standing } from './decision/decision.ts'
import { listDecisionsOf, listPositions } from './decision/queries.ts'
import { may as mayDecide } from './decision/policy.ts'
import { waitsForMe } from './decision/table.ts'
import { listInvitationsOf } from './invitation/queries.ts'
import type { Invitation } from './invitation/invitation.ts'
import { dayOf, type Meeting } from './meeting/meeting.ts'
import { may } from './meeting/policy.ts'
import { listMeetings } from './meeting/queries.ts'

const es = {
  convene: { todo: (title: string) => `Convocar la reunión «${title}»`, action: 'Convocar' },
  reply: { todo: (title: string) => `Responder a la invitación: «${title}»`, action: 'Responder' },
  position: { todo: (title: string) => `Tomar posición: «${title}»`, action: 'Tomar posición', waits: 'la Presidencia' },
  close: { todo: (title: string) => `Cerrar el punto «${title}»`, action: 'Cerrar', waits: 'la Secretaría' },
  decide: { todo: (title: string) => `Registrar la decisión sobre «${title}»`, action: 'Registrar', waits: 'el Estado que presentó' },
}
const en: typeof es = {
  convene: { todo: (title) => `Convene the meeting “${title}”`, action: 'Convene' },
  reply: { todo: (title) => `Reply to the invitation: “${title}”`, action: 'Reply' },
  position: { todo: (title) => `Take a position: “${title}”`, action: 'Take a position', waits: 'the Presidency' },
  close: { todo: (title) => `Close the item “${title}”`, action: 'Close', waits: 'the Secretariat' },
  decide: { todo: (title) => `Record the decision on “${title}”`, action: 'Record', waits: 'the state that presented' },
}
const text = { es, en }

type Found = { me: Me; today: string; lang: Lang; country: Words | undefined; agenda: AgendaItem[]; members: string[]; positions: { agendaItemId: string; stateId: string }[]; decisions: Decision[]; invitations: Invitation[] }

/** What meetings ask of this person: to convene, reply, take a position, close, record. Derived from what happened; done elsewhere, it is gone. */
export async function listDuties(db: Db, me: Me, { lang }: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  const meetings = (await listMeetings(db)).filter((meeting) => isCurrent(meeting, today))
  const ids = meetings.map((meeting) => meeting.id)
  const agenda = await listAgenda(db, ids)
  const found: Found = {
    me,
    today,
    lang,
    country: ownState(me)?.organisation,
    agenda,
    members: (await listMembers(db, today, lang)).map((state) => state.id),
    positions: await listPositions(db, agenda.map((item) => item.id)),
    decisions: standing(await listDecisionsOf(db, ids)),
    invitations: await listInvitationsOf(db, me.id, ids),
  }
  return meetings.flatMap((meeting) => [...ofMeeting(meeting, found), ...found.agenda.filter((item) => item.meetingId === meeting.id).flatMap((item) => ofItem(meeting, item, found))])
}

/** A meeting of a year ago asks nothing any more. */
const isCurrent = (meeting: Meeting, today: string): boolean => Date.parse(today) - Date.parse(dayOf(meeting) ?? today) < 365 * 86_400_000

function ofMeeting(meeting: Meeting, { me, today, lang, invitations }: Found): Duty[] {
  const say = text[lang]
  const day = dayOf(meeting)
  const title = readText(meeting.title, lang)
  const base = { due: day ?? undefined, example: meeting.example, rank: rankOfDue(day, today) }
  if (may.convene(me, meeting)) return [{ ...base, todo: say.convene.todo(title), action: say.convene.action, href: `/w/meetings/${meeting.id}` }]
  const invitation = invitations.find((one) => one.meetingId === meeting.id)
  if (!invitation || invitation.reply || (day !== null && day < today)) return []
  return [{ ...base, todo: say.reply.todo(title), action: say.reply.action, href: `/w/meetings/${meeting.id}#reply` }]
}

function ofItem(meeting: Meeting, item: AgendaItem, { me, today, lang, country, members, positions, decisions }: Found): Duty[] {
  const say = text[lang]
  const day = dayOf(meeting)
  const title = readText(item.title, lang)
  const about = { href: `/w/agenda-items/${item.id}`, example: meeting.example }
  const table = { meeting, item, members, now: new Date(`${today}T18:00:00Z`) }
  if (waitsForMe(table, me, positions)) return [{ ...about, rank: rankOfDue(day, today), due: day ?? undefined, country, todo: say.position.todo(title), action: say.position.action, waits: say.position.waits }]
  if (mayDecide.close(me, table)) return [{ ...about, rank: 4, due: day ?? undefined, todo: say.close.todo(title), action: say.close.action, waits: say.close.waits }]
  const decided = decisions.some((decision) => decision.agendaItemId === item.id)
  if (mayDecide.decide(me, table) && !decided) return [{ ...about, rank: 4, due: day ?? undefined, todo: say.decide.todo(title), action: say.decide.action, waits: item.authorId ? say.decide.waits : undefined }]
  return []
}
