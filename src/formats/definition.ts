import { z } from 'zod'
import { type Lang, readText, type Words } from '#base/words.ts'
import { text } from './text.ts'

// A6: what a format asks. One definition gives the web form, the printed guideline, the validation, the difference between rounds
// and the compilation. A question's key outlives versions: answers are carried by it.

const Text = z.custom<Words>((value) => {
  const words = value as Words | undefined
  return Boolean(words && typeof words === 'object' && words.es?.trim() && words.en?.trim())
}, 'Falta el texto en español o en inglés / The text is missing in Spanish or in English')

/** A key is made from the wording once and never changes: answers are carried by it from version to version. */
export const Key = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'Clave no válida: minúsculas, cifras y guiones / Not a key: lower case, figures and hyphens')

const asked = {
  key: Key,
  label: Text,
  hint: Text.optional(),
  /** what its answer is called where it is told and not asked: in papers and on public pages */
  told: Text.optional(),
  required: z.boolean(),
  /** false: it stays with the state and the Secretariat and never enters a paper */
  circulates: z.literal(false).optional(),
  /** asked only when another question of the format has this answer */
  when: z.object({ question: Key, equals: z.string() }).optional(),
}

export const Column = z.object({ key: Key, label: Text, kind: z.enum(['short text', 'number']), required: z.boolean(), limit: z.number().int().positive().optional() })
const Option = z.object({ key: Key, label: Text })

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
    for (const flaw of flawsOf(definition)) context.addIssue({ code: 'custom', message: `${sayFlaw('es', flaw)} / ${sayFlaw('en', flaw)}` })
  })

export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']
export type Section = z.infer<typeof Section>
export type Column = z.infer<typeof Column>
export type Criterion = z.infer<typeof Criterion>
export type Definition = z.infer<typeof Definition>

/** What a submission's items are. */
export type FormatKind = 'practice' | 'policy review'

/** What is wrong with the whole although each piece has its shape. `on`: what the question depends on, as far as it is there. */
export type Flaw = { why: 'twice' | 'dangling' | 'order' | 'option' | 'chain' | 'rows'; of: Words; on?: Words }

/** Keys are unique; a question depends on an earlier choice of its own section, which everybody is asked. */
export function flawsOf(definition: Pick<Definition, 'sections' | 'criteria'>): Flaw[] {
  const questions = definition.sections.flatMap((section) => section.questions)
  const doubles = [
    ...twice(definition.sections.map(({ key, title }) => ({ key, label: title }))),
    ...twice(questions),
    ...twice(definition.criteria),
    ...questions.flatMap((question) => twice(question.kind === 'choice' ? question.options : question.kind === 'table' ? question.columns : [])),
  ]
  const rows = questions.filter((question) => question.kind === 'table' && question.rows.min > question.rows.max)
  return [
    ...doubles.map((of): Flaw => ({ why: 'twice', of })),
    ...rows.map(({ label }): Flaw => ({ why: 'rows', of: label })),
    ...definition.sections.flatMap((section) => section.questions.flatMap((question, index) => conditionFlaw(questions, section.questions.slice(0, index), question) ?? [])),
  ]
}

const twice = (things: { key: string; label: Words }[]): Words[] => things.filter(({ key }, index) => things.findIndex((other) => other.key === key) < index).map(({ label }) => label)

function conditionFlaw(all: Question[], earlier: Question[], { label: of, when }: Question): Flaw | undefined {
  if (!when) return undefined
  const on = all.find(({ key }) => key === when.question)
  if (!on || (on.kind !== 'choice' && on.kind !== 'reference')) return { why: 'dangling', of }
  if (!earlier.includes(on)) return { why: 'order', of, on: on.label }
  if (on.kind === 'choice' && !on.options.some(({ key }) => key === when.equals)) return { why: 'option', of, on: on.label }
  return on.when ? { why: 'chain', of, on: on.label } : undefined
}

/** In words that say how to mend it. */
export const sayFlaw = (lang: Lang, { why, of, on }: Flaw): string => text[lang].flaw[why](readText(of, lang), on ? readText(on, lang) : '')

/** The section whose form holds a question. */
export const sectionWith = ({ sections }: Definition, key: string): Section | undefined => sections.find(({ questions }) => questions.some((question) => question.key === key))

/** The name of an answer where it is read by itself. */
export const toldAs = (question: Pick<Question, 'label' | 'told'>, lang: Lang): string => readText(question.told ?? question.label, lang)

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
  const [old, now] = [before, after].map((one) => new Map(questionsOf(one).map((question) => [question.key, inOrder(question)]))) as [Map<string, string>, Map<string, string>]
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    dropped: [...old.keys()].filter((key) => !now.has(key)),
    changed: [...now.keys()].filter((key) => old.has(key) && old.get(key) !== now.get(key)),
  }
}

/** The same question reads the same, in whatever order its fields were stored; what a translation remembers of its original is not asked. */
const inOrder = (question: Question): string =>
  JSON.stringify(question, (_, value: unknown) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return value
    const { of: _of, confirmed: _confirmed, original: _original, ...rest } = value as Record<string, unknown>
    return Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
