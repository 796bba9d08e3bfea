import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Lang } from '#base/words.ts'
import { text } from './text.ts'

export const FeedForm = (lang: Lang) => z.object({ page: z.uuid().catch(() => randomUUID()), post: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()), label: z.string().trim().min(1, text[lang].form.needed).max(80, text[lang].form.long) })
