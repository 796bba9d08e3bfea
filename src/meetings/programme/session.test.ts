import { expect, test } from 'vitest'
import { movedWith } from './session.ts'

test('the hours of a programme go with the hour of its meeting; where one would leave its day, all stay', () => {
  expect(movedWith(['10:00', '10:50', '14:05'], { was: '10:00', is: '09:30' })).toEqual(['09:30', '10:20', '13:35'])
  expect(movedWith(['10:00', '23:30'], { was: '10:00', is: '11:00' })).toEqual(['10:00', '23:30'])
  expect(movedWith(['09:00', '10:00'], { was: '10:00', is: '00:30' })).toEqual(['09:00', '10:00'])
})
