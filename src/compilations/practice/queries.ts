import type { Db } from '#base/database/transaction.ts'
import type { Words } from '#base/words.ts'
import { type Call, findCall, findVersionAnswers, isAwaited, type Item, listBoard, listItems, listItemVersions, listTranslations, stageOfItem, titleOf, type Version } from '#calls/index.ts'
import { findVersion, type FormatVersion } from '#formats/index.ts'
import { dayOf, type DecisionFound, findDecisionsFor, listMeetings, listMembersThen, type Meeting } from '#meetings/index.ts'
import { listStates, type State } from '#membership/index.ts'
import { listPanels, type Panel } from '#practices/index.ts'
import { listNames, listTerms, type Names, type Term } from '#reference/index.ts'
import { findMilestone } from '#workplan/index.ts'
import { type Compilation, type LeftOut, type Missing, missingOwnTexts, ownTexts } from '../compilation/compilation.ts'
import { isUndecided, lackingTranslations, type PracticeSource, reviewsOf, versionForMembers, versionValidated } from './practice.ts'

export type Handing = { call: Call; states: { iso3: string; name: Words; firstAt: Date | null; excused: object | undefined }[] }

/** Everything a compilation is made from, as the compiler may see it now. */
export type Gathered = {
  compilation: Compilation
  calls: Call[]
  guidelines: FormatVersion[]
  /** who was asked by each call, and whether they handed in */
  handings: Handing[]
  practices: PracticeSource[]
  meetings: Meeting[]
  /** of a compendium: the states that were members at one of the decisions in it; of a meeting paper, those of today */
  members: State[]
  /** of each meeting that decided: the states that were members on its day */
  membersAt: Map<string, State[]>
  observers: State[]
  names: Names
  themes: Term[]
  missing: Missing[]
}

export async function gather(db: Db, compilation: Compilation, today: string): Promise<Gathered> {
  const calls: Call[] = []
  for (const id of compilation.calls) calls.push(await findCall(db, id))
  const guidelines = await guidelinesOf(db, calls)
  const found = await practicesOf(db, compilation, { calls, guidelines, today })
  const meetingIds = [...new Set([...(compilation.meetingId ? [compilation.meetingId] : []), ...found.practices.flatMap((practice) => practice.decision?.meetingId ?? [])])]
  const states = await listStates(db, today, 'es')
  const membersAt = await membersOfMeetings(db, found.practices, states)
  const members = states.filter((state) => (membersAt.size > 0 && compilation.kind === 'compendium' ? [...membersAt.values()].some((then) => then.includes(state)) : state.standing === 'member'))
  const handings: Handing[] = []
  for (const call of calls) handings.push({ call, states: await listBoard(db, { call, milestone: await findMilestone(db, call.milestoneId), lang: 'es' }) })
  return {
    compilation, calls, guidelines, handings,
    practices: found.practices,
    meetings: (await listMeetings(db, { ids: meetingIds })).toReversed(),
    members,
    membersAt,
    observers: states.filter((state) => state.standing === 'observer'),
    names: await listNames(db),
    themes: await listTerms(db, 'theme'),
    missing: [...handings.flatMap(notHandedIn), ...found.leftOut, ...(compilation.kind === 'meeting paper' ? found.practices.filter(isUndecided).map(undecidedOf) : []), ...found.practices.flatMap(translationsLacking), ...missingOwnTexts(ownTexts(compilation))],
  }
}

/** A state that was a member when something in it was decided; `on`: the days, where it was none at another of the decisions. */
export type MemberThen = { iso3: string; name: Words; on?: string[] }

export function membersThen({ members, membersAt, meetings }: Pick<Gathered, 'members' | 'membersAt' | 'meetings'>): MemberThen[] {
  const held = meetings.filter((meeting) => membersAt.has(meeting.id))
  return members.map((state) => {
    const as = held.filter((meeting) => membersAt.get(meeting.id)!.includes(state))
    // Of a meeting of which the plan says only the month, no day is told.
    const on = as.flatMap((meeting) => dayOf(meeting) ?? [])
    return { iso3: state.iso3, name: state.name, ...(as.length < held.length && on.length > 0 && { on }) }
  })
}

/** A permanent paper names the members of the day of each decision, not those of the day on which it is printed. */
async function membersOfMeetings(db: Db, practices: PracticeSource[], states: State[]): Promise<Map<string, State[]>> {
  const decided = practices.flatMap(({ decision }) => decision ?? [])
  const then = await listMembersThen(db, decided.map(({ agendaItemId }) => agendaItemId))
  return new Map([...Map.groupBy(decided, ({ meetingId }) => meetingId)].map(([meetingId, own]) => [meetingId, states.filter((state) => own.some(({ agendaItemId }) => then.get(agendaItemId)?.includes(state.id)))]))
}

