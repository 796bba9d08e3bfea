import { Hono } from 'hono'
import { z } from 'zod'
import type { Db, Tx } from '#base/database/transaction.ts'
import { keepFile, readUpload } from '#base/file.ts'
import type { Env } from '#base/http/context.ts'
import { errorsOf, type FormError, readFields, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, look } from '#base/http/road.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { found, refuse } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { endOfDay } from '#base/zone.ts'
import { askedAnswers, lacksOf, questionsOf } from '#formats/index.ts'
import { findOrganisation, listHolders, namesOf, secretariatTeam } from '#membership/index.ts'
import { answersOf, listCompletions, listDelegations, listDraft } from '../item/queries.ts'
import { personalIn } from '../item/personal.ts'
import { answerComment } from '../review/actions.ts'
import { may as mayReview } from '../review/policy.ts'
import { listComments } from '../review/queries.ts'
import { delegateSection, endDelegation } from '../submission/actions.ts'
import { may } from '../submission/policy.ts'
import { saveAnswers } from './actions.ts'
import { type Bench, findBench, findOffer, mayWrite, openSection, sectionsOf } from './bench.ts'
import { CheckPage, DraftPage } from './draft-page.tsx'
import { CommentAnswerForm, DelegationForm, ShareForm } from './form.ts'
import { attachedFiles, saveSection, sectionPage } from './save.tsx'
import { stagesOf } from './section.ts'
import { text } from './text.ts'

export const draftRoutes = new Hono<Env>()

type Seen = { db: Db; me: Me; view: View; today: string }

async function draftPage({ db, me, view, today }: Seen, bench: Bench, mend: { errors?: FormError[]; typed?: Typed } = {}) {
  const { item, format, draft } = bench
  const [completions, delegations, names, comments, secretariat, contributors] = [
    await listCompletions(db, item.id),
    bench.ofTeam ? await listDelegations(db, item.draftId, { now: view.now, today }) : [],
    await namesOf(db, draft.map((answer) => answer.byId)),
    item.returned ? await listComments(db, { itemId: item.id, returnedOnly: true }) : [],
    await findOrganisation(db, secretariatTeam),
    bench.ofTeam ? await listHolders(db, today, { stateId: item.stateId, role: 'ministry contributor' }) : [],
  ]
  const lines = stagesOf(sectionsOf(bench), { draft, completions }).map(({ section, stage }) => {
    const own = draft.filter((answer) => answer.sectionKey === section.key)
    const last = own.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
    return { section, stage, delegations: delegations.filter((one) => one.sectionKey === section.key), editor: last && names.get(last.byId ?? '') }
  })
  return (
    <DraftPage
      view={view}
      item={item}
      title={bench.title}
      guidelinePath={`/w/formats/${format.id}/guideline.pdf`}
      definition={format.definition}
      lines={lines}
      comments={comments}
      secretariat={readText(secretariat.name, view.lang)}
      contributors={contributors.map((one) => ({ personId: one.personId, name: one.name ?? '', organisation: readText(one.organisation, view.lang) }))}
      may={{ delegate: Boolean(may.delegate(me, item)) && mayWrite(me, bench), discard: Boolean(may.discard(me, item)), answer: Boolean(mayReview.answerComment(me, item)), check: bench.ofTeam }}
      {...mend}
    />
  )
}

draftRoutes.get('/w/items/:id/draft', (c) =>
  look(c, async (seen) => {
    const bench = await findBench(seen.db, seen.me, seen.view, c.req.param('id'))
    if (!mayWrite(seen.me, bench)) return c.redirect(`/w/items/${bench.item.id}`, 303)
    return draftPage(seen, bench)
  }),
)

draftRoutes.get('/w/items/:id/check', (c) =>
  look(c, async ({ db, me, view }) => {
    const bench = await findBench(db, me, view, c.req.param('id'))
    const { definition } = bench.format
    const answers = answersOf(bench.draft)
    const { names } = await findOffer(db)
    const attached = []
    for (const section of definition.sections) attached.push(...(await attachedFiles(db, section, answers)))
    const open = stagesOf(definition.sections, { draft: bench.draft, completions: await listCompletions(db, bench.item.id) }).filter((one) => one.stage !== 'completed').map((one) => one.section)
    return <CheckPage view={view} item={bench.item} title={bench.title} definition={definition} answers={answers} lacks={lacksOf(definition, answers, view.lang)} open={open} personal={personalIn(questionsOf(definition), askedAnswers(definition, answers))} names={names} files={attached} />
  }),
)

draftRoutes.get('/w/items/:id/sections/:key', (c) =>
  look(c, async ({ db, me, view }) => {
    const bench = await findBench(db, me, view, c.req.param('id'))
    const { section } = openSection(bench, c.req.param('key'))
    if (!mayWrite(me, bench, section.key)) return c.redirect(`/w/items/${bench.item.id}`, 303)
    return sectionPage({ tx: db, view, bench, section })
  }),
)

