import { expect, test } from 'vitest'
import { readZip, writeZip } from '#base/zip.ts'
import { readOffice } from '#base/office/read-office.ts'
import { answersToBook } from './book.ts'
import { bringBack, stampIn } from './bring-back.ts'
import type { Brought } from './brought.ts'
import type { Stamp } from './exchange.ts'
import { outgoing } from './sample.ts'

// What people do to a form in a spreadsheet, and what is made of it.

const given = outgoing({ answers: { title: 'Registro', people: 25, kinds: ['staff'], began: '2018-03', cost: { amount: '100', currency: 'USD' }, results: [{ measure: 'Días', before: 30, after: 1 }] }, versions: {} })

async function after(edit: (parts: Map<string, string>) => void) {
  const parts = new Map([...(await readZip(answersToBook(given)))].map(([name, content]) => [name, content.toString()]))
  edit(parts)
  const file = await readOffice(writeZip(new Map([...parts].map(([name, content]) => [name, Buffer.from(content)]))), 'book')
  if ('trouble' in file) throw new Error(JSON.stringify(file))
  const stamp = stampIn(file) as Stamp
  const { brought } = bringBack(given, file, stamp)
  return { stamp, of: (key: string): Brought & { answer?: unknown; refused?: string } => brought.find((one) => one.questionKey === key)! }
}

const sheets = { practice: 'xl/worksheets/sheet2.xml', account: 'xl/worksheets/sheet3.xml', results: 'xl/worksheets/sheet4.xml' }
/** The answer's cell in the row of a key, written otherwise. */
const cell = (key: string, content: string, type = '') => (xml: string): string => xml.replace(new RegExp(`(>${key.replace('.', '\\.')}</t></is></c>(?:(?!</row>).)*?<c r="D\\d+" s="\\d+")[^>]*?(?:/>|>(?:(?!</c>).)*</c>)`, 's'), `$1${type}>${content}</c>`)
const on = (name: keyof typeof sheets, edit: (xml: string) => string) => (parts: Map<string, string>) => {
  const [before, xml] = [parts.get(sheets[name])!, edit(parts.get(sheets[name])!)]
  expect(xml).not.toBe(before)
  parts.set(sheets[name], xml)
}

test('a formula gives its value, and says that it was one; one that failed is refused with its cell', async () => {
  const done = await after(on('account', cell('a.people', '<f>SUM(1,2)</f><v>3</v>')))
  expect(done.of('people')).toMatchObject({ answer: 3, notes: ['Se tomó el valor de una fórmula'] })
  const failed = await after(on('account', cell('a.people', '<f>1/0</f><v>#DIV/0!</v>', ' t="e"')))
  expect(failed.of('people')).toMatchObject({ refused: 'La celda dice #DIV/0!: escriba el valor', place: 'Hoja «Qué se hizo pasos y resultados», celda D5' })
  const uncounted = await after(on('account', cell('a.people', '<f>SUM(1,2)</f><v></v>')))
  expect(uncounted.of('people'), 'what was not counted is not said to be empty').toMatchObject({ refused: expect.stringContaining('el archivo no guarda su resultado'), place: 'Hoja «Qué se hizo pasos y resultados», celda D5' })
})

test('a day that the program made of a date is a day; one that it made of a number is refused', async () => {
  const dated = (parts: Map<string, string>) => parts.set('xl/styles.xml', parts.get('xl/styles.xml')!.replaceAll('numFmtId="49"', 'numFmtId="14"').replace(/(<cellXfs[^>]*>)/, '$1').replaceAll(/<xf numFmtId="(0|164)"/g, '<xf numFmtId="14"'))
  const done = await after((parts) => { dated(parts); on('practice', cell('a.began', '<v>43174</v>'))(parts); on('account', cell('a.people', '<v>43174</v>'))(parts) })
  expect(done.of('began').answer).toBe('2018-03-15')
  expect(done.of('people').refused).toContain('tiene una fecha')
})

test('an end and “it continues” at once are refused, and what the file says is said', async () => {
  const texts = (words: string) => `<is><t>${words}</t></is>`
  const done = await after(on('practice', (xml) => [['from', '2018-03'], ['to', '2019-06'], ['ongoing', 'Sí']].reduce((now, [part, words]) => cell(`a.period.${part}`, texts(words!), ' t="inlineStr"')(now), xml)))
  expect(done.of('period')).toMatchObject({ refused: expect.stringContaining('hasta 2019-06 y también que continúa'), said: 'Desde: 2018-03 · Hasta: 2019-06 · Continúa a la fecha' })
})

test('a number that cannot be read says what stands in the cell', async () => {
  expect((await after(on('account', cell('a.people', '<is><t>unas doscientas</t></is>', ' t="inlineStr"')))).of('people')).toMatchObject({ refused: expect.stringContaining('número'), said: 'unas doscientas' })
})

