import { Hono } from 'hono'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { readOwn } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import type { Me } from '../person.ts'
import { findKnown } from '../post/actions.ts'
import { termStates, whenHeld } from '../post/post.ts'
import { findPerson, listHolders, listPresidencies, namesOf } from '../queries.ts'
import { correctAddress, inviteAgain, mayInvite } from './actions.ts'
import { CorrectionForm } from './form.ts'
import { CorrectionPage } from './pages.tsx'
import { findInvitation } from './queries.ts'
import { text } from './text.ts'

export const invitedRoutes = new Hono<Env>()

type Seen = { db: Db; me: Me; today: string }

/** Somebody who has not come in yet, for who may name all of their posts. */
async function findInvited({ db, me, today }: Seen, id: string) {
  const person = await findPerson(db, id)
  const holders = (await listHolders(db, today, { all: true, personId: id })).filter((holder) => whenHeld(holder, today) !== 'past')
  const invited = { holders, presiding: termStates(await listPresidencies(db), today) }
  const invitation = await findInvitation(db, id)
  if (!invitation || !mayInvite(me, invited)) refuse('not yours to invite, or signed in already')
  return { person, invited, invitation }
}

invitedRoutes.get('/w/people/:id/address', (c) =>
  look(c, async (seen) => <CorrectionPage view={seen.view} person={(await findInvited(seen, c.req.param('id'))).person} />),
)

invitedRoutes.post('/w/people/:id/address', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const { person, invited } = await findInvited({ db: tx, me, today }, c.req.param('id'))
    const say = text[view.lang]
    const form = await readOwn(c, CorrectionForm(view.lang, person.email))
    if (!form.ok) return <CorrectionPage view={view} person={person} {...form} />
    const { email } = form.data
    const mend = (message: string) => <CorrectionPage view={view} person={person} typed={form.typed} errors={[{ field: 'email', message }]} />
    const known = await findKnown(tx, email)
    // Whose address it is is said to those who may know that person; to anybody else the answer is the same as for a free one.
    const owner = known && (await namesOf(tx, [known])).get(known)
    if (owner) return mend(say.taken(owner))
    if (!(await correctAddress(tx, me, invited, email))) return mend(say.tooMany)
    return seeOther(c, `/w/people/${person.id}`, say.corrected(email))
  }),
)

invitedRoutes.post('/w/people/:id/invitation', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const { person, invited, invitation } = await findInvited({ db: tx, me, today }, c.req.param('id'))
    const say = text[view.lang]
    const sent = await inviteAgain(tx, me, invited, invitation)
    return seeOther(c, `/w/people/${person.id}#invitation`, sent ? say.sent(person.name) : say.wait(invitation.wait))
  }),
)
