import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { FileField, TextArea } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, type FieldError, Form } from '#base/ui/form.tsx'
import { FileLink } from '#base/ui/list.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { Tag } from '#base/ui/status.tsx'
import { Instant } from '#base/ui/time.tsx'
import { type Typed, typedText } from '#base/http/form.ts'
import type { StoredFile } from '#base/file.ts'
import type { View } from '#base/view.ts'
import { type Change, Changes } from '../item/changes.tsx'
import { calledOf, isWithState } from '../item/item.ts'
import type { Envelope } from './queries.ts'
import { Personal } from './hand-in.tsx'
import { digestOfEnvelope, type Readiness } from './submission.ts'
import { text } from './text.ts'

export type ClearanceView = { byName: string | undefined; letter: StoredFile | undefined; validators: string[]; mayClear: boolean; mayUpload: boolean; postponed: { words: string; at: Date; byName: string; stands: boolean } | undefined; changes: Map<string, Change[]> }

type Props = { view: View; found: Envelope; cleared: boolean; waiting: boolean; clearance: ClearanceView; errors: FieldError[]; typed?: Typed }

/** Nothing leaves the country unsigned: who cleared, what they consented to, and whether it still holds. */
export function ClearanceSection({ view, found, cleared, waiting, clearance, errors, typed }: Props) {
  const say = text[view.lang].clearance
  const given = found.clearance
  const ready = found.readiness.filter((one) => one.ready)
  // What was handed in was cleared: only what is with its state, was changed since or returned by a meeting needs it.
  const open = waiting || found.readiness.some((one) => isWithState(one.item) || found.sentBack.has(one.item.id))
  // The tag says it already; the sentence goes on from there.
  const holds = cleared || !open
  const told = holds ? say.after : say
  return (
    <Section id="clearance" title={say.title}>
      {given && (
        <p>
          {holds && <Tag tone="done">{text[view.lang].stages.cleared}</Tag>} {given.how === 'letter' ? told.byLetter : told.given(clearance.byName ?? '—')} <Instant view={view} at={given.at} />.{' '}
          {say.withConsents(given.circulates, given.publishes)} {say.licences[given.licence as keyof typeof say.licences]}.
        </p>
      )}
      {given && clearance.letter && <FileLink view={view} href={`/w/files/${clearance.letter.id}`} name={clearance.letter.name} kind="PDF" bytes={clearance.letter.size} />}
      {!cleared && open && <p>{waiting ? (given ? say.stale : say.none) : say.nothing}</p>}
      {!cleared && waiting && !clearance.mayClear && clearance.validators.length > 0 && <p>{say.waits(clearance.validators.join(', '))}</p>}
      {clearance.postponed && (
        <Callout view={view} kind="warning" title={text[view.lang].postpone.said(clearance.postponed.byName)}>
          <p class="diff">{clearance.postponed.words}</p>
          <p class="mute">
            <Instant view={view} at={clearance.postponed.at} />
            {!clearance.postponed.stands && waiting && `. ${text[view.lang].postpone.changed}`}
          </p>
        </Callout>
      )}
      {!cleared && waiting && <ToRead view={view} ready={ready} changes={clearance.changes} />}
      {!cleared && waiting && ready.some((one) => one.hits.length > 0) && <Personal view={view} found={found} ready={ready} lead={say.personalLead} />}
      {!cleared && waiting && clearance.mayClear && <ClearForm view={view} found={found} errors={errors} typed={typed} />}
      {!cleared && waiting && clearance.mayClear && <NotYet view={view} found={found} errors={errors} typed={typed} />}
      {!cleared && waiting && clearance.mayUpload && (
        <Details summary={say.letter} open={errors.some((error) => error.field === 'letter')}>
          <p>{say.letterLead}</p>
          <ClearForm view={view} found={found} errors={errors} typed={typed} letter />
        </Details>
      )}
    </Section>
  )
}

/** What is about to be cleared, each on one page, and what it says otherwise than when it was handed in. */
function ToRead({ view, ready, changes }: { view: View; ready: Readiness[]; changes: Map<string, Change[]> }) {
  const say = text[view.lang]
  return (
    <>
      <ul>
        {ready.map((one) => (
          <li>
            <a href={`/w/items/${one.item.id}/check`}>{say.reading(calledOf(view, one))}</a>
          </li>
        ))}
      </ul>
      {ready.map((one) => {
        const differs = changes.get(one.item.id) ?? []
        return (
          differs.length > 0 && (
            <>
              <h3>{say.differs(calledOf(view, one), one.item.latest!.round)}</h3>
              <Changes view={view} changes={differs} />
            </>
          )
        )
      })}
    </>
  )
}

function NotYet({ view, found, errors, typed }: Pick<Props, 'view' | 'found' | 'errors' | 'typed'>) {
  const say = text[view.lang].postpone
  const error = errorOf(errors, 'words')
  return (
    <Details summary={say.title} open={error !== undefined}>
      <Form view={view} action={`/w/submissions/${found.submission.id}/postponement`}>
        <TextArea view={view} name="words" label={say.words} hint={say.lead} rows={5} value={typedText(typed, 'words')} error={error} />
        <ButtonRow>
          <Button kind="secondary">{say.button}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

function ClearForm({ view, found, errors, typed, letter = false }: Pick<Props, 'view' | 'found' | 'errors' | 'typed'> & { letter?: boolean }) {
  const say = text[view.lang].clearance
  // What the country consented to before stands as its proposal; only what differs has to be said again.
  const before: Typed | undefined = found.clearance && { circulates: found.clearance.circulates ? 'yes' : '', publishes: found.clearance.publishes ? 'yes' : '', licence: found.clearance.licence }
  const given = errors.some((error) => error.field !== 'words') ? typed : before
  const action = `/w/submissions/${found.submission.id}/${letter ? 'clearance-letter' : 'clearance'}`
  return (
    <Form view={view} action={action} multipart={letter} read={{ version: digestOfEnvelope(found.readiness.filter((one) => one.ready)) }} typed={typed}>
      {!letter && <p>{say.giveLead}</p>}
      <SingleCheckbox view={view} name="circulates" label={say.circulates} checked={typedText(given, 'circulates') === 'yes'} error={errorOf(errors, 'circulates')} />
      <SingleCheckbox view={view} name="publishes" label={say.publishes} checked={typedText(given, 'publishes') === 'yes'} />
      <RadioField
        view={view}
        name="licence"
        label={say.licence}
        hint={say.licenceHint}
        value={typedText(given, 'licence')}
        error={errorOf(errors, 'licence')}
        options={(Object.keys(say.licences) as (keyof typeof say.licences)[]).map((value) => ({ value, label: say.licences[value] }))}
      />
      {/* Last: what stands before a file is kept when its session has ended. */}
      {letter && <FileField view={view} name="letter" label={say.letter} accept=".pdf,.png,.jpg" error={errorOf(errors, 'letter')} />}
      <ButtonRow>
        <Button>{letter ? say.upload : say.give}</Button>
      </ButtonRow>
    </Form>
  )
}
