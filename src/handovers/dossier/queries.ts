import type { Db } from '#base/database/transaction.ts'
import { found } from '#base/stops.ts'
import { readText, type Words, words } from '#base/words.ts'
import { findDecisionsFor, listAgenda, listDecisionsOf, listMeetings, listPriorities, withTitles } from '#meetings/index.ts'
import { listHolders, listMembers, listStates } from '#membership/index.ts'
import { listWho, whoAre } from '#workplan/index.ts'
import { type Choice, type Contact, type Content, asSaid, type DecisionLine, type Dossier, movesOf, type OpenWork, type PlanLine, type Proposed, withChoices } from './dossier.ts'
import { openWork, readWork, undatedOf, type Work } from './open-work.ts'
import { listUnderWay } from './under-way.ts'

const dossiers = (db: Db) =>
  db
    .selectFrom('handovers.dossier as d')
    .innerJoin('membership.presidency as t', 't.id', 'd.presidencyId')
    .innerJoin('membership.organisation as s', 's.id', 't.stateId')
    .innerJoin('reference.country as k', 'k.iso3', 's.iso3')
    .leftJoin('handovers.sealing as z', 'z.dossierId', 'd.id')
    .select(['d.id', 'd.holdingId', 'd.presidencyId', 't.stateId', 'k.name as state', 't.since', 't.until', 't.precision', 'd.achieved', 'd.priorities', 'd.version', 'z.at as sealedAt'])

export const findDossier = async (db: Db, id: string): Promise<Dossier> => found(await dossiers(db).where('d.id', '=', id).executeTakeFirst())
export const listDossiers = (db: Db): Promise<Dossier[]> => dossiers(db).orderBy('t.since', 'desc').execute()

const listChoices = (db: Db, dossierId: string): Promise<Choice[]> =>
  db.selectFrom('handovers.choice').where('dossierId', '=', dossierId).select(['kind', 'subjectId', 'verdict', 'onDay', 'reason', 'byId', 'at']).orderBy('id').execute()

export const listOpen = async (db: Db, dossier: Dossier, work?: Work): Promise<OpenWork[]> => withChoices(openWork(dossier, work ?? (await readWork(db, dossier))), await listChoices(db, dossier.id))

export const findFrozen = async (db: Db, dossierId: string): Promise<Content | undefined> =>
  (await db.selectFrom('handovers.sealing').where('dossierId', '=', dossierId).select('content').executeTakeFirst())?.content as Content | undefined

/** Every dossier that was sealed, the oldest first. */
export const listSealed = async (db: Db): Promise<string[]> => (await db.selectFrom('handovers.sealing').select('dossierId').orderBy('at').execute()).map((row) => row.dossierId)

/** What the dossier says today, from what was planned, recorded and decided, and what is open in it: of one reading. */
export async function gatherDossier(db: Db, dossier: Dossier, { today, now, whole }: { today: string; now: Date; /** the reader is of one of the two bodies, from whom nothing of it is hidden */ whole: boolean }): Promise<{ content: Content; open: OpenWork[] }> {
  const states = new Map((await listStates(db, today, 'es')).map((state) => [state.id, state.name]))
  const who = await listWho(db, today, 'es')
  const work = await readWork(db, dossier)
  const open = await listOpen(db, dossier, work)
  const plan = planLines(work)
  const decisions = await decisionLines(db, dossier)
  const proposed = await listProposed(db, dossier)
  const underWay = await listUnderWay(db, dossier, now)
  const content: Content = {
    state: dossier.state, since: dossier.since, until: dossier.until, precision: dossier.precision, on: today,
    members: (await listMembers(db, today, 'es')).map((state) => state.name),
    achieved: dossier.achieved, priorities: dossier.priorities, proposed,
    plan, decisions,
    open: open.map(({ choice, ...item }) => ({ ...item, ownerNames: whoAre(item.owner, who), choice: choice ? { verdict: choice.verdict, onDay: choice.onDay, reason: choice.reason } : null })),
    undated: undatedOf(work),
    underWay, ...(!whole && { partial: true }),
    contacts: await contactsOf(db, today, states),
    example: [...plan, ...decisions, ...underWay, ...proposed].some((line) => line.example),
  }
  return { content, open }
}

