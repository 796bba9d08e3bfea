import { prepareTypesetter } from '#base/documents/sample.ts'
import { openDossier } from '../../src/handovers/dossier/actions.ts'
import { fill } from '../fill.ts'
import type { World } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'
import { canary, canaryFile, canaryPair } from './canary.ts'

const idIn = (response: Response): string => /[0-9a-f-]{36}/.exec(response.headers.get('location')!)![0]

/** A state that joins and one that leaves, held by either body; a term that is handed over and sealed, and one that is still being written. */
export async function fillDossiers(world: World): Promise<void> {
  await joinAndLeave(world)
  await handOver(world)
  await world.drain()
}

async function joinAndLeave({ post }: World): Promise<void> {
  const joins = idIn(await done(post('ana', '/w/accessions', { kind: 'accession', stateId: idOf('isla') })))
  const leaves = idIn(await done(post('paz', '/w/accessions', { kind: 'withdrawal', stateId: idOf('sierra') })))
  const step = (key: string, more: Record<string, string | File> = {}) => ({ key, happened: 'yes', onDay: '2019-06-10', note: canary('Se reunieron'), source: canary('Comunicado'), ...more })
  await done(post('ana', `/w/accessions/${joins}/steps`, step('dialogue')))
  await done(post('paz', `/w/accessions/${joins}/steps`, step('dialogue', { happened: 'no', onDay: '' })))
  await done(post('ines', `/w/accessions/${joins}/steps`, step('letter', { file: canaryFile('carta-de-ingreso') })))
  await done(post('sara', `/w/accessions/${leaves}/steps`, step('letter', { file: canaryFile('carta-de-salida') })))
}

async function handOver({ as, get, post, owner }: World): Promise<void> {
  // Named to the Presidency that follows, from the day its term begins; and once to one that is over.
  await owner(async (tx) => {
    // The state in office presided once before, and has presided for two terms: its people are of these.
    await tx.insertInto('membership.presidency').values([{ stateId: idOf('llano'), since: '2016-01-31', until: '2017-01-31' }, { stateId: idOf('isla'), since: '2017-01-31', until: '2018-01-31' }, { stateId: idOf('llano'), since: '2018-01-31', until: '2019-01-31' }]).execute()
    await tx.insertInto('membership.post').values([{ personId: idOf('dora'), role: 'presidency', organisationId: idOf('sierra'), since: '2020-01-15' }, { personId: idOf('omar'), role: 'presidency', organisationId: idOf('isla'), since: '2017-01-31' }]).execute()
  })
  const terms = await owner((tx) => tx.selectFrom('membership.presidency').select(['id', 'stateId']).orderBy('since', 'desc').execute())
  const termOf = (state: string) => terms.find((one) => one.stateId === idOf(state))!.id
  const sealed = idIn(await done(post('ana', '/w/handovers', { presidencyId: termOf('llano') })))
  const open = await as('paz', (tx, me) => openDossier(tx, me, termOf('sierra')))
  for (const id of [sealed, open]) await done(post('paz', `/w/handovers/${id}/texts`, { version: '1', ...canaryPair('achieved', 'Se validaron prácticas'), ...canaryPair('priorities', 'Seguir con el rezago') }))
  for (const id of [sealed, open]) {
    const page = await (await get('paz', `/w/handovers/${id}`)).text()
    const choices = new Set([...page.matchAll(/\/w\/handovers\/[0-9a-f-]+\/choices\/[a-z-]+\/[0-9a-f-]+/g)].map(([path]) => path))
    for (const path of choices) await done(post('ana', path, { verdict: 'carried over', ...canaryPair('reason', 'Falta acordarlo') }))
  }
  await prepareTypesetter()
  await done(fill({ get, post }, 'paz')(`/w/handovers/${sealed}`, `/w/handovers/${sealed}/seal`))
}
