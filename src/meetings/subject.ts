import type { Db } from '#base/database/transaction.ts'
import type { Block, Depth, Paper } from '#base/documents/paper.ts'
import { type Lang, other, translate, type Words } from '#base/words.ts'

/** What is decided upon: one version of a thing that another part keeps. */
export type SubjectRef = { kind: string; id: string; version: string | null }

/** What an agenda needs to know of a thing, as far as the reader may see it. */
export type SubjectCard = SubjectRef & {
  title: Words
  href: string
  /** the state that presents it: its position is not needed */
  authorStateId: string | null
  /** what the invited guests may read until a day after the meeting */
  holdingIds: string[]
  /** whether its owner lets the public know of it once a meeting has decided */
  publishes: boolean
  example: boolean
  /** what whoever arranges an agenda weighs it by; never on the agenda itself */
  assessment?: Words
}

/** Who reads what is told, and under which depth its headings begin. */
type Telling = { lang: Lang; locale: string; depth: Depth; today: string }

type Printing = { lang: Lang; today: string; origin: string }

/** A paper made for a meeting that its members read. */
export type CirculatedPaper = Pick<SubjectCard, 'id' | 'title' | 'href'> & { print: (reader: Printing) => Promise<Paper | undefined> }

/** How another part shows its things to a meeting. */
export type SubjectDoor = {
  describe: (db: Db, refs: SubjectRef[]) => Promise<SubjectCard[]>
  /** what can be brought to an agenda now */
  offer: (db: Db) => Promise<SubjectCard[]>
  /** what circulates among the members for one meeting, beside its agenda, and the same as a file to take along */
  circulates?: (db: Db, meetingId: string) => Promise<CirculatedPaper[]>
  /** the thing itself on paper, for the pack of a meeting; without it, the pack says where to read it */
  tell?: (db: Db, ref: SubjectRef, reader: Telling) => Promise<Block[]>
}

export type Subjects = Readonly<Record<string, SubjectDoor>>

let subjects: Subjects = {}
/** Kind of subject → the part that shows it. The roof fills it once, at start (src/subjects.ts). */
export function initSubjects(table: Subjects): void {
  subjects = table
}

export const isSubjectKind = (kind: string): boolean => Object.hasOwn(subjects, kind)

/** Those that the reader may see, in the order asked for. */
export async function describeSubjects(db: Db, refs: SubjectRef[]): Promise<SubjectCard[]> {
  const cards: SubjectCard[] = []
  for (const [kind, door] of Object.entries(subjects)) {
    const asked = refs.filter((ref) => ref.kind === kind)
    if (asked.length > 0) cards.push(...(await door.describe(db, asked)))
  }
  return refs.flatMap((ref) => cardOf(ref, cards) ?? [])
}

export const cardOf = (subject: SubjectRef | null, cards: SubjectCard[]): SubjectCard | undefined => cards.find((one) => one.kind === subject?.kind && one.id === subject.id && one.version === subject.version)

/** An item bears the title that its thing had when it was brought: what has been translated since is read in its translation. */
export function titleOf({ title, subject }: { title: Words; subject: SubjectRef | null }, cards: SubjectCard[]): Words {
  const translation = cardOf(subject, cards)?.title[other(title.original)]
  return title[other(title.original)] || !translation ? title : translate(title, translation)
}

/** The same for a whole agenda: only what lacks a language is looked for. */
export async function withTitles<Item extends Parameters<typeof titleOf>[0]>(db: Db, items: Item[]): Promise<Item[]> {
  const cards = await describeSubjects(db, items.flatMap(({ title, subject }) => (subject && !title[other(title.original)] ? subject : [])))
  return items.map((item) => ({ ...item, title: titleOf(item, cards) }))
}

export async function offerSubjects(db: Db): Promise<SubjectCard[]> {
  const offered: SubjectCard[] = []
  for (const door of Object.values(subjects)) offered.push(...(await door.offer(db)))
  return offered
}

export async function listCirculatedFor(db: Db, meetingId: string): Promise<CirculatedPaper[]> {
  const papers: CirculatedPaper[] = []
  for (const door of Object.values(subjects)) papers.push(...((await door.circulates?.(db, meetingId)) ?? []))
  return papers
}

export const tellSubject = async (db: Db, ref: SubjectRef, reader: Telling): Promise<Block[]> => (await subjects[ref.kind]?.tell?.(db, ref, reader)) ?? []

/** As it stands in a form: practice:<id>:<version>. */
export const writeRef = ({ kind, id, version }: SubjectRef): string => [kind, id, version ?? ''].join(':')
