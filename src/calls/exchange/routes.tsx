import { Hono } from 'hono'
import { takeTurn, type Tx } from '#base/database/transaction.ts'
import { listFiles, readUpload, sha256Of, type Upload as Uploaded } from '#base/file.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { download, types } from '#base/http/download.ts'
import { type FormError, readFields, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Changing, look, type Looking } from '#base/http/road.ts'
import { officeTypes, readOffice } from '#base/office/read-office.ts'
import { refuse } from '#base/stops.ts'
import { type Lang, langs, readText, type Words } from '#base/words.ts'
import { type Answer, answersToBook, answersToWord, bringBack, type Definition, type Expected, type Outgoing, type Section, type Stamp, stampIn, sayTrouble } from '#formats/index.ts'
import { findState, namesOf } from '#membership/index.ts'
import { findCall } from '../call/queries.ts'
import { isWithState, type Item, stageOfItem, titleOf } from '../item/item.ts'
import { answersOf, listCompletions } from '../item/queries.ts'
import { type Bench, findBench, findOffer, mayWrite, sectionsOf } from '../draft/bench.ts'
import { stagesOf } from '../draft/section.ts'
import { addItem } from '../submission/actions.ts'
import { may } from '../submission/policy.ts'
import { findSubmission } from '../submission/queries.ts'
import { changeEnvelope, submissionPage } from '../submission/routes.tsx'
import { keepUpload, putAside, saveBrought, settleUpload, type Taken } from './actions.ts'
import { isTicked, joined, mended } from './mend.ts'
import { blank, outgoing } from './outgoing.ts'
import { OfflinePage } from './pages.tsx'
import { PreviewPage } from './preview-page.tsx'
import { findBegun, findUpload, isBegunFor, listUploads, listWaiting } from './queries.ts'
import { text } from './text.ts'
import { goneFrom, isOffered, isOpen, isOvertaken, isUnanswered, type Line, linesOf, mayJoin, othersIn, toMend, type Upload } from './upload.ts'

export const exchangeRoutes = new Hono<Env>()

const writable = (me: Looking['me'], bench: Bench): Section[] => sectionsOf(bench).filter((section) => mayWrite(me, bench, section.key))

// ---------------------------------------------------------------- out

const kinds = {
  docx: { write: answersToWord, type: types.docx },
  xlsx: { write: answersToBook, type: types.xlsx },
} as const

type Kind = keyof typeof kinds

function give(c: Ctx, kind: Kind, { given, name }: { given: Outgoing; name: string }): Response {
  const { write, type } = kinds[kind]
  return download(c, { name: `${name.replace(/[/\\:*?"<>|]/g, ' ').slice(0, 120)}.${kind}`, type, bytes: write(given) })
}

const send = (c: Ctx, kind: Kind) =>
  look(c, async (seen) => {
    const bench = await findBench(seen.db, seen.me, seen.view, c.req.param('id')!)
    const given = await outgoing(seen, bench, c.get('marco').config.origin, c.req.query('section'))
    const section = given.section === undefined ? undefined : readText(given.sections[0]!.title, seen.view.lang)
    return give(c, kind, { given, name: text[seen.view.lang].page.fileName(bench.title, section) })
  })

const sendBlank = (c: Ctx, kind: Kind) =>
  look(c, async (seen) => {
    const call = await findCall(seen.db, c.req.param('id')!)
    return give(c, kind, { given: await blank(seen, call, c.get('marco').config.origin), name: text[seen.view.lang].template.fileName(readText(call.title, seen.view.lang)) })
  })

exchangeRoutes.get('/w/calls/:id/template.docx', (c) => sendBlank(c, 'docx'))
exchangeRoutes.get('/w/calls/:id/template.xlsx', (c) => sendBlank(c, 'xlsx'))

exchangeRoutes.get('/w/items/:id/answers.docx', (c) => send(c, 'docx'))
exchangeRoutes.get('/w/items/:id/answers.xlsx', (c) => send(c, 'xlsx'))

// ---------------------------------------------------------------- back

