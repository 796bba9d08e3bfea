import { Beside } from '#base/ui/navigate.tsx'
import { SaidWords } from '#base/ui/said.tsx'
import { DataTable } from '#base/ui/table.tsx'
import { Day } from '#base/ui/time.tsx'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { askedInWords } from '../asked.ts'
import { type Question, questionsOf, type Section } from '../definition.ts'
import { numberOf, placeInWords } from '../wording.ts'
import type { Guideline } from './guideline.ts'
import { text } from './text.ts'

type Props = { view: View; guideline: Guideline }

const questionId = (question: Pick<Question, 'key'>): string => `question-${question.key}`
const sectionId = (section: Pick<Section, 'key'>): string => `section-${section.key}`

/** "27 preguntas, 12 obligatorias" */
export function lengthInWords(view: View, { definition }: Pick<Guideline, 'definition'>): string {
  const questions = questionsOf(definition)
  return text[view.lang].length(questions.length, questions.filter(({ required }) => required).length)
}

/** The guideline as a page: what is asked, in which order, and with what it is scored; each question has its own address. */
export function GuidelineReading({ view, guideline }: Props) {
  const { definition } = guideline
  return (
    <Beside side="left" aside={<Contents view={view} guideline={guideline} />}>
      <article class="paper flow">
        <SaidWords view={view} words={definition.intro} />
        {definition.sections.map((section, index) => (
          <>
            <h2 id={sectionId(section)}>
              {index + 1}. {readText(section.title, view.lang)}
            </h2>
            {section.intro && <p>{readText(section.intro, view.lang)}</p>}
            {section.questions.map((question) => (
              <Asked view={view} guideline={guideline} question={question} />
            ))}
          </>
        ))}
        <Scoring view={view} guideline={guideline} />
        {guideline.errata.length > 0 && (
          <>
            <h2 id="errata">{text[view.lang].errata}</h2>
            <Errata view={view} guideline={guideline} />
          </>
        )}
      </article>
    </Beside>
  )
}

function Contents({ view, guideline: { definition, errata } }: Props) {
  const say = text[view.lang]
  const places = [
    ...definition.sections.map((section) => ({ id: sectionId(section), title: readText(section.title, view.lang) })),
    ...(definition.criteria.length > 0 ? [{ id: 'criteria', title: say.criteria }] : []),
    ...(errata.length > 0 ? [{ id: 'errata', title: say.errata }] : []),
  ]
  return (
    <nav aria-label={say.contents}>
      <p class="mute small">{say.contents}</p>
      <ul class="tasks">
        {places.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Asked({ view, guideline: { definition, offered }, question }: Props & { question: Question }) {
  return (
    <>
      <h3 id={questionId(question)}>
        {numberOf(definition, question.key)} {readText(question.label, view.lang)}
      </h3>
      <p class="mute small">{askedInWords(view.lang, definition, question)}</p>
      {question.hint && <p>{readText(question.hint, view.lang)}</p>}
      {question.kind === 'choice' && <Options view={view} words={question.options.map(({ label }) => label)} />}
      {question.kind === 'reference' && question.to !== 'country' && <Options view={view} words={offered[question.to]} />}
      {question.kind === 'table' && <Options view={view} words={question.columns.map(({ label }) => label)} />}
    </>
  )
}

const Options = ({ view, words }: { view: View; words: Words[] }) => (
  <ul>
    {words.map((one) => (
      <li>{readText(one, view.lang)}</li>
    ))}
  </ul>
)

function Scoring({ view, guideline: { definition } }: Props) {
  const say = text[view.lang]
  const { criteria, scale } = definition
  if (criteria.length === 0) return null
  return (
    <>
      <h2 id="criteria">{say.criteria}</h2>
      <p>{say.criteriaLead}</p>
      <DataTable
        view={view}
        caption={say.criteriaTitle}
        columns={[
          { key: 'criterion', label: say.criteriaOf.criterion },
          { key: 'hint', label: say.criteriaOf.hint },
        ]}
        rows={criteria.map(({ label, hint }, index) => ({ criterion: `${index + 1}. ${readText(label, view.lang)}`, hint: hint ? readText(hint, view.lang) : '' }))}
      />
      {scale.length > 0 && (
        <DataTable
          view={view}
          caption={say.scale}
          columns={[
            { key: 'mark', label: say.scaleOf.mark },
            { key: 'meaning', label: say.scaleOf.meaning },
          ]}
          rows={scale.map((word, mark) => ({ mark, meaning: readText(word, view.lang) }))}
        />
      )}
    </>
  )
}

/** Corrections of wording, each with what it said before and why. */
function Errata({ view, guideline: { definition, errata } }: Props) {
  const say = text[view.lang]
  return (
    <DataTable
      view={view}
      caption={say.errataLead}
      columns={[
        { key: 'place', label: say.errataOf.place },
        { key: 'said', label: say.errataOf.said },
        { key: 'says', label: say.errataOf.says },
        { key: 'reason', label: say.errataOf.reason },
      ]}
      rows={errata.map(({ place, before, wording, reason, day }) => ({
        place: placeInWords(view.lang, definition, place),
        said: before ? readText(before, view.lang) : say.nothing,
        says: readText(wording, view.lang),
        reason: (
          <>
            {readText(reason, view.lang)} <Day view={view} on={day} />
          </>
        ),
      }))}
    />
  )
}
