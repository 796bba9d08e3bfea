import type { Lang } from './words.ts'

export type NavItem = { href: string; label: string; current: boolean }

/** Everything a page may know that is not the thing it shows. Pages never reach for anything else. */
export type View = {
  lang: Lang
  /** BCP 47 tag for numbers and dates, e.g. es-419, es-HN, en */
  locale: string
  /** IANA zone of the reader; instants are shown in it */
  zone: string
  /** address asked for, with its query */
  path: string
  /** the one full address of a public page, without its query */
  canonical?: string | undefined
  /** the framework's clock, not the wall clock */
  now: Date
  /** who is signed in; absent on public pages */
  reader?: { name: string; posts: string[] }
  nav: NavItem[]
  /** the same page in each language */
  languages: { lang: Lang; href: string; /** where it also becomes the language that this browser was told to keep */ choose?: string }[]
  /** present only in a demonstration: the stated day and the days a visitor may walk to */
  demo?: { days: { on: string; label: string }[] } | undefined
  /** what in the form that was sent looks like a person's number: it asks whether it is one */
  unsure?: readonly string[]
  /** the kept form that this page's form sends, until it is through */
  kept?: string | undefined
  /** what the last change said, shown once */
  said?: string
  /** where to sign in, in the language of this page */
  signIn?: string
  /** the same at the foot of every page: a person who helps, and the pages about this place */
  foot?: { help?: { name: string; post: string; href: string }; links: { href: string; label: string }[] }
}
