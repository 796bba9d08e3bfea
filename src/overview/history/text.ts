const es = {
  title: 'Bitácora',
  lead: 'Qué hizo cada quien y bajo qué puesto, hasta donde usted puede verlo.',
  filter: 'Filtrar',
  subject: 'De qué',
  person: 'Quién',
  show: 'Mostrar',
  clear: 'Quitar los filtros',
  none: 'No consta nada con estos filtros.',
  noneYet: 'Todavía no consta nada.',
  older: 'Anteriores',
  newest: 'Lo más reciente',
}

const en: typeof es = {
  title: 'Log',
  lead: 'What everybody did and under which post, as far as you may see it.',
  filter: 'Filter',
  subject: 'About',
  person: 'Who',
  show: 'Show',
  clear: 'Clear the filters',
  none: 'Nothing is written with these filters.',
  noneYet: 'Nothing is written yet.',
  older: 'Earlier',
  newest: 'The latest',
}

export const text = { es, en }
