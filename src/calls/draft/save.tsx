import type { Db, Tx } from '#base/database/transaction.ts'
import { isChosen, readUpload } from '#base/file.ts'
import { type Ctx, isAutosave } from '#base/http/context.ts'
import { type FormError, readFields, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import type { Kept } from '#base/http/road.ts'
import type { Me } from '#base/person.ts'
import { found } from '#base/stops.ts'
import { formatTime } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Answer, type Answers, fieldName, isAsked, lacks, parseAnswer, type Question, type Section, unlisted } from '#formats/index.ts'
import { namesOf } from '#membership/index.ts'
import { listNames, type Names } from '#reference/index.ts'
import { answersOf, type DraftAnswer, filesOf, listCompletions, listDraft } from '../item/queries.ts'
import { type PersonalAnswer, personalIn } from '../item/personal.ts'
import { sayWithdrawn } from '../mending/withdrawal.tsx'
import { listAskedComments } from '../review/queries.ts'
import { attachFile, type Conflict, removeFile, type Saved, saveAnswers, sayComplete, type Typing } from './actions.ts'
import { type Bench, findOffer, openSection, readersOf } from './bench.ts'
import { ConflictPage } from './conflict-page.tsx'
import { stagesOf, uncounted } from './section.ts'
import { isLeftAlone, readSeen, seenOf } from './seen.ts'
import { named, SectionPage, sectionPath } from './section-page.tsx'
import { text } from './text.ts'

type Writing = { tx: Tx; me: Me; view: View; bench: Bench; section: Section }
type Mend = { errors?: FormError[]; typed?: Typed; hits?: PersonalAnswer[]; note?: string; /** questions whose answer stays as its sender had it before their eyes, because it could not be kept */ unkept?: string[] }

/** The form of a section, as stored now, with what was typed and could not be kept. */
export async function sectionPage({ tx, view, bench, section, stored }: Omit<Writing, 'me' | 'tx'> & { tx: Db; /** what is stored, where nothing was written since it was read */ stored?: DraftAnswer[] }, { unkept = [], ...mend }: Mend = {}) {
  const { item, title } = bench
  const draft = stored ?? (await listDraft(tx, item.id))
  const { previous, next } = openSection(bench, section.key)
  const comments = (await listAskedComments(tx, bench)).filter((comment) => comment.kind !== 'praise')
  const answers: Answers = { ...themeOf(bench, draft, section), ...answersOf(draft) }
  const seenBefore = (question: Question) => (unkept.includes(question.key) && typedText(mend.typed, `version.${question.key}`)) || seenOf(question, answers[question.key], draft.find((answer) => answer.questionKey === question.key)?.version ?? 0)
  return (
    <SectionPage
      view={view}
      item={item}
      call={bench.call}
      title={title}
      ofTeam={bench.ofTeam}
      seenBy={readersOf(bench, section.key)}
      definition={bench.format.definition}
      section={section}
      {...await findOffer(tx)}
      answers={answers}
      versions={Object.fromEntries(section.questions.filter((question) => question.kind !== 'file').map((question) => [question.key, seenBefore(question)]))}
      files={await filesOf(tx, section.questions, answersOf(draft))}
      comments={comments}
      completed={stagesOf([section], { draft, completions: await listCompletions(tx, item.id) })[0]!.stage === 'completed'}
      previous={previous}
      next={next}
      {...mend}
    />
  )
}

/** The call has a theme: it stands as the proposal where nobody has answered yet. */
const themeOf = ({ call: { theme } }: Bench, draft: DraftAnswer[], section: Section): Answers =>
  Object.fromEntries(section.questions.flatMap((question) => (theme && question.kind === 'reference' && question.to === 'theme' && !draft.some((answer) => answer.questionKey === question.key) ? [[question.key, question.several ? [theme] : theme]] : [])))

