import type { ComponentChildren } from 'preact'
import { formatDay, formatMonth } from '#base/ui/dates.ts'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { KeyValue, SummaryList, Timeline } from '#base/ui/list.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Term } from '#reference/index.ts'
import type { Change } from './change/change.ts'
import { adoptedWords, ChangesFold } from './change/pages.tsx'
import { text as change } from './change/text.ts'
import type { Frozen } from './edition/edition.ts'
import { DateWords, sayDate, TimingTag } from './marks.tsx'
import { type Extension, type Fulfilment, type InPlan, isDropped, isUnchanged, type Milestone, type Recorded } from './milestone.ts'
import { hasExample } from './pages.tsx'
import { OverlapNotes } from './occasion/marks.tsx'
import { adviceOn, type Occasion } from './occasion/occasion.ts'
import type { Fact, Pointer } from './pointer.ts'
import { ProductsSection } from './product/pages.tsx'
import type { Product } from './product/product.ts'
import type { Activity, Dependency } from './queries.ts'
import { text as opening } from './opening/text.ts'
import { text } from './text.ts'
import { sayWho, type Who } from './who.ts'
import type { Line, PlanEntry } from './year.ts'

type Known = { who: Who; extensions: (Extension & { milestoneId: string })[]; people: Map<string, string>; pointers: Pointer[]; products: Product[]; facts: Fact[]; dependencies: Dependency[]; titles: Map<string, Words>; /** which will not be done */ dropped: Set<string>; occasions: Occasion[]; changes: Change[]; adopted: Frozen['activities'][number] | undefined; mayPlan: boolean; today: string }
type Props = Known & { view: View; entry: PlanEntry; pillars: Term[] }

export function ActivityPage({ view, entry, pillars, ...known }: Props) {
  const say = text[view.lang]
  const { activity, lines } = entry
  const { who } = known
  const planned = adoptedWords(view, activity, known.adopted, who)
  const beside = (value: string | null, then: string | undefined) => (then ? <>{value} <div class="mute">{then}</div></> : value)
  const facts = [
    { label: say.facts.codes, value: activity.codes.join(', ') },
    { label: say.facts.section, value: say.sections[activity.section] ?? activity.section },
    { label: say.facts.pillars, value: pillars.filter((pillar) => activity.pillars.includes(pillar.key)).map((pillar) => <div>{`${pillar.position}. ${readText(pillar.name, view.lang)}`}</div>) },
    { label: say.facts.responsible, value: beside(sayWho(view, activity.responsible, who), planned.responsible) },
    { label: say.facts.contributors, value: beside(sayWho(view, activity.contributors, who), planned.contributors) },
    { label: say.facts.products, value: beside(activity.products && readText(activity.products, view.lang), planned.products) },
    { label: say.facts.source, value: activity.source },
  ]
  return (
    <WorkspacePage view={view} title={readText(activity.title, view.lang)} crumbs={[{ href: '/w/work-plan', label: say.crumb }]} badge={hasExample([entry]) && <ExampleMark view={view} note={say.someInvented} />} wide>
      <Beside aside={<KeyValue pairs={facts.filter(({ value }) => (Array.isArray(value) ? value.length > 0 : value))} />}>
        {planned.title && <p class="mute">{planned.title}</p>}
        <SaidWords view={view} words={activity.description} />
        {lines.length === 0 && <p>{opening[view.lang].milestone.first}</p>}
        {lines.map((line) => (
          <MilestoneSection view={view} line={line} path={`/w/work-plan/milestones/${line.milestone.id}`} activity={activity} known={known} />
        ))}
        <ProductsSection view={view} products={known.products} milestones={lines.map(({ milestone }) => milestone)} facts={known.facts} mayDraw={known.mayPlan} />
        {known.mayPlan && (
          <ButtonRow>
            <ButtonLink kind="secondary" href={`/w/work-plan/activities/${activity.id}/milestones/new`} icon="plus">
              {opening[view.lang].milestone.add}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`/w/work-plan/activities/${activity.id}/change`} icon="pencil">
              {change[view.lang].change}
            </ButtonLink>
            {lines.length === 0 && (
              <ButtonLink kind="quiet" href={`/w/work-plan/activities/${activity.id}/dropping`}>
                {opening[view.lang].activity.wont}
              </ButtonLink>
            )}
          </ButtonRow>
        )}
        <ChangesFold view={view} changes={known.changes} people={known.people} who={who} pillars={pillars} />
      </Beside>
    </WorkspacePage>
  )
}

