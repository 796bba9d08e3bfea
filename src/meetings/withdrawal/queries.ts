import type { Db } from '#base/database/transaction.ts'
import { listHolders } from '#membership/index.ts'
import type { GuestOrganisation } from '../guests/guests.ts'
import { listDelegates, listGuestOrganisations } from '../guests/queries.ts'
import type { Invitation } from '../invitation/invitation.ts'
import { listInvitations } from '../invitation/queries.ts'
import type { Meeting } from '../meeting/meeting.ts'

export type Withdrawable = { organisations: (GuestOrganisation & { invitations: Invitation[]; delegateIds: string[] })[]; people: Invitation[] }

/** Whom one can take off: nobody who is there, no organisation of which somebody is; and whoever works for one that is invited goes with it, for they read by it. */
export async function listWithdrawable(db: Db, meeting: Meeting, today: string): Promise<Withdrawable> {
  const [guests, invitations, delegates, posts] = [await listGuestOrganisations(db, meeting.id), await listInvitations(db, meeting.id), await listDelegates(db, meeting.id), await listHolders(db, today, { all: true })]
  const organisations = guests.map((guest) => {
    const of = <T extends { organisationId: string }>(all: T[]) => all.filter((one) => one.organisationId === guest.organisationId)
    return { ...guest, invitations: of(invitations), delegates: of(delegates) }
  })
  const readsBy = (personId: string) => guests.some(({ organisationId }) => [...posts, ...invitations].some((one) => one.personId === personId && one.organisationId === organisationId))
  return {
    organisations: organisations.filter((one) => ![...one.invitations, ...one.delegates].some(({ present }) => present)).map(({ delegates: named, ...one }) => ({ ...one, delegateIds: named.map(({ id }) => id) })),
    people: invitations.filter((one) => !one.present && !readsBy(one.personId)),
  }
}
