import { type Block, callout, definitions, heading, keep, link, list, paragraph, type Paper, strong, table } from '#base/documents/paper.ts'
import { dayIn } from '#base/zone.ts'
import { cityOf, formatDay, formatInstant, type Reader, readerIn } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { delegateAs } from '../guests/guests.ts'
import { asWhat, type Delegation, everyone, presentStates } from '../invitation/invitation.ts'
import { text as decisionText } from '../decision/text.ts'
import { dayOf, type Meeting, nameInFiles, timeWords, whereWords } from '../meeting/meeting.ts'
import { askedWords } from '../decision/asked-words.ts'
import { minutedWords } from '../decision/positions.tsx'
import type { Decision } from '../decision/decision.ts'
import { ownerOf } from '../follow-up/follow-up.ts'
import { said, titled } from '../on-paper.ts'
import { text as followUpText } from '../follow-up/text.ts'
import { text as programmeText } from '../programme/text.ts'
import { type AdoptedMinutes, stageOfMinutes } from './adoption.ts'
import type { MinutedItem, Minutes } from './queries.ts'
import { text } from './text.ts'


/** The minutes as one paper: who was there, then each item with its papers, positions and decision, from what was recorded. */
export function minutesPaper(minutes: Minutes, { reader, now, origin }: { reader: Reader; now: Date; origin: string }): Paper {
  const { meeting, opening, complete, example, standing } = minutes
  const say = text[reader.lang]
  const day = dayOf(meeting) ?? dayIn(meeting.zone, now)
  return {
    lang: reader.lang,
    title: readText(meeting.title, reader.lang),
    eyebrow: say.eyebrow[meeting.kind],
    publisher: say.publisher,
    day,
    date: `${timeWords({ ...reader, zone: meeting.zone }, meeting, now)} · ${whereWords(reader.lang, meeting)}`,
    mark: example ? 'example' : standing.adoption ? undefined : 'draft',
    running: say.title(readText(meeting.title, reader.lang)),
    classification: meeting.inside ? say.members : say.guests,
    address: `${origin}/w/meetings/${meeting.id}/minutes`,
    // Said where the reading begins: a page of their own for three sentences is a page left empty.
    front: [],
    contents: false,
    body: [
      heading(1, say.minutes),
      callout('note', [paragraph(adoptionWords(minutes, { ...reader, zone: meeting.zone, now })), paragraph(`${meeting.inside ? say.made : say.madeForGuests} ${programmeText[reader.lang].hoursOwn(cityOf(meeting.zone, reader.lang))}`), ...(complete ? [] : [paragraph(strong(say.unfinished))])], say.about),
      ...(meeting.inside ? attendance(minutes, reader) : []),
      ...(opening ? [heading(2, say.opening), ...said(opening, reader.lang)] : []),
      heading(2, say.agenda),
      ...minutes.items.flatMap((one) => minuted(one, minutes, { ...reader, now })),
      ...(meeting.inside ? commented(minutes, reader) : []),
    ],
  }
}

/** As they are frozen when they are adopted. */
export function adoptedMinutes(inBoth: Record<Lang, Minutes>, { now, origin }: { now: Date; origin: string }): AdoptedMinutes {
  const { meeting, example, members } = inBoth.es
  const day = dayIn(meeting.zone, now)
  const paper = (lang: Lang) => minutesPaper(inBoth[lang], { reader: readerIn(lang, meeting.zone), now, origin })
  return { title: meeting.title, day, year: Number((dayOf(meeting) ?? day).slice(0, 4)), example, members: members.map((state) => state.id), papers: { es: paper('es'), en: paper('en') } }
}

/** What these minutes are worth: a draft, or adopted, when and how. */
export function adoptionWords({ standing, meeting }: Minutes, reader: Reader & { now: Date }): string {
  const say = text[reader.lang].adoption
  const { adoption, circulated } = standing
  if (adoption) return adoption.inMeeting ? say.inMeeting(formatDay(reader, adoption.at), readText(adoption.inMeeting.title, reader.lang)) : say.bySilence(formatDay(reader, adoption.at))
  if (!meeting.inside) return say.ofGuests
  if (!circulated) return say.draft
  const over = stageOfMinutes(meeting, standing, reader.now) === 'commented'
  return (over ? say.commented : say.circulated)(formatDay(reader, circulated.commentsUntil))
}

function attendance({ delegations, members }: Minutes, { lang }: Reader): Block[] {
  const say = text[lang]
  const people = everyone(delegations)
  if (!people.some((one) => one.present)) return [heading(2, say.attendance), paragraph(say.nobody)]
  const present = presentStates(people, members.map((state) => state.id)).length
  const rows = delegations.flatMap((delegation) => {
    const there = presentIn(delegation, lang)
    return there.length === 0 && !delegation.isState ? [] : [[readText(delegation.name, lang), there.length > 0 ? there.join('; ') : say.absent]]
  })
  return [heading(2, say.attendance), paragraph(say.quorum(present, members.length)), table({ columns: [{ label: say.delegation, width: 1 }, { label: say.people, width: 2 }], rows })]
}

/** Those who were there, each with the post or the position. */
export const presentIn = ({ people, delegates }: Delegation, lang: Lang): string[] => [
  ...people.filter((one) => one.present).map((one) => [one.name ?? '—', asWhat(one, lang)].filter(Boolean).join(', ')),
  ...delegates.filter((one) => one.present).map((one) => [one.name, delegateAs(one, lang)].filter(Boolean).join(', ')),
]

