import { Hono } from 'hono'
import { renderToString } from 'preact-render-to-string'
import { z } from 'zod'
import type { Db } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { readFields, readForm, type Typed, typedText } from '#base/http/form.ts'
import { change, changeOnce, look } from '#base/http/road.ts'
import { found } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { listNames } from '#reference/index.ts'
import { type Question, type QuestionKind, type Section, sectionOf } from '../definition.ts'
import { QuestionAsSeen } from '../fields.tsx'
import { findVersion, type FormatVersion } from '../queries.ts'
import { type Bench, findBench, keepPiece, openBench, pieceOf, shift } from './bench.tsx'
import { addQuestion, changeQuestion, moveQuestion, removeQuestion } from './draft.ts'
import { draftPath } from './draft-page.tsx'
import { type Mend, RemovalPage } from './piece-pages.tsx'
import { QuestionForm } from './question-form.ts'
import { KindPage, kinds, QuestionPage } from './question-page.tsx'
import { text } from './text.ts'

export const questionRoutes = new Hono<Env>()

const Kind = z.enum(kinds)

const findQuestion = (version: FormatVersion, key: string): { question: Question; section: Section } => {
  const section = found(version.definition.sections.find(({ questions }) => questions.some((question) => question.key === key)))
  return { section, question: found(section.questions.find((question) => question.key === key)) }
}

const findSection = (version: FormatVersion, key: string): Section => found(sectionOf(version.definition, key))

type Asked = { section: Section; kind: QuestionKind; question?: Question }

async function questionPage({ db, view, bench }: { db: Db; view: View; bench: Bench }, { section, kind, question }: Asked, mend: Mend = {}) {
  return <QuestionPage view={view} version={bench.version} names={await listNames(db)} section={section} kind={kind} question={question} piece={pieceOf(question)} {...mend} />
}

const kindMissing = (view: View) => [{ field: 'kind', message: text[view.lang].mend.kind }]

const sectionsOf = ({ version }: Bench): string[] => version.definition.sections.map(({ key }) => key)

questionRoutes.get('/w/formats/:id/sections/:key/questions/new', (c) =>
  openBench(c, ({ db, view, bench }) => {
    const section = findSection(bench.version, c.req.param('key'))
    const kind = Kind.safeParse(c.req.query('kind'))
    if (kind.success) return questionPage({ db, view, bench }, { section, kind: kind.data })
    return <KindPage view={view} version={bench.version} section={section} errors={c.req.query('asked') ? kindMissing(view) : []} />
  }),
)

questionRoutes.post('/w/formats/:id/sections/:key/questions', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const section = findSection(bench.version, c.req.param('key'))
    const read = Kind.safeParse(typedText((await readFields(c)).typed, 'kind'))
    if (!read.success) return <KindPage view={view} version={bench.version} section={section} errors={kindMissing(view)} />
    const kind = read.data
    const form = await readForm(c, (typed) => QuestionForm(view.lang, kind, { typed, sections: sectionsOf(bench) }))
    const page = (mend: Mend) => questionPage({ db: tx, view, bench }, { section, kind }, mend)
    if (!form.ok) return page(form)
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: pieceOf(undefined), page, field: 'label.es', anchor: `section-${section.key}`, step: () => addQuestion(bench.version.definition, bench.ground, section.key, form.data.asking) })
  }),
)

questionRoutes.get('/w/formats/:id/questions/:key', (c) =>
  openBench(c, ({ db, view, bench }) => {
    const { question, section } = findQuestion(bench.version, c.req.param('key'))
    return questionPage({ db, view, bench }, { section, kind: question.kind, question })
  }),
)

