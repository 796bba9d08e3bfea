import { listNotices } from '#base/notice.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import type { PublicCall } from '#calls/index.ts'
import { address, addresses } from '#reference/index.ts'
import { planAddress, type PublicCountry, type PublicPlan } from '#workplan/index.ts'
import { column, type DataSet, exampleColumn } from './set.ts'

const precision = (key: string, of: { es: string; en: string }) => column(key, 'code', `Con qué precisión se conoce ${of.es}: day, month, year o tentative; dropped: no se hará`, `How precisely ${of.en} is known: day, month, year or tentative; dropped: it will not be done`)

export const workPlan: DataSet = {
  key: 'work-plan',
  name: addresses.workPlan,
  title: { es: 'Plan de trabajo', en: 'Work plan' },
  about: { es: 'Una fila por fecha de cada plan publicado: lo planeado, lo que vale hoy y lo que ocurrió.', en: 'One row per date of each published plan: what was planned, what holds today and what happened.' },
  licence: 'CC-BY-4.0',
  columns: [
    column('year', 'whole number', 'Año del ciclo', 'Year of the cycle'),
    column('adopted', 'yes or no', 'Si una reunión adoptó el plan de ese año', 'Whether a meeting adopted the plan of that year'),
    column('section', 'code', 'Sección del plan de trabajo (A–F)', 'Section of the work plan (A–F)'),
    column('codes', 'list', 'Códigos de las obligaciones del plan', 'Codes of the obligations of the plan'),
    column('activity', 'text', 'Actividad', 'Activity'),
    column('responsible', 'text', 'Responsables', 'Responsible'),
    column('pillars', 'text', 'Pilares', 'Pillars'),
    column('milestone', 'text', 'Lo que ocurre en la fecha', 'What happens on the date'),
    column('address', 'address', 'Dónde está en el plan público', 'Where it stands in the public plan'),
    column('planned_on', 'day', 'Día según el plan; vacío si el plan no lo da', 'Day as planned; empty if the plan gives none'),
    precision('planned_precision', { es: 'el día del plan', en: 'the planned day' }),
    column('planned_words', 'text', 'La fecha como la dice el plan', 'The date in the plan’s own words'),
    column('current_on', 'day', 'Día que vale hoy', 'Day that holds today'),
    column('current_precision', 'code', 'Con qué precisión se conoce el día que vale hoy: day, month o tentative; dropped: se decidió que no se hará', 'How precisely the day that holds today is known: day, month or tentative; dropped: it was decided that it will not be done'),
    column('place', 'text', 'Lugar', 'Place'),
    column('happened_on', 'day', 'Día en que ocurrió; vacío si no ha ocurrido o no se sabe', 'Day on which it happened; empty if it has not, or is not known'),
    column('happened', 'text', 'Lo que ocurrió', 'What happened'),
    column('source', 'text', 'Fuente de lo ocurrido', 'Source of what happened'),
    exampleColumn,
  ],
  rows: async (db, { lang, origin }) => {
    const plans = (await listNotices<PublicPlan>(db, 'work plan', lang)).toSorted((a, b) => b.year - a.year)
    return plans.flatMap(({ year, years, adopted, activities }) => activities.map((activity) => ({ year, at: `${origin}${planAddress(lang, year, years)}`, adopted, activity }))).flatMap(({ year, at, adopted, activity }) =>
      activity.milestones.map(({ key, title, plan: planned, current, fulfilment }) => [
        year, adopted, activity.section, activity.codes, activity.title, activity.responsible, activity.pillars || null, title, `${at}#${key}`,
        planned.onDay, planned.precision, planned.words, current.onDay, current.precision, current.place || null, fulfilment?.onDay ?? null, fulfilment?.words || null, fulfilment?.source || null, current.example,
      ]),
    )
  },
}

