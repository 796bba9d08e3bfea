import { TextArea } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue, SummaryList, Timeline } from '#base/ui/list.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { SectionNav } from '#base/ui/navigate.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark } from '#base/ui/status.tsx'
import { Instant } from '#base/ui/time.tsx'
import { type Audience } from '#base/holding.ts'
import type { StoredFile } from '#base/file.ts'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import { type Answers, AnswerValue, type Definition, isTranslatable, questionsOf } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import type { Call } from '../call/call.ts'
import { licenceName, text as submissionText } from '../submission/text.ts'
import type { Translated } from '../translation/queries.ts'
import { ItemAnswers } from './answers-view.tsx'
import { type Change, Changes } from './changes.tsx'
import { circulatingBefore, type Item, stageForGuests, stageOfItem, type Version } from './item.ts'
import { ItemStageTag, SentBackNote } from './marks.tsx'
import type { SentBack } from './sent-back.ts'
import { text } from './text.ts'

type ItemLinks = { draft?: boolean; review?: boolean; translate?: boolean; takeBack?: boolean; withdraw?: boolean }

type Props = {
  view: View
  item: Item
  version: Version
  /** whoever reads it for a meeting only: sees what it says, not how it was worked upon */
  guest: boolean
  audience: Audience
  call: Call
  state: Words
  definition: Definition
  translated: Translated
  privateAnswers: Answers
  names: Names
  files: StoredFile[]
  rounds: Version[]
  /** a meeting returned it; nothing of that for guests */
  sentBack: SentBack | undefined
  may: ItemLinks
  /** of the withdrawal: the only form of this page in which something is written */
  errors?: FormError[]
  typed?: Typed
}

