import { diffWords, type DiffPart } from '#base/diff.ts'
import { SummaryList } from '#base/ui/list.tsx'
import { DiffText } from '#base/ui/said.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Answers, answerInWords, type Definition, questionsOf } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import { digestOf } from './item.ts'

export type Change = { questionKey: string; label: string; parts: DiffPart[] }

/** What a second round says otherwise, question by question, in the words of the answers. */
export function changesBetween(view: View, definition: Definition, { before, after, names }: { before: Answers; after: Answers; names: Names }): Change[] {
  return questionsOf(definition)
    .filter((question) => digestOf({ a: before[question.key] ?? '' }) !== digestOf({ a: after[question.key] ?? '' }))
    .map((question) => ({
      questionKey: question.key,
      label: readText(question.label, view.lang),
      parts: diffWords(before[question.key] === undefined ? '' : answerInWords(view, question, before[question.key], names), after[question.key] === undefined ? '' : answerInWords(view, question, after[question.key], names)),
    }))
}

export const Changes = ({ view, changes }: { view: View; changes: Pick<Change, 'label' | 'parts'>[] }) => (
  <SummaryList view={view} answers={changes.map(({ label, parts }) => ({ label, value: <DiffText view={view} parts={parts} /> }))} />
)
