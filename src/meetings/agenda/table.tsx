import { ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Outcome } from '../decision/consensus.ts'
import { text as decisionText } from '../decision/text.ts'
import { TitleWords } from '../said.tsx'
import type { AgendaItem } from './agenda.ts'
import { text } from './text.ts'

export type ItemState = 'none' | 'open' | 'yours' | 'closed' | Outcome

/** An item with who presents it, where it stands (nowhere, for information or before the meeting is convened), and whether it is about an example. */
export type AgendaLine = { item: AgendaItem; presents: Words | null; state: ItemState; example: boolean; /** it was spoken on or closed */ spokenOn: boolean }

const tones: Record<Exclude<ItemState, 'none'>, Tone> = { open: 'neutral', yours: 'attention', closed: 'action', validated: 'done', returned: 'attention', noted: 'neutral' }

export function ItemStateTag({ view, state }: { view: View; state: ItemState }) {
  if (state === 'none') return null
  const say = decisionText[view.lang]
  const word = { ...say.state, ...say.outcome }[state]
  return <Tag tone={tones[state]}>{word}</Tag>
}

export const ItemLink = ({ view, item, example }: { view: View } & Pick<AgendaLine, 'item' | 'example'>) => (
  <>
    <a href={`/w/agenda-items/${item.id}`}>
      {item.number}. <TitleWords view={view} words={item.title} />
    </a>{' '}
    {example && <ExampleMark view={view} note="" />}
  </>
)

export function AgendaTable({ view, lines }: { view: View; lines: AgendaLine[] }) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={say.count(lines.length)}
      columns={[
        { key: 'item', label: say.column.item },
        { key: 'state', label: say.column.state },
      ]}
      rows={lines.map(({ item, presents, state, example }) => ({
        item: <ItemLink view={view} item={item} example={example} />,
        state: (
          <>
            <ItemStateTag view={view} state={state} />
            <p class="hint">{[say.for[item.kind], presents && say.presents(readText(presents, view.lang))].filter(Boolean).join(' · ')}</p>
          </>
        ),
      }))}
    />
  )
}
