import { DataTable } from '#base/ui/table.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { capital, readText, type Words } from '#base/words.ts'
import type { Role } from '#membership/index.ts'
import { text as membershipText } from '../membership/text.ts'
import { text } from './text.ts'

export type Letter = { id: string; recipient: string; address: string; subject: string; text: string; at: Date; sentAt: Date | null }
type Visitor = { path: string; name: string; role: Role; organisation: Words; iso3: string | null }

export function MailboxPage({ view, letters }: { view: View; letters: Letter[] }) {
  const say = text[view.lang].mailbox
  return (
    <PublicPage view={view} title={say.title} lead={say.lead}>
      {letters.length === 0 && <EmptyState title={say.none} icon="mail" />}
      {letters.map((letter) => (
        <Section
          id={`letter-${letter.id}`}
          title={letter.subject}
          lead={
            <>
              {say.to} {letter.recipient} &lt;{letter.address}&gt; · {letter.sentAt ? <Instant view={view} at={letter.at} /> : say.pending}
            </>
          }
        >
          <Details summary={letter.text.split('\n')[0] ?? letter.subject}>
            {letter.text.split('\n\n').map((line) => (
              <p>{linked(line)}</p>
            ))}
          </Details>
        </Section>
      ))}
    </PublicPage>
  )
}

const linked = (line: string) => {
  const match = /https?:\/\/\S+/.exec(line)
  if (!match) return line
  return (
    <>
      {line.slice(0, match.index)}
      <a href={new URL(match[0]).pathname}>{match[0]}</a>
    </>
  )
}

const order: Role[] = ['secretariat', 'presidency', 'focal point', 'head of delegation', 'national validator', 'ministry contributor', 'reviewer', 'translator', 'partner', 'consultant', 'donor', 'observer']

// Nobody is signed in here, so the list of countries cannot be read: the language itself knows their names.
const iso2 = new Map(Object.entries({ BLZ: 'BZ', CAN: 'CA', CRI: 'CR', GTM: 'GT', HND: 'HN', MEX: 'MX', PAN: 'PA', SLV: 'SV' }))

const countryOf = (view: View, iso3: string): string => {
  const code = iso2.get(iso3)
  return (code && new Intl.DisplayNames(view.locale, { type: 'region' }).of(code)) ?? iso3
}

export function PeoplePage({ view, visitors }: { view: View; visitors: Visitor[] }) {
  const say = text[view.lang].people
  const roles = membershipText[view.lang].roles
  const groups = order.filter((role) => visitors.some((visitor) => visitor.role === role))
  const national = new Set(visitors.filter((visitor) => visitor.iso3).map((visitor) => visitor.role))
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} wide>
      <p>
        <a href="/demo/year">{say.year}</a> · <a href="/demo/mailbox">{say.mailbox}</a>
      </p>
      {groups.map((role) => (
        <DataTable
          view={view}
          caption={capital(roles[role])}
          columns={[
            { key: 'name', label: say.name },
            ...(national.has(role) ? [{ key: 'country', label: say.country }] : []),
            { key: 'place', label: say.place },
            { key: 'enter', label: say.enter },
          ]}
          rows={visitors
            .filter((visitor) => visitor.role === role)
            .map((visitor) => ({
              name: visitor.name,
              country: visitor.iso3 && countryOf(view, visitor.iso3),
              place: readText(visitor.organisation, view.lang),
              enter: (
                <a href={visitor.path}>
                  {say.enter}
                  <span class="vh"> {visitor.name}</span>
                </a>
              ),
            }))}
        />
      ))}
    </PublicPage>
  )
}
