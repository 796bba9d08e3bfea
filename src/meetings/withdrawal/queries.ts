import type { Db } from '#base/database/transaction.ts'
import type { Delegate, GuestOrganisation } from '../guests/guests.ts'
import { listDelegates, listGuestOrganisations } from '../guests/queries.ts'
import { type Invitation, readsByOrganisation } from '../invitation/invitation.ts'
import { listGuestPosts, listInvitations } from '../invitation/queries.ts'
import type { Meeting } from '../meeting/meeting.ts'

/** Somebody who is invited, and the invited organisations by which they read. */
type Invited = Invitation & { readsBy: string[] }
export type Withdrawable = { organisations: (GuestOrganisation & { people: Invited[]; delegates: Delegate[] })[]; people: Invited[] }

/** Whom one can take off: nobody who is there, no organisation of which somebody is. Whoever reads by an organisation that is invited goes with it, and not alone. */
export async function listWithdrawable(db: Db, meeting: Meeting, today: string): Promise<Withdrawable> {
  const [guests, delegates] = [await listGuestOrganisations(db, meeting.id), await listDelegates(db, meeting.id)]
  const posts = (await listGuestPosts(db, today)).filter(readsByOrganisation)
  const works = (personId: string, organisationId: string) => posts.some((post) => post.personId === personId && post.organisationId === organisationId)
  const invited = (await listInvitations(db, meeting.id)).map((one) => ({ ...one, readsBy: guests.map((guest) => guest.organisationId).filter((id) => works(one.personId, id)) }))
  const organisations = guests.map((guest) => ({ ...guest, people: invited.filter((one) => one.readsBy.includes(guest.organisationId)), delegates: delegates.filter((one) => one.organisationId === guest.organisationId) }))
  // Whoever was invited for it is of it in the room, though the post may have ended since.
  const isOf = (id: string) => (one: Invited) => one.readsBy.includes(id) || (one.organisationId === id && readsByOrganisation(one))
  return {
    organisations: organisations.filter((one) => ![...invited.filter(isOf(one.organisationId)), ...one.delegates].some(({ present }) => present)),
    people: invited.filter((one) => !one.present && one.readsBy.length === 0),
  }
}
