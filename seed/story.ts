import { sources } from './sources.ts'
import type { Compendium, Decision, Position, Review, Shortlisted, StoryCall, StoryDate, StoryMeeting, StoryReturn, StorySubmission, Text } from './types.ts'

// The work plan gives no date for the guideline or for the two meetings on practices. Every day below is invented for the demonstration.
export const storyDates: StoryDate[] = [
  {
    key: 'guideline-published', on: '2019-04-24', milestone: 'a6-published', example: true,
    what: { es: 'Se publica la guía para buenas prácticas, versión 1', en: 'The guideline for good practices, version 1, is published' },
  },
  {
    key: 'a7-opened', on: '2019-04-29', example: true,
    what: { es: 'Se abre la convocatoria sobre el rezago en la DCR', en: 'The call on the RSD backlog opens' },
  },
  { key: 'mex-handed-in', on: '2019-05-10', example: true, what: { es: 'México entrega', en: 'Mexico hands in' } },
  { key: 'blz-handed-in', on: '2019-05-14', example: true, what: { es: 'Belice entrega', en: 'Belize hands in' } },
  { key: 'cri-handed-in', on: '2019-05-17', example: true, what: { es: 'Costa Rica entrega', en: 'Costa Rica hands in' } },
  {
    key: 'demo-opens', on: '2019-05-20', walk: true, example: true,
    what: { es: 'Se abre la demostración: tres Estados han entregado', en: 'The demonstration opens: three states have handed in' },
  },
  { key: 'hnd-handed-in', on: '2019-06-05', example: true, what: { es: 'Honduras entrega', en: 'Honduras hands in' } },
  {
    key: 'hnd-returned', on: '2019-06-06', walk: true, example: true,
    what: {
      es: 'La Secretaría Técnica devuelve la práctica de Honduras con comentarios',
      en: 'The Technical Secretariat returns the practice of Honduras with comments',
    },
  },
  { key: 'hnd-handed-in-again', on: '2019-06-11', example: true, what: { es: 'Honduras entrega de nuevo', en: 'Honduras hands in again' } },
  { key: 'pan-handed-in', on: '2019-06-13', example: true, what: { es: 'Panamá entrega', en: 'Panama hands in' } },
  {
    key: 'a7-due', on: '2019-06-14', milestone: 'a7-inputs', walk: true, example: true,
    what: { es: 'Vence la convocatoria sobre el rezago en la DCR', en: 'The call on the RSD backlog falls due' },
  },
  {
    key: 'gtm-handed-in', on: '2019-06-17', example: true,
    what: { es: 'Guatemala entrega, tres días después del vencimiento', en: 'Guatemala hands in, three days after the due date' },
  },
  {
    key: 'a7-circulated', on: '2019-06-18', milestone: 'a7-compilation', walk: true, example: true,
    what: { es: 'Se circula la compilación y comienza la revisión', en: 'The compilation is circulated and the review begins' },
  },
  { key: 'a7-reviewed', on: '2019-06-24', example: true, what: { es: 'Concluye la revisión', en: 'The review ends' } },
  {
    key: 'a7-shortlisted', on: '2019-06-25', example: true,
    what: { es: 'Se anuncian las prácticas que van a la reunión', en: 'The practices that go to the meeting are announced' },
  },
  {
    key: 'a7-meeting', on: '2019-06-27', milestone: 'a7-meeting', walk: true, example: true,
    what: { es: 'Reunión en línea sobre el rezago en la DCR', en: 'Online meeting on the RSD backlog' },
  },
  {
    key: 'a7-minutes', on: '2019-07-03', example: true,
    what: { es: 'Se circula el acta de la reunión', en: 'The minutes of the meeting are circulated' },
  },
  {
    key: 'compendium-1', on: '2019-07-08', walk: true, example: true,
    what: { es: 'Se publica la primera edición del compendio', en: 'The first edition of the compendium is published' },
  },
  {
    key: 'a8-opened', on: '2019-07-10', example: true,
    what: {
      es: 'Se abre la convocatoria sobre necesidades inmediatas, ya con siete Estados',
      en: 'The call on immediate needs opens, now with seven states',
    },
  },
  {
    key: 'b3-opened', on: '2019-08-05', example: true,
    what: { es: 'Se abre la convocatoria sobre integración laboral', en: 'The call on labour integration opens' },
  },
  {
    key: 'a8-due', on: '2019-08-16', milestone: 'a8-inputs', example: true,
    what: { es: 'Vence la convocatoria sobre necesidades inmediatas', en: 'The call on immediate needs falls due' },
  },
  {
    key: 'a8-circulated', on: '2019-08-20', milestone: 'a8-compilation', example: true,
    what: { es: 'Se circula la compilación', en: 'The compilation is circulated' },
  },
  {
    key: 'a8-meeting', on: '2019-08-29', milestone: 'a8-meeting', walk: true, example: true,
    what: { es: 'Reunión en línea sobre necesidades inmediatas', en: 'Online meeting on immediate needs' },
  },
  {
    key: 'compendium-2', on: '2019-09-10', walk: true, example: true,
    what: { es: 'Se publica la segunda edición del compendio', en: 'The second edition of the compendium is published' },
  },
  {
    key: 'b3-due', on: '2019-09-27', milestone: 'b3-inputs', example: true,
    what: { es: 'Vence la convocatoria sobre integración laboral', en: 'The call on labour integration falls due' },
  },
]

export const calls: StoryCall[] = [
  {
    key: 'a7', activity: 'a7-rsd-meeting', theme: 'rsd-backlog', format: 'good-practice', formatVersion: 1,
    opensOn: '2019-04-29', dueOn: '2019-06-14', meetingOn: '2019-06-27', example: true,
    days: {
      reminded: '2019-06-12', circulated: '2019-06-18', convened: '2019-06-19', translated: '2019-06-20', confirmed: '2019-06-21', scored: '2019-06-24',
      shortlisted: '2019-06-25', minutes: '2019-07-03',
    },
    title: {
      es: 'Buenas prácticas para reducir el rezago en la determinación de la condición de refugiado',
      en: 'Good practices to reduce the backlog in refugee status determination',
    },
    message: {
      es: `Estimadas y estimados puntos focales:

En nombre de la Presidencia Pro Témpore, les invitamos a compartir una o dos buenas prácticas de su país que hayan acortado los tiempos, simplificado los pasos o mejorado la calidad de la determinación de la condición de refugiado.

**Qué se pide.** Un formulario por práctica, con la guía versión 1. Son doce preguntas obligatorias; calcule unos 20 minutos. También puede llenarlo sin conexión: el formulario en blanco, en Word o Excel, está en esta página.

**Para cuándo.** A más tardar el 14 de junio de 2019, con el visto bueno de su validación nacional.

**Para qué.** La Secretaría Técnica circulará la compilación antes de la reunión en línea del 27 de junio, en la que los Estados validarán las prácticas más idóneas y replicables.

Una práctica pequeña que funciona es tan bienvenida como una grande. Si algo no está disponible, dígalo así y explique la razón. Les rogamos no incluir nombres ni casos.

Secretaría Técnica (ACNUR-OEA)`,
      en: `Dear focal points,

On behalf of the Pro Tempore Presidency, we invite you to share one or two good practices of your country that have cut time, simplified steps or improved quality in refugee status determination.

**What is asked.** One form per practice, with the guideline version 1. There are twelve required questions; allow about 20 minutes. You may also fill it in offline: the blank form, in Word or Excel, is on this page.

**By when.** By 14 June 2019 at the latest, cleared by your national validator.

**What for.** The Technical Secretariat will circulate the compilation before the online meeting of 27 June, at which states will validate the most ideal and replicable practices.

A small practice that works is as welcome as a large one. If something is not available, say so and give the reason. Please do not include names or cases.

Technical Secretariat (UNHCR-OAS)`,
    },
  },
  {
    key: 'a8', activity: 'a8-needs-meeting', theme: 'immediate-needs', format: 'good-practice', formatVersion: 1,
    opensOn: '2019-07-10', dueOn: '2019-08-16', meetingOn: '2019-08-29', excusedOn: '2019-08-30', example: true,
    days: {
      reminded: '2019-08-14', circulated: '2019-08-20', convened: '2019-08-21', translated: '2019-08-21', confirmed: '2019-08-22', scored: '2019-08-26',
      shortlisted: '2019-08-27', minutes: '2019-09-03',
    },
    title: { es: 'Buenas prácticas para atender las necesidades inmediatas', en: 'Good practices to meet immediate needs' },
    message: {
      es: `Estimadas y estimados puntos focales:

Damos la bienvenida a El Salvador, que responde por primera vez a una convocatoria como Estado miembro.

En nombre de la Presidencia Pro Témpore, les invitamos a compartir una o dos buenas prácticas de coordinación entre instituciones y sectores que faciliten el acceso a la atención inmediata y a un albergue, con criterios de vulnerabilidad.

**Qué se pide.** Un formulario por práctica, con la misma guía versión 1.

**Para cuándo.** A más tardar el 16 de agosto de 2019, con el visto bueno de su validación nacional.

**Para qué.** La compilación se circulará antes de la reunión en línea del 29 de agosto, en la que los Estados validarán las prácticas más idóneas y replicables.

Recuerden que el ejercicio abarca a personas desplazadas internas, en riesgo de desplazamiento, refugiadas, solicitantes, en tránsito y retornadas con necesidades de protección. Les rogamos no incluir nombres ni casos.

Secretaría Técnica (ACNUR-OEA)`,
      en: `Dear focal points,

We welcome El Salvador, which answers a call for the first time as a member state.

On behalf of the Pro Tempore Presidency, we invite you to share one or two good practices of coordination between institutions and sectors that ease access to immediate attention and to shelter, with criteria of vulnerability.

**What is asked.** One form per practice, with the same guideline version 1.

**By when.** By 16 August 2019 at the latest, cleared by your national validator.

**What for.** The compilation will be circulated before the online meeting of 29 August, at which states will validate the most ideal and replicable practices.

Please remember that the exercise covers internally displaced persons, persons at risk of displacement, refugees, asylum-seekers, persons in transit and returnees with protection needs. Please do not include names or cases.

Technical Secretariat (UNHCR-OAS)`,
    },
  },
  // Its meeting comes after the story (B3): what is handed in is scored and read by the members, and decided later.
  {
    key: 'b3', activity: 'b3-labour-meeting', theme: 'labour-integration', format: 'good-practice', formatVersion: 1,
    opensOn: '2019-08-05', dueOn: '2019-09-27', excusedOn: '2019-10-03', example: true,
    title: { es: 'Buenas prácticas de integración laboral', en: 'Good practices in labour integration' },
    message: {
      es: `Estimadas y estimados puntos focales:

En nombre de la Presidencia Pro Témpore, les invitamos a compartir, junto con las instituciones de trabajo y de finanzas de su país, buenas prácticas que hayan abierto el empleo formal a personas refugiadas y solicitantes.

**Qué se pide.** Un formulario por práctica, con la misma guía versión 1.

**Para cuándo.** A más tardar el 27 de septiembre de 2019, con el visto bueno de su validación nacional.

**Para qué.** La compilación se circulará antes de la reunión en línea sobre integración laboral, que aún no tiene fecha.

Secretaría Técnica (ACNUR-OEA)`,
      en: `Dear focal points,

On behalf of the Pro Tempore Presidency, we invite you to share, together with the labour and finance institutions of your country, good practices that have opened formal employment to refugees and asylum-seekers.

**What is asked.** One form per practice, with the same guideline version 1.

**By when.** By 27 September 2019 at the latest, cleared by your national validator.

**What for.** The compilation will be circulated before the online meeting on labour integration, which has no date yet.

Technical Secretariat (UNHCR-OAS)`,
    },
  },
]

