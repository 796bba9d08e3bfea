import type { Wiring } from '#base/history.ts'
import { postLetter } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { jobs as membershipJobs } from './membership/jobs.ts'
import { adoptionJobs } from './adoption.ts'
import { jobs as planJobs } from './workplan/jobs.ts'
import { reminderJobs } from './workplan/reminder/jobs.ts'
import { sources } from './overview/desk/sources.ts'
import { jobs as callJobs } from './calls/jobs.ts'
import { jobs as practiceJobs } from './practices/jobs.ts'
import { jobs as formatJobs } from './formats/jobs.ts'
import { jobs as meetingJobs } from './meetings/jobs.ts'
import { jobs as compilationJobs } from './compilations/jobs.ts'
import { editions } from './editions.ts'
import { publishingJobs } from './publishing/jobs.ts'
import { jobs as handoverJobs } from './handovers/jobs.ts'
import { jobs as siteJobs } from './site/jobs.ts'

const onDateSet = ['let guests in', 'move silence', 'post meeting records', 'post work plan', 'post countries', 'post calls'] as const

/** ONE table: what happens → which jobs of which parts follow, in the same transaction. */
export const wiring: Wiring = {
  'term added': ['post about'],
  'term changed': ['post work plan', 'post calls', 'post guidelines', 'post practices', 'post about'],
  'term moved': ['post work plan', 'post guidelines', 'post practices', 'post about'],
  'term retired': ['post about'],
  'term restored': ['post about'],
  'country changed': ['post countries', 'post work plan', 'post calls', 'post practices'],

  'person named': ['send invitation', 'note what happened'],
  'invitation corrected': ['send invitation'],
  'invitation sent again': ['send invitation'],
  'post ended': ['let guests in', 'tell of post called off'],
  'post given back': ['let guests in'],
  'address asked for': ['confirm new address', 'warn old address'],
  'organisation renamed': ['post about'],
  'standing set': ['post countries', 'address new members', 'tell of joining'],
  'standing ended': ['post countries', 'tell of leaving'],
  'presidency set': ['post countries', 'tell of presidency'],

  'date set': onDateSet,
  // One letter per person for all the dates of a move, those invited to a meeting among them.
  'dates moved': [...onDateSet, 'tell of moved dates'],
  'date dropped': [...onDateSet, 'tell of moved dates'],
  'work plan adopted': ['post work plan', 'post countries', 'make editions'],
  'work plan no longer adopted': ['post work plan', 'post countries', 'make editions'],
  'product linked': ['note what happened'],
  'occasion added': ['post countries'],
  'occasion removed': ['post countries'],
  'cycle opened': ['post work plan'],
  'activity added': ['post work plan', 'post countries'],
  'activity changed': ['tell of changed work', 'post work plan', 'post countries'],
  'milestone added': ['post work plan', 'post countries'],
  'milestone fulfilled': ['post work plan', 'post countries'],
  'fulfilment taken back': ['post work plan', 'post countries'],
  'deadline extended': ['tell of extension'],

  'guideline issued': ['post guidelines', 'post practices'],
  'erratum recorded': ['post guidelines'],

  'call opened': ['tell addressees', 'post calls'],
  'new member addressed': ['tell new addressee', 'post calls'],
  'new member not addressed': ['post calls'],
  'state addressed': ['tell new addressee', 'post calls'],
  'call corrected': ['tell of corrected call', 'post calls'],
  'state excused': ['tell of excuse', 'post work plan', 'post countries'],
  'call withdrawn': ['tell of withdrawn call', 'post calls', 'post work plan', 'post countries'],
  'state reminded': ['send reminder'],
  'section delegated': ['tell of delegation'],
  'submission cleared': ['tell of clearance'],
  'submission handed in': ['tell of hand-in', 'keep practices handed in', 'note what happened'],
  'item returned': ['tell of return'],
  'item accepted': ['tell of acceptance', 'keep practice'],
  'item circulated': ['tell of circulation', 'keep practice'],
  'item taken back': ['keep practice', 'dissolve panel'],
  'item withdrawn': ['tell of withdrawn item', 'keep practice', 'post practice'],
  'translation saved': ['keep practice', 'post practice'],
  'translation confirmed': ['keep practice', 'post practice'],
  'reviewer assigned': ['tell reviewer'],
  'reviewer dismissed': ['tell dismissed reviewer'],
  'scores handed over': ['tell of scores'],

  'meeting changed': ['let guests in', 'tell of new time', 'post meeting records', 'post work plan', 'post countries'],
  'meeting convened': ['send meeting invitations', 'tell of silence', 'post meeting records', 'post work plan', 'post countries'],
  'guests invited': ['send meeting invitations'],
  'invitation sent': ['send meeting invitations'],
  'organisations invited': ['send meeting invitations'],
  'invitations withdrawn': ['tell whose invitation was withdrawn'],
  'silence stated': ['tell of silence'],
  'agenda item added': ['let guests in'],
  'agenda item removed': ['let guests in'],
  'agenda item changed': ['post meeting records'],
  'asked anew': ['tell who had spoken'],
  'position corrected': ['tell of correction'],
  'decision recorded': ['adopt work plan', 'note what happened', 'tell of decision', 'tell follow-up owners', 'post meeting records', 'post practices', 'post editions'],
  'follow-up reported': ['post meeting records'],
  'minutes circulated': ['tell of minutes'],
  'minutes adopted': ['make editions', 'tell of adoption'],
  'meeting paper circulated': ['note what happened', 'tell of meeting paper'],
  'meeting paper updated': ['tell of updated paper'],

  'handover sealed': ['make editions', 'begin next plan', 'tell of sealed handover'],
  'plan begun': ['post work plan'],

  // What was frozen is made into files by one job, whatever it is an edition of.
  'edition published': ['make editions'],
  'edition made': ['note what happened', 'post editions', 'tell of edition'],
  'edition undone': ['note what happened', 'post editions'],
  'edition holds again': ['note what happened', 'post edition afterwards', 'post editions'],
  'edition corrected': ['post edition afterwards'],
  // Both sides may ask at the same moment, neither seeing the other: what is withheld follows from the rows, not from who came last.
  'withholding asked': ['tell of asked withholding', 'post edition afterwards', 'post editions'],
  'withholding taken back': ['tell of withdrawn request'],
  'edition withheld': ['post edition afterwards', 'post editions'],
}

const partJobs: Jobs = { ...membershipJobs, ...planJobs, ...adoptionJobs, ...reminderJobs(sources), ...formatJobs, ...callJobs, ...meetingJobs, ...practiceJobs, ...compilationJobs, ...handoverJobs, ...publishingJobs(editions), ...siteJobs }

/** ONE list: the jobs that make again what the public reads. Each part appends its own. */
const noticeJobs = ['post work plan', 'post countries', 'post guidelines', 'post calls', 'post meeting records', 'post practices', 'post editions', 'post about'] as const

/** Every job there is, by name. */
export const jobs: Jobs = {
  ...partJobs,
  'post letter': (run, data) => postLetter(run, String(data.letter)),
  // After founding, and when a visitor of the demonstration walks to another day.
  'post all notices': async (run, data) => {
    for (const name of noticeJobs) await partJobs[name]!(run, data)
  },
}
