import { type Lang, other, stateOf, type Words, type WordsState } from '../words.ts'
import { Group } from './choice.tsx'
import { type FieldProps, type Rows, wired } from './field.tsx'
import { Tag, type Tone } from './status.tsx'
import { say } from './text.ts'

type PairProps = Omit<FieldProps, 'lang' | 'error'> & {
  words?: Words | undefined
  /** language in which a new text is first written */
  original?: Lang
  /** one language without the other is not accepted */
  both?: boolean
  errors?: { es?: string | undefined; en?: string | undefined }
  /** 1 for a title */
  rows?: 1 | Rows
}

const tones: Record<WordsState, Tone> = {
  original: 'neutral',
  missing: 'neutral',
  translated: 'action',
  confirmed: 'done',
  outdated: 'attention',
}

/** One text in its two languages, side by side; the fields are `name.es` and `name.en`. */
export function PairField({ words, original, both, errors = {}, rows = 5, ...field }: PairProps) {
  const asked = say(field.view).bothLanguages
  const first = words?.original ?? original ?? 'es'
  return (
    <Group field={{ ...field, hint: both ? [field.hint, field.optional ? asked.if : asked.always].filter(Boolean).join(' ') : field.hint }}>
      <div class="pair">
        {[first, other(first)].map((lang) => (
          <Side
            field={{ ...field, name: `${field.name}.${lang}`, error: errors[lang], lang, hint: undefined, example: undefined }}
            value={words?.[lang] ?? ''}
            state={lang === first ? 'original' : words ? stateOf(words, lang) : 'missing'}
            rows={rows}
          />
        ))}
      </div>
    </Group>
  )
}

type SideProps = { field: FieldProps; value: string; state: WordsState; rows: 1 | Rows }

function Side({ field, value, state, rows }: SideProps) {
  const words = say(field.view)
  const name = words.languageNames[field.lang ?? 'es']
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <div class="pair-head">
        <label for={field.name}>{state === 'original' ? words.original(name) : words.translation(name)}</label>
        {state !== 'original' && <Tag tone={tones[state]}>{words.wordsState[state]}</Tag>}
      </div>
      {field.error && (
        <p class="error" id={`${field.name}-error`}>
          {field.error}
        </p>
      )}
      {rows === 1 ? (
        <input id={field.name} type="text" value={value} {...wired(field)} />
      ) : (
        <textarea id={field.name} rows={rows} {...wired(field)}>
          {value}
        </textarea>
      )}
      {state === 'outdated' && <p class="hint">{words.outdated}</p>}
    </div>
  )
}
