import { RadioField } from '#base/ui/choice.tsx'
import { formatDay } from '#base/ui/dates.ts'
import { DateField, type Option, SelectField, TextArea, TextField } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue } from '#base/ui/list.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import { type FormError, type Typed, typedText, typedWords } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { read, readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { text as meetingText } from '../meeting/text.ts'
import { type FollowUp, isDone, ownerOf, type Report } from './follow-up.ts'
import { places } from './form.ts'
import { text } from './text.ts'

type Mend = { errors?: FormError[]; typed?: Typed }
const tones: Record<'none' | 'late' | 'under way' | 'done', Tone> = { 'none': 'neutral', 'late': 'late', 'under way': 'action', 'done': 'done' }

function StandsTag({ view, followUp }: { view: View; followUp: Pick<FollowUp, 'report' | 'dueOn'> }) {
  const late = !isDone(followUp) && followUp.dueOn < dayIn(view.zone, view.now)
  const stands = late ? 'late' : (followUp.report?.stands ?? 'none')
  return <Tag tone={tones[stands]}>{text[view.lang].stands[stands]}</Tag>
}

/** Beneath a decision: what is to follow, who sees to it, by when, and how it stands. */
export function FollowUpsOf({ view, followUps }: { view: View; followUps: FollowUp[] }) {
  const say = text[view.lang]
  if (followUps.length === 0) return null
  return (
    <div class="flow">
      <p>
        <strong>{say.title}</strong>
      </p>
      <ul>
        {followUps.map((followUp) => (
          <li>
            <a href={`/w/follow-ups/${followUp.id}`}>{readText(followUp.wanted, view.lang)}</a> <StandsTag view={view} followUp={followUp} />
            <p class="hint">{say.by(readText(ownerOf(followUp), view.lang), formatDay(view, followUp.dueOn))}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The fields that open follow-ups with a decision: one in sight, more where needed. */
export function AskFields({ view, owners, errors = [], typed }: { view: View; owners: Option[] } & Mend) {
  const say = text[view.lang].ask
  const fieldsAt = (place: string) => [`followUp${place}.es`, `followUp${place}.en`, `owner${place}`, `due${place}`]
  const isOpen = (place: string) => fieldsAt(place).some((field) => Boolean(typedText(typed, field)) || errors.some((error) => error.field === field))
  return (
    <Details summary={say.title} open={places.some(isOpen)}>
      {places.map((place, index) => {
        const fields = (
          <>
            <PairField both view={view} name={`followUp${place}`} label={say.wanted} hint={say.hint} optional words={typedWords(typed, `followUp${place}`)} rows={2} errors={{ es: errorOf(errors, `followUp${place}.es`), en: errorOf(errors, `followUp${place}.en`) }} />
            <SelectField view={view} name={`owner${place}`} label={say.owner} hint={say.ownerHint} optional options={owners} value={typedText(typed, `owner${place}`)} error={errorOf(errors, `owner${place}`)} />
            <DateField view={view} name={`due${place}`} label={say.due} optional value={typedText(typed, `due${place}`)} error={errorOf(errors, `due${place}`)} />
          </>
        )
        if (index === 0) return fields
        return (
          <Details summary={say.another(index + 1)} open={isOpen(place)}>
            {fields}
          </Details>
        )
      })}
    </Details>
  )
}

export type Listed = FollowUp & { meeting: Meeting | undefined }

export function FollowUpsPage({ view, followUps }: { view: View; followUps: Listed[] }) {
  const say = text[view.lang]
  const [open, done] = [followUps.filter((one) => !isDone(one)), followUps.filter(isDone)]
  return (
    <WorkspacePage view={view} wide title={say.title} lead={say.lead} crumbs={[{ href: '/w/meetings', label: meetingText[view.lang].title }]}>
      {followUps.length === 0 && <EmptyState title={say.none}>{say.noneNext}</EmptyState>}
      {open.length > 0 && <FollowUpTable view={view} caption={say.openTitle(open.length)} followUps={open} />}
      {done.length > 0 && <FollowUpTable view={view} caption={say.doneTitle(done.length)} followUps={done} />}
    </WorkspacePage>
  )
}

function FollowUpTable({ view, caption, followUps }: { view: View; caption: string; followUps: Listed[] }) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={caption}
      columns={(['wanted', 'owner', 'due', 'stands', 'meeting'] as const).map((key) => ({ key, label: say.column[key] }))}
      rows={followUps.map((followUp) => ({
        wanted: <a href={`/w/follow-ups/${followUp.id}`}>{readText(followUp.wanted, view.lang)}</a>,
        owner: readText(ownerOf(followUp), view.lang),
        due: formatDay(view, followUp.dueOn),
        stands: <StandsTag view={view} followUp={followUp} />,
        meeting: followUp.meeting ? <a href={`/w/meetings/${followUp.meetingId}`}>{readText(followUp.meeting.title, view.lang)}</a> : say.meetingClosed,
      }))}
    />
  )
}

type PageProps = { view: View; followUp: Listed; reports: (Report & { by: string | undefined })[]; mayReport: boolean } & Mend

export function FollowUpPage({ view, followUp, reports, mayReport, errors = [], typed }: PageProps) {
  const say = text[view.lang]
  const { meeting } = followUp
  const wanted = read(followUp.wanted, view.lang)
  return (
    <WorkspacePage view={view} title={wanted.text} titleLang={wanted.lang === view.lang ? undefined : wanted.lang} crumbs={[{ href: '/w/follow-ups', label: say.title }]} badge={<StandsTag view={view} followUp={followUp} />} errors={errors}>
      <KeyValue
        pairs={[
          { label: say.facts.owner, value: readText(ownerOf(followUp), view.lang) },
          { label: say.facts.due, value: formatDay(view, followUp.dueOn) },
          { label: say.decided, value: meeting ? <a href={`/w/meetings/${meeting.id}`}>{readText(meeting.title, view.lang)}</a> : say.meetingClosed },
        ]}
      />
      {mayReport && <ReportSection view={view} followUp={followUp} errors={errors} typed={typed} />}
      <Section id="history" title={say.history}>
        {reports.length === 0 && <p class="mute">{say.nothing}</p>}
        {reports.map((report) => (
          <div class="flow">
            <p>
              <Tag tone={tones[report.stands]}>{say.stands[report.stands]}</Tag> {report.words}{' '}
              {report.link && (
                <a href={report.link} rel="noreferrer">
                  {say.evidence}
                  <span class="vh">: {report.link}</span>
                </a>
              )}
            </p>
            <p class="mute">
              {report.by && `${report.by}, `}
              <Instant view={view} at={report.at} />
            </p>
          </div>
        ))}
      </Section>
    </WorkspacePage>
  )
}

function ReportSection({ view, followUp, errors = [], typed }: { view: View; followUp: FollowUp } & Mend) {
  const say = text[view.lang].report
  return (
    <Section id="report" title={say.title}>
      <Form view={view} action={`/w/follow-ups/${followUp.id}/reports`}>
        <RadioField view={view} name="stands" label={say.stands} options={[{ value: 'under way', label: say.underWay }, { value: 'done', label: say.done }]} value={typedText(typed, 'stands')} error={errorOf(errors, 'stands')} />
        <TextArea view={view} name="words" label={say.words} hint={say.wordsHint} rows={3} value={typedText(typed, 'words')} error={errorOf(errors, 'words')} />
        <TextField view={view} name="link" type="url" optional label={say.link} hint={say.linkHint} value={typedText(typed, 'link')} error={errorOf(errors, 'link')} />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
