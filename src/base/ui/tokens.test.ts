import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
)

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

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
    expect(contrast(tokens.get(front)![scheme], tokens.get(back)![scheme])).toBeGreaterThanOrEqual(least)
  }
})
