import type { ComponentChildren } from 'preact'
import type { Audience } from '../holding.ts'
import type { View } from '../view.ts'
import { Icon, type IconName } from './icon.tsx'
import { say } from './text.ts'

export type Tone = 'neutral' | 'action' | 'done' | 'attention' | 'late'

/** A status is always a word; the colour only helps to find it. */
export const Tag = ({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={`tag ${tone}`}>{children}</span>
)

/** The rungs of the wall, what is published, and what a team opened to somebody to write. */
export type Seen = Audience | 'public' | 'writers'

const signs: Record<Seen, IconName> = { team: 'lock', writers: 'lock', secretariat: 'lock', steering: 'lock', members: 'users', everyone: 'users', public: 'globe' }

/** Who sees this, beside the title. */
export const ClassBadge = ({ view, audience, before, guest = false }: { view: View; audience: Seen; /** whoever reads it besides, named first */ before?: string; /** read by a guest of a meeting */ guest?: boolean }) => (
  <span class="class-badge">
    <Icon name={signs[audience]} />
    <span class="vh">{say(view).whoSees}: </span>
    {before ? `${before}, ${say(view).audience[audience]}` : say(view).audience[audience]}
    {guest && audience === 'members' && ` ${say(view).andGuests}`}
  </span>
)

/** On every page that shows invented or illustrative data. */
export const ExampleMark = ({ view, note }: { view: View; note?: string }) => (
  <span class="example-mark">
    <b>{say(view).exampleMark}</b> {note ?? say(view).exampleNote}
  </span>
)

/** Said in words; the bar repeats it for the eye. */
export const Progress = ({ done, total, children }: { done: number; total: number; children: ComponentChildren }) => (
  <div class="progress">
    <p>{children}</p>
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rail" width="100" height="1" />
      <rect class="part" width={total > 0 ? Math.round((1000 * done) / total) / 10 : 0} height="1" />
    </svg>
  </div>
)

type StageTrackProps = {
  view: View
  label: string
  stages: { label: string; note?: ComponentChildren }[]
  /** place of the stage it is in now; as many as there are stages when all are done */
  current: number
}

export function StageTrack({ view, label, stages, current }: StageTrackProps) {
  const words = say(view)
  return (
    <ol class="stages" aria-label={label}>
      {stages.map((stage, i) => {
        const state = i < current ? 'past' : i === current ? 'now' : 'later'
        const word = { past: words.stageDone, now: words.stageNow, later: words.stageNext }[state]
        return (
          <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="stage-mark">{state === 'past' && <Icon name="check" />}</span>
            <span class="stage-word">{word}</span>
            <strong>{stage.label}</strong>
            {stage.note && <span class="stage-note">{stage.note}</span>}
          </li>
        )
      })}
    </ol>
  )
}
