import type { ComponentChildren } from 'preact'
import { type FieldProps, Guide, Label, type Option, wired } from './field.tsx'

type GroupProps = { field: FieldProps; children: ComponentChildren }

export function Group({ field, children }: GroupProps) {
  return (
    <fieldset class={field.error ? 'field wrong' : 'field'} aria-describedby={wired(field)['aria-describedby']}>
      <legend>
        <Label {...field} />
      </legend>
      <Guide {...field} />
      {children}
    </fieldset>
  )
}

/** The first bears the name of its field, so that an error finds it. */
const idOf = (name: string, { value }: Option, place: number): string => (place === 0 ? name : `${name}-${value.replaceAll(' ', '-')}`)

type ChoiceProps = { type: 'radio' | 'checkbox'; id: string; name: string; option: Option; checked: boolean; wrong?: boolean }

const Choice = ({ type, id, name, option, checked, wrong }: ChoiceProps) => (
  <div class="choice">
    <input
      id={id}
      type={type}
      name={name}
      value={option.value}
      checked={checked}
      aria-invalid={wrong && type === 'checkbox' ? 'true' : undefined}
      aria-describedby={option.hint ? `${id}-about` : undefined}
    />
    <label for={id}>{option.label}</label>
    {option.hint && (
      <p class="hint" id={`${id}-about`}>
        {option.hint}
      </p>
    )}
  </div>
)

type RadioProps = FieldProps & { options: Option[]; value?: string | undefined; inline?: boolean }

export const RadioField = ({ options, value, inline, ...field }: RadioProps) => (
  <Group field={field}>
    <div class={inline ? 'choices inline' : 'choices'}>
      {options.map((option, i) => (
        <Choice
          type="radio"
          id={idOf(field.name, option, i)}
          name={field.name}
          option={option}
          checked={option.value === value}
        />
      ))}
    </div>
  </Group>
)

type CheckboxProps = FieldProps & { options: Option[]; value?: string[]; columns?: boolean }

export const CheckboxField = ({ options, value = [], columns, ...field }: CheckboxProps) => (
  <Group field={field}>
    <div class={columns ? 'choices abreast' : 'choices'}>
      {options.map((option, i) => (
        <Choice
          type="checkbox"
          id={idOf(field.name, option, i)}
          name={field.name}
          option={option}
          checked={value.includes(option.value)}
          wrong={Boolean(field.error)}
        />
      ))}
    </div>
  </Group>
)

type SingleProps = Omit<FieldProps, 'optional' | 'example'> & { checked?: boolean }

/** One thing to agree to. Sends `yes`, or nothing. */
export const SingleCheckbox = ({ checked = false, ...field }: SingleProps) => (
  <div class={field.error ? 'field wrong' : 'field'}>
    {field.error && (
      <p class="error" id={`${field.name}-error`}>
        {field.error}
      </p>
    )}
    <div class="choice">
      <input id={field.name} type="checkbox" value="yes" checked={checked} {...wired(field)} />
      <label for={field.name}>{field.label}</label>
      {field.hint && (
        <div class="hint" id={`${field.name}-hint`}>
          {field.hint}
        </div>
      )}
    </div>
  </div>
)
