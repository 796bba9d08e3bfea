import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import { markdownToHtml } from '#base/documents/html.ts'
import type { Env } from '#base/http/context.ts'
import { readFields, readForm } from '#base/http/form.ts'
import { ownPath, seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { sayList } from '#base/list.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import { findVersion, listVersions } from '#formats/index.ts'
import { isSecretariat, listMembers, type Me, ownState } from '#membership/index.ts'
import { listTerms } from '#reference/index.ts'
import { dayFor, dueOn, findActivity, findMilestone, isDropped, listActivities, listMilestones, listOccasions, listOverlaps, listPointers, type Milestone, type Occasion, overlapping } from '#workplan/index.ts'
import { may as mayDo } from '../submission/policy.ts'
import { stageOfItem } from '../item/item.ts'
import { listItems } from '../item/queries.ts'
import { findOwnSubmission } from '../submission/queries.ts'
import { may as mayMend } from '../mending/policy.ts'
import { listCorrections } from '../mending/queries.ts'
import { correctionPage } from '../mending/routes.tsx'
import { text as mendingText } from '../mending/text.ts'
import { changeCall, openCall, prepareCall, remindState } from './actions.ts'
import { asks, type Call, isAwaited, isCallOver, isExcused, isInBoth, stageOfCall, timeLeft } from './call.ts'
import { CallForm, ReminderForm } from './form.ts'
import { CallFormPage, CallPage, CallsPage } from './pages.tsx'
import { may } from './policy.ts'
import { type BoardLine, findCall, listAddressees, listBoard, listCalls, listJustReminded, listOwing } from './queries.ts'
import { text } from './text.ts'

export const callRoutes = new Hono<Env>()

callRoutes.get('/w/calls', (c) =>
  look(c, async ({ db, me, view }) => {
    const calls = await listCalls(db)
    const milestones = await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })
    const rows = calls.map((call) => {
      const milestone = found(milestones.find((one) => one.id === call.milestoneId))
      return { call, milestone, stage: stageOfCall(call, milestone, view.now) }
    })
    return <CallsPage view={view} calls={rows} mayPrepare={Boolean(may.prepare(me, null))} />
  }),
)

/** What the form of a call offers to choose from. */
async function choices(db: Db, view: View, today: string) {
  const [states, milestones, occasions] = [await listMembers(db, today, view.lang), await listMilestones(db), await listOccasions(db, { from: today })]
  const ids = states.map((state) => state.id)
  const overlaps = new Map(milestones.map(({ id, current }) => [id, overlapping(occasions, dueOn(current, ids))]))
  return { formats: await listVersions(db, { issued: true }), themes: await listTerms(db, 'theme'), milestones, activities: await listActivities(db), states, overlaps }
}

callRoutes.get('/w/calls/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    if (!may.prepare(me, null)) refuse()
    const offered = await choices(db, view, today)
    const dueOn = offered.milestones.find((one) => one.id === c.req.query('milestone'))
    return <CallFormPage view={view} action="/w/calls" chosenStates={offered.states.map((state) => state.id)} dueOn={dueOn} {...offered} />
  }),
)

callRoutes.post('/w/calls', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const form = await readForm(c, CallForm(view.lang))
    if (!form.ok) return <CallFormPage view={view} action="/w/calls" chosenStates={[]} {...await choices(tx, view, today)} errors={form.errors} typed={form.typed} />
    const id = await prepareCall(tx, me, form.data)
    return seeOther(c, `/w/calls/${id}`, text[view.lang].saved)
  }),
)

callRoutes.get('/w/calls/:id', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const call = await findCall(db, c.req.param('id'))
    const milestone = await findMilestone(db, call.milestoneId)
    const board = Boolean(may.seeBoard(me, null))
    const lines = await listBoard(db, { call, milestone, lang: view.lang, stateId: board ? undefined : ownState(me)?.stateId ?? me.id })
    const themes = await listTerms(db, 'theme')
    const format = await findVersion(db, call.formatVersionId)
    return (
      <CallPage
        view={view}
        call={call}
        milestone={milestone}
        stage={stageOfCall(call, milestone, view.now)}
        format={format}
        {...await besideOf(db, call, { milestone, lang: view.lang })}
        mayPanel={isSecretariat(me) && asks(call) && format.format.kind === 'practice'}
        theme={themes.find((term) => term.key === call.theme)?.name}
        messageHtml={markdownToHtml(readText(call.message, view.lang))}
        addressees={lines}
        overlaps={call.withdrawnAt ? [] : await listAhead(db, { milestone, lines, today })}
        own={await ownPart(db, me, call, lines)}
        board={board && call.openedAt ? { lines, mayRemind: Boolean(may.remind(me, call)) && !isDropped(milestone), mayRead: isSecretariat(me), mayExcuse: Boolean(mayMend.excuse(me, call)) } : undefined}
        corrections={await listCorrections(db, call.id)}
        toCirculate={isSecretariat(me) && asks(call) ? (await listItems(db, { callId: call.id })).filter((item) => stageOfItem(item) === 'accepted' && item.latest?.circulates) : []}
        early={isSecretariat(me) ? timeLeft(lines.filter(isAwaited).map((line) => ({ ...line, onDay: dayFor(milestone, line.extension?.until) })), view.now) : undefined}
        may={{ change: Boolean(may.change(me, call)), open: Boolean(may.open(me, call)), mend: Boolean(mayMend.correct(me, call)), withdraw: Boolean(mayMend.withdraw(me, call)) }}
      />
    )
  }),
)

