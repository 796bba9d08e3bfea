import type { ComponentChildren } from 'preact'
import { type FormError, type Typed, typedText, typedWords } from '#base/http/form.ts'
import { RadioField } from '#base/ui/choice.tsx'
import { DateField, TextArea, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { FilterBar } from '#base/ui/navigate.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import type { StateStanding } from '#membership/index.ts'
import { crumbsOf } from '../marks.tsx'
import { Views } from '../pages.tsx'
import type { Planned } from '../plan.ts'
import { saySpan } from './marks.tsx'
import { type Occasion, occasionKinds, sourceFor } from './occasion.ts'
import { text } from './text.ts'

const place = '/w/work-plan/national-calendar'
const stateName = (view: View, states: StateStanding[], id: string): string => {
  const state = states.find((one) => one.id === id)
  return state ? readText(state.name, view.lang) : ''
}

type ListProps = { view: View; occasions: Occasion[]; states: StateStanding[]; choice: { state?: string | undefined; kind?: string | undefined }; own: string | undefined; /** none is open yet */ planned: Planned | undefined }

/** Every country's calendar by day, and the way to one's own. */
export function OccasionsPage({ view, occasions, states, choice, own, planned }: ListProps) {
  const say = text[view.lang]
  const filters = [
    { name: 'state', label: say.filter.state, any: say.filter.all, value: choice.state, options: states.map((state) => ({ value: state.iso3, label: readText(state.name, view.lang) })) },
    { name: 'kind', label: say.filter.kind, any: say.filter.all, value: choice.kind, options: occasionKinds.map((value) => ({ value, label: say.kinds[value] })) },
  ]
  const chosen = states.find((state) => state.iso3 === (choice.state ?? own))
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={crumbsOf(view)} wide>
      {planned && <Views view={view} current="calendar" {...planned} />}
      {chosen && (
        <p>
          <ButtonLink kind="secondary" href={`${place}/${chosen.iso3}`}>
            {say.see(readText(chosen.name, view.lang))}
          </ButtonLink>
        </p>
      )}
      <FilterBar view={view} action={place} button={say.filter.show} clear={choice.state || choice.kind ? { href: place, label: say.filter.clear } : undefined} filters={filters} />
      {occasions.length === 0 ? <EmptyState title={say.none} icon="calendar" /> : <Parted view={view} occasions={occasions} table={(shown, caption) => <Table view={view} caption={caption} occasions={shown} states={states} />} />}
    </WorkspacePage>
  )
}

/** What comes first; what is over is folded beneath it. */
function Parted({ view, occasions, table }: { view: View; occasions: Occasion[]; table: (occasions: Occasion[], caption: string) => ComponentChildren }) {
  const say = text[view.lang]
  const today = dayIn(regionZone, view.now)
  const [ahead, over] = [occasions.filter(({ lastDay }) => lastDay >= today), occasions.filter(({ lastDay }) => lastDay < today)]
  return (
    <>
      {ahead.length > 0 ? table(ahead, say.caption) : <p>{say.noneAhead}</p>}
      {over.length > 0 && <Details summary={say.over(over.length)}>{table(over, say.overCaption)}</Details>}
    </>
  )
}

const Table = ({ view, caption, occasions, states }: { view: View; caption: string; occasions: Occasion[]; states: StateStanding[] }) => {
  const say = text[view.lang].column
  return (
    <DataTable
      view={view}
      caption={caption}
      cards
      columns={[
        { key: 'when', label: say.when },
        { key: 'state', label: text[view.lang].filter.state },
        { key: 'what', label: say.what },
        { key: 'kind', label: say.kind },
        { key: 'source', label: say.source },
      ]}
      rows={occasions.map((one) => ({ ...cells(view, one), state: stateName(view, states, one.stateId) }))}
    />
  )
}