test('figures stand to the right with their thousands apart, and a whole number shows no decimal; what is hidden is called in the language of the book', async () => {
  const parts = await readZip(answersToBook(outgoing({ lang: 'en' })))
  const of = (name: string) => parts.get(name)!.toString()
  const looks = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(of('xl/styles.xml'))![1]!.match(/<xf .*?<\/xf>/gs)!
  const lookOf = (sheet: string, value: RegExp) => looks[Number(new RegExp(`<c r="[A-Z]+\\d+" s="(\\d+)"(?: t="\\w+")?>${value.source}`).exec(of(sheet))![1])]
  for (const look of [lookOf(sheets.account, /<v>1250\.125<\/v>/), lookOf(sheets.results, /<v>30<\/v>/)]) expect(look).toMatch(/numFmtId="164".*horizontal="right"/s)
  expect(lookOf(sheets.account, /<is><t[^>]*>250,000\.5<\/t>/), 'an amount stays words').toMatch(/numFmtId="49".*horizontal="right"/s)
  expect(of(sheets.results)).toMatch(/<conditionalFormatting sqref="D5:D12"><cfRule type="expression" dxfId="0" priority="1"><formula>AND\(ISNUMBER\(D5\),D5=INT\(D5\)\)/)
  expect(of('xl/workbook.xml')).toMatch(/name="_lists"[\s\S]*>_lists!\$A\$1/)
  expect(of('xl/workbook.xml')).not.toContain('_listas')
})

test('the way back from a table names its section whole, across the sheet', async () => {
  const xml = (await readZip(answersToBook(given))).get(sheets.results)!.toString()
  expect(xml).toContain('Volver a «Qué se hizo: pasos y resultados»')
  expect(xml).toMatch(/<mergeCell ref="C13:E13"/)
})

test('a year alone is a date', async () => {
  expect((await after(on('practice', cell('a.began', '<v>2018</v>')))).of('began').answer).toBe('2018')
})

test('rows are found by their key wherever they went', async () => {
  const { of } = await after(on('practice', (xml) => {
    const rows = xml.match(/<row .*?<\/row>/gs)!
    const head = rows.slice(0, 1)
    const rest = rows.slice(1).toReversed().map((row, index) => row.replaceAll(/ r="([A-Z]*)\d+"/g, (_, letter: string) => ` r="${letter}${index + 2}"`))
    return xml.replace(rows.join(''), [...head, ...rest].join(''))
  }))
  expect([of('title').answer, of('kinds').answer, of('began').answer]).toEqual(['Registro', ['staff'], '2018-03'])
})

test('a row deleted from the sheet leaves its answer as it is, and says where it was', async () => {
  const { of } = await after(on('practice', (xml) => xml.replace(/<row (?:(?!<\/row>).)*>a\.title<.*?<\/row>/s, '')))
  expect(of('title')).toMatchObject({ place: 'Sección «La práctica», pregunta 1.1', refused: expect.stringContaining('No se encontró el lugar') })
})

test('a tick may be written as people write it; another word is refused with its cell', async () => {
  for (const word of ['x', 'SI', 'sí', '✓']) expect((await after(on('practice', cell('a.kinds=law', `<is><t>${word}</t></is>`, ' t="inlineStr"')))).of('kinds').answer, word).toEqual(['law', 'staff'])
  expect((await after(on('practice', cell('a.kinds=law', '<is><t>tal vez</t></is>', ' t="inlineStr"')))).of('kinds').refused).toContain('«tal vez»')
})

test('a choice in the other language is the same choice', async () => {
  expect((await after(on('practice', cell('a.theme', '<is><t>reducing the backlog</t></is>', ' t="inlineStr"')))).of('theme').answer).toBe('backlog')
})

test('a cell of a table that is no number is refused with its cell', async () => {
  const { of } = await after(on('results', (xml) => xml.replace('<v>30</v>', '<is><t>treinta</t></is>').replace(/(<c r="D5" s="\d+")>/, '$1 t="inlineStr">')))
  expect(of('results')).toMatchObject({ place: 'Hoja «2.4 ¿Qué resultados tuvo», celda D5' , refused: expect.stringContaining('escriba solo un número') })
})

test('more rows than a table takes are refused, not cut', async () => {
  const { of } = await after(on('results', (xml) => xml.replace('</sheetData>', `${Array.from({ length: 9 }, (_, index) => `<row r="${50 + index}"><c r="C${50 + index}" t="inlineStr"><is><t>más</t></is></c></row>`).join('')}</sheetData>`)))
  expect(of('results').refused).toBe('El cuadro trae 10 filas y caben 8: deje las más importantes')
})

test('a workbook that lost its properties still says what it is', async () => {
  const { stamp, of } = await after((parts) => { parts.delete('docProps/custom.xml'); parts.set('_rels/.rels', parts.get('_rels/.rels')!.replace(/<Relationship [^>]*custom-properties[^>]*>/, '')) })
  expect(stamp).toMatchObject({ kind: 'book' })
  expect(of('title').answer).toBe('Registro')
})