function minuted(one: MinutedItem, { meeting }: Minutes, reader: Reader & { now: Date }): Block[] {
  const { item, author, card, papers, speakers, decisions } = one
  const { lang } = reader
  const say = text[lang]
  const facts = [say.for[item.kind], author && say.presents(readText(author.name, lang)), card?.example && say.example].filter(Boolean).join(' ')
  const deliberated = item.kind === 'decision' && meeting.inside && (one.positions.length > 0 || item.closed)
  return [
    heading(3, [`${item.number}. `, ...titled(item.title, lang)]),
    paragraph(facts),
    ...(card ? [paragraph(say.upon, link(card.href, ...titled(card.title, lang)))] : []),
    ...(speakers.length > 0 ? [paragraph(speakers.map((speaker) => `${speaker.name} (${readText(speaker.organisation, lang)}), ${programmeText[lang].part[speaker.part]}`).join('; '), '.')] : []),
    ...(one.summary ? said(one.summary, lang) : []),
    ...(papers.length > 0 ? [keep(paragraph(strong(say.papers)), list(papers.map((paper) => [`${paper.title} (${say.languages[paper.language]})`])))] : []),
    ...(deliberated ? [positionsTable(one, meeting, reader)] : []),
    ...(item.kind === 'decision' ? (decisions.length === 0 ? [paragraph(say.noDecision)] : decisions.map((decision) => decided(decision, decisions, reader))) : []),
  ]
}

/** Kept where it stands: a numbered table may move to the next page, away from its item. */
function positionsTable(one: MinutedItem, meeting: Meeting, reader: Reader & { now: Date }): Block {
  const { item, states, positions } = one
  const { lang } = reader
  const say = text[lang]
  const stances = { 'joins': say.joined, 'stands aside': say.aside, 'objects': say.objected }
  return keep(paragraph(strong(say.positions)), paragraph([minutedWords({ ...reader, zone: meeting.zone }, meeting, one, reader.now), positions.some(({ words }) => words) && say.position.asSaid].filter(Boolean).join(' ')), table({
    columns: [{ label: say.position.state, width: 2 }, { label: say.position.stance, width: 3 }, { label: say.position.words, width: 4 }],
    rows: states.map((state) => {
      const position = positions.find((one) => one.stateId === state.id)
      const stance = position ? stances[position.stance] : state.id === item.authorId ? say.presented : item.closed?.silent.includes(state.id) ? say.consented : say.none
      const slips = (position?.corrections ?? []).map(({ was, wasWords, reason }) => say.corrected([stances[was], wasWords].filter(Boolean).join('. '), reason))
      const before = position && askedWords(reader, position, item)
      const how = [...(position?.onBehalf ? [say.onBehalf] : []), ...(before ? [before] : []), ...slips]
      return [readText(state.name, lang), how.length > 0 ? `${stance} (${how.join('; ')})` : stance, position?.words ?? '']
    }),
  }))
}

function decided(decision: Decision, decisions: Decision[], reader: Reader): Block {
  const say = decisionText[reader.lang]
  const later = decisions.find((one) => one.supersedes === decision.id)
  const earlier = decisions.find((one) => one.id === decision.supersedes)
  const notes = [later && say.decision.superseded(later.number), earlier && say.decision.supersedes(earlier.number)].filter(Boolean).join('. ')
  return definitions([
    [say.decision.number(decision.number), [paragraph(strong(say.outcome[decision.outcome]), notes && `. ${notes}`)]],
    [say.decision.reason, said(decision.reason, reader.lang)],
    ...(decision.followUps.length > 0 ? [[followUpText[reader.lang].title, [list(decision.followUps.map((one) => [...titled(one.wanted, reader.lang), ` (${followUpText[reader.lang].by(readText(ownerOf(one), reader.lang), formatDay(reader, one.dueOn))})`]))]] as [string, Block[]]] : []),
    [say.decision.on, formatInstant(reader, decision.at)],
  ])
}

/** What a comment is about: one item, also where that was removed since, or the minutes as a whole. */
export function aboutWords(items: MinutedItem[], itemId: string | null, lang: Lang): string {
  const say = text[lang].comments
  const item = items.find((one) => one.item.id === itemId)?.item
  return item ? say.on(item.number, readText(item.title, lang)) : itemId ? say.removed : say.whole
}

/** The annex, for members: what the delegations said of the draft, and what became of it. */
function commented({ standing: { comments }, items }: Minutes, { lang }: Reader): Block[] {
  const say = text[lang].comments
  if (comments.length === 0) return []
  const pairs = comments.map(({ agendaItemId, delegation, words, answer }): [string, Block[]] => [
    say.said(readText(delegation, lang), aboutWords(items, agendaItemId, lang)),
    [paragraph(words), paragraph(strong(answer ? (answer.taken ? say.taken : say.notTaken) : say.unanswered), answer?.words ? `: ${answer.words}` : '')],
  ])
  return [heading(2, say.annex), paragraph(say.annexLead), definitions(pairs)]
}

/** acta-reunion-en-linea-2019-06-27-es.pdf; a title that the language does not have is no part of the name. */
export function fileNameOf({ meeting }: Minutes, lang: Lang, ending: 'pdf' | 'docx'): string {
  return [text[lang].fileName, nameInFiles(meeting, lang), dayOf(meeting), lang].filter(Boolean).join('-') + `.${ending}`
}
