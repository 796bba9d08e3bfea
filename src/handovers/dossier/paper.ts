import { markdown } from '#base/documents/markdown.ts'
import { type Block, heading, inLanguage, paragraph, type Paper, strong, table } from '#base/documents/paper.ts'
import { formatDay, type Reader, readerIn, sayDay } from '#base/ui/dates.ts'
import { sayList } from '#base/list.ts'
import { type Lang, quoted, read, readText, type Words } from '#base/words.ts'
import { titled } from '#meetings/index.ts'
import { roleName, roles, type Role, sinceWords } from '#membership/index.ts'
import { sayDate } from '#workplan/index.ts'
import { type Contact, type Content, type DecisionLine, lastDay, namedWithin, type OpenItem, type PlanLine, type Proposed, type UnderWay } from './dossier.ts'
import { text } from './text.ts'

/** When the term begins and ends, each as exactly as it is known. */
export function sayTerm(reader: Reader, { since, until, precision = 'day' }: Pick<Content, 'since' | 'until' | 'precision'>): [since: string, until: string] {
  // Beside a day of its end a year alone reads as nonsense.
  const begins = precision === 'year' && until && lastDay(until).slice(5) !== '12-31' ? 'month' : precision
  return [begins === 'day' ? formatDay(reader, since) : sinceWords(reader, since, begins), until ? formatDay(reader, lastDay(until)) : text[reader.lang].noEnd]
}

/** The day of what is open. */
export const sayOpen = (reader: Reader, { said, onDay }: Pick<OpenItem, 'said' | 'onDay'>): string => (said?.onDay ? sayDate(reader, said) : onDay ? formatDay(reader, onDay) : '')

/** What was planned, in the plan's own words where it has any: a month is no last day of it. */
export function sayPlanned(reader: Reader, { said, planned, plannedTentative }: PlanLine): string {
  const say = text[reader.lang].plan
  if (said) return sayDate(reader, said.planned)
  return planned ? `${formatDay(reader, planned)}${plannedTentative ? ` (${say.tentative})` : ''}` : say.noDate
}

export function sayNow(reader: Reader, { said, now }: PlanLine): string {
  const say = text[reader.lang].plan
  if (said) return sayDate(reader, said.now)
  return now ? formatDay(reader, now) : say.noDate
}

/** When it happened, as exactly as that is known. */
export const sayHappened = (reader: Reader, { happened, happenedPrecision = 'day' }: PlanLine): string => (happened ? sayDate(reader, { onDay: happened, precision: happenedPrecision }) : text[reader.lang].plan.notYet)

export const roleWords = (role: string, lang: Lang): string => ((roles as readonly string[]).includes(role) ? roleName(role as Role, lang) : role)

function said(words: Words | null, lang: Lang): Block[] {
  if (!words) return [paragraph(text[lang].notWritten)]
  const found = read(words, lang)
  const blocks = markdown(found.text, { under: 3 })
  return found.lang === lang ? blocks : [inLanguage(found.lang, blocks)]
}

/** The dossier as one paper, from what was frozen and from nothing else. */
export function handoverPaper(content: Content, lang: Lang, { address, draft }: { address?: string; draft: boolean }): Paper {
  const say = text[lang]
  const state = readText(content.state, lang)
  return {
    lang, title: say.of(state), subtitle: say.term(...sayTerm(readerIn(lang), content)),
    eyebrow: say.paper.eyebrow, publisher: say.paper.publisher, day: content.on, date: sayDay(lang, content.on), mark: draft ? 'draft' : content.example ? 'example' : undefined,
    running: say.paper.running(state), classification: say.paper.members, ...(address && { address }),
    front: [{ title: say.paper.about, body: [paragraph(say.paper.made), paragraph(say.paper.roll(sayList({ locale: lang }, content.members.map((name) => readText(name, lang)))))] }],
    contents: true,
    body: [
      heading(1, say.sections.words),
      heading(2, say.sections.achieved), ...said(content.achieved, lang),
      heading(2, say.sections.priorities), ...said(content.priorities, lang), ...proposedBlocks(content, lang),
      heading(1, say.sections.open), openTable(content, lang), ...undatedBlocks(content, lang),
      ...(content.underWay ? [heading(2, say.sections.underWay), underWayTable(content.underWay, Boolean(content.partial), lang)] : []),
      heading(1, say.sections.plan), planTable(content, lang),
      heading(1, say.sections.decisions), decisionTable(content, lang),
      heading(1, say.sections.contacts), contactTable(content, lang),
    ],
  }
}

function within(item: { of: Words; title: Words }, lang: Lang): string {
  const { of, title } = namedWithin(item, lang)
  return of ? `${of}: ${title}` : title
}

function planTable({ plan }: Content, lang: Lang): Block {
  const say = text[lang].plan
  return table({
    caption: say.caption,
    columns: [{ label: say.activity, width: 3 }, { label: say.planned, width: 1.2 }, { label: say.now, width: 1.4 }, { label: say.happened, width: 1.2 }],
    rows: plan.map((line) => [
      [strong(`${line.codes.join(' ')} `), within({ of: line.activity, title: line.title }, lang)],
      sayPlanned(readerIn(lang), line),
      `${sayNow(readerIn(lang), line)}${line.moves > 0 ? `, ${say.moved(line.moves)}` : ''}`,
      sayHappened(readerIn(lang), line),
    ]),
  })
}

