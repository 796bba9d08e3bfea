import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { checkWanted, wantedFields, wantedIn } from '../follow-up/form.ts'
import { text } from './text.ts'

const said = (lang: Lang) => ({
  stance: z.enum(['joins', 'stands aside', 'objects'], text[lang].form.stance),
  words: z.string().trim().max(2000, text[lang].form.wordsLong).default(''),
})

const withReason = (lang: Lang) => (form: { stance: string; words: string }, check: z.RefinementCtx) => {
  if (form.stance !== 'joins' && form.words.length < 3) check.addIssue({ code: 'custom', path: ['words'], message: text[lang].form.words[form.stance as 'objects'] })
}

/** A state that stands aside or objects says why. */
export const PositionForm = (lang: Lang) => z.object(said(lang)).superRefine(withReason(lang))

export const BehalfForm = (lang: Lang) => z.object({ stateId: z.uuid(text[lang].form.state), ...said(lang) }).superRefine(withReason(lang))

export const DecisionForm = (lang: Lang) =>
  z
    .object({
    ...wantedFields(lang),
    // The decision that stood when the form was opened; none was, when it is empty.
    after: z.union([z.uuid(), z.literal('')]).optional(),
    outcome: z.enum(['validated', 'returned', 'noted'], text[lang].form.outcome),
    'reason.es': z.string().trim().min(3, text[lang].form.reason).max(4000, text[lang].form.reasonLong),
    'reason.en': z.string().trim().min(3, text[lang].form.reasonOther).max(4000, text[lang].form.reasonLong),
  })
    .superRefine((form, check) => checkWanted(lang, form, (field, message) => check.addIssue({ code: 'custom', path: [field], message })))
    .transform((form) => ({ after: form.after, outcome: form.outcome, 'reason.es': form['reason.es'], 'reason.en': form['reason.en'], followUps: wantedIn(form) }))
export type DecisionData = z.infer<ReturnType<typeof DecisionForm>>
