import type { Place } from '#reference/index.ts'

const numbers = { es: ['', 'Un Estado', 'Dos Estados', 'Tres Estados', 'Cuatro Estados', 'Cinco Estados', 'Seis Estados', 'Siete Estados', 'Ocho Estados', 'Nueve Estados', 'Diez Estados'], en: ['', 'One state', 'Two states', 'Three states', 'Four states', 'Five states', 'Six states', 'Seven states', 'Eight states', 'Nine states', 'Ten states'] }

const es = {
  title: (members: number) => (members > 0 ? `${numbers.es[members] ?? `${members} Estados`}, una respuesta común` : 'Una respuesta común'),
  lead: (names: string) => `El MIRPS es el acuerdo de trabajo con el que ${names} reciben, protegen y abren soluciones a las personas que huyen en Centroamérica y México, y apoyan a las comunidades que las acogen.`,
  leadAlone: 'El MIRPS es un acuerdo de trabajo entre Estados de Centroamérica y México para recibir, proteger y abrir soluciones a las personas que huyen, y apoyar a las comunidades que las acogen.',
  description: 'Marco Integral Regional para la Protección y Soluciones (MIRPS): qué es, qué pasa ahora, países, plan de trabajo, buenas prácticas validadas, ediciones y datos.',
  about: 'Qué es el MIRPS',
  readPractices: 'Leer las buenas prácticas',
  map: {
    alt: (members: string, observers: string) => `Mapa de la región. Estados miembros: ${members}.${observers ? ` Observador: ${observers}.` : ''}`,
    caption: (day: string) => `Estados miembros al ${day}. Los límites y nombres no implican aceptación oficial. Contornos: Natural Earth.`,
    observer: 'observador',
  },
  dates: { title: 'Próximas fechas', none: 'El plan de trabajo no tiene fechas próximas.', all: (year: number) => `Todo el plan de trabajo ${year}`, subscribe: 'Llevarlas a su calendario' },
  happened: 'Lo último que ocurrió',
  calls: { title: 'Convocatorias abiertas', none: 'Ahora no hay ninguna abierta.', all: 'Todas las convocatorias', guidelines: 'Las guías', due: 'Vence el', tentative: 'Fecha anunciada:', to: (count: number) => (count === 1 ? 'Responde 1 Estado' : `Responden ${count} Estados`) },
  edition: { title: 'Última edición', on: 'Publicada el', all: 'Todas las ediciones', none: 'Todavía no se ha publicado ninguna. El compendio de buenas prácticas saldrá después de que una reunión las valide.' },
  practices: { title: 'Lo último que se validó', lead: 'Formas de trabajar que un Estado probó y que los demás, reunidos, encontraron idóneas y replicables.', none: 'Todavía no se ha validado ninguna buena práctica. Cuando una reunión lo haga, estará aquí.', all: (count: number) => (count === 1 ? 'Ver la buena práctica' : `Ver las ${count} buenas prácticas`), validated: 'validada el' },
  pillars: { titleOf: (count: number): string => (count === 4 ? 'Cuatro pilares' : 'Los pilares'), lead: 'Todo lo que el MIRPS se propone cabe en ellos.' },
  loop: {
    title: 'Cómo se trabaja',
    lead: 'Siete pasos que se repiten. Usted puede leer aquí el principio y el final de cada vuelta; lo que queda en medio es de cada Estado hasta que decide compartirlo.',
    steps: [
      ['Plan de trabajo', 'La Presidencia Pro Témpore dice qué se quiere lograr en el año y para cuándo.', 'workPlan'],
      ['Convocatoria', 'La Secretaría Técnica pide aportes con una guía pública: qué, de quiénes y hasta qué día.', 'calls'],
      ['Entrega', 'Cada Estado escribe la suya y le da el visto bueno en casa antes de entregarla.'],
      ['Compilación', 'La Secretaría reúne lo que llegó en un solo documento; personas de fuera de cada país lo revisan.'],
      ['Reunión', 'Los Estados deliberan y cada uno toma posición.', 'meetings'],
      ['Decisión', 'Lo que la reunión valida se publica con su motivo. Solo una reunión valida.', 'practices'],
      ['Edición', 'Queda fija, en español y en inglés, para citarse siempre. De ahí sale el plan siguiente.', 'editions'],
    ] as [title: string, text: string, place?: Place][],
  },
  take: { title: 'Para citar y reutilizar', text: 'Todo lo público puede descargarse en CSV y JSON, con sus columnas explicadas y su licencia.', link: 'Ver los datos' },
  source: 'Fuentes: Declaración de San Pedro Sula (26 de octubre de 2017); plan de trabajo de la Presidencia Pro Témpore; II Informe Anual de Seguimiento del MIRPS (2019), para los pilares.',
}

