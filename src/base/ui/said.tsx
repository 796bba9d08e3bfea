import type { ComponentChildren } from 'preact'
import type { DiffPart } from '../diff.ts'
import type { View } from '../view.ts'
import { type Lang, read, stateOf, type Words } from '../words.ts'
import { Tag } from './status.tsx'
import { say } from './text.ts'
import { Instant } from './time.tsx'

const paragraphs = (text: string): ComponentChildren => text.split(/\n\s*\n/).map((paragraph) => <p>{paragraph}</p>)

type SaidProps = { view: View; words: Words; /** blank lines part paragraphs, unless it is read otherwise */ body?: (text: string, lang: Lang) => ComponentChildren }

/** What somebody wrote, in the reader's language where it exists; a note where it does not or is behind. */
export function SaidWords({ view, words, body = paragraphs }: SaidProps) {
  const { text, lang } = read(words, view.lang)
  const state = stateOf(words, view.lang)
  const own = say(view)
  return (
    <div class="said-words flow">
      <div class="flow" lang={lang === view.lang ? undefined : lang}>
        {body(text, lang)}
      </div>
      {state === 'missing' && <p class="words-note">{own.onlyIn(own.languageNames[lang])}</p>}
      {state === 'outdated' && <p class="words-note">{own.outdated}</p>}
    </div>
  )
}

/** Text made from Markdown and already cleaned; the only place where HTML comes in as a string. */
export const Prose = ({ html }: { html: string }) => <div class="prose flow" dangerouslySetInnerHTML={{ __html: html }} />

/** A whole paper on a page (`paperToHtml`), already sieved: it keeps its own measure, and its tables and pictures are wider than its text. */
export const PaperText = ({ html }: { html: string }) => <div class="paper-text" dangerouslySetInnerHTML={{ __html: html }} />

/** Its chapters and their sections; `at` where the paper stands on another page. */
export const PaperContents = ({ contents, at = '' }: { contents: { id: string; depth: number; text: string }[]; at?: string }) => (
  <ol class="paper-contents">
    {contents.filter((entry) => entry.depth <= 2).map((entry) => (
      <li class={entry.depth === 2 ? 'under' : undefined}>
        <a href={`${at}#${entry.id}`}>{entry.text}</a>
      </li>
    ))}
  </ol>
)

/** What was added and removed, from `diffWords`; marked by line and by word, not by colour alone. */
export function DiffText({ view, parts }: { view: View; parts: DiffPart[] }) {
  const words = say(view)
  return (
    <p class="diff">
      {parts.map(({ kind, text }) => {
        if (kind === 'added')
          return (
            <ins>
              <span class="vh"> [{words.added}: </span>
              {text}
              <span class="vh">] </span>
            </ins>
          )
        if (kind === 'removed')
          return (
            <del>
              <span class="vh"> [{words.removed}: </span>
              {text}
              <span class="vh">] </span>
            </del>
          )
        return text
      })}
    </p>
  )
}

type CommentKind = 'must' | 'suggestion' | 'praise'
type Answer = { by: string; at: Date; done: boolean; text?: ComponentChildren }
export type Comment = {
  id: string
  by: string
  post?: string
  at: Date
  kind: CommentKind
  /** the passage it speaks of */
  quote?: string
  text: ComponentChildren
  answer?: Answer
  /** a form or buttons for the one who may answer */
  actions?: ComponentChildren
}

const tones = { must: 'late', suggestion: 'action', praise: 'done' } as const

export const CommentThread = ({ view, comments }: { view: View; comments: Comment[] }) => (
  <ol class="comments">
    {comments.map((comment) => (
      <li id={comment.id}>
        <OneComment view={view} comment={comment} />
      </li>
    ))}
  </ol>
)

function OneComment({ view, comment }: { view: View; comment: Comment }) {
  const words = say(view)
  const { by, post, at, kind, quote, text, answer, actions } = comment
  return (
    <article class="comment">
      <p class="comment-head">
        <Tag tone={tones[kind]}>{words.comment[kind]}</Tag>
        <span>
          <strong>{by}</strong>
          {post && `, ${post}`}
        </span>
      </p>
      {quote && (
        <blockquote>
          <p>{quote}</p>
        </blockquote>
      )}
      <div class="flow">{typeof text === 'string' ? <p>{text}</p> : text}</div>
      <p class="mute small">
        <Instant view={view} at={at} />
      </p>
      {answer && (
        <div class="answer">
          <p>
            <strong>{answer.done ? words.answered : words.declined}</strong>{answer.by && `, ${answer.by}`}
          </p>
          {answer.text && <p>{answer.text}</p>}
          <p class="mute small">
            <Instant view={view} at={answer.at} />
          </p>
        </div>
      )}
      {actions}
    </article>
  )
}
