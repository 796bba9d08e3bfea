import type { ComponentChildren } from 'preact'
import { type Typed, typedList, typedText } from '#base/http/form.ts'
import { CheckboxField, Group, RadioField, SingleCheckbox } from '#base/ui/choice.tsx'
import { FileField, NumberField, SelectField, TextArea, TextField, type FieldProps } from '#base/ui/field.tsx'
import { ShowWhen } from '#base/ui/form.tsx'
import { say as kit } from '#base/ui/text.ts'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import { type Answer, currencies, fieldName, type Money, type Period, type Row, typedCell, typedNumber } from './answer.ts'
import { optionInWords } from './asked.ts'
import type { Question } from './definition.ts'
import { text } from './text.ts'

type Props = {
  view: View
  question: Question
  names: Names
  answer: Answer | undefined
  /** its number in the form, as the paper, Word and Excel say it */
  number?: string
  /** what was typed and could not be saved, kept as it was */
  typed?: Typed
  error?: string
  /** cells of a table that are to be written again, by name */
  wrongCells?: Set<string>
  /** the language in which the answer is written */
  lang: Lang
  /** the question on whose answer it depends whether this one is asked, where it stands in the same form */
  gate?: Question | undefined
  /** answers refer to what is offered today; what is retired is offered only where it was chosen */
  retired?: Set<string>
}

/** One question of a format as a field of a form. */
export function QuestionField(props: Props) {
  const { view, question, gate } = props
  const field = <OneField {...props} />
  if (!question.when) return field
  const say = text[view.lang].field
  return (
    <ShowWhen field={`a.${question.when.question}`} is={question.when.equals} label={gate ? say.onlyWhen(readText(gate.label, view.lang), optionInWords(view.lang, gate, question.when.equals)) : say.onlyAfter}>
      {field}
    </ShowWhen>
  )
}

/** A question as whoever answers sees it, for those who write the guideline: also the place for a file. */
export function QuestionAsSeen(props: Omit<Props, 'answer' | 'lang'>) {
  const { view, question } = props
  const shown = { ...question, when: undefined } as Question
  if (shown.kind !== 'file') return <QuestionField {...props} question={shown} answer={undefined} lang={view.lang} />
  return <FileField {...common({ ...props, answer: undefined, lang: view.lang })} accept=".pdf,.docx,.xlsx,.odt,.png,.jpg" />
}

const common = ({ view, question, number, error, lang }: Props): FieldProps => ({
  view,
  name: fieldName(question),
  label: [number, readText(question.label, view.lang)].filter(Boolean).join(' '),
  hint: question.hint && readText(question.hint, view.lang),
  error,
  optional: !question.required,
  lang: lang === view.lang ? undefined : lang,
})

function OneField(props: Props) {
  const { view, question, answer, typed } = props
  const field = common(props)
  const kept = typedText(typed, field.name)
  switch (question.kind) {
    case 'short text':
      return <TextArea {...field} rows={question.limit > 25 ? 3 : 2} limit={question.limit} value={kept ?? asText(answer)} />
    case 'long text':
      return <TextArea {...field} rows={question.limit > 120 ? 12 : question.limit > 60 ? 8 : 5} limit={question.limit} value={kept ?? asText(answer)} />
    case 'number':
      return <NumberField {...field} lang={undefined} decimal unit={readText(question.unit, view.lang)} value={kept ?? asText(answer)} />
    case 'date':
      return <TextField {...field} hint={[field.hint, field.hint && ' ', text[view.lang].field.dateHint]} lang={undefined} width="short" value={kept ?? asText(answer)} />
    case 'choice':
      return <Choice {...props} options={question.options.map((option) => ({ value: option.key, label: readText(option.label, view.lang) }))} several={question.several ?? false} />
    case 'reference':
      return <Choice {...props} options={referenceOptions(props)} several={question.several ?? false} />
    case 'money':
      return <MoneyField field={field} typed={typed} answer={answer as Money | undefined} />
    case 'period':
      return <PeriodField field={field} typed={typed} answer={answer as Period | undefined} />
    case 'table':
      return <TableField field={field} question={question} typed={typed} wrongCells={props.wrongCells} rows={(answer as Row[] | undefined) ?? []} />
    case 'file':
      return null
  }
}

const asText = (answer: Answer | undefined): string | undefined => (answer === undefined || answer === null ? undefined : typeof answer === 'number' ? typedNumber(answer) : String(answer))

function referenceOptions({ view, question, names, answer, retired }: Props): { value: string; label: string }[] {
  if (question.kind !== 'reference') return []
  const chosen = new Set(Array.isArray(answer) ? (answer as string[]) : [answer as string])
  return [...names[question.to]].filter(([key]) => !retired?.has(`${question.to} ${key}`) || chosen.has(key)).map(([value, name]) => ({ value, label: readText(name, view.lang) }))
}