const cells = (view: View, one: Occasion) => ({
  when: saySpan(view, one),
  what: (
    <>
      {readText(one.title, view.lang)} {one.example && <ExampleMark view={view} note="" />}
    </>
  ),
  kind: text[view.lang].kinds[one.kind],
  source: <span class="mute small">{sourceFor(view.lang, one.source)}</span>,
})

type OneProps = { view: View; state: StateStanding; occasions: Occasion[]; keeps: boolean; planned: Planned | undefined; errors?: FormError[]; typed?: Typed | undefined }

export function NationalPage({ view, state, occasions, keeps, planned, errors = [], typed }: OneProps) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.one(readText(state.name, view.lang))} lead={say.oneLead} crumbs={[...crumbsOf(view), { href: place, label: say.title }]} errors={errors}>
      {planned && <Views view={view} current="calendar" {...planned} />}
      {occasions.length === 0 ? (
        <EmptyState title={say.none} icon="calendar">
          {keeps ? say.noneNext : say.noneReader}
        </EmptyState>
      ) : (
        <Parted
          view={view}
          occasions={occasions}
          table={(shown, caption) => (
            <DataTable
              view={view}
              caption={caption}
              cards
              columns={[{ key: 'when', label: say.column.when }, { key: 'what', label: say.column.what }, { key: 'kind', label: say.column.kind }, { key: 'source', label: say.column.source }, ...(keeps ? [{ key: 'end', label: say.column.end }] : [])]}
              rows={shown.map((one) => ({
                ...cells(view, one),
                end: (
                  <a href={`${place}/${state.iso3}/${one.id}/removal`}>
                    {say.removal.doing}
                    <span class="vh">: {readText(one.title, view.lang)}</span>
                  </a>
                ),
              }))}
            />
          )}
        />
      )}
      {keeps && <Adding view={view} state={state} errors={errors} typed={typed} />}
    </WorkspacePage>
  )
}

function Adding({ view, state, errors, typed }: Pick<OneProps, 'view' | 'state' | 'errors' | 'typed'>) {
  const say = text[view.lang].form
  return (
    <Section id="add" title={say.title}>
      <Form view={view} action={`${place}/${state.iso3}`}>
        <RadioField view={view} name="kind" label={say.kind} options={occasionKinds.map((value) => ({ value, label: text[view.lang].kinds[value], hint: say.hints[value] }))} value={typedText(typed, 'kind')} error={errorOf(errors, 'kind')} />
        <DateField view={view} name="firstDay" label={say.firstDay} value={typedText(typed, 'firstDay')} error={errorOf(errors, 'firstDay')} />
        <DateField view={view} name="lastDay" label={say.lastDay} hint={say.lastDayHint} optional value={typedText(typed, 'lastDay')} error={errorOf(errors, 'lastDay')} />
        <PairField both view={view} name="title" label={say.name} hint={say.nameHint} rows={1} words={typedWords(typed, 'title')} errors={{ es: errorOf(errors, 'title.es'), en: errorOf(errors, 'title.en') }} />
        <TextField view={view} name="source" label={say.source} hint={say.sourceHint} value={typedText(typed, 'source')} error={errorOf(errors, 'source')} />
        <ButtonRow>
          <Button icon="plus">{say.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

export function RemovalPage({ view, state, occasion, errors = [], typed }: { view: View; state: StateStanding; occasion: Occasion; errors?: FormError[]; typed?: Typed }) {
  const say = text[view.lang]
  const back = `${place}/${state.iso3}`
  return (
    <WorkspacePage view={view} title={say.removal.title} lead={say.removal.lead(`${readText(occasion.title, view.lang)} (${saySpan(view, occasion)})`)} crumbs={[...crumbsOf(view), { href: place, label: say.title }, { href: back, label: readText(state.name, view.lang) }]} errors={errors}>
      <Form view={view} action={`${back}/${occasion.id}/removal`}>
        <TextArea view={view} name="reason" label={say.removal.reason} rows={2} value={typedText(typed, 'reason')} error={errorOf(errors, 'reason')} />
        <ButtonRow>
          <Button kind="danger">{say.removal.doing}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
