import { type Lang, readText, type Words, words } from '#base/words.ts'
import { delegationRoles, type Me, presidencyTeam, presides, type Role, roleName, secretariatTeam } from '#membership/index.ts'

export type Stands = 'under way' | 'done'
export type Report = { stands: Stands; words: string; link: string; byId: string | null; at: Date }

/** What a decision asks to follow: what, who sees to it (a post or a whole team) and by when. */
export type FollowUp = {
  id: string
  decisionId: string
  meetingId: string
  holdingId: string
  wanted: Words
  ownerId: string
  owner: Words
  ownerRole: Role | null
  dueOn: string
  at: Date
  /** the last word on how it stands */
  report: Report | null
}

/** "Honduras: punto focal", or the team alone. */
export const ownerOf = ({ owner, ownerRole }: Pick<FollowUp, 'owner' | 'ownerRole'>): Words => {
  if (!ownerRole) return owner
  const say = (lang: Lang) => `${readText(owner, lang)}: ${roleName(ownerRole, lang)}`
  return words(say('es'), say('en'))
}

type Owned = Pick<FollowUp, 'ownerId' | 'ownerRole'>
type Held = { role: string; organisationId: string; stateId: string | null }

/** Posts under which one acts for the organisation where they are held. Whoever translates, reviews or estimates costs there does not (decision 0059). */
const actsAt = ['secretariat', 'ministry contributor', 'partner', 'donor', 'observer'] as const satisfies Role[]

export const actingRoles: readonly Role[] = ['presidency', ...actsAt, ...delegationRoles]

const includes = (list: readonly Role[], role: string): boolean => (list as readonly string[]).includes(role)

/** Whether a post acts for the owner; under the asked post where one is asked. */
export function actsFor({ role, organisationId, stateId }: Held, { ownerId, ownerRole }: Owned): boolean {
  if (ownerRole !== null && role !== ownerRole) return false
  if (ownerId === secretariatTeam) return role === 'secretariat'
  if (ownerId === presidencyTeam) return role === 'presidency'
  if (includes(delegationRoles, role)) return stateId === ownerId
  return organisationId === ownerId && includes(actsAt, role)
}

/** Whose desk it is on: those who act for the owner. A post of the Presidency acts only while its state presides. */
export const isMine = (me: Me, owned: Owned): boolean => me.posts.some((post) => actsFor(post, owned) && (post.role !== 'presidency' || presides(me)))

export const isDone = ({ report }: Pick<FollowUp, 'report'>): boolean => report?.stands === 'done'

/** As a form sends it: an organisation, or an organisation and one of its posts. */
export const writeOwner = (ownerId: string, role: Role | null): string => (role ? `${ownerId}/${role}` : ownerId)
