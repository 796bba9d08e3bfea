import { expect, test } from 'vitest'
import { asJson } from '#base/database/columns.ts'
import { words } from '#base/words.ts'
import { Definition, type Question } from '#formats/index.ts'
import { formOn } from '../fill.ts'
import { guideline } from '../formats.ts'
import { openWorld } from '../open.ts'
import { openPracticeCall } from '../story.ts'
import { idOf, tokenOf } from '../world.ts'

// Two people have the same section before them, and each writes something else in it: what one of them never touched is the other's.

const world = await openWorld()
const { post, owner } = world

const asked = (key: string) => words(`¿Qué ${key}?`, `What ${key}?`)
const options = [{ key: 'second', label: words('Segunda', 'Second') }, { key: 'first', label: words('Primera', 'First') }, { key: 'third', label: words('Tercera', 'Third') }]
type Fields = Record<string, string | string[]>
/** Of each kind of question, how two different answers are typed. */
const kinds: [question: Question, one: Fields, other: Fields][] = [
  [{ key: 'short', kind: 'short text', limit: 20, required: true, label: asked('short') }, { 'a.short': 'Uno' }, { 'a.short': 'Otro' }],
  [{ key: 'long', kind: 'long text', limit: 60, required: false, label: asked('long') }, { 'a.long': 'Uno.\n\n- a\n- b' }, { 'a.long': 'Otro.' }],
  [{ key: 'number', kind: 'number', unit: words('días', 'days'), required: false, label: asked('number') }, { 'a.number': '1.1250' }, { 'a.number': '1 000' }],
  [{ key: 'day', kind: 'date', required: false, label: asked('day') }, { 'a.day': '2018-03' }, { 'a.day': '2018' }],
  [{ key: 'money', kind: 'money', required: false, label: asked('money') }, { 'a.money.amount': '1000', 'a.money.currency': 'HNL', 'a.money.year': '2018' }, { 'a.money.amount': '20', 'a.money.currency': 'USD' }],
  [{ key: 'period', kind: 'period', required: false, label: asked('period') }, { 'a.period.from': '2018-03', 'a.period.ongoing': 'yes' }, { 'a.period.from': '2017', 'a.period.to': '2018' }],
  [{ key: 'choice', kind: 'choice', options, required: false, label: asked('choice') }, { 'a.choice': 'first' }, { 'a.choice': 'second' }],
  [{ key: 'choices', kind: 'choice', several: true, options, required: false, label: asked('choices') }, { 'a.choices': ['first', 'second'] }, { 'a.choices': 'third' }],
  [{ key: 'three', kind: 'reference', to: 'pillar', several: true, required: false, label: asked('three') }, { 'a.three': 'pillar-1' }, { 'a.three': ['pillar-1', 'pillar-2'] }],
  [{ key: 'rows', kind: 'table', required: false, label: asked('rows'), rows: { min: 0, max: 4 }, columns: [{ key: 'measure', label: asked('measure'), kind: 'short text', required: true }, { key: 'after', label: asked('after'), kind: 'number', required: false }] }, { 'a.rows.0.measure': 'Días', 'a.rows.0.after': '30' }, { 'a.rows.0.measure': 'Horas' }],
]
const definition = Definition.parse({ ...guideline, sections: guideline.sections.map((one) => (one.key === 'account' ? { ...one, questions: [...kinds.map(([question]) => question), { key: 'mine', kind: 'short text', limit: 20, required: false, label: asked('mine') }] } : one)) })

await owner(async (tx) => {
  await tx.insertInto('formats.version').values({ id: idOf('all kinds'), formatId: idOf('format'), number: 2, definition: asJson(definition) }).execute()
  await tx.insertInto('formats.issue').values({ versionId: idOf('all kinds') }).execute()
})
const envelope = (await post('carla', `/w/calls/${await openPracticeCall(world, { formatVersionId: idOf('all kinds') })}/submissions`)).headers.get('location')!
const fresh = async () => (await post('carla', `${envelope}/items`, { original: 'es' })).headers.get('location')!.replace(/draft$/, 'sections/account')
const opened = (name: string, section: string, typed: Fields = {}) => formOn(world, name)(section, section, typed)
const stored = async (section: string) =>
  Object.fromEntries((await owner((tx) => tx.selectFrom('calls.answer').where('itemId', '=', section.split('/')[3]!).select(['questionKey', 'value', 'version']).execute())).map((row) => [row.questionKey, row]))
const all = (fields: (kind: (typeof kinds)[number]) => Fields) => Object.assign({}, ...kinds.map(fields)) as Fields
const send = (name: string, path: string, fields: Awaited<ReturnType<typeof opened>>) => post(name, path, fields)

test('an answer that somebody never touched stays as a colleague wrote it meanwhile, of whatever kind', async () => {
  const section = await fresh()
  const his = await opened('ciro', section, { 'a.mine': 'Lo de Ciro' })
  expect((await send('carla', section, await opened('carla', section, all(([, one]) => one)))).status).toBe(303)
  const hers = await stored(section)
  expect(Object.keys(hers).toSorted()).toEqual(kinds.map(([{ key }]) => key).toSorted())
  expect((await send('ciro', section, his)).status).toBe(303)
  expect(await stored(section)).toEqual({ ...hers, mine: expect.objectContaining({ value: 'Lo de Ciro' }) })
})

