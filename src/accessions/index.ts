export type { Dossier } from './dossier/dossier.ts'
export { listDossiers } from './dossier/queries.ts'
export { text as dossierText } from './dossier/text.ts'
export { listDuties } from './duties.ts'
