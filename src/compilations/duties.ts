import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import { readText } from '#base/words.ts'
import { addDays } from '#base/zone.ts'
import { listMeetings } from '#meetings/index.ts'
import { isSecretariat, type Me } from '#membership/index.ts'
import type { View } from '#base/view.ts'
import { listCompilations } from './compilation/queries.ts'

const es = {
  compile: (title: string) => `Compilar «${title}»`,
  compileAction: 'Compilar',
  circulate: (title: string) => `Circular «${title}» antes de la reunión`,
  circulateAction: 'Circular',
  waits: 'la reunión',
}
const en: typeof es = {
  compile: (title) => `Compile “${title}”`,
  compileAction: 'Compile',
  circulate: (title) => `Circulate “${title}” before the meeting`,
  circulateAction: 'Circulate',
  waits: 'the meeting',
}
const text = { es, en }

/** A week before its meeting a paper should be in the members' hands. */
const weekBefore = (day: string): string => addDays(day, -7)

/** What compilations ask of the Secretariat: to compile what was begun, and to circulate a paper before its meeting. */
export async function listDuties(db: Db, me: Me, view: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  if (!isSecretariat(me)) return []
  const say = text[view.lang]
  const compilations = (await listCompilations(db)).filter((compilation) => compilation.circulatedAt === null)
  const meetings = new Map((await listMeetings(db, { ids: compilations.flatMap((compilation) => compilation.meetingId ?? []) })).map((meeting) => [meeting.id, meeting]))
  return compilations.flatMap((compilation): Duty[] => {
    const meeting = meetings.get(compilation.meetingId ?? '')
    const day = meeting?.milestone.current.onDay
    if (day && day < today) return []
    const due = day ? weekBefore(day) : undefined
    const about = { href: `/w/compilations/${compilation.id}`, rank: rankOfDue(due, today), due, example: meeting?.example, waits: meeting ? say.waits : undefined }
    const title = readText(compilation.title, view.lang)
    if (!compilation.compiledAt) return [{ ...about, todo: say.compile(title), action: say.compileAction }]
    return compilation.kind === 'meeting paper' ? [{ ...about, todo: say.circulate(title), action: say.circulateAction }] : []
  })
}
