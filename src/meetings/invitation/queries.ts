import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'
import { findPresiding, type Holder, listHolders, listMembers, presidencyTeam, type Role, secretariatTeam } from '#membership/index.ts'
import { dayOf, type Meeting } from '../meeting/meeting.ts'
import { type Candidates, delegationIdOf, type Invitation, isInsider, proposeInvitees, type Reply } from './invitation.ts'

type Said = Omit<Reply, 'at'> & { at: string }

/** What a delegation is called, of an organisation `o`: its country, where it is a state. */
export const delegationName = sql<Words>`coalesce((select c.name from reference.country c where o.kind = 'state' and c.iso3 = o.iso3), o.name)`

const rows = (db: Db) =>
  db
    .selectFrom('meetings.invitation as i')
    .leftJoin('membership.person as p', 'p.id', 'i.personId')
    .innerJoin('membership.organisation as o', 'o.id', 'i.organisationId')
    .select(['i.id', 'i.meetingId', 'i.holdingId', 'i.personId', 'p.name', 'i.organisationId', 'i.role', 'o.stateId', 'o.name as organisation'])
    .select([
      sql<Said | null>`(select jsonb_build_object('attends', r.attends, 'words', r.words, 'at', r.at) from meetings.reply r where r.invitation_id = i.id order by r.id desc limit 1)`.as('reply'),
      sql<boolean>`coalesce((select a.present from meetings.attendance a where a.meeting_id = i.meeting_id and a.person_id = i.person_id order by a.id desc limit 1), false)`.as('present'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

async function withDelegations(db: Db, found: Row[]): Promise<Invitation[]> {
  if (found.length === 0) return []
  const ids = found.map((row) => delegationIdOf(row))
  const names = await db
    .selectFrom('membership.organisation as o')
    .where('o.id', 'in', [...new Set([...ids, secretariatTeam, presidencyTeam])])
    .select(['o.id', 'o.kind', delegationName.as('name')])
    .execute()
  return found.map((row, index) => {
    const id = ids[index]!
    // Whoever is invited before the own post begins sees the own institution, and not yet every other.
    const { kind, name } = names.find((one) => one.id === id) ?? { kind: id === row.stateId ? 'state' : 'other', name: row.organisation }
    return { ...row, role: row.role as Role, delegation: { id, name, isState: kind === 'state' }, reply: row.reply && { ...row.reply, at: new Date(row.reply.at) } }
  })
}

/** Who was invited, as far as the reader may see it: members all, a guest the own invitation. */
export const listInvitations = async (db: Db, meetingId: string): Promise<Invitation[]> => withDelegations(db, await rows(db).where('i.meetingId', '=', meetingId).orderBy('i.id').execute())

/** One's own invitations. */
export const listInvitationsOf = async (db: Db, personId: string, meetingIds: string[]): Promise<Invitation[]> =>
  meetingIds.length === 0 ? [] : withDelegations(db, await rows(db).where('i.personId', '=', personId).where('i.meetingId', 'in', meetingIds).execute())

/** The posts of whoever does not read as a member today: what they hold, and what they will. */
export async function listGuestPosts(db: Db, today: string): Promise<Holder[]> {
  const members = (await listMembers(db, today, 'es')).map((state) => state.id)
  const presiding = await findPresiding(db, today)
  const posts = (await listHolders(db, today, { all: true })).filter((post) => !post.until || post.until > today)
  const inside = new Set(posts.filter((post) => post.since <= today && isInsider(post, { members, presiding })).map((post) => post.personId))
  return posts.filter((post) => !inside.has(post.personId))
}

/** Whom to invite, by the posts held on the day of the meeting. */
export async function listCandidates(db: Db, meeting: Meeting, today: string): Promise<Candidates> {
  const day = dayOf(meeting) ?? today
  const members = (await listMembers(db, day, 'es')).map((state) => state.id)
  const presiding = await findPresiding(db, day)
  const holders: Holder[] = await listHolders(db, day)
  return proposeInvitees(holders, { members, presiding })
}
