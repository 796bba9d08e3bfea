import type { ComponentChildren } from 'preact'
import { markdownToHtml } from '#base/documents/html.ts'
import type { StoredFile } from '#base/file.ts'
import { FileLink } from '#base/ui/list.tsx'
import { Prose } from '#base/ui/said.tsx'
import { DataTable } from '#base/ui/table.tsx'
import type { View } from '#base/view.ts'
import { type Lang, readText } from '#base/words.ts'
import type { Names } from '#reference/index.ts'
import type { Answer, Money, Period, Row } from './answer.ts'
import type { Question } from './definition.ts'
import { text } from './text.ts'

type Reader = { lang: Lang; locale: string }

/** An answer in plain words, for lists, differences and papers. Long texts keep their Markdown. */
export function answerInWords({ lang, locale }: Reader, question: Question, answer: Answer | undefined, names: Names): string {
  if (answer === undefined || answer === null) return text[lang].answer.none
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  switch (question.kind) {
    case 'number':
      return `${number.format(answer as number)} ${readText(question.unit, lang)}`
    case 'money': {
      const { amount, currency, year } = answer as Money
      const cents = /\.\d*[1-9]/.test(String(amount)) ? 2 : 0
      return `${currency} ${new Intl.NumberFormat(locale, { minimumFractionDigits: cents, maximumFractionDigits: 6 }).format(Number(amount))}${year ? ` (${year})` : ''}`
    }
    case 'period':
      return periodInWords({ lang, locale }, answer as Period)
    case 'choice':
      return [answer].flat().map((key) => { const option = question.options.find((one) => one.key === key); return option ? readText(option.label, lang) : String(key) }).join('; ')
    case 'reference':
      return [answer].flat().map((key) => { const name = names[question.to].get(String(key)); return name ? readText(name, lang) : String(key) }).join('; ')
    case 'table':
      return (answer as Row[]).map((row) => question.columns.map((column) => cellInWords(row[column.key], number, lang)).join(' · ')).join('\n')
    case 'file':
      return String((answer as string[]).length)
    default:
      return String(answer)
  }
}

const cellInWords = (cell: string | number | null | undefined, number: Intl.NumberFormat, lang: Lang): string => {
  if (cell === null || cell === undefined) return text[lang].field.noData
  return typeof cell === 'number' ? number.format(cell) : cell
}

/** "desde marzo de 2018 a la fecha": as precise as what was written, no more. */
function periodInWords({ lang, locale }: Reader, { from, to, ongoing }: Period): string {
  const say = text[lang].answer
  const word = (partial: string) => {
    const [year, month, day] = partial.split('-')
    if (!month) return year!
    const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...(day ? { day: 'numeric' } : {}), timeZone: 'UTC' })
    return format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
  }
  const end = to ? say.to(word(to)) : ongoing ? say.ongoing : ''
  return `${say.from} ${word(from)}${end && ` ${end}`}`
}

type Props = { view: View; question: Question; answer: Answer | undefined; names: Names; files?: StoredFile[]; lang?: Lang }

/** An answer as it is read on a page. */
export function AnswerValue({ view, question, answer, names, files = [], lang = view.lang }: Props): ComponentChildren {
  if (answer === undefined || answer === null) return <span class="mute">{text[view.lang].answer.none}</span>
  if (question.kind === 'long text') return <div lang={lang === view.lang ? undefined : lang}><Prose html={markdownToHtml(answer as string, { lang, top: 4, id: question.key })} /></div>
  if (question.kind === 'short text') return <span lang={lang === view.lang ? undefined : lang}>{answer as string}</span>
  if (question.kind === 'table') return <AnswerTable view={view} question={question} rows={answer as Row[]} />
  if (question.kind === 'file') return files.filter((file) => (answer as string[]).includes(file.id)).map((file) => <FileLink view={view} href={`/w/files/${file.id}`} name={file.name} kind={file.name.split('.').at(-1)!.toUpperCase()} bytes={file.size} />)
  return answerInWords(view, question, answer, names)
}

const AnswerTable = ({ view, question, rows }: { view: View; question: Extract<Question, { kind: 'table' }>; rows: Row[] }) => {
  const number = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 6 })
  return (
    <DataTable
      view={view}
      caption={readText(question.label, view.lang)}
      named
      columns={question.columns.map((column) => ({ key: column.key, label: readText(column.label, view.lang), numeric: column.kind === 'number' }))}
      rows={rows.map((row) => Object.fromEntries(question.columns.map((column) => [column.key, cellInWords(row[column.key], number, view.lang)])))}
    />
  )
}
