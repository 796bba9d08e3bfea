export { ownState, isOfState, isSecretariat, presides, presidencyTeam, secretariatTeam, stateRoles, roles, type Me, type Post, type Role } from './person.ts'
export { permit, type Permission } from './permit.ts'
export { findOrganisation, findState, listHolders, listMembers, listOrganisations, listPresidencies, listStandings, listStates, namesOf, type Holder, type Organisation, type Presidency, type Standing, type State, type StateStanding } from './queries.ts'
