import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import { findAudience } from '#base/holding.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found, NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { findVersion, questionsOf } from '#formats/index.ts'
import { findState, isOfState, isSecretariat } from '#membership/index.ts'
import { listNames } from '#reference/index.ts'
import { findCall } from '../call/queries.ts'
import { withdrawItem } from '../submission/actions.ts'
import { WithdrawalForm } from '../submission/form.ts'
import { may } from '../submission/policy.ts'
import { text as submissionText } from '../submission/text.ts'
import { may as mayTranslate } from '../translation/policy.ts'
import { findTranslated } from '../translation/queries.ts'
import { changesBetween } from './changes.tsx'
import { circulatingBefore, type Item } from './item.ts'
import { ItemPage, RoundPage } from './pages.tsx'
import { listSentBack } from './sent-back.ts'
import { filesOf, filesOfBoth, findItem, findPrivateAnswers, findVersionAnswers, listItemVersions } from './queries.ts'

export const itemRoutes = new Hono<Env>()

/** Neither a member nor of its state: somebody with whom it was shared to read. */
const isGuest = (me: Me, item: Item): boolean => me.rung > 3 && !isOfState(me, item.stateId)

async function itemPage({ db, me, view }: { db: Db; me: Me; view: View }, item: Item, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const version = found(item.latest)
  const call = await findCall(db, item.callId)
  const { definition } = await findVersion(db, call.formatVersionId)
  const answers = await findVersionAnswers(db, version.id)
  const rounds = await listItemVersions(db, item.id)
  return (
    <ItemPage
      view={view}
      item={item}
      version={version}
      guest={isGuest(me, item)}
      audience={circulatingBefore(item, rounds) ? (item.takenBackAt ? 'team' : 'secretariat') : await findAudience(db, item.holdingId)}
      call={call}
      state={(await findState(db, item.stateId)).name}
      definition={definition}
      translated={await findTranslated(db, item, answers, view.lang)}
      privateAnswers={await findPrivateAnswers(db, version.id)}
      names={await listNames(db)}
      files={await filesOf(db, questionsOf(definition), answers)}
      rounds={rounds}
      sentBack={isGuest(me, item) ? undefined : (await listSentBack(db, [item])).get(item.id)}
      may={{ draft: Boolean(may.write(me, item)), review: isSecretariat(me), translate: Boolean(mayTranslate.translate(me, item)), takeBack: Boolean(may.takeBack(me, item)), withdraw: Boolean(may.withdraw(me, item)) }}
      {...mend}
    />
  )
}

itemRoutes.get('/w/items/:id', (c) =>
  look(c, async ({ db, me, view }) => {
    const item = await findItem(db, c.req.param('id'))
    if (!item.latest && (me.teams.includes(item.stateId) || may.contribute(me, { item, delegated: true }))) return c.redirect(`/w/items/${item.id}/draft`, 303)
    return itemPage({ db, me, view }, item)
  }),
)

itemRoutes.get('/w/items/:id/rounds/:round', (c) =>
  look(c, async ({ db, me, view }) => {
    const item = await findItem(db, c.req.param('id'))
    if (isGuest(me, item)) throw new NotFound()
    const rounds = await listItemVersions(db, item.id)
    const place = rounds.findIndex((version) => String(version.round) === c.req.param('round'))
    const [before, after] = [rounds[place - 1], rounds[place]]
    if (!before || !after) throw new NotFound()
    const { definition } = await findVersion(db, (await findCall(db, item.callId)).formatVersionId)
    const changes = changesBetween(view, definition, { before: before.answers, after: after.answers, names: await listNames(db), files: await filesOfBoth(db, questionsOf(definition), { before: before.answers, after: after.answers }) })
    return <RoundPage view={view} item={item} title={after.title} before={before} after={after} changes={changes} />
  }),
)

itemRoutes.post('/w/items/:id/withdrawal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const item = await findItem(tx, c.req.param('id'))
    const form = await readForm(c, WithdrawalForm(view.lang))
    if (!form.ok) return itemPage({ db: tx, me, view }, item, form)
    await withdrawItem(tx, me, item, form.data.reason)
    return seeOther(c, `/w/submissions/${item.submissionId}`, submissionText[view.lang].withdraw.done)
  }),
)
