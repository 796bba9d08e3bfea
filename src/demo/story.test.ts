import { expect, test } from 'vitest'
import { chapters } from '../../seed/chapters.ts'
import type { Standing } from '../../seed/standing.ts'
import { placed } from './story.ts'

const standing = (...facts: string[]): Standing => ({ ids: new Map(), facts: new Set(facts) })
const stateOf = (key: string, at: Standing, today: string) => placed(at, today).find((chapter) => chapter.key === key)!.state

test('a chapter is done when what it is about is there, whoever did it and on whatever day it is', () => {
  expect(stateOf('annual', standing(), '2019-12-31')).toBe('later')
  expect(stateOf('annual', standing('decisions of d1-meeting'), '2019-05-20')).toBe('played')
})

test('a chapter in which nobody has anything to do is over with its day', () => {
  expect(stateOf('rotation', standing(), '2019-12-31')).toBe('later')
  expect(stateOf('rotation', standing(), '2020-01-01')).toBe('played')
})

test('exactly one chapter is the next: the first that is not done', () => {
  const done = chapters.flatMap((chapter) => (chapter.until <= '2019-05-24' ? chapter.played : []))
  const next = placed(standing(...done), '2019-05-24').filter((chapter) => chapter.state === 'next')
  expect(next.map((chapter) => chapter.key)).toEqual(['handing-in'])
  expect(placed(standing(...chapters.flatMap((chapter) => chapter.played)), '2020-01-01').every((chapter) => chapter.state === 'played')).toBe(true)
})
