import type { ComponentChildren } from 'preact'
import type { StoredFile } from '#base/file.ts'
import { SummaryList } from '#base/ui/list.tsx'
import { Section } from '#base/ui/note.tsx'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import { type Answers, AnswerValue, type Definition, isAsked, numberOf, type Question } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'

type Props = {
  view: View
  definition: Definition
  answers: Answers
  names: Names
  files: StoredFile[]
  /** the language each answer is really in */
  langOf: (key: string) => Lang
  /** something beside an answer: a comment, a way to comment */
  beside?: (question: Question) => ComponentChildren
  /** also the questions that need no answer and have none, for who asks whether it is complete */
  blanks?: boolean
  /** with the number of each question, for those who work upon it on paper, in Word or Excel too */
  numbered?: boolean
  /** only these questions, when a second round shows what changed */
  only?: (question: Question) => boolean
}

/** What was answered, section by section, as the format asks it. Questions without an answer say so only where one was required. */
export function ItemAnswers({ view, definition, answers, names, files, langOf, beside, blanks = false, numbered = false, only = () => true }: Props) {
  const shown = (question: Question) => question.circulates !== false && isAsked(question, answers) && (answers[question.key] !== undefined || question.required || blanks) && only(question)
  return (
    <>
      {definition.sections
        .filter((section) => section.questions.some(shown))
        .map((section) => (
          <Section id={`section-${section.key}`} title={readText(section.title, view.lang)}>
            <SummaryList
              view={view}
              answers={section.questions.filter(shown).map((question) => ({
                label: numbered ? `${numberOf(definition, question.key)} ${readText(question.label, view.lang)}` : readText(question.label, view.lang),
                value: (
                  <div id={`q-${question.key}`}>
                    <AnswerValue view={view} question={question} answer={answers[question.key]} names={names} files={files} lang={langOf(question.key)} />
                    {beside?.(question)}
                  </div>
                ),
              }))}
            />
          </Section>
        ))}
    </>
  )
}
