import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { StoredFile } from '#base/file.ts'
import { RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { DateField, FileField, SelectField, TextArea, TextField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { FileLink } from '#base/ui/list.tsx'
import { Details, EmptyState, Section } from '#base/ui/note.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Progress, Tag } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { sinceWords, type State } from '#membership/index.ts'
import { type Dossier, type Entry, isRecorded, kinds, nextFor, precisions, recordedSteps, type Step, stepsOf } from './dossier.ts'
import { text } from './text.ts'

type Mend = { typed?: Typed; errors?: FormError[] }

export const titleOf = (view: Pick<View, 'lang'>, dossier: Pick<Dossier, 'kind' | 'state'>): string => text[view.lang].kind[dossier.kind](readText(dossier.state, view.lang))

/** What is only foreseen is not done yet. */
const countDone = (view: View, steps: Step[]): number => steps.filter((step) => step.done && !isToCome(view, step.done.on)).length

type ListProps = { view: View; dossiers: (Dossier & { steps: Step[] })[]; /** reads what the members decide */ decides: boolean; mayBegin: boolean }

export function DossiersPage({ view, dossiers, decides, mayBegin }: ListProps) {
  const say = text[view.lang]
  const begin = mayBegin && (
    <ButtonLink kind={dossiers.length > 0 ? 'secondary' : 'primary'} href="/w/accessions/new" icon="plus">
      {say.open}
    </ButtonLink>
  )
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={[{ href: '/w/membership', label: say.membership }]}>
      {dossiers.length === 0 ? (
        <EmptyState title={say.none} action={begin || undefined}>
          {say.noneHow}
        </EmptyState>
      ) : (
        <>
          <DataTable
            view={view}
            caption={say.caption}
            columns={[{ key: 'dossier', label: say.column.dossier }, { key: 'progress', label: say.column.progress }, { key: 'next', label: say.column.next }]}
            rows={dossiers.map((dossier) => ({
              dossier: (
                <>
                  <a href={`/w/accessions/${dossier.id}`}>{titleOf(view, dossier)}</a> {dossier.example && <ExampleMark view={view} />}
                </>
              ),
              progress: say.progress(countDone(view, dossier.steps), dossier.steps.length),
              next: nextWords(view, dossier.steps, decides),
            }))}
          />
          <p>{begin}</p>
        </>
      )}
    </WorkspacePage>
  )
}

const nextWords = (view: View, steps: Step[], decides: boolean): string => {
  const next = nextFor(steps, { decides })
  if (next) return text[view.lang].steps[next]
  const waits = steps.find((step) => step.done && isToCome(view, step.done.on))
  return waits ? `${text[view.lang].toCome}: ${text[view.lang].steps[waits.key]}` : text[view.lang].complete
}

export function BeginPage({ view, states, mayAdd, typed = {}, errors = [] }: { view: View; states: State[]; mayAdd: boolean } & Mend) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.open} lead={say.lead} crumbs={[{ href: '/w/accessions', label: say.title }]} errors={errors}>
      <p>
        {say.form.candidate} {mayAdd && <a href="/w/organisations/new">{say.form.addCandidate}</a>}
      </p>
      <Form view={view} action="/w/accessions">
        <RadioField view={view} name="kind" label={say.form.kindLabel} value={typedText(typed, 'kind')} error={errorOf(errors, 'kind')} options={kinds.map((kind) => ({ value: kind, label: say.kinds[kind], hint: say.kindHints[kind] }))} />
        <SelectField view={view} name="stateId" label={say.form.stateLabel} value={typedText(typed, 'stateId')} error={errorOf(errors, 'stateId')} options={states.map((state) => ({ value: state.id, label: readText(state.name, view.lang) }))} />
        <ButtonRow>
          <Button>{say.form.button}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type DossierProps = {
  view: View
  dossier: Dossier
  steps: Step[]
  files: StoredFile[]
  may: { record: boolean; setStanding: boolean; namePeople: boolean; convene: boolean; /** reads what the members decide */ decides: boolean }
} & Mend

export function DossierPage({ view, dossier, steps, files, may, typed, errors = [] }: DossierProps) {
  const say = text[view.lang]
  const next = nextFor(steps, may)
  return (
    <WorkspacePage view={view} title={titleOf(view, dossier)} lead={say.who} crumbs={[{ href: '/w/accessions', label: say.title }]} errors={errors}>
      {dossier.example && <ExampleMark view={view} />}
      <Progress done={countDone(view, steps)} total={steps.length}>
        {say.progress(countDone(view, steps), steps.length)}
        {next && `. ${say.next(say.steps[next])}`}
      </Progress>
      {steps.map((step) => (
        <StepSection view={view} dossier={dossier} step={step} files={files} may={may} />
      ))}
      {may.record && <RecordForm view={view} dossier={dossier} next={next} typed={typed ?? {}} errors={errors} />}
    </WorkspacePage>
  )
}

/** A day of membership may be written down before it comes. */
const isToCome = (view: View, on: string): boolean => on > dayIn(view.zone, view.now)

type StepProps = Pick<DossierProps, 'view' | 'dossier' | 'files' | 'may'> & { step: Step }

