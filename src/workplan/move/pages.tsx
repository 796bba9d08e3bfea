import { formatInstant } from '#base/ui/dates.ts'
import { KeyValue } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { crumbsOf, DateWords } from '../marks.tsx'
import { samePlace } from '../milestone.ts'
import type { Pointer } from '../pointer.ts'
import type { Activity } from '../queries.ts'
import type { Move } from './queries.ts'
import { text } from './text.ts'

/** The place is said where it is another: one that is kept did not change. */
const elsewhere = (was: Move['dates'][number]['was'], is: Move['dates'][number]['is']): boolean => is.place !== null && !samePlace(is.place, was?.place ?? null)

/** Where the letter leads: every date that one decision moved, why, and what holds today. */
export function MovePage({ view, move, activities, by, pointers }: { view: View; move: Move; activities: Activity[]; by: string; pointers: Pointer[] }) {
  const say = text[view.lang].move
  const href = (activityId: string, key: string) => `/w/work-plan/${activities.find((one) => one.id === activityId)?.key}#${key}`
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(by, formatInstant(view, move.at))} crumbs={crumbsOf(view)}>
      <KeyValue pairs={[{ label: say.reason, value: <SaidWords view={view} words={move.reason} /> }]} />
      <DataTable
        view={view}
        caption={say.caption}
        columns={[{ key: 'what', label: say.column.what }, { key: 'was', label: say.column.was }, { key: 'is', label: say.column.is }, { key: 'now', label: say.column.now }]}
        rows={move.dates.map(({ milestone, was, is }) => ({
          what: <a href={href(milestone.activityId, milestone.key)}>{readText(milestone.title, view.lang)}</a>,
          was: was && (
            <>
              <DateWords view={view} date={was} />
              {was.place && elsewhere(was, is) && `, ${readText(was.place, view.lang)}`}
            </>
          ),
          is: (
            <>
              <DateWords view={view} date={is} />
              {is.place && elsewhere(was, is) && `, ${readText(is.place, view.lang)}`}
            </>
          ),
          now: milestone.current.at > is.at ? <DateWords view={view} date={milestone.current} /> : <span class="mute">{say.same}</span>,
        }))}
      />
      {pointers.length > 0 && (
        <Section id="hangs" title={say.hangs}>
          <ul>
            {pointers.map((pointer) => (
              <li>
                {pointer.kind}: <a href={pointer.href}>{pointer.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </WorkspacePage>
  )
}
