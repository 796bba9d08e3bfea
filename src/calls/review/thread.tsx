import type { Comment as Said } from '#base/ui/said.tsx'
import type { Comment } from './queries.ts'

type Part = (comment: Comment) => Said['text'] | false | undefined

/** Comments as a thread says them; `about` stands above the words of each, `actions` below them. */
export const threadOf = (comments: Comment[], { by, answeredBy, about, actions }: { by: string; answeredBy: string; about: Part; actions: Part }): Said[] =>
  comments.map((comment) => {
    const on = about(comment)
    return {
      id: `comment-${comment.id}`,
      by,
      at: comment.at,
      kind: comment.kind === 'must change' ? 'must' : comment.kind,
      quote: comment.quote || undefined,
      text: (
        <>
          {on && <p class="mute">{on}</p>}
          <p>{comment.text}</p>
        </>
      ),
      answer: comment.answer ? { by: answeredBy, at: comment.answer.at, done: comment.answer.done, text: comment.answer.reason || undefined } : undefined,
      actions: actions(comment),
    }
  })
