import type { Day, Iso3, Text } from './types.ts'
import type { YearMeeting } from './year-types.ts'

// What the story of the good practices leaves to tell of 2019 (story.ts). The work plan gives no day for most of it, and no source found says
// who spoke or what was agreed: every day and every word below is invented, but for the day and place of the annual meeting and what is said to be so.

const example = true as const

export const meetingsOfTheYear: YearMeeting[] = [
  {
    key: 'e3-held', template: 'methodology-workshop', convened: '2019-06-03', on: '2019-06-17', example,
    place: { name: { es: 'Washington, D. C.', en: 'Washington, D.C.' }, venue: 'Organización de los Estados Americanos (ejemplo)', zone: 'America/New_York' },
    guests: { organisations: ['unhcr', 'eclac'], until: '2019-07-31' },
    decisions: [{
      at: '11:50', outcome: 'validated',
      reason: { es: 'Cada aporte de los países sigue la metodología presentada: unidades por costo unitario, con la fuente de cada cifra.', en: 'Each contribution of the countries follows the methodology presented: units times unit cost, with the source of each figure.' },
      followUp: { owner: 'unhcr', due: '2019-07-15', reported: { on: '2019-07-12', words: 'La hoja de cálculo común se envió a cada consultoría (ejemplo).' }, text: { es: 'Enviar a cada consultoría la hoja de cálculo común', en: 'Send the common spreadsheet to each consultant' } },
    }],
    opening: { es: 'Acta de demostración. Taller presencial de metodología de cuantificación, convocado por la Presidencia y la Secretaría Técnica.', en: 'Demonstration minutes. Workshop in person on the methodology of quantification, convened by the Presidency and the Technical Secretariat.' },
    written: '2019-06-17',
    adopted: { circulated: '2019-06-18', until: '2019-06-24', on: '2019-06-26' },
  },
  {
    key: 'decision-sobre-la-inclusion-de-el-salvador-ejemplo', template: 'none', convened: '2019-06-21', on: '2019-06-28', example,
    added: { activity: 'c3-el-salvador', title: { es: 'Decisión sobre la inclusión de El Salvador (ejemplo)', en: 'Decision on the inclusion of El Salvador (example)' } },
    title: { es: 'Reunión en línea sobre la inclusión de El Salvador', en: 'Online meeting on the inclusion of El Salvador' },
    subjects: ['accession SLV'],
    decisions: [{
      at: '09:25', about: 'accession SLV', outcome: 'validated',
      reason: { es: 'Los miembros dan la bienvenida a El Salvador: el marco se fortalece con los países de origen.', en: 'The members welcome El Salvador: the framework grows stronger with countries of origin.' },
      followUp: { owner: 'secretariat', due: '2019-07-12', reported: { on: '2019-07-10', words: 'El Salvador figura en la convocatoria que se abre hoy (ejemplo).' }, text: { es: 'Incluir a El Salvador en la próxima convocatoria', en: 'Include El Salvador in the next call' } },
    }],
    opening: { es: 'Acta de demostración. Los seis Estados miembros examinan en línea la carta de El Salvador.', en: 'Demonstration minutes. The six member states examine the letter of El Salvador online.' },
    written: '2019-06-28',
    adopted: { circulated: '2019-07-01', until: '2019-07-05', on: '2019-07-09' },
  },
  {
    key: 'c5-meeting', template: 'resident-coordinators', convened: '2019-07-04', on: '2019-07-16', example,
    guests: { organisations: ['un-resident-coordinators'], until: '2020-01-31' },
    decisions: [],
    summaries: [{ es: 'La Presidencia da la bienvenida a las Coordinaciones Residentes y presenta a El Salvador como nuevo Estado miembro.', en: 'The Presidency welcomes the Resident Coordinators and presents El Salvador as a new member state.' }],
    opening: { es: 'Acta de demostración. Diálogo en línea con las Coordinaciones Residentes de las Naciones Unidas.', en: 'Demonstration minutes. Online dialogue with the United Nations Resident Coordinators.' },
    written: '2019-07-16',
    adopted: { circulated: '2019-07-17', until: '2019-07-23', on: '2019-07-25' },
  },
  {
    key: 'c4-meeting', template: 'civil-society', convened: '2019-07-04', on: '2019-07-18', example,
    place: { name: { es: 'Ciudad de Guatemala', en: 'Guatemala City' }, venue: 'Centro de convenciones (ejemplo)' },
    guests: { organisations: ['clamor', 'rrocm', 'red-integrarse', 'great-mirps'], until: '2019-12-31' },
    decisions: [{
      at: '11:10', outcome: 'validated',
      reason: { es: 'Se acuerda un diálogo cada tres meses, con una persona de enlace por red.', en: 'A dialogue every three months is agreed, with one liaison person per network.' },
      followUp: { owner: 'secretariat', due: '2019-09-30', reported: { on: '2019-09-26', words: 'El primer diálogo trimestral está convocado para octubre (ejemplo).' }, text: { es: 'Convocar el primer diálogo trimestral', en: 'Convene the first quarterly dialogue' } },
    }],
    opening: { es: 'Acta de demostración. Reunión regional presencial con redes y organizaciones de la sociedad civil.', en: 'Demonstration minutes. Regional meeting in person with networks and organisations of civil society.' },
    written: '2019-07-18',
    adopted: { circulated: '2019-07-19', until: '2019-07-25', on: '2019-07-29' },
  },
  {
    key: 'b3-meeting', template: 'labour', convened: '2019-09-18', on: '2019-10-02', example,
    guests: { organisations: ['ilo', 'clamor', 'rrocm', 'mex-labour', 'cri-labour', 'gtm-labour', 'hnd-labour', 'pan-labour', 'blz-labour', 'slv-labour'], until: '2020-03-31' },
    subjects: ['practice mex-local-integration'],
    decisions: [
      // The practice of Mexico takes the place that the template keeps for practices.
      { at: '10:45', about: 'practice mex-local-integration', outcome: 'noted', reason: { es: 'La reunión toma nota del Programa de Integración Local de México, que comenzó antes del ciclo.', en: 'The meeting takes note of the Local Integration Programme of Mexico, which began before the cycle.' } },
      {
        at: '11:05', outcome: 'validated',
        reason: { es: 'Cada país nombra un punto focal de empleo, que se reúne con el sector privado y las instituciones financieras dos veces al año.', en: 'Each country names a focal point for employment, who meets the private sector and financial institutions twice a year.' },
        followUp: { owner: 'hnd-labour', due: '2019-11-29', text: { es: 'Nombrar el punto focal de empleo de Honduras', en: 'Name the focal point for employment of Honduras' } },
        stances: [{ country: 'GTM', position: 'stands aside', words: { es: 'Guatemala cambia de gobierno en enero: se aparta sin impedir el consenso.', en: 'Guatemala changes its government in January: it stands aside without preventing the consensus.' } }],
      },
    ],
    summaries: [
      { es: 'La Presidencia abre la reunión y da la palabra a los ministerios de Trabajo.', en: 'The Presidency opens the meeting and gives the floor to the Ministries of Labour.' },
      { es: 'Se presenta el MIRPS a los ministerios de Trabajo y de Finanzas.', en: 'The MIRPS is introduced to the Ministries of Labour and of Finance.' },
    ],
    opening: { es: 'Acta de demostración. Reunión en línea con los ministerios de Trabajo, la OIT y la sociedad civil.', en: 'Demonstration minutes. Online meeting with the Ministries of Labour, the ILO and civil society.' },
    written: '2019-10-03',
    adopted: {
      circulated: '2019-10-03', until: '2019-10-08', on: '2019-10-10',
      comment: { country: 'CRI', on: '2019-10-07', words: { es: 'Falta decir que el mecanismo respeta la ley laboral de cada país.', en: 'It should say that the mechanism respects the labour law of each country.' }, answer: { es: 'Se recoge en el resumen del punto.', en: 'Taken into the summary of the item.' } },
    },
  },
  {
    key: 'b4-meeting', template: 'host-communities', convened: '2019-10-04', on: '2019-10-16', example,
    guests: { organisations: ['ilo', 'red-integrarse', 'mex-labour', 'cri-labour'], until: '2020-03-31' },
    decisions: [{
      at: '10:15', outcome: 'validated',
      reason: { es: 'Se validan como replicables las campañas hechas con los municipios y con las propias comunidades de acogida.', en: 'The campaigns made with municipalities and with host communities themselves are validated as replicable.' },
      followUp: { owner: 'cri-foreign-affairs', due: '2020-02-28', text: { es: 'Compartir los materiales de la campaña contra la xenofobia', en: 'Share the materials of the campaign against xenophobia' } },
    }],
    fulfils: { activity: 'b4-host-meeting', decision: 1 },
    opening: { es: 'Acta de demostración. Reunión en línea sobre comunidades de acogida y mitigación de la xenofobia.', en: 'Demonstration minutes. Online meeting on host communities and the mitigation of xenophobia.' },
    written: '2019-10-17',
    adopted: {
      circulated: '2019-10-17', until: '2019-10-21', on: '2019-10-22',
      comment: { country: 'PAN', on: '2019-10-18', words: { es: 'Conviene nombrar a los municipios que hicieron las campañas.', en: 'The municipalities that made the campaigns should be named.' }, answer: { es: 'Se nombran en el documento de la reunión.', en: 'They are named in the paper of the meeting.' } },
    },
  },
  {
    key: 'd1-meeting', template: 'annual', convened: '2019-10-25', on: '2019-11-08', example,
    title: { es: 'II Reunión Anual del MIRPS', en: 'II Annual Meeting of the MIRPS' },
    place: { name: { es: 'Ciudad de México', en: 'Mexico City' }, venue: 'Secretaría de Gobernación' },
    guests: { organisations: ['friend-can', 'friend-esp', 'ilo', 'unicef', 'clamor', 'great-mirps', 'un-resident-coordinators'], until: '2020-01-31' },
    subjects: ['priority d1-meeting SLV', 'priority d1-meeting HND'],
    seat: { after: 4, on: '2019-11-04' },
    paper: { es: 'Documento regional del MIRPS (ejemplo)', en: 'Regional document of the MIRPS (example)' },
    speakers: 2,
    decisions: [
      { at: '14:10', about: 'priority d1-meeting SLV', outcome: 'validated', reason: { es: 'Se recomienda a la próxima Presidencia como primera prioridad.', en: 'Recommended to the next Presidency as its first priority.' } },
      {
        at: '14:25', about: 'priority d1-meeting HND', outcome: 'validated', reason: { es: 'Se recomienda a la próxima Presidencia como segunda prioridad.', en: 'Recommended to the next Presidency as its second priority.' },
        followUp: { owner: 'hnd-labour', due: '2020-03-31', text: { es: 'Proponer cómo abrir los servicios públicos de empleo', en: 'Propose how to open public employment services' } },
      },
      {
        at: '15:05', outcome: 'validated',
        reason: { es: 'La reunión valida el documento regional para la Conferencia de Solidaridad. Queda un mes para prepararla.', en: 'The meeting validates the regional document for the Solidarity Conference. One month remains to prepare it.' },
        followUp: {
          owner: 'secretariat', due: '2019-12-09', reported: { on: '2019-12-06', words: 'El documento regional se envió a quienes participarán (ejemplo).' },
          text: { es: 'Enviar el documento regional a quienes participarán en la Conferencia', en: 'Send the regional document to those who will take part in the Conference' },
        },
      },
    ],
    summaries: [
      { es: 'La Presidencia abre la II Reunión Anual y agradece a los siete Estados miembros.', en: 'The Presidency opens the II Annual Meeting and thanks the seven member states.' },
      { es: 'Cada país presentó sus avances y desafíos, en orden alfabético, con las mismas preguntas.', en: 'Each country presented its progress and challenges, in alphabetical order, with the same questions.' },
    ],
    fulfils: { activity: 'e7-validation', decision: 3 },
    opening: { es: 'Acta de demostración de la II Reunión Anual, Secretaría de Gobernación, Ciudad de México, 8 de noviembre de 2019. El día y el lugar constan en la prensa; lo que se dice abajo es un ejemplo.', en: 'Demonstration minutes of the II Annual Meeting, Ministry of the Interior, Mexico City, 8 November 2019. The day and the place are on record in the press; what is said below is an example.' },
    written: '2019-11-11',
    adopted: {
      circulated: '2019-11-11', until: '2019-11-18', on: '2019-11-25',
      comment: { country: 'GTM', on: '2019-11-14', words: { es: 'En los avances de Guatemala, dice «oficinas» y son «oficina».', en: 'In the progress of Guatemala it says “offices” and it is one office.' }, answer: { es: 'Corregido.', en: 'Corrected.' } },
    },
  },
]

