import { askedLang } from '#base/http/language.ts'
import { Hono } from 'hono'
import { type Db, takeTurn } from '#base/database/transaction.ts'
import { paperToDocx } from '#base/documents/docx.ts'
import { paperToHtml } from '#base/documents/html.ts'
import type { Paper } from '#base/documents/paper.ts'
import { paperToPdf } from '#base/documents/pdf.ts'
import { text as paperWords } from '#base/documents/text.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { download, types } from '#base/http/download.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, changeOnce, look, type Looking } from '#base/http/road.ts'
import { found, NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import type { Lang } from '#base/words.ts'
import { type Call, findCall, listCalls, listItems } from '#calls/index.ts'
import { listMeetings } from '#meetings/index.ts'
import { isSecretariat, type Me } from '#membership/index.ts'
import { listMilestones } from '#workplan/index.ts'
import { changesOf, draftSections } from '../paper/documents.ts'
import { gather, type Gathered } from '../practice/queries.ts'
import { beginCompilation, changeCompilation, circulatePaper, compile, writeTexts } from './actions.ts'
import { type Compilation, hasExamples, meetingFed, type Section } from './compilation.ts'
import { listPublished } from './editions.ts'
import { CompilationForm, TextsForm } from './form.ts'
import { CompilationFormPage, TextsPage } from './form-pages.tsx'
import { CompilationPage, CompilationsPage, type DeskProps } from './pages.tsx'
import { may } from './policy.ts'
import { findCompilation, listCompilations, listRuns, listSections } from './queries.ts'
import { asCompiled } from '../paper/compiled.ts'
import { ReadingPage } from './reading-page.tsx'
import { text } from './text.ts'

export const compilationRoutes = new Hono<Env>()

/** The compiler's pages: for anybody else there is no such page. */
const onlySecretariat = (me: Me): void => {
  if (!isSecretariat(me)) throw new NotFound()
}

compilationRoutes.get('/w/compilations', (c) =>
  look(c, async ({ db, me, view }) => {
    const compilations = await listCompilations(db)
    const published = []
    for (const { id, kind } of compilations) if (kind === 'compendium' && (await listPublished(db, id)).length > 0) published.push(id)
    return <CompilationsPage view={view} compilations={compilations} published={published} mayBegin={Boolean(may.begin(me, null))} />
  }),
)

type Mend = { errors?: FormError[]; typed?: Typed }

async function formPage(db: Db, view: View, { action, compilation, ...mend }: Mend & { action: string; compilation?: Compilation }) {
  const calls = (await listCalls(db, { kind: 'practice' })).filter((call) => call.openedAt)
  return <CompilationFormPage view={view} action={action} compilation={compilation} calls={calls} meetings={await listMeetings(db)} year={Number(view.now.toISOString().slice(0, 4))} {...mend} />
}

async function fedBy(db: Db, calls: string[], today: string): Promise<string | undefined> {
  const asked = (await listCalls(db, { kind: 'practice' })).filter((call) => calls.includes(call.id))
  const dates = await listMilestones(db, { ids: asked.map((call) => call.milestoneId) })
  return meetingFed(await listMeetings(db), dates.map((date) => date.activityId), today)?.id
}

compilationRoutes.get('/w/compilations/new', (c) =>
  look(c, async ({ db, me, view, today }) => {
    onlySecretariat(me)
    // A duty of the desk says what is to be gathered.
    const asked = { kind: c.req.query('kind') ?? '', calls: c.req.queries('calls') ?? [] }
    const meetingId = asked.kind === 'meeting paper' ? await fedBy(db, asked.calls, today) : undefined
    return formPage(db, view, { action: '/w/compilations', ...(asked.kind && { typed: { ...asked, ...(meetingId && { meetingId }) } }) })
  }),
)

compilationRoutes.post('/w/compilations', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const form = await readForm(c, CompilationForm(view.lang))
    if (!form.ok) return formPage(tx, view, { action: '/w/compilations', ...form })
    const id = await beginCompilation(tx, me, form.data)
    return seeOther(c, `/w/compilations/${id}`, text[view.lang].saved)
  }),
)

async function callsOf(db: Db, ids: string[]): Promise<Call[]> {
  const calls: Call[] = []
  for (const id of ids) calls.push(await findCall(db, id))
  return calls
}

compilationRoutes.get('/w/compilations/:id', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const compilation = await findCompilation(db, c.req.param('id'))
    const sections = await listSections(db, compilation.id)
    const [meeting] = compilation.meetingId ? await listMeetings(db, { ids: [compilation.meetingId] }) : []
    const desk = isSecretariat(me) ? await deskOf(db, me, { compilation, sections, today }) : undefined
    return <CompilationPage view={view} compilation={compilation} calls={await callsOf(db, compilation.calls)} meeting={meeting} example={hasExamples(sections)} desk={desk} />
  }),
)