/** What the plan asks for in the same activity: the meeting that it feeds, above all. */
async function besideOf(db: Db, call: Call, { milestone, lang }: { milestone: Milestone; lang: Lang }) {
  const activity = await findActivity(db, { id: milestone.activityId })
  const dates = await listMilestones(db, { activityId: activity.id })
  return { activity, beside: (await listPointers(db, dates.map(({ id }) => id), lang)).filter((one) => one.id !== call.id) }
}

/** What falls into a national calendar among the deadlines still to come, of states that have not handed in (F4). */
async function listAhead(db: Db, { milestone, lines, today }: { milestone: Milestone; lines: BoardLine[]; today: string }): Promise<Occasion[]> {
  const waiting = lines.filter(isAwaited)
  const due = dueOn(milestone.current, waiting.map((line) => line.stateId), waiting.flatMap(({ extension }) => extension ?? []))
  return listOverlaps(db, due.filter(({ onDay }) => onDay && onDay >= today))
}

async function ownPart(db: Db, me: Me, call: Call, lines: BoardLine[]) {
  const line = lines.find((state) => state.stateId === ownState(me)?.stateId)
  if (!line || !asks(call)) return undefined
  const submission = await findOwnSubmission(db, call.id, line.stateId)
  const mayBegin = Boolean(mayDo.begin(me, { states: lines.map((state) => state.stateId), ...call }))
  return { stateId: line.stateId, name: line.name, dueOn: line.dueOn, tentative: line.tentative, excused: isExcused(line) ? line.excused : undefined, extendedUntil: line.extension?.until, submissionId: submission?.id, mayBegin }
}

callRoutes.get('/w/calls/:id/change', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const call = await findCall(db, c.req.param('id'))
    if (!may.change(me, call)) return c.redirect(`/w/calls/${call.id}${mayMend.correct(me, call) ? '/correction' : ''}`, 303)
    const chosen = await listAddressees(db, call.id, view.lang)
    return <CallFormPage view={view} action={`/w/calls/${call.id}/change`} call={call} chosenStates={chosen.map((state) => state.stateId)} {...await choices(db, view, today)} />
  }),
)

callRoutes.post('/w/calls/:id/change', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const call = await findCall(tx, c.req.param('id'))
    // Opened by a colleague meanwhile: what was typed is gone on with where it can still be kept.
    if (mayMend.correct(me, call)) return correctionPage({ db: tx, me, view, today }, call, { errors: [{ field: 'reason.es', message: mendingText[view.lang].correct.wasOpen }], typed: { ...(await readFields(c)).typed, version: String(call.version) } })
    const form = await readForm(c, CallForm(view.lang))
    if (!form.ok) return <CallFormPage view={view} action={c.req.path} call={call} chosenStates={[]} {...await choices(tx, view, today)} errors={form.errors} typed={form.typed} />
    await changeCall(tx, me, call, form.data)
    return seeOther(c, `/w/calls/${call.id}`, text[view.lang].saved)
  }),
)

callRoutes.post('/w/calls/:id/opening', (c) =>
  change(c, async ({ tx, me, view }) => {
    const call = await findCall(tx, c.req.param('id'))
    if (isCallOver(await findMilestone(tx, call.milestoneId), view.now)) return seeOther(c, `/w/calls/${call.id}`, text[view.lang].over)
    if (!isInBoth(call)) return seeOther(c, `/w/calls/${call.id}`, text[view.lang].oneLanguage)
    await openCall(tx, me, call, view.now)
    return seeOther(c, `/w/calls/${call.id}`, text[view.lang].opened)
  }),
)

callRoutes.post('/w/calls/:id/reminders', (c) =>
  change(c, async ({ tx, me, view }) => {
    const call = await findCall(tx, c.req.param('id'))
    const form = await readForm(c, ReminderForm(view.lang))
    if (!form.ok) return seeOther(c, `/w/calls/${call.id}`)
    if (!may.remind(me, call)) refuse()
    const addressees = await listAddressees(tx, call.id, view.lang)
    const asked = form.data.stateId.map((id) => found(addressees.find((line) => line.stateId === id)))
    // Who handed in since the page was opened is not reminded.
    const owing = await listOwing(tx, call.id)
    const missing = asked.filter(({ stateId }) => owing.includes(stateId))
    const back = ownPath(form.data.back, `/w/calls/${call.id}#board`)
    if (missing.length === 0) return seeOther(c, back, text[view.lang].board.nothingMissing)
    const reminded = await listJustReminded(tx, call.id)
    const states = missing.filter(({ stateId }) => !reminded.includes(stateId))
    if (states.length === 0) return seeOther(c, back, text[view.lang].board.justReminded)
    for (const { stateId } of states) await remindState(tx, me, call, stateId)
    const names = sayList(view, states.map((state) => readText(state.name, view.lang)))
    return seeOther(c, back, text[view.lang].board.reminded(names))
  }),
)