draftRoutes.post('/w/items/:id/sections/:key', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const { section } = openSection(bench, c.req.param('key'))
    if (!mayWrite(me, bench, section.key)) refuse('the section is closed')
    return saveSection(c, { tx, me, view, bench, section })
  }),
)

const FileForm = z.object({ question: z.string(), file: z.instanceof(File).optional() })

draftRoutes.post('/w/items/:id/sections/:key/files', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const { section } = openSection(bench, c.req.param('key'))
    const { typed, files } = await readFields(c)
    const form = FileForm.parse({ ...typed, ...files })
    const question = found(section.questions.find((one) => one.key === form.question && one.kind === 'file'))
    const upload = form.file ? await readUpload(form.file) : 'empty'
    if (typeof upload === 'string') return sectionPage({ tx, view, bench, section }, { errors: [{ field: 'file', message: text[view.lang].section.files[upload] }] })
    if (!mayWrite(me, bench, section.key)) refuse('the section is closed')
    const file = await keepFile(tx, bench.item.draftId, upload)
    await setFiles({ tx, me, view }, bench, { sectionKey: section.key, questionKey: question.key, change: (list) => [...list, file] })
    await record(tx, me.posts[0], 'file attached', { kind: 'item', id: bench.item.id, holdingId: bench.item.draftId, facts: { file, question: question.key } })
    return seeOther(c, `/w/items/${bench.item.id}/sections/${section.key}#a.${question.key}`, text[view.lang].section.files.added)
  }),
)

draftRoutes.post('/w/items/:id/sections/:key/file-removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const { section } = openSection(bench, c.req.param('key'))
    const { typed } = await readFields(c)
    const { question, file } = z.object({ question: z.string(), file: z.uuid() }).parse(typed)
    await setFiles({ tx, me, view }, bench, { sectionKey: section.key, questionKey: question, change: (list) => list.filter((id) => id !== file) })
    await record(tx, me.posts[0], 'file removed', { kind: 'item', id: bench.item.id, holdingId: bench.item.draftId, facts: { file, question } })
    return seeOther(c, `/w/items/${bench.item.id}/sections/${section.key}#a.${question}`, text[view.lang].section.files.removed)
  }),
)

type FileChange = { sectionKey: string; questionKey: string; change: (files: string[]) => string[] }

/** The list of attached files is an answer like any other. */
async function setFiles({ tx, me, view }: { tx: Tx; me: Me; view: View }, bench: Bench, { sectionKey, questionKey, change: changed }: FileChange): Promise<void> {
  const before = (await listDraft(tx, bench.item.id, sectionKey)).find((answer) => answer.questionKey === questionKey)
  const list = changed((before?.value as string[] | null | undefined) ?? [])
  await saveAnswers(tx, me, bench.item, { sectionKey, typed: [{ questionKey, answer: list.length > 0 ? list : null, seen: before?.version ?? 0 }], delegated: !bench.ofTeam && bench.delegated.includes(sectionKey), now: view.now })
}

draftRoutes.post('/w/items/:id/delegations', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const form = await readForm(c, DelegationForm(view.lang, today))
    if (!form.ok) return draftPage({ db: tx, me, view, today }, bench, form)
    const { personId, sectionKey, until } = form.data
    if (!questionsOf(bench.format.definition).length || !bench.format.definition.sections.some((section) => section.key === sectionKey)) refuse('no such section')
    await delegateSection(tx, me, bench.item, { personId, sectionKey, until: endOfDay(view.zone, until) })
    return seeOther(c, `/w/items/${bench.item.id}/draft`, text[view.lang].draft.given)
  }),
)

draftRoutes.post('/w/items/:id/delegation-ends', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const { typed } = await readFields(c)
    await endDelegation(tx, me, bench.item, { shareId: ShareForm.parse(typed).share, now: view.now })
    return seeOther(c, `/w/items/${bench.item.id}/draft`, text[view.lang].draft.ended)
  }),
)

draftRoutes.post('/w/items/:id/comment-answers', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const bench = await findBench(tx, me, view, c.req.param('id'))
    const { typed } = await readFields(c)
    const read = CommentAnswerForm(view.lang, typed).safeParse(typed)
    if (!read.success) return draftPage({ db: tx, me, view, today }, bench, { errors: errorsOf(read.error), typed })
    const comment = found((await listComments(tx, { itemId: bench.item.id, returnedOnly: true })).find((one) => one.id === read.data.comment))
    await answerComment(tx, me, bench.item, { comment, done: read.data.done, reason: read.data.reason })
    return seeOther(c, `/w/items/${bench.item.id}/draft#comments`, text[view.lang].draft.answered)
  }),
)
