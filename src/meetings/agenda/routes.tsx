import { Hono } from 'hono'
import { type Db, takeTurn } from '#base/database/transaction.ts'
import { readUpload, type Upload, type UploadProblem } from '#base/file.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { type FormError, readButton, readFields, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look, type Looking } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText, rewrite } from '#base/words.ts'
import { instantIn } from '#base/zone.ts'
import { listMembers, listStates } from '#membership/index.ts'
import { findDecisionsFor, listPositions } from '../decision/queries.ts'
import { itemPage } from '../decision/routes.tsx'
import { listLines } from '../decision/table.ts'
import { dayOf, type Meeting } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { listSessions } from '../programme/queries.ts'
import { changeItem, stopMeeting } from '../stopped.tsx'
import { describeSubjects, offerSubjects, type SubjectCard, writeRef } from '../subject.ts'
import { addAgendaItem, addPaper, bringSubjects, changeAgendaItem, moveAgendaItem, removeAgendaItem, removePaper } from './actions.ts'
import { type AgendaItem, isSpokenOn, isTooSoon } from './agenda.ts'
import { changedSince } from './asked.ts'
import { ChangeForm, ItemForm, OrderForm, PaperForm, SubjectsForm } from './form.ts'
import { ArrangePage, ChangeItemPage } from './pages.tsx'
import { may } from './policy.ts'
import { findAgendaItem, findPaper, listAgenda } from './queries.ts'
import { text } from './text.ts'

export const agendaRoutes = new Hono<Env>()

/** What circulates, is on no place of this agenda yet, and was validated by no meeting. */
async function offerFor(db: Db, meeting: Meeting): Promise<SubjectCard[]> {
  const there = new Set((await listAgenda(db, [meeting.id])).map((item) => item.subject && `${item.subject.kind}:${item.subject.id}`))
  const cards = (await offerSubjects(db)).filter((card) => !there.has(`${card.kind}:${card.id}`))
  const open: SubjectCard[] = []
  for (const [kind, group] of Map.groupBy(cards, (card) => card.kind)) {
    const decided = await findDecisionsFor(db, kind, group.map((card) => card.id))
    open.push(...group.filter((card) => decided.get(card.id)?.outcome !== 'validated'))
  }
  return open
}

async function arrangePage({ db, me, view, today }: Looking, meeting: Meeting, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  if (!may.arrange(me, meeting)) refuse()
  const states = await listStates(db, today, view.lang)
  const offered = (await offerFor(db, meeting)).map((card) => ({ card, state: states.find((state) => state.id === card.authorStateId)?.name }))
  return <ArrangePage view={view} meeting={meeting} lines={await listLines(db, me, meeting, { now: view.now, today, lang: view.lang })} offered={offered} {...mend} />
}

agendaRoutes.get('/w/meetings/:id/agenda', (c) =>
  look(c, async (looking) => {
    const meeting = await findMeeting(looking.db, c.req.param('id'))
    // Whoever comes to bring one thing finds it chosen.
    const subject = c.req.query('subject')
    return meeting.adopted ? seeOther(c, `/w/meetings/${meeting.id}`) : arrangePage(looking, meeting, subject ? { typed: { subject } } : {})
  }),
)

/** An item of one's own, or several things of other parts at once: they send `subject` as kind:id:version, as often as needed. */
agendaRoutes.post('/w/meetings/:id/agenda', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    if (meeting.adopted) return stopMeeting(c, view, { meetingId: meeting.id, why: 'adopted' })
    const mend = (errors: FormError[], typed: Typed) => arrangePage({ db: tx, me, view, today }, meeting, { errors, typed })
    const { typed } = await readFields(c)
    if (typed['title.es'] !== undefined) {
      const form = await readForm(c, ItemForm(view.lang))
      if (!form.ok) return mend(form.errors, typed)
      await addAgendaItem(tx, me, meeting, form.data)
      return seeOther(c, `/w/meetings/${meeting.id}/agenda`, text[view.lang].added)
    }
    const form = SubjectsForm(view.lang).safeParse(typed)
    if (!form.success) return mend([{ field: 'subject', message: text[view.lang].form.subjects }], typed)
    const cards = await describeSubjects(tx, form.data.subject)
    const offered = new Set((await offerSubjects(tx)).map(writeRef))
    if (cards.length < form.data.subject.length || cards.some((card) => !offered.has(writeRef(card)))) return mend([{ field: 'subject', message: text[view.lang].gone }], typed)
    const { added, seated, insteadOf } = await bringSubjects(tx, me, meeting, cards)
    return seeOther(c, `/w/meetings/${meeting.id}/agenda`, [text[view.lang].brought(added), insteadOf && text[view.lang].insteadOf(readText(insteadOf, view.lang), seated)].filter(Boolean).join(' '))
  }),
)

agendaRoutes.post('/w/agenda-items/:id/order', (c) =>
  changeItem(c, async ({ tx, me, view }, item) => {
    const moved = await moveAgendaItem(tx, me, item, (await readButton(c, OrderForm)).to)
    return seeOther(c, `/w/meetings/${item.meetingId}/agenda`, moved ? text[view.lang].moved : undefined)
  }),
)