export const submissions: StorySubmission[] = [
  {
    country: 'MEX', call: 'a7', practices: ['mex-merged-procedures'], begunOn: '2019-05-02', clearedOn: '2019-05-09',
    handedInOn: '2019-05-10', acceptedOn: '2019-05-13', onOpeningDay: 'accepted', example: true,
  },
  {
    country: 'BLZ', call: 'a7', practices: ['blz-rsd-exchange'], begunOn: '2019-05-06', clearedOn: '2019-05-13', handedInOn: '2019-05-14',
    acceptedOn: '2019-05-16', onOpeningDay: 'accepted', example: true,
  },
  {
    country: 'CRI', call: 'a7', practices: ['cri-decentralisation', 'cri-registration'], begunOn: '2019-05-03', clearedOn: '2019-05-16',
    handedInOn: '2019-05-17', acceptedOn: '2019-05-21', onOpeningDay: 'handed in', example: true,
  },
  {
    country: 'PAN', call: 'a7', practices: ['pan-admission-checklist'], begunOn: '2019-05-15', clearedOn: '2019-06-12',
    handedInOn: '2019-06-13', acceptedOn: '2019-06-14', onOpeningDay: 'draft', example: true,
  },
  {
    country: 'HND', call: 'a7', practices: ['hnd-mobile-registration'], begunOn: '2019-05-27', clearedOn: '2019-06-04',
    handedInOn: '2019-06-05', acceptedOn: '2019-06-12', onOpeningDay: 'not begun', example: true,
    delegated: [{ section: 'what-was-done', to: 'hnd-human-rights', until: '2019-06-12' }],
  },
  {
    country: 'GTM', call: 'a7', practices: ['gtm-age-board'], begunOn: '2019-06-10', clearedOn: '2019-06-17', handedInOn: '2019-06-17',
    acceptedOn: '2019-06-18', late: true, letter: true, onOpeningDay: 'not begun', example: true,
  },
  {
    country: 'GTM', call: 'a8', practices: ['gtm-shelter-referral'], begunOn: '2019-07-22', clearedOn: '2019-08-08',
    handedInOn: '2019-08-09', acceptedOn: '2019-08-13', onOpeningDay: 'not begun', example: true,
  },
  {
    country: 'HND', call: 'a8', practices: ['hnd-municipal-table'], begunOn: '2019-07-23', clearedOn: '2019-08-12',
    handedInOn: '2019-08-13', acceptedOn: '2019-08-15', onOpeningDay: 'not begun', example: true,
    delegated: [
      { section: 'what-was-done', to: 'hnd-human-rights', until: '2019-08-13' },
      { section: 'replicate', to: 'hnd-labour', until: '2019-08-13' },
    ],
  },
  {
    country: 'BLZ', call: 'a8', practices: ['blz-first-week'], begunOn: '2019-07-29', clearedOn: '2019-08-14', handedInOn: '2019-08-14',
    acceptedOn: '2019-08-16', onOpeningDay: 'not begun', example: true,
  },
  {
    country: 'SLV', call: 'a8', practices: ['slv-single-window'], begunOn: '2019-07-25', clearedOn: '2019-08-15', handedInOn: '2019-08-16',
    acceptedOn: '2019-08-19', onOpeningDay: 'not begun', example: true,
  },
  {
    country: 'MEX', call: 'b3', practices: ['mex-local-integration'], begunOn: '2019-08-12', clearedOn: '2019-08-27', handedInOn: '2019-08-28',
    acceptedOn: '2019-08-30', onOpeningDay: 'not begun', example: true,
  },
]

export const returned: StoryReturn = {
  practice: 'hnd-mobile-registration', by: 'secretariat-unhcr-1', on: '2019-06-06', until: '2019-06-12', handedInAgainOn: '2019-06-11', example: true,
  letter: {
    es: 'Gracias por esta práctica, que otros países con fronteras alejadas de la capital podrán aprovechar. Antes de circularla, necesitamos dos cambios. Añadimos una sugerencia que puede atender o no. Si le resulta más sencillo conversarlo, con gusto le llamamos.',
    en: 'Thank you for this practice, which other countries with borders far from the capital will be able to use. Before circulating it we need two changes. We add one suggestion that you may take up or not. If it is easier to talk it over, we will gladly call you.',
  },
  comments: [
    {
      key: 'results-source', question: 'results', weight: 'must change',
      text: {
        es: 'Las dos filas no tienen cifras, y «Registros internos» no dice por qué. Por favor anote la cifra con su fuente y fecha o escriba «no disponible» con la razón. Una celda vacía sin razón podría leerse como cero.',
        en: 'The two rows have no figures, and “Internal records” does not say why. Please enter the figure with its source and date, or write “not available” with the reason. An empty cell without a reason could be read as zero.',
      },
      reply: { outcome: 'done', text: { es: 'Se añadió la razón en ambas filas.', en: 'The reason was added in both rows.' } },
    },
    {
      key: 'participation-how', question: 'participation', weight: 'must change',
      text: {
        es: 'Dice que se consultó, pero no a quiénes, cuándo ni qué cambió por ello. Por favor responda esas tres preguntas y dé al menos una medida concreta sobre edad, género o diversidad. Si no hubo consulta, basta con decirlo.',
        en: 'It says that people were consulted, but not who, when or what changed because of it. Please answer those three questions and give at least one concrete measure on age, gender or diversity. If there was no consultation, it is enough to say so.',
      },
      reply: {
        outcome: 'done',
        text: {
          es: 'Se describe la consulta y se añadieron dos medidas.',
          en: 'The consultation is described and two measures were added.',
        },
      },
    },
    {
      key: 'replication-first-month', question: 'replication', weight: 'suggestion',
      text: {
        es: 'Sería útil saber qué hacer en el primer mes. ¿Podría poner la lista en el orden en que conviene empezar?',
        en: 'It would be useful to know what to do in the first month. Could you put the list in the order in which it is best to begin?',
      },
      reply: {
        outcome: 'not done',
        text: {
          es: 'No se hace por ahora: el orden depende de cada país y preferimos no sugerir uno.',
          en: 'Not done for now: the order depends on each country and we prefer not to suggest one.',
        },
      },
    },
  ],
  corrected: {
    answers: {
      'results': [
        {
          measure: 'Tiempo entre la solicitud y la primera entrevista', before: null, after: null, unit: 'días',
          source: 'No disponible: el registro empezó a anotar la fecha de la entrevista en 2019 y aún no hay un año completo (ejemplo de demostración).',
        },
        {
          measure: 'Expedientes que llegan completos a la comisión', before: null, after: null, unit: 'expedientes',
          source: 'No disponible: la comisión no contaba los expedientes devueltos antes de la práctica (ejemplo de demostración).',
        },
      ],
      'participation': 'Antes de la primera visita, el equipo conversó con personas solicitantes de dos municipios, en grupos separados de mujeres y de hombres, y con los patronatos. Las mujeres dijeron que no podían hablar con sus hijas e hijos presentes; por eso cada visita ofrece cuidado infantil, a cargo de la escuela local. Los patronatos pidieron conocer el calendario para orientar a quien pregunta. La entrevista la puede hacer una mujer si la persona lo solicita, y la visita comienza por niñas, niños y adolescentes no acompañados, personas mayores y personas con discapacidad. No hubo consulta con personas que abandonaron el procedimiento; es una tarea pendiente.',
    },
    translation: {
      'results': [
        {
          measure: 'Time between the claim and the first interview', before: null, after: null, unit: 'days',
          source: 'Not available: the register began to note the date of the interview in 2019 and there is not yet a full year (demonstration example).',
        },
        {
          measure: 'Files that reach the commission complete', before: null, after: null, unit: 'files',
          source: 'Not available: the commission did not count the files sent back before the practice (demonstration example).',
        },
      ],
      'participation': 'Before the first visit the team talked with asylum-seekers in two municipalities, in separate groups of women and men, and with residents’ associations. The women said they could not speak with their children present; that is why each visit offers childcare, provided by the local school. The associations asked to know the calendar so as to guide those who ask. A woman can hold the interview if the person so requests, and the visit begins with unaccompanied children, older persons and persons with disabilities. People who abandoned the procedure were not consulted; that remains to be done.',
    },
  },
}

