import { Territory } from '#base/charts/territory.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { Columns, DateList, Numbered } from '#base/ui/front.tsx'
import { KeyValue, ResultList } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { Day } from '#base/ui/time.tsx'
import { sayList } from '#base/list.ts'
import type { View } from '#base/view.ts'
import { read } from '#base/words.ts'
import { CallDue } from '#calls/index.ts'
import { address, addresses, region } from '#reference/index.ts'
import { holdsOn, type PublicMilestone } from '#workplan/index.ts'
import type { Front } from './queries.ts'
import { text } from './text.ts'

type Props = { view: View; today: string; front: Front }

/** What the framework is, and what happens now. */
export function HomePage(props: Props) {
  const { view, today, front } = props
  const say = text[view.lang]
  const members = standingOn(front, today, 'member')
  const names = sayList(view, members.map((country) => country.name))
  return (
    <PublicPage
      view={view}
      wide
      title={say.title(members.length)}
      lead={members.length > 0 ? say.lead(names) : say.leadAlone}
      description={say.description}
      actions={
        <ButtonRow>
          <ButtonLink href={address('about', view.lang)}>{say.about}</ButtonLink>
          <ButtonLink kind="secondary" href={address('practices', view.lang)}>{say.readPractices}</ButtonLink>
        </ButtonRow>
      }
      picture={members.length > 0 ? pictureOf(props) : undefined}
    >
      <Now {...props} />
      <Practices view={view} front={front} />
      <Pillars view={view} front={front} />
      <Loop view={view} />
      <Section id="take" title={say.take.title}>
        <p>
          {say.take.text} <a href={address('data', view.lang)}>{say.take.link}</a>.
        </p>
        <p class="mute small">{say.source}</p>
      </Section>
    </PublicPage>
  )
}

const standingOn = ({ countries }: Front, today: string, standing: 'member' | 'observer') => countries.filter((country) => holdsOn(country.standings, today)?.standing === standing)

function pictureOf({ view, today, front }: Props) {
  const say = text[view.lang].map
  const [members, observers] = [standingOn(front, today, 'member'), standingOn(front, today, 'observer')]
  const names = (list: typeof members) => list.map((country) => country.name).join(', ')
  const belonging = [...members.map(({ iso3, name }) => ({ id: iso3, name, how: 'full' as const })), ...observers.map(({ iso3, name }) => ({ id: iso3, name, how: 'part' as const }))]
  const example = observers.some((country) => holdsOn(country.standings, today)?.example)
  return {
    of: <Territory region={region} belonging={belonging} alt={say.alt(names(members), names(observers))} part={say.observer} />,
    caption: (
      <>
        {say.caption(formatDay(view, today))} {example && <ExampleMark view={view} note={`${names(observers)}, ${say.observer}.`} />}
      </>
    ),
  }
}

function Now({ view, front }: Props) {
  const say = text[view.lang]
  const plan = address('workPlan', view.lang)
  return (
    <Columns>
      <Section id="dates" title={say.dates.title}>
        {front.next.length === 0 ? <p>{say.dates.none}</p> : <DateList view={view} dates={front.next.map((one) => dateOf(view, one))} />}
        <p>
          {front.year !== undefined && (
            <>
              <a href={plan}>{say.dates.all(front.year)}</a> ·{' '}
            </>
          )}
          <a href={`${address('workPlan', view.lang, addresses.calendar[view.lang])}`}>{say.dates.subscribe}</a>
        </p>
      </Section>
      <div class="flow">
        <Calls view={view} front={front} />
        <Edition view={view} front={front} />
        <Happened view={view} front={front} />
      </div>
    </Columns>
  )
}

const sentence = (words: string): string => (words.endsWith('.') ? words : `${words}.`)

