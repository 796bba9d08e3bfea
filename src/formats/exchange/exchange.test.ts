import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type OfficeKind, readOffice } from '#base/office/read-office.ts'
import { answersToBook } from './book.ts'
import { bringBack, stampIn } from './bring-back.ts'
import { carriedAnswer, type Outgoing, type Stamp } from './exchange.ts'
import { answers, definition, outgoing } from './sample.ts'
import { answersToWord } from './word.ts'

const write = { word: answersToWord, book: answersToBook }
const back = async (bytes: Buffer, kind: OfficeKind, given: Outgoing) => {
  const file = await readOffice(bytes, kind)
  if ('trouble' in file) throw new Error(JSON.stringify(file))
  return bringBack(given, file, stampIn(file) as Stamp)
}

test.each(['word', 'book'] as const)('what leaves in a %s comes back as it left', async (kind) => {
  for (const lang of ['es', 'en'] as const) {
    const given = outgoing({ lang })
    const bytes = write[kind](given)
    writeFileSync(`/tmp/sample-${lang}.${kind === 'word' ? 'docx' : 'xlsx'}`, bytes)
    const { brought, remarks } = await back(bytes, kind, given)
    expect(remarks).toEqual([])
    const questions = definition.sections.flatMap((section) => section.questions).filter((one) => one.kind !== 'file')
    const want = questions.map((question) => ({ questionKey: question.key, place: expect.any(String), notes: [], answer: carriedAnswer(question, answers[question.key] ?? null, kind) }))
    expect(brought).toEqual(want)
  }
})
