import { listCallsSince } from '#calls/index.ts'
import { listCountedSince } from '#meetings/index.ts'
import type { ListTraces } from '#membership/index.ts'
import { readText } from '#base/words.ts'

const say = {
  es: { meeting: (title: string) => `Reunión «${title}»`, positions: (count: number) => (count === 1 ? '1 posición' : `${count} posiciones`), decisions: (count: number) => (count === 1 ? '1 decisión en la que contó' : `${count} decisiones en las que contó`), call: (title: string) => `Convocatoria «${title}»` },
  en: { meeting: (title: string) => `Meeting “${title}”`, positions: (count: number) => (count === 1 ? '1 position' : `${count} positions`), decisions: (count: number) => (count === 1 ? '1 decision in which it counted' : `${count} decisions in which it counted`), call: (title: string) => `Call “${title}”` },
}

/** What a state took part in since a day, for whoever changes since when it belongs. */
export const listTraces: ListTraces = async (db, { stateId, since, today, lang }) => {
  const words = say[lang]
  const meetings = (await listCountedSince(db, { stateId, since, today })).map(({ meeting, positions, decisions }) => ({
    words: `${words.meeting(readText(meeting.title, lang))}: ${[...(positions > 0 ? [words.positions(positions)] : []), ...(decisions > 0 ? [words.decisions(decisions)] : [])].join('; ')}`,
    href: `/w/meetings/${meeting.id}`,
  }))
  const calls = (await listCallsSince(db, stateId, since)).map(({ id, title }) => ({ words: words.call(readText(title, lang)), href: `/w/calls/${id}` }))
  return [...meetings, ...calls]
}
