import type { About, Chronicle, ListWhom, SubjectKind } from '#base/history.ts'
import type { Db } from '#base/database/transaction.ts'
import { readText, type Lang } from '#base/words.ts'
import { handoverText, listHandovers } from '#handovers/index.ts'
import { dossierText, listDossiers } from '#accessions/index.ts'
import { listCompilations } from '#compilations/index.ts'
import { listVersions } from '#formats/index.ts'
import { listExcuses, listReminded, titlesOfCalls, titlesOfItems, titlesOfSubmissions } from '#calls/index.ts'
import { listOrganisations, listStateNames, namesOf } from '#membership/index.ts'
import { events as meetingEvents, listMeetings, titlesOfAgendaItems, titlesOfFollowUps } from '#meetings/index.ts'
import { listEditions } from '#publishing/index.ts'
import { listActivities, listCycles, listExtensionHistory, listMilestones, listProducts } from '#workplan/index.ts'
import { text as calendar } from './workplan/calendar/text.ts'
import { text as opening } from './workplan/opening/text.ts'
import { text as plan } from './workplan/text.ts'
import { text as planChange } from './workplan/change/text.ts'
import { text as dependency } from './workplan/dependency/text.ts'
import { text as planEdition } from './workplan/edition/text.ts'
import { text as planMove } from './workplan/move/text.ts'
import { text as nationalCalendar } from './workplan/occasion/text.ts'
import { text as product } from './workplan/product/text.ts'
import { text as reference } from './reference/text.ts'
import { text as formats } from './formats/text.ts'
import { text as access } from './overview/access/text.ts'
import { text as call } from './calls/call/text.ts'
import { text as mending } from './calls/mending/text.ts'
import { text as draft } from './calls/draft/text.ts'
import { text as exchange } from './calls/exchange/text.ts'
import { text as review } from './calls/review/text.ts'
import { text as translation } from './calls/translation/text.ts'
import { text as membership } from './membership/text.ts'
import { text as practice } from './practices/text.ts'
import { text as compilation } from './compilations/compilation/text.ts'
import { text as edition } from './publishing/edition/text.ts'

const parts = [reference, membership, plan, opening, calendar, dependency, planEdition, planMove, planChange, nationalCalendar, product, formats, call, mending, draft, exchange, review, translation, practice, compilation, dossierText, handoverText, edition, access, { es: { events: meetingEvents.es }, en: { events: meetingEvents.en } }]

const fact = ({ facts }: About, name: string): string => String(facts[name] ?? '')
const ids = (abouts: About[]): string[] => [...new Set(abouts.map((about) => about.id))]

/** What a thing is called by another one that its event names: a post by its person, a term by its state. */
const through = (name: string, names: (db: Db, ids: string[], lang: Lang) => Promise<Map<string, string>>): NonNullable<SubjectKind['titles']> => async (db, abouts, lang) => {
  const found = await names(db, [...new Set(abouts.map((about) => fact(about, name)).filter(Boolean))], lang)
  return new Map(abouts.flatMap((about) => (found.has(fact(about, name)) ? [[about.id, found.get(fact(about, name))!] as const] : [])))
}

async function namesOfOrganisations(db: Db, wanted: string[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listOrganisations(db, lang)).filter((one) => wanted.includes(one.id)).map((one) => [one.id, readText(one.name, lang)]))
}

async function namesOfStates(db: Db, _: string[], lang: Lang): Promise<Map<string, string>> {
  return new Map([...(await listStateNames(db, lang))].map(([id, name]) => [id, readText(name, lang)]))
}

/** Of a state only what its own people and the two bodies may know: others read that it was done, and not to whom. */
const toState = (known: (db: Db, subjects: string[]) => Promise<{ of: string; stateId: string }[]>): ListWhom => async (db, abouts, lang) => {
  const [pairs, names] = [await known(db, ids(abouts)), await namesOfStates(db, [], lang)]
  return abouts.map((about) => (pairs.some((one) => one.of === about.id && one.stateId === fact(about, 'state')) ? names.get(fact(about, 'state')) : undefined))
}

