import { ButtonLink } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { dayIn } from '#base/zone.ts'
import { address } from '#reference/index.ts'
import { DateWords } from '#workplan/index.ts'
import type { PublicCall } from './notice.ts'
import { text } from './text.ts'

const home = ({ lang }: View) => ({ href: address('home', lang), label: text[lang].home })

/** A call is open until the day it falls due has passed; one without a day, or with a tentative one, is open, unless the plan says that it will not be done. */
export const isOpen = ({ due, withdrawnOn }: PublicCall, today: string): boolean => withdrawnOn === null && due.precision !== 'dropped' && (due.onDay === null || due.precision === 'tentative' || due.onDay >= today)

/** The notice already holds the date in the reader's language. */
export const CallDue = ({ view, call }: { view: View; call: PublicCall }) => <DateWords view={view} date={{ ...call.due, wording: { original: view.lang, [view.lang]: call.due.words } }} />

export function PublicCallsPage({ view, today, calls }: { view: View; today: string; calls: PublicCall[] }) {
  const say = text[view.lang]
  const groups: [string, PublicCall[]][] = [[say.open, calls.filter((call) => isOpen(call, today)).toSorted(byDue)], [say.past, calls.filter((call) => !isOpen(call, today) && !call.withdrawnOn)], [say.withdrawnOnes, calls.filter((call) => call.withdrawnOn)]]
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} description={say.description} crumbs={[home(view)]}>
      {calls.length === 0 && (
        <EmptyState title={say.none} icon="calendar" action={<ButtonLink kind="secondary" href={address('workPlan', view.lang)}>{say.workPlan}</ButtonLink>}>
          {say.noneNext}
        </EmptyState>
      )}
      {groups.filter(([, those]) => those.length > 0).map(([caption, those]) => (
        <DataTable
          view={view}
          caption={caption}
          columns={[{ key: 'call', label: say.column.call }, { key: 'theme', label: say.column.theme }, { key: 'due', label: say.column.due }]}
          rows={those.map((call) => ({ call: <a href={address('calls', view.lang, call.slug)}>{call.title}</a>, theme: call.theme ?? say.kinds[call.kind], due: call.withdrawnOn ? <Withdrawn view={view} on={call.withdrawnOn} /> : <CallDue view={view} call={call} /> }))}
        />
      ))}
    </PublicPage>
  )
}

const Withdrawn = ({ view, on }: { view: View; on: string }) => (
  <>
    {text[view.lang].withdrawn} <Day view={view} on={new Date(on)} />
  </>
)

export const byDue = (a: PublicCall, b: PublicCall): number => (a.due.onDay ?? '9999').localeCompare(b.due.onDay ?? '9999')

export function PublicCallPage({ view, call }: { view: View; call: PublicCall }) {
  const say = text[view.lang]
  const dated = call.due.onDay !== null && call.due.precision === 'day'
  return (
    <PublicPage view={view} title={call.title} description={`${call.title}. ${say.description}`} crumbs={[home(view), { href: address('calls', view.lang), label: say.title }]}>
      <KeyValue
        pairs={[
          ...(call.withdrawnOn ? [{ label: say.standing, value: <Withdrawn view={view} on={call.withdrawnOn} /> }] : []),
          { label: call.withdrawnOn ? say.wasDue : call.due.precision === 'tentative' ? say.tentative : isOpen(call, dayIn(view.zone, view.now)) ? say.due : say.fellDue, value: <>{dated && !call.withdrawnOn ? say.at(call.due.words) : call.due.words} {call.due.example && <ExampleMark view={view} note="" />}</> },
          { label: say.kind, value: say.kinds[call.kind] },
          ...(call.theme ? [{ label: say.theme, value: call.theme }] : []),
          { label: say.to, value: call.states.map((state) => state.name).join(', ') },
          { label: say.guideline, value: <><a href={call.guideline.href}>{call.guideline.title}</a>, {say.version(call.guideline.number)}</> },
          { label: say.plan, value: <a href={call.plan.href}>{call.plan.title}</a> },
          { label: say.opened, value: <Day view={view} on={new Date(call.openedOn)} /> },
        ]}
      />
      <Section id="next" title={say.next.title}>
        <p>{call.withdrawnOn ? say.next.withdrawn : say.next.open}</p>
        <p>
          <a href={address('practices', view.lang)}>{say.next.practices}</a>
        </p>
      </Section>
    </PublicPage>
  )
}
