import { ButtonLink } from '#base/ui/form.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { whenHeld } from '../post/post.ts'
import type { Presidency, Standing, StateStanding } from '../queries.ts'
import { lastWords, sinceWords } from './since.ts'
import { text } from './text.ts'

type Props = {
  view: View
  today: string
  states: StateStanding[]
  standings: Standing[]
  presidencies: (Presidency & { people: number; nameHref: string | undefined })[]
  may: { setStanding: boolean; setPresidency: boolean }
  slips: { begun: string[]; ended: string[] }
}

/** Which states belong, since when, and who presides. */
export function MembershipPage({ view, today, states, standings, presidencies, may, slips }: Props) {
  const say = text[view.lang]
  const named = (standing: 'member' | 'observer') => states.filter((state) => state.standing === standing).map((state) => readText(state.name, view.lang))
  const list = (names: string[]) => sayList(view, names)
  const [members, observers] = [named('member'), named('observer')]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(list(members), members.length) + say.observers(list(observers), observers.length)} crumbs={[{ href: '/w/people', label: say.directory }]}>
      <Section id="presidencies" title={say.presidencies} lead={say.presidenciesLead}>
        {presidencies.length === 0 ? <EmptyState title={say.noPresidency} icon="flag" /> : <Terms view={view} today={today} presidencies={presidencies} mayChange={may.setPresidency} slips={slips.begun} />}
        {presidencies
          .filter((term) => whenHeld(term, today) === 'to come')
          .map((term) => (
            <p>
              {readText(term.name, view.lang)}: {say.people(term.people)} {term.nameHref && <a href={term.nameHref}>{say.namePeople}</a>}
            </p>
          ))}
        {may.setPresidency && (
          <ButtonLink kind="secondary" icon="plus" href="/w/membership/presidency">
            {say.setNext}
          </ButtonLink>
        )}
        <p>
          <a href="/w/handovers">{say.handovers}</a>
        </p>
      </Section>
      <Section id="states" title={say.states} lead={say.statesLead}>
        {standings.length === 0 ? <EmptyState title={say.none} icon="flag" /> : <Standings view={view} today={today} states={states} standings={standings} mayChange={may.setStanding} slips={slips} />}
        {may.setStanding && (
          <ButtonLink kind="secondary" icon="plus" href="/w/membership/standing">
            {say.set}
          </ButtonLink>
        )}
        <p>
          <a href="/w/accessions">{say.dossiers}</a>
        </p>
      </Section>
    </WorkspacePage>
  )
}

type SpanProps = { view: View; span: { since: string; until: string | null; precision: 'day' | 'month' | 'year' }; today: string }

const WhenTag = ({ view, span, today }: SpanProps) => {
  const when = whenHeld(span, today)
  return when === 'past' ? null : <Tag tone={when === 'now' ? 'done' : 'action'}>{when === 'now' ? text[view.lang].now : text[view.lang].toCome}</Tag>
}

type DatesProps = Pick<SpanProps, 'view' | 'span'> & { /** what follows says how well the end is known */ next: SpanProps['span'] | undefined }

function datesOf({ view, span, next }: DatesProps): string {
  const say = text[view.lang]
  const since = sinceWords(view, span.since, span.precision)
  return span.until ? say.between(since, lastWords(view, span.until, next?.since === span.until ? next.precision : span.precision)) : say.from(since)
}

function Terms({ view, today, presidencies, mayChange, slips }: { view: View; today: string; presidencies: Props['presidencies']; mayChange: boolean; slips: string[] }) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={say.captionTerms}
      columns={[{ key: 'state', label: say.column.term }, { key: 'dates', label: say.column.dates }, ...(mayChange ? [{ key: 'change', label: say.column.change }] : [])]}
      rows={presidencies.map((term, index) => ({
        state: (
          <>
            {readText(term.name, view.lang)} <WhenTag view={view} span={term} today={today} />
          </>
        ),
        dates: datesOf({ view, span: term, next: presidencies[index + 1] }),
        change: (whenHeld(term, today) === 'to come' || slips.includes(term.id)) && <Change view={view} href={`/w/membership/presidency?id=${term.id}`} what={term.name} />,
      }))}
    />
  )
}

const Change = ({ view, href, what }: { view: View; href: string; what: Words }) => (
  <a href={href}>
    {text[view.lang].change}
    <span class="vh">: {readText(what, view.lang)}</span>
  </a>
)

function Standings({ view, today, states, standings, mayChange, slips }: { view: View; today: string; states: StateStanding[]; standings: Standing[]; mayChange: boolean; slips: Props['slips'] }) {
  const say = text[view.lang]
  const lines = states.flatMap((state) => standings.filter((one) => one.stateId === state.id).map((standing, index, own) => ({ state, standing, next: own[index + 1] })))
  return (
    <DataTable
      view={view}
      caption={say.captionStandings}
      columns={[{ key: 'state', label: say.column.state }, { key: 'dates', label: say.column.dates }, ...(mayChange ? [{ key: 'change', label: say.column.change }] : [])]}
      rows={lines.map(({ state, standing, next }) => ({
        state: (
          <>
            {readText(state.name, view.lang)}, {say.standings[standing.standing]} <WhenTag view={view} span={standing} today={today} />
          </>
        ),
        dates: datesOf({ view, span: standing, next }),
        change: changeOf(standing, { today, slips, last: !next }) && <Change view={view} href={changeOf(standing, { today, slips, last: !next })!} what={state.name} />,
      }))}
    />
  )
}

/** What has not begun, or was written down today, is changed itself; what holds is followed by something else. */
function changeOf({ id, stateId, since, until }: Standing, { today, slips, last }: { today: string; slips: Props['slips']; last: boolean }): string | undefined {
  if (since > today || slips.begun.includes(id) || (last && until && slips.ended.includes(id))) return `/w/membership/standing?id=${id}`
  return until && until <= today ? undefined : `/w/membership/standing?state=${stateId}`
}
