import { formatDay } from '#base/ui/dates.ts'
import { Numbered } from '#base/ui/front.tsx'
import { KeyValue, SummaryList } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { knownDay } from '#membership/index.ts'
import { address } from '#reference/index.ts'
import { holdsOn, type PublicCountry } from '#workplan/index.ts'
import { sourcePath } from '../source/source.ts'
import type { AboutMarco } from './notice.ts'
import { text } from './text.ts'

type Props = { view: View; today: string; countries: PublicCountry[]; about: AboutMarco | undefined; contact: string | undefined }

/** What it is, who belongs, who steers it, and how to reach somebody. */
export function AboutPage(props: Props) {
  const { view, about } = props
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} description={say.description} crumbs={[{ href: address('home', view.lang), label: say.home }]}>
      <Section id="what" title={say.what.title}>
        {say.what.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </Section>
      {about && about.pillars.length > 0 && (
        <Section id="pillars" title={say.pillars}>
          <Numbered items={about.pillars.map(({ name, description }) => ({ title: name, text: description }))} />
        </Section>
      )}
      {about && about.populations.length > 0 && (
        <Section id="people" title={say.people.title} lead={say.people.lead}>
          <SummaryList view={view} answers={[...about.populations, ...about.beneficiaries].map(({ name, description }) => ({ label: name, value: description }))} />
        </Section>
      )}
      <States {...props} />
      <Who {...props} />
      <Contact {...props} />
      <Section id="marco" title={say.marco.title}>
        <p>{say.marco.lead}</p>
        <p>
          {say.marco.free} <a href={sourcePath}>{say.marco.source}</a>.
        </p>
        <p>{say.marco.boundaries}</p>
        <p class="mute small">{say.sources}</p>
      </Section>
    </PublicPage>
  )
}

function States({ view, today, countries }: Props) {
  const say = text[view.lang].states
  const known = countries.flatMap((country) => {
    const standing = holdsOn(country.standings, today)
    return standing ? [{ country, standing }] : []
  })
  return (
    <Section id="states" title={say.title} lead={say.lead(formatDay(view, today))}>
      {known.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <DataTable
          view={view}
          caption={say.caption}
          columns={[{ key: 'country', label: say.column.country }, { key: 'standing', label: say.column.standing }, { key: 'since', label: say.column.since }]}
          rows={known.map(({ country, standing }) => ({
            country: <a href={country.addresses[view.lang]}>{country.name}</a>,
            standing: <>{say.standing[standing.standing]} {standing.example && <ExampleMark view={view} note="" />}</>,
            since: knownDay(view, standing.since, standing.precision),
          }))}
        />
      )}
    </Section>
  )
}

function Who({ view, today, countries, about }: Props) {
  const say = text[view.lang].who
  const presiding = countries.find((country) => holdsOn(country.presidencies, today))
  const before = countries.filter((country) => country !== presiding && country.presidencies.some((term) => term.since <= today))
  return (
    <Section id="who" title={say.title}>
      <SummaryList
        view={view}
        answers={[
          {
            label: say.presidency,
            value: (
              <>
                <p>{presiding ? say.presides(presiding.name) : say.noPresidency}</p>
                {before.length > 0 && <p class="mute small">{say.before}: {before.map((country) => country.name).join(', ')}.</p>}
              </>
            ),
          },
          { label: say.secretariat, value: about && say.secretariatDoes(about.secretariat) },
          { label: say.teams, value: say.teamsDo },
          { label: say.partners, value: say.partnersDo },
        ]}
      />
      <p>{say.names}</p>
    </Section>
  )
}

function Contact({ view, contact }: Props) {
  const say = text[view.lang].contact
  return (
    <Section id="contact" title={say.title} lead={say.lead}>
      {contact ? <KeyValue pairs={[{ label: say.address, value: <a href={`mailto:${contact}`}>{contact}</a> }]} /> : <p>{say.none}</p>}
      <p>{say.cases}</p>
    </Section>
  )
}
