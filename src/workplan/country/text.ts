// A day takes its article; a month and a year do not.
const theDay = (when: string): string => (/^\d+ de /.test(when) ? `el ${when}` : when)

const es = {
  title: 'Países',
  lead: (members: string, day: string) => `Al ${day} son Estados miembros ${members}.`,
  noMembers: 'Los Estados que forman parte del MIRPS.',
  description: 'Los países del MIRPS: desde cuándo pertenecen y qué les pide el plan de trabajo.',
  none: { title: 'Todavía no hay países publicados', next: 'Cuando se registren los Estados miembros, cada uno tendrá aquí su página.' },
  home: 'Inicio',
  column: { country: 'País', standing: 'Hoy', since: 'Desde' },
  standing: { member: 'Estado miembro', observer: 'Observador' },
  was: 'No forma parte hoy',
  since: (standing: string, when: string) => `${standing} desde ${theDay(when)}`,
  between: (since: string, until: string) => `desde ${theDay(since)} hasta ${theDay(until)}`,
  from: (since: string) => `desde ${theDay(since)}`,
  inYear: (year: string) => year,
  history: 'Su lugar en el MIRPS',
  presides: 'Presidencia Pro Témpore',
  around: { title: 'Calendario nacional', lead: 'Elecciones, cambios de gobierno y feriados que el plan tiene en cuenta.', none: 'No hay fechas próximas.', calendar: 'Para suscribirse en un calendario' },
  due: { title: 'Lo que le pide el plan de trabajo', lead: 'Fechas comunes a los Estados responsables.', caption: 'Qué y para cuándo', column: { what: 'Qué', when: 'Para cuándo', happened: 'Lo que ocurrió' }, plan: 'Ver todo el plan de trabajo' },
  source: 'Fuente',
  example: 'dato de ejemplo',
}

const en: typeof es = {
  title: 'Countries',
  lead: (members, day) => `On ${day} the member states are ${members}.`,
  noMembers: 'The states that take part in the MIRPS.',
  description: 'The countries of the MIRPS: since when they belong and what the work plan asks of them.',
  none: { title: 'No countries have been published yet', next: 'Once the member states are on record, each will have its page here.' },
  home: 'Home',
  column: { country: 'Country', standing: 'Today', since: 'Since' },
  standing: { member: 'Member state', observer: 'Observer' },
  was: 'Not part of it today',
  since: (standing, when) => `${standing} since ${when}`,
  between: (since, until) => `from ${since} to ${until}`,
  from: (since) => `since ${since}`,
  inYear: (year) => year,
  history: 'Its place in the MIRPS',
  presides: 'Pro Tempore Presidency',
  around: { title: 'National calendar', lead: 'Elections, changes of government and holidays that the plan takes into account.', none: 'There are no dates ahead.', calendar: 'To subscribe in a calendar' },
  due: { title: 'What the work plan asks of it', lead: 'Dates shared by the states responsible.', caption: 'What and by when', column: { what: 'What', when: 'By when', happened: 'What happened' }, plan: 'See the whole work plan' },
  source: 'Source',
  example: 'example data',
}

export const text = { es, en }
