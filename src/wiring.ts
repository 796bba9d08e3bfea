import type { Wiring } from '#base/history.ts'
import type { Jobs } from '#base/queue.ts'
import { jobs as membershipJobs } from './membership/jobs.ts'
import { jobs as planJobs } from './workplan/jobs.ts'
import { jobs as callJobs } from './calls/jobs.ts'

/** ONE table: what happens → which jobs of which parts follow, in the same transaction. */
export const wiring: Wiring = {
  'person named': ['send invitation'],
  'date set': ['post work plan', 'post countries'],
  'milestone fulfilled': ['post work plan', 'post countries'],
  'fulfilment taken back': ['post work plan', 'post countries'],
  'deadline extended': ['tell of extension'],
  'term changed': ['post work plan'],
  'term moved': ['post work plan'],
  'country changed': ['post countries', 'post work plan'],
  'call opened': ['tell addressees'],
  'state reminded': ['send reminder'],
  'section delegated': ['tell of delegation'],
  'submission cleared': ['tell of clearance'],
  'submission handed in': ['tell of hand-in'],
  'item returned': ['tell of return'],
  'item accepted': ['tell of acceptance'],
  'item circulated': ['tell of circulation'],
}

const partJobs: Jobs = { ...membershipJobs, ...planJobs, ...callJobs }

/** ONE list: the jobs that make again what the public reads. Each part appends its own. */
const noticeJobs = ['post work plan', 'post countries'] as const

/** Every job there is, by name. */
export const jobs: Jobs = {
  ...partJobs,
  // After founding, and when a visitor of the demonstration walks to another day.
  'post all notices': async (run, data) => {
    for (const name of noticeJobs) await partJobs[name]!(run, data)
  },
}
