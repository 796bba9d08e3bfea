import { Hono } from 'hono'
import type { Db, Tx } from '#base/database/transaction.ts'
import { findAudience } from '#base/holding.ts'
import { type Ctx, type Env, isAutosave } from '#base/http/context.ts'
import { askAbout, type FormError, readFields, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { type Changing, type Kept, look, type Looking } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found, refuse } from '#base/stops.ts'
import { formatTime } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { words } from '#base/words.ts'
import { changeOfCall, findItem } from '#calls/index.ts'
import { isSecretariat } from '#membership/index.ts'
import { shortlistPractice } from '../panel/actions.ts'
import { handedOver, type Panel } from '../panel/panel.ts'
import { may } from '../panel/policy.ts'
import { findPanel, namesOfReviewers } from '../panel/queries.ts'
import { findPractice, type Practice, tabsFor } from '../practice/queries.ts'
import { handOverScores, type Saved, saveMarks, scorerOf } from './actions.ts'
import { faultOf, readMarks, sentenceField, ShortlistingForm } from './form.ts'
import { listOwnMarks } from './queries.ts'
import { ScorePage } from './score-page.tsx'
import { lackingOf } from './scoring.ts'
import { ScoresPage } from './scores-page.tsx'
import { text } from './text.ts'

export const scoringRoutes = new Hono<Env>()

type Desk = { practice: Practice; panel: Panel }
type Mend = { errors?: FormError[]; typed?: Typed; note?: string }

/** A practice on whose panel I am; for everybody else there is no such page. */
async function findDesk(db: Db, me: Me, view: View, id: string): Promise<Desk> {
  const practice = await findPractice(db, view, id)
  const panel = found(await findPanel(db, practice.item))
  found(panel.reviewers.find((reviewer) => reviewer.personId === me.id))
  return { practice, panel }
}

async function scorePage({ db, me, view }: Omit<Looking, 'today'>, { practice, panel }: Desk, mend: Mend = {}) {
  const marks = await listOwnMarks(db, me.id, { itemId: practice.item.id, versionId: practice.version.id })
  const { until } = panel.reviewers.find((reviewer) => reviewer.personId === me.id)!
  return <ScorePage view={view} practice={practice} marks={marks} until={until} {...mend} />
}

scoringRoutes.get('/w/practices/:id/scoring', (c) =>
  look(c, async ({ db, me, view }) => {
    const desk = await findDesk(db, me, view, c.req.param('id'))
    if (handedOver(desk.panel, me.id)) return c.redirect(`/w/practices/${desk.practice.item.id}/scores`, 303)
    if (desk.practice.item.callWithdrawn) return c.redirect(`/w/calls/${desk.practice.call.id}`, 303)
    if (!scorerOf(me, { item: desk.practice.item, panel: desk.panel })) refuse('not this practice')
    return scorePage({ db, me, view }, desk)
  }),
)

type Scoring = { tx: Tx; me: Me; view: View; desk: Desk }
type Outcome = { saved: Saved; errors: FormError[]; typed: Typed }

/** Saves every criterion that can be saved; what cannot is said beside its field. */
async function save(c: Ctx, { tx, me, view, desk }: Scoring): Promise<Outcome> {
  const { typed } = await readFields(c)
  const { typing, errors } = readMarks(typed, desk.practice.definition, view.lang)
  const saved = await saveMarks(tx, me, { item: desk.practice.item, panel: desk.panel }, { typed: typing, now: view.now })
  return { saved, errors, typed }
}

/** The page again, where a mark was changed in another window or does not fit: what is good is kept. */
async function mended({ tx, me, view, desk }: Scoring, { saved, errors, typed }: Outcome): Promise<Kept | undefined> {
  if (saved.stale.length === 0 && errors.length === 0) return undefined
  const say = text[view.lang].score
  const stale = saved.stale.map(({ criterion, points, sentence }) => ({ field: sentenceField(criterion), message: say.stale(points === null ? say.noPoints : String(points), sentence) }))
  return { kept: await scorePage({ db: tx, me, view }, desk, { errors: [...stale, ...errors], typed }), status: stale.length > 0 ? 409 : 422 }
}

