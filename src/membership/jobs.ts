import { z } from 'zod'
import { linkToken } from '#base/http/session.ts'
import { send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { invitationLetter, signInLetter } from './letters.ts'
import { findHolder } from './queries.ts'
import { text } from './text.ts'

const LinkData = z.object({ link: z.uuid(), person: z.uuid() })
const EventData = z.object({ subject: z.uuid() })

export const jobs: Jobs = {
  'send sign-in link': async (run, data) => {
    const { link, person } = LinkData.parse(data)
    await send(run, 'sign-in', person, async (_, me) => signInLetter(me.language, address('signIn', me.language, linkToken(run.marco.database.secret, link))))
  },
  'send invitation': async (run, data) => {
    const { subject } = EventData.parse(data)
    const holder = await run.asClock((tx) => findHolder(tx, subject))
    await send(run, 'invitation', holder.personId, async (_, me) =>
      invitationLetter(me.language, { post: text[me.language].roles[holder.role], organisation: readText(holder.organisation, me.language), path: address('signIn', me.language) }),
    )
  },
}
