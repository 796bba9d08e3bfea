import { Button, ButtonLink, ButtonRow, Form } from '#base/ui/form.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { KeyValue } from '#base/ui/list.tsx'
import { Callout, EmptyState, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Tag } from '#base/ui/status.tsx'
import { DataTable, GroupedTable } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { crumbsOf, sayDate } from '../marks.tsx'
import { AddDate, Views } from '../pages.tsx'
import type { Planned } from '../plan.ts'
import type { Fact } from '../pointer.ts'
import { text as plan } from '../text.ts'
import { asOne, sayWho, type Who } from '../who.ts'
import { type Changed, changesOf, type Field } from './changes.ts'
import type { Frozen, FrozenMilestone, Proposal } from './edition.ts'
import { text } from './text.ts'

type ListProps = { view: View; planned: Planned; proposals: Proposal[]; /** where those that were adopted were published */ editions: Fact[]; mayPropose: boolean; same?: boolean }

/** Of what no meeting adopted only the last one waits for a meeting: no agenda offers those before it. */
const Standing = ({ view, proposal, last }: { view: View; proposal: Proposal; last: number }) =>
  proposal.number < last ? <span class="mute">{text[view.lang].later(last)}</span> : <Tag tone="attention">{text[view.lang].waits}</Tag>

