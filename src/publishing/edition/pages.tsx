import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { KeyValue, SummaryList } from '#base/ui/list.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Instant } from '#base/ui/time.tsx'
import { formatInstant } from '#base/ui/dates.ts'
import { type FormError, type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { langs, readText, type Words } from '#base/words.ts'
import { Errata } from '../public/errata.tsx'
import { type Frozen, licenceName } from '../frozen/frozen.ts'
import { addressOf, type Edition, type EditionStage, type Side, stageOf } from './edition.ts'
import { text } from './text.ts'

const tones: Record<EditionStage, Tone> = { 'withheld': 'late', 'under embargo': 'attention', 'published': 'done' }

const EditionStageTag = ({ view, edition }: { view: View; edition: Edition }) => {
  const stage = stageOf(edition, view.now)
  return <Tag tone={tones[stage]}>{text[view.lang].stage[stage]}</Tag>
}

export function EditionsPage({ view, editions, mayPublish }: { view: View; editions: Edition[]; mayPublish: boolean }) {
  const say = text[view.lang]
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} wide>
      {editions.length === 0 ? (
        <EmptyState title={say.none} icon="file" action={mayPublish && <ButtonLink href="/w/compilations">{say.toCompilations}</ButtonLink>}>
          {say.noneNext}
        </EmptyState>
      ) : (
        <DataTable
          view={view}
          caption={say.title}
          columns={[{ key: 'title', label: say.column.title }, { key: 'stage', label: say.column.stage }, { key: 'from', label: say.column.from }, { key: 'year', label: say.column.year }]}
          rows={editions.map((edition) => ({
            title: (
              <>
                <a href={`/w/editions/${edition.id}`}>{say.named(readText(edition.title, view.lang), edition.number)}</a> {edition.example && <ExampleMark view={view} note="" />}
              </>
            ),
            stage: <EditionStageTag view={view} edition={edition} />,
            from: <Instant view={view} at={edition.publicFrom} />,
            year: String(edition.year),
          }))}
        />
      )}
    </WorkspacePage>
  )
}

type Mend = { errors?: FormError[]; typed?: Typed | undefined }
type Props = Mend & {
  view: View
  edition: Edition
  /** for the Secretariat and the Presidency */
  frozen: Frozen | undefined
  published: boolean
  made: boolean
  may: { correct: boolean; withhold: Side | undefined }
}

