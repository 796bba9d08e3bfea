import { crc32, deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readZip, writeZip } from '../zip.ts'
import { inspect, most } from './archive.ts'
import { mostRows } from './read-book.ts'
import { readOffice } from './read-office.ts'
import { bookToXlsx } from './write-book.ts'
import { beginWord, para, run, wordFile } from './write-word.ts'
import { deepest } from './xml.ts'

// Files made to hurt (README.md). Each is refused early, with bounded time and memory, or gives only its words.

const plain = { title: 'T', creator: 'C', lang: 'es' as const, day: '2019-05-20', properties: [], foot: '' }
const book = () => bookToXlsx({ ...plain, lists: [], sheets: [{ name: 'Hoja', columns: [20], rows: [{ cells: [{ column: 1, value: 'a', style: 'plain' }] }] }] })
const word = () => { const making = beginWord(); return wordFile(making, plain, [para({ style: 'Answer' }, run(making, 'a'))]) }

async function changed(file: Buffer, change: (parts: Map<string, Buffer>) => void): Promise<Buffer> {
  const parts = await readZip(file)
  change(parts)
  return writeZip(parts)
}
const put = (file: Buffer, name: string, content: string | Buffer) => changed(file, (parts) => void parts.set(name, Buffer.from(content)))
const edited = (file: Buffer, name: string, edit: (xml: string) => string) => changed(file, (parts) => void parts.set(name, Buffer.from(edit(parts.get(name)!.toString()))))

type Entry = { name: string; content: Buffer; claims?: number; method?: number; flags?: number }
/** An archive that says of its parts what it likes. */
function archive(entries: Entry[]): Buffer {
  const [files, index]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content, claims = content.length, method = 8, flags = 0 } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : content
    const about = Buffer.alloc(26)
    for (const [value, place] of [[20, 0], [flags, 2], [method, 4], [name.length, 22]] as const) about.writeUInt16LE(value, place)
    for (const [value, place] of [[crc32(content), 10], [packed.length, 14], [claims, 18]] as const) about.writeUInt32LE(value, place)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed])
    index.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, where, Buffer.from(name)]))
    files.push(file)
    at += file.length
  }
  const directory = Buffer.concat(index)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  for (const [value, place] of [[entries.length, 8], [entries.length, 10]] as const) end.writeUInt16LE(value, place)
  for (const [value, place] of [[directory.length, 12], [at, 16]] as const) end.writeUInt32LE(value, place)
  return Buffer.concat([...files, directory, end])
}

const zeros = (size: number) => Buffer.alloc(size, 48)
const sheet = 'xl/worksheets/sheet1.xml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = (type: string, target: string, mode = ' TargetMode="External"') => `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`
const withRelation = (file: Buffer, name: string, relation: string) => edited(file, name, (xml) => xml.replace('</Relationships>', relation))
const rows = (count: number, cell = '<c t="inlineStr"><is><t>x</t></is></c>') => `<worksheet xmlns="${main}"><sheetData>${`<row>${cell}</row>`.repeat(count)}</sheetData></worksheet>`

