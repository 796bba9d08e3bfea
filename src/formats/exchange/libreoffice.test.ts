import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#base/config.ts'
import { readZip, writeZip } from '#base/zip.ts'
import { readOffice } from '#base/office/read-office.ts'
import { answersToBook } from './book.ts'
import { bringBack, stampIn } from './bring-back.ts'
import { carriedAnswer, type Stamp } from './exchange.ts'
import { answers, definition, outgoing, returned } from './sample.ts'
import { answersToWord } from './word.ts'

// Files that LibreOffice really saved: three kept here, and fresh ones where it is installed.

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(existsSync)

async function reads(bytes: Buffer, kind: 'word' | 'book', given = outgoing()) {
  const file = await readOffice(bytes, kind)
  if ('trouble' in file) throw new Error(JSON.stringify(file))
  const { brought, remarks } = bringBack(given, file, stampIn(file) as Stamp)
  expect(remarks).toEqual([])
  const questions = definition.sections.flatMap((section) => section.questions).filter((one) => one.kind !== 'file')
  expect(brought).toEqual(questions.map((question) => ({ questionKey: question.key, place: expect.any(String), notes: [], answer: carriedAnswer(question, given.answers[question.key] ?? null, kind) })))
}

test.each([['libreoffice.docx', 'word'], ['libreoffice-through-odt.docx', 'word'], ['libreoffice.xlsx', 'book']] as const)('%s comes back as it left', async (name, kind) => {
  await reads(readFileSync(join(root, 'test/fixtures/exchange', name)), kind)
})

/** Opened and saved by LibreOffice, in a profile of its own so that an open window does not matter. */
function resaved(bytes: Buffer, ending: 'docx' | 'xlsx'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'marco-office-'))
  writeFileSync(join(folder, `form.${ending}`), bytes)
  const filter = ending === 'docx' ? 'docx:MS Word 2007 XML' : 'xlsx:Calc MS Excel 2007 XML'
  execFileSync(soffice!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, `form.${ending}`)], { stdio: 'ignore', timeout: 60_000 })
  const saved = readFileSync(join(folder, 'out', `form.${ending}`))
  rmSync(folder, { recursive: true, force: true })
  return saved
}

test.skipIf(!soffice)('where LibreOffice is installed: filled and empty forms, in both languages, saved again and again, still come back as they left', async () => {
  for (const given of [outgoing({ lang: 'en' }), outgoing({ answers: { title: answers.title! }, versions: {} }), outgoing(returned)]) {
    await reads(resaved(resaved(answersToWord(given), 'docx'), 'docx'), 'word', given)
    await reads(resaved(resaved(answersToBook(given), 'xlsx'), 'xlsx'), 'book', given)
  }
}, 240_000)

test.skipIf(!soffice)('where LibreOffice is installed: what was written on the line that says where to answer comes back', async () => {
  for (const [given, answer] of [[outgoing({ answers: { summary: 'Uno.\n\nDos.' }, versions: {} }), 'Cero.\n\nUno.\n\nDos.'], [outgoing({ answers: {}, versions: {}, lang: 'en' }), 'Cero.']] as const) {
    const parts = await readZip(answersToWord(given))
    parts.set('word/document.xml', Buffer.from(parts.get('word/document.xml')!.toString().replace(/(Su respuesta|Your answer)</, '$1 Cero.<')))
    const file = await readOffice(resaved(resaved(writeZip(parts), 'docx'), 'docx'), 'word')
    if ('trouble' in file) throw new Error(JSON.stringify(file))
    expect(bringBack(given, file, stampIn(file) as Stamp).brought.find(({ questionKey }) => questionKey === 'summary')).toMatchObject({ answer })
  }
}, 240_000)
