import { type FormError, type Typed, typedOver, typedText, typedWords } from '#base/http/form.ts'
import { RadioField } from '#base/ui/choice.tsx'
import { NumberField, SelectField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { entryTitle } from '../calendar/event.ts'
import { coded, crumbsOf, dateOptions, sayDate } from '../marks.tsx'
import type { Milestone } from '../milestone.ts'
import { sayMargin } from '../move/preview-page.tsx'
import { dayNumber } from '../network/network.ts'
import type { Activity, Dependency } from '../queries.ts'
import { text } from './text.ts'

type Mend = { form: 'dependency' | 'work'; errors: FormError[]; typed: Typed }
type Props = { view: View; activity: Activity; milestone: Milestone; milestones: Milestone[]; activities: Activity[]; dependencies: Dependency[]; mend?: Mend }

const dayOf = ({ fulfilment, current }: Milestone): string | null => fulfilment?.onDay ?? current.onDay

/** What this one waits for and what waits for it, with the days to spare between them. */
export function DependenciesPage(props: Props) {
  const { view, activity, milestone, mend } = props
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead(readText(milestone.title, view.lang), sayDate(view, milestone.current))} crumbs={crumbsOf(view, activity)} errors={mend?.errors ?? []}>
      <Section id="waits" title={say.waits}>
        <Links {...props} links={props.dependencies.filter((one) => one.after === milestone.id)} of={(one) => one.before} none={say.waitsNone} removable />
      </Section>
      <Section id="waited" title={say.waitedBy}>
        <Links {...props} links={props.dependencies.filter((one) => one.before === milestone.id)} of={(one) => one.after} none={say.waitedNone} />
      </Section>
      <Adding {...props} />
      <Work {...props} />
    </WorkspacePage>
  )
}

const pathOf = ({ id }: Milestone) => `/w/work-plan/milestones/${id}`

const nameOf = (view: View, { milestones, activities }: Pick<Props, 'milestones' | 'activities'>, id: string): string => {
  const one = milestones.find((milestone) => milestone.id === id)
  const activity = one && activities.find((each) => each.id === one.activityId)
  return one && activity ? coded(activity.codes, entryTitle(readText(one.title, view.lang), readText(activity.title, view.lang), true)) : ''
}

type LinksProps = Props & { links: Dependency[]; of: (one: Dependency) => string; none: string; removable?: boolean }

function Links({ links, of, none, removable, ...props }: LinksProps) {
  const { view, milestones, milestone } = props
  const say = text[view.lang]
  if (links.length === 0) return <p>{none}</p>
  const margin = (link: Dependency) => {
    const [before, after] = [milestones.find((one) => one.id === link.before), milestones.find((one) => one.id === link.after)]
    const [from, to] = [before && dayOf(before), after && dayOf(after)]
    return from && to ? sayMargin(view, dayNumber(to) - dayNumber(from) - link.lag - after!.days) : '—'
  }
  return (
    <DataTable
      view={view}
      caption={say.caption}
      columns={[{ key: 'what', label: say.column.what }, { key: 'lag', label: say.column.lag }, { key: 'margin', label: say.column.margin }, { key: 'basis', label: say.column.basis }, ...(removable ? [{ key: 'end', label: say.column.end }] : [])]}
      rows={links.map((link) => ({
        what: nameOf(view, props, of(link)),
        lag: say.days(link.lag),
        margin: margin(link),
        basis: (
          <>
            {say.basis[link.basis]}
            {link.reason && <div class="mute small">{readText(link.reason, view.lang)}</div>}
          </>
        ),
        end: (
          <Form view={view} action={`${pathOf(milestone)}/dependencies/${link.id}/ending`}>
            <Button kind="secondary">
              {say.ending}
              <span class="vh">: {nameOf(view, props, of(link))}</span>
            </Button>
          </Form>
        ),
      }))}
    />
  )
}

function Adding({ mend, ...props }: Props) {
  const { view, milestone, milestones, dependencies } = props
  const say = text[view.lang].add
  const { errors, typed } = mend?.form === 'dependency' ? mend : { errors: [], typed: undefined }
  const waits = dependencies.filter((one) => one.after === milestone.id).map((one) => one.before)
  const options = dateOptions(view, { milestones: milestones.filter((one) => one.id !== milestone.id && !waits.includes(one.id)), activities: props.activities, first: () => true }).sort((a, b) => a.group.localeCompare(b.group, view.lang, { numeric: true }))
  return (
    <Section id="add" title={say.title}>
      <Form view={view} action={`${pathOf(milestone)}/dependencies`}>
        <SelectField view={view} name="before" label={say.before} options={options} value={typedText(typed, 'before')} error={errorOf(errors, 'before')} />
        <NumberField view={view} name="lag" label={say.lag} hint={say.lagHint} unit={text[view.lang].unit} value={typedText(typed, 'lag') ?? '0'} error={errorOf(errors, 'lag')} />
        <RadioField view={view} name="basis" label={say.basis} inline options={(['plan', 'drawn'] as const).map((value) => ({ value, label: text[view.lang].basis[value] }))} value={typedText(typed, 'basis')} error={errorOf(errors, 'basis')} />
        <PairField both view={view} name="reason" label={say.reason} hint={say.reasonHint} rows={2} words={typedWords(typed, 'reason')} errors={{ es: errorOf(errors, 'reason.es'), en: errorOf(errors, 'reason.en') }} />
        <ButtonRow>
          <Button icon="plus">{say.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Work({ view, milestone, mend }: Props) {
  const say = text[view.lang].work
  const { errors, typed } = mend?.form === 'work' ? mend : { errors: [], typed: undefined }
  const anchored = typedOver(typed, 'anchored', milestone.anchored)
  return (
    <Section id="work" title={say.title}>
      <Form view={view} action={`${pathOf(milestone)}/work`} read={{ version: milestone.version }} typed={typed}>
        <RadioField view={view} name="kind" label={say.kind} inline options={(['milestone', 'deliverable'] as const).map((value) => ({ value, label: say.kinds[value] }))} value={typedText(typed, 'kind') ?? milestone.kind} error={errorOf(errors, 'kind')} />
        <NumberField view={view} name="days" label={say.days} hint={say.daysHint} unit={text[view.lang].unit} value={typedText(typed, 'days') ?? milestone.days} error={errorOf(errors, 'days')} />
        <PairField both view={view} name="anchored" label={say.anchored} hint={say.anchoredHint} optional rows={2} words={anchored} errors={{ es: errorOf(errors, 'anchored.es'), en: errorOf(errors, 'anchored.en') }} />
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
