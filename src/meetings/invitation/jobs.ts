import { takeTurn, type Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { share } from '#base/holding.ts'
import type { Holder } from '#membership/index.ts'
import { listAgenda } from '../agenda/queries.ts'
import { listGuestOrganisations } from '../guests/queries.ts'
import { subjectOf } from '../meeting/actions.ts'
import { guestsUntil, type Meeting } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { describeSubjects } from '../subject.ts'
import { listGuestPosts, listInvitations } from './queries.ts'

type Clock = { now: Date; today: string }

/** Whoever was invited and is no member reads the agenda, its papers and what is decided upon, until a day after the meeting or the end of the post. A meeting without a day, or that will not be held, has none. */
export async function admitGuests(tx: Tx, meetingId: string, clock: Clock): Promise<void> {
  // An invitation that is withdrawn at the same moment is withdrawn before or after: nobody is let in by what was read of it.
  await takeTurn(tx, [meetingId])
  const meeting = await findMeeting(tx, meetingId)
  const until = guestsUntil(meeting)
  if (!meeting.convenedAt) return
  if (!until) return settle(tx, meeting, [], clock.now)

  const guests = await listGuests(tx, meeting, { ...clock, until })
  const subjects = (await listAgenda(tx, [meeting.id])).flatMap((item) => item.subject ?? [])
  const holdings = [meeting.holdingId, ...(await describeSubjects(tx, subjects)).flatMap((card) => card.holdingIds)]
  const organisations = (await listGuestOrganisations(tx, meeting.id)).map(({ organisationId }): Guest => ({ organisationId, until }))
  const wanted = [...guests, ...organisations].flatMap((guest) => holdings.map((holdingId) => ({ ...guest, holdingId })))
  await settle(tx, meeting, wanted, clock.now)
}

/** A person, or whoever works for an organisation. */
type Guest = ({ personId: string; organisationId?: undefined } | { organisationId: string; personId?: undefined }) & { until: Date }

async function listGuests(tx: Tx, meeting: Meeting, { today, until }: Clock & { until: Date }): Promise<Guest[]> {
  const invited = (await listInvitations(tx, meeting.id)).map((invitation) => invitation.personId)
  const posts = await listGuestPosts(tx, today)
  return invited.flatMap((personId) => {
    const own = posts.filter((post) => post.personId === personId)
    return own.length > 0 ? [{ personId, until: earlier(until, lastDay(own)) }] : []
  })
}

/** When the last of these posts ends, if it does. */
const lastDay = (posts: Holder[]): Date | undefined => {
  const ends = posts.map((post) => post.until)
  return ends.includes(null) ? undefined : new Date(`${ends.toSorted().at(-1)}T06:00:00Z`)
}

const earlier = (a: Date, b: Date | undefined): Date => (b && b < a ? b : a)

/** Makes the shares of this meeting what they should be: begun, moved with its day, or ended. */
async function settle(tx: Tx, meeting: Meeting, wanted: (Guest & { holdingId: string })[], now: Date): Promise<void> {
  const purpose = `meeting ${meeting.id}`
  const known = await tx.selectFrom('base.share').where('purpose', '=', purpose).select(['id', 'holdingId', 'personId', 'organisationId', 'until']).execute()
  const same = (one: (typeof known)[number], want: Guest & { holdingId: string }) => one.personId === (want.personId ?? null) && one.organisationId === (want.organisationId ?? null) && one.holdingId === want.holdingId
  for (const one of known) {
    const until = wanted.find((want) => same(one, want))?.until ?? earlier(one.until, now)
    if (until.getTime() !== one.until.getTime()) await tx.updateTable('base.share').set({ until }).where('id', '=', one.id).execute()
  }
  for (const want of wanted) {
    const { personId, organisationId, holdingId, until } = want
    if (until <= now || known.some((one) => same(one, want))) continue
    await share(tx, holdingId, personId ? { personId } : { organisationId: organisationId! }, { purpose, until })
    if (holdingId === meeting.holdingId) await record(tx, undefined, 'guest let in', { ...subjectOf(meeting), facts: { person: personId, organisation: organisationId, until } })
  }
}