agendaRoutes.post('/w/agenda-items/:id/removal', (c) =>
  changeItem(c, async ({ tx, me, view }, item) => {
    if (may.arrange(me, item) && isSpokenOn(item, await listPositions(tx, [item.id]))) return stopMeeting(c, view, { meetingId: item.meetingId, why: 'spokenOn' })
    await removeAgendaItem(tx, me, item)
    return seeOther(c, `/w/meetings/${item.meetingId}/agenda`, text[view.lang].removed)
  }),
)

/** Closed while its page was open. */
const isCut = (me: Me, item: AgendaItem): boolean => item.closed !== null && may.change(me, { ...item, closed: null }) !== undefined
const stopClosed = (c: Ctx, view: View, item: AgendaItem) => stopMeeting(c, view, { meetingId: item.meetingId, itemId: item.id, why: 'closed' })

agendaRoutes.get('/w/agenda-items/:id/change', (c) =>
  look(c, async ({ db, me, view }) => {
    const item = await findAgendaItem(db, c.req.param('id'))
    if (!may.change(me, item)) refuse()
    return <ChangeItemPage view={view} meeting={await findMeeting(db, item.meetingId)} item={item} sessions={await listSessions(db, item.meetingId)} />
  }),
)

agendaRoutes.post('/w/agenda-items/:id/change', (c) =>
  changeItem(c, async ({ tx, me, view, today }, item) => {
    if (isCut(me, item)) return stopClosed(c, view, item)
    const form = await readForm(c, ChangeForm(view.lang, item.title.original))
    const meeting = await findMeeting(tx, item.meetingId)
    const sessions = await listSessions(tx, item.meetingId)
    const mend = (errors: FormError[]) => <ChangeItemPage view={view} meeting={meeting} item={item} sessions={sessions} errors={errors} typed={form.typed} />
    if (!form.ok) return mend(form.errors)
    const { silenceDay, silenceHour, sessionId, quorum } = form.data
    const members = (await listMembers(tx, dayOf(meeting) ?? today, view.lang)).length
    if (quorum && quorum > members) return mend([{ field: 'quorum', message: text[view.lang].form.quorumBeyond(members) }])
    if (sessionId && !sessions.some((session) => session.id === sessionId)) return mend([{ field: 'sessionId', message: text[view.lang].form.session }])
    const silenceUntil = silenceDay ? instantIn(meeting.zone, silenceDay, silenceHour) : null
    const asked = { ...item.asked, title: rewrite(item.title, { es: form.data['title.es'], en: form.data['title.en'] }), kind: form.data.kind, quorum }
    const differs = silenceUntil?.getTime() !== item.silenceUntil?.getTime() || changedSince(item.asked, asked).length > 0
    if (silenceUntil && form.data.kind === 'decision' && differs && isTooSoon(silenceUntil, view.now)) return mend([{ field: 'silenceDay', message: text[view.lang].form.silenceSoon }])
    await changeAgendaItem(tx, me, item, { ...form.data, silenceUntil })
    return seeOther(c, `/w/agenda-items/${item.id}`, text[view.lang].changed)
  }),
)

/** Whoever consents by silence does so to the papers that were there: no other comes in the last day before its hour, nor after it. */
const silenceHolds = (item: AgendaItem, view: View): boolean => item.silenceUntil !== null && isTooSoon(item.silenceUntil, view.now)

const unfit = (view: View, problem: UploadProblem): FormError => {
  const say = text[view.lang].form
  return { field: 'file', message: { empty: say.fileNeeded, hollow: say.fileHollow, kind: say.fileKind, size: say.fileSize }[problem] }
}

agendaRoutes.post('/w/agenda-items/:id/papers', (c) =>
  changeItem(c, async ({ tx, me, view, today }, item) => {
    if (isCut(me, item)) return stopClosed(c, view, item)
    const form = await readForm(c, PaperForm(view.lang))
    if (!form.ok) return itemPage({ db: tx, me, view, today }, item.id, form)
    if (silenceHolds(item, view)) return itemPage({ db: tx, me, view, today }, item.id, { errors: [{ field: 'paperTitle', message: text[view.lang].form.silencePapers }], typed: form.typed })
    const upload: Upload | UploadProblem = form.data.file ? await readUpload(form.data.file) : 'empty'
    if (typeof upload === 'string') return itemPage({ db: tx, me, view, today }, item.id, { errors: [unfit(view, upload)], typed: form.typed })
    await addPaper(tx, me, item, { title: form.data.paperTitle, kind: form.data.paperKind, language: form.data.language, upload })
    return seeOther(c, `/w/agenda-items/${item.id}#papers`, text[view.lang].paperAdded)
  }, changeOnce),
)

agendaRoutes.post('/w/papers/:id/removal', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const paper = await findPaper(tx, c.req.param('id'))
    // Its address names the paper alone: it waits for the item as every change of it does.
    await takeTurn(tx, [paper.agendaItemId])
    const item = await findAgendaItem(tx, paper.agendaItemId)
    if (item.adopted) return stopMeeting(c, view, { meetingId: item.meetingId, why: 'adopted' })
    if (isCut(me, item)) return stopClosed(c, view, item)
    if (silenceHolds(item, view)) return itemPage({ db: tx, me, view, today }, item.id, { errors: [{ field: 'papers', message: text[view.lang].form.silencePapers }] })
    await removePaper(tx, me, item, paper)
    return seeOther(c, `/w/agenda-items/${item.id}#papers`, text[view.lang].paperRemoved)
  }),
)
