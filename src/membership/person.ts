import type { Me, Post } from '#base/person.ts'

export type { Me, Post } from '#base/person.ts'

export const roles = ['presidency', 'secretariat', 'focal point', 'head of delegation', 'national validator', 'ministry contributor', 'reviewer', 'translator', 'consultant', 'partner', 'donor', 'observer'] as const
export type Role = (typeof roles)[number]

/** The posts that work as one team for their state. Contributors see what is shared with them. */
export const stateRoles = ['focal point', 'head of delegation', 'national validator'] as const

/** The posts that act for a state towards the others: letters go to them, and work is asked of them by name. */
export const delegationRoles: readonly Role[] = ['focal point', 'head of delegation']

/** The two bodies of the framework; each works as one team, whoever holds its posts. */
export const secretariatTeam = '00000000-0000-7000-8000-000000000001'
export const presidencyTeam = '00000000-0000-7000-8000-000000000002'

export const isSecretariat = (me: Me): boolean => me.rung === 1

/** Holding a post of the Presidency counts only during its state's term. */
export const presides = (me: Me): boolean => me.teams.includes(presidencyTeam)

/** The state whose national team I work in, if any: what "my country" means on a page. */
export const ownState = (me: Me): Post | undefined => me.posts.find((post) => (stateRoles as readonly string[]).includes(post.role) && post.stateId !== null)

/** "Not of one's own state" looks at all of a person's posts (A7: fair scoring). */
export const isOfState = (me: Me, stateId: string): boolean => me.posts.some((post) => post.stateId === stateId)
