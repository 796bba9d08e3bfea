import type { ColumnKind } from './set.ts'

const es = {
  title: 'Datos abiertos',
  home: 'Inicio',
  lead: 'Todo lo que estas páginas muestran, para calcular, comparar y reutilizar: un archivo por tema, con sus columnas explicadas.',
  description: 'Datos abiertos del MIRPS en CSV y JSON: buenas prácticas validadas, plan de trabajo, Estados, convocatorias, reuniones, decisiones y ediciones.',
  how: {
    title: 'Cómo leerlos',
    list: [
      'Los nombres de las columnas son los mismos en los dos idiomas; el contenido está en el idioma de esta página.',
      'Los días se escriben AAAA-MM-DD. Las listas van separadas por punto y coma en CSV.',
      'Una celda vacía (null en JSON) quiere decir que no hay dato: nunca que vale cero.',
      'La columna «example» dice si la fila es un ejemplo inventado: esas filas no son información oficial.',
      'Los archivos se hacen de lo publicado en el momento en que los pide.',
    ],
  },
  rows: (count: number) => (count === 1 ? '1 fila' : `${count} filas`),
  none: 'Todavía no hay filas: el archivo trae solo los nombres de las columnas.',
  licence: 'Licencia',
  perRow: 'la de cada fila, en la columna «licence»',
  columns: (count: number) => `Las ${count} columnas`,
  column: { key: 'Columna', says: 'Qué dice', kind: 'Qué es' },
  kinds: { 'text': 'texto', 'day': 'día', 'whole number': 'número entero', 'yes or no': 'true o false', 'list': 'lista', 'address': 'dirección', 'code': 'código' } satisfies Record<ColumnKind, string>,
  calendar: { title: 'Calendario', text: 'Las fechas del plan de trabajo, para suscribirse desde cualquier calendario (iCalendar).' },
  cite: { title: 'Cómo citarlos', line: (day: string, address: string) => `MIRPS, datos abiertos, consultados el ${day}. ${address}` },
}

const en: typeof es = {
  title: 'Open data',
  home: 'Home',
  lead: 'Everything these pages show, to compute, compare and reuse: one file per subject, with its columns explained.',
  description: 'Open data of the MIRPS as CSV and JSON: validated good practices, work plan, states, calls, meetings, decisions and editions.',
  how: {
    title: 'How to read them',
    list: [
      'The names of columns are the same in both languages; the content is in the language of this page.',
      'Days are written YYYY-MM-DD. Lists are separated by semicolons in CSV.',
      'An empty cell (null in JSON) means that nothing is known: never that it is zero.',
      'The column “example” says whether the row is an invented example: such rows are not official information.',
      'The files are made from what is published at the moment you ask for them.',
    ],
  },
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
  none: 'No rows yet: the file brings only the names of the columns.',
  licence: 'Licence',
  perRow: 'that of each row, in the column “licence”',
  columns: (count) => `The ${count} columns`,
  column: { key: 'Column', says: 'What it says', kind: 'What it is' },
  kinds: { 'text': 'text', 'day': 'day', 'whole number': 'whole number', 'yes or no': 'true or false', 'list': 'list', 'address': 'address', 'code': 'code' },
  calendar: { title: 'Calendar', text: 'The dates of the work plan, to subscribe to from any calendar (iCalendar).' },
  cite: { title: 'How to cite them', line: (day, address) => `MIRPS, open data, consulted on ${day}. ${address}` },
}

export const text = { es, en }
