import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { readForm } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { formatDay } from '#base/ui/dates.ts'
import { found, refuse } from '#base/stops.ts'
import type { Me } from '#base/person.ts'
import type { View } from '#base/view.ts'
import { quoted, readText } from '#base/words.ts'
import { listMembers, namesOf } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { extendDeadline, recordFulfilment, setDate, takeBackFulfilment } from './actions.ts'
import { ActivityPage } from './activity-page.tsx'
import { findAdopted, listChanges } from './change/queries.ts'
import { DateForm, ExtensionForm, FulfilmentForm, TakingBackForm } from './form.ts'
import { doubtOf, isDropped, keptDay, lastDated, type Milestone, type Precision, sameDate, samePlace } from './milestone.ts'
import { consequencesOf, fingerprintOf, hurriedBy, isTold, releasedBy } from './move/move.ts'
import { sayDate } from './marks.tsx'
import { MovePage } from './move/pages.tsx'
import { type Preview, PreviewPage } from './move/preview-page.tsx'
import { findMove, findReaders, findTouched } from './move/queries.ts'
import { adviceOn, dueOn } from './occasion/occasion.ts'
import { listOccasions, listOverlaps } from './occasion/queries.ts'
import { listBegun } from './next/queries.ts'
import { NoPlanPage, YearPage } from './pages.tsx'
import { DatePage, ExtensionPage, FulfilmentPage } from './planning-pages.tsx'
import { describeFacts, listPointers } from './pointer.ts'
import { may } from './policy.ts'
import { listProducts } from './product/queries.ts'
import { cycleOf, findActivity, findMilestone, listActivities, listDependencies, listExtensionHistory, listExtensions, listMilestones } from './queries.ts'
import { text } from './text.ts'
import { choose, entryOf } from './year.ts'
import { findPlan, listOwners, listWho } from './plan.ts'

export const planRoutes = new Hono<Env>()

planRoutes.get('/w/work-plan', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const plan = await findPlan(db, today, c.req.query('year'))
    const mayOpen = Boolean(may.open(me, null))
    if (!plan) return <NoPlanPage view={view} mayOpen={mayOpen} />
    const choice = { section: c.req.query('section'), pillar: c.req.query('pillar'), who: c.req.query('who'), status: c.req.query('status') }
    const who = await listWho(db, today, view.lang)
    const owners = await listOwners(db, { view, entries: plan.entries, who })
    const chosen = owners.find((owner) => owner.value === choice.who)?.ids ?? []
    const [begun] = await listBegun(db, [plan.cycle])
    return <YearPage view={view} today={today} {...plan} handover={begun?.handover} shown={choose(plan.entries, choice, chosen)} choice={choice} who={who} pillars={await listTerms(db, 'pillar')} owners={owners} mayOpen={mayOpen} />
  }),
)

/** The page of one activity; what points to its dates and fulfils its products is asked of the parts that know. Mounted after every other address of the plan. */
export const activityRoutes = new Hono<Env>()

activityRoutes.get('/w/work-plan/:key', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const activity = await findActivity(db, { key: c.req.param('key') })
    const all = await listMilestones(db)
    const milestones = all.filter((milestone) => milestone.activityId === activity.id)
    const ids = milestones.map((milestone) => milestone.id)
    const extensions = await listExtensionHistory(db, ids)
    const changes = await listChanges(db, { activityId: activity.id })
    const authors = [...changes, ...milestones.flatMap(({ dates, recorded }) => [...dates, ...recorded]), ...extensions].map(({ byId }) => byId)
    const products = await listProducts(db, { activityId: activity.id })
    return (
      <ActivityPage
        view={view}
        today={today}
        entry={entryOf(activity, milestones, today)}
        who={await listWho(db, today, view.lang)}
        pillars={await listTerms(db, 'pillar')}
        extensions={extensions}
        people={await namesOf(db, authors)}
        pointers={await listPointers(db, ids, view.lang)}
        products={products}
        facts={await describeFacts(db, products.flatMap((product) => product.links.map((link) => ({ kind: link.kind, id: link.subjectId }))), view.lang)}
        dependencies={(await listDependencies(db)).filter((one) => ids.includes(one.before) || ids.includes(one.after))}
        titles={new Map(all.map((milestone) => [milestone.id, milestone.title]))}
        dropped={new Set(all.filter(isDropped).map(({ id }) => id))}
        occasions={await listOccasions(db, { from: today })}
        changes={changes}
        adopted={(await findAdopted(db, activity.cycleId))?.body.activities.find((one) => one.key === activity.key)}
        mayPlan={Boolean(may.plan(me, null))}
      />
    )
  }),
)