type SectionProps = { view: View; line: Line; path: string; activity: Activity; known: Known }

function MilestoneSection({ view, line: { milestone, timing }, path, activity, known }: SectionProps) {
  const { mayPlan, today } = known
  const pointers = known.pointers.filter((pointer) => pointer.milestoneId === milestone.id)
  const note = milestone.note && readText(milestone.note, view.lang)
  // Of what goes on in the next plan advice is given there.
  const overlaps = timing === 'carried' ? [] : adviceOn(known.occasions, milestone, { activity, ...known })
  return (
    <Section id={milestone.key} title={readText(milestone.title, view.lang)}>
      <p>
        <TimingTag view={view} timing={timing} milestone={milestone} today={today} />
      </p>
      <OverlapNotes view={view} overlaps={overlaps} names={known.who.names} />
      <SummaryList view={view} answers={milestoneFacts(view, milestone, { known, pointers })} />
      {note && (
        <p class="small">
          {text[view.lang].milestone.note}: {note} <span class="mute">({milestone.noteSource})</span>
        </p>
      )}
      {mayPlan && <Doing view={view} milestone={milestone} path={path} />}
      <History view={view} milestone={milestone} known={known} />
    </Section>
  )
}

function milestoneFacts(view: View, milestone: Milestone, { known, pointers }: { known: Known; pointers: Pointer[] }) {
  const say = text[view.lang].milestone
  const { plan, current, fulfilment, paragraph } = milestone
  const place = fulfilment?.place ?? current.place
  const extended = lastOfEach(known.extensions.filter((one) => one.milestoneId === milestone.id))
  return [
    { label: say.plan, value: <DateWords view={view} date={plan} /> },
    { label: say.current, value: isUnchanged(milestone) ? <span class="mute">{say.same}</span> : <DateWords view={view} date={current} /> },
    ...(isDropped(milestone) && current.reason ? [{ label: say.wontReason, value: <SaidWords view={view} words={current.reason} /> }] : []),
    { label: say.happened, value: fulfilment ? <Happened view={view} fulfilment={fulfilment} /> : <span class="mute">{say.nothing}</span> },
    ...inOtherPlans(view, milestone),
    ...(place ? [{ label: say.place, value: readText(place, view.lang) }] : []),
    ...(extended.length > 0 ? [{ label: say.extensions, value: extended.map((one) => <div>{say.until(stateName(view, known, one.stateId), formatDay(view, one.until))}</div>) }] : []),
    ...(pointers.length > 0 ? [{ label: say.pointers, value: pointers.map((pointer) => <PointerLine pointer={pointer} />) }] : []),
    ...waiting(view, milestone, known),
    ...(paragraph ? [{ label: say.paragraph, value: readText(paragraph, view.lang) }] : []),
  ]
}

/** A handover let it go on: the former plan leads to the next one, and back. */
function inOtherPlans({ lang }: View, { carriedFrom, carriedTo }: Milestone) {
  const { milestone: say, title } = text[lang]
  const line = (label: string, plan: InPlan | null) => (plan ? [{ label, value: <a href={plan.href}>{title(plan.year)}</a> }] : [])
  return [...line(say.carriedTo, carriedTo), ...line(say.carriedFrom, carriedFrom)]
}

/** What it waits for and what waits for it, by name. */
function waiting({ lang }: View, { id, anchored }: Milestone, { dependencies, titles, dropped }: Known) {
  const say = text[lang].milestone
  const named = (ids: string[]) =>
    ids.flatMap((one) => {
      const title = titles.get(one)
      return title ? [<div>{readText(title, lang)}{dropped.has(one) && ` (${text[lang].dropped.toLocaleLowerCase(lang)})`}</div>] : []
    })
  const before = dependencies.filter((one) => one.after === id).map((one) => one.before)
  // What will not be done is waited for by nobody.
  const after = dropped.has(id) ? [] : dependencies.filter((one) => one.before === id).map((one) => one.after)
  return [
    ...(before.length > 0 ? [{ label: say.waitsFor, value: named(before) }] : []),
    ...(after.length > 0 ? [{ label: say.waitedBy, value: named(after) }] : []),
    ...(anchored ? [{ label: say.anchored, value: readText(anchored, lang) }] : []),
  ]
}

