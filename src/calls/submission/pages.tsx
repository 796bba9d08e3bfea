import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { Button, ButtonRow, Form } from '#base/ui/form.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, StageTrack } from '#base/ui/status.tsx'
import { TaskList } from '#base/ui/list.tsx'
import { Due, Instant, TentativeDay } from '#base/ui/time.tsx'
import type { FormError, Typed } from '#base/http/form.ts'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { asks } from '../call/call.ts'
import { UploadForm } from '../exchange/offline/pages.tsx'
import { text as exchangeText } from '../exchange/text.ts'
import type { FormatKind } from '#formats/index.ts'
import { calledOf, isWithState, type Item, stageOfItem } from '../item/item.ts'
import { WithdrawnNote } from '../mending/withdrawal.tsx'
import { ItemStageTag, SentBackNote } from '../item/marks.tsx'
import type { SentBack } from '../item/sent-back.ts'
import { ClearanceSection, type ClearanceView } from './clearance.tsx'
import { HandInSection } from './hand-in.tsx'
import type { Envelope, Receipt } from './queries.ts'
import { audienceOf, holdsFor, type Readiness, stageOfSubmission } from './submission.ts'
import { text } from './text.ts'

type Props = {
  view: View
  found: Envelope
  state: Words
  /** of the next hand-in: the day of its own country, and the instant at which that ends */
  due: { on: string; at: Date } | undefined
  /** the day that is announced for the first, by which nobody is late */
  tentative: string | undefined
  receipts: Receipt[]
  takenBack: { at: Date }[]
  clearance: ClearanceView
  may: { addItem: boolean; handIn: boolean; takeBack: (item: Item) => boolean }
  errors?: FormError[]
  typed?: Typed
}

export function SubmissionPage({ view, found, state, due, tentative, receipts, takenBack, clearance, may, errors = [], typed }: Props) {
  const say = text[view.lang]
  const { call, readiness } = found
  const ready = readiness.filter((one) => one.ready)
  const cleared = holdsFor(found.clearance, ready)
  const waiting = ready.length > 0
  const audience = audienceOf(readiness.map(({ item }) => item))
  return (
    <WorkspacePage
      view={view}
      title={readText(call.title, view.lang)}
      lead={say.lead[audience](readText(state, view.lang))}
      crumbs={[{ href: '/w/calls', label: say.crumb }, { href: `/w/calls/${call.id}`, label: readText(call.title, view.lang) }]}
      badge={<ClassBadge view={view} audience={audience} />}
      errors={errors}
    >
      <WithdrawnNote view={view} call={call} />
      <Track view={view} found={found} cleared={cleared} />
      <Beside view={view} found={found} />
      {readiness.map((one) => found.sentBack.has(one.item.id) && <SentBackNote view={view} title={calledOf(view, one)} by={found.sentBack.get(one.item.id)!} />)}
      {(due ?? tentative) && asks(call) && <p>{due ? <Due view={view} on={due.on} /> : <TentativeDay view={view} on={tentative!} />}</p>}
      <Section id="items" title={say.items[call.kind]}>
        {readiness.length === 0 ? <EmptyState title={say.addFirst[call.kind]} icon="file" /> : <Items view={view} found={found} />}
        {readiness.map((one) => may.takeBack(one.item) && <TakeBack view={view} one={one} />)}
        {may.addItem && <AddItem view={view} found={found} open={readiness.length === 0} typed={typed} />}
        {may.addItem && (errors.length > 0 || readiness.length === 0 || readiness.some(({ item }) => isWithState(item) || item.circulated)) && (
          <Details summary={exchangeText[view.lang].page.envelope} open={errors.some((error) => error.field === 'file' || error.field === 'written')}>
            <p>{exchangeText[view.lang].page.envelopeLead}</p>
            <UploadForm view={view} action={`/w/submissions/${found.submission.id}/offline/files`} errors={errors} typed={typed} asksLanguage />
          </Details>
        )}
      </Section>
      {readiness.length > 0 && asks(call) && <ClearanceSection view={view} found={found} cleared={cleared} waiting={waiting} clearance={clearance} errors={errors} typed={typed} />}
      {waiting && may.handIn && <HandInSection view={view} found={found} ready={ready} cleared={cleared} due={due} errors={errors} typed={typed} />}
      {receipts.length > 0 && <Receipts view={view} kind={call.kind} receipts={receipts} takenBack={takenBack} />}
    </WorkspacePage>
  )
}

function Track({ view, found, cleared }: { view: View; found: Envelope; cleared: boolean }) {
  const say = text[view.lang]
  const stages = Object.keys(say.stages) as (keyof typeof say.stages)[]
  // What circulates and was changed leaves anew: it needs its own clearance.
  const anew = found.readiness.filter(({ item, ready }) => found.sentBack.has(item.id) || (ready && !isWithState(item))).map((one) => one.item)
  const stage = stageOfSubmission(found.readiness.map((one) => one.item), cleared, (item) => anew.includes(item))
  const current = stage === 'not started' || stage === 'returned' || stage === 'withdrawn' ? 0 : stages.indexOf(stage)
  return <StageTrack view={view} label={say.track} stages={stages.map((key) => ({ label: say.stages[key] }))} current={current} />
}