test('neither does an older text come back over a newer one', async () => {
  const section = await fresh()
  expect((await send('carla', section, await opened('carla', section, all(([, one]) => one)))).status).toBe(303)
  const his = await opened('ciro', section, { 'a.mine': 'Lo de Ciro' })
  const newer = await opened('carla', section)
  for (const name of Object.keys(newer)) if (/^a\.(money|period|rows|choices|three)/.test(name)) delete newer[name]
  expect((await send('carla', section, { ...newer, ...all(([, , other]) => other) })).status).toBe(303)
  const hers = await stored(section)
  expect(Object.values(hers).map(({ version }) => version)).toEqual(kinds.map(() => 2))
  expect((await send('ciro', section, his)).status).toBe(303)
  expect(await stored(section)).toEqual({ ...hers, mine: expect.objectContaining({ value: 'Lo de Ciro' }) })
})

test('whoever changed what a colleague changed, or took it out, is asked, about that answer and no other', async () => {
  for (const [{ key }, one, other] of kinds) {
    const section = await fresh()
    expect((await send('carla', section, await opened('carla', section, all(([, first]) => first)))).status).toBe(303)
    const before = await opened('ciro', section)
    const own = (name: string) => name === `a.${key}` || name.startsWith(`a.${key}.`)
    const without = Object.fromEntries(Object.entries(before).filter(([name]) => !own(name)))
    expect((await send('carla', section, { ...without, ...other })).status).toBe(303)
    const blank = Object.fromEntries(Object.keys(one).map((name) => [name, '']))
    const clash = await post('ciro', section, { ...without, ...blank })
    const page = await clash.text()
    expect([clash.status, [...page.matchAll(/name="choice\.([a-z]+)" value="mine"/g)].map(([, name]) => name)], key).toEqual([409, [key]])
  }
})

test('where something else is to be mended, the page comes back with what a colleague wrote meanwhile, and saving it again keeps that', async () => {
  const section = await fresh()
  const his = await opened('ciro', section, { 'a.mine': 'Lo de Ciro', 'a.day': 'ayer', 'complete': 'yes' })
  expect((await send('carla', section, await opened('carla', section, { 'a.long': 'Lo de Carla.', 'a.period.from': '2018', 'a.period.ongoing': 'yes', 'a.day': '2016' }))).status).toBe(303)
  const faulty = await send('ciro', section, his)
  const page = await faulty.text()
  expect([faulty.status, page]).toEqual([422, expect.stringContaining('Lo de Carla.')])
  for (const said of ['Lo de Ciro', 'Lo demás quedó guardado', 'value="ayer"', 'href="#a.day"', 'href="#a.short"']) expect(page).toContain(said)
  expect(page, 'what is still to be answered is said at once').toMatch(/error-summary[^]*#a\.short[^]*<\/ul>/)
  expect(page).toMatch(/<input[^>]*name="a\.period\.ongoing"[^>]* checked|<input[^>]* checked[^>]*name="a\.period\.ongoing"/)
  const again = { ...(await opened('ciro', section)), 'a.day': '2017', 'version.day': /name="version\.day" value="([^"]*)"/.exec(page)![1]! }
  const clash = await post('ciro', section, again)
  expect([clash.status, await clash.text()], 'he never saw her day').toEqual([409, expect.stringContaining('2016')])
  expect((await stored(section)).long!.value).toBe('Lo de Carla.')
})

test('the page that saves by itself leaves a colleague’s answer alone too, and what it saved is its own from then on', async () => {
  const section = await fresh()
  const itself = async (fields: Awaited<ReturnType<typeof opened>>) => {
    const sent = await world.app.request(section, { method: 'POST', headers: { 'host': 'localhost:4000', 'origin': 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'cookie': `marco=${tokenOf('ciro')}`, 'x-marco-autosave': '1' }, body: new URLSearchParams(fields as Record<string, string>) })
    return { status: sent.status, ...(await sent.json()) as { versions: Record<string, string>; fields: object } }
  }
  const his = await opened('ciro', section, { 'a.mine': 'Lo de Ciro' })
  expect((await send('carla', section, await opened('carla', section, { 'a.long': 'Lo de Carla.' }))).status).toBe(303)
  const first = await itself(his)
  expect([first.status, first.fields, Object.keys(first.versions)]).toEqual([200, {}, ['mine']])
  expect((await send('carla', section, await opened('carla', section, { 'a.mine': 'Carla lo cambia' }))).status).toBe(303)
  const next = await itself({ ...his, 'version.mine': first.versions.mine!, 'a.day': '2018' })
  expect([next.status, next.fields]).toEqual([200, {}])
  expect(await stored(section)).toMatchObject({ mine: { value: 'Carla lo cambia' }, long: { value: 'Lo de Carla.' }, day: { value: '2018' } })
})

test('two texts are asked in the order of the section, also again; and what was kept beside them is not called lost', async () => {
  const section = await fresh()
  const his = await opened('ciro', section, { 'a.short': 'Lo de Ciro', 'a.number': '7', 'a.day': 'ayer', 'a.rows.0.measure': 'Días', 'a.rows.0.after': 'doce' })
  expect((await send('carla', section, await opened('carla', section, { 'a.short': 'Lo de Carla', 'a.number': '8' }))).status).toBe(303)
  const clash = await (await send('ciro', section, his)).text()
  expect(clash).toMatch(/esto no se pudo guardar[^]*«¿Qué day\?»[^]*esto quedó guardado[^]*«¿Qué rows\?»/)
  const orderOf = (page: string) => [...page.matchAll(/id="conflict-([a-z]+)"/g)].map(([, key]) => key)
  expect(orderOf(clash)).toEqual(['short', 'number'])
  const again = await post('ciro', section, { 'only': 'short number', 'a.short': 'Lo de Ciro', 'version.short': '1', 'a.number': '7', 'choice.number': 'mine', 'version.number': '0' })
  expect([again.status, orderOf(await again.text())]).toEqual([409, ['short', 'number']])
})
