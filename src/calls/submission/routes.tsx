import { Hono } from 'hono'
import { type Db, takeTurn } from '#base/database/transaction.ts'
import { listFiles, readUpload, type Upload } from '#base/file.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Changing, look, type Looking } from '#base/http/road.ts'
import type { View } from '#base/view.ts'
import { formatInstant } from '#base/ui/dates.ts'
import { dayIn } from '#base/zone.ts'
import { readText } from '#base/words.ts'
import { findState, listHolders, namesOf } from '#membership/index.ts'
import { questionsOf } from '#formats/index.ts'
import { listNames } from '#reference/index.ts'
import { findMilestone, listExtensions } from '#workplan/index.ts'
import { dueFor, isTentativeFor } from '../call/call.ts'
import { findCall, listAddressees } from '../call/queries.ts'
import { type Change, changesBetween } from '../item/changes.tsx'
import { filesOfBoth, findItem, findPrivateAnswers, findVersionAnswers, listItems } from '../item/queries.ts'
import { changeOfCall, changeStanding } from '../mending/standing.ts'
import { listSentBack } from '../item/sent-back.ts'
import { addItem, beginSubmission, clearSubmission, discardItem, handInSubmission, postponeClearance, takeBackItem } from './actions.ts'
import { ClearanceForm, HandInForm, ItemForm, PostponementForm } from './form.ts'
import { ReceivedPage, SubmissionPage } from './pages.tsx'
import { may } from './policy.ts'
import { type Envelope, findClearance, findEnvelope, findSubmission, findUntouched, listPostponements, listReceipts, listTakenBack } from './queries.ts'
import { asHandedIn, dueOfNext, holdsFor } from './submission.ts'
import { text } from './text.ts'

export const submissionRoutes = new Hono<Env>()

submissionRoutes.post('/w/calls/:id/submissions', (c) =>
  changeStanding(c, async ({ tx, me, view }, call) => {
    const states = (await listAddressees(tx, call.id, view.lang)).map((state) => state.stateId)
    const submission = await beginSubmission(tx, me, call, states)
    return seeOther(c, `/w/submissions/${submission.id}`)
  }),
)

submissionRoutes.get('/w/submissions/:id', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const submission = await findSubmission(db, c.req.param('id'))
    if (!me.teams.includes(submission.stateId)) return receivedPage(db, view, submission.id)
    return submissionPage({ db, me, view, today }, await findEnvelope(db, submission.id, view.lang))
  }),
)

type Work = (changing: Changing, found: Envelope) => ReturnType<Parameters<typeof change>[1]>

/** A change of an envelope, while nobody writes on its items, takes one back, circulates one or withdraws its call. */
export const changeEnvelope = (c: Ctx, work: Work): Promise<Response> =>
  changeOfCall(
    c,
    async ({ tx, view }) => {
      const { clearance, postpone, handIn } = text[view.lang]
      c.set('labels', { licence: clearance.licence, words: postpone.words, reason: handIn.reason, ...Object.fromEntries(Object.entries(clearance.licences).map(([key, label]) => [`licence=${key}`, label])) })
      const { id, callId } = await findSubmission(tx, c.req.param('id')!)
      await takeTurn(tx, (await listItems(tx, { submissionId: id })).map((item) => item.id))
      return callId
    },
    async (changing) => work(changing, await findEnvelope(changing.tx, c.req.param('id')!, changing.view.lang)),
  )

