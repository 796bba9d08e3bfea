import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import { RadioField } from '#base/ui/choice.tsx'
import { DateField, SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { StateStanding } from '../queries.ts'
import { text } from './text.ts'

type Props = { view: View; states: StateStanding[]; typed: Typed; errors?: FormError[]; /** was written down today: a slip is still corrected */ slip?: boolean }

const fieldOf = ({ view, typed, errors = [] }: Props) => (name: string) => ({ view, name, error: errorOf(errors, name), value: typedText(typed, name) })

const stateOptions = ({ view, states }: Props) => states.map((state) => ({ value: state.id, label: readText(state.name, view.lang) }))

const crumbs = (view: View) => [{ href: '/w/membership', label: text[view.lang].title }]

export function StandingFormPage(props: Props) {
  const { view, typed, errors = [] } = props
  const say = text[view.lang].form
  const field = fieldOf(props)
  return (
    <WorkspacePage view={view} title={say.title} crumbs={crumbs(view)} errors={errors}>
      <Form view={view} action="/w/membership/standings">
        <HiddenField name="id" value={typedText(typed, 'id') ?? ''} />
        <SelectField {...field('stateId')} label={say.state} options={stateOptions(props)} />
        <RadioField {...field('standing')} label={say.standing} options={(['member', 'observer', 'none'] as const).map((value) => ({ value, label: say.options[value], hint: say.optionsHint[value] }))} />
        <DateField {...field('since')} label={say.since} hint={say.sinceHint} />
        <TextField {...field('source')} label={say.source} hint={say.sourceHint} optional />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

export function TermFormPage(props: Props) {
  const { view, typed, errors = [] } = props
  const say = text[view.lang].term
  const field = fieldOf(props)
  return (
    <WorkspacePage view={view} title={say.title} lead={props.slip ? say.slip : say.lead} crumbs={crumbs(view)} errors={errors}>
      <Form view={view} action="/w/membership/presidencies">
        <HiddenField name="id" value={typedText(typed, 'id') ?? ''} />
        <SelectField {...field('stateId')} label={say.state} options={stateOptions(props)} />
        <DateField {...field('since')} label={say.since} hint={text[view.lang].form.sinceHint} />
        <TextField {...field('source')} label={text[view.lang].form.source} hint={text[view.lang].form.sourceHint} optional />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
