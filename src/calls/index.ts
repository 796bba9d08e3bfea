export { titlesOfCalls } from './call/queries.ts'
export { titlesOfItems } from './item/queries.ts'
export { titlesOfSubmissions } from './submission/queries.ts'
