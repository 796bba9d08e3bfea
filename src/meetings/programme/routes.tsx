import { Hono } from 'hono'
import { type Db, takeTurn } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look, type Looking } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import type { Lang } from '#base/words.ts'
import { findState, type Holder, listHolders } from '#membership/index.ts'
import { findAgendaItem, listAgenda, listPapers } from '../agenda/queries.ts'
import { itemPage } from '../decision/routes.tsx'
import type { Meeting } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { changeItem } from '../stopped.tsx'
import { withTitles } from '../subject.ts'
import { addSession, changeSession, nameSpeaker, removeSession, removeSpeaker } from './actions.ts'
import { SessionForm, SpeakerForm } from './form.ts'
import { ChangeSessionPage, ProgrammePage } from './pages.tsx'
import { may } from './policy.ts'
import { findSession, findSpeaker, listSessions, listSpeakers, withState } from './queries.ts'
import { text } from './text.ts'

export const programmeRoutes = new Hono<Env>()

async function programmePage({ db, me, view }: Looking, meeting: Meeting, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const agenda = await withTitles(db, await listAgenda(db, [meeting.id]))
  const ids = agenda.map((item) => item.id)
  return (
    <ProgrammePage
      view={view}
      meeting={meeting}
      sessions={await listSessions(db, meeting.id)}
      agenda={agenda}
      speakers={await listSpeakers(db, ids)}
      papers={await listPapers(db, ids)}
      mayArrange={Boolean(may.arrange(me, { meeting, now: view.now }))}
      {...mend}
    />
  )
}

programmeRoutes.get('/w/meetings/:id/programme', (c) => look(c, async (looking) => programmePage(looking, await findMeeting(looking.db, c.req.param('id')))))

programmeRoutes.post('/w/meetings/:id/sessions', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, SessionForm(view.lang, meeting.days))
    if (!form.ok) return programmePage({ db: tx, me, view, today }, meeting, form)
    await addSession(tx, me, { meeting, now: view.now }, form.data)
    return seeOther(c, `/w/meetings/${meeting.id}/programme`, text[view.lang].added)
  }),
)

programmeRoutes.get('/w/sessions/:id/change', (c) =>
  look(c, async ({ db, me, view }) => {
    const session = await findSession(db, c.req.param('id'))
    const meeting = await findMeeting(db, session.meetingId)
    if (!may.arrange(me, { meeting, now: view.now })) refuse()
    return <ChangeSessionPage view={view} meeting={meeting} session={session} />
  }),
)

programmeRoutes.post('/w/sessions/:id/change', (c) =>
  change(c, async ({ tx, me, view }) => {
    const session = await findSession(tx, c.req.param('id'))
    await takeTurn(tx, [session.meetingId])
    const meeting = await findMeeting(tx, session.meetingId)
    const form = await readForm(c, SessionForm(view.lang, meeting.days))
    if (!form.ok) return <ChangeSessionPage view={view} meeting={meeting} session={session} errors={form.errors} typed={form.typed} />
    await changeSession(tx, me, { meeting, session, now: view.now }, form.data)
    return seeOther(c, `/w/meetings/${meeting.id}/programme`, text[view.lang].saved)
  }),
)

programmeRoutes.post('/w/sessions/:id/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const session = await findSession(tx, c.req.param('id'))
    await takeTurn(tx, [session.meetingId])
    const meeting = await findMeeting(tx, session.meetingId)
    await removeSession(tx, me, { meeting, session, now: view.now })
    return seeOther(c, `/w/meetings/${meeting.id}/programme`, text[view.lang].removed)
  }),
)

const sentBy = async (db: Db, { organisation, organisationId, stateId }: Holder, lang: Lang): Promise<string> =>
  withState(organisation, stateId && stateId !== organisationId ? (await findState(db, stateId)).name : undefined, lang)

programmeRoutes.post('/w/agenda-items/:id/speakers', (c) =>
  changeItem(c, async ({ tx, me, view, today }, item) => {
    const meeting = await findMeeting(tx, item.meetingId)
    const form = await readForm(c, SpeakerForm(view.lang))
    if (!form.ok) return itemPage({ db: tx, me, view, today }, item.id, form)
    const { personId, ...typed } = form.data
    const holder = personId ? found((await listHolders(tx, today, { personId }))[0]) : undefined
    const named = holder ? { personId, name: found(holder.name), organisation: await sentBy(tx, holder, view.lang), part: typed.part } : { personId: null, ...typed }
    await nameSpeaker(tx, me, { meeting, item, now: view.now }, named)
    return seeOther(c, `/w/agenda-items/${item.id}#speakers`, text[view.lang].speaker.added)
  }, changeOnce),
)

programmeRoutes.post('/w/speakers/:id/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const speaker = await findSpeaker(tx, c.req.param('id'))
    await takeTurn(tx, [speaker.agendaItemId])
    const item = await findAgendaItem(tx, speaker.agendaItemId)
    await removeSpeaker(tx, me, { meeting: await findMeeting(tx, item.meetingId), item, speaker, now: view.now })
    return seeOther(c, `/w/agenda-items/${item.id}#speakers`, text[view.lang].speaker.removed)
  }),
)
