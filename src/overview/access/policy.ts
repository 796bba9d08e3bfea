import { permit, stateRoles } from '#membership/index.ts'

export const may = {
  review: permit<null>(stateRoles, { es: 'Ver quién puede ver lo de su Estado, y hasta cuándo', en: 'See who may see what is of one’s state, and until when' }, (post) => post.stateId !== null),
  endAccess: permit<{ ownerId: string }>(stateRoles, { es: 'Terminar el acceso que alguien tiene a lo de su Estado', en: 'End the access that somebody has to what is of one’s state' }, (post, access) => post.stateId === access.ownerId),
}
