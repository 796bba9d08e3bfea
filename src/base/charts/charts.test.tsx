import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import region from '#reference/region.topo.json'
import { bars } from './bars.tsx'
import { type Gantt, gantt } from './gantt.tsx'
import type { About, Chart } from './chart.ts'
import { dots } from './dots.tsx'
import { ChartFigure } from './figure.tsx'
import { choropleth, outline, type Region } from './map.tsx'
import { matrix } from './matrix.tsx'
import { forPaper, paints } from './paint.ts'
import { stages } from './stages.tsx'

const about = (more: Partial<About> = {}): About => ({ id: 'c1', title: 'Tres países entregaron', lang: 'es', locale: 'es-419', ...more })
const states = ['Costa', 'Sierra', 'Llano']
const land = region as unknown as Region
const steps = [
  { upTo: 1, label: 'poco' },
  { upTo: 3, label: 'algo' },
  { upTo: 9, label: 'mucho' },
]
const countries = [
  { id: 'GTM', name: 'Guatemala', value: 2 },
  { id: 'SLV', name: 'El Salvador', value: null },
]
const mapOf = (more: Partial<Parameters<typeof choropleth>[0]> = {}) =>
  choropleth({ about: about(), region: land, rowTitle: 'País', columnTitle: 'Prácticas', countries, steps, ...more })

const plan: Gantt = {
  about: about(),
  from: '2019-04-01',
  to: '2019-12-31',
  today: '2019-06-01',
  rows: [
    { id: 'inputs', label: 'Entregas', group: 'Prácticas', end: '2019-06-14', days: 20, planned: '2019-05-31', critical: true, late: true },
    { id: 'meeting', label: 'Reunión', group: 'Prácticas', end: '2019-06-27', days: 0, planned: '2019-06-27', actual: '2019-06-28', critical: true },
  ],
  links: [{ before: 'inputs', after: 'meeting', critical: true }, { before: 'nobody', after: 'meeting' }],
  lanes: { title: 'Calendario nacional', spans: [{ lane: 'Costa', label: 'Elecciones', from: '2019-06-16', to: '2019-06-16', strong: true }] },
  shade: [{ from: '2019-06-16', to: '2019-06-16' }],
  table: { columns: [{ label: 'Hito' }, { label: 'Fecha' }], rows: [['Entregas', '14 de junio'], ['Reunión', '27 de junio']] },
}

const samples: Record<string, Chart> = {
  gantt: gantt(plan),
  'gantt on a phone': gantt({ ...plan, narrow: true }),
  bars: bars({
    about: about(),
    series: ['Inversión', 'Brecha'],
    rowTitle: 'País',
    rows: [
      { label: 'Costa', values: [1234.5, 2] },
      { label: 'Sierra', values: [null, null] },
      { label: 'Llano', values: [0, 0] },
    ],
  }),
  matrix: matrix({
    about: about(),
    rowTitle: 'Norma',
    columns: states,
    rows: [{ label: 'Tutor', cells: [0, 2, null] }],
    steps,
    say: 'word',
  }),
  stages: stages({
    about: about(),
    rowTitle: 'País',
    stages: ['Borrador', 'Entregada'],
    rows: [
      { label: 'Costa', counts: [2, 1] },
      { label: 'Sierra', counts: [0, 0] },
    ],
  }),
  dots: dots({
    about: about(),
    rowTitle: 'Criterio',
    from: 1,
    to: 5,
    apart: 2,
    rows: [
      {
        label: 'Replicable',
        scores: [
          { by: 'Ana', value: 2 },
          { by: 'Luis', value: 5 },
        ],
      },
    ],
  }),
  'dots on a phone': dots({
    about: about(),
    rowTitle: 'Criterio',
    from: 1,
    to: 5,
    apart: 2,
    narrow: true,
    ends: ['No se ve en nada de lo escrito', 'Ejemplar'],
    rows: [
      {
        label: 'Replicable',
        scores: [
          { by: 'Ana', value: 2 },
          { by: 'Luis', value: 5 },
        ],
      },
    ],
  }),
  map: mapOf(),
}

