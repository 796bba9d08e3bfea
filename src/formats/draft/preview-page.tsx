import type { FormError, Typed } from '#base/http/form.ts'
import { Button, ButtonLink, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, EmptyState } from '#base/ui/note.tsx'
import { SectionNav } from '#base/ui/navigate.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import { fieldName } from '../answer.ts'
import type { Section } from '../definition.ts'
import { QuestionAsSeen, QuestionField } from '../fields.tsx'
import type { FormatVersion } from '../queries.ts'
import { VersionBadge, VersionNav } from '../version/marks.tsx'
import { crumbsOf, draftPath } from './draft-page.tsx'
import { text } from './text.ts'

type Props = { view: View; version: FormatVersion; section: Section; names: Names; mayEdit: boolean; retired: Set<string>; checked?: { typed: Typed; errors: FormError[] } }

/** The web form of a guideline, section by section, as a state sees it. It can be tried and checked; nothing is saved. */
export function PreviewPage({ view, version, section, names, mayEdit, retired, checked }: Props) {
  const say = text[view.lang].previewPage
  const { sections } = version.definition
  const path = (key: string) => `${draftPath(version, 'preview')}?section=${key}`
  const next = sections[sections.indexOf(section) + 1]
  const { errors = [], typed } = checked ?? {}
  return (
    <WorkspacePage view={view} title={say.title(readText(section.title, view.lang))} lead={say.lead} crumbs={crumbsOf(view, version)} badge={<VersionBadge view={view} version={version} />} errors={errors}>
      <VersionNav view={view} version={version} current="preview" mayEdit={mayEdit} />
      <SectionNav label={say.sections} items={sections.map(({ key, title }, index) => ({ href: path(key), label: `${index + 1}. ${readText(title, view.lang)}`, current: key === section.key }))} />
      {checked && errors.length === 0 && (
        <Callout view={view} kind="success">
          {say.good}
        </Callout>
      )}
      {section.intro && <p class="lead">{readText(section.intro, view.lang)}</p>}
      {section.questions.length === 0 ? (
        <EmptyState title={text[view.lang].section.none} />
      ) : (
        <Form view={view} action={draftPath(version, 'preview')}>
          <HiddenField name="section" value={section.key} />
          {section.questions.map((question) =>
            question.kind === 'file' ? (
              <QuestionAsSeen view={view} question={question} names={names} />
            ) : (
              <QuestionField view={view} question={question} names={names} retired={retired} answer={undefined} typed={typed} error={errorOf(errors, fieldName(question))} lang={view.lang} gate={section.questions.find(({ key }) => key === question.when?.question)} />
            ),
          )}
          <ButtonRow>
            <Button kind="secondary">{say.check}</Button>
            {next && (
              <ButtonLink kind="quiet" href={path(next.key)}>
                {say.next}
              </ButtonLink>
            )}
          </ButtonRow>
        </Form>
      )}
    </WorkspacePage>
  )
}
