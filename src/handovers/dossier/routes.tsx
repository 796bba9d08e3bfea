import { Hono } from 'hono'
import { paperToPdf } from '#base/documents/pdf.ts'
import type { Env } from '#base/http/context.ts'
import { download } from '#base/http/download.ts'
import { type FormError, readFields, readForm, type Typed, typedText } from '#base/http/form.ts'
import { askedLang } from '#base/http/language.ts'
import { seeOther } from '#base/http/render.ts'
import { changeOnce, look, type Looking } from '#base/http/road.ts'
import { found, refuse } from '#base/stops.ts'
import { formatDay } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { listPresidencies } from '#membership/index.ts'
import { listMembersFiles } from '#publishing/index.ts'
import { doubtOf, isStillToCome } from '#workplan/index.ts'
import { decideItem, openDossier, sealDossier, writeTexts } from './actions.ts'
import { type Content, type Dossier, keyOf, missingForSeal, type OpenWork, sealMark, undecided } from './dossier.ts'
import { ChoiceForm, ChoicesForm, OpenForm, TextsForm } from './form.ts'
import { ChoicePage, ChoicesPage, PastChoicePage, TextsPage } from './form-pages.tsx'
import { HandoverPage, HandoversPage } from './pages.tsx'
import { handoverPaper } from './paper.ts'
import { may } from './policy.ts'
import { findDossier, findFrozen, gatherDossier, listAddresses, listDossiers, listOpen, listProposed } from './queries.ts'
import { text } from './text.ts'

export const handoverRoutes = new Hono<Env>()

type Mend = { typed?: Typed; errors?: FormError[] }

/** Terms that have begun and have no dossier yet. */
async function openable({ db, me, today }: Looking) {
  if (!may.open(me, null)) return []
  const taken = new Set((await listDossiers(db)).map((dossier) => dossier.presidencyId))
  return (await listPresidencies(db)).filter((term) => term.since <= today && !taken.has(term.id))
}

const listPage = async (looking: Looking) => <HandoversPage view={looking.view} dossiers={await listDossiers(looking.db)} openable={await openable(looking)} />

handoverRoutes.get('/w/handovers', (c) => look(c, listPage))

handoverRoutes.post('/w/handovers', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    if (!may.open(me, null)) refuse()
    const form = await readForm(c, OpenForm(view.lang))
    const looking = { db: tx, me, view, today }
    if (!form.ok) return listPage(looking)
    const term = (await openable(looking)).find((one) => one.id === form.data.presidencyId)
    if (!term) return listPage(looking)
    const id = await openDossier(tx, me, term.id)
    return seeOther(c, `/w/handovers/${id}`, text[view.lang].opened(readText(term.name, view.lang)))
  }),
)

/** A sealed one says what was frozen, and nothing of it is open; another what holds today. */
async function readDossier({ db, me, today, view }: Looking, dossier: Dossier): Promise<{ content: Content; open: OpenWork[] }> {
  if (dossier.sealedAt) return { content: found(await findFrozen(db, dossier.id)), open: [] }
  return gatherDossier(db, dossier, { today, now: view.now, whole: Boolean(may.write(me, dossier)) })
}

handoverRoutes.get('/w/handovers/:id', (c) =>
  look(c, async (looking) => {
    const { db, me, view, today } = looking
    const dossier = await findDossier(db, c.req.param('id'))
    const { content, open } = await readDossier(looking, dossier)
    const rights = { write: Boolean(may.write(me, dossier)), seal: Boolean(may.seal(me, dossier)) }
    const toCome = open.filter(({ kind, onDay }) => kind === 'milestone' && isStillToCome(onDay, { on: today, until: dossier.until })).length
    return (
      <HandoverPage view={view} dossier={dossier} content={content} files={await listMembersFiles(db, dossier.id)} addresses={await listAddresses(db, today)} missing={missingForSeal(dossier, open)} toCome={toCome} read={sealMark(dossier, open)} may={rights} />
    )
  }),
)

handoverRoutes.get('/w/handovers/:id/preview.pdf', (c) =>
  look(c, async (looking) => {
    const dossier = await findDossier(looking.db, c.req.param('id'))
    const lang = askedLang(c, looking.view)
    const paper = handoverPaper((await readDossier(looking, dossier)).content, lang, { address: `${c.get('marco').config.origin}/w/handovers/${dossier.id}`, draft: !dossier.sealedAt })
    return async () => download(c, { name: `${text[lang].file}-${lang}.pdf`, type: 'application/pdf', bytes: await paperToPdf(paper) })
  }),
)

async function writable(looking: Pick<Looking, 'db' | 'me'>, id: string): Promise<Dossier> {
  const dossier = await findDossier(looking.db, id)
  if (!may.write(looking.me, dossier)) refuse()
  return dossier
}

async function textsPage({ db, me, view }: Pick<Looking, 'db' | 'me' | 'view'>, id: string, mend: Mend = {}) {
  const dossier = await writable({ db, me }, id)
  return <TextsPage view={view} dossier={dossier} proposed={await listProposed(db, dossier)} {...mend} />
}

handoverRoutes.get('/w/handovers/:id/texts', (c) => look(c, (looking) => textsPage(looking, c.req.param('id'))))

