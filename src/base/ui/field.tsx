import { limitsInWords, limitsOf } from '../accepted.ts'
import type { ComponentChildren } from 'preact'
import type { Lang } from '../words.ts'
import type { View } from '../view.ts'
import { say } from './text.ts'

/** What every question has. The id is the name, so that an error can point to it. Fields are required unless `optional`. */
export type FieldProps = {
  view: View
  name: string
  label: string
  /** guidance, above the field */
  hint?: ComponentChildren
  /** a good answer, in a grey box */
  example?: ComponentChildren
  error?: string | undefined
  optional?: boolean
  /** language of what is written, where it is not the page's */
  lang?: Lang
}

/** What an input says of itself to those who listen. */
export const wired = ({ name, hint, example, error, lang }: FieldProps) => ({
  name,
  lang,
  'aria-describedby':
    [hint && `${name}-hint`, example && `${name}-example`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
})

export const Label = ({ view, label, optional }: FieldProps) => (
  <>
    {label}
    {optional && <span class="optional"> {say(view).optional}</span>}
  </>
)

export const Guide = ({ view, name, hint, example, error }: FieldProps) => (
  <>
    {hint && (
      <div class="hint" id={`${name}-hint`}>
        {hint}
      </div>
    )}
    {example && (
      <div class="example" id={`${name}-example`}>
        <b>{say(view).example}</b>
        {example}
      </div>
    )}
    {error && (
      <p class="error" id={`${name}-error`}>
        {error}
      </p>
    )}
  </>
)

const Question = ({ field, children }: { field: FieldProps; children: ComponentChildren }) => (
  <div class={field.error ? 'field wrong' : 'field'}>
    <label for={field.name}>
      <Label {...field} />
    </label>
    <Guide {...field} />
    {children}
  </div>
)

type TextProps = FieldProps & {
  value?: string | undefined
  type?: 'text' | 'email' | 'url' | 'tel'
  autocomplete?: 'email' | 'name' | 'organization' | 'one-time-code' | 'tel' | 'off'
  width?: 'short' | 'full'
}

// Preact's types want one input per type; these four differ only in the keyboard a phone shows.
export const TextField = ({ value, type = 'text', autocomplete, width = 'full', ...field }: TextProps) => (
  <Question field={field}>
    <input id={field.name} class={width} type={type as 'text'} value={value} autocomplete={autocomplete} {...wired(field)} />
  </Question>
)

/** heights the stylesheet knows; an area grows with what is written */
export type Rows = 2 | 3 | 5 | 8 | 12

type TextAreaProps = FieldProps & {
  value?: string | undefined
  rows?: Rows
  /** in words; said above, counted down near the end */
  limit?: number
}

export function TextArea({ value, rows = 5, limit, ...given }: TextAreaProps) {
  const words = say(given.view)
  const said = limit === undefined ? given.hint : [given.hint, given.hint && ' ', words.upToWords(limit)]
  const field = { ...given, hint: said }
  const area = (
    <textarea id={field.name} rows={rows} {...wired(field)}>
      {value}
    </textarea>
  )
  return (
    <Question field={field}>
      {limit === undefined ? (
        area
      ) : (
        <word-count data-limit={limit} data-left={words.wordsLeft} data-over={words.wordsOver}>
          {area}
        </word-count>
      )}
    </Question>
  )
}

type NumberProps = FieldProps & { value?: string | number | undefined; unit?: string; decimal?: boolean }

// Not type=number: it drops what it does not understand, and a wheel changes it unseen. The server reads 1,250 and 1 250 alike.
export const NumberField = ({ value, unit, decimal, ...field }: NumberProps) => (
  <Question field={field}>
    <span class="measured">
      <input
        id={field.name}
        class="number"
        type="text"
        inputmode={decimal ? 'decimal' : 'numeric'}
        value={value}
        autocomplete="off"
        {...wired(field)}
      />
      {unit && <span class="unit">{unit}</span>}
    </span>
  </Question>
)

type DateProps = FieldProps & { value?: string | undefined; min?: string; max?: string }

export const DateField = ({ value, min, max, ...field }: DateProps) => (
  <Question field={field}>
    <input id={field.name} class="short" type="date" value={value} min={min} max={max} {...wired(field)} />
  </Question>
)

type TimeProps = FieldProps & { value?: string | undefined; /** city or country whose hour it is */ zone?: string }

export const TimeField = ({ value, zone, ...field }: TimeProps) => (
  <Question field={field}>
    <span class="measured">
      <input id={field.name} class="short" type="time" value={value} {...wired(field)} />
      {zone && <span class="unit">{say(field.view).timeIn(zone)}</span>}
    </span>
  </Question>
)

type FileProps = FieldProps & {
  /** for the browser: .pdf,.docx */ accept: string
}

export function FileField({ accept, ...given }: FileProps) {
  const limits = limitsInWords(given.view.lang, accept)
  const field = { ...given, hint: [given.hint, given.hint && ' ', `${limits}.`] }
  return (
    <Question field={field}>
      <file-limit data-most={JSON.stringify(limitsOf(accept))} data-large={say(given.view).largeFile(limits)}>
        <input id={field.name} type="file" accept={accept} {...wired(field)} />
      </file-limit>
    </Question>
  )
}

export type Option = { value: string; label: string; hint?: string }
/** Options of one group stand together under its name, those of none before them. */
type Grouped = Option & { group?: string }
type SelectProps = FieldProps & { options: Grouped[]; value?: string | undefined }

export const SelectField = ({ options, value = '', ...field }: SelectProps) => (
  <Question field={field}>
    <select id={field.name} {...wired(field)}>
      <option value="">{say(field.view).choose}</option>
      <Options options={options.filter(({ group }) => group === undefined)} value={value} />
      {[...Map.groupBy(options.filter(({ group }) => group !== undefined), ({ group }) => group!)].map(([group, own]) => (
        <optgroup label={group}>
          <Options options={own} value={value} />
        </optgroup>
      ))}
    </select>
  </Question>
)

const Options = ({ options, value }: { options: Option[]; value: string }) => (
  <>
    {options.map((option) => (
      <option value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ))}
  </>
)
