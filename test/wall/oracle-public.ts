import type { Row, Snapshot } from './oracle.ts'

// What may be public, told from the brief: plan, countries, guidelines, calls, records of meetings, validated practices, editions. By its sources, not by its notices.

/** The texts that anybody may read today, as JSON. */
export function publicTexts(snapshot: Snapshot): string[] {
  return [...planTexts(snapshot), ...guidelineTexts(snapshot), ...callTexts(snapshot), ...meetingTexts(snapshot), ...practiceTexts(snapshot)].map((text) => JSON.stringify(text))
}

const rowsOf = ({ tables }: Snapshot) => (table: string): Row[] => tables.get(table) ?? []

/** What was planned and what happened; never why a date moved, never who got more time. */
function planTexts(snapshot: Snapshot): unknown[] {
  const rows = rowsOf(snapshot)
  const whole = ['reference.country', 'reference.term', 'membership.organisation', 'membership.standing', 'membership.presidency', 'workplan.cycle', 'workplan.activity', 'workplan.milestone', 'workplan.product'].flatMap(rows)
  const ended = new Set(rows('workplan.occasion_end').map((row) => row.occasion_id))
  const occasions = rows('workplan.occasion').filter((row) => !ended.has(row.id) && row.example === false)
  return [...whole, ...occasions, ...[...rows('workplan.milestone_date'), ...rows('workplan.fulfilment')].map(({ wording, place, on_day }) => [wording, place, on_day])]
}

/** Guidelines from their issue on, with their corrections. */
function guidelineTexts(snapshot: Snapshot): unknown[] {
  const rows = rowsOf(snapshot)
  const issued = new Set(rows('formats.issue').map((row) => row.version_id))
  const versions = rows('formats.version').filter((row) => issued.has(row.id))
  return [...versions, ...rows('formats.erratum').filter((row) => issued.has(row.version_id)), ...rows('formats.format').filter((row) => versions.some((version) => version.format_id === row.id))]
}

/** What is asked for, once a call is open: its title, and the one under which it was opened, of which its address is made. Its message to the states is theirs, and why it was corrected or withdrawn. */
function callTexts(snapshot: Snapshot): unknown[] {
  const rows = rowsOf(snapshot)
  const called = rows('calls.call').filter((row) => rows('calls.opening').some((one) => one.call_id === row.id))
  return called.flatMap((row) => [row.title, rows('calls.correction').find((one) => one.call_id === row.id)?.title ?? row.title])
}

/** The decision that holds of each agenda item, and of what it was taken. */
function holdingDecisions(snapshot: Snapshot): Row[] {
  const decisions = rowsOf(snapshot)('meetings.decision')
  return decisions.filter((row) => !decisions.some((later) => later.supersedes === row.id))
}

const publishes = (snapshot: Snapshot, version: unknown) => rowsOf(snapshot)('calls.version').some((row) => row.id === version && row.publishes === true)

/** A convened meeting by its title; of what it decided, what was validated and what was noted, if its state publishes. */
function meetingTexts(snapshot: Snapshot): unknown[] {
  const rows = rowsOf(snapshot)
  const convened = rows('meetings.meeting').filter((row) => rows('meetings.convening').some((one) => one.meeting_id === row.id))
  const told = holdingDecisions(snapshot).filter((row) => ['validated', 'noted'].includes(String(row.outcome)) && publishes(snapshot, row.subject_version))
  const asked = rows('meetings.follow_up').filter((one) => told.some((row) => row.id === one.decision_id)).map((one) => one.wanted)
  const items = told.map((row) => snapshot.find('meetings.agenda_item', row.agenda_item_id)?.title)
  return [...convened.map((row) => row.title), ...told.map(({ reason }) => reason), ...asked, ...items]
}

/** A practice that a meeting validated, as it was validated, in both languages; never its contact. */
function practiceTexts(snapshot: Snapshot): unknown[] {
  const rows = rowsOf(snapshot)
  const validated = holdingDecisions(snapshot).filter((row) => row.outcome === 'validated' && publishes(snapshot, row.subject_version))
  const files = (answers: unknown) => rows('base.file').filter((file) => JSON.stringify(answers).includes(String(file.id)))
  return validated.flatMap((row) => {
    const version = snapshot.find('calls.version', row.subject_version)!
    return [version.title, version.answers, ...rows('calls.translation').filter((one) => one.item_id === version.item_id), ...files(version.answers)]
  })
}
