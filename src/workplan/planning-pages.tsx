import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { DateField, SelectField, TextArea, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { say as kit } from '#base/ui/text.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { dateChoices } from './form.ts'
import { crumbsOf, sayDate } from './marks.tsx'
import { isDropped, type Milestone } from './milestone.ts'
import { OverlapNotes } from './occasion/marks.tsx'
import type { Occasion } from './occasion/occasion.ts'
import type { Activity } from './queries.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed | undefined }
type Props = Mend & { view: View; activity: Activity; milestone: Milestone }

const pathOf = ({ id }: Milestone) => `/w/work-plan/milestones/${id}`

const order = ['precision', 'onDay', 'wording', 'place', 'source', 'reason']
const placeOf = ({ field }: FormError): number => order.indexOf(field.split('.')[0]!)

/** As one meets them going down the form. */
const inOrder = (errors: FormError[] = []): FormError[] => [...errors].sort((a, b) => placeOf(a) - placeOf(b))

const pairErrors = (errors: FormError[] | undefined, name: string): Partial<Record<Lang, string | undefined>> => ({ es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) })

export function DatePage({ view, activity, milestone, errors, typed, dropping = false }: Props & { /** whoever comes to say that it will not be done */ dropping?: boolean }) {
  const say = text[view.lang].dateForm
  const { current } = milestone
  const options = dateChoices.map((value) => ({ value, label: say.precisions[value], hint: say.hints[value] }))
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(milestone.title, view.lang), sayDate(view, current))} crumbs={crumbsOf(view, activity)} errors={inOrder(errors)}>
      <p>{say.effect}</p>
      <Form view={view} action={`${pathOf(milestone)}/dates`} read={{ version: milestone.version }} typed={typed}>
        {!dropping && current.onDay && <HiddenField name="held" value={current.onDay} />}
        <RadioField view={view} name="precision" label={say.precision} options={options} value={typedText(typed, 'precision') ?? (dropping ? 'dropped' : current.onDay ? current.precision : undefined)} error={errorOf(errors, 'precision')} />
        <DateField view={view} name="onDay" label={say.onDay} hint={say.onDayHint} value={typedText(typed, 'onDay') ?? ((dropping ? null : current.onDay) ?? '')} error={errorOf(errors, 'onDay')} />
        <PairField both view={view} name="place" label={say.place} hint={say.placeHint} optional rows={1} words={typedOver(typed, 'place', current.place)} errors={pairErrors(errors, 'place')} />
        <PairField view={view} name="reason" label={say.reason} hint={`${say.reasonHint} ${kit(view).eitherLanguage}`} rows={3} words={typedOver(typed, 'reason', { original: view.lang })} errors={pairErrors(errors, 'reason')} />
        {view.demo && <SingleCheckbox view={view} name="example" label={say.example} hint={say.exampleHint} checked={typed ? typedText(typed, 'example') === 'yes' : current.example} />}
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

export function FulfilmentPage({ view, activity, milestone, errors, typed, known }: Props & { /** the day that was typed elsewhere */ known?: { on: string; precision: 'day' | 'month' } | undefined }) {
  const say = text[view.lang].fulfilmentForm
  const { fulfilment, plan, current } = milestone
  const mistake = typed !== undefined && 'reason.es' in typed
  const mine = mistake ? undefined : typed
  const form = (
    <>
      <p>{say.effect}</p>
      <Form view={view} action={`${pathOf(milestone)}/fulfilments`} read={{ version: milestone.version }} typed={mine}>
        <RadioField view={view} name="precision" label={say.precision} inline options={[{ value: 'day', label: say.precisions.day }, { value: 'month', label: say.precisions.month }]} value={typedText(mine, 'precision') ?? known?.precision ?? fulfilment?.precision ?? 'day'} error={errorOf(errors, 'precision')} />
        <DateField view={view} name="onDay" label={say.onDay} hint={say.onDayHint} value={typedText(mine, 'onDay') ?? known?.on ?? fulfilment?.onDay ?? ''} error={errorOf(errors, 'onDay')} />
        <PairField both view={view} name="wording" label={say.wording} hint={say.wordingHint} optional rows={2} words={typedOver(mine, 'wording', fulfilment?.wording)} errors={pairErrors(errors, 'wording')} />
        <PairField both view={view} name="place" label={say.place} optional rows={1} words={typedOver(mine, 'place', fulfilment?.place ?? current.place)} errors={pairErrors(errors, 'place')} />
        <TextField view={view} name="source" label={say.source} hint={say.sourceHint} value={typedText(mine, 'source') ?? fulfilment?.source} error={errorOf(errors, 'source')} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </>
  )
  const open = !fulfilment && !isDropped(milestone)
  return (
    <WorkspacePage view={view} title={fulfilment ? say.correct : say.title} lead={say.lead(readText(milestone.title, view.lang), sayDate(view, plan))} crumbs={crumbsOf(view, activity)} errors={inOrder(errors)}>
      {open && <NotYet view={view} milestone={milestone} />}
      {open ? (
        <Section id="happened" title={say.other.happened}>
          {form}
        </Section>
      ) : (
        form
      )}
      {fulfilment && <Mistake view={view} milestone={milestone} errors={mistake ? errors : undefined} typed={mistake ? typed : undefined} />}
    </WorkspacePage>
  )
}

