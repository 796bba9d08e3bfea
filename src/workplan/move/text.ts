/** A day takes its article, a month and what is said in words do not: del 10 de julio al 15, de julio de 2019 a octubre, de sin fecha. */
const spanned = (was: string, is: string): string => {
  const after = (bare: string, article: string, said: string) => (/^\d/.test(said) ? `${article} ${said}` : `${bare} ${said.charAt(0).toLocaleLowerCase('es')}${said.slice(1)}`)
  return `${after('de', 'del', was)} ${after('a', 'al', is)}`
}

const es = {
  past: {
    isOver: 'Ese día ya pasó', known: 'Con esa fecha quedará vencida desde hoy. Si se equivocó de año o de mes, vuelva y corríjala; si ya ocurrió ese día, registre que ocurrió.', happened: 'Registrar que ocurrió',
    new: 'Con esa fecha estará vencida desde el principio. Si se equivocó de año o de mes, vuelva y corríjala; si ya ocurrió ese día, guárdela y registre después que ocurrió.',
    isFar: 'Ese día queda lejos de este plan', far: (year: number) => `El plan es de ${year}. Si se equivocó de año, vuelva y corríjalo; si es lo que quiere, guárdelo.`,
    title: 'Antes de poner la fecha', lead: (what: string, day: string) => `${what}: ${day}; nada se guarda todavía.`, keep: 'Poner esa fecha', back: 'Volver sin guardar',
  },
  preview: {
    title: 'Antes de mover la fecha',
    lead: (milestone: string, was: string, is: string) => `${milestone}: ${spanned(was, is)}; nada se guarda todavía.`,
    changed: 'El plan cambió mientras usted lo miraba: revise otra vez lo que se mueve.',
    moves: 'Lo que se mueve con ella', movesCaption: 'Fechas que no alcanzan y se mueven lo necesario',
    short: 'Lo que no se puede mover y queda corto', shortCaption: 'Fechas fijas: la fecha se queda, falta tiempo',
    holds: 'Lo que no se mueve', holdsCaption: 'Fechas que absorben el cambio con los días que les sobran',
    hurried: 'Lo que espera y todavía no estará', hurriedLead: 'Esta fecha espera a otras, y con el nuevo día se les adelanta. Elija un día posterior, o mueva antes lo que espera; si es lo que quiere, guárdela y el plan mostrará que no alcanza.', hurriedCaption: 'A qué espera, y por cuántos días no alcanza', noLag: 'Ninguno', anyway: 'Poner esa fecha aunque no alcance',
    dropTitle: 'Antes de decir que no se hará', dropLead: (milestone: string) => `${milestone}: no se hará; nada se guarda todavía.`, drop: 'Decir que no se hará',
    released: 'Lo que la espera', releasedLead: 'Deja de esperarla y conserva su fecha. Si sin ella tampoco se hace, dígalo después en cada una.',
    late: 'Lo que ya no alcanzaba', lateCaption: 'Fechas que ya no alcanzaban y que este cambio no empeora',
    nothing: 'Ninguna otra fecha depende de esta, o ninguna se mueve.',
    column: { what: 'Hito', was: 'Hoy', is: 'Nueva fecha', why: 'Por qué', lag: 'Días entre los dos', margin: 'Margen', anchor: 'Por qué no se mueve' },
    waits: (names: string) => `Espera a ${names}`,
    marginNow: (before: string, after: string) => `${before} → ${after}`,
    days: (days: number) => (days === 1 ? '1 día' : `${days} días`), missing: (days: number) => (days === 1 ? 'se pasa 1 día' : `se pasa ${days} días`),
    touched: 'A quién toca', responsible: 'Responsables y quienes contribuyen', states: 'Estados con un plazo', calls: 'Convocatorias y reuniones', people: 'Recibirán una sola carta',
    persons: (count: number) => (count === 0 ? 'Nadie: ningún puesto responde por ello' : count === 1 ? '1 persona' : `${count} personas`),
    reason: 'Motivo', together: 'Mover todo', only: 'Mover la fecha', alone: 'Mover solo esta', aloneHint: 'Si mueve solo esta, las demás quedan donde están y el plan muestra que no alcanzan.', back: 'Volver sin mover',
  },
  move: {
    title: 'Cambio de fechas o de lugar', lead: (who: string, when: string) => (who ? `${who}, ${when}` : when), reason: 'Motivo', caption: 'De la que se movió a las que se movieron con ella',
    column: { what: 'Hito', was: 'Antes', is: 'Desde este cambio', now: 'Vale hoy' }, same: 'La misma', hangs: 'Lo que depende de estas fechas',
  },
  letter: {
    subject: (count: number, first: string) => (count === 1 ? `Cambia una fecha: ${first}` : `Cambian ${count} fechas del plan de trabajo`),
    droppedSubject: (title: string) => `No se hará: ${title}`,
    offSubject: (meeting: string) => `No se hará una reunión: ${meeting}`,
    meetingOff: (meeting: string) => `La reunión «${meeting}», a la que se le invitó, no se hará. No hace falta que responda ni asista.`,
    meetingMoved: (meeting: string, when: string) => `La reunión «${meeting}», a la que se le invitó, es ahora el ${when}. Díganos en su página si asistirá ese día, también si ya había respondido para otro.`,
    in: 'en',
    reply: 'Ver la reunión y responder',
    meetingDayless: (meeting: string) => `La reunión «${meeting}», a la que se le invitó, se queda sin día por ahora. Le escribiremos cuando lo tenga.`,
    dropped: (title: string, was: string) => (was ? `${title}: no se hará; tenía fecha, ${was}.` : `${title}: no se hará.`), again: (title: string, is: string) => `${title}: se retoma (${is}).`,
    line: (title: string, was: string, is: string) => `${title}: ${spanned(was, is)}.`, place: (title: string, place: string) => `${title}: ahora en ${place}.`,
    intro: 'Le escribimos una sola vez por todo el cambio. Su calendario lo tomará solo.', label: 'Ver el cambio y su motivo',
  },
  events: { 'dates moved': 'cambió una fecha o su lugar', 'date dropped': 'decidió que no se hará' },
}