/** ONE list: events that were about somebody beside their subject. */
const whom: Chronicle['whom'] = {
  'state reminded': toState(async (db, calls) => (await listReminded(db, calls)).map(({ callId, stateId }) => ({ of: callId, stateId }))),
  'state excused': toState(async (db, calls) => (await listExcuses(db, calls)).map(({ callId, stateId }) => ({ of: callId, stateId }))),
  'deadline extended': toState(async (db, dates) => (await listExtensionHistory(db, dates)).map(({ milestoneId, stateId }) => ({ of: milestoneId, stateId }))),
}

async function titlesOfMilestones(db: Db, wanted: string[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listMilestones(db, { ids: wanted })).map((milestone) => [milestone.id, readText(milestone.title, lang)]))
}

/** Each date has its own place on the page of its activity. */
async function placesOfMilestones(db: Db, abouts: About[]): Promise<Map<string, string>> {
  const activities = new Map((await listActivities(db)).map(({ id, key }) => [id, key]))
  return new Map((await listMilestones(db, { ids: ids(abouts) })).map(({ id, key, activityId }) => [id, `/w/work-plan/${activities.get(activityId)}#${key}`]))
}

async function titlesOfCompilations(db: Db, abouts: About[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listCompilations(db, { ids: ids(abouts) })).map(({ id, title }) => [id, readText(title, lang)]))
}

async function titlesOfPlans(db: Db, abouts: About[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listCycles(db)).filter((cycle) => abouts.some((about) => about.id === cycle.id)).map((cycle) => [cycle.id, readText(cycle.title, lang)]))
}

async function titlesOfProducts(db: Db, abouts: About[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listProducts(db)).filter((product) => abouts.some((about) => about.id === product.id)).map((product) => [product.id, readText(product.title, lang)]))
}

async function titlesOfActivities(db: Db, abouts: About[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listActivities(db)).filter((one) => ids(abouts).includes(one.id)).map((one) => [one.id, readText(one.title, lang)]))
}

async function titlesOfVersions(db: Db, wanted: string[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listVersions(db)).filter((version) => wanted.includes(version.id)).map(({ id, format, number }) => [id, `${readText(format.title, lang)}, v${number}`]))
}

async function titlesOfMeetings(db: Db, wanted: string[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listMeetings(db, { ids: wanted })).map((meeting) => [meeting.id, readText(meeting.title, lang)]))
}

async function titlesOfEditions(db: Db, wanted: string[], lang: Lang): Promise<Map<string, string>> {
  return new Map((await listEditions(db, { ids: wanted })).map((edition) => [edition.id, `${readText(edition.title, lang)} (${edition.number})`]))
}

