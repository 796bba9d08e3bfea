import { toCsv } from '#base/documents/csv.ts'
import { address } from '#reference/index.ts'
import type { Asking, Cell, DataSet } from './set.ts'
import { calls, countries, presidencies, workPlan } from './plan-sets.ts'
import { decisions, editions, meetings, practices } from './result-sets.ts'

/** ONE list: everything that anybody may download. */
export const dataSets: readonly DataSet[] = [practices, workPlan, countries, presidencies, calls, meetings, decisions, editions]

export const licences = { 'CC-BY-4.0': { name: 'CC BY 4.0', href: { es: 'https://creativecommons.org/licenses/by/4.0/deed.es', en: 'https://creativecommons.org/licenses/by/4.0/' } } } as const

/** For Excel and for machines: a byte order mark, lists with semicolons, days as YYYY-MM-DD; what a spreadsheet would run as a formula is disarmed. */
export function csvOf(set: DataSet, rows: Cell[][]): string {
  const plain = rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.join('; ') : cell)))
  return toCsv(set.columns.map((column) => column.key), plain, { bom: true })
}

/** The same rows with what they need to be understood alone: columns, licence, day, where they come from. */
export function jsonOf(set: DataSet, rows: Cell[][], { lang, today, origin }: Asking): string {
  const licence = set.licence === 'per row' ? { name: 'per row', column: 'licence' } : { name: licences[set.licence].name, href: licences[set.licence].href[lang] }
  const body = {
    title: set.title[lang], about: set.about[lang], language: lang, day: today, source: `MIRPS, ${origin}${address('data', lang)}`, licence,
    columns: set.columns.map((column) => ({ key: column.key, kind: column.kind, says: column[lang] })),
    rows: rows.map((row) => Object.fromEntries(set.columns.map(({ key }, index) => [key, row[index] ?? null]))),
  }
  return `${JSON.stringify(body, null, 1)}\n`
}
