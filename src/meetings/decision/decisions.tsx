import { KeyValue } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { ItemStateTag } from '../agenda/table.tsx'
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
    <KeyValue
      pairs={[
        { label: say.number(decision.number), value: <><ItemStateTag view={view} state={decision.outcome} /> {later && say.superseded(later.number)}{earlier && say.supersedes(earlier.number)}</> },
        { label: say.reason, value: <SaidWords view={view} words={decision.reason} /> },
        { label: say.on, value: <Instant view={view} at={decision.at} /> },
      ]}
    />
  )
}
