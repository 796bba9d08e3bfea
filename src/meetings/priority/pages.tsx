import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { type FormError, type Typed, typedWords } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { hasEnded, type Meeting } from '../meeting/meeting.ts'
import { TitleWords } from '../said.tsx'
import { writeRef } from '../subject.ts'
import type { Priority } from './priority.ts'
import { text } from './text.ts'

type Props = { view: View; meeting: Meeting; priorities: Priority[]; onAgenda: Map<string, string>; mayPropose: boolean; /** brings to the agenda what circulates */ mayArrange: boolean; errors?: FormError[]; typed?: Typed }

/** What is proposed for the next Presidency, who proposes it, and where it stands on the agenda. */
export function PrioritiesSection({ view, meeting, priorities, onAgenda, mayPropose, mayArrange, errors = [], typed }: Props) {
  const say = text[view.lang]
  if (priorities.length === 0 && !(mayPropose && meeting.kind === 'annual')) return null
  const pair = (name: 'priority' | 'priorityReason') => ({ view, name, words: typedWords(typed, name), errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  return (
    <Section id="priorities" title={say.title} lead={hasEnded(meeting, view.now) ? say.leadHeld : say.lead}>
      {priorities.length === 0 && <p class="mute">{say.none}</p>}
      {priorities.map((priority) => (
        <div class="flow">
          <h3 id={`priority-${priority.id}`}><TitleWords view={view} words={priority.title} /></h3>
          <SaidWords view={view} words={priority.reason} />
          <p class="mute">
            {say.by(readText(priority.proposer, view.lang))}
            {onAgenda.has(priority.id) && (
              <>
                {' · '}
                <a href={`/w/agenda-items/${onAgenda.get(priority.id)}`}>{say.onAgenda}</a>
              </>
            )}
            {mayArrange && !onAgenda.has(priority.id) && (
              <>
                {' · '}
                <a href={`/w/meetings/${meeting.id}/agenda?subject=${encodeURIComponent(writeRef({ kind: 'priority', id: priority.id, version: null }))}#bring`}>{say.bring}</a>
              </>
            )}
          </p>
        </div>
      ))}
      {mayPropose && (
        <Details summary={say.propose} open={errors.some((error) => error.field.startsWith('priority'))}>
          <Form view={view} action={`/w/meetings/${meeting.id}/priorities`}>
            <PairField {...pair('priority')} label={say.name} hint={say.hint} rows={2} />
            <PairField {...pair('priorityReason')} label={say.reason} rows={5} />
            <ButtonRow>
              <Button>{say.button}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Section>
  )
}
