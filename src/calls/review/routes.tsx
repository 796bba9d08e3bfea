import { Hono } from 'hono'
import { type Db, takeTurn, type Tx } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { type FormError, readButton, readFields, readForm, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { type change, type Changing, type Kept, look, changeOnce } from '#base/http/road.ts'
import { tooLate } from '#base/http/too-late.tsx'
import type { Me } from '#base/person.ts'
import { found, NotFound, refuse, sameAsRead } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { answerInWords, findVersion, questionsOf } from '#formats/index.ts'
import { findOrganisation, findState, isSecretariat, secretariatTeam } from '#membership/index.ts'
import { listNames } from '#reference/index.ts'
import type { Call } from '../call/call.ts'
import { findCall } from '../call/queries.ts'
import { changesBetween } from '../item/changes.tsx'
import { circulationMark, type Item, stageOfItem } from '../item/item.ts'
import { filesOf, filesOfBoth, findPrivateAnswers, findVersionAnswers, listItems, listItemVersions } from '../item/queries.ts'
import { changeOfCall } from '../mending/standing.ts'
import { acceptItem, addComment, circulateItem, removeComment, returnItem } from './actions.ts'
import { AcceptanceForm, CommentForm, holdsWords, RemovalForm, ReturnForm } from './form.ts'
import { ReviewPage, takenBackLead, TakenBackPage, TakenBackWay } from './pages.tsx'
import { may } from './policy.ts'
import { findReview, findTakenBack, listComments } from './queries.ts'
import { text } from './text.ts'

export const reviewRoutes = new Hono<Env>()

type Seen = { db: Db; me: Me; view: View }

async function reviewPage({ db, me, view }: Seen, item: Item, mend: { about?: string; errors?: FormError[]; typed?: Typed } = {}) {
  if (!isSecretariat(me) || !item.latest) throw new NotFound()
  const call = await findCall(db, item.callId)
  const { definition } = await findVersion(db, call.formatVersionId)
  const rounds = await listItemVersions(db, item.id)
  const [answers, names, state, secretariat, review] = [await findVersionAnswers(db, item.latest.id), await listNames(db), await findState(db, item.stateId), await findOrganisation(db, secretariatTeam), await findReview(db, item.latest.id)]
  const before = rounds.at(-2)
  const comments = await listComments(db, { itemId: item.id })
  return (
    <ReviewPage
      view={view}
      item={item}
      state={readText(state.name, view.lang)}
      secretariat={readText(secretariat.name, view.lang)}
      definition={definition}
      answers={answers}
      privateAnswers={await findPrivateAnswers(db, item.latest.id)}
      names={names}
      files={await filesOf(db, questionsOf(definition), answers)}
      comments={comments.filter((comment) => comment.reviewId === review?.id)}
      former={comments.filter((comment) => comment.reviewId !== review?.id && comment.answer)}
      changes={before && changesBetween(view, definition, { before: before.answers, after: answers, names, files: await filesOfBoth(db, questionsOf(definition), { before: before.answers, after: answers }) })}
      about={mend.about}
      may={{ review: Boolean(may.review(me, item)), circulate: Boolean(may.circulate(me, item)) }}
      call={call}
      {...mend}
    />
  )
}

type Work = (changing: Changing, found: { item: Item; call: Call }) => ReturnType<Parameters<typeof change>[1]>

const changeItem = (c: Ctx, work: Work, road?: typeof changeOnce): Promise<Response> =>
  changeOfCall(c, async ({ tx, me }) => (await findReviewed(tx, me, c.req.param('id')!)).callId, async (changing, call) => {
    const [item] = await listItems(changing.tx, { ids: [c.req.param('id')!] })
    return item ? work(changing, { item, call }) : stopTakenBack(c, changing)
  }, road)

/** What its state took back is no longer there for the Secretariat, which was reading it. */
const findReviewed = async (db: Db, me: Me, id: string): Promise<{ callId: string }> => {
  const [item] = await listItems(db, { ids: [id] })
  return item ?? found(isSecretariat(me) ? await findTakenBack(db, id) : undefined)
}

/** Its state took it back while somebody wrote about it: that is said, and what was written is given back in words. */
async function stopTakenBack(c: Ctx, { tx, view }: Changing): Promise<Kept> {
  const { stateId, callId, at } = found(await findTakenBack(tx, c.req.param('id')!))
  const { definition } = await findVersion(tx, (await findCall(tx, callId)).formatVersionId)
  const say = text[view.lang]
  const chosen = [...questionsOf(definition).map(({ key, label }) => [`question=${key}`, readText(label, view.lang)]), ...Object.entries(say.kinds).map(([kind, label]) => [`kind=${kind}`, label])]
  c.set('labels', { question: say.question, kind: say.kind, quote: say.quote, text: say.text, dueOn: say.returning.due, letter: say.returning.letter, ...Object.fromEntries(chosen) })
  const back = { view, state: readText((await findState(tx, stateId)).name, view.lang), callId, at }
  return tooLate(c, view, { title: say.takenBack.title, lead: takenBackLead(back), crumbs: [{ href: `/w/calls/${callId}`, label: back.state }], instead: <TakenBackWay {...back} /> })
}

reviewRoutes.get('/w/items/:id/review', (c) =>
  look(c, async (seen) => {
    const [item] = await listItems(seen.db, { ids: [c.req.param('id')] })
    return item ? reviewPage(seen, item, { about: c.req.query('about') }) : takenBackPage(seen, c.req.param('id'))
  }),
)

async function takenBackPage({ db, me, view }: Seen, itemId: string) {
  if (!isSecretariat(me)) throw new NotFound()
  const { stateId, ...back } = found(await findTakenBack(db, itemId))
  return <TakenBackPage view={view} state={readText((await findState(db, stateId)).name, view.lang)} {...back} />
}

/** The state reads the passage as its own words. */
async function quotes({ db, view }: Pick<Seen, 'db' | 'view'>, item: Item, { question: key, quote }: { question: string; quote: string }): Promise<boolean> {
  const { definition } = await findVersion(db, (await findCall(db, item.callId)).formatVersionId)
  const question = questionsOf(definition).find((one) => one.key === key)
  if (!question || question.kind === 'file') return quote === ''
  const { id } = found(item.latest)
  const answer = { ...(await findVersionAnswers(db, id)), ...(await findPrivateAnswers(db, id)) }[key]
  return holdsWords(answerInWords(view, question, answer, await listNames(db)), quote)
}

reviewRoutes.post('/w/items/:id/comments', (c) =>
  changeItem(c, async ({ tx, me, view }, { item }) => {
    const form = await readForm(c, CommentForm(view.lang))
    if (!form.ok) return reviewPage({ db: tx, me, view }, item, form)
    const { question, ...comment } = form.data
    if (!(await quotes({ db: tx, view }, item, form.data))) return reviewPage({ db: tx, me, view }, item, { errors: [{ field: 'quote', message: text[view.lang].errors.quote }], typed: form.typed })
    await addComment(tx, me, item, { questionKey: question, ...comment })
    return seeOther(c, `/w/items/${item.id}/review#comments`, text[view.lang].saved)
  }, changeOnce),
)

reviewRoutes.post('/w/items/:id/comment-removals', (c) =>
  changeItem(c, async ({ tx, me, view }, { item }) => {
    const { comment: id } = await readButton(c, RemovalForm)
    await removeComment(tx, me, item, found((await listComments(tx, { itemId: item.id })).find((comment) => comment.id === id)))
    return seeOther(c, `/w/items/${item.id}/review#comments`, text[view.lang].removed)
  }),
)

reviewRoutes.post('/w/items/:id/return', (c) =>
  changeItem(c, async ({ tx, me, view, today }, { item }) => {
    const form = await readForm(c, ReturnForm(view.lang, today))
    if (!form.ok) return reviewPage({ db: tx, me, view }, item, form)
    const { version: read, ...given } = form.data
    await returnItem(tx, me, item, { ...given, read })
    return seeOther(c, `/w/submissions/${item.submissionId}`, text[view.lang].returning.done)
  }),
)

reviewRoutes.post('/w/items/:id/acceptance', (c) =>
  changeItem(c, async ({ tx, me, view }, { item }) => {
    const { version: read } = await readButton(c, AcceptanceForm)
    await acceptItem(tx, me, item, { read, now: view.now })
    return seeOther(c, `/w/submissions/${item.submissionId}`, text[view.lang].accepting.done)
  }),
)

reviewRoutes.post('/w/items/:id/circulation', (c) =>
  changeItem(c, async ({ tx, me, view }, { item, call }) => {
    const { version: read } = await readButton(c, AcceptanceForm)
    await circulateItem(tx, me, item, { call, read })
    return seeOther(c, `/w/items/${item.id}/review`, text[view.lang].circulating.done)
  }),
)

/** While nobody returns, takes back or withdraws one of them. */
async function takeTurns(tx: Tx, callId: string): Promise<string> {
  await takeTurn(tx, (await listItems(tx, { callId })).map((item) => item.id))
  return callId
}

/** Everything that was accepted and may circulate, at once. */
reviewRoutes.post('/w/calls/:id/circulation', (c) =>
  changeOfCall(c, ({ tx }) => takeTurns(tx, c.req.param('id')), async ({ tx, me, view }, call) => {
    const accepted = (await listItems(tx, { callId: call.id })).filter((item) => stageOfItem(item) === 'accepted' && item.latest?.circulates)
    if (accepted.some((item) => !may.circulate(me, item))) refuse()
    sameAsRead(typedText((await readFields(c)).typed, 'version') ?? '', circulationMark(accepted))
    for (const item of accepted) await circulateItem(tx, me, item, { call, read: item.latest!.id })
    return seeOther(c, `/w/calls/${call.id}`, text[view.lang].circulating.manyDone(accepted.length))
  }),
)
