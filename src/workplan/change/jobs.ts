import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { type Letter, send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { type Lang, readText } from '#base/words.ts'
import { type Activity, listActivities } from '../queries.ts'
import { findChange, listTold, type Told } from './queries.ts'
import { text } from './text.ts'

const Facts = z.object({ change: z.uuid() })

/** Who gains or loses work by this change; whoever made it knows already. */
async function findTold(tx: Tx, data: unknown, today: string): Promise<{ activity: Activity; told: Told[] }> {
  const { facts, personId } = await findEvent(tx, Errand.parse(data).event)
  const change = await findChange(tx, Facts.parse(facts).change)
  return { activity: (await listActivities(tx)).find((one) => one.id === change.activityId)!, told: await listTold(tx, change, { today, by: personId }) }
}

/** The reason is read behind the link, not in the mail. */
function changedLetter(lang: Lang, { title, key }: Activity, told: Told[]): Letter {
  const say = text[lang].letter
  return { subject: say.subject(readText(title, lang)), lines: told.map(({ way, share, name }) => say[way][share](readText(name, lang))), link: { label: say.label, path: `/w/work-plan/${key}` } }
}

export const changeJobs: Jobs = {
  /** One letter per person for all that one change gives and takes. */
  'tell of changed work': async (run, data) => {
    const { activity, told } = await run.asClock((tx, { today }) => findTold(tx, data, today))
    for (const [person, own] of Map.groupBy(told, (one) => one.person)) await send(run, 'work changed', person, async (_, me) => changedLetter(me.language, activity, own))
  },
}
