import { forGood } from '#base/holding.ts'
import { Button, ButtonLink, ButtonRow, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day, Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { quoted, readText, type Words } from '#base/words.ts'
import { type Holder, roleName, roles, type Role } from '#membership/index.ts'
import type { Access, Thing } from './queries.ts'
import { text } from './text.ts'

const isRole = (role: string): role is Role => (roles as readonly string[]).includes(role)

export function whoOf(view: Pick<View, 'lang'>, { person, organisation, role }: Pick<Access, 'person' | 'organisation' | 'role'>): string {
  if (role && isRole(role)) return text[view.lang].everyoneWith(roleName(role, view.lang))
  return person ?? (organisation ? readText(organisation, view.lang) : '—')
}

function whyOf(view: View, { purpose, writes, section }: Access, closed = false): string {
  const say = text[view.lang]
  const known = purpose.startsWith('meeting ') ? 'meeting' : purpose
  const why = known in say.purposes ? say.purposes[known as keyof typeof say.purposes] : say.other
  return `${why}${section ? ` ${quoted(view.lang, readText(section, view.lang))}` : ''}, ${!writes ? say.reads : purpose === 'translation' ? say.translates : closed ? say.writesLater : say.writes}`
}

function Until({ view, access }: { view: View; access: Access }) {
  const say = text[view.lang]
  return (
    <>
      {access.until >= forGood ? say.forGood : <Instant view={view} at={access.until} />}
      {access.rests && (
        <>
          <br />
          <span class="mute small">{say.rests}</span>
        </>
      )}
    </>
  )
}

type Props = { view: View; today: string; state: Words; things: Thing[]; consultants: Holder[] }

export function AccessPage({ view, today, state, things, consultants }: Props) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(state, view.lang))}>
      <p>{say.team}</p>
      {things.length === 0 && (
        <EmptyState title={say.none} icon="users">
          {say.noneHow}
        </EmptyState>
      )}
      {things.map((thing) => (
        <ThingSection view={view} thing={thing} />
      ))}
      <Section id="consultants" title={say.consultants} lead={say.consultantsLead}>
        {consultants.length === 0 ? <p class="mute">{say.noConsultants}</p> : <Consultants view={view} today={today} consultants={consultants} things={things} />}
      </Section>
    </WorkspacePage>
  )
}

function ThingSection({ view, thing }: { view: View; thing: Thing }) {
  const say = text[view.lang]
  return (
    <Section id={`thing-${thing.id}`} title={thing.draft ? say.draftOf(thing.title) : thing.title}>
      <p>
        <a href={thing.href}>{thing.draft ? say.draft : say.version}</a> <ClassBadge view={view} audience={thing.audience} /> {thing.example && <ExampleMark view={view} />}
      </p>
      {thing.page && (
        <p>
          <a href={thing.page}>{say.page}</a>
          {thing.editions.map(({ title, note, address }) => (
            <>
              {' · '}
              <a href={address}>{note ? `${title} (${note})` : title}</a>
            </>
          ))}
        </p>
      )}
      {thing.accesses.length === 0 ? (
        <p class="mute">{say[thing.audience === 'public' ? 'nobodyApart' : 'onlyTeam']}</p>
      ) : (
        <DataTable
          view={view}
          caption={say.caption(thing.title)}
          columns={[{ key: 'who', label: say.column.who }, { key: 'until', label: say.column.until }, { key: 'end', label: say.column.end }, { key: 'why', label: say.column.why }]}
          rows={thing.accesses.map((access) => ({
            who: whoOf(view, access),
            why: whyOf(view, access, thing.closed),
            until: <Until view={view} access={access} />,
            end: (
              <a href={`/w/access/${access.id}/end`}>
                {say.end}
                <span class="vh">: {whoOf(view, access)}</span>
              </a>
            ),
          }))}
        />
      )}
      {thing.past.length > 0 && (
        <Details summary={say.past(thing.past.length)}>
          <ul>
            {thing.past.map((access) => (
              <li>
                {whoOf(view, access)}: {whyOf(view, access)}. {say.column.until} <Instant view={view} at={access.until} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  )
}

function Consultants({ view, today, consultants, things }: Omit<Props, 'state'>) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={say.consultants}
      columns={[{ key: 'who', label: say.consultantColumn.who }, { key: 'from', label: say.consultantColumn.from }, { key: 'until', label: say.consultantColumn.until }, { key: 'sees', label: say.consultantColumn.sees }]}
      rows={consultants.map((holder) => ({
        who: (
          <>
            <a href={`/w/people/${holder.personId}`}>{holder.name}</a> {holder.since > today && <Tag tone="action">{say.toCome}</Tag>}
          </>
        ),
        from: <Day view={view} on={holder.since} />,
        until: holder.until ? <Day view={view} on={holder.until} /> : '—',
        sees: <Seen view={view} things={things.filter((thing) => thing.accesses.some((access) => access.personId === holder.personId))} />,
      }))}
    />
  )
}

function Seen({ view, things }: { view: View; things: Thing[] }) {
  if (things.length === 0) return <span class="mute">{text[view.lang].seesNothing}</span>
  return (
    <ul>
      {things.map((thing) => (
        <li>
          <a href={`#thing-${thing.id}`}>{thing.title || text[view.lang].draft}</a>
        </li>
      ))}
    </ul>
  )
}

export function EndAccessPage({ view, access, thing }: { view: View; access: Access; thing: Thing | undefined }) {
  const say = text[view.lang]
  const shown = thing?.accesses.find((one) => one.id === access.id) ?? access
  return (
    <WorkspacePage view={view} title={say.confirmTitle} crumbs={[{ href: '/w/access', label: say.title }]}>
      <KeyValue
        pairs={[
          ...(thing ? [{ label: say.column.what, value: <a href={thing.href}>{thing.title || say.draft}</a> }] : []),
          { label: say.column.who, value: whoOf(view, access) },
          { label: say.column.why, value: whyOf(view, shown) },
          { label: say.column.since, value: <Instant view={view} at={access.since} /> },
          { label: say.column.until, value: <Until view={view} access={access} /> },
        ]}
      />
      <p>{say.confirm(whoOf(view, access))}</p>
      <Form view={view} action={`/w/access/${access.id}/end`}>
        <ButtonRow>
          <Button kind="danger">{say.end}</Button>
          <ButtonLink kind="quiet" href="/w/access">
            {say.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