async function findById(db: Db, c: Ctx) {
  const milestone = await findMilestone(db, c.req.param('id') ?? '')
  return { milestone, activity: await findActivity(db, { id: milestone.activityId }) }
}

type Found = Awaited<ReturnType<typeof findById>>

/** The milestone as it was when the form was opened. */
const seen = ({ milestone }: Found, version = milestone.version): Milestone => ({ ...milestone, version })

const back = ({ activity, milestone }: Found): string => `/w/work-plan/${activity.key}#${milestone.key}`

planRoutes.get('/w/work-plan/milestones/:id/dates', (c) =>
  look(c, async ({ db, me, view }) => {
    if (!may.plan(me, null)) refuse()
    return <DatePage view={view} {...await findById(db, c)} dropping={c.req.query('precision') === 'dropped'} />
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/dates', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const at = await findById(tx, c)
    if (!may.plan(me, null)) refuse()
    const form = await readForm(c, DateForm(view.lang))
    if (!form.ok) return <DatePage view={view} {...at} errors={form.errors} typed={form.typed} />
    const { version, confirm, seen: shown, ...date } = form.data
    const say = text[view.lang].dateForm
    c.set('labels', { precision: say.precision, ...Object.fromEntries(Object.entries(say.precisions).map(([key, label]) => [`precision=${key}`, label])), onDay: say.onDay, place: say.place, reason: say.reason, example: say.example })
    // Whoever goes back finds what they had typed.
    if (confirm === 'back') return { kept: <DatePage view={view} {...at} typed={form.typed} />, status: 200 }
    const onDay = keptDay(date)
    if (sameDate({ ...date, onDay }, at.milestone.current) && samePlace(date.place, at.milestone.current.place)) return <DatePage view={view} {...at} errors={[{ field: 'onDay', message: text[view.lang].dateForm.errors.same }]} typed={form.typed} />
    const preview = await findPreview(tx, at, { date: { ...date, onDay }, me, today, view })
    const stale = confirm !== undefined && shown !== fingerprintOf(preview)
    // What takes others along, takes their spare days, leaves them without what they wait for, comes before what it waits for itself, is over already or far from its plan, is shown before it is done.
    const { year } = await cycleOf(tx, at.activity)
    const doubt = doubtOf(date, { today, year })
    if (((preview.consequences.length + preview.released.length + preview.hurried.length > 0 || doubt) && !confirm) || stale) return { kept: <PreviewPage view={view} {...preview} typed={form.typed} stale={stale} past={doubt === 'over'} far={doubt === 'far' ? year : undefined} />, status: 200 }
    const moves = preview.consequences.filter((one) => one.kind === 'moves')
    const along = confirm === 'alone' ? [] : moves
    await setDate(tx, me, seen(at, version), { ...date, along })
    return seeOther(c, back(at), saidSaved(view, at, { ...date, onDay, along: along.length }))
  }),
)

type Asked = { date: { onDay: string | null; precision: Precision; place?: { es: string; en: string } | null | undefined; reason: { es: string; en: string } }; me: Me; today: string; view: View }

/** Everything that a new date would move, leave short or use up, and whom it touches but who moves it. */
async function findPreview(db: Db, { milestone, activity }: Found, { date, me, today, view }: Asked): Promise<Preview> {
  const [milestones, dependencies, activities] = [await listMilestones(db), await listDependencies(db), await listActivities(db)]
  const consequences = consequencesOf({ milestones, dependencies }, milestone, date.onDay)
  const hurried = hurriedBy({ milestones, dependencies }, milestone, date.onDay)
  const released = date.precision === 'dropped' ? releasedBy({ milestones, dependencies }, milestone) : []
  const moved = [milestone, ...consequences.filter((one) => one.kind !== 'holds').map((one) => one.milestone)]
  const { touched, pointers } = await findTouched(db, moved, { today, lang: view.lang, activities })
  const who = await listWho(db, today, view.lang)
  // Those that move along are told too; those that stay, short of time, are not.
  const told = isTold(milestone, date) ? [{ milestone, onDay: date.onDay }, ...consequences.filter((one) => one.kind === 'moves')] : undefined
  const overlaps = adviceOn(await listOccasions(db), { ...milestone, current: date }, { activity, pointers, extensions: await listExtensions(db, [milestone.id]), who })
  return { activity, milestone, date, consequences, hurried, released, milestones, dependencies, pointers, organisations: touched.organisations, states: touched.states, people: told && (await findReaders(db, told, { today, by: me.id })).size, who, overlaps }
}

