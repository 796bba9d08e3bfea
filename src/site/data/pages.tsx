import { formatDay } from '#base/ui/dates.ts'
import { ButtonLink, ButtonRow } from '#base/ui/form.tsx'
import { Details, Section } from '#base/ui/note.tsx'
import { PublicPage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { address, addresses } from '#reference/index.ts'
import { licences } from './documents.ts'
import type { DataSet } from './set.ts'
import { text } from './text.ts'

type Props = { view: View; today: string; origin: string; sets: { set: DataSet; count: number }[] }

export function DataPage({ view, today, origin, sets }: Props) {
  const say = text[view.lang]
  return (
    <PublicPage view={view} title={say.title} lead={say.lead} description={say.description} crumbs={[{ href: address('home', view.lang), label: say.home }]}>
      <Section id="how" title={say.how.title}>
        <ul>
          {say.how.list.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Section>
      {sets.map((one) => (
        <OneSet view={view} {...one} />
      ))}
      <Section id="calendar" title={say.calendar.title}>
        <p>{say.calendar.text}</p>
        <ButtonRow>
          <ButtonLink kind="secondary" icon="calendar" href={address('workPlan', view.lang, addresses.calendar[view.lang])}>
            iCalendar
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section id="cite" title={say.cite.title}>
        <p>{say.cite.line(formatDay(view, today), origin + address('data', view.lang))}</p>
      </Section>
    </PublicPage>
  )
}

function OneSet({ view, set, count }: { view: View; set: DataSet; count: number }) {
  const say = text[view.lang]
  const file = (ending: 'csv' | 'json') => address('data', view.lang, `${set.name[view.lang]}.${ending}`)
  return (
    <Section id={set.key} title={set.title[view.lang]}>
      <p>
        {set.about[view.lang]} {count > 0 ? `${say.rows(count)}.` : say.none}
      </p>
      <p>
        {say.licence}: {set.licence === 'per row' ? say.perRow : <a href={licences[set.licence].href[view.lang]} rel="license">{licences[set.licence].name}</a>}.
      </p>
      <ButtonRow>
        {(['csv', 'json'] as const).map((ending) => (
          <ButtonLink kind="secondary" icon="download" href={file(ending)}>
            {ending.toUpperCase()}
            <span class="vh">: {set.title[view.lang]}</span>
          </ButtonLink>
        ))}
      </ButtonRow>
      <Details summary={say.columns(set.columns.length)}>
        <DataTable
          view={view}
          caption={`${set.title[view.lang]}: ${say.columns(set.columns.length).toLowerCase()}`}
          columns={[{ key: 'key', label: say.column.key }, { key: 'says', label: say.column.says }, { key: 'kind', label: say.column.kind }]}
          rows={set.columns.map((column) => ({ key: <code>{column.key}</code>, says: column[view.lang], kind: say.kinds[column.kind] }))}
        />
      </Details>
    </Section>
  )
}
