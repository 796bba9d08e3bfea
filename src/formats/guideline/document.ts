import { blank, type Block, boxes, callout, emphasis, heading, type Inline, keep, list, paragraph, type Paper, table } from '#base/documents/paper.ts'
import { slug } from '#base/documents/prepare.ts'
import { sayDay } from '#base/ui/dates.ts'
import { capital, type Lang, readText, type Words } from '#base/words.ts'
import { askedInWords } from '../asked.ts'
import { type Question, questionsOf, type Section } from '../definition.ts'
import { numberOf, placeInWords } from '../wording.ts'
import type { Guideline } from './guideline.ts'
import { text } from './text.ts'

/** A6: the same definition as the web form, as a paper: it can be read, printed and filled in by hand. */
export function guidelinePaper(guideline: Guideline, lang: Lang, { ornament, address }: { ornament?: string; address?: string } = {}): Paper {
  const say = text[lang]
  const { definition, title, number, publisher, day, draft } = guideline
  const required = questionsOf(definition).filter((question) => question.required).length
  return {
    lang,
    title: readText(title, lang),
    subtitle: say.subtitle(required, definition.minutes),
    eyebrow: `${say.eyebrow} · ${say.version(number)}`,
    publisher: readText(publisher, lang),
    day,
    date: draft ? say.saved(sayDay(lang, day)) : say.issued(sayDay(lang, day)),
    ...(draft && { mark: 'draft' as const }),
    running: `${readText(title, lang)} · ${say.version(number)}`,
    description: readText(definition.intro, lang),
    ...(address && { address }),
    ...(ornament && { ornament }),
    front: frontOf(guideline, lang),
    contents: true,
    body: [...opening(guideline, lang), ...definition.sections.flatMap((section, index) => sectionOf(guideline, lang, { section, index })), ...scoring(guideline, lang), ...errataOf(guideline, lang)],
  }
}

function frontOf({ title, number, publisher, day, definition }: Guideline, lang: Lang): Paper['front'] {
  const say = text[lang].paper
  return [
    { title: say.frozen, body: [paragraph(say.frozenNote)] },
    { title: say.languages, body: [paragraph(say.languagesNote)] },
    ...(definition.source ? [{ title: say.source, body: [paragraph(definition.source)] }] : []),
    { title: say.cite, body: [paragraph(say.citation(readText(publisher, lang), readText(title, lang), number, day.slice(0, 4)))] },
  ]
}

function opening({ definition }: Guideline, lang: Lang): Block[] {
  const say = text[lang]
  const { paper } = say
  return [
    heading(1, say.before),
    ...paragraphsOf(definition.intro, lang),
    callout('key', [list([paper.online, paper.byHand, paper.lists, paper.required, paper.persons])], paper.how),
    keep(heading(2, paper.whoTitle), blank(1, [{ label: paper.who.country, width: 1 }, { label: paper.who.institution, width: 2 }]), blank(1, [{ label: paper.who.person, width: 2 }, { label: paper.who.day, width: 1 }])),
  ]
}

const paragraphsOf = (words: Words, lang: Lang): Block[] => readText(words, lang).split(/\n\s*\n/).map((one) => paragraph(one))

type Placed = { section: Section; index: number }

const sectionOf = (guideline: Guideline, lang: Lang, { section, index }: Placed): Block[] => [
  heading(1, `${index + 1}. ${readText(section.title, lang)}`),
  ...(section.intro ? paragraphsOf(section.intro, lang) : []),
  ...section.questions.flatMap((question) => asked(guideline, lang, question)),
]

/** The question, what kind of answer it wants, its guidance, and room for the answer. */
function asked(guideline: Guideline, lang: Lang, question: Question): Block[] {
  const { definition } = guideline
  const head = [
    heading(2, `${numberOf(definition, question.key)} ${readText(question.label, lang)}`),
    paragraph(emphasis(`${capital(askedInWords(lang, definition, question))}.`)),
    ...(question.hint ? paragraphsOf(question.hint, lang) : []),
  ]
  const room = roomFor(guideline, lang, question)
  const choices = 'options' in question ? question.options.length : question.kind === 'reference' && question.to !== 'country' ? guideline.offered[question.to].length : 0
  return choices > 14 ? [...head, ...room] : [keep(...head, ...room)]
}

