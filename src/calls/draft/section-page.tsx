import type { ComponentChildren } from 'preact'
import { RadioField } from '#base/ui/choice.tsx'
import { FileField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, type FieldError, Form } from '#base/ui/form.tsx'
import { FileLink } from '#base/ui/list.tsx'
import { Callout, Section as PageSection } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, type Seen } from '#base/ui/status.tsx'
import { type Typed, typedText } from '#base/http/form.ts'
import type { StoredFile } from '#base/file.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Answers, type Definition, fieldName, numberOf, QuestionField, type Question, type Section } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import type { Item } from '../item/item.ts'
import { PersonalList } from '../item/marks.tsx'
import type { Call } from '../call/call.ts'
import { WithdrawnNote } from '../mending/withdrawal.tsx'
import type { PersonalAnswer } from '../item/personal.ts'
import { text } from './text.ts'

type Props = {
  view: View
  item: Item
  call: Call
  title: string
  /** a contributor of another institution cannot open the envelope: the way back is the desk */
  ofTeam: boolean
  seenBy: Seen
  definition: Definition
  section: Section
  names: Names
  retired: Set<string>
  answers: Answers
  /** what its sender had before their eyes, by question */
  versions: Record<string, string>
  files: StoredFile[]
  /** where the comments of a return stand beside the questions they speak of */
  comments: { questionKey: string; text: string }[]
  /** whether it was said to be complete and still is */
  completed: boolean
  previous?: string
  next: string
  hits?: PersonalAnswer[]
  errors?: FieldError[]
  typed?: Typed
  note?: string
}

/** A fault in the words of the form: which question, and how to mend it. The same fault three times over is three different lines. */
export function named(view: View, questions: Question[], { field, message }: FieldError): string {
  const question = questions.find((one) => fieldName(one) === field)
  return question ? text[view.lang].section.about(readText(question.label, view.lang), message) : message
}

export const sectionPath = (item: Pick<Item, 'id'>, key: string): string => `/w/items/${item.id}/sections/${key}`

/** One section of a draft: guidance above each field, saved while one writes, and by the button where there is no script. */
export function SectionPage(props: Props) {
  const { view, item, title, ofTeam, section, versions, completed, previous, next, hits = [], errors = [], typed, note } = props
  const say = text[view.lang].section
  const action = sectionPath(item, section.key)
  return (
    <WorkspacePage
      view={view}
      title={readText(section.title, view.lang)}
      lead={section.intro && readText(section.intro, view.lang)}
      crumbs={[ofTeam ? { href: `/w/submissions/${item.submissionId}`, label: text[view.lang].envelope } : { href: '/w', label: text[view.lang].desk }, { href: `/w/items/${item.id}/draft`, label: title }]}
      badge={
        <>
          <ClassBadge view={view} audience={props.seenBy} />
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors.map((error) => ({ ...error, message: named(view, section.questions, error) }))}
    >
      <WithdrawnNote view={view} call={props.call} />
      {note && <Callout view={view}>{note}</Callout>}
      {hits.length > 0 && <PersonalCallout view={view} hits={hits} next={next} />}
      <Form view={view} action={action} multipart={section.questions.some(({ kind }) => kind === 'file')} autosave={versions}>
        {section.questions.map((question) => question.kind !== 'file' && <Asked key={question.key} {...props} question={question} />)}
        <RadioField view={view} name="complete" label={say.complete} inline value={typed ? typedText(typed, 'complete') : completed ? 'yes' : undefined} options={[{ value: 'yes', label: say.yes }, { value: 'no', label: say.no }]} />
        <ButtonRow>
          <Button>{say.save}</Button>
          {previous && (
            <ButtonLink kind="quiet" href={sectionPath(item, previous)}>
              {say.previous}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" href={`/w/items/${item.id}/offline`}>
            {text[view.lang].draft.offline}
          </ButtonLink>
        </ButtonRow>
        {section.questions.map((question) => question.kind === 'file' && <Files {...props} question={question} />)}
      </Form>
    </WorkspacePage>
  )
}

function Asked({ view, item, definition, section, question, names, retired, answers, comments, errors, typed }: Props & { question: Question }): ComponentChildren {
  const about = comments.filter((comment) => comment.questionKey === question.key)
  return (
    <>
      {about.map((comment) => (
        <Callout view={view} kind="warning">
          {comment.text}
        </Callout>
      ))}
      <QuestionField view={view} question={question} number={numberOf(definition, question.key)} names={names} retired={retired} answer={answers[question.key]} typed={typed} error={errorOf(errors, fieldName(question))} lang={item.original} gate={section.questions.find(({ key }) => key === question.when?.question)} />
      {question.circulates === false && <p class="hint">{text[view.lang].section.private}</p>}
    </>
  )
}

/** No person of concern is ever recorded: what looks like a person's number is asked about when it is saved. */
function PersonalCallout({ view, hits, next }: { view: View; hits: PersonalAnswer[]; next: string }) {
  const say = text[view.lang].section.personal
  return (
    <Callout view={view} kind="warning" title={say.title}>
      <p>{say.lead}</p>
      <PersonalList view={view} found={hits} hrefOf={({ question }) => `#${fieldName(question)}`} />
      <p>{say.ask}</p>
      <ButtonLink kind="secondary" href={next}>
        {say.go}
      </ButtonLink>
    </Callout>
  )
}

/** Files go with the form: whoever attaches or takes one away keeps what was written above. They stand below its button, so that Enter saves. */
function Files({ view, definition, question, answers, files, errors }: Props & { question: Question }) {
  const say = text[view.lang].section.files
  const attached = files.filter((file) => ((answers[question.key] ?? []) as string[]).includes(file.id))
  return (
    <PageSection id={`files-${question.key}`} title={`${numberOf(definition, question.key)} ${readText(question.label, view.lang)}`} lead={question.hint && readText(question.hint, view.lang)}>
      {attached.map((file) => (
        <p>
          <FileLink view={view} href={`/w/files/${file.id}`} name={file.name} kind={file.name.split('.').at(-1)!.toUpperCase()} bytes={file.size} />{' '}
          <Button kind="quiet" name="remove" value={`${question.key} ${file.id}`}>
            {say.remove}
            <span class="vh">: {file.name}</span>
          </Button>
        </p>
      ))}
      <FileField view={view} name={fieldName(question)} label={say.add} accept=".pdf,.docx,.xlsx,.odt,.png,.jpg" error={errorOf(errors, fieldName(question))} />
      <ButtonRow>
        <Button kind="secondary" name="attach" value={question.key}>
          {say.button}
        </Button>
      </ButtonRow>
    </PageSection>
  )
}
