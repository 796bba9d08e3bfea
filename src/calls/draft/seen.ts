import { type Typed, typedText } from '#base/http/form.ts'
import { type Answer, digestOfAnswer, parseAnswer, type Question, typedFrom } from '#formats/index.ts'

/** What a page showed of an answer when it was opened: its version, and a mark of what it said. */
type Seen = { seen: number; shown?: string | undefined }

// What was chosen comes back in the order of the form, not in that in which it is stored.
const inOrder = (answer: Answer | null): Answer | null => (Array.isArray(answer) && typeof answer[0] === 'string' ? (answer as string[]).toSorted() : answer)

const markOf = (answer: Answer | null): string => digestOfAnswer(inOrder(answer)) || 'blank'

/** As the form carries it: of what the fields say when nobody touches them, which need not be stored as they would be read. */
export function seenOf(question: Question, answer: Answer | null | undefined, version: number): string {
  const untouched = answer === null || answer === undefined ? undefined : parseAnswer(question, typedFrom(question, answer), 'es').answer
  return `${version} ${markOf(untouched ?? null)}`
}

export function readSeen(typed: Typed, { key }: Question): Seen {
  const [seen, shown] = (typedText(typed, `version.${key}`) ?? '0').split(' ')
  return { seen: Number(seen), shown }
}

/** It came back as the page had shown it, and somebody changed it meanwhile: whoever sent it says nothing about it. */
export const isLeftAlone = ({ seen, shown }: Seen, answer: Answer | null, version: number): boolean => version !== seen && markOf(answer) === shown
