import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { readButton, readFields, type Typed, typedText } from '#base/http/form.ts'
import { reply, seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import { formatInstant } from '#base/ui/dates.ts'
import type { View } from '#base/view.ts'
import { listNames, listTerms } from '#reference/index.ts'
import { discardDraft, issueVersion, saveDraft } from '../actions.ts'
import { type Answers, fieldName, lacks, parseAnswer } from '../answer.ts'
import { isAsked, questionsOf, type Section, sectionOf } from '../definition.ts'
import { may } from '../policy.ts'
import { findVersion, type FormatVersion } from '../queries.ts'
import { type Bench, findBench, hindranceInWords, openBench } from './bench.tsx'
import { restoreQuestion } from './draft.ts'
import { DraftPage, draftPath } from './draft-page.tsx'
import { RemovalPage } from './piece-pages.tsx'
import { pieceRoutes } from './piece-routes.tsx'
import { PreviewPage } from './preview-page.tsx'
import { questionRoutes } from './question-routes.tsx'
import { text } from './text.ts'

export const draftRoutes = new Hono<Env>()

draftRoutes.route('/', pieceRoutes)
draftRoutes.route('/', questionRoutes)

// ---- as a state sees it

type Preview = { db: Db; view: View; version: FormatVersion; section: Section; mayEdit: boolean }

async function previewPage({ db, ...page }: Preview, checked?: { typed: Typed; errors: { field: string; message: string }[] }) {
  const retired = new Set((await listTerms(db)).filter(({ retiredOn }) => retiredOn).map(({ list, key }) => `${list} ${key}`))
  return <PreviewPage {...page} names={await listNames(db)} retired={retired} checked={checked} />
}

draftRoutes.get('/w/formats/:id/preview', (c) =>
  look(c, async ({ db, me, view }) => {
    const version = await findVersion(db, c.req.param('id'))
    const section = sectionOf(version.definition, c.req.query('section') ?? '') ?? version.definition.sections[0]!
    return previewPage({ db, view, version, section, mayEdit: Boolean(may.edit(me, version)) })
  }),
)

/** What a state would be told of these answers. Nothing is kept. */
function check(section: Section, typed: Typed, view: View): { field: string; message: string }[] {
  const parsed = section.questions.filter(({ kind }) => kind !== 'file').map((question) => ({ question, ...parseAnswer(question, typed, view.lang) }))
  const answers = Object.fromEntries(parsed.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question.key, answer]]))) as Answers
  return parsed.flatMap(({ question, answer, error }) => {
    const message = isAsked(question, answers) ? (error ?? lacks(question, answer, view.lang)) : undefined
    return message ? [{ field: fieldName(question), message }] : []
  })
}

draftRoutes.post('/w/formats/:id/preview', (c) =>
  look(c, async ({ db, me, view }) => {
    const version = await findVersion(db, c.req.param('id'))
    const { typed } = await readFields(c)
    const section = found(sectionOf(version.definition, typedText(typed, 'section') ?? ''))
    const errors = check(section, typed, view)
    return reply(c, await previewPage({ db, view, version, section, mayEdit: Boolean(may.edit(me, version)) }, { typed, errors }), errors.length > 0 ? 422 : 200)
  }),
)

// ---- what becomes of a draft

const seenBy = (version: FormatVersion, typed: Typed): boolean => Number(typedText(typed, 'version')) === version.version

/** Whoever issues or discards has seen the draft as it is now. */
function unseen(view: View, { version, savedBy }: Bench) {
  const say = text[view.lang].stale
  return { kept: <DraftPage view={view} version={version} savedBy={savedBy} errors={[{ field: 'issue', message: `${say.title}. ${say.unseen(savedBy ?? say.someone, formatInstant(view, version.at))}` }]} />, status: 409 as const }
}

draftRoutes.post('/w/formats/:id/issue', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const { typed } = await readFields(c)
    if (may.issue(me, bench.version) && !seenBy(bench.version, typed)) return unseen(view, bench)
    await issueVersion(tx, me, bench.version)
    return seeOther(c, draftPath(bench.version), text[view.lang].issue.done)
  }),
)

draftRoutes.get('/w/formats/:id/discard', (c) =>
  openBench(c, ({ view, bench: { version } }) => {
    const say = text[view.lang].discard
    return <RemovalPage view={view} version={version} piece="" title={say.title} lead={say.lead} goes={[]} action={draftPath(version, 'discard')} anchor="issue" button={say.button} />
  }),
)

draftRoutes.post('/w/formats/:id/discard', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const { typed } = await readFields(c)
    if (may.discard(me, bench.version) && !seenBy(bench.version, typed)) return unseen(view, bench)
    await discardDraft(tx, me, bench.version)
    return seeOther(c, '/w/formats', text[view.lang].discard.done)
  }),
)

const RestoreForm = z.object({ from: z.uuid(), key: z.string() })

/** A question of an earlier version, back under its key, in the section it stood in if there still is one. */
draftRoutes.post('/w/formats/:id/restored-questions', (c) =>
  change(c, async ({ tx, me, view }) => {
    const { version, savedBy } = await findBench(tx, c.req.param('id'))
    const { from, key } = await readButton(c, RestoreForm)
    const before = await findVersion(tx, from)
    const question = found(questionsOf(before.definition).find((one) => one.key === key))
    const home = before.definition.sections.find(({ questions }) => questions.includes(question))?.key ?? ''
    if (before.format.id !== version.format.id || questionsOf(version.definition).some((one) => one.key === key)) return c.redirect(draftPath(version), 303)
    const step = restoreQuestion(version.definition, home, question)
    if ('hindrance' in step) return <DraftPage view={view} version={version} savedBy={savedBy} errors={[{ field: 'opening', message: hindranceInWords(view.lang, step.hindrance) }]} />
    await saveDraft(tx, me, version, { definition: step.definition, now: view.now })
    return seeOther(c, `${draftPath(version)}#question-${key}`, text[view.lang].restored)
  }),
)
