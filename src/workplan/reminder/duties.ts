import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { dayIn, daysBetween, regionZone } from '#base/zone.ts'
import { isSecretariat, listPresidencies, type Me, presidencyTeam, presides, secretariatTeam } from '#membership/index.ts'
import { entryTitle } from '../calendar/event.ts'
import { type Milestone, timingOf } from '../milestone.ts'
import { PlanBegun, Sealed } from '../next/next.ts'
import { currentCycle } from '../plan.ts'
import { isForMeeting, listPointers, type Pointer } from '../pointer.ts'
import type { Product } from '../product/product.ts'
import { listProducts } from '../product/queries.ts'
import { type Activity, type Cycle, listActivities, listCycles, listMilestones } from '../queries.ts'
import { text } from './text.ts'

const month = 30
const season = 84

/** More of what went by long ago is one line: the desk stays readable. */
const few = 3

const daysTo = ({ fulfilment, current: { onDay } }: Milestone, today: string): number => (fulfilment || !onDay ? Number.POSITIVE_INFINITY : daysBetween(today, onDay))

const isLongOver = (milestone: Milestone, today: string): boolean => daysTo(milestone, today) < -season

/** The plan of the year, and those of the term in office: what they left open is somebody's until it is recorded, dropped or handed over. */
async function listInOffice(db: Db, today: string): Promise<Cycle[]> {
  const [cycles, current] = [await listCycles(db), await currentCycle(db, today)]
  const term = (await listPresidencies(db)).find(({ since, until }) => since <= today && (!until || until > today))
  return cycles.filter(({ id, year, presidencyId }) => id === current?.id || (term !== undefined && presidencyId === term.stateId && year >= Number(term.since.slice(0, 4)) && year <= Number(today.slice(0, 4))))
}

/**
 * Dates of the plan that this person's team answers for, and that nothing will show to have happened (a call, a meeting, what fulfils their products).
 * What states answer for is asked of them by calls and meetings: of its date they have nothing to do in the plan (0057). Once that is over it is for the Secretariat,
 * which keeps the plan, to record what happened; so is a date whose thing did not come.
 */
export async function listDuties(db: Db, me: Me, { lang }: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  const teams = [...(isSecretariat(me) ? [secretariatTeam] : []), ...(presides(me) ? [presidencyTeam] : [])]
  if (teams.length === 0) return []
  const [all, activities, begun, settled] = [await listMilestones(db), await listActivities(db), await listBegun(db), await listSettled(db)]
  // F4: what a handover let go on goes on in the next plan, and what it dropped was dropped with its reason; nobody is asked for it twice.
  const cycleOf = (milestone: Milestone) => activities.find((one) => one.id === milestone.activityId)!.cycleId
  const inOffice = await listInOffice(db, today)
  const milestones = all.filter((milestone) => daysTo(milestone, today) <= month && (!isLongOver(milestone, today) || inOffice.some(({ id }) => id === cycleOf(milestone))) && isAsked(milestone, settled, today))
  // It is for the Presidency that the plan names to set its days, not for the one that goes out.
  const own = begun.filter(({ presidencyId }) => isSecretariat(me) || !presidencyId || me.posts.some(({ role, stateId }) => role === 'presidency' && stateId === presidencyId))
  return [...carriedDuties(all, { begun: own, cycleOf, lang }), ...(await nearDuties(db, milestones, { all, activities, inOffice, today, lang, teams }))]
}

type Begun = Cycle & { handover: string }

/** The plans that a handover began, each with its dossier. */
async function listBegun(db: Db): Promise<Begun[]> {
  const begun = await db.selectFrom('base.event').select(['subjectId', 'facts']).where('kind', '=', 'plan begun').orderBy('seq').execute()
  return (await listCycles(db)).flatMap((cycle) => {
    const event = begun.findLast(({ subjectId }) => subjectId === cycle.id)
    return event ? [{ ...cycle, handover: PlanBegun.parse(event.facts).handover }] : []
  })
}

type Settled = { /** the day on which it was sealed, and the first one after its term where the date goes on as it is */ sealedOn: string; until: string | null }

/** The dates of which a sealed handover said what becomes of them. */
export async function listSettled(db: Db): Promise<Map<string, Settled>> {
  const sealed = await db.selectFrom('base.event').select(['facts', 'at']).where('kind', '=', 'handover sealed').orderBy('seq').execute()
  const terms = await listPresidencies(db)
  return new Map(sealed.flatMap(({ facts, at }) => {
    const { presidency, goesOn, dropped } = Sealed.parse(facts)
    const [sealedOn, end] = [dayIn(regionZone, at), terms.find(({ id }) => id === presidency)?.until ?? null]
    return [...goesOn.map(({ milestone, onDay }) => [milestone, { sealedOn, until: onDay ? null : end }] as const), ...dropped.map((id) => [id, { sealedOn, until: null }] as const)]
  }))
}

