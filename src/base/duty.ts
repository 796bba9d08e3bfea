import type { Words } from './words.ts'

/** One thing that is due from a person, in the order of consequence: returned · overdue · due within a week · waiting for a decision · later. Derived from state, never typed. */
export type Duty = { rank: 1 | 2 | 3 | 4 | 5; todo: string; href: string; action: string; country?: Words; due?: Date | string; waits?: string; example?: boolean }
