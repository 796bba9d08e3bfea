import { Hono } from 'hono'
import { takeTurn } from '#base/database/transaction.ts'
import type { Env } from '#base/http/context.ts'
import { type FormError, readForm, type Typed } from '#base/http/form.ts'
import { isChosen, listFiles, readUpload } from '#base/file.ts'
import { seeOther } from '#base/http/render.ts'
import { changeOnce, look, type Looking } from '#base/http/road.ts'
import { refuse } from '#base/stops.ts'
import { isSecretariat, listMembers, listStates, presides } from '#membership/index.ts'
import { beginDossier, recordStep } from './actions.ts'
import { type Dossier, isComplete, readSteps } from './dossier.ts'
import { DossierForm, StepForm } from './form.ts'
import { BeginPage, DossierPage, DossiersPage, titleOf } from './pages.tsx'
import { may } from './policy.ts'
import { findDossier, findFacts, listDossiers, listEntries } from './queries.ts'
import { text } from './text.ts'

export const accessionRoutes = new Hono<Env>()

type Mend = { typed?: Typed; errors?: FormError[] }

async function withSteps(db: Looking['db'], dossier: Dossier, today: string) {
  return { ...dossier, steps: readSteps(dossier.kind, await listEntries(db, dossier.id), await findFacts(db, dossier, today)) }
}

/** The decision of the members is read by them and by the two bodies. */
const readsDecisions = async ({ db, me, view, today }: Looking): Promise<boolean> => isSecretariat(me) || presides(me) || (await listMembers(db, today, view.lang)).some((state) => me.teams.includes(state.id))

accessionRoutes.get('/w/accessions', (c) =>
  look(c, async ({ db, me, view, today }) => {
    const dossiers = []
    for (const dossier of await listDossiers(db)) dossiers.push(await withSteps(db, dossier, today))
    return <DossiersPage view={view} dossiers={dossiers} decides={await readsDecisions({ db, me, view, today })} mayBegin={Boolean(may.begin(me, null))} />
  }),
)

async function beginPage({ db, me, view, today }: Looking, mend: Mend = {}) {
  if (!may.begin(me, null)) refuse()
  return <BeginPage view={view} states={await listStates(db, today, view.lang)} mayAdd={isSecretariat(me)} {...mend} />
}

accessionRoutes.get('/w/accessions/new', (c) => look(c, (looking) => beginPage(looking)))

accessionRoutes.post('/w/accessions', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const looking = { db: tx, me, view, today }
    const say = text[view.lang]
    const form = await readForm(c, DossierForm(view.lang))
    if (!form.ok) return beginPage(looking, form)
    const { stateId, kind } = form.data
    const mend = (message: string) => beginPage(looking, { typed: form.typed, errors: [{ field: 'stateId', message }] })
    const state = (await listStates(tx, today, view.lang)).find((one) => one.id === stateId)
    if (!state) return mend(say.form.state)
    if (kind === 'accession' && state.standing === 'member') return mend(say.form.member)
    if (kind === 'withdrawal' && state.standing !== 'member') return mend(say.form.notMember)
    // Two officers begin the same one: the second finds that of the first.
    await takeTurn(tx, [`dossiers of ${state.id}`])
    for (const dossier of (await listDossiers(tx)).filter((one) => one.stateId === stateId && one.kind === kind))
      if (!isComplete((await withSteps(tx, dossier, today)).steps)) return mend(say.form.already)
    const id = await beginDossier(tx, me, form.data)
    return seeOther(c, `/w/accessions/${id}`, say.opened(titleOf(view, { kind, state: state.name })))
  }),
)

async function dossierPage({ db, me, view, today }: Looking, id: string, mend: Mend = {}) {
  const dossier = await withSteps(db, await findDossier(db, id), today)
  const files = await listFiles(db, dossier.steps.flatMap((step) => step.entries.flatMap((entry) => entry.fileId ?? [])))
  const decides = await readsDecisions({ db, me, view, today })
  const convene = isSecretariat(me) || presides(me)
  const rights = { record: Boolean(may.recordStep(me, dossier)), setStanding: isSecretariat(me), decides, convene, namePeople: convene || me.teams.includes(dossier.stateId) }
  return <DossierPage view={view} dossier={dossier} steps={dossier.steps} files={files} may={rights} {...mend} />
}

accessionRoutes.get('/w/accessions/:id', (c) => look(c, (looking) => dossierPage(looking, c.req.param('id'))))

accessionRoutes.post('/w/accessions/:id/steps', (c) =>
  changeOnce(c, async ({ tx, me, view, today }) => {
    const looking = { db: tx, me, view, today }
    const dossier = await findDossier(tx, c.req.param('id'))
    if (!may.recordStep(me, dossier)) refuse()
    const say = text[view.lang]
    const form = await readForm(c, StepForm(view.lang))
    if (!form.ok) return dossierPage(looking, dossier.id, form)
    const mend = (field: string, message: string) => dossierPage(looking, dossier.id, { typed: form.typed, errors: [{ field, message }] })
    const { file, onDay, key, happened } = form.data
    const stands = readSteps(dossier.kind, await listEntries(tx, dossier.id), {}).find((step) => step.key === key)?.done
    if (happened === 'no' && !stands) return mend('happened', say.form.nothingSaid)
    if (happened === 'no' && onDay) return mend('onDay', say.form.noDay)
    if (onDay && onDay > today) return mend('onDay', say.form.dayLate)
    const upload = isChosen(file) ? await readUpload(file) : undefined
    if (upload === 'empty' || upload === 'hollow') return mend('file', say.form.fileHollow)
    if (upload === 'kind') return mend('file', say.form.fileKind)
    if (upload === 'size') return mend('file', say.form.fileSize)
    await recordStep(tx, me, dossier, { data: form.data, upload, lang: view.lang })
    return seeOther(c, `/w/accessions/${dossier.id}#${key}`, say.recorded(say.steps[key]))
  }),
)