// Scores and sentences are invented, in each reviewer's language. Lucía Fonseca Arrieta scores nothing from Costa Rica, where she holds a post.
export const reviews: Review[] = [
  {
    practice: 'mex-merged-procedures', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Cambio de fondo y bien contado; falta mostrar su efecto propio.',
    scores: {
      'compact-objectives': [4, 'Alivia la presión sobre el sistema de asilo y lo muestra con cifras anuales.'],
      'focus-area': [4, 'Responde de lleno al rezago.'],
      'shared-responsibility': [3, 'Comparte el trabajo técnico con el ACNUR y una iniciativa regional.'],
      'support-base': [2, 'No se nombra a ningún actor nuevo.'],
      'tangible-benefits': [3, 'Las personas con perfiles definidos obtienen una respuesta antes.'],
      'partnership': [1, 'No consta que se consultara a personas solicitantes.'],
      'age-gender-diversity': [1, 'Habla de vulnerabilidad sin cifras ni medidas.'],
      'lasting-difference': [3, 'Las herramientas comunes permanecen.'],
      'replicable': [3, 'Las cuatro condiciones son claras; la ley es la más exigente.'],
      'efficient': [2, 'Se intuye el ahorro, pero no hay costo.'],
      'inspires-contributions': [3, 'El apoyo técnico a la revisión de etapas es una oferta concreta.'],
    },
  },
  {
    practice: 'mex-merged-procedures', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'Strong procedure; children and participation are missing from the account.',
    scores: {
      'compact-objectives': [4, 'Eases pressure on the asylum system.'],
      'focus-area': [4, 'Squarely about the backlog.'],
      'shared-responsibility': [2, 'Outside support is technical and limited.'],
      'support-base': [2, 'No new actor is named.'],
      'tangible-benefits': [3, 'Faster protection for clear profiles.'],
      'partnership': [1, 'No consultation is described.'],
      'age-gender-diversity': [0, 'Nothing is said about unaccompanied children.'],
      'lasting-difference': [2, 'Pending claims went on rising.'],
      'replicable': [4, 'Interview guide and templates can be shared tomorrow.'],
      'efficient': [3, 'Merging two stages should save time.'],
      'inspires-contributions': [3, 'Donors could fund country-of-origin information.'],
    },
  },
  {
    practice: 'mex-merged-procedures', reviewer: 'cri-labour-reviewer', language: 'es', example: true,
    overall: 'Muy útil para países con ley similar.',
    scores: {
      'compact-objectives': [3, 'Contribuye al primer objetivo.'],
      'focus-area': [4, 'Es el tema de la convocatoria.'],
      'shared-responsibility': [3, 'Aprovecha una iniciativa de varios países.'],
      'support-base': [1, 'Intervienen los actores habituales.'],
      'tangible-benefits': [3, 'Una decisión pronta permite trabajar y estudiar.'],
      'partnership': [2, 'Hay socios, aunque no personas solicitantes.'],
      'age-gender-diversity': [1, 'Solo menciona la vulnerabilidad como criterio de entrada.'],
      'lasting-difference': [3, 'Depende de herramientas, no de personas.'],
      'replicable': [3, 'Se puede empezar por la revisión de etapas.'],
      'efficient': [3, 'Unir dos etapas puede ahorrar tiempo.'],
      'inspires-contributions': [2, 'No dice qué apoyo pediría.'],
    },
  },
  {
    practice: 'cri-decentralisation', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Acerca el procedimiento a la frontera; la demanda lo rebasó.',
    scores: {
      'compact-objectives': [3, 'Facilita el acceso al asilo donde la gente llega.'],
      'focus-area': [3, 'Atiende el acceso más que el rezago acumulado.'],
      'shared-responsibility': [2, 'Un puesto se sostiene con apoyo externo.'],
      'support-base': [2, 'Suma a la policía migratoria a la identificación.'],
      'tangible-benefits': [4, 'Evita viajes largos y costosos a la capital.'],
      'partnership': [2, 'No se describe el papel local.'],
      'age-gender-diversity': [3, 'El formulario distingue niñez y sobrevivientes de trata.'],
      'lasting-difference': [3, 'La oficina permanece desde 2019.'],
      'replicable': [4, 'Se puede empezar con una sola oficina.'],
      'efficient': [2, 'Falta el costo por oficina.'],
      'inspires-contributions': [3, 'Un puesto de elegibilidad es fácil de financiar.'],
    },
  },
  {
    practice: 'cri-decentralisation', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'Good identification at entry; figures do not isolate the effect.',
    scores: {
      'compact-objectives': [3, 'Keeps access to asylum open in a crisis.'],
      'focus-area': [3, 'Decisions rose, and so did the backlog.'],
      'shared-responsibility': [2, 'UNHCR supported one officer.'],
      'support-base': [2, 'The migration police became part of protection.'],
      'tangible-benefits': [3, 'People are heard near where they arrive.'],
      'partnership': [1, 'No sign of border communities.'],
      'age-gender-diversity': [3, 'Unaccompanied children are identified on entry.'],
      'lasting-difference': [3, 'It survived the closing of borders.'],
      'replicable': [4, 'One form and one officer are within reach of all.'],
      'efficient': [2, 'No cost is given.'],
      'inspires-contributions': [3, 'A clear thing to fund.'],
    },
  },
  {
    practice: 'cri-decentralisation', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Necesaria en la frontera; faltan las voces locales.',
    scores: {
      'compact-objectives': [3, 'Protege a quien acaba de llegar.'],
      'focus-area': [2, 'El rezago siguió creciendo.'],
      'shared-responsibility': [2, 'No se ve con quién más se reparte.'],
      'support-base': [1, 'Las organizaciones locales no aparecen.'],
      'tangible-benefits': [4, 'Evita que una familia viaje a la capital por un trámite.'],
      'partnership': [1, 'No dice a quién se escuchó en Upala.'],
      'age-gender-diversity': [2, 'Identifica, pero no cuenta cuántas personas.'],
      'lasting-difference': [3, 'La ficha la da por vigente.'],
      'replicable': [3, 'Hace falta voluntad de delegar.'],
      'efficient': [2, 'No se conoce el gasto.'],
      'inspires-contributions': [2, 'Se podría pedir apoyo para intérpretes.'],
    },
  },
  {
    practice: 'cri-registration', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'A simple change with a clear starting figure and no final one.',
    scores: {
      'compact-objectives': [3, 'A document opens services.'],
      'focus-area': [3, 'Registration is where the wait begins.'],
      'shared-responsibility': [2, 'Joint work with one agency.'],
      'support-base': [1, 'No new partner.'],
      'tangible-benefits': [3, 'Undocumented people reach vaccination.'],
      'partnership': [1, 'No sign that applicants were asked about the form.'],
      'age-gender-diversity': [1, 'No disaggregation.'],
      'lasting-difference': [2, 'The later waiting time is not known.'],
      'replicable': [4, 'Any office can revise its form.'],
      'efficient': [3, 'Uses existing staff.'],
      'inspires-contributions': [2, 'Registration equipment could be funded.'],
    },
  },
  {
    practice: 'cri-registration', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'El documento cambia la vida; registrar no es decidir.',
    scores: {
      'compact-objectives': [3, 'Da acceso a derechos desde el inicio.'],
      'focus-area': [2, 'Acorta la entrada, no la decisión.'],
      'shared-responsibility': [2, 'Dos instituciones comparten el diseño.'],
      'support-base': [1, 'No suma actores.'],
      'tangible-benefits': [4, 'El documento abre la puerta a la atención.'],
      'partnership': [1, 'No consta que participaran quienes llenan el formulario.'],
      'age-gender-diversity': [1, 'No hay medidas para personas mayores o con discapacidad.'],
      'lasting-difference': [2, 'Depende de que la demanda no la rebase.'],
      'replicable': [4, 'Es barata y se copia con facilidad.'],
      'efficient': [3, 'Aprovecha mejor al personal.'],
      'inspires-contributions': [1, 'No pide nada concreto.'],
    },
  },
  {
    practice: 'blz-rsd-exchange', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Honesta con sus cifras; el aprendizaje entre países es el aporte.',
    scores: {
      'compact-objectives': [3, 'Fortalece un sistema pequeño.'],
      'focus-area': [3, 'Explica por qué bajaron las pendientes.'],
      'shared-responsibility': [4, 'Los países se ayudan entre sí.'],
      'support-base': [3, 'Iglesias, sindicatos y empleadores integran el Comité.'],
      'tangible-benefits': [2, 'Pocas personas reconocidas.'],
      'partnership': [3, 'Hubo consulta nacional con personas con necesidad de protección.'],
      'age-gender-diversity': [1, 'Reconoce que no tiene datos.'],
      'lasting-difference': [2, 'Las decisiones aún son escasas.'],
      'replicable': [4, 'Un país pequeño puede empezar con una contraparte.'],
      'efficient': [3, 'Usa personal que ya existe.'],
      'inspires-contributions': [3, 'Los hermanamientos se pueden apoyar con poco.'],
    },
  },
  {
    practice: 'blz-rsd-exchange', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Buen método, resultado todavía débil.',
    scores: {
      'compact-objectives': [2, 'El vínculo con los objetivos es indirecto.'],
      'focus-area': [2, 'El rezago bajó por cierres, no por decisiones.'],
      'shared-responsibility': [4, 'Es cooperación entre pares.'],
      'support-base': [3, 'El Comité reúne a sectores diversos.'],
      'tangible-benefits': [1, 'La mayoría de los expedientes se cerró sin decisión.'],
      'partnership': [3, 'La consulta de 2017 está documentada.'],
      'age-gender-diversity': [0, 'No hay información.'],
      'lasting-difference': [2, 'El plazo de 14 días limita el avance.'],
      'replicable': [3, 'Sirve a equipos pequeños.'],
      'efficient': [3, 'Cuesta poco.'],
      'inspires-contributions': [2, 'Falta decir qué formación necesita.'],
    },
  },
  {
    practice: 'hnd-mobile-registration', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'Clear steps; a year of figures would complete it.',
    scores: {
      'compact-objectives': [3, 'Brings the procedure to people.'],
      'focus-area': [3, 'Complete files avoid a second backlog.'],
      'shared-responsibility': [3, 'Municipalities lend premises and spread the notice.'],
      'support-base': [3, 'A school provides childcare.'],
      'tangible-benefits': [3, 'No journey to the capital.'],
      'partnership': [3, 'Women’s advice changed the visit.'],
      'age-gender-diversity': [4, 'Childcare and a woman interviewer are concrete measures.'],
      'lasting-difference': [2, 'Depends on visits never being suspended.'],
      'replicable': [4, 'The list is short and complete.'],
      'efficient': [2, 'No cost, no figures yet.'],
      'inspires-contributions': [3, 'A vehicle and interpreters are easy to fund.'],
    },
  },
  {
    practice: 'hnd-mobile-registration', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Práctica cercana a la gente; cuidado con la confidencialidad.',
    scores: {
      'compact-objectives': [3, 'Mejora el acceso al procedimiento.'],
      'focus-area': [3, 'Evita expedientes incompletos.'],
      'shared-responsibility': [3, 'Reparte tareas con las municipalidades.'],
      'support-base': [3, 'Suma a patronatos y escuelas.'],
      'tangible-benefits': [4, 'Ahorra viajes a familias sin recursos.'],
      'partnership': [4, 'Dice a quién se escuchó y qué cambió.'],
      'age-gender-diversity': [3, 'Hay medidas, faltan cifras.'],
      'lasting-difference': [2, 'Una visita al mes puede no bastar.'],
      'replicable': [3, 'La interpretación por teléfono exige señal.'],
      'efficient': [3, 'Un día al mes de tres personas es poco.'],
      'inspires-contributions': [3, 'Se ve qué apoyo haría falta.'],
    },
  },
  {
    practice: 'hnd-mobile-registration', reviewer: 'cri-labour-reviewer', language: 'es', example: true,
    overall: 'Complementa bien una oficina regional.',
    scores: {
      'compact-objectives': [3, 'Contribuye a un acceso más justo.'],
      'focus-area': [2, 'Actúa sobre la entrada, no sobre lo acumulado.'],
      'shared-responsibility': [2, 'La parte municipal podría ser mayor.'],
      'support-base': [2, 'Actores locales, sin empresas ni academia.'],
      'tangible-benefits': [3, 'La constancia se entrega el mismo día.'],
      'partnership': [3, 'Hubo conversación previa en dos municipios.'],
      'age-gender-diversity': [3, 'El cuidado infantil resuelve un problema real.'],
      'lasting-difference': [3, 'Un calendario fijo genera confianza.'],
      'replicable': [4, 'Se puede probar en un municipio.'],
      'efficient': [2, 'Falta el costo por visita.'],
      'inspires-contributions': [2, 'No menciona a posibles socios.'],
    },
  },
  {
    practice: 'pan-admission-checklist', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Modesta y rigurosa: una página que mejora la decisión.',
    scores: {
      'compact-objectives': [3, 'Mejora la calidad del procedimiento.'],
      'focus-area': [3, 'Reduce las idas y vueltas del expediente.'],
      'shared-responsibility': [2, 'La universidad ayuda a estudiar los expedientes.'],
      'support-base': [3, 'La academia se incorpora.'],
      'tangible-benefits': [3, 'La persona entiende la respuesta y su recurso.'],
      'partnership': [3, 'El modelo en lenguaje sencillo salió de escuchar.'],
      'age-gender-diversity': [3, 'Pregunta por la entrevista a solas.'],
      'lasting-difference': [3, 'La lista se revisa cada seis meses.'],
      'replicable': [4, 'Cabe en una página.'],
      'efficient': [4, 'Cuesta unas horas semanales.'],
      'inspires-contributions': [2, 'Hay poco que financiar.'],
    },
  },
  {
    practice: 'pan-admission-checklist', reviewer: 'cri-labour-reviewer', language: 'es', example: true,
    overall: 'Útil, siempre que no se use para descartar.',
    scores: {
      'compact-objectives': [2, 'El efecto es interno.'],
      'focus-area': [3, 'Ordena la primera etapa.'],
      'shared-responsibility': [1, 'Todo ocurre en una oficina.'],
      'support-base': [2, 'Solo se añade una universidad.'],
      'tangible-benefits': [2, 'El beneficio para la persona es indirecto.'],
      'partnership': [3, 'Se escuchó a quienes ya habían pasado por el trámite.'],
      'age-gender-diversity': [3, 'Dos de los doce puntos se ocupan de ello.'],
      'lasting-difference': [2, 'Se interrumpe en semanas de mucha demanda.'],
      'replicable': [4, 'Puede aplicarse mañana.'],
      'efficient': [3, 'No requiere sistemas.'],
      'inspires-contributions': [1, 'No pide apoyo.'],
    },
  },
  {
    practice: 'gtm-age-board', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Contar bien es el primer paso; aquí está bien explicado.',
    scores: {
      'compact-objectives': [3, 'Ayuda a dirigir los recursos a la etapa detenida.'],
      'focus-area': [4, 'Muestra el rezago por antigüedad.'],
      'shared-responsibility': [3, 'Tres instancias deciden juntas.'],
      'support-base': [1, 'Son las instituciones de siempre.'],
      'tangible-benefits': [2, 'El beneficio depende de lo que se decida después.'],
      'partnership': [2, 'Las organizaciones pidieron una columna y se añadió.'],
      'age-gender-diversity': [3, 'Separa niñez no acompañada y sexo.'],
      'lasting-difference': [3, 'La reunión mensual sostiene el hábito.'],
      'replicable': [4, 'Una hoja de cálculo basta.'],
      'efficient': [4, 'Un día al mes de una persona.'],
      'inspires-contributions': [2, 'Un sistema que cuente solo podría financiarse.'],
    },
  },
  {
    practice: 'gtm-age-board', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'Good idea, unsafe publication: small numbers by office and nationality identify people.',
    scores: {
      'compact-objectives': [2, 'Helps management more than people.'],
      'focus-area': [4, 'Age of claims is the right measure.'],
      'shared-responsibility': [2, 'Three national bodies only.'],
      'support-base': [1, 'No new actor.'],
      'tangible-benefits': [1, 'Nothing reaches the person directly.'],
      'partnership': [2, 'Asylum-seekers were not heard.'],
      'age-gender-diversity': [1, 'Separating unaccompanied children in tiny groups exposes them.'],
      'lasting-difference': [2, 'Counts fail when staff change.'],
      'replicable': [3, 'Yes, once small figures are protected.'],
      'efficient': [4, 'Very cheap.'],
      'inspires-contributions': [1, 'No support is sought.'],
    },
  },
  {
    practice: 'gtm-age-board', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Nos gusta que se cuente la espera sin noticias; preocupa lo que se publica.',
    scores: {
      'compact-objectives': [2, 'Es una herramienta de gestión.'],
      'focus-area': [3, 'Hace visible dónde se detienen las solicitudes.'],
      'shared-responsibility': [2, 'No participa nadie de fuera.'],
      'support-base': [2, 'Se presentó a la red de organizaciones.'],
      'tangible-benefits': [2, 'La columna de espera sin noticias ayuda a quien acompaña.'],
      'partnership': [2, 'Se aceptó una propuesta de la sociedad civil.'],
      'age-gender-diversity': [2, 'Separa datos, sin cuidar los grupos pequeños.'],
      'lasting-difference': [2, 'Depende de que la reunión decida.'],
      'replicable': [4, 'Se puede copiar sin dinero.'],
      'efficient': [3, 'Poco gasto.'],
      'inspires-contributions': [1, 'No se ve qué aportaría un socio.'],
    },
  },
  {
    practice: 'gtm-shelter-referral', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'Exactly what the theme asks for, with a firm rule on children.',
    scores: {
      'compact-objectives': [3, 'Supports those who receive people.'],
      'focus-area': [4, 'Shelter and vulnerability criteria together.'],
      'shared-responsibility': [3, 'State and shelters share the task.'],
      'support-base': [3, 'A network of shelters co-chairs.'],
      'tangible-benefits': [4, 'The right place on the first night.'],
      'partnership': [4, 'Women’s question changed the sheet.'],
      'age-gender-diversity': [4, 'Unaccompanied children never go to adult shelters.'],
      'lasting-difference': [2, 'Illness and daily care remain uncovered.'],
      'replicable': [4, 'Three shelters and a telephone.'],
      'efficient': [3, 'Uses shelters that already existed.'],
      'inspires-contributions': [4, 'The list of missing places is a portfolio for donors.'],
    },
  },
  {
    practice: 'gtm-shelter-referral', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Respeta a quien llega y a quien recibe.',
    scores: {
      'compact-objectives': [3, 'Alivia a las comunidades que reciben.'],
      'focus-area': [4, 'Criterios claros y comunes.'],
      'shared-responsibility': [3, 'Decide quien envía junto con quien recibe.'],
      'support-base': [2, 'Los albergues ya colaboraban.'],
      'tangible-benefits': [4, 'Evita traslados inútiles.'],
      'partnership': [4, 'Se escuchó a mujeres y jóvenes alojados.'],
      'age-gender-diversity': [4, 'La diversidad se anota solo si la persona lo pide.'],
      'lasting-difference': [3, 'La reunión quincenal la sostiene.'],
      'replicable': [3, 'Necesita albergues dispuestos.'],
      'efficient': [3, 'Dos personas por turnos.'],
      'inspires-contributions': [3, 'Muestra qué cupos faltan.'],
    },
  },
  {
    practice: 'hnd-municipal-table', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Buena gobernanza local; su alcance es de un municipio.',
    scores: {
      'compact-objectives': [2, 'El Pacto trata de personas refugiadas; aquí son desplazadas internas.'],
      'focus-area': [4, 'Ordena la respuesta inmediata.'],
      'shared-responsibility': [3, 'Ocho instituciones comparten la respuesta.'],
      'support-base': [4, 'Patronatos e iglesias se incorporan.'],
      'tangible-benefits': [3, 'El fondo cubre lo que no espera.'],
      'partnership': [4, 'Mujeres desplazadas aconsejaron el diseño.'],
      'age-gender-diversity': [3, 'Pregunta por escuela, vejez y discapacidad.'],
      'lasting-difference': [2, 'El fondo se agota antes de fin de año.'],
      'replicable': [3, 'Exige una autoridad que sostenga la mesa.'],
      'efficient': [3, 'Aprovecha servicios existentes.'],
      'inspires-contributions': [4, 'Completar el fondo es una petición clara.'],
    },
  },
  {
    practice: 'hnd-municipal-table', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'La regla de discreción es lo más valioso.',
    scores: {
      'compact-objectives': [3, 'Apoya a la comunidad que recibe.'],
      'focus-area': [4, 'Responde a lo urgente.'],
      'shared-responsibility': [4, 'Nadie carga solo con la respuesta.'],
      'support-base': [3, 'Suma a actores del barrio.'],
      'tangible-benefits': [4, 'La ayuda llega sin exponer a la familia.'],
      'partnership': [4, 'El vehículo sin logotipo muestra que se escuchó.'],
      'age-gender-diversity': [3, 'Ofrece atención por una mujer.'],
      'lasting-difference': [2, 'Falta asegurar el fondo.'],
      'replicable': [3, 'La confianza no se copia, se construye.'],
      'efficient': [3, 'Dos horas semanales por institución.'],
      'inspires-contributions': [3, 'Otros municipios podrían unirse.'],
    },
  },
  {
    practice: 'slv-single-window', reviewer: 'reviewer-un', language: 'en', example: true,
    overall: 'The person decides what is shared: a model for data protection.',
    scores: {
      'compact-objectives': [2, 'Mostly about internal displacement.'],
      'focus-area': [4, 'Immediate needs through one door.'],
      'shared-responsibility': [3, 'Institutions answer on the same form.'],
      'support-base': [2, 'One civil-society partner.'],
      'tangible-benefits': [4, 'The story is told once.'],
      'partnership': [4, 'The form was tried with displaced women.'],
      'age-gender-diversity': [3, 'Good questions, no figures.'],
      'lasting-difference': [3, 'Follow-up calls after three and ten days.'],
      'replicable': [4, 'Begins on paper.'],
      'efficient': [3, 'Uses existing offices.'],
      'inspires-contributions': [3, 'Night and weekend cover could be funded.'],
    },
  },
  {
    practice: 'slv-single-window', reviewer: 'cri-labour-reviewer', language: 'es', example: true,
    overall: 'Sencilla y respetuosa; falta ver la respuesta de cada institución.',
    scores: {
      'compact-objectives': [2, 'El vínculo es indirecto.'],
      'focus-area': [4, 'Da acceso a varios servicios de una vez.'],
      'shared-responsibility': [3, 'Cada institución asume un plazo.'],
      'support-base': [2, 'Pocos actores nuevos.'],
      'tangible-benefits': [3, 'Menos abandono, aunque sin cifras.'],
      'partnership': [3, 'Se probó con personas desplazadas; faltan las comunidades.'],
      'age-gender-diversity': [3, 'Considera embarazo, discapacidad y personas a cargo.'],
      'lasting-difference': [2, 'Nadie responde si la institución no cumple.'],
      'replicable': [4, 'Sirve a oficinas municipales.'],
      'efficient': [3, 'Una persona por oficina.'],
      'inspires-contributions': [2, 'No precisa qué apoyo busca.'],
    },
  },
  {
    practice: 'blz-first-week', reviewer: 'reviewer-academia', language: 'es', example: true,
    overall: 'Buen ejemplo para lugares pequeños; es reciente.',
    scores: {
      'compact-objectives': [2, 'Contribuye en pequeña escala.'],
      'focus-area': [4, 'Se ocupa de la primera semana.'],
      'shared-responsibility': [3, 'Cinco oficinas con tareas propias.'],
      'support-base': [3, 'Las iglesias cubren los fines de semana.'],
      'tangible-benefits': [3, 'La visita a la clínica no se pierde.'],
      'partnership': [3, 'Mujeres recién llegadas corrigieron la lista.'],
      'age-gender-diversity': [3, 'Permite negarse a una línea.'],
      'lasting-difference': [1, 'Aún no hay resultados.'],
      'replicable': [3, 'Difícil donde hay muchas oficinas.'],
      'efficient': [4, 'No requiere personal nuevo.'],
      'inspires-contributions': [1, 'Casi no hay qué financiar.'],
    },
  },
  {
    practice: 'blz-first-week', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Humana y breve; conviene verla funcionar más tiempo.',
    scores: {
      'compact-objectives': [2, 'Aporte limitado a un distrito.'],
      'focus-area': [4, 'Atiende lo inmediato.'],
      'shared-responsibility': [3, 'Cada línea tiene responsable y suplente.'],
      'support-base': [3, 'Incluye a dos iglesias.'],
      'tangible-benefits': [3, 'Pregunta si la persona ya comió.'],
      'partnership': [4, 'Se tacharon líneas que no servían.'],
      'age-gender-diversity': [2, 'Falta interpretación en lengua de señas.'],
      'lasting-difference': [2, 'Termina a los siete días.'],
      'replicable': [4, 'Diez líneas bastan para empezar.'],
      'efficient': [4, 'Solo pide tiempo.'],
      'inspires-contributions': [2, 'La formación conjunta podría apoyarse.'],
    },
  },
  {
    practice: 'mex-local-integration', reviewer: 'cri-labour-reviewer', language: 'es', example: true,
    overall: 'La práctica de integración laboral más completa que se ha recibido.',
    scores: {
      'compact-objectives': [4, 'Fomenta la autosuficiencia y lo muestra.'],
      'focus-area': [4, 'Es integración laboral de principio a fin.'],
      'shared-responsibility': [4, 'Empresas, municipios y ACNUR reparten el trabajo.'],
      'support-base': [4, 'Participan cientos de empresas.'],
      'tangible-benefits': [4, 'Empleo formal, escuela y salud.'],
      'partnership': [3, 'La ciudad se elige con la persona.'],
      'age-gender-diversity': [2, 'Considera a la familia, sin cifras por sexo.'],
      'lasting-difference': [4, 'Puede llegar a la naturalización.'],
      'replicable': [3, 'Exige ciudades con vacantes.'],
      'efficient': [3, 'Da la contribución fiscal, no el costo.'],
      'inspires-contributions': [4, 'Las empresas ya contribuyen.'],
    },
  },
  {
    practice: 'mex-local-integration', reviewer: 'reviewer-civil-society', language: 'es', example: true,
    overall: 'Gran resultado; preguntemos también a los barrios que reciben.',
    scores: {
      'compact-objectives': [4, 'Apunta a la autosuficiencia.'],
      'focus-area': [4, 'Empleo formal con acompañamiento.'],
      'shared-responsibility': [3, 'Falta decir quién aporta cada parte.'],
      'support-base': [4, 'Suma al sector privado.'],
      'tangible-benefits': [4, 'Trabajo, vivienda y escuela.'],
      'partnership': [2, 'No consta consulta a los vecinos.'],
      'age-gender-diversity': [1, 'Faltan datos de mujeres y personas con discapacidad.'],
      'lasting-difference': [3, 'Hay seguimiento después de la colocación.'],
      'replicable': [3, 'Se puede comenzar con una ciudad.'],
      'efficient': [2, 'No se conoce el costo por persona.'],
      'inspires-contributions': [4, 'Muy atractiva para donantes.'],
    },
  },
]

