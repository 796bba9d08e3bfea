import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import { rewrite, words } from '#base/words.ts'
import { may } from './policy.ts'
import { type Country, listTerms, type Term, type TermList } from './queries.ts'
import { keyFor } from './term.ts'

type Said = { es: string; en: string }
type TermData = { name: Said; description: Said; stillRight: boolean; pillars: string[]; beneficiary: boolean }

const subject = ({ id }: { id: string }) => ({ kind: 'term', id })

const factsOf = (list: TermList, { pillars, beneficiary }: TermData) => (list === 'theme' ? { pillars } : list === 'population' ? { beneficiary } : {})

/** A new term stands last in its list. Its key is made once from its name and outlives every change of it. */
export async function addTerm(tx: Tx, me: Me, list: TermList, data: TermData): Promise<string> {
  const post = may.keepTerms(me, null) ?? refuse()
  const terms = await listTerms(tx, list)

  const key = keyFor(data.name.es, terms.map((term) => term.key))
  const position = Math.max(0, ...terms.map((term) => term.position)) + 1
  const { name, description } = data
  const term = await tx
    .insertInto('reference.term')
    .values({ list, key, name: asJson(words(name.es, name.en)), description: asJson(words(description.es, description.en)), position, facts: asJson(factsOf(list, data)) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, post, 'term added', { ...subject(term), facts: { list, key } })
  return key
}

type Changes = { name?: string; description?: string; facts?: string; position?: number; retiredOn?: string | null }

/** Whoever read an older state of the term reads again before deciding. */
async function rewriteTerm(tx: Tx, { id, version }: Term, changes: Changes): Promise<void> {
  const changed = await tx.updateTable('reference.term').set({ ...changes, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
}

export async function changeTerm(tx: Tx, me: Me, term: Term, data: TermData): Promise<void> {
  const post = may.keepTerms(me, null) ?? refuse()

  const { name, description, stillRight } = data
  await rewriteTerm(tx, term, { name: asJson(rewrite(term.name, name, stillRight)), description: asJson(rewrite(term.description, description, stillRight)), facts: asJson({ ...term.facts, ...factsOf(term.list, data) }) })
  await record(tx, post, 'term changed', { ...subject(term), facts: { list: term.list, key: term.key } })
}

/** Changes places with the one above it. */
export async function raiseTerm(tx: Tx, me: Me, term: Term): Promise<void> {
  const post = may.keepTerms(me, null) ?? refuse()
  const terms = await listTerms(tx, term.list)
  const neighbour = terms[terms.findIndex((one) => one.key === term.key) - 1] ?? refuse('it stands first')

  await rewriteTerm(tx, term, { position: neighbour.position })
  await rewriteTerm(tx, neighbour, { position: term.position })
  await record(tx, post, 'term moved', { ...subject(term), facts: { list: term.list, key: term.key, position: neighbour.position } })
}

/** Retired, never deleted: what carries it keeps it; new answers do not offer it. */
export async function retireTerm(tx: Tx, me: Me, term: Term, today: string): Promise<void> {
  const post = may.keepTerms(me, null) ?? refuse()
  if (term.retiredOn) refuse('it is retired')

  await rewriteTerm(tx, term, { retiredOn: today })
  await record(tx, post, 'term retired', { ...subject(term), facts: { list: term.list, key: term.key } })
}

export async function restoreTerm(tx: Tx, me: Me, term: Term): Promise<void> {
  const post = may.keepTerms(me, null) ?? refuse()
  if (!term.retiredOn) refuse('it is not retired')

  await rewriteTerm(tx, term, { retiredOn: null })
  await record(tx, post, 'term restored', { ...subject(term), facts: { list: term.list, key: term.key } })
}

type CountryData = { name: Said; official: Said | null; stillRight: boolean; zone: string | null; locale: string | null }
type Codes = { iso3: string; iso2: string; m49: string; unhcrCode: string }

export async function addCountry(tx: Tx, me: Me, codes: Codes, { name, official, zone, locale }: CountryData): Promise<void> {
  const post = may.keepTerms(me, null) ?? refuse()

  const country = await tx
    .insertInto('reference.country')
    .values({ ...codes, name: asJson(words(name.es, name.en)), official: official && asJson(words(official.es, official.en)), zone, locale })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, post, 'country added', { kind: 'country', id: country.id, facts: { iso3: codes.iso3 } })
}

export async function changeCountry(tx: Tx, me: Me, country: Country, { name, official, stillRight, zone, locale }: CountryData): Promise<void> {
  const post = may.keepTerms(me, null) ?? refuse()

  const long = official && asJson(country.official ? rewrite(country.official, official, stillRight) : words(official.es, official.en))
  const changed = await tx
    .updateTable('reference.country')
    .set({ name: asJson(rewrite(country.name, name, stillRight)), official: long, zone, locale, version: country.version + 1 })
    .where('id', '=', country.id)
    .where('version', '=', country.version)
    .executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'country changed', { kind: 'country', id: country.id, facts: { iso3: country.iso3 } })
}
