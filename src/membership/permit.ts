import { presides, type Me, type Post, type Role } from './person.ts'

/**
 * What a post may do: a pure sentence that answers with the post acted under, so that the event can name it.
 * The words beside it are printed in docs/generated/who-may.md for the states to read and object to.
 */
export type Permission<Subject> = ((me: Me, subject: Subject) => Post | undefined) & { roles: readonly Role[]; words: Sentence; holds: (post: Post, subject: Subject, me: Me) => boolean }

type Sentence = { es: string; en: string }

export function permit<Subject>(permitted: readonly Role[], words: Sentence, holds: (post: Post, subject: Subject, me: Me) => boolean): Permission<Subject> {
  const ask = (me: Me, subject: Subject) =>
    me.posts.find((post) => (permitted as readonly string[]).includes(post.role) && (post.role !== 'presidency' || presides(me)) && holds(post, subject, me))
  return Object.assign(ask, { roles: permitted, words, holds })
}
