import { type Lang, readText, type Words, words } from '#base/words.ts'
import { type Me, type Role, roleName } from '#membership/index.ts'

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

/** "Punto focal, Honduras", or the team alone. */
export const ownerOf = ({ owner, ownerRole }: Pick<FollowUp, 'owner' | 'ownerRole'>): Words => {
  if (!ownerRole) return owner
  const say = (lang: Lang) => `${roleName(ownerRole, lang)}, ${readText(owner, lang)}`
  return words(say('es'), say('en'))
}

/** Whose desk it is on: who works in the owner's team, under the asked post where one is asked. */
export const isMine = (me: Pick<Me, 'teams' | 'posts'>, { ownerId, ownerRole }: Pick<FollowUp, 'ownerId' | 'ownerRole'>): boolean =>
  me.teams.includes(ownerId) && (ownerRole === null || me.posts.some((post) => post.role === ownerRole && [post.organisationId, post.stateId].includes(ownerId)))

export const isDone = ({ report }: Pick<FollowUp, 'report'>): boolean => report?.stands === 'done'

/** Posts that may be asked for by name, whoever holds them. */
export const askedRoles = ['focal point', 'head of delegation'] as const satisfies Role[]

/** As a form sends it: an organisation, or an organisation and one of its posts. */
export const writeOwner = (ownerId: string, role: Role | null): string => (role ? `${ownerId}/${role}` : ownerId)
