import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { DateField, NumberField, SelectField, TextField, TimeField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { cityOf } from '#base/ui/dates.ts'
import { Callout, Details } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { type FormError, type Typed, typedOver, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText, words } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { type Activity, type Cycle, dateOptions, isAhead, type Milestone } from '#workplan/index.ts'
import { zones } from './form.ts'
import { type Meeting, meetingKinds } from './meeting.ts'
import { minutesOf, type Template, templates } from './templates.ts'
import { text } from './text.ts'

/** What there is to choose from; `meant`: the dates on which the plan wants a meeting, or on which one stands. */
export type Dates = { milestones: Milestone[]; activities: Activity[]; meant: string[]; /** the plans, that in office first */ cycles: Cycle[]; /** the date that the plan in office keeps for the template */ kept: string | undefined }

type Mend = { errors?: FormError[]; typed?: Typed }
/** `chosen`: the date of the plan from which one came. */
type Props = { view: View; action: string; meeting?: Meeting; template?: Template | undefined; chosen?: string | undefined } & Dates & Mend

type Named = 'kind' | 'milestoneId' | 'startsAt' | 'zone' | 'minutes' | 'days' | 'venue' | 'address' | 'mapLink' | 'guestsUntil' | 'link'

export function MeetingFormPage({ view, action, meeting, template, chosen, milestones, activities, meant, cycles, kept, errors = [], typed }: Props) {
  const say = text[view.lang]
  const labels = say.form.labels
  const today = dayIn(regionZone, view.now)
  const crumbs = [{ href: '/w/meetings', label: say.title }, ...(meeting ? [{ href: `/w/meetings/${meeting.id}`, label: readText(meeting.title, view.lang) }] : [])]
  const begun: Partial<Record<Named, string>> = template
    ? { kind: template.kind, startsAt: template.startsAt, minutes: String(minutesOf(template)), days: String(template.days), milestoneId: chosen ?? kept ?? '' }
    : { kind: 'online', minutes: '120', days: '1', milestoneId: chosen ?? '' }
  const pair = (name: 'title' | 'note') => ({ view, name, words: typedOver(typed, name, meeting?.[name]) ?? (name === 'title' && template ? words(template.title.es, template.title.en) : undefined), errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  const field = (name: Named) => ({ view, name, value: typedText(typed, name) ?? (meeting ? String(meeting[name] ?? '') : begun[name]), error: errorOf(errors, name) })
  const zone = field('zone')
  return (
    <WorkspacePage view={view} title={meeting ? say.change : say.prepare} lead={meeting?.convenedAt ? say.changeConvened : say.prepareLead} crumbs={crumbs} errors={errors}>
      <Form view={view} action={action} read={{ version: meeting?.version ?? 1 }} typed={typed}>
        {template && <HiddenField name="template" value={template.key} />}
        {template && (
          <Callout view={view}>
            <p>{say.choose.from(template.title[view.lang])}</p>
            <p>
              {say.choose.guests} {template.guests[view.lang]}
            </p>
          </Callout>
        )}
        <RadioField {...field('kind')} label={labels.kind} options={meetingKinds.map((value) => ({ value, label: say.kinds[value] }))} />
        <PairField both {...pair('title')} label={labels.title} hint={labels.titleHint} rows={1} />
        <SelectField {...field('milestoneId')} label={labels.milestone} hint={labels.milestoneHint} options={dateOptions(view, { milestones: milestones.filter((one) => one.id === field('milestoneId').value || isAhead(one, today)), activities, cycles, chosen: field('milestoneId').value, first: ({ id }) => meant.includes(id) })} />
        <TimeField {...field('startsAt')} label={labels.startsAt} />
        <SelectField {...zone} value={zone.value ?? (zones.includes(view.zone) ? view.zone : undefined)} label={labels.zone} hint={labels.zoneHint} options={zones.map((one) => ({ value: one, label: cityOf(one, view.lang) }))} />
        <NumberField {...field('minutes')} label={labels.minutes} hint={labels.minutesHint} />
        <NumberField {...field('days')} label={labels.days} />
        <PlaceFields view={view} meeting={meeting} field={field} errors={errors} typed={typed} open={(field('kind').value ?? 'online') !== 'online' || errors.some((error) => /^(place|venue|address|mapLink)/.test(error.field))} />
        <TextField {...field('link')} type="url" optional label={labels.link} hint={labels.linkHint} />
        <DateField {...field('guestsUntil')} optional label={labels.guestsUntil} hint={labels.guestsUntilHint} />
        <PairField both {...pair('note')} optional label={labels.note} hint={labels.noteHint} rows={5} />
        <SingleCheckbox view={view} name="example" label={labels.example} hint={labels.exampleHint} checked={typed ? typedText(typed, 'example') === 'yes' : meeting?.example} />
        <ButtonRow>
          <Button>{labels.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type PlaceProps = { view: View; meeting: Meeting | undefined; field: (name: Named) => { view: View; name: Named; value: string | undefined; error: string | undefined }; open: boolean } & Mend

/** Where one goes; folded for a meeting that is only online. */
function PlaceFields({ view, meeting, field, errors, typed, open }: PlaceProps) {
  const labels = text[view.lang].form.labels
  return (
    <Details summary={labels.places} open={open}>
      <PairField both view={view} name="place" optional label={labels.place} hint={labels.placeHint} rows={1} words={typedOver(typed, 'place', meeting?.place)} errors={{ es: errorOf(errors, 'place.es'), en: errorOf(errors, 'place.en') }} />
      <TextField {...field('venue')} optional label={labels.venue} hint={labels.venueHint} />
      <TextField {...field('address')} optional label={labels.address} />
      <TextField {...field('mapLink')} type="url" optional label={labels.mapLink} />
    </Details>
  )
}

type ChooseProps = { view: View }

/** First: which of the work plan's meetings, so that nobody begins with an empty page. */
export function ChooseTemplatePage({ view }: ChooseProps) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} wide title={say.choose.title} lead={say.choose.lead} crumbs={[{ href: '/w/meetings', label: say.title }]}>
      <DataTable
        view={view}
        caption={say.choose.caption}
        columns={[{ key: 'meeting', label: say.choose.column.meeting }, { key: 'kind', label: say.choose.column.kind }, { key: 'guests', label: say.choose.column.guests }]}
        rows={templates.map((template) => ({
          meeting: (
            <>
              <a href={`/w/meetings/new?template=${template.key}`}>{template.title[view.lang]}</a> <span class="mute">{template.code}</span>
            </>
          ),
          kind: say.kinds[template.kind],
          guests: template.guests[view.lang],
        }))}
      />
      <ButtonLink kind="secondary" href="/w/meetings/new?template=none">
        {say.choose.empty}
      </ButtonLink>
    </WorkspacePage>
  )
}