export const shortlist: Shortlisted[] = [
  {
    example: true, practice: 'cri-decentralisation', shortlisted: true,
    reason: {
      es: 'Comenzó en 2019, la revisión la valora como replicable y aporta cifras con fuente.',
      en: 'It began in 2019, the review rates it as replicable and it brings figures with their source.',
    },
  },
  {
    example: true, practice: 'blz-rsd-exchange', shortlisted: true,
    reason: {
      es: 'Es la única basada en la cooperación entre países del MIRPS y distingue decisiones de cierres.',
      en: 'It is the only one based on cooperation between MIRPS countries, and it tells decisions from closures.',
    },
  },
  {
    example: true, practice: 'hnd-mobile-registration', shortlisted: true,
    reason: {
      es: 'Pasos claros y participación bien descrita tras la corrección.',
      en: 'Clear steps, and participation well described after the correction.',
    },
  },
  {
    example: true, practice: 'pan-admission-checklist', shortlisted: true,
    reason: {
      es: 'Cuesta poco y mejora la explicación de las decisiones negativas.',
      en: 'It costs little and improves the explanation of negative decisions.',
    },
  },
  {
    example: true, practice: 'gtm-age-board', shortlisted: true,
    reason: {
      es: 'Mide el rezago por antigüedad. Las revisiones difieren sobre lo que se publica; conviene que la reunión lo examine.',
      en: 'It measures the backlog by age. Reviews differ on what is published; it is best for the meeting to examine it.',
    },
  },
  {
    example: true, practice: 'mex-merged-procedures', shortlisted: false,
    reason: {
      es: 'Bien valorada, pero comenzó en 2020. Se presenta como información y no se somete a validación en este ciclo.',
      en: 'Highly rated, but it began in 2020. It is presented for information and not submitted for validation in this cycle.',
    },
  },
  {
    example: true, practice: 'cri-registration', shortlisted: false,
    reason: {
      es: 'Comenzó en 2021. Se presenta como información y no se somete a validación en este ciclo.',
      en: 'It began in 2021. It is presented for information and not submitted for validation in this cycle.',
    },
  },
  {
    example: true, practice: 'gtm-shelter-referral', shortlisted: true,
    reason: {
      es: 'Responde a los tres elementos del tema: coordinación, albergue y vulnerabilidad.',
      en: 'It answers the three elements of the theme: coordination, shelter and vulnerability.',
    },
  },
  {
    example: true, practice: 'hnd-municipal-table', shortlisted: true,
    reason: {
      es: 'Coordinación local con reglas de discreción que otros municipios pueden adoptar.',
      en: 'Local coordination with rules of discretion that other municipalities can adopt.',
    },
  },
  {
    example: true, practice: 'slv-single-window', shortlisted: true,
    reason: {
      es: 'La persona decide qué se comparte; puede empezar en papel.',
      en: 'The person decides what is shared; it can begin on paper.',
    },
  },
  {
    example: true, practice: 'blz-first-week', shortlisted: true,
    reason: {
      es: 'Útil para equipos pequeños. La revisión la considera reciente; la reunión dirá.',
      en: 'Useful for small teams. The review finds it recent; the meeting will say.',
    },
  },
]

