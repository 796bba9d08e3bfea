import { formatDay } from '#base/ui/dates.ts'
import { CheckboxField } from '#base/ui/choice.tsx'
import { SelectField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Callout, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { Prose, SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import { type FormError, type Typed, typedList, typedOver, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words, words } from '#base/words.ts'
import type { FormatVersion } from '#formats/index.ts'
import type { Term } from '#reference/index.ts'
import type { StateStanding } from '#membership/index.ts'
import { type Activity, dateOptions, type Milestone, type Occasion, OverlapNotes, type Pointer, sayDate, sayOverlaps } from '#workplan/index.ts'
import { asks, type Call, type CallStage, isCallOver, isInBoth, isMovedSince } from './call.ts'
import { BoardSection } from './board.tsx'
import type { BoardLine, Excuse } from './queries.ts'
import type { Correction } from '../mending/mending.ts'
import { Corrections } from '../mending/pages.tsx'
import { circulationMark, type Item } from '../item/item.ts'
import { sayWithdrawn, WithdrawnNote } from '../mending/withdrawal.tsx'
import { text as mendingText } from '../mending/text.ts'
import { text as reviewText } from '../review/text.ts'
import { text } from './text.ts'

const tones: Record<CallStage, Tone> = { 'preparing': 'neutral', 'open': 'action', 'due passed': 'attention', 'withdrawn': 'neutral' }

const StageTag = ({ view, stage }: { view: View; stage: CallStage }) => <Tag tone={tones[stage]}>{text[view.lang].stage[stage]}</Tag>

/** When it is due, as the work plan has it now; a tentative date says so. */
const DueDay = ({ view, milestone }: { view: View; milestone: Milestone }) => {
  const say = text[view.lang]
  const { onDay, precision } = milestone.current
  if (!onDay) return <>{precision === 'dropped' ? sayDate(view, milestone.current) : say.noDue}</>
  return (
    <>
      <Day view={view} on={onDay} />
      {precision === 'tentative' && ` (${say.tentative})`}
    </>
  )
}

/** A day that is set falls due at an hour; a tentative one, or none, does not. */
const binds = ({ current }: Milestone): boolean => current.onDay !== null && current.precision !== 'tentative'

type ListProps = { view: View; calls: { call: Call; stage: CallStage; milestone: Milestone }[]; mayPrepare: boolean }

export function CallsPage({ view, calls, mayPrepare }: ListProps) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} wide>
      {mayPrepare && (
        <p>
          <ButtonLink href="/w/calls/new" icon="plus">
            {say.prepare}
          </ButtonLink>
        </p>
      )}
      {calls.length === 0 ? (
        <EmptyState title={say.none} />
      ) : (
        <DataTable
          view={view}
          caption={say.title}
          columns={[
            { key: 'title', label: say.column.title },
            { key: 'due', label: say.column.due },
            { key: 'stage', label: say.column.stage },
          ]}
          rows={calls.map(({ call, stage, milestone }) => ({
            title: <a href={`/w/calls/${call.id}`}>{readText(call.title, view.lang)}</a>,
            due: call.withdrawnAt ? '—' : <DueDay view={view} milestone={milestone} />,
            stage: sayWithdrawn(view, call) ?? <StageTag view={view} stage={stage} />,
          }))}
        />
      )}
    </WorkspacePage>
  )
}

type CallProps = {
  view: View
  call: Call
  stage: CallStage
  milestone: Milestone
  format: FormatVersion
  theme: Words | undefined
  /** the activity of the plan that asks for it, and what else hangs on its dates */
  activity: Activity
  beside: Pointer[]
  /** whoever names reviewers goes on from here */
  mayPanel: boolean
  messageHtml: string
  addressees: { stateId: string; name: Words; addedAt: Date | null; memberUntil: string | null }[]
  corrections: Correction[]
  /** what their deadlines fall into */
  overlaps: Occasion[]
  /** the reader's own state among the addressees */
  own?: { stateId: string; name: Words; dueOn: string | null; tentative: boolean; excused: Excuse | undefined; extendedUntil: string | undefined; submissionId: string | undefined; mayBegin: boolean }
  board?: { lines: BoardLine[]; mayRemind: boolean; mayRead: boolean; mayExcuse: boolean }
  /** accepted, with consent, not circulated yet */
  toCirculate: Pick<Item, 'latest'>[]
  /** states that have not handed in and still may */
  early: { states: number; until: string } | undefined
  may: { change: boolean; open: boolean; mend: boolean; withdraw: boolean }
}

