import type { ComponentChildren } from 'preact'
import { apart, notPersonal } from '../personal.ts'
import type { View } from '../view.ts'
import type { Typed } from '../http/form.ts'
import { Icon, type IconName } from './icon.tsx'
import { say } from './text.ts'

export type FieldError = { field: string; message: string }

export const errorOf = (errors: FieldError[] | undefined, field: string): string | undefined =>
  errors?.find((error) => error.field === field)?.message

/** What is wrong, first thing on the page, each line a link to its field. Receives the focus, so that nobody hunts for it. */
export function ErrorSummary({ view, errors }: { view: View; errors: FieldError[] }) {
  if (errors.length === 0) return null

  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{say(view).problem}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type FormProps = {
  view: View
  action: string
  multipart?: boolean
  /** saves by itself while one writes; the version seen of each field, so that nobody overwrites a colleague */
  autosave?: Record<string, number | string>
  /** one of its buttons sends it here */
  also?: string
  /** where several forms of a page are sent to one address: whether it was this one */
  mine?: boolean
  children: ComponentChildren
} & Read

/**
 * The marks of what whoever sends the form has before them, by the names of their fields. A form that comes back to be mended (`typed`) carries
 * those that were sent: what changed meanwhile nobody has read, and the action stops. Without `typed` the page shows what stands now.
 */
type Read = { read: Record<string, string | number>; typed: Typed | undefined } | { read?: never; typed?: never }

export function Form({ view, action, multipart, autosave, also, mine = true, read, typed, children }: FormProps) {
  const sent = mine && [action, also].some((address) => address?.split('?')[0] === view.path.split('?')[0])
  // What has to be mended is still the kept form: once it is through, that one is used up.
  const kept = view.kept && sent ? `?kept=${view.kept}` : ''
  const form = (
    <form class="form" method="post" action={action + kept} enctype={multipart ? 'multipart/form-data' : undefined} novalidate>
      {Object.entries(read ?? {}).map(([name, now]) => (
        <HiddenField name={name} value={(sent ? [typed?.[name]].flat()[0] : undefined) ?? String(now)} />
      ))}
      {Object.entries(autosave ?? {}).map(([field, version]) => (
        <HiddenField name={`version.${field}`} value={String(version)} />
      ))}
      {sent && view.unsure && view.unsure.length > 0 && <Unsure view={view} found={view.unsure} />}
      {children}
      {autosave && <p class="saved" data-saved aria-live="polite" />}
      {autosave && (
        <noscript>
          <p class="hint">{say(view).byHand}</p>
        </noscript>
      )}
    </form>
  )
  if (!autosave) return form
  const words = say(view)
  return (
    <auto-save data-offline={words.offline} data-failed={words.notSaved} data-unsaved={words.unsaved}>
      {form}
    </auto-save>
  )
}

/** No person of concern is ever recorded: a question, not a verdict. The answer holds for what was found and for nothing else. */
const Unsure = ({ view, found }: { view: View; found: readonly string[] }) => (
  <fieldset class="field">
    <legend>{say(view).unsure.title}</legend>
    <p class="hint">
      {say(view).unsure.why} {found.map((excerpt, index) => [index > 0 && ', ', <code>{excerpt}</code>])}
    </p>
    <div class="choice">
      <input id={notPersonal} type="checkbox" name={notPersonal} value={found.join(apart)} />
      <label for={notPersonal}>{say(view).unsure.none}</label>
    </div>
  </fieldset>
)

export const HiddenField = ({ name, value }: { name: string; value: string }) => <input type="hidden" name={name} value={value} />

type ShowWhenProps = { field: string; is: string; /** "Si hizo falta cambiar una norma" */ label: string; children: ComponentChildren }

/** Questions that matter only after a certain answer. Without script they are simply there, under a label that says when. */
export const ShowWhen = ({ field, is, label, children }: ShowWhenProps) => (
  <show-when data-field={field} data-is={is}>
    <fieldset class="follow-up">
      <legend class="hint">{label}</legend>
      {children}
    </fieldset>
  </show-when>
)

type Look = { kind?: 'primary' | 'secondary' | 'quiet' | 'danger'; icon?: IconName; children: ComponentChildren }
type ButtonProps = Look & { name?: string; value?: string; formaction?: string }

export const Button = ({ kind = 'primary', icon, children, ...rest }: ButtonProps) => (
  <button class={`button ${kind}`} type="submit" {...rest}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
)

export const ButtonLink = ({ kind = 'primary', icon, href, children }: Look & { href: string }) => (
  <a class={`button ${kind}`} href={href}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
)

export const ButtonRow = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>