async function offlinePage({ db, me, view }: Looking, bench: Bench, errors: FormError[] = []) {
  const past = await listUploads(db, bench.item.id)
  const names = await namesOf(db, past.map((one) => one.byId))
  const files = await listFiles(db, past.map((one) => one.fileId))
  return (
    <OfflinePage
      view={view}
      item={bench.item}
      title={bench.title}
      sections={sectionsOf(bench)}
      ofTeam={bench.ofTeam}
      mayUpload={writable(me, bench).length > 0}
      past={past.map((one) => ({ ...one, name: names.get(one.byId ?? ''), file: files.find((file) => file.id === one.fileId) }))}
      errors={errors}
    />
  )
}

exchangeRoutes.get('/w/items/:id/offline', (c) => look(c, async (seen) => offlinePage(seen, await findBench(seen.db, seen.me, seen.view, c.req.param('id')))))

type Opened = { upload: Uploaded; stamp: Stamp; read: (expected: Expected) => Upload['reading'] }
/** Why a file is not opened, said in the reader's language. */
type Unopened = { say: (lang: Lang) => string }

/** An uploaded form, opened by the guard and the worker. No transaction is open meanwhile: a slow file keeps nobody else waiting. */
async function openForm(file: File | undefined): Promise<Opened | Unopened> {
  const upload = file ? await readUpload(file) : 'empty'
  if (typeof upload === 'string') return { say: (lang) => text[lang].page[upload] }
  const kind = officeTypes[upload.type]
  if (!kind) return { say: (lang) => text[lang].page.kind }
  const read = await readOffice(upload.bytes, kind)
  if ('trouble' in read) return { say: (lang) => sayTrouble(lang, read.trouble) }
  const stamp = stampIn(read)
  if (typeof stamp === 'string') return { say: (lang) => sayTrouble(lang, stamp === 'none' ? 'notOurs' : 'damaged') }
  return { upload, stamp, read: (expected) => ({ stamp, ...bringBack(expected, read, stamp) }) }
}

/** It lies with the Secretariat, and its team may take it back. */
const isOut = (item: Item): boolean => ['handed in', 'accepted'].includes(stageOfItem(item))

/** The bench, while nobody writes on the item, hands it in or discards it: whether it is open is asked of what is there then. */
async function benchInTurn({ tx, me, view }: Pick<Changing, 'tx' | 'me' | 'view'>, itemId: string): Promise<Bench> {
  await takeTurn(tx, [itemId])
  return findBench(tx, me, view, itemId)
}

/** What is said of the file as a whole. */
function remarksOf(view: Looking['view'], bench: Bench, reading: Upload['reading']): string[] {
  const say = text[view.lang].preview
  const others = othersIn(bench.format.definition, sectionsOf(bench), reading.stamp)
  const gone = goneFrom(bench.format.definition, reading.stamp)
  return [...reading.remarks, ...(others.length > 0 ? [say.others(others.map((section) => readText(section.title, view.lang)).join(', '))] : []), ...(gone.length > 0 ? [say.gone(gone.length)] : [])]
}

/** Of a file that changes nothing: there is nothing to decide, so nothing of it is kept, and it is said at once. */
function sayUnchanged(view: Looking['view'], bench: Bench, { lines, reading }: { lines: Line[]; reading: Upload['reading'] }): string {
  const say = text[view.lang].preview
  const asides = [...lines.flatMap(({ brought }) => brought.notes), ...remarksOf(view, bench, reading)]
  return [lines.every(isUnanswered) ? say.noAnswer : say.nothing, ...asides.map((words) => words.replace(/\.?$/, '.'))].join(' ')
}

