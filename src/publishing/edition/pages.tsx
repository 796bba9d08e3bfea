import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { FileLink, KeyValue, SummaryList } from '#base/ui/list.tsx'
import { FilterBar } from '#base/ui/navigate.tsx'
import { Callout, Details, EmptyState, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ClassBadge, ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day, Instant } from '#base/ui/time.tsx'
import { formatInstant } from '#base/ui/dates.ts'
import { type FormError, type Typed, typedWords } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { langs, readText } from '#base/words.ts'
import { address } from '#reference/index.ts'
import { Errata } from '../public/errata.tsx'
import { citationOf, type Frozen, licenceName } from '../frozen/frozen.ts'
import { addressOf, type Edition, type EditionStage, isPublic, type PublicEdition, type Side, stageOf } from './edition.ts'
import { type EditionKind, editionKinds, homeOf, isPublicKind } from './kind.ts'
import type { MembersFile } from './queries.ts'
import { sayMembers } from './members.ts'
import { text } from './text.ts'

const tones: Record<EditionStage, Tone> = { 'withheld': 'late', 'undone': 'late', 'under embargo': 'attention', 'published': 'done', 'for members': 'neutral' }

/** Its hour has come; nobody reads it before its files are made. */
const isOpen = (view: View, edition: Edition, published: boolean): boolean => published && stageOf(edition, view.now) === 'published'

const EditionStageTag = ({ view, edition, published }: { view: View; edition: Edition; published: boolean }) => {
  const stage = stageOf(edition, view.now)
  if (stage === 'published' && !published) return <Tag tone="attention">{text[view.lang].notYet}</Tag>
  return <Tag tone={tones[stage]}>{text[view.lang].stage[stage]}</Tag>
}

type ListProps = { view: View; editions: Edition[]; /** what anybody may read */ published: Published[]; kind: EditionKind | undefined; mayPublish: boolean }
type Published = Pick<PublicEdition, 'id' | 'kind' | 'title' | 'number' | 'example' | 'day'> & { href: string; withheld: { by: 'two sides' | 'decision' } | undefined }

