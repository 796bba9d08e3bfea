import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { openAnswers, type TranslationNeed } from '#calls/index.ts'
import { text } from './text.ts'

export type Line = { need: TranslationNeed; state: Words | undefined }

/** The queue of texts without a current translation. */
export function TranslationsPage({ view, lines }: { view: View; lines: Line[] }) {
  const say = text[view.lang]
  const lacking = lines.filter(({ need }) => openAnswers(need) > 0)
  const waiting = lines.filter((line) => !lacking.includes(line) && line.need.translated > 0)
  const done = lines.filter((line) => !lacking.includes(line) && !waiting.includes(line))
  return (
    <WorkspacePage view={view} title={say.title} lead={lines.length > 0 ? say.lead(lacking.length) : undefined}>
      {lines.length === 0 ? <EmptyState title={say.nothing}>{say.nothingNext}</EmptyState> : <p>{say.rule}</p>}
      {lacking.length > 0 && (
        <Section id="to-translate" title={say.toTranslate}>
          <Queue view={view} caption={say.caption} lines={lacking} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="to-confirm" title={say.toConfirm}>
          <Queue view={view} caption={say.captionConfirm} lines={waiting} />
        </Section>
      )}
      {done.length > 0 && (
        <Details summary={say.done(done.length)}>
          <Queue view={view} caption={say.done(done.length)} lines={done} />
        </Details>
      )}
    </WorkspacePage>
  )
}

const tones = { outdated: 'attention', missing: 'action', long: 'action', translated: 'neutral', confirmed: undefined } as const satisfies Record<string, Tone | undefined>

/** What keeps a text from being published stands first. */
const order = ['outdated', 'missing', 'long', 'translated', 'confirmed'] as const

const Queue = ({ view, caption, lines }: { view: View; caption: string; lines: Line[] }) => {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={caption}
      columns={[
        { key: 'what', label: say.column.what },
        { key: 'into', label: say.column.into },
        { key: 'state', label: say.column.state },
      ]}
      rows={lines.map(({ need, state }) => ({
        what: (
          <>
            <a href={`/w/items/${need.item.id}/translation`} lang={need.item.original === view.lang ? undefined : need.item.original}>
              {need.item.latest!.title}
            </a>
            <p class="hint">
              {state && readText(state, view.lang)} {need.item.example && <ExampleMark view={view} note="" />}
            </p>
          </>
        ),
        into: say.languages[need.language],
        state: <Counted view={view} need={need} />,
      }))}
    />
  )
}

const Counted = ({ view, need }: { view: View; need: TranslationNeed }) => (
  <>
    {order
      .filter((state) => need[state] > 0)
      .map((state, index) => {
        const words = text[view.lang].counts[state](need[state])
        return (
          <>
            {index > 0 && ' '}
            {tones[state] ? <Tag tone={tones[state]}>{words}</Tag> : words}
          </>
        )
      })}
  </>
)