/** Who proposed it, in which meeting, and what that decided. */
export function sayProposed(reader: Reader, { by, meeting, on, decision }: Proposed): string {
  const { decisions, proposed } = text[reader.lang]
  const outcome = decision ? `${decisions.outcomes[decision.outcome] ?? decision.outcome} (${proposed.decision(decision.number)})` : proposed.undecided
  return `${readText(by, reader.lang)}. ${readText(meeting, reader.lang)}${on ? `, ${formatDay(reader, on)}` : ''}: ${outcome}.`
}

function proposedBlocks({ proposed = [] }: Content, lang: Lang): Block[] {
  if (proposed.length === 0) return []
  const say = text[lang].proposed
  return [table({
    caption: say.caption,
    columns: [{ label: say.what, width: 2.4 }, { label: say.who, width: 3 }],
    rows: proposed.map((one) => [[...titled(one.title, lang), '. ', ...titled(one.reason, lang)], sayProposed(readerIn(lang), one)]),
  })]
}

/** A decision is known by its number in its meeting. */
function decisionTable({ decisions, partial }: Content, lang: Lang): Block {
  const say = text[lang].decisions
  if (decisions.length === 0) return paragraph(partial ? text[lang].partial : say.none)
  return table({
    caption: say.caption,
    columns: [{ label: say.number, width: 0.5 }, { label: say.about, width: 2.4 }, { label: say.outcome, width: 3 }],
    rows: [...Map.groupBy(decisions, (line) => meetingOf(line, lang))].flatMap(([group, lines]) => [
      { group },
      ...lines.map((line) => [String(line.number), titled(line.title, lang), [`${say.outcomes[line.outcome] ?? line.outcome}. `, ...titled(line.reason, lang)]]),
    ]),
  })
}

export const meetingOf = ({ meeting, on }: DecisionLine, lang: Lang): string => `${readText(meeting, lang)}${on ? `, ${sayDay(lang, on)}` : ''}`

function openTable({ open }: Content, lang: Lang): Block {
  const say = text[lang]
  if (open.length === 0) return paragraph(say.items.none)
  return table({
    caption: say.items.caption,
    columns: [{ label: say.items.what, width: 2.4 }, { label: say.items.owner, width: 1.4 }, { label: say.items.choice, width: 2 }],
    rows: open.map((item) => [
      `${within(item, lang)}${item.onDay ? ` (${sayOpen(readerIn(lang), item)})` : ''}`,
      item.ownerNames.map((name) => readText(name, lang)).join('; '),
      item.choice ? [`${say.verdicts[item.choice.verdict]}${item.choice.onDay ? ` ${say.to(sayDay(lang, item.choice.onDay))}` : ''}. `, ...titled(item.choice.reason, lang)] : say.undecided,
    ]),
  })
}

function undatedBlocks({ undated = [] }: Content, lang: Lang): Block[] {
  if (undated.length === 0) return []
  const names = undated.map(({ codes, title }) => [codes.join(' '), quoted(lang, readText(title, lang))].filter(Boolean).join(' '))
  return [paragraph(`${text[lang].undated.lead(undated.length)}: ${names.join('; ')}.`)]
}

/** Whose turn it is, and until when. */
export function sayUnderWay(reader: Reader, { stage, onDay, tentative }: UnderWay): string {
  const say = text[reader.lang].underWay
  return say.stages[stage](onDay ? `${formatDay(reader, onDay)}${tentative ? ` (${say.tentative})` : ''}` : '')
}

function underWayTable(underWay: UnderWay[], partial: boolean, lang: Lang): Block {
  const say = text[lang].underWay
  if (underWay.length === 0) return paragraph(partial ? text[lang].partial : say.none)
  return table({
    caption: say.caption,
    columns: [{ label: say.what, width: 2.4 }, { label: say.stands, width: 3 }],
    rows: underWay.map((one) => [readText(one.title, lang), sayUnderWay(readerIn(lang), one)]),
  })
}

/** A state's own posts have no institution but the state. */
export function placeOf({ country, organisation }: Contact, lang: Lang): { country: string; institution: string } {
  const [state, place] = [country ? readText(country, lang) : '—', readText(organisation, lang)]
  return { country: state, institution: place === state ? '—' : place }
}

function contactTable({ contacts }: Content, lang: Lang): Block {
  const say = text[lang].contacts
  return table({
    caption: say.caption,
    note: say.directory,
    columns: [{ label: say.country, width: 1.3 }, { label: say.institution, width: 2.4 }, { label: say.post, width: 1.6 }, { label: say.person, width: 1.7 }],
    rows: contacts.map((contact) => { const { country, institution } = placeOf(contact, lang); return [country, institution, roleWords(contact.role, lang), contact.name] }),
  })
}