export function CallPage({ view, call, stage, milestone, format, theme, activity, beside, mayPanel, messageHtml, addressees, corrections, overlaps, own, board, toCirculate, early, may }: CallProps) {
  const isOver = isCallOver(milestone, view.now)
  const say = text[view.lang]
  const names = namesOf(addressees)
  return (
    <WorkspacePage
      view={view}
      title={readText(call.title, view.lang)}
      crumbs={[{ href: '/w/calls', label: say.title }]}
      badge={
        <>
          <ClassBadge view={view} audience={call.openedAt ? 'everyone' : 'secretariat'} />
          <StageTag view={view} stage={stage} />
        </>
      }
    >
      <WithdrawnNote view={view} call={call} />
      {own && <OwnPart view={view} call={call} own={own} overlaps={overlaps} />}
      <KeyValue
        pairs={[
          { label: call.withdrawnAt ? say.wasDue : say.due, value: <><DueDay view={view} milestone={milestone} />{binds(milestone) && asks(call) && `, ${say.zone}`}</> },
          { label: say.format, value: <>{readText(format.format.title, view.lang)}, {say.version(format.number)} · <a href={`/w/formats/${format.id}/guideline.pdf`}>{say.guidelinePdf}</a></> },
          ...(theme ? [{ label: say.theme, value: <SaidWords view={view} words={theme} /> }] : []),
          ...(call.withdrawnAt ? [] : [{ label: say.offline, value: <><a href={`/w/calls/${call.id}/template.docx`}>{say.blank.docx}</a> · <a href={`/w/calls/${call.id}/template.xlsx`}>{say.blank.xlsx}</a><div class="mute">{say.offlineHow}</div></> }]),
          { label: say.plan, value: <a href={`/w/work-plan/${activity.key}#${milestone.key}`}>{readText(milestone.title, view.lang)}</a> },
          ...(beside.length > 0 ? [{ label: say.beside, value: beside.map(({ kind, href, title }) => <div>{kind}: <a href={href}>{title}</a></div>) }] : []),
          ...(mayPanel ? [{ label: say.panel, value: <a href={`/w/calls/${call.id}/panel`}>{say.toPanel}</a> }] : []),
          { label: say.addressees, value: addressees.map((state) => calledSince(view, state)).join(', ') },
        ]}
      />
      <Section id="message" title={say.message} lead={asks(call) && isMovedSince(milestone, corrections.at(-1)?.at ?? call.openedAt) ? say.movedSince(sayDate(view, milestone.current)) : undefined}>
        <Prose html={messageHtml} />
      </Section>
      <Corrections view={view} corrections={corrections} now={call} />
      {(may.mend || may.withdraw) && (
        <ButtonRow>
          {may.mend && (
            <ButtonLink kind="secondary" href={`/w/calls/${call.id}/correction`}>
              {mendingText[view.lang].correct.link}
            </ButtonLink>
          )}
          {may.withdraw && (
            <ButtonLink kind="quiet" href={`/w/calls/${call.id}/withdrawal`}>
              {mendingText[view.lang].withdraw.link}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      {may.open && (
        <Callout view={view} kind="warning" title={say.open}>
          <p>{isOver ? say.over : isInBoth(call) ? say.openWarning : say.oneLanguage}</p>
          {isOver && (
            <p>
              <a href={`/w/work-plan/milestones/${milestone.id}/dates`}>{say.moveFirst}</a>
            </p>
          )}
          <OverlapNotes view={view} overlaps={overlaps} names={names} />
          <Form view={view} action={`/w/calls/${call.id}/opening`}>
            <ButtonRow>
              {!isOver && isInBoth(call) && <Button>{say.open}</Button>}
              {may.change && (
                <ButtonLink kind="quiet" href={`/w/calls/${call.id}/change`}>
                  {say.change}
                </ButtonLink>
              )}
            </ButtonRow>
          </Form>
        </Callout>
      )}
      {toCirculate.length > 0 && <Circulating view={view} call={call} items={toCirculate} early={early} />}
      {board && <BoardSection view={view} call={call} overlaps={overlaps} {...board} />}
    </WorkspacePage>
  )
}

/** Before the last deadline it may be done, and is not the first thing to do. */
function Circulating({ view, call, items, early }: { view: View; call: Call; items: CallProps['toCirculate']; early: CallProps['early'] }) {
  const say = reviewText[view.lang].circulating
  return (
    <Callout view={view} title={say.title}>
      <p>{say.lead}</p>
      {early && <p>{say.early(early.states, formatDay(view, early.until))}</p>}
      <Form view={view} action={`/w/calls/${call.id}/circulation`} read={{ version: circulationMark(items) }} typed={undefined}>
        <Button kind={early ? 'secondary' : 'primary'}>{say.many(items.length)}</Button>
      </Form>
    </Callout>
  )
}

/** A state that was forgotten at the opening, with the day on which it was called; one that left, with its last day. */
const calledSince = (view: View, { name, addedAt, memberUntil }: CallProps['addressees'][number]): string =>
  [readText(name, view.lang), addedAt && ` (${mendingText[view.lang].address.added(formatDay(view, addedAt))})`, memberUntil && ` (${mendingText[view.lang].address.left(formatDay(view, memberUntil))})`].filter(Boolean).join('')

const namesOf = (states: { stateId: string; name: Words }[]): Map<string, Words> => new Map(states.map((state) => [state.stateId, state.name]))

function OwnPart({ view, call, own, overlaps }: { view: View; call: Call; own: NonNullable<CallProps['own']>; overlaps: Occasion[] }) {
  const say = text[view.lang]
  return (
    <Callout view={view}>
      {own.excused ? (
        <p>{mendingText[view.lang].excuse.own(formatDay(view, own.excused.at), own.excused.reason)}</p>
      ) : (
        <p>
          {own.dueOn ? <>{say.yours(readText(own.name, view.lang))} <Day view={view} on={own.dueOn} /></> : say.yoursUndated(readText(own.name, view.lang))}
          {own.tentative && ` (${say.tentative})`}
          {own.extendedUntil && `, ${say.extended('')}`}
          {own.extendedUntil && <Day view={view} on={own.extendedUntil} />}
        </p>
      )}
      <OverlapNotes view={view} overlaps={overlaps.filter((one) => one.stateId === own.stateId)} names={namesOf([own])} own />
      {own.submissionId ? (
        <ButtonLink href={`/w/submissions/${own.submissionId}`}>{say.continue}</ButtonLink>
      ) : (
        own.mayBegin && (
          <Form view={view} action={`/w/calls/${call.id}/submissions`}>
            <Button>{say.begin}</Button>
          </Form>
        )
      )}
    </Callout>
  )
}

type FormPageProps = {
  view: View
  action: string
  call?: Call
  chosenStates: string[]
  /** the date of the plan from which one came */
  dueOn?: Milestone | undefined
  formats: FormatVersion[]
  themes: Term[]
  milestones: Milestone[]
  activities: Activity[]
  states: StateStanding[]
  /** by milestone: what its day falls into for these states */
  overlaps: Map<string, Occasion[]>
  errors?: FormError[]
  typed?: Typed
}

export function CallFormPage({ view, action, call, chosenStates, dueOn, formats, themes, milestones, activities, states, overlaps, errors = [], typed }: FormPageProps) {
  const say = text[view.lang]
  const labels = say.form.labels
  const stands = { title: call?.title ?? titleFrom(dueOn, activities), message: call?.message }
  const pair = (name: 'title' | 'message') => ({ view, name, words: typedOver(typed, name, stands[name]), errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  const chosen = (name: 'formatVersionId' | 'theme' | 'milestoneId') => ({ view, name, value: typedText(typed, name) ?? call?.[name] ?? undefined, error: errorOf(errors, name) })
  const names = new Map(states.map((state) => [state.id, state.name]))
  const due = { ...chosen('milestoneId'), value: chosen('milestoneId').value ?? dueOn?.id }
  return (
    <WorkspacePage view={view} title={call ? say.change : say.prepare} lead={say.prepareLead} crumbs={[{ href: '/w/calls', label: say.title }]} errors={errors}>
      <Form view={view} action={action} read={{ version: call?.version ?? 1 }} typed={typed}>
        <PairField {...pair('title')} original={view.lang} label={labels.title} hint={`${labels.titleHint} ${labels.both}`} rows={1} />
        <PairField {...pair('message')} original={view.lang} label={labels.message} hint={`${labels.messageHint} ${labels.both}`} rows={12} />
        <SelectField {...chosen('formatVersionId')} label={labels.format} hint={labels.formatHint} options={formats.map((version) => ({ value: version.id, label: `${readText(version.format.title, view.lang)}, ${say.version(version.number)}` }))} />
        <SelectField {...chosen('theme')} label={labels.theme} optional options={themes.map((term) => ({ value: term.key, label: readText(term.name, view.lang) }))} />
        <SelectField {...due} label={labels.milestone} hint={labels.milestoneHint} options={dueOptions(view, { milestones: milestones.filter((one) => one.id === due.value || !isCallOver(one, view.now)), activities, chosen: due.value }).map((option) => ({ ...option, label: [option.label, sayOverlaps(view, overlaps.get(option.value) ?? [], names)].filter(Boolean).join(' · ') }))} />
        <OverlapNotes view={view} overlaps={overlaps.get(due.value ?? '') ?? []} names={names} />
        <CheckboxField view={view} name="states" label={labels.states} columns value={typedList(typed, 'states') ?? chosenStates} error={errorOf(errors, 'states')} options={states.map((state) => ({ value: state.id, label: readText(state.name, view.lang) }))} />
        <ButtonRow>
          <Button>{labels.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

/** What a call may be named after: the words of its date, and of what activity it is. */
function titleFrom(dueOn: Milestone | undefined, activities: Activity[]): Words | undefined {
  const activity = dueOn && activities.find((one) => one.id === dueOn.activityId)
  if (!activity) return undefined
  const named = (lang: Lang) => {
    const [title, of] = [dueOn.title[lang] ?? '', activity.title[lang] ?? '']
    return title && of && title !== of && title.length + of.length < 158 ? `${title}: ${of}` : title || of
  }
  return words(named('es'), named('en'))
}

/** What the plan wants handed in comes first; a day that is over is offered to nobody. */
const dueOptions = (view: View, { milestones, activities, chosen }: Pick<FormPageProps, 'milestones' | 'activities'> & { chosen: string | undefined }) => dateOptions(view, { milestones, activities, chosen, first: ({ kind }) => kind === 'deliverable' })
