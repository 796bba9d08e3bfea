import { type Typed, typedList, typedText } from '#base/http/form.ts'
import { CheckboxField } from '#base/ui/choice.tsx'
import { formatShortDay } from '#base/ui/dates.ts'
import { DateField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, type FieldError, Form, HiddenField } from '#base/ui/form.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge } from '#base/ui/status.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Call } from '#calls/index.ts'
import { type Candidate, isEligible } from './panel.ts'
import type { PanelLine } from './table.tsx'
import { text } from './text.ts'

/** What there is to name reviewers with. */
export type Naming = {
  candidates: Candidate[]
  /** offered as the time limit, until the Secretariat says otherwise */
  suggested: string
  /** the practice whose reviewers were named last, and who they are */
  last: { title: string; reviewers: string[] } | undefined
}

type LineProps = { view: View; line: PanelLine }

type Props = LineProps & Omit<Naming, 'last'> & {
  call: Call
  /** how many practices each person still has to score in this call */
  loads: Map<string, number>
  errors?: FieldError[]
  typed?: Typed
}

/** Reviewers are named for one practice at a time, on a page of its own: what is ticked for another is not lost by it. */
export function AssignPage({ view, call, line, candidates, loads, suggested, errors = [], typed }: Props) {
  const say = text[view.lang]
  const { item, panel } = line
  const eligible = candidates.filter((one) => isEligible(line, one))
  const barred = candidates.filter((one) => one.stateIds.includes(item.stateId))
  const assigned = new Map(panel?.reviewers.map((reviewer) => [reviewer.personId, reviewer.until]))
  const title = readText(call.title, view.lang)
  return (
    <WorkspacePage
      view={view}
      title={say.assignTo(line.title)}
      lead={say.lead}
      crumbs={[{ href: '/w/calls', label: say.calls }, { href: `/w/calls/${call.id}`, label: title }, { href: `/w/calls/${call.id}/panel#practice-${item.id}`, label: say.title }]}
      badge={<ClassBadge view={view} audience="secretariat" />}
      errors={errors}
    >
      {eligible.length === 0 ? (
        <p>
          {say.nobody} <a href="/w/people">{say.people}</a>
        </p>
      ) : (
        <Form view={view} action={`/w/practices/${item.id}/panel`}>
          <CheckboxField
            view={view}
            name="reviewers"
            label={say.who}
            value={typedList(typed, 'reviewers') ?? []}
            error={errorOf(errors, 'reviewers')}
            options={eligible.map((one) => ({
              value: one.personId,
              label: `${one.name}, ${readText(one.organisation, view.lang)}`,
              hint: assigned.has(one.personId) ? say.moveDay(formatShortDay(view, assigned.get(one.personId)!, view.now)) : say.load(loads.get(one.personId) ?? 0),
            }))}
          />
          <DateField view={view} name="until" label={say.when} hint={say.whenHint} value={typedText(typed, 'until') ?? suggested} error={errorOf(errors, 'until')} />
          <ButtonRow>
            <Button>{say.button}</Button>
          </ButtonRow>
        </Form>
      )}
      {barred.length > 0 && <Barred view={view} people={barred} state={line.state} />}
    </WorkspacePage>
  )
}

/** Whoever was named for the last practice, in one step; those who may not score this one are left out. */
export function SameAgain({ view, line, candidates, last, suggested }: LineProps & Naming) {
  const { item, title } = line
  const same = candidates.filter((one) => last?.reviewers.includes(one.personId) && isEligible(line, one))
  if (!last || same.length === 0) return null
  return (
    <Form view={view} action={`/w/practices/${item.id}/panel`}>
      {same.map((one) => (
        <HiddenField name="reviewers" value={one.personId} />
      ))}
      <HiddenField name="until" value={suggested} />
      <Button kind="quiet">
        {text[view.lang].same(last.title, sayList(view, same.map((one) => one.name)))}, {text[view.lang].until} {formatShortDay(view, suggested, view.now)}
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
