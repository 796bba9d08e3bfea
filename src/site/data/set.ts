import type { Db } from '#base/database/transaction.ts'
import type { Lang } from '#base/words.ts'

/** A cell of an open data set: nothing known is null, never zero or an empty word. */
export type Cell = string | number | boolean | null | string[]

export type ColumnKind = 'text' | 'day' | 'whole number' | 'yes or no' | 'list' | 'address' | 'code'

/** A column of an open data set: its key is the same in both languages; what it says, and in what unit, is told in each. */
type Column = { key: string; kind: ColumnKind; es: string; en: string }

/** Who asks for a data set: in which language, on which day of the framework, from which place. */
export type Asking = { lang: Lang; today: string; origin: string }

export type DataSet = {
  key: string
  /** file name, without its ending */
  name: Record<Lang, string>
  title: Record<Lang, string>
  about: Record<Lang, string>
  /** 'per row' where each row says its own: a state or an edition decides */
  licence: 'CC-BY-4.0' | 'per row'
  columns: Column[]
  /** one row per thing, cells in the order of the columns; from `published` only */
  rows: (db: Db, asking: Asking) => Promise<Cell[][]>
}

export const column = (key: string, kind: ColumnKind, es: string, en: string): Column => ({ key, kind, es, en })

export const exampleColumn = column('example', 'yes or no', 'Es un ejemplo inventado, no información oficial', 'It is an invented example, not official information')
