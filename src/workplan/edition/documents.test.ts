import { expect, test } from 'vitest'
import { plain } from '#base/documents/paper.ts'
import { words } from '#base/words.ts'
import { planPaper } from './documents.ts'
import type { FrozenMilestone } from './edition.ts'

const name = words('Algo', 'Something')
const milestone = (key: string, onDay: string | null, precision: FrozenMilestone['precision'] = 'day'): FrozenMilestone => ({ key, title: name, kind: 'milestone', days: 0, onDay, precision, wording: null, place: null, waitsFor: [] })

function paperOf(milestones: FrozenMilestone[], lang: 'es' | 'en' = 'es') {
  const activity = { key: 'a', codes: ['A7'], section: 'A', title: name, products: null, responsible: [], contributors: [], milestones }
  const adopted = { plan: { year: 2019, title: name, activities: [activity] }, names: {}, states: [], members: [], pillars: {}, pillarsOf: {}, example: false }
  return planPaper({ adopted, adoption: { id: 'a', onDay: '2019-04-01', wording: name, source: '', decisionId: null, at: new Date(0) }, number: 1, sha256: '' }, lang)
}

function yearOf(milestones: FrozenMilestone[], lang: 'es' | 'en' = 'es') {
  const paper = paperOf(milestones, lang)
  const year = paper.body.find((block) => block.type === 'table')!
  if (year.type !== 'table') throw new Error('no table')
  return { columns: year.columns.map(({ label }) => plain(label)).slice(1, -1), cells: year.rows[0]!.cells.map(plain).slice(1) }
}

test('the year on one page has a column for every month from the first date to the last, also where nothing is due', () => {
  expect(yearOf([milestone('a', '2019-06-14'), milestone('b', '2019-09-30', 'month'), milestone('c', null, 'tentative')])).toEqual({ columns: ['jun', 'jul', 'ago', 'sept'], cells: ['14', '', '', 'mes', '1'] })
  expect(yearOf([milestone('a', '2019-11-30', 'tentative'), milestone('b', '2020-02-29', 'month')], 'en')).toEqual({ columns: ['Nov 19', 'Dec 19', 'Jan 20', 'Feb 20'], cells: ['30t', '', '', 'mth', ''] })
  expect(yearOf([milestone('a', null, 'tentative')]).columns).toEqual([])
})

test('an activity without any date says so in its chapter, and has no table without rows', () => {
  const chapter = (lang: 'es' | 'en') => JSON.stringify(paperOf([], lang).body.find((block) => block.type === 'keep'))
  for (const [lang, undated] of [['es', 'Sin fecha'], ['en', 'No date']] as const) expect([chapter(lang).includes(undated), chapter(lang).includes('"type":"table"')]).toEqual([true, false])
})
