import { RadioField } from '#base/ui/choice.tsx'
import { DateField, SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, type FieldError, Form, HiddenField } from '#base/ui/form.tsx'
import { SummaryList, TaskList, type TaskStatus } from '#base/ui/list.tsx'
import { Callout, Details, Section as PageSection } from '#base/ui/note.tsx'
import { CommentThread } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Progress, type Seen } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { type Typed, typedText } from '#base/http/form.ts'
import type { StoredFile } from '#base/file.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Answers, AnswerValue, isAsked, type Lack, numberOf, questionsOf, type Definition, type Section } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import type { Call } from '../call/call.ts'
import { WithdrawnNote } from '../mending/withdrawal.tsx'
import type { Comment } from '../review/queries.ts'
import { threadOf } from '../review/thread.tsx'
import { ItemStageTag, PersonalList, SentBackNote } from '../item/marks.tsx'
import type { Item, ItemStage } from '../item/item.ts'
import type { PersonalAnswer } from '../item/personal.ts'
import type { Delegation } from '../item/queries.ts'
import type { SentBack } from '../item/sent-back.ts'
import type { SectionStage } from './section.ts'
import { sectionPath } from './section-page.tsx'
import { text } from './text.ts'

type SectionLine = { section: Section; stage: SectionStage; delegations: Delegation[]; editor: string | undefined }

type Props = {
  view: View
  item: Item
  seenBy: Seen
  /** as far as its reader knows it: whoever writes a section reads no round */
  stage: ItemStage | undefined
  call: Pick<Call, 'withdrawnAt' | 'withdrawnFor'>
  title: string
  guidelinePath: string
  definition: Definition
  /** sections this person may write: all for the team, those handed over for a contributor */
  lines: SectionLine[]
  /** files that came back, and that nobody has looked through */
  waiting: { href: string; name: string }[]
  comments: Comment[]
  sentBack: SentBack | undefined
  secretariat: string
  contributors: { personId: string; name: string; post: string }[]
  may: { delegate: boolean; discard: boolean; answer: boolean; check: boolean }
  errors?: FieldError[]
  typed?: Typed
}

const statusOf: Record<SectionStage, TaskStatus> = { 'not started': 'not started', 'in progress': 'in progress', 'completed': 'done' }

