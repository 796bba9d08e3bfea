import { SingleCheckbox } from '#base/ui/choice.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Details } from '#base/ui/note.tsx'
import { say as ui } from '#base/ui/text.ts'
import { GroupedTable } from '#base/ui/table.tsx'
import { typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { State } from '#membership/index.ts'
import { askedMark } from '../agenda/asked.ts'
import { stances } from './consensus.ts'
import { overOf, restField, type Room, saidBy, seenOf, stanceOf, wordsOf } from './form.ts'
import type { Mend } from './forms.tsx'
import type { ItemFound } from './table.ts'
import { text } from './text.ts'

type Props = { view: View; found: ItemFound; room: Room } & Mend

/** What was said in the room: those who join at once, then the exceptions with their words. */
export function BehalfSection({ view, found, room, errors = [], typed, moved }: Props) {
  const say = text[view.lang].behalf
  const { item } = found.table
  const states = saidBy(found.states, item.authorId)
  const fields = [restField, ...states.flatMap(({ id }) => [stanceOf(id), wordsOf(id)])]
  // What a state said meanwhile stands beside the error that says so, and is read.
  const unread = typed && Object.fromEntries(Object.entries(typed).filter(([name]) => !states.some(({ id }) => name === seenOf(id) && errorOf(errors, stanceOf(id)))))
  return (
    <Details summary={say.title} open={moved !== undefined || errors.some((error) => fields.includes(error.field))}>
      <p>{room.marked ? say.lead : say.leadUnmarked}</p>
      <Form view={view} action={`/w/agenda-items/${item.id}/positions-on-behalf`} read={{ read: askedMark(found.table.item.asked), ...Object.fromEntries(states.map(({ id }) => [seenOf(id), found.positions.find((one) => one.stateId === id)?.id ?? ''])) }} typed={unread}>
        {room.marked ? (
          <SingleCheckbox view={view} name={restField} label={say.rest} hint={say.restPresent} checked={typedText(typed, restField) === 'yes'} error={errorOf(errors, restField)} />
        ) : (
          <p>
            {say.restUnmarked} <a href={`/w/meetings/${found.table.meeting.id}/participants#attendance`}>{say.mark}</a>
          </p>
        )}
        <GroupedTable
          view={view}
          caption={say.caption}
          heads={1}
          cards
          columns={[{ key: 'state', label: say.state }, { key: 'now', label: say.now }, { key: 'stance', label: say.stance }, { key: 'words', label: say.words }]}
          groups={states.map((state) => ({ head: { state: readText(state.name, view.lang) }, lines: [lineOf(state, { view, found, room, errors, typed })] }))}
        />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

function lineOf(state: State, { view, found, room, errors = [], typed }: Props) {
  const say = text[view.lang].behalf
  const position = found.positions.find((one) => one.stateId === state.id)
  const name = readText(state.name, view.lang)
  const cell = (field: string) => ({ field, error: errorOf(errors, field) })
  return {
    now: position ? `${text[view.lang].stance[position.stance]}${position.onBehalf ? '' : ` (${say.byItself})`}` : <span class="mute">{room.absent.includes(state.id) ? say.absent : text[view.lang].positions.silent}</span>,
    stance: (
      <Cell {...cell(stanceOf(state.id))}>
        {(wired) => (
          <>
            <select {...wired} aria-label={say.stanceOf(name)}>
              <option value="">{say.asItIs}</option>
              {stances.map((stance) => (
                <option value={stance} selected={typedText(typed, stanceOf(state.id)) === stance}>
                  {text[view.lang].stance[stance]}
                </option>
              ))}
            </select>
            {position && !position.onBehalf && <SingleCheckbox view={view} name={overOf(state.id)} label={say.over(name)} checked={typedText(typed, overOf(state.id)) === 'yes'} />}
          </>
        )}
      </Cell>
    ),
    words: (
      <Cell {...cell(wordsOf(state.id))}>
        {(wired) => (
          <textarea {...wired} rows={2} aria-label={`${say.wordsOf(name)} ${ui(view).optional}`}>
            {typedText(typed, wordsOf(state.id))}
          </textarea>
        )}
      </Cell>
    ),
  }
}

type Wired = { 'id': string; 'name': string; 'aria-invalid': 'true' | undefined; 'aria-describedby': string | undefined }

/** A field of a table: its row and its column name it. */
const Cell = ({ field, error, children }: { field: string; error: string | undefined; children: (wired: Wired) => preact.JSX.Element }) => (
  <div class={error ? 'field wrong' : 'field'}>
    {error && (
      <p class="error" id={`${field}-error`}>
        {error}
      </p>
    )}
    {children({ 'id': field, 'name': field, 'aria-invalid': error ? 'true' : undefined, 'aria-describedby': error && `${field}-error` })}
  </div>
)
