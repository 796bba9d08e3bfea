import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Changing, look, type Looking } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found, NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { read, readText, stateOf, type Words } from '#base/words.ts'
import { addDays } from '#base/zone.ts'
import { asks, type Call, changeOfCall, findCall, findItem, type Item, listCalls, listItems, listTitledVersions } from '#calls/index.ts'
import { findVersion } from '#formats/index.ts'
import { findState, isSecretariat, listStates } from '#membership/index.ts'
import { assignReviewer, dismissReviewer } from './actions.ts'
import { AssignmentForm, DismissalForm } from './form.ts'
import { AssignPage } from './assign-page.tsx'
import { PanelPage, PanelsPage } from './pages.tsx'
import { isScorable, type Candidate, waitedFor } from './panel.ts'
import { may } from './policy.ts'
import { listCandidates, listPanels, findPanel, namesOfReviewers } from './queries.ts'
import type { PanelLine } from './table.tsx'
import { text } from './text.ts'

export const panelRoutes = new Hono<Env>()

/** Panels are named by the Secretariat; for anybody else there is no such page. */
const onlySecretariat = (me: Me): void => {
  if (!isSecretariat(me)) throw new NotFound()
}

/** In the reader's language as long as the translation is of this title. */
const titleFor = (view: View, title: Words) => read(title, stateOf(title, view.lang) === 'outdated' ? title.original : view.lang)

async function listLines(db: Db, { view, today }: Omit<Looking, 'db' | 'me'>, call: Call): Promise<PanelLine[]> {
  const items = (await listItems(db, { callId: call.id })).filter(isScorable)
  const panels = await listPanels(db, items)
  const states = await listStates(db, today, view.lang)
  const place = new Map(states.map((state, index) => [state.id, index]))
  const titles = new Map((await listTitledVersions(db, items.map((item) => item.latest!.id))).map((version) => [version.itemId, titleFor(view, version.title)]))
  return items
    .map((item) => {
      const { text: title, lang } = found(titles.get(item.id))
      return { item, title, titleLang: lang === view.lang ? undefined : lang, state: found(states.find((one) => one.id === item.stateId)).name, panel: panels.get(item.id) }
    })
    .sort((a, b) => place.get(a.item.stateId)! - place.get(b.item.stateId)! || a.title.localeCompare(b.title, view.locale))
}

async function listNaming({ db, view, today }: Omit<Looking, 'me'>, call: Call) {
  const lines = await listLines(db, { view, today }, call)
  const panels = lines.flatMap((line) => line.panel ?? [])
  const waiting = panels.flatMap((panel) => waitedFor(panel).map((reviewer) => reviewer.personId))
  const last = panels.flatMap((panel) => panel.reviewers.map((reviewer) => ({ ...reviewer, panel }))).toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  return {
    lines,
    panels,
    candidates: await listCandidates(db, today),
    loads: new Map([...Map.groupBy(waiting, (id) => id)].map(([id, all]) => [id, all.length])),
    suggested: last && last.until > today ? last.until : inAWeek(today),
    last: last && { title: found(lines.find((line) => line.panel === last.panel)).title, reviewers: last.panel.reviewers.map((reviewer) => reviewer.personId) },
  }
}

async function panelPage({ db, view, today }: Omit<Looking, 'me'>, call: Call, sort: 'country' | 'mean' = 'country') {
  const { panels, ...naming } = await listNaming({ db, view, today }, call)
  const { criteria } = (await findVersion(db, call.formatVersionId)).definition
  return <PanelPage view={view} call={call} today={today} sort={sort} criteria={criteria} names={await namesOfReviewers(db, today, { panels, lang: view.lang })} {...naming} />
}

async function assignPage({ db, view, today }: Omit<Looking, 'me'>, item: Item, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const call = await findCall(db, item.callId)
  const { lines, candidates, loads, suggested } = await listNaming({ db, view, today }, call)
  return <AssignPage view={view} call={call} line={found(lines.find((line) => line.item.id === item.id))} candidates={candidates} loads={loads} suggested={suggested} {...mend} />
}

