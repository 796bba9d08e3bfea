import { askedLang } from '#base/http/language.ts'
import { Hono } from 'hono'
import { takeTurn } from '#base/database/transaction.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import type { Env } from '#base/http/context.ts'
import { download, types } from '#base/http/download.ts'
import { readFields, readForm, typedText } from '#base/http/form.ts'
import { ownPath, seeOther } from '#base/http/render.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { readerIn } from '#base/ui/dates.ts'
import { found } from '#base/stops.ts'
import { listHolders } from '#membership/index.ts'
import { byDelegation } from '../invitation/invitation.ts'
import { listInvitations } from '../invitation/queries.ts'
import { listInvitable, participantsPage } from '../invitation/routes.tsx'
import { nameInFiles } from '../meeting/meeting.ts'
import { findMeeting } from '../meeting/queries.ts'
import { meetingPage } from '../meeting/routes.tsx'
import { inviteOrganisations, nameDelegate, removeDelegate } from './actions.ts'
import { nameListPaper } from './documents.ts'
import { DelegateForm, OrganisationsForm } from './form.ts'
import { may } from './policy.ts'
import { findDelegate, listDelegates, listGuestOrganisations } from './queries.ts'
import { text } from './text.ts'

export const guestRoutes = new Hono<Env>()

guestRoutes.post('/w/meetings/:id/organisations', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, OrganisationsForm(view.lang))
    if (!form.ok) return participantsPage({ db: tx, me, view, today }, meeting, form)
    const organisationIds = form.data.organisation
    const guests = await listGuestOrganisations(tx, meeting.id)
    const offered = [...(await listInvitable(tx, guests, view)).map(({ value }) => value), ...guests.map((guest) => guest.organisationId)]
    if (may.inviteOrganisations(me, { meeting, now: view.now }) && !organisationIds.every((id) => offered.includes(id))) {
      return participantsPage({ db: tx, me, view, today }, meeting, { errors: [{ field: 'organisation', message: text[view.lang].form.notInvitable }], typed: form.typed })
    }
    const known = new Set((await listInvitations(tx, meeting.id)).map((invitation) => invitation.personId))
    const holders = (await listHolders(tx, today)).filter((holder) => organisationIds.includes(holder.organisationId) && !known.has(holder.personId))
    const people = [...new Map(holders.map((holder) => [holder.personId, holder])).values()]
    await inviteOrganisations(tx, me, { meeting, now: view.now }, { organisationIds, people })
    return seeOther(c, `/w/meetings/${meeting.id}/participants#organisations`, text[view.lang].organisations.done(organisationIds.length))
  }),
)

guestRoutes.post('/w/meetings/:id/delegates', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const meeting = await findMeeting(tx, c.req.param('id'))
    const form = await readForm(c, DelegateForm(view.lang))
    const back = ownPath(typedText(form.typed, 'back'), `/w/meetings/${meeting.id}#delegates`)
    const page = back.includes('/participants') && meeting.inside ? participantsPage : meetingPage
    if (!form.ok) return page({ db: tx, me, view, today }, meeting, form)
    const { delegateName: name, ...named } = form.data
    await nameDelegate(tx, me, { meeting, now: view.now }, { ...named, name })
    return seeOther(c, back, text[view.lang].delegates.done)
  }),
)

guestRoutes.post('/w/delegates/:id/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const delegate = await findDelegate(tx, c.req.param('id'))
    await takeTurn(tx, [delegate.meetingId])
    const { typed } = await readFields(c)
    await removeDelegate(tx, me, { meeting: await findMeeting(tx, delegate.meetingId), now: view.now }, delegate)
    return seeOther(c, ownPath(typedText(typed, 'back'), `/w/meetings/${delegate.meetingId}#delegates`), text[view.lang].delegates.removed)
  }),
)

guestRoutes.get('/w/meetings/:id/name-list.pdf', (c) =>
  look(c, async ({ db, view }) => {
    const meeting = await findMeeting(db, c.req.param('id'))
    found(meeting.inside && meeting.convenedAt ? meeting : undefined)
    const lang = askedLang(c, view)
    const delegations = byDelegation(await listInvitations(db, meeting.id), lang, await listDelegates(db, meeting.id))
    const paper = nameListPaper(meeting, delegations, { reader: readerIn(lang, meeting.zone), now: view.now, origin: c.get('marco').config.origin })
    return async () => download(c, { name: `${[text[lang].list.fileName, nameInFiles(meeting, lang), lang].filter(Boolean).join('-')}.pdf`, type: types.pdf, bytes: await paperToPdf(paper) })
  }),
)
