export { address, addresses, twin, type Place } from './addresses.ts'
export { findTerm, listCountries, listNames, listTerms, namesAmong, type Country, type Names, type Term, type TermList } from './queries.ts'
export { ornament, region } from './region.ts'