/** Keeps what was opened with the item it belongs to, and goes on to the preview; `again` shows the page once more, for a file that changes nothing. */
async function keepOpened<Page>(c: Ctx, { tx, me, view }: Changing, itemId: string, { opened, again }: { opened: Opened; again: (message: string) => Promise<Page> }): Promise<Response | Page> {
  const bench = await benchInTurn({ tx, me, view }, itemId)
  const sections = writable(me, bench)
  if (sections.length === 0) return bench.ofTeam && isOut(bench.item) ? again(text[view.lang].page.handedIn) : refuse('the item is closed')
  const reading = opened.read({ definition: bench.format.definition, sections, answers: answersOf(bench.draft), ...(await findOffer(tx)), lang: view.lang })
  const lines = linesOf(bench.format.definition, sectionsOf(bench), { reading, draft: bench.draft })
  if (lines.every(({ meaning }) => meaning === 'same')) return again(sayUnchanged(view, bench, { lines, reading }))
  const delegated = !bench.ofTeam
  const id = await keepUpload(tx, me, bench.item, { file: opened.upload, reading, delegated })
  // Of a document that was begun for this file it is still to be said whether it stays.
  if (!lines.some(isOpen) && !(await isBegunFor(tx, me, { id, itemId, byId: me.id }))) await settleUpload(tx, me, bench.item, { upload: { id }, delegated })
  return seeOther(c, `/w/uploads/${id}`)
}

/** Once a file was looked through: files that waited and of which there is nothing left to decide. */
async function settleOthers({ tx, me, view }: Pick<Changing, 'tx' | 'me' | 'view'>, { upload, lines }: Opening): Promise<number> {
  const bench = await findBench(tx, me, view, upload.itemId)
  let settled = 0
  for (const { id } of await listWaiting(tx, { itemIds: [upload.itemId] })) {
    const { reading, byId } = await findUpload(tx, id)
    const left = linesOf(bench.format.definition, sectionsOf(bench), { reading, draft: bench.draft })
    if (left.some(isOpen) && !(id < upload.id && byId === me.id && isOvertaken(left, lines))) continue
    await settleUpload(tx, me, bench.item, { upload: { id }, delegated: !bench.ofTeam })
    settled += 1
  }
  return settled
}

/** Asks first whether this person may bring anything back, then opens the file, then keeps it. */
async function receive(c: Ctx, may: (seen: Looking) => Promise<boolean>, keep: (opened: Opened | Unopened, typed: Typed) => Promise<Response>): Promise<Response> {
  const gate = await look(c, async (seen) => {
    if (!(await may(seen))) refuse('nothing can be brought back now')
    return c.body(null)
  })
  if (gate.status !== 200) return gate
  const { files, typed } = await readFields(c)
  return keep(await openForm(files.file), typed)
}

exchangeRoutes.post('/w/items/:id/offline/files', (c) =>
  receive(
    c,
    // To its team it is said, on the page that brings it back, how what was handed in is changed.
    async ({ db, me, view }) => {
      const bench = await findBench(db, me, view, c.req.param('id'))
      return writable(me, bench).length > 0 || (bench.ofTeam && isOut(bench.item))
    },
    (opened) =>
      change(c, async (changing) => {
        const { tx, me, view, today } = changing
        const bench = await findBench(tx, me, view, c.req.param('id'))
        const again = (message: string) => offlinePage({ db: tx, me, view, today }, bench, [{ field: 'file', message }])
        const foreign = 'stamp' in opened && (await foreignState(tx, opened.stamp, bench.item.stateId))
        if (foreign) return again(await sayForeign({ tx, view }, { foreign, own: bench.item.stateId }))
        if ('stamp' in opened && [bench.item.id, bench.item.callId].includes(opened.stamp.item)) return keepOpened(c, changing, bench.item.id, { opened, again })
        return again('say' in opened ? opened.say(view.lang) : sayTrouble(view.lang, 'otherItem'))
      }),
  ),
)

/** Whose blank form it is, where that is not the state it is brought to. */
async function foreignState(db: Looking['db'], { state }: Stamp, own: string): Promise<Words | undefined> {
  return state === undefined || state === own ? undefined : (await findState(db, state)).name
}

const sayForeign = async ({ tx, view }: Pick<Changing, 'tx' | 'view'>, { foreign, own }: { foreign: Words; own: string }): Promise<string> =>
  text[view.lang].page.foreign(readText(foreign, view.lang), readText((await findState(tx, own)).name, view.lang))

