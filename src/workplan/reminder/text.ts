const es = {
  subject: (first: string, more: number) => `${first}${more === 0 ? '' : `, y ${more} más`}`,
  lead: (count: number): string => (count === 1 ? 'Le recordamos algo que le toca:' : 'Le recordamos lo que vence, por orden de fecha:'),
  more: (count: number) => `En Marco ${count === 1 ? 'hay 1 cosa más que le toca' : `hay ${count} cosas más que le tocan`}.`,
  foot: 'Escribimos 30, 7 y 1 días antes y cada semana después; nunca más de una vez al día ni en los feriados de su país. Lo que ya está hecho no se recuerda.',
  label: 'Ver todo lo que me toca',
  duty: { carried: (count: number, year: number) => (count === 1 ? `Poner día a una fecha que viene del plan anterior, en el plan ${year}` : `Poner día a ${count} fechas que vienen del plan anterior, en el plan ${year}`), handover: 'Las prioridades del traspaso y lo que decidió', longOver: (count: number, year: number) => `Registrar lo que ocurrió en ${count} fechas que pasaron hace más de 12 semanas, en el plan ${year}`, prepare: (title: string) => `Preparar: ${title}`, record: (title: string) => `Registrar lo que ocurrió: ${title}`, action: 'Abrir' },
}
const en: typeof es = {
  subject: (first, more) => `${first}${more === 0 ? '' : `, and ${more} more`}`,
  lead: (count) => (count === 1 ? 'A reminder of something that is due from you:' : 'A reminder of what falls due, by date:'),
  more: (count) => `${count === 1 ? '1 more thing is' : `${count} more things are`} on your desk in Marco.`,
  foot: 'We write 30, 7 and 1 days before and weekly after; never more than once a day, nor on holidays of your country. What is done is not recalled.',
  label: 'See everything that is due from me',
  duty: { carried: (count, year) => (count === 1 ? `Set a day for one date that comes from the plan before, in the plan of ${year}` : `Set a day for ${count} dates that come from the plan before, in the plan of ${year}`), handover: 'The priorities of the handover and what it decided', longOver: (count, year) => `Record what happened on ${count} dates that went by more than 12 weeks ago, in the plan of ${year}`, prepare: (title) => `Prepare: ${title}`, record: (title) => `Record what happened: ${title}`, action: 'Open' },
}
export const text = { es, en }
