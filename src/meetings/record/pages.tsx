import type { Listed } from '#base/notice.ts'
import { formatDay } from '#base/ui/dates.ts'
import { KeyValue } from '#base/ui/list.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import { dayIn } from '#base/zone.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { text as followUpText } from '../follow-up/text.ts'
import { whereWords } from '../meeting/meeting.ts'
import { text as meetingText } from '../meeting/text.ts'
import { address, type Place } from '#reference/index.ts'
import { TitleWords } from '../said.tsx'
import { decisionTag, type MeetingRecord, type PublicDecision } from './notices.ts'
import { text } from './text.ts'

/** What was decided there all the same was held. */
const isCalledOff = ({ precision, decisions, returned }: MeetingRecord): boolean => precision === 'dropped' && decisions.length + returned === 0

const When = ({ view, record }: { view: View; record: MeetingRecord }) => {
  const say = text[view.lang]
  if (isCalledOff(record)) return <>{say.dropped}</>
  if (!record.day || record.precision === 'month') return <>{say.noDay}</>
  return (
    <>
      <Day view={view} on={record.day} />
      {(record.days ?? 1) > 1 && ` (${meetingText[view.lang].days(record.days!)})`}
      {record.precision === 'tentative' && record.day > dayIn(view.zone, view.now) && ` (${say.tentative})`}
    </>
  )
}

/** Every meeting that was convened: those to come, then those held, the latest first. */
export function RecordsPage({ view, records }: { view: View; records: MeetingRecord[] }) {
  const say = text[view.lang]
  const today = dayIn(view.zone, view.now)
  // Held from the day after, as the plan's coming dates count it; without a day, once something was decided.
  const isHeld = ({ day, precision, decisions, returned }: MeetingRecord) => (day !== null && precision !== 'month' ? day < today : decisions.length + returned > 0)
  const held = records.filter(isHeld).toReversed()
  const dropped = records.filter(isCalledOff)
  const coming = records.filter((record) => !isHeld(record) && !isCalledOff(record))
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} description={say.description} wide>
      {records.length === 0 && <EmptyState title={say.none}>{say.noneNext}</EmptyState>}
      {coming.length > 0 && <RecordsTable view={view} records={coming} caption={say.coming} decided={coming.some((record) => record.decisions.length > 0)} />}
      {held.length > 0 && <RecordsTable view={view} records={held} caption={say.held} decided />}
      {dropped.length > 0 && <RecordsTable view={view} records={dropped} caption={say.droppedTitle} />}
    </PublicPage>
  )
}

function RecordsTable({ view, records, caption, decided = false }: { view: View; records: MeetingRecord[]; caption: string; decided?: boolean }) {
  const say = text[view.lang]
  const count = ({ decisions }: MeetingRecord) => say.counted(decisions.filter((one) => one.outcome === 'validated').length, decisions.filter((one) => one.outcome === 'noted').length)
  return (
    <DataTable
      view={view}
      caption={caption}
      columns={[{ key: 'meeting', label: say.column.meeting }, { key: 'day', label: say.column.day }, ...(decided ? [{ key: 'decisions', label: say.column.decisions }] : [])]}
      rows={records.map((record) => ({
        meeting: (
          <>
            <a href={address('meetings', view.lang, record.slug)}>{readText(record.title, view.lang)}</a> {record.example && <ExampleMark view={view} note="" />}
          </>
        ),
        day: <When view={view} record={record} />,
        decisions: count(record) || '—',
      }))}
    />
  )
}

/** What others publish of what was decided, in the reader's language. */
type Published = Listed & { address: string; tags: string[] }
type RecordProps = { view: View; record: MeetingRecord; published: Published[]; editions: Published[] }

/** One public record: before decisions only title, day and the activity of the plan. */
export function RecordPage({ view, record, published, editions }: RecordProps) {
  const say = text[view.lang]
  const title = readText(record.title, view.lang)
  const decided = record.decisions.length + record.returned > 0
  return (
    <PublicPage view={view} title={title} description={`${title}. ${readText(record.theme, view.lang)}.`} crumbs={[{ href: address('meetings', view.lang), label: say.title }]} badge={record.example && <ExampleMark view={view} />}>
      <KeyValue
        pairs={[
          { label: say.day, value: <When view={view} record={record} /> },
          { label: say.where, value: whereWords(view.lang, record) },
          { label: say.theme, value: <a href={`${address('workPlan', view.lang)}#${record.activity}`}>{readText(record.theme, view.lang)}</a> },
          ...(decided ? [{ label: say.members(record.members.length), value: record.members.map((name) => readText(name, view.lang)).toSorted((a, b) => a.localeCompare(b, view.lang)).join(', ') }] : []),
        ]}
      />
      {decided ? (
        <Section id="decisions" title={say.decided}>
          {record.decisions.map((decision) => (
            <OnePublicDecision view={view} decision={decision} published={published.find(({ tags }) => tags.includes(decisionTag({ slug: record.slug, number: decision.number })))} />
          ))}
          {record.returned > 0 && <p class="mute">{say.returned(record.returned)}</p>}
        </Section>
      ) : (
        <p>{isCalledOff(record) ? say.calledOff : say.before}</p>
      )}
      {editions.length > 0 && (
        <Section id="editions" title={say.editions}>
          <ul>
            {editions.map((edition) => (
              <li>
                <a href={edition.address}>{edition.title}</a>, {edition.note} {edition.example && <ExampleMark view={view} note="" />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PublicPage>
  )
}

// Where the public reads of what is no practice.
const places: Readonly<Record<string, Place>> = { 'work plan': 'workPlan', 'format version': 'guidelines', edition: 'editions' }

function OnePublicDecision({ view, decision, published }: { view: View; decision: PublicDecision; published: Published | undefined }) {
  const say = text[view.lang]
  const place = decision.about ? places[decision.about] : undefined
  const href = published?.address ?? (place && address(place, view.lang))
  // The title as it stands where it is published: translated since, or corrected.
  const own = decision.title && readText(decision.title, view.lang)
  const title = published && published.title !== own ? published.title : decision.title ? <TitleWords view={view} words={decision.title} /> : say.unnamed
  return (
    <section class="flow">
      <h3 id={`decision-${decision.number}`}>
        {say.number(decision.number)}. {href ? <a href={href}>{title}</a> : title}
      </h3>
      <p>
        <Tag tone={decision.outcome === 'validated' ? 'done' : 'neutral'}>{say.outcome[decision.outcome]}</Tag> {say.onDay} <Day view={view} on={new Date(decision.at)} />. {decision.replaces !== null && say.replaces(decision.replaces)}{' '}
        {decision.example && <ExampleMark view={view} />}
      </p>
      {decision.reason && <SaidWords view={view} words={decision.reason} />}
      {decision.followUps.length > 0 && (
        <>
          <p>
            <strong>{followUpText[view.lang].title}</strong>
          </p>
          <ul>
            {decision.followUps.map((one) => (
              <li>
                {readText(one.text, view.lang)} {one.done && <Tag tone="done">{followUpText[view.lang].stands.done}</Tag>}
                <p class="hint">{followUpText[view.lang].by(readText(one.owner, view.lang), formatDay(view, one.due))}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
