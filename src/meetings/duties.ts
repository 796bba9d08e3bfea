import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { addDays, dayIn } from '#base/zone.ts'
import { findOwnCountry, isSecretariat, listMembers, type Me } from '#membership/index.ts'
import { isDropped, listNearing } from '#workplan/index.ts'
import type { AgendaItem } from './agenda/agenda.ts'
import { listAgenda } from './agenda/queries.ts'
import { type Decision, standing } from './decision/decision.ts'
import { listDecisionsOf, listPositions } from './decision/queries.ts'
import { text } from './duty-text.ts'
import { may as mayDecide } from './decision/policy.ts'
import { waitsForMe } from './decision/table.ts'
import { type FollowUp, isDone, isMine } from './follow-up/follow-up.ts'
import { listStandingFollowUps } from './follow-up/queries.ts'
import { text as followUpText } from './follow-up/text.ts'
import { listInvitationsOf } from './invitation/queries.ts'
import { type Invitation, repliedForDay } from './invitation/invitation.ts'
import { dayOf, type Meeting, membersDay, takesReplies } from './meeting/meeting.ts'
import { may } from './meeting/policy.ts'
import { unpreparedDuties } from './meeting/unprepared.ts'
import { listMeetings } from './meeting/queries.ts'
import { minutesDuties } from './minutes/duties.ts'
import { listOpenMinutes } from './minutes/queries.ts'
import { withTitles } from './subject.ts'

type Found = { me: Me; today: string; now: Date; lang: Lang; country: Words | undefined; agenda: AgendaItem[]; /** by the day of a meeting, those that it counts */ members: Map<string, string[]>; positions: { agendaItemId: string; stateId: string }[]; decisions: Decision[]; invitations: Invitation[] }

/** What meetings ask of this person: to convene, reply, take a position, close, record. Derived from what happened; done elsewhere, it is gone. */
export async function listDuties(db: Db, me: Me, view: Pick<View, 'lang'> & { now?: Date }, today: string): Promise<Duty[]> {
  const { lang } = view
  const now = view.now ?? new Date(`${today}T18:00:00Z`)
  const known = await listMeetings(db)
  const meetings = known.filter((meeting) => isCurrent(meeting, today) && !isDropped(meeting.milestone))
  const ids = meetings.map((meeting) => meeting.id)
  const agenda = await withTitles(db, await listAgenda(db, ids))
  const found: Found = {
    me,
    today,
    now,
    lang,
    country: await findOwnCountry(db, me),
    agenda,
    members: await membersByDay(db, meetings, { today, lang }),
    positions: await listPositions(db, agenda.map((item) => item.id)),
    decisions: standing(await listDecisionsOf(db, ids)),
    invitations: await listInvitationsOf(db, me.id, ids),
  }
  const followUps = (await listStandingFollowUps(db)).filter((one) => !isDone(one) && isMine(me, one)).map((one) => followUpDuty(one, found))
  const minutes = minutesDuties({ ...found, meetings, open: await listOpenMinutes(db, ids) })
  const own = meetings.flatMap((meeting) => [...ofMeeting(meeting, found), ...found.agenda.filter((item) => item.meetingId === meeting.id).flatMap((item) => ofItem(meeting, item, found))])
  const unprepared = may.prepare(me, null) ? unpreparedDuties(await listNearing(db, today), known, { lang, today }) : []
  return [...own, ...minutes, ...followUps, ...unprepared]
}

async function membersByDay(db: Db, meetings: Meeting[], { today, lang }: { today: string; lang: Lang }): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>()
  for (const day of new Set(meetings.map((meeting) => membersDay(meeting, today)))) members.set(day, (await listMembers(db, day, lang)).map((state) => state.id))
  return members
}

/** What a decision asked of oneself: it waits until somebody says that it is done. */
function followUpDuty(followUp: FollowUp, { today, lang }: Found): Duty {
  const say = followUpText[lang]
  return { rank: rankOfDue(followUp.dueOn, today), due: followUp.dueOn, todo: say.todo(readText(followUp.wanted, lang)), action: say.action, href: `/w/follow-ups/${followUp.id}` }
}

/** A meeting of a year ago asks nothing any more. */
const isCurrent = (meeting: Meeting, today: string): boolean => Date.parse(today) - Date.parse(dayOf(meeting) ?? today) < 365 * 86_400_000

function ofMeeting(meeting: Meeting, { me, today, now, lang, invitations }: Found): Duty[] {
  const say = text[lang]
  const day = dayOf(meeting)
  const title = readText(meeting.title, lang)
  const base = { due: day ?? undefined, example: meeting.example, rank: rankOfDue(day, today) }
  if (may.convene(me, meeting)) return [{ ...base, todo: say.convene.todo(title), action: say.convene.action, href: `/w/meetings/${meeting.id}` }]
  const link = isSecretariat(me) && lacksLink(meeting, today) ? [{ ...base, todo: say.link.todo(title), action: say.link.action, waits: say.link.waits, href: `/w/meetings/${meeting.id}/change` }] : []
  const invitation = invitations.find((one) => one.meetingId === meeting.id)
  if (!invitation || (invitation.reply && !repliedForDay(meeting, invitation)) || !takesReplies(meeting, now)) return link
  return [...link, { ...base, todo: say.reply.todo(title), action: say.reply.action, href: `/w/meetings/${meeting.id}#reply` }]
}

/** Those invited are told that the link comes: in the week before its day somebody is asked for it. */
function lacksLink(meeting: Meeting, today: string): boolean {
  const day = dayOf(meeting)
  return meeting.kind === 'online' && meeting.convenedAt !== null && !meeting.link && day !== null && day >= today && day <= addDays(today, 7)
}

function ofItem(meeting: Meeting, item: AgendaItem, { me, today, now, lang, country, members: byDay, positions, decisions }: Found): Duty[] {
  const members = byDay.get(membersDay(meeting, today))!
  const say = text[lang]
  const day = dayOf(meeting)
  const title = readText(item.title, lang)
  const about = { href: `/w/agenda-items/${item.id}`, example: meeting.example }
  const spoke = (state: string) => state === item.authorId || positions.some((one) => one.agendaItemId === item.id && one.stateId === state)
  const table = { meeting, item, members, now, heard: members.every(spoke) }
  const by = item.silenceUntil ?? undefined
  if (waitsForMe(table, me, positions)) return [{ ...about, rank: rankOfDue(by ? dayIn(meeting.zone, by) : day, today), due: by ?? day ?? undefined, country, todo: say.position.todo(title), action: say.position.action, waits: say.position.waits }]
  if (mayDecide.close(me, table)) return [{ ...about, rank: 4, due: day ?? undefined, todo: say.close.todo(title), action: say.close.action, waits: say.close.waits }]
  const decided = decisions.some((decision) => decision.agendaItemId === item.id)
  if (mayDecide.decide(me, table) && !decided) return [{ ...about, rank: 4, due: day ?? undefined, todo: say.decide.todo(title), action: say.decide.action, waits: item.authorId ? say.decide.waits : undefined }]
  return []
}
