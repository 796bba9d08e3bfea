import { expect, test } from 'vitest'
import { contrast, lightOf } from '../../../test/contrast.ts'
import { chartsCss, tones } from './paint.ts'

test('the stylesheet and the paper have the same colours', async () => {
  await expect(chartsCss()).toMatchFileSnapshot('./charts.css')
})

// Machado, Oliveira and Fernandes 2009: no red cones, no green cones
const eyes = {
  'every eye': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'no red': [0.152, 1.053, -0.205, 0.115, 0.786, 0.099, -0.004, -0.048, 1.052],
  'no green': [0.367, 0.861, -0.228, 0.28, 0.673, 0.047, -0.012, 0.043, 0.969],
}
const seen = (hex: string, eye: number[]) => [0, 1, 2].map((r) => lightOf(hex).reduce((sum, v, c) => sum + v * eye[r * 3 + c]!, 0))

test.each(Object.entries(eyes))('neighbouring series differ in lightness for %s, on screen and on paper', (_, eye) => {
  const series = [tones.series1, tones.series2, tones.series3, tones.series4, tones.series5, tones.series6]
  for (const ground of ['light', 'dark'] as const) {
    series
      .slice(1)
      .forEach((tone, i) =>
        expect(contrast(seen(tone[ground], eye), seen(series[i]![ground], eye)), `${i + 1}/${i + 2} ${ground}`).toBeGreaterThan(1.6),
      )
  }
})

test('words in the charts can be read on their ground', () => {
  const pairs = [
    ['ink', 'ground'],
    ['mute', 'ground'],
    ['grana', 'ground'],
    ['onPale', 'step1'],
    ['onPale', 'step3'],
    ['onDeep', 'step4'],
    ['onDeep', 'step5'],
    ['onDeep', 'series1'],
    ['onPale', 'series2'],
    ['onDeep', 'series3'],
    ['onPale', 'series4'],
    ['onDeep', 'series5'],
    ['onPale', 'series6'],
  ] as const
  for (const ground of ['light', 'dark'] as const)
    for (const [word, on] of pairs)
      expect(contrast(lightOf(tones[word][ground]), lightOf(tones[on][ground])), `${word} on ${on} ${ground}`).toBeGreaterThan(4.5)
})
