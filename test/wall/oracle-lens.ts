import type { Row, Snapshot } from './oracle.ts'

// What follows for a person from the posts of the day: teams, how far releases reach, what is shared.

/** `institution`: of a state. `employs`: whoever works there is of its team, which is nobody's team at the two bodies and at a state itself. */
type Post = { role: string; organisationId: string; stateId: string | null; institution: boolean; employs: boolean; main: boolean }
export type Person = { id: string | null; posts: Post[]; teams: Set<string>; rung: number; shares: Row[] }

export const secretariatTeam = '00000000-0000-7000-8000-000000000001'
export const presidencyTeam = '00000000-0000-7000-8000-000000000002'
const stateTeamRoles = ['focal point', 'head of delegation', 'national validator']

const covers = (row: Row, today: string): boolean => String(row.since) <= today && (row.until === null || String(row.until) > today)

/** A post of a Presidency is over with its term, and with the next one where its state goes on presiding; one of the Presidency that begins next counts before its day too, unless its state presides already (F4). */
function counts({ tables, find, today }: Snapshot, row: Row): boolean {
  if (row.role !== 'presidency') return covers(row, today)
  const all = tables.get('membership.presidency')!
  const own = all.filter((term) => term.state_id === find('membership.organisation', row.organisation_id)!.state_id)
  const goesOn = (term: Row) => own.some((other) => String(other.since) === String(term.until))
  const [end] = own.filter((term) => term.until !== null && String(term.until) > String(row.since) && !goesOn(term)).map((term) => String(term.until)).sort()
  if (end !== undefined && end <= today) return false
  const [next] = all.filter((term) => String(term.since) > today).sort((a, b) => String(a.since).localeCompare(String(b.since)))
  const named = String(row.since) > today && (row.until === null || String(row.until) > String(row.since)) && next !== undefined && own.includes(next)
  return covers(row, today) || (named && !own.some((term) => covers(term, today)))
}

function postsOf(snapshot: Snapshot, id: string | null): Post[] {
  const { tables, find } = snapshot
  return tables
    .get('membership.post')!
    .filter((row) => row.person_id === id && counts(snapshot, row))
    .map((row) => {
      const organisation = find('membership.organisation', row.organisation_id)!
      return { role: String(row.role), organisationId: String(row.organisation_id), stateId: (organisation.state_id as string | null) ?? null, institution: ['state', 'ministry'].includes(String(organisation.kind)), employs: !['state', 'body'].includes(String(organisation.kind)), main: row.main === true }
    })
}

function reachOf({ tables, today }: Snapshot, posts: Post[]): { teams: Set<string>; rung: number } {
  const presides = (stateId: string | null) => tables.get('membership.presidency')!.some((row) => row.state_id === stateId && covers(row, today))
  const isMember = (stateId: string | null) => tables.get('membership.standing')!.some((row) => row.state_id === stateId && row.standing === 'member' && covers(row, today))
  const teams = new Set<string>()
  const rungs = [5]
  for (const { role, organisationId, stateId, employs } of posts) {
    rungs.push(4)
    if (role === 'secretariat') rungs.push(1)
    if (role === 'presidency' && presides(stateId)) rungs.push(2)
    if (stateTeamRoles.includes(role) && isMember(stateId)) rungs.push(3)
    if (role === 'secretariat') teams.add(secretariatTeam)
    else if (role === 'presidency' && presides(stateId)) teams.add(presidencyTeam)
    else if (stateTeamRoles.includes(role)) teams.add(stateId!)
    else if (role !== 'presidency' && employs) teams.add(organisationId)
  }
  return { teams, rung: Math.min(...rungs) }
}

/** The state presides right after the term that this dossier hands over. */
export function isNext({ tables, find }: Snapshot, holding: unknown, stateId: string | null): boolean {
  const dossier = tables.get('handovers.dossier')!.find((row) => row.holding_id === holding)
  const own = dossier && find('membership.presidency', dossier.presidency_id)
  const [next] = tables.get('membership.presidency')!.filter((row) => own && String(row.since) > String(own.since)).sort((a, b) => String(a.since).localeCompare(String(b.since)))
  return next !== undefined && next.state_id === stateId
}

