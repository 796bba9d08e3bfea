import { type FormError, type Typed, typedText, typedWords } from '#base/http/form.ts'
import { RadioField } from '#base/ui/choice.tsx'
import { NumberField } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { EmptyState, Section as PageSection } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { questionsOf } from '../definition.ts'
import { text as draftText } from '../draft/text.ts'
import { type FormatVersion, isDraft } from '../queries.ts'
import { StageTag } from './marks.tsx'
import { text } from './text.ts'

type ListProps = { view: View; versions: FormatVersion[]; mayMake: boolean }

/** Every format with its versions, newest first. */
export function FormatsPage({ view, versions, mayMake }: ListProps) {
  const say = text[view.lang]
  const formats = [...Map.groupBy(versions, (version) => version.format.id).values()]
  const make = (
    <ButtonLink href="/w/formats/new" icon="plus">
      {say.make}
    </ButtonLink>
  )
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead}>
      {formats.length === 0 ? (
        <EmptyState title={say.none} icon="file" action={mayMake && make}>
          {mayMake && say.noneMake}
        </EmptyState>
      ) : (
        <>
          {mayMake && <p>{make}</p>}
          {formats.map((own) => (
            <OneFormat view={view} versions={own} />
          ))}
        </>
      )}
    </WorkspacePage>
  )
}

function OneFormat({ view, versions }: { view: View; versions: FormatVersion[] }) {
  const say = text[view.lang]
  const { format } = versions[0]!
  const title = readText(format.title, view.lang)
  return (
    <PageSection id={`format-${format.key}`} title={title} lead={say.kinds[format.kind]}>
      <DataTable
        view={view}
        caption={`${say.versions}: ${title}`}
        columns={[
          { key: 'version', label: say.column.version },
          { key: 'stage', label: say.column.stage },
          { key: 'questions', label: say.column.questions },
        ]}
        rows={versions.toReversed().map((version) => ({ version: <a href={`/w/formats/${version.id}`}>{say.version(version.number)}</a>, stage: <Stage view={view} version={version} />, questions: countInWords(view, version) }))}
      />
    </PageSection>
  )
}

const Stage = ({ view, version }: { view: View; version: FormatVersion }) => (
  <>
    <StageTag view={view} version={version} /> <Day view={view} on={version.issuedAt ?? version.discardedAt ?? version.at} short={isDraft(version)} />
  </>
)

function countInWords(view: View, { definition }: FormatVersion): string {
  const questions = questionsOf(definition)
  return text[view.lang].count(questions.length, questions.filter(({ required }) => required).length)
}

type NewProps = { view: View; errors?: FormError[]; typed?: Typed }

export function NewFormatPage({ view, errors = [], typed }: NewProps) {
  const say = text[view.lang]
  const { opening } = draftText[view.lang]
  const pair = (name: 'title' | 'intro') => ({ view, name, words: typedWords(typed, name), errors: { es: errorOf(errors, `${name}.es`), en: errorOf(errors, `${name}.en`) } })
  return (
    <WorkspacePage view={view} title={say.make} lead={say.form.lead} crumbs={[{ href: '/w/formats', label: say.title }]} errors={errors}>
      <Form view={view} action="/w/formats">
        <PairField {...pair('title')} label={say.form.title} hint={say.form.titleHint} rows={1} />
        <RadioField view={view} name="kind" label={say.form.kind} error={errorOf(errors, 'kind')} value={typedText(typed, 'kind')} options={(['practice', 'policy review'] as const).map((value) => ({ value, label: say.kinds[value], hint: say.kindHints[value] }))} />
        <PairField {...pair('intro')} label={opening.intro} hint={opening.introHint} rows={8} />
        <NumberField view={view} name="minutes" label={opening.minutes} value={typedText(typed, 'minutes') ?? 20} error={errorOf(errors, 'minutes')} />
        <ButtonRow>
          <Button>{say.form.save}</Button>
          <ButtonLink kind="quiet" href="/w/formats">
            {draftText[view.lang].back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}
