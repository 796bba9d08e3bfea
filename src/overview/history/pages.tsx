import { SelectField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { Details, EmptyState } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { type Happening, Happenings } from '#membership/index.ts'
import { text } from './text.ts'

type Option = { value: string; label: string }

type Props = {
  view: View
  happenings: Happening[]
  chosen: { subject: string | undefined; person: string | undefined; before: number | undefined }
  subjects: Option[]
  people: Option[]
  /** address of what happened before this page */
  older: string | undefined
  newest: string
}

/** The log, newest first. */
export function HistoryPage({ view, happenings, chosen, subjects, people, older, newest }: Props) {
  const say = text[view.lang]
  const filtered = Boolean(chosen.subject || chosen.person)
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead}>
      <Details summary={say.filter} open={filtered}>
        <form class="form" action="/w/history">
        <SelectField view={view} name="subject" label={say.subject} optional value={chosen.subject} options={subjects} />
        <SelectField view={view} name="person" label={say.person} optional value={chosen.person} options={people} />
        <ButtonRow>
          <Button kind="secondary">{say.show}</Button>
          {filtered && (
            <ButtonLink kind="quiet" href="/w/history">
              {say.clear}
            </ButtonLink>
          )}
        </ButtonRow>
        </form>
      </Details>
      {happenings.length === 0 ? <EmptyState title={filtered ? say.none : say.noneYet} icon="clock" /> : <Happenings view={view} happenings={happenings} />}
      <ButtonRow>
        {chosen.before !== undefined && (
          <ButtonLink kind="quiet" href={newest}>
            {say.newest}
          </ButtonLink>
        )}
        {older && (
          <ButtonLink kind="secondary" href={older}>
            {say.older}
          </ButtonLink>
        )}
      </ButtonRow>
    </WorkspacePage>
  )
}
