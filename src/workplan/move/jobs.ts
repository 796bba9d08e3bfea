import { Errand, findEvent } from '#base/history.ts'
import { z } from 'zod'
import type { Tx } from '#base/database/transaction.ts'
import { cityOf, formatInstant, type Reader, readerIn, readerOf } from '#base/ui/dates.ts'
import { type Letter, send } from '#base/letter.ts'
import type { Me } from '#base/person.ts'
import type { Jobs } from '#base/queue.ts'
import { type Lang, readText } from '#base/words.ts'
import { type Milestone, samePlace } from '../milestone.ts'
import { coded, sayDate } from '../marks.tsx'
import { type Hours, listPointers, type Pointer } from '../pointer.ts'
import { type Activity, listActivities } from '../queries.ts'
import { findMove, findReaders, type Move } from './queries.ts'
import { text } from './text.ts'

const Facts = z.object({ move: z.uuid() })

async function findLetters(tx: Tx, data: unknown, { today, now }: { today: string; now: Date }): Promise<{ moveId: string; readers: Map<string, string[]>; pointers: Record<Lang, Pointer[]>; now: Date }> {
  const { facts, personId } = await findEvent(tx, Errand.parse(data).event)
  const { move: moveId } = Facts.parse(facts)
  const dates = (await findMove(tx, moveId)).dates.map(({ milestone, is }) => ({ milestone, onDay: is.onDay }))
  const readers = await findReaders(tx, dates, { today, by: personId })
  // Asked by the clock: guests lose a meeting that has no day, and are told so all the same.
  const ids = [...new Set([...readers.values()].flat())]
  return { moveId, readers, now, pointers: { es: await listPointers(tx, ids, 'es'), en: await listPointers(tx, ids, 'en') } }
}

/** The hour by the reader's own clock, with its city; beside it that of the meeting, where it is another. */
function hourWords(reader: Reader, { from, words }: Hours): string {
  const own = formatInstant(reader, from)
  const said = `${own} ${text[reader.lang].letter.in} ${cityOf(reader.zone, reader.lang)}`
  return words.startsWith(own) ? said : `${said} · ${words}`
}

type Concern = { concerning: string[]; /** the meetings on those dates to which the reader was invited */ invited: Pointer[]; activities: Activity[]; now: Date }

/** Where one meeting got another day, the link leads to its reply, which is asked again. */
function movedLetter(me: Me, { id, dates }: Move, { concerning, invited, activities, now }: Concern): Letter {
  const lang = me.language
  const mine = readerOf(me)
  const say = text[lang].letter
  const reader = readerIn(lang)
  // Dates of one name stand in several activities: each says in which.
  const titleOf = ({ title, activityId }: Milestone) => {
    const [name, activity] = [readText(title, lang), activities.find((one) => one.id === activityId)]
    const within = activity && (readText(activity.title, lang) === name ? activity.codes[0] : coded(activity.codes, readText(activity.title, lang)))
    return within ? `${name} (${within})` : name
  }
  const own = dates.filter((one) => concerning.includes(one.milestone.id))
  const off = own.flatMap(({ milestone, is }) => invited.filter((one) => one.milestoneId === milestone.id && is.onDay === null).map(({ title }) => ({ title, dropped: is.precision === 'dropped' })))
  const called = off.find((one) => one.dropped)
  const elsewhen = own.flatMap(({ milestone, was, is }) => invited.filter((one) => one.milestoneId === milestone.id && is.onDay && was?.onDay !== is.onDay && one.hours && one.hours.from > now))
  const meetings = [...off.map(({ title, dropped }) => (dropped ? say.meetingOff : say.meetingDayless)(title)), ...elsewhen.map(({ title, hours }) => say.meetingMoved(title, hourWords(mine, hours!)))]
  const [reply, ...others] = elsewhen
  const lines = own.map(({ milestone, was, is }) => {
    const title = titleOf(milestone)
    const elsewhere = is.place && !samePlace(is.place, was?.place ?? null)
    const moved = was && (was.onDay !== is.onDay || was.precision !== is.precision)
    if (is.precision === 'dropped') return say.dropped(title, was?.onDay ? sayDate(reader, was) : '')
    if (was?.precision === 'dropped') return say.again(title, sayDate(reader, is))
    return [moved || !elsewhere ? say.line(title, was ? sayDate(reader, was) : '', sayDate(reader, is)) : '', elsewhere ? say.place(title, readText(is.place!, lang)) : ''].filter(Boolean).join(' ')
  })
  const subjectOf = (): string => {
    const first = own[0] ? readText(own[0].milestone.title, lang) : ''
    return own.length === 1 && own[0]!.is.precision === 'dropped' ? say.droppedSubject(first) : say.subject(own.length, first)
  }
  return { subject: called ? say.offSubject(called.title) : subjectOf(), lines: [...meetings, ...lines, say.intro], link: reply && own.length === 1 && others.length === 0 ? { label: say.reply, path: `${reply.href}#reply` } : { label: say.label, path: `/w/work-plan/moves/${id}` } }
}

export const moveJobs: Jobs = {
  /** One letter per person for all the dates that one decision moved. The reason is read behind the link. */
  'tell of moved dates': async (run, data) => {
    const { moveId, readers, pointers, now } = await run.asClock((tx, clock) => findLetters(tx, data, clock))
    for (const [person, concerning] of readers) await send(run, 'dates moved', person, async (db, me) => movedLetter(me, await findMove(db, moveId), { concerning, activities: await listActivities(db), invited: pointers[me.language].filter((one) => one.people.includes(me.id)), now }))
  },
}