/** Nobody wrote anything in it, not even what cannot be read. */
async function isEmpty(db: Looking['db'], lang: Lang, definition: Definition, opened: Opened): Promise<boolean> {
  const { brought } = opened.read({ definition, sections: definition.sections, answers: {}, ...(await findOffer(db)), lang })
  return brought.every((one) => 'answer' in one && one.answer === null)
}

/** From the envelope: the form itself says which of its documents it belongs to; a blank one of the call begins a new document. */
exchangeRoutes.post('/w/submissions/:id/offline/files', (c) =>
  receive(
    c,
    // That the call was withdrawn is said to its team when the change comes to it.
    async ({ db, me }) => Boolean(may.addItem(me, { ...(await findSubmission(db, c.req.param('id'))), callWithdrawn: false })),
    (opened, typed) => changeEnvelope(c, async (changing, envelope) => {
      const { tx, me, view, today } = changing
      const again = (field: string, message: string) => submissionPage({ db: tx, me, view, today }, envelope, { errors: [{ field, message }], typed })
      const item = 'stamp' in opened ? envelope.readiness.find((one) => one.item.id === opened.stamp.item)?.item : undefined
      const keep = (itemId: string, form: Opened) => keepOpened(c, changing, itemId, { opened: form, again: (message) => again('file', message) })
      if ('stamp' in opened && item) return keep(item.id, opened)
      if ('stamp' in opened && opened.stamp.item === envelope.submission.callId) {
        const foreign = await foreignState(tx, opened.stamp, envelope.submission.stateId)
        if (foreign) return again('file', await sayForeign({ tx, view }, { foreign, own: envelope.submission.stateId }))
        if (await isEmpty(tx, view.lang, envelope.format.definition, opened)) return again('file', text[view.lang].page.noAnswers)
        const original = langs.find((lang) => lang === typedText(typed, 'written'))
        if (!original) return again('written', text[view.lang].page.noLanguage)
        const { id: submissionId } = envelope.submission
        const begun = await findBegun(tx, { submissionId, original, sha256: sha256Of(opened.upload.bytes) })
        const known = envelope.readiness.find((one) => one.item.id === begun)
        if (known && !isWithState(known.item)) return again('file', text[view.lang].page.begunBefore(titleOf(known.answers)))
        return keep(known?.item.id ?? (await addItem(tx, me, envelope.submission, { call: envelope.call, original, example: false })), opened)
      }
      return again('file', 'say' in opened ? opened.say(view.lang) : text[view.lang].page.notHere)
    }),
  ),
)

// ---------------------------------------------------------------- looked at, and saved

type Opening = { upload: Upload; bench: Bench; lines: Line[] }

async function openUpload({ db, me, view }: Looking, id: string): Promise<Opening> {
  const upload = await findUpload(db, id)
  const bench = await findBench(db, me, view, upload.itemId)
  return { upload, bench, lines: linesOf(bench.format.definition, sectionsOf(bench), { reading: upload.reading, draft: bench.draft }) }
}

/** The same, with the turn of the item, of which the address says nothing. */
async function openInTurn(tx: Tx, looking: Looking, id: string): Promise<Opening> {
  await takeTurn(tx, [(await findUpload(tx, id)).itemId])
  return openUpload(looking, id)
}

async function previewPage({ db, me, view }: Looking, { upload, bench, lines }: Opening, mend: { errors?: FormError[]; typed?: Typed; note?: string } = {}) {
  return (
    <PreviewPage
      view={view}
      item={bench.item}
      title={bench.title}
      upload={upload}
      file={(await listFiles(db, [upload.fileId]))[0]}
      definition={bench.format.definition}
      lines={lines}
      names={(await findOffer(db)).names}
      who={await namesOf(db, lines.map((line) => line.storedById))}
      remarks={remarksOf(view, bench, upload.reading)}
      alone={await isBegunFor(db, me, upload)}
      {...mend}
    />
  )
}

exchangeRoutes.get('/w/uploads/:id', (c) => look(c, async (seen) => previewPage(seen, await openUpload(seen, c.req.param('id')))))

