import { RadioField } from '#base/ui/choice.tsx'
import { type Option, TextArea } from '#base/ui/field.tsx'
import { Button, ButtonLink, ButtonRow, errorOf, Form } from '#base/ui/form.tsx'
import { Callout, Details, Section } from '#base/ui/note.tsx'
import { PairField } from '#base/ui/pair.tsx'
import { type FormError, type Typed, typedText, typedWords } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { readText, type Words } from '#base/words.ts'
import { askedMark } from '../agenda/asked.ts'
import { AskFields } from '../follow-up/pages.tsx'
import { type Hindrance, hindranceOf, type Stance, stances } from './consensus.ts'
import { closingMark, correctable, standing, type Position } from './decision.ts'
import { standingWords } from './positions.tsx'
import type { ItemFound } from './table.ts'
import { text } from './text.ts'

export type Mend = { errors?: FormError[]; typed?: Typed; /** what is not what the page had shown any more */ moved?: string | undefined }
type Props = { view: View; found: ItemFound } & Mend

type Labels = Record<Stance | 'stance' | 'words' | 'wordsHint', string>

function Said({ view, labels: say, position, errors, typed }: { view: View; labels: Labels; position?: Position } & Mend) {
  return (
    <>
      <RadioField view={view} name="stance" label={say.stance} options={stances.map((value) => ({ value, label: say[value] }))} value={typedText(typed, 'stance') ?? position?.stance} error={errorOf(errors, 'stance')} />
      <TextArea view={view} name="words" label={say.words} hint={say.wordsHint} optional rows={3} value={typedText(typed, 'words') ?? position?.words} error={errorOf(errors, 'words')} />
    </>
  )
}

/** The Secretariat says which of what it wrote down is wrong, what was said and how the slip came about. */
export function CorrectSection({ view, found, errors = [], typed }: Props) {
  const say = text[view.lang].correct
  const options = correctable(found.positions, found.table.members).map((position) => ({
    value: position.id,
    label: `${readText(found.states.find((state) => state.id === position.stateId)!.name, view.lang)}: ${text[view.lang].stance[position.stance]}`,
    hint: position.words || undefined,
  }))
  return (
    <Details summary={say.title} open={errors.some(({ field }) => ['position', 'stance', 'words', 'slip'].includes(field))}>
      <p>{say.lead}</p>
      <Form view={view} action={`/w/agenda-items/${found.table.item.id}/corrections`}>
        <RadioField view={view} name="position" label={say.which} options={options} value={typedText(typed, 'position')} error={errorOf(errors, 'position')} />
        <Said view={view} labels={say} errors={errors} typed={typed} />
        <TextArea view={view} name="slip" label={say.reason} hint={say.reasonHint} rows={2} value={typedText(typed, 'slip')} error={errorOf(errors, 'slip')} />
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

/** The head of delegation speaks for the own state; of the one that presents no position is needed, but it may take one. */
export function TakeSection({ view, found, own, errors = [], typed }: Props & { own: { stateId: string; name: Words } }) {
  const say = text[view.lang].take
  const position = found.positions.find((one) => one.stateId === own.stateId)
  const form = (
    <Form view={view} action={`/w/agenda-items/${found.table.item.id}/positions`} read={{ read: askedMark(found.table.item.asked) }} typed={typed}>
      <Said view={view} labels={say} position={position} errors={errors} typed={typed} />
      <ButtonRow>
        <Button>{say.button}</Button>
      </ButtonRow>
    </Form>
  )
  if (own.stateId === found.table.item.authorId && !position) {
    return (
      <Details summary={say.presents} open={errors.some(({ field }) => ['stance', 'words'].includes(field))}>
        {form}
      </Details>
    )
  }
  return <Section id="position" title={say.title(readText(own.name, view.lang))} lead={say.change}>{form}</Section>
}

/** The Presidency closes: said plainly what that does. */
export function CloseSection({ view, found }: Pick<Props, 'view' | 'found'>) {
  const say = text[view.lang].close
  const hindrance = hindranceOf(found.weighed)
  if (hindrance) return <CloseHindered view={view} found={found} hindrance={hindrance} />
  return (
    <Callout view={view} kind="warning" title={say.title}>
      <p>{say.lead}</p>
      <Form view={view} action={`/w/agenda-items/${found.table.item.id}/closure`} read={{ version: closingMark(found) }} typed={undefined}>
        <ButtonRow>
          <Button>{say.button}</Button>
        </ButtonRow>
      </Form>
    </Callout>
  )
}

/** A7: it cannot be undone, so it names who is missing or objects and what follows, and asks a second time. */
export function CloseHindered({ view, found, hindrance, again }: Pick<Props, 'view' | 'found'> & { hindrance: Hindrance; again?: boolean }) {
  const say = text[view.lang].close[hindrance]
  const path = `/w/agenda-items/${found.table.item.id}`
  return (
    <Callout view={view} kind="warning" title={again ? say.again : say.title}>
      <p>{standingWords(view, found)}</p>
      <p>{say.follows}</p>
      <Form view={view} action={`${path}/closure`} read={{ version: closingMark(found) }} typed={undefined}>
        <ButtonRow>
          {again ? (
            <Button name="confirm" value={hindrance}>
              {say.confirm}
            </Button>
          ) : (
            <Button kind="secondary">{say.button}</Button>
          )}
          {again && (
            <ButtonLink kind="quiet" href={path}>
              {say.back}
            </ButtonLink>
          )}
        </ButtonRow>
      </Form>
    </Callout>
  )
}

/** Only what is possible can be chosen; what is not says why. */
export function DecideSection({ view, found, owners, errors = [], typed }: Props & { owners: Option[] }) {
  const say = text[view.lang].decide
  const { weighed, decisions, table } = found
  const why = weighed.outcomes.includes('validated') ? undefined : weighed.quorum ? say.objected : say.noQuorum(weighed.spoken, weighed.needed)
  const reason = typedWords(typed, 'reason')
  const form = (
    <Form view={view} action={`/w/agenda-items/${table.item.id}/decisions`} read={{ after: standing(decisions).at(-1)?.id ?? '' }} typed={typed}>
      <RadioField view={view} name="outcome" label={say.outcome} hint={why} options={weighed.outcomes.map((value) => ({ value, label: say[value] }))} value={typedText(typed, 'outcome')} error={errorOf(errors, 'outcome')} />
      <PairField view={view} name="reason" label={say.reason} hint={say.reasonHint} words={reason} rows={5} errors={{ es: errorOf(errors, 'reason.es'), en: errorOf(errors, 'reason.en') }} />
      <AskFields view={view} owners={owners} errors={errors} typed={typed} />
      <ButtonRow>
        <Button>{say.button}</Button>
      </ButtonRow>
    </Form>
  )
  if (decisions.length === 0) return <Section id="decide" title={say.title}>{form}</Section>
  return (
    <Details summary={say.again} open={errors.length > 0}>
      <p>{say.againLead}</p>
      {form}
    </Details>
  )
}