const inAWeek = (today: string): string => addDays(today, 7)

panelRoutes.get('/w/panels', (c) =>
  look(c, async ({ db, me, view }) => {
    onlySecretariat(me)
    return <PanelsPage view={view} calls={(await listCalls(db, { kind: 'practice' })).filter(asks)} />
  }),
)

panelRoutes.get('/w/calls/:id/panel', (c) =>
  look(c, async ({ db, me, view, today }) => {
    onlySecretariat(me)
    return panelPage({ db, view, today }, await findCall(db, c.req.param('id')), c.req.query('sort') === 'mean' ? 'mean' : 'country')
  }),
)

/** Why one of those chosen may not score it, in words that say what to do instead. */
async function barred(db: Db, { me, view }: Pick<Looking, 'me' | 'view'>, item: Item, chosen: (Candidate | undefined)[]): Promise<FormError[]> {
  const say = text[view.lang].form
  const wrong = chosen.find((reviewer) => !may.assign(me, { item, reviewer }))
  if (chosen.every(Boolean) && !wrong) return []
  if (!wrong) return [{ field: 'reviewers', message: say.noReviewer }]
  const state = await findState(db, item.stateId)
  return wrong.stateIds.includes(item.stateId) ? [{ field: 'reviewers', message: say.ownState(wrong.name, readText(state.name, view.lang)) }] : []
}

panelRoutes.get('/w/practices/:id/panel', (c) =>
  look(c, async ({ db, me, view, today }) => {
    onlySecretariat(me)
    const item = await findItem(db, c.req.param('id'))
    return item.callWithdrawn ? c.redirect(`/w/calls/${item.callId}`, 303) : assignPage({ db, view, today }, item)
  }),
)

/** The call of the practice that the address names, for the Secretariat. */
async function callOf({ tx, me }: Changing, id: string): Promise<string> {
  onlySecretariat(me)
  return (await findItem(tx, id)).callId
}

panelRoutes.post('/w/practices/:id/panel', (c) =>
  changeOfCall(c, (changing) => callOf(changing, c.req.param('id')), async ({ tx, me, view, today }) => {
    const item = await findItem(tx, c.req.param('id'))
    const form = await readForm(c, AssignmentForm(view.lang, today))
    if (!form.ok) return assignPage({ db: tx, view, today }, item, form)
    const candidates = await listCandidates(tx, today)
    const chosen = form.data.reviewers.map((id) => candidates.find((one) => one.personId === id))
    const errors = await barred(tx, { me, view }, item, chosen)
    if (errors.length > 0) return assignPage({ db: tx, view, today }, item, { errors, typed: form.typed })
    for (const reviewer of chosen) await assignReviewer(tx, me, item, { reviewer, until: form.data.until, now: view.now, zone: view.zone })
    return seeOther(c, `/w/calls/${item.callId}/panel#practice-${item.id}`, text[view.lang].done(chosen.length))
  }),
)

panelRoutes.post('/w/practices/:id/dismissals', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const item = await findItem(tx, c.req.param('id'))
    onlySecretariat(me)
    const form = await readForm(c, DismissalForm)
    if (!form.ok) return panelPage({ db: tx, view, today }, await findCall(tx, item.callId))
    const panel = found(await findPanel(tx, item))
    const reviewer = found(panel.reviewers.find((one) => one.personId === form.data.person))
    const names = await namesOfReviewers(tx, today, { panels: [panel], lang: view.lang })
    await dismissReviewer(tx, me, item, { panel, reviewer, now: view.now })
    return seeOther(c, `/w/calls/${item.callId}/panel#practice-${item.id}`, text[view.lang].dismissed(names.get(reviewer.personId) ?? '—'))
  }),
)
