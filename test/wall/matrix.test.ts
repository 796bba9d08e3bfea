import { beforeAll, describe, expect, test } from 'vitest'
import { openFullWorld } from './full-world.ts'
import { actors, differences, type Matrix, openMatrix } from './matrix.ts'
import type { Row } from './oracle.ts'

const { world } = await openFullWorld()
let matrix: Matrix

beforeAll(async () => {
  matrix = await openMatrix(world)
})

// Whatever is tried is taken back, so that all may try at once.
describe.concurrent.each(actors)('%s', (name) => {
  test('sees exactly the rows that are theirs to see, in every table', async () => {
    expect(await differences(matrix, name, { verbs: ['see'] })).toEqual([])
  })

  test('adds, changes and removes rows only where they may', async () => {
    expect(await differences(matrix, name, { verbs: ['add', 'change', 'remove'] })).toEqual([])
  })
})

test('every table has rows, or the matrix proves nothing', () => {
  const behindGates = ['base.founding_link', 'base.sign_in_link', 'base.attempt', 'base.seal', 'base.seal_check']
  const empty = [...matrix.snapshot.tables].filter(([table, rows]) => rows.length === 0 && !behindGates.includes(table)).map(([table]) => table)
  expect(empty, 'let somebody of the world fill them, in test/wall/full-*.ts; how their rows are seen and written is judged by their holding, or by a rule of their own in test/wall/oracle-sees.ts and oracle-writes.ts').toEqual([])
})

test('every table has rows that somebody with a post may see and somebody with a post may not', () => {
  const judges = [...matrix.judges].filter(([, { person }]) => person.id !== null).map(([, judge]) => judge)
  const forEveryPost = new Set(['reference', 'published'])
  const blind = [...matrix.snapshot.tables].filter(([table, rows]) => matrix.grants.get(table)!.insert.length > 0 && !forEveryPost.has(table.split('.')[0]!) && !rows.some((row) => judges.some(({ sees }) => sees(table, row)) && judges.some(({ sees }) => !sees(table, row))))
  expect(blind.map(([table]) => table), 'add rows of another owner or audience, in test/wall/full-*.ts').toEqual([])
})

/** What each purpose lets whom read, from the brief: the oracle believes what is shared, so that a share that is itself too wide would be seen by nobody. */
test('nothing is shared with more people, or of more things, than its purpose asks for', () => {
  const { tables, find } = matrix.snapshot
  const [secretariat, presidency] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']
  const has = (table: string, holds: (row: Row) => boolean) => tables.get(table)!.some(holds)
  const ofState = (row: Row) => has('calls.review', (one) => one.holding_id === row.holding_id && find('calls.item', one.item_id)!.state_id === row.organisation_id)
  const invited = (row: Row, meeting: Row) => (row.person_id ? has('meetings.invitation', (one) => one.meeting_id === meeting.id && one.person_id === row.person_id) : has('meetings.guest_organisation', (one) => one.meeting_id === meeting.id && one.organisation_id === row.organisation_id))
  const onAgenda = (row: Row, meeting: Row) => has('meetings.agenda_item', (item) => item.meeting_id === meeting.id && ['calls.item', 'compilations.compilation', 'publishing.edition'].some((table) => has(table, (one) => one.id === item.subject_id && one.holding_id === row.holding_id)))
  const asked: Record<string, (row: Row, id: string | undefined) => boolean> = {
    'meeting': (row, id) => {
      const meeting = find('meetings.meeting', id)!
      return row.role === null && row.writes === false && invited(row, meeting) && (row.holding_id === meeting.holding_id || onAgenda(row, meeting))
    },
    'handover': (row) => has('handovers.dossier', (one) => one.holding_id === row.holding_id) && [secretariat, presidency].includes(String(row.organisation_id)),
    'return': (row) => row.writes === false && ofState(row),
    'acceptance': (row) => row.writes === false && ofState(row),
    'review': (row) => has('practices.assignment', (one) => one.person_id === row.person_id && [one.holding_id, find('calls.item', one.item_id)!.holding_id].includes(row.holding_id)),
    'translation': (row) => row.role === 'translator' && row.writes === (row.part === 'translation') && has('calls.acceptance', (one) => find('calls.item', one.item_id)!.holding_id === row.holding_id),
    'section': (row) => row.person_id !== null && row.part !== null && has('calls.item', (item) => item.draft_id === row.holding_id && has('base.event', ({ kind, subject_id, facts }) => kind === 'section delegated' && subject_id === item.id && (facts as Row).person === row.person_id && (facts as Row).section === row.part)),
    'dossier': (row) => has('accessions.dossier', (one) => one.holding_id === row.holding_id && [secretariat, presidency, one.state_id].includes(row.organisation_id)),
  }
  // What nobody shared is planted by hand, for the wall alone (full-papers.ts); only guests of a meeting are let in by the clock.
  const judged = tables.get('base.share')!.map((row) => ({ row, purpose: String(row.purpose).split(' ') })).filter(({ row, purpose: [name] }) => row.by_id !== null || name === 'meeting')
  expect(new Set(judged.map(({ purpose: [name] }) => name))).toEqual(new Set(Object.keys(asked)))
  expect(judged.filter(({ row, purpose: [name, id] }) => !asked[name!]!(row, id)).map(({ row }) => row)).toEqual([])
})