function dateOf(view: View, { key, fullTitle, current, hours }: PublicMilestone) {
  const exact = current.precision !== 'month'
  return {
    on: exact ? (current.onDay ?? undefined) : undefined,
    words: current.words,
    title: <a href={`${address('workPlan', view.lang)}#${key}`}>{fullTitle}</a>,
    note: (current.precision === 'tentative' || hours || current.example || current.place) && (
      <>
        {(current.precision === 'tentative' || hours) && `${sentence(current.words)} `}
        {current.place && `${sentence(current.place)} `}
        {current.example && <ExampleMark view={view} note="" />}
      </>
    ),
  }
}

function Calls({ view, front }: Omit<Props, 'today'>) {
  const say = text[view.lang].calls
  return (
    <Section id="calls" title={say.title}>
      {front.calls.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <KeyValue
          pairs={front.calls.map((call) => ({
            label: <>{call.due.precision === 'tentative' ? say.tentative : say.due} <CallDue view={view} call={call} /> · {say.to(call.states.length)}</>,
            value: <a href={address('calls', view.lang, call.slug)}>{call.title}</a>,
          }))}
        />
      )}
      <p>
        <a href={address('calls', view.lang)}>{say.all}</a> · <a href={address('guidelines', view.lang)}>{say.guidelines}</a>
      </p>
    </Section>
  )
}

function Edition({ view, front: { edition } }: Omit<Props, 'today'>) {
  const say = text[view.lang].edition
  const title = edition && read(edition.title, view.lang)
  return (
    <Section id="edition" title={say.title}>
      {edition && title ? (
        <p>
          <a href={edition.href} lang={title.lang === view.lang ? undefined : title.lang}>{title.text}</a>. {say.on} <Day view={view} on={edition.on} />. {edition.example && <ExampleMark view={view} note="" />}
        </p>
      ) : (
        <p>{say.none}</p>
      )}
      <p>
        <a href={address('editions', view.lang)}>{say.all}</a>
      </p>
    </Section>
  )
}

function Happened({ view, front: { past } }: Omit<Props, 'today'>) {
  if (past.length === 0) return null
  return (
    <Section id="happened" title={text[view.lang].happened}>
      <KeyValue pairs={past.map(({ key, fullTitle, fulfilment }) => ({ label: <Day view={view} on={fulfilment!.onDay} />, value: <a href={`${address('workPlan', view.lang)}#${key}`}>{fullTitle}</a> }))} />
    </Section>
  )
}

function Practices({ view, front: { practices, practiceCount } }: Omit<Props, 'today'>) {
  const say = text[view.lang].practices
  return (
    <Section id="practices" title={say.title} lead={practices.length > 0 ? say.lead : undefined}>
      {practices.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <ResultList
            level={3}
            results={practices.map((card) => ({
              href: address('practices', view.lang, card.slug),
              title: card.title,
              lang: card.titleLang === view.lang ? undefined : card.titleLang,
              facts: [card.country, ...card.themes, <>{say.validated} <Day view={view} on={card.validatedOn} /></>],
              text: card.summary && { words: card.summary.text, lang: card.summary.lang === view.lang ? undefined : card.summary.lang },
              marks: card.example ? <ExampleMark view={view} /> : undefined,
            }))}
          />
          <p>
            <a href={address('practices', view.lang)}>{say.all(practiceCount)}</a>
          </p>
        </>
      )}
    </Section>
  )
}

function Pillars({ view, front: { about } }: Omit<Props, 'today'>) {
  const say = text[view.lang].pillars
  if (!about || about.pillars.length === 0) return null
  return (
    <Section id="pillars" title={say.titleOf(about.pillars.length)} lead={say.lead}>
      <Numbered items={about.pillars.map(({ name, description }) => ({ title: name, text: description }))} />
    </Section>
  )
}

function Loop({ view }: { view: View }) {
  const say = text[view.lang].loop
  return (
    <Section id="loop" title={say.title} lead={say.lead}>
      <Numbered items={say.steps.map(([title, words, place]) => ({ title: place ? <a href={address(place, view.lang)}>{title}</a> : title, text: words }))} />
    </Section>
  )
}
