import { sayList } from '#base/list.ts'
import type { Listed } from '#base/notice.ts'
import { formatDay } from '#base/ui/dates.ts'
import { KeyValue } from '#base/ui/list.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { isHeldOn, knownDay, sinceWords } from '#membership/index.ts'
import { addDays } from '#base/zone.ts'
import { address, addresses } from '#reference/index.ts'
import { timingOf } from '../milestone.ts'
import { Happened, PublicDay } from '../notice/pages.tsx'
import { saySpan as saySpanOf } from '../occasion/marks.tsx'
import type { PublicCountry, PublicStanding } from './notice.ts'
import { text } from './text.ts'

type Period = { since: string; until: string | null; precision: 'day' | 'month' | 'year' }

/** What holds on a day; what begins later is not yet known to be. */
export const holdsOn = <T extends Period>(periods: T[], today: string): T | undefined => periods.findLast((one) => isHeldOn(one, today))
const begunBy = <T extends Period>(periods: T[], today: string): T[] => periods.filter((one) => one.since <= today)

function saySpan(view: View, { since, until, precision }: Period, today: string): string {
  const say = text[view.lang]
  // A period is over on the day on which the next one begins: it lasted until the day before.
  return until && until <= today ? say.between(sinceWords(view, since, precision), sinceWords(view, addDays(until, -1), precision)) : say.from(sinceWords(view, since, precision))
}

type ListProps = { view: View; today: string; countries: PublicCountry[] }

export function CountriesPage({ view, today, countries }: ListProps) {
  const say = text[view.lang]
  const known = countries.filter((country) => begunBy(country.standings, today).length > 0)
  const members = known.filter((country) => holdsOn(country.standings, today)?.standing === 'member')
  const names = sayList(view, members.map((country) => country.name))
  const crumbs = [{ href: address('home', view.lang), label: say.home }]
  if (known.length === 0) {
    return (
      <PublicPage view={view} title={say.title} crumbs={crumbs}>
        <EmptyState title={say.none.title} icon="flag">
          {say.none.next}
        </EmptyState>
      </PublicPage>
    )
  }
  return (
    <PublicPage view={view} title={say.title} lead={members.length > 0 ? say.lead(names, formatDay(view, today)) : say.noMembers} description={say.description} crumbs={crumbs}>
      <DataTable
        view={view}
        caption={say.title}
        columns={[
          { key: 'country', label: say.column.country },
          { key: 'standing', label: say.column.standing },
          { key: 'since', label: say.column.since },
        ]}
        rows={known.map((country) => ({ country: <a href={country.addresses[view.lang]}>{country.name}</a>, ...standingCells(view, country.standings, today) }))}
      />
    </PublicPage>
  )
}

/** Of a state that left: from when until when it belonged. */
function standingCells(view: View, standings: PublicStanding[], today: string) {
  const say = text[view.lang]
  const holds = holdsOn(standings, today)
  if (!holds) return { standing: <span class="mute">{say.was}</span>, since: <span class="mute">{saySpan(view, begunBy(standings, today).at(-1)!, today)}</span> }
  return {
    standing: (
      <>
        {say.standing[holds.standing]} {holds.example && <ExampleMark view={view} note="" />}
      </>
    ),
    since: knownDay(view, holds.since, holds.precision),
  }
}

type CountryProps = { view: View; today: string; country: PublicCountry; origin: string; listed: (Listed & { address: string })[] }

/** A country before there is much, and after: what exists is shown, and nothing is announced that does not. */
export function CountryPage({ view, today, country, origin, listed }: CountryProps) {
  const say = text[view.lang]
  const holds = holdsOn(country.standings, today)
  const crumbs = [
    { href: address('home', view.lang), label: say.home },
    { href: address('countries', view.lang), label: say.title },
  ]
  return (
    <PublicPage view={view} title={country.name} lead={<>{leadOf(view, country, holds)} {holds?.example && <ExampleMark view={view} note={say.example} />}</>} description={say.description} crumbs={crumbs}>
      {[...Map.groupBy(listed, (one) => one.heading)].map(([heading, notices], i) => (
        <Section id={`listed-${i + 1}`} title={heading}>
          <ul>
            {notices.map((notice) => (
              <li>
                <a href={notice.address}>{notice.title}</a> {notice.example && <ExampleMark view={view} note="" />} {notice.note && <span class="mute">{notice.note}</span>}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {holds?.standing === 'member' && country.due.length > 0 && <DueSection view={view} today={today} country={country} />}
      <Around view={view} today={today} country={country} origin={origin} />
      <Section id="standing" title={say.history}>
        <KeyValue pairs={periodsOf(view, country, today)} />
      </Section>
    </PublicPage>
  )
}

function leadOf(view: View, { name, official }: PublicCountry, holds: PublicStanding | undefined): string {
  const say = text[view.lang]
  return [official !== name && official, holds ? say.since(say.standing[holds.standing], sinceWords(view, holds.since, holds.precision)) : say.was].filter(Boolean).join('. ')
}

function DueSection({ view, today, country }: Omit<CountryProps, 'listed' | 'origin'>) {
  const say = text[view.lang].due
  const plan = address('workPlan', view.lang)
  return (
    <Section id="due" title={say.title} lead={say.lead}>
      <DataTable
        view={view}
        caption={say.caption}
        columns={[
          { key: 'what', label: say.column.what },
          { key: 'when', label: say.column.when },
          { key: 'happened', label: say.column.happened },
        ]}
        rows={country.due.map((one) => ({
          what: <a href={`${plan}#${one.key}`}>{one.fullTitle}</a>,
          when: <PublicDay view={view} date={one.current} />,
          happened: <Happened view={view} milestone={one} timing={timingOf(one, today)} />,
        }))}
      />
      <p>
        <a href={plan}>{say.plan}</a>
      </p>
    </Section>
  )
}

/** What happens in the country and touches the framework's work, from today on, and the address for a calendar. */
function Around({ view, today, country, origin }: Omit<CountryProps, 'listed'>) {
  const say = text[view.lang].around
  const ahead = country.occasions.filter((one) => one.lastDay >= today).slice(0, 12)
  const href = origin + country.addresses[view.lang] + `/${addresses.calendar[view.lang]}`
  return (
    <Section id="around" title={say.title} lead={say.lead}>
      {ahead.length === 0 ? <p>{say.none}</p> : <KeyValue pairs={ahead.map((one) => ({ label: saySpanOf(view, one), value: one.title }))} />}
      <p>
        {say.calendar}: <a href={href}>{href}</a>
      </p>
    </Section>
  )
}

function periodsOf(view: View, country: PublicCountry, today: string) {
  const say = text[view.lang]
  const value = (period: Period & { source: string; example?: boolean }) => (
    <>
      {saySpan(view, period, today)} {period.example && <ExampleMark view={view} note={say.example} />}
      {period.source && (
        <div class="mute">
          {say.source}: {period.source}
        </div>
      )}
    </>
  )
  return [
    ...begunBy(country.standings, today).map((one) => ({ label: say.standing[one.standing], value: value(one) })),
    ...begunBy(country.presidencies, today).map((one) => ({ label: say.presides, value: value(one) })),
  ]
}
