import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { send } from '#base/letter.ts'
import { postNotices } from '#base/notice.ts'
import type { Jobs } from '#base/queue.ts'
import { type Lang, readText } from '#base/words.ts'
import { findState, listHolders, listPresidencies, listStandings, listStates } from '#membership/index.ts'
import { listCountries, listTerms } from '#reference/index.ts'
import { changeJobs } from './change/jobs.ts'
import { countryNotices } from './country/notice.ts'
import { extendedLetter } from './letters.ts'
import { moveJobs } from './move/jobs.ts'
import { findAdopted } from './change/queries.ts'
import { planNotices } from './notice/notice.ts'
import { beginNextPlan } from './next/next.ts'
import type { PlanEntry } from './year.ts'
import { findPlan, listWho } from './plan.ts'
import { listPointers, type Pointer } from './pointer.ts'
import { listOccasions } from './occasion/queries.ts'
import { productJobs } from './product/jobs.ts'
import { findMilestone, listActivities } from './queries.ts'

/** What hangs on the dates of these entries, as each language says it. */
async function pointersOf(tx: Tx, entries: PlanEntry[]): Promise<Record<Lang, Pointer[]>> {
  const ids = entries.flatMap(({ lines }) => lines.map(({ milestone }) => milestone.id))
  return { es: await listPointers(tx, ids, 'es'), en: await listPointers(tx, ids, 'en') }
}

const Extended = z.object({ state: z.uuid(), until: z.iso.date() })

async function findExtended(tx: Tx, data: unknown, today: string) {
  const { event, subject } = Errand.parse(data)
  const { facts } = await findEvent(tx, event)
  const { state, until } = Extended.parse(facts)
  const milestone = await findMilestone(tx, subject)
  const activity = (await listActivities(tx)).find((one) => one.id === milestone.activityId)!
  const people = (await listHolders(tx, today, { stateId: state, role: 'focal point' })).map((holder) => holder.personId)
  return { state: await findState(tx, state), until, milestone, path: `/w/work-plan/${activity.key}#${milestone.key}`, people: [...new Set(people)] }
}

export const jobs: Jobs = {
  ...moveJobs,
  ...changeJobs,
  ...productJobs,
  'begin next plan': async (run, data) => run.asClock((tx) => beginNextPlan(tx, Errand.parse(data).event)),
  'tell of extension': async (run, data) => {
    const { state, until, milestone, path, people } = await run.asClock((tx, { today }) => findExtended(tx, data, today))
    for (const person of people) {
      await send(run, 'extension', person, async (_, me) => extendedLetter(me.language, { state: readText(state.name, me.language), milestone: readText(milestone.title, me.language), until, path }))
    }
  },
  'post work plan': (run) =>
    run.asClock(async (tx, { today }) => {
      const plan = await findPlan(tx, today)
      if (!plan) return postNotices(tx, 'work plan', [])
      const years = plan.years.filter((year) => year <= plan.cycle.year).toReversed()
      const same = { years, who: await listWho(tx, today, 'es'), pillars: await listTerms(tx, 'pillar') }
      const notices = []
      for (const year of years) {
        const { cycle, entries } = (await findPlan(tx, today, String(year)))!
        notices.push(...planNotices({ ...same, cycle, adopted: (await findAdopted(tx, cycle.id)) !== undefined, entries, pointers: await pointersOf(tx, entries) }))
      }
      await postNotices(tx, 'work plan', notices)
    }),
  'post countries': (run) =>
    run.asClock(async (tx, { today }) => {
      const states = new Map((await listStates(tx, today, 'es')).map((state) => [state.id, state.iso3]))
      const entries = (await findPlan(tx, today))?.entries ?? []
      const known = { countries: await listCountries(tx, 'es'), standings: await listStandings(tx), presidencies: await listPresidencies(tx), entries, states, occasions: await listOccasions(tx), pointers: await pointersOf(tx, entries) }
      await postNotices(tx, 'country', countryNotices(known))
    }),
}
