import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildPaperFonts } from '../../../bin/paper-fonts.mjs'
import { bars } from '../charts/bars.tsx'
import { markdown, template } from './markdown.ts'
import {
  blank,
  boxes,
  callout,
  definitions,
  figure,
  footnote,
  foreign,
  heading,
  inLanguage,
  keep,
  link,
  list,
  pageBreak,
  paragraph,
  type Paper,
  strong,
  table,
} from './paper.ts'
import { initPaper, type PaperSettings } from './pdf.ts'

// What the tests of this folder stand on: a small paper of an invented region that has one of everything.

const root = join(import.meta.dirname, '../../..')

/** The typefaces, cut once for all test files and kept until what cuts them, or what they are cut from, is another. */
async function cutTypefaces(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of ['bin/paper-fonts.mjs', 'bin/paper-sfnt.mjs', 'package-lock.json']) hash.update(await readFile(join(root, file)))
  const folder = join(root, 'node_modules/.cache/paper-fonts', hash.digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  // Whole or not at all: another test file may be cutting them at this moment, and whoever is second leaves those of the first.
  const fresh = await mkdtemp(`${folder}-`)
  await buildPaperFonts(fresh)
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }))
  return folder
}

export async function prepareTypesetter(more: Partial<PaperSettings> = {}): Promise<void> {
  initPaper({ fontDir: await cutTypefaces(), workerFile: join(import.meta.dirname, 'pdf-worker.ts'), ...more })
}

const chart = bars({
  about: {
    id: 'entregas',
    title: 'Dos de tres países entregaron',
    subtitle: 'Prácticas por país',
    note: 'Llano pidió más tiempo.',
    source: 'Registro de la Secretaría.',
    lang: 'es',
    locale: 'es-419',
  },
  series: ['Prácticas'],
  rowTitle: 'País',
  rows: [
    { label: 'Costa', values: [3] },
    { label: 'Sierra', values: [2] },
    { label: 'Llano', values: [null] },
  ],
})

export const sample = (more: Partial<Paper> = {}): Paper => ({
  lang: 'es',
  title: 'Prácticas de la región',
  subtitle: 'Compendio de prueba',
  eyebrow: 'Marco · Edición 2019',
  publisher: 'Secretaría del Marco',
  day: '2019-07-31',
  date: 'Sierra Alta, 31 de julio de 2019',
  running: 'Prácticas 2019',
  description: 'Un papel de prueba',
  address: 'https://marco.example/es/',
  contents: true,
  front: [{ title: 'Fronteras', body: [paragraph('Los mapas no implican opinión alguna.')] }],
  body: [
    heading(1, 'Panorama'),
    callout('key', [list(['Tres países, cinco prácticas.', ['La primera se mide en ', strong('marzo'), '.']])]),
    paragraph(
      'Cada país presentó las suyas',
      footnote('Según la guía, sección 2.'),
      '; véase ',
      link('https://www.example.org/guia', 'la guía'),
      ' y ',
      link('/es/calendario', 'el calendario'),
      '. Se habló de ',
      foreign('en', 'lessons learned'),
      '.',
    ),
    figure(chart),
    heading(3, 'Un subtítulo que salta un nivel'),
    ...markdown(
      '# Lo que escribió el país\n\nUn párrafo con **fuerza**, *énfasis*, ~~tachado~~ y `código`[^1].\n\n1. Primero\n2. Segundo\n   - dentro\n\n> Una cita.\n\n| Año | Casos |\n|---|--:|\n| 2018 | 1,204 |\n\n[^1]: Nota del país.',
      { under: 2 },
    ),
    definitions([
      ['Período', '2018–2019'],
      ['Costo', 'USD 10,000'],
    ]),
    inLanguage('en', [paragraph('The committee recommends; the Minister decides.')], 'Original en inglés'),
    boxes(['De acuerdo', 'Con reservas']),
    blank(2),
    blank(1, [{ label: 'Monto', width: 2 }, 'Moneda']),
    blank(3, ['Medida', 'Valor']),
    pageBreak(),
    heading(1, 'Anexo'),
    table({
      caption: 'Puntajes',
      unit: 'de 1 a 5',
      source: 'Hojas.',
      columns: ['País', { label: 'Media', numeric: true }],
      rows: [{ group: 'Norte' }, ['Costa', '4.5'], ['Sierra', '3.9'], { total: ['Región', '4.2'] }],
    }),
    keep(heading(2, 'Decisión 1'), ...template(':::note[Para citarla]\nPor su número.\n:::')),
  ],
  ...more,
})
