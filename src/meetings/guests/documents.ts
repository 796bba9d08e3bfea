import { type Block, heading, paragraph, type Paper, table } from '#base/documents/paper.ts'
import type { Reader } from '#base/ui/dates.ts'
import { type Lang, readText } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { asWhat, type Delegation, everyone } from '../invitation/invitation.ts'
import { text as invitationText } from '../invitation/text.ts'
import { dayOf, type Meeting, timeWords, whereWords } from '../meeting/meeting.ts'
import { text as minutesText } from '../minutes/text.ts'
import { delegateAs } from './guests.ts'
import { text } from './text.ts'


/** Who comes, by delegation: one table to lay on the table at the door. */
export function nameListBlocks(delegations: Delegation[], lang: Lang): Block[] {
  const say = text[lang].list
  // Once it is marked who is there, that is what the list says.
  const marked = everyone(delegations).some((one) => one.present)
  const stands = ({ present }: { present: boolean }, said: string) => (marked ? (present ? invitationText[lang].present : invitationText[lang].absent) : said)
  const coming = delegations.map((delegation) => ({ ...delegation, people: delegation.people.filter((one) => one.present || one.reply?.attends !== 'no') })).filter((one) => one.people.length + one.delegates.length > 0)
  const count = coming.reduce((sum, one) => sum + one.people.length + one.delegates.length, 0)
  const rows = coming.flatMap(({ name, people, delegates }) => [
    { group: readText(name, lang) },
    ...people.map((one) => [one.name ?? '—', asWhat(one, lang) || '—', stands(one, one.reply ? invitationText[lang].attends[one.reply.attends] : invitationText[lang].waiting)]),
    ...delegates.map((one) => [one.name, delegateAs(one, lang), stands(one, say.named)]),
  ])
  return [paragraph(say.count(count, coming.length)), table({ columns: [{ label: say.person, width: 3 }, { label: say.position, width: 5 }, { label: marked ? invitationText[lang].participants.column.present : say.reply, width: 2 }], rows })]
}

export function nameListPaper(meeting: Meeting, delegations: Delegation[], { reader, now, origin }: { reader: Reader; now: Date; origin: string }): Paper {
  const say = text[reader.lang].list
  return {
    lang: reader.lang,
    title: readText(meeting.title, reader.lang),
    eyebrow: say.eyebrow,
    publisher: minutesText[reader.lang].publisher,
    day: dayOf(meeting) ?? dayIn(meeting.zone, now),
    date: `${timeWords({ ...reader, zone: meeting.zone }, meeting, now)} · ${whereWords(reader.lang, meeting)}`,
    mark: meeting.example ? 'example' : undefined,
    running: `${say.title}: ${readText(meeting.title, reader.lang)}`,
    classification: say.members,
    address: `${origin}/w/meetings/${meeting.id}/participants`,
    front: [],
    contents: false,
    body: [heading(1, say.title), ...nameListBlocks(delegations, reader.lang)],
  }
}
