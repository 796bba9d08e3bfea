import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import { readText } from '#base/words.ts'
import { asks, type Call, listCalls, listItems } from '#calls/index.ts'
import { type DecisionFound, listDecidedUpon, listMeetings } from '#meetings/index.ts'
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
  const known = { compilations: all, calls: await listCalls(db, { kind: 'practice' }), decided: await listDecidedUpon(db, 'practice') }
  return [...begun, ...(await toGather(db, view, { today, ...known })), ...(await toPrepare(db, view, known))]
}

type Known = { compilations: Compilation[]; calls: Call[]; decided: DecisionFound[] }

/** Practices that a meeting validated and that no compendium gathers yet, call by call (A8, F2). */
async function toPrepare(db: Db, { lang }: Pick<View, 'lang'>, { compilations, calls, decided }: Known): Promise<Duty[]> {
  const gathered = new Set(compilations.flatMap((compilation) => (compilation.kind === 'compendium' ? compilation.calls : [])))
  const validated = decided.filter((decision) => decision.outcome === 'validated').map((decision) => decision.subjectId)
  const items = (await listItems(db, { ids: validated })).filter((item) => item.withdrawn === null && !gathered.has(item.callId))
  return [...Map.groupBy(items, (item) => item.callId)].flatMap(([callId, practices]): Duty[] => {
    const call = calls.find((one) => one.id === callId)
    if (!call) return []
    return [{ rank: 5, todo: text[lang].prepare(practices.length, readText(call.title, lang)), action: text[lang].prepareAction, href: `/w/compilations/new?kind=compendium&calls=${callId}`, example: practices.every((item) => item.example) }]
  })
}

/** Practices that were accepted, that no meeting decided on and no meeting paper gathers yet, while a meeting of their activity is to come, call by call (A7, A8). */
async function toGather(db: Db, { lang }: Pick<View, 'lang'>, { today, compilations, calls, decided }: Known & { today: string }): Promise<Duty[]> {
  const gathered = new Set(compilations.flatMap((compilation) => (compilation.kind === 'meeting paper' ? compilation.calls : [])))
  const asking = calls.filter((call) => asks(call) && !gathered.has(call.id))
  if (asking.length === 0) return []
  const [dates, meetings] = [await listMilestones(db, { ids: asking.map((call) => call.milestoneId) }), await listMeetings(db)]
  const feeding = asking.flatMap((call) => {
    const meeting = meetingFed(meetings, dates.flatMap((date) => (date.id === call.milestoneId ? date.activityId : [])), today)
    return meeting ? [{ call, meeting }] : []
  })
  const done = new Set(decided.map((decision) => decision.subjectId))
  const accepted = (await listItems(db, { callIds: feeding.map(({ call }) => call.id) }, 10_000)).filter((item) => item.acceptedAt !== null && item.withdrawn === null && !done.has(item.id))
  return feeding.flatMap(({ call, meeting }): Duty[] => {
    const items = accepted.filter((item) => item.callId === call.id)
    if (items.length === 0) return []
    const due = weekBefore(meeting.milestone.current.onDay!)
    return [{ rank: rankOfDue(due, today), due, todo: text[lang].gather(items.length, readText(call.title, lang)), action: text[lang].prepareAction, href: `/w/compilations/new?kind=meeting%20paper&calls=${call.id}`, waits: text[lang].waits, ...(meeting.example ? { example: true } : {}) }]
  })
}
