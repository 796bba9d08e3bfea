import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { answer } from './confirm.tsx'
import { text } from './text.ts'

// Empty where a new one is recorded; the id of what has not begun, to move it.
const moved = z.preprocess((value) => value || undefined, z.uuid().optional())

const spanFields = (lang: Lang) => {
  const say = text[lang].form
  return { id: moved, stateId: z.uuid(say.stateError), since: z.iso.date(say.sinceError), source: z.string().trim().max(300, say.sourceError).default(''), confirm: answer }
}

export const StandingForm = (lang: Lang) => z.object({ ...spanFields(lang), standing: z.enum(['member', 'observer', 'none'], text[lang].form.standingError) })

export const TermForm = (lang: Lang) => z.object(spanFields(lang))
