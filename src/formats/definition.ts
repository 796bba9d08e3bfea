import { z } from 'zod'
import type { Words } from '#base/words.ts'

// A6: what a format asks. One definition gives the web form, the printed guideline, the validation, the difference between rounds
// and the compilation. A question's key outlives versions: answers are carried by it.

const Text = z.custom<Words>((value) => {
  const words = value as Words | undefined
  return Boolean(words && typeof words === 'object' && words.es?.trim() && words.en?.trim())
})

const Key = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)

const asked = {
  key: Key,
  label: Text,
  hint: Text.optional(),
  required: z.boolean(),
  /** false: it stays with the state and the Secretariat and never enters a paper */
  circulates: z.literal(false).optional(),
  /** asked only when another question of the format has this answer */
  when: z.object({ question: Key, equals: z.string() }).optional(),
}

export const Column = z.object({ key: Key, label: Text, kind: z.enum(['short text', 'number']), required: z.boolean(), limit: z.number().int().positive().optional() })
export const Option = z.object({ key: Key, label: Text })

export const Question = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.literal('short text'), limit: z.number().int().min(1).max(200) }),
  z.object({ ...asked, kind: z.literal('long text'), limit: z.number().int().min(1).max(3000) }),
  z.object({ ...asked, kind: z.literal('number'), unit: Text }),
  z.object({ ...asked, kind: z.literal('money') }),
  z.object({ ...asked, kind: z.literal('date') }),
  z.object({ ...asked, kind: z.literal('period') }),
  z.object({ ...asked, kind: z.literal('file') }),
  z.object({ ...asked, kind: z.literal('choice'), several: z.literal(true).optional(), options: z.array(Option).min(2).max(40) }),
  z.object({ ...asked, kind: z.literal('reference'), to: z.enum(['country', 'pillar', 'population', 'theme']), several: z.literal(true).optional() }),
  z.object({ ...asked, kind: z.literal('table'), columns: z.array(Column).min(1).max(8), rows: z.object({ min: z.number().int().min(0), max: z.number().int().min(1).max(200) }) }),
])

export const Section = z.object({ key: Key, title: Text, intro: Text.optional(), questions: z.array(Question).max(40) })
export const Criterion = z.object({ key: Key, label: Text, hint: Text.optional() })

export const Definition = z
  .object({
    intro: Text,
    /** how long a first-time author should need */
    minutes: z.number().int().positive(),
    sections: z.array(Section).min(1).max(20),
    criteria: z.array(Criterion).max(30),
    /** what each mark means, from 0 upwards */
    scale: z.array(Text).max(11),
    source: z.string().default(''),
  })
  .superRefine((definition, context) => {
    const keys = definition.sections.flatMap((section) => section.questions.map((question) => question.key))
    const twice = keys.find((key, index) => keys.indexOf(key) !== index)
    if (twice) context.addIssue({ code: 'custom', message: `two questions have the key ${twice}` })
    for (const { key, when } of definition.sections.flatMap((section) => section.questions)) {
      if (when && !keys.includes(when.question)) context.addIssue({ code: 'custom', message: `${key} depends on ${when.question}, which is not asked` })
    }
  })

export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']
export type Section = z.infer<typeof Section>
export type Column = z.infer<typeof Column>
export type Criterion = z.infer<typeof Criterion>
export type Definition = z.infer<typeof Definition>

export const questionsOf = (definition: Definition): Question[] => definition.sections.flatMap((section) => section.questions)

export const sectionOf = (definition: Definition, key: string): Section | undefined => definition.sections.find((section) => section.key === key)

/** A question that depends on another is asked only when that one has the named answer. */
export function isAsked(question: Question, answers: Readonly<Record<string, unknown>>): boolean {
  if (!question.when) return true
  const given = answers[question.when.question]
  return Array.isArray(given) ? given.includes(question.when.equals) : given === question.when.equals
}

/** Structure as a reader of two versions sees it: what was added, dropped, or asked otherwise. */
export function compareDefinitions(before: Definition, after: Definition): { added: string[]; dropped: string[]; changed: string[] } {
  const old = new Map(questionsOf(before).map((question) => [question.key, JSON.stringify(question)]))
  const now = new Map(questionsOf(after).map((question) => [question.key, JSON.stringify(question)]))
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    dropped: [...old.keys()].filter((key) => !now.has(key)),
    changed: [...now.keys()].filter((key) => old.has(key) && old.get(key) !== now.get(key)),
  }
}