/** What was handed in, for whoever it was released to: the state's words, and what happened to them. */
export function ItemPage(props: Props) {
  const { view, item, version, guest, audience, call, state, definition, translated, privateAnswers, names, files, rounds, sentBack, may, errors, typed } = props
  const say = text[view.lang].read
  const behind = circulatingBefore(item, rounds)
  const stage = guest ? stageForGuests(item) : stageOfItem(item)
  const title = typeof translated.answers.title === 'string' ? translated.answers.title : version.title
  return (
    <WorkspacePage
      view={view}
      title={title}
      crumbs={[{ href: '/w/calls', label: text[view.lang].crumb }, { href: `/w/calls/${call.id}`, label: readText(call.title, view.lang) }]}
      badge={
        <>
          <ClassBadge view={view} audience={audience} guest={guest} />
          <ItemStageTag view={view} stage={stage} sentBack={sentBack} />
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
    >
      {item.withdrawn && (
        <Callout view={view} kind="warning" title={say.withdrawn}>
          {item.withdrawn.reason}
        </Callout>
      )}
      {sentBack && <SentBackNote view={view} title={title} by={sentBack} />}
      {behind && <Callout view={view}>{say.behind(behind.round)}</Callout>}
      <Doings view={view} item={item} may={may} />
      <KeyValue
        pairs={[
          { label: say.state, value: readText(state, view.lang) },
          { label: say.handedIn, value: guest ? <Instant view={view} at={version.at} /> : <><Instant view={view} at={version.at} />, {say.round(version.round)}</> },
          ...(version.reason ? [{ label: say.replaced, value: version.reason }] : []),
          { label: say.licence, value: licenceName(view.lang, version.licence) },
          { label: say.consents, value: submissionText[view.lang].clearance.withConsents(version.circulates, version.publishes) },
        ]}
      />
      <TranslationNote view={view} original={item.original} definition={definition} translated={translated} />
      <ItemAnswers numbered view={view} definition={definition} answers={translated.answers} names={names} files={files} langOf={translated.langOf} />
      <PrivateAnswers view={view} definition={definition} answers={privateAnswers} names={names} original={item.original} />
      {!guest && <Rounds view={view} item={item} rounds={rounds} />}
      {may.withdraw && <Withdraw view={view} item={item} errors={errors} typed={typed} />}
    </WorkspacePage>
  )
}

function Doings({ view, item, may }: { view: View; item: Item; may: ItemLinks }) {
  const say = text[view.lang].read
  const links: [boolean | undefined, string, string][] = [
    [may.draft, `/w/items/${item.id}/draft`, say.continue],
    [may.review, `/w/items/${item.id}/review`, say.review],
    [may.translate, `/w/items/${item.id}/translation`, say.translate],
  ]
  const shown = links.filter(([open]) => open)
  if (shown.length === 0 && !may.takeBack) return null
  return (
    <>
      <ButtonRow>
        {shown.map(([, href, label], index) => (
          <ButtonLink kind={index === 0 ? 'primary' : 'secondary'} href={href}>
            {label}
          </ButtonLink>
        ))}
      </ButtonRow>
      {may.takeBack && (
        <Details summary={submissionText[view.lang].takeBack}>
          <p>{submissionText[view.lang].takeBackHint}</p>
          <Form view={view} action={`/w/items/${item.id}/taking-back`}>
            <Button kind="secondary">{submissionText[view.lang].takeBack}</Button>
          </Form>
        </Details>
      )}
    </>
  )
}

/** Says in which language the reader reads, and how sure one can be of it. */
export function TranslationNote({ view, original, definition, translated }: { view: View; original: Lang; definition: Definition; translated: Translated }) {
  const say = text[view.lang].read
  if (view.lang === original) return null
  if (translated.missing) return <Callout view={view}>{say.original(say.languages[original])}</Callout>
  const lacks = questionsOf(definition).some((question) => isTranslatable(question, translated.answers[question.key]) && translated.langOf(question.key) === original && !translated.outdated.includes(question.key))
  return (
    <Callout view={view}>
      {say.translation}
      {lacks && ` · ${say.inPart}`}
      {translated.outdated.length > 0 && ` · ${say.partly}`}
    </Callout>
  )
}

type PrivateProps = { view: View; definition: Definition; answers: Answers; names: Names; original: Lang }

/** The contact, for its state and the Secretariat. */
export function PrivateAnswers({ view, definition, answers, names, original }: PrivateProps) {
  const say = text[view.lang].read
  const questions = questionsOf(definition).filter((question) => answers[question.key] !== undefined)
  if (questions.length === 0) return null
  return (
    <Section id="contact" title={say.private} lead={say.privateLead}>
      <SummaryList view={view} answers={questions.map((question) => ({ label: readText(question.label, view.lang), value: <AnswerValue view={view} question={question} answer={answers[question.key]} names={names} lang={original} /> }))} />
    </Section>
  )
}

function Rounds({ view, item, rounds }: { view: View; item: Item; rounds: Version[] }) {
  const say = text[view.lang].read
  if (rounds.length < 2) return null
  return (
    <Section id="rounds" title={say.rounds}>
      <Timeline
        view={view}
        events={rounds.toReversed().map((round) => ({
          at: round.at,
          what: say.roundLine(round.round),
          note: round.round > 1 ? <a href={`/w/items/${item.id}/rounds/${round.round}`}>{say.changes(round.round - 1)}</a> : undefined,
        }))}
      />
    </Section>
  )
}

function Withdraw({ view, item, errors = [], typed }: Pick<Props, 'view' | 'item' | 'errors' | 'typed'>) {
  const say = submissionText[view.lang].withdraw
  return (
    <Details summary={say.title} open={errors.length > 0}>
      <Form view={view} action={`/w/items/${item.id}/withdrawal`}>
        <TextArea view={view} name="reason" label={say.reason} hint={say.hint} rows={3} value={typedText(typed, 'reason')} error={errorOf(errors, 'reason')} />
        <ButtonRow>
          <Button kind="danger">{say.button}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

type RoundProps = { view: View; item: Item; title: string; before: Version; after: Version; changes: Change[] }

export function RoundPage({ view, item, title, before, after, changes }: RoundProps) {
  const say = text[view.lang].read
  return (
    <WorkspacePage
      view={view}
      title={say.changes(before.round)}
      lead={changes.length === 0 ? say.unchanged : say.onlyChanges}
      crumbs={[{ href: `/w/items/${item.id}`, label: title }]}
    >
      <SectionNav label={say.rounds} items={[{ href: `/w/items/${item.id}/rounds/${after.round}`, label: say.round(after.round), current: true }, { href: `/w/items/${item.id}`, label: say.all }]} />
      <Changes view={view} changes={changes} />
    </WorkspacePage>
  )
}
