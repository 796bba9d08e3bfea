import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { NoPlanPage } from '../pages.tsx'
import { findPlan, listWho } from '../plan.ts'
import { describeFacts } from '../pointer.ts'
import { may } from '../policy.ts'
import { proposePlan } from './actions.ts'
import { editionBefore } from './changes.ts'
import { checksumOf, type Proposal } from './edition.ts'
import { EditionPage, EditionsPage } from './pages.tsx'
import { findProposal, freeze, listProposals } from './queries.ts'
import { text } from './text.ts'

export const editionRoutes = new Hono<Env>()

const place = '/w/work-plan/proposals'

/** An adopted proposal and its edition bear the same id. */
const editionsOf = (db: Db, proposals: Proposal[], { lang }: View) => describeFacts(db, proposals.flatMap(({ id, adoption }) => (adoption ? [{ kind: 'edition', id }] : [])), lang)

editionRoutes.get(place, (c) =>
  look(c, async ({ db, me, view, today }) => {
    const plan = await findPlan(db, today, c.req.query('year'))
    if (!plan) return <NoPlanPage view={view} mayOpen={Boolean(may.open(me, null))} />
    const proposals = await listProposals(db, { cycleId: plan.cycle.id })
    return <EditionsPage view={view} planned={plan} proposals={proposals} editions={await editionsOf(db, proposals, view)} mayPropose={!plan.asked && Boolean(may.propose(me, null))} />
  }),
)

editionRoutes.post(place, (c) =>
  change(c, async ({ tx, me, view, today }) => {
    if (!may.propose(me, null)) refuse()
    const plan = await findPlan(tx, today)
    if (!plan) refuse('no plan')
    const { cycle } = plan!
    const proposals = await listProposals(tx, { cycleId: cycle.id })
    const { body } = await freeze(tx, cycle)
    if (proposals[0]?.sha256 === checksumOf(body)) return <EditionsPage view={view} planned={plan!} proposals={proposals} editions={await editionsOf(tx, proposals, view)} mayPropose same />
    const id = await proposePlan(tx, me, cycle.id)
    return seeOther(c, `${place}/${id}`, text[view.lang].propose.saved((proposals[0]?.number ?? 0) + 1))
  }),
)

editionRoutes.get(`${place}/:id`, (c) =>
  look(c, async ({ db, view, today }) => {
    const proposal = await findProposal(db, c.req.param('id'))
    const all = await listProposals(db, { cycleId: proposal.cycleId })
    const [edition] = await editionsOf(db, [proposal], view)
    return <EditionPage view={view} proposal={proposal} last={all[0]!.number} before={editionBefore(all, proposal)} who={await listWho(db, today, view.lang)} edition={edition?.href} />
  }),
)

editionRoutes.get(`${place}/:id/data.json`, (c) =>
  look(c, async ({ db }) => {
    const { body, number, sha256 } = await findProposal(db, c.req.param('id'))
    c.header('Content-Disposition', `attachment; filename="mirps-${body.year}-${number}.json"`)
    return c.json({ number, sha256, ...body })
  }),
)
