import { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { readFields, readForm, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { changeOnce, type Kept, look, type Looking } from '#base/http/road.ts'
import { sayList } from '#base/list.ts'
import { found, refuse } from '#base/stops.ts'
import { formatDay } from '#base/ui/dates.ts'
import type { Option } from '#base/ui/field.tsx'
import type { View } from '#base/view.ts'
import { delegationRoles, listHolders, listOrganisations, listStates, ownState, roleName } from '#membership/index.ts'
import { readText } from '#base/words.ts'
import { askedMark } from '../agenda/asked.ts'
import { may as mayArrange } from '../agenda/policy.ts'
import { writeOwner } from '../follow-up/follow-up.ts'
import { listInvitations } from '../invitation/queries.ts'
import { dayOf, isCalledOff } from '../meeting/meeting.ts'
import { may as mayProgramme } from '../programme/policy.ts'
import { listSpeakers } from '../programme/queries.ts'
import { changeItem, stopMeeting } from '../stopped.tsx'
import { closeAgendaItem, correctPosition, findHindering, recordDecision, recordPositions, takePosition } from './actions.ts'
import { hindranceOf, type Stance, stances } from './consensus.ts'
import { changedInClosing, closingMark, correctable } from './decision.ts'
import { BehalfForm, CorrectionForm, DecisionForm, PositionForm, saidBy, stanceOf, wordsOf } from './form.ts'
import type { Mend } from './forms.tsx'
import { ItemPage } from './item-page.tsx'
import { may, type Table } from './policy.ts'
import { listDecisions } from './queries.ts'
import { findItemWhole, findRoom, findTable, type ItemFound } from './table.ts'
import { text } from './text.ts'

export const decisionRoutes = new Hono<Env>()

/** States and their posts, institutions and bodies that may be asked to see to something. */
async function ownersFor(db: Db, { lang }: View, today: string): Promise<Option[]> {
  const states = await listStates(db, today, lang)
  const posts = states.filter((state) => state.standing === 'member').flatMap(({ id, name }) => delegationRoles.map((role) => ({ value: writeOwner(id, role), label: `${readText(name, lang)}: ${roleName(role, lang)}` })))
  const bodies = (await listOrganisations(db, lang)).filter((one) => one.kind !== 'state').map(({ id, name, iso3 }) => ({ value: id, label: iso3 ? `${readText(name, lang)} (${iso3})` : readText(name, lang) }))
  return [...states.map(({ id, name }) => ({ value: id, label: readText(name, lang) })), ...posts, ...bodies]
}

/** People with a post today, once each, by name. */
async function peopleFor(db: Db, today: string, { lang }: View): Promise<Option[]> {
  const holders = await listHolders(db, today)
  const each = [...new Map(holders.toReversed().map((holder) => [holder.personId, holder])).values()]
  return each.flatMap(({ personId, name, organisation }) => (name ? [{ value: personId, label: `${name}, ${readText(organisation, lang)}` }] : [])).toSorted((a, b) => a.label.localeCompare(b.label, lang))
}

/** One agenda item as this person sees it, with what was typed and could not be accepted. */
export async function itemPage({ db, me, view, today }: Looking, itemId: string, mend: Mend & { asksAgain?: boolean } = {}) {
  const whole = await findItemWhole(db, itemId, { now: view.now, today, lang: view.lang })
  const { table, states } = whole
  const post = may.takePosition(me, table)
  const state = states.find((one) => one.id === post?.stateId)
  const speaks = state ? undefined : await findSpeaking({ db, me, view, today }, whole)
  return (
    <ItemPage
      view={view}
      found={whole}
      speaks={speaks}
      own={state && { stateId: state.id, name: state.name }}
      may={{ change: Boolean(mayArrange.change(me, table.item)), close: Boolean(may.close(me, table)), correct: Boolean(may.correctPosition(me, table)) && correctable(whole.positions, table.members).length > 0 }}
      room={may.recordPosition(me, table) ? await findRoom(db, table) : undefined}
      speakers={await listSpeakers(db, [table.item.id])}
      people={mayProgramme.arrange(me, { meeting: table.meeting, now: view.now }) && !table.item.closed ? await peopleFor(db, today, view) : undefined}
      owners={may.decide(me, table) ? await ownersFor(db, view, today) : undefined}
      {...mend}
    />
  )
}

/** For whoever is of a delegation and takes no position: who of it does, while one is asked. */
async function findSpeaking({ db, me, view, today }: Looking, { table: { item, meeting, members } }: ItemFound): Promise<ComponentChildren> {
  const state = ownState(me)?.stateId
  if (!state || !members.includes(state) || item.kind !== 'decision' || item.closed || item.adopted || !meeting.convenedAt || isCalledOff(meeting)) return undefined
  const heads = await listHolders(db, today, { stateId: state, role: 'head of delegation' })
  const names = sayList(view, [...new Set(heads.flatMap(({ name }) => name ?? []))])
  const say = text[view.lang].take
  const replies = await listInvitations(db, meeting.id)
  const away = heads.length > 0 && heads.every(({ personId }) => replies.find((one) => one.personId === personId)?.reply?.attends === 'no')
  if (!away) return names ? say.speaks(names) : say.speaksNobody
  const gives = me.posts.some((post) => post.role === 'focal point' && post.main && post.stateId === state)
  return (
    <>
      {say.speaksAway(names)} {say.speaksGive} {gives && <a href={`/w/people/new?role=${encodeURIComponent('head of delegation')}`}>{say.giveLink}</a>}
    </>
  )
}

decisionRoutes.get('/w/agenda-items/:id', (c) => look(c, (looking) => itemPage(looking, c.req.param('id'))))

/** As the table was before the Presidency closed the item: who could have spoken or closed then is told what happened, and not that they may not. */
const stillOpen = (table: Table): Table => ({ ...table, item: { ...table.item, closed: null } })

/** The page again, as the item stands now, with what was typed: it showed another item. */
const again = async (looking: Looking, table: Table, typed: Typed): Promise<Kept> => ({
  kept: await itemPage(looking, table.item.id, { typed: { ...typed, read: askedMark(table.item.asked) }, moved: text[looking.view.lang].moved.position }),
  status: 409,
})

decisionRoutes.post('/w/agenda-items/:id/positions', (c) =>
  changeItem(c, async ({ tx, me, view, today }, { id }) => {
    const { table, taken } = await findTable(tx, id, { now: view.now, today, lang: view.lang })
    const say = text[view.lang].take
    c.set('labels', { stance: say.stance, words: say.words, ...chosen(say, 'stance') })
    if (table.item.closed && may.takePosition(me, stillOpen(table))) return stopMeeting(c, view, { meetingId: table.meeting.id, itemId: id, why: 'closed' })
    const own = may.takePosition(me, table)?.stateId
    const form = await readForm(c, PositionForm(view.lang, taken.findLast((position) => position.stateId === own)))
    if (!form.ok) return itemPage({ db: tx, me, view, today }, table.item.id, form)
    if (form.data.read !== askedMark(table.item.asked) && may.takePosition(me, table)) return again({ db: tx, me, view, today }, table, form.typed)
    await takePosition(tx, me, table, form.data)
    return seeOther(c, `/w/agenda-items/${table.item.id}`, say.done)
  }, changeOnce),
)

/** What each choice is called where what was typed is shown again. */
const chosen = (say: Record<Stance, string>, field: string): Record<string, string> => Object.fromEntries(stances.map((stance) => [`${field}=${stance}`, say[stance]]))

decisionRoutes.post('/w/agenda-items/:id/positions-on-behalf', (c) =>
  changeItem(c, async ({ tx, me, view, today }, { id }) => {
    const { table, states, taken } = await findTable(tx, id, { now: view.now, today, lang: view.lang })
    if (!may.recordPosition(me, stillOpen(table))) refuse()
    const say = text[view.lang]
    const asked = states.flatMap(({ id: state, name }) => [[stanceOf(state), say.behalf.stanceOf(readText(name, view.lang))], [wordsOf(state), say.behalf.wordsOf(readText(name, view.lang))], ...Object.entries(chosen(say.stance, stanceOf(state)))])
    c.set('labels', Object.fromEntries(asked))
    if (table.item.closed) return stopMeeting(c, view, { meetingId: table.meeting.id, itemId: id, why: 'closed' })
    const spoken = new Map(taken.map((position) => [position.stateId, position]))
    const form = await readForm(c, BehalfForm(view.lang, { states: saidBy(states, table.item.authorId), spoken, ...(await findRoom(tx, table)) }))
    if (!form.ok) return itemPage({ db: tx, me, view, today }, table.item.id, form)
    const read = typedText(form.typed, 'read') ?? ''
    if (read !== askedMark(table.item.asked)) return again({ db: tx, me, view, today }, table, form.typed)
    await recordPositions(tx, me, table, { read, recorded: form.data })
    const names = form.data.map(({ stateId }) => readText(found(states.find((one) => one.id === stateId)).name, view.lang))
    return seeOther(c, `/w/agenda-items/${table.item.id}`, say.behalf.done(sayList(view, names), names.length))
  }, changeOnce),
)

decisionRoutes.post('/w/agenda-items/:id/corrections', (c) =>
  changeItem(c, async ({ tx, me, view, today }, { id }) => {
    const { table, states, positions } = await findItemWhole(tx, id, { now: view.now, today, lang: view.lang })
    if (!may.correctPosition(me, table)) refuse()
    const form = await readForm(c, CorrectionForm(view.lang))
    const again = (mend: Mend) => itemPage({ db: tx, me, view, today }, table.item.id, mend)
    if (!form.ok) return again(form)
    const wrong = (field: string, message: string) => again({ errors: [{ field, message }], typed: form.typed })
    const say = text[view.lang].form
    const before = correctable(positions, table.members).find((position) => position.id === form.data.position)
    if (!before) return wrong('position', say.position)
    if (before.stance === form.data.stance && before.words === form.data.words) return wrong('stance', say.same)
    const hindering = await findHindering(tx, table, { ...before, ...form.data })
    if (hindering) return wrong('stance', say.hindering(hindering.number))
    await correctPosition(tx, me, table, form.data)
    return seeOther(c, `/w/agenda-items/${table.item.id}`, text[view.lang].correct.done(readText(found(states.find((one) => one.id === before.stateId)).name, view.lang)))
  }),
)

decisionRoutes.post('/w/agenda-items/:id/closure', (c) =>
  changeItem(c, async ({ tx, me, view, today }, { id }) => {
    const whole = await findItemWhole(tx, id, { now: view.now, today, lang: view.lang })
    const { table } = whole
    const { typed } = await readFields(c)
    const read = typedText(typed, 'version') ?? ''
    if (table.item.closed && may.close(me, stillOpen(table))) return stopMeeting(c, view, { meetingId: table.meeting.id, itemId: id, why: 'closed' })
    const changed = changedInClosing(read, closingMark(whole)).map((part) => text[view.lang].moved.part[part])
    if (changed.length > 0 && may.close(me, table)) return { kept: await itemPage({ db: tx, me, view, today }, id, { moved: text[view.lang].moved.closing(sayList(view, changed)) }), status: 409 }
    const hindrance = hindranceOf(whole.weighed)
    const asksAgain = hindrance !== undefined && typed['confirm'] !== hindrance
    if (asksAgain && may.close(me, table)) return { kept: await itemPage({ db: tx, me, view, today }, table.item.id, { asksAgain }), status: 200 }
    await closeAgendaItem(tx, me, whole, read)
    return seeOther(c, `/w/agenda-items/${table.item.id}`, text[view.lang].close.done)
  }, changeOnce),
)

decisionRoutes.post('/w/agenda-items/:id/decisions', (c) =>
  changeItem(c, async ({ tx, me, view, today }, { id }) => {
    const whole = await findItemWhole(tx, id, { now: view.now, today, lang: view.lang })
    const { item, meeting } = whole.table
    const say = text[view.lang].decide
    c.set('labels', { 'outcome': say.outcome, 'outcome=validated': say.validated, 'outcome=returned': say.returned, 'outcome=noted': say.noted, 'reason': say.reason })
    const day = dayOf(meeting)
    const form = await readForm(c, DecisionForm(view.lang, day ? { day, words: formatDay(view, day) } : undefined))
    if (!form.ok) return itemPage({ db: tx, me, view, today }, item.id, form)
    if (item.closed && !whole.weighed.outcomes.includes(form.data.outcome)) {
      return itemPage({ db: tx, me, view, today }, item.id, { errors: [{ field: 'outcome', message: text[view.lang].form.impossible }], typed: form.typed })
    }
    await recordDecision(tx, me, whole.table, form.data)
    const number = (await listDecisions(tx, meeting.id)).at(-1)!.number
    return seeOther(c, `/w/agenda-items/${item.id}`, text[view.lang].decide.done(number))
  }),
)