export function EditionPage(props: Props) {
  const { view, edition, frozen, may, errors = [] } = props
  const say = text[view.lang]
  const stage = stageOf(edition, view.now)
  return (
    <WorkspacePage
      view={view}
      title={say.named(readText(edition.title, view.lang), edition.number)}
      crumbs={[{ href: '/w/editions', label: say.title }]}
      badge={
        <>
          <ClassBadge view={view} audience={stage === 'published' ? 'public' : 'members'} />
          <EditionStageTag view={view} edition={edition} />
          {edition.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
    >
      <Now {...props} />
      <KeyValue
        pairs={[
          { label: say.facts.number, value: String(edition.number) },
          { label: say.facts.year, value: String(edition.year) },
          { label: say.facts.from, value: <Instant view={view} at={edition.publicFrom} /> },
          { label: say.facts.at, value: <Instant view={view} at={edition.at} /> },
          { label: say.facts.licence, value: licenceName(view.lang, edition.licence) },
          { label: say.facts.address, value: langs.map((lang) => <div><code>{addressOf(edition, lang)}</code></div>) },
          ...(frozen ? [{ label: say.facts.practices, value: String(frozen.practices.length) }, { label: say.facts.members, value: new Intl.ListFormat(view.locale).format(frozen.members.map((one) => readText(one.name, view.lang)).sort(new Intl.Collator(view.lang).compare)) }] : []),
        ]}
      />
      <Section id="errata" title={say.errata.title} lead={may.correct ? say.errata.lead : undefined}>
        <Errata view={view} errata={edition.errata} />
        {may.correct && <ErratumFields {...props} />}
      </Section>
      <Withhold {...props} />
    </WorkspacePage>
  )
}

/** One thing at the top: the files are being made, it opens later, it is withheld, or here it is. */
function Now({ view, edition, published, made }: Props) {
  const say = text[view.lang]
  const stage = stageOf(edition, view.now)
  if (stage === 'withheld') {
    return published ? (
      <ButtonRow>
        <ButtonLink kind="secondary" href={addressOf(edition, view.lang)}>{say.address}</ButtonLink>
      </ButtonRow>
    ) : null
  }
  if (!made) {
    return (
      <Callout view={view} title={say.making.title}>
        <p>{say.making.line}</p>
        <ButtonLink kind="secondary" href={`/w/editions/${edition.id}`}>{say.making.again}</ButtonLink>
      </Callout>
    )
  }
  if (!published) return (
    <Callout view={view} kind="warning">
      <p>{say.opens(formatInstant(view, edition.publicFrom))}</p>
    </Callout>
  )
  return (
    <ButtonRow>
      <ButtonLink href={addressOf(edition, view.lang)}>{say.open}</ButtonLink>
    </ButtonRow>
  )
}

const typedWords = (typed: Typed | undefined, name: string): Words | undefined => (typed && typedText(typed, `${name}.es`) !== undefined ? { original: 'es', es: typedText(typed, `${name}.es`) ?? '', en: typedText(typed, `${name}.en`) ?? '' } : undefined)

function Pair({ view, name, label, hint, rows, errors, typed }: Mend & { view: View; name: string; label: string; hint: ComponentChildren; rows: 1 | 3 }) {
  return <PairField view={view} name={name} label={label} hint={hint} rows={rows} words={typedWords(typed, name)} errors={{ es: errorOf(errors ?? [], `${name}.es`), en: errorOf(errors ?? [], `${name}.en`) }} />
}

function ErratumFields({ view, edition, errors = [], typed }: Props) {
  const say = text[view.lang].errata
  return (
    <Details summary={say.add} open={errors.some((error) => !error.field.startsWith('reason'))}>
      <Form view={view} action={`/w/editions/${edition.id}/errata`}>
        <Pair view={view} name="place" label={say.place} hint={say.placeHint} rows={1} errors={errors} typed={typed} />
        <Pair view={view} name="correction" label={say.correction} hint={say.correctionHint} rows={3} errors={errors} typed={typed} />
        <Button>{say.button}</Button>
      </Form>
    </Details>
  )
}

/** Who asked and why; the form is for the side that has not. */
function Withhold({ view, edition, may, errors = [], typed }: Props) {
  const say = text[view.lang].withhold
  const asked = edition.withholdings
  if (!may.withhold && asked.length === 0) return null
  const fields = may.withhold && (
    <Form view={view} action={`/w/editions/${edition.id}/withholding`}>
      <Pair view={view} name="reason" label={say.reason} hint={say.reasonHint[may.withhold]} rows={3} errors={errors} typed={typed} />
      <Button kind="danger">{asked.length > 0 ? say.agree : say.ask}</Button>
    </Form>
  )
  return (
    <Section id="withhold" title={say.title} lead={may.withhold ? say.lead : undefined}>
      {asked.length > 0 && (
        <SummaryList
          view={view}
          answers={asked.map((one) => ({
            label: say.asked[one.side],
            value: (
              <>
                <SaidWords view={view} words={one.reason} />
                <p class="mute"><Instant view={view} at={one.at} /></p>
              </>
            ),
          }))}
        />
      )}
      {asked.length === 1 && !may.withhold && <p>{say.waits[asked[0]!.side]}</p>}
      {fields && (asked.length > 0 ? fields : <Details summary={say.title} open={errors.some((error) => error.field.startsWith('reason'))}>{fields}</Details>)}
    </Section>
  )
}
