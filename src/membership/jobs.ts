import { z } from 'zod'
import { Errand, findEvent } from '#base/history.ts'
import { linkToken } from '#base/http/session.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatDay, readerIn } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { invitationLetter, newAddressLetter, oldAddressLetter, presidencyLetter, signInLetter, standingLetter } from './letters.ts'
import { delegationRoles } from './person.ts'
import { termToCome, whenHeld } from './post/post.ts'
import { findHolder, findState, type Holder, listHolders, listPresidencies } from './queries.ts'
import { postName } from './text.ts'

const LinkData = z.object({ link: z.uuid(), person: z.uuid() })
const TermFacts = z.looseObject({ was: z.uuid().optional() })
const Ended = z.looseObject({ state: z.uuid(), until: z.iso.date().nullable() })
const EventData = z.object({ subject: z.uuid() })

/** A change of address that still waits for its link. */
const findChange = (run: Run, id: string) =>
  run.asClock((tx) => tx.selectFrom('membership.addressChange').select(['id', 'personId', 'email']).where('id', '=', id).where('endedAt', 'is', null).executeTakeFirst())

export const jobs: Jobs = {
  'send sign-in link': async (run, data) => {
    const { link, person } = LinkData.parse(data)
    await send(run, 'sign-in', person, async (_, me) => signInLetter(me.language, address('signIn', me.language, linkToken(run.marco.database.secret, link))))
  },
  'send invitation': async (run, data) => {
    const { subject } = EventData.parse(data)
    const { holder, today, terms } = await run.asClock(async (tx, whoami) => ({ holder: await findHolder(tx, subject), today: whoami.today, terms: await listPresidencies(tx) }))
    await send(run, 'invitation', holder.personId, async (_, { language: lang, zone }) =>
      invitationLetter(lang, {
        post: postName(lang, holder),
        organisation: readText(holder.organisation, lang),
        since: holder.since > today ? formatDay(readerIn(lang, zone), holder.since) : undefined,
        readsAlong: holder.role === 'presidency' && Boolean(termToCome(terms, holder.stateId, today)?.next),
        path: address('signIn', lang),
      }),
    )
  },
  'tell of presidency': async (run, data) => {
    const { event, subject } = Errand.parse(data)
    const found = await run.asClock(async (tx, { today }) => {
      const { was } = TermFacts.parse((await findEvent(tx, event)).facts)
      const terms = await listPresidencies(tx)
      const term = terms.find((one) => one.id === subject)
      const before = terms.find((one) => one.until === term?.since)
      const states = [term?.stateId, before?.stateId, was]
      // Whose post is over with the term that ends today is told too.
      const counts = (holder: Holder) => whenHeld(holder, today) !== 'past' || (holder.until === before?.until && holder.since < before!.until!)
      const holders = (await listHolders(tx, today, { all: true, role: 'presidency' })).filter((holder) => states.includes(holder.stateId ?? undefined) && counts(holder))
      return { term, before: before?.stateId === term?.stateId ? undefined : before, people: new Set(holders.map((holder) => holder.personId)) }
    })
    const { term, before } = found
    if (!term) return
    for (const person of found.people) {
      await send(run, 'presidency', person, async (_, { language: lang, zone }) =>
        presidencyLetter(lang, { state: readText(term.name, lang), day: formatDay(readerIn(lang, zone), term.since), before: before && readText(before.name, lang) }),
      )
    }
  },
  'tell of standing': async (run, data) => {
    const { state, until } = Ended.parse((await run.asClock((tx) => findEvent(tx, Errand.parse(data).event))).facts)
    const { name, people } = await run.asClock(async (tx, { today }) => {
      const holders = (await listHolders(tx, today, { stateId: state })).filter(({ role }) => delegationRoles.includes(role))
      return { name: (await findState(tx, state)).name, people: new Set(holders.map(({ personId }) => personId)) }
    })
    for (const person of people) await send(run, 'standing', person, async (_, { language: lang, zone }) => standingLetter(lang, { state: readText(name, lang), day: until ? formatDay(readerIn(lang, zone), until) : undefined }))
  },
  'confirm new address': async (run, data) => {
    const change = await findChange(run, EventData.parse(data).subject)
    if (!change) return
    const token = linkToken(run.marco.database.secret, change.id, 'address')
    await send(run, 'new address', change.personId, async (_, { language: lang }) => newAddressLetter(lang, { to: change.email, path: address('newAddress', lang, token) }))
  },
  'warn old address': async (run, data) => {
    const change = await findChange(run, EventData.parse(data).subject)
    if (change) await send(run, 'old address', change.personId, async (_, me) => oldAddressLetter(me.language))
  },
}
