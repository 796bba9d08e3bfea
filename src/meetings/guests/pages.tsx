import { CheckboxField } from '#base/ui/choice.tsx'
import { type Option, SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { type FormError, type Typed, typedList, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Delegate, delegateAs, guestName, type GuestOrganisation } from './guests.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed }

/** Which organisations are guests, and for whoever convenes, how to invite more. */
export function OrganisationsSection({ view, meeting, invited, options, errors = [], typed }: { view: View; meeting: Meeting; invited: GuestOrganisation[]; options: Option[] | undefined } & Mend) {
  const say = text[view.lang].organisations
  return (
    <Section id="organisations" title={say.title} lead={say.lead}>
      {invited.length === 0 ? <p class="mute">{say.none}</p> : <ul>{invited.map((one) => <li>{guestName(one, view.lang)}</li>)}</ul>}
      {options && options.length > 0 && (
        <Details summary={say.add} open={errors.some((error) => error.field === 'organisation')}>
          <Form view={view} action={`/w/meetings/${meeting.id}/organisations`}>
            <CheckboxField view={view} name="organisation" columns label={say.label} options={options} value={typedList(typed, 'organisation')} error={errorOf(errors, 'organisation')} />
            <ButtonRow>
              <Button icon="send">{say.button}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Section>
  )
}

type DelegatesProps = { view: View; meeting: Meeting; delegates: Delegate[]; /** one: the own delegation; several: to choose from */ delegations: Option[]; back: string } & Mend

/** Who comes without a post in Marco: named by the delegation itself, or for it. */
export function DelegatesSection({ view, meeting, delegates, delegations, back, errors = [], typed }: DelegatesProps) {
  const say = text[view.lang].delegates
  const [own, ...others] = delegations
  return (
    <Section id="delegates" title={say.title} lead={others.length > 0 ? say.leadAll : say.lead}>
      {delegates.length === 0 && <p class="mute">{say.none}</p>}
      {delegates.map((delegate) => (
        <Form view={view} action={`/w/delegates/${delegate.id}/removal`}>
          <HiddenField name="back" value={back} />
          <p>
            {[delegate.name, delegateAs(delegate, view.lang)].filter(Boolean).join(', ')} <span class="mute">({readText(delegate.delegation.name, view.lang)})</span>
          </p>
          {delegations.some((one) => one.value === delegate.organisationId) && (
            <Button kind="quiet">
              {say.remove}
              <span class="vh">: {delegate.name}</span>
            </Button>
          )}
        </Form>
      ))}
      {own && (
        <Details summary={say.add} open={errors.some((error) => ['delegationId', 'delegateName', 'position'].includes(error.field))}>
          <Form view={view} action={`/w/meetings/${meeting.id}/delegates`}>
            <HiddenField name="back" value={back} />
            {others.length > 0 ? <SelectField view={view} name="delegationId" label={say.delegation} options={delegations} value={typedText(typed, 'delegationId')} error={errorOf(errors, 'delegationId')} /> : <HiddenField name="delegationId" value={own.value} />}
            <TextField view={view} name="delegateName" label={say.name} value={typedText(typed, 'delegateName')} error={errorOf(errors, 'delegateName')} />
            <TextField view={view} name="position" optional label={say.position} hint={say.positionHint} value={typedText(typed, 'position')} error={errorOf(errors, 'position')} />
            <ButtonRow>
              <Button kind="secondary">{say.button}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Section>
  )
}
