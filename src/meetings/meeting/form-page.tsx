import { SingleCheckbox } from '#base/ui/choice.tsx'
import { NumberField, SelectField, TextField, TimeField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import type { Milestone } from '#workplan/index.ts'
import { zones } from './form.ts'
import { cityOf, type Meeting } from './meeting.ts'
import { text } from './text.ts'

type Props = { view: View; action: string; meeting?: Meeting; milestones: Milestone[]; errors?: FormError[]; typed?: Typed }

export const typedWords = (typed: Typed | undefined, name: string): Words | undefined =>
  typed && { original: 'es', es: typedText(typed, `${name}.es`) ?? '', en: typedText(typed, `${name}.en`) ?? '' }

export function MeetingFormPage({ view, action, meeting, milestones, errors = [], typed }: Props) {
  const say = text[view.lang]
  const labels = say.form.labels
  const crumbs = [{ href: '/w/meetings', label: say.title }, ...(meeting ? [{ href: `/w/meetings/${meeting.id}`, label: readText(meeting.title, view.lang) }] : [])]
  const pair = (name: 'title' | 'note') => ({ view, name, words: typedWords(typed, name) ?? meeting?.[name] ?? undefined, errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  const field = (name: 'milestoneId' | 'startsAt' | 'zone' | 'minutes' | 'link') => ({ view, name, value: typedText(typed, name) ?? (meeting && String(meeting[name])), error: errorOf(errors, name) })
  const zone = field('zone')
  return (
    <WorkspacePage view={view} title={meeting ? say.change : say.prepare} lead={meeting?.convenedAt ? say.changeConvened : say.prepareLead} crumbs={crumbs} errors={errors}>
      <Form view={view} action={action}>
        <HiddenField name="version" value={typedText(typed, 'version') ?? String(meeting?.version ?? 1)} />
        <PairField {...pair('title')} label={labels.title} hint={labels.titleHint} rows={1} />
        <SelectField {...field('milestoneId')} label={labels.milestone} hint={labels.milestoneHint} options={milestones.map((milestone) => ({ value: milestone.id, label: milestoneLabel(view, milestone) }))} />
        <TimeField {...field('startsAt')} label={labels.startsAt} />
        <SelectField {...zone} value={zone.value ?? (zones.includes(view.zone) ? view.zone : undefined)} label={labels.zone} hint={labels.zoneHint} options={zones.map((one) => ({ value: one, label: cityOf(one, view.lang) }))} />
        <NumberField {...field('minutes')} value={field('minutes').value ?? '120'} label={labels.minutes} />
        <TextField {...field('link')} type="url" optional label={labels.link} hint={labels.linkHint} />
        <PairField {...pair('note')} optional label={labels.note} hint={labels.noteHint} rows={5} />
        <SingleCheckbox view={view} name="example" label={labels.example} hint={labels.exampleHint} checked={typed ? typedText(typed, 'example') === 'yes' : meeting?.example} />
        <ButtonRow>
          <Button>{labels.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

const milestoneLabel = (view: View, { title, current }: Milestone): string => `${readText(title, view.lang)} · ${current.onDay ? formatDay(view, current.onDay) : text[view.lang].form.noDate}`
