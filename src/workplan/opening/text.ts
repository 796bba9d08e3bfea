const es = {
  cycle: {
    title: 'Abrir el plan de trabajo de un año',
    lead: 'Primero el año y quién lo preside; después, una por una, sus actividades y fechas.',
    year: 'Año', name: 'Título', nameHint: 'Como lo llaman: «Plan de trabajo 2027».',
    presidency: 'Presidencia', presidencyHint: 'El Estado que preside ese año.', nobody: 'Todavía no se sabe',
    button: 'Abrir el plan', done: 'El plan está abierto. Añada su primera actividad.',
    errors: { year: 'Escriba el año, entre 2018 y 2100', taken: 'Ya hay un plan de ese año: escriba otro', name: 'Escriba el título en español', nameOther: 'Escriba el título en inglés', presidency: 'Elija el Estado que preside, o que todavía no se sabe' },
  },
  activity: {
    title: 'Añadir una actividad', lead: (year: number) => `Al plan de trabajo ${year}; sus fechas se ponen en el paso siguiente.`,
    name: 'Qué se hará', nameHint: 'En una línea: «Reunión en línea sobre buenas prácticas».',
    description: 'En qué consiste', products: 'Qué quedará hecho', productsHint: 'Documentos, acuerdos, publicaciones.',
    section: 'Sección del plan', codes: 'Obligaciones', codesHint: 'Sus códigos, separados por comas: «A7, A8».', pillars: 'Pilares',
    source: 'De dónde viene', sourceHint: 'El párrafo del plan, un acta, una decisión.',
    wont: 'No se hará: decirlo en el plan', button: 'Añadir y poner su fecha', done: 'La actividad está en el plan. Ponga su primera fecha.', add: 'Añadir una actividad',
    errors: { name: 'Escriba qué se hará, en español', nameOther: 'Escriba qué se hará, en inglés', description: 'Escriba en qué consiste, en español', descriptionOther: 'Escriba en qué consiste, en inglés', products: 'Escriba los productos en español, o vacíe los dos', productsOther: 'Escriba los productos en inglés, o vacíe los dos', section: 'Elija la sección', codes: (wrong: string) => `${wrong ? `No es un código: ${wrong}. ` : ''}Cada código es una letra de la A a la F y un número del 1 al 9, como «A7, F3»`, responsible: 'Elija quién responde de la actividad', contributors: 'Elija de la lista quién contribuye', long: 'El texto tiene más de 2000 caracteres: acórtelo' },
  },
  dropping: {
    title: 'Decir que no se hará', lead: (activity: string) => `«${activity}», que no tiene ninguna fecha.`,
    effect: 'El plan no borra lo que se propuso: dice que no se hará, con su motivo, y queda en la historia. Deja de estar sin fecha y el traspaso no pregunta por ella. Se puede retomar con una fecha.',
    reason: 'Por qué no se hará', reasonHint: 'Lo leerán todas las personas con puesto. Si se añadió por error, dígalo.', button: 'Decir que no se hará',
    dated: 'Esta actividad ya tiene fechas: dígalo en cada una.',
  },
  milestone: {
    title: 'Añadir una fecha', lead: (activity: string) => `De la actividad «${activity}».`,
    name: 'Qué ocurre ese día', nameHint: '«Entrega de las prácticas», «Reunión en línea». Las convocatorias y las reuniones se atan a esta fecha y se mueven con ella.',
    precision: 'Qué tan precisa es la fecha', onDay: 'Día', onDayHint: 'Déjelo vacío solo si elige «sin fecha».', place: 'Lugar', placeHint: 'Solo si lo hay: «En línea», «Ciudad de México».',
    button: 'Añadir la fecha', done: 'La fecha está en el plan.', add: 'Añadir una fecha', first: 'Esta actividad todavía no tiene fechas.',
    errors: { onDay: 'Elija el día, o marque «sin fecha»', name: 'Escriba qué ocurre ese día, en español', nameOther: 'Escriba qué ocurre ese día, en inglés' },
  },
  empty: 'El plan está abierto y todavía no tiene actividades.',
  emptyNext: 'Una convocatoria vence en una fecha del plan, y una reunión se celebra en otra: añada la actividad y sus fechas antes de prepararlas.',
  none: 'Todavía no hay un plan de trabajo.',
  noneNext: 'Cuando la Presidencia o la Secretaría abran el del año, aquí estarán sus actividades, sus fechas y lo que ocurrió.',
  noneYours: 'Ábralo, y añada sus actividades y sus fechas: las convocatorias y las reuniones se atan a ellas.',
  events: { 'cycle opened': 'abrió un plan de trabajo', 'plan begun': 'el plan siguiente empezó con lo que sigue del traspaso', 'activity added': 'añadió una actividad al plan de trabajo', 'milestone added': 'añadió una fecha al plan de trabajo' },
}

