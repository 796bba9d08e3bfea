import { type Duty, rankOfDue } from '#base/duty.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { delegationRoles, isSecretariat, type Me, ownState, presides, type Role } from '#membership/index.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import type { Decision } from '../decision/decision.ts'
import { text } from '../duty-text.ts'
import { type Meeting, timeOf } from '../meeting/meeting.ts'
import { commentsEnd } from './adoption.ts'

type Open = { meetingId: string; commentsUntil: string; unanswered: number; own: string[]; changed: boolean }
type Found = { me: Me; country: Words | undefined; lang: Lang; now: Date; today: string; meetings: Meeting[]; agenda: AgendaItem[]; decisions: Decision[]; open: Open[] }

/** Minutes ask in turn: of the Secretariat to circulate, of delegations to comment, of the Secretariat to answer, of the Presidency to adopt. */
export function minutesDuties(found: Found): Duty[] {
  return found.meetings.filter((meeting) => meeting.convenedAt && !meeting.adopted).flatMap((meeting) => dutiesOf(meeting, found))
}

function dutiesOf(meeting: Meeting, found: Found): Duty[] {
  const { me, lang, now, today } = found
  const say = text[lang]
  const title = readText(meeting.title, lang)
  const about = { href: `/w/meetings/${meeting.id}/minutes`, example: meeting.example }
  const open = found.open.find((one) => one.meetingId === meeting.id)
  const end = timeOf(meeting)?.end
  if (!open) return isSecretariat(me) && end && end < now && isDecided(meeting, found) ? [{ ...about, rank: 4, todo: say.circulate.todo(title), action: say.circulate.action, waits: say.circulate.waits }] : []
  const closes = commentsEnd(meeting, open.commentsUntil)
  if (isSecretariat(me) && open.unanswered > 0) return [{ ...about, href: `${about.href}#comments`, rank: 4, todo: say.answer.todo(open.unanswered, title), action: say.answer.action, waits: say.answer.waits }]
  if (isSecretariat(me) && open.changed && isDecided(meeting, found)) return [{ ...about, href: `${about.href}#comments`, rank: 4, todo: say.circulateAgain.todo(title), action: say.circulateAgain.action, waits: say.circulateAgain.waits }]
  if (presides(me) && now > closes && open.unanswered === 0 && !open.changed) return [{ ...about, rank: 4, todo: say.adopt.todo(title), action: say.adopt.action, waits: say.adopt.waits }]
  const own = ownState(me)
  const comments = own && delegationRoles.includes(own.role as Role) && now <= closes && !open.own.includes(own.stateId ?? '')
  return comments ? [{ ...about, href: `${about.href}#comments`, rank: rankOfDue(open.commentsUntil, today), due: open.commentsUntil, country: found.country, todo: say.comment.todo(title), action: say.comment.action, waits: say.comment.waits }] : []
}

/** Nothing is circulated while decisions are still to be recorded. */
const isDecided = (meeting: Meeting, { agenda, decisions }: Found): boolean =>
  agenda.every((item) => item.meetingId !== meeting.id || item.kind === 'information' || decisions.some((decision) => decision.agendaItemId === item.id))
