export { listCalls, listDeadlines, type Deadline } from './call/queries.ts'
