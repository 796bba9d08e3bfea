import { Button, ButtonLink, Form, HiddenField } from '#base/ui/form.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Progress, Tag } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Call } from '#calls/index.ts'
import { needed } from '../scoring/scoring.ts'
import { type Naming, SameAgain } from './assign-page.tsx'
import { type Assignment, handedOver } from './panel.ts'
import { PanelTable, type PanelLine, type TableProps } from './table.tsx'
import { text } from './text.ts'

type PanelProps = TableProps & Naming & { today: string; names: Map<string, string> }

/** The panel of a call: its practices, who scores each, and what came of it. */
export function PanelPage(props: PanelProps) {
  const { view, call, lines } = props
  const say = text[view.lang]
  const full = lines.filter((line) => (line.panel?.reviewers.length ?? 0) >= needed).length
  return (
    <WorkspacePage
      view={view}
      wide
      title={say.titleOf(readText(call.title, view.lang))}
      lead={say.lead}
      crumbs={[{ href: '/w/calls', label: say.calls }, { href: `/w/calls/${call.id}`, label: readText(call.title, view.lang) }]}
      badge={<ClassBadge view={view} audience="secretariat" />}
    >
      {lines.length === 0 ? (
        <EmptyState title={say.none} action={<ButtonLink kind="secondary" href={`/w/calls/${call.id}`}>{say.toCall}</ButtonLink>}>
          {say.noneNext}
        </EmptyState>
      ) : (
        <>
          <Progress done={full} total={lines.length}>
            {say.progress(full, lines.length)}
          </Progress>
          <PanelTable {...props} />
          {lines.map((line) => (
            <PracticePanel {...props} line={line} />
          ))}
        </>
      )}
    </WorkspacePage>
  )
}

type LineProps = PanelProps & { line: PanelLine }

function PracticePanel(props: LineProps) {
  const { view, line } = props
  const say = text[view.lang]
  const { item, panel } = line
  const reviewers = panel?.reviewers ?? []
  const done = panel?.scorings.length ?? 0
  return (
    <Section id={`practice-${item.id}`} title={line.title} titleLang={line.titleLang} lead={<>{readText(line.state, view.lang)} {item.example && <ExampleMark view={view} />}</>}>
      {reviewers.length < needed && <p>{say.few(reviewers.length)}</p>}
      {reviewers.length > 0 && (
        <ul class="tasks">
          {reviewers.map((reviewer) => (
            <Reviewer {...props} reviewer={reviewer} />
          ))}
        </ul>
      )}
      {done > 0 && (
        <p>
          {done >= needed && done === reviewers.length && !panel?.shortlisting && `${say.allIn} `}
          <a href={`/w/practices/${item.id}/scores`}>{say.scores}<span class="vh">: {line.title}</span></a>
        </p>
      )}
      {!item.callWithdrawn && (
        <p>
          <a href={`/w/practices/${item.id}/panel`}>{say.assign}<span class="vh">: {line.title}</span></a>
        </p>
      )}
      {!item.callWithdrawn && reviewers.length === 0 && <SameAgain {...props} />}
    </Section>
  )
}

function Reviewer({ view, line, today, names, reviewer }: LineProps & { reviewer: Assignment }) {
  const say = text[view.lang]
  const name = names.get(reviewer.personId) ?? '—'
  const scored = handedOver(line.panel, reviewer.personId)
  const { panel } = line
  // Once enough is in to decide, or it is decided what goes to the meeting, nobody waits for the others.
  const over = panel?.shortlisting !== undefined || (panel?.scorings.length ?? 0) >= needed
  const status = scored ? 'handedOver' : reviewer.until >= today ? 'waiting' : over ? 'without' : 'late'
  return (
    <li>
      <div>
        {name}{' '}
        <span class="mute">
          {say.until} <Day view={view} on={reviewer.until} short />
        </span>
        <Details summary={scored ? say.dismissScored : say.dismiss}>
          <Form view={view} action={`/w/practices/${line.item.id}/dismissals`}>
            <HiddenField name="person" value={reviewer.personId} />
            <p>{scored ? say.dismissScoredLead : say.dismissLead}</p>
            <Button kind="danger">
              {scored ? say.dismissScored : say.dismiss}
              <span class="vh">: {name}</span>
            </Button>
          </Form>
        </Details>
      </div>
      <div class="task-status">{status === 'handedOver' || status === 'without' ? say.status[status] : <Tag tone={status === 'late' ? 'late' : 'action'}>{say.status[status]}</Tag>}</div>
    </li>
  )
}

type IndexProps = { view: View; calls: Call[] }

export function PanelsPage({ view, calls }: IndexProps) {
  const say = text[view.lang].index
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead}>
      {calls.length === 0 ? (
        <EmptyState title={say.none}>{say.noneNext}</EmptyState>
      ) : (
        <ul class="tasks">
          {calls.map((call) => (
            <li>
              <a href={`/w/calls/${call.id}/panel`}>{readText(call.title, view.lang)}</a>
            </li>
          ))}
        </ul>
      )}
    </WorkspacePage>
  )
}
