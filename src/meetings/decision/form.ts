import { z } from 'zod'
import type { Lang } from '#base/words.ts'
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

const followUp = (lang: Lang) => {
  const say = text[lang].form
  const own = z.string().trim().max(1000, say.followUpLong).default('')
  return { 'followUp.es': own, 'followUp.en': own, owner: z.union([z.literal(''), z.uuid()]).default(''), due: z.union([z.literal(''), z.iso.date()], say.due).default('') }
}

/** What is to follow is said whole, in both languages, with who and by when; or not at all. */
function wholeFollowUp(lang: Lang) {
  const say = text[lang].form
  const wanted = { 'followUp.es': say.followUp, 'followUp.en': say.followUpOther, owner: say.owner, due: say.due } as const
  const fields = Object.keys(wanted) as (keyof typeof wanted)[]
  return (form: Record<keyof typeof wanted, string>, check: z.RefinementCtx) => {
    if (fields.every((field) => form[field] === '')) return
    for (const field of fields) if (form[field] === '') check.addIssue({ code: 'custom', path: [field], message: wanted[field] })
  }
}

export const DecisionForm = (lang: Lang) =>
  z.object({
    ...followUp(lang),
    outcome: z.enum(['validated', 'returned', 'noted'], text[lang].form.outcome),
    'reason.es': z.string().trim().min(3, text[lang].form.reason).max(4000, text[lang].form.reasonLong),
    'reason.en': z.string().trim().min(3, text[lang].form.reasonOther).max(4000, text[lang].form.reasonLong),
  }).superRefine(wholeFollowUp(lang))
export type DecisionData = z.infer<ReturnType<typeof DecisionForm>>