const online: Text = { es: 'En línea', en: 'Online' }

export const meetings: StoryMeeting[] = [
  {
    key: 'a7-meeting', call: 'a7', on: '2019-06-27', startsAt: '2019-06-27T15:00:00Z', place: online, example: true,
    title: {
      es: 'Reunión en línea sobre el rezago en la determinación de la condición de refugiado',
      en: 'Online meeting on the backlog in refugee status determination',
    },
    agenda: [
      {
        key: 'opening', minutes: 10,
        title: {
          es: 'Apertura por la Presidencia y adopción del orden del día',
          en: 'Opening by the Presidency and adoption of the agenda',
        },
      },
      {
        key: 'compilation', minutes: 15,
        title: {
          es: 'Lo que se entregó: compilación de la Secretaría Técnica',
          en: 'What was handed in: compilation of the Technical Secretariat',
        },
      },
      {
        key: 'access', minutes: 25, practices: ['cri-decentralisation', 'hnd-mobile-registration'],
        title: { es: 'Acercar el procedimiento: Costa Rica y Honduras', en: 'Bringing the procedure closer: Costa Rica and Honduras' },
      },
      {
        key: 'quality', minutes: 25, practices: ['pan-admission-checklist', 'blz-rsd-exchange'],
        title: { es: 'Decidir mejor: Panamá y Belice', en: 'Deciding better: Panama and Belize' },
      },
      {
        key: 'measuring', minutes: 15, practices: ['gtm-age-board'],
        title: { es: 'Medir el rezago: Guatemala', en: 'Measuring the backlog: Guatemala' },
      },
      {
        key: 'information', minutes: 15, practices: ['mex-merged-procedures', 'cri-registration'],
        title: {
          es: 'Para información: prácticas posteriores a 2019, México y Costa Rica',
          en: 'For information: practices later than 2019, Mexico and Costa Rica',
        },
      },
      { key: 'positions', minutes: 30, title: { es: 'Posiciones de los Estados y decisiones', en: 'Positions of states and decisions' } },
      {
        key: 'plans', minutes: 10,
        title: {
          es: 'Cómo recogerán las prácticas los Planes de Acción Nacionales',
          en: 'How the National Action Plans will take up the practices',
        },
      },
      { key: 'closing', minutes: 5, title: { es: 'Próximos pasos y cierre', en: 'Next steps and closing' } },
    ],
    adopted: { circulated: '2019-07-03', until: '2019-07-05', on: '2019-07-08' },
    minutes: {
      es: 'Acta de demostración. El 27 de junio de 2019 se reunieron en línea los equipos técnicos de Belice, Costa Rica, Guatemala, Honduras, México y Panamá, con El Salvador como observador, por convocatoria de la Presidencia Pro Témpore y con el apoyo de la Secretaría Técnica (ACNUR-OEA). La compilación se había circulado el 18 de junio. La Presidencia recordó que una práctica se valida cuando ningún Estado objeta, y que un Estado puede apartarse del consenso sin impedirlo.',
      en: 'Demonstration minutes. On 27 June 2019 the technical teams of Belize, Costa Rica, Guatemala, Honduras, Mexico and Panama met online, with El Salvador as observer, convened by the Pro Tempore Presidency and with the support of the Technical Secretariat (UNHCR-OAS). The compilation had been circulated on 18 June. The Presidency recalled that a practice is validated when no state objects, and that a state may stand aside from the consensus without preventing it.',
    },
  },
  {
    key: 'a8-meeting', call: 'a8', on: '2019-08-29', startsAt: '2019-08-29T15:00:00Z', place: online, example: true,
    title: {
      es: 'Reunión en línea sobre necesidades inmediatas, albergue y vulnerabilidad',
      en: 'Online meeting on immediate needs, shelter and vulnerability',
    },
    agenda: [
      {
        key: 'opening', minutes: 10,
        title: {
          es: 'Apertura por la Presidencia, bienvenida a El Salvador y adopción del orden del día',
          en: 'Opening by the Presidency, welcome to El Salvador and adoption of the agenda',
        },
      },
      {
        key: 'compilation', minutes: 10,
        title: {
          es: 'Lo que se entregó: compilación de la Secretaría Técnica',
          en: 'What was handed in: compilation of the Technical Secretariat',
        },
      },
      {
        key: 'shelter', minutes: 25, practices: ['gtm-shelter-referral', 'blz-first-week'],
        title: { es: 'Los primeros días: Guatemala y Belice', en: 'The first days: Guatemala and Belize' },
      },
      {
        key: 'displacement', minutes: 25, practices: ['hnd-municipal-table', 'slv-single-window'],
        title: {
          es: 'Responder al desplazamiento interno: Honduras y El Salvador',
          en: 'Responding to internal displacement: Honduras and El Salvador',
        },
      },
      {
        key: 'criteria', minutes: 15,
        title: {
          es: 'Criterios de vulnerabilidad: lo común y lo distinto',
          en: 'Criteria of vulnerability: what is common and what differs',
        },
      },
      { key: 'positions', minutes: 25, title: { es: 'Posiciones de los Estados y decisiones', en: 'Positions of states and decisions' } },
      { key: 'closing', minutes: 10, title: { es: 'Próximos pasos y cierre', en: 'Next steps and closing' } },
    ],
    adopted: { circulated: '2019-09-03', until: '2019-09-06', on: '2019-09-09' },
    minutes: {
      es: 'Acta de demostración. El 29 de agosto de 2019 se reunieron en línea los equipos técnicos de los siete Estados miembros, por convocatoria de la Presidencia Pro Témpore y con el apoyo de la Secretaría Técnica (ACNUR-OEA). Fue la primera reunión de El Salvador como Estado miembro. La compilación se había circulado el 20 de agosto.',
      en: 'Demonstration minutes. On 29 August 2019 the technical teams of the seven member states met online, convened by the Pro Tempore Presidency and with the support of the Technical Secretariat (UNHCR-OAS). It was the first meeting of El Salvador as a member state. The compilation had been circulated on 20 August.',
    },
  },
]