/** After a conflict: answers of which nobody has said whose stays. None is saved until it is said. */
const unchosen = (section: Section, typed: Typed): Question[] => {
  const disputed = typedText(typed, 'only')?.split(' ') ?? []
  return section.questions.filter((question) => question.kind !== 'file' && disputed.includes(question.key) && !['mine', 'theirs'].includes(typedText(typed, `choice.${question.key}`) ?? ''))
}

type Reading = { typing: Typing[]; errors: FormError[]; /** what was left as the page had shown it while somebody else changed it */ alone: Question[] }

/** Reads the questions of a section from the form. After a conflict only the disputed ones are asked again. */
function readSection(section: Section, typed: Typed, { view, draft, names }: { view: View; draft: DraftAnswer[]; names: Names }): Reading {
  const only = typedText(typed, 'only')?.split(' ')
  const reading: Reading = { typing: [], errors: [], alone: [] }
  const stored = answersOf(draft) as Answers
  const open = unchosen(section, typed)
  for (const question of section.questions) {
    if (question.kind === 'file' || open.includes(question) || (only && !only.includes(question.key)) || typedText(typed, `choice.${question.key}`) === 'theirs') continue
    const { answer, error } = parseAnswer(question, typed, view.lang, stored[question.key])
    const seen = readSeen(typed, question)
    if (!error && isLeftAlone(seen, answer ?? null, draft.find(({ questionKey }) => questionKey === question.key)?.version ?? 0)) {
      reading.alone.push(question)
      continue
    }
    const unknown = unlisted(question, answer, { names, lang: view.lang })
    if (unknown) {
      reading.errors.push({ field: fieldName(question), message: unknown })
      continue
    }
    if (error) reading.errors.push({ field: fieldName(question), message: error })
    if (!error || answer !== undefined) reading.typing.push({ questionKey: question.key, answer: answer ?? null, seen: seen.seen })
  }
  reading.errors.push(...unasked(section, reading, { view, stored }))
  return reading
}

const unasked = (section: Section, { typing, errors }: Reading, { view, stored }: { view: View; stored: Answers }): FormError[] =>
  uncounted(section, typing, stored)
    .filter(({ question }) => !errors.some(({ field }) => field === fieldName(question)))
    .map(({ question, gate }) => ({ field: fieldName(gate), message: text[view.lang].section.gate(readText(question.label, view.lang)) }))

/** What was typed, without what its sender left alone: of that the page shows what is stored now. */
const without = (typed: Typed, alone: Question[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !alone.some((question) => name === fieldName(question) || name.startsWith(`${fieldName(question)}.`))))

/** Saves what can be saved and says what cannot; nothing typed is lost on any way out. */
export async function saveSection(c: Ctx, writing: Writing): Promise<Response | Kept> {
  const { tx, me, view, bench, section } = writing
  const { typed: sent, files } = await readFields(c)
  const { typing, errors, alone } = readSection(section, sent, { view, draft: await listDraft(tx, bench.item.id), names: await listNames(tx) })
  const typed = without(sent, alone)
  const delegated = delegatedTo(writing)
  const saved = await saveAnswers(tx, me, bench.item, { sectionKey: section.key, typed: typing, delegated, now: view.now })
  const hits = personalIn(section.questions, Object.fromEntries(typing.flatMap(({ questionKey, answer }) => (answer === null ? [] : [[questionKey, answer]]))))
  if (isAutosave(c)) return autosaved(c, writing, { saved, typing, errors, hits })
  const kept = await keepFiles(writing, typed, files)
  errors.push(...kept.errors)
  const open = unchosen(section, typed)
  if (saved.conflicts.length > 0 || open.length > 0) return conflictPage(writing, { saved, typing, open, typed, errors })
  if (errors.length > 0) return mendPage(writing, { typing, errors, typed, hits })
  if (kept.asked && hits.length === 0) return stayed(c, writing, { asked: kept.asked, typed, delegated })
  return completed(c, writing, { typed: kept.asked ? { ...typed, complete: '' } : typed, hits, delegated })
}

const isKept = (typing: Typing[], { field }: FormError): boolean => typing.some(({ questionKey }) => `a.${questionKey}` === field)

