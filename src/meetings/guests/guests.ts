import { type Lang, readText, type Words } from '#base/words.ts'
import { type Me, ownState } from '#membership/index.ts'
import type { Invitation } from '../invitation/invitation.ts'

/** An organisation invited as a guest: whoever works for it reads until the day. */
export type GuestOrganisation = { organisationId: string; name: Words; /** of the country whose institution it is */ iso3: string | null }

/** With its country, where it is an institution of one. */
export const guestName = ({ name, iso3 }: Pick<GuestOrganisation, 'name' | 'iso3'>, lang: Lang): string => (iso3 ? `${readText(name, lang)} (${iso3})` : readText(name, lang))

/** Somebody who comes with a delegation and holds no post in Marco. */
export type Delegate = { id: string; meetingId: string; holdingId: string; delegation: { id: string; name: Words; isState: boolean }; name: string; position: string; present: boolean }

/** For which delegation a person may name others: that of the invitation, the own organisation, or the own state. */
export const delegationFor = (me: Me, invitation: Pick<Invitation, 'delegation' | 'organisationId'> | undefined): string | undefined =>
  [invitation?.delegation.id, invitation?.organisationId, ownState(me)?.stateId].find((id): id is string => Boolean(id) && me.teams.includes(id!))
