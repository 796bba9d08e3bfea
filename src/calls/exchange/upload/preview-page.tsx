import type { ComponentChildren } from 'preact'
import { diffWords } from '#base/diff.ts'
import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField, ShowWhen } from '#base/ui/form.tsx'
import { TextArea, TextField } from '#base/ui/field.tsx'
import { FileLink, KeyValue } from '#base/ui/list.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { Callout, Section as PageSection } from '#base/ui/note.tsx'
import { DiffText } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, type Seen } from '#base/ui/status.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { StoredFile } from '#base/file.ts'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import { type Answer, AnswerValue, answerInWords, type Definition, fieldName, lacks, type Question, QuestionField } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import type { Item } from '../../item/item.ts'
import { personalIn } from '../../item/personal.ts'
import { sectionPath } from '../../draft/section-page.tsx'
import { text as draftText } from '../../draft/text.ts'
import { unmended } from './mend.ts'
import { text } from '../text.ts'
import { isBlank, isOpen, isUnanswered, type Line, mayJoin, type Meaning, toMend, type Upload } from './upload.ts'

type Props = {
  view: View
  item: Item
  seenBy: Seen
  title: string
  upload: Upload
  file: StoredFile | undefined
  definition: Definition
  lines: Line[]
  names: Names
  who: Map<string, string>
  remarks: string[]
  /** the document is there for this file only, and goes with it */
  alone: boolean
  errors?: FormError[]
  typed?: Typed
  note?: string
}

const order = ['refused', 'conflict', 'added', 'changed', 'removed'] as const satisfies Meaning[]
const told = [...order.slice(1), 'refused', 'same'] as const

