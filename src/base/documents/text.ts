import type { Lang } from '../words.ts'

const es = {
  contents: 'Contenido',
  slide: { table: 'Deslice la tabla hacia los lados para ver todas las columnas.', figure: 'Deslice la figura hacia los lados para verla entera.' },
  figure: 'Figura',
  table: 'Cuadro',
  note: 'Nota',
  source: 'Fuente',
  notes: 'Notas',
  backToText: 'Volver al texto',
  callouts: { note: 'Nota', example: 'Ejemplo', key: 'En breve' },
  marks: {
    draft: { word: 'BORRADOR', line: 'Borrador: puede cambiar. No citar.' },
    example: { word: 'EJEMPLO', line: 'Demostración: contiene ejemplos inventados.' },
  },
  inLanguage: { es: 'En español', en: 'En inglés' },
  page: 'Página',
  of: 'de',
}

const en: typeof es = {
  contents: 'Contents',
  slide: { table: 'Slide the table sideways to see all columns.', figure: 'Slide the figure sideways to see all of it.' },
  figure: 'Figure',
  table: 'Table',
  note: 'Note',
  source: 'Source',
  notes: 'Notes',
  backToText: 'Back to the text',
  callouts: { note: 'Note', example: 'Example', key: 'In brief' },
  marks: {
    draft: { word: 'DRAFT', line: 'Draft: it may change. Do not quote.' },
    example: { word: 'EXAMPLE', line: 'Demonstration: it contains invented examples.' },
  },
  inLanguage: { es: 'In Spanish', en: 'In English' },
  page: 'Page',
  of: 'of',
}

export const text: Record<Lang, typeof es> = { es, en }
