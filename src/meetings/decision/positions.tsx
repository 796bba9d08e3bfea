import { Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { formatDay, formatInstant, type Reader } from '#base/ui/dates.ts'
import { Callout, Section } from '#base/ui/note.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { State } from '#membership/index.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { dayOf, dayHasCome, instantWords, isCalledOff, type Meeting } from '../meeting/meeting.ts'
import { askedWords } from './asked-words.ts'
import { consentOf, type Stance, weigh } from './consensus.ts'
import type { Table } from './policy.ts'
import type { ItemFound } from './table.ts'
import { text } from './text.ts'

const tones: Record<Stance, Tone> = { 'joins': 'done', 'stands aside': 'attention', 'objects': 'late' }

const nameList = (view: Reader, states: State[], ids: string[]): { names: string; several: boolean } => {
  const names = states.filter((state) => ids.includes(state.id)).map((state) => readText(state.name, view.lang))
  return { names: sayList(view, names), several: names.length > 1 }
}

/** Where the item stands, in one sentence after the other: who spoke, who is missing, quorum, objections. */
export function standingWords(view: Reader, { table, states, weighed }: Pick<ItemFound, 'states' | 'weighed'> & { table: Pick<Table, 'item' | 'members'> }): string {
  const say = text[view.lang].positions
  const { item, members } = table
  const { spoken, needed, quorum } = weighed
  // The state that presents is not waited for: it counts where it spoke.
  const asked = spoken + weighed.bySilence.length + weighed.silent.length
  const objecting = nameList(view, states, weighed.objecting)
  const consenting = nameList(view, states, weighed.bySilence)
  const bySilence = consenting.names && say.bySilence(consenting.names, consenting.several)
  const count = [say.spoken(spoken, asked, asked < members.length), bySilence].filter(Boolean).join(' ')
  if (item.closed) {
    return [count, quorum ? say.quorumThen(needed) : say.noQuorumThen(needed), objecting.names ? say.objected(objecting.names, objecting.several) : say.nobodyObjected].join(' ')
  }
  const missing = nameList(view, states, weighed.silent)
  const objections = objecting.names ? say.objects(objecting.names, objecting.several) : say.nobodyObjects
  return [count, missing.names && say.missing(missing.names, missing.several), quorum ? say.quorum(needed) : say.noQuorum(needed), spoken > 0 && objections].filter(Boolean).join(' ')
}

/** The same for the minutes, with until when silence counted: what was asked of the states and what they made of it. */
export function minutedWords(reader: Reader, meeting: Meeting, { item, states, positions }: { item: AgendaItem; states: State[]; positions: ItemFound['positions'] }, now: Date): string {
  const members = states.map((state) => state.id)
  const weighed = weigh({ members, authorId: item.authorId, quorum: item.quorum, positions, consenting: consentOf(item, now) })
  const silence = item.silenceUntil && text[reader.lang].positions.silenceMinuted(instantWords(reader, meeting, item.silenceUntil))
  return [standingWords(reader, { table: { item, members }, states, weighed }), silence].filter(Boolean).join(' ')
}

/** One line per member state of the day, alphabetically; for members only. */
export function PositionsSection({ view, found }: { view: View; found: ItemFound }) {
  const say = text[view.lang].positions
  const { item, meeting } = found.table
  if (isCalledOff(meeting) && !item.closed) return <CalledOff view={view} found={found} />
  return (
    <Section id="positions" title={say.title} lead={item.closed ? say.closed : say.lastCounts}>
      <p>
        <strong>{standingWords(view, found)}</strong>
      </p>
      {item.silenceUntil && !item.closed && (
        <Callout view={view} title={say.silenceTitle}>
          <p>{(view.now < item.silenceUntil ? say.silenceUntil : say.silencePassed)(instantWords(view, meeting, item.silenceUntil))}</p>
        </Callout>
      )}
      {found.askedAnew.map(({ at, changed, spoken }) => (
        <p>{text[view.lang].asked.anew({ on: formatInstant(view, at), spoken, changed: sayList(view, changed.map((part) => text[view.lang].asked.part[part])) })}</p>
      ))}
      <PositionsTable view={view} found={found} />
      {!item.closed && !dayHasCome(meeting, view.now) && dayOf(meeting) && <p class="mute">{text[view.lang].close.notYet(formatDay(view, dayOf(meeting)!))}</p>}
      {!item.closed && dayHasCome(meeting, view.now) && item.silenceUntil && view.now < item.silenceUntil && found.weighed.silent.length > 0 && <p class="mute">{text[view.lang].close.notYetSilence(instantWords(view, meeting, item.silenceUntil))}</p>}
      {item.closed && found.decisions.length === 0 && <p class="mute">{text[view.lang].close.waits}</p>}
    </Section>
  )
}

/** Of a meeting that will not be held nobody is waited for. */
function CalledOff({ view, found }: { view: View; found: ItemFound }) {
  const say = text[view.lang].positions
  return (
    <Section id="positions" title={say.title} lead={say.calledOff}>
      {found.positions.length > 0 && <PositionsTable view={view} found={found} />}
    </Section>
  )
}

export function PositionsTable({ view, found: { table, states, positions, weighed } }: { view: View; found: Pick<ItemFound, 'table' | 'states' | 'positions'> & { weighed?: Pick<ItemFound['weighed'], 'bySilence'> } }) {
  const say = text[view.lang].positions
  const { item } = table
  return (
    <DataTable
      view={view}
      caption={say.caption(item.number)}
      columns={[
        { key: 'state', label: say.column.state },
        { key: 'stance', label: say.column.stance },
      ]}
      rows={states.map((state) => {
        const position = positions.find((one) => one.stateId === state.id)
        const before = position && askedWords(view, position, item)
        const consents = (weighed?.bySilence ?? item.closed?.silent ?? []).includes(state.id)
        const silent = state.id === item.authorId ? say.presents : consents ? say.consents : item.closed ? say.never : say.silent
        return {
          state: readText(state.name, view.lang),
          stance: position ? (
            <>
              <Tag tone={tones[position.stance]}>{text[view.lang].stance[position.stance]}</Tag>
              {position.words && <p>{position.words}</p>}
              {before && <p class="hint">{before}</p>}
              {position.onBehalf && <p class="hint">{say.onBehalf}</p>}
              {position.corrections.map(({ at, was, wasWords, reason }) => (
                <p class="hint">{say.corrected({ on: formatInstant(view, at), was: [text[view.lang].stance[was], wasWords], reason })}</p>
              ))}
            </>
          ) : (
            <span class="mute">{silent}</span>
          ),
        }
      })}
    />
  )
}
