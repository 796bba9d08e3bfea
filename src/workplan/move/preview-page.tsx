import type { Typed } from '#base/http/form.ts'
import { sayList } from '#base/list.ts'
import { Button, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Callout, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { quoted, readText, type Words } from '#base/words.ts'
import { crumbsOf, DateWords, sayDate } from '../marks.tsx'
import type { Milestone, Precision } from '../milestone.ts'
import { OverlapNotes } from '../occasion/marks.tsx'
import type { Occasion } from '../occasion/occasion.ts'
import type { Pointer } from '../pointer.ts'
import type { Activity, Dependency } from '../queries.ts'
import { sayWho, type Who } from '../who.ts'
import { type Consequence, fingerprintOf, type Hurry } from './move.ts'
import { Carried, happenedPath, PastNote } from './past.tsx'
import { text } from './text.ts'

export type Preview = {
  activity: Activity
  milestone: Milestone
  date: { onDay: string | null; precision: Precision; reason: { es: string; en: string } }
  consequences: Consequence[]
  /** what it waits for, where the new day is too early for it */
  hurried: Hurry[]
  /** what waits for it, where it will not be done */
  released: Milestone[]
  milestones: Milestone[]
  dependencies: Dependency[]
  pointers: Pointer[]
  organisations: string[]
  states: string[]
  /** how many are written to; none of them where the change is not told */
  people: number | undefined
  who: Who
  overlaps: Occasion[]
}

/** Expectation 4: what a slip breaks is seen before it is saved. */
export function PreviewPage({ view, typed, stale, past, far, ...preview }: Preview & { view: View; typed: Typed; stale?: boolean; /** the new day is over */ past?: boolean; /** the year of the plan, which the new day lies far from */ far?: number | undefined }) {
  const say = text[view.lang].preview
  const { milestone, activity, date, consequences, hurried, released } = preview
  const dropping = date.precision === 'dropped'
  const title = readText(milestone.title, view.lang)
  const [moves, short, still] = (['moves', 'short', 'holds'] as const).map((kind) => consequences.filter((one) => one.kind === kind))
  const [holds, late] = [still!.filter(({ margin }) => margin.is >= 0), still!.filter(({ margin }) => margin.is < 0)]
  return (
    <WorkspacePage view={view} title={dropping ? say.dropTitle : say.title} lead={dropping ? say.dropLead(title) : say.lead(title, sayDate(view, milestone.current), sayDate(view, { ...date, wording: null }))} crumbs={crumbsOf(view, activity)}>
      {stale && (
        <Callout view={view} kind="warning">
          {say.changed}
        </Callout>
      )}
      {(past || far) && <PastNote view={view} happened={happenedPath(milestone, date)} far={far} />}
      {hurried.length > 0 && <Hurried view={view} hurried={hurried} />}
      {consequences.length + released.length === 0 && <p>{say.nothing}</p>}
      {released.length > 0 && (
        <Section id="released" title={say.released} lead={say.releasedLead}>
          <ul>
            {released.map((one) => (
              <li>
                {readText(one.title, view.lang)} (<DateWords view={view} date={one.current} />)
              </li>
            ))}
          </ul>
        </Section>
      )}
      {moves!.length > 0 && (
        <Section id="moves" title={say.moves}>
          <Consequences view={view} preview={preview} rows={moves!} caption={say.movesCaption} last="is" />
        </Section>
      )}
      {short!.length > 0 && (
        <Section id="short" title={say.short}>
          <Consequences view={view} preview={preview} rows={short!} caption={say.shortCaption} last="anchor" />
        </Section>
      )}
      {holds.length > 0 && (
        <Section id="holds" title={say.holds}>
          <Consequences view={view} preview={preview} rows={holds} caption={say.holdsCaption} last="margin" />
        </Section>
      )}
      {late.length > 0 && (
        <Section id="late" title={say.late}>
          <Consequences view={view} preview={preview} rows={late} caption={say.lateCaption} last="margin" />
        </Section>
      )}
      <OverlapNotes view={view} overlaps={preview.overlaps} names={preview.who.names} />
      <TouchedSection view={view} preview={preview} />
      <Confirming view={view} typed={typed} milestone={milestone} seen={fingerprintOf(preview)} confirm={moves!.length > 0 ? say.together : dropping ? say.drop : hurried.length > 0 ? say.anyway : say.only} some={moves!.length > 0} />
    </WorkspacePage>
  )
}

function Hurried({ view, hurried }: { view: View; hurried: Hurry[] }) {
  const say = text[view.lang].preview
  return (
    <Section id="hurried" title={say.hurried} lead={say.hurriedLead}>
      <DataTable
        view={view}
        caption={say.hurriedCaption}
        columns={[{ key: 'what', label: say.column.what }, { key: 'was', label: say.column.was }, { key: 'lag', label: say.column.lag }, { key: 'margin', label: say.column.margin }]}
        rows={hurried.map(({ milestone, lag, margin }) => ({
          what: readText(milestone.title, view.lang),
          was: <DateWords view={view} date={milestone.fulfilment ? { ...milestone.fulfilment, wording: null, example: false } : milestone.current} />,
          lag: lag === 0 ? say.noLag : say.days(lag),
          margin: margin.was === null ? sayMargin(view, margin.is) : say.marginNow(sayMargin(view, margin.was), sayMargin(view, margin.is)),
        }))}
      />
    </Section>
  )
}

type RowsProps = { view: View; preview: Preview; rows: Consequence[]; caption: string; last: 'is' | 'anchor' | 'margin' }

function Consequences({ view, preview, rows, caption, last }: RowsProps) {
  const say = text[view.lang].preview
  const column = (key: keyof typeof say.column) => ({ key, label: say.column[key] })
  return (
    <DataTable
      view={view}
      caption={caption}
      columns={[column('what'), ...(last === 'is' ? [column('is')] : []), column('was'), ...(last === 'anchor' ? [column('anchor')] : []), column('margin'), column('why')]}
      rows={rows.map((one) => ({
        what: readText(one.milestone.title, view.lang),
        was: <DateWords view={view} date={one.milestone.current} />,
        is: <DateWords view={view} date={{ onDay: one.onDay, precision: one.precision, wording: null, example: false }} />,
        anchor: one.milestone.anchored && readText(one.milestone.anchored, view.lang),
        margin: say.marginNow(sayMargin(view, one.margin.was), sayMargin(view, one.margin.is)),
        why: say.waits(waitsFor(view, preview, one.id)),
      }))}
    />
  )
}

export const sayMargin = ({ lang }: Pick<View, 'lang'>, days: number): string => (days < 0 ? text[lang].preview.missing(-days) : text[lang].preview.days(days))

const waitsFor = (view: View, { dependencies, milestones }: Preview, id: string): string =>
  sayList(view, dependencies.filter((one) => one.after === id).flatMap((one) => milestones.find((milestone) => milestone.id === one.before) ?? []).map((milestone) => quoted(view.lang, readText(milestone.title, view.lang))))

function TouchedSection({ view, preview }: { view: View; preview: Preview }) {
  const say = text[view.lang].preview
  const { organisations, states, pointers, people, who } = preview
  const pairs = [
    { label: say.responsible, value: sayWho(view, organisations, who) },
    ...(states.length > 0 ? [{ label: say.states, value: namesOf(view, states, who.names) }] : []),
    ...(pointers.length > 0
      ? [
          {
            label: say.calls,
            value: pointers.map((pointer) => (
              <div>
                {pointer.kind}: <a href={pointer.href}>{pointer.title}</a>
              </div>
            )),
          },
        ]
      : []),
    ...(people === undefined ? [] : [{ label: say.people, value: say.persons(people) }]),
  ]
  return (
    <Section id="touched" title={say.touched}>
      <KeyValue pairs={pairs} />
    </Section>
  )
}

const namesOf = (view: View, ids: string[], names: Map<string, Words>): string => sayList(view, ids.flatMap((id) => names.get(id) ?? []).map((name) => readText(name, view.lang)).sort((a, b) => a.localeCompare(b, view.lang)))

function Confirming({ view, typed, milestone, seen, confirm, some }: { view: View; typed: Typed; milestone: Milestone; seen: string; confirm: string; some: boolean }) {
  const say = text[view.lang].preview
  return (
    <Form view={view} action={`/w/work-plan/milestones/${milestone.id}/dates`}>
      <Carried typed={typed} />
      <HiddenField name="seen" value={seen} />
      {some && <p class="mute">{say.aloneHint}</p>}
      <ButtonRow>
        <Button name="confirm" value="together" icon="calendar">
          {confirm}
        </Button>
        {some && (
          <Button kind="secondary" name="confirm" value="alone">
            {say.alone}
          </Button>
        )}
        <Button kind="quiet" name="confirm" value="back">
          {say.back}
        </Button>
      </ButtonRow>
    </Form>
  )
}