/** What is no day is said small within a sentence; months keep their capital. */
const small = (said: string): string => (/^(No date|Will not)/.test(said) ? `${said.charAt(0).toLowerCase()}${said.slice(1)}` : said)

const en: typeof es = {
  past: {
    isOver: 'That day is over', known: 'With that date it will be overdue from today. If the year or the month is wrong, go back and mend it; if it happened on that day, record that it did.', happened: 'Record that it happened',
    new: 'With that date it will be overdue from the start. If the year or the month is wrong, go back and mend it; if it happened on that day, save it and record afterwards that it did.',
    isFar: 'That day is far from this plan', far: (year) => `The plan is of ${year}. If the year is wrong, go back and mend it; if it is what you mean, save it.`,
    title: 'Before the date is set', lead: (what, day) => `${what}: ${day}; nothing is saved yet.`, keep: 'Set that date', back: 'Go back without saving',
  },
  preview: {
    title: 'Before the date is moved',
    lead: (milestone, was, is) => `${milestone}: from ${small(was)} to ${small(is)}; nothing is saved yet.`,
    changed: 'The plan changed while you were looking: check again what moves.',
    moves: 'What moves with it', movesCaption: 'Dates that no longer leave enough time, moved as far as they must be',
    short: 'What cannot be moved and comes short', shortCaption: 'Fixed dates: the date stays, time is missing',
    holds: 'What does not move', holdsCaption: 'Dates that take up the change with the days they have to spare',
    hurried: 'What it waits for and will not be there yet', hurriedLead: 'This date waits for others, and with the new day it comes before they are done. Choose a later day, or first move what it waits for; if this is what you mean, save it and the plan will show that time is missing.', hurriedCaption: 'What it waits for, and how many days are missing', noLag: 'None', anyway: 'Set that date although time is missing',
    dropTitle: 'Before saying that it will not be done', dropLead: (milestone) => `${milestone}: it will not be done; nothing is saved yet.`, drop: 'Say that it will not be done',
    released: 'What waits for it', releasedLead: 'It waits for it no longer and keeps its date. If it will not be done either without it, say so afterwards in each.',
    late: 'What was short of time already', lateCaption: 'Dates that were short of time already, and that this change makes no worse',
    nothing: 'No other date depends on this one, or none moves.',
    column: { what: 'Milestone', was: 'Today', is: 'New date', why: 'Why', lag: 'Days between', margin: 'To spare', anchor: 'Why it does not move' },
    waits: (names) => `Waits for ${names}`,
    marginNow: (before, after) => `${before} → ${after}`,
    days: (days) => (days === 1 ? '1 day' : `${days} days`), missing: (days) => (days === 1 ? '1 day over' : `${days} days over`),
    touched: 'Whom it touches', responsible: 'Responsible and contributing', states: 'States with a deadline', calls: 'Calls and meetings', people: 'Will get one letter each',
    persons: (count) => (count === 0 ? 'Nobody: no post answers for it' : count === 1 ? '1 person' : `${count} people`),
    reason: 'Reason', together: 'Move everything', only: 'Move the date', alone: 'Move only this one', aloneHint: 'If you move only this one, the others stay where they are and the plan shows that time is missing.', back: 'Go back without moving',
  },
  move: {
    title: 'Dates or places changed', lead: (who, when) => (who ? `${who}, ${when}` : when), reason: 'Reason', caption: 'The one that was moved, then those that moved with it',
    column: { what: 'Milestone', was: 'Before', is: 'Since this change', now: 'Holds today' }, same: 'The same', hangs: 'What depends on these dates',
  },
  letter: {
    subject: (count, first) => (count === 1 ? `A date changes: ${first}` : `${count} dates of the work plan change`),
    droppedSubject: (title) => `Will not be done: ${title}`,
    offSubject: (meeting) => `A meeting will not be held: ${meeting}`,
    meetingOff: (meeting) => `The meeting “${meeting}”, to which you were invited, will not be held. There is no need to reply or to attend.`,
    meetingMoved: (meeting, when) => `The meeting “${meeting}”, to which you were invited, is now on ${when}. Tell us on its page whether you will attend on that day, also if you had replied for another.`,
    in: 'in',
    reply: 'See the meeting and reply',
    meetingDayless: (meeting) => `The meeting “${meeting}”, to which you were invited, has no day for now. We will write to you once it has.`,
    dropped: (title, was) => (was ? `${title}: it will not be done; its date was ${was}.` : `${title}: it will not be done.`), again: (title, is) => `${title}: it is taken up again (${is}).`,
    line: (title, was, is) => `${title}: from ${small(was)} to ${small(is)}.`, place: (title, place) => `${title}: now in ${place}.`,
    intro: 'We write once for the whole change. Your calendar takes it by itself.', label: 'See the change and its reason',
  },
  events: { 'dates moved': 'changed a date or its place', 'date dropped': 'decided that it will not be done' },
}

export const text = { es, en }
