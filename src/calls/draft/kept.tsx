import type { ComponentChildren } from 'preact'
import type { Db } from '#base/database/transaction.ts'
import type { KeptForm } from '#base/http/kept.ts'
import type { Me } from '#base/person.ts'
import { NotFound } from '#base/stops.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { AnswerValue, fieldName, numberOf, parseAnswer } from '#formats/index.ts'
import { findBench, findOffer, sectionsOf } from './bench.ts'

/** What was written in a section, told as the section asks it; undefined where it is no section of this person's any more. */
export async function tellSection(db: Db, me: Me, view: View, { path, fields }: KeptForm): Promise<{ label: string; value: ComponentChildren }[] | undefined> {
  const [, itemId, key] = /^\/w\/items\/([^/]+)\/sections\/([^/]+)$/.exec(path) ?? []
  const bench = itemId ? await findBench(db, me, view, itemId).catch(gone) : undefined
  const section = bench && sectionsOf(bench).find((one) => one.key === key)
  if (!section) return undefined
  const { names } = await findOffer(db)
  return section.questions.flatMap((question) => {
    const field = fieldName(question)
    const typed = Object.entries(fields).flatMap(([name, value]) => (name === field || name.startsWith(`${field}.`) ? value : [])).filter((value) => value.trim() !== '')
    if (typed.length === 0) return []
    const { answer, error } = parseAnswer(question, fields, view.lang)
    const value = error || answer === undefined ? typed.join(' · ') : <AnswerValue view={view} question={question} answer={answer} names={names} lang={bench.item.original} />
    return [{ label: `${numberOf(bench.format.definition, question.key)} ${readText(question.label, view.lang)}`, value }]
  })
}

function gone(stop: unknown): undefined {
  if (!(stop instanceof NotFound)) throw stop
}
