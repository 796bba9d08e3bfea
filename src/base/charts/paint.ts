// One palette, three grounds: a light screen, a dark screen, white paper. A drawing names its paints by class; on screen
// charts.css gives them colours (the security policy forbids style attributes), on paper they become plain attributes.

type Tone = { light: string; dark: string }

/** The colours of the region. Neighbours in `series` differ in lightness too, so that they survive a grey printer and colour blindness. */
export const tones = {
  ink: { light: '#1a1d22', dark: '#ece8df' },
  mute: { light: '#575b60', dark: '#aeb0b3' },
  line: { light: '#ded5c4', dark: '#3d434c' },
  rule: { light: '#8d8574', dark: '#7c8794' },
  ground: { light: '#ffffff', dark: '#101317' },
  amate: { light: '#f5efe3', dark: '#23272d' },
  grana: { light: '#9a1b38', dark: '#f59fac' },
  series1: { light: '#2b3f8f', dark: '#aab8f6' },
  series2: { light: '#e2a52b', dark: '#846010' },
  series3: { light: '#0d6650', dark: '#7bcfb1' },
  series4: { light: '#d68a93', dark: '#a3364d' },
  series5: { light: '#5d4a2e', dark: '#d9c49c' },
  series6: { light: '#b9c0ca', dark: '#5c6775' },
  step1: { light: '#e2e5f2', dark: '#22273c' },
  step2: { light: '#c4cae7', dark: '#343f6e' },
  step3: { light: '#939fd3', dark: '#4f60ab' },
  step4: { light: '#5768b5', dark: '#8797e0' },
  step5: { light: '#2b3f8f', dark: '#c3cdfa' },
  onPale: { light: '#1a1d22', dark: '#ece8df' },
  onDeep: { light: '#ffffff', dark: '#101317' },
} satisfies Record<string, Tone>

type ToneName = keyof typeof tones
type Attributes = { fill?: ToneName; stroke?: ToneName }

const shade = (prefix: string, count: number): Record<string, Attributes> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k-${prefix}${i + 1}`, { fill: `${prefix}${i + 1}` as ToneName }]))

export const paints: Record<string, Attributes> = {
  'k-ink': { fill: 'ink' },
  'k-mute': { fill: 'mute' },
  'k-ground': { fill: 'ground' },
  'k-amate': { fill: 'amate' },
  'k-grana': { fill: 'grana' },
  'k-on-pale': { fill: 'onPale' },
  'k-on-deep': { fill: 'onDeep' },
  'k-grid': { stroke: 'line' },
  'k-rule': { stroke: 'rule' },
  'k-pen': { stroke: 'ink' },
  'k-pen-mute': { stroke: 'mute' },
  'k-pen-grana': { stroke: 'grana' },
  'k-pen-ground': { stroke: 'ground' },
  'k-pen-1': { stroke: 'series1' },
  ...shade('series', 6),
  ...shade('step', 5),
}

/** How many distinct paints a chart may take from the series and from the steps. */
export const seriesPaints = 6
export const stepPaints = 5

/** Letters that can be read on a series' paint. */
export const inkOnSeries = (paint: string): string => (['k-series1', 'k-series3', 'k-series5'].includes(paint) ? 'k-on-deep' : 'k-on-pale')

/** Serif and sans of the paper are our own cuts (bin/paper-fonts.mjs), the screen has the originals. */
const paperFont = 'font-family="Marco Sans"'

/** The same drawing with literal colours and typefaces, for Typst, Word and pictures. */
export const forPaper = (svg: string): string =>
  svg.replace(/ class="([^"]*)"/g, (_, names: string) =>
    names
      .split(' ')
      .map((name) => (name === 'k-chart' ? ` ${paperFont} fill="${tones.ink.light}"` : literal(name)))
      .join(''),
  )

const literal = (name: string): string =>
  Object.entries(paints[name] ?? {})
    .map(([attribute, tone]) => ` ${attribute}="${tones[tone].light}"`)
    .join('')

/** Content of charts.css; a test holds the file to it. */
export function chartsCss(): string {
  const variables = Object.entries(tones).map(([name, tone]) => `  --k-${name}: light-dark(${tone.light}, ${tone.dark});`)
  const rules = Object.entries(paints).map(
    ([name, attributes]) =>
      `.k-chart .${name} { ${Object.entries(attributes)
        .map(([property, tone]) => `${property}: var(--k-${tone})`)
        .join('; ')} }`,
  )
  return `/* Written from paint.ts; \`vitest -u src/base/charts\` writes it anew. */
.k-chart {
${variables.join('\n')}
  display: block;
  width: 100%;
  height: auto;
  fill: var(--k-ink);
  font-family: "Public Sans", system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
${rules.join('\n')}
.chart-figure { max-width: 48rem; margin-inline: 0; }
.chart-figure > figcaption { max-width: 66ch; margin-block-end: 0.75rem; }
.chart-figure .chart-title { margin: 0; font: 600 1.2rem/1.3 "Source Serif 4", Georgia, serif; text-wrap: balance; }
.chart-figure .chart-unit { margin: 0; }
.chart-foot { max-width: 66ch; margin-block: 0.5rem 0; font-size: 0.875rem; }
.chart-figure details { margin-block-start: 0.5rem; font-size: 0.9375rem; }
.chart-scroll { overflow-x: auto; }
.chart-scroll .num { text-align: end; font-variant-numeric: tabular-nums; }
.chart-figure.broad { max-width: none; }
.chart-figure .on-narrow { display: none; }
@media screen and (max-width: 44rem) {
  .chart-figure .on-wide { display: none; }
  .chart-figure .on-narrow { display: block; }
}
`
}