function Choice({ options, several, ...props }: Props & { options: { value: string; label: string }[]; several: boolean }) {
  const field = { ...common(props), lang: undefined }
  const chosen = typedList(props.typed, field.name) ?? (props.answer === undefined ? [] : [props.answer].flat().map(String))
  if (several) return <CheckboxField {...field} options={options} value={chosen} columns={options.length > 8} />
  if (options.length > 8) return <SelectField {...field} options={options} value={chosen[0]} />
  return <RadioField {...field} options={options} value={chosen[0]} />
}

/** A question of several fields, with a place that its error can point to. */
const Anchored = ({ field, children }: { field: FieldProps; children: ComponentChildren }) => (
  <div id={field.name} tabindex={-1}>
    <Group field={field}>{children}</Group>
  </div>
)

type Inner<A> = { field: FieldProps; typed?: Typed; answer: A | undefined }

function MoneyField({ field, typed, answer }: Inner<Money>) {
  const say = text[field.view.lang].field
  const part = (name: 'amount' | 'currency' | 'year') => ({ view: field.view, name: `${field.name}.${name}`, value: typedText(typed, `${field.name}.${name}`) ?? (answer?.[name] === undefined ? undefined : name === 'amount' ? typedNumber(Number(answer.amount)) : String(answer[name])) })
  return (
    <Anchored field={field}>
      <NumberField {...part('amount')} label={say.amount} decimal />
      <SelectField {...part('currency')} label={say.currency} options={currencies.map((value) => ({ value, label: value }))} />
      <TextField {...part('year')} label={say.priceYear} optional width="short" />
    </Anchored>
  )
}

function PeriodField({ field, typed, answer }: Inner<Period>) {
  const say = text[field.view.lang].field
  const part = (name: 'from' | 'to') => ({ view: field.view, name: `${field.name}.${name}`, value: typedText(typed, `${field.name}.${name}`) ?? answer?.[name] })
  const ongoing = typed?.[`${field.name}.from`] === undefined ? (answer?.ongoing ?? false) : typedText(typed, `${field.name}.ongoing`) === 'yes'
  return (
    <Anchored field={field}>
      <TextField {...part('from')} label={say.from} hint={say.partialDate} width="short" />
      <TextField {...part('to')} label={say.to} hint={say.partialDate} width="short" optional />
      <SingleCheckbox view={field.view} name={`${field.name}.ongoing`} label={say.ongoing} checked={ongoing} />
    </Anchored>
  )
}

type TableProps = { field: FieldProps; question: Extract<Question, { kind: 'table' }>; typed?: Typed; wrongCells?: Set<string>; rows: Row[] }

/** A few empty rows stand below what is filled in; more appear when those are used. */
function TableField({ field, question, typed, wrongCells, rows }: TableProps) {
  const say = text[field.view.lang].field
  const typedRows = typed ? countTypedRows(typed, field.name) : 0
  const shown = Math.min(question.rows.max, Math.max(rows.length, typedRows, question.rows.min) + 2)
  return (
    <Anchored field={field}>
      <p class="hint">
        {say.tableHint(question.rows.max)}
        {question.columns.length > 2 && <span class="slide"> {kit(field.view).slide}</span>}
      </p>
      <div class="scroll">
        <table class="entry">
          <thead>
            <tr>
              {question.columns.map((column) => (
                <th scope="col">
                  {readText(column.label, field.view.lang)}
                  {!column.required && <span class="optional"> {say.optional}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, index) => (
              <tr>
                {question.columns.map((column) => {
                  const name = `${field.name}.${index}.${column.key}`
                  const value = typedText(typed, name) ?? typedCell(rows[index]?.[column.key])
                  const wrong = wrongCells?.has(name) ? ({ id: name, 'aria-invalid': 'true' } as const) : {}
                  const label = say.cell(index + 1, readText(column.label, field.view.lang))
                  return (
                    <td>
                      {column.kind === 'number' ? (
                        <input name={name} class="number" type="text" inputmode="decimal" value={value || undefined} aria-label={label} {...wrong} />
                      ) : (
                        <textarea name={name} rows={2} aria-label={label} lang={field.lang} {...wrong}>
                          {value}
                        </textarea>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Anchored>
  )
}

function countTypedRows(typed: Typed, name: string): number {
  const rows = Object.entries(typed).flatMap(([key, value]) => (key.startsWith(`${name}.`) && value !== '' ? [Number(key.slice(name.length + 1).split('.')[0])] : []))
  return rows.length === 0 ? 0 : Math.max(...rows) + 1
}
