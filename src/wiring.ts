import type { Wiring } from '#base/history.ts'
import type { Jobs } from '#base/queue.ts'
import { jobs as membershipJobs } from './membership/jobs.ts'
import { jobs as callJobs } from './calls/jobs.ts'
import { jobs as formatJobs } from './formats/jobs.ts'

/** ONE table: what happens → which jobs of which parts follow, in the same transaction. */
export const wiring: Wiring = {
  'person named': ['send invitation'],
  'guideline issued': ['post guidelines'],
  'erratum recorded': ['post guidelines'],
  'call opened': ['tell addressees'],
  'state reminded': ['send reminder'],
  'section delegated': ['tell of delegation'],
  'submission cleared': ['tell of clearance'],
  'submission handed in': ['tell of hand-in'],
  'item returned': ['tell of return'],
  'item accepted': ['tell of acceptance'],
  'item circulated': ['tell of circulation'],
}

/** What the parts post for the public; all of it is made again when the clock of a demonstration is walked. */
const noticeJobs = [
  'post guidelines',
]

const partJobs: Jobs = { ...membershipJobs, ...formatJobs, ...callJobs }

/** Every job there is, by name. */
export const jobs: Jobs = {
  ...partJobs,
  'post all notices': async (run) => {
    for (const job of noticeJobs) await partJobs[job]!(run, { job })
  },
}
