import { z } from 'zod'
import type { Typed } from '#base/http/form.ts'
import { Button, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { sayDate } from '../marks.tsx'
import type { Milestone, Planned } from '../milestone.ts'
import { text } from './text.ts'

type Day = Pick<Planned, 'onDay' | 'precision'>

/** The answer of the page that asked about a day that is over. */
export const pastAnswer = z.enum(['past', 'back']).optional()

/** Where it is recorded that a date happened, on the day that was typed as its new one. */
export const happenedPath = ({ id }: Pick<Milestone, 'id'>, { onDay, precision }: Day): string => `/w/work-plan/milestones/${id}/fulfilments?on=${onDay}&precision=${precision === 'month' ? 'month' : 'day'}#happened`

/** `happened`: where it is recorded instead, if it stands in the plan already; `far`: the year of the plan, where the day lies long after it. */
export function PastNote({ view, happened, far }: { view: View; happened: string | undefined; far?: number | undefined }) {
  const say = text[view.lang].past
  if (far) return <Callout view={view} kind="warning" title={say.isFar}>{say.far(far)}</Callout>
  return (
    <Callout view={view} kind="warning" title={say.isOver}>
      <p>{happened ? say.known : say.new}</p>
      {happened && (
        <p>
          <a href={happened}>{say.happened}</a>
        </p>
      )}
    </Callout>
  )
}

/** All that was typed goes along, and no answer to a question asked before. */
export const Carried = ({ typed }: { typed: Typed }) => (
  <>
    {Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' && name !== 'confirm' && name !== 'seen' ? [<HiddenField name={name} value={value} />] : []))}
  </>
)

type Props = { view: View; typed: Typed; what: string; date: Day; action: string; crumbs: { href: string; label: string }[]; happened?: string | undefined; far?: number | undefined }

/** A day that is over, or far from its plan, is asked about before it is kept, wherever somebody gives one to the plan; whoever goes back finds what was typed. */
export function PastDayPage({ view, typed, what, date, action, crumbs, happened, far }: Props) {
  const say = text[view.lang].past
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(what, sayDate(view, date))} crumbs={crumbs}>
      <PastNote view={view} happened={happened} far={far} />
      <Form view={view} action={action}>
        <Carried typed={typed} />
        <ButtonRow>
          <Button name="confirm" value="past" icon="calendar">
            {say.keep}
          </Button>
          <Button kind="quiet" name="confirm" value="back">
            {say.back}
          </Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
