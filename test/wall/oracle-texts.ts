import { canariesIn } from './canary.ts'
import { isNext } from './oracle-lens.ts'
import type { Judge, Row, Snapshot } from './oracle.ts'
import { publicTexts } from './oracle-public.ts'

/** Made from other rows by a job: they may hold nothing that their sources would not give to the same reader. */
const copies = new Set(['published.notice', 'base.letter', 'practices.entry', 'compilations.section', 'handovers.sealing', 'meetings.adoption'])

const bytesOf = (row: Row): string => ('bytes' in row ? Buffer.from(String(row.bytes).slice(2), 'hex').toString('latin1') : '')

/** Where every canary of the world stands. */
export function plantedIn(snapshot: Snapshot): Map<string, { table: string; row: Row }[]> {
  const planted = new Map<string, { table: string; row: Row }[]>()
  for (const [table, rows] of snapshot.tables)
    for (const row of rows) for (const word of canariesIn(JSON.stringify(row) + bytesOf(row))) planted.set(word, [...(planted.get(word) ?? []), { table, row }])
  return planted
}

/** The canaries that this person may meet, wherever they look. */
export function mayRead(snapshot: Snapshot, planted: ReturnType<typeof plantedIn>, { person, sees }: Judge): Set<string> {
  const open = canariesIn(publicTexts(snapshot).join('\n'))
  // What somebody sent into a session that had ended is given back to nobody else.
  const kept = (table: string, row: Row) => (table === 'base.kept_form' ? person.id !== null && row.person_id === person.id : sees(table, row))
  // What is written for the minutes is of the two bodies until the draft goes out, whoever may read the meeting.
  const wentOut = (row: Row) => ['meetings.minutes_circulation', 'meetings.adoption'].some((table) => snapshot.tables.get(table)!.some((one) => one.meeting_id === row.meeting_id))
  const visible = (table: string, row: Row) => kept(table, row) && (!['meetings.minutes', 'meetings.summary'].includes(table) || person.rung <= 2 || wentOut(row))
  // A term is handed over whole (F4): whoever is named to the presidency that follows reads what was sealed, also what was until then among members.
  const handedOver = (table: string, row: Row) => table === 'handovers.sealing' && person.posts.some((post) => post.role === 'presidency' && isNext(snapshot, row.holding_id, post.stateId))
  for (const [word, places] of planted) if (places.some(({ table, row }) => (!copies.has(table) || handedOver(table, row)) && visible(table, row))) open.add(word)
  return open
}

/** Canaries of the rows of one table that a condition holds for. */
export const canariesOf = (snapshot: Snapshot, table: string, holds: (row: Row) => boolean = () => true): Set<string> => canariesIn(JSON.stringify(snapshot.tables.get(table)!.filter(holds)))
