import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import type { Duty, DutySource } from '#base/duty.ts'
import { enqueue } from '#base/history.ts'
import { type Letter, send } from '#base/letter.ts'
import type { Jobs, Run } from '#base/queue.ts'
import { formatDueInWords, readerOf } from '#base/ui/dates.ts'
import { readText, type Words } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { findOwnCountry, type Me } from '#membership/index.ts'
import { isHoliday } from '../occasion/occasion.ts'
import { listOccasions } from '../occasion/queries.ts'
import { hourIn, type Line, linesFor, morning, whatOf } from './reminder.ts'
import { text } from './text.ts'

const Data = z.object({ zone: z.string(), day: z.iso.date() })

/** Begins the day's round of every zone where it is morning: once a day each, by the framework's clock. */
export async function beginRounds(run: Run): Promise<void> {
  await run.asClock(async (tx, { now, today }) => {
    const people = await tx.selectFrom('membership.person as p').innerJoin('membership.post as o', 'o.personId', 'p.id').where('o.since', '<=', today).where((at) => at.or([at('o.until', 'is', null), at('o.until', '>', today)])).select('p.zone').distinct().execute()
    const awake = people.map(({ zone }) => ({ zone, day: dayIn(zone, now) })).filter(({ zone }) => hourIn(zone, now) >= morning)
    if (awake.length === 0) return
    const begun = await tx.selectFrom('workplan.reminderRound').select(['zone', 'onDay']).where('onDay', 'in', awake.map(({ day }) => day)).execute()
    const fresh = awake.filter(({ zone, day }) => !begun.some((one) => one.zone === zone && one.onDay === day))
    if (fresh.length === 0) return
    for (const { zone, day } of fresh) {
      const { numInsertedOrUpdatedRows } = await tx.insertInto('workplan.reminderRound').values({ zone, onDay: day }).onConflict((conflict) => conflict.columns(['zone', 'onDay']).doNothing()).executeTakeFirst()
      if (numInsertedOrUpdatedRows) await enqueue(tx, 'send reminders', { zone, day })
    }
  })
}

type Reader = { personId: string; stateId: string | null }

/** People with a post who live by this zone's clock, each with the state whose holidays are theirs. */
async function listReaders(tx: Tx, zone: string, day: string): Promise<Reader[]> {
  const rows = await tx
    .selectFrom('membership.person as p')
    .innerJoin('membership.post as o', 'o.personId', 'p.id')
    .innerJoin('membership.organisation as g', 'g.id', 'o.organisationId')
    .where('p.zone', '=', zone)
    .where('o.since', '<=', day)
    .where((at) => at.or([at('o.until', 'is', null), at('o.until', '>', day)]))
    .select(['p.id as personId', 'g.stateId'])
    .distinctOn('p.id')
    .orderBy('p.id')
    .orderBy('o.main', 'desc')
    .orderBy('o.since')
    .execute()
  const occasions = await listOccasions(tx, { from: day, to: day })
  return rows.filter(({ stateId }) => !isHoliday(occasions, stateId, day))
}

type Found = { me: Me; now: Date; lines: Line[]; /** what is due besides */ more: number; own: Words | undefined }

function digestLetter({ me, now, lines, more, own }: Found): Letter {
  const say = text[me.language]
  const reader = readerOf(me)
  const when = (line: Line) => formatDueInWords(reader, line.dueOn, now)
  const [first] = lines as [Line, ...Line[]]
  const country = first.duty.country ?? own
  return {
    subject: say.subject(`${country ? `${readText(country, me.language)}: ` : ''}${whatOf(first.duty)}, ${when(first)}`, lines.length - 1),
    lines: [say.lead(lines.length), ...(more > 0 ? [say.more(more)] : [])],
    items: lines.map((line) => ({ words: `${line.duty.todo}: ${when(line)}`, path: line.href })),
    link: { label: say.label, path: '/w' },
    foot: say.foot,
  }
}

async function remind(run: Run, sources: readonly DutySource[], personId: string): Promise<void> {
  const sent = await run.asClock((tx) => tx.selectFrom('workplan.reminder').where('personId', '=', personId).select(['href', 'dueOn', 'stage']).execute())
  const { lines, all } = await run.asPerson(personId, async (db, me, { now, today }) => {
    const view = { ...readerOf(me), now }
    const duties: Duty[] = []
    for (const source of sources) duties.push(...(await source(db, me, view, today)))
    return { lines: linesFor(duties, { zone: me.zone, today: dayIn(me.zone, now), sent }), all: duties.length }
  })
  if (lines.length === 0) return
  const now = await run.asClock(async (_, clock) => clock.now)
  await send(run, 'reminder', personId, async (db, me) => digestLetter({ me, now, lines, more: all - lines.length, own: await findOwnCountry(db, me) }))
  const rows = lines.map(({ href, dueOn, stage }) => ({ personId, href, dueOn, stage }))
  await run.asClock((tx) => tx.insertInto('workplan.reminder').values(rows).onConflict((conflict) => conflict.columns(['personId', 'href', 'dueOn', 'stage']).doNothing()).execute())
}

export const reminderJobs = (sources: readonly DutySource[]): Jobs => ({
  /** One letter for each person of the zone who has something due, and none for the others. */
  'send reminders': async (run, data) => {
    const { zone, day } = Data.parse(data)
    const readers = await run.asClock((tx) => listReaders(tx, zone, day))
    for (const { personId } of readers) await remind(run, sources, personId)
  },
})
