import { z } from 'zod'
import { linkToken } from '#base/http/session.ts'
import { send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatDay, readerIn } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { invitationLetter, newAddressLetter, oldAddressLetter, signInLetter } from './letters.ts'
import { findHolder } from './queries.ts'
import { postName } from './text.ts'

const LinkData = z.object({ link: z.uuid(), person: z.uuid() })
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
    const { holder, today } = await run.asClock(async (tx, whoami) => ({ holder: await findHolder(tx, subject), today: whoami.today }))
    await send(run, 'invitation', holder.personId, async (_, { language: lang, zone }) =>
      invitationLetter(lang, {
        post: postName(lang, holder),
        organisation: readText(holder.organisation, lang),
        since: holder.since > today ? formatDay(readerIn(lang, zone), holder.since) : undefined,
        path: address('signIn', lang),
      }),
    )
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