export const positions: Position[] = [
  { example: true, meeting: 'a7-meeting', practice: 'cri-decentralisation', country: 'BLZ', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'cri-decentralisation', country: 'CRI', position: 'joins' },
  {
    example: true, meeting: 'a7-meeting', practice: 'cri-decentralisation', country: 'GTM', position: 'joins', original: 'es',
    words: {
      es: 'Guatemala se suma y desea conocer el formulario de identificación.',
      en: 'Guatemala joins and would like to see the identification form.',
    },
  },
  { example: true, meeting: 'a7-meeting', practice: 'cri-decentralisation', country: 'HND', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'cri-decentralisation', country: 'MEX', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'cri-decentralisation', country: 'PAN', position: 'joins' },

  { example: true, meeting: 'a7-meeting', practice: 'blz-rsd-exchange', country: 'BLZ', position: 'joins' },
  {
    example: true, meeting: 'a7-meeting', practice: 'blz-rsd-exchange', country: 'CRI', position: 'stands aside', original: 'es',
    words: {
      es: 'Costa Rica tomó parte en el intercambio y prefiere no pronunciarse sobre su propio aporte. Se aparta sin impedir el consenso.',
      en: 'Costa Rica took part in the exchange and prefers not to express a view on its own contribution. It stands aside without preventing the consensus.',
    },
  },
  { example: true, meeting: 'a7-meeting', practice: 'blz-rsd-exchange', country: 'GTM', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'blz-rsd-exchange', country: 'HND', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'blz-rsd-exchange', country: 'MEX', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'blz-rsd-exchange', country: 'PAN', position: 'joins' },

  { example: true, meeting: 'a7-meeting', practice: 'hnd-mobile-registration', country: 'BLZ', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'hnd-mobile-registration', country: 'CRI', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'hnd-mobile-registration', country: 'GTM', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'hnd-mobile-registration', country: 'HND', position: 'joins' },
  {
    example: true, meeting: 'a7-meeting', practice: 'hnd-mobile-registration', country: 'MEX', position: 'joins', original: 'es',
    words: { es: 'México se suma y ofrece compartir su guía de entrevista.', en: 'Mexico joins and offers to share its interview guide.' },
  },
  { example: true, meeting: 'a7-meeting', practice: 'hnd-mobile-registration', country: 'PAN', position: 'joins' },

  { example: true, meeting: 'a7-meeting', practice: 'pan-admission-checklist', country: 'BLZ', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'pan-admission-checklist', country: 'CRI', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'pan-admission-checklist', country: 'GTM', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'pan-admission-checklist', country: 'HND', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'pan-admission-checklist', country: 'MEX', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'pan-admission-checklist', country: 'PAN', position: 'joins' },

  {
    example: true, meeting: 'a7-meeting', practice: 'gtm-age-board', country: 'BLZ', position: 'objects', original: 'en',
    words: {
      es: 'Belice objeta la práctica tal como está escrita. En países con pocas solicitudes, una página pública por oficina y nacionalidad permite reconocer a las personas. Belice se sumaría si se protegieran las cifras menores de 5.',
      en: 'Belize objects to the practice as written. In countries with few claims, a public page by office and nationality allows people to be recognised. Belize would join if figures below 5 were protected.',
    },
  },
  { example: true, meeting: 'a7-meeting', practice: 'gtm-age-board', country: 'CRI', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'gtm-age-board', country: 'GTM', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'gtm-age-board', country: 'HND', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'gtm-age-board', country: 'MEX', position: 'joins' },
  { example: true, meeting: 'a7-meeting', practice: 'gtm-age-board', country: 'PAN', position: 'joins' },

  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'BLZ', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'CRI', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'SLV', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'GTM', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'HND', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'MEX', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'gtm-shelter-referral', country: 'PAN', position: 'joins' },

  { example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'BLZ', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'CRI', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'SLV', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'GTM', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'HND', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'MEX', position: 'joins' },
  {
    example: true, meeting: 'a8-meeting', practice: 'hnd-municipal-table', country: 'PAN', position: 'stands aside', original: 'es',
    words: {
      es: 'Panamá considera útil la práctica y aún la consulta con sus instituciones. Se aparta sin impedir el consenso.',
      en: 'Panama finds the practice useful and is still consulting its institutions about it. It stands aside without preventing the consensus.',
    },
  },

  { example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'BLZ', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'CRI', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'SLV', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'GTM', position: 'joins' },
  {
    example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'HND', position: 'joins', original: 'es',
    words: {
      es: 'Honduras se suma y quisiera probar la ficha en un municipio.',
      en: 'Honduras joins and would like to try the form in one municipality.',
    },
  },
  { example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'MEX', position: 'joins' },
  { example: true, meeting: 'a8-meeting', practice: 'slv-single-window', country: 'PAN', position: 'joins' },
]

