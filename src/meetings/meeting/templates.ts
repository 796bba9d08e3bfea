import type { ItemKind } from '../agenda/agenda.ts'
import { inMinutes } from '../programme/session.ts'
import type { MeetingKind } from './meeting.ts'

type Said = { es: string; en: string }
type Kept = 'practice' | 'priority'
type TemplateItem = Said & { kind: ItemKind; minutes: number; /** where what states bring of a kind comes: practices in its place, priorities after it */ keepsPlace?: Kept }
type TemplateSession = { day?: number; at: string; title: Said; items: TemplateItem[]; /** of a session without items, as a break */ minutes?: number }

/** What a kind of meeting of the work plan usually looks like: a beginning, to be changed as one likes. */
export type Template = {
  key: string
  /** where the work plan asks for it */
  code: string
  kind: MeetingKind
  /** key of its date in the work plan */
  milestone: string
  startsAt: string
  days: number
  title: Said
  /** whom the work plan wants there */
  guests: Said
  sessions: TemplateSession[]
}

const item = (kind: ItemKind, minutes: number, es: string, en: string): TemplateItem => ({ kind, minutes, es, en })
const opening = (at: string, minutes = 10): TemplateSession => ({ at, title: { es: 'Apertura', en: 'Opening' }, items: [item('information', minutes, 'Bienvenida de la Presidencia Pro Témpore y adopción del orden del día', 'Welcome by the Pro Tempore Presidency and adoption of the agenda')] })
const closing = (at: string): TemplateSession => ({ at, title: { es: 'Cierre', en: 'Closing' }, items: [item('information', 10, 'Seguimiento: qué se hará, quién y para cuándo', 'Follow-up: what will be done, by whom and by when')] })
const practices = (at: string, about: Said, after: string): TemplateSession[] => [
  { at, title: { es: `Buenas prácticas ${about.es}`, en: `Good practices ${about.en}` }, items: [item('information', 40, 'Presentación de cada gobierno: sus buenas prácticas, enviadas antes y compiladas por la Secretaría Técnica', 'Presentation by each government: its good practices, sent beforehand and compiled by the Technical Secretariat')] },
  { at: after, title: { es: 'Validación', en: 'Validation' }, items: [{ ...item('decision', 30, `Validar las buenas prácticas ${about.es}: las más idóneas y replicables en la región`, `Validate the good practices ${about.en}: the most ideal and replicable across the region`), keepsPlace: 'practice' }] },
]