/** E1: one consultant per country. The plan wanted them by the end of April; the one of Honduras is in post since 2 May. */
export const consultants: { on: Day; since: Day; until: Day; organisation: string; named: { country: Iso3; name: string; email: string; language: 'es' | 'en' }[] } = {
  on: '2019-05-24', since: '2019-05-27', until: '2019-11-01', organisation: 'unhcr',
  named: [
    { country: 'BLZ', name: 'Percival Arana', email: 'consultoria.blz@example.org', language: 'en' },
    { country: 'CRI', name: 'Milagro Sibaja Ureña', email: 'consultoria.cri@example.org', language: 'es' },
    { country: 'GTM', name: 'Otto Raymundo Siquinajay', email: 'consultoria.gtm@example.org', language: 'es' },
    { country: 'MEX', name: 'Itzel Barragán Olvera', email: 'consultoria.mex@example.org', language: 'es' },
    { country: 'PAN', name: 'Demetrio Guevara Concepción', email: 'consultoria.pan@example.org', language: 'es' },
  ],
}

/** C3: what El Salvador and the Secretariat write into its dossier. That it joined in July 2019 is on record; how, is not. */
export const accessionSteps: { key: 'letter' | 'plan' | 'indicators' | 'costing'; on: Day; who: string; note: Text; letter?: string; what: Text }[] = [
  {
    key: 'letter', on: '2019-06-20', who: 'secretariat-unhcr-1', letter: 'Carta de El Salvador (ejemplo de demostración)',
    what: { es: 'pone en el expediente la carta con que El Salvador pide unirse', en: 'puts the letter with which El Salvador asks to join into the dossier' },
    note: { es: 'La cancillería pide que El Salvador se una al marco. La carta es un ejemplo.', en: 'The ministry of foreign affairs asks that El Salvador join the framework. The letter is an example.' },
  },
  {
    key: 'plan', on: '2019-07-23', who: 'slv-focal', what: { es: 'anota el primer plan de El Salvador', en: 'notes the first plan of El Salvador' },
    note: { es: 'Primer plan de El Salvador, acordado entre las instituciones nacionales (ejemplo).', en: 'First plan of El Salvador, agreed between the national institutions (example).' },
  },
  {
    key: 'indicators', on: '2019-07-25', who: 'slv-focal', what: { es: 'anota los indicadores de El Salvador', en: 'notes the indicators of El Salvador' },
    note: { es: 'Tres indicadores de impacto propuestos (ejemplo).', en: 'Three impact indicators proposed (example).' },
  },
  {
    key: 'costing', on: '2019-07-31', who: 'slv-focal', what: { es: 'anota la cuantificación de El Salvador', en: 'notes the costing of El Salvador' },
    note: { es: 'La cuantificación sigue la metodología del taller (ejemplo).', en: 'The costing follows the methodology of the workshop (example).' },
  },
]

