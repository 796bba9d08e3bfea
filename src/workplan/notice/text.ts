const es = {
  title: (year: number) => `Plan de trabajo ${year}`,
  lead: 'Lo que el MIRPS se propuso para el año, para cuándo, y lo que de verdad ocurrió.',
  description: 'Actividades y fechas del plan de trabajo del MIRPS: lo planeado y lo ocurrido.',
  none: { title: 'Todavía no hay un plan de trabajo publicado', next: 'Cuando la Presidencia y la Secretaría lo den a conocer, aquí estarán sus actividades y sus fechas.' },
  home: 'Inicio',
  next: { title: 'Lo que viene', none: 'No hay fechas próximas en el plan.' },
  past: { title: 'Lo último que ocurrió' },
  column: { activity: 'Actividad', plan: 'Según el plan', current: 'Fecha vigente', happened: 'Lo que ocurrió' },
  responsible: (who: string) => `Responsable: ${who}`,
  same: 'Sin cambio',
  nothing: '—',
  pending: 'Sin noticia todavía',
  calendar: { title: 'Llevar las fechas a su calendario', lead: 'Suscríbase y las fechas que cambien cambiarán también en su calendario.', open: 'Suscribirse', address: 'O copie esta dirección' },
  editions: 'Los planes adoptados, también los de años anteriores, están entre las ediciones',
  source: 'Fuente: plan de trabajo de la Presidencia Pro Témpore, en nuestras palabras. Lo planeado y lo ocurrido se conservan los dos.',
}

const en: typeof es = {
  title: (year) => `Work plan ${year}`,
  lead: 'What the MIRPS set out to do this year, by when, and what really happened.',
  description: 'Activities and dates of the work plan of the MIRPS: what was planned and what happened.',
  none: { title: 'No work plan has been published yet', next: 'Once the Presidency and the Secretariat make it known, its activities and dates will be here.' },
  home: 'Home',
  next: { title: 'What comes next', none: 'The plan has no dates ahead.' },
  past: { title: 'What happened last' },
  column: { activity: 'Activity', plan: 'As planned', current: 'Current date', happened: 'What happened' },
  responsible: (who) => `Responsible: ${who}`,
  same: 'Unchanged',
  nothing: '—',
  pending: 'No news yet',
  calendar: { title: 'Take the dates into your calendar', lead: 'Subscribe, and dates that change will change in your calendar too.', open: 'Subscribe', address: 'Or copy this address' },
  editions: 'The adopted plans, those of earlier years too, are among the editions',
  source: 'Source: work plan of the Pro Tempore Presidency, in our words. What was planned and what happened are both kept.',
}

export const text = { es, en }
