import { safeName } from '#base/file.ts'
import type { Paper as Document } from '#base/documents/paper.ts'
import type { Lang } from '#base/words.ts'
import type { AgendaItem, Paper } from '../agenda/agenda.ts'

/** A paper of the meeting as it lies in the folder: by item, in order, under a name that says what it is. */
export type Filed = { path: string; paper: Paper; item: AgendaItem }

/** What circulates for the meeting, as it lies in the folder beside the papers of its items. */
export type Printed = { name: string; title: string; lang: Lang; paper: Document }

const two = (number: number): string => String(number).padStart(2, '0')

/** Names are unique and hold on every system: the item's number, the paper's, its title and its language. */
export function fileOf(agenda: AgendaItem[], papers: Paper[], folder: (number: number) => string): Filed[] {
  return agenda.flatMap((item) =>
    papers
      .filter((paper) => paper.agendaItemId === item.id)
      .map((paper, index) => ({ item, paper, path: `${folder(item.number)}/${two(index + 1)} ${safeName(`${paper.title} (${paper.language}).x`, paper.name.split('.').at(-1) ?? 'pdf')}` })),
  )
}

export const folderName = (word: string) => (number: number): string => `${word} ${two(number)}`