/** What is still being written beside what was handed in: none of it has been asked for, and it may be left. */
function Beside({ view, found: { call, readiness } }: { view: View; found: Envelope }) {
  const drafts = readiness.filter(({ item }) => item.latest === null)
  if (drafts.length === 0 || drafts.length === readiness.length) return null
  const names = sayList(view, drafts.map((one) => calledOf(view, one)))
  return <Callout view={view}>{text[view.lang].beside[call.kind](names, drafts.length)}</Callout>
}

function Items({ view, found: { readiness, sentBack } }: { view: View; found: Envelope }) {
  return (
    <TaskList
      view={view}
      tasks={readiness.map((one) => {
        const by = sentBack.get(one.item.id)
        const stage = by ? 'returned' : stageOfItem(one.item)
        return {
          title: calledOf(view, one),
          href: stage === 'draft' || stage === 'returned' ? `/w/items/${one.item.id}/draft` : `/w/items/${one.item.id}`,
          hint: <ItemHint view={view} one={one} by={by} />,
          status: stage === 'returned' ? 'returned' : stage === 'draft' ? (one.ready ? 'done' : Object.keys(one.answers).length > 0 ? 'in progress' : 'not started') : 'done',
        }
      })}
    />
  )
}

function ItemHint({ view, one, by }: { view: View; one: Readiness; by: SentBack | undefined }) {
  const say = text[view.lang]
  const { item, lacks, openComments, claimed, changed } = one
  // One word for how far it is stands at the end of the line; here is only what it does not say.
  const left = item.withdrawn ? undefined : lacks.length > 0 ? say.lacks(lacks.length) : openComments > 0 ? say.openComments(openComments) : claimed > 0 ? say.claimed(claimed) : item.latest && changed ? say.changed : undefined
  return (
    <>
      {item.example && <ExampleMark view={view} />} <ItemStageTag view={view} stage={isWithState(item) ? undefined : stageOfItem(item)} sentBack={by} />{' '}
      {[item.latest && say.round(item.latest.round), left].filter(Boolean).join(' · ')}
    </>
  )
}

function TakeBack({ view, one }: { view: View; one: Readiness }) {
  const say = text[view.lang]
  return (
    <Details summary={`${say.takeBack}: ${calledOf(view, one)}`}>
      <p>{say.takeBackHint}</p>
      <Form view={view} action={`/w/items/${one.item.id}/taking-back`}>
        <Button kind="secondary">{say.takeBack}</Button>
      </Form>
    </Details>
  )
}

function AddItem({ view, found, open, typed }: { view: View; found: Envelope; open: boolean; typed: Typed | undefined }) {
  const say = text[view.lang]
  return (
    <Details summary={say.add[found.call.kind]} open={open}>
      <Form view={view} action={`/w/submissions/${found.submission.id}/items`} read={{ version: found.readiness.length }} typed={typed}>
        <RadioField view={view} name="original" label={say.original} inline value={view.lang} options={[{ value: 'es', label: say.languages.es }, { value: 'en', label: say.languages.en }]} />
        <SingleCheckbox view={view} name="example" label={say.example} hint={say.exampleHint} />
        <ButtonRow>
          <Button>{say.add[found.call.kind]}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

/** What went and what came back, in the order in which it did. */
function Receipts({ view, kind, receipts, takenBack }: { view: View; kind: FormatKind; receipts: Receipt[]; takenBack: { at: Date }[] }) {
  const say = text[view.lang].receipts
  const lines = [...receipts.map((one) => ({ ...one, words: say.line[kind](one.items) })), ...takenBack.map(({ at }) => ({ at, dueAt: null, words: say.back[kind] }))].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <Section id="receipts" title={say.title}>
      <ul>
        {lines.map(({ words, at, dueAt }) => (
          <li>
            {words}, <Instant view={view} at={at} />
            {dueAt && at > dueAt && ` (${say.late})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type ReceivedProps = { view: View; found: Pick<Envelope, 'call' | 'readiness' | 'sentBack'>; state: Words; receipts: Receipt[]; takenBack: { at: Date }[]; consents: string | undefined }

/** The same envelope as the Secretariat reads it: what was handed in, never what is being written. */
export function ReceivedPage({ view, found, state, receipts, takenBack, consents }: ReceivedProps) {
  const say = text[view.lang]
  return (
    <WorkspacePage
      view={view}
      title={say.received(readText(state, view.lang))}
      lead={consents}
      crumbs={[{ href: '/w/calls', label: say.crumb }, { href: `/w/calls/${found.call.id}`, label: readText(found.call.title, view.lang) }]}
      badge={<ClassBadge view={view} audience="secretariat" />}
    >
      <WithdrawnNote view={view} call={found.call} />
      <TaskList
        view={view}
        tasks={found.readiness.map((one) => {
          const stage = stageOfItem(one.item)
          return {
            title: calledOf(view, one),
            href: `/w/items/${one.item.id}`,
            hint: (
              <>
                {one.item.example && <ExampleMark view={view} />} <ItemStageTag view={view} stage={stage} sentBack={found.sentBack.get(one.item.id)} /> {one.item.latest && say.round(one.item.latest.round)}
              </>
            ),
            status: stage === 'handed in' ? 'to read' : stage === 'returned' || found.sentBack.has(one.item.id) ? 'returned' : 'done',
          }
        })}
      />
      <Receipts view={view} kind={found.call.kind} receipts={receipts} takenBack={takenBack} />
    </WorkspacePage>
  )
}