export const decisions: Decision[] = [
  {
    example: true, meeting: 'a7-meeting', number: 1, practice: 'cri-decentralisation', outcome: 'validated',
    reason: {
      es: 'Se valida como idónea y replicable: puede empezar con una sola oficina y un formulario breve. La reunión pide contar cuántas personas dejan de viajar.',
      en: 'Validated as ideal and replicable: it can begin with a single office and a short form. The meeting asks that the people who no longer travel be counted.',
    },
    followUp: {
      owner: 'cri-dgme', due: '2019-09-30', reported: { on: '2019-09-27', words: 'Costa Rica envió su formulario a los demás países (ejemplo).' },
      text: {
        es: 'Compartir el formulario de identificación con los demás países',
        en: 'Share the identification form with the other countries',
      },
    },
  },
  {
    example: true, meeting: 'a7-meeting', number: 2, practice: 'blz-rsd-exchange', outcome: 'validated',
    reason: {
      es: 'Se valida por ser cooperación entre países y por contar aparte las decisiones y los cierres.',
      en: 'Validated because it is cooperation between countries and because it counts decisions and closures apart.',
    },
    followUp: {
      owner: 'secretariat', due: '2019-07-31', reported: { on: '2019-07-30', words: 'Se propuso una contraparte a los dos países que la pidieron (ejemplo).' },
      text: { es: 'Proponer una contraparte a cada país que la pida', en: 'Propose a counterpart to each country that asks for one' },
    },
  },
  {
    example: true, meeting: 'a7-meeting', number: 3, practice: 'hnd-mobile-registration', outcome: 'validated',
    reason: {
      es: 'Se valida en su versión corregida. Las cifras se añadirán cuando haya un año completo de registros.',
      en: 'Validated in its corrected version. Figures will be added when there is a full year of records.',
    },
    followUp: {
      owner: 'hnd-inm', due: '2020-06-30', text: { es: 'Completar la tabla de resultados', en: 'Complete the table of results' },
    },
  },
  {
    example: true, meeting: 'a7-meeting', number: 4, practice: 'pan-admission-checklist', outcome: 'validated',
    reason: {
      es: 'Se valida con una condición que la práctica ya contiene: un expediente incompleto se completa y no se cierra.',
      en: 'Validated with a condition that the practice already contains: an incomplete file is completed and not closed.',
    },
  },
  {
    example: true, meeting: 'a7-meeting', number: 5, practice: 'gtm-age-board', outcome: 'returned',
    reason: {
      es: 'Se devuelve para completarla. La reunión comparte el método y pide proteger las cifras menores de 5 antes de publicarlas por oficina y nacionalidad.',
      en: 'Returned to be completed. The meeting shares the method and asks that figures below 5 be protected before publication by office and nationality.',
    },
    followUp: {
      owner: 'gtm-igm', due: '2019-08-16',
      text: { es: 'Entregar una versión que proteja las cifras pequeñas', en: 'Hand in a version that protects small figures' },
    },
  },
  {
    example: true, meeting: 'a7-meeting', number: 6, practice: 'mex-merged-procedures', outcome: 'noted',
    reason: {
      es: 'La reunión toma nota. Comenzó después de 2019 y no se sometió a validación; podrá presentarse en un ciclo posterior.',
      en: 'The meeting takes note. It began after 2019 and was not submitted for validation; it may be presented in a later cycle.',
    },
  },
  {
    example: true, meeting: 'a7-meeting', number: 7, practice: 'cri-registration', outcome: 'noted',
    reason: {
      es: 'La reunión toma nota. Comenzó después de 2019 y no se sometió a validación; podrá presentarse en un ciclo posterior.',
      en: 'The meeting takes note. It began after 2019 and was not submitted for validation; it may be presented in a later cycle.',
    },
  },
  {
    example: true, meeting: 'a8-meeting', number: 1, practice: 'gtm-shelter-referral', outcome: 'validated',
    reason: {
      es: 'Se valida por sus criterios comunes y por la regla sobre niñez no acompañada.',
      en: 'Validated for its common criteria and for the rule on unaccompanied children.',
    },
    followUp: {
      owner: 'secretariat', due: '2019-10-31', reported: { on: '2019-10-29', words: 'Los criterios que usa cada país están reunidos en una lista (ejemplo).' },
      text: {
        es: 'Reunir los criterios de vulnerabilidad que usa cada país',
        en: 'Gather the criteria of vulnerability that each country uses',
      },
    },
  },
  {
    example: true, meeting: 'a8-meeting', number: 2, practice: 'hnd-municipal-table', outcome: 'validated',
    reason: {
      es: 'Se valida por su regla de discreción.',
      en: 'Validated for its rule of discretion.',
    },
  },
  {
    example: true, meeting: 'a8-meeting', number: 3, practice: 'slv-single-window', outcome: 'validated',
    reason: {
      es: 'Se valida porque la persona decide qué se comparte. Es la primera práctica de El Salvador como Estado miembro.',
      en: 'Validated because the person decides what is shared. It is the first practice of El Salvador as a member state.',
    },
    followUp: {
      owner: 'hnd-human-rights', due: '2020-02-28',
      text: {
        es: 'Probar la ficha en un municipio e informar del resultado',
        en: 'Try the form in one municipality and report the result',
      },
    },
  },
  {
    example: true, meeting: 'a8-meeting', number: 4, practice: 'blz-first-week', outcome: 'noted',
    reason: {
      es: 'La reunión toma nota con interés. Es reciente y aún no tiene resultados; se invita a Belice a presentarla de nuevo.',
      en: 'The meeting takes note with interest. It is recent and has no results yet; Belize is invited to present it again.',
    },
  },
]

