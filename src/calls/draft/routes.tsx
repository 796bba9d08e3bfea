import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import { listFiles } from '#base/file.ts'
import { type Ctx, type Env, isAutosave } from '#base/http/context.ts'
import { type FormError, readButton, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Changing, look, type Looking } from '#base/http/road.ts'
import { found, NotFound, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'
import { askedAnswers, fieldName, lacksOf, numberOf, type Question, questionsOf, type Section } from '#formats/index.ts'
import { findOrganisation, type Holder, listHolders, namesOf, roleName, secretariatTeam } from '#membership/index.ts'
import type { Names } from '#reference/index.ts'
import { listWaiting } from '../exchange/upload/queries.ts'
import { answersOf, filesOf, findItem, listCompletions, listCorrections, listDelegations } from '../item/queries.ts'
import { changeOfCall } from '../mending/standing.ts'
import { stageOfItem } from '../item/item.ts'
import { listSentBack } from '../item/sent-back.ts'
import { personalIn } from '../item/personal.ts'
import { answerComment } from '../review/actions.ts'
import { may as mayReview } from '../review/policy.ts'
import { listAskedComments, listComments } from '../review/queries.ts'
import { delegateSection, endDelegation } from '../submission/actions.ts'
import { may } from '../submission/policy.ts'
import { type Bench, findBench, findOffer, mayWrite, openSection, readersOf, sectionsOf } from './bench.ts'
import { DiscardPage } from './discard-page.tsx'
import { CheckPage, DraftPage } from './draft-page.tsx'
import { CommentAnswerForm, DelegationForm, ShareForm } from './form.ts'
import { saveSection, sectionPage } from './save.tsx'
import { stagesOf } from './section.ts'
import { text } from './text.ts'

export const draftRoutes = new Hono<Env>()

/** To whom a section can be handed: people of the ministries of a state, and the consultants that work for it. */
const listContributors = async (db: Db, stateId: string, today: string): Promise<Holder[]> => [
  ...(await listHolders(db, today, { stateId, role: 'ministry contributor' })),
  ...(await listHolders(db, today, { role: 'consultant' })).filter(({ coversId }) => coversId === stateId),
]

async function draftPage({ db, me, view, today }: Looking, bench: Bench, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const { item, format, draft } = bench
  const [completions, delegations, names, comments, secretariat, contributors] = [
    await listCompletions(db, item.id),
    bench.ofTeam ? await listDelegations(db, item.draftId, { now: view.now, today }) : [],
    await namesOf(db, draft.map((answer) => answer.byId)),
    bench.ofTeam ? await listAskedComments(db, bench) : [],
    await findOrganisation(db, secretariatTeam),
    bench.ofTeam ? await listContributors(db, item.stateId, today) : [],
  ]
  const waiting = await listWaiting(db, { itemIds: [item.id] })
  const files = await listFiles(db, waiting.map((one) => one.fileId))
  const lines = stagesOf(sectionsOf(bench), { draft, completions }).map(({ section, stage }) => {
    const own = draft.filter((answer) => answer.sectionKey === section.key)
    const last = own.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
    return { section, stage, delegations: delegations.filter((one) => one.sectionKey === section.key), editor: last && names.get(last.byId ?? '') }
  })
  return (
    <DraftPage
      view={view}
      item={item}
      seenBy={readersOf(bench)}
      stage={bench.ofTeam ? stageOfItem(item) : (await listCorrections(db)).has(item.id) ? 'returned' : undefined}
      call={bench.call}
      title={bench.title}
      guidelinePath={`/w/formats/${format.id}/guideline.pdf`}
      definition={format.definition}
      lines={lines}
      waiting={waiting.map((one) => ({ href: `/w/uploads/${one.id}`, name: files.find((file) => file.id === one.fileId)?.name ?? '—' }))}
      comments={comments}
      sentBack={bench.ofTeam ? (await listSentBack(db, [item])).get(item.id) : undefined}
      secretariat={readText(secretariat.name, view.lang)}
      contributors={contributors.map((one) => ({ personId: one.personId, name: one.name ?? '', post: [...(one.role === 'consultant' ? [roleName(one.role, view.lang)] : []), readText(one.organisation, view.lang)].join(', ') }))}
      may={{ delegate: Boolean(may.delegate(me, item)) && mayWrite(me, bench), discard: Boolean(may.discard(me, item)), answer: Boolean(mayReview.answerComment(me, item)), check: bench.ofTeam }}
      {...mend}
    />
  )
}

/** The team reads what was handed in; whoever wrote a section reads no round, and is told so. */
const closed = (c: Ctx, view: View, { item, ofTeam }: Bench) => (ofTeam ? c.redirect(`/w/items/${item.id}`, 303) : seeOther(c, '/w', text[view.lang].section.closed))

draftRoutes.get('/w/items/:id/draft', (c) =>
  look(c, async (seen) => {
    const bench = await findBench(seen.db, seen.me, seen.view, c.req.param('id'))
    if (!mayWrite(seen.me, bench)) return closed(c, seen.view, bench)
    return draftPage(seen, bench)
  }),
)

draftRoutes.get('/w/items/:id/discarding', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const { item, title, format, draft } = await findBench(db, me, view, c.req.param('id'))
    if (!may.discard(me, item)) refuse('it was handed in')
    const { definition } = format
    const answered = draft.filter(({ value }) => value !== null)
    const written = definition.sections.flatMap((section) => {
      const answers = answered.filter(({ sectionKey }) => sectionKey === section.key).length
      return answers > 0 ? [{ section, answers }] : []
    })
    const writers = (await listDelegations(db, item.draftId, { now: view.now, today })).filter((one) => one.active && one.name !== null).map((one) => one.name!)
    return <DiscardPage view={view} item={item} title={title} written={written} files={await filesOf(db, questionsOf(definition), answersOf(draft))} writers={[...new Set(writers)]} />
  }),
)