/** Before the form that says it happened: whoever came because the day is over, or because it never had one, may have the opposite to say. */
function NotYet({ view, milestone }: Pick<Props, 'view' | 'milestone'>) {
  const say = text[view.lang].fulfilmentForm.other
  return (
    <Section id="not-yet" title={say.title}>
      <ButtonRow>
        <ButtonLink kind="secondary" icon="calendar" href={`${pathOf(milestone)}/dates`}>
          {milestone.current.onDay ? say.notYet : say.notYetUndated}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${pathOf(milestone)}/dates?precision=dropped`}>
          {say.wont}
        </ButtonLink>
      </ButtonRow>
      <p class="hint">{say.wontLead}</p>
    </Section>
  )
}

function Mistake({ view, milestone, errors, typed }: Omit<Props, 'activity'>) {
  const say = text[view.lang].fulfilmentForm
  return (
    <Details summary={say.mistake} open={typed !== undefined}>
      <p>{say.mistakeLead}</p>
      <Form view={view} action={`${pathOf(milestone)}/fulfilments/taking-back`} read={{ version: milestone.version }} typed={typed}>
        <PairField view={view} name="reason" label={say.reason} hint={kit(view).eitherLanguage} rows={2} words={typedOver(typed, 'reason', { original: view.lang })} errors={pairErrors(errors, 'reason')} />
        <ButtonRow>
          <Button kind="danger">{say.takeBack}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

type ExtensionProps = Props & { states: { id: string; name: Words }[]; overlaps: Occasion[]; falls?: Occasion[] | undefined }

/** `falls`: what the day just chosen falls into; shown before it is given, and given all the same when sent again. */
export function ExtensionPage({ view, activity, milestone, errors, typed, states, overlaps, falls = [] }: ExtensionProps) {
  const say = text[view.lang].extensionForm
  const names = new Map(states.map((state) => [state.id, state.name]))
  const value = (name: string) => typedText(typed, name)
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(milestone.title, view.lang), sayDate(view, milestone.current))} crumbs={crumbsOf(view, activity)} errors={errors ?? []}>
      {falls.length > 0 ? (
        <Callout view={view} kind="warning" title={say.falls}>
          <OverlapNotes view={view} overlaps={falls} names={names} />
        </Callout>
      ) : (
        <OverlapNotes view={view} overlaps={overlaps} names={names} />
      )}
      {milestone.current.onDay ? (
        <Form view={view} action={`${pathOf(milestone)}/extensions`} read={{ version: milestone.version }} typed={typed}>
          {falls.length > 0 && <HiddenField name="seen" value={`${value('stateId')} ${value('until')}`} />}
          <SelectField view={view} name="stateId" label={say.state} options={states.map((state) => ({ value: state.id, label: readText(state.name, view.lang) }))} value={value('stateId')} error={errorOf(errors, 'stateId')} />
          <DateField view={view} name="until" label={say.until} hint={say.untilHint} min={milestone.current.onDay} value={value('until')} error={errorOf(errors, 'until')} />
          <TextArea view={view} name="reason" label={say.reason} hint={say.reasonHint} rows={3} value={value('reason')} error={errorOf(errors, 'reason')} />
          <ButtonRow>
            <Button>{falls.length > 0 ? say.anyway : say.save}</Button>
          </ButtonRow>
        </Form>
      ) : (
        <EmptyState title={say.undated} icon="calendar" action={<ButtonLink href={`${pathOf(milestone)}/dates`}>{text[view.lang].milestone.firstDate}</ButtonLink>} />
      )}
    </WorkspacePage>
  )
}