/** ONE registry: kind of subject → what the log calls it and where it stands. */
const subjects: Chronicle['subjects'] = {
  'call': { name: { es: 'Convocatorias', en: 'Calls' }, href: ({ id }) => `/w/calls/${id}`, titles: (db, abouts, lang) => titlesOfCalls(db, ids(abouts), lang) },
  'submission': { name: { es: 'Entregas', en: 'Submissions' }, href: ({ id }) => `/w/submissions/${id}`, titles: (db, abouts, lang) => titlesOfSubmissions(db, ids(abouts), lang) },
  'item': { name: { es: 'Prácticas y revisiones', en: 'Practices and reviews' }, href: ({ id }) => `/w/items/${id}`, titles: (db, abouts, lang) => titlesOfItems(db, ids(abouts), lang) },
  'comment': { name: { es: 'Comentarios', en: 'Comments' }, href: (about) => `/w/items/${fact(about, 'item')}`, titles: through('item', titlesOfItems) },
  'meeting': { name: { es: 'Reuniones', en: 'Meetings' }, href: ({ id }) => `/w/meetings/${id}`, titles: (db, abouts, lang) => titlesOfMeetings(db, ids(abouts), lang) },
  'agenda item': { name: { es: 'Puntos del orden del día', en: 'Agenda items' }, href: ({ id }) => `/w/agenda-items/${id}`, titles: (db, abouts, lang) => titlesOfAgendaItems(db, ids(abouts), lang) },
  'follow-up': { name: { es: 'Seguimientos', en: 'Follow-ups' }, href: ({ id }) => `/w/follow-ups/${id}`, titles: (db, abouts, lang) => titlesOfFollowUps(db, ids(abouts), lang) },
  'invitation': { name: { es: 'Invitaciones', en: 'Invitations' }, href: (about) => `/w/meetings/${fact(about, 'meeting')}`, titles: through('meeting', titlesOfMeetings) },
  'cycle': { name: { es: 'Planes de trabajo', en: 'Work plans' }, href: (about) => `/w/work-plan?year=${fact(about, 'year')}`, titles: titlesOfPlans },
  'activity': { name: { es: 'Actividades', en: 'Activities' }, href: (about) => `/w/work-plan/${fact(about, 'key')}`, titles: titlesOfActivities },
  'milestone': { name: { es: 'Fechas del plan de trabajo', en: 'Dates of the work plan' }, places: placesOfMilestones, titles: (db, abouts, lang) => titlesOfMilestones(db, ids(abouts), lang) },
  'format version': { name: { es: 'Formatos', en: 'Formats' }, href: ({ id }) => `/w/formats/${id}`, titles: (db, abouts, lang) => titlesOfVersions(db, ids(abouts), lang) },
  'compilation': { name: { es: 'Compilaciones', en: 'Compilations' }, href: ({ id }) => `/w/compilations/${id}`, titles: titlesOfCompilations },
  'edition': { name: { es: 'Ediciones', en: 'Editions' }, href: ({ id }) => `/w/editions/${id}`, titles: (db, abouts, lang) => titlesOfEditions(db, ids(abouts), lang) },
  'term': { name: { es: 'Listas', en: 'Lists' }, href: () => '/w/reference' },
  'country': { name: { es: 'Países', en: 'Countries' }, href: () => '/w/reference' },
  'calendar address': { name: { es: 'Calendarios', en: 'Calendars' }, href: () => '/w/calendar' },
  'post': { name: { es: 'Puestos', en: 'Posts' }, href: (about) => `/w/people/${fact(about, 'person')}`, titles: through('person', namesOf) },
  'person': { name: { es: 'Personas', en: 'People' }, href: ({ id }) => `/w/people/${id}`, titles: (db, abouts) => namesOf(db, ids(abouts)) },
  'organisation': { name: { es: 'Organizaciones', en: 'Organisations' }, href: () => '/w/organisations', titles: (db, abouts, lang) => namesOfOrganisations(db, ids(abouts), lang) },
  'work plan': { name: { es: 'Ediciones del plan de trabajo', en: 'Editions of the work plan' }, href: () => '/w/work-plan/proposals', titles: titlesOfPlans },
  'product': { name: { es: 'Productos del plan', en: 'Products of the plan' }, href: ({ id }) => `/w/work-plan/products/${id}`, titles: titlesOfProducts },
  'occasion': { name: { es: 'Calendario nacional', en: 'National calendar' }, href: () => '/w/work-plan/national-calendar', titles: through('state', namesOfOrganisations) },
  'access': { name: { es: 'Accesos', en: 'Access' }, href: () => '/w/access' },
  'handover': { name: { es: 'Traspasos', en: 'Handovers' }, href: ({ id }) => `/w/handovers/${id}`, titles: async (db, _, lang) => new Map((await listHandovers(db)).map((one) => [one.id, handoverText[lang].of(readText(one.state, lang))])) },
  'dossier': { name: { es: 'Ingresos y salidas', en: 'Accessions and withdrawals' }, href: ({ id }) => `/w/accessions/${id}`, titles: async (db, abouts, lang) => new Map((await listDossiers(db, ids(abouts))).map((one) => [one.id, dossierText[lang].kind[one.kind](readText(one.state, lang))])) },
  'standing': { name: { es: 'Condición de los Estados', en: 'Standing of states' }, href: () => '/w/membership#states', titles: through('state', namesOfStates) },
  'presidency': { name: { es: 'Presidencias', en: 'Presidencies' }, href: () => '/w/membership#presidencies', titles: through('state', namesOfStates) },
  'session': { name: { es: 'Sus sesiones', en: 'Your sessions' }, href: () => '/w/profile#sessions' },
  'address': { name: { es: 'Su correo', en: 'Your address' }, href: () => '/w/profile#address' },
}

export const chronicle: Chronicle = {
  says: { es: Object.assign({}, ...parts.map((part) => part.es.events)), en: Object.assign({}, ...parts.map((part) => part.en.events)) },
  whom,
  subjects,
}