function StepSection({ view, dossier, step, files, may }: StepProps) {
  const say = text[view.lang]
  const { done } = step
  return (
    <Section id={step.key} title={say.steps[step.key]}>
      <p>
        {done ? (
          <>
            {isToCome(view, done.on) ? <Tag>{say.toCome}</Tag> : <Tag tone="done">{say.done}</Tag>} {isRecorded(step.key) || step.key === 'decision' ? sinceWords(view, done.on, done.precision) : say.on(sinceWords(view, done.on, done.precision), isToCome(view, done.on))}
            {done.href && (
              <>
                {' · '}
                <a href={done.href}>
                  {say.see}
                  <span class="vh">: {say.steps[step.key]}</span>
                </a>
              </>
            )}
            {done.source && ` · ${say.source}: ${done.source}`} {done.example && !dossier.example && <ExampleMark view={view} />}
          </>
        ) : step.key === 'decision' && !may.decides ? (
          <span class="mute">{say.unseen}</span>
        ) : (
          <>
            <Tag>{say.waits}</Tag> <span class="mute">{say.stepHints[step.key]}</span>
          </>
        )}
      </p>
      {step.entries.length > 0 && <Entries view={view} entries={step.entries} files={files} />}
      {!done && <Elsewhere view={view} dossier={dossier} step={step} may={may} />}
    </Section>
  )
}

function Entries({ view, entries, files }: { view: View; entries: Entry[]; files: StoredFile[] }) {
  const latest = entries.at(-1)!
  const earlier = entries.slice(0, -1).toReversed()
  return (
    <>
      <EntryView view={view} entry={latest} file={files.find((file) => file.id === latest.fileId)} />
      {earlier.length > 0 && (
        <Details summary={text[view.lang].earlier(earlier.length)}>
          {earlier.map((entry) => (
            <EntryView view={view} entry={entry} file={files.find((file) => file.id === entry.fileId)} earlier />
          ))}
        </Details>
      )}
    </>
  )
}

const EntryView = ({ view, entry, file, earlier }: { view: View; entry: Entry; file: StoredFile | undefined; earlier?: boolean }) => (
  <>
    {earlier && entry.onDay && <p class="mute">{sinceWords(view, entry.onDay, entry.precision)}</p>}
    {!entry.onDay && <p class="mute">{text[view.lang].takenBack}</p>}
    <SaidWords view={view} words={entry.note} />
    {/* The latest that happened says its source above, beside its day. */}
    {(earlier || !entry.onDay) && entry.source && (
      <p class="mute">
        {text[view.lang].source}: {entry.source}
      </p>
    )}
    {file && <FileLink view={view} href={`/w/files/${file.id}`} name={file.name} kind={file.name.split('.').at(-1)!.toUpperCase()} bytes={file.size} sha256={file.sha256} />}
  </>
)

/** What is done elsewhere has its door here. */
function Elsewhere({ view, dossier, step, may }: Omit<StepProps, 'files'>) {
  const say = text[view.lang]
  const doors = {
    decision: may.convene && { href: '/w/meetings', label: say.toMeeting, hint: say.toMeetingHow },
    standing: may.setStanding && { href: `/w/membership/standing?state=${dossier.stateId}&standing=${dossier.kind === 'accession' ? 'member' : 'none'}&source=${encodeURIComponent(titleOf(view, dossier))}`, label: say.setStanding[dossier.kind] },
    team: may.namePeople && { href: `/w/people/new?role=focal+point&organisation=${dossier.stateId}`, label: say.nameTeam },
  }
  const door = isRecorded(step.key) ? undefined : doors[step.key]
  return door ? (
    <p>
      <a href={door.href}>{door.label}</a>
      {'hint' in door && <span class="hint"> {door.hint}</span>}
    </p>
  ) : null
}

function RecordForm({ view, dossier, next, typed, errors }: { view: View; dossier: Dossier; next: string | undefined; typed: Typed; errors: FormError[] }) {
  const say = text[view.lang]
  const steps = recordedSteps.filter((key) => stepsOf[dossier.kind].includes(key))
  const field = (name: string) => ({ view, name, error: errorOf(errors, name), value: typedText(typed, name) })
  return (
    <Section id="record" title={say.record} lead={say.recordLead}>
      <Form view={view} action={`/w/accessions/${dossier.id}/steps`} multipart>
        <SelectField {...field('key')} label={say.form.stepLabel} value={typedText(typed, 'key') ?? (steps.find((key) => key === next) || '')} options={steps.map((key) => ({ value: key, label: say.steps[key] }))} />
        <RadioField {...field('happened')} label={say.form.happenedLabel} value={typedText(typed, 'happened') ?? 'yes'} options={[{ value: 'yes', label: say.form.happenedYes }, { value: 'no', label: say.form.happenedNo }]} />
        <DateField {...field('onDay')} label={say.form.dayLabel} hint={say.form.dayHint} />
        <RadioField {...field('precision')} label={say.form.precisionLabel} hint={say.form.precisionHint} value={typedText(typed, 'precision') ?? 'day'} options={precisions.map((precision) => ({ value: precision, label: say.form.precisions[precision] }))} />
        <TextArea {...field('note')} label={say.form.noteLabel} hint={say.form.noteHint} />
        <TextField {...field('source')} label={say.form.sourceLabel} hint={say.form.sourceHint} optional />
        {view.demo && <SingleCheckbox view={view} name="example" label={say.form.example} hint={say.form.exampleHint} checked={typedText(typed, 'example') === 'yes'} />}
        <FileField view={view} name="file" label={say.form.fileLabel} error={errorOf(errors, 'file')} optional accept=".pdf,.docx,.xlsx,.odt,.png,.jpg" />
        <ButtonRow>
          <Button>{say.form.save}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
