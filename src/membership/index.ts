export { ownState, isOfState, isSecretariat, presides, presidencyTeam, secretariatTeam, stateRoles, roles, type Me, type Post, type Role } from './person.ts'
export { permit, type Permission } from './permit.ts'
export { findOrganisation, findState, listHolders, listMembers, listOrganisations, listPresidencies, listStates, namesOf, type Holder, type Organisation, type State, type StateStanding } from './queries.ts'
export { roleName } from './text.ts'
