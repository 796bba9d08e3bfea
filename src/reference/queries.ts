import { sql } from 'kysely'
import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import type { Lang, Words } from '#base/words.ts'

export type TermList = 'pillar' | 'population' | 'theme'
export type Term = { id: string; list: TermList; key: string; name: Words; description: Words; position: number; facts: { beneficiary?: boolean; pillars?: string[]; obligations?: string[]; source?: string }; retiredOn: string | null; version: number }
export type Country = { id: string; iso3: string; iso2: string; m49: string; unhcrCode: string; name: Words; official: Words | null; zone: string | null; locale: string | null; version: number }

const termColumns = ['id', 'list', 'key', 'name', 'description', 'position', 'facts', 'retiredOn', 'version'] as const

/** A list in its order. Retired terms stay readable for what carries them; new answers do not offer them. */
export async function listTerms(db: Db, list?: TermList): Promise<Term[]> {
  const rows = await db.selectFrom('reference.term').select(termColumns).$if(list !== undefined, (query) => query.where('list', '=', list!)).orderBy('list').orderBy('position').execute()
  return rows as Term[]
}

export async function findTerm(db: Db, list: TermList, key: string): Promise<Term> {
  return found(await db.selectFrom('reference.term').select(termColumns).where('list', '=', list).where('key', '=', key).executeTakeFirst()) as Term
}

const countryColumns = ['id', 'iso3', 'iso2', 'm49', 'unhcrCode', 'name', 'official', 'zone', 'locale', 'version'] as const

export const listCountries = (db: Db, lang: Lang): Promise<Country[]> =>
  db.selectFrom('reference.country').select(countryColumns).orderBy(sql`name ->> ${lang} collate "es-x-icu"`).execute()

export const findCountry = async (db: Db, iso3: string): Promise<Country> => found(await db.selectFrom('reference.country').select(countryColumns).where('iso3', '=', iso3).executeTakeFirst())

/** Every name that an answer may refer to, by kind and key: what forms offer and papers print. */
export type Names = Record<TermList | 'country', Map<string, Words>>

export const listNames = async (db: Db): Promise<Names> => namesAmong(db, await listTerms(db))

/** The same, for whoever has the terms before them. */
export async function namesAmong(db: Db, terms: Term[]): Promise<Names> {
  const countries = await db.selectFrom('reference.country').select(['iso3', 'name']).execute()
  const of = (list: TermList) => new Map(terms.filter((term) => term.list === list).map((term) => [term.key, term.name]))
  return { pillar: of('pillar'), population: of('population'), theme: of('theme'), country: new Map(countries.map((country) => [country.iso3, country.name])) }
}
