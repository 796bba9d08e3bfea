import type { Lens } from './oracle-lens.ts'
import type { Row } from './oracle.ts'

// Who sees and writes what of meetings of every kind, told a second time: from the brief and the work plan, without looking at a policy.

type Known = {
  rung: number
  teams: Set<string>
  held: (holding: unknown) => boolean
  writes: (holding: unknown) => boolean
  rows: (table: string) => Row[]
}

/** What these rules need of how a person sees the snapshot. */
export const knownOf = ({ person: { rung, teams }, held, writes, rows }: Lens): Known => ({ rung, teams, held, writes, rows })

type Rules = Record<string, (row: Row) => boolean>

/** Members see what stays among members; an organisation sees that it is invited, whom it named and what it was asked. */
export function meetingSights({ teams, held, rows }: Known): Rules {
  const followUp = (row: Row) => teams.has(String(row.owner_id)) || held(row.holding_id)
  return {
    'meetings.guest_organisation': (row) => teams.has(String(row.organisation_id)) || held(row.holding_id),
    'meetings.delegate': (row) => teams.has(String(row.delegation_id)) || held(row.holding_id),
    // A guest of the meeting is shown none of it.
    'meetings.priority': (row) => held(rows('meetings.meeting').find((one) => one.id === row.meeting_id)?.members_id),
    'meetings.follow_up': followUp,
    'meetings.follow_up_report': (row) => rows('meetings.follow_up').some((one) => one.id === row.follow_up_id && followUp(one)),
  }
}

/** The Secretariat and the Presidency arrange; the Secretariat writes minutes until they are adopted; each delegation speaks for itself. */
export function meetingAdditions({ rung, teams, held, writes, rows }: Known): Rules {
  const steers = (row: Row) => rung <= 2 && held(row.holding_id)
  const meetingOf = (row: Row) => rows('meetings.meeting').find((one) => one.id === row.meeting_id && held(one.holding_id))
  // What somebody may not see does not stand in their way: an adoption counts for whoever reads it.
  const has = (table: string, row: Row, same: (one: Row) => boolean = () => true) => rows(table).some((one) => one.meeting_id === row.meeting_id && held(one.holding_id) && same(one))
  const unfinished = (row: Row) => !has('meetings.adoption', row)
  const { 'meetings.follow_up': seesFollowUp } = meetingSights({ rung, teams, held, writes, rows })
  return {
    ...Object.fromEntries(['meetings.session', 'meetings.speaker', 'meetings.input', 'meetings.guest_organisation'].map((table) => [table, steers])),
    'meetings.delegate': (row) => meetingOf(row)?.members_id === row.holding_id && (rung <= 2 || teams.has(String(row.delegation_id))),
    'meetings.priority': (row) => rung <= 3 && teams.has(String(row.proposer_id)) && meetingOf(row)?.members_id === row.holding_id,
    'meetings.follow_up': (row) => writes(row.holding_id) && rows('meetings.decision').some((one) => one.id === row.decision_id && one.meeting_id === row.meeting_id && one.holding_id === row.holding_id && held(one.holding_id)),
    'meetings.follow_up_report': (row) => rows('meetings.follow_up').some((one) => one.id === row.follow_up_id && one.holding_id === row.holding_id && seesFollowUp!(one) && (rung === 1 || teams.has(String(one.owner_id)))),
    ...Object.fromEntries(['meetings.minutes', 'meetings.attendance', 'meetings.summary', 'meetings.minutes_circulation'].map((table) => [table, (row: Row) => writes(row.holding_id) && unfinished(row)])),
    'meetings.minutes_comment': (row) => held(row.holding_id) && rung <= 3 && teams.has(String(row.delegation_id)) && has('meetings.minutes_circulation', row, (one) => one.holding_id === row.holding_id) && unfinished(row),
    'meetings.minutes_answer': (row) => writes(row.holding_id) && rows('meetings.minutes_comment').some((one) => one.id === row.comment_id && one.holding_id === row.holding_id && held(one.holding_id)),
    'meetings.adoption': (row) => rung === 2 && held(row.holding_id) && has('meetings.minutes_circulation', row),
  }
}
