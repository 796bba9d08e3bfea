import { Hono } from 'hono'
import { takeTurn } from '#base/database/transaction.ts'
import { listFiles, sha256Of } from '#base/file.ts'
import type { Ctx, Env } from '#base/http/context.ts'
import { type FormError, readFields, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Changing, look, type Looking } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import { type Lang, langs, readText, type Words } from '#base/words.ts'
import { type Definition, type Stamp, sayTrouble } from '#formats/index.ts'
import { findState, namesOf } from '#membership/index.ts'
import { isWithState, type Item, stageOfItem, titleOf } from '../../item/item.ts'
import { answersOf } from '../../item/queries.ts'
import { type Bench, findBench, findOffer, readersOf, sectionsOf, writable } from '../../draft/bench.ts'
import { addItem } from '../../submission/actions.ts'
import { may } from '../../submission/policy.ts'
import { findSubmission } from '../../submission/queries.ts'
import { changeEnvelope, submissionPage } from '../../submission/routes.tsx'
import { keepUpload, settleUpload } from '../upload/actions.ts'
import { type Opened, openForm, type Unopened } from './open-form.ts'
import { OfflinePage } from './pages.tsx'
import { findBegun, isBegunFor, listUploads } from '../upload/queries.ts'
import { remarksOf } from '../upload/remarks.ts'
import { text } from '../text.ts'
import { isOpen, isUnanswered, type Line, linesOf, type Upload } from '../upload/upload.ts'

export const offlineRoutes = new Hono<Env>()

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
      seenBy={readersOf(bench)}
      mayUpload={writable(me, bench).length > 0}
      past={past.map((one) => ({ ...one, name: names.get(one.byId ?? ''), file: files.find((file) => file.id === one.fileId) }))}
      errors={errors}
    />
  )
}

offlineRoutes.get('/w/items/:id/offline', (c) => look(c, async (seen) => offlinePage(seen, await findBench(seen.db, seen.me, seen.view, c.req.param('id')))))

/** It lies with the Secretariat, and its team may take it back. */
const isOut = (item: Item): boolean => ['handed in', 'accepted'].includes(stageOfItem(item))

/** The bench, while nobody writes on the item, hands it in or discards it: whether it is open is asked of what is there then. */
async function benchInTurn({ tx, me, view }: Pick<Changing, 'tx' | 'me' | 'view'>, itemId: string): Promise<Bench> {
  await takeTurn(tx, [itemId])
  return findBench(tx, me, view, itemId)
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

offlineRoutes.post('/w/items/:id/offline/files', (c) =>
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
offlineRoutes.post('/w/submissions/:id/offline/files', (c) =>
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