export function EditionsPage({ view, editions, published, kind, mayPublish }: ListProps) {
  const say = text[view.lang]
  // Whoever is not among those it was made by or for reads a public edition where everybody does.
  const outside = published.filter((edition) => editions.every((one) => one.id !== edition.id) && (!kind || edition.kind === kind))
  const shown = editions.filter((edition) => !kind || edition.kind === kind)
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} wide>
      {editions.length + published.length > 0 && <FilterBar view={view} action="/w/editions" button={say.filter.show} filters={[{ name: 'kind', label: say.column.kind, any: say.filter.any, value: kind, options: editionKinds.map((one) => ({ value: one, label: say.kinds[one] })) }]} />}
      {shown.length + outside.length === 0 ? (
        <EmptyState title={kind ? say.noneOf : mayPublish ? say.none : say.closed} icon="file" action={mayPublish ? <ButtonLink href="/w/compilations">{say.toCompilations}</ButtonLink> : <ButtonLink kind="secondary" href={address('editions', view.lang)}>{say.public}</ButtonLink>}>
          {mayPublish ? say.noneNext : say.closedNext}
        </EmptyState>
      ) : (
        <DataTable
          view={view}
          caption={say.title}
          columns={[{ key: 'title', label: say.column.title }, { key: 'kind', label: say.column.kind }, { key: 'audience', label: say.column.audience }, { key: 'stage', label: say.column.stage }, { key: 'day', label: say.column.day }]}
          rows={[...shown.map((edition) => ({
            title: (
              <>
                <a href={`/w/editions/${edition.id}`}>{say.named(readText(edition.title, view.lang), edition.number)}</a> {edition.example && <ExampleMark view={view} note="" />}
              </>
            ),
            kind: say.kinds[edition.kind],
            audience: isPublicKind(edition.kind) ? say.audience.public : say.audience.members,
            stage: isPublic(edition) ? <EditionStageTag view={view} edition={edition} published={published.some((one) => one.id === edition.id)} /> : say.frozen,
            day: <Day view={{ ...view, zone: 'UTC' }} on={edition.day} />,
          })), ...outside.map((edition) => ({
            title: (
              <>
                <a href={edition.href}>{say.named(readText(edition.title, view.lang), edition.number)}</a> {edition.example && <ExampleMark view={view} note="" />}
              </>
            ),
            kind: say.kinds[edition.kind],
            audience: say.audience.public,
            stage: <Tag tone={edition.withheld ? 'late' : 'done'}>{edition.withheld ? say.stage[edition.withheld.by === 'decision' ? 'undone' : 'withheld'] : say.stage.published}</Tag>,
            day: <Day view={{ ...view, zone: 'UTC' }} on={edition.day} />,
          }))]}
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
  /** of an edition for members */
  files: MembersFile[]
  origin: string
  may: { correct: boolean; withhold: Side | undefined; takeBack: Side | undefined }
}

export function EditionPage(props: Props) {
  const { view, edition, published, may, errors = [] } = props
  const say = text[view.lang]
  return (
    <WorkspacePage
      view={view}
      title={say.named(readText(edition.title, view.lang), edition.number)}
      crumbs={[{ href: '/w/editions', label: say.title }]}
      badge={
        <>
          <ClassBadge view={view} audience={isOpen(view, edition, published) ? 'public' : 'members'} />
          {isPublic(edition) && <EditionStageTag view={view} edition={edition} published={published} />}
          {edition.example && <ExampleMark view={view} />}
        </>
      }
      errors={errors}
    >
      {isPublic(edition) ? <Now {...props} edition={edition} /> : <Files {...props} />}
      <KeyValue pairs={factsOf(props)} />
      <Section id="errata" title={say.errata.title} lead={may.correct ? say.errata.lead : undefined}>
        <Errata view={view} errata={edition.errata} />
        {may.correct && <ErratumFields {...props} />}
      </Section>
      <Withhold {...props} />
    </WorkspacePage>
  )
}

function factsOf({ view, edition, frozen, origin }: Props): { label: string; value: ComponentChildren }[] {
  const say = text[view.lang]
  const home = homeOf(edition.kind, edition)
  return [
    { label: say.facts.kind, value: say.kinds[edition.kind] },
    { label: say.facts.of, value: <a href={home}>{say.homes[edition.kind]}</a> },
    { label: say.facts.number, value: String(edition.number) },
    { label: say.facts.year, value: String(edition.year) },
    { label: say.facts.day, value: <Day view={{ ...view, zone: 'UTC' }} on={edition.day} /> },
    ...(isPublic(edition)
      ? [
          { label: say.facts.from, value: <Instant view={view} at={edition.publicFrom} /> },
          { label: say.facts.licence, value: licenceName(view.lang, edition.licence) },
          { label: say.facts.address, value: langs.map((lang) => <div><code>{addressOf(edition, lang)}</code></div>) },
        ]
      : [
          { label: say.facts.licence, value: say.audience.members },
          { label: say.facts.address, value: <code>{`/w/editions/${edition.id}`}</code> },
        ]),
    // The others were frozen on the day they bear.
    ...(edition.kind === 'compendium' ? [{ label: say.facts.at, value: <Instant view={view} at={edition.at} /> }] : []),
    { label: say.facts.cite, value: citationOf(edition, origin)[view.lang] },
    { label: say.facts.mark, value: <code class="checksum">{edition.mark}</code> },
    ...(frozen ? [{ label: say.facts.practices, value: String(frozen.practices.length) }, { label: say.facts.members, value: sayMembers(view, frozen.members) }] : []),
  ]
}

/** The files of an edition for members: address and fingerprint for good. */
function Files({ view, edition, files }: Props) {
  const say = text[view.lang]
  if (files.length === 0) return <Making view={view} edition={edition} />
  return (
    <Section id="files" title={say.files.title} lead={say.files.lead}>
      {files.map((file) => (
        <FileLink view={view} href={`/w/editions/${edition.id}/${file.language}.${file.ending}`} name={say.files.one(file.ending === 'pdf' ? 'PDF' : 'Word', say.languages[file.language])} kind={file.ending.toUpperCase()} bytes={file.size} sha256={file.sha256} />
      ))}
    </Section>
  )
}

function Making({ view, edition }: Pick<Props, 'view' | 'edition'>) {
  const say = text[view.lang].making
  return (
    <Callout view={view} title={say.title}>
      <p>{isPublic(edition) ? say.line : say.inside}</p>
      <ButtonLink kind="secondary" href={`/w/editions/${edition.id}`}>{say.again}</ButtonLink>
    </Callout>
  )
}

/** One thing at the top: the files are being made, it opens later, it is withheld or no longer holds, or here it is. */
function Now({ view, edition, published, made }: Props & { edition: PublicEdition }) {
  const say = text[view.lang]
  const stage = stageOf(edition, view.now)
  if (stage === 'withheld' || stage === 'undone') {
    return published ? (
      <ButtonRow>
        <ButtonLink kind="secondary" href={addressOf(edition, view.lang)}>{say.address}</ButtonLink>
      </ButtonRow>
    ) : null
  }
  if (!made) return <Making view={view} edition={edition} />
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

function Pair({ view, name, label, hint, rows, errors, typed }: Mend & { view: View; name: string; label: string; hint: ComponentChildren; rows: 1 | 3 }) {
  return <PairField view={view} name={name} label={label} hint={hint} rows={rows} words={typedWords(typed, name)} errors={{ es: errorOf(errors ?? [], `${name}.es`), en: errorOf(errors ?? [], `${name}.en`) }} />
}

function ErratumFields({ view, edition, errors = [], typed }: Props) {
  const say = text[view.lang].errata
  return (
    <Details summary={say.add} open={errors.some((error) => error.field.startsWith('place') || error.field.startsWith('correction'))}>
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
      {may.takeBack && <TakeBack view={view} edition={edition} errors={errors} typed={typed} />}
      {fields && (asked.length > 0 ? fields : <Details summary={say.title} open={errors.some((error) => error.field.startsWith('reason'))}>{fields}</Details>)}
    </Section>
  )
}

/** Whoever asked may think better of it, with a word, until the other side has agreed. */
function TakeBack({ view, edition, errors = [], typed }: Mend & { view: View; edition: Edition }) {
  const say = text[view.lang].withhold.takeBack
  return (
    <Details summary={say.title} open={errors.some((error) => error.field.startsWith('word'))}>
      <Form view={view} action={`/w/editions/${edition.id}/withholding/end`}>
        <Pair view={view} name="word" label={say.word} hint={say.wordHint} rows={3} errors={errors} typed={typed} />
        <Button kind="secondary">{say.button}</Button>
      </Form>
    </Details>
  )
}
