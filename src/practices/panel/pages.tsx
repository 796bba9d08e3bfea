import { CheckboxField } from '#base/ui/choice.tsx'
import { DateField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, type FieldError, Form, HiddenField } from '#base/ui/form.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Progress, Tag } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import { formatShortDay } from '#base/ui/dates.ts'
import { type Typed, typedList, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Call } from '#calls/index.ts'
import type { Definition } from '#formats/index.ts'
import { needed } from '../scoring/scoring.ts'
import { type Candidate, handedOver, type Assignment } from './panel.ts'
import { reviewersField, untilField } from './form.ts'
import { PanelTable, type PanelLine } from './table.tsx'
import { text } from './text.ts'

export type PanelProps = {
  view: View
  call: Call
  today: string
  criteria: Definition['criteria']
  lines: PanelLine[]
  sort: 'country' | 'mean'
  candidates: Candidate[]
  names: Map<string, string>
  /** how many practices each person still has to score in this call */
  loads: Map<string, number>
  /** offered as the time limit, until the Secretariat says otherwise */
  suggested: string
  /** the practice whose reviewers were named last, and who they are */
  last: { title: string; reviewers: string[] } | undefined
  errors?: FieldError[]
  typed?: Typed
}

/** The panel of a call: its practices, who scores each, and what came of it. */
export function PanelPage(props: PanelProps) {
  const { view, call, lines, errors = [] } = props
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
      errors={errors}
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
  const { view, line, errors = [] } = props
  const say = text[view.lang]
  const { item, panel } = line
  const reviewers = panel?.reviewers ?? []
  const done = panel?.scorings.length ?? 0
  const wrong = errors.some((error) => error.field.endsWith(item.id))
  return (
    <Section id={`practice-${item.id}`} title={line.title} lead={<>{readText(line.state, view.lang)} {item.example && <ExampleMark view={view} />}</>}>
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
      <Details summary={say.assign} open={wrong || reviewers.length < needed}>
        <Assign {...props} />
      </Details>
    </Section>
  )
}

function Reviewer({ view, line, today, names, reviewer }: LineProps & { reviewer: Assignment }) {
  const say = text[view.lang]
  const name = names.get(reviewer.personId) ?? '—'
  const scored = handedOver(line.panel, reviewer.personId)
  const status = scored ? 'handedOver' : reviewer.until < today ? 'late' : 'waiting'
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
      <div class="task-status">{status === 'handedOver' ? say.status.handedOver : <Tag tone={status === 'late' ? 'late' : 'action'}>{say.status[status]}</Tag>}</div>
    </li>
  )
}

/** Whoever may not score it is not offered, and the page says why. */
function Assign({ view, line, candidates, loads, suggested, last, errors = [], typed }: LineProps) {
  const say = text[view.lang]
  const { item, panel } = line
  const eligible = candidates.filter((one) => !one.stateIds.includes(item.stateId) && !handedOver(panel, one.personId))
  const barred = candidates.filter((one) => one.stateIds.includes(item.stateId))
  const assigned = new Map(panel?.reviewers.map((reviewer) => [reviewer.personId, reviewer.until]))
  return (
    <>
      {eligible.length === 0 ? (
        <p>
          {say.nobody} <a href="/w/people">{say.people}</a>
        </p>
      ) : (
        <Form view={view} action={`/w/practices/${item.id}/assignments`}>
          <CheckboxField
            view={view}
            name={reviewersField(item.id)}
            label={say.who}
            value={typedList(typed, reviewersField(item.id)) ?? []}
            error={errorOf(errors, reviewersField(item.id))}
            options={eligible.map((one) => ({
              value: one.personId,
              label: `${one.name}, ${readText(one.organisation, view.lang)}`,
              hint: assigned.has(one.personId) ? say.moveDay(formatShortDay(view, assigned.get(one.personId)!, view.now)) : say.load(loads.get(one.personId) ?? 0),
            }))}
          />
          <DateField view={view} name={untilField(item.id)} label={say.when} hint={say.whenHint} value={typedText(typed, untilField(item.id)) ?? suggested} error={errorOf(errors, untilField(item.id))} />
          <ButtonRow>
            <Button kind="secondary">
              {say.button}
              <span class="vh">: {line.title}</span>
            </Button>
          </ButtonRow>
        </Form>
      )}
      {!panel?.reviewers.length && <SameAgain view={view} line={line} eligible={eligible} last={last} suggested={suggested} />}
      {barred.length > 0 && <Barred view={view} people={barred} state={line.state} />}
    </>
  )
}

/** Whoever was named for the last practice, in one step; those who may not score this one are left out. */
function SameAgain({ view, line: { item, title }, eligible, last, suggested }: Pick<LineProps, 'view' | 'line' | 'last' | 'suggested'> & { eligible: Candidate[] }) {
  const same = eligible.filter((one) => last?.reviewers.includes(one.personId))
  if (!last || same.length === 0) return null
  return (
    <Form view={view} action={`/w/practices/${item.id}/assignments`}>
      {same.map((one) => (
        <HiddenField name={reviewersField(item.id)} value={one.personId} />
      ))}
      <HiddenField name={untilField(item.id)} value={suggested} />
      <Button kind="quiet">
        {text[view.lang].same(last.title, new Intl.ListFormat(view.locale).format(same.map((one) => one.name)))}, {text[view.lang].until} {formatShortDay(view, suggested, view.now)}
        <span class="vh">: {title}</span>
      </Button>
    </Form>
  )
}

const Barred = ({ view, people, state }: { view: View; people: Candidate[]; state: Words }) => {
  const say = text[view.lang]
  return (
    <div class="mute">
      <p>{say.notOfferedTitle}</p>
      <ul>
        {people.map((one) => (
          <li>{say.notOffered(one.name, readText(state, view.lang))}</li>
        ))}
      </ul>
    </div>
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
