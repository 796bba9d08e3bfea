const es = {
  title: 'Ediciones del plan de trabajo', lead: 'El plan tal como se llevó a una reunión, congelado. «Según el plan» es lo que dice la última edición adoptada.',
  none: 'Todavía no se ha congelado el plan.', noneNext: 'Cuando la Presidencia o la Secretaría lo congelen, podrá ponerse en la agenda de una reunión.',
  caption: 'La más reciente primero', column: { number: 'Edición', frozen: 'Congelada', adopted: 'Adoptada', checksum: 'Suma de verificación' },
  number: (number: number) => `Edición ${number}`, waits: 'Espera que una reunión la adopte', adopted: (day: string) => `Adoptada el ${day}`,
  propose: { title: 'Llevar el plan a una reunión', lead: 'Se congela como está hoy, para que una reunión lo adopte; hasta entonces vale la edición anterior.', button: 'Congelar el plan como está hoy', saved: (number: number) => `La edición ${number} está congelada. Póngala en la agenda de una reunión.`, same: 'Nada cambió desde la última edición: no hace falta congelarla otra vez.' },
  one: (year: number, number: number) => `Plan de trabajo ${year}, edición ${number}`, frozenOn: (day: string) => `Congelada el ${day}.`, by: 'Cómo se adoptó', source: 'Fuente', checksum: 'SHA-256',
  table: { caption: 'Como se congeló', what: 'Hito', when: 'Fecha', place: 'Lugar', days: 'Días de trabajo', waits: 'Espera a' }, waitsAnd: (name: string, lag: number) => (lag === 0 ? name : `${name} y ${lag} días`),
  data: 'Descargar los datos (JSON)',
  events: { 'work plan proposed': 'congeló el plan de trabajo para una reunión', 'work plan adopted': 'quedó adoptado el plan de trabajo' },
}
const en: typeof es = {
  title: 'Editions of the work plan', lead: 'The plan as it was brought to a meeting, frozen. “As planned” is what the last adopted edition says.',
  none: 'The plan has not been frozen yet.', noneNext: 'Once the Presidency or the Secretariat freezes it, it can be put on the agenda of a meeting.',
  caption: 'The latest first', column: { number: 'Edition', frozen: 'Frozen', adopted: 'Adopted', checksum: 'Checksum' },
  number: (number) => `Edition ${number}`, waits: 'Waits for a meeting to adopt it', adopted: (day) => `Adopted on ${day}`,
  propose: { title: 'Bring the plan to a meeting', lead: 'It is frozen as it stands today, for a meeting to adopt; until then the edition before holds.', button: 'Freeze the plan as it stands today', saved: (number) => `Edition ${number} is frozen. Put it on the agenda of a meeting.`, same: 'Nothing changed since the last edition: there is no need to freeze it again.' },
  one: (year, number) => `Work plan ${year}, edition ${number}`, frozenOn: (day) => `Frozen on ${day}.`, by: 'How it was adopted', source: 'Source', checksum: 'SHA-256',
  table: { caption: 'As it was frozen', what: 'Milestone', when: 'Date', place: 'Place', days: 'Days of work', waits: 'Waits for' }, waitsAnd: (name, lag) => (lag === 0 ? name : `${name} and ${lag} days`),
  data: 'Download the data (JSON)',
  events: { 'work plan proposed': 'froze the work plan for a meeting', 'work plan adopted': 'the work plan was adopted' },
}
export const text = { es, en }
