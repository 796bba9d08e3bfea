import { SelectField } from '#base/ui/field.tsx'
import { Button, ButtonRow, Form, HiddenField } from '#base/ui/form.tsx'
import { EmptyState, Section as PageSection } from '#base/ui/note.tsx'
import { DiffText } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { askedInWords } from '../asked.ts'
import type { Definition, Question } from '../definition.ts'
import { crumbsOf } from '../draft/draft-page.tsx'
import type { FormatVersion } from '../queries.ts'
import { type Changed, type Comparison, type Difference, isSame } from './comparison.ts'
import { VersionBadge, VersionNav } from './marks.tsx'
import { text } from './text.ts'

type Props = { view: View; version: FormatVersion; before: FormatVersion; others: FormatVersion[]; comparison: Comparison; mayEdit: boolean }

/** Two versions side by side in one text: what came, what went, and what is said otherwise, word by word. */
export function ComparePage({ view, version, before, others, comparison, mayEdit }: Props) {
  const say = text[view.lang].compare
  const { added, dropped, changed, rest, reordered } = comparison
  return (
    <WorkspacePage view={view} title={say.title(before.number, version.number)} lead={say.lead} crumbs={crumbsOf(view, version)} badge={<VersionBadge view={view} version={version} />}>
      <VersionNav view={view} version={version} current="compare" mayEdit={mayEdit} />
      {others.length > 1 && <Choice view={view} version={version} before={before} others={others} />}
      {isSame(comparison) ? <EmptyState title={say.same} icon="check" /> : added.length + dropped.length + changed.length > 0 && <p>{say.sentence(added.length, dropped.length, changed.length)}</p>}
      {reordered && <p>{say.order}</p>}
      {changed.length > 0 && (
        <PageSection id="changed" title={say.changed}>
          {changed.map((one) => (
            <OneChange view={view} change={one} />
          ))}
        </PageSection>
      )}
      {added.length > 0 && (
        <PageSection id="added" title={say.added}>
          {added.map((question) => (
            <Whole view={view} definition={version.definition} question={question} />
          ))}
        </PageSection>
      )}
      {dropped.length > 0 && (
        <PageSection id="dropped" title={say.dropped}>
          {dropped.map((question) => (
            <>
              <Whole view={view} definition={before.definition} question={question} />
              {mayEdit && <Restore view={view} version={version} before={before} question={question} />}
            </>
          ))}
        </PageSection>
      )}
      {rest.length > 0 && (
        <PageSection id="rest" title={say.rest}>
          {rest.map((one) => (
            <OneChange view={view} change={one} />
          ))}
        </PageSection>
      )}
    </WorkspacePage>
  )
}

const Choice = ({ view, version, before, others }: Omit<Props, 'comparison' | 'mayEdit'>) => {
  const say = text[view.lang]
  return (
    <form class="form" action={`/w/formats/${version.id}/comparison`}>
      <SelectField view={view} name="with" label={say.compare.from} value={before.id} options={others.map(({ id, number }) => ({ value: id, label: say.version(number) }))} />
      <ButtonRow>
        <Button kind="secondary">{say.compare.go}</Button>
      </ButtonRow>
    </form>
  )
}

const OneChange = ({ view, change: { key, title, differences } }: { view: View; change: Changed }) => (
  <div class="flow" id={`change-${key}`}>
    <h3>{title}</h3>
    {differences.map((difference) => (
      <OneDifference view={view} difference={difference} />
    ))}
  </div>
)

const OneDifference = ({ view, difference: { part, lang, parts } }: { view: View; difference: Difference }) => (
  <div>
    <p class="mute small">
      {part}
      {lang && lang !== view.lang && `, ${text[view.lang].compare.in[lang]}`}
    </p>
    <div lang={lang && lang !== view.lang ? lang : undefined}>
      <DiffText view={view} parts={parts} />
    </div>
  </div>
)

const Whole = ({ view, definition, question }: { view: View; definition: Definition; question: Question }) => (
  <div class="flow" id={`change-${question.key}`}>
    <h3>{readText(question.label, view.lang)}</h3>
    <p class="mute small">{askedInWords(view.lang, definition, question)}</p>
    {question.hint && <p>{readText(question.hint, view.lang)}</p>}
  </div>
)

const Restore = ({ view, version, before, question }: { view: View; version: FormatVersion; before: FormatVersion; question: Question }) => (
  <Form view={view} action={`/w/formats/${version.id}/restored-questions`}>
    <HiddenField name="from" value={before.id} />
    <HiddenField name="key" value={question.key} />
    <Button kind="secondary">
      {text[view.lang].compare.restore}
      <span class="vh">: {readText(question.label, view.lang)}</span>
    </Button>
  </Form>
)
