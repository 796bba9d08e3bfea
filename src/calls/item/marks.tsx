import { Tag, type Tone } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import type { Answers } from '#formats/index.ts'
import { type Item, type ItemStage, titleOf } from './item.ts'
import { text } from './text.ts'

const tones: Record<ItemStage, Tone> = { 'draft': 'neutral', 'handed in': 'action', 'returned': 'attention', 'accepted': 'done', 'circulated': 'done', 'withdrawn': 'neutral' }

export const ItemStageTag = ({ view, stage }: { view: View; stage: ItemStage }) => <Tag tone={tones[stage]}>{text[view.lang].stage[stage]}</Tag>


export const itemTitle = (view: View, { item, answers }: { item: Item; answers: Answers }): string => titleOf(answers) || item.latest?.title || text[view.lang].untitled[item.kind]

/** Who writes one section sees no title when another section holds it: that is not a practice without one. */
export const titleForContributor = (view: { lang: View['lang'] }, item: Item, title: string): string => (title === text[view.lang].untitled[item.kind] ? text[view.lang].ofCountry[item.kind] : title)