/** Some twelve words of handwriting fit on a line; what needs more goes on another sheet. */
const linesFor = (limit: number): number => Math.min(7, Math.ceil(limit / 12))

function roomFor(guideline: Guideline, lang: Lang, question: Question): Block[] {
  const say = text[lang].paper
  switch (question.kind) {
    case 'short text':
    case 'long text':
      return [blank(linesFor(question.limit))]
    case 'number':
      return [blank(1, [readText(question.unit, lang)])]
    case 'date':
      return [blank(1, [say.date])]
    case 'money':
      return [blank(1, [{ label: say.amount, width: 2 }, { label: say.currency, width: 1 }, { label: say.priceYear, width: 1 }])]
    case 'period':
      return [blank(1, [say.from, say.to]), boxes([say.ongoing])]
    case 'choice':
      return [boxes(question.options.map((option) => readText(option.label, lang)))]
    case 'reference':
      return question.to === 'country' ? [blank(question.several ? 3 : 1)] : [boxes(guideline.offered[question.to].map((name) => readText(name, lang)))]
    case 'table':
      return [blank(Math.min(question.rows.max, Math.max(question.rows.min, 4)), question.columns.map((column) => ({ label: columnLabel(lang, column), width: column.kind === 'number' ? 2 : (column.limit ?? 20) > 20 ? 5 : 3 })))]
    case 'file':
      return [paragraph(say.attach), blank(1)]
  }
}

function columnLabel(lang: Lang, { label, required }: Extract<Question, { kind: 'table' }>['columns'][number]): Inline[] {
  const name: Inline = { type: 'text', value: readText(label, lang) }
  return required ? [name] : [name, { type: 'text', value: ` (${text[lang].optional})` }]
}

function scoring({ definition }: Guideline, lang: Lang): Block[] {
  const say = text[lang]
  const { criteria, scale } = definition
  if (criteria.length === 0) return []
  return [
    heading(1, say.criteria),
    paragraph(say.criteriaLead),
    ...(scale.length > 0 ? [table({ caption: say.scale, unit: say.scaleLead(0, scale.length - 1), columns: [{ label: say.scaleOf.mark, width: 1 }, { label: say.scaleOf.meaning, width: 6 }], rows: scale.map((word, mark) => [String(mark), readText(word, lang)]) })] : []),
    table({ caption: say.criteriaTitle, columns: [{ label: say.criteriaOf.criterion, width: 2 }, { label: say.criteriaOf.hint, width: 3 }], rows: criteria.map(({ label, hint }, index) => [`${index + 1}. ${readText(label, lang)}`, hint ? readText(hint, lang) : '']) }),
  ]
}

function errataOf({ definition, errata }: Guideline, lang: Lang): Block[] {
  const say = text[lang]
  if (errata.length === 0) return []
  const rows = errata.map(({ place, before, wording, reason, day }) => [placeInWords(lang, definition, place), before ? readText(before, lang) : say.nothing, readText(wording, lang), `${readText(reason, lang)} ${sayDay(lang, day)}`])
  const { place, said, says, reason } = say.errataOf
  return [heading(1, say.errata), paragraph(say.errataLead), table({ columns: [{ label: place, width: 2 }, { label: said, width: 3 }, { label: says, width: 3 }, { label: reason, width: 3 }], rows })]
}

// Words a file name does without.
const little = /^(para|identificar|de|del|la|las|el|los|y|e|en|a|to|identify|of|the|and|for|in)$/

/** guia-buenas-practicas-v1-es.pdf */
export function fileName({ title, number }: Pick<Guideline, 'title' | 'number'>, lang: Lang, ending: 'pdf' | 'docx'): string {
  const first = lang === 'es' ? 'guia' : 'guideline'
  const words = slug(readText(title, lang)).split('-').filter((word) => !little.test(word) && word !== first)
  return `${[first, ...words].join('-')}-v${number}-${lang}.${ending}`
}
