import { sayList } from '#base/list.ts'
import { CheckboxField } from '#base/ui/choice.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { type Typed, typedList } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { guestName } from '../guests/guests.ts'
import { asWhat, byDelegation } from '../invitation/invitation.ts'
import { text as invitationText } from '../invitation/text.ts'
import { Badges, MeetingTime } from '../meeting/frame.tsx'
import type { Meeting } from '../meeting/meeting.ts'
import { text as meetingText } from '../meeting/text.ts'
import type { Withdrawable } from './queries.ts'
import { text } from './text.ts'

type Props = { view: View; meeting: Meeting; withdrawable: Withdrawable; /** sent with nobody ticked, or with nobody who can still be taken off */ asked?: boolean; typed?: Typed | undefined }

export function WithdrawalPage({ view, meeting, withdrawable: { organisations, people }, asked = false, typed }: Props) {
  const say = text[view.lang]
  const crumbs = [{ href: '/w/meetings', label: meetingText[view.lang].title }, { href: `/w/meetings/${meeting.id}`, label: readText(meeting.title, view.lang) }, { href: `/w/meetings/${meeting.id}/participants`, label: meetingText[view.lang].nav.participants }]
  const delegations = byDelegation(people, view.lang)
  const [first] = [...organisations.map(() => 'organisation'), ...delegations.map(({ id }) => `person.${id}`)]
  const errors = asked && first ? [{ field: first, message: say.nobody }] : []
  const nameOf = ({ name }: { name: string | null }) => name ?? invitationText[view.lang].participants.unknown
  const withIt = ({ people: own, delegates }: (typeof organisations)[number]) => [...own.map((one) => (one.readsBy.length > 1 ? say.ifBoth(nameOf(one)) : nameOf(one))), ...delegates.map(nameOf)].toSorted((a, b) => a.localeCompare(b, view.lang))
  const options = organisations.map((one) => ({ value: one.organisationId, label: guestName(one, view.lang), hint: withIt(one).length > 0 ? say.withIt(sayList(view, withIt(one))) : undefined }))
  return (
    <WorkspacePage view={view} title={say.title} lead={<MeetingTime view={view} meeting={meeting} />} crumbs={crumbs} badge={<Badges view={view} meeting={meeting} />} errors={errors}>
      <p>{first ? say.lead : say.none}</p>
      {first && (
        <Form view={view} action={`/w/meetings/${meeting.id}/withdrawals`}>
          {organisations.length > 0 && <CheckboxField view={view} name="organisation" label={say.organisations} hint={say.organisationsHint} options={options} value={typedList(typed, 'organisation')} error={errorOf(errors, 'organisation')} />}
          {delegations.map(({ id, name, people: own }) => (
            <CheckboxField
              view={view}
              name={`person.${id}`}
              label={readText(name, view.lang)}
              options={own.map((one) => ({ value: one.personId, label: [nameOf(one), asWhat(one, view.lang)].filter(Boolean).join(', ') }))}
              value={typedList(typed, `person.${id}`)}
              error={errorOf(errors, `person.${id}`)}
            />
          ))}
          <ButtonRow>
            <Button kind="danger">{say.button}</Button>
          </ButtonRow>
        </Form>
      )}
    </WorkspacePage>
  )
}
