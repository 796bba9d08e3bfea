import { RadioField } from '#base/ui/choice.tsx'
import { Button, ButtonRow, errorOf, Form, HiddenField } from '#base/ui/form.tsx'
import { Callout, Section as PageSection } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { Instant } from '#base/ui/time.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import type { FormError, Typed } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { AnswerValue, QuestionField, type Question, type Section } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import type { Conflict } from './actions.ts'
import type { Item } from '../item/item.ts'
import { sectionPath } from './section-page.tsx'
import { text } from './text.ts'

type Props = { view: View; item: Item; section: Section; names: Names; conflicts: Conflict[]; who: Map<string, string>; typed: Typed; /** what else could not be taken, and is to be mended in the section afterwards */ wrong: string[]; /** what was saved all the same, and is to be mended */ toMend: string[]; errors: FormError[] }

/** Two texts for one answer, side by side: the second person chooses or joins them; nothing is chosen for anybody. */
export function ConflictPage({ view, item, section, names, conflicts, who, typed, wrong, toMend, errors }: Props) {
  const say = text[view.lang].conflict
  return (
    <WorkspacePage view={view} title={say.title} lead={say.lead} crumbs={[{ href: `/w/items/${item.id}/draft`, label: text[view.lang].draft.sections }]} errors={errors} wide>
      {[{ title: say.wrong, lines: wrong }, { title: say.toMend, lines: toMend }].map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <Callout view={view} kind="warning" title={title}>
              <ul>
                {lines.map((one) => (
                  <li>{one}</li>
                ))}
              </ul>
              <p>
                <a href={sectionPath(item, section.key)}>{readText(section.title, view.lang)}</a>
              </p>
            </Callout>
          ),
      )}
      <Form view={view} action={sectionPath(item, section.key)} read={Object.fromEntries(conflicts.map(({ questionKey, version }) => [`version.${questionKey}`, version]))} typed={undefined}>
        <HiddenField name="only" value={conflicts.map((conflict) => conflict.questionKey).join(' ')} />
        {conflicts.map((conflict) => {
          const question = section.questions.find((one) => one.key === conflict.questionKey)!
          return <Both view={view} item={item} question={question} names={names} conflict={conflict} name={who.get(conflict.byId ?? '') ?? say.someone} typed={typed} error={errorOf(errors, `choice.${question.key}`)} />
        })}
        <ButtonRow>
          <Button>{say.save}</Button>
        </ButtonRow>
      </Form>
    </WorkspacePage>
  )
}

type BothProps = { view: View; item: Item; question: Question; names: Names; conflict: Conflict; name: string; typed: Typed; error: string | undefined }

function Both({ view, item, question, names, conflict, name, typed, error }: BothProps) {
  const say = text[view.lang].conflict
  return (
    <PageSection id={`conflict-${question.key}`} title={readText(question.label, view.lang)}>
      <Beside
        even
        aside={
          <>
            <h3>{say.theirs(name)}</h3>
            <p class="mute">
              <Instant view={view} at={conflict.at} />
            </p>
            <AnswerValue view={view} question={question} answer={conflict.theirs ?? undefined} names={names} lang={item.original} />
          </>
        }
      >
        <h3>{say.mine}</h3>
        <AnswerValue view={view} question={question} answer={conflict.mine ?? undefined} names={names} lang={item.original} />
      </Beside>
      <RadioField view={view} name={`choice.${question.key}`} label={say.keep} inline error={error} options={[{ value: 'mine', label: say.keepMine }, { value: 'theirs', label: say.keepTheirs }]} />
      <QuestionField view={view} question={{ ...question, when: undefined } as Question} names={names} answer={conflict.mine ?? undefined} typed={typed} lang={item.original} />
    </PageSection>
  )
}