/** The workbench of one item: what was returned first, then the sections, then who writes what. */
export function DraftPage(props: Props) {
  const { view, item, title, definition, lines, may } = props
  const say = text[view.lang].draft
  const done = lines.filter((line) => line.stage === 'completed').length
  return (
    <WorkspacePage
      view={view}
      title={title}
      lead={say.lead}
      crumbs={[props.may.check ? { href: `/w/submissions/${item.submissionId}`, label: text[view.lang].envelope } : { href: '/w', label: text[view.lang].desk }]}
      badge={
        <>
          <ClassBadge view={view} audience={props.seenBy} />
          {props.stage && <ItemStageTag view={view} stage={props.stage} sentBack={props.sentBack} />}
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={props.errors ?? []}
    >
      <WithdrawnNote view={view} call={props.call} />
      {props.waiting.length > 0 && (
        <Callout view={view} title={say.waiting.title(props.waiting.length)}>
          <p>{say.waiting.lead}</p>
          <ul>
            {props.waiting.map(({ href, name }) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {props.sentBack && <SentBackNote view={view} title={title} by={props.sentBack} />}
      {item.returned && <Returned {...props} />}
      <PageSection id="sections" title={say.sections} lead={`${say.minutes(definition.minutes)}`}>
        <Progress done={done} total={lines.length}>
          {say.progress(done, lines.length)}
        </Progress>
        <TaskList view={view} tasks={lines.map((line) => ({ title: readText(line.section.title, view.lang), href: sectionPath(item, line.section.key), hint: <LineHint view={view} line={line} />, status: statusOf[line.stage] }))} />
        <ButtonRow>
          {may.check && <ButtonLink href={`/w/items/${item.id}/check`}>{say.check}</ButtonLink>}
          <ButtonLink kind="quiet" href={props.guidelinePath}>
            {say.guideline}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`/w/items/${item.id}/offline`}>
            {say.offline}
          </ButtonLink>
        </ButtonRow>
      </PageSection>
      {may.delegate && <Delegate {...props} />}
      {item.latest && (
        <p>
          <a href={`/w/items/${item.id}`}>{say.handedIn}</a>
        </p>
      )}
      {may.discard && (
        <Details summary={say.discard}>
          <p>{say.discardLead}</p>
          <p>
            <ButtonLink kind="secondary" href={`/w/items/${item.id}/discarding`}>
              {say.discard}…
            </ButtonLink>
          </p>
        </Details>
      )}
    </WorkspacePage>
  )
}

function LineHint({ view, line }: { view: View; line: SectionLine }) {
  const say = text[view.lang].draft
  const active = line.delegations.filter((one) => one.active)
  const parts = [
    ...active.map((one) => (one.holdsPost ? say.delegatedTo(one.name ?? say.someone, formatDay(view, one.until)) : say.unowned)),
    ...(line.editor ? [say.editing(line.editor)] : []),
  ]
  return <>{parts.join(' · ')}</>
}

/** What the Secretariat asks for, as a checklist: done, or not done because… */
function Returned({ view, item, definition, comments, secretariat, may, errors = [], typed }: Props) {
  const say = text[view.lang].draft
  const returned = item.returned!
  const labels = new Map(questionsOf(definition).map((question) => [question.key, readText(question.label, view.lang)]))
  const thread = threadOf(comments, {
    by: secretariat,
    answeredBy: '',
    about: ({ questionKey }) => (
      <>
        {say.onQuestion(labels.get(questionKey) ?? questionKey)} · <a href={`${sectionPath(item, sectionKeyOf(definition, questionKey))}#a.${questionKey}`}>{say.goTo}</a>
      </>
    ),
    actions: (comment) => may.answer && comment.kind !== 'praise' && <AnswerAgain view={view} item={item} comment={comment} errors={errors} typed={typed} />,
  })
  return (
    <PageSection id="comments" title={say.comments} lead={say.commentsLead(formatDay(view, returned.dueOn))}>
      <Callout view={view} title={say.letter}>
        {returned.letter}
      </Callout>
      <CommentThread view={view} comments={thread} />
    </PageSection>
  )
}

const sectionKeyOf = (definition: Definition, questionKey: string): string =>
  definition.sections.find((section) => section.questions.some((question) => question.key === questionKey))?.key ?? definition.sections[0]!.key

type AnswerProps = { view: View; item: Item; comment: Comment; errors: FieldError[]; typed?: Typed }

/** Nobody is asked twice: what was answered is folded away, and can be answered otherwise. */
const AnswerAgain = (props: AnswerProps) =>
  props.comment.answer ? (
    <Details summary={text[props.view.lang].draft.answerAgain} open={typedText(props.typed, 'comment') === props.comment.id}>
      <AnswerForm {...props} />
    </Details>
  ) : (
    <AnswerForm {...props} />
  )

function AnswerForm({ view, item, comment, errors, typed }: AnswerProps) {
  const say = text[view.lang].draft
  const mine = typedText(typed, 'comment') === comment.id
  const given = comment.answer && { done: comment.answer.done ? 'yes' : 'no', reason: comment.answer.reason ?? '' }
  const name = (field: string) => `${field}-${comment.id}`
  return (
    <Form view={view} action={`/w/items/${item.id}/comment-answers`} mine={mine}>
      <HiddenField name="comment" value={comment.id} />
      <RadioField view={view} name={name('done')} label={say.answer} inline value={mine ? typedText(typed, name('done')) : given?.done} error={errorOf(errors, name('done'))} options={[{ value: 'yes', label: say.done }, { value: 'no', label: say.notDone }]} />
      <TextField view={view} name={name('reason')} label={say.because} value={mine ? typedText(typed, name('reason')) : given?.reason} error={errorOf(errors, name('reason'))} />
      <Button kind="secondary">{say.answer}</Button>
    </Form>
  )
}

function Delegate({ view, item, lines, contributors, errors = [], typed }: Props) {
  const say = text[view.lang].draft
  const active = lines.flatMap((line) => line.delegations.filter((one) => one.active).map((one) => ({ line, one })))
  return (
    <Details summary={say.delegate} open={errors.some((error) => ['personId', 'sectionKey', 'until'].includes(error.field))}>
      <p>{say.delegateLead}</p>
      {active.map(({ line, one }) => (
        <Form view={view} action={`/w/items/${item.id}/delegation-ends`}>
          <HiddenField name="share" value={one.id} />
          <p>
            {readText(line.section.title, view.lang)}: {one.name ?? say.someone} (<Day view={view} on={one.until} short />){' '}
            <Button kind="quiet">
              {say.end}
              <span class="vh">: {one.name}</span>
            </Button>
          </p>
        </Form>
      ))}
      {contributors.length === 0 ? (
        <p>{say.nobody}</p>
      ) : (
        <Form view={view} action={`/w/items/${item.id}/delegations`}>
          <SelectField view={view} name="personId" label={say.who} value={typedText(typed, 'personId')} error={errorOf(errors, 'personId')} options={contributors.map(({ personId, name, post }) => ({ value: personId, label: `${name}, ${post}` }))} />
          <SelectField view={view} name="sectionKey" label={say.section} value={typedText(typed, 'sectionKey')} error={errorOf(errors, 'sectionKey')} options={lines.map(({ section }) => ({ value: section.key, label: readText(section.title, view.lang) }))} />
          <DateField view={view} name="until" label={say.until} value={typedText(typed, 'until')} error={errorOf(errors, 'until')} />
          <ButtonRow>
            <Button kind="secondary">{say.give}</Button>
          </ButtonRow>
        </Form>
      )}
    </Details>
  )
}

type CheckProps = { view: View; item: Item; title: string; definition: Definition; answers: Answers; lacks: Lack[]; open: Section[]; personal: PersonalAnswer[]; names: Names; files: StoredFile[] }

/** Check your answers: everything on one page, each with the way back to its question; what is missing stands on top. */
export function CheckPage({ view, item, title, definition, answers, lacks, open, personal, names, files }: CheckProps) {
  const say = text[view.lang].check
  return (
    <WorkspacePage
      view={view}
      title={say.title}
      lead={lacks.length > 0 ? say.lead : open.length > 0 ? say.open : say.ready}
      crumbs={[{ href: `/w/submissions/${item.submissionId}`, label: text[view.lang].envelope }, { href: `/w/items/${item.id}/draft`, label: title }]}
      badge={item.example ? <ExampleMark view={view} /> : undefined}
      errors={lacks.map(({ question, message }) => ({ field: question.key, message: text[view.lang].section.about(readText(question.label, view.lang), message) }))}
    >
      {personal.length > 0 && (
        <Callout view={view} kind="warning" title={text[view.lang].section.personal.title}>
          <p>{say.personal}</p>
          <PersonalList view={view} found={personal} hrefOf={({ question }) => `${sectionPath(item, sectionKeyOf(definition, question.key))}#a.${question.key}`} />
        </Callout>
      )}
      {lacks.length === 0 && open.length > 0 && (
        <Callout view={view} title={say.openTitle}>
          <ul>
            {open.map((section) => (
              <li>
                <a href={`${sectionPath(item, section.key)}#complete`}>{readText(section.title, view.lang)}</a>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {definition.sections.map((section) => (
        <PageSection id={`section-${section.key}`} title={readText(section.title, view.lang)}>
          <SummaryList
            view={view}
            answers={section.questions
              .filter((question) => isAsked(question, answers))
              .map((question) => ({
                label: `${numberOf(definition, question.key)} ${readText(question.label, view.lang)}`,
                value: (
                  <div id={question.key} tabindex={-1}>
                    <AnswerValue view={view} question={question} answer={answers[question.key]} names={names} files={files} lang={item.original} />
                  </div>
                ),
                change: `${sectionPath(item, section.key)}#a.${question.key}`,
              }))}
          />
        </PageSection>
      ))}
      <p>
        <ButtonLink href={`/w/submissions/${item.submissionId}#clearance`}>{say.toEnvelope}</ButtonLink>
      </p>
    </WorkspacePage>
  )
}
