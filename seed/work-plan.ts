import { sources } from './sources.ts'
import type { Activity, Cycle, Planned } from './types.ts'

const noDate: Planned = { precision: 'tentative', words: { es: 'sin fecha', en: 'no date' } }
const november: Planned = { on: '2019-11-30', precision: 'month', words: { es: 'noviembre de 2019', en: 'November 2019' } }

export const cycle: Cycle = {
  key: 'mirps-2019',
  name: { es: 'Ciclo 2019 del MIRPS', en: 'MIRPS 2019 cycle' },
  year: 2019,
  presidency: 'MEX',
  from: '2019-04-01',
  to: '2019-12-31',
  facts: [
    {
      text: {
        es: 'Primera Presidencia Pro Témpore del MIRPS: México, elegido en la primera reunión en línea, a fines de enero de 2019.',
        en: 'First Pro Tempore Presidency of the MIRPS: Mexico, chosen at the first online meeting, at the end of January 2019.',
      },
      source: sources.S14,
    },
    {
      text: {
        es: 'El plan de trabajo cubre de abril a diciembre de 2019 y remite a un anexo con el calendario, que no acompaña al texto disponible.',
        en: 'The work plan covers April to December 2019 and refers to an annex with the calendar, which does not accompany the text available.',
      },
      source: sources.plan,
    },
    {
      text: {
        es: 'Seis Estados miembros al inicio del ciclo: Belice, Costa Rica, Guatemala, Honduras, México y Panamá. El Salvador se une en julio de 2019.',
        en: 'Six member states at the beginning of the cycle: Belize, Costa Rica, Guatemala, Honduras, Mexico and Panama. El Salvador joins in July 2019.',
      },
      source: sources.S3,
    },
    {
      text: {
        es: 'Panamá y Guatemala están en periodo electoral en el primer semestre, lo que pone a prueba la continuidad de sus compromisos.',
        en: 'Panama and Guatemala are in electoral periods in the first half of the year, which tests the continuity of their commitments.',
      },
      source: sources.plan,
    },
    {
      text: {
        es: 'La Presidencia dirige el proceso con el acompañamiento y apoyo de la Secretaría Técnica (ACNUR-OEA).',
        en: 'The Presidency leads the process with the accompaniment and support of the Technical Secretariat (UNHCR-OAS).',
      },
      source: sources.plan,
    },
    {
      text: {
        es: 'En 2019 se conocía a los Estados y entidades que apoyan como Amigos del MIRPS; desde el 16 de diciembre de 2019, como Plataforma de Apoyo al MIRPS.',
        en: 'In 2019 the supporting states and entities were known as Friends of the MIRPS; since 16 December 2019, as the MIRPS Support Platform.',
      },
      source: sources.S35,
    },
  ],
}

