import { CheckboxField, RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { SelectField, TextField } from '#base/ui/field.tsx'
import { Button, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { type FormError, type Typed, typedList, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText, type Words } from '#base/words.ts'
import type { Call } from '#calls/index.ts'
import type { Meeting } from '#meetings/index.ts'
import { type Compilation, isOutdated, kinds } from './compilation.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed | undefined }

/** What stands in a pair of fields: what was typed, or what is stored; its state is that of what is stored. */
function pairOf(name: string, stored: Words | null | undefined, typed: Typed | undefined): Words | undefined {
  if (!typed) return stored ?? undefined
  const at = (lang: Lang) => typedText(typed, `${name}.${lang}`) ?? ''
  return { ...(stored ?? { original: 'es' as const }), es: at('es'), en: at('en') }
}

/** The way out where a translation is outdated and says what the original of today says all the same. */
const StillRight = ({ view, name, stored, typed }: { view: View; name: string; stored: Words | null | undefined; typed: Typed | undefined }) =>
  stored && isOutdated(stored) ? <SingleCheckbox view={view} name={`${name}.right`} label={text[view.lang].form.stillRight} hint={text[view.lang].form.stillRightHint} checked={typedText(typed, `${name}.right`) === 'yes'} /> : null

type FormProps = Mend & { view: View; action: string; compilation?: Compilation; calls: Call[]; meetings: Meeting[]; year: number }

export function CompilationFormPage({ view, action, compilation, calls, meetings, year, errors = [], typed }: FormProps) {
  const own = text[view.lang]
  const say = own.form.labels
  const pair = (name: 'title' | 'subtitle') => ({ view, name, words: pairOf(name, compilation?.[name], typed), rows: 1 as const, errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  const crumbs = [{ href: '/w/compilations', label: own.title }, ...(compilation ? [{ href: `/w/compilations/${compilation.id}`, label: readText(compilation.title, view.lang) }] : [])]
  return (
    <WorkspacePage view={view} title={compilation ? own.change : own.begin} lead={compilation ? undefined : own.beginLead} crumbs={crumbs} errors={errors}>
      <Form view={view} action={action} read={{ version: compilation?.version ?? 1 }} typed={typed}>
        {compilation ? (
          <HiddenField name="kind" value={compilation.kind} />
        ) : (
          <RadioField view={view} name="kind" label={say.kind} value={typedText(typed, 'kind')} error={errorOf(errors, 'kind')} options={kinds.map((kind) => ({ value: kind, label: own.kinds[kind], hint: own.kindsAbout[kind] }))} />
        )}
        <PairField {...pair('title')} label={say.title} hint={say.titleHint} />
        <StillRight view={view} name="title" stored={compilation?.title} typed={typed} />
        <PairField {...pair('subtitle')} label={say.subtitle} optional />
        <StillRight view={view} name="subtitle" stored={compilation?.subtitle} typed={typed} />
        <CheckboxField view={view} name="calls" label={say.calls} value={typed ? typedList(typed, 'calls') : compilation?.calls} error={errorOf(errors, 'calls')} options={calls.map((call) => ({ value: call.id, label: readText(call.title, view.lang) }))} />
        <SelectField
          view={view}
          name="meetingId"
          label={say.meeting}
          hint={say.meetingHint}
          optional
          value={typedText(typed, 'meetingId') ?? compilation?.meetingId ?? ''}
          options={[{ value: '', label: say.noMeeting }, ...meetings.map((meeting) => ({ value: meeting.id, label: readText(meeting.title, view.lang) }))]}
        />
        <TextField view={view} name="year" label={say.year} width="short" value={typedText(typed, 'year') ?? String(compilation?.year ?? year)} error={errorOf(errors, 'year')} />
        <Button>{compilation ? say.save : say.begin}</Button>
      </Form>
    </WorkspacePage>
  )
}

type TextsProps = Mend & { view: View; compilation: Compilation; themes: { key: string; name: Words }[] }

/** The compiler's own words, both languages side by side, each with the state of its translation. */
export function TextsPage({ view, compilation, themes, errors = [], typed }: TextsProps) {
  const own = text[view.lang]
  const say = own.texts
  const pair = (name: string, stored: Words | null | undefined) => ({ view, name, optional: true, words: pairOf(name, stored, typed), rows: 8 as const, errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  return (
    <WorkspacePage
      view={view}
      wide
      title={say.title}
      lead={say.lead}
      crumbs={[{ href: '/w/compilations', label: own.title }, { href: `/w/compilations/${compilation.id}`, label: readText(compilation.title, view.lang) }]}
      errors={errors}
    >
      <Form view={view} action={`/w/compilations/${compilation.id}/texts`} read={{ version: compilation.version }} typed={typed}>
        <PairField {...pair('foreword', compilation.foreword)} label={say.foreword} hint={say.forewordHint} />
        <StillRight view={view} name="foreword" stored={compilation.foreword} typed={typed} />
        {themes.length === 0 && <p class="mute">{say.themes}</p>}
        {themes.map(({ key, name }) => (
          <>
            <PairField {...pair(`theme.${key}`, compilation.introductions[key])} label={say.theme(readText(name, view.lang))} hint={say.themeHint} />
            <StillRight view={view} name={`theme.${key}`} stored={compilation.introductions[key]} typed={typed} />
          </>
        ))}
        <Button>{own.form.labels.save}</Button>
      </Form>
    </WorkspacePage>
  )
}