const PointerLine = ({ pointer }: { pointer: Pointer }) => (
  <div>
    {pointer.kind}: <a href={pointer.href}>{pointer.title}</a>
  </div>
)

const stateName = ({ lang }: View, { who }: Known, id: string): string => readText(who.names.get(id) ?? { original: lang, [lang]: '' }, lang)

/** The last extension of a state holds. */
const lastOfEach = <T extends Extension>(extensions: T[]): T[] => [...new Map(extensions.map((one) => [one.stateId, one])).values()]

const whenHappened = (view: View, { onDay, precision }: Pick<Fulfilment, 'onDay' | 'precision'>): string => (precision === 'month' ? formatMonth(view, onDay) : formatDay(view, onDay))

/** What the clock wrote down is told in the words of the reader; what somebody recorded, in theirs. */
const knownFrom = (view: View, { fact, source }: Pick<Recorded, 'source'> & { fact?: Recorded['fact'] }): string => (fact ? text[view.lang].milestone.byFact[fact] : undefined) ?? source

function Happened({ view, fulfilment }: { view: View; fulfilment: Fulfilment }) {
  const { wording, onDay } = fulfilment
  const source = knownFrom(view, fulfilment)
  return (
    <>
      <time datetime={onDay}>{whenHappened(view, fulfilment)}</time>
      {wording && `. ${readText(wording, view.lang).replace(/\.$/, '')}.`}
      {source && (
        <div class="mute">
          {text[view.lang].milestone.source}: {source}
        </div>
      )}
    </>
  )
}

function Doing({ view, milestone, path }: { view: View; milestone: Milestone; path: string }) {
  const say = text[view.lang].milestone
  const again = milestone.fulfilment !== null
  return (
    <ButtonRow>
      <ButtonLink kind="secondary" href={`${path}/fulfilments`} icon="check">
        {again ? say.correct : say.record}
      </ButtonLink>
      {!again && (
        <ButtonLink kind="secondary" href={`${path}/dates`} icon="calendar">
          {milestone.current.onDay ? say.setDate : isDropped(milestone) ? say.takeUp : say.firstDate}
        </ButtonLink>
      )}
      {!again && milestone.current.onDay && (
        <ButtonLink kind="quiet" href={`${path}/extensions`}>
          {say.extend}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href={`${path}/dependencies`}>
        {say.waits}
      </ButtonLink>
    </ButtonRow>
  )
}

type Happening = { at: Date; what: string; who?: string; note?: ComponentChildren }

function History({ view, milestone, known }: { view: View; milestone: Milestone; known: Known }) {
  const happenings = happeningsOf(view, milestone, known)
  if (happenings.length < 2) return null
  return (
    <Details summary={text[view.lang].milestone.history}>
      <Timeline view={view} events={happenings} />
    </Details>
  )
}

/** Every date with its reason and who set it, every record and every extension, newest first. */
function happeningsOf(view: View, milestone: Milestone, known: Known): Happening[] {
  const say = text[view.lang].history
  const words = (said: Words | null) => (said ? readText(said, view.lang) : undefined)
  const by = (id: string | null) => (id ? { who: known.people.get(id) ?? undefined } : {})
  return [
    ...milestone.dates.map((date, i) => ({
      at: date.at,
      what: i === 0 ? (date.byId ? say.added : say.planned)(sayDate(view, date)) : date.precision === 'dropped' ? say.dropped : say.moved([sayDate(view, date), words(date.place)].filter(Boolean).join(', ')),
      note: date.reason && <SaidWords view={view} words={date.reason} />,
      ...(i === 0 && !date.byId ? { who: say.byPlan } : by(date.byId)),
    })),
    ...milestone.recorded.map((one) => ({
      at: one.at,
      what: one.onDay ? say.happened(whenHappened(view, { ...one, onDay: one.onDay })) : say.takenBack,
      note: one.onDay || !one.wording ? [words(one.wording), knownFrom(view, one)].filter(Boolean).join(' · ') : <SaidWords view={view} words={one.wording} />,
      ...by(one.byId),
    })),
    ...known.extensions.filter((one) => one.milestoneId === milestone.id).map((one) => ({ at: one.at, what: say.extended(stateName(view, known, one.stateId), formatDay(view, one.until)), note: one.reason, ...by(one.byId) })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
}
