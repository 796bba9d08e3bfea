import { expect, test } from 'vitest'
import { readZip, writeZip } from '../zip.ts'
import { columnOf, dayOf } from './read-book.ts'
import { readOffice } from './read-office.ts'
import { bookToXlsx, letterOf, sheetName } from './write-book.ts'

const sheet = (cells: string) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`

/** A workbook whose only sheet was written by another program. */
async function reads(cells: string, { styles, from1904 }: { styles?: string; from1904?: boolean } = {}) {
  const parts = await readZip(bookToXlsx({ title: 'T', creator: 'C', lang: 'es', day: '2019-05-20', properties: [], foot: '', lists: [], sheets: [{ name: 'Hoja', columns: [9], rows: [] }] }))
  parts.set('xl/worksheets/sheet1.xml', Buffer.from(sheet(cells)))
  if (styles) parts.set('xl/styles.xml', Buffer.from(styles))
  if (from1904) parts.set('xl/workbook.xml', Buffer.from(parts.get('xl/workbook.xml')!.toString().replace('<workbookPr', '<workbookPr date1904="1"')))
  const read = await readOffice(writeZip(parts), 'book')
  if ('trouble' in read || read.kind !== 'book') throw new Error(JSON.stringify(read))
  return read.sheets[0]!.rows.flatMap((row) => row.cells.map((cell) => cell.value))
}

const dated = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot; día&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'

test('a day is read as a day, whichever year its program counts from', async () => {
  expect(await reads('<row r="1"><c r="A1" s="1"><v>43174</v></c><c r="B1" s="2"><v>43174.75</v></c><c r="C1" s="3"><v>43174</v></c><c r="D1" t="d"><v>2018-03-15T00:00:00</v></c></row>', { styles: dated })).toEqual([{ date: '2018-03-15' }, { date: '2018-03-15' }, 43174, { date: '2018-03-15' }])
  expect(await reads('<row r="1"><c r="A1" s="1"><v>41712</v></c></row>', { styles: dated, from1904: true })).toEqual([{ date: '2018-03-15' }])
  expect([dayOf(1), dayOf(59), dayOf(61), dayOf(0, true)]).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '1904-01-01'])
})

test('of a formula its value is taken; one that failed, or was never counted, says so', async () => {
  expect(await reads('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>1</v></c><c r="E1"><f>A1</f></c><c r="F1"><f>A1</f><v/></c><c r="G1" t="str"><f>""</f><v></v></c></row>')).toEqual([2, 'a', { problem: '#DIV/0!' }, true, { uncounted: true }, { uncounted: true }])
})

test('rows and cells that say no place stand one after the other', async () => {
  expect(await reads('<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c></row>')).toEqual([1, 2, 3])
})

test('signs that a workbook spells by number are read as what they are', async () => {
  expect(await reads('<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb _x005F_x0041_</t></is></c><c r="B1" t="inlineStr"><is><r><t>negrita</t></r><r><t xml:space="preserve"> y no</t></r><rPh><t>x</t></rPh></is></c></row>')).toEqual(['a\nb _x0041_', 'negrita y no'])
})

test('columns are counted as a workbook names them', () => {
  for (const column of [1, 26, 27, 52, 702, 703, 16_384]) expect(columnOf(`${letterOf(column)}12`)).toBe(column)
})

test('a sheet takes any name that somebody gave a section', () => {
  expect(sheetName('Qué se hizo: pasos y [resultados] / 2019', [])).toBe('Qué se hizo pasos y resultados…')
  expect(sheetName('What was done and with what resources', [])).toBe('What was done and with what…')
  expect(sheetName('What was done and with what resources', ['What was done and with what…'])).toBe('What was done and with… (2)')
  expect(sheetName('Lo que otro país necesita saber', []), 'what has room stays whole').toBe('Lo que otro país necesita saber')
  expect(sheetName("'", [])).toBe('1')
  expect(sheetName('A'.repeat(40), [`${'A'.repeat(30)}…`])).toBe(`${'A'.repeat(26)}… (2)`)
})