/** Everything of the plan that the term answers for, in the plan's order: planned beside happened (F3). */
function planLines({ activities, milestones }: Work): PlanLine[] {
  return activities.flatMap((activity) =>
    milestones
      .filter((milestone) => milestone.activityId === activity.id)
      .map((milestone) => ({
        activity: activity.title, codes: activity.codes, title: milestone.title, planned: milestone.plan.onDay, plannedTentative: milestone.plan.precision !== 'day', now: milestone.current.onDay,
        happened: milestone.fulfilment?.onDay ?? null, ...(milestone.fulfilment && { happenedPrecision: milestone.fulfilment.precision }), moves: movesOf(milestone.dates), example: milestone.current.example, said: { planned: asSaid(milestone.plan), now: asSaid(milestone.current) },
      })),
  )
}

const meetingsOf = async (db: Db, { since, until }: Pick<Dossier, 'since' | 'until'>) =>
  (await listMeetings(db)).filter(({ milestone }) => milestone.current.onDay !== null && milestone.current.onDay >= since && (!until || milestone.current.onDay < until))

/** The priorities that the meetings of the term were given, each with the decision that holds. */
export async function listProposed(db: Db, dossier: Pick<Dossier, 'since' | 'until'>): Promise<Proposed[]> {
  const meetings = new Map((await meetingsOf(db, dossier)).map((meeting) => [meeting.id, meeting]))
  const own = (await listPriorities(db)).filter(({ meetingId }) => meetings.has(meetingId))
  const decided = await findDecisionsFor(db, 'priority', own.map(({ id }) => id))
  return own.map(({ id, title, reason, proposer, meetingId }) => {
    const [meeting, decision] = [meetings.get(meetingId)!, decided.get(id)]
    return { title, reason, by: proposer, meeting: meeting.title, on: meeting.milestone.current.onDay, decision: decision ? { number: decision.number, outcome: decision.outcome } : null, example: meeting.example }
  })
}

async function decisionLines(db: Db, dossier: Dossier): Promise<DecisionLine[]> {
  const meetings = await meetingsOf(db, dossier)
  const ids = meetings.map((meeting) => meeting.id)
  const [agenda, decided] = [await withTitles(db, await listAgenda(db, ids)), await listDecisionsOf(db, ids)]
  const titles = new Map(agenda.map((item) => [item.id, item.title]))
  const lines = meetings.flatMap((meeting): DecisionLine[] =>
    decided
      .filter((decision) => decision.meetingId === meeting.id)
      .map((decision) => ({ number: decision.number, meeting: meeting.title, on: meeting.milestone.current.onDay, title: titles.get(decision.agendaItemId) ?? words('—'), outcome: decision.outcome, reason: decision.reason, example: meeting.example })),
  )
  return lines.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? a.number - b.number : 1))
}

/** Who holds which post of a body or a state today. Addresses stay in the directory: a sealed dossier is read by more than may read them. */
async function contactsOf(db: Db, today: string, states: Map<string, Words>): Promise<Contact[]> {
  const roles = ['secretariat', 'presidency', 'focal point', 'head of delegation']
  const place = ({ country, organisation }: Contact) => `${country ? readText(country, 'es') : ''} ${readText(organisation, 'es')}`
  return (await listHolders(db, today))
    .flatMap((holder): Contact[] => {
      if (!holder.name || !roles.includes(holder.role)) return []
      const country = states.get(holder.stateId ?? '') ?? null
      return [{ personId: holder.personId, name: holder.name, role: holder.role, main: holder.main, country, organisation: states.get(holder.organisationId) ?? holder.organisation }]
    })
    .toSorted((a, b) => place(a).localeCompare(place(b), 'es'))
}

/** The addresses that the directory shows this reader. */
export const listAddresses = async (db: Db, on: string): Promise<Map<string, string>> => new Map((await listHolders(db, on)).flatMap(({ personId, email }) => (email ? [[personId, email] as const] : [])))
