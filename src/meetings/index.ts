export type { Decision, DecisionFound } from './decision/decision.ts'
export { findDecisionsFor } from './decision/queries.ts'
