import { diffWords, type DiffPart } from '#base/diff.ts'
import { SummaryList } from '#base/ui/list.tsx'
import { DiffText } from '#base/ui/said.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { StoredFile } from '#base/file.ts'
import { type Answer, type Answers, answerInWords, type Definition, type Question, questionsOf } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import { digestOf } from './item.ts'

export type Change = { questionKey: string; label: string; parts: DiffPart[] }

/** What a second round says otherwise, question by question, in the words of the answers. */
export function changesBetween(view: View, definition: Definition, { before, after, names, files }: { before: Answers; after: Answers; names: Names; files: StoredFile[] }): Change[] {
  const attached = (answer: Answer) => (answer as string[]).map((id) => files.find((file) => file.id === id) ?? { id, name: '—', sha256: id })
  // Each round has copies of its files: the same name and the same bytes are the same file.
  const said = (question: Question, answer: Answer | undefined) => (answer === undefined ? '' : question.kind === 'file' ? attached(answer).map(({ name, sha256 }) => `${name} ${sha256}`) : answer)
  const inWords = (question: Question, answer: Answer | undefined) => (answer === undefined ? '' : question.kind === 'file' ? attached(answer).map(({ name }) => name).join('; ') : answerInWords(view, question, answer, names))
  return questionsOf(definition)
    .filter((question) => digestOf({ a: said(question, before[question.key]) }) !== digestOf({ a: said(question, after[question.key]) }))
    .map((question) => ({ questionKey: question.key, label: readText(question.label, view.lang), parts: diffWords(inWords(question, before[question.key]), inWords(question, after[question.key])) }))
}

export const Changes = ({ view, changes }: { view: View; changes: Pick<Change, 'label' | 'parts'>[] }) => (
  <SummaryList view={view} answers={changes.map(({ label, parts }) => ({ label, value: <DiffText view={view} parts={parts} /> }))} />
)