async function deskOf(db: Db, me: Me, { compilation, sections, today }: { compilation: Compilation; sections: Section[]; today: string }): Promise<DeskProps> {
  const gathered = await gather(db, compilation, today)
  const { written, gone } = changesOf(sections, draftSections(gathered))
  return {
    missing: gathered.missing,
    runs: await listRuns(db, compilation.id),
    stale: [...written, ...gone].map(({ language, key }) => `${language} ${key}`),
    published: await listPublished(db, compilation.id),
    practices: gathered.practices.length,
    notCirculating: gathered.practices.filter((practice) => practice.stage !== 'circulated').map(({ itemId, version, callId }) => ({ itemId, title: version.title, callId })),
    names: gathered.names,
    may: { circulate: Boolean(may.circulate(me, compilation)) },
  }
}

compilationRoutes.get('/w/compilations/:id/change', (c) =>
  look(c, async ({ db, me, view }) => {
    onlySecretariat(me)
    const compilation = await findCompilation(db, c.req.param('id'))
    return formPage(db, view, { action: `/w/compilations/${compilation.id}/change`, compilation })
  }),
)

compilationRoutes.post('/w/compilations/:id/change', (c) =>
  change(c, async ({ tx, me, view }) => {
    const compilation = await findCompilation(tx, c.req.param('id'))
    const form = await readForm(c, CompilationForm(view.lang))
    if (!form.ok) return formPage(tx, view, { action: c.req.path, compilation, ...form })
    await changeCompilation(tx, me, compilation, form.data)
    return seeOther(c, `/w/compilations/${compilation.id}`, text[view.lang].saved)
  }),
)

/** Themes that have, or had, an introduction: those of the practices at hand, and those already written. */
function themesOf({ practices, themes, compilation }: Gathered) {
  return themes.filter((term) => practices.some((practice) => practice.theme === term.key) || compilation.introductions[term.key])
}

compilationRoutes.get('/w/compilations/:id/texts', (c) =>
  look(c, async ({ db, me, view, today }) => {
    onlySecretariat(me)
    const compilation = await findCompilation(db, c.req.param('id'))
    return <TextsPage view={view} compilation={compilation} themes={themesOf(await gather(db, compilation, today))} />
  }),
)

compilationRoutes.post('/w/compilations/:id/texts', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const compilation = await findCompilation(tx, c.req.param('id'))
    const themes = themesOf(await gather(tx, compilation, today))
    const form = await readForm(c, TextsForm(view.lang, themes.map((term) => term.key)))
    if (!form.ok) return <TextsPage view={view} compilation={compilation} themes={themes} {...form} />
    await writeTexts(tx, me, compilation, form.data)
    return seeOther(c, `/w/compilations/${compilation.id}`, text[view.lang].texts.saved)
  }),
)

compilationRoutes.post('/w/compilations/:id/runs', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const compilation = await findCompilation(tx, c.req.param('id'))
    // What is taken back meanwhile does not stay in what was compiled: it waits for this, or was taken back before.
    await takeTurn(tx, (await listItems(tx, { callIds: compilation.calls })).map((item) => item.id))
    const changed = await compile(tx, me, await gather(tx, compilation, today), await listSections(tx, compilation.id))
    const say = text[view.lang]
    return seeOther(c, `/w/compilations/${compilation.id}`, say.compiled(changed.length === 0 ? say.unchanged : `${say.changedSections(changed.length)}.`))
  }),
)

compilationRoutes.post('/w/compilations/:id/circulation', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const compilation = await findCompilation(tx, c.req.param('id'))
    await circulatePaper(tx, me, await gather(tx, compilation, today), await listSections(tx, compilation.id))
    return seeOther(c, `/w/compilations/${compilation.id}`, text[view.lang].circulate.done)
  }),
)

type Read = { compilation: Compilation; lang: Lang; paper: Paper; example: boolean }

async function readPaper(c: Ctx, { db, view, today }: Looking): Promise<Read> {
  const compilation = await findCompilation(db, c.req.param('id')!)
  const lang = askedLang(c, view)
  return { compilation, lang, ...found(await asCompiled(db, compilation, { lang, today, origin: c.get('marco').config.origin })) }
}

compilationRoutes.get('/w/compilations/:id/preview', (c) =>
  look(c, async (looking) => {
    const { compilation, lang, paper, example } = await readPaper(c, looking)
    const { html, contents } = paperToHtml(paper, { head: false })
    return <ReadingPage view={looking.view} compilation={compilation} lang={lang} html={html} contents={contents} example={example} draftLine={paper.mark === 'draft' ? paperWords[looking.view.lang].marks.draft.line : undefined} />
  }),
)

const file = (c: Ctx, ending: 'pdf' | 'docx') =>
  look(c, async (looking) => {
    const { compilation, lang, paper } = await readPaper(c, looking)
    const name = `${text[lang].read.file[compilation.kind]}-${compilation.year}-${lang}.${ending}`
    return async () => download(c, { name, type: types[ending], bytes: await (ending === 'pdf' ? paperToPdf(paper) : paperToDocx(paper)) })
  })

compilationRoutes.get('/w/compilations/:id/preview.pdf', (c) => file(c, 'pdf'))
compilationRoutes.get('/w/compilations/:id/preview.docx', (c) => file(c, 'docx'))
