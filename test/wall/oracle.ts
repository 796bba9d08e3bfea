import type pg from 'pg'
import { meetingAdditions, meetingSights } from './oracle-meetings.ts'

// Who sees and writes what, told a second time: from the brief, in plain TypeScript over all rows, without looking at a policy.
// If this file and the database disagree, one of them is wrong.

export type Row = Record<string, unknown>
export type Snapshot = { today: string; now: Date; tables: Map<string, Row[]> }

type Post = { personId: string; role: string; organisationId: string; stateId: string | null }

const secretariatTeam = '00000000-0000-7000-8000-000000000001'
const presidencyTeam = '00000000-0000-7000-8000-000000000002'
const stateTeamRoles = ['focal point', 'head of delegation', 'national validator']

/** Every row of every table, as the owner sees them. */
export async function takeSnapshot(owner: pg.Client): Promise<Snapshot> {
  const named = await owner.query<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|pgboss)' order by 1`)
  const tables = new Map<string, Row[]>()
  for (const { name } of named.rows) tables.set(name, (await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`)).rows.map(({ row }) => row))
  const clock = await owner.query<{ now: Date; today: string }>(`select base.now() as now, base.today()::text as today`)
  return { ...clock.rows[0]!, tables }
}

export type Person = { id: string | null; posts: Post[]; teams: Set<string>; rung: number; shares: Row[] }

const covers = (row: Row, today: string): boolean => String(row.since) <= today && (row.until === null || String(row.until) > today)

/** A person of the snapshot, with everything that follows from the posts of the day. Nobody has none. */
export function personOf({ tables, today, now }: Snapshot, id: string | null): Person {
  const organisations = new Map(tables.get('membership.organisation')!.map((row) => [row.id, row]))
  const posts = tables.get('membership.post')!.filter((row) => row.person_id === id && covers(row, today)).map((row) => ({ personId: id!, role: String(row.role), organisationId: String(row.organisation_id), stateId: (organisations.get(row.organisation_id)!.state_id as string | null) ?? null }))
  const presides = (stateId: string | null) => tables.get('membership.presidency')!.some((row) => row.state_id === stateId && covers(row, today))
  const isMember = (stateId: string | null) => tables.get('membership.standing')!.some((row) => row.state_id === stateId && row.standing === 'member' && covers(row, today))
  const teams = new Set<string>()
  let rung = 5
  for (const { role, organisationId, stateId } of posts) {
    rung = Math.min(rung, 4)
    if (role === 'secretariat') [rung] = [1, teams.add(secretariatTeam)]
    else if (role === 'presidency') {
      if (presides(stateId)) [rung] = [Math.min(rung, 2), teams.add(presidencyTeam)]
    } else if (stateTeamRoles.includes(role)) [rung] = [isMember(stateId) ? Math.min(rung, 3) : rung, teams.add(stateId!)]
    else teams.add(organisationId)
  }
  const roles = new Set(posts.map((post) => post.role))
  const shares = tables.get('base.share')!.filter(
    (row) => new Date(String(row.since)) <= now && new Date(String(row.until)) > now && ((id !== null && row.person_id === id) || teams.has(String(row.organisation_id)) || roles.has(String(row.role))),
  )
  return { id, posts, teams, rung, shares }
}

type Rule = (table: string, row: Row) => boolean
export type Judge = { sees: Rule; adds: Rule; changes: Rule }

export function judgeFor(snapshot: Snapshot, person: Person): Judge {
  const { tables, now } = snapshot
  const byId = (table: string) => new Map(tables.get(table)?.map((row) => [row.id, row]))
  const holdings = byId('base.holding')
  const { id: me, teams, rung, shares } = person
  const mine = (holding: unknown) => teams.has(String(holdings.get(holding)?.owner_id))
  const reached = (row: Row | undefined) => row !== undefined && Number(row.audience) >= rung && (row.embargo_until === null || new Date(String(row.embargo_until)) <= now)
  const shared = (holding: unknown, part: string | null = null) => shares.some((row) => row.holding_id === holding && row.part === part)
  const held = (holding: unknown) => mine(holding) || reached(holdings.get(holding)) || shared(holding)
  const writes = (holding: unknown) => mine(holding) || shares.some((row) => row.holding_id === holding && row.part === null && row.writes === true)
  const sharesOut = (holding: unknown) => mine(holding) || (rung === 1 && Number(holdings.get(holding)?.audience) >= 1)
  const parts = (holding: unknown) => shares.filter((row) => row.holding_id === holding && row.part !== null)
  const signedIn = rung <= 4
  const stateOf = (organisation: unknown) => byId('membership.organisation').get(organisation)?.state_id
  const mineAtHome = (organisation: unknown) => stateOf(organisation) !== null && teams.has(String(stateOf(organisation)))
  const isMine = (person: unknown) => tables.get('membership.post')!.some((post) => post.person_id === person && mineAtHome(post.organisation_id))

  const known = (row: Row) =>
    row.id === me || rung <= 3 || (signedIn && tables.get('membership.post')!.some((post) => post.person_id === row.id && (['secretariat', 'presidency', 'focal point', 'head of delegation'].includes(String(post.role)) || teams.has(String(post.organisation_id)))))

  const hidden = ['base.session', 'base.sign_in_link', 'base.founding_link', 'base.attempt', 'base.kept_form', 'base.installation', 'base.clock', 'base.seal', 'base.migration']
  const open = ['reference.country', 'reference.term', 'membership.organisation', 'membership.standing', 'membership.presidency', 'membership.post', 'workplan.cycle', 'workplan.activity', 'workplan.milestone', 'workplan.milestone_date', 'workplan.fulfilment', 'formats.issue', 'formats.erratum']

  const issued = (version: unknown) => tables.get('formats.issue')!.some((one) => one.version_id === version)

  const judged = { me, rung, teams, held, writes, rows: (table: string) => tables.get(table) ?? [] }

  const special: Record<string, (row: Row) => boolean> = {
    ...meetingSights(judged),
    'base.holding': (row) => held(row.id),
    'base.share': (row) => sharesOut(row.holding_id) || (me !== null && row.person_id === me) || teams.has(String(row.organisation_id)),
    'base.event': (row) => (me !== null && row.person_id === me) || (row.holding_id === null && rung <= 3) || held(row.holding_id),
    'base.file_content': (row) => held(byId('base.file').get(row.file_id)?.holding_id),
    'base.letter': (row) => me !== null && row.person_id === me,
    'membership.person': known,
    'membership.contact': (row) => (me !== null && row.person_id === me) || rung === 1 || isMine(row.person_id),
    'workplan.extension': (row) => rung <= 2 || teams.has(String(row.state_id)),
    'workplan.feed': (row) => me !== null && row.person_id === me,
    'formats.format': (row) => rung <= 2 || (signedIn && tables.get('formats.version')!.some((one) => one.format_id === row.id && issued(one.id))),
    'formats.version': (row) => rung <= 2 || (signedIn && issued(row.id)),
    'formats.discard': () => rung <= 2,
    'calls.opening': (row) => held(byId('calls.call').get(row.call_id)?.holding_id),
    'calls.addressee': (row) => held(byId('calls.call').get(row.call_id)?.holding_id),
    'calls.reminder': (row) => rung <= 2 || teams.has(String(row.state_id)),
    'calls.item': (row) => held(row.holding_id) || held(row.draft_id) || parts(row.draft_id).length > 0,
    'calls.discarding': (row) => held(row.draft_id),
    'calls.answer': (row) => held(row.draft_id) || shared(row.draft_id, String(row.section_key)),
    'calls.completion': (row) => held(row.draft_id) || shared(row.draft_id, String(row.section_key)),
    // A mark is its reviewer's until handed over, and another reviewer's only for who has handed over too.
    'practices.mark': (row) => held(row.holding_id) && ((me !== null && row.by_id === me) || (scored(row, row.by_id) && (scored(row, me) || !onPanel(row)))),
  }

  function sees(table: string, row: Row): boolean {
    if (hidden.includes(table)) return false
    if (open.includes(table)) return signedIn
    if (table.startsWith('published.')) return publicRow(table, row)
    const rule = special[table]
    if (rule) return rule(row)
    return held(row.holding_id)
  }

  function publicRow(table: string, row: Row): boolean {
    if (table === 'published.notice') return row.public_from === null || new Date(String(row.public_from)) <= now
    const edition = byId('published.edition').get(table === 'published.edition' ? row.id : row.edition_id)
    const out = edition !== undefined && new Date(String(edition.public_from)) <= now
    const withheld = tables.get('published.withheld')!.some((one) => one.edition_id === edition?.id)
    return out && !(withheld && ['published.page', 'published.file_content'].includes(table))
  }

  const steering = rung <= 2
  const scored = (row: Row, person: unknown) => person !== null && (tables.get('practices.scoring')?.some((one) => one.version_id === row.version_id && one.by_id === person && held(one.holding_id)) ?? false)
  const ofItem = (row: Row) => tables.get('calls.version')!.some((one) => one.id === row.version_id && one.item_id === row.item_id && held(one.holding_id))
  const onPanel = (row: Row) => tables.get('practices.assignment')?.some((one) => one.item_id === row.item_id && one.holding_id === row.holding_id && one.person_id === me && !tables.get('practices.dismissal')!.some((gone) => gone.assignment_id === one.id) && held(one.holding_id)) ?? false
  const namedAtHome = ['focal point', 'head of delegation', 'national validator', 'ministry contributor']

  /** Who may add a row like this one. */
  const additions: Record<string, (row: Row) => boolean> = {
    'base.holding': (row) => teams.has(String(row.owner_id)),
    'base.share': (row) => sharesOut(row.holding_id),
    'base.event': (row) => row.holding_id === null || held(row.holding_id) || parts(row.holding_id).length > 0,
    'reference.country': () => rung === 1,
    'reference.term': () => rung === 1,
    'membership.organisation': (row) => rung === 1 || (row.kind === 'ministry' && teams.has(String(row.state_id))),
    'membership.standing': () => rung === 1,
    'membership.presidency': () => steering,
    'membership.person': () => rung <= 3,
    'membership.contact': () => rung <= 3,
    'membership.post': (row) => rung === 1 || (row.role === 'presidency' && rung === 2) || (namedAtHome.includes(String(row.role)) && mineAtHome(row.organisation_id)),
    ...Object.fromEntries(['workplan.cycle', 'workplan.activity', 'workplan.milestone', 'workplan.milestone_date', 'workplan.fulfilment', 'workplan.extension'].map((table) => [table, () => steering])),
    ...Object.fromEntries(['formats.format', 'formats.version', 'formats.issue', 'formats.discard', 'formats.erratum', 'calls.opening', 'calls.addressee', 'calls.reminder'].map((table) => [table, () => rung === 1])),
    'calls.discarding': (row) => writes(row.draft_id),
    'calls.answer': (row) => writes(row.draft_id) || parts(row.draft_id).some((one) => one.part === row.section_key && one.writes === true),
    'calls.completion': (row) => writes(row.draft_id) || parts(row.draft_id).some((one) => one.part === row.section_key && one.writes === true),
    'calls.translation': (row) => writes(row.holding_id) || (held(row.holding_id) && (rung === 1 || parts(row.holding_id).some((one) => one.part === 'translation' && one.writes === true))),
    'meetings.convening': () => steering,
    'meetings.removal': () => steering,
    ...Object.fromEntries(['meetings.agenda_item', 'meetings.paper', 'meetings.invitation'].map((table) => [table, (row: Row) => steering && held(row.holding_id)])),
    'meetings.meeting': (row) => writes(row.holding_id) || (steering && held(row.holding_id)),
    'meetings.reply': (row) => tables.get('meetings.invitation')!.some((one) => one.id === row.invitation_id && one.meeting_id === row.meeting_id && one.holding_id === row.holding_id && one.person_id === me && held(one.holding_id)),
    'meetings.closure': () => rung === 2,
    'meetings.position': (row) =>
      held(row.holding_id) && !tables.get('meetings.closure')!.some((one) => one.agenda_item_id === row.agenda_item_id) && (row.on_behalf ? rung === 1 : teams.has(String(row.state_id)) && rung <= 3),
    ...meetingAdditions(judged),
    'practices.mark': (row) => onPanel(row) && ofItem(row) && !scored(row, me),
    'practices.scoring': (row) => onPanel(row) && ofItem(row),
    ...Object.fromEntries(['practices.entry', 'practices.outcome', 'practices.slug'].map((table) => [table, () => false])),
    'publishing.withholding': (row) => (row.side === 'secretariat' && rung === 1) || (row.side === 'presidency' && rung === 2),
  }

  const adds = (table: string, row: Row): boolean => (additions[table] ? additions[table](row) : writes(row.holding_id))

  const alterations: Record<string, (row: Row) => boolean> = {
    'base.holding': (row) => teams.has(String(row.owner_id)) || (rung === 1 && Number(row.audience) >= 1),
    'membership.person': (row) => rung === 1 || row.id === me,
    'membership.contact': (row) => rung === 1 || row.person_id === me,
    'workplan.feed': (row) => row.person_id === me,
  }

  /** Changing asks for seeing and for the right to write. */
  const changes: Rule = (table, row) => sees(table, row) && (alterations[table] ? alterations[table](row) : adds(table, row))
  return { sees, adds, changes }
}
