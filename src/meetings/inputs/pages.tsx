import { formatDay } from '#base/ui/dates.ts'
import { SelectField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { Progress } from '#base/ui/status.tsx'
import type { FormError } from '#base/http/form.ts'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { dayIn } from '#base/zone.ts'
import { readText } from '#base/words.ts'
import type { Call } from '#calls/index.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Input, missingIn } from './inputs.ts'
import { text } from './text.ts'

type Props = { view: View; meeting: Meeting; inputs: Input[]; /** for whoever prepares */ linkable: Call[] | undefined; mayRemind: boolean; seesAll: boolean; errors?: FormError[] }

/** What is in, what is missing, and a kind word to whoever is late. */
export function InputsSection({ view, meeting, inputs, linkable, mayRemind, seesAll, errors = [] }: Props) {
  const say = text[view.lang]
  if (inputs.length === 0 && !linkable) return null
  return (
    <Section id="inputs" title={say.title}>
      {inputs.length === 0 && <p class="mute">{say.none}</p>}
      {inputs.map((input) => (
        <OneInput view={view} meeting={meeting} input={input} mayLink={linkable !== undefined} mayRemind={mayRemind} seesAll={seesAll} />
      ))}
      {linkable && linkable.length > 0 && (
        <Details summary={say.link} open={errors.some((error) => error.field === 'callId')}>
          <p>{say.linkLead}</p>
          <Form view={view} action={`/w/meetings/${meeting.id}/inputs`}>
            <SelectField view={view} name="callId" label={say.call} options={linkable.map((call) => ({ value: call.id, label: readText(call.title, view.lang) }))} error={errorOf(errors, 'callId')} />
            <ButtonRow>
              <Button kind="secondary">{say.button}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </Section>
  )
}

function OneInput({ view, meeting, input, mayLink, mayRemind, seesAll }: { view: View; meeting: Meeting; input: Input; mayLink: boolean; mayRemind: boolean; seesAll: boolean }) {
  const say = text[view.lang]
  const missing = missingIn(input)
  const reminded = missing.flatMap((one) => one.remindedAt ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return (
    <div class="flow">
      <p>
        <a href={`/w/calls/${input.callId}`}>{readText(input.title, view.lang)}</a> <span class="mute">{input.onDay ? say[input.tentative ? 'tentative' : input.onDay < dayIn(view.zone, view.now) ? 'fellDue' : 'due'](formatDay(view, input.onDay)) : say.noDay}</span>
      </p>
      {seesAll ? <Standing view={view} input={input} /> : input.asked.length > 0 && <p>{missing.length > 0 ? say.own.missing : say.own.in}</p>}
      {mayRemind && missing.length > 0 && (
        <Form view={view} action={`/w/calls/${input.callId}/reminders`}>
          <HiddenField name="back" value={`/w/meetings/${meeting.id}#inputs`} />
          {missing.map((one) => (
            <HiddenField name="stateId" value={one.stateId} />
          ))}
          <ButtonRow>
            <Button kind="secondary" icon="send">
              {say.remindAll(missing.length)}
            </Button>
          </ButtonRow>
          {reminded && <p class="hint">{say.reminded(formatDay(view, reminded))}</p>}
        </Form>
      )}
      {mayLink && input.linked && (
        <Form view={view} action={`/w/meetings/${meeting.id}/inputs/removal`}>
          <HiddenField name="callId" value={input.callId} />
          <Button kind="quiet">
            {say.unlink}
            <span class="vh">: {readText(input.title, view.lang)}</span>
          </Button>
        </Form>
      )}
    </div>
  )
}

function Standing({ view, input }: { view: View; input: Input }) {
  const say = text[view.lang]
  const missing = missingIn(input).map((one) => readText(one.name, view.lang))
  const done = input.asked.length - missing.length
  return (
    <Progress done={done} total={input.asked.length}>
      {missing.length === 0 ? say.all(done) : say.some(done, input.asked.length, sayList(view, missing), missing.length > 1)}
    </Progress>
  )
}