export function EditionsPage({ view, planned, proposals, editions, mayPropose, same }: ListProps) {
  const say = text[view.lang]
  const last = proposals[0]?.number ?? 0
  const undated = planned.entries.filter(({ lines }) => lines.length === 0)
  const dayless = planned.entries.flatMap(({ lines }) => lines.filter(({ timing }) => timing === 'undated')).length
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={crumbsOf(view)} errors={same ? [{ field: 'freeze', message: say.propose.same }] : []}>
      <Views view={view} current="editions" {...planned} />
      {proposals.length === 0 ? (
        <EmptyState title={say.none} icon="file">
          {say.noneNext}
        </EmptyState>
      ) : (
        <DataTable
          view={view}
          caption={say.caption}
          cards
          columns={[{ key: 'number', label: say.column.number }, { key: 'frozen', label: say.column.frozen }, { key: 'adopted', label: say.column.adopted }, { key: 'checksum', label: say.column.checksum }]}
          rows={proposals.map((one) => ({
            number: <a href={`/w/work-plan/proposals/${one.id}`}>{say.number(one.number)}</a>,
            frozen: <Instant view={view} at={one.at} />,
            adopted: one.adoption ? (
              <>
                {say.adopted(formatDay(view, one.adoption.onDay))}
                {editions.filter(({ id }) => id === one.id).map(({ href }) => <> · <a href={href}>{say.edition}</a></>)}
              </>
            ) : <Standing view={view} proposal={one} last={last} />,
            checksum: <code>{one.sha256.slice(0, 12)}</code>,
          }))}
        />
      )}
      {mayPropose && (
        <Section id="freeze" title={say.propose.title} lead={say.propose.lead}>
          {undated.length > 0 && (
            <Callout view={view} kind="warning" title={say.propose.undated(undated.length)}>
              <p>{say.propose.undatedLead}</p>
              <ul>
                {undated.map(({ activity }) => (
                  <li>
                    <a href={`/w/work-plan/${activity.key}`}>{readText(activity.title, view.lang)}</a>: <AddDate view={view} activity={activity} />
                  </li>
                ))}
              </ul>
            </Callout>
          )}
          {dayless > 0 && (
            <p>
              <a href={`/w/work-plan?year=${planned.cycle.year}&status=undated`}>{say.propose.dayless(dayless)}</a>
            </p>
          )}
          <Form view={view} action="/w/work-plan/proposals">
            <ButtonRow>
              <Button kind="secondary" icon="lock">
                {say.propose.button}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </WorkspacePage>
  )
}

/** The plan exactly as it was put before a meeting. */
export function EditionPage({ view, proposal, last, before, who, edition }: { view: View; proposal: Proposal; /** the number of the last one of its year */ last: number; /** the edition it follows */ before: Proposal | undefined; who: Who; /** where it was published */ edition: string | undefined }) {
  const say = text[view.lang]
  const { body, number, adoption, ended, sha256, at } = proposal
  const crumbs = [...crumbsOf(view), { href: '/w/work-plan/proposals', label: say.title }]
  return (
    <WorkspacePage view={view} title={say.one(body.year, number)} lead={say.frozenOn(formatDay(view, at))} crumbs={crumbs} badge={!adoption && <Standing view={view} proposal={proposal} last={last} />} wide>
      <KeyValue
        pairs={[
          ...(adoption ? [{ label: say.by, value: `${say.adopted(formatDay(view, adoption.onDay))}. ${readText(adoption.wording, view.lang)}` }] : []),
          ...ended.map(({ onDay, wording, why }) => ({ label: say.ended, value: `${say.adopted(formatDay(view, onDay))}. ${readText(wording, view.lang)}. ${readText(why, view.lang)}.` })),
          ...(adoption?.source ? [{ label: say.source, value: adoption.source }] : []),
          { label: say.checksum, value: <code class="checksum">{sha256}</code> },
        ]}
      />
      <ButtonRow>
        {edition && (
          <ButtonLink icon="file" href={edition}>
            {say.edition}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" icon="download" href={`/w/work-plan/proposals/${proposal.id}/data.json`}>
          {say.data}
        </ButtonLink>
      </ButtonRow>
      {before && <Changes view={view} before={before} body={body} who={who} />}
      <FrozenTable view={view} body={body} who={who} />
    </WorkspacePage>
  )
}

function FrozenTable({ view, body, who }: { view: View; body: Frozen; who: Who }) {
  const say = text[view.lang]
  const titles = new Map(body.activities.flatMap((activity) => activity.milestones.map((one) => [one.key, readText(one.title, view.lang)] as const)))
  return (
    <GroupedTable
      view={view}
      caption={say.table.caption}
      heads={2}
      columns={[
        { key: 'activity', label: plan[view.lang].column.activity },
        { key: 'who', label: plan[view.lang].column.responsible },
        { key: 'what', label: say.table.what },
        { key: 'when', label: say.table.when },
        { key: 'days', label: say.table.days, numeric: true },
        { key: 'waits', label: say.table.waits },
      ]}
      groups={body.activities.map((activity) => ({
        id: activity.key,
        head: { activity: [activity.codes.join(', '), readText(activity.title, view.lang)].filter(Boolean).join(' · '), who: sayWho(view, activity.responsible, who) },
        // An activity without any date was frozen too.
        lines: activity.milestones.length === 0 ? [{ when: plan[view.lang].noDate }] : activity.milestones.map((one) => ({
          what: readText(one.title, view.lang),
          when: [sayDate(view, one), one.place && readText(one.place, view.lang)].filter(Boolean).join(', '),
          days: one.days || '',
          waits: one.waitsFor.map(({ key, lag }) => say.waitsAnd(titles.get(key) ?? key, lag)).join('; '),
        })),
      }))}
    />
  )
}

/** What whoever decides on it decides: all that it says otherwise than the edition that holds. */
function Changes({ view, before, body, who }: { view: View; before: Proposal; body: Frozen; who: Who }) {
  const say = text[view.lang].changes
  const shared = (plan: Frozen): Frozen => ({ ...plan, activities: plan.activities.map((one) => ({ ...one, responsible: asOne(one.responsible, who), contributors: asOne(one.contributors, who) })) })
  const changed = changesOf(shared(before.body), shared(body))
  const titles = new Map([before.body, body].flatMap(({ activities }) => activities.flatMap(({ milestones }) => milestones.map(({ key, title }) => [key, readText(title, view.lang)] as const))))
  const known = { who, titles }
  return (
    <Section id="changes" title={say.title(formatDay(view, before.adoption!.onDay))}>
      <p>
        <a href={`/w/work-plan/proposals/${before.id}`}>{text[view.lang].number(before.number)}</a>
      </p>
      {changed.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <DataTable
          view={view}
          caption={say.caption}
          cards
          columns={[{ key: 'what', label: say.column.what }, { key: 'change', label: say.column.change }, { key: 'was', label: say.column.was }, { key: 'is', label: say.column.is }]}
          rows={changed.flatMap((one) => changeRows(view, one, known))}
        />
      )}
    </Section>
  )
}

type Known = { who: Who; titles: Map<string, string> }

const sayWhen = (view: View, { place, ...date }: FrozenMilestone): string => [sayDate(view, date), place && readText(place, view.lang)].filter(Boolean).join(', ')

function changeRows(view: View, one: Changed, known: Known) {
  const say = text[view.lang].changes
  const { activity, milestone } = one
  const what = [activity.codes.join(', '), readText(activity.title, view.lang), milestone && readText(milestone.title, view.lang)].filter(Boolean).join(' · ')
  if (one.kind === 'changed') return one.fields.map((field) => ({ what, change: say.field[field.field], ...saidField(view, field, known) }))
  const said = milestone ? sayWhen(view, milestone) : sayWho(view, activity.responsible, known.who)
  return [{ what, change: say[one.kind][milestone ? 'date' : 'activity'], was: one.kind === 'added' ? '—' : said, is: one.kind === 'added' ? said : '—' }]
}

function saidField(view: View, field: Field, { who, titles }: Known): { was: string; is: string } {
  const say = text[view.lang]
  const both = <T,>({ was, is }: { was: T; is: T }, said: (one: T) => string) => ({ was: said(was) || '—', is: said(is) || '—' })
  switch (field.field) {
    case 'date':
      return both(field, (one) => sayDate(view, one))
    case 'days':
      return both(field, String)
    case 'waits':
      return both(field, (waits) => waits.map(({ key, lag }) => say.waitsAnd(titles.get(key) ?? key, lag)).join('; '))
    case 'codes':
      return both(field, (codes) => codes.join(', '))
    case 'responsible':
    case 'contributors':
      return both(field, (ids) => sayWho(view, ids, who))
    default:
      return both<Words | null>(field, (said) => (said ? readText(said, view.lang) : ''))
  }
}