/** The call of the practice that the address names; whoever is on no panel of it is stopped by the work. */
const callOf = (c: Ctx) => async ({ tx }: Changing) => (await findItem(tx, c.req.param('id')!)).callId

scoringRoutes.post('/w/practices/:id/marks', (c) =>
  changeOfCall(c, callOf(c), async ({ tx, me, view }) => {
    const desk = await findDesk(tx, me, view, c.req.param('id'))
    const outcome = await save(c, { tx, me, view, desk })
    if (isAutosave(c)) return autosaved(c, view, outcome)
    return (await mended({ tx, me, view, desk }, outcome)) ?? seeOther(c, `/w/practices/${desk.practice.item.id}/scoring`, text[view.lang].score.saved)
  }),
)

function autosaved(c: Ctx, view: View, { saved, errors }: Outcome): Response {
  const say = text[view.lang].score
  if (saved.stale.length > 0) return c.json({ conflict: say.staleShort, versions: saved.versions }, 409)
  const time = formatTime(view, view.now)
  return c.json({ saved: errors[0] ? say.savedExcept(time, errors[0].message) : say.savedAt(time), versions: saved.versions })
}

scoringRoutes.post('/w/practices/:id/scoring', (c) =>
  changeOfCall(c, callOf(c), async ({ tx, me, view }) => {
    const desk = await findDesk(tx, me, view, c.req.param('id'))
    const { item, version, definition } = desk.practice
    const outcome = await save(c, { tx, me, view, desk })
    // Until they are handed over, sentences are the reviewer's own.
    const mend = await mended({ tx, me, view, desk }, { ...outcome, errors: [...outcome.errors, ...askAbout(c, outcome.typed)] })
    if (mend) return mend
    const say = text[view.lang]
    const marks = [...(await listOwnMarks(tx, me.id, { itemId: item.id, versionId: version.id })).values()].filter((mark) => !mark.former)
    const errors = lackingOf(definition.criteria, marks).map((fault) => faultOf(definition.criteria, fault, view.lang))
    if (errors.length > 0) return { kept: await scorePage({ db: tx, me, view }, desk, { errors, note: say.score.incomplete }), status: 422 }
    await handOverScores(tx, me, { item, panel: desk.panel }, definition.criteria)
    return seeOther(c, `/w/practices/${item.id}/scores`, say.score.done)
  }),
)

async function scoresPage({ db, me, view, today }: Looking, practice: Practice, mend: Omit<Mend, 'note'> = {}) {
  const panel = await findPanel(db, practice.item)
  const audience = panel && (await findAudience(db, panel.holdingId))
  return (
    <ScoresPage
      view={view}
      practice={practice}
      panel={panel}
      audience={audience && audience !== 'team' ? audience : 'secretariat'}
      names={await namesOfReviewers(db, today, { panels: panel ? [panel] : [], lang: view.lang })}
      tabs={tabsFor(me, practice.item, panel)}
      waitsForMe={Boolean(panel && scorerOf(me, { item: practice.item, panel }))}
      namesPanels={isSecretariat(me)}
      mayShortlist={Boolean(panel && may.shortlist(me, { item: practice.item, scorings: panel.scorings.length }))}
      {...mend}
    />
  )
}

scoringRoutes.get('/w/practices/:id/scores', (c) => look(c, async (seen) => scoresPage(seen, await findPractice(seen.db, seen.view, c.req.param('id')))))

scoringRoutes.post('/w/practices/:id/shortlisting', (c) =>
  changeOfCall(c, callOf(c), async ({ tx, me, view, today }) => {
    const practice = await findPractice(tx, view, c.req.param('id'))
    const form = await readForm(c, ShortlistingForm(view.lang))
    if (!form.ok) return scoresPage({ db: tx, me, view, today }, practice, form)
    const { listed, 'reason.es': es, 'reason.en': en } = form.data
    await shortlistPractice(tx, me, practice.item, { panel: found(await findPanel(tx, practice.item)), listed, reason: words(es, en) })
    return seeOther(c, `/w/practices/${practice.item.id}/scores#shortlist`, text[view.lang].shortlist.done)
  }),
)
