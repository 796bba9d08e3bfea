import { type Block, heading, keep, link, list, pageBreak, paragraph, type Paper, strong, table } from '#base/documents/paper.ts'
import { cityOf, formatDay, formatInstant, type Reader } from '#base/ui/dates.ts'
import { readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { text as agendaText } from '../agenda/text.ts'
import { nameListBlocks } from '../guests/documents.ts'
import type { Delegation } from '../invitation/invitation.ts'
import { dayOf, type Meeting, timeWords, whereWords } from '../meeting/meeting.ts'
import { programmeOf, type Session, type Speaker, timeOfSession } from '../programme/session.ts'
import { text as programmeText } from '../programme/text.ts'
import type { CirculatedPaper, SubjectCard } from '../subject.ts'
import { text as minutesText } from '../minutes/text.ts'
import type { AgendaItem } from '../agenda/agenda.ts'
import { titled } from '../on-paper.ts'
import type { Filed } from './pack.ts'
import { text } from './text.ts'

type PackItem = { item: AgendaItem; presents: string | undefined; card: SubjectCard | undefined; told: Block[]; speakers: Speaker[] }
export type Pack = { meeting: Meeting; sessions: Session[]; items: PackItem[]; delegations: Delegation[]; filed: Filed[]; circulated: CirculatedPaper[] }

/** The pack as one paper: programme, who comes, then each item with what is decided upon, in full. Its headings are its bookmarks. */
export function packPaper(pack: Pack, { reader, now, origin }: { reader: Reader; now: Date; origin: string }): Paper {
  const { meeting, items } = pack
  const say = text[reader.lang]
  const host = { ...reader, zone: meeting.zone }
  return {
    lang: reader.lang,
    title: readText(meeting.title, reader.lang),
    eyebrow: say.eyebrow,
    publisher: minutesText[reader.lang].publisher,
    day: dayOf(meeting) ?? dayIn(meeting.zone, now),
    date: `${timeWords(host, meeting, now)} · ${whereWords(reader.lang, meeting)}`,
    mark: meeting.example || items.some((one) => one.card?.example) ? 'example' : undefined,
    running: readText(meeting.title, reader.lang),
    classification: meeting.inside ? say.members : say.guests,
    address: `${origin}/w/meetings/${meeting.id}`,
    front: [{ title: say.about, body: [paragraph(say.made(formatInstant(host, now)), ` ${programmeText[reader.lang].hoursOwn(cityOf(meeting.zone, reader.lang))}`)] }],
    contents: true,
    body: [
      heading(1, say.programme),
      ...programmeBlocks(pack, host),
      ...(meeting.inside ? [heading(1, say.participants), ...nameListBlocks(pack.delegations, reader.lang)] : []),
      ...(pack.circulated.length > 0 ? [heading(1, say.circulated), paragraph(say.circulatedLead), list(pack.circulated.map(({ href, title }) => [link(`${origin}${href}`, ...titled(title, reader.lang))]))] : []),
      heading(1, say.items),
      ...items.flatMap((one) => itemBlocks(one, pack, reader)),
    ],
  }
}

function programmeBlocks({ meeting, sessions, items }: Pack, reader: Reader): Block[] {
  const say = text[reader.lang]
  const { days, loose } = programmeOf(sessions, items.map((one) => one.item))
  const numbered = (item: AgendaItem) => [`${item.number}. `, ...titled(item.title, reader.lang)]
  const spoken = (own: AgendaItem[]) => items.filter((one) => own.includes(one.item)).flatMap(({ speakers, presents }) => (speakers.length > 0 ? speakers.map(({ name, organisation }) => `${name} (${readText(organisation, reader.lang)})`) : (presents ?? []))).join('; ')
  const rows = days.map(({ day, sessions: own }) => {
    const time = timeOfSession(meeting, own[0]!.session)
    const caption = [meeting.days > 1 && programmeText[reader.lang].day(day), time && formatDay(reader, time.start)].filter(Boolean).join(' · ')
    return table({
      ...(caption && { caption }),
      columns: [{ label: say.column.when, width: 1 }, { label: say.column.what, width: 5 }, { label: say.column.who, width: 3 }],
      rows: own.map(({ session, items: under }) => [`${session.startsAt} (${programmeText[reader.lang].minutes(session.minutes)})`, [strong(...titled(session.title, reader.lang)), ...under.flatMap((item, index) => [index === 0 ? '. ' : '; ', ...numbered(item)])], spoken(under)]),
    })
  })
  return [...rows, ...(loose.length > 0 ? [keep(paragraph(strong(programmeText[reader.lang].loose)), list(loose.map(numbered)))] : [])]
}

function itemBlocks({ item, presents, card, told, speakers }: PackItem, { filed }: Pack, { lang }: Reader): Block[] {
  const say = text[lang]
  const facts = [agendaText[lang].for[item.kind], presents && agendaText[lang].presents(presents), item.minutes && programmeText[lang].minutes(item.minutes)].filter(Boolean).join(' · ')
  const own = filed.filter((one) => one.item === item)
  return [
    heading(2, [`${item.number}. `, ...titled(item.title, lang)]),
    paragraph(facts),
    ...(speakers.length > 0 ? [paragraph(speakers.map((one) => `${one.name} (${readText(one.organisation, lang)}), ${programmeText[lang].part[one.part]}`).join('; '), '.')] : []),
    ...(own.length > 0 ? [keep(paragraph(strong(say.papers)), list(own.map((one) => [`${one.path} · ${agendaText[lang].paperKinds[one.paper.kind]}, ${agendaText[lang].languages[one.paper.language]}`])))] : []),
    ...(card && told.length === 0 ? [paragraph(say.read, link(card.href, ...titled(card.title, lang)))] : []),
    ...(told.length > 0 ? [...told, pageBreak()] : []),
  ]
}
