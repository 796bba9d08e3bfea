import type { Db } from './database/transaction.ts'
import type { Me } from './person.ts'
import type { View } from './view.ts'
import type { Words } from './words.ts'
import { daysBetween } from './zone.ts'

/** 1 returned to you · 2 overdue · 3 due within seven days · 4 waits for your decision · 5 later */
type Rank = 1 | 2 | 3 | 4 | 5

/** One thing that is due from a person: derived from what happened, never typed. `todo` and `action` are in the reader's language; `more`: where to read what helps to do it. */
export type Duty = { rank: Rank; todo: string; href: string; action: string; country?: Words; due?: Date | string; /** announced, and not due yet for anybody */ tentative?: string; waits?: string; example?: boolean; more?: { href: string; label: string } }

/** Where what is due comes from: each part says it, to the desk and to reminders. */
export type DutySource = (db: Db, me: Me, view: Pick<View, 'lang' | 'now' | 'zone' | 'locale'>, today: string) => Promise<Duty[]>

/** The rank of what has a day, in the order of consequence. */
export function rankOfDue(day: string | null | undefined, today: string): 2 | 3 | 5 {
  if (!day) return 5
  const days = daysBetween(today, day)
  if (days < 0) return 2
  return days <= 7 ? 3 : 5
}
