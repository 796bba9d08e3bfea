import { words } from '#base/words.ts'
import type { Definition, FormatKind, Question, Section } from './definition.ts'

// What every format of a kind asks, under keys that lists, scoring, the compilation and the public library look for. Their wording
// is the Secretariat's; they are not removed.
const title = (es: string, en: string): Question => ({ key: 'title', kind: 'short text', limit: 15, required: true, label: words(es, en) })

const practice: Question[] = [
  title('¿Cómo se llama la práctica?', 'What is the practice called?'),
  { key: 'theme', kind: 'reference', to: 'theme', required: true, label: words('¿A qué tema responde?', 'Which theme does it answer?') },
  { key: 'pillars', kind: 'reference', to: 'pillar', several: true, required: true, label: words('¿A qué pilares contribuye?', 'Which pillars does it contribute to?') },
  { key: 'populations', kind: 'reference', to: 'population', several: true, required: true, label: words('¿A quiénes beneficia?', 'Whom does it benefit?') },
  { key: 'summary', kind: 'long text', limit: 60, required: true, label: words('¿Cómo la resumiría en 60 palabras?', 'How would you sum it up in 60 words?') },
]

const first: Record<FormatKind, Section> = {
  'practice': { key: 'practice', title: words('La práctica', 'The practice'), questions: practice },
  'policy review': { key: 'policy', title: words('La política o el programa', 'The policy or programme'), questions: [title('¿Cómo se llama la política o el programa?', 'What is the policy or programme called?')] },
}

export const isCore = (kind: FormatKind, key: string): boolean => first[kind].questions.some((question) => question.key === key)

/** A new format begins with what its kind always asks. */
export const beginning = (kind: FormatKind, { intro, minutes }: Pick<Definition, 'intro' | 'minutes'>): Definition => ({ intro, minutes, sections: [first[kind]], criteria: [], scale: [], source: '' })