test.each(Object.entries(samples))('a reader who cannot see the %s hears its finding and its data', (_, chart) => {
  expect(chart.svg).toMatch(/role="img" aria-labelledby="c1-t c1-d"/)
  expect(chart.svg).toContain('<title id="c1-t">Tres países entregaron</title>')
  expect(chart.svg).toContain(`<desc id="c1-d">${chart.alt}</desc>`)
  expect(chart.alt.length).toBeGreaterThan(10)
  for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length)
})

test.each(Object.entries(samples))('the %s obeys the security policy: no style, no script, no handler', (_, chart) => {
  expect(chart.svg).not.toMatch(/style=|<script|\son\w+=|var\(/)
})

test.each(Object.entries(samples))('the %s has the same drawing on paper, with colours of its own', (_, chart) => {
  const paper = forPaper(chart.svg)
  expect(paper).not.toContain('class=')
  expect(paper).toContain('font-family="Marco Sans"')
  expect(paper.replace(/<[^>]*>/g, '')).toBe(chart.svg.replace(/<[^>]*>/g, ''))
})

test('no data is not zero', () => {
  expect(samples.bars!.table.rows).toEqual([
    ['Costa', '1,234.5', '2'],
    ['Sierra', 'sin dato', 'sin dato'],
    ['Llano', '0', '0'],
  ])
  expect(samples.bars!.alt).toBe('Costa: Inversión 1,234.5, Brecha 2; Sierra: sin dato; Llano: Inversión 0, Brecha 0.')
  expect(samples.bars!.svg.match(/url\(#c1-hatch\)/g)).toHaveLength(1)
})

test('numbers are written as the reader writes them', () => {
  const chart = (locale: string) =>
    bars({ about: about({ locale }), series: ['USD'], rowTitle: 'País', rows: [{ label: 'Costa', values: [12345.6] }] }).table.rows[0]![1]
  expect([chart('es-419'), chart('es'), chart('en')]).toEqual(['12,345.6', '12.345,6', '12,345.6'])
})

test('a cell of the matrix says its word, so that the shade only repeats it', () => {
  expect(samples.matrix!.table.rows).toEqual([['Tutor', 'poco', 'algo', 'sin dato']])
  for (const word of ['poco', 'algo', 'sin dato']) expect(samples.matrix!.svg).toContain(`>${word}</text>`)
})

test('there is one box per practice', () => {
  expect(samples.stages!.svg.match(/<rect class="k-step1"[^>]*height="20"/g)).toHaveLength(2)
  expect(samples.stages!.table.rows).toEqual([
    ['Costa', '2', '1', '3'],
    ['Sierra', '0', '0', '0'],
  ])
})

test('reviewers who disagree are seen to disagree', () => {
  expect(samples.dots!.alt).toBe('Replicable: mediana 3.5 (2–5), opiniones divididas.')
  expect(samples.dots!.table).toEqual({
    columns: [
      { label: 'Criterio' },
      { label: 'Ana', numeric: true },
      { label: 'Luis', numeric: true },
      { label: 'mediana', numeric: true },
    ],
    rows: [['Replicable', '2', '5', '3.5']],
  })
})

test('the map draws eight countries and keeps one without value apart from one with none', () => {
  expect(land.objects.countries.geometries.map((g) => g.id)).toEqual(['BLZ', 'CRI', 'GTM', 'HND', 'MEX', 'NIC', 'PAN', 'SLV'])
  expect(samples.map!.alt).toBe('Guatemala: 2; El Salvador: sin dato.')
  expect(mapOf({ others: { names: { NIC: 'Nicaragua' }, word: 'no participa' } }).svg).toContain('no participa')
  expect(outline(land, { ink: '#999', hair: '#ccc' })).toMatch(/^<svg[^>]*><path d="M[\d.,LMZ-]+"/)
})

test('an empty chart says so', () => {
  const empty = [
    bars({ about: about(), series: [], rows: [], rowTitle: 'País' }),
    matrix({ about: about(), rows: [], columns: [], rowTitle: 'País', steps: [] }),
    stages({ about: about(), rows: [], stages: [], rowTitle: 'País' }),
    dots({ about: about(), rows: [], from: 1, to: 5, rowTitle: 'País' }),
  ]
  for (const chart of empty) expect(chart.svg).toContain('>Todavía no hay datos.</text>')
})

test('a page shows the figure and, folded, its data', () => {
  const page = renderToStaticMarkup(
    <ChartFigure chart={{ ...samples.bars!, subtitle: 'millones de USD', source: 'Informes nacionales', note: 'cifras de 2019' }} />,
  )
  expect(page).toContain('<summary>Ver los datos</summary>')
  expect(page).toContain('<th scope="row">Costa</th><td class="num">1,234.5</td>')
  expect(page).toContain('Fuente: Informes nacionales')
})

const label = fc.string({ maxLength: 40 })
const value = fc.oneof(fc.constant(null), fc.double(), fc.integer())
const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc
    .record({
      about: fc.constant(about()),
      rowTitle: label,
      series: fc.array(label, { maxLength: 8 }),
      rows: fc.array(fc.record({ label, values: fc.array(value, { maxLength: 8 }) }), { maxLength: 6 }),
    })
    .map(bars),
  fc
    .record({
      about: fc.constant(about()),
      rowTitle: label,
      columns: fc.array(label, { maxLength: 9 }),
      rows: fc.array(fc.record({ label, cells: fc.array(value, { maxLength: 9 }) }), { maxLength: 6 }),
      steps: fc.constantFrom([], steps),
    })
    .map(matrix),
  fc
    .record({
      about: fc.constant(about()),
      rowTitle: label,
      stages: fc.array(label, { maxLength: 7 }),
      rows: fc.array(
        fc.record({ label, counts: fc.array(fc.oneof(fc.integer({ min: -3, max: 900 }), fc.constant(NaN)), { maxLength: 7 }) }),
        { maxLength: 6 },
      ),
    })
    .map(stages),
  fc
    .record({
      about: fc.constant(about()),
      rowTitle: label,
      from: fc.integer({ min: -5, max: 5 }),
      to: fc.integer({ min: -5, max: 9 }),
      rows: fc.array(fc.record({ label, scores: fc.array(fc.record({ by: label, value: fc.double() }), { maxLength: 6 }) }), {
        maxLength: 6,
      }),
    })
    .map(dots),
  fc
    .record({ value, steps: fc.constantFrom([], steps) })
    .map(({ value, steps }) => mapOf({ countries: [{ id: 'GTM', name: 'Guatemala', value }], steps })),
)

test('what is no number is no data, in the words of a chart as in its drawing', () => {
  const chart = bars({ about: about(), rowTitle: 'País', series: ['Uno', 'Dos'], rows: [{ label: 'Costa', values: [NaN, 2] }] })
  expect(chart.alt).toBe('Costa: Uno sin dato, Dos 2.')
})

test('whatever the data, the drawing has numbers only and stays on its sheet', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      expect(chart.svg).not.toMatch(/"[^"]*(NaN|Infinity|undefined|null)[^"]*"/)
      for (const [, x] of chart.svg.matchAll(/<rect[^>]*? x="(-?[\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(chart.width)
    }),
    { numRuns: 200 },
  )
})

test('every paint that is used has a colour', () => {
  for (const chart of Object.values(samples)) {
    for (const [, names] of chart.svg.matchAll(/class="([^"]*)"/g))
      for (const name of names!.split(' ')) expect(name === 'k-chart' || name in paints, name).toBe(true)
  }
})
