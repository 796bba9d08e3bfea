import { formatDay } from '#base/ui/dates.ts'
import { Button, Form, HiddenField } from '#base/ui/form.tsx'
import { Section } from '#base/ui/note.tsx'
import { Progress, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day, Due, Instant, TentativeDay } from '#base/ui/time.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Occasion, OverlapNotes } from '#workplan/index.ts'
import { asks, type Call, isAwaited, isCorrectionOverdue, isExcused, isOverdue, wasLate } from './call.ts'
import { text as mendingText } from '../mending/text.ts'
import type { BoardLine } from './queries.ts'
import { text } from './text.ts'

type Props = { view: View; call: Call; lines: BoardLine[]; overlaps: Occasion[]; mayRemind: boolean; mayRead: boolean; mayExcuse: boolean }

/** Who has handed in: a sentence, then one line per state in alphabetical order. States are not ranked. */
export function BoardSection({ view, call, lines, overlaps, mayRemind, mayRead, mayExcuse }: Props) {
  const say = text[view.lang].board
  const done = lines.filter((line) => line.firstAt).length
  return (
    <Section id="board" title={say.title} lead={mayRead ? undefined : say.presidency}>
      <Progress done={done} total={lines.length}>
        {say.sentence(done, lines.length)} {asks(call) && missing(view, lines)} {excused(view, lines)} {asks(call) && toCorrect(view, lines)}
      </Progress>
      <OverlapNotes view={view} overlaps={overlaps} names={new Map(lines.map((line) => [line.stateId, line.name]))} />
      <DataTable
        view={view}
        caption={say.caption}
        columns={[
          { key: 'state', label: text[view.lang].column.state },
          { key: 'handIn', label: text[view.lang].column.handIn },
          { key: 'reminders', label: text[view.lang].column.reminders },
          ...(mayRemind ? [{ key: 'remind', label: text[view.lang].column.remind }] : []),
        ]}
        rows={lines.map((line) => ({
          state: mayRead && line.submissionId ? <a href={`/w/submissions/${line.submissionId}`}>{readText(line.name, view.lang)}</a> : readText(line.name, view.lang),
          handIn: <HandIn view={view} call={call} line={line} />,
          reminders: line.remindedAt ? (
            <>
              {say.times(line.reminders)}, {say.last} <Day view={view} on={line.remindedAt} short />
            </>
          ) : (
            '—'
          ),
          remind: (isAwaited(line) || line.correctBy) && <Remind view={view} call={call} line={line} />,
        }))}
      />
      {mayExcuse && lines.some(isAwaited) && (
        <p>
          <a href={`/w/calls/${call.id}/excuses`}>{mendingText[view.lang].excuse.link}</a>
        </p>
      )}
    </Section>
  )
}

function missing(view: View, lines: BoardLine[]): string {
  const names = lines.filter(isAwaited).map((line) => readText(line.name, view.lang))
  if (names.length === 0) return ''
  return text[view.lang].board.missing(sayList(view, names), names.length > 1)
}

function excused(view: View, lines: BoardLine[]): string {
  const names = lines.filter(isExcused).map((line) => readText(line.name, view.lang))
  return names.length === 0 ? '' : mendingText[view.lang].excuse.names(sayList(view, names), names.length > 1)
}

/** Who has something to hand in again, each with its day: a state that handed in is not done while something of it is returned. */
function toCorrect(view: View, lines: BoardLine[]): string {
  const say = text[view.lang].board
  const names = lines.flatMap((line) => (line.correctBy ? [say.correctBy(readText(line.name, view.lang), formatDay(view, line.correctBy))] : []))
  return names.length === 0 ? '' : say.toCorrect(sayList(view, names))
}

function HandIn({ view, call, line }: { view: View; call: Call; line: BoardLine }) {
  const say = text[view.lang].board
  if (line.correctBy && asks(call)) {
    const overdue = isCorrectionOverdue(line, view.now)
    return (
      <>
        <Tag tone={overdue ? 'late' : 'attention'}>{overdue ? say.returnedOverdue : say.returned}</Tag> <Due view={view} on={line.correctBy} /> <HandedIn view={view} line={line} />
      </>
    )
  }
  if (line.lastAt) return <HandedIn view={view} line={line} />
  if (line.excused) return <>{mendingText[view.lang].excuse.line(formatDay(view, line.excused.at), line.excused.reason)}</>
  if (!asks(call)) return <span class="mute">{say.waiting}</span>
  return (
    <>
      <Tag tone={isOverdue(line, view.now) ? 'late' : 'neutral'}>{isOverdue(line, view.now) ? say.overdue : say.waiting}</Tag> {line.dueOn && (line.tentative ? <TentativeDay view={view} on={line.dueOn} /> : <Due view={view} on={line.dueOn} />)}
    </>
  )
}

const HandedIn = ({ view, line }: { view: View; line: BoardLine }) => {
  const say = text[view.lang].board
  const late = wasLate(line)
  return (
    <>
      <Tag tone={late ? 'attention' : 'done'}>{late ? say.late : say.handedIn}</Tag> {line.lastAt && <Instant view={view} at={line.lastAt} />}
    </>
  )
}

const Remind = ({ view, call, line }: { view: View; call: Call; line: BoardLine }) => {
  const say = text[view.lang].board
  return (
    <Form view={view} action={`/w/calls/${call.id}/reminders`}>
      <HiddenField name="stateId" value={line.stateId} />
      <Button kind="secondary">
        {say.remind}
        <span class="vh">: {readText(line.name, view.lang)}</span>
      </Button>
    </Form>
  )
}
