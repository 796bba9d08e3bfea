import type { Lang } from '../words.ts'

const es = {
  noData: 'sin dato',
  total: 'Total',
  planned: 'Previsto',
  fixed: 'Un día fijado',
  loose: 'Tentativo, o solo un mes (en su último día)',
  actual: 'Realizado',
  now: 'Fecha vigente, con sus días de trabajo',
  critical: 'Cadena que decide',
  today: 'hoy',
  median: 'mediana',
  score: 'un puntaje',
  apart: 'opiniones divididas',
  more: (count: number) => `y ${count} más; todos los datos están en la tabla`,
  nothing: 'Todavía no hay datos.',
  data: 'Ver los datos',
  note: 'Nota',
  source: 'Fuente',
}

const en: typeof es = {
  noData: 'no data',
  total: 'Total',
  planned: 'Planned',
  fixed: 'A day that was set',
  loose: 'Tentative, or only a month (on its last day)',
  actual: 'Actual',
  now: 'Current date, with its days of work',
  critical: 'Chain that decides',
  today: 'today',
  median: 'median',
  score: 'one score',
  apart: 'views differ',
  more: (count) => `and ${count} more; all the data are in the table`,
  nothing: 'There are no data yet.',
  data: 'See the data',
  note: 'Note',
  source: 'Source',
}

export const text: Record<Lang, typeof es> = { es, en }