export const compendium: Compendium = {
  example: true,
  title: { es: 'Buenas prácticas del MIRPS 2019', en: 'Good practices of the MIRPS 2019' },
  editions: [
    { number: 1, on: '2019-07-08', meetings: ['a7-meeting'], example: true },
    { number: 2, on: '2019-09-10', meetings: ['a7-meeting', 'a8-meeting'], example: true },
  ],
  demonstrationNotice: {
    es: 'Documento de demostración. Las reuniones, puntuaciones, posiciones y decisiones son inventadas. Las prácticas marcadas como ejemplo también lo son. Las demás se redactaron a partir de fuentes públicas y ningún Estado las ha revisado.',
    en: 'Demonstration document. The meetings, scores, positions and decisions are invented. So are the practices marked as examples. The others were written from public sources and no state has reviewed them.',
  },
  foreword: {
    es: `*Texto de demostración.*

El plan de trabajo de 2019 pidió algo sencillo y difícil: que los países del MIRPS se contaran lo que les funciona. Este compendio reúne las buenas prácticas que los Estados entregaron, examinaron y validaron en línea.

Ninguna de ellas pretende ser la respuesta para todos. Cada una dice qué problema encontró, qué pasos dio, qué cambió y qué necesitaría otro país para hacer lo mismo. Cuando falta un dato, se dice que falta.

Las prácticas pertenecen a los Estados que las escribieron. La Secretaría Técnica las compiló y tradujo, sin cambiar su contenido. Invitamos a quien adopte una a contarnos el resultado: así la próxima edición será mejor.

Secretaría Técnica (ACNUR-OEA)`,
    en: `*Demonstration text.*

The 2019 work plan asked for something simple and difficult: that MIRPS countries tell one another what works for them. This compendium brings together the good practices that states handed in, examined and validated online.

None of them claims to be the answer for all. Each says what problem it met, what steps it took, what changed and what another country would need in order to do the same. Where a figure is missing, it says that it is missing.

The practices belong to the states that wrote them. The Technical Secretariat compiled and translated them, without changing their content. We invite whoever adopts one to tell us the result: the next edition will be the better for it.

Technical Secretariat (UNHCR-OAS)`,
  },
  chapters: [
    {
      theme: 'rsd-backlog',
      introduction: {
        es: 'Una solicitud pendiente es una persona que espera. Las prácticas de este capítulo actúan en tres puntos: acercan el procedimiento a donde la gente llega, preparan mejor el expediente y la decisión, y aprenden de otros países. En todas conviene distinguir las decisiones de fondo de los cierres por otra vía: ambos reducen las cifras, pero solo las primeras responden a quien pidió protección.',
        en: 'A pending claim is a person who waits. The practices in this chapter act at three points: they bring the procedure closer to where people arrive, they prepare the file and the decision better, and they learn from other countries. In all of them it is worth telling substantive decisions from claims otherwise closed: both bring figures down, but only the first answer the person who asked for protection.',
      },
    },
    {
      theme: 'immediate-needs',
      introduction: {
        es: 'Los primeros días deciden mucho. Las prácticas de este capítulo muestran que la coordinación no exige grandes sistemas: basta una lista común de criterios, una persona responsable y la disciplina de no pedir más datos de los necesarios. Todas protegen primero a la niñez no acompañada y a quienes corren mayor riesgo, y todas revisan después el resultado.',
        en: 'The first days decide a great deal. The practices in this chapter show that coordination does not demand large systems: a common list of criteria, a person responsible and the discipline not to ask for more data than needed are enough. All of them protect first unaccompanied children and those at greatest risk, and all review the result afterwards.',
      },
    },
  ],
  boundaryNote: {
    text: {
      es: 'Las denominaciones empleadas en esta publicación y la forma en que aparecen presentados los datos que contiene no implican, de parte de la Secretaría de las Naciones Unidas, juicio alguno sobre la condición jurídica de ninguno de los países, territorios, ciudades o zonas citados o de sus autoridades, ni respecto de la delimitación de sus fronteras o límites.',
      en: 'The designations employed and the presentation of the material in this publication do not imply the expression of any opinion whatsoever on the part of the Secretariat of the United Nations concerning the legal status of any country, territory, city or area or of its authorities, or concerning the delimitation of its frontiers or boundaries.',
    },
    source: sources.boundaries,
  },
  unofficialTranslation: {
    fromSpanish: {
      es: 'Traducción no oficial. El texto original está en español y prevalece en caso de duda.',
      en: 'Unofficial translation. The original text is in Spanish and prevails in case of doubt.',
    },
    fromEnglish: {
      es: 'Traducción no oficial. El texto original está en inglés y prevalece en caso de duda.',
      en: 'Unofficial translation. The original text is in English and prevails in case of doubt.',
    },
  },
  citation: {
    whole: {
      es: 'MIRPS (2019). {title}. Edición {edition}, {date}. {address}. SHA-256: {checksum}.',
      en: 'MIRPS (2019). {title}. Edition {edition}, {date}. {address}. SHA-256: {checksum}.',
    },
    practice: {
      es: '{country} (2019). «{practice}». En: MIRPS, {title}, edición {edition}. {address}.',
      en: '{country} (2019). “{practice}”. In: MIRPS, {title}, edition {edition}. {address}.',
    },
    placeholders: ['title', 'edition', 'date', 'address', 'checksum', 'country', 'practice'],
  },
  licence: {
    id: 'CC-BY-4.0',
    name: { es: 'Creative Commons Atribución 4.0 Internacional', en: 'Creative Commons Attribution 4.0 International' },
    address: 'https://creativecommons.org/licenses/by/4.0/',
    note: {
      es: 'Licencia de la demostración. La de una edición verdadera la acuerdan los Estados miembros con la Secretaría Técnica.',
      en: 'Licence of the demonstration. That of a real edition is agreed by the member states with the Technical Secretariat.',
    },
  },
}
