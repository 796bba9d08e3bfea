export { findDecisionsFor, type DecisionFor } from './decisions.ts'
