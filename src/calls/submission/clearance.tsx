import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { FileField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, type FieldError, Form, HiddenField } from '#base/ui/form.tsx'
import { FileLink } from '#base/ui/list.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { Tag } from '#base/ui/status.tsx'
import { Instant } from '#base/ui/time.tsx'
import { type Typed, typedText } from '#base/http/form.ts'
import type { StoredFile } from '#base/file.ts'
import type { View } from '#base/view.ts'
import { isWithState } from '../item/item.ts'
import type { Envelope } from './queries.ts'
import { digestOfEnvelope } from './submission.ts'
import { text } from './text.ts'

export type ClearanceView = { byName: string | undefined; letter: StoredFile | undefined; validators: string[]; mayClear: boolean; mayUpload: boolean }

type Props = { view: View; found: Envelope; cleared: boolean; waiting: boolean; clearance: ClearanceView; errors: FieldError[]; typed?: Typed }

/** Nothing leaves the country unsigned: who cleared, what they consented to, and whether it still holds. */
export function ClearanceSection({ view, found, cleared, waiting, clearance, errors, typed }: Props) {
  const say = text[view.lang].clearance
  const given = found.clearance
  // What was handed in was cleared: only what is with its state still can need it again.
  const open = found.readiness.some((one) => isWithState(one.item))
  return (
    <Section id="clearance" title={say.title}>
      {given && (
        <p>
          {(cleared || !open) && <Tag tone="done">{text[view.lang].stages.cleared}</Tag>} {given.how === 'letter' ? say.byLetter : say.given(clearance.byName ?? '—')} <Instant view={view} at={given.at} />.{' '}
          {say.withConsents(given.circulates, given.publishes)} {say.licences[given.licence as keyof typeof say.licences]}.
        </p>
      )}
      {given && clearance.letter && <FileLink view={view} href={`/w/files/${clearance.letter.id}`} name={clearance.letter.name} kind="PDF" bytes={clearance.letter.size} />}
      {!cleared && open && <p>{waiting ? (given ? say.stale : say.none) : say.nothing}</p>}
      {!cleared && waiting && !clearance.mayClear && clearance.validators.length > 0 && <p>{say.waits(clearance.validators.join(', '))}</p>}
      {!cleared && waiting && clearance.mayClear && <ClearForm view={view} found={found} errors={errors} typed={typed} />}
      {!cleared && waiting && clearance.mayUpload && (
        <Details summary={say.letter} open={errors.some((error) => error.field === 'letter')}>
          <p>{say.letterLead}</p>
          <ClearForm view={view} found={found} errors={errors} typed={typed} letter />
        </Details>
      )}
    </Section>
  )
}

function ClearForm({ view, found, errors, typed, letter = false }: Pick<Props, 'view' | 'found' | 'errors' | 'typed'> & { letter?: boolean }) {
  const say = text[view.lang].clearance
  const action = `/w/submissions/${found.submission.id}/${letter ? 'clearance-letter' : 'clearance'}`
  return (
    <Form view={view} action={action} multipart={letter}>
      <HiddenField name="version" value={digestOfEnvelope(found.readiness.filter((one) => one.ready))} />
      {!letter && <p>{say.giveLead}</p>}
      {letter && <FileField view={view} name="letter" label={say.letter} accept=".pdf,.png,.jpg" kinds={say.letterKinds} maxMb={20} error={errorOf(errors, 'letter')} />}
      <SingleCheckbox view={view} name="circulates" label={say.circulates} checked={typedText(typed, 'circulates') === 'yes'} error={errorOf(errors, 'circulates')} />
      <SingleCheckbox view={view} name="publishes" label={say.publishes} checked={typedText(typed, 'publishes') === 'yes'} />
      <RadioField
        view={view}
        name="licence"
        label={say.licence}
        value={typedText(typed, 'licence')}
        error={errorOf(errors, 'licence')}
        options={(Object.keys(say.licences) as (keyof typeof say.licences)[]).map((value) => ({ value, label: say.licences[value] }))}
      />
      <ButtonRow>
        <Button>{letter ? say.upload : say.give}</Button>
      </ButtonRow>
    </Form>
  )
}
