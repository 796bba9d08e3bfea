import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { NumberField, SelectField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import { isCore } from '../core.ts'
import type { Question, QuestionKind, Section } from '../definition.ts'
import { QuestionAsSeen } from '../fields.tsx'
import type { FormatVersion } from '../queries.ts'
import { numberOf } from '../wording.ts'
import { crumbsOf, draftPath } from './draft-page.tsx'
import { PiecesField } from './pieces-field.tsx'
import { StaleNote, type StaleProps } from './stale-note.tsx'
import { text } from './text.ts'

type KindProps = { view: View; version: FormatVersion; section: Section; errors?: FormError[] }

export const kinds = ['short text', 'long text', 'choice', 'reference', 'number', 'money', 'date', 'period', 'table', 'file'] as const satisfies readonly QuestionKind[]

/** First the kind of answer, then the question. */
export function KindPage({ view, version, section, errors = [] }: KindProps) {
  const say = text[view.lang].question
  return (
    <WorkspacePage view={view} title={say.addTo(readText(section.title, view.lang))} crumbs={crumbsOf(view, version)} errors={errors}>
      <form class="form" action={draftPath(version, 'sections', section.key, 'questions', 'new')}>
        <HiddenField name="asked" value="yes" />
        <RadioField view={view} name="kind" label={say.kind} hint={say.kindFixed} error={errorOf(errors, 'kind')} options={kinds.map((kind) => ({ value: kind, ...text[view.lang].kinds[kind] }))} />
        <ButtonRow>
          <Button>{say.go}</Button>
          <ButtonLink kind="quiet" href={draftPath(version)}>
            {text[view.lang].back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </WorkspacePage>
  )
}

type QuestionProps = {
  view: View
  version: FormatVersion
  names: Names
  kind: QuestionKind
  /** the section it stands in, or will stand in */
  section: Section
  /** absent while it is new */
  question?: Question
  errors?: FormError[]
  typed?: Typed
  stale?: StaleProps
  /** fingerprint of the question as it was read */
  piece: string
}

export function QuestionPage(props: QuestionProps) {
  const { view, version, question, kind, section, errors = [], typed, stale, piece } = props
  const say = text[view.lang].question
  const action = question ? draftPath(version, 'questions', question.key) : draftPath(version, 'sections', section.key, 'questions')
  return (
    <WorkspacePage view={view} title={question ? `${say.change} ${numberOf(version.definition, question.key)}` : say.addTo(readText(section.title, view.lang))} lead={text[view.lang].kinds[kind].label} crumbs={crumbsOf(view, version)} errors={errors} wide>
      {stale && <StaleNote view={view} {...stale} />}
      <live-preview data-from={draftPath(version, 'question-preview')}>
        <Beside aside={<AsSeen {...props} />}>
          <Form view={view} action={action} read={{ version: version.version, piece }} typed={stale ? undefined : typed}>
            <Fields {...props} />
            <ButtonRow>
              <Button>{say.save}</Button>
              <ButtonLink kind="quiet" href={`${draftPath(version)}#${question ? `question-${question.key}` : `section-${section.key}`}`}>
                {text[view.lang].back}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Beside>
      </live-preview>
      {question && (
        <>
          <p class="mute small">{say.key(question.key)}</p>
          {!isCore(version.format.kind, question.key) && (
            <p>
              <a href={draftPath(version, 'questions', question.key, 'removal')}>{say.remove}</a>
            </p>
          )}
        </>
      )}
    </WorkspacePage>
  )
}

/** Only looked at: what is beside the form takes no focus. */
function AsSeen({ view, question, kind, names, stale }: QuestionProps) {
  const say = text[view.lang].question
  return (
    <>
      <h2>{stale ? say.asStored : say.asSeen}</h2>
      <div data-preview inert>
        {question && <QuestionAsSeen view={view} question={question} names={names} />}
        {!question && <p class="mute">{text[view.lang].kinds[kind].hint}</p>}
      </div>
    </>
  )
}

function Fields(props: QuestionProps) {
  const { view, version, question, section, errors = [], typed, kind } = props
  const say = text[view.lang].question
  const pair = (name: 'label' | 'hint' | 'told', stored: Words | undefined) => ({ view, name, words: typedOver(typed, name, stored), errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  const ticked = (name: string, stored: boolean): boolean => (typed ? typedText(typed, name) === 'yes' : stored)
  const core = question && isCore(version.format.kind, question.key)
  const movable = question && version.definition.sections.length > 1
  return (
    <>
      <HiddenField name="kind" value={kind} />
      {question && <HiddenField name="key" value={question.key} />}
      {!movable && <HiddenField name="section" value={section.key} />}
      <PairField {...pair('label', question?.label)} label={say.label} hint={say.labelHint} rows={2} />
      <PairField {...pair('hint', question?.hint)} label={say.hint} hint={say.hintHint} rows={3} optional />
      <PairField {...pair('told', question?.told)} label={say.told} hint={say.toldHint} rows={1} optional />
      <KindFields {...props} />
      {core ? (
        <p class="hint">{say.core}</p>
      ) : (
        <>
          <SingleCheckbox view={view} name="required" label={say.required} hint={say.requiredHint} checked={ticked('required', question?.required ?? true)} />
          <WhenField {...props} />
          <SingleCheckbox view={view} name="private" label={say.private} hint={say.privateHint} checked={ticked('private', question?.circulates === false)} />
        </>
      )}
      {movable && (
        <SelectField view={view} name="section" label={say.section} hint={say.sectionHint} value={typedText(typed, 'section') ?? section.key} error={errorOf(errors, 'section')} options={version.definition.sections.map(({ key, title }) => ({ value: key, label: readText(title, view.lang) }))} />
      )}
    </>
  )
}

/** What only this kind of question has. */
function KindFields({ view, question, typed, errors = [], kind }: QuestionProps) {
  const say = text[view.lang].question
  const number = (name: string, stored: number | undefined) => ({ view, name, value: typedText(typed, name) ?? stored, error: errorOf(errors, name) })
  const several = <SingleCheckbox view={view} name="several" label={say.several} checked={typed ? typedText(typed, 'several') === 'yes' : Boolean(question && 'several' in question && question.several)} />
  switch (kind) {
    case 'short text':
    case 'long text':
      return <NumberField {...number('limit', question && 'limit' in question ? question.limit : kind === 'short text' ? 25 : 150)} label={say.limit} />
    case 'number':
      return <PairField view={view} name="unit" words={typedOver(typed, 'unit', question?.kind === 'number' ? question.unit : undefined)} errors={{ es: errorOf(errors, 'unit.es'), en: errorOf(errors, 'unit.en') }} label={say.unit} hint={say.unitHint} rows={1} />
    case 'reference':
      return (
        <>
          <RadioField view={view} name="to" label={say.to} error={errorOf(errors, 'to')} value={typedText(typed, 'to') ?? (question?.kind === 'reference' ? question.to : undefined)} options={(['theme', 'pillar', 'population', 'country'] as const).map((value) => ({ value, label: say.lists[value] }))} />
          {several}
        </>
      )
    case 'choice':
      return (
        <>
          <PiecesField view={view} name="options" pieces={question?.kind === 'choice' ? question.options : []} typed={typed} errors={errors} />
          {several}
        </>
      )
    case 'table':
      return (
        <>
          <PiecesField view={view} name="columns" pieces={question?.kind === 'table' ? question.columns : []} typed={typed} errors={errors} />
          <NumberField {...number('rows.min', question?.kind === 'table' ? question.rows.min : 1)} label={say.rowsMin} />
          <NumberField {...number('rows.max', question?.kind === 'table' ? question.rows.max : 8)} label={say.rowsMax} />
        </>
      )
    default:
      return null
  }
}

/** Conditions that can be met: an earlier choice of the same section which everybody is asked. */
function WhenField({ view, question, section, typed, errors = [] }: QuestionProps) {
  const say = text[view.lang].question
  const place = question ? section.questions.findIndex(({ key }) => key === question.key) : section.questions.length
  const offered = section.questions.slice(0, place).flatMap((earlier) =>
    earlier.kind === 'choice' && !earlier.when
      ? earlier.options.map((option) => ({ value: `${earlier.key}=${option.key}`, label: say.after(readText(earlier.label, view.lang), readText(option.label, view.lang)) }))
      : [],
  )
  if (offered.length === 0) return null
  const stored = question?.when ? `${question.when.question}=${question.when.equals}` : 'always'
  return <SelectField view={view} name="when" label={say.when} hint={say.whenHint} error={errorOf(errors, 'when')} value={typedText(typed, 'when') ?? stored} options={[{ value: 'always', label: say.always }, ...offered]} />
}
