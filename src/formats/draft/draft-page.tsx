import type { FormError } from '#base/http/form.ts'
import { formatInstant } from '#base/ui/dates.ts'
import { Button, ButtonLink, ButtonRow, Form } from '#base/ui/form.tsx'
import { Callout, Section as PageSection } from '#base/ui/note.tsx'
import { OrderButtons, OrderList } from '#base/ui/order.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { askedInWords } from '../asked.ts'
import type { Section } from '../definition.ts'
import type { FormatVersion } from '../queries.ts'
import { VersionBadge, VersionNav } from '../version/marks.tsx'
import { lacksToIssue, type Unready } from './draft.ts'
import { text } from './text.ts'

type Props = { view: View; version: FormatVersion; savedBy: string | undefined; errors?: FormError[] }

export const draftPath = (version: Pick<FormatVersion, 'id'>, ...rest: string[]): string => ['/w/formats', version.id, ...rest].join('/')

export const crumbsOf = (view: View, version: FormatVersion) => [
  { href: '/w/formats', label: text[view.lang].title },
  { href: draftPath(version), label: readText(version.format.title, view.lang) },
]

/** The draft of a guideline, piece by piece, each with the way to change it. */
export function DraftPage({ view, version, savedBy, errors = [] }: Props) {
  const say = text[view.lang]
  const { definition } = version
  const saved = formatInstant(view, version.at)
  return (
    <WorkspacePage view={view} title={readText(version.format.title, view.lang)} lead={say.lead} crumbs={[{ href: '/w/formats', label: say.title }]} badge={<VersionBadge view={view} version={version} />} errors={errors}>
      <VersionNav view={view} version={version} current="edit" mayEdit />
      <p class="mute small">{savedBy ? say.saved(savedBy, saved) : say.savedNobody(saved)}</p>
      <PageSection id="opening" title={say.opening.title}>
        <SaidWords view={view} words={definition.intro} />
        <p class="mute">{say.opening.minutesWords(definition.minutes)}</p>
        <p>
          <a href={draftPath(version, 'opening')}>{say.opening.change}</a>
        </p>
      </PageSection>
      {definition.sections.map((section, index) => (
        <OneSection view={view} version={version} section={section} index={index} />
      ))}
      <p>
        <ButtonLink kind="secondary" icon="plus" href={draftPath(version, 'sections', 'new')}>
          {say.section.add}
        </ButtonLink>
      </p>
      <Criteria view={view} version={version} />
      <Scale view={view} version={version} />
      <Issue view={view} version={version} lacks={lacksToIssue(definition, version.format.kind)} />
      <p>
        <a href={draftPath(version, 'discard')}>{say.discard.title}</a>
      </p>
    </WorkspacePage>
  )
}

type Piece = { view: View; version: FormatVersion }

function OneSection({ view, version, section, index }: Piece & { section: Section; index: number }) {
  const say = text[view.lang]
  const title = readText(section.title, view.lang)
  const { sections } = version.definition
  return (
    <PageSection id={`section-${section.key}`} title={`${index + 1}. ${title}`} lead={section.intro && readText(section.intro, view.lang)}>
      {section.questions.length === 0 ? <p class="mute">{say.section.none}</p> : <Questions view={view} version={version} section={section} index={index} />}
      <div class="buttons">
        <ButtonLink kind="secondary" icon="plus" href={draftPath(version, 'sections', section.key, 'questions', 'new')}>
          {say.question.add}
        </ButtonLink>
        <ButtonLink kind="quiet" href={draftPath(version, 'sections', section.key)}>
          {say.section.change}
        </ButtonLink>
        {sections.length > 1 && <OrderButtons view={view} of={say.section.move(title)} action={draftPath(version, 'sections', section.key, 'place')} first={index === 0} last={index === sections.length - 1} />}
      </div>
    </PageSection>
  )
}

const Questions = ({ view, version, section, index }: Piece & { section: Section; index: number }) => (
  <OrderList
    view={view}
    items={section.questions.map((question, place) => ({
      id: `question-${question.key}`,
      title: `${index + 1}.${place + 1} ${readText(question.label, view.lang)}`,
      href: draftPath(version, 'questions', question.key),
      hint: askedInWords(view.lang, version.definition, question),
      action: draftPath(version, 'questions', question.key, 'place'),
    }))}
  />
)

function Criteria({ view, version }: Piece) {
  const say = text[view.lang].criteria
  const { criteria } = version.definition
  return (
    <PageSection id="criteria" title={say.title} lead={say.lead}>
      {criteria.length === 0 ? (
        <p class="mute">{say.none}</p>
      ) : (
        <OrderList
          view={view}
          items={criteria.map(({ key, label, hint }, index) => ({
            id: `criterion-${key}`,
            title: `${index + 1}. ${readText(label, view.lang)}`,
            href: draftPath(version, 'criteria', key),
            hint: hint && readText(hint, view.lang),
            action: draftPath(version, 'criteria', key, 'place'),
          }))}
        />
      )}
      <p>
        <ButtonLink kind="secondary" icon="plus" href={draftPath(version, 'criteria', 'new')}>
          {say.add}
        </ButtonLink>
      </p>
    </PageSection>
  )
}

function Scale({ view, version }: Piece) {
  const say = text[view.lang].scale
  const { scale } = version.definition
  return (
    <PageSection id="scale" title={say.title} lead={scale.length === 0 ? say.none : undefined}>
      {scale.length > 0 && (
        <ol start={0}>
          {scale.map((word) => (
            <li>{readText(word, view.lang)}</li>
          ))}
        </ol>
      )}
      <p>
        <a href={draftPath(version, 'scale')}>{say.change}</a>
      </p>
    </PageSection>
  )
}

function Issue({ view, version, lacks }: Piece & { lacks: Unready[] }) {
  const say = text[view.lang].issue
  if (lacks.length > 0) {
    return (
      <PageSection id="issue" title={say.title} lead={say.lacks}>
        <ul>
          {lacks.map((lack) => (
            <li>{'of' in lack ? say.lack[lack.why](readText(lack.of, view.lang)) : say.lack[lack.why]}</li>
          ))}
        </ul>
      </PageSection>
    )
  }
  return (
    <div id="issue">
      <Callout view={view} kind="warning" title={say.title}>
        <p>{say.warning}</p>
        <Form view={view} action={draftPath(version, 'issue')} read={{ version: version.version }} typed={undefined}>
          <ButtonRow>
            <Button>{say.button}</Button>
          </ButtonRow>
        </Form>
      </Callout>
    </div>
  )
}
