import { type FormError, type Typed, typedList, typedOver, typedText } from '#base/http/form.ts'
import { WhatWasTyped } from '#base/http/typed.tsx'
import { CheckboxField, RadioField } from '#base/ui/choice.tsx'
import { DateField, NumberField, SelectField, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { say as kit } from '#base/ui/text.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words, words } from '#base/words.ts'
import type { Term } from '#reference/index.ts'
import type { Organisation } from '#membership/index.ts'
import { shares } from '../change/change.ts'
import { ShareField } from '../change/share.tsx'
import { crumbsOf } from '../marks.tsx'
import type { Planned } from '../milestone.ts'
import { PastDayPage } from '../move/past.tsx'
import type { Activity, Cycle } from '../queries.ts'
import { text as plan } from '../text.ts'
import type { Who } from '../who.ts'
import { sections } from './form.ts'
import { text } from './text.ts'

type Mend = { view: View; errors?: FormError[]; typed?: Typed | undefined }
type StateName = { id: string; name: Words }

type PairProps = Mend & { both?: false; original?: Lang; name: string; label: string; hint?: string; rows?: 1 | 3; optional?: boolean; known?: Words }

/** Both languages of a text, as typed or as known. */
export const Pair = ({ view, errors, typed, name, original, known = original && { original }, rows = 1, ...field }: PairProps) => (
  <PairField
    both
    view={view}
    name={name}
    rows={rows}
    words={typedOver(typed, name, known)}
    errors={{ es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) }}
    {...field}
  />
)

export function CyclePage({ view, states, year, errors = [], typed }: Mend & { states: StateName[]; year: number }) {
  const say = text[view.lang].cycle
  const options = [{ value: 'nobody', label: say.nobody }, ...states.map(({ id, name }) => ({ value: id, label: readText(name, view.lang) }))]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={crumbsOf(view)} errors={errors}>
      <Form view={view} action="/w/work-plan/cycles">
        <NumberField view={view} name="year" label={say.year} value={typedText(typed, 'year') ?? String(year)} error={errorOf(errors, 'year')} />
        <Pair view={view} errors={errors} typed={typed} name="title" label={say.name} hint={say.nameHint} known={words(`Plan de trabajo ${year}`, `Work plan ${year}`)} />
        <SelectField view={view} name="presidency" label={say.presidency} hint={say.presidencyHint} options={options} value={typedText(typed, 'presidency')} error={errorOf(errors, 'presidency')} />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

export function NewActivityPage({ view, cycle, pillars, organisations, who, errors = [], typed }: Mend & { cycle: Cycle; pillars: Term[]; organisations: Organisation[]; who: Who }) {
  const say = text[view.lang].activity
  const mend = { view, errors, typed }
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(cycle.year)} crumbs={crumbsOf(view)} errors={errors}>
      <Form view={view} action={`/w/work-plan/activities?year=${cycle.year}`}>
        <Pair {...mend} name="title" label={say.name} hint={say.nameHint} />
        <Pair {...mend} name="description" label={say.description} rows={3} />
        <Pair {...mend} name="products" label={say.products} hint={say.productsHint} rows={3} optional />
        <SelectField view={view} name="section" label={say.section} options={sections.map((value) => ({ value, label: plan[view.lang].sections[value] ?? value }))} value={typedText(typed, 'section')} error={errorOf(errors, 'section')} />
        <TextField view={view} name="codes" label={say.codes} hint={say.codesHint} optional width="short" value={typedText(typed, 'codes')} error={errorOf(errors, 'codes')} />
        <CheckboxField view={view} name="pillars" label={say.pillars} optional options={pillars.map(({ key, name }) => ({ value: key, label: readText(name, view.lang) }))} value={typedList(typed, 'pillars') ?? []} />
        {shares.map((share) => (
          <ShareField {...mend} share={share} now={[]} who={who} organisations={organisations} />
        ))}
        <TextField view={view} name="source" label={say.source} hint={say.sourceHint} optional value={typedText(typed, 'source')} error={errorOf(errors, 'source')} />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

export function NewMilestonePage({ view, activity, errors = [], typed }: Mend & { activity: Activity }) {
  const [say, dates] = [text[view.lang].milestone, plan[view.lang].dateForm]
  const mend = { view, errors, typed }
  const options = (['day', 'month', 'tentative', 'none'] as const).map((value) => ({ value, label: dates.precisions[value], hint: dates.hints[value] }))
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(activity.title, view.lang))} crumbs={crumbsOf(view, activity)} errors={errors}>
      <Form view={view} action={`/w/work-plan/activities/${activity.id}/milestones`}>
        <Pair {...mend} name="title" label={say.name} hint={say.nameHint} />
        <RadioField view={view} name="precision" label={say.precision} options={options} value={typedText(typed, 'precision')} error={errorOf(errors, 'precision')} />
        <DateField view={view} name="onDay" label={say.onDay} hint={say.onDayHint} value={typedText(typed, 'onDay')} error={errorOf(errors, 'onDay')} />
        <Pair {...mend} name="place" label={say.place} hint={say.placeHint} optional />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

/** Of an activity without dates; where there are some, each of them says it. */
export function DroppingPage({ view, activity, dated, errors = [], typed }: Mend & { activity: Activity; dated: boolean }) {
  const say = text[view.lang].dropping
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(activity.title, view.lang))} crumbs={crumbsOf(view, activity)} errors={errors}>
      {dated ? (
        <>
          <p>{say.dated}</p>
          <WhatWasTyped view={view} typed={typed ?? {}} labels={{ reason: say.reason }} />
        </>
      ) : (
        <>
          <p>{say.effect}</p>
          <Form view={view} action={`/w/work-plan/activities/${activity.id}/dropping`}>
            <Pair view={view} both={false} original={view.lang} errors={errors} typed={typed} name="reason" label={say.reason} hint={`${say.reasonHint} ${kit(view).eitherLanguage}`} rows={3} />
            <ButtonRow>
              <Button>{say.button}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </WorkspacePage>
  )
}

type PastProps = { view: View; activity: Activity; milestone: Pick<Planned, 'onDay' | 'precision'> & { title: { es: string; en: string } }; typed: Typed; far: number | undefined }

export const PastMilestonePage = ({ view, activity, milestone, typed, far }: PastProps) => (
  <PastDayPage view={view} typed={typed} far={far} what={milestone.title[view.lang]} date={milestone} action={`/w/work-plan/activities/${activity.id}/milestones`} crumbs={crumbsOf(view, activity)} />
)

/** No plan yet, or one without activities: whoever may go on is shown where. */
export function NothingPlanned({ view, opened, mayOpen }: { view: View; /** the year of the plan that is open */ opened: number | undefined; mayOpen: boolean }) {
  const say = text[view.lang]
  const next = opened ? { href: `/w/work-plan/activities/new?year=${opened}`, label: say.activity.add } : { href: '/w/work-plan/cycles/new', label: say.cycle.title }
  return (
    <Section id="none" title={opened ? say.empty : say.none}>
      <EmptyState title={mayOpen ? (opened ? say.emptyNext : say.noneYours) : say.noneNext} icon="calendar">
        {mayOpen && (
          <p>
            <ButtonLink href={next.href} icon="plus">
              {next.label}
            </ButtonLink>
          </p>
        )}
      </EmptyState>
    </Section>
  )
}