/** Of July 2019 only the month is on record; the first day stands for it (membership.ts). */
export const joins: Day = '2019-07-01'

/** F3: the plan said November, possibly in Cancún; it met in Mexico City on 8 November. No source found says when or why that was decided. */
export const slip = {
  milestone: 'd1-meeting', decided: '2019-09-12', on: '2019-11-08', place: { es: 'Secretaría de Gobernación, Ciudad de México', en: 'Ministry of the Interior, Mexico City' },
  reason: { es: 'La Presidencia fija el día y cambia la sede de Cancún a la Ciudad de México. Ninguna fuente consultada dice por qué.', en: 'The Presidency fixes the day and moves the venue from Cancún to Mexico City. No source consulted says why.' },
}

/** D3: thirty, seven and one day before the national reports are due. */
export const reminderDays: Day[] = ['2019-08-01', '2019-08-24', '2019-08-30']

export const priorities: { country: Iso3; on: Day; title: Text; reason: Text }[] = [
  {
    country: 'SLV', on: '2019-10-29',
    title: { es: 'Proteger a las personas desplazadas dentro de su propio país', en: 'Protect people displaced within their own country' },
    reason: { es: 'Es donde comienza el desplazamiento de la región (ejemplo).', en: 'It is where the displacement of the region begins (example).' },
  },
  {
    country: 'HND', on: '2019-10-30',
    title: { es: 'Acceso de las personas desplazadas a los servicios públicos de empleo', en: 'Access of displaced persons to public employment services' },
    reason: { es: 'La reunión sobre integración laboral mostró que se puede (ejemplo).', en: 'The meeting on labour integration showed that it can be done (example).' },
  },
]

