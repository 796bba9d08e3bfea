export { deadline, timingOf, type Extension, type Milestone, type Planned, type Precision } from './milestone.ts'
export { findMilestone, listActivities, listCycles, listExtensions, listMilestones, type Activity, type Cycle } from './queries.ts'
