import { markdownToHtml } from '#base/documents/html.ts'
import { type FormError, type Typed, typedList, typedOver, typedText } from '#base/http/form.ts'
import { CheckboxField, RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { TextArea } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { Prose } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { FormatVersion } from '#formats/index.ts'
import type { StateStanding } from '#membership/index.ts'
import { type Milestone, sayDate } from '#workplan/index.ts'
import type { Call } from '../call/call.ts'
import { text as callText } from '../call/text.ts'
import { type Correction, tellCorrections, type Wording } from './mending.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed }
type About = { view: View; call: Call }

const crumbs = ({ view, call }: About) => [{ href: '/w/calls', label: callText[view.lang].title }, { href: `/w/calls/${call.id}`, label: readText(call.title, view.lang) }]

type Facts = About & { format: FormatVersion; theme: Words | undefined; milestone: Milestone; called: { name: Words }[] }
type CorrectionProps = Facts & Mend & { others: StateStanding[]; canAdd: boolean }

/** What can still be mended of an open call is a form; what cannot is said, with the reason why. */
export function CorrectionPage({ others, canAdd, errors = [], typed, ...facts }: CorrectionProps) {
  const { view, call } = facts
  const [say, labels] = [text[view.lang], callText[view.lang].form.labels]
  const pair = (name: 'title' | 'message' | 'reason') => ({ view, name, words: typedOver(typed, name, name === 'reason' ? undefined : call[name]), errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  return (
    <WorkspacePage view={view} title={say.correct.title} lead={say.correct.lead} crumbs={crumbs(facts)} errors={errors}>
      <Form view={view} action={`/w/calls/${call.id}/correction`} also={`/w/calls/${call.id}/change`} read={{ version: call.version }} typed={typed}>
        <PairField both {...pair('title')} label={labels.title} rows={1} />
        <PairField both {...pair('message')} label={labels.message} rows={12} />
        <PairField both {...pair('reason')} label={say.correct.reason} hint={say.correct.reasonHint} original={view.lang} rows={3} />
        <ButtonRow>
          <Button>{say.correct.save}</Button>
        </ButtonRow>
      </Form>
      {canAdd && others.length > 0 && <MoreStates view={view} call={call} others={others} errors={errors} typed={typed} />}
      <Unchanging {...facts} />
    </WorkspacePage>
  )
}

function MoreStates({ view, call, others, errors, typed }: About & { others: StateStanding[]; errors: FormError[]; typed: Typed | undefined }) {
  const say = text[view.lang].address
  return (
    <Section id="states-added" title={say.title} lead={say.lead}>
      <Form view={view} action={`/w/calls/${call.id}/addressees`}>
        <CheckboxField view={view} name="states" label={say.states} columns value={typedList(typed, 'states') ?? []} error={errorOf(errors, 'states')} options={others.map((state) => ({ value: state.id, label: readText(state.name, view.lang) }))} />
        <ButtonRow>
          <Button kind="secondary">{say.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Unchanging({ view, call, format, theme, milestone, called }: Facts) {
  const [say, labels] = [text[view.lang].facts, callText[view.lang].form.labels]
  return (
    <Section id="unchanging" title={say.title} lead={say.lead}>
      <KeyValue
        pairs={[
          { label: labels.format, value: say.format(`${readText(format.format.title, view.lang)}, ${callText[view.lang].version(format.number)}`) },
          { label: labels.theme, value: `${theme ? readText(theme, view.lang) : say.none}. ${say.theme}` },
          { label: callText[view.lang].due, value: <>{readText(milestone.title, view.lang)}, {sayDate(view, milestone.current)}. {say.due} <a href={`/w/work-plan/milestones/${milestone.id}/dates`}>{say.move}</a></> },
          { label: labels.states, value: `${called.map(({ name }) => readText(name, view.lang)).join(', ')}. ${say.states}` },
        ]}
      />
      <p>
        <a href={`/w/calls/${call.id}/withdrawal`}>{text[view.lang].withdraw.link}</a>
      </p>
    </Section>
  )
}

/** Not undone: what follows is said before, and asked about. */
export function WithdrawalPage({ view, call, handedIn, errors = [], typed }: About & Mend & { handedIn: number }) {
  const say = text[view.lang].withdraw
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={crumbs({ view, call })} errors={errors}>
      <p>{say.handed(handedIn)}</p>
      <ul>
        {say.follows.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <Form view={view} action={`/w/calls/${call.id}/withdrawal`}>
        <PairField both view={view} name="reason" words={typedOver(typed, 'reason', undefined)} original={view.lang} errors={{ es: errorOf(errors, 'reason.es'), en: errorOf(errors, 'reason.en') }} label={say.reason} hint={say.reasonHint} rows={3} />
        <SingleCheckbox view={view} name="meant" label={say.meant} checked={typedText(typed, 'meant') === 'yes'} error={errorOf(errors, 'meant')} />
        <ButtonRow>
          <Button kind="danger">{say.save}</Button>
          <ButtonLink kind="quiet" href={`/w/calls/${call.id}`}>
            {say.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type ExcuseProps = About & Mend & { waiting: { stateId: string; name: Words }[] }

export function ExcusePage({ view, call, waiting, errors = [], typed }: ExcuseProps) {
  const say = text[view.lang].excuse
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={crumbs({ view, call })} errors={errors}>
      {waiting.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Form view={view} action={`/w/calls/${call.id}/excuses`}>
          <RadioField view={view} name="state" label={say.state} value={typedText(typed, 'state')} error={errorOf(errors, 'state')} options={waiting.map((state) => ({ value: state.stateId, label: readText(state.name, view.lang) }))} />
          <TextArea view={view} name="reason" label={say.reason} hint={say.reasonHint} rows={3} value={typedText(typed, 'reason')} error={errorOf(errors, 'reason')} />
          <ButtonRow>
            <Button>{say.save}</Button>
            <ButtonLink kind="quiet" href={`/w/calls/${call.id}#board`}>
              {text[view.lang].stop.back}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </WorkspacePage>
  )
}

/** Every earlier wording, for whoever reads the call. */
export function Corrections({ view, corrections, now }: { view: View; corrections: Correction[]; now: Wording }) {
  if (corrections.length === 0) return null
  const say = text[view.lang]
  return (
    <Section id="corrections" title={say.history}>
      {tellCorrections(corrections, now).map(({ correction, changed }) => (
        <div class="flow">
          <p>
            <strong>{say.corrected(formatDay(view, correction.at), readText(correction.reason, view.lang))}</strong>
          </p>
          {changed.map(({ of, lang, was }) =>
            of === 'title' ? (
              <p>{say.was.title(say.languages[lang], was)}</p>
            ) : (
              <Details summary={say.was.message(say.languages[lang])}>
                <div lang={lang}>
                  <Prose html={markdownToHtml(was)} />
                </div>
              </Details>
            ),
          )}
        </div>
      ))}
    </Section>
  )
}