const online: Template[] = [
  {
    key: 'rsd-practices', code: 'A7', kind: 'online', milestone: 'a7-meeting', startsAt: '10:00', days: 1,
    title: { es: 'Reunión en línea sobre el rezago en la determinación de la condición de refugiado', en: 'Online meeting on the backlog in refugee status determination' },
    guests: { es: 'Equipos técnicos nacionales. Cada gobierno envía antes sus buenas prácticas.', en: 'National technical teams. Each government sends its good practices beforehand.' },
    sessions: [opening('10:00'), ...practices('10:10', { es: 'para reducir el rezago, fortalecer los procedimientos y mejorar su calidad', en: 'in reducing the backlog, strengthening procedures and improving their quality' }, '10:50'), closing('11:20')],
  },
  {
    key: 'immediate-needs', code: 'A8', kind: 'online', milestone: 'a8-meeting', startsAt: '10:00', days: 1,
    title: { es: 'Reunión en línea sobre necesidades inmediatas', en: 'Online meeting on immediate needs' },
    guests: { es: 'Equipos técnicos nacionales. Cada gobierno envía antes sus buenas prácticas.', en: 'National technical teams. Each government sends its good practices beforehand.' },
    sessions: [opening('10:00'), ...practices('10:10', { es: 'para identificar y atender las necesidades inmediatas', en: 'in identifying and responding to immediate needs' }, '10:50'), closing('11:20')],
  },
  {
    key: 'labour', code: 'B3', kind: 'online', milestone: 'b3-meeting', startsAt: '10:00', days: 1,
    title: { es: 'Reunión en línea sobre integración laboral', en: 'Online meeting on labour integration' },
    guests: { es: 'Puntos focales de los ministerios de Trabajo y de Finanzas (o equivalentes), la OIT y organizaciones de la sociedad civil con programas de integración laboral.', en: 'Focal points of the Ministries of Labour and of Finance (or equivalent), the ILO, and civil-society organisations with programmes of labour integration.' },
    sessions: [
      opening('10:00'),
      { at: '10:10', title: { es: 'El MIRPS y la integración laboral', en: 'The MIRPS and labour integration' }, items: [item('information', 15, 'Presentación del MIRPS a los ministerios de Trabajo y de Finanzas', 'Introduction of the MIRPS to the Ministries of Labour and of Finance'), item('information', 15, 'Cómo se articula la OIT con este trabajo', 'How the ILO joins this work')] },
      ...practices('10:40', { es: 'de integración laboral de las personas desplazadas', en: 'in the labour integration of displaced persons' }, '11:20'),
      { at: '11:50', title: { es: 'Alianzas', en: 'Partnerships' }, items: [item('decision', 20, 'Mecanismos de coordinación entre los ministerios de Trabajo, el sector privado y las instituciones financieras', 'Coordination mechanisms between Ministries of Labour, the private sector and financial institutions')] },
      closing('12:10'),
    ],
  },
  {
    key: 'host-communities', code: 'B4', kind: 'online', milestone: 'b4-meeting', startsAt: '10:00', days: 1,
    title: { es: 'Reunión en línea sobre comunidades de acogida y xenofobia', en: 'Online meeting on host communities and xenophobia' },
    guests: { es: 'Puntos focales de los ministerios de Trabajo y actores estratégicos.', en: 'Focal points of the Ministries of Labour and strategic actors.' },
    sessions: [opening('10:00'), ...practices('10:10', { es: 'de integración local en las comunidades de acogida y para mitigar la xenofobia', en: 'in local integration in host communities and in mitigating xenophobia' }, '10:50'), closing('11:20')],
  },
  {
    key: 'child-protection', code: 'C1', kind: 'online', milestone: 'c1-meeting', startsAt: '10:00', days: 1,
    title: { es: 'Reunión en línea sobre el interés superior de la niñez', en: 'Online meeting on the best interests of the child' },
    guests: { es: 'Entidades que atienden a la niñez, UNICEF como asistencia técnica y organizaciones de la sociedad civil.', en: 'Entities that attend to children, UNICEF for technical assistance, and civil-society organisations.' },
    sessions: [
      opening('10:00'),
      { at: '10:10', title: { es: 'Procedimientos y normas', en: 'Procedures and standards' }, items: [item('information', 20, 'Los lineamientos elaborados en el SICA, con asistencia técnica de UNICEF', 'The guidelines developed in SICA, with technical assistance of UNICEF'), item('information', 40, 'Cómo determina cada país el interés superior', 'How each country determines best interests')] },
      { at: '11:10', title: { es: 'Armonización', en: 'Harmonisation' }, items: [item('decision', 30, 'Buenas prácticas y recomendaciones para los países del MIRPS', 'Good practices and recommendations for MIRPS countries')] },
      closing('11:40'),
    ],
  },
  {
    key: 'resident-coordinators', code: 'C5', kind: 'online', milestone: 'c5-meeting', startsAt: '10:00', days: 1,
    title: { es: 'Diálogo en línea con las Coordinaciones Residentes de las Naciones Unidas', en: 'Online dialogue with United Nations Resident Coordinators' },
    guests: { es: 'Coordinaciones Residentes de las Naciones Unidas en los países del MIRPS.', en: 'United Nations Resident Coordinators in MIRPS countries.' },
    sessions: [
      opening('10:00'),
      { at: '10:10', title: { es: 'Otras iniciativas en la región', en: 'Other initiatives in the region' }, items: [item('information', 40, 'Qué iniciativas se están aplicando y cómo se vinculan con el MIRPS', 'Which initiatives are being implemented and how they link to the MIRPS'), item('information', 20, 'Puntos de contacto para seguir coordinando', 'Points of contact to keep coordinating')] },
      closing('11:10'),
    ],
  },
]

