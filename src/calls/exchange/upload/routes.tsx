import { Hono } from 'hono'
import { takeTurn, type Tx } from '#base/database/transaction.ts'
import { listFiles } from '#base/file.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readFields, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Changing, look, type Looking } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import { readText } from '#base/words.ts'
import { type Answer, sectionOf } from '#formats/index.ts'
import { namesOf } from '#membership/index.ts'
import { answersOf, listCompletions, listDraft } from '../../item/queries.ts'
import { type Bench, findBench, findOffer, readersOf, sectionsOf, writable } from '../../draft/bench.ts'
import { stagesOf, uncounted } from '../../draft/section.ts'
import { putAside, saveBrought, settleUpload, type Taken } from './actions.ts'
import { isTicked, joined, mended } from './mend.ts'
import { PreviewPage } from './preview-page.tsx'
import { findUpload, isBegunFor, listWaiting } from './queries.ts'
import { remarksOf } from './remarks.ts'
import { text } from '../text.ts'
import { isOffered, isOpen, isOvertaken, type Line, linesOf, mayJoin, type Upload } from './upload.ts'

export const uploadRoutes = new Hono<Env>()

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

async function previewPage({ db, me, view }: Looking, { upload, bench, lines }: Opening, mend: { errors?: FormError[]; typed?: Typed; note?: string } = {}) {
  return (
    <PreviewPage
      view={view}
      item={bench.item}
      seenBy={readersOf(bench)}
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

uploadRoutes.get('/w/uploads/:id', (c) => look(c, async (seen) => previewPage(seen, await openUpload(seen, c.req.param('id')))))

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
  lines.every((line) => !isOpen(line) || typedText(typed, `version.${line.question.key}`) === String(line.version))

uploadRoutes.post('/w/uploads/:id/saving', (c) =>
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
    const lost = taken.flatMap((one) => uncounted(sectionOf(bench.format.definition, one.sectionKey)!, one.typed, answersOf(bench.draft)))
    if (lost.length > 0) return previewPage(seen, opening, { typed, errors: lost.map(({ question, gate }) => ({ field: `${lines.some((line) => line.question === question && line.meaning === 'conflict') ? 'choice' : 'take'}.${question.key}`, message: say.uncounted(readText(question.label, view.lang), readText(gate.label, view.lang)) })) })
    if (taken.length === 0 && !settled) return previewPage(seen, opening, { typed, errors: [{ field: 'added', message: say.empty }] })
    const saved = await saveBrought(tx, me, bench.item, { upload, taken, delegated: !bench.ofTeam, now: view.now })
    const completions = await listCompletions(tx, bench.item.id)
    const now = stagesOf(bench.format.definition.sections, { draft: await listDraft(tx, bench.item.id), completions })
    const reopened = stagesOf(bench.format.definition.sections, { draft: bench.draft, completions }).filter(({ stage }, index) => stage === 'completed' && now[index]!.stage !== 'completed')
    const others = await settleOthers({ tx, me, view }, opening)
    const said = [saved > 0 ? say.done(saved) : say.putAside, ...(others > 0 ? [say.othersSettled(others)] : []), ...(reopened.length > 0 ? [say.reopened(reopened.map(({ section }) => readText(section.title, view.lang)).join('; '))] : [])].join(' ')
    return seeOther(c, `/w/items/${bench.item.id}/draft`, said)
  }),
)

uploadRoutes.post('/w/uploads/:id/aside', (c) =>
  change(c, async ({ tx, me, view, today }) => {
    const { upload, bench } = await openInTurn(tx, { db: tx, me, view, today }, c.req.param('id'))
    const gone = await putAside(tx, me, bench.item, { upload, delegated: !bench.ofTeam, now: view.now })
    return gone ? seeOther(c, `/w/submissions/${bench.item.submissionId}`, text[view.lang].preview.putAsideWhole) : seeOther(c, `/w/items/${bench.item.id}/offline`, text[view.lang].preview.putAside)
  }),
)
