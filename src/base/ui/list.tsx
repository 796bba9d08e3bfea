import type { ComponentChildren } from 'preact'
import type { View } from '../view.ts'
import type { Lang } from '../words.ts'
import type { When } from './dates.ts'
import { Icon } from './icon.tsx'
import { Tag, type Tone } from './status.tsx'
import { say } from './text.ts'
import { Due, Instant, TentativeDay } from './time.tsx'

export type TaskStatus = 'not started' | 'in progress' | 'done' | 'blocked' | 'returned' | 'to read'
type Task = { title: string; href?: string; hint?: ComponentChildren; status: TaskStatus }

const tones: Record<TaskStatus, Tone | undefined> = {
  'not started': 'action',
  'to read': 'action',
  'in progress': 'neutral',
  returned: 'attention',
  done: undefined,
  blocked: undefined,
}

/** What is complete is plain text, so that what is open draws the eye. What cannot be started yet is not a link. */
export function TaskList({ view, tasks }: { view: View; tasks: Task[] }) {
  const words = say(view).status
  return (
    <ul class="tasks">
      {tasks.map(({ title, href, hint, status }) => {
        const tone = tones[status]
        return (
          <li class={status === 'blocked' ? 'blocked' : undefined}>
            <div>
              {href && status !== 'blocked' ? <a href={href}>{title}</a> : <span>{title}</span>}
              {hint && <p class="hint">{hint}</p>}
            </div>
            <div class="task-status">{tone ? <Tag tone={tone}>{words[status]}</Tag> : words[status]}</div>
          </li>
        )
      })}
    </ul>
  )
}

type Answer = { label: string; value?: ComponentChildren; change?: string }

/** Check your answers: each with the way back to its question. */
export const SummaryList = ({ view, answers }: { view: View; answers: Answer[] }) => (
  <dl class="summary">
    {answers.map(({ label, value, change }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value || <span class="mute">{say(view).noAnswer}</span>}</dd>
        {change && (
          <dd class="change">
            <a href={change}>
              {say(view).change}
              <span class="vh"> {label}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)

/** Facts about a thing, in a margin or under a title. */
export const KeyValue = ({ pairs }: { pairs: { label: ComponentChildren; value: ComponentChildren }[] }) => (
  <dl class="facts">
    {pairs.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export const DueList = ({ children }: { children: ComponentChildren }) => <ul class="due">{children}</ul>

type DueLineProps = {
  view: View
  /** verb and object, as one would say it: "Corregir la práctica «Ventanilla única»" */
  todo: string
  href: string
  country?: string
  due?: When
  /** a day that is announced, and not due yet for anybody */
  tentative?: When
  waits?: string
  /** where to read what helps to do it */
  more?: { href: string; label: string }
  /** word on the button, "Corregir" */
  action: string
  tag?: ComponentChildren
}

/** One thing that is due from me: one link, read once, that the whole line follows. The button only shows what one will do there. */
export const DueLine = ({ view, todo, href, country, due, tentative, waits, more, action, tag }: DueLineProps) => (
  <li>
    <div>
      <p class="due-todo">
        <a href={href}>{todo}</a>
        {tag}
      </p>
      <ul class="due-facts">
        {due && (
          <li>
            <Due view={view} on={due} />
          </li>
        )}
        {tentative && (
          <li>
            <TentativeDay view={view} on={tentative} />
          </li>
        )}
        {country && <li>{country}</li>}
        {waits && <li>{say(view).waits(waits)}</li>}
        {more && (
          <li>
            <a href={more.href}>{more.label}</a>
          </li>
        )}
      </ul>
    </div>
    <span class="button secondary" aria-hidden="true">
      {action}
    </span>
  </li>
)

type Result = {
  href: string
  title: string
  /** language of the title and the text, where it is not the page's */
  lang?: Lang
  /** where it is from, what it is about: one line */
  facts: ComponentChildren[]
  text?: { words: string; lang?: Lang }
  /** ExampleMark, Tag */
  marks?: ComponentChildren
}

/** What a search found: each thing with enough to recognise it. */
export const ResultList = ({ results, level = 2 }: { results: Result[]; /** of the titles: under a section of the page they are one lower */ level?: 2 | 3 }) => (
  <ul class="results">
    {results.map(({ href, title, lang, facts, text, marks }) => (
      <li>
        <ResultTitle level={level}>
          <a href={href} lang={lang}>
            {title}
          </a>
        </ResultTitle>
        <ul class="due-facts">
          {facts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
        {text && <p lang={text.lang}>{text.words}</p>}
        {marks && <div class="badges">{marks}</div>}
      </li>
    ))}
  </ul>
)

const ResultTitle = ({ level, children }: { level: 2 | 3; children: ComponentChildren }) => (level === 2 ? <h2>{children}</h2> : <h3>{children}</h3>)

type Happening = { at: Date; what: ComponentChildren; who?: string; note?: ComponentChildren }

/** What happened, newest first as given. */
export const Timeline = ({ view, events }: { view: View; events: Happening[] }) => (
  <ol class="timeline">
    {events.map(({ at, what, who, note }) => (
      <li>
        <p>
          <strong>{what}</strong>
          {who && `, ${who}`}
        </p>
        <p class="mute">
          <Instant view={view} at={at} />
        </p>
        {note && <div class="timeline-note">{note}</div>}
      </li>
    ))}
  </ol>
)

type FileProps = { view: View; href: string; name: string; kind: string; bytes: number; sha256?: string }

export const FileLink = ({ view, href, name, kind, bytes, sha256 }: FileProps) => (
  <div class="file">
    <Icon name="file" />
    <div>
      <a href={href}>{name}</a>{' '}
      <span class="mute">
        ({kind}, {size(view, bytes)})
      </span>
      {sha256 && (
        <p class="checksum">
          {say(view).checksum}: <code>{sha256}</code>
        </p>
      )}
    </div>
  </div>
)

function size(view: View, bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(view.locale, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)} ${unit}`
}
