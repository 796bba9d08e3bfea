import { type Block, heading, inLanguage, paragraph, type Paper } from '#base/documents/paper.ts'
import { markdown } from '#base/documents/markdown.ts'
import { sayList } from '#base/list.ts'
import { read, type Words } from '#base/words.ts'
import { dayWords, type Desk, meetingDay, say } from './draft.ts'
import { text } from './text.ts'

/** Behind the cover: boundaries, translations, how it was made, and that it contains examples. */
export function frontOf(desk: Desk): Paper['front'] {
  const words = text[desk.lang].front
  const part = (title: string, ...lines: string[]) => ({ title, body: lines.filter(Boolean).map((line) => paragraph(line)) })
  return [
    ...(desk.practices.some((practice) => practice.example) ? [part(words.example.title, words.example.body)] : []),
    part(words.made.title, ...howMade(desk)),
    part(words.translation.title, ...(titleIn(desk) ? [] : [words.translation.ofTitle]), words.translation.body),
    part(words.boundary.title, words.boundary.body),
  ]
}

/** Whether the cover says its title in the language of the paper. */
const titleIn = ({ compilation: { title }, lang }: Desk): boolean => read(title, lang).lang === lang

function howMade(desk: Desk): string[] {
  const { made } = text[desk.lang].front
  const { lang, calls, guidelines, meetings, members, membersAt } = desk
  const asked = guidelines.map((guideline) => {
    const titles = calls.filter((call) => call.formatVersionId === guideline.id).map((call) => made.call(say(lang, call.title)))
    return made.asked(say(lang, guideline.format.title), guideline.number, sayList(desk, titles))
  })
  const named = (states: Desk['members']) => sayList(desk, states.map((state) => say(lang, state.name)).sort(new Intl.Collator(lang).compare))
  if (desk.compilation.kind === 'meeting paper') return [...asked, made.compiled, made.members(named(members))]
  const held = meetings.filter((meeting) => desk.practices.some((practice) => practice.decision?.meetingId === meeting.id))
  return [...asked, ...(held.length > 0 ? [made.validated(sayList(desk, held.map((meeting) => made.meeting(say(lang, meeting.title), meetingDay(desk, meeting)))))] : []), made.only, ...held.map((meeting) => made.membersAt(dayWords(desk, meeting.milestone.current.onDay), named(membersAt.get(meeting.id) ?? [])))]
}

/** The compiler's own words, in the language they are in; where it is not the paper's, a line says so. */
export function ownWords(desk: Desk, words: Words, under: number): Block[] {
  const found = read(words, desk.lang)
  const blocks = markdown(found.text, { under })
  return found.lang === desk.lang ? blocks : [inLanguage(found.lang, blocks)]
}

export const forewordBlocks = (desk: Desk, foreword: Words): Block[] => [heading(1, text[desk.lang].foreword), ...ownWords(desk, foreword, 1)]
