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

/**
 * Editions: one that is out, one under embargo, one withheld by both sides. Their own actions belong to the part that publishes;
 * until it stands, the rows are written by the owner as that part will write them.
 */
export async function fillEditions({ owner }: World): Promise<void> {
  await owner(async (tx) => {
    const { id: compilationId } = await tx.selectFrom('compilations.compilation').select('id').where('kind', '=', 'compendium').executeTakeFirstOrThrow()
    for (const [state, publicFrom] of [['out', '2019-06-01T12:00:00Z'], ['embargoed', '2019-12-16T15:00:00Z'], ['withheld', '2019-06-01T12:00:00Z']] as const) await oneEdition(tx, compilationId, { state, publicFrom })
  })
}

async function oneEdition(tx: Tx, compilationId: string, { state, publicFrom }: { state: 'out' | 'embargoed' | 'withheld'; publicFrom: string }): Promise<void> {
  const embargoUntil = state === 'embargoed' ? publicFrom : null
  const { id: holdingId } = await tx.insertInto('base.holding').values({ kind: 'edition', ownerId: secretariatTeam, audience: 4, embargoUntil }).returning('id').executeTakeFirstOrThrow()
  const named = { year: 2019, slugEs: `edicion-${state}`, slugEn: `edition-${state}`, publicFrom }
  const { id } = await tx.insertInto('publishing.edition').values({ holdingId, compilationId, ...named }).returning('id').executeTakeFirstOrThrow()
  const { id: erratum } = await tx.insertInto('publishing.erratum').values({ editionId: id, holdingId, place: pair('Página 3'), correction: pair('Léase') }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('published.edition').values({ id, ...named, title: pair('Compendio'), facts: asJson({ note: canary('Hechos') }), publishedAt: publicFrom }).execute()
  const bytes = Buffer.from(canary('%PDF-1.7'))
  await tx.insertInto('published.file').values({ editionId: id, name: 'es.pdf', language: 'es', type: 'application/pdf', size: bytes.length, sha256: '0'.repeat(64) }).execute()
  await tx.insertInto('published.fileContent').values({ editionId: id, name: 'es.pdf', bytes }).execute()
  await tx.insertInto('published.page').values({ editionId: id, language: 'es', contents: asJson([]), html: `<p>${canary('Texto')}</p>` }).execute()
  await tx.insertInto('published.erratum').values({ id: erratum, editionId: id, place: pair('Página 3'), correction: pair('Léase'), at: publicFrom }).execute()
  if (state !== 'withheld') return
  for (const side of ['secretariat', 'presidency'] as const) await tx.insertInto('publishing.withholding').values({ editionId: id, holdingId, side, reason: pair('A pedido de un Estado') }).execute()
  await tx.insertInto('published.withheld').values({ editionId: id, reason: pair('Retenida'), at: publicFrom }).execute()
}
