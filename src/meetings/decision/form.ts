import { z } from 'zod'
import { type Lang, readText, type Words } from '#base/words.ts'
import { checkWanted, wantedFields, wantedIn } from '../follow-up/form.ts'
import { type Stance, stances } from './consensus.ts'
import { text } from './text.ts'

const said = (lang: Lang) => ({
  stance: z.enum(stances, text[lang].form.stance),
  words: z.string().trim().max(2000, text[lang].form.wordsLong).default(''),
})

const withReason = (lang: Lang) => (form: { stance: string; words: string }, check: z.RefinementCtx) => {
  if (form.stance !== 'joins' && form.words.length < 3) check.addIssue({ code: 'custom', path: ['words'], message: text[lang].form.words[form.stance as 'objects'] })
}

/** A state that stands aside or objects says why. Whoever joins after that does not leave the reason of before beside it. */
export const PositionForm = (lang: Lang, before: { stance: Stance; words: string } | undefined) =>
  z.object({ ...said(lang), read: z.string().default('') }).superRefine(withReason(lang)).superRefine(({ stance, words }, check) => {
    if (stance === 'joins' && before && before.stance !== 'joins' && words === before.words) check.addIssue({ code: 'custom', path: ['words'], message: text[lang].form.left[before.stance] })
  })

/** A slip in what was written down: which, what it should say, and why. */
export const CorrectionForm = (lang: Lang) =>
  z.object({ position: z.uuid(text[lang].form.position), ...said(lang), slip: z.string().trim().min(3, text[lang].form.slip).max(500, text[lang].form.slipLong) }).superRefine(withReason(lang))
export type Corrected = z.infer<ReturnType<typeof CorrectionForm>>

/** Who may have said something in the room: whoever does not present. */
export const saidBy = <S extends { id: string }>(states: S[], authorId: string | null): S[] => states.filter((state) => state.id !== authorId)

export const restField = 'rest'
export const stanceOf = (stateId: string): string => `stance.${stateId}`
export const wordsOf = (stateId: string): string => `words.${stateId}`
/** The position that stood in the row when the table was opened; empty where there was none. */
export const seenOf = (stateId: string): string => `seen.${stateId}`
/** What the state said by itself gives way to what is written down here. */
export const overOf = (stateId: string): string => `over.${stateId}`

/** Who is in the meeting, once attendance is marked. */
export type Room = { marked: boolean; absent: string[] }
type Known = Room & { states: { id: string; name: Words }[]; /** the last position of whoever has one, by state */ spoken: Map<string, { id: string; onBehalf: boolean }> }

/**
 * One table for all states of an item. `rest`: whoever is there, as attendance says, and has said nothing yet joins; a state named by itself is an exception.
 * What a state said while the table was open is not written over unseen, and what it said by itself only if that is asked for.
 * All of it or nothing: what cannot be kept stands at the row of its state.
 */
export function BehalfForm(lang: Lang, { states, spoken, marked, absent }: Known) {
  const say = text[lang].form
  const stance = z.preprocess((value) => value || undefined, said(lang).stance.optional()).optional()
  const shape = Object.fromEntries(states.flatMap(({ id }) => [[stanceOf(id), stance], [wordsOf(id), said(lang).words], [seenOf(id), z.string().optional().catch(undefined)], [overOf(id), z.string().optional().catch(undefined)]]))
  return z.object({ ...shape, [restField]: z.literal('yes').optional().catch(undefined) }).transform((form: Record<string, unknown>, check) => {
    const rest = form[restField] === 'yes'
    // Said at its row and, where several rows are wrong, above them all: the state is named.
    const wrong = (field: string, message: string) => check.addIssue({ code: 'custom', path: [field], message })
    if (rest && !marked) wrong(restField, say.unmarked)
    const kept = states.flatMap(({ id, name }): Recorded[] => {
      const [named, words] = [form[stanceOf(id)] as Stance | undefined, form[wordsOf(id)] as string]
      const stance = named ?? (rest && !spoken.has(id) && !absent.includes(id) ? 'joins' : undefined)
      if (!named && words !== '') wrong(stanceOf(id), `${readText(name, lang)}: ${say.stance}`)
      if (named && absent.includes(id)) wrong(stanceOf(id), say.absent(readText(name, lang)))
      if (named && (form[seenOf(id)] ?? '') !== (spoken.get(id)?.id ?? '')) wrong(stanceOf(id), say.changed(readText(name, lang)))
      else if (named && spoken.get(id)?.onBehalf === false && form[overOf(id)] !== 'yes') wrong(stanceOf(id), say.own(readText(name, lang)))
      if (named && named !== 'joins' && words.length < 3) wrong(wordsOf(id), `${readText(name, lang)}: ${say.words[named]}`)
      return stance ? [{ stateId: id, stance, words }] : []
    })
    if (kept.length === 0) wrong(restField, say.nobody)
    return kept
  })
}
export type Recorded = { stateId: string; stance: Stance; words: string }

/** What follows a meeting is not due before it. */
export const DecisionForm = (lang: Lang, met: { day: string; words: string } | undefined) =>
  z
    .object({
    // The decision that stood when the form was opened; none was, when it is empty.
    after: z.union([z.uuid(), z.literal('')]).optional(),
    outcome: z.enum(['validated', 'returned', 'noted'], text[lang].form.outcome),
    'reason.es': z.string().trim().min(3, text[lang].form.reason).max(4000, text[lang].form.reasonLong),
    'reason.en': z.string().trim().min(3, text[lang].form.reasonOther).max(4000, text[lang].form.reasonLong),
    ...wantedFields(lang),
  })
    .superRefine((form, check) => checkWanted({ lang, met }, form, (field, message) => check.addIssue({ code: 'custom', path: [field], message })))
    .transform((form) => ({ after: form.after, outcome: form.outcome, 'reason.es': form['reason.es'], 'reason.en': form['reason.en'], followUps: wantedIn(form) }))
export type DecisionData = z.infer<ReturnType<typeof DecisionForm>>
