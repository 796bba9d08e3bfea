import { RadioField } from '#base/ui/choice.tsx'
import { DateField, SelectField, TextArea, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, type FieldError, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { CommentThread } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark } from '#base/ui/status.tsx'
import { formatDay, formatInstant } from '#base/ui/dates.ts'
import { type Typed, typedText } from '#base/http/form.ts'
import type { StoredFile } from '#base/file.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { type Answers, type Definition, questionsOf } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import { ItemAnswers } from '../item/answers-view.tsx'
import { type Change, Changes } from '../item/changes.tsx'
import { type Item, stageOfItem } from '../item/item.ts'
import { PrivateAnswers } from '../item/pages.tsx'
import { ItemStageTag } from '../item/marks.tsx'
import type { Call } from '../call/call.ts'
import { WithdrawnNote } from '../mending/withdrawal.tsx'
import type { Comment } from './queries.ts'
import { threadOf } from './thread.tsx'
import { text } from './text.ts'

type ReviewProps = {
  view: View
  item: Item
  call: Pick<Call, 'withdrawnAt' | 'withdrawnFor'>
  state: string
  secretariat: string
  definition: Definition
  answers: Answers
  /** the contact: written for the Secretariat, never circulated */
  privateAnswers: Answers
  names: Names
  files: StoredFile[]
  comments: Comment[]
  /** comments of the round before, with what the state answered */
  former: Comment[]
  changes: Change[] | undefined
  /** the question that the reader chose to comment on */
  about: string | undefined
  may: { review: boolean; circulate: boolean }
  errors?: FieldError[]
  typed?: Typed
}

/** What its state took back is its draft again: whoever was reading it is told so, and nothing of it. */
export const TakenBackPage = (back: Back) => (
  <WorkspacePage view={back.view} title={text[back.view.lang].takenBack.title} lead={takenBackLead(back)}>
    <TakenBackWay {...back} />
  </WorkspacePage>
)

type Back = { view: View; state: string; callId: string; at: Date }
export const takenBackLead = ({ view, state, at }: Back): string => text[view.lang].takenBack.lead(state, formatInstant(view, at))
export const TakenBackWay = ({ view, callId }: Back) => (
  <p>
    <ButtonLink href={`/w/calls/${callId}`}>{text[view.lang].takenBack.back}</ButtonLink>
  </p>
)

