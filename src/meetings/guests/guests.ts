import { type Lang, readText, type Words } from '#base/words.ts'
import { type Me, ownState } from '#membership/index.ts'
import type { Invitation } from '../invitation/invitation.ts'

/** An organisation invited as a guest: whoever works for it reads until the day. */
export type GuestOrganisation = { organisationId: string; name: Words; /** of the country whose institution it is */ iso3: string | null }

/** With its country, where it is an institution of one. */
export const guestName = ({ name, iso3 }: Pick<GuestOrganisation, 'name' | 'iso3'>, lang: Lang): string => (iso3 ? `${readText(name, lang)} (${iso3})` : readText(name, lang))

/** Somebody who comes with a delegation and holds no post in Marco. */
export type Delegate = {
  id: string
  meetingId: string
  holdingId: string
  /** the state, the institution or the organisation for which they were named */
  organisationId: string
  /** with whom they sit: for an institution of a state, that state */
  delegation: { id: string; name: Words; isState: boolean }
  /** that institution */
  sender: Words | null
  name: string
  position: string
  present: boolean
}

/** How a list of names says what a delegate is: by the post they hold at home, and the institution that sends them with its state. */
export const delegateAs = ({ position, sender }: Pick<Delegate, 'position' | 'sender'>, lang: Lang): string => [position, sender && readText(sender, lang)].filter(Boolean).join(', ')

/** For which delegation a person may name others: that of the invitation, the own organisation, or the own state. */
export const delegationFor = (me: Me, invitation: Pick<Invitation, 'delegation' | 'organisationId'> | undefined): string | undefined =>
  [invitation?.delegation.id, invitation?.organisationId, ownState(me)?.stateId].find((id): id is string => Boolean(id) && me.teams.includes(id!))
