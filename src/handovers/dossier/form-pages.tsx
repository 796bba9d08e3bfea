import { type FormError, type Typed, typedList, typedText, typedWords } from '#base/http/form.ts'
import { CheckboxField, RadioField } from '#base/ui/choice.tsx'
import { DateField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, ShowWhen } from '#base/ui/form.tsx'
import { EmptyState } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { happenedPath, PastDayPage } from '#workplan/index.ts'
import { type Dossier, keyOf, namedWithin, type OpenWork, type Proposed, readMark, verdicts, verdictsOfSeveral } from './dossier.ts'
import { ProposedList } from './lists.tsx'
import { sayOpen } from './paper.ts'
import { text } from './text.ts'

type Mend = { typed?: Typed; errors?: FormError[] }

const crumbsOf = (view: View, dossier: Dossier) => [{ href: '/w/handovers', label: text[view.lang].title }, { href: `/w/handovers/${dossier.id}`, label: text[view.lang].of(readText(dossier.state, view.lang)) }]

export function TextsPage({ view, dossier, proposed, typed, errors = [] }: { view: View; dossier: Dossier; proposed: Proposed[] } & Mend) {
  const say = text[view.lang].form
  const pair = (name: 'achieved' | 'priorities') => ({ view, name, words: typedWords(typed, name, dossier[name]) ?? dossier[name] ?? undefined, errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  return (
    <WorkspacePage view={view} title={say.title} crumbs={crumbsOf(view, dossier)} errors={errors}>
      <Form view={view} action={`/w/handovers/${dossier.id}/texts`} read={{ version: dossier.version }} typed={typed}>
        <PairField {...pair('achieved')} label={say.achieved} hint={say.achievedHint} rows={8} />
        <PairField {...pair('priorities')} label={say.priorities} hint={say.prioritiesHint} rows={8} />
        <ProposedList view={view} proposed={proposed} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

const choicePath = (dossier: Dossier, item: OpenWork) => `/w/handovers/${dossier.id}/choices/${item.kind}/${item.id}`

export function ChoicePage({ view, dossier, item, typed, errors = [] }: { view: View; dossier: Dossier; item: OpenWork } & Mend) {
  const say = text[view.lang]
  const kept = item.choice
  return (
    <WorkspacePage view={view} title={readText(item.title, view.lang)} lead={aboutOf(view, item)} crumbs={crumbsOf(view, dossier)} errors={errors}>
      <Form view={view} action={choicePath(dossier, item)} read={{ version: readMark(item) }} typed={typed}>
        <RadioField
          view={view}
          name="verdict"
          label={say.form.verdictLabel}
          value={typed ? typedText(typed, 'verdict') : kept?.verdict}
          error={errorOf(errors, 'verdict')}
          options={verdicts.map((verdict) => ({ value: verdict, label: say.verdicts[verdict], hint: say.verdictHints[verdict] }))}
        />
        <ShowWhen field="verdict" is="re-planned" label={say.form.dayWhen}>
          <DateField view={view} name="onDay" label={say.form.dayLabel} value={typed ? typedText(typed, 'onDay') : (kept?.onDay ?? undefined)} error={errorOf(errors, 'onDay')} />
        </ShowWhen>
        <ReasonField view={view} words={typedWords(typed, 'reason', kept?.reason) ?? kept?.reason ?? undefined} errors={errors} />
        <SaveOrBack view={view} dossier={dossier} save={say.form.choose} />
      </Form>
    </WorkspacePage>
  )
}

const ReasonField = ({ view, hint, words, errors }: { view: View; hint?: string; words: Words | undefined; errors: FormError[] }) => (
  <PairField view={view} name="reason" label={text[view.lang].form.reasonLabel} hint={hint} rows={3} words={words} errors={{ es: errorOf(errors, 'reason.es'), en: errorOf(errors, 'reason.en') }} />
)

const SaveOrBack = ({ view, dossier, save }: { view: View; dossier: Dossier; save: string }) => (
  <ButtonRow>
    <Button>{save}</Button>
    <ButtonLink kind="quiet" href={`/w/handovers/${dossier.id}#open`}>
      {text[view.lang].of(readText(dossier.state, view.lang))}
    </ButtonLink>
  </ButtonRow>
)

/** What an open thing is: what it belongs to and the day it has. */
const aboutOf = (view: View, item: OpenWork): string => [item.kind === 'follow-up' && text[view.lang].items.followUp, namedWithin(item, view.lang).of, sayOpen(view, item) || text[view.lang].plan.noDate].filter(Boolean).join(' · ')

/** One word and one reason for several open things: those without a word yet are ticked, and each may be changed by itself later. */
export function ChoicesPage({ view, dossier, items, typed, errors = [] }: { view: View; dossier: Dossier; items: OpenWork[] } & Mend) {
  const say = text[view.lang]
  const option = (item: OpenWork) => ({ value: keyOf(item), label: readText(item.title, view.lang), hint: aboutOf(view, item) })
  return (
    <WorkspacePage view={view} title={say.choices.title} lead={say.choices.lead} crumbs={crumbsOf(view, dossier)} errors={errors}>
      {items.length === 0 ? (
        <EmptyState title={say.choices.none} icon="check" />
      ) : (
        <Form view={view} action={`/w/handovers/${dossier.id}/choices`}>
          <RadioField view={view} name="verdict" label={say.choices.verdictLabel} value={typedText(typed, 'verdict')} error={errorOf(errors, 'verdict')} options={verdictsOfSeveral.map((verdict) => ({ value: verdict, label: say.verdicts[verdict], hint: say.verdictHints[verdict] }))} />
          <ReasonField view={view} hint={say.choices.reasonHint} words={typedWords(typed, 'reason')} errors={errors} />
          <CheckboxField view={view} name="items" label={say.choices.items} hint={say.choices.itemsHint} options={items.map(option)} value={typed ? (typedList(typed, 'items') ?? []) : items.map(keyOf)} error={errorOf(errors, 'items')} />
          <SaveOrBack view={view} dossier={dossier} save={say.choices.save} />
        </Form>
      )}
    </WorkspacePage>
  )
}

/** What moves to a day that is over is asked about as every date of the plan is. */
export function PastChoicePage({ view, dossier, item, onDay, far, typed }: { view: View; dossier: Dossier; item: OpenWork; onDay: string | null; /** the year of the plan that begins, which the day lies far from */ far: number | undefined; typed: Typed }) {
  const date = { onDay, precision: 'day' as const }
  return <PastDayPage view={view} typed={typed} far={far} what={readText(item.title, view.lang)} date={date} action={choicePath(dossier, item)} crumbs={crumbsOf(view, dossier)} happened={item.kind === 'milestone' ? happenedPath(item, date) : undefined} />
}
