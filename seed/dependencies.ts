import type { Dependency, Iso3, Work } from './types.ts'

// What waits for what in the 2019 plan. `plan`: the work plan says it, in the words cited. `drawn`: we drew it for the demonstration, and say why.
export const dependencies: Dependency[] = [
  { before: 'a1-list', after: 'a2-roadmap', basis: 'plan', reason: { es: 'La reducción del rezago parte de las iniciativas identificadas (sección A, pilar uno)', en: 'The reduction of the backlog is based on the initiatives identified (section A, pillar one)' } },
  { before: 'a6-published', after: 'a7-inputs', basis: 'drawn', reason: { es: 'La guía facilita identificar las prácticas: se entrega antes de pedirlas', en: 'The guideline eases identifying practices: it is given before they are asked for' } },
  { before: 'a7-inputs', after: 'a7-compilation', basis: 'plan', reason: { es: 'Se envían a la Secretaría Técnica para su compilación (sección A, metodología)', en: 'They are sent to the Technical Secretariat for compilation (section A, methodology)' } },
  { before: 'a7-compilation', after: 'a7-meeting', lag: 7, basis: 'drawn', reason: { es: 'El plan pide compilar antes de la reunión; la semana para leer la trazamos nosotros', en: 'The plan asks to compile before the meeting; the week to read is drawn by us' } },
  { before: 'a6-published', after: 'a8-inputs', basis: 'drawn', reason: { es: 'La guía facilita identificar las prácticas: se entrega antes de pedirlas', en: 'The guideline eases identifying practices: it is given before they are asked for' } },
  { before: 'a8-inputs', after: 'a8-compilation', basis: 'plan', reason: { es: 'Se envían a la Secretaría Técnica para su compilación (sección A, metodología)', en: 'They are sent to the Technical Secretariat for compilation (section A, methodology)' } },
  { before: 'a8-compilation', after: 'a8-meeting', lag: 7, basis: 'drawn', reason: { es: 'El plan pide compilar antes de la reunión; la semana para leer la trazamos nosotros', en: 'The plan asks to compile before the meeting; the week to read is drawn by us' } },
  { before: 'a7-meeting', after: 'a9-commitments', basis: 'plan', reason: { es: 'Las buenas prácticas informan la actualización de los planes (sección A, metodología)', en: 'Best practices inform the update of the plans (section A, methodology)' } },
  { before: 'a8-meeting', after: 'a9-commitments', basis: 'plan', reason: { es: 'Las buenas prácticas informan la actualización de los planes (sección A, metodología)', en: 'Best practices inform the update of the plans (section A, methodology)' } },
  { before: 'b2-inputs', after: 'b3-inputs', basis: 'plan', reason: { es: 'Los aportes sobre actores alimentan también el ejercicio (sección B, metodología)', en: 'The inputs on actors also feed the exercise (section B, methodology)' } },
  { before: 'b3-inputs', after: 'b3-meeting', basis: 'plan', reason: { es: 'Se envían de antemano a la Secretaría Técnica (sección B, viñeta 2)', en: 'They are sent in advance to the Technical Secretariat (section B, bullet 2)' } },
  { before: 'b4-inputs', after: 'b4-meeting', basis: 'plan', reason: { es: 'Se envían de antemano a la Secretaría Técnica (sección B, viñeta 3)', en: 'They are sent in advance to the Technical Secretariat (section B, bullet 3)' } },
  { before: 'b2-inputs', after: 'b6-mechanism', basis: 'drawn', reason: { es: 'El mecanismo se acuerda con los actores identificados', en: 'The mechanism is agreed with the actors identified' } },
  { before: 'c1-meeting', after: 'c1-recommendations', basis: 'plan', reason: { es: 'Resultan de la armonización en la reunión (sección C, viñeta 1)', en: 'They result from the harmonisation at the meeting (section C, bullet 1)' } },
  { before: 'd2-agreed', after: 'd3-reports', basis: 'plan', reason: { es: 'Una vez acordados el formato y los indicadores, los países elaboran sus informes (sección D)', en: 'Once the format and the indicators are agreed, countries develop their reports (section D)' } },
  { before: 'd3-reports', after: 'd4-report', basis: 'drawn', reason: { es: 'El II Informe Anual reúne los informes nacionales', en: 'The II Annual Report brings the national reports together' } },
  { before: 'd4-report', after: 'd1-meeting', basis: 'plan', reason: { es: 'El informe se presenta en la reunión anual (sección D)', en: 'The report is presented at the annual meeting (section D)' } },
  { before: 'd4-report', after: 'd5-presentation', basis: 'plan', reason: { es: 'La Presidencia presenta el informe en la CAJP (sección D)', en: 'The Presidency presents the report in the CJPA (section D)' } },
  { before: 'e1-hired', after: 'e3-held', basis: 'drawn', reason: { es: 'El taller comparte la metodología con quienes harán la cuantificación', en: 'The workshop shares the methodology with those who will do the quantification' } },
  { before: 'e2-reviewed', after: 'e4-quantified', basis: 'plan', reason: { es: 'Se cuantifican los planes actualizados (sección E)', en: 'What is quantified are the updated plans (section E)' } },
  { before: 'e3-held', after: 'e4-quantified', basis: 'plan', reason: { es: 'Con la metodología compartida en el taller (sección E, viñetas 3 y 4)', en: 'With the methodology shared at the workshop (section E, bullets 3 and 4)' } },
  { before: 'e2-reviewed', after: 'e5-quantified', basis: 'plan', reason: { es: 'Se cuantifican los planes actualizados (sección E)', en: 'What is quantified are the updated plans (section E)' } },
  { before: 'e3-held', after: 'e5-quantified', basis: 'plan', reason: { es: 'Con la metodología compartida en el taller (sección E, viñetas 3 y 5)', en: 'With the methodology shared at the workshop (section E, bullets 3 and 5)' } },
  { before: 'e4-quantified', after: 'e6-compiled', basis: 'plan', reason: { es: 'El documento compila las cuantificaciones (sección E, viñeta 6)', en: 'The document compiles the quantifications (section E, bullet 6)' } },
  { before: 'e5-quantified', after: 'e6-compiled', basis: 'plan', reason: { es: 'El documento compila las cuantificaciones (sección E, viñeta 6)', en: 'The document compiles the quantifications (section E, bullet 6)' } },
  { before: 'e6-compiled', after: 'e7-validated', basis: 'plan', reason: { es: 'El documento compilado se valida (sección E, viñeta 7)', en: 'The compiled document is validated (section E, bullet 7)' } },
  { before: 'd1-meeting', after: 'e7-validated', basis: 'plan', reason: { es: 'Se valida en la reunión anual (sección E, viñeta 7)', en: 'It is validated at the annual meeting (section E, bullet 7)' } },
  { before: 'e7-validated', after: 'e8-held', lag: 30, basis: 'plan', reason: { es: 'Queda un mes para la preparación y la incidencia (sección E, viñeta 7)', en: 'It allows for a one-month period for preparation and advocacy (section E, bullet 7)' } },
  { before: 'e8-held', after: 'e9-announced', basis: 'plan', reason: { es: 'Las promesas se anuncian en la Conferencia (sección E)', en: 'Pledges are made at the Conference (section E)' } },
]