/** What was chosen, by section, with the version of each answer that the person had before their eyes. */
function choose(lines: Line[], typed: Typed, bench: Bench): Taken[] {
  const wanted = lines.filter((line) => (line.meaning === 'conflict' ? ['mine', 'both'].includes(typedText(typed, `choice.${line.question.key}`) ?? '') : isOffered(line) && isTicked(typed, line)))
  return [...Map.groupBy(wanted, (line) => line.section.key)].map(([sectionKey, own]) => ({
    sectionKey,
    delegated: !bench.ofTeam && bench.delegated.includes(sectionKey),
    typed: own.map(({ question, brought, version }) => ({ questionKey: question.key, answer: 'refused' in brought ? null : (brought.answer as Answer | null), seen: version })),
  }))
}

/** Whether every answer still is as it was shown. */
const isAsShown = (lines: Line[], typed: Typed): boolean =>
  lines.every((line) => line.meaning === 'same' || (line.meaning === 'refused' && !toMend(line)) || typedText(typed, `version.${line.question.key}`) === String(line.version))

exchangeRoutes.post('/w/uploads/:id/saving', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const seen = { db: tx, me, view, today }
    const opening = await openInTurn(tx, seen, c.req.param('id'))
    const { upload, bench, lines } = opening
    const say = text[view.lang].preview
    const { typed } = await readFields(c)
    if (writable(me, bench).length === 0) refuse('the item is closed')
    if (upload.end) return { kept: await previewPage(seen, opening, { note: say.endedHow[upload.end.how] }), status: 409 }
    if (!isAsShown(lines, typed)) return { kept: await previewPage(seen, opening, { typed, note: say.moved }), status: 409 }
    const choices = (line: Line) => ['mine', 'theirs', ...(mayJoin(line) ? ['both'] : [])]
    const open = lines.filter((line) => line.meaning === 'conflict' && !choices(line).includes(typedText(typed, `choice.${line.question.key}`) ?? ''))
    if (open.length > 0) return previewPage(seen, opening, { typed, errors: open.map((line) => ({ field: `choice.${line.question.key}`, message: say.choose(readText(line.question.label, view.lang)) })) })
    const whole = joined(lines, typed, view)
    const mend = mended(whole.lines, typed, view)
    const errors = [...whole.errors, ...mend.errors]
    if (errors.length > 0) return previewPage(seen, opening, { typed, errors })
    const settled = lines.some((line) => line.meaning === 'conflict')
    const taken = choose(mend.lines, typed, bench)
    if (taken.length === 0 && !settled) return previewPage(seen, opening, { typed, errors: [{ field: 'added', message: say.empty }] })
    const saved = await saveBrought(tx, me, bench.item, { upload, taken, delegated: !bench.ofTeam, now: view.now })
    const reopened = stagesOf(bench.format.definition.sections, { draft: bench.draft, completions: await listCompletions(tx, bench.item.id) }).filter(({ section, stage }) => stage === 'completed' && taken.some((one) => one.sectionKey === section.key))
    const others = await settleOthers({ tx, me, view }, opening)
    const said = [saved > 0 ? say.done(saved) : say.putAside, ...(others > 0 ? [say.othersSettled(others)] : []), ...(reopened.length > 0 ? [say.reopened(reopened.map(({ section }) => readText(section.title, view.lang)).join('; '))] : [])].join(' ')
    return seeOther(c, `/w/items/${bench.item.id}/draft`, said)
  }),
)

exchangeRoutes.post('/w/uploads/:id/aside', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const { upload, bench } = await openInTurn(tx, { db: tx, me, view, today }, c.req.param('id'))
    const gone = await putAside(tx, me, bench.item, { upload, delegated: !bench.ofTeam, now: view.now })
    return gone ? seeOther(c, `/w/submissions/${bench.item.submissionId}`, text[view.lang].preview.putAsideWhole) : seeOther(c, `/w/items/${bench.item.id}/offline`, text[view.lang].preview.putAside)
  }),
)