handoverRoutes.post('/w/handovers/:id/texts', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const dossier = await writable({ db: tx, me }, c.req.param('id'))
    const form = await readForm(c, TextsForm(view.lang))
    if (!form.ok) return textsPage({ db: tx, me, view }, dossier.id, form)
    c.set('labels', { achieved: text[view.lang].form.achieved, priorities: text[view.lang].form.priorities })
    await writeTexts(tx, me, dossier, form.data)
    return seeOther(c, `/w/handovers/${dossier.id}`, text[view.lang].saved)
  }),
)

async function choicePage({ db, me, view }: Pick<Looking, 'db' | 'me' | 'view'>, { id, kind, item }: { id: string; kind: string; item: string }, mend: Mend = {}) {
  const dossier = await writable({ db, me }, id)
  return <ChoicePage view={view} dossier={dossier} item={found((await listOpen(db, dossier)).find((one) => one.kind === kind && one.id === item))} {...mend} />
}

handoverRoutes.get('/w/handovers/:id/choices/:kind/:item', (c) => look(c, (looking) => choicePage(looking, c.req.param())))

handoverRoutes.post('/w/handovers/:id/choices/:kind/:item', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const asked = c.req.param()
    const dossier = await writable({ db: tx, me }, asked.id)
    const item = found((await listOpen(tx, dossier)).find((one) => one.kind === asked.kind && one.id === asked.item))
    const form = await readForm(c, ChoiceForm(view.lang))
    if (!form.ok) return choicePage({ db: tx, me, view }, asked, form)
    const { confirm, version: read, ...data } = form.data
    // Whoever goes back finds what they had typed.
    if (confirm === 'back') return { kept: await choicePage({ db: tx, me, view }, asked, { typed: form.typed }), status: 200 }
    const { until } = dossier
    // A date of the plan is moved in the plan; a follow-up has no other place.
    if (item.kind === 'milestone' && until && data.onDay && data.onDay >= today && data.onDay < until) return choicePage({ db: tx, me, view }, asked, { typed: form.typed, errors: [{ field: 'onDay', message: text[view.lang].form.within(formatDay(view, until)) }] })
    const year = Number((until ?? today).slice(0, 4))
    const doubt = doubtOf({ onDay: data.onDay, precision: 'day' }, { today, year })
    if (doubt && !confirm) return { kept: <PastChoicePage view={view} dossier={dossier} item={item} onDay={data.onDay} far={doubt === 'far' ? year : undefined} typed={form.typed} />, status: 200 }
    // Whoever comes after a colleague gets back what they chose and wrote, in the words of the form.
    const say = text[view.lang]
    c.set('labels', { verdict: say.form.verdictLabel, onDay: say.form.dayLabel, reason: say.form.reasonLabel })
    c.set('typed', { ...form.typed, verdict: say.verdicts[data.verdict] })
    await decideItem(tx, me, dossier, { item, data, read })
    return seeOther(c, `/w/handovers/${dossier.id}#open`, text[view.lang].decided(readText(item.title, view.lang)))
  }),
)

/** Only what has no word yet: what somebody decided meanwhile keeps theirs. */
async function choicesPage({ db, me, view }: Pick<Looking, 'db' | 'me' | 'view'>, id: string, mend: Mend = {}) {
  const dossier = await writable({ db, me }, id)
  return <ChoicesPage view={view} dossier={dossier} items={undecided(await listOpen(db, dossier))} {...mend} />
}

handoverRoutes.get('/w/handovers/:id/choices', (c) => look(c, (looking) => choicesPage(looking, c.req.param('id'))))

handoverRoutes.post('/w/handovers/:id/choices', (c) =>
  changeOnce(c, async ({ tx, me, view }) => {
    const id = c.req.param('id')
    const dossier = await writable({ db: tx, me }, id)
    const form = await readForm(c, ChoicesForm(view.lang))
    if (!form.ok) return choicesPage({ db: tx, me, view }, id, form)
    const { items: chosen, ...said } = form.data
    const asked = (await listOpen(tx, dossier)).filter((item) => chosen.includes(keyOf(item)))
    const items = undecided(asked)
    if (items.length === 0) return choicesPage({ db: tx, me, view }, id, { typed: form.typed, errors: [{ field: 'items', message: text[view.lang].choices.gone }] })
    for (const item of items) await decideItem(tx, me, dossier, { item, data: { ...said, onDay: null }, read: '' })
    const kept = asked.filter((item) => !items.includes(item)).map((item) => readText(item.title, view.lang))
    return seeOther(c, `/w/handovers/${dossier.id}#open`, [text[view.lang].choices.saved(items.length), ...(kept.length > 0 ? [text[view.lang].choices.kept(kept)] : [])].join(' '))
  }),
)

handoverRoutes.post('/w/handovers/:id/seal', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const dossier = await findDossier(tx, c.req.param('id'))
    const read = typedText((await readFields(c)).typed, 'version') ?? ''
    const { content, open } = await gatherDossier(tx, dossier, { today, now: view.now, whole: true })
    await sealDossier(tx, me, dossier, { content, items: open, read })
    return seeOther(c, `/w/handovers/${dossier.id}`, text[view.lang].sealedDone)
  }),
)