const period = [
  column('iso3', 'code', 'País, ISO 3166-1 alfa-3', 'Country, ISO 3166-1 alpha-3'),
  column('country', 'text', 'Nombre del país', 'Name of the country'),
]
const span = [
  column('since', 'day', 'Desde (con un mes o un año, su primer día)', 'Since (of a month or a year, its first day)'),
  precision('since_precision', { es: 'el inicio', en: 'the beginning' }),
  column('until', 'day', 'El primer día en que ya no; vacío si sigue', 'The first day on which it no longer holds; empty if it goes on'),
  column('source', 'text', 'Fuente', 'Source'),
]

export const countries: DataSet = {
  key: 'countries',
  name: addresses.countries,
  title: { es: 'Estados', en: 'States' },
  about: { es: 'Una fila por cada período en que un Estado fue miembro u observador, hasta el día de la descarga.', en: 'One row per period in which a state was a member or an observer, up to the day of the download.' },
  licence: 'CC-BY-4.0',
  columns: [...period, column('official_name', 'text', 'Nombre oficial', 'Official name'), column('standing', 'code', 'Condición: member u observer', 'Standing: member or observer'), ...span, exampleColumn],
  rows: async (db, { lang, today }) =>
    (await listNotices<PublicCountry>(db, 'country', lang)).flatMap(({ iso3, name, official, standings }) =>
      standings.filter((one) => one.since <= today).map((one) => [iso3, name, official || null, one.standing, one.since, one.precision, past(one.until, today), one.source || null, one.example]),
    ),
}

const past = (until: string | null, today: string): string | null => (until && until <= today ? until : null)

export const presidencies: DataSet = {
  key: 'presidencies',
  name: { es: 'presidencias', en: 'presidencies' },
  title: { es: 'Presidencias Pro Témpore', en: 'Pro Tempore Presidencies' },
  about: { es: 'Una fila por período, hasta el día de la descarga.', en: 'One row per term, up to the day of the download.' },
  licence: 'CC-BY-4.0',
  columns: [...period, ...span],
  rows: async (db, { lang, today }) =>
    (await listNotices<PublicCountry>(db, 'country', lang))
      .flatMap(({ iso3, name, presidencies: terms }) => terms.filter((one) => one.since <= today).map((one) => [iso3, name, one.since, one.precision, past(one.until, today), one.source || null]))
      .sort((a, b) => String(a[2]).localeCompare(String(b[2]))),
}

export const calls: DataSet = {
  key: 'calls',
  name: addresses.calls,
  title: { es: 'Convocatorias', en: 'Calls' },
  about: { es: 'Una fila por convocatoria abierta alguna vez. Quién respondió no es público.', en: 'One row per call that was ever opened. Who answered is not public.' },
  licence: 'CC-BY-4.0',
  columns: [
    column('address', 'address', 'Su página', 'Its page'),
    column('title', 'text', 'Título', 'Title'),
    column('kind', 'code', 'Qué se pide: practice o policy review', 'What is asked for: practice or policy review'),
    column('theme', 'text', 'Tema', 'Theme'),
    column('opened_on', 'day', 'Día en que se abrió', 'Day on which it opened'),
    column('due_on', 'day', 'Día en que vence, a las 23:59 de la hora de cada país', 'Day on which it falls due, at 23:59 of each country’s time'),
    precision('due_precision', { es: 'el vencimiento', en: 'the due date' }),
    column('guideline', 'address', 'La guía', 'The guideline'),
    column('states', 'list', 'A quiénes se dirige, ISO 3166-1 alfa-3', 'Whom it addresses, ISO 3166-1 alpha-3'),
    exampleColumn,
  ],
  rows: async (db, { lang, origin }) =>
    (await listNotices<PublicCall>(db, 'call', lang)).map(({ slug, title, kind, theme, openedOn, due, guideline, states }) => [
      origin + address('calls', lang, slug), title, kind, theme, dayIn(regionZone, new Date(openedOn)), due.onDay, due.precision, origin + guideline.href, states.map((state) => state.iso3), due.example,
    ]),
}
