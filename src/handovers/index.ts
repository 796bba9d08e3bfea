export { listDossiers as listHandovers } from './dossier/queries.ts'
export { text as handoverText } from './dossier/text.ts'
export { listDuties } from './duties.ts'