type Text = typeof es
const en: Text = {
  title: (members) => (members > 0 ? `${numbers.en[members] ?? `${members} states`}, one common response` : 'One common response'),
  lead: (names) => `The MIRPS is the working agreement by which ${names} receive, protect and open solutions to people who flee in Central America and Mexico, and support the communities that host them.`,
  leadAlone: 'The MIRPS is a working agreement among states of Central America and Mexico to receive, protect and open solutions to people who flee, and to support the communities that host them.',
  description: 'Comprehensive Regional Protection and Solutions Framework (MIRPS): what it is, what happens now, countries, work plan, validated good practices, editions and data.',
  about: 'What the MIRPS is',
  readPractices: 'Read the good practices',
  map: {
    alt: (members, observers) => `Map of the region. Member states: ${members}.${observers ? ` Observer: ${observers}.` : ''}`,
    caption: (day) => `Member states on ${day}. Boundaries and names do not imply official acceptance. Outlines: Natural Earth.`,
    observer: 'observer',
  },
  dates: { title: 'Next dates', none: 'The work plan has no dates ahead.', all: (year) => `The whole work plan ${year}`, subscribe: 'Take them into your calendar' },
  happened: 'What happened last',
  calls: { title: 'Open calls', none: 'None is open now.', all: 'All calls', guidelines: 'The guidelines', due: 'Due on', tentative: 'Date announced:', to: (count) => (count === 1 ? '1 state answers' : `${count} states answer`) },
  edition: { title: 'Latest edition', on: 'Published on', all: 'All editions', none: 'None has been published yet. The compendium of good practices comes out after a meeting has validated them.' },
  practices: { title: 'Validated most recently', lead: 'Ways of working that one state has tried and that the others, in a meeting, found ideal and replicable.', none: 'No good practice has been validated yet. Once a meeting does, it will be here.', all: (count) => (count === 1 ? 'See the good practice' : `See the ${count} good practices`), validated: 'validated on' },
  pillars: { titleOf: (count) => (count === 4 ? 'Four pillars' : 'The pillars'), lead: 'Everything the MIRPS sets out to do has its place in them.' },
  loop: {
    title: 'How the work is done',
    lead: 'Seven steps, again and again. Here you can read the beginning and the end of every round; what lies between belongs to each state until it decides to share it.',
    steps: [
      ['Work plan', 'The Pro Tempore Presidency says what is to be achieved in the year, and by when.', 'workPlan'],
      ['Call', 'The Technical Secretariat asks for inputs by a public guideline: what, from whom and by which day.', 'calls'],
      ['Submission', 'Each state writes its own and clears it at home before handing it in.'],
      ['Compilation', 'The Secretariat gathers what arrived in one document; people from outside each country review it.'],
      ['Meeting', 'The states deliberate and each takes a position.', 'meetings'],
      ['Decision', 'What the meeting validates is published with its reason. Only a meeting validates.', 'practices'],
      ['Edition', 'It is frozen, in Spanish and in English, to be cited for ever. The next plan follows from it.', 'editions'],
    ],
  },
  take: { title: 'To cite and reuse', text: 'Everything public can be downloaded as CSV and JSON, with its columns explained and its licence.', link: 'See the data' },
  source: 'Sources: San Pedro Sula Declaration (26 October 2017); work plan of the Pro Tempore Presidency; II Annual Report of the MIRPS (2019), for the pillars.',
}

export const text = { es, en }
