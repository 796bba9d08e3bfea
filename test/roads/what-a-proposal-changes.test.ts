import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { memberStates } from '../../src/workplan/who.ts'
import { openWorld } from '../open.ts'
import { done } from '../story.ts'
import { idOf } from '../world.ts'

// F3: states see what a proposal of the plan changes before they take a position on it.

const world = await openWorld()
const { get, post, owner } = world
const read = async (name: string, path: string) => (await get(name, path)).text()
const freeze = async () => (await done(post('ana', '/w/work-plan/proposals'))).headers.get('location')!
const adopt = (path: string, onDay: string) => owner((tx) => tx.insertInto('workplan.adoption').values({ proposalId: path.split('/').at(-1)!, onDay, wording: asJson(words('Adoptado', 'Adopted')), content: '{}' }).execute())
const setDate = (key: string, version: string, fields: Record<string, string>) => done(post('ana', `/w/work-plan/milestones/${idOf(key)}/dates`, { 'precision': 'day', 'onDay': '', 'place.es': '', 'place.en': '', 'reason.es': 'Así se acordó.', 'reason.en': 'As agreed.', version, ...fields }))
const changes = (page: string) => page.split('id="changes"')[1]?.split('</table>')[0]
const rows = (page: string) => (changes(page) ?? '').split('<tbody>')[1]!.split('<tr>').slice(1).map((row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '')))

test('the first proposal has nothing before it; a later one says what it adds, moves, drops and calls otherwise, above the whole plan', async () => {
  const first = await freeze()
  expect(changes(await read('delia', first))).toBeUndefined()
  await adopt(first, '2019-05-20')
  await setDate('inputs', '1', { onDay: '2019-06-21' })
  await setDate('meeting', '1', { precision: 'dropped' })
  await owner(async (tx) => {
    await tx.updateTable('workplan.activity').set({ title: asJson(words('Prácticas contra el rezago', 'Practices against the backlog')) }).where('id', '=', idOf('activity')).execute()
    await tx.insertInto('workplan.activity').values({ id: idOf('bare'), cycleId: idOf('cycle'), key: 'bare', codes: ['E1'], section: 'E', pillars: [], position: 5, title: asJson(words('Feria solidaria', 'Solidarity fair')), description: asJson(words('Una feria.', 'A fair.')), responsible: [idOf('llano')] }).execute()
  })
  const second = await freeze()
  const page = await read('delia', second)
  expect(page.indexOf('id="changes"')).toBeLessThan(page.indexOf('Como se congeló'))
  expect(page).toContain('Lo que cambia desde la edición adoptada el 20 de mayo de 2019')
  expect(rows(page)).toEqual([
    ['A7 · Prácticas contra el rezago', 'Título', 'Buenas prácticas para reducir el rezago', 'Prácticas contra el rezago'],
    ['A7 · Prácticas contra el rezago · Entrega de prácticas', 'Fecha', '14 de junio de 2019', '21 de junio de 2019'],
    ['A7 · Prácticas contra el rezago · Reunión en línea', 'Fecha', '27 de junio de 2019', 'No se hará'],
    ['E1 · Feria solidaria', 'Se añade la actividad', '—', 'Llano'],
  ])
  const other = await read('beto', second)
  expect(other).toContain('What changes since the edition adopted on 20 May 2019')
  expect(rows(other)[3]).toEqual(['E1 · Solidarity fair', 'The activity is added', '—', 'Plains'])
})

test('where only what is beside activities and dates changes it says so, and an adopted one still says what it changed', async () => {
  const [second] = await owner((tx) => tx.selectFrom('workplan.proposal').select('id').where('number', '=', 2).execute())
  await adopt(second!.id, '2019-05-25')
  await owner((tx) => tx.updateTable('workplan.cycle').set({ title: asJson(words('Plan de trabajo del año', 'Work plan of the year')) }).execute())
  const third = await freeze()
  expect(await read('delia', third)).toContain('Ninguna actividad y ninguna fecha cambian.')
  expect(await read('beto', third)).toContain('No activity and no date changes.')
  expect(rows(await read('delia', `/w/work-plan/proposals/${second!.id}`))).toHaveLength(4)
})

test('the members named one by one in an older edition are the member states of the next proposal: nothing changes', async () => {
  const responsible = (ids: string[]) => owner((tx) => tx.updateTable('workplan.activity').set({ responsible: ids }).where('id', '=', idOf('activity')).execute())
  await responsible(['llano', 'costa', 'sierra'].map(idOf))
  const older = await freeze()
  await adopt(older, '2019-05-28')
  await responsible([memberStates])
  expect(await read('delia', await freeze())).toContain('Ninguna actividad y ninguna fecha cambian.')
  await responsible([idOf('costa')])
  expect(rows(await read('delia', await freeze()))).toEqual([['A7 · Prácticas contra el rezago', expect.anything(), 'Estados miembros', 'Costa']])
})
