import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './database/connect.ts'
import type { Lang } from './words.ts'
import type { Me } from './person.ts'
import type { NavItem, View } from './view.ts'

/** What the roof gives to every road: made once at start, the same in tests. */
export type Marco = {
  config: Config
  /** a real installation, a demonstration, or a test: decided when it is founded, never changed */
  kind: 'real' | 'demo' | 'test'
  database: Database
  log: Logger
  /** the places of the workspace for this person, or of the public site */
  nav: (lang: Lang, path: string, me?: Me) => NavItem[]
  /** the posts that this person holds, in words */
  posts: (lang: Lang, me: Me) => string[]
  /** who helps, and the pages about this place */
  foot: (lang: Lang) => NonNullable<View['foot']>
  /** days a visitor of the demonstration may walk to */
  demoDays: (lang: Lang) => { on: string; label: string }[]
  /** address of the sign-in page in each language */
  signIn: Record<Lang, string>
  /** the same public page in the other language */
  twin: (path: string, lang: Lang) => string
}