/** What could not be read, with everything else that is asked for: whoever mends it does so once. */
async function mendPage(writing: Writing, { typing, errors, typed, hits }: { typing: Typing[]; errors: FormError[]; typed: Typed; hits: PersonalAnswer[] }): Promise<Kept> {
  const { view, section } = writing
  const missing = typedText(typed, 'complete') === 'yes' ? await missingIn(writing) : []
  const all = section.questions.flatMap((question) => [...errors, ...missing].find(({ field }) => field === fieldName(question)) ?? [])
  const unkept = section.questions.filter((question) => errors.some((error) => error.field === fieldName(question) && !isKept(typing, error))).map(({ key }) => key)
  const note = typing.some(({ answer }) => answer !== null) ? text[view.lang].section.restSaved : undefined
  return { kept: await sectionPage(writing, { errors: all, typed, hits, unkept, ...(note && { note }) }), status: 422 }
}

const delegatedTo = ({ bench, section }: Writing): boolean => !bench.ofTeam && bench.delegated.includes(section.key)

type Files = { errors: FormError[]; /** by a button of its own: one stays where it stands */ asked?: { question: Question; said: 'added' | 'removed' } }

/** What was chosen is attached, whichever button was pressed; what was to be taken away goes. */
async function keepFiles(writing: Writing, typed: Typed, files: Record<string, File>): Promise<Files> {
  const { tx, me, view, bench, section } = writing
  const at = { sectionKey: section.key, delegated: delegatedTo(writing), now: view.now }
  const asking = section.questions.filter((question) => question.kind === 'file')
  const questionOf = (key: string | undefined): Question => found(asking.find((question) => question.key === key))
  const [from, fileId] = typedText(typed, 'remove')?.split(' ') ?? []
  const attaching = typedText(typed, 'attach')
  const errors: FormError[] = []
  for (const question of asking) {
    const file = files[fieldName(question)]
    if (!isChosen(file) && question.key !== attaching) continue
    const upload = file ? await readUpload(file) : 'empty'
    if (typeof upload === 'string') errors.push({ field: fieldName(question), message: text[view.lang].section.files[upload] })
    else await attachFile(tx, me, bench.item, { ...at, question, upload })
  }
  if (from !== undefined) await removeFile(tx, me, bench.item, { ...at, question: questionOf(from), fileId })
  if (from !== undefined) return { errors, asked: { question: questionOf(from), said: 'removed' } }
  return attaching === undefined ? { errors } : { errors, asked: { question: questionOf(attaching), said: 'added' } }
}

/** One sentence for the whole form, and one beside each answer that it speaks of. */
function autosaved(c: Ctx, { view, section, bench }: Writing, { saved, typing, errors, hits }: { saved: Saved; typing: Typing[]; errors: FormError[]; hits: PersonalAnswer[] }): Response {
  const say = text[view.lang].section
  const { short } = text[view.lang].conflict
  const disputed = saved.conflicts.map(({ questionKey }) => ({ field: `a.${questionKey}`, message: short }))
  const personal = hits.map((one) => ({ field: fieldName(one.question), message: say.personal.short(one.hits[0]!.excerpt) }))
  const fields = Object.fromEntries([...personal, ...errors, ...disputed].map(({ field, message }) => [field, message]))
  const versions = Object.fromEntries(section.questions.flatMap((question) => (saved.versions[question.key] ? [[question.key, seenOf(question, typing.find(({ questionKey }) => questionKey === question.key)?.answer, saved.versions[question.key]!)]] : [])))
  const about = (fault: FormError) => named(view, section.questions, fault)
  if (disputed[0]) return c.json({ conflict: about(disputed[0]), fields, versions }, 409)
  const time = formatTime(view, view.now)
  const sentence = errors[0] ? say.savedExcept(time, about(errors[0])) : say.saved(time)
  const withdrawn = sayWithdrawn(view, bench.call) ?? []
  return c.json({ saved: [sentence, ...personal.slice(0, 1).map(about)].concat(withdrawn).join(' '), fields, versions })
}