export const activities: Activity[] = [
  // A. Pillars 1 and 2.
  {
    key: 'a1-initiatives', section: 'A', obligations: ['A1'], pillars: ['pillar-1'],
    title: { es: 'Iniciativas que acortan o simplifican el procedimiento', en: 'Initiatives that shorten or simplify the procedure' },
    description: {
      es: 'Reunir las reformas legales, normas y programas de cada país que reducen los tiempos o simplifican los pasos de la determinación de la condición de refugiado. Con ellas se prepara la hoja de ruta para reducir el rezago.',
      en: 'Gather each country’s legal amendments, rules and programmes that cut time or simplify the steps of refugee status determination. They feed the roadmap to reduce the backlog.',
    },
    responsible: ['member states'], contributors: ['presidency', 'secretariat'],
    products: [{ es: 'Lista de iniciativas por país', en: 'List of initiatives by country' }],
    milestones: [
      {
        key: 'a1-list', title: { es: 'Lista de iniciativas reunida', en: 'List of initiatives gathered' }, planned: noDate,
        paragraph: { es: 'Sección A, pilar uno, viñeta 1', en: 'Section A, pillar one, bullet 1' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a2-roadmaps', section: 'A', obligations: ['A2'], pillars: ['pillar-1'],
    title: { es: 'Hojas de ruta para reducir el rezago', en: 'Roadmaps to reduce the backlog' },
    description: {
      es: 'Preparar un calendario u hojas de ruta que digan cómo y para cuándo se reducirá el rezago en la determinación de la condición de refugiado.',
      en: 'Prepare a schedule or roadmaps that say how, and by when, the backlog in refugee status determination will be reduced.',
    },
    responsible: ['presidency', 'member states'], contributors: ['secretariat'],
    products: [{ es: 'Calendario u hojas de ruta', en: 'Schedule or roadmaps' }],
    milestones: [
      {
        key: 'a2-roadmap', title: { es: 'Hojas de ruta preparadas', en: 'Roadmaps prepared' }, planned: noDate,
        paragraph: { es: 'Sección A, pilar uno, viñeta 2', en: 'Section A, pillar one, bullet 2' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a3-dynamics', section: 'A', obligations: ['A3'], pillars: ['pillar-1'],
    title: { es: 'Dinámicas del desplazamiento hacia el norte y hacia el sur', en: 'Displacement dynamics, northbound and southbound' },
    description: {
      es: 'Tener en cuenta en todo el plan las dinámicas del desplazamiento forzado desde el norte de Centroamérica: hacia el norte, Guatemala y México; hacia el sur, Costa Rica y Panamá.',
      en: 'Take account throughout the plan of the dynamics of forced displacement from the north of Central America: northward, Guatemala and Mexico; southward, Costa Rica and Panama.',
    },
    responsible: ['presidency'], contributors: ['secretariat', 'member states'],
    products: [{ es: 'Panorama regional de los movimientos', en: 'Regional picture of movements' }],
    milestones: [
      {
        key: 'a3-picture', title: { es: 'Panorama regional disponible', en: 'Regional picture available' }, planned: noDate,
        paragraph: { es: 'Sección A, pilar uno, viñeta 3', en: 'Section A, pillar one, bullet 3' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a4-needs-coordination', section: 'A', obligations: ['A4', 'F2'], pillars: ['pillar-2'],
    title: { es: 'Coordinación para las necesidades inmediatas y el albergue', en: 'Coordination for immediate needs and shelter' },
    description: {
      es: 'Identificar buenas prácticas de coordinación entre instituciones y sectores que facilitan el acceso a la atención inmediata y a los albergues, con énfasis en criterios de vulnerabilidad. El ejercicio abarca a los seis grupos de personas que el plan nombra.',
      en: 'Identify good practices of coordination between institutions and sectors that ease access to immediate attention and to shelters, with emphasis on criteria of vulnerability. The exercise covers the six kinds of persons that the plan names.',
    },
    responsible: ['presidency', 'member states'], contributors: ['secretariat'],
    products: [
      { es: 'Buenas prácticas de coordinación', en: 'Good practices of coordination' },
      { es: 'Criterios de vulnerabilidad en uso', en: 'Criteria of vulnerability in use' },
    ],
    milestones: [
      {
        key: 'a4-practices',
        title: { es: 'Buenas prácticas de coordinación identificadas', en: 'Good practices of coordination identified' }, planned: noDate,
        paragraph: { es: 'Sección A, pilar dos, viñetas 1 y 2', en: 'Section A, pillar two, bullets 1 and 2' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a6-guideline', section: 'A', obligations: ['A6'], pillars: ['pillar-1', 'pillar-2'],
    title: { es: 'Guía sencilla para identificar buenas prácticas', en: 'Simple guideline to identify good practices' },
    description: {
      es: 'Entregar a los países una guía sencilla con la cual identificar y describir sus buenas prácticas replicables.',
      en: 'Give countries a simple guideline with which to identify and describe their replicable good practices.',
    },
    responsible: ['secretariat'], contributors: ['presidency'],
    products: [{ es: 'Guía para buenas prácticas', en: 'Guideline for good practices' }],
    milestones: [
      {
        key: 'a6-published', title: { es: 'Guía puesta a disposición de los países', en: 'Guideline made available to countries' },
        planned: noDate, paragraph: { es: 'Sección A, metodología, párrafo 1', en: 'Section A, methodology, paragraph 1' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a7-rsd-meeting', section: 'A', obligations: ['A7'], pillars: ['pillar-1'],
    title: { es: 'Reunión en línea sobre el rezago en la DCR', en: 'Online meeting on the RSD backlog' },
    description: {
      es: 'Los equipos técnicos y los socios examinan en línea las buenas prácticas para reducir el rezago, fortalecer los procedimientos y mejorar su calidad, y validan las más idóneas y replicables. Cada gobierno envía las suyas antes de la reunión y la Secretaría Técnica las compila.',
      en: 'Technical teams and partners examine online the good practices that reduce the backlog, strengthen procedures and improve their quality, and validate the most ideal and replicable. Each government sends its own before the meeting and the Technical Secretariat compiles them.',
    },
    responsible: ['presidency'], contributors: ['member states', 'secretariat'],
    products: [
      { es: 'Compilación de buenas prácticas nacionales', en: 'Compilation of national good practices' },
      { es: 'Buenas prácticas validadas', en: 'Validated good practices' },
    ],
    milestones: [
      {
        key: 'a7-inputs', title: { es: 'Prácticas enviadas por los gobiernos', en: 'Practices sent by governments' },
        planned: {
          precision: 'tentative', words: { es: 'antes de la reunión, sin fecha', en: 'before the meeting, no date' },
        },
        paragraph: { es: 'Sección A, metodología, primera reunión', en: 'Section A, methodology, first meeting' },
      },
      {
        key: 'a7-compilation', title: { es: 'Compilación de la Secretaría Técnica', en: 'Compilation by the Technical Secretariat' },
        planned: {
          precision: 'tentative', words: { es: 'antes de la reunión, sin fecha', en: 'before the meeting, no date' },
        },
        paragraph: { es: 'Sección A, metodología, primera reunión', en: 'Section A, methodology, first meeting' },
      },
      {
        key: 'a7-meeting', title: { es: 'Reunión en línea sobre el rezago en la DCR', en: 'Online meeting on the RSD backlog' }, planned: { ...noDate, place: { es: 'En línea', en: 'Online' } },
        note: {
          es: 'El intercambio de buenas prácticas de DCR entre países del MIRPS se publicó después como solución de cooperación Sur-Sur. La fecha de la reunión no se encontró.',
          en: 'The exchange of good practices in RSD between MIRPS countries was later published as a South-South solution. The date of the meeting was not found.',
        },
        noteSource: sources.S32, paragraph: { es: 'Sección A, metodología, primera reunión', en: 'Section A, methodology, first meeting' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a8-needs-meeting', section: 'A', obligations: ['A8'], pillars: ['pillar-2'],
    title: { es: 'Reunión en línea sobre necesidades inmediatas', en: 'Online meeting on immediate needs' },
    description: {
      es: 'Los equipos técnicos y los socios presentan y examinan las buenas prácticas para identificar y atender las necesidades inmediatas de las personas desplazadas por la fuerza, y validan las más idóneas y replicables. También se envían antes y se compilan.',
      en: 'Technical teams and partners present and examine the good practices to identify and respond to the immediate needs of forcibly displaced persons, and validate the most ideal and replicable. They too are sent beforehand and compiled.',
    },
    responsible: ['presidency'], contributors: ['member states', 'secretariat'],
    products: [
      { es: 'Compilación de buenas prácticas nacionales', en: 'Compilation of national good practices' },
      { es: 'Buenas prácticas validadas', en: 'Validated good practices' },
    ],
    milestones: [
      {
        key: 'a8-inputs', title: { es: 'Prácticas enviadas por los gobiernos', en: 'Practices sent by governments' },
        planned: {
          precision: 'tentative', words: { es: 'antes de la reunión, sin fecha', en: 'before the meeting, no date' },
        },
        paragraph: { es: 'Sección A, metodología, segunda reunión', en: 'Section A, methodology, second meeting' },
      },
      {
        key: 'a8-compilation', title: { es: 'Compilación de la Secretaría Técnica', en: 'Compilation by the Technical Secretariat' },
        planned: {
          precision: 'tentative', words: { es: 'antes de la reunión, sin fecha', en: 'before the meeting, no date' },
        },
        paragraph: { es: 'Sección A, metodología, segunda reunión', en: 'Section A, methodology, second meeting' },
      },
      {
        key: 'a8-meeting', title: { es: 'Reunión en línea sobre necesidades inmediatas', en: 'Online meeting on immediate needs' },
        planned: { ...noDate, place: { es: 'En línea', en: 'Online' } },
        paragraph: { es: 'Sección A, metodología, segunda reunión', en: 'Section A, methodology, second meeting' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'a9-plan-update', section: 'A', obligations: ['A9'], pillars: ['pillar-1', 'pillar-2'],
    title: { es: 'Las buenas prácticas informan los Planes de Acción Nacionales', en: 'Good practices inform the National Action Plans' },
    description: {
      es: 'Usar las buenas prácticas reunidas para revisar y actualizar los Planes de Acción Nacionales: reforzar o incorporar líneas para reducir el rezago y para atender las necesidades inmediatas, en países de origen y de destino, según los procedimientos de cada país.',
      en: 'Use the good practices gathered to revise and update the National Action Plans: strengthen or add lines to reduce the backlog and to meet immediate needs, in countries of origin and of destination, following each country’s own proceedings.',
    },
    responsible: ['member states'], contributors: ['secretariat'],
    products: [{ es: 'Compromisos que citan la práctica que adoptan', en: 'Commitments that cite the practice they adopt' }],
    milestones: [
      {
        key: 'a9-commitments', title: { es: 'Buenas prácticas recogidas en los planes', en: 'Good practices taken up in the plans' },
        planned: noDate,
        paragraph: { es: 'Sección A, metodología, párrafo 2', en: 'Section A, methodology, paragraph 2' },
      },
    ],
    source: sources.plan,
  },

  // B. Pillars 3 and 4.
  {
    key: 'b1-policy-review', section: 'B', obligations: ['B1', 'F2'], pillars: ['pillar-3', 'pillar-4'],
    title: {
      es: 'Revisión nacional de políticas y programas de integración',
      en: 'National revision of integration policies and programmes',
    },
    description: {
      es: 'Cada país revisa sus políticas y programas de integración para identificar buenas prácticas de responsabilidad compartida, integración legal y laboral, soluciones duraderas y apoyo a las comunidades de acogida, así como los desafíos y las prioridades.',
      en: 'Each country revises its integration policies and programmes to identify good practices in responsibility-sharing, legal and labour integration, durable solutions and support to host communities, as well as challenges and priorities.',
    },
    responsible: ['member states'], contributors: ['secretariat'],
    products: [{ es: 'Revisión nacional de políticas y programas', en: 'National revision of policies and programmes' }],
    milestones: [
      {
        key: 'b1-review', title: { es: 'Revisiones nacionales concluidas', en: 'National revisions concluded' }, planned: noDate,
        paragraph: { es: 'Sección B, actividades propuestas', en: 'Section B, proposed activities' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'b2-partners', section: 'B', obligations: ['B2'], pillars: ['pillar-3', 'pillar-4'],
    title: { es: 'Actores públicos y privados para la integración laboral', en: 'Public and private actors for labour integration' },
    description: {
      es: 'Identificar a los actores públicos y privados con quienes establecer alianzas y fortalecer la coordinación entre los ministerios de trabajo, el sector privado y las instituciones financieras. Cada país envía sus aportes a la Secretaría Técnica.',
      en: 'Identify the public and private actors with whom to form partnerships and strengthen coordination between ministries of labour, the private sector and financial institutions. Each country sends its inputs to the Technical Secretariat.',
    },
    responsible: ['member states'], contributors: ['secretariat', 'mex-labour', 'cri-labour', 'gtm-labour', 'hnd-labour', 'pan-labour', 'blz-labour'],
    products: [{ es: 'Mapa de actores y mecanismos de coordinación', en: 'Map of actors and coordination mechanisms' }],
    milestones: [
      {
        key: 'b2-inputs', title: { es: 'Aportes enviados a la Secretaría Técnica', en: 'Inputs sent to the Technical Secretariat' },
        planned: noDate, paragraph: { es: 'Sección B, metodología, viñeta 1', en: 'Section B, methodology, bullet 1' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'b3-labour-meeting', section: 'B', obligations: ['B3'], pillars: ['pillar-3', 'pillar-4'],
    title: { es: 'Reunión en línea sobre integración laboral', en: 'Online meeting on labour integration' },
    description: {
      es: 'Primera reunión en línea con los puntos focales de trabajo y de finanzas, para presentarles el MIRPS y examinar buenas prácticas de integración laboral. Se invita a la OIT y a organizaciones de la sociedad civil con experiencia. Los aportes se envían antes.',
      en: 'First online meeting with the focal points of labour and finance, to introduce them to the MIRPS and examine good practices in labour integration. The ILO and civil-society organisations with experience are invited. Inputs are sent beforehand.',
    },
    responsible: ['presidency'], contributors: ['member states', 'secretariat', 'ilo', 'clamor', 'rrocm'],
    products: [{ es: 'Buenas prácticas de integración laboral', en: 'Good practices in labour integration' }],
    milestones: [
      {
        key: 'b3-inputs', title: { es: 'Prácticas enviadas por los gobiernos', en: 'Practices sent by governments' },
        planned: {
          precision: 'tentative', words: { es: 'antes de la reunión, sin fecha', en: 'before the meeting, no date' },
        },
        paragraph: { es: 'Sección B, metodología, viñeta 2', en: 'Section B, methodology, bullet 2' },
      },
      {
        key: 'b3-meeting', title: { es: 'Reunión en línea sobre integración laboral', en: 'Online meeting on labour integration' },
        planned: { ...noDate, place: { es: 'En línea', en: 'Online' } },
        paragraph: { es: 'Sección B, metodología, viñeta 2', en: 'Section B, methodology, bullet 2' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'b4-host-meeting', section: 'B', obligations: ['B4'], pillars: ['pillar-3', 'pillar-4'],
    title: { es: 'Reunión en línea sobre comunidades de acogida y xenofobia', en: 'Online meeting on host communities and xenophobia' },
    description: {
      es: 'Segunda reunión en línea, con ministerios de trabajo y actores estratégicos, sobre la integración local en las comunidades de acogida y la reducción de los episodios de xenofobia. Los aportes se envían antes.',
      en: 'Second online meeting, with ministries of labour and strategic actors, on local integration in host communities and on reducing episodes of xenophobia. Inputs are sent beforehand.',
    },
    responsible: ['presidency'], contributors: ['member states', 'secretariat'],
    products: [{ es: 'Buenas prácticas de integración local y convivencia', en: 'Good practices in local integration and coexistence' }],
    milestones: [
      {
        key: 'b4-inputs', title: { es: 'Prácticas enviadas por los gobiernos', en: 'Practices sent by governments' },
        planned: {
          precision: 'tentative', words: { es: 'antes de la reunión, sin fecha', en: 'before the meeting, no date' },
        },
        paragraph: { es: 'Sección B, metodología, viñeta 3', en: 'Section B, methodology, bullet 3' },
      },
      {
        key: 'b4-meeting',
        title: { es: 'Reunión en línea sobre comunidades de acogida y xenofobia', en: 'Online meeting on host communities and xenophobia' },
        planned: { ...noDate, place: { es: 'En línea', en: 'Online' } },
        paragraph: { es: 'Sección B, metodología, viñeta 3', en: 'Section B, methodology, bullet 3' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'b5-documentation', section: 'B', obligations: ['B5'], pillars: ['pillar-4'],
    title: { es: 'Documentación para trasladarse e integrarse', en: 'Documentation to move and to integrate' },
    description: {
      es: 'Expedir la documentación que permite a las personas refugiadas trasladarse a localidades con mejor capacidad de integración, sobre todo en empleo y servicios públicos.',
      en: 'Issue the documentation that lets refugees move to localities with better capacity for integration, above all in jobs and public services.',
    },
    responsible: ['member states'], contributors: ['secretariat'],
    products: [{ es: 'Medidas de documentación por país', en: 'Documentation measures by country' }],
    milestones: [
      {
        key: 'b5-measures', title: { es: 'Medidas de documentación identificadas', en: 'Documentation measures identified' },
        planned: noDate, paragraph: { es: 'Sección B, párrafo 3', en: 'Section B, paragraph 3' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'b6-employment', section: 'B', obligations: ['B6'], pillars: ['pillar-3', 'pillar-4'],
    title: { es: 'Oportunidades de trabajo y capacidad de absorción local', en: 'Work opportunities and local absorption capacity' },
    description: {
      es: 'Establecer un mecanismo de cooperación entre ministerios de trabajo y sector privado que refuerce los servicios públicos de empleo en los municipios que reciben, canalice ofertas de trabajo y permita reubicar a quienes tienen una oferta en lugares con redes de apoyo.',
      en: 'Set up a cooperation mechanism between ministries of labour and the private sector that strengthens public employment services in receiving municipalities, channels job offers and allows those with an offer to relocate to places with support networks.',
    },
    responsible: ['member states'], contributors: ['presidency', 'secretariat', 'ilo'],
    products: [{ es: 'Mecanismo de cooperación', en: 'Cooperation mechanism' }],
    milestones: [
      {
        key: 'b6-mechanism', title: { es: 'Mecanismo de cooperación establecido', en: 'Cooperation mechanism set up' }, planned: noDate,
        paragraph: { es: 'Sección B, párrafo 4', en: 'Section B, paragraph 4' },
      },
    ],
    source: sources.plan,
  },

  // C. Coordination mechanisms.
  {
    key: 'c1-best-interests', section: 'C', obligations: ['C1'], pillars: [],
    title: { es: 'Interés superior de la niñez: normas comunes', en: 'Best interests of the child: common standards' },
    description: {
      es: 'Reunión en línea de las entidades que protegen a la niñez para armonizar los procedimientos y normas de determinación del interés superior, a la luz de los lineamientos elaborados en el SICA. UNICEF presta asistencia técnica y se invita a la sociedad civil.',
      en: 'Online meeting of the entities that protect children to harmonise procedures and standards of best interests determination, in the light of the guidelines developed in SICA. UNICEF gives technical assistance and civil society is invited.',
    },
    responsible: ['presidency'], contributors: ['member states', 'secretariat', 'unicef', 'sica', 'clamor', 'rrocm'],
    products: [{ es: 'Buenas prácticas y recomendaciones para los países', en: 'Good practices and recommendations for countries' }],
    milestones: [
      {
        key: 'c1-meeting', title: { es: 'Reunión en línea de entidades de niñez', en: 'Online meeting of child-protection entities' },
        planned: {
          ...noDate, place: { es: 'En línea', en: 'Online' } }, paragraph: { es: 'Sección C, viñeta 1', en: 'Section C, bullet 1',
        },
      },
      {
        key: 'c1-recommendations', title: { es: 'Buenas prácticas y recomendaciones', en: 'Good practices and recommendations' },
        planned: noDate, paragraph: { es: 'Sección C, viñeta 1', en: 'Section C, bullet 1' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'c2-initiatives-link', section: 'C', obligations: ['C2'], pillars: [],
    title: { es: 'Vínculo con otras iniciativas de la región', en: 'Link with other initiatives in the region' },
    description: {
      es: 'Coordinar y armonizar las iniciativas sobre desplazamiento y migración en los países del MIRPS, incluido su vínculo con el Plan de Desarrollo Integral entre México, Honduras, El Salvador y Guatemala, con apoyo de la CEPAL y el SICA.',
      en: 'Coordinate and harmonise the initiatives on displacement and migration in MIRPS countries, including their link to the Comprehensive Development Plan between Mexico, Honduras, El Salvador and Guatemala, with support from ECLAC and SICA.',
    },
    responsible: ['presidency'], contributors: ['member states', 'eclac', 'sica'],
    products: [{ es: 'Vínculos entre compromisos y otras iniciativas', en: 'Links between commitments and other initiatives' }],
    milestones: [
      {
        key: 'c2-links', title: { es: 'Vínculos establecidos', en: 'Links established' }, planned: noDate,
        note: {
          es: 'La CEPAL presentó su diagnóstico del Plan de Desarrollo Integral el 20 de mayo de 2019.',
          en: 'ECLAC presented its diagnosis of the Comprehensive Development Plan on 20 May 2019.',
        },
        noteSource: sources.S125, paragraph: { es: 'Sección C, viñeta 2', en: 'Section C, bullet 2' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'c3-el-salvador', section: 'C', obligations: ['C3'], pillars: [],
    title: { es: 'Diálogo para la inclusión de El Salvador', en: 'Dialogue for the inclusion of El Salvador' },
    description: {
      es: 'Llevar adelante el diálogo político para que El Salvador se una al MIRPS. La Presidencia considera que el Marco se fortalece con más miembros, en particular países de origen.',
      en: 'Conduct the political dialogue for El Salvador to join the MIRPS. The Presidency holds that the Framework grows stronger with more members, countries of origin in particular.',
    },
    responsible: ['presidency'], contributors: ['secretariat'],
    products: [{ es: 'El Salvador, Estado miembro', en: 'El Salvador, a member state' }],
    milestones: [
      {
        key: 'c3-joins', title: { es: 'El Salvador se une al MIRPS', en: 'El Salvador joins the MIRPS' }, planned: noDate,
        actual: { on: '2019-07-31', precision: 'month', words: { es: 'El Salvador pasó a ser el séptimo Estado miembro', en: 'El Salvador became the seventh member state' }, source: sources.S3 },
        paragraph: { es: 'Sección C, viñeta 2', en: 'Section C, bullet 2' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'c4-civil-society', section: 'C', obligations: ['C4'], pillars: [],
    title: { es: 'Diálogo con la sociedad civil', en: 'Dialogue with civil society' },
    description: {
      es: 'Establecer mecanismos de diálogo con las organizaciones de la sociedad civil. Una reunión regional presencial con redes y organizaciones sienta las bases de una coordinación constante.',
      en: 'Set up mechanisms for dialogue with civil-society organisations. A regional meeting in person with networks and organisations lays the basis for constant coordination.',
    },
    responsible: ['presidency'], contributors: ['secretariat', 'clamor', 'rrocm', 'red-integrarse', 'great-mirps'],
    products: [{ es: 'Mecanismo de diálogo', en: 'Dialogue mechanism' }],
    milestones: [
      {
        key: 'c4-meeting',
        title: { es: 'Reunión regional presencial con la sociedad civil', en: 'Regional meeting in person with civil society' },
        planned: { ...noDate, place: { es: 'Presencial, sin lugar en el plan', en: 'In person, no place in the plan' } },
        paragraph: { es: 'Sección C, viñeta 3', en: 'Section C, bullet 3' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'c5-resident-coordinators', section: 'C', obligations: ['C5'], pillars: [],
    title: {
      es: 'Diálogo con las Coordinaciones Residentes de las Naciones Unidas',
      en: 'Dialogue with United Nations Resident Coordinators',
    },
    description: {
      es: 'Conversar en línea con las Coordinaciones Residentes sobre otras iniciativas en marcha en la región.',
      en: 'Talk online with the Resident Coordinators about other initiatives under way in the region.',
    },
    responsible: ['presidency'], contributors: ['secretariat', 'un-resident-coordinators'],
    products: [{ es: 'Iniciativas conocidas y puntos de contacto', en: 'Initiatives known and points of contact' }],
    milestones: [
      {
        key: 'c5-meeting',
        title: { es: 'Reunión en línea con las Coordinaciones Residentes', en: 'Online meeting with the Resident Coordinators' },
        planned: {
          ...noDate, place: { es: 'En línea', en: 'Online' } }, paragraph: { es: 'Sección C, viñeta 4', en: 'Section C, bullet 4',
        },
      },
    ],
    source: sources.plan,
  },

  // D. Annual meeting.
  {
    key: 'd1-annual-meeting', section: 'D', obligations: ['D1'], pillars: [],
    title: { es: 'II Reunión Anual', en: 'II Annual Meeting' },
    description: {
      es: 'Cada país presenta avances y desafíos en sus prioridades y compromisos. Participan especialistas internacionales y, en lo posible, agencias de las Naciones Unidas, Amigos del MIRPS, sector privado y sociedad civil. De allí salen prioridades para la siguiente Presidencia.',
      en: 'Each country presents progress and challenges in its priorities and commitments. International experts take part and, as far as possible, UN agencies, Friends of the MIRPS, the private sector and civil society. Priorities for the next Presidency come out of it.',
    },
    responsible: ['presidency'], contributors: ['member states', 'secretariat'],
    products: [{ es: 'Declaración de la reunión', en: 'Declaration of the meeting' }],
    milestones: [
      {
        key: 'd1-meeting', title: { es: 'II Reunión Anual', en: 'II Annual Meeting' },
        planned: {
          ...november, words: { es: 'noviembre de 2019, posiblemente en Cancún', en: 'November 2019, possibly in Cancún' },
          place: { es: 'Cancún, Quintana Roo, México (posible)', en: 'Cancún, Quintana Roo, Mexico (possible)' },
        },
        actual: {
          on: '2019-11-08', precision: 'day', words: { es: 'Se reunió en la Ciudad de México, no en Cancún', en: 'It met in Mexico City, not in Cancún' },
          place: { es: 'Secretaría de Gobernación, Ciudad de México', en: 'Ministry of the Interior, Mexico City' }, source: sources.S16,
        },
        note: { es: 'La reunión adoptó la Declaración de la Ciudad de México.', en: 'The meeting adopted the Mexico City Declaration.' },
        noteSource: sources.S16, paragraph: { es: 'Sección D, párrafos 1 a 3', en: 'Section D, paragraphs 1 to 3' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'd2-format-indicators', section: 'D', obligations: ['D2'], pillars: [],
    title: { es: 'Formato e indicadores de impacto acordados', en: 'Format and impact indicators agreed' },
    description: {
      es: 'Acordar el formato con que se recogen avances, desafíos y prioridades, con tres o cuatro indicadores de impacto por país y otros de alcance regional.',
      en: 'Agree the format that gathers progress, challenges and priorities, with three or four impact indicators per country and others at the regional level.',
    },
    responsible: ['member states', 'secretariat'], contributors: ['presidency'],
    products: [
      { es: 'Formato del informe nacional', en: 'Format of the national report' },
      { es: 'Indicadores de impacto nacionales y regionales', en: 'National and regional impact indicators' },
    ],
    milestones: [
      {
        key: 'd2-agreed', title: { es: 'Formato e indicadores acordados', en: 'Format and indicators agreed' },
        planned: { on: '2019-05-31', precision: 'month', words: { es: 'entre abril y mayo de 2019', en: 'between April and May 2019' } },
        paragraph: { es: 'Sección D, párrafo 4', en: 'Section D, paragraph 4' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'd3-national-reports', section: 'D', obligations: ['D3'], pillars: [],
    title: { es: 'Informes nacionales', en: 'National reports' },
    description: {
      es: 'Con el formato y los indicadores acordados, cada país elabora y entrega su informe nacional.',
      en: 'With the format and the indicators agreed, each country prepares and hands in its national report.',
    },
    responsible: ['member states'], contributors: ['secretariat'],
    products: [{ es: 'Un informe por país', en: 'One report per country' }],
    milestones: [
      {
        key: 'd3-reports', title: { es: 'Informes nacionales entregados', en: 'National reports handed in' },
        planned: { on: '2019-08-31', precision: 'month', words: { es: 'fin de agosto de 2019', en: 'end of August 2019' } },
        paragraph: { es: 'Sección D, párrafo 4', en: 'Section D, paragraph 4' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'd4-annual-report', section: 'D', obligations: ['D4'], pillars: [],
    title: { es: 'II Informe Anual de Seguimiento', en: 'II Annual Follow-Up Report' },
    description: {
      es: 'La Secretaría Técnica apoya la elaboración del informe sobre acciones y resultados del MIRPS en 2019, que reúne los informes nacionales y se presenta en la reunión anual.',
      en: 'The Technical Secretariat supports the preparation of the report on actions and results of the MIRPS in 2019, which brings the national reports together and is presented at the annual meeting.',
    },
    responsible: ['secretariat'], contributors: ['presidency', 'member states'],
    products: [{ es: 'II Informe Anual de Seguimiento', en: 'II Annual Follow-Up Report' }],
    milestones: [
      {
        key: 'd4-report', title: { es: 'II Informe Anual presentado en la reunión anual', en: 'II Annual Report presented at the annual meeting' }, planned: november,
        note: {
          es: 'El informe se difundió en ReliefWeb el 29 de enero de 2020. La fecha de su conclusión no se encontró.',
          en: 'The report was posted on ReliefWeb on 29 January 2020. The date of its conclusion was not found.',
        },
        noteSource: sources.S6, paragraph: { es: 'Sección D, párrafo 4', en: 'Section D, paragraph 4' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'd5-oas', section: 'D', obligations: ['D5'], pillars: [],
    title: { es: 'Presentación ante la OEA', en: 'Presentation to the OAS' },
    description: {
      es: 'La Presidencia presenta el informe ante la Comisión de Asuntos Jurídicos y Políticos (CAJP) de la OEA, para mantener el MIRPS en un foro político regional. Se promueve además que se incorpore como mecanismo oficial en el seno de la OEA: el plan lo pide al final de la sección E.',
      en: 'The Presidency presents the report to the Committee on Juridical and Political Affairs of the OAS, to keep the MIRPS before a regional political forum. Advocacy is undertaken besides for it to be incorporated as an official mechanism within the OAS: the plan asks for that at the end of section E.',
    },
    responsible: ['presidency'], contributors: ['oas', 'oas-cajp', 'member states'],
    products: [{ es: 'Presentación ante la CAJP', en: 'Presentation to the Committee' }, { es: 'Gestiones para ser mecanismo oficial de la OEA', en: 'Steps towards an official mechanism of the OAS' }],
    milestones: [
      {
        key: 'd5-presentation', title: { es: 'Informe presentado ante la CAJP', en: 'Report presented to the Committee' }, planned: noDate,
        note: { es: 'No se encontró documento de la CAJP sobre esta presentación.', en: 'No document of the Committee on this presentation was found.' }, noteSource: sources.plan,
        paragraph: { es: 'Sección D, párrafo 5', en: 'Section D, paragraph 5' },
      },
      {
        key: 'd5-advocacy', title: { es: 'Gestiones para que el MIRPS sea mecanismo oficial de la OEA', en: 'Steps for the MIRPS to be an official mechanism of the OAS' }, planned: noDate,
        paragraph: { es: 'Sección E, último párrafo', en: 'Section E, last paragraph' },
      },
    ],
    source: sources.plan,
  },

  // E. Solidarity Conference.
  {
    key: 'e1-consultants', section: 'E', obligations: ['E1'], pillars: [],
    title: { es: 'Una consultoría de cuantificación por país', en: 'One costing consultant per country' },
    description: {
      es: 'El ACNUR facilita la contratación de una persona consultora por país para realizar la cuantificación.',
      en: 'UNHCR facilitates the hiring of one consultant per country to carry out the quantification.',
    },
    responsible: ['unhcr'], contributors: ['member states'],
    products: [{ es: 'Consultorías contratadas', en: 'Consultants hired' }],
    milestones: [
      {
        key: 'e1-hired', title: { es: 'Consultorías contratadas', en: 'Consultants hired' },
        planned: { on: '2019-04-30', precision: 'month', words: { es: 'fin de abril de 2019', en: 'end of April 2019' } },
        paragraph: { es: 'Sección E, viñeta 1', en: 'Section E, bullet 1' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e2-plan-review', section: 'E', obligations: ['E2', 'F4'], pillars: ['pillar-1', 'pillar-2', 'pillar-3', 'pillar-4'],
    title: { es: 'Planes de Acción Nacionales revisados para 2020-2022', en: 'National Action Plans reviewed for 2020–2022' },
    description: {
      es: 'Cada país revisa y actualiza su plan: asegura la continuidad de los compromisos en curso, toma en cuenta las prioridades de la Presidencia en los cuatro pilares y suma asuntos emergentes, con miras a 2020-2022 y a la movilización de recursos. Cada país estructura la revisión como estime pertinente.',
      en: 'Each country reviews and updates its plan: it ensures the continuity of ongoing commitments, takes into account the priorities of the Presidency under the four pillars and adds emerging issues, looking to 2020–2022 and to resource mobilisation. Each country structures the review as it deems relevant.',
    },
    responsible: ['member states'], contributors: ['secretariat'],
    products: [{ es: 'Planes de Acción Nacionales actualizados', en: 'Updated National Action Plans' }],
    milestones: [
      {
        key: 'e2-reviewed', title: { es: 'Planes revisados y actualizados', en: 'Plans reviewed and updated' },
        planned: { on: '2019-05-31', precision: 'month', words: { es: 'fin de mayo de 2019', en: 'end of May 2019' } },
        paragraph: { es: 'Sección E, viñeta 2', en: 'Section E, bullet 2' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e3-workshop', section: 'E', obligations: ['E3'], pillars: [],
    title: { es: 'Taller de metodología en Washington', en: 'Methodology workshop in Washington' },
    description: {
      es: 'Taller presencial para compartir la metodología acordada a nivel global, de modo que los aportes de los países guarden armonía entre sí.',
      en: 'Workshop in person to share the methodology agreed at the global level, so that the countries’ contributions are in harmony with one another.',
    },
    responsible: ['secretariat', 'presidency'], contributors: ['member states', 'unhcr'],
    products: [{ es: 'Metodología de cuantificación compartida', en: 'Shared quantification methodology' }],
    milestones: [
      {
        key: 'e3-held', title: { es: 'Taller de metodología', en: 'Methodology workshop' },
        planned: {
          on: '2019-06-30', precision: 'month', words: { es: 'junio de 2019', en: 'June 2019' },
          place: { es: 'Washington, D. C.', en: 'Washington, D.C.' },
        },
        paragraph: { es: 'Sección E, viñeta 3', en: 'Section E, bullet 3' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e4-investment', section: 'E', obligations: ['E4'], pillars: ['pillar-1', 'pillar-2', 'pillar-3', 'pillar-4'],
    title: { es: 'Inversión nacional cuantificada', en: 'National investment quantified' },
    description: {
      es: 'Cuantificar lo que cada país ya invierte en la implementación del MIRPS y en los compromisos de San Pedro Sula, con la metodología que se elabora a nivel global bajo la coordinación del ACNUR.',
      en: 'Quantify what each country already invests in implementing the MIRPS and the San Pedro Sula commitments, with the methodology being developed globally under UNHCR’s coordination.',
    },
    responsible: ['member states'], contributors: ['unhcr', 'secretariat'],
    products: [{ es: 'Inversión nacional por país', en: 'National investment by country' }],
    milestones: [
      {
        key: 'e4-quantified', title: { es: 'Inversión nacional cuantificada', en: 'National investment quantified' },
        planned: { on: '2019-09-30', precision: 'month', words: { es: 'fin de septiembre de 2019', en: 'end of September 2019' } },
        paragraph: { es: 'Sección E, viñeta 4', en: 'Section E, bullet 4' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e5-needs', section: 'E', obligations: ['E5'], pillars: ['pillar-1', 'pillar-2', 'pillar-3', 'pillar-4'],
    title: { es: 'Necesidades financieras y técnicas cuantificadas', en: 'Financial and technical needs quantified' },
    description: {
      es: 'Cuantificar las necesidades financieras y técnicas que cada país propondrá a los donantes en la Conferencia de Solidaridad.',
      en: 'Quantify the financial and technical needs that each country will propose to donors at the Solidarity Conference.',
    },
    responsible: ['member states'], contributors: ['unhcr', 'secretariat'],
    products: [{ es: 'Necesidades por país', en: 'Needs by country' }],
    milestones: [
      {
        key: 'e5-quantified', title: { es: 'Necesidades cuantificadas', en: 'Needs quantified' }, planned: { on: '2019-09-30', precision: 'month', words: { es: 'fin de septiembre de 2019', en: 'end of September 2019' } },
        note: {
          es: 'Resultado publicado: una brecha regional de 141 millones de dólares de los Estados Unidos.',
          en: 'Published result: a regional gap of US$ 141 million.',
        },
        noteSource: sources.S35, paragraph: { es: 'Sección E, viñeta 5', en: 'Section E, bullet 5' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e6-regional-document', section: 'E', obligations: ['E6'], pillars: [],
    title: { es: 'Documento regional para la Conferencia', en: 'Regional document for the Conference' },
    description: {
      es: 'La Secretaría Técnica compila la actualización de los planes y las cuantificaciones en un documento regional para la Conferencia de Solidaridad.',
      en: 'The Technical Secretariat compiles the updated plans and the quantifications into a regional document for the Solidarity Conference.',
    },
    responsible: ['secretariat'], contributors: ['member states'],
    products: [{ es: 'Documento regional del MIRPS', en: 'Regional MIRPS document' }],
    milestones: [
      {
        key: 'e6-compiled', title: { es: 'Documento regional compilado', en: 'Regional document compiled' }, planned: { on: '2019-10-31', precision: 'month', words: { es: 'fin de octubre de 2019', en: 'end of October 2019' } },
        note: {
          es: 'Existe como «Cuantificación del MIRPS 2019»: capítulo regional, siete capítulos de país y anexos. Su fecha no se encontró.',
          en: 'It exists as “Cuantificación del MIRPS 2019”: a regional chapter, seven country chapters and annexes. Its date was not found.',
        },
        noteSource: sources.S34, paragraph: { es: 'Sección E, viñeta 6', en: 'Section E, bullet 6' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e7-validation', section: 'E', obligations: ['E7'], pillars: [],
    title: { es: 'Validación del documento regional', en: 'Validation of the regional document' },
    description: {
      es: 'La reunión anual valida el documento regional. Queda un mes para la preparación y la incidencia ante la Conferencia de Solidaridad.',
      en: 'The annual meeting validates the regional document. One month remains for preparation and advocacy before the Solidarity Conference.',
    },
    responsible: ['member states'], contributors: ['presidency', 'secretariat'],
    products: [{ es: 'Documento regional validado', en: 'Validated regional document' }],
    milestones: [
      {
        key: 'e7-validated',
        title: { es: 'Documento regional validado en la reunión anual', en: 'Regional document validated at the annual meeting' },
        planned: november, paragraph: { es: 'Sección E, viñeta 7', en: 'Section E, bullet 7' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e8-conference', section: 'E', obligations: ['E8'], pillars: [],
    title: { es: 'Conferencia de Solidaridad', en: 'Solidarity Conference' },
    description: {
      es: 'Conferencia en Ginebra la víspera del Foro Mundial sobre los Refugiados, con donantes y actores de desarrollo, para movilizar recursos y fortalecer la plataforma de apoyo. La Secretaría de Gobernación coordina la organización con la Secretaría de Relaciones Exteriores de México y el apoyo de la Secretaría Técnica.',
      en: 'Conference in Geneva on the eve of the Global Refugee Forum, with donors and development actors, to mobilise resources and strengthen the support platform. Mexico’s Ministry of the Interior coordinates the organisation with its Ministry of Foreign Affairs and with support from the Technical Secretariat.',
    },
    responsible: ['presidency', 'mex-segob'], contributors: ['mex-sre', 'secretariat', 'member states'],
    products: [{ es: 'Conferencia de Solidaridad', en: 'Solidarity Conference' }],
    milestones: [
      {
        key: 'e8-held', title: { es: 'Conferencia de Solidaridad', en: 'Solidarity Conference' },
        planned: {
          on: '2019-12-16', precision: 'day',
          words: {
            es: '16 de diciembre de 2019, víspera del Foro Mundial sobre los Refugiados',
            en: '16 December 2019, the day before the Global Refugee Forum',
          },
          place: { es: 'Ginebra, Suiza', en: 'Geneva, Switzerland' },
        },
        actual: {
          on: '2019-12-16', precision: 'day',
          words: {
            es: 'Evento de alto nivel en que se lanzó la Plataforma de Apoyo al MIRPS',
            en: 'High-level event that launched the MIRPS Support Platform',
          },
          place: { es: 'Ginebra, Suiza', en: 'Geneva, Switzerland' }, source: sources.S35,
        },
        paragraph: { es: 'Sección E, viñeta 8', en: 'Section E, bullet 8' },
      },
    ],
    source: sources.plan,
  },
  {
    key: 'e9-pledges', section: 'E', obligations: ['E9'], pillars: [],
    title: { es: 'Promesas financieras y técnicas', en: 'Financial and technical pledges' },
    description: {
      es: 'Los principales países donantes y otros actores de desarrollo anuncian promesas de contribución, financieras y técnicas, que den continuidad al MIRPS. Los Amigos del MIRPS ayudan a identificar oportunidades de apoyo.',
      en: 'The main donor countries and other development actors announce pledges, financial and technical, that allow the MIRPS to continue. The Friends of the MIRPS help identify opportunities for support.',
    },
    responsible: ['presidency'], contributors: ['friend-arg', 'friend-bra', 'friend-can', 'friend-col', 'friend-esp', 'friend-che', 'friend-ury', 'secretariat'],
    products: [{ es: 'Promesas de contribución', en: 'Pledges' }],
    milestones: [
      {
        key: 'e9-announced', title: { es: 'Promesas anunciadas', en: 'Pledges announced' },
        planned: { on: '2019-12-16', precision: 'day', words: { es: '16 de diciembre de 2019', en: '16 December 2019' } },
        note: { es: 'No se encontró un total de promesas anunciadas ese día.', en: 'No total of pledges announced that day was found.' }, noteSource: sources.S35,
        paragraph: { es: 'Sección E, párrafos finales', en: 'Section E, closing paragraphs' },
      },
    ],
    source: sources.plan,
  },
]
