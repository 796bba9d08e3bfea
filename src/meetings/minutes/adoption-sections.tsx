import { RadioField } from '#base/ui/choice.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { DateField, type Option, SelectField, TextArea } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { Tag } from '#base/ui/status.tsx'
import { Instant } from '#base/ui/time.tsx'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { hindrancesOf, type MinutesComment, stageOfMinutes } from './adoption.ts'
import { aboutWords } from './documents.ts'
import { draftMark, type Minutes } from './queries.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed }

/** The adopted minutes are an edition: its files stand there for good. */
export function FrozenSection({ view, edition }: { view: View; edition: string | undefined }) {
  const say = text[view.lang].frozen
  return (
    <Section id="adopted" title={say.title} lead={edition ? say.lead : say.making}>
      {edition && (
        <p>
          <ButtonLink kind="secondary" icon="file" href={edition}>
            {say.edition}
          </ButtonLink>
        </p>
      )}
      <p class="mute">{say.live}</p>
    </Section>
  )
}

/** What nobody has read yet who kept silent. */
export function ChangedSection({ view, minutes }: { view: View; minutes: Minutes }) {
  const say = text[view.lang].changed
  return (
    <Callout view={view} kind="warning" title={say.title}>
      <p>{say.lead}</p>
      <ul>
        {changesIn(minutes, view.lang).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Callout>
  )
}

function changesIn({ items, standing }: Minutes, lang: Lang): string[] {
  const say = text[lang].changed
  const lines = standing.changed.map(({ what, itemId }) => {
    const item = items.find((one) => one.item.id === itemId)?.item
    return item ? say.inItem(`${item.number}. ${readText(item.title, lang)}`, say.what[what]) : say.what[what]
  })
  return [...new Set(lines)]
}

/** What is written in one language only, before it stays so. */
function Untranslated({ view, minutes: { opening, items } }: { view: View; minutes: Minutes }) {
  const say = text[view.lang]
  const lacks = (words: Words | undefined) => words !== undefined && (!words.es || !words.en)
  const where = [...(lacks(opening) ? [say.opening] : []), ...items.filter(({ item, summary }) => lacks(item.title) || lacks(summary)).map(({ item }) => `${item.number}. ${readText(item.title, view.lang)}`)]
  return where.length > 0 ? <p>{say.adopt.untranslated(where.join('; '))}</p> : null
}

/** The Presidency's step, or what still stands before it. */
export function AdoptSection({ view, minutes, adopting, errors = [], typed }: { view: View; minutes: Minutes; adopting: Option[] } & Mend) {
  const say = text[view.lang].adopt
  const { meeting, standing } = minutes
  const hindered = hindrancesOf(meeting, standing, { ...minutes, now: view.now, inMeeting: adopting.length > 0 })
  if (hindered.length > 0) {
    return (
      <Callout view={view} title={say.title}>
        {/* Where the summary of errors leads. */}
        {hindered.map((one, index) => (
          <p id={index === 0 ? 'how' : undefined}>{say.hindrance[one]}</p>
        ))}
      </Callout>
    )
  }
  const unsummarised = minutes.items.filter((one) => !one.summary).length
  const silence = hindrancesOf(meeting, standing, { ...minutes, now: view.now, inMeeting: false }).length === 0
  const options = [...(silence ? [{ value: 'silence', label: say.bySilence }] : []), ...adopting.map((one) => ({ value: one.value, label: say.inMeeting(one.label) }))]
  return (
    <Callout view={view} kind="warning" title={say.title}>
      <p>{say.lead}</p>
      {unsummarised > 0 && <p>{say.unsummarised(unsummarised, minutes.items.length)}</p>}
      <Untranslated view={view} minutes={minutes} />
      <Form view={view} action={`/w/meetings/${meeting.id}/minutes/adoption`} read={{ 'version.draft': draftMark(minutes) }} typed={typed}>
        <RadioField view={view} name="how" label={say.how} options={options} value={typedText(typed, 'how') ?? options[0]?.value} error={errorOf(errors, 'how')} />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Callout>
  )
}

type CommentsProps = { view: View; minutes: Minutes; may: { circulate: boolean; comment: boolean; answer: boolean } } & Mend

/** What the delegations say of the draft, each comment at its item, with its answer. */
export function CommentsSection({ view, minutes, may, errors = [], typed }: CommentsProps) {
  const say = text[view.lang].comments
  const { circulated, comments, adoption } = minutes.standing
  const until = circulated && formatDay(view, circulated.commentsUntil)
  const running = stageOfMinutes(minutes.meeting, minutes.standing, view.now) === 'circulated'
  const lead = until && !adoption ? (may.comment ? say.open : running ? say.running : say.over)(until) : undefined
  return (
    <Section id="comments" title={comments.length > 0 ? say.annex : say.title} lead={lead}>
      {may.circulate && <CirculateForm view={view} minutes={minutes} errors={errors} typed={typed} />}
      {circulated && comments.length === 0 && <p class="mute">{say.none}</p>}
      {comments.map((comment) => (
        <OneComment view={view} comment={comment} about={aboutWords(minutes.items, comment.agendaItemId, view.lang)} mayAnswer={may.answer} errors={errors} typed={typed} />
      ))}
      {may.comment && <CommentForm view={view} minutes={minutes} errors={errors} typed={typed} />}
    </Section>
  )
}

/** What is still to be closed or decided before anybody is asked to read, each with its page. */
function Missing({ view, minutes, error }: { view: View; minutes: Minutes; error: string | undefined }) {
  const say = text[view.lang].missing
  return (
    <Callout view={view} title={say.title}>
      {/* Where the summary of errors leads. */}
      <p id="commentsUntil">{error ?? say.lead}</p>
      <ul>
        {minutes.undecided.map(({ item }) => (
          <li>
            <a href={`/w/agenda-items/${item.id}`}>
              {item.number}. {readText(item.title, view.lang)}
            </a>
            : {item.closed ? say.decision : say.open}
          </li>
        ))}
      </ul>
    </Callout>
  )
}

function CirculateForm({ view, minutes, errors, typed }: { view: View; minutes: Minutes } & Mend) {
  const say = text[view.lang].circulate
  const again = minutes.standing.circulated !== null
  if (!minutes.complete) return <Missing view={view} minutes={minutes} error={errorOf(errors, 'commentsUntil')} />
  return (
    <Details summary={again ? say.again : say.title} open={!again || minutes.standing.changed.length > 0 || Boolean(errorOf(errors, 'commentsUntil'))}>
      <p>{say.lead}</p>
      <Untranslated view={view} minutes={minutes} />
      <Form view={view} action={`/w/meetings/${minutes.meeting.id}/minutes/circulation`} read={{ 'version.draft': draftMark(minutes) }} typed={typed}>
        <DateField view={view} name="commentsUntil" label={say.until} value={typedText(typed, 'commentsUntil')} error={errorOf(errors, 'commentsUntil')} />
        <ButtonRow>
          <Button icon="send">{say.button}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

function OneComment({ view, comment, about, mayAnswer, errors = [], typed }: { view: View; comment: MinutesComment; about: string; mayAnswer: boolean } & Mend) {
  const say = text[view.lang].comments
  const { answer } = comment
  const mends = typedText(typed, 'of') === comment.id ? errors : []
  return (
    <div class="flow" id={comment.id}>
      <p>
        <strong>{readText(comment.delegation, view.lang)}</strong> <span class="mute">{about}, <Instant view={view} at={comment.at} /></span>
      </p>
      <p>{comment.words}</p>
      <p>
        <Tag tone={answer ? (answer.taken ? 'done' : 'neutral') : 'attention'}>{answer ? (answer.taken ? say.taken : say.notTaken) : say.unanswered}</Tag> {answer?.words}
      </p>
      {mayAnswer && !answer && (
        <Details summary={say.answer} open={mends.length > 0}>
          <Form view={view} action={`/w/minutes-comments/${comment.id}/answer`}>
            <HiddenField name="of" value={comment.id} />
            <RadioField view={view} name="taken" inline label={say.ask} options={[{ value: 'yes', label: say.yes }, { value: 'no', label: say.no }]} value={mends.length > 0 ? typedText(typed, 'taken') : undefined} error={errorOf(mends, 'taken')} />
            <TextArea view={view} name="answer" label={say.answerWords} hint={say.answerHint} rows={2} value={mends.length > 0 ? typedText(typed, 'answer') : undefined} error={errorOf(mends, 'answer')} />
            <ButtonRow>
              <Button kind="secondary">{say.answerButton}</Button>
            </ButtonRow>
          </Form>
        </Details>
      )}
    </div>
  )
}

function CommentForm({ view, minutes, errors, typed }: { view: View; minutes: Minutes } & Mend) {
  const say = text[view.lang].comments
  const items = minutes.items.map(({ item }) => ({ value: item.id, label: `${item.number}. ${readText(item.title, view.lang)}` }))
  return (
    <Details summary={say.add} open={Boolean(errorOf(errors, 'comment'))}>
      <Form view={view} action={`/w/meetings/${minutes.meeting.id}/minutes/comments`}>
        <SelectField view={view} name="itemId" optional label={say.about} hint={say.whole} options={items} value={typedText(typed, 'itemId')} error={errorOf(errors, 'itemId')} />
        <TextArea view={view} name="comment" label={say.words} hint={say.wordsHint} rows={5} value={typedText(typed, 'comment')} error={errorOf(errors, 'comment')} />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
