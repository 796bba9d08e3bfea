import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { words } from '#base/words.ts'
import { secretariatTeam } from '#membership/index.ts'
import type { World } from '../open.ts'
import { done } from '../story.ts'
import { canary, canaryPair } from './canary.ts'
import type { Practices } from './full-calls.ts'

const pair = (text: string): string => asJson(words(canary(text), canary(text)))

/** A meeting paper that members read, one that is being made, and a compendium that waits to be published. */
export async function fillPapers(world: World, { callId, laterId }: Practices): Promise<void> {
  const { post } = world
  for (const [kind, calls, circulates] of [['meeting paper', callId, true], ['meeting paper', laterId, false], ['compendium', callId, false]] as const) {
    const path = (await done(post('ana', '/w/compilations', { kind, calls, year: '2019', ...canaryPair('title', 'Prácticas de 2019'), ...canaryPair('subtitle', 'Primera parte') }))).headers.get('location')!
    await done(post('ana', `${path}/texts`, { version: '1', ...canaryPair('foreword', 'Presentación'), ...canaryPair('theme.backlog', 'Del rezago'), ...canaryPair('theme.shelter', 'De los albergues') }))
    await done(post('ana', `${path}/runs`))
    if (circulates) await done(post('ana', `${path}/circulation`))
  }
}

/** Editions as the actions and jobs of publishing leave them: one that is out, one under embargo, one withheld by both sides. */
export async function fillEditions({ owner }: World): Promise<void> {
  await owner(async (tx) => {
    const { id: compilationId } = await tx.selectFrom('compilations.compilation').select('id').where('kind', '=', 'compendium').executeTakeFirstOrThrow()
    const states = [['out', '2019-06-01T12:00:00Z'], ['embargoed', '2019-12-16T15:00:00Z'], ['withheld', '2019-06-01T12:00:00Z']] as const
    for (const [index, [state, publicFrom]] of states.entries()) await oneEdition(tx, { compilationId, state, publicFrom, number: index + 1 })
  })
}

type Given = { compilationId: string; state: 'out' | 'embargoed' | 'withheld'; publicFrom: string; number: number }

async function oneEdition(tx: Tx, { compilationId, state, publicFrom, number }: Given): Promise<void> {
  const hold = async (kind: string, audience: number) => (await tx.insertInto('base.holding').values({ kind, ownerId: secretariatTeam, audience }).returning('id').executeTakeFirstOrThrow()).id
  const [holdingId, deskId] = [await hold('edition', 3), await hold('edition: desk', 2)]
  const named = { year: 2019, slugEs: `edicion-${state}`, slugEn: `edition-${state}`, title: pair('Compendio'), publicFrom }
  const { id } = await tx.insertInto('publishing.edition').values({ holdingId, deskId, compilationId, number, licence: 'CC-BY-4.0', example: false, mark: state, ...named }).returning('id').executeTakeFirstOrThrow()
  const member = { iso3: 'CST', name: words(canary('Costa'), canary('Coast')) }
  await tx.insertInto('publishing.freezing').values({ editionId: id, holdingId: deskId, content: asJson({ practices: [], members: [member] }) }).execute()
  const { id: erratum } = await tx.insertInto('publishing.erratum').values({ editionId: id, holdingId, place: pair('Página 3'), correction: pair('Léase') }).returning('id').executeTakeFirstOrThrow()
  await publishRows(tx, { id, named, number, erratum })
  if (state !== 'withheld') return
  for (const side of ['secretariat', 'presidency'] as const) await tx.insertInto('publishing.withholding').values({ editionId: id, holdingId: deskId, side, reason: pair('A pedido de un Estado') }).execute()
  await tx.insertInto('published.withheld').values({ editionId: id, reason: pair('Retenida'), at: publicFrom }).execute()
}

type Rows = { id: string; number: number; erratum: string; named: { year: number; slugEs: string; slugEn: string; publicFrom: string } }

async function publishRows(tx: Tx, { id, named, number, erratum }: Rows): Promise<void> {
  const at = named.publicFrom
  const facts = { number, licence: 'CC-BY-4.0', others: [], day: at.slice(0, 10), members: [], countries: [], sources: [], example: false, subtitle: null, series: id, practices: 1, columns: [], citation: { es: canary('Cita'), en: canary('Citation') } }
  await tx.insertInto('published.edition').values({ id, ...named, title: pair('Compendio'), facts: asJson(facts), publishedAt: at }).execute()
  for (const language of ['es', 'en'] as const) {
    const bytes = Buffer.from(canary('practice,country'))
    await tx.insertInto('published.file').values({ editionId: id, name: `${language}.csv`, language, type: 'text/csv; charset=utf-8', size: bytes.length, sha256: '0'.repeat(64) }).execute()
    await tx.insertInto('published.fileContent').values({ editionId: id, name: `${language}.csv`, bytes }).execute()
    await tx.insertInto('published.page').values({ editionId: id, language, contents: asJson([]), html: `<p>${canary('Texto')}</p>` }).execute()
  }
  await tx.insertInto('published.erratum').values({ id: erratum, editionId: id, place: pair('Página 3'), correction: pair('Léase'), at }).execute()
}