/** A person of the snapshot. Shares rest when the last post has ended; a section goes with the post in its state. */
function personOf(snapshot: Snapshot, id: string | null): Person {
  const posts = postsOf(snapshot, id)
  const { teams, rung } = reachOf(snapshot, posts)
  const addressed = (row: Row) => (id !== null && row.person_id === id) || teams.has(String(row.organisation_id)) || posts.some((post) => post.role === row.role)
  const atHome = (row: Row) => posts.some((post) => post.role === 'consultant' || (post.stateId !== null && post.stateId === snapshot.find('base.holding', row.holding_id)!.owner_id))
  const running = (row: Row) => new Date(String(row.since)) <= snapshot.now && new Date(String(row.until)) > snapshot.now
  const inForce = snapshot.tables.get('base.share')!.filter(running)
  const shares = posts.length === 0 ? [] : inForce.filter((row) => addressed(row) && (row.part === null || row.purpose !== 'section' || atHome(row)))
  // What a state is told of its own joining or leaving its people read in every institution of it; its team alone writes there.
  const ofMyState = (row: Row) => row.purpose === 'dossier' && posts.some((post) => post.role !== 'presidency' && post.institution && post.stateId !== null && post.stateId === row.organisation_id)
  const told = inForce.filter((row) => ofMyState(row) && !addressed(row)).map((row): Row => ({ ...row, writes: false }))
  // F4: a dossier is read along, and after its day, by those named to the presidency that follows its term; by no other presidency.
  const follows = (row: Row) => posts.some((post) => post.role === 'presidency' && isNext(snapshot, row.holding_id, post.stateId))
  const handed = snapshot.tables.get('handovers.dossier')!.filter(follows).map(({ holding_id }): Row => ({ holding_id, purpose: 'handover', part: null, writes: false }))
  return { id, posts, teams, rung, shares: [...shares, ...told, ...handed] }
}

/** A round is read by its state; by the Secretariat until it is taken back; once accepted by who reviews or translates it; by others once it circulates. */
function roundsOf({ tables, find }: Snapshot, { teams, rung, shares }: Person) {
  const has = (table: string, holds: (row: Row) => boolean) => tables.get(table)!.some(holds)
  return (row: Row): boolean => {
    if (teams.has(String(find('base.holding', row.holding_id)!.owner_id))) return true
    if (has('calls.circulation', (one) => one.version_id === row.id)) return true
    if (has('calls.taking_back', (one) => one.item_id === row.item_id && one.round === row.round)) return false
    const accepted = has('calls.acceptance', (one) => find('calls.review', one.review_id)!.version_id === row.id)
    return rung === 1 || (accepted && shares.some((share) => share.holding_id === row.holding_id && share.part === null && ['review', 'translation'].includes(String(share.purpose))))
  }
}

export type Lens = ReturnType<typeof lensOf>

export function lensOf(snapshot: Snapshot, id: string | null) {
  const person = personOf(snapshot, id)
  const { tables, find, now } = snapshot
  const { teams, rung, shares, posts } = person
  const holding = (of: unknown) => find('base.holding', of)
  const mine = (of: unknown) => teams.has(String(holding(of)?.owner_id))
  const reached = (row: Row | undefined) => row !== undefined && Number(row.audience) >= rung && (row.embargo_until === null || new Date(String(row.embargo_until)) <= now)
  const parts = (of: unknown) => shares.filter((row) => row.holding_id === of && row.part !== null)
  const isMe = (one: unknown) => id !== null && one === id
  const stateOf = (organisation: unknown) => find('membership.organisation', organisation)?.state_id ?? null
  const held = (of: unknown) => mine(of) || reached(holding(of)) || shares.some((row) => row.holding_id === of && row.part === null)
  const letOut = roundsOf(snapshot, person)
  return {
    snapshot, person, isMe, parts, stateOf,
    rows: (table: string) => tables.get(table) ?? [],
    find,
    held,
    reads: (version: Row | undefined) => version !== undefined && held(version.holding_id) && letOut(version),
    writes: (of: unknown) => mine(of) || shares.some((row) => row.holding_id === of && row.part === null && row.writes === true),
    sharesOut: (of: unknown) => mine(of) || (rung === 1 && Number(holding(of)?.audience) >= 1),
    hasPart: (of: unknown, part: unknown, writing = false) => parts(of).some((row) => row.part === part && (!writing || row.writes === true)),
    signedIn: rung <= 4,
    steering: rung <= 2,
    secretariat: rung === 1,
    presidency: rung === 2,
    member: rung <= 3,
    ofTeam: (team: unknown) => teams.has(String(team)),
    atHome: (organisation: unknown) => stateOf(organisation) !== null && teams.has(String(stateOf(organisation))),
    isMainFocalPoint: posts.some((post) => post.role === 'focal point' && post.main),
  }
}

/** What a table without a rule of its own is judged by: the holding that its rows hang on. */
export function holdingOf(table: string, row: Row, teach: string): unknown {
  if ('holding_id' in row) return row.holding_id
  throw new Error(`${table} hangs on no holding and nobody has said who it is for: give it a rule in ${teach}, from the brief and not from its policy.`)
}
