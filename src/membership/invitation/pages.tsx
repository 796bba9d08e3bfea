import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import type { Person } from '../queries.ts'
import { text as directory } from '../post/text.ts'
import type { Invitation } from './queries.ts'
import { text } from './text.ts'

/** For those who may invite this person: was it sent, where to, and what to do when it did not arrive. */
export function InvitationSection({ view, person, invitation }: { view: View; person: Person; invitation: Invitation }) {
  const say = text[view.lang]
  const email = person.email ?? ''
  return (
    <Section id="invitation" title={say.title}>
      {invitation.sentAt ? (
        <p>
          {say.waits(email)} <Instant view={view} at={invitation.sentAt} />.
        </p>
      ) : (
        <p>{say.unsent(email)}</p>
      )}
      <Form view={view} action={`/w/people/${person.id}/invitation`}>
        <ButtonRow>
          {invitation.wait === 0 && <Button kind="secondary">{say.again}</Button>}
          <ButtonLink kind={invitation.wait === 0 ? 'quiet' : 'secondary'} href={`/w/people/${person.id}/address`}>
            {say.correct}
          </ButtonLink>
        </ButtonRow>
      </Form>
      {invitation.wait > 0 && <p class="mute small">{say.wait(invitation.wait)}</p>}
    </Section>
  )
}

type Props = { view: View; person: Person; typed?: Typed; errors?: FormError[] }

export function CorrectionPage({ view, person, typed, errors = [] }: Props) {
  const say = text[view.lang]
  const back = `/w/people/${person.id}`
  return (
    <WorkspacePage view={view} title={say.formTitle} lead={say.formLead(person.name)} crumbs={[{ href: '/w/people', label: directory[view.lang].title }, { href: back, label: person.name }]} errors={errors}>
      <Form view={view} action={`${back}/address`}>
        <TextField view={view} name="email" type="email" autocomplete="off" label={say.email} hint={directory[view.lang].form.emailHint} value={typedText(typed, 'email') ?? person.email ?? ''} error={errorOf(errors, 'email')} />
        <ButtonRow>
          <Button>{say.button}</Button>
          <ButtonLink kind="quiet" href={back}>
            {say.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
