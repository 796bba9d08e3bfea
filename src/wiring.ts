import type { Wiring } from '#base/history.ts'
import type { Jobs } from '#base/queue.ts'
import { jobs as membershipJobs } from './membership/jobs.ts'
import { jobs as callJobs } from './calls/jobs.ts'
import { jobs as meetingJobs } from './meetings/jobs.ts'

/** ONE table: what happens → which jobs of which parts follow, in the same transaction. */
export const wiring: Wiring = {
  'person named': ['send invitation'],
  'address asked for': ['confirm new address', 'warn old address'],
  'call opened': ['tell addressees'],
  'state reminded': ['send reminder'],
  'section delegated': ['tell of delegation'],
  'submission cleared': ['tell of clearance'],
  'submission handed in': ['tell of hand-in'],
  'item returned': ['tell of return'],
  'item accepted': ['tell of acceptance'],
  'item circulated': ['tell of circulation'],
  'date set': ['let guests in', 'tell of new time', 'post meeting records'],
  'post ended': ['let guests in'],
  'meeting changed': ['let guests in', 'tell of new time', 'post meeting records'],
  'meeting convened': ['send meeting invitations', 'post meeting records'],
  'guests invited': ['send meeting invitations'],
  'agenda item added': ['let guests in'],
  'agenda item removed': ['let guests in'],
  'agenda item changed': ['post meeting records'],
  'decision recorded': ['tell of decision', 'post meeting records'],
}

/** Every job there is, by name. */
export const jobs: Jobs = { ...membershipJobs, ...callJobs, ...meetingJobs }
