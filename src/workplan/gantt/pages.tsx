import type { Chart } from '#base/charts/chart.ts'
import { ChartFigure } from '#base/charts/figure.tsx'
import { formatDay, formatMonth } from '#base/ui/dates.ts'
import { FilterBar } from '#base/ui/navigate.tsx'
import { Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { StateStanding } from '#membership/index.ts'
import { coded, DateWords } from '../marks.tsx'
import type { Milestone } from '../milestone.ts'
import { sayMargin } from '../move/preview-page.tsx'
import type { Forecast } from '../network/forecast.ts'
import { dayOfNumber } from '../network/network.ts'
import { hasExample, keptYear, Subscribe, summary, Views } from '../pages.tsx'
import type { Planned } from '../plan.ts'
import { text as plan } from '../text.ts'
import type { Critical } from './critical.ts'
import { text } from './text.ts'

type Props = Planned & {
  view: View
  charts: { wide: Chart; narrow: Chart }
  critical: Critical | undefined
  forecast: Forecast
  targets: Milestone[]
  states: StateStanding[]
  choice: { to?: string | undefined; state?: string | undefined }
}

/** F3: the same plan as bars and arrows: what was planned, what holds, what happened, and the chain that decides. */
export function GanttPage({ view, charts, critical, forecast, targets, states, choice, ...planned }: Props) {
  const say = text[view.lang]
  const { cycle, entries } = planned
  const codes = new Map(entries.map(({ activity }) => [activity.id, activity.codes]))
  const filters = [
    { name: 'to', label: say.filter.to, any: say.filter.any, value: choice.to, options: targets.map((one) => ({ value: one.key, label: coded(codes.get(one.activityId) ?? [], readText(one.title, view.lang)) })) },
    { name: 'state', label: say.filter.state, any: say.filter.anyState, value: choice.state, options: states.map((state) => ({ value: state.iso3, label: readText(state.name, view.lang) })) },
  ]
  return (
    <WorkspacePage view={view} title={plan[view.lang].title(cycle.year)} lead={summary(view, entries)} badge={hasExample(entries) && <ExampleMark view={view} note={plan[view.lang].someInvented} />} wide>
      <Views view={view} current="gantt" {...planned} />
      <FilterBar view={view} action="/w/work-plan/gantt" kept={keptYear(planned.asked)} button={say.filter.show} filters={filters} />
      <ChartFigure chart={charts.wide} narrow={charts.narrow} />
      <Chain view={view} critical={critical} />
      <Section id="forecast" title={say.forecast.title}>
        <ForecastWords view={view} forecast={forecast} />
      </Section>
      <Subscribe view={view} />
    </WorkspacePage>
  )
}

function Chain({ view, critical }: Pick<Props, 'view' | 'critical'>) {
  const say = text[view.lang].chain
  if (!critical) return <p>{say.no}</p>
  const { target, steps, margin } = critical
  const words = margin === null ? say.alone : margin > 0 ? say.spare(margin) : margin === 0 ? say.none : say.short(-margin)
  return (
    <Section id="chain" title={say.title(readText(target.title, view.lang))}>
      <p>{words}</p>
      <DataTable
        view={view}
        caption={say.caption}
        cards
        columns={[{ key: 'what', label: say.column.what }, { key: 'now', label: say.column.now }, { key: 'expected', label: say.column.expected }, { key: 'margin', label: say.column.margin }]}
        rows={steps.map(({ milestone, expected, margin }) => ({
          what: readText(milestone.title, view.lang),
          now: <DateWords view={view} date={milestone.current} />,
          expected: milestone.anchored ? say.fixed : formatDay(view, dayOfNumber(expected)),
          margin: sayMargin(view, margin),
        }))}
      />
    </Section>
  )
}

function ForecastWords({ view, forecast }: Pick<Props, 'view' | 'forecast'>) {
  const say = text[view.lang].forecast
  if (forecast.few) return <p>{say.few(forecast.due, forecast.done)}</p>
  const { due, done } = forecast
  return (
    <>
      <p>
        {say.counted(due, done)} {estimate(view, forecast)}
      </p>
      {!forecast.over && (
        <p class="mute">
          {say.honest(due)} {forecast.until !== null && say.odds}
        </p>
      )}
    </>
  )
}

/** A single day is said where it is the plan's own. An estimate is said in months, as the range that it is; where the range has no end, it is said that there is no estimate. */
export function estimate(view: Pick<View, 'lang' | 'locale' | 'zone'>, { due, done, plannedEnd, over, end, from, until }: Extract<Forecast, { few: false }>): string {
  const say = text[view.lang].forecast
  const planned = formatDay(view, dayOfNumber(plannedEnd))
  const month = (number: number) => formatMonth(view, dayOfNumber(number))
  if (over) return done < due ? say.over(planned) : ''
  const late = from > plannedEnd
  if (until === null) return late ? say.openLate(planned) : say.open(planned)
  if (until === plannedEnd) return say.onPace(planned)
  if (end === plannedEnd) return say.mayBeLater(planned, month(until))
  return late ? say.between(planned, month(from), month(until)) : say.maybe(planned, month(until))
}