/** The envelope as its team works on it, with what was typed and could not be accepted. */
export async function submissionPage({ db, me, view, today }: Looking, found: Envelope, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const { submission, call, clearance } = found
  const [state, milestone, extensions, holders] = [
    await findState(db, submission.stateId),
    await findMilestone(db, call.milestoneId),
    await listExtensions(db, [call.milestoneId]),
    await listHolders(db, today, { role: 'national validator', stateId: submission.stateId }),
  ]
  const extension = extensions.find((one) => one.stateId === submission.stateId)
  const dueAt = dueOfNext(found.readiness.map(({ item }) => item), { zone: state.zone, dueAt: dueFor(milestone, { zone: state.zone, extension }) })
  const receipts = await listReceipts(db, submission.id)
  const [postponed] = await listPostponements(db, [submission.id])
  const names = await namesOf(db, [clearance?.byId ?? null, postponed?.byId ?? null])
  const letter = clearance?.fileId ? (await listFiles(db, [clearance.fileId]))[0] : undefined
  return (
    <SubmissionPage
      view={view}
      found={found}
      state={state.name}
      due={dueAt && { at: dueAt, on: dayIn(state.zone, dueAt) }}
      tentative={receipts.length === 0 && isTentativeFor(milestone, extension) ? milestone.current.onDay! : undefined}
      receipts={receipts}
      takenBack={await listTakenBack(db, submission)}
      clearance={{
        byName: names.get(clearance?.byId ?? ''),
        letter,
        validators: holders.flatMap((holder) => holder.name ?? []),
        mayClear: Boolean(may.clear(me, submission)),
        mayUpload: Boolean(may.clearByLetter(me, submission)),
        postponed: postponed && { ...postponed, byName: names.get(postponed.byId ?? '') ?? '—', stands: holdsFor(postponed, found.readiness.filter((one) => one.ready)) },
        changes: await listChanges(db, view, found),
      }}
      may={{ addItem: Boolean(may.addItem(me, submission)), handIn: Boolean(may.handIn(me, submission)), takeBack: (item) => Boolean(may.takeBack(me, item)) }}
      {...mend}
    />
  )
}

/** What each item says otherwise than when it was last handed in, for whoever clears it again. */
async function listChanges(db: Db, view: View, { format, readiness }: Envelope): Promise<Map<string, Change[]>> {
  const changes = new Map<string, Change[]>()
  for (const { item, answers } of readiness.filter((one) => one.ready && one.changed && one.item.latest)) {
    const before = { ...(await findVersionAnswers(db, item.latest!.id)), ...(await findPrivateAnswers(db, item.latest!.id)) }
    const all = changesBetween(view, format.definition, { before, after: answers, names: await listNames(db), files: await filesOfBoth(db, questionsOf(format.definition), { before, after: answers }) })
    changes.set(item.id, all.filter(({ parts }) => parts.some((part) => part.kind !== 'same')))
  }
  return changes
}

async function receivedPage(db: Db, view: View, submissionId: string) {
  const submission = await findSubmission(db, submissionId)
  const [call, state, items, clearance] = [await findCall(db, submission.callId), await findState(db, submission.stateId), await listItems(db, { submissionId }), await findClearance(db, submissionId)]
  const readiness = items.filter((item) => item.latest).map(asHandedIn)
  const consents = clearance && text[view.lang].clearance.withConsents(clearance.circulates, clearance.publishes)
  return <ReceivedPage view={view} found={{ call, readiness, sentBack: await listSentBack(db, items) }} state={state.name} receipts={await listReceipts(db, submissionId)} takenBack={await listTakenBack(db, submission)} consents={consents} />
}

submissionRoutes.post('/w/submissions/:id/items', (c) =>
  changeOfCall(c, async ({ tx }) => (await findSubmission(tx, c.req.param('id'))).callId, async ({ tx, me, view, today }, call) => {
    const submission = await findSubmission(tx, c.req.param('id'))
    const form = await readForm(c, ItemForm)
    if (!form.ok) return submissionPage({ db: tx, me, view, today }, await findEnvelope(tx, submission.id, view.lang), form)
    const { original, example, version } = form.data
    // The button pressed twice: the first began it, the second leads there.
    const again = version !== undefined && (await listItems(tx, { submissionId: submission.id })).length > version
    const id = (again ? await findUntouched(tx, { submissionId: submission.id, byId: me.id, original }) : undefined) ?? (await addItem(tx, me, submission, { call, original, example }))
    return seeOther(c, `/w/items/${id}/draft`)
  }),
)

submissionRoutes.post('/w/submissions/:id/clearance', (c) =>
  changeEnvelope(c, async ({ tx, me, view, today }, found) => {
    const form = await readForm(c, ClearanceForm(view.lang))
    if (!form.ok) return submissionPage({ db: tx, me, view, today }, found, form)
    const { letter: _, version: read, ...consents } = form.data
    await clearSubmission(tx, me, found, { ...consents, read })
    return seeOther(c, `/w/submissions/${found.submission.id}#hand-in`, text[view.lang].clearance.done)
  }),
)

