import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { readerIn } from '#base/ui/dates.ts'
import { type Letter, send } from '#base/letter.ts'
import type { Jobs } from '#base/queue.ts'
import { type Lang, readText } from '#base/words.ts'
import { samePlace } from '../milestone.ts'
import { sayDate } from '../marks.tsx'
import { listPointers, type Pointer } from '../pointer.ts'
import { listExtensions } from '../queries.ts'
import { findMove, findTouched, type Move } from './queries.ts'
import { text } from './text.ts'

const Facts = z.object({ move: z.uuid() })

/** Whom each of the moved dates touches; the one who moved them knows already. */
async function findReaders(tx: Tx, data: unknown, today: string): Promise<{ moveId: string; readers: Map<string, string[]>; pointers: Record<Lang, Pointer[]> }> {
  const { facts, personId } = await findEvent(tx, Errand.parse(data).event)
  const { move: moveId } = Facts.parse(facts)
  const readers = new Map<string, string[]>()
  for (const { milestone, is } of (await findMove(tx, moveId)).dates) {
    const { people, touched, holders } = await findTouched(tx, [milestone], { today, lang: 'es' })
    // A state that already has more time than the new day keeps it: for its people nothing moved.
    const later = (await listExtensions(tx, [milestone.id])).filter((one) => is.onDay !== null && one.until >= is.onDay && touched.states.includes(one.stateId)).map((one) => one.stateId)
    const spared = holders.filter((holder) => holder.role === 'focal point' && later.includes(holder.stateId ?? '')).map((holder) => holder.personId)
    for (const person of people.filter((one) => !spared.includes(one))) if (person !== personId) readers.set(person, [...(readers.get(person) ?? []), milestone.id])
  }
  // Asked by the clock: guests lose a meeting that has no day, and are told so all the same.
  const ids = [...new Set([...readers.values()].flat())]
  return { moveId, readers, pointers: { es: await listPointers(tx, ids, 'es'), en: await listPointers(tx, ids, 'en') } }
}

/** `invited`: the meetings on those dates to which the reader was invited. */
function movedLetter(lang: Lang, { id, dates }: Move, { concerning, invited }: { concerning: string[]; invited: Pointer[] }): Letter {
  const say = text[lang].letter
  const reader = readerIn(lang)
  const own = dates.filter((one) => concerning.includes(one.milestone.id))
  const off = own.flatMap(({ milestone, is }) => invited.filter((one) => one.milestoneId === milestone.id && is.onDay === null).map(({ title }) => ({ title, dropped: is.precision === 'dropped' })))
  const called = off.find((one) => one.dropped)
  const meetings = off.map(({ title, dropped }) => (dropped ? say.meetingOff : say.meetingDayless)(title))
  const lines = own.map(({ milestone, was, is }) => {
    const title = readText(milestone.title, lang)
    const elsewhere = is.place && !samePlace(is.place, was?.place ?? null)
    const moved = was && (was.onDay !== is.onDay || was.precision !== is.precision)
    if (is.precision === 'dropped') return say.dropped(title, was?.onDay ? sayDate(reader, was) : '')
    if (was?.precision === 'dropped') return say.again(title, sayDate(reader, is))
    return [moved || !elsewhere ? say.line(title, was ? sayDate(reader, was) : '', sayDate(reader, is)) : '', elsewhere ? say.place(title, readText(is.place!, lang)) : ''].filter(Boolean).join(' ')
  })
  return { subject: called ? say.offSubject(called.title) : say.subject(own.length, own[0] ? readText(own[0].milestone.title, lang) : ''), lines: [...meetings, ...lines, say.intro], link: { label: say.label, path: `/w/work-plan/moves/${id}` } }
}

export const moveJobs: Jobs = {
  /** One letter per person for all the dates that one decision moved. The reason is read behind the link. */
  'tell of moved dates': async (run, data) => {
    const { moveId, readers, pointers } = await run.asClock((tx, { today }) => findReaders(tx, data, today))
    for (const [person, concerning] of readers) await send(run, 'dates moved', person, async (db, me) => movedLetter(me.language, await findMove(db, moveId), { concerning, invited: pointers[me.language].filter((one) => one.people.includes(me.id)) }))
  },
}
