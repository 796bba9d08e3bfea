import type { Chapter } from './year-types.ts'

// The year 2019 as a visitor of the demonstration reads it. A chapter is a stretch of days: everything that people do in them belongs to it (loop.ts).
// Where to look: as whom, and an address in which {…} is a name of the story (standing.ts).

const officer = 'secretariat-unhcr-1'

export const chapters: Chapter[] = [
  {
    key: 'presidency', until: '2019-01-31', codes: ['F1', 'F4'], played: [],
    title: { es: 'Enero: México preside', en: 'January: Mexico presides' },
    what: { es: 'En la primera reunión en línea, a fines de enero, México es elegido como primera Presidencia Pro Témpore. Sus puestos cuentan desde ese día.', en: 'At the first online meeting, at the end of January, Mexico is chosen as the first Pro Tempore Presidency. Its posts count from that day.' },
    look: [{ who: officer, path: '/w/membership', label: { es: 'Estados miembros y Presidencias', en: 'Member states and Presidencies' } }],
  },
  {
    key: 'plan', until: '2019-04-01', codes: ['F3'], played: [],
    title: { es: 'El plan de trabajo', en: 'The work plan' },
    what: { es: 'El plan de abril a diciembre queda fijo como primera edición: lo planeado se compara después con ella. El calendario de cada persona lo recibe.', en: 'The plan from April to December is frozen as its first edition: what was planned is compared with it afterwards. Each person’s calendar receives it.' },
    look: [
      { who: officer, path: '/w/work-plan?year=2019', label: { es: 'El año en una página', en: 'The year on one page' } },
      { who: officer, path: '/w/work-plan/gantt?year=2019', label: { es: 'Diagrama de Gantt', en: 'Gantt chart' } },
      { who: officer, path: '/w/calendar', label: { es: 'Suscribir un calendario', en: 'Subscribe to a calendar' } },
    ],
  },
  {
    key: 'guideline', until: '2019-04-24', codes: ['A6', 'C3'], played: ['accession SLV'],
    title: { es: 'La guía, y el diálogo con El Salvador', en: 'The guideline, and the dialogue with El Salvador' },
    what: { es: 'La Secretaría publica la guía de buenas prácticas y abre el expediente de El Salvador con el diálogo político. La Presidencia propone fechas donde el plan no las da.', en: 'The Secretariat publishes the guideline of good practices and opens the dossier of El Salvador with the political dialogue. The Presidency proposes dates where the plan gives none.' },
    look: [{ who: officer, path: '/w/accessions/{accession SLV}', label: { es: 'Expediente de El Salvador', en: 'Dossier of El Salvador' } }],
  },
  {
    key: 'first-call', until: '2019-05-20', codes: ['A7'], played: ['opened a7'],
    title: { es: 'La primera convocatoria', en: 'The first call' },
    what: { es: 'Se abre la convocatoria sobre el rezago. México, Belice y Costa Rica entregan, Panamá escribe, Honduras y Guatemala no han empezado. Aquí se abre la demostración: puede entregar usted por Honduras.', en: 'The call on the backlog opens. Mexico, Belize and Costa Rica hand in, Panama is writing, Honduras and Guatemala have not begun. Here the demonstration opens: you can hand in for Honduras yourself.' },
    look: [
      { who: 'hnd-focal', path: '/w', label: { es: 'Lo que le toca a Honduras', en: 'What is due from Honduras' } },
      { who: officer, path: '/w/calls/{call a7}', label: { es: 'Quién ha entregado', en: 'Who has handed in' } },
    ],
  },
  {
    key: 'consultants', until: '2019-05-24', codes: ['E1'], played: ['consultant CRI'],
    title: { es: 'Una consultoría por país', en: 'One consultant per country' },
    what: { es: 'La Secretaría nombra a las personas que harán la cuantificación, cada una con su país y su período. Al terminar, el puesto cesa por sí solo.', en: 'The Secretariat names those who will do the costing, each with a country and a term. At its end the post ceases by itself.' },
    look: [
      { who: officer, path: '/w/people/{consultant CRI}', label: { es: 'La consultoría de Costa Rica y su período', en: 'The consultant of Costa Rica and the term' } },
      { who: officer, path: '/w/people', label: { es: 'Directorio, con quienes están en funciones', en: 'Directory, with those in post' } },
    ],
  },
  {
    key: 'handing-in', until: '2019-06-14', codes: ['A7'], played: ['handed in hnd-mobile-registration', 'handed in pan-admission-checklist'],
    title: { es: 'Honduras y Panamá entregan', en: 'Honduras and Panama hand in' },
    what: { es: 'Honduras escribe con sus ministerios y entrega; la Secretaría le devuelve la práctica con comentarios, Honduras responde y entrega de nuevo. Panamá entrega. Vence el plazo.', en: 'Honduras writes with its ministries and hands in; the Secretariat returns the practice with comments, Honduras answers and hands in again. Panama hands in. The call falls due.' },
    look: [
      { who: 'hnd-focal', path: '/w/submissions/{submission a7 HND}', label: { es: 'La entrega de Honduras', en: 'The submission of Honduras' } },
      { who: officer, path: '/w/calls/{call a7}', label: { es: 'Quién ha entregado', en: 'Who has handed in' } },
    ],
  },
  {
    key: 'workshop', until: '2019-06-18', codes: ['E3'], played: ['minutes of e3-held'],
    title: { es: 'El taller de Washington', en: 'The workshop in Washington' },
    what: { es: 'Taller presencial de metodología: programa, consultorías, la CEPAL y el ACNUR invitadas, y la decisión de seguir una sola metodología. Guatemala entrega tarde y la compilación circula.', en: 'Workshop in person on the methodology: programme, consultants, ECLAC and UNHCR invited, and the decision to follow a single methodology. Guatemala hands in late and the compilation circulates.' },
    look: [
      { who: officer, path: '/w/meetings/{meeting e3-held}', label: { es: 'El taller', en: 'The workshop' } },
      { who: officer, path: '/w/meetings/{meeting e3-held}/pack', label: { es: 'Carpeta para llevar (PDF y ZIP)', en: 'Pack to take along (PDF and ZIP)' } },
    ],
  },
  {
    key: 'rsd-meeting', until: '2019-06-27', codes: ['A7'], played: ['decisions of a7-meeting'],
    title: { es: 'La reunión sobre el rezago', en: 'The meeting on the backlog' },
    what: { es: 'Se traduce, se puntúa, se elige lo que va a la reunión. Los Estados toman posición, la Presidencia cierra y la Secretaría registra. Mientras, El Salvador envía su carta.', en: 'Translated, scored, shortlisted. The states take positions, the Presidency closes and the Secretariat records. Meanwhile El Salvador sends its letter.' },
    look: [{ who: officer, path: '/w/meetings/{meeting a7-meeting}', label: { es: 'La reunión y sus decisiones', en: 'The meeting and its decisions' } }],
  },
  {
    key: 'accession', until: '2019-07-01', codes: ['C3'], played: ['decisions of decision-sobre-la-inclusion-de-el-salvador-ejemplo'],
    title: { es: 'El Salvador se une', en: 'El Salvador joins' },
    what: { es: 'Los seis miembros deciden en una reunión. Desde julio El Salvador es miembro: sus puestos cuentan desde ese día, recibe las convocatorias que se abran y todo total dice su conjunto de miembros.', en: 'The six members decide in a meeting. From July El Salvador is a member: its posts count from that day, it receives the calls that open, and every total says its member set.' },
    look: [
      { who: 'slv-focal', path: '/w/accessions/{accession SLV}', label: { es: 'El expediente, paso a paso', en: 'The dossier, step by step' } },
      { who: 'slv-focal', path: '/w', label: { es: 'Lo que le toca a El Salvador', en: 'What is due from El Salvador' } },
    ],
  },
  {
    key: 'compendium', until: '2019-07-08', codes: ['A7'], played: ['edition 1'],
    title: { es: 'El compendio, primera edición', en: 'The compendium, first edition' },
    what: { es: 'Con el acta y las prácticas validadas se publica la primera edición, en dos idiomas, con su sello.', en: 'With the minutes and the validated practices the first edition is published, in two languages, with its seal.' },
    look: [{ who: 'nobody', path: '/{lang}/{editions}', label: { es: 'Ediciones públicas (PDF, DOCX)', en: 'Public editions (PDF, DOCX)' } }],
  },
  {
    key: 'dialogue', until: '2019-07-18', codes: ['C5', 'C4'], played: ['minutes of c5-meeting', 'decisions of c4-meeting'],
    title: { es: 'Naciones Unidas y sociedad civil', en: 'United Nations and civil society' },
    what: { es: 'Diálogo en línea con las Coordinaciones Residentes, y reunión presencial con las redes de la sociedad civil: entran como invitadas, hasta un día.', en: 'Online dialogue with the Resident Coordinators, and a meeting in person with the networks of civil society: they come as guests, until a day.' },
    look: [
      { who: 'observer-un', path: '/w/meetings/{meeting c5-meeting}', label: { es: 'El diálogo, como lo ve una invitada', en: 'The dialogue, as a guest sees it' } },
      { who: officer, path: '/w/meetings/{meeting c4-meeting}', label: { es: 'La reunión con la sociedad civil', en: 'The meeting with civil society' } },
    ],
  },
  {
    key: 'joining', until: '2019-07-31', codes: ['C3'], played: ['step costing'],
    title: { es: 'Los primeros pasos de El Salvador', en: 'The first steps of El Salvador' },
    what: { es: 'Equipo nacional, primer plan, indicadores y cuantificación: El Salvador completa su expediente y empieza su primera entrega.', en: 'National team, first plan, indicators and costing: El Salvador completes its dossier and begins its first submission.' },
    look: [{ who: 'slv-focal', path: '/w/accessions/{accession SLV}', label: { es: 'El expediente, completo', en: 'The dossier, complete' } }],
  },
  {
    key: 'needs', until: '2019-08-29', codes: ['A8'], played: ['decisions of a8-meeting'],
    title: { es: 'Las necesidades inmediatas', en: 'Immediate needs' },
    what: { es: 'Segunda convocatoria, ya con siete Estados, hasta su reunión del 29 de agosto. Mientras, el reloj recuerda los informes nacionales treinta y siete días antes.', en: 'The second call, now with seven states, up to its meeting of 29 August. Meanwhile the clock reminds of the national reports thirty and seven days before.' },
    look: [
      { who: officer, path: '/w/meetings/{meeting a8-meeting}', label: { es: 'La reunión y sus decisiones', en: 'The meeting and its decisions' } },
      { who: 'nobody', path: '/demo/mailbox', label: { es: 'Los recordatorios, en el buzón', en: 'The reminders, in the mailbox' } },
    ],
  },
  {
    key: 'reminders', until: '2019-08-31', codes: ['F3', 'D3'], played: [],
    title: { es: 'Fin de agosto: los informes nacionales', en: 'End of August: the national reports' },
    what: { es: 'El último recordatorio llega un día antes del vencimiento, uno por persona, en su idioma y a su hora; cada enlace abre lo que hay que hacer.', en: 'The last reminder comes a day before the due date, one per person, in their language and at their hour; each link opens what is to be done.' },
    look: [{ who: 'nobody', path: '/demo/mailbox', label: { es: 'El buzón', en: 'The mailbox' } }],
  },
  {
    key: 'compendium-2', until: '2019-09-10', codes: ['A8'], played: ['edition 2'],
    title: { es: 'El compendio, segunda edición', en: 'The compendium, second edition' },
    what: { es: 'Se publica la segunda edición, con las dos reuniones. La primera sigue en su dirección.', en: 'The second edition is published, with both meetings. The first stays at its address.' },
    look: [{ who: 'nobody', path: '/{lang}/{editions}', label: { es: 'Ediciones públicas (PDF, DOCX)', en: 'Public editions (PDF, DOCX)' } }],
  },
  {
    key: 'slip', until: '2019-09-12', codes: ['F3'], played: ['dated d1-meeting'],
    title: { es: 'Una fecha se mueve: de Cancún a la Ciudad de México', en: 'A date slips: from Cancún to Mexico City' },
    what: { es: 'La Presidencia mueve la reunión anual. Antes ve qué se mueve con ella; después, cada persona afectada recibe una sola carta, y el calendario mueve el mismo evento.', en: 'The Presidency moves the annual meeting. Before, it sees what moves with it; after, each person touched receives one letter, and the calendar moves the same event.' },
    look: [
      { who: officer, path: '/w/work-plan/d1-annual-meeting', label: { es: 'Lo planeado junto a lo actual', en: 'What was planned beside what holds' } },
      { who: 'nobody', path: '/demo/mailbox', label: { es: 'Las cartas del cambio', en: 'The letters about the change' } },
    ],
  },
  {
    key: 'labour', until: '2019-10-10', codes: ['B3'], played: ['adopted b3-meeting'],
    title: { es: 'La reunión sobre integración laboral', en: 'The meeting on labour integration' },
    what: { es: 'Con los ministerios de Trabajo, la OIT y la sociedad civil. Guatemala se aparta en un punto. El acta circula, se comenta, se responde y se adopta.', en: 'With the Ministries of Labour, the ILO and civil society. Guatemala stands aside on one item. The minutes circulate, are commented, answered and adopted.' },
    look: [
      { who: 'partner-ilo', path: '/w/meetings/{meeting b3-meeting}', label: { es: 'La reunión, como la ve la OIT', en: 'The meeting, as the ILO sees it' } },
      { who: officer, path: '/w/meetings/{meeting b3-meeting}/minutes', label: { es: 'El acta adoptada (PDF, DOCX)', en: 'The adopted minutes (PDF, DOCX)' } },
      { who: 'hnd-labour', path: '/w', label: { es: 'El seguimiento que toca a Honduras', en: 'The follow-up due from Honduras' } },
    ],
  },
  {
    key: 'host', until: '2019-10-22', codes: ['B4'], played: ['adopted b4-meeting'],
    title: { es: 'Comunidades de acogida y xenofobia', en: 'Host communities and xenophobia' },
    what: { es: 'La segunda reunión de la sección B, hasta su acta adoptada.', en: 'The second meeting of section B, up to its adopted minutes.' },
    look: [{ who: officer, path: '/w/meetings/{meeting b4-meeting}/minutes', label: { es: 'El acta adoptada (PDF, DOCX)', en: 'The adopted minutes (PDF, DOCX)' } }],
  },
  {
    key: 'convened', until: '2019-11-07', codes: ['D1'], played: ['convened d1-meeting', 'priority d1-meeting SLV'],
    title: { es: 'Se convoca la reunión anual', en: 'The annual meeting is convened' },
    what: { es: 'Programa, invitaciones y respuestas. Los Estados proponen prioridades para la próxima Presidencia. Terminan los períodos de las consultorías.', en: 'Programme, invitations and answers. The states propose priorities for the next Presidency. The terms of the consultants end.' },
    look: [{ who: 'slv-head', path: '/w/meetings/{meeting d1-meeting}', label: { es: 'La reunión anual, como la ve una delegación', en: 'The annual meeting, as a delegation sees it' } }],
  },
  {
    key: 'annual', until: '2019-11-08', codes: ['D1', 'E7'], played: ['decisions of d1-meeting'],
    title: { es: 'La II Reunión Anual', en: 'The II Annual Meeting' },
    what: { es: 'Ciudad de México, 8 de noviembre. Cada país presenta avances y desafíos; la reunión valida el documento regional y recomienda prioridades.', en: 'Mexico City, 8 November. Each country presents progress and challenges; the meeting validates the regional document and recommends priorities.' },
    look: [
      { who: 'mex-head', path: '/w/meetings/{meeting d1-meeting}', label: { es: 'La reunión y sus decisiones', en: 'The meeting and its decisions' } },
      { who: 'mex-head', path: '/w/agenda-items/{decision d1-meeting 1}', label: { es: 'La decisión sobre el documento regional', en: 'The decision on the regional document' } },
    ],
  },
  {
    key: 'minutes', until: '2019-11-25', codes: ['D1'], played: ['adopted d1-meeting'],
    title: { es: 'El acta de la reunión anual', en: 'The minutes of the annual meeting' },
    what: { es: 'La Secretaría circula el borrador, Guatemala comenta, la Presidencia adopta. El acta queda fija en PDF y DOCX, con su sello.', en: 'The Secretariat circulates the draft, Guatemala comments, the Presidency adopts. The minutes stay fixed in PDF and DOCX, with their seal.' },
    look: [{ who: 'gtm-focal', path: '/w/meetings/{meeting d1-meeting}/minutes', label: { es: 'El acta adoptada', en: 'The adopted minutes' } }],
  },
  {
    key: 'handover', until: '2019-12-19', codes: ['F4'], played: ['handover sealed MEX'],
    title: { es: 'El traspaso a El Salvador', en: 'The handover to El Salvador' },
    what: { es: 'México escribe lo logrado y las prioridades, dice de cada cosa abierta si sigue, cambia de fecha o se deja, y sella el expediente. Quien presidirá lo lee desde antes.', en: 'Mexico writes what was achieved and the priorities, says of each open thing whether it goes on, changes its date or is dropped, and seals the dossier. Those who will preside read it beforehand.' },
    look: [
      { who: 'mex-head', path: '/w/handovers/{handover MEX}', label: { es: 'El expediente sellado (PDF, DOCX)', en: 'The sealed dossier (PDF, DOCX)' } },
      { who: officer, path: '/w/work-plan?year=2020', label: { es: 'El plan de 2020, ya comenzado', en: 'The plan of 2020, already begun' } },
    ],
  },
  {
    key: 'rotation', until: '2020-01-01', codes: ['F4'], played: [],
    title: { es: 'El Salvador preside', en: 'El Salvador presides' },
    what: { es: 'Ese día los puestos de la nueva Presidencia cuentan y los anteriores cesan: nadie tiene que hacer nada.', en: 'On that day the posts of the new Presidency count and the former ones cease: nobody has to do anything.' },
    look: [{ who: 'presidency-slv', path: '/w', label: { es: 'Lo que le toca a la nueva Presidencia', en: 'What is due from the new Presidency' } }],
  },
]
