import type { Lang, Words } from './words.ts'

/** A role held for an organisation, since and until a day. */
export type Post = {
  id: string
  role: string
  organisationId: string
  organisation: Words
  short: string
  stateId: string | null
  iso3: string | null
  main: boolean
  since: string
  until: string | null
}

/** Who acts, with the posts held on the framework's day. The clock and nobody hold none. */
export type Me = {
  id: string
  name: string
  language: Lang
  zone: string
  posts: Post[]
  teams: string[]
  /** 1 secretariat, 2 presidency, 3 members, 4 signed in, 5 nobody: rows with this audience or more reach me */
  rung: number
}

/** The answer at the head of every transaction. */
export type Whoami = {
  now: Date
  today: string
  kind: 'real' | 'demo' | 'test'
  clockSet: boolean
  me?: Me
}
