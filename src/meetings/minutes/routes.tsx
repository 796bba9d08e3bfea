import { askedLang } from '#base/http/language.ts'
import { Hono } from 'hono'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { type Db, takeTurn, type Tx } from '#base/database/transaction.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { download, types } from '#base/http/download.ts'
import { type FormError, readFields, readForm, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look, type Looking } from '#base/http/road.ts'
import { readerIn } from '#base/ui/dates.ts'
import { found } from '#base/stops.ts'
import type { Option } from '#base/ui/field.tsx'
import { sayList } from '#base/list.ts'
import { type Lang, quoted, readText } from '#base/words.ts'
import type { View } from '#base/view.ts'
import { namesOf } from '#membership/index.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { findAgendaItem, listAgenda } from '../agenda/queries.ts'
import { findConvened, findMeeting, listMeetings } from '../meeting/queries.ts'
import { dayHasCome, type Meeting, timeOf } from '../meeting/meeting.ts'
import { adoptMinutes, answerComment, circulateMinutes, commentOnMinutes, openMinutes, summariseItem } from './actions.ts'
import { adoptedMinutes, fileNameOf, minutesPaper } from './documents.ts'
import { AnswerForm, CirculationForm, CommentForm, OpeningForm, SummaryForm } from './form.ts'
import { MinutesPage, type Stale, UnreadMinutesPage } from './pages.tsx'
import { may, readsMinutes } from './policy.ts'
import { findCommented, findMinutes, findStanding, findWritten } from './queries.ts'
import { changeItem, stopMeeting } from '../stopped.tsx'
import { describeSubjects } from '../subject.ts'
import { hindrancesOf, wordsMark } from './adoption.ts'
import { text } from './text.ts'

export const minutesRoutes = new Hono<Env>()

type Mend = { errors?: FormError[]; typed?: Typed; stale?: Stale }

/** Later meetings that have begun: minutes may be adopted there. */
async function adoptingMeetings(db: Db, meeting: Meeting, view: View): Promise<Option[]> {
  const since = timeOf(meeting)?.end
  const later = (await listMeetings(db, { convened: true })).filter((one) => one.id !== meeting.id && dayHasCome(one, view.now) && since && (timeOf(one)?.start ?? since) > since)
  return later.map((one) => ({ value: one.id, label: readText(one.title, view.lang) }))
}

async function minutesPage({ db, me, view, today }: Looking, meeting: Meeting, mend: Mend = {}) {
  const minutes = await findMinutes(db, meeting, { today, lang: view.lang })
  if (!readsMinutes(me, minutes)) return <UnreadMinutesPage view={view} meeting={meeting} />
  const read = { meeting, standing: minutes.standing, now: view.now }
  const asks = {
    open: Boolean(may.open(me, meeting)),
    circulate: Boolean(may.circulate(me, read)),
    comment: Boolean(may.comment(me, read)),
    answer: Boolean(may.answer(me, read)),
    adopt: Boolean(may.adopt(me, read)),
  }
  // Minutes and their edition bear the same id.
  const [edition] = minutes.standing.adoption ? await describeSubjects(db, [{ kind: 'edition', id: meeting.id, version: null }]) : []
  return <MinutesPage view={view} minutes={minutes} edition={edition?.href} may={asks} adopting={asks.adopt ? await adoptingMeetings(db, meeting, view) : []} {...mend} />
}

const home = (meeting: Meeting, place = ''): string => `/w/meetings/${meeting.id}/minutes${place}`

minutesRoutes.get('/w/meetings/:id/minutes', (c) => look(c, async (looking) => minutesPage(looking, await findConvened(looking.db, c.req.param('id')))))

type Told = { meeting: Meeting; item?: AgendaItem; form: { data: { read: string }; typed: Typed } }

/** A colleague wrote it first: the page again, with the colleague's words beside what was typed; saved again, what was typed takes their place. */
async function firstOf(looking: Looking, { meeting, item, form }: Told) {
  const now = await findWritten(looking.db, { meetingId: meeting.id, ...(item && { itemId: item.id }) })
  if (!now || !may.open(looking.me, meeting) || form.data.read === wordsMark(now.words)) return undefined
  const who = now.byId ? (await namesOf(looking.db, [now.byId])).get(now.byId) : undefined
  return { kept: await minutesPage(looking, meeting, { typed: { ...form.typed, version: wordsMark(now.words) }, stale: { of: item?.id, words: now.words, at: now.at, who } }), status: 409 as const }
}

minutesRoutes.post('/w/meetings/:id/minutes', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findConvened(tx, c.req.param('id'))
    if (meeting.adopted) return stopMeeting(c, view, { meetingId: meeting.id, why: 'adopted' })
    const form = await readForm(c, OpeningForm(view.lang))
    if (!form.ok) return minutesPage({ db: tx, me, view, today }, meeting, form)
    const first = await firstOf({ db: tx, me, view, today }, { meeting, form })
    if (first) return first
    await openMinutes(tx, me, meeting, form.data)
    return seeOther(c, home(meeting), text[view.lang].saved)
  }),
)

minutesRoutes.post('/w/agenda-items/:id/summary', (c) =>
  changeItem(c, async ({ tx, me, view, today }, item) => {
    const meeting = await findConvened(tx, item.meetingId)
    const form = await readForm(c, SummaryForm(view.lang))
    if (!form.ok) return minutesPage({ db: tx, me, view, today }, meeting, form)
    const first = await firstOf({ db: tx, me, view, today }, { meeting, item, form })
    if (first) return first
    await summariseItem(tx, me, { meeting, item }, form.data)
    return seeOther(c, home(meeting, '#items'), text[view.lang].summarySaved)
  }, changeOnce),
)