/** F4: what Mexico hands to El Salvador. */
export const handover = {
  opened: '2019-12-02', written: '2019-12-10', decided: '2019-12-17', sealed: '2019-12-19', begins: '2020-01-01',
  achieved: { es: 'En 2019 el marco tuvo su primera Presidencia, su séptimo Estado miembro, un compendio de buenas prácticas en dos ediciones y un documento regional validado (ejemplo).', en: 'In 2019 the framework had its first Presidency, its seventh member state, a compendium of good practices in two editions and a validated regional document (example).' },
  priorities: { es: 'Las dos prioridades que recomendó la II Reunión Anual, y la presentación del II Informe Anual ante la OEA (ejemplo).', en: 'The two priorities that the II Annual Meeting recommended, and the presentation of the II Annual Report to the OAS (example).' },
  reason: { es: 'Sigue siendo necesario (ejemplo).', en: 'It is still needed (example).' },
  /** by date of the plan; of the rest the reason above is said, and it goes on */
  verdicts: {
    // The report was posted on ReliefWeb on 29 January 2020 (S6).
    'd5-presentation': { verdict: 're-planned', onDay: '2020-02-27', reason: { es: 'El informe se publica en enero y se presenta después (ejemplo).', en: 'The report is published in January and presented afterwards (example).' } },
    'd5-advocacy': { verdict: 'dropped', reason: { es: 'La próxima Presidencia verá si lo retoma (ejemplo).', en: 'The next Presidency will see whether to take it up again (example).' } },
    'c1-meeting': { verdict: 'carried over', reason: { es: 'No se celebró en 2019 (ejemplo).', en: 'It was not held in 2019 (example).' } },
    'e9-announced': { verdict: 'carried over', reason: { es: 'Falta reunir en una lista lo que se anunció el 16 de diciembre (ejemplo).', en: 'What was announced on 16 December has still to be gathered in one list (example).' } },
  } as Record<string, { verdict: 're-planned' | 'dropped' | 'carried over'; onDay?: Day; reason: Text }>,
}

/** What nothing in this system shows, and the annual meeting and the Conference took for granted: the Secretariat notes it in the plan. The days are invented, but for the month in which the plan wanted each. */
export const noted: { milestone: string; on: Day; happened: Day }[] = [
  { milestone: 'd2-agreed', on: '2019-05-31', happened: '2019-05-31' },
  { milestone: 'e2-reviewed', on: '2019-05-31', happened: '2019-05-31' },
  { milestone: 'd3-reports', on: '2019-09-02', happened: '2019-08-31' },
  { milestone: 'e4-quantified', on: '2019-10-01', happened: '2019-09-30' },
  { milestone: 'e5-quantified', on: '2019-10-01', happened: '2019-09-30' },
  { milestone: 'b4-inputs', on: '2019-10-14', happened: '2019-10-11' },
  { milestone: 'a4-practices', on: '2019-10-30', happened: '2019-10-30' },
  { milestone: 'e6-compiled', on: '2019-10-31', happened: '2019-10-31' },
  { milestone: 'd4-report', on: '2019-11-11', happened: '2019-11-08' },
]