/** A handover is sealed before its term is over: what goes on as it is and has its day in what is left of the term is asked for until then. */
function isAsked({ id, current: { onDay } }: Milestone, settled: Map<string, Settled>, today: string): boolean {
  const said = settled.get(id)
  return !said || (onDay !== null && said.until !== null && onDay >= said.sealedOn && onDay < said.until && today < said.until)
}

/** F4: what came into a plan without a day, until somebody sets one; its handover says what should be looked after first. */
function carriedDuties(all: Milestone[], { begun, cycleOf, lang }: { begun: Begun[]; cycleOf: (milestone: Milestone) => string; lang: View['lang'] }): Duty[] {
  const say = text[lang].duty
  return begun.flatMap(({ id, year, handover }): Duty[] => {
    const undated = all.filter((milestone) => cycleOf(milestone) === id && !milestone.fulfilment && milestone.current.onDay === null && milestone.dates.every((date) => date.byId === null))
    return undated.length === 0 ? [] : [{ rank: 4, todo: say.carried(undated.length, year), action: say.action, href: `/w/work-plan?year=${year}&status=undated`, more: { href: `/w/handovers/${handover}#priorities`, label: say.handover } }]
  })
}

async function nearDuties(db: Db, milestones: Milestone[], { all, activities, inOffice, today, lang, teams }: Omit<Known, 'pointers' | 'products'> & { activities: Activity[]; inOffice: Cycle[] }): Promise<Duty[]> {
  if (milestones.length === 0) return []
  const pointers = await listPointers(db, milestones.map((milestone) => milestone.id), lang)
  const products = await listProducts(db)
  const known = { today, lang, all, pointers, products, teams }
  const duties = milestones.flatMap((milestone) => {
    const activity = activities.find((one) => one.id === milestone.activityId)!
    return dutyOf(milestone, activity, known).map((duty) => ({ duty, milestone, cycle: inOffice.find(({ id }) => id === activity.cycleId) }))
  })
  const groups = Map.groupBy(duties, ({ milestone, cycle }) => (cycle && isLongOver(milestone, today) ? `${cycle.year}&status=${timingOf(milestone, today)}` : undefined))
  return [...groups].flatMap(([group, own]) => {
    if (!group || own.length <= few) return own.map(({ duty }) => duty)
    const due = own.map(({ milestone }) => milestone.current.onDay!).sort()[0]!
    return [{ rank: 2 as const, due, todo: text[lang].duty.longOver(own.length, own[0]!.cycle!.year), action: text[lang].duty.action, href: `/w/work-plan/list?year=${group}`, ...(own.some(({ duty }) => duty.example) ? { example: true } : {}) }]
  })
}

type Known = { today: string; lang: View['lang']; /** every date of the plan */ all: Milestone[]; pointers: Pointer[]; products: Product[]; teams: string[] }

/** All that it brings forth will be written down by itself. */
function showsItself({ id }: Milestone, { products }: Known): boolean {
  const own = products.filter((product) => product.milestoneId === id)
  return own.length > 0 && own.every((product) => product.links.length > 0)
}

function dutyOf(milestone: Milestone, activity: Activity, known: Known): Duty[] {
  const { today, lang, all, pointers, teams } = known
  const say = text[lang].duty
  const { current, id } = milestone
  if (pointers.some((pointer) => pointer.milestoneId === id && !pointer.after)) return []
  const own = all.filter((one) => one.activityId === activity.id)
  const title = entryTitle(readText(milestone.title, lang), readText(activity.title, lang), own.length > 1)
  const about = { rank: rankOfDue(current.onDay, today), due: current.onDay!, ...(current.example ? { example: true } : {}) }
  const isOver = current.onDay! < today
  const byItself = showsItself(milestone, known)
  if (!isOver && (byItself || isForMeeting({ milestone, activity, own }))) return []
  const isOfTeams = !byItself && activity.responsible.some((organisation) => organisation === secretariatTeam || organisation === presidencyTeam)
  const answers = isOfTeams ? activity.responsible.some((organisation) => teams.includes(organisation)) : isOver && teams.includes(secretariatTeam)
  if (!answers) return []
  // Before its day nothing has happened that could be recorded: one prepares it, and the plan says with what.
  return [isOver ? { ...about, todo: say.record(title), action: say.action, href: `/w/work-plan/milestones/${id}/fulfilments` } : { ...about, todo: say.prepare(title), action: say.action, href: `/w/work-plan/${activity.key}#${milestone.key}` }]
}