/** What a file would change, before anything is saved: what cannot be taken first, then what two people wrote, then the rest. */
export function PreviewPage(props: Props) {
  const { view, item, title, upload, file, lines, remarks, alone, errors = [], note } = props
  const say = text[view.lang].preview
  const counts = told.map((meaning) => [meaning, lines.filter((line) => line.meaning === meaning && !isBlank(line)).length] as const).filter(([, count]) => count > 0)
  const takes = lines.filter(({ meaning }) => meaning !== 'same' && meaning !== 'refused').length + (upload.end ? 0 : lines.filter(toMend).length)
  const empty = lines.every(isUnanswered)
  const sentence = `${counts.map(([meaning, count]) => say.counts[meaning](count)).join(', ')}.`
  return (
    <WorkspacePage
      view={view}
      title={say.title}
      lead={takes === 0 && counts.every(([meaning]) => meaning === 'same') ? (empty ? say.noAnswer : say.nothing) : `${sentence} ${upload.end ? say.endedHow[upload.end.how] : say.unsaved}`}
      crumbs={[{ href: `/w/items/${item.id}/draft`, label: title }, { href: `/w/items/${item.id}/offline`, label: text[view.lang].page.title }]}
      badge={
        <>
          <ClassBadge view={view} audience={props.seenBy} />
          {item.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
      wide
    >
      {note && <Callout view={view} kind="warning">{note}</Callout>}
      {file && <FileLink view={view} href={`/w/files/${file.id}`} name={file.name} kind={file.name.split('.').at(-1)!.toUpperCase()} bytes={file.size} />}
      {remarks.length > 0 && (
        <PageSection id="remarks" title={say.remarks}>
          <ul>
            {remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        </PageSection>
      )}
      <Form view={view} action={`/w/uploads/${upload.id}/saving`} read={Object.fromEntries(lines.filter(isOpen).map(({ question, version }) => [`version.${question.key}`, version]))} typed={undefined}>
        {order.map((meaning) => (
          <Group {...props} meaning={meaning} />
        ))}
        {takes > 0 && !upload.end && (
          <ButtonRow>
            <Button>{say.save(takes)}</Button>
          </ButtonRow>
        )}
      </Form>
      {upload.end ? (
        <ButtonLink href={`/w/items/${item.id}/draft`}>{say.back}</ButtonLink>
      ) : (
        <Form view={view} action={`/w/uploads/${upload.id}/aside`}>
          <Button kind="quiet">{alone ? say.asideWhole : say.aside}</Button>
        </Form>
      )}
    </WorkspacePage>
  )
}

const leads: Partial<Record<Meaning, 'refusedLead' | 'removedLead'>> = { refused: 'refusedLead', removed: 'removedLead' }

function Group(props: Props & { meaning: (typeof order)[number] }) {
  const { view, lines, meaning, upload } = props
  const say = text[view.lang].preview
  const own = lines.filter((line) => line.meaning === meaning)
  if (own.length === 0) return null
  const lead = leads[meaning]
  return (
    <PageSection id={meaning} title={upload.end && meaning === 'conflict' ? say.differs : say.sections[meaning]} lead={lead && !upload.end && say[lead]}>
      {own.map((line) => (
        <One {...props} line={line} />
      ))}
    </PageSection>
  )
}

function One(props: Props & { line: Line; meaning: Meaning }) {
  const { view, definition, line, meaning } = props
  const given = broughtOf(line)
  const lack = given !== undefined && lacks(line.question, given, view.lang)
  const place = `${definition.sections.indexOf(line.section) + 1}.${line.section.questions.indexOf(line.question) + 1}`
  return (
    <div class="flow" id={mayJoin(line) ? undefined : fieldName(line.question)}>
      <h3>
        {place} {readText(line.question.label, view.lang)}
      </h3>
      {line.brought.notes.map((one) => (
        <p class="mute">{one}</p>
      ))}
      {lack && <p class="hint">{text[view.lang].preview.lacks(lack)}</p>}
      {meaning === 'refused' ? <Refused {...props} /> : meaning === 'conflict' ? <Conflicting {...props} /> : <Change {...props} />}
    </div>
  )
}

function Refused(props: Props & { line: Line }) {
  const { view, item, line, upload } = props
  const say = text[view.lang].preview
  const refused = 'refused' in line.brought ? line.brought.refused : ''
  const cells = 'refused' in line.brought ? (line.brought.cells ?? []) : []
  const said = 'refused' in line.brought && line.brought.said
  return (
    <>
      <KeyValue pairs={cells.length > 0 ? cells.map((cell) => ({ label: cell.place, value: cell.refused })) : [{ label: say.where, value: line.brought.place }, ...(said ? [{ label: say.inFile, value: said }] : []), { label: say.mend, value: refused }]} />
      {toMend(line) && !upload.end ? (
        <Mending {...props} />
      ) : (
        <p>
          <a href={`${sectionPath(item, line.section.key)}#${fieldName(line.question)}`}>
            {say.onPage}
            <span class="vh">: {readText(line.question.label, view.lang)}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** The table as the file brings it: only the cells that cannot be read are written again. They are marked, and the table is taken only by who says so. */
function Mending({ view, item, names, line, who, upload, errors, typed }: Props & { line: Line }) {
  const say = text[view.lang].preview
  const { question } = line
  // What a colleague saved since the file left is replaced only by who says so.
  const untouched = line.version === (upload.reading.stamp.answers[question.key]?.[0] ?? 0)
  const label = readText(question.label, view.lang)
  const shown = typed ?? toMend(line)!
  const field = fieldName(question)
  return (
    <>
      {!untouched && (
        <>
          <h4>{say.inMarco(who.get(line.storedById ?? '') ?? draftText[view.lang].draft.someone)}</h4>
          <Value view={view} question={question} answer={line.stored} names={names} item={item} />
        </>
      )}
      <QuestionField view={view} question={{ ...question, when: undefined } as Question} names={names} answer={undefined} typed={shown} error={errorOf(errors, field)} wrongCells={new Set(unmended(line, shown).map(({ name }) => name))} lang={item.original} />
      {errors?.some((error) => error.field === `take.${question.key}` || error.field.startsWith(field)) && <HiddenField name={`asked.${question.key}`} value="yes" />}
      <SingleCheckbox view={view} name={`take.${question.key}`} label={`${say.takeMended}: ${label}`} checked={typedText(typed, `take.${question.key}`) === 'yes'} />
    </>
  )
}

const broughtOf = ({ brought }: Line): Answer | undefined => ('refused' in brought ? undefined : (brought.answer ?? undefined))

/** A long text or a short one shows what changed within it; the others show what they were and what they would be. */
function Change({ view, item, names, line, meaning, upload, typed }: Props & { line: Line; meaning: Meaning }) {
  const say = text[view.lang].preview
  const { question, stored } = line
  const given = broughtOf(line)
  const words = (answer: Answer | undefined): string => (answer === undefined ? '' : answerInWords(view, question, answer, names))
  const label = readText(question.label, view.lang)
  return (
    <>
      <Personal view={view} question={question} answer={given} />
      {meaning === 'changed' && question.kind !== 'table' ? <DiffText view={view} parts={diffWords(words(stored), words(given))} /> : <Value view={view} question={question} answer={meaning === 'removed' ? stored : given} names={names} item={item} />}
      {!upload.end && <SingleCheckbox view={view} name={`take.${question.key}`} label={`${meaning === 'removed' ? say.remove : say.take}: ${label}`} checked={typed ? typedText(typed, `take.${question.key}`) === 'yes' : true} />}
    </>
  )
}

type ValueProps = { view: View; question: Question; answer: Answer | undefined; names: Names; item: Item }
const Value = ({ view, question, answer, names, item }: ValueProps): ComponentChildren =>
  answer === undefined ? <p class="mute">{text[view.lang].preview.nobody}</p> : <AnswerValue view={view} question={question} answer={answer} names={names} lang={item.original} />

/** Two texts, side by side: the person who brought the file chooses, answer by answer, and nothing is chosen for them. */
function Conflicting({ view, item, names, line, who, upload, errors, typed }: Props & { line: Line }) {
  const say = text[view.lang].preview
  const { question } = line
  const name = `choice.${question.key}`
  return (
    <>
      <Personal view={view} question={question} answer={broughtOf(line)} />
      <Beside
        even
        aside={
          <>
            <h4>{say.inMarco(who.get(line.storedById ?? '') ?? draftText[view.lang].draft.someone)}</h4>
            {line.storedAt && (
              <p class="mute">
                <Instant view={view} at={line.storedAt} />
              </p>
            )}
            <Value view={view} question={question} answer={line.stored} names={names} item={item} />
          </>
        }
      >
        <h4>{say.inFile}</h4>
        <p class="mute">{line.brought.place}</p>
        <Value view={view} question={question} answer={broughtOf(line)} names={names} item={item} />
      </Beside>
      {!upload.end && <RadioField view={view} name={name} label={say.keep} inline value={typedText(typed, name)} error={errorOf(errors, name)} options={[{ value: 'mine', label: say.keepFile }, { value: 'theirs', label: say.keepStored }, ...(mayJoin(line) ? [{ value: 'both', label: say.keepBoth }] : [])]} />}
      {mayJoin(line) && !upload.end && <Joining view={view} line={line} errors={errors} typed={typed} lang={item.original} />}
    </>
  )
}

/** Both texts in one box, to be put in order; only what was chosen counts. */
function Joining({ view, line, errors, typed, lang }: { view: View; line: Line; errors: FormError[] | undefined; typed: Typed | undefined; lang: Lang }) {
  const say = text[view.lang].preview
  const { question, stored } = line
  const name = fieldName(question)
  const both = question.kind === 'long text' ? `${stored as string}\n\n${broughtOf(line) as string}` : `${stored as string} / ${broughtOf(line) as string}`
  const field = { view, name, label: say.join, hint: say.joinHint, value: typedText(typed, name) ?? both, error: errorOf(errors ?? [], name), lang }
  return (
    <ShowWhen field={`choice.${question.key}`} is="both" label={say.keepBoth}>
      {question.kind === 'long text' ? <TextArea {...field} rows={12} /> : <TextField {...field} />}
    </ShowWhen>
  )
}

/** No person of concern is ever recorded: asked here, before it is saved. */
function Personal({ view, question, answer }: { view: View; question: Question; answer: Answer | undefined }) {
  const hits = personalIn([question], answer === undefined ? {} : { [question.key]: answer }).flatMap((one) => one.hits)
  return hits.length === 0 ? null : <Callout view={view} kind="warning">{hits.map(({ excerpt }) => text[view.lang].preview.personal(excerpt)).join(' ')}</Callout>
}
