import type { OfficeFile } from '#base/office/read-office.ts'
import type { Expected, Reading } from './brought.ts'
import { readStamp, type Stamp } from './exchange.ts'
import { lostOf, readBookAnswers } from './read-book-answers.ts'
import { readWordAnswers } from './read-word-answers.ts'

/** The stamp of a file: in its properties, or, of a workbook that lost them, on the sheet that nobody sees. */
export function stampIn(file: OfficeFile): Stamp | 'none' | 'damaged' {
  const stamp = readStamp(file.properties)
  if (stamp !== 'none' || file.kind === 'word') return stamp
  const lines = file.sheets.flatMap((sheet) => sheet.rows).flatMap((row) => {
    const [name, value] = row.cells
    return typeof name?.value === 'string' && name.value.startsWith('marco.') && typeof value?.value === 'string' ? [[name.value, value.value] as const] : []
  })
  return readStamp(new Map(lines))
}

/** Every answer of a file that came back, found by its key; what left with it and is no longer there is said to be lost. */
export function bringBack(expected: Expected, file: OfficeFile, stamp: Stamp): Reading {
  const reading = file.kind === 'word' ? readWordAnswers(expected, file) : readBookAnswers(expected, file)
  const brought = [...reading.brought, ...lostOf(expected, Object.keys(stamp.answers), reading)]
  // What was not in the file when it left (too long for a cell, added since) is not judged by its absence.
  return { ...reading, brought: brought.filter((one) => one.questionKey in stamp.answers) }
}
