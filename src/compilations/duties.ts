import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import { readText } from '#base/words.ts'
import { asks, listCalls, listItems } from '#calls/index.ts'
import { listDecidedUpon, listMeetings } from '#meetings/index.ts'
import { addDays } from '#base/zone.ts'
import { isSecretariat, type Me } from '#membership/index.ts'
import type { View } from '#base/view.ts'
import { listMilestones } from '#workplan/index.ts'
import { type Compilation, meetingFed } from './compilation/compilation.ts'
import { listCompilations } from './compilation/queries.ts'

const es = {
  compile: (title: string) => `Compilar «${title}»`,
  compileAction: 'Compilar',
  circulate: (title: string) => `Circular «${title}» antes de la reunión`,
  circulateAction: 'Circular',
  waits: 'la reunión',
  prepare: (practices: number, call: string) => (practices === 1 ? `Preparar el compendio: «${call}» tiene 1 práctica validada` : `Preparar el compendio: «${call}» tiene ${practices} prácticas validadas`),
  prepareAction: 'Empezar',
  gather: (practices: number, call: string) => (practices === 1 ? `Compilar el documento de la reunión: «${call}» tiene 1 práctica aceptada` : `Compilar el documento de la reunión: «${call}» tiene ${practices} prácticas aceptadas`),
}
const en: typeof es = {
  compile: (title) => `Compile “${title}”`,
  compileAction: 'Compile',
  circulate: (title) => `Circulate “${title}” before the meeting`,
  circulateAction: 'Circulate',
  waits: 'the meeting',
  prepare: (practices, call) => (practices === 1 ? `Prepare the compendium: “${call}” has 1 validated practice` : `Prepare the compendium: “${call}” has ${practices} validated practices`),
  prepareAction: 'Begin',
  gather: (practices, call) => (practices === 1 ? `Compile the meeting paper: “${call}” has 1 accepted practice` : `Compile the meeting paper: “${call}” has ${practices} accepted practices`),
}
const text = { es, en }

/** A week before its meeting a paper should be in the members' hands. */
const weekBefore = (day: string): string => addDays(day, -7)

/** What compilations ask of the Secretariat: to compile what was begun, to gather and circulate a paper before its meeting, and to begin the compendium of what was validated. */
export async function listDuties(db: Db, me: Me, view: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  if (!isSecretariat(me)) return []
  const say = text[view.lang]
  const all = await listCompilations(db)
  const compilations = all.filter((compilation) => compilation.circulatedAt === null)
  const meetings = new Map((await listMeetings(db, { ids: compilations.flatMap((compilation) => compilation.meetingId ?? []) })).map((meeting) => [meeting.id, meeting]))
  const begun = compilations.flatMap((compilation): Duty[] => {
    const meeting = meetings.get(compilation.meetingId ?? '')
    const day = meeting?.milestone.current.onDay
    if (day && day < today) return []
    const due = day ? weekBefore(day) : undefined
    const about = { href: `/w/compilations/${compilation.id}`, rank: rankOfDue(due, today), due, example: meeting?.example, waits: meeting ? say.waits : undefined }
    const title = readText(compilation.title, view.lang)
    if (!compilation.compiledAt) return [{ ...about, todo: say.compile(title), action: say.compileAction }]
    return compilation.kind === 'meeting paper' ? [{ ...about, todo: say.circulate(title), action: say.circulateAction }] : []
  })
  return [...begun, ...(await toGather(db, view, { today, compilations: all })), ...(await toPrepare(db, view, all))]
}

/** Practices that a meeting validated and that no compendium gathers yet, call by call (A8, F2). */
async function toPrepare(db: Db, { lang }: Pick<View, 'lang'>, compilations: Compilation[]): Promise<Duty[]> {
  const gathered = new Set(compilations.flatMap((compilation) => (compilation.kind === 'compendium' ? compilation.calls : [])))
  const validated = (await listDecidedUpon(db, 'practice')).filter((decision) => decision.outcome === 'validated').map((decision) => decision.subjectId)
  const items = (await listItems(db, { ids: validated })).filter((item) => item.withdrawn === null && !gathered.has(item.callId))
  const calls = items.length > 0 ? await listCalls(db, { kind: 'practice' }) : []
  return [...Map.groupBy(items, (item) => item.callId)].flatMap(([callId, practices]): Duty[] => {
    const call = calls.find((one) => one.id === callId)
    if (!call) return []
    return [{ rank: 5, todo: text[lang].prepare(practices.length, readText(call.title, lang)), action: text[lang].prepareAction, href: `/w/compilations/new?kind=compendium&calls=${callId}`, example: practices.every((item) => item.example) }]
  })
}

/** Practices that were accepted, that no meeting decided on and no meeting paper gathers yet, while a meeting of their activity is to come, call by call (A7, A8). */
async function toGather(db: Db, { lang }: Pick<View, 'lang'>, { today, compilations }: { today: string; compilations: Compilation[] }): Promise<Duty[]> {
  const gathered = new Set(compilations.flatMap((compilation) => (compilation.kind === 'meeting paper' ? compilation.calls : [])))
  const calls = (await listCalls(db, { kind: 'practice' })).filter((call) => asks(call) && !gathered.has(call.id))
  if (calls.length === 0) return []
  const dates = await listMilestones(db, { ids: calls.map((call) => call.milestoneId) })
  const meetings = await listMeetings(db)
  const decided = (await listDecidedUpon(db, 'practice')).map((decision) => decision.subjectId)
  const duties: Duty[] = []
  for (const call of calls) {
    const meeting = meetingFed(meetings, dates.flatMap((date) => (date.id === call.milestoneId ? date.activityId : [])), today)
    if (!meeting) continue
    const items = (await listItems(db, { callId: call.id })).filter((item) => item.acceptedAt !== null && item.withdrawn === null && !decided.includes(item.id))
    if (items.length === 0) continue
    const due = weekBefore(meeting.milestone.current.onDay!)
    duties.push({ rank: rankOfDue(due, today), due, todo: text[lang].gather(items.length, readText(call.title, lang)), action: text[lang].prepareAction, href: `/w/compilations/new?kind=meeting%20paper&calls=${call.id}`, waits: text[lang].waits, ...(meeting.example ? { example: true } : {}) })
  }
  return duties
}