planRoutes.get('/w/work-plan/moves/:id', (c) =>
  look(c, async ({ db, view }) => {
    const move = await findMove(db, c.req.param('id'))
    const by = move.byId ? ((await namesOf(db, [move.byId])).get(move.byId) ?? '') : ''
    return <MovePage view={view} move={move} activities={await listActivities(db)} by={by} pointers={await listPointers(db, move.dates.map(({ milestone }) => milestone.id), view.lang)} />
  }),
)

/** Whoever comes from the question about a day that is over has typed it already. */
const Known = z.object({ on: z.iso.date(), precision: z.enum(['day', 'month']).catch('day') })

planRoutes.get('/w/work-plan/milestones/:id/fulfilments', (c) =>
  look(c, async ({ db, me, view }) => {
    if (!may.plan(me, null)) refuse()
    const known = Known.safeParse(c.req.query())
    return <FulfilmentPage view={view} {...await findById(db, c)} known={known.data} />
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/fulfilments', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const at = await findById(tx, c)
    const form = await readForm(c, FulfilmentForm(view.lang, today))
    if (!form.ok) return <FulfilmentPage view={view} {...at} errors={form.errors} typed={form.typed} />
    const { version, ...happened } = form.data
    await recordFulfilment(tx, me, seen(at, version), happened)
    return seeOther(c, back(at), text[view.lang].fulfilmentForm.saved)
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/fulfilments/taking-back', (c) =>
  change(c, async ({ tx, me, view }) => {
    const at = await findById(tx, c)
    const form = await readForm(c, TakingBackForm(view.lang))
    if (!form.ok) return <FulfilmentPage view={view} {...at} errors={form.errors} typed={form.typed} />
    await takeBackFulfilment(tx, me, seen(at, form.data.version), form.data.reason)
    return seeOther(c, back(at), text[view.lang].fulfilmentForm.takenBack)
  }),
)

planRoutes.get('/w/work-plan/milestones/:id/extensions', (c) =>
  look(c, async ({ db, me, view, today }) => {
    if (!may.plan(me, null)) refuse()
    const at = await findById(db, c)
    return <ExtensionPage view={view} {...at} {...await whoMayNeedTime(db, at, { view, today })} />
  }),
)

planRoutes.post('/w/work-plan/milestones/:id/extensions', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const at = await findById(tx, c)
    const asked = await whoMayNeedTime(tx, at, { view, today })
    const form = await readForm(c, ExtensionForm(view.lang, at.milestone.current.onDay ?? today))
    if (!form.ok) return <ExtensionPage view={view} {...at} {...asked} errors={form.errors} typed={form.typed} />
    const { version, seen: shown, ...extension } = form.data
    const state = found(asked.states.find((one) => one.id === extension.stateId))
    const falls = await listOverlaps(tx, [{ stateId: state.id, onDay: extension.until }])
    if (falls.length > 0 && shown !== `${state.id} ${extension.until}`) return { kept: <ExtensionPage view={view} {...at} {...asked} falls={falls} typed={form.typed} />, status: 200 }
    await extendDeadline(tx, me, seen(at, version), extension)
    const early = releasedBy({ milestones: await listMilestones(tx), dependencies: await listDependencies(tx) }, at.milestone).filter(({ current }) => current.onDay && current.onDay < extension.until)
    return seeOther(c, back(at), saidExtended(view, readText(state.name, view.lang), { until: extension.until, early }))
  }),
)

/** The members, and what the day that holds for each falls into. */
async function whoMayNeedTime(db: Db, { milestone }: Found, { view, today }: { view: View; today: string }) {
  const states = await listMembers(db, today, view.lang)
  const due = dueOn(milestone.current, states.map((state) => state.id), await listExtensions(db, [milestone.id]))
  return { states, overlaps: await listOverlaps(db, due) }
}

/** What was really done: a day set, the day taken away, or the word that it will not be done; calendars follow where they had an entry. */
function saidSaved({ lang }: View, { milestone }: Found, { onDay, precision, along }: { onDay: string | null; precision: Precision; along: number }): string {
  const say = text[lang].dateForm
  const entered = lastDated(milestone) !== undefined
  if (precision === 'dropped') return entered ? say.savedDropped : say.savedDroppedBare
  if (onDay) return say.saved(along)
  return entered ? say.savedUndated : say.savedUndatedBare
}

/** What waits for it and comes before that day is named: nothing else moves. */
function saidExtended(view: View, state: string, { until, early }: { until: string; early: Milestone[] }): string {
  const say = text[view.lang].extensionForm
  const named = early.map(({ title, current }) => `${quoted(view.lang, readText(title, view.lang))}, ${sayDate(view, current)}`)
  return [say.saved(state, formatDay(view, until)), ...(named.length > 0 ? [say.early(named.join('; '))] : [])].join(' ')
}
