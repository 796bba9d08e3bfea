import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { Errand, findEvent } from '#base/history.ts'
import { linkToken } from '#base/http/session.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatDay, readerIn } from '#base/ui/dates.ts'
import { readText, type Words } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { calledOffLetter, invitationLetter, newAddressLetter, oldAddressLetter, presidencyLetter, signInLetter, joiningLetter, leavingLetter } from './letters.ts'
import { isNever, whenHeld, termToCome } from './post/post.ts'
import { findHolder, type Holder, listHolders, listPresidencies, listStandings, findState } from './queries.ts'
import { delegationRoles } from './person.ts'
import { postName } from './text.ts'

const LinkData = z.object({ link: z.uuid(), person: z.uuid() })
const TermFacts = z.looseObject({ was: z.uuid().optional() })
const LeavingFacts = z.looseObject({ state: z.uuid(), until: z.iso.date().nullable() })
const JoiningFacts = z.looseObject({ state: z.uuid(), standing: z.enum(['member', 'observer']), since: z.iso.date() })
const EventData = z.object({ subject: z.uuid() })

/** A change of address that still waits for its link. */
const findChange = (run: Run, id: string) =>
  run.asClock((tx) => tx.selectFrom('membership.addressChange').select(['id', 'personId', 'email']).where('id', '=', id).where('endedAt', 'is', null).executeTakeFirst())

/** Whether its person was written to since they were named to it. */
async function wasInvited(tx: Tx, { postId, personId }: Holder): Promise<boolean> {
  const named = await tx.selectFrom('base.event').where('kind', '=', 'person named').where('subjectId', '=', postId).select('at').executeTakeFirst()
  const letter = named && (await tx.selectFrom('base.letter').where('personId', '=', personId).where('kind', '=', 'invitation').where('at', '>=', named.at).select('id').executeTakeFirst())
  return letter !== undefined
}

/** A state by its name, and those who act for it today. */
async function findActing(tx: Tx, stateId: string, today: string): Promise<{ name: Words; people: Set<string> }> {
  const people = (await listHolders(tx, today, { stateId })).filter(({ role }) => delegationRoles.includes(role)).map((holder) => holder.personId)
  return { name: (await findState(tx, stateId)).name, people: new Set(people) }
}

export const jobs: Jobs = {
  'send sign-in link': async (run, data) => {
    const { link, person } = LinkData.parse(data)
    await send(run, 'sign-in', person, async (_, me) => signInLetter(me.language, address('signIn', me.language, linkToken(run.marco.database.secret, link))))
  },
  'send invitation': async (run, data) => {
    const { subject } = EventData.parse(data)
    const { holder, today, terms } = await run.asClock(async (tx, whoami) => ({ holder: await findHolder(tx, subject), today: whoami.today, terms: await listPresidencies(tx) }))
    if (isNever(holder)) return
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
  'tell of post called off': async (run, data) => {
    const { subject } = EventData.parse(data)
    const holder = await run.asClock(async (tx) => {
      const holder = await findHolder(tx, subject)
      return isNever(holder) && (await wasInvited(tx, holder)) ? holder : undefined
    })
    if (!holder) return
    await send(run, 'post called off', holder.personId, async (_, { language: lang, zone }) =>
      calledOffLetter(lang, { post: postName(lang, holder), organisation: readText(holder.organisation, lang), since: formatDay(readerIn(lang, zone), holder.since), path: address('signIn', lang) }),
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
  'tell of joining': async (run, data) => {
    const { event } = Errand.parse(data)
    const { name, people, standing, since, wasMember } = await run.asClock(async (tx, { today }) => {
      const { state, ...is } = JoiningFacts.parse((await findEvent(tx, event)).facts)
      const own = (await listStandings(tx)).filter((one) => one.stateId === state)
      return { ...is, wasMember: own.some((one) => one.standing === 'member' && one.until === is.since), ...(await findActing(tx, state, today)) }
    })
    for (const person of people) {
      await send(run, 'joining', person, async (_, { language: lang, zone }) => joiningLetter(lang, { state: readText(name, lang), standing, wasMember, day: formatDay(readerIn(lang, zone), since) }))
    }
  },
  'tell of leaving': async (run, data) => {
    const { event, subject } = Errand.parse(data)
    const { name, until, observed, people } = await run.asClock(async (tx, { today }) => {
      const { state, until } = LeavingFacts.parse((await findEvent(tx, event)).facts)
      return { until, observed: (await listStandings(tx)).some((one) => one.id === subject && one.standing === 'observer'), ...(await findActing(tx, state, today)) }
    })
    for (const person of people) {
      await send(run, 'leaving', person, async (_, { language: lang, zone }) => leavingLetter(lang, { state: readText(name, lang), day: until ? formatDay(readerIn(lang, zone), until) : undefined, observed }))
    }
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