questionRoutes.post('/w/formats/:id/questions/:key', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const { question, section } = findQuestion(bench.version, c.req.param('key'))
    const { kind, key } = question
    const form = await readForm(c, (typed) => QuestionForm(view.lang, kind, { typed, sections: sectionsOf(bench) }))
    const page = (mend: Mend) => questionPage({ db: tx, view, bench }, { section, kind, question }, mend)
    if (!form.ok) return page(form)
    const { asking, section: to } = form.data
    const field = to === section.key ? (asking.when ? 'when' : kind === 'choice' ? 'options' : 'label.es') : 'section'
    return keepPiece(c, { tx, me, view, bench }, { typed: form.typed, piece: pieceOf(question), page, field, anchor: `question-${key}`, step: () => changeQuestion(bench.version.definition, bench.ground, { key, asking, section: to }) })
  }),
)

questionRoutes.post('/w/formats/:id/questions/:key/place', (c) =>
  shift(c, ({ version }) => {
    const { key } = findQuestion(version, c.req.param('key')).question
    return { move: (to) => moveQuestion(version.definition, key, to), anchor: `question-${key}` }
  }),
)

function removalPage({ view, bench }: { view: View; bench: Bench }, question: Question, mend: Mend = {}) {
  const say = text[view.lang].question
  return <RemovalPage view={view} version={bench.version} piece={pieceOf(question)} title={say.remove} lead={say.removeLead} goes={[question.label]} action={draftPath(bench.version, 'questions', question.key, 'removal')} anchor={`question-${question.key}`} button={say.remove} {...mend} />
}

questionRoutes.get('/w/formats/:id/questions/:key/removal', (c) =>
  openBench(c, ({ view, bench }) => {
    return removalPage({ view, bench }, findQuestion(bench.version, c.req.param('key')).question)
  }),
)

questionRoutes.post('/w/formats/:id/questions/:key/removal', (c) =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, c.req.param('id'))
    const { question, section } = findQuestion(bench.version, c.req.param('key'))
    const { typed } = await readFields(c)
    const page = (mend: Mend) => removalPage({ view, bench }, question, mend)
    return keepPiece(c, { tx, me, view, bench }, { typed, piece: pieceOf(question), page, field: 'goes', anchor: `section-${section.key}`, step: () => removeQuestion(bench.version.definition, bench.ground, question.key) })
  }),
)

/** The picture beside the form, as it is typed: one language stands in for the other until both are there. Nothing is kept. */
questionRoutes.post('/w/formats/:id/question-preview', (c) =>
  look(c, async ({ db, view }) => {
    const version = await findVersion(db, c.req.param('id'))
    const { typed } = await readFields(c)
    const kind = Kind.safeParse(typedText(typed, 'kind'))
    const both = inBothLanguages(typed)
    const read = kind.success ? QuestionForm(view.lang, kind.data, { typed: both, sections: version.definition.sections.map(({ key }) => key) }).safeParse(both) : undefined
    if (!read?.success) return c.body(null, 422)
    const question = keyed({ ...read.data.asking, key: typedText(typed, 'key') ?? 'new' } as Question)
    return c.html(renderToString(<QuestionAsSeen view={view} question={question} names={await listNames(db)} />))
  }),
)

function inBothLanguages(typed: Typed): Typed {
  const filled: Typed = { ...typed }
  for (const name of Object.keys(typed).filter((one) => /\.(es|en)$/.test(one)).map((one) => one.slice(0, -3))) {
    const [es, en] = ['es', 'en'].map((side) => typedText(typed, `${name}.${side}`)?.trim() ?? '')
    filled[`${name}.es`] = es || en || (name === 'label' || name === 'unit' ? '…' : '')
    filled[`${name}.en`] = en || es || (name === 'label' || name === 'unit' ? '…' : '')
  }
  return filled
}

/** Options and columns without a key yet, made tell-apart for the picture. */
function keyed(question: Question): Question {
  if (question.kind === 'choice') return { ...question, options: question.options.map((option, index) => ({ ...option, key: `o${index}` })) }
  return question.kind === 'table' ? { ...question, columns: question.columns.map((column, index) => ({ ...column, key: `c${index}` })) } : question
}