/** The Secretariat reads one version: what changed, the answers, its comments, and the two ways out. */
export function ReviewPage(props: ReviewProps) {
  const { view, item, state, definition, answers, names, files, former, changes, may, errors = [] } = props
  const say = text[view.lang]
  return (
    <WorkspacePage
      view={view}
      title={item.latest!.title}
      lead={say.lead}
      crumbs={[{ href: `/w/calls/${item.callId}`, label: state }, { href: `/w/items/${item.id}`, label: item.latest!.title }]}
      badge={
        <>
          <ClassBadge view={view} audience="secretariat" />
          <ItemStageTag view={view} stage={stageOfItem(item)} />
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
    >
      <WithdrawnNote view={view} call={props.call} />
      {former.length > 0 && (
        <Section id="answered" title={say.answered}>
          <Thread {...props} comments={former} labels />
        </Section>
      )}
      {changes && (
        <Section id="changes" title={say.changesTitle(item.latest!.round - 1)}>
          <Changes view={view} changes={changes} />
        </Section>
      )}
      <Outcome {...props} />
      <ItemAnswers
        numbered
        view={view}
        definition={definition}
        answers={answers}
        names={names}
        files={files}
        langOf={() => item.original}
        blanks
        beside={(question) => may.review && <p class="small"><a href={`/w/items/${item.id}/review?about=${question.key}#comment`}>{say.comment}<span class="vh">: {readText(question.label, view.lang)}</span></a></p>}
      />
      <PrivateAnswers view={view} definition={definition} answers={props.privateAnswers} names={names} original={item.original} />
      <Section id="comments" title={say.comments}>
        {props.comments.length === 0 ? <EmptyState title={say.none} icon="comment" /> : <Thread {...props} labels />}
        {may.review && <CommentForm {...props} />}
      </Section>
      {may.review && <WaysOut {...props} />}
    </WorkspacePage>
  )
}

function Thread({ view, item, definition, comments, secretariat, state, may, labels }: ReviewProps & { labels: boolean }) {
  const say = text[view.lang]
  const label = new Map(questionsOf(definition).map((question) => [question.key, readText(question.label, view.lang)]))
  return (
    <CommentThread
      view={view}
      comments={threadOf(comments, {
        by: secretariat,
        answeredBy: state,
        about: ({ questionKey }) => labels && <a href={`#q-${questionKey}`}>{label.get(questionKey)}</a>,
        actions: ({ id, answer }) =>
          may.review && !answer && (
            <Form view={view} action={`/w/items/${item.id}/comment-removals`}>
              <HiddenField name="comment" value={id} />
              <Button kind="quiet">{say.remove}</Button>
            </Form>
          ),
      })}
    />
  )
}

function CommentForm({ view, item, definition, about, errors = [], typed }: ReviewProps) {
  const say = text[view.lang]
  const kept = (name: string) => ({ view, name, value: typedText(typed, name), error: errorOf(errors, name) })
  return (
    <Details summary={say.add} open={Boolean(about) || errors.some((error) => ['question', 'kind', 'quote', 'text'].includes(error.field))}>
      <div id="comment">
        <Form view={view} action={`/w/items/${item.id}/comments`}>
          <SelectField {...kept('question')} value={typedText(typed, 'question') ?? about} label={say.question} options={questionsOf(definition).map((question) => ({ value: question.key, label: readText(question.label, view.lang) }))} />
          <RadioField {...kept('kind')} label={say.kind} options={(['must change', 'suggestion', 'praise'] as const).map((value) => ({ value, label: say.kinds[value] }))} />
          <TextField {...kept('quote')} label={say.quote} optional />
          <TextArea {...kept('text')} label={say.text} hint={say.textHint} rows={5} />
          <ButtonRow>
            <Button kind="secondary">{say.save}</Button>
          </ButtonRow>
        </Form>
      </div>
    </Details>
  )
}

function WaysOut({ view, item, comments, errors = [], typed }: ReviewProps) {
  const say = text[view.lang]
  const must = comments.some((comment) => comment.kind === 'must change')
  return (
    <>
      <Section id="return" title={say.returning.title} lead={must ? say.returning.lead : say.errors.must}>
        {must && (
          <Form view={view} action={`/w/items/${item.id}/return`} read={{ version: item.latest!.id }} typed={typed}>
            <DateField view={view} name="dueOn" label={say.returning.due} value={typedText(typed, 'dueOn')} error={errorOf(errors, 'dueOn')} />
            <TextArea view={view} name="letter" label={say.returning.letter} hint={say.returning.letterHint} rows={5} value={typedText(typed, 'letter')} error={errorOf(errors, 'letter')} />
            <ButtonRow>
              <Button>{say.returning.button}</Button>
            </ButtonRow>
          </Form>
        )}
      </Section>
      <Section id="accept" title={say.accepting.title} lead={must ? say.accepting.pending : say.accepting.lead}>
        {!must && (
          <Form view={view} action={`/w/items/${item.id}/acceptance`} read={{ version: item.latest!.id }} typed={undefined}>
            <ButtonRow>
              <Button>{say.accepting.button}</Button>
            </ButtonRow>
          </Form>
        )}
      </Section>
    </>
  )
}

/** Where it stands once the reading is over, and what the Secretariat may do next. */
function Outcome({ view, item, may }: ReviewProps) {
  const say = text[view.lang]
  const stage = stageOfItem(item)
  if (stage === 'returned') return <Callout view={view} title={say.waiting.title}>{say.waiting.lead(formatDay(view, item.returned!.dueOn))}</Callout>
  if (stage === 'circulated') return <Callout view={view} kind="success">{say.done.circulated}</Callout>
  if (stage !== 'accepted') return null
  return (
    <Callout view={view} kind="success" title={say.done.accepted}>
      {may.circulate ? (
        <>
          <p>{say.circulating.lead}</p>
          <Form view={view} action={`/w/items/${item.id}/circulation`} read={{ version: item.latest!.id }} typed={undefined}>
            <Button>{say.circulating.button}</Button>
          </Form>
        </>
      ) : (
        <p>{say.circulating.noConsent}</p>
      )}
    </Callout>
  )
}
