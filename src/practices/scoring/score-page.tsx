import { RadioField } from '#base/ui/choice.tsx'
import { TextArea } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, type FieldError, Form } from '#base/ui/form.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Progress } from '#base/ui/status.tsx'
import { Due } from '#base/ui/time.tsx'
import { type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { AnswerValue, isAsked } from '#formats/index.ts'
import type { Practice } from '../practice/queries.ts'
import { text as practiceText } from '../practice/text.ts'
import { markable, pointsField, sentenceField } from './form.ts'
import type { OwnMark } from './queries.ts'
import { asAWhole, lackingOf } from './scoring.ts'
import { text } from './text.ts'

type Props = { view: View; practice: Practice; marks: Map<string, OwnMark>; until: string; errors?: FieldError[]; typed?: Typed; note?: string }

/** The reviewer's desk: each criterion of the guideline, and the practice beside it. */
export function ScorePage({ view, practice, marks, until, errors = [], typed, note }: Props) {
  const say = text[view.lang].score
  const { item, definition, title } = practice
  const open = lackingOf(definition.criteria, [...marks.values()].filter((mark) => !mark.former))
  const done = definition.criteria.length - new Set(open.map((one) => one.criterion)).size
  return (
    <WorkspacePage
      view={view}
      wide
      title={say.title(title)}
      lead={say.lead}
      crumbs={[{ href: '/w/practices', label: practiceText[view.lang].crumb }, { href: `/w/practices/${item.id}`, label: title }]}
      badge={item.example ? <ExampleMark view={view} /> : undefined}
      errors={errors}
    >
      {note && <Callout view={view}>{note}</Callout>}
      <Beside side="left" even aside={<Reading view={view} practice={practice} />}>
        <p>
          {readText(practice.state, view.lang)} · <Due view={view} on={until} />
        </p>
        <Progress done={done} total={definition.criteria.length}>
          {say.progress(done, definition.criteria.length)}
        </Progress>
        <p class="mute">{say.fair}</p>
        <Form view={view} action={`/w/practices/${item.id}/marks`} also={`/w/practices/${item.id}/scoring`} autosave={Object.fromEntries(markable(definition.criteria).map((key) => [key, marks.get(key)?.seen ?? 0]))}>
          {definition.criteria.map((criterion, index) => (
            <Section id={`criterion-${criterion.key}`} title={`${index + 1}. ${readText(criterion.label, view.lang)}`} lead={criterion.hint && readText(criterion.hint, view.lang)}>
              <Criterion view={view} practice={practice} criterion={criterion.key} {...{ marks, errors, typed }} />
            </Section>
          ))}
          <Section id="as-a-whole" title={say.whole} lead={say.wholeHint}>
            <Sentence view={view} criterion={asAWhole} label={say.sentence} optional {...{ marks, errors, typed }} />
          </Section>
          <ButtonRow>
            <Button formaction={`/w/practices/${item.id}/scoring`}>{say.handOver}</Button>
            <Button kind="secondary">{say.save}</Button>
          </ButtonRow>
          <p class="hint">{say.handOverLead}</p>
        </Form>
      </Beside>
    </WorkspacePage>
  )
}

type FieldsProps = { view: View; criterion: string; marks: Map<string, OwnMark>; errors: FieldError[]; typed?: Typed }

function Criterion({ practice, ...fields }: FieldsProps & { practice: Practice }) {
  const { view, criterion, marks, errors, typed } = fields
  const say = text[view.lang]
  const mark = marks.get(criterion)
  const name = pointsField(criterion)
  return (
    <>
      {mark?.former && <p class="hint">{say.score.former}</p>}
      <RadioField
        view={view}
        name={name}
        label={practiceText[view.lang].points}
        value={typedText(typed, name) ?? (mark?.points ?? '').toString()}
        error={errorOf(errors, name)}
        options={practice.definition.scale.map((meaning, points) => ({ value: String(points), label: `${points} · ${readText(meaning, view.lang)}` }))}
      />
      <Sentence {...fields} label={say.score.sentence} />
    </>
  )
}

const Sentence = ({ view, criterion, label, optional, marks, errors, typed }: FieldsProps & { label: string; optional?: boolean }) => {
  const name = sentenceField(criterion)
  return <TextArea view={view} name={name} label={label} rows={2} optional={optional} value={typedText(typed, name) ?? marks.get(criterion)?.sentence} error={errorOf(errors, name)} />
}

/** The practice, folded section by section, for the eye that goes back and forth. */
function Reading({ view, practice }: { view: View; practice: Practice }) {
  const say = text[view.lang].score
  const { item, definition, translated, names, files } = practice
  const { answers } = translated
  return (
    <Section id="practice" title={say.read} lead={say.readLead}>
      <p>
        <a href={`/w/practices/${item.id}`}>{say.whole2}</a>
      </p>
      {definition.sections.map((section) => {
        const shown = section.questions.filter((question) => question.circulates !== false && isAsked(question, answers) && answers[question.key] !== undefined)
        return (
          shown.length > 0 && (
            <Details summary={readText(section.title, view.lang)}>
              {shown.map((question) => (
                <div>
                  <p>
                    <b>{readText(question.label, view.lang)}</b>
                  </p>
                  <AnswerValue view={view} question={question} answer={answers[question.key]} names={names} files={files} lang={translated.langOf(question.key)} />
                </div>
              ))}
            </Details>
          )
        )
      })}
    </Section>
  )
}
