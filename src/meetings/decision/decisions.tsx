import { Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { ItemStateTag } from '../agenda/table.tsx'
import { FollowUpsOf } from '../follow-up/pages.tsx'
import type { Decision } from './decision.ts'
import { text } from './text.ts'

/** What was decided, the latest first; what it supersedes stays in sight. */
export function DecisionsSection({ view, decisions }: { view: View; decisions: Decision[] }) {
  const say = text[view.lang].decision
  return (
    <Section id="decision" title={decisions.length > 1 ? say.several : say.title}>
      {decisions.toReversed().map((decision) => (
        <OneDecision view={view} decision={decision} decisions={decisions} />
      ))}
    </Section>
  )
}

export function OneDecision({ view, decision, decisions }: { view: View; decision: Decision; decisions: Decision[] }) {
  const say = text[view.lang].decision
  const later = decisions.find((one) => one.supersedes === decision.id)
  const earlier = decisions.find((one) => one.id === decision.supersedes)
  return (
    <div class="flow">
      <p>
        <strong>{say.number(decision.number)}</strong> <ItemStateTag view={view} state={decision.outcome} /> {later && say.superseded(later.number)}
        {earlier && say.supersedes(earlier.number)}
      </p>
      <SaidWords view={view} words={decision.reason} />
      <FollowUpsOf view={view} followUps={decision.followUps} />
      <p class="mute">
        {say.on} <Instant view={view} at={decision.at} />
      </p>
    </div>
  )
}
