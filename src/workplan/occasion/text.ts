// Within a sentence only its first letter gives way: names and months keep theirs.
const begun = (what: string): string => what.slice(0, 1).toLowerCase() + what.slice(1)

const es = {
  title: 'Calendario nacional',
  lead: 'Elecciones, cambios de gobierno, cierres fiscales y feriados, para que ningún plazo caiga donde nadie puede responder.',
  one: (state: string) => `Calendario nacional de ${state}`,
  oneLead: 'Lo lleva el punto focal del país, y lo lee toda persona con puesto en el marco.',
  caption: 'Por fecha', over: (count: number) => (count === 1 ? 'Lo que ya pasó: 1 fecha' : `Lo que ya pasó: ${count} fechas`), overCaption: 'Lo que ya pasó, por fecha', noneAhead: 'No hay fechas por venir.', states: 'Países', keep: 'Llevar este calendario', see: (state: string) => `Ver ${state}`,
  none: 'Todavía no hay fechas.', noneNext: 'Añada abajo las elecciones, el cambio de gobierno y los feriados: los recordatorios callan en los feriados y los plazos avisan si caen en una transición.',
  noneReader: 'Cuando su punto focal las escriba, estarán aquí y sobre el plan.',
  column: { when: 'Cuándo', what: 'Qué', kind: 'Tipo', source: 'Fuente', end: 'Quitar' },
  kinds: { election: 'Elecciones', transition: 'Cambio de gobierno', 'fiscal year': 'Año fiscal', holiday: 'Feriado' },
  span: (from: string, to: string) => `${from} a ${to}`,
  filter: { state: 'País', kind: 'Tipo', all: 'Todos', show: 'Mostrar', clear: 'Ver todo' },
  form: {
    title: 'Añadir una fecha', kind: 'Qué es',
    hints: { election: 'Avisa a los plazos de las dos semanas anteriores y de la siguiente.', transition: 'Desde que se sabe quién gobernará hasta que los equipos están nombrados.', 'fiscal year': 'Los días en que finanzas cierra sus cuentas.', holiday: 'Ese día no se envían recordatorios a las personas del país.' },
    firstDay: 'Primer día', lastDay: 'Último día', lastDayHint: 'Déjelo vacío si es un solo día.', name: 'Nombre', nameHint: 'Como lo diría el país: «Elecciones generales, primera vuelta».', source: 'De dónde se sabe', sourceHint: 'La ley, el decreto o una dirección.', save: 'Añadir la fecha', saved: 'La fecha está en el calendario nacional y sobre el plan.',
    errors: { kind: 'Elija qué es', firstDay: 'Elija el primer día', lastDay: 'Elija el último día, o déjelo vacío', there: 'Esa fecha ya está en el calendario: mírela en la lista, o escriba otra', earlier: 'El último día no puede ser anterior al primero', year: 'Revise el año: debe estar entre 2017 y 2100', title: 'Escriba el nombre en español', titleOther: 'Escriba el nombre en inglés', source: 'Diga de dónde se sabe: una ley, un decreto o una dirección', long: 'El texto es demasiado largo: acórtelo' },
  },
  removal: { title: 'Quitar una fecha', lead: (what: string) => `${what} dejará de contar y quedará en la historia, con su motivo.`, reason: 'Por qué no vale', doing: 'Quitar', saved: 'La fecha ya no cuenta.', needed: 'Escriba por qué no vale, en una frase' },
  advice: {
    title: 'Cae en el calendario nacional',
    election: (state: string, what: string, when: string) => `${state}: ${begun(what)} (${when}). Pida el visto bueno nacional antes de esa semana, o dé más plazo a ese Estado.`,
    transition: (state: string, what: string, when: string) => `${state}: ${begun(what)} (${when}). Confirme quién da el visto bueno y pida por escrito lo que ya se acordó.`,
    'fiscal year': (state: string, what: string, when: string) => `${state}: ${begun(what)} (${when}). Pida las cifras antes: finanzas responde menos esos días.`,
    holiday: (state: string, what: string, when: string) => `${state}: feriado, ${what} (${when}). El último día hábil es anterior.`,
  },
  ownAdvice: {
    election: (what: string, when: string) => `${what} (${when}). Pida el visto bueno nacional antes de esa semana, o pida más plazo a la Secretaría.`,
    transition: (what: string, when: string) => `${what} (${when}). Confirme quién da el visto bueno y deje por escrito lo que ya se acordó.`,
    'fiscal year': (what: string, when: string) => `${what} (${when}). Pida las cifras antes: finanzas responde menos esos días.`,
    holiday: (what: string, when: string) => `Feriado: ${what} (${when}). El último día hábil es anterior.`,
  },
  events: { 'occasion added': 'añadió una fecha al calendario nacional', 'occasion removed': 'quitó una fecha del calendario nacional' },
}