const corpus: Record<string, [file: () => Buffer | Promise<Buffer>, trouble: string]> = {
  'a bomb of one part': [() => archive([{ name: 'xl/a.xml', content: zeros(19_000_000) }]), 'too large'],
  'a part larger than any form': [() => archive([{ name: 'xl/a.xml', content: Buffer.alloc(10), claims: most.part + 1 }]), 'too large'],
  'many parts that together are too large': [() => archive(Array.from({ length: 60 }, (_, index) => ({ name: `xl/${index}.xml`, content: zeros(950_000) }))), 'too large'],
  'more parts than any office program writes': [() => archive(Array.from({ length: most.parts + 1 }, (_, index) => ({ name: `xl/${index}.xml`, content: Buffer.alloc(0) }))), 'too large'],
  'a part that is larger than it says': [async () => { const parts = await readZip(book()); return archive([...parts].map(([name, content]) => (name === sheet ? { name, content: Buffer.concat([content, zeros(5_000_000)]), claims: content.length } : { name, content }))) }, 'broken'],
  'a path out of the archive': [() => archive([{ name: '../../etc/passwd', content: Buffer.from('x') }]), 'broken'],
  'an absolute path': [() => archive([{ name: '/etc/passwd', content: Buffer.from('x') }]), 'broken'],
  'a path of another system': [() => archive([{ name: 'xl\\..\\..\\a.xml', content: Buffer.from('x') }]), 'broken'],
  'two parts of one name': [() => archive([{ name: 'xl/a.xml', content: Buffer.from('x') }, { name: 'xl/A.xml', content: Buffer.from('y') }]), 'broken'],
  'a part under a password': [() => archive([{ name: 'xl/a.xml', content: Buffer.from('x'), flags: 1 }]), 'encrypted'],
  'a file locked with a password by its program': [() => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]), 'encrypted'],
  'a way of packing nobody uses': [() => archive([{ name: 'xl/a.xml', content: Buffer.from('x'), method: 14 }]), 'broken'],
  'an archive in the archive': [() => put(book(), 'xl/media/image1.zip', book()), 'embedded'],
  'a workbook in the workbook, and so on': [() => put(book(), 'xl/embeddings/sheet1.xlsx', book()), 'embedded'],
  'macros': [() => put(word(), 'word/vbaProject.bin', 'x'), 'macros'],
  'macros under another name': [() => edited(word(), '[Content_Types].xml', (xml) => xml.replace('document.main+xml', 'x').replace('</Types>', '<Override PartName="/word/a.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>')), 'macros'],
  'a template on the web': [() => put(word(), 'word/_rels/settings.xml.rels', `<Relationships>${rel('attachedTemplate', 'http://evil.example/t.dotm')}`), 'linked'],
  'a picture on the web': [() => withRelation(word(), 'word/_rels/document.xml.rels', rel('image', 'http://evil.example/p.png')), 'linked'],
  'figures of another file': [() => put(book(), 'xl/externalLinks/externalLink1.xml', '<x/>'), 'embedded'],
  'an object of another program': [() => withRelation(word(), 'word/_rels/document.xml.rels', rel('oleObject', 'a.bin', '')), 'embedded'],
  'a billion laughs': [() => edited(book(), sheet, (xml) => xml.replace('<worksheet', `<!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "&a;&a;">`).join('')}]><worksheet`)), 'linked'],
  'an entity from this machine': [() => edited(word(), 'word/document.xml', (xml) => xml.replace('<w:document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document')), 'linked'],
  'a document type in a part nobody reads': [() => put(word(), 'customXml/item1.xml', '<!DOCTYPE a><a/>'), 'linked'],
  'an entity that is not declared': [() => edited(word(), 'word/document.xml', (xml) => xml.replace('>a<', '>&xxe;<')), 'broken'],
  'another encoding': [() => put(word(), 'word/document.xml', Buffer.from('\ufeff<w:document/>', 'utf16le')), 'broken'],
  'elements in elements in elements': [() => edited(word(), 'word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(deepest)}`)), 'broken'],
  'sixty thousand levels': [() => put(book(), sheet, '<a>'.repeat(60_000)), 'broken'],
  'elements that cross': [() => edited(word(), 'word/document.xml', (xml) => xml.replace('</w:p>', '</w:r></w:p>')), 'broken'],
  'half a file': [() => book().subarray(0, 1500), 'broken'],
  'a file without its head': [() => word().subarray(200), 'broken'],
  'nothing in the archive': [() => archive([]), 'kind'],
  'a text that calls itself a workbook': [() => word(), 'kind'],
  'a million rows': [() => put(book(), sheet, rows(1_000_000, '<c><v>1</v></c>')), 'too large'],
  'more rows than a book of ours has': [() => put(book(), sheet, rows(mostRows + 1)), 'too large'],
  'a column at the end of the sheet': [() => put(book(), sheet, `<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`), 'too large'],
}

const list = Object.entries(corpus)
test.each(list)('%s', async (_, [make, trouble]) => {
  const file = await make()
  const began = performance.now()
  const kind = file.includes('word/document.xml') && trouble !== 'kind' ? 'word' : 'book'
  expect(await readOffice(file, kind)).toMatchObject({ trouble })
  expect(performance.now() - began).toBeLessThan(4_000)
})

test('what says of itself that it is too large is refused without unpacking anything', async () => {
  const file = archive([{ name: 'xl/a.xml', content: zeros(19_000_000) }])
  const began = performance.now()
  expect(await inspect(file)).toBe('too large')
  expect(performance.now() - began).toBeLessThan(100)
})

test('shared strings without end fill the worker and nothing else', async () => {
  const strings = `<sst xmlns="${main}">${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>`
  const parts = await readZip(book())
  parts.set('xl/sharedStrings.xml', Buffer.from(strings))
  parts.set('xl/_rels/workbook.xml.rels', Buffer.from(parts.get('xl/_rels/workbook.xml.rels')!.toString().replace('</Relationships>', rel('sharedStrings', 'sharedStrings.xml', ''))))
  const before = process.memoryUsage().heapUsed
  // Strings that are all alike pack better than any honest file does.
  expect(await readOffice(writeZip(parts), 'book')).toMatchObject({ trouble: 'too large' })
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150_000_000)
})

test('after all of them an honest file is still read', async () => {
  expect(await readOffice(book(), 'book')).toMatchObject({ kind: 'book', sheets: [{ name: 'Hoja', rows: [{ cells: [{ value: 'a' }] }] }] })
  expect(await readOffice(word(), 'word')).toMatchObject({ kind: 'word' })
})