const en: typeof es = {
  cycle: {
    title: 'Open the work plan of a year',
    lead: 'First the year and who presides; then, one by one, its activities and dates.',
    year: 'Year', name: 'Title', nameHint: 'As it is called: “Work plan 2027”.',
    presidency: 'Presidency', presidencyHint: 'The state that presides that year.', nobody: 'Not known yet',
    button: 'Open the plan', done: 'The plan is open. Add its first activity.',
    errors: { year: 'Enter the year, between 2018 and 2100', taken: 'There is a plan of that year already: enter another', name: 'Enter the title in Spanish', nameOther: 'Enter the title in English', presidency: 'Choose the state that presides, or that it is not known yet' },
  },
  activity: {
    title: 'Add an activity', lead: (year) => `To the work plan ${year}; its dates are set in the next step.`,
    name: 'What will be done', nameHint: 'In a line: “Online meeting on good practices”.',
    description: 'What it consists of', products: 'What will be there in the end', productsHint: 'Documents, agreements, publications.',
    section: 'Section of the plan', codes: 'Obligations', codesHint: 'Their codes, separated by commas: “A7, A8”.', pillars: 'Pillars',
    source: 'Where it comes from', sourceHint: 'The paragraph of the plan, minutes, a decision.',
    wont: 'It will not be done: say so in the plan', button: 'Add and set its date', done: 'The activity is in the plan. Set its first date.', add: 'Add an activity',
    errors: { name: 'Enter what will be done, in Spanish', nameOther: 'Enter what will be done, in English', description: 'Enter what it consists of, in Spanish', descriptionOther: 'Enter what it consists of, in English', products: 'Enter the products in Spanish, or empty both', productsOther: 'Enter the products in English, or empty both', section: 'Choose the section', codes: (wrong) => `${wrong ? `Not a code: ${wrong}. ` : ''}Each code is a letter from A to F and a number from 1 to 9, like “A7, F3”`, responsible: 'Choose who answers for the activity', contributors: 'Choose from the list who contributes', long: 'The text is longer than 2000 characters: shorten it' },
  },
  dropping: {
    title: 'Say that it will not be done', lead: (activity) => `“${activity}”, which has no date at all.`,
    effect: 'The plan does not erase what was set out to be done: it says that it will not be done, with the reason, and stays in the history. It is no longer without a date, and the handover does not ask about it. It can be taken up again with a date.',
    reason: 'Why it will not be done', reasonHint: 'Everyone with a post will read it. If it was added by mistake, say so.', button: 'Say that it will not be done',
    dated: 'This activity has dates already: say so at each of them.',
  },
  milestone: {
    title: 'Add a date', lead: (activity) => `Of the activity “${activity}”.`,
    name: 'What happens that day', nameHint: '“Practices handed in”, “Online meeting”. Calls and meetings are tied to this date and move with it.',
    precision: 'How precise the date is', onDay: 'Day', onDayHint: 'Leave it empty only if you choose “no date”.', place: 'Place', placeHint: 'Only if there is one: “Online”, “Mexico City”.',
    button: 'Add the date', done: 'The date is in the plan.', add: 'Add a date', first: 'This activity has no dates yet.',
    errors: { onDay: 'Choose the day, or mark “no date”', name: 'Enter what happens that day, in Spanish', nameOther: 'Enter what happens that day, in English' },
  },
  empty: 'The plan is open and has no activities yet.',
  emptyNext: 'A call falls due on a date of the plan and a meeting is held on another: add the activity and its dates before you prepare them.',
  none: 'There is no work plan yet.',
  noneNext: 'Once the Presidency or the Secretariat open the year’s, its activities, their dates and what happened will be here.',
  noneYours: 'Open it, and add its activities and their dates: calls and meetings are tied to them.',
  events: { 'cycle opened': 'opened a work plan', 'plan begun': 'the next plan began with what goes on from the handover', 'activity added': 'added an activity to the work plan', 'milestone added': 'added a date to the work plan' },
}

export const text = { es, en }
