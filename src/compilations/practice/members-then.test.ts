import { expect, test } from 'vitest'
import { words } from '#base/words.ts'
import { type Gathered, membersThen } from './queries.ts'

// A state that joined between two decisions took no part in the first.

const state = (iso3: string) => ({ iso3, name: words(iso3, iso3) })
const [honduras, elSalvador] = [state('HND'), state('SLV')]
const meeting = (id: string, onDay: string) => ({ id, milestone: { current: { onDay } } })
const gathered = (membersAt: [string, object[]][]) => ({ members: [honduras, elSalvador], membersAt: new Map(membersAt), meetings: [meeting('june', '2019-06-27'), meeting('august', '2019-08-02')] }) as unknown as Gathered

test('of a state that was a member at some of the decisions only, the days of those are said', () => {
  expect(membersThen(gathered([['june', [honduras]], ['august', [honduras, elSalvador]]]))).toEqual([honduras, { ...elSalvador, on: ['2019-08-02'] }])
})

test('where all were members at every decision, or nothing was decided, nothing more is said', () => {
  expect(membersThen(gathered([['august', [honduras, elSalvador]]]))).toEqual([honduras, elSalvador])
  expect(membersThen(gathered([]))).toEqual([honduras, elSalvador])
})