async function conflictPage({ tx, view, bench, section }: Writing, { saved, typing, open, typed, errors }: { saved: Saved; typing: Typing[]; open: Question[]; typed: Typed; errors: FormError[] }): Promise<Kept> {
  const draft = await listDraft(tx, bench.item.id, section.key)
  const again = draft.flatMap(({ questionKey, value, version, byId, at }): Conflict[] => {
    const question = open.find(({ key }) => key === questionKey)
    return question ? [{ questionKey, mine: parseAnswer(question, typed, view.lang, value ?? undefined).answer ?? null, theirs: value, version, byId, at }] : []
  })
  const conflicts = section.questions.flatMap(({ key }) => [...saved.conflicts, ...again].find(({ questionKey }) => questionKey === key) ?? [])
  const who = await namesOf(tx, conflicts.map((conflict) => conflict.byId))
  const { names } = await findOffer(tx)
  const tell = (faults: FormError[]) => faults.map((error) => [named(view, section.questions, error), typedText(typed, error.field)].filter(Boolean).join(' · '))
  return { kept: <ConflictPage view={view} item={bench.item} section={section} names={names} conflicts={conflicts} who={who} typed={typed} errors={open.map((question) => ({ field: `choice.${question.key}`, message: text[view.lang].conflict.choose(readText(question.label, view.lang)) }))} wrong={tell(errors.filter((error) => !isKept(typing, error)))} toMend={tell(errors.filter((error) => isKept(typing, error)))} />, status: saved.conflicts.length > 0 ? 409 : 422 }
}

/** What the section still lacks, as it is stored. */
async function missingIn({ tx, view, bench, section }: Writing): Promise<FormError[]> {
  const answers = answersOf(await listDraft(tx, bench.item.id)) as Record<string, Answer>
  return section.questions
    .filter((question) => isAsked(question, answers))
    .flatMap((question) => {
      const message = lacks(question, answers[question.key], view.lang)
      return message ? [{ field: fieldName(question), message }] : []
    })
}

/** After a file came or went one stays where it stands. The form says whether the section is complete: what was complete stays so, or one is told that it is not. */
async function stayed(c: Ctx, writing: Writing, { asked, typed, delegated }: { asked: NonNullable<Files['asked']>; typed: Typed; delegated: boolean }): Promise<Response> {
  const { tx, me, view, bench, section } = writing
  const { files } = text[view.lang].section
  const says = typedText(typed, 'complete') === 'yes'
  const lacking = says && (await missingIn(writing)).length > 0
  if (says && !lacking) await sayComplete(tx, me, bench.item, { sectionKey: section.key, complete: true, delegated })
  return seeOther(c, `${sectionPath(bench.item, section.key)}#${fieldName(asked.question)}`, [files[asked.said], ...(lacking ? [files.lacking] : [])].join(' '))
}

type Outcome = { typed: Typed; hits: PersonalAnswer[]; delegated: boolean }

/** "Have you completed this section?" Yes is believed when nothing is missing; either way everything is saved. */
async function completed(c: Ctx, writing: Writing, { typed, hits, delegated }: Outcome): Promise<Response | Kept> {
  const { tx, me, view, bench, section } = writing
  const complete = typedText(typed, 'complete')
  const say = text[view.lang].section
  const missing = await missingIn(writing)
  if (complete === 'yes' && missing.length > 0) return { kept: await sectionPage(writing, { errors: missing, typed, note: say.incomplete }), status: 422 }
  if (complete) await sayComplete(tx, me, bench.item, { sectionKey: section.key, complete: complete === 'yes', delegated })
  if (hits.length > 0) return { kept: await sectionPage(writing, { hits, typed }), status: 200 }
  const { next } = openSection(bench, section.key)
  return seeOther(c, complete === 'no' ? `/w/items/${bench.item.id}/draft` : next, say.savedAll)
}