async function guidelinesOf(db: Db, calls: Call[]): Promise<FormatVersion[]> {
  const versions: FormatVersion[] = []
  for (const id of new Set(calls.map((call) => call.formatVersionId))) versions.push(await findVersion(db, id))
  return versions
}

type Where = { calls: Call[]; guidelines: FormatVersion[]; today: string }

async function practicesOf(db: Db, { kind, circulatedAt }: Compilation, { calls, guidelines, today }: Where): Promise<{ practices: PracticeSource[]; leftOut: Missing[] }> {
  const items: Item[] = []
  for (const call of calls) items.push(...(await listItems(db, { callId: call.id })))
  const ids = items.map((item) => item.id)
  const decisions = await findDecisionsFor(db, 'practice', ids)
  const translations = await listTranslations(db, ids)
  const panels = kind === 'meeting paper' ? await listPanels(db, items) : new Map<string, Panel>()
  const states = new Map((await listStates(db, today, 'es')).map((state) => [state.id, state]))
  const practices: PracticeSource[] = []
  const leftOut: Missing[] = []
  for (const item of items) {
    const versions = await listItemVersions(db, item.id)
    const decision = decisions.get(item.id)
    const state = states.get(item.stateId)!
    const { version, why } = kind === 'compendium' ? forEveryone(item, versions, decision) : forMembers(item, versions, circulatedAt !== null)
    if (why && item.latest) leftOut.push({ kind: why, itemId: item.id, country: state.name, title: item.latest.title })
    if (!version) continue
    const call = calls.find((one) => one.id === item.callId)!
    const answers = await findVersionAnswers(db, version.id)
    practices.push({
      itemId: item.id, version, country: { iso3: state.iso3, name: state.name }, original: item.original, example: item.example, callId: call.id,
      theme: typeof answers.theme === 'string' ? answers.theme : (call.theme ?? ''),
      stage: stageOfItem(item), definition: guidelines.find((one) => one.id === call.formatVersionId)!.definition,
      answers, translations: translations.get(item.id) ?? [], panel: panels.get(item.id), decision,
    })
  }
  return { practices, leftOut }
}

type Entry = { version?: Version | undefined; why?: LeftOut }

/** The meeting paper: what the Secretariat accepted as complete and its state lets circulate. Once members read the paper, only what circulates enters. */
function forMembers(item: Item, versions: readonly Version[], readByMembers: boolean): Entry {
  if (item.withdrawn) return { why: 'withdrawn' }
  const version = versionForMembers(item, versions, readByMembers)
  if (!version) return stageOfItem(item) === 'draft' ? {} : { why: 'under review' }
  if (!version.circulates) return { why: 'not consented' }
  return readByMembers && !item.circulated ? { why: 'not circulated' } : { version }
}

/** The compendium: what a meeting validated, its state lets be published and has not withdrawn. Nothing else, for no reason. */
function forEveryone(item: Item, versions: readonly Version[], decision: DecisionFound | undefined): Entry {
  if (item.kind !== 'practice' || stageOfItem(item) === 'draft') return {}
  const version = versionValidated(versions, decision)
  if (!version) return { why: 'not validated' }
  if (item.withdrawn) return { why: 'withdrawn' }
  return version.publishes ? { version } : { why: 'not consented' }
}

function notHandedIn({ call, states }: Handing): Missing[] {
  const absent = states.filter((state) => isAwaited(state) && !call.withdrawnAt).map((state) => state.name)
  return absent.length > 0 ? [{ kind: 'not handed in', call: call.title, states: absent }] : []
}

const aboutOf = (source: PracticeSource) => ({ itemId: source.itemId, country: source.country.name, title: titleOf(source.answers) || source.version.title })

const undecidedOf = (source: PracticeSource): Missing => ({ ...aboutOf(source), kind: 'undecided', callId: source.callId, reviews: reviewsOf(source) })

function translationsLacking(source: PracticeSource): Missing[] {
  const { untranslated, outdated } = lackingTranslations(source)
  const about = { ...aboutOf(source), language: source.original === 'es' ? 'en' : 'es' } as const
  return [...(untranslated > 0 ? [{ ...about, kind: 'untranslated' as const, questions: untranslated }] : []), ...(outdated > 0 ? [{ ...about, kind: 'outdated' as const, questions: outdated }] : [])]
}
