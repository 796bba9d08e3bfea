import { type Lang, readText, type Words } from '#base/words.ts'
import type { Delegate } from '../guests/guests.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Holder, presidencyTeam, type Role, roleName, secretariatTeam } from '#membership/index.ts'

export type Attends = 'yes' | 'no' | 'maybe'
export type Reply = { attends: Attends; words: string; at: Date }

/** A person, invited under a post; who sits together is a delegation. */
export type Invitation = {
  id: string
  meetingId: string
  holdingId: string
  personId: string
  /** as far as the reader may know it */
  name: string | null
  organisationId: string
  role: Role
  organisation: Words
  delegation: { id: string; name: Words; isState: boolean }
  reply: Reply | null
  present: boolean
}

/** The day for which somebody replied, where the plan has moved the meeting since: that reply is of another day, and is asked again. */
export function repliedForDay({ milestone: { dates, current } }: Pick<Meeting, 'milestone'>, { reply }: Pick<Invitation, 'reply'>): string | null {
  const then = reply && dates.findLast((date) => date.at <= reply.at)?.onDay
  return then && current.onDay && then !== current.onDay ? then : null
}

/** Whoever holds several posts sits with the delegation first. */
const rank: Role[] = ['head of delegation', 'focal point', 'presidency', 'secretariat', 'national validator']
const placeOf = (role: Role): number => (rank.includes(role) ? rank.indexOf(role) : rank.length)

const stateRoles: Role[] = ['head of delegation', 'focal point', 'national validator']

/** The posts that name somebody in a meeting; every other one only says what is done in Marco. */
const titles: Role[] = ['head of delegation', 'focal point']

/** How a list of names says a post: by its title and by who sends them, unless the list stands under that name. */
export function asWhat({ role, organisation, delegation }: Pick<Invitation, 'role' | 'organisation' | 'delegation'>, lang: Lang): string {
  const sender = readText(organisation, lang)
  return [titles.includes(role) && roleName(role, lang), sender !== readText(delegation.name, lang) && sender].filter(Boolean).join(', ')
}

/** The team with which a post sits: one of the two bodies, its state, or its own organisation. */
export function delegationIdOf({ role, stateId, organisationId }: { role: string; stateId: string | null; organisationId: string }): string {
  if (role === 'secretariat') return secretariatTeam
  if (role === 'presidency') return presidencyTeam
  return stateId ?? organisationId
}

/** Whose post reaches the members' side of the wall on that day. */
export function isInsider({ role, stateId }: { role: string; stateId: string | null }, { members, presiding }: { members: string[]; presiding: string | undefined }): boolean {
  if (role === 'secretariat') return true
  if (role === 'presidency') return stateId === presiding
  return (stateRoles as string[]).includes(role) && members.includes(stateId ?? '')
}

/** Whoever works for an organisation reads by it, where it is invited; the two bodies and those who act for a state do not, wherever they hold their posts. */
export const readsByOrganisation = ({ role }: { role: Role }): boolean => role !== 'secretariat' && role !== 'presidency' && !stateRoles.includes(role)

export type Candidates = { proposed: Holder[]; others: Holder[] }

/** Focal points and heads of delegation of the day's members, the Presidency and the Secretariat are proposed; everybody else with a post may be added by hand. */
export function proposeInvitees(holders: Holder[], { members, presiding }: { members: string[]; presiding: string | undefined }): Candidates {
  const ordered = holders.toSorted((a, b) => placeOf(a.role) - placeOf(b.role))
  const each = [...new Map(ordered.toReversed().map((holder) => [holder.personId, holder])).values()].toReversed()
  const isProposed = (holder: Holder): boolean => holder.role !== 'national validator' && isInsider(holder, { members, presiding })
  return { proposed: each.filter(isProposed), others: each.filter((holder) => !isProposed(holder) && !(holder.role === 'presidency' && holder.stateId !== presiding)) }
}

export type Delegation = { id: string; name: Words; isState: boolean; people: Invitation[]; /** who comes without a post in Marco */ delegates: Delegate[] }

/** States in alphabetical order, then the two bodies, then the guests; in each the head first, then by post and name. */
export function byDelegation(invitations: Invitation[], lang: Lang, delegates: Delegate[] = []): Delegation[] {
  const known = new Map([...invitations, ...delegates].map(({ delegation }) => [delegation.id, delegation]))
  const of = <T extends { delegation: { id: string } }>(all: T[], id: string) => all.filter((one) => one.delegation.id === id)
  const groups = [...known.values()].map((delegation) => ({ ...delegation, people: of(invitations, delegation.id).toSorted((a, b) => placeOf(a.role) - placeOf(b.role) || (a.name ?? '').localeCompare(b.name ?? '', lang)), delegates: of(delegates, delegation.id) }))
  const place = ({ id, isState }: Delegation) => (isState ? 0 : id === presidencyTeam ? 1 : id === secretariatTeam ? 2 : 3)
  return groups.toSorted((a, b) => place(a) - place(b) || readText(a.name, lang).localeCompare(readText(b.name, lang), lang))
}

export const countReplies = (people: Invitation[]): Record<Attends | 'none', number> => ({
  yes: people.filter((one) => one.reply?.attends === 'yes').length,
  no: people.filter((one) => one.reply?.attends === 'no').length,
  maybe: people.filter((one) => one.reply?.attends === 'maybe').length,
  none: people.filter((one) => one.reply === null).length,
})

type InRoom = Pick<Invitation, 'present' | 'delegation' | 'role'> | Pick<Delegate, 'present' | 'delegation' | 'organisationId'>

/** Whoever one of the state's ministries sent sits with the state, and is not the state. */
const isOfItself = (one: InRoom): boolean => ('role' in one ? stateRoles.includes(one.role) : one.organisationId === one.delegation.id)

/** Member states of the day of whose own delegation at least one person is in the meeting. */
export const presentStates = (people: InRoom[], members: string[]): string[] =>
  members.filter((state) => people.some((one) => one.present && one.delegation.id === state && isOfItself(one)))

/** Everyone of these delegations, with a post or without. */
export const everyone = (delegations: Delegation[]): (Invitation | Delegate)[] => delegations.flatMap(({ people, delegates }) => [...people, ...delegates])
