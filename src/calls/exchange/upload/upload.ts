import { type Answer, type Brought, carriedAnswer, digestOfAnswer, type Question, questionsOf, type Definition, type Section, type Stamp } from '#formats/index.ts'
import type { Typed } from '#base/http/form.ts'
import type { DraftAnswer } from '../../item/queries.ts'

/** A file that came back: who brought it, what was read in it, and what became of it. */
export type Upload = {
  id: string
  itemId: string
  draftId: string
  fileId: string
  reading: { stamp: Stamp; brought: Brought[]; remarks: string[] }
  byId: string | null
  at: Date
  /** how many answers were saved from it, and when; none: put aside, or settled by itself because there was `nothing` to take or another file that speaks of the same was taken */
  end: { saved: number; at: Date; how: 'looked' | 'nothing' | 'overtaken' } | null
}

/**
 * What a brought answer means for what is stored. `conflict`: it was changed in the file and, meanwhile, by somebody in Marco.
 * `same`: nothing to save, because the file says what it said when it left, or what is stored anyway.
 */
export type Meaning = 'added' | 'changed' | 'removed' | 'conflict' | 'same' | 'refused'

export type Line = { section: Section; question: Question; brought: Brought; meaning: Meaning; stored: Answer | undefined; storedById: string | null; storedAt: Date | undefined; version: number }

function meaningOf(question: Question, { brought, stamp, draft }: { brought: Brought; stamp: Stamp; draft: Pick<DraftAnswer, 'value' | 'version'> | undefined }): Meaning {
  if ('refused' in brought) return 'refused'
  const [left, digest] = stamp.answers[question.key] ?? [0, '']
  const now = draft?.value ?? null
  const given = digestOfAnswer(brought.answer)
  if (given === digest || given === digestOfAnswer(carriedAnswer(question, now, stamp.kind))) return 'same'
  if ((draft?.version ?? 0) !== left) return 'conflict'
  if (now === null) return 'added'
  return brought.answer === null ? 'removed' : 'changed'
}

/** Every answer a file speaks of, in the order of the form, as far as it lies in the sections of the person who looks. */
export function linesOf(definition: Definition, sections: Section[], { reading: { stamp, brought }, draft }: { reading: Upload['reading']; draft: DraftAnswer[] }): Line[] {
  const by = new Map(brought.map((one) => [one.questionKey, one]))
  return definition.sections
    .filter((section) => sections.some((one) => one.key === section.key))
    .flatMap((section) =>
      section.questions.flatMap((question): Line[] => {
        const one = by.get(question.key)
        const stored = draft.find((answer) => answer.questionKey === question.key)
        return one ? [{ section, question, brought: one, meaning: meaningOf(question, { brought: one, stamp, draft: stored }), stored: stored?.value ?? undefined, storedById: stored?.byId ?? null, storedAt: stored?.at, version: stored?.version ?? 0 }] : []
      }),
    )
}

/** What the file says of a table that cannot be taken as it is: it is mended on the page. */
export const toMend = ({ brought }: Line): Typed | undefined => ('refused' in brought && brought.cells ? brought.typed : undefined)

/** Answered neither in the file nor in Marco. */
export const isUnanswered = ({ brought, stored }: Line): boolean => stored === undefined && 'answer' in brought && brought.answer === null

/** There is something to decide about it. */
export const isOpen = (line: Line): boolean => line.meaning !== 'same' && (line.meaning !== 'refused' || toMend(line) !== undefined)

/** What an earlier file of the same person still asks, once a later one was looked through: nothing of which the later one says something itself. */
export const isOvertaken = (earlier: Line[], later: Line[]): boolean =>
  earlier.filter(isOpen).every((line) => later.some((one) => one.question.key === line.question.key && isOpen(one)))

/** A conflict of texts that may be put together in one. */
export const mayJoin = ({ meaning, question, brought, stored }: Line): boolean =>
  meaning === 'conflict' && (question.kind === 'long text' || question.kind === 'short text') && typeof stored === 'string' && 'answer' in brought && typeof brought.answer === 'string'

/** Nothing to count. */
export const isBlank = (line: Line): boolean => line.meaning === 'same' && isUnanswered(line)

export const isOffered = ({ meaning }: Line): boolean => meaning === 'added' || meaning === 'changed' || meaning === 'removed'

/** Sections that the file carries and that are not this person's to write: they are left aside, and it is said. */
export const othersIn = (definition: Definition, sections: Section[], stamp: Stamp): Section[] =>
  definition.sections.filter((section) => !sections.some((one) => one.key === section.key) && section.questions.some(({ key }) => key in stamp.answers))

/** Questions that left with the file and that the format no longer asks. */
export const goneFrom = (definition: Definition, stamp: Stamp): string[] => {
  const asked = new Set(questionsOf(definition).map(({ key }) => key))
  return Object.keys(stamp.answers).filter((key) => !asked.has(key))
}