draftRoutes.get('/w/items/:id/check', (c) =>
  look(c, async ({ db, me, view }) => {
    const bench = await findBench(db, me, view, c.req.param('id'))
    // Of the whole form: whoever writes one section does not read what the others say.
    if (!bench.ofTeam) throw new NotFound()
    const { definition } = bench.format
    const answers = answersOf(bench.draft)
    const { names } = await findOffer(db)
    const open = stagesOf(definition.sections, { draft: bench.draft, completions: await listCompletions(db, bench.item.id) }).filter((one) => one.stage !== 'completed').map((one) => one.section)
    return <CheckPage view={view} item={bench.item} title={bench.title} definition={definition} answers={answers} lacks={lacksOf(definition, answers, view.lang)} open={open} personal={personalIn(questionsOf(definition), askedAnswers(definition, answers))} names={names} files={await filesOf(db, questionsOf(definition), answers)} />
  }),
)

draftRoutes.get('/w/items/:id/sections/:key', (c) =>
  look(c, async ({ db, me, view }) => {
    const bench = await findBench(db, me, view, c.req.param('id'))
    const { section } = openSection(bench, c.req.param('key'))
    if (!mayWrite(me, bench, section.key)) return closed(c, view, bench)
    return sectionPage({ tx: db, view, bench, section, stored: bench.draft })
  }),
)

draftRoutes.post('/w/items/:id/sections/:key', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const { section } = openSection(bench, c.req.param('key'))
    const open = mayWrite(me, bench, section.key)
    c.set('labels', askedIn(view, bench, { section, names: open ? undefined : (await findOffer(tx)).names }))
    if (!open) return isAutosave(c) ? c.json({ conflict: text[view.lang].section.closed }, 409) : refuse('the section is closed')
    return saveSection(c, { tx, me, view, bench, section })
  }),
)

/** What a section asks and offers, in words, for whoever is given back what they wrote in it. */
function askedIn({ lang }: View, { format }: Bench, { section, names }: { section: Section; names: Names | undefined }): Record<string, string> {
  const offered = (question: Question) => (question.kind === 'choice' ? question.options.map(({ key, label }) => [key, label] as const) : question.kind === 'reference' ? [...(names?.[question.to] ?? [])] : [])
  return Object.fromEntries(section.questions.flatMap((question) => [
    [fieldName(question), `${numberOf(format.definition, question.key)} ${readText(question.label, lang)}`],
    ...offered(question).map(([key, label]) => [`${fieldName(question)}=${key}`, readText(label, lang)]),
  ]))
}

/** The call of the item that the address names; whoever does not have it on the bench is stopped by the work. */
const callOf = (c: Ctx) => async ({ tx }: Changing) => (await findItem(tx, c.req.param('id')!)).callId

draftRoutes.post('/w/items/:id/delegations', (c) =>
  changeOfCall(c, callOf(c), async ({ tx, me, view, today }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const form = await readForm(c, DelegationForm(view, { today, contributors: await listContributors(tx, bench.item.stateId, today) }))
    if (!form.ok) return draftPage({ db: tx, me, view, today }, bench, form)
    const { personId, sectionKey, until } = form.data
    if (!questionsOf(bench.format.definition).length || !bench.format.definition.sections.some((section) => section.key === sectionKey)) refuse('no such section')
    await delegateSection(tx, me, bench.item, { personId, sectionKey, until: endOfDay(view.zone, until) })
    return seeOther(c, `/w/items/${bench.item.id}/draft`, text[view.lang].draft.given)
  }),
)

draftRoutes.post('/w/items/:id/delegation-ends', (c) =>
  changeOfCall(c, callOf(c), async ({ tx, me, view }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    await endDelegation(tx, me, bench.item, { shareId: (await readButton(c, ShareForm)).share, now: view.now })
    return seeOther(c, `/w/items/${bench.item.id}/draft`, text[view.lang].draft.ended)
  }),
)

draftRoutes.post('/w/items/:id/comment-answers', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const form = await readForm(c, (typed) => CommentAnswerForm(view.lang, typed))
    if (!form.ok) return draftPage({ db: tx, me, view, today }, bench, form)
    const comment = found((await listComments(tx, { itemId: bench.item.id, returnedOnly: true })).find((one) => one.id === form.data.comment))
    await answerComment(tx, me, bench.item, { comment, done: form.data.done, reason: form.data.reason })
    return seeOther(c, `/w/items/${bench.item.id}/draft#comments`, text[view.lang].draft.answered)
  }),
)
