import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, lightOf } from '../../../test/contrast.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
)

const grounds = ['amate', 'amate-deep', 'sheet']
const onGrounds = ['obsidiana', 'ceniza', 'anil', 'anil-deep', 'grana', 'grana-deep', 'jade', 'maiz'].flatMap((text) =>
  grounds.map((ground) => [text, ground]),
)
const onTints = ['anil', 'grana', 'jade', 'maiz'].flatMap((text) => [
  [text, `${text}-tint`],
  ['obsidiana', `${text}-tint`],
])
const texts = [
  ...onGrounds,
  ...onTints,
  ['obsidiana', 'neutral'],
  ['on-anil', 'anil'],
  ['on-anil', 'anil-deep'],
  ['on-grana', 'grana'],
  ['on-grana', 'grana-deep'],
]
const controls = [...grounds.map((ground) => ['edge', ground]), ...grounds.map((ground) => ['focus', ground])]

const pairs = [...texts.map((pair) => [...pair, 4.5]), ...controls.map((pair) => [...pair, 3])] as [string, string, number][]

test.each(pairs)('%s on %s reads at %d:1 by day and by night', (front, back, least) => {
  for (const scheme of ['light', 'dark'] as const) {
    expect(contrast(lightOf(tokens.get(front)![scheme]), lightOf(tokens.get(back)![scheme]))).toBeGreaterThanOrEqual(least)
  }
})
