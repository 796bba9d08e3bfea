export { isPublic, type Edition } from './edition/edition.ts'
export type { Data, DataColumn, EditionDoor, EditionDoors, Founding, Told } from './edition/kind.ts'
export { listEditions, listMembersFiles, type MembersFile } from './edition/queries.ts'
export { listDuties } from './duties.ts'