/** Whoever is changing an item has finished before the draft goes out or is adopted, or begins after it; what is taken away by its own address takes the turn of its item, or of the meeting. */
const closeRanks = async (tx: Tx, meeting: Meeting): Promise<void> => takeTurn(tx, (await listAgenda(tx, [meeting.id])).map((item) => item.id))

minutesRoutes.post('/w/meetings/:id/minutes/circulation', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findConvened(tx, c.req.param('id'))
    await closeRanks(tx, meeting)
    const form = await readForm(c, CirculationForm(view.lang, today))
    if (!form.ok) return minutesPage({ db: tx, me, view, today }, meeting, form)
    const minutes = await findMinutes(tx, meeting, { today, lang: view.lang })
    if (!minutes.complete && may.circulate(me, { meeting, standing: minutes.standing, now: view.now })) return minutesPage({ db: tx, me, view, today }, meeting, { errors: [{ field: 'commentsUntil', message: text[view.lang].missing.error(sayList(view, minutes.undecided.map(({ item }) => quoted(view.lang, `${item.number}. ${readText(item.title, view.lang)}`)))) }], typed: form.typed })
    await circulateMinutes(tx, me, { minutes, now: view.now }, form.data)
    return seeOther(c, home(meeting, '#comments'), text[view.lang].circulate.done)
  }),
)

minutesRoutes.post('/w/meetings/:id/minutes/comments', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findConvened(tx, c.req.param('id'))
    const form = await readForm(c, CommentForm(view.lang))
    if (!form.ok) return minutesPage({ db: tx, me, view, today }, meeting, form)
    if (form.data.itemId) found((await findAgendaItem(tx, form.data.itemId)).meetingId === meeting.id || undefined)
    await commentOnMinutes(tx, me, { meeting, standing: await findStanding(tx, meeting.id), now: view.now }, form.data)
    return seeOther(c, home(meeting, '#comments'), text[view.lang].comments.done)
  }),
)

minutesRoutes.post('/w/minutes-comments/:id/answer', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const meeting = await findConvened(tx, await findCommented(tx, c.req.param('id')))
    const standing = await findStanding(tx, meeting.id)
    const comment = found(standing.comments.find((one) => one.id === c.req.param('id')))
    const form = await readForm(c, AnswerForm(view.lang))
    if (!form.ok) return minutesPage({ db: tx, me, view, today }, meeting, form)
    await answerComment(tx, me, { meeting, standing, now: view.now }, { comment, taken: form.data.taken === 'yes', words: form.data.answer })
    return seeOther(c, home(meeting, '#comments'), text[view.lang].comments.answered)
  }),
)

minutesRoutes.post('/w/meetings/:id/minutes/adoption', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findConvened(tx, c.req.param('id'))
    await closeRanks(tx, meeting)
    const minutes = await findMinutes(tx, meeting, { today, lang: view.lang })
    const { complete, standing } = minutes
    const { typed } = await readFields(c)
    const version = typedText(typed, 'version.draft') ?? ''
    const how = typedText(typed, 'how')
    c.set('labels', { 'how': text[view.lang].adopt.how, 'how=silence': text[view.lang].adopt.bySilence })
    const inMeeting = how === 'silence' ? null : (await adoptingMeetings(tx, meeting, view)).find((one) => one.value === how)
    const read = { meeting, standing, now: view.now }
    const changed = standing.changed.length > 0
    const hindered = inMeeting === undefined || hindrancesOf(meeting, standing, { complete, now: view.now, inMeeting: inMeeting !== null }).length > 0
    if (hindered && may.adopt(me, read)) return minutesPage({ db: tx, me, view, today }, meeting, { errors: [{ field: 'how', message: changed ? text[view.lang].adopt.hindrance['changed since'] : text[view.lang].form.inMeeting }], typed })
    const adoption = { at: view.now, inMeeting: inMeeting ? { id: inMeeting.value, title: (await findMeeting(tx, inMeeting.value)).title } : null }
    const readIn = async (lang: Lang) => ({ ...(await findMinutes(tx, meeting, { today, lang })), standing: { ...standing, adoption } })
    const content = adoptedMinutes({ es: await readIn('es'), en: await readIn('en') }, { now: view.now, origin: c.get('marco').config.origin })
    await adoptMinutes(tx, me, { minutes, now: view.now }, { version, inMeetingId: inMeeting?.value ?? null, content })
    return seeOther(c, home(meeting), text[view.lang].adopt.done)
  }),
)

/** Made when asked for, under the rights of who asks. */
const paper = (c: Ctx, ending: 'pdf' | 'docx') =>
  look(c, async ({ db, me, view, today }) => {
    const lang = askedLang(c, view)
    const minutes = await findMinutes(db, await findConvened(db, c.req.param('id')!), { today, lang })
    found(readsMinutes(me, minutes) || undefined)
    const made = minutesPaper(minutes, { reader: readerIn(lang, minutes.meeting.zone), now: view.now, origin: c.get('marco').config.origin })
    return async () => download(c, { name: fileNameOf(minutes, lang, ending), type: types[ending], bytes: await (ending === 'pdf' ? paperToPdf(made) : paperToDocx(made)) })
  })

minutesRoutes.get('/w/meetings/:id/minutes.pdf', (c) => paper(c, 'pdf'))
minutesRoutes.get('/w/meetings/:id/minutes.docx', (c) => paper(c, 'docx'))
