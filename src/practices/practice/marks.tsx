import { SectionNav } from '#base/ui/navigate.tsx'
import { Tag, type Tone } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import type { Item } from '#calls/index.ts'
import type { DecisionFound } from '#meetings/index.ts'
import { text } from './text.ts'

const tones: Record<DecisionFound['outcome'], Tone> = { validated: 'done', returned: 'attention', noted: 'neutral' }

/** What the meeting decided, in a word. */
export const OutcomeTag = ({ view, outcome }: { view: View; outcome: DecisionFound['outcome'] }) => <Tag tone={tones[outcome]}>{text[view.lang].outcome[outcome]}</Tag>

/** Which pages of a practice this reader may open. */
export type Tabs = { scores: boolean; scoring: boolean; panel: boolean }
type Page = 'practice' | 'scores' | 'scoring' | 'panel'

export function PracticeTabs({ view, item, tabs, current }: { view: View; item: Pick<Item, 'id' | 'callId'>; tabs: Tabs; current: Page }) {
  const say = text[view.lang].tabs
  const pages: [Page, boolean, string][] = [
    ['practice', true, `/w/practices/${item.id}`],
    ['scoring', tabs.scoring, `/w/practices/${item.id}/scoring`],
    ['scores', tabs.scores, `/w/practices/${item.id}/scores`],
    ['panel', tabs.panel, `/w/calls/${item.callId}/panel#practice-${item.id}`],
  ]
  const open = pages.filter(([, shown]) => shown)
  return open.length > 1 ? <SectionNav label={say.label} items={open.map(([page, , href]) => ({ href, label: say[page], current: page === current }))} /> : null
}