// Days of work are ours, but for the month that the plan itself leaves for compiling; anchored is what the plan says of the Conference.
export const works: Work[] = [
  { milestone: 'a6-published', kind: 'deliverable' },
  { milestone: 'a7-inputs', kind: 'deliverable' },
  { milestone: 'a7-compilation', kind: 'deliverable', days: 3 },
  { milestone: 'a8-inputs', kind: 'deliverable' },
  { milestone: 'a8-compilation', kind: 'deliverable', days: 3 },
  { milestone: 'a1-list', kind: 'deliverable' },
  { milestone: 'a2-roadmap', kind: 'deliverable' },
  { milestone: 'a3-picture', kind: 'deliverable' },
  { milestone: 'b1-review', kind: 'deliverable' },
  { milestone: 'b2-inputs', kind: 'deliverable' },
  { milestone: 'b3-inputs', kind: 'deliverable' },
  { milestone: 'b4-inputs', kind: 'deliverable' },
  { milestone: 'c1-recommendations', kind: 'deliverable' },
  { milestone: 'd3-reports', kind: 'deliverable', days: 60 },
  { milestone: 'd4-report', kind: 'deliverable', days: 45 },
  { milestone: 'e2-reviewed', kind: 'deliverable' },
  { milestone: 'e4-quantified', kind: 'deliverable', days: 75 },
  { milestone: 'e5-quantified', kind: 'deliverable', days: 75 },
  { milestone: 'e6-compiled', kind: 'deliverable', days: 30 },
  { milestone: 'e8-held', anchored: { es: 'Es la víspera del Foro Mundial sobre los Refugiados', en: 'It is the day before the Global Refugee Forum' } },
]

/** How the plan of 2019 came to be the plan. No record of a meeting that adopted it was found, and none is invented. */
export const adopted = {
  on: '2019-04-01',
  wording: { es: 'Plan de trabajo de la Presidencia Pro Témpore (México), abril a diciembre de 2019. No se encontró acta de la reunión que lo adoptó.', en: 'Work plan of the Pro Tempore Presidency (Mexico), April to December 2019. No record of a meeting that adopted it was found.' },
}

/** On whose day a product should be there, where an activity has several milestones and it is not the last. */
export const earlierProducts: Record<string, Record<number, string>> = { 'a7-rsd-meeting': { 0: 'a7-compilation' }, 'a8-needs-meeting': { 0: 'a8-compilation' }, 'd5-oas': { 0: 'd5-presentation' } }

/** What will fulfil a product, in its order, by the date at which that stands, whoever makes it; or by the state that will be a member. What no thing of this system can show is left to hands. */
export const fulfilledBy: Record<string, Record<number, ({ kind: string; milestone: string } | { kind: 'membership'; state: Iso3 })[]>> = {
  'a4-needs-coordination': { 0: [{ kind: 'decision at date', milestone: 'a8-meeting' }] },
  'a7-rsd-meeting': { 0: [{ kind: 'paper at date', milestone: 'a7-compilation' }, { kind: 'edition at date', milestone: 'a7-compilation' }], 1: [{ kind: 'decision at date', milestone: 'a7-meeting' }] },
  'a8-needs-meeting': { 0: [{ kind: 'paper at date', milestone: 'a8-compilation' }, { kind: 'edition at date', milestone: 'a8-compilation' }], 1: [{ kind: 'decision at date', milestone: 'a8-meeting' }] },
  'b3-labour-meeting': { 0: [{ kind: 'decision at date', milestone: 'b3-meeting' }] },
  'b4-host-meeting': { 0: [{ kind: 'decision at date', milestone: 'b4-meeting' }] },
  'c3-el-salvador': { 0: [{ kind: 'membership', state: 'SLV' }] },
  'e1-consultants': { 0: [{ kind: 'consultants at date', milestone: 'e1-hired' }] },
}
