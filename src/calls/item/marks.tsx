import { Tag, type Tone } from '#base/ui/status.tsx'
import { Callout } from '#base/ui/note.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Item, ItemStage } from './item.ts'
import type { PersonalAnswer } from './personal.ts'
import type { SentBack } from './sent-back.ts'
import { text } from './text.ts'

const tones: Record<ItemStage, Tone> = { 'draft': 'neutral', 'handed in': 'action', 'returned': 'attention', 'accepted': 'done', 'circulated': 'done', 'withdrawn': 'neutral' }

/** How far an item is; that a meeting returned it is said in the place of its stage. */
export const ItemStageTag = ({ view, stage, sentBack }: { view: View; stage: ItemStage | undefined; sentBack?: SentBack | undefined }) => {
  const say = text[view.lang]
  if (sentBack) return <Tag tone="attention">{say.sentBack.tag}</Tag>
  return stage ? <Tag tone={tones[stage]}>{say.stage[stage]}</Tag> : null
}

/** What a meeting returned is to be changed: which meeting, why, and where its decision stands. */
export const SentBackNote = ({ view, title, by }: { view: View; title: string; by: SentBack }) => {
  const say = text[view.lang].sentBack
  return (
    <Callout view={view} kind="warning" title={say.title(title, readText(by.meeting, view.lang))}>
      <p>{readText(by.reason, view.lang)}</p>
      <p>
        {say.next} <a href={by.href}>{say.decision}</a>
      </p>
    </Callout>
  )
}

/** What looks like a person's data, with the question in whose answer it stands and the way there. */
export const PersonalList = ({ view, found, hrefOf }: { view: View; found: PersonalAnswer[]; hrefOf: (one: PersonalAnswer) => string }) => (
  <ul>
    {found.map((one) => (
      <li>
        <a href={hrefOf(one)}>{readText(one.question.label, view.lang)}</a>{' '}
        {one.hits.map((hit, index) => (
          <>
            {index > 0 && ', '}
            {text[view.lang].personal[hit.kind]}: <code>{hit.excerpt}</code>
          </>
        ))}
      </li>
    ))}
  </ul>
)

/** Who writes one section sees no title when another section holds it: that is not a practice without one. */
export const titleForContributor = (view: { lang: View['lang'] }, item: Item, title: string): string => (title === text[view.lang].untitled[item.kind] ? text[view.lang].ofCountry[item.kind] : title)