const inPerson: Template[] = [
  {
    key: 'civil-society', code: 'C4', kind: 'in person', milestone: 'c4-meeting', startsAt: '09:00', days: 1,
    title: { es: 'Reunión regional con la sociedad civil', en: 'Regional meeting with civil society' },
    guests: { es: 'Representantes de redes y organizaciones de la sociedad civil.', en: 'Representatives of networks and organisations of civil society.' },
    sessions: [
      opening('09:00', 20),
      { at: '09:20', title: { es: 'Lo que plantea la sociedad civil', en: 'What civil society brings' }, items: [item('information', 90, 'Experiencias y propuestas de las redes y organizaciones', 'Experience and proposals of networks and organisations')] },
      { at: '11:00', title: { es: 'Pausa', en: 'Break' }, items: [], minutes: 20 },
      { at: '11:20', title: { es: 'Un diálogo constante', en: 'A constant dialogue' }, items: [item('decision', 60, 'Bases de una coordinación y comunicación constantes y constructivas', 'The basis for a constant and constructive coordination and communication')] },
      closing('12:20'),
    ],
  },
  {
    key: 'methodology-workshop', code: 'E3', kind: 'in person', milestone: 'e3-held', startsAt: '09:00', days: 2,
    title: { es: 'Taller de metodología de cuantificación', en: 'Workshop on the methodology of quantification' },
    guests: { es: 'Consultorías y puntos focales de cada país; el ACNUR presenta la metodología acordada a nivel global.', en: 'Consultants and focal points of each country; UNHCR presents the methodology agreed at the global level.' },
    sessions: [
      opening('09:00', 15),
      { at: '09:15', title: { es: 'La metodología', en: 'The methodology' }, items: [item('information', 90, 'La metodología acordada a nivel global', 'The methodology agreed at the global level')] },
      { at: '11:00', title: { es: 'En armonía', en: 'In harmony' }, items: [item('information', 60, 'Cómo cuantificar lo que ya invierte cada país', 'How to quantify what each country already invests'), item('information', 60, 'Cómo cuantificar las necesidades financieras y técnicas', 'How to quantify financial and technical needs')] },
      { day: 2, at: '09:00', title: { es: 'Ejercicio por país', en: 'Exercise by country' }, items: [item('information', 120, 'Cada país prueba la metodología con un compromiso de su plan', 'Each country tries the methodology on a commitment of its plan')] },
      { day: 2, at: '11:30', title: { es: 'Acuerdo', en: 'Agreement' }, items: [item('decision', 45, 'Qué metodología sigue cada aporte de los países', 'Which methodology each contribution of the countries follows')] },
    ],
  },
]

const annual: Template = {
  key: 'annual', code: 'D1', kind: 'annual', milestone: 'd1-meeting', startsAt: '09:00', days: 1,
  title: { es: 'Reunión Anual del MIRPS', en: 'Annual Meeting of the MIRPS' },
  guests: { es: 'Especialistas internacionales y, en lo posible, agencias de las Naciones Unidas, Amigos del MIRPS, sector privado y sociedad civil.', en: 'International experts and, as far as possible, UN agencies, Friends of the MIRPS, the private sector and civil society.' },
  sessions: [
    opening('09:00', 20),
    { at: '09:20', title: { es: 'Avances y desafíos', en: 'Progress and challenges' }, items: [item('information', 120, 'Cada país presenta avances y desafíos en sus prioridades y compromisos', 'Each country presents progress and challenges in its priorities and commitments')] },
    { at: '11:20', title: { es: 'Pausa', en: 'Break' }, items: [], minutes: 20 },
    { at: '11:40', title: { es: 'Temas que piden coordinación regional', en: 'Issues that require regional coordination' }, items: [item('information', 60, 'Exposición de especialistas internacionales', 'Presentation by international experts')] },
    { at: '14:00', title: { es: 'Prioridades de la próxima Presidencia', en: 'Priorities of the next Presidency' }, items: [{ ...item('information', 30, 'Las prioridades que proponen los Estados', 'The priorities that states propose'), keepsPlace: 'priority' }] },
    { at: '14:30', title: { es: 'Documento regional', en: 'Regional document' }, items: [item('decision', 45, 'Validación del documento regional del MIRPS para la Conferencia de Solidaridad', 'Validation of the regional MIRPS document for the Solidarity Conference')] },
    closing('15:15'),
  ],
}

export const templates: readonly Template[] = [...online, ...inPerson, annual]

export const findTemplate = (key: string | undefined | null): Template | undefined => templates.find((one) => one.key === key)

/** The item that keeps the place of what is brought of a kind to a meeting of this template. */
export const placeKept = (key: string | null, kind: string): TemplateItem | undefined => findTemplate(key)?.sessions.flatMap(({ items }) => items).find(({ keepsPlace }) => keepsPlace === kind)

export const lengthOf = ({ items, minutes }: TemplateSession): number => minutes ?? items.reduce((sum, one) => sum + one.minutes, 0)

/** How long its longest day lasts, in minutes. */
export const minutesOf = ({ startsAt, sessions }: Template): number => Math.max(...sessions.map((session) => inMinutes(session.at) + lengthOf(session) - inMinutes(startsAt)))
