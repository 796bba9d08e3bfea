import { TextArea } from '#base/ui/field.tsx'
import { Button, ButtonRow, errorOf, type FieldError, Form } from '#base/ui/form.tsx'
import { Beside } from '#base/ui/navigate.tsx'
import { Callout, Section } from '#base/ui/note.tsx'
import { WorkspacePage } from '#base/ui/shell.tsx'
import { ExampleMark, Tag, type Tone } from '#base/ui/status.tsx'
import { type Typed, typedText } from '#base/http/form.ts'
import type { View } from '#base/view.ts'
import { other, readText } from '#base/words.ts'
import { AnswerValue, type Question, type Row } from '#formats/index.ts'
import type { Names } from '#reference/index.ts'
import type { Item } from '../item/item.ts'
import { text } from './text.ts'
import { confirmMark, readMark, tooLong, type ToTranslate, unconfirmed, wordsOver } from './translation.ts'

type Props = { view: View; item: Item; title: string; rows: ToTranslate[]; names: Names; may: { translate: boolean; confirm: boolean }; errors?: FieldError[]; typed?: Typed }

const tones: Record<ToTranslate['state'], Tone> = { missing: 'neutral', translated: 'action', confirmed: 'done', outdated: 'attention' }

/** The original and its translation side by side, answer by answer. */
export function TranslationPage({ view, item, title, rows, names, may, errors = [], typed }: Props) {
  const say = text[view.lang]
  const count = (state: ToTranslate['state']) => rows.filter((row) => row.state === state).length
  const long = rows.filter((row) => wordsOver(row.question, row.translation?.value) > 0).length
  const target = other(item.original)
  return (
    <WorkspacePage
      view={view}
      title={say.title(say.languages[target])}
      lead={say.lead}
      crumbs={[{ href: '/w/translations', label: say.translation }, { href: `/w/items/${item.id}`, label: title }]}
      badge={item.example ? <ExampleMark view={view} /> : undefined}
      errors={errors}
      wide
    >
      <p>
        {say.counts(count('missing'), count('outdated'), count('translated') + count('confirmed') - tooLong(rows).length, rows.length)} {long > 0 && say.longOnes(long)} {say.own}
      </p>
      <Form view={view} action={`/w/items/${item.id}/translation`} read={Object.fromEntries((may.translate ? rows : []).map(({ question, original, translation }) => [`version.${question.key}`, readMark(original, translation)]))} typed={typed}>
        {rows.map((row) => (
          <Pair key={row.question.key} view={view} item={item} row={row} names={names} errors={errors} typed={typed} open={may.translate} />
        ))}
        {may.translate && (
          <ButtonRow>
            <Button>{say.save}</Button>
          </ButtonRow>
        )}
      </Form>
      {may.confirm && count('translated') > 0 && (
        <Form view={view} action={`/w/items/${item.id}/translation-confirmation`} read={{ version: confirmMark(unconfirmed(rows)) }} typed={undefined}>
          <ButtonRow>
            <Button kind="secondary">{say.confirmAll}</Button>
          </ButtonRow>
        </Form>
      )}
    </WorkspacePage>
  )
}

type PairProps = { view: View; item: Item; row: ToTranslate; names: Names; errors: FieldError[]; typed?: Typed; open: boolean }

function Pair({ view, item, row, names, errors, typed, open }: PairProps) {
  const say = text[view.lang]
  const { question, original, translation, state } = row
  const target = other(item.original)
  const shown = translation?.value
  const over = wordsOver(question, shown)
  return (
    <Section
      id={`pair-${question.key}`}
      title={readText(question.label, view.lang)}
      lead={
        <>
          <Tag tone={tones[state]}>{say.state[state]}</Tag> {state === 'outdated' && say.outdated} {over > 0 && say.over(over)}
        </>
      }
    >
      <Beside
        even
        aside={
          open ? (
            <>
              {errors.some((error) => error.field === `t.${question.key}` && error.message === say.stale) && <Theirs view={view} row={row} names={names} lang={target} />}
              <TargetField view={view} row={row} lang={target} errors={errors} typed={typed} />
            </>
          ) : (
            <>
              <h3>{say.translation}</h3>
              <AnswerValue view={view} question={question} answer={shown} names={names} lang={target} />
            </>
          )
        }
      >
        <h3>{say.original}</h3>
        <AnswerValue view={view} question={question} answer={original} names={names} lang={item.original} />
      </Beside>
    </Section>
  )
}

/** What came first: somebody else's translation, or a new original that stands on the other side. */
const Theirs = ({ view, row: { question, translation }, names, lang }: Pick<PairProps, 'view' | 'row' | 'names'> & { lang: 'es' | 'en' }) => (
  <div id={`t.${question.key}`}>
    <Callout view={view} kind="warning" title={translation && text[view.lang].theirs}>
      {translation ? <AnswerValue view={view} question={question} answer={translation.value} names={names} lang={lang} /> : text[view.lang].stale}
    </Callout>
  </div>
)

type TargetProps = { view: View; row: ToTranslate; lang: 'es' | 'en'; errors: FieldError[]; typed?: Typed }

function TargetField({ view, row, lang, errors, typed }: TargetProps) {
  const say = text[view.lang]
  const { question, translation, original } = row
  const name = `t.${question.key}`
  if (question.kind === 'table') return <Cells view={view} question={question} original={original as Row[]} translation={translation?.value as Row[] | undefined} lang={lang} typed={typed} />
  const limit = question.kind === 'short text' || question.kind === 'long text' ? question.limit : undefined
  const value = typedText(typed, name) ?? (translation?.value as string | undefined)
  return <TextArea view={view} name={name} label={say.translation} lang={lang === view.lang ? undefined : lang} rows={limit && limit > 60 ? 12 : 3} limit={limit} value={value} error={errorOf(errors, name)} />
}

type CellsProps = { view: View; question: Extract<Question, { kind: 'table' }>; original: Row[]; translation?: Row[]; lang: 'es' | 'en'; typed?: Typed }

const Cells = ({ view, question, original, translation, lang, typed }: CellsProps) => (
  <>
    <p class="hint">{text[view.lang].cells}</p>
    {original.flatMap((row, index) =>
      question.columns
        .filter((column) => column.kind === 'short text' && row[column.key] !== null && row[column.key] !== undefined)
        .map((column) => {
          const name = `t.${question.key}.${index}.${column.key}`
          return (
            <TextArea
              view={view}
              name={name}
              label={text[view.lang].cell(index + 1, readText(column.label, view.lang))}
              lang={lang === view.lang ? undefined : lang}
              rows={2}
              value={typedText(typed, name) ?? (translation?.[index]?.[column.key] as string | undefined) ?? ''}
              optional
            />
          )
        }),
    )}
  </>
)
