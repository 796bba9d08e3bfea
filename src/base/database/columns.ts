import type { ColumnType } from 'kysely'
import type { Words } from '../words.ts'

/** Read as Words, written as JSON text (see `asJson`). */
export type WordsColumn = ColumnType<Words, string, string>

/** Read as unknown: whoever reads it parses it; written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export type Instant = ColumnType<Date, Date | string, Date | string>

export const asJson = (value: unknown): string => JSON.stringify(value)

/** Filled by the database when left out, whatever kind of column it is. */
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