const en: typeof es = {
  title: 'National calendar',
  lead: 'Elections, changes of government, fiscal closings and holidays, so that no deadline falls where nobody can answer.',
  one: (state) => `National calendar of ${state}`,
  oneLead: 'Kept by the focal point of the country, and read by everyone with a post in the framework.',
  caption: 'By date', over: (count) => (count === 1 ? 'What is over: 1 date' : `What is over: ${count} dates`), overCaption: 'What is over, by date', noneAhead: 'No dates are to come.', states: 'Countries', keep: 'Keep this calendar', see: (state) => `See ${state}`,
  none: 'There are no dates yet.', noneNext: 'Add the elections, the change of government and the holidays below: reminders keep quiet on holidays, and deadlines warn when they fall in a transition.',
  noneReader: 'Once its focal point writes them, they will be here and over the plan.',
  column: { when: 'When', what: 'What', kind: 'Kind', source: 'Source', end: 'Remove' },
  kinds: { election: 'Elections', transition: 'Change of government', 'fiscal year': 'Fiscal year', holiday: 'Holiday' },
  span: (from, to) => `${from} to ${to}`,
  filter: { state: 'Country', kind: 'Kind', all: 'All', show: 'Show', clear: 'See all' },
  form: {
    title: 'Add a date', kind: 'What it is',
    hints: { election: 'Warns deadlines in the two weeks before and the week after.', transition: 'From when it is known who will govern until the teams are named.', 'fiscal year': 'The days on which finance closes its accounts.', holiday: 'No reminders are sent to people of the country that day.' },
    firstDay: 'First day', lastDay: 'Last day', lastDayHint: 'Leave it empty if it is one day.', name: 'Name', nameHint: 'As the country would say it: “General elections, first round”.', source: 'How it is known', sourceHint: 'The law, the decree or an address.', save: 'Add the date', saved: 'The date is in the national calendar and over the plan.',
    errors: { kind: 'Choose what it is', firstDay: 'Choose the first day', lastDay: 'Choose the last day, or leave it empty', there: 'That date is in the calendar already: see it in the list, or enter another', earlier: 'The last day cannot be before the first', year: 'Check the year: it must be between 2017 and 2100', title: 'Enter the name in Spanish', titleOther: 'Enter the name in English', source: 'Say how it is known: a law, a decree or an address', long: 'The text is too long: shorten it' },
  },
  removal: { title: 'Remove a date', lead: (what) => `${what} will no longer count, and stays in the history with its reason.`, reason: 'Why it does not hold', doing: 'Remove', saved: 'The date no longer counts.', needed: 'Enter why it does not hold, in a sentence' },
  advice: {
    title: 'Falls in the national calendar',
    election: (state, what, when) => `${state}: ${begun(what)} (${when}). Ask for national clearance before that week, or give that state more time.`,
    transition: (state, what, when) => `${state}: ${begun(what)} (${when}). Confirm who clears, and ask in writing for what was already agreed.`,
    'fiscal year': (state, what, when) => `${state}: ${begun(what)} (${when}). Ask for figures earlier: finance answers less on those days.`,
    holiday: (state, what, when) => `${state}: holiday, ${what} (${when}). The last working day comes before.`,
  },
  ownAdvice: {
    election: (what, when) => `${what} (${when}). Ask for national clearance before that week, or ask the Secretariat for more time.`,
    transition: (what, when) => `${what} (${when}). Confirm who clears, and put in writing what was already agreed.`,
    'fiscal year': (what, when) => `${what} (${when}). Ask for figures earlier: finance answers less on those days.`,
    holiday: (what, when) => `Holiday: ${what} (${when}). The last working day comes before.`,
  },
  events: { 'occasion added': 'added a date to the national calendar', 'occasion removed': 'removed a date from the national calendar' },
}

export const text = { es, en }
