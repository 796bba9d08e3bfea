const es = {
  finding: (late: number, drawn: number) => (drawn === 1 ? (late === 0 ? 'El único hito con fecha no está vencido' : 'El único hito con fecha está vencido') : late === 0 ? `Ninguno de los ${drawn} hitos con fecha está vencido` : late === 1 ? `1 de los ${drawn} hitos con fecha está vencido` : `${late} de los ${drawn} hitos con fecha están vencidos`),
  unit: 'Cada hito en su fecha vigente; la barra son sus días de trabajo, la flecha une lo que espera con aquello a lo que espera; un mes se dibuja en su último día',
  source: 'Plan de trabajo de la Presidencia Pro Témpore',
  undated: (count: number) => (count === 0 ? '' : count === 1 ? '1 hito no tiene fecha: está en la tabla.' : `${count} hitos no tienen fecha: están en la tabla.`),
  dropped: (count: number) => (count === 0 ? '' : count === 1 ? '1 hito no se hará: está en la tabla.' : `${count} hitos no se harán: están en la tabla.`),
  lanes: 'Calendario nacional',
  column: { what: 'Hito', planned: 'Según el plan', now: 'Fecha vigente', happened: 'Lo que ocurrió', days: 'Días de trabajo', waits: 'Espera a', chain: 'En la cadena' },
  yes: 'Sí', lag: (name: string, days: number) => (days === 0 ? name : `${name} y ${days} días`),
  filter: { to: 'Cadena que decide', state: 'Calendario de', any: 'La última del año', anyState: 'Todos los países', show: 'Mostrar' },
  chain: {
    title: (target: string) => `La cadena que decide «${target}»`,
    spare: (days: number) => (days === 1 ? 'Puede retrasarse 1 día sin mover esa fecha.' : `Puede retrasarse ${days} días sin mover esa fecha.`),
    none: 'No le sobra ningún día: cada día de retraso mueve esa fecha.',
    short: (days: number) => (days === 1 ? 'Falta 1 día: como están las fechas, no alcanza.' : `Faltan ${days} días: como están las fechas, no alcanza.`),
    alone: 'No espera a ningún otro hito.',
    caption: 'De la primera a la última', column: { what: 'Hito', now: 'Fecha vigente', expected: 'Se puede esperar', margin: 'Margen' },
    no: 'Ningún hito del plan espera a otro todavía.',
  },
  forecast: {
    title: 'Pronóstico por el ritmo de lo hecho',
    few: (due: number, done: number) => `Todavía no se puede decir cuándo terminará el año: de los hitos a los que el plan ya daba fecha, ${due === 0 ? 'ninguno ha vencido' : due === 1 ? 'ha vencido 1' : `han vencido ${due}`} y ${done === 0 ? 'ninguno está hecho' : done === 1 ? '1 está hecho' : `${done} están hechos`}. Hacen falta al menos tres de cada clase.`,
    onPace: (due: number, done: number, end: string) => `De los ${due} hitos que ya vencieron hay ${done} hechos: a ese ritmo el año termina en su fecha, el ${end}.`,
    later: (due: number, done: number, end: string, planned: string) => `De los ${due} hitos que ya vencieron hay ${done} hechos. Si lo que falta sigue a ese ritmo, el año no termina el ${planned} sino hacia el ${end}.`,
    range: (from: string, until: string | null) => (until ? `Con tan pocas cuentas, entre el ${from} y el ${until}, cuatro veces de cada cinco.` : `Con tan pocas cuentas no se puede decir hasta cuándo: desde el ${from}.`),
    honest: 'Es una cuenta, no una promesa: supone que lo que falta irá como lo que ya se hizo, y las fechas fijas no se mueven por ella.',
  },
}

const en: typeof es = {
  finding: (late, drawn) => (drawn === 1 ? (late === 0 ? 'The only milestone with a date is not overdue' : 'The only milestone with a date is overdue') : late === 0 ? `None of the ${drawn} milestones with a date is overdue` : late === 1 ? `1 of the ${drawn} milestones with a date is overdue` : `${late} of the ${drawn} milestones with a date are overdue`),
  unit: 'Each milestone on its current date; the bar is its days of work, the arrow joins what waits to what it waits for; a month is drawn at its last day',
  source: 'Work plan of the Pro Tempore Presidency',
  undated: (count) => (count === 0 ? '' : count === 1 ? '1 milestone has no date: it is in the table.' : `${count} milestones have no date: they are in the table.`),
  dropped: (count) => (count === 0 ? '' : count === 1 ? '1 milestone will not be done: it is in the table.' : `${count} milestones will not be done: they are in the table.`),
  lanes: 'National calendar',
  column: { what: 'Milestone', planned: 'As planned', now: 'Current date', happened: 'What happened', days: 'Days of work', waits: 'Waits for', chain: 'On the chain' },
  yes: 'Yes', lag: (name, days) => (days === 0 ? name : `${name} and ${days} days`),
  filter: { to: 'Chain that decides', state: 'Calendar of', any: 'The last of the year', anyState: 'All countries', show: 'Show' },
  chain: {
    title: (target) => `The chain that decides “${target}”`,
    spare: (days) => (days === 1 ? 'It may slip by 1 day without moving that date.' : `It may slip by ${days} days without moving that date.`),
    none: 'It has no day to spare: each day of delay moves that date.',
    short: (days) => (days === 1 ? '1 day is missing: as the dates stand, there is not enough time.' : `${days} days are missing: as the dates stand, there is not enough time.`),
    alone: 'It waits for no other milestone.',
    caption: 'From the first to the last', column: { what: 'Milestone', now: 'Current date', expected: 'Can be expected', margin: 'To spare' },
    no: 'No milestone of the plan waits for another yet.',
  },
  forecast: {
    title: 'Forecast by the pace of what is done',
    few: (due, done) => `It cannot yet be said when the year will end: of the milestones to which the plan itself had given a date, ${due === 0 ? 'none has come due' : due === 1 ? '1 has come due' : `${due} have come due`} and ${done === 0 ? 'none is done' : done === 1 ? '1 is done' : `${done} are done`}. At least three of each are needed.`,
    onPace: (due, done, end) => `Of the ${due} milestones that have fallen due, ${done} are done: at that pace the year ends on its date, ${end}.`,
    later: (due, done, end, planned) => `Of the ${due} milestones that have fallen due, ${done} are done. If what is left goes at that pace, the year ends not on ${planned} but around ${end}.`,
    range: (from, until) => (until ? `With so few to count, between ${from} and ${until}, four times in five.` : `With so few to count it cannot be said until when: from ${from} on.`),
    honest: 'It is a count, not a promise: it assumes that what is left will go as what was done, and fixed dates do not move for it.',
  },
}

export const text = { es, en }