submissionRoutes.post('/w/submissions/:id/postponement', (c) =>
  changeEnvelope(c, async ({ tx, me, view, today }, found) => {
    const form = await readForm(c, PostponementForm(view.lang))
    if (!form.ok) return submissionPage({ db: tx, me, view, today }, found, form)
    await postponeClearance(tx, me, found, form.data.words)
    return seeOther(c, `/w/submissions/${found.submission.id}#clearance`, text[view.lang].postpone.done)
  }),
)

submissionRoutes.post('/w/submissions/:id/clearance-letter', (c) =>
  changeEnvelope(c, async ({ tx, me, view, today }, found) => {
    const form = await readForm(c, ClearanceForm(view.lang))
    if (!form.ok) return submissionPage({ db: tx, me, view, today }, found, form)
    const { letter, version: read, ...consents } = form.data
    const upload = await readLetter(letter, view)
    if ('field' in upload) return submissionPage({ db: tx, me, view, today }, found, { errors: [upload], typed: form.typed })
    await clearSubmission(tx, me, found, { ...consents, read, letter: upload })
    return seeOther(c, `/w/submissions/${found.submission.id}#hand-in`, text[view.lang].clearance.done)
  }),
)

async function readLetter(letter: File | undefined, view: View): Promise<Upload | FormError> {
  const say = text[view.lang].clearance
  const upload = letter ? await readUpload(letter) : 'empty'
  if (typeof upload !== 'string' && ['application/pdf', 'image/png', 'image/jpeg'].includes(upload.type)) return upload
  const message = upload === 'empty' ? say.fileNeeded : upload === 'hollow' ? say.fileHollow : upload === 'size' ? say.fileSize : say.fileKind
  return { field: 'letter', message }
}

submissionRoutes.post('/w/submissions/:id/hand-in', (c) =>
  changeEnvelope(c, async ({ tx, me, view, today }, found) => {
    const say = text[view.lang].handIn
    const form = await readForm(c, HandInForm)
    if (!form.ok) return submissionPage({ db: tx, me, view, today }, found, form)
    const ready = found.readiness.filter((one) => one.ready)
    // From a page that was left open while it was handed in, or pressed twice.
    const out = ready.length === 0 ? found.readiness.filter(({ item }) => may.takeBack(me, item)) : []
    if (out.length > 0) return { kept: await submissionPage({ db: tx, me, view, today }, found, { errors: [{ field: 'items', message: say.already(formatInstant(view, out[0]!.item.latest!.at)) }] }), status: 409 }
    const errors: FormError[] = []
    const personal = ready.flatMap((one) => one.hits.map(({ question }) => readText(question.label, view.lang)))
    if (personal.length > 0 && !form.data.confirmed) errors.push({ field: 'confirmed', message: say.confirmNeeded(personal) })
    if (ready.some((one) => one.item.circulated) && !form.data.reason) errors.push({ field: 'reason', message: say.reasonNeeded })
    if (errors.length > 0) return submissionPage({ db: tx, me, view, today }, found, { errors, typed: form.typed })
    await handInSubmission(tx, me, found, { reason: form.data.reason || null, confirmed: form.data.confirmed })
    return seeOther(c, `/w/submissions/${found.submission.id}`, say.done)
  }),
)

/** After something was done to an item: its team goes back to the envelope. */
const toEnvelope = (c: Ctx, submissionId: string, said: string) => seeOther(c, `/w/submissions/${submissionId}`, said)

submissionRoutes.post('/w/items/:id/taking-back', (c) =>
  change(c, async ({ tx, me, view }) => {
    const item = await findItem(tx, c.req.param('id'))
    const { receiptId } = await findSubmission(tx, item.submissionId)
    await takeBackItem(tx, me, item, { receiptId, now: view.now })
    return toEnvelope(c, item.submissionId, text[view.lang].takenBack)
  }),
)

submissionRoutes.post('/w/items/:id/discarding', (c) =>
  change(c, async ({ tx, me, view }) => {
    const item = await findItem(tx, c.req.param('id'))
    await discardItem(tx, me, item, view.now)
    return toEnvelope(c, item.submissionId, text[view.lang].discarded)
  }),
)
