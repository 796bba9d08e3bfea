import type { JSX } from 'preact'
import type { Db, Tx } from '#base/database/transaction.ts'
import type { Ctx } from '#base/http/context.ts'
import { readButton, type Typed, typedText } from '#base/http/form.ts'
import { seeOther } from '#base/http/render.ts'
import { change, type Kept, look } from '#base/http/road.ts'
import { sayList } from '#base/list.ts'
import { found } from '#base/stops.ts'
import type { Me } from '#base/person.ts'
import type { View } from '#base/view.ts'
import { fingerprint, type Lang, readText, type Words } from '#base/words.ts'
import { namesOf } from '#membership/index.ts'
import { saveDraft } from '../actions.ts'
import { sayFlaw } from '../definition.ts'
import { may } from '../policy.ts'
import { findVersion, type FormatVersion, listVersions } from '../queries.ts'
import type { Direction, Ground, Hindrance, Step } from './draft.ts'
import { DraftPage, draftPath } from './draft-page.tsx'
import { PlaceForm } from './form.ts'
import type { Mend } from './piece-pages.tsx'
import { text } from './text.ts'

/** What the Secretariat has on the bench: the draft, the versions before it, and who saved it last. */
export type Bench = { version: FormatVersion; ground: Ground; savedBy: string | undefined; /** nothing of the format is public yet */ named: boolean }

export async function findBench(db: Db, id: string): Promise<Bench> {
  const version = await findVersion(db, id)
  const all = await listVersions(db, { formatId: version.format.id })
  const past = all.filter(({ number }) => number < version.number).map(({ definition }) => definition)
  const names = await namesOf(db, [version.byId])
  return { version, ground: { kind: version.format.kind, past }, savedBy: names.get(version.byId ?? ''), named: all.every(({ issuedAt }) => issuedAt === null) }
}

const idIn = (c: Ctx): string => found(c.req.param('id'))

/** A page of the editor, for whoever may edit this draft; everybody else reads the guideline. */
export const openBench = (c: Ctx, page: (open: { db: Db; view: View; bench: Bench }) => JSX.Element | Promise<JSX.Element>): Promise<Response> =>
  look(c, async ({ db, me, view }) => {
    const bench = await findBench(db, idIn(c))
    return may.edit(me, bench.version) ? page({ db, view, bench }) : c.redirect(draftPath(bench.version), 303)
  })

type Shift = { move: (to: Direction) => Step; anchor: string }

/** One place up or down. It is meant for the order as it is now, so nobody has to have seen the last save. */
export const shift = (c: Ctx, find: (bench: Bench) => Shift): Promise<Response> =>
  change(c, async ({ tx, me, view }) => {
    const bench = await findBench(tx, idIn(c))
    const { move, anchor } = find(bench)
    const step = move((await readButton(c, PlaceForm)).to)
    if ('hindrance' in step) return <DraftPage view={view} {...bench} errors={[{ field: anchor, message: hindranceInWords(view.lang, step.hindrance) }]} />
    await saveDraft(tx, me, bench.version, { definition: step.definition, now: view.now })
    return seeOther(c, `${draftPath(bench.version)}#${anchor}`, text[view.lang].moved)
  })

/** The fingerprint of a piece as it was read: whoever changes another piece of the draft does not disturb it. */
export const pieceOf = (piece: unknown): string => fingerprint(JSON.stringify(piece ?? ''))

type Saving = {
  typed: Typed
  /** as stored now */
  piece: string
  step: () => Step
  /** the page again, with what must be mended or what a colleague did */
  page: (mend: Mend) => JSX.Element | Promise<JSX.Element>
  /** where a hindrance is said */
  field: string
  anchor: string
  title?: Words
}

type Work = { tx: Tx; me: Me; view: View; bench: Bench }

/** One piece of the draft as typed: kept, or the page again with everything typed. */
export async function keepPiece(c: Ctx, { tx, me, view, bench }: Work, saving: Saving): Promise<Response | JSX.Element | Kept> {
  const { version, savedBy } = bench
  const { typed, piece, page, field, anchor, title } = saving
  if (isStale(version, typed, piece)) return { kept: await page({ typed, stale: { who: savedBy, at: version.at } }), status: 409 }
  const step = saving.step()
  if ('hindrance' in step) return page({ typed, errors: [{ field, message: hindranceInWords(view.lang, step.hindrance) }] })
  await saveDraft(tx, me, version, { definition: step.definition, title, now: view.now })
  return seeOther(c, `${draftPath(version)}#${anchor}`, text[view.lang].done)
}

/** The draft was saved since, and just this piece is another one now. */
const isStale = (version: FormatVersion, typed: Typed, piece: string): boolean =>
  Number(typedText(typed, 'version') ?? 0) !== version.version && (typedText(typed, 'piece') ?? '') !== piece

export function hindranceInWords(lang: Lang, hindrance: Hindrance): string {
  if (hindrance.why === 'flaws') return [...new Set(hindrance.flaws.map((flaw) => sayFlaw(lang, flaw)))].join('. ')
  const say = text[lang].hindrance
  if (hindrance.why !== 'core') return say[hindrance.why]
  const [open, close] = lang === 'es' ? '«»' : '“”'
  return say.core(sayList({ locale: lang }, hindrance.names.map((words) => `${open}${readText(words, lang)}${close}`)))
}
