import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chronicle } from '../../src/history.ts'
import { jobs, wiring } from '../../src/wiring.ts'

const filesIn = (folder: string, ending: RegExp): { file: string; text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !/\.test\./.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

/** The arguments of a call that begins at `from`, cut at the commas between them. */
function argumentsAt(text: string, from: number): string[] {
  const found: string[] = []
  let [depth, start] = [0, from]
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]!
    if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign) && depth > 0) depth -= 1
    else if (sign === ')' || (sign === ',' && depth === 0)) {
      found.push(text.slice(start, at))
      start = at + 1
      if (sign === ')') break
    }
  }
  return found
}

const quoted = (text: string): string[] => [...text.matchAll(/'([a-z][a-z -]+)'/g)].map((match) => match[1]!)

/** Kinds of events by the call that records them, and by the definer functions that write the event themselves. */
function recordedKinds(): { kind: string; file: string }[] {
  const called = filesIn('src', /\.tsx?$/).flatMap(({ file, text }) =>
    [...text.matchAll(/\brecord\(/g)]
      .filter((match) => !text.slice(0, match.index).endsWith('function '))
      .flatMap((match) => quoted(argumentsAt(text, match.index + match[0].length)[2] ?? '').map((kind) => ({ kind, file }))),
  )
  const written = filesIn('migrations', /\.sql$/).flatMap(({ file, text }) => [...text.matchAll(/insert into base\.event \(kind[^)]*\) values \('([^']+)'/g)].map((match) => ({ kind: match[1]!, file })))
  return [...called, ...written]
}

const kinds = recordedKinds()

test('the way of finding events finds them, also where two are recorded by one line', () => {
  for (const kind of ['call opened', 'section completed', 'section reopened', 'installation founded', 'person named']) expect(kinds.map((one) => one.kind)).toContain(kind)
  expect(filesIn('src', /\.tsx?$/).filter(({ text }) => /\brecord\(tx/.test(text)).length).toBeGreaterThan(8)
})

test('every kind of event has its words in the log, in both languages', () => {
  for (const lang of ['es', 'en'] as const) {
    const silent = kinds.filter(({ kind }) => !chronicle.says[lang][kind])
    expect(silent, `without words in ${lang}`).toEqual([])
  }
})

test('no words wait in the log for an event that nobody records', () => {
  const known = new Set(kinds.map((one) => one.kind))
  expect(Object.keys(chronicle.says.es).filter((kind) => !known.has(kind))).toEqual([])
})

test('what follows from an event is named after an event that is recorded and a job that exists', () => {
  const known = new Set(kinds.map((one) => one.kind))
  expect(Object.keys(wiring).filter((kind) => !known.has(kind))).toEqual([])
  expect(Object.values(wiring).flat().filter((job) => !(job in jobs))).toEqual([])
})
