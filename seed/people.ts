import type { Person } from './types.ts'

// Everybody here is invented. The institutions are real; none of these persons works there.
// Guatemala and Panama were in electoral periods in the first half of 2019 (work plan, introduction): one post of each changes hands.
export const people: Person[] = [
  // Belize.
  {
    key: 'blz-focal', name: 'Avril Pennycooke', email: 'focal.blz@example.org', language: 'en', example: true,
    posts: [{ role: 'focal point', organisation: 'blz-refugees-department', since: '2018-03-01', main: true }],
  },
  {
    key: 'blz-alternate', name: 'Rowan Usherwood', email: 'alternate.blz@example.org', language: 'en', example: true,
    posts: [{ role: 'focal point', organisation: 'blz-immigration', since: '2018-03-01', main: false }],
  },
  {
    key: 'blz-head', name: 'Marlene Gillard', email: 'delegation.blz@example.org', language: 'en', example: true,
    posts: [{ role: 'head of delegation', organisation: 'blz-foreign-affairs', since: '2019-01-15' }],
  },
  {
    key: 'blz-validator', name: 'Elroy Sutherlin', email: 'validator.blz@example.org', language: 'en', example: true,
    posts: [{ role: 'national validator', organisation: 'blz-immigration', since: '2018-03-01' }],
  },
  {
    key: 'blz-human-development', name: 'Shanelle Cocomb', email: 'human-development.blz@example.org', language: 'en', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'blz-human-development', since: '2019-02-01' }],
  },

  // Costa Rica.
  {
    key: 'cri-focal', name: 'Marcela Quirós Bonilla', email: 'focal.cri@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'cri-dgme', since: '2018-05-14', main: true }],
  },
  {
    key: 'cri-alternate', name: 'Esteban Solano Rojas', email: 'alterno.cri@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'cri-refugee-unit', since: '2018-05-14', main: false }],
  },
  {
    key: 'cri-head', name: 'Ana Gabriela Chaverri Mora', email: 'delegacion.cri@example.org', language: 'es', example: true,
    posts: [{ role: 'head of delegation', organisation: 'cri-foreign-affairs', since: '2018-06-01' }],
  },
  {
    key: 'cri-validator', name: 'Rodrigo Alpízar Vega', email: 'validacion.cri@example.org', language: 'es', example: true,
    posts: [{ role: 'national validator', organisation: 'cri-dgme', since: '2018-05-14' }],
  },
  // Two posts: as reviewer she may not score what Costa Rica hands in.
  {
    key: 'cri-labour-reviewer', name: 'Lucía Fonseca Arrieta', email: 'lucia.fonseca@example.org', language: 'es', example: true,
    posts: [
      { role: 'ministry contributor', organisation: 'cri-labour', since: '2018-09-01' },
      { role: 'reviewer', organisation: 'great-mirps', since: '2019-04-15' },
    ],
  },
  {
    key: 'cri-imas', name: 'Hazel Cordero Umaña', email: 'imas.cri@example.org', language: 'es', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'cri-imas', since: '2019-02-01' }],
  },

  // El Salvador: observers of an observer state until it joins in July 2019 (day not known; see membership).
  {
    key: 'slv-focal', name: 'Karla Beatriz Menjívar Rivas', email: 'focal.slv@example.org', language: 'es', example: true,
    posts: [
      { role: 'observer', organisation: 'slv-foreign-affairs', since: '2019-04-01', until: '2019-07-01' },
      { role: 'focal point', organisation: 'slv-foreign-affairs', since: '2019-07-01', main: true },
    ],
  },
  {
    key: 'slv-alternate', name: 'Óscar Ernesto Guardado Peña', email: 'alterno.slv@example.org', language: 'es', example: true,
    posts: [
      { role: 'observer', organisation: 'slv-coder', since: '2019-04-01', until: '2019-07-01' },
      { role: 'focal point', organisation: 'slv-coder', since: '2019-07-01', main: false },
    ],
  },
  {
    key: 'slv-head', name: 'Rafael Antonio Escobar Lemus', email: 'delegacion.slv@example.org', language: 'es', example: true,
    posts: [
      { role: 'observer', organisation: 'slv-foreign-affairs', since: '2019-04-01', until: '2019-07-01' },
      { role: 'head of delegation', organisation: 'slv-foreign-affairs', since: '2019-07-01' },
    ],
  },
  {
    key: 'slv-validator', name: 'Sonia Elizabeth Orantes Cruz', email: 'validacion.slv@example.org', language: 'es', example: true,
    posts: [{ role: 'national validator', organisation: 'slv-foreign-affairs', since: '2019-07-01' }],
  },
  {
    key: 'slv-labour', name: 'Mauricio Alvarenga Tobar', email: 'trabajo.slv@example.org', language: 'es', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'slv-labour', since: '2019-07-01' }],
  },

  // Guatemala: the main focal point changed in April; for two weeks only the alternate was in post.
  {
    key: 'gtm-focal-former', name: 'Byron Estuardo Ajú Morales', email: 'focal.anterior.gtm@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'gtm-igm', since: '2018-02-01', until: '2019-04-15', main: true }],
  },
  {
    key: 'gtm-focal', name: 'Ingrid Paola Cifuentes Tzoc', email: 'focal.gtm@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'gtm-igm', since: '2019-04-29', main: true }],
  },
  {
    key: 'gtm-alternate', name: 'Julio Rodolfo Barrientos Sical', email: 'alterno.gtm@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'gtm-foreign-affairs', since: '2018-02-01', main: false }],
  },
  {
    key: 'gtm-head', name: 'María Fernanda Estrada Luna', email: 'delegacion.gtm@example.org', language: 'es', example: true,
    posts: [{ role: 'head of delegation', organisation: 'gtm-foreign-affairs', since: '2018-02-01' }],
  },
  {
    key: 'gtm-validator', name: 'Álvaro René Samayoa Paiz', email: 'validacion.gtm@example.org', language: 'es', example: true,
    posts: [{ role: 'national validator', organisation: 'gtm-igm', since: '2018-02-01' }],
  },
  {
    key: 'gtm-labour', name: 'Silvia Lucrecia Xicará Pop', email: 'trabajo.gtm@example.org', language: 'es', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'gtm-labour', since: '2019-03-01' }],
  },

  // Honduras.
  {
    key: 'hnd-focal', name: 'Dunia Marisol Cáceres Pavón', email: 'focal.hnd@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'hnd-inm', since: '2018-01-15', main: true }],
  },
  {
    key: 'hnd-alternate', name: 'Wilmer Josué Argueta Mejía', email: 'alterno.hnd@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'hnd-foreign-affairs', since: '2018-01-15', main: false }],
  },
  {
    key: 'hnd-head', name: 'Leticia Discua Interiano', email: 'delegacion.hnd@example.org', language: 'es', example: true,
    posts: [{ role: 'head of delegation', organisation: 'hnd-foreign-affairs', since: '2018-01-15' }],
  },
  {
    key: 'hnd-validator', name: 'Héctor Orlando Maradiaga Funes', email: 'validacion.hnd@example.org', language: 'es', example: true,
    posts: [{ role: 'national validator', organisation: 'hnd-government-coordination', since: '2018-01-15' }],
  },
  {
    key: 'hnd-human-rights', name: 'Suyapa Elizabeth Ordóñez Lagos', email: 'derechos-humanos.hnd@example.org', language: 'es',
    example: true, posts: [{ role: 'ministry contributor', organisation: 'hnd-human-rights', since: '2018-01-15' }],
  },
  {
    key: 'hnd-labour', name: 'Carlos Roberto Andino Sierra', email: 'trabajo.hnd@example.org', language: 'es', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'hnd-labour', since: '2019-02-01' }],
  },

  // Mexico.
  {
    key: 'mex-focal', name: 'Adriana Villaseñor Robles', email: 'focal.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'mex-comar', since: '2018-12-16', main: true }],
  },
  {
    key: 'mex-alternate', name: 'Iván Castañeda Muñoz', email: 'alterno.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'mex-segob', since: '2018-12-16', main: false }],
  },
  {
    key: 'mex-head', name: 'Beatriz Elena Montaño Ruiz', email: 'delegacion.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'head of delegation', organisation: 'mex-sre', since: '2018-12-16' }],
  },
  {
    key: 'mex-validator', name: 'Gerardo Ibáñez Tovar', email: 'validacion.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'national validator', organisation: 'mex-segob', since: '2018-12-16' }],
  },
  {
    key: 'mex-labour', name: 'Paulina Arriaga Cisneros', email: 'trabajo.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'mex-labour', since: '2019-02-01' }],
  },

  // Panama: the head of delegation changes in June.
  {
    key: 'pan-focal', name: 'Yariela Batista Cedeño', email: 'focal.pan@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'pan-onpar', since: '2018-04-02', main: true }],
  },
  {
    key: 'pan-alternate', name: 'Edgardo Luis Quintero Saldaña', email: 'alterno.pan@example.org', language: 'es', example: true,
    posts: [{ role: 'focal point', organisation: 'pan-onpar', since: '2018-04-02', main: false }],
  },
  {
    key: 'pan-head-former', name: 'Gisela Pimentel Araúz', email: 'delegacion.anterior.pan@example.org', language: 'es', example: true,
    posts: [{ role: 'head of delegation', organisation: 'pan-foreign-affairs', since: '2018-04-02', until: '2019-06-01' }],
  },
  {
    key: 'pan-head', name: 'Aníbal Tuñón Bethancourt', email: 'delegacion.pan@example.org', language: 'es', example: true,
    posts: [{ role: 'head of delegation', organisation: 'pan-foreign-affairs', since: '2019-06-01' }],
  },
  {
    key: 'pan-validator', name: 'Mitzila Vergara Castillo', email: 'validacion.pan@example.org', language: 'es', example: true,
    posts: [{ role: 'national validator', organisation: 'pan-government', since: '2018-04-02' }],
  },
  {
    key: 'pan-labour', name: 'Rubiel Atencio Guevara', email: 'trabajo.pan@example.org', language: 'es', example: true,
    posts: [{ role: 'ministry contributor', organisation: 'pan-labour', since: '2019-02-01' }],
  },

  // Pro Tempore Presidency: Mexico in 2019; El Salvador from its start (see membership for the date).
  {
    key: 'presidency-mex-1', name: 'Leonor Aguirre Zamudio', email: 'presidencia.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'presidency', organisation: 'mex-segob', since: '2019-01-31', until: '2020-01-01' }],
  },
  {
    key: 'presidency-mex-2', name: 'Tomás Escandón Rivera', email: 'presidencia.sre.mex@example.org', language: 'es', example: true,
    posts: [{ role: 'presidency', organisation: 'mex-sre', since: '2019-01-31', until: '2020-01-01' }],
  },
  {
    key: 'presidency-slv', name: 'Gloria Evelyn Portillo Arce', email: 'presidencia.slv@example.org', language: 'es', example: true,
    posts: [{ role: 'presidency', organisation: 'slv-foreign-affairs', since: '2020-01-01', until: '2021-01-01' }],
  },

  // Technical Secretariat.
  {
    key: 'secretariat-unhcr-1', name: 'Clara Bertolini Sandoval', email: 'secretaria.acnur@example.org', language: 'es', example: true,
    posts: [{ role: 'secretariat', organisation: 'unhcr', since: '2018-01-08' }],
  },
  {
    key: 'secretariat-unhcr-2', name: 'Jonas Lindqvist', email: 'secretariat.unhcr@example.org', language: 'en', example: true,
    posts: [{ role: 'secretariat', organisation: 'unhcr', since: '2019-01-07' }],
  },
  {
    key: 'secretariat-oas', name: 'Mariana Duarte Pereyra', email: 'secretaria.oea@example.org', language: 'es', example: true,
    posts: [{ role: 'secretariat', organisation: 'oas', since: '2018-01-08' }],
  },

  // Reviewers; the fourth is Lucía Fonseca Arrieta, above.
  {
    key: 'reviewer-academia', name: 'Fernando Lizcano Uribe', email: 'fernando.lizcano@example.org', language: 'es', example: true,
    posts: [{ role: 'reviewer', organisation: 'great-mirps', since: '2019-04-15' }],
  },
  {
    key: 'reviewer-un', name: 'Amelia Thornbury', email: 'amelia.thornbury@example.org', language: 'en', example: true,
    posts: [{ role: 'reviewer', organisation: 'unicef', since: '2019-04-15' }],
  },
  {
    key: 'reviewer-civil-society', name: 'Teresa Guardiola Pineda', email: 'teresa.guardiola@example.org', language: 'es', example: true,
    posts: [{ role: 'reviewer', organisation: 'clamor', since: '2019-04-15' }],
  },

  // Others who come to the framework.
  {
    key: 'translator', name: 'Nadine Fairweather', email: 'traduccion@example.org', language: 'en', example: true,
    posts: [{ role: 'translator', organisation: 'technical-secretariat', since: '2019-04-01' }],
  },
  {
    key: 'consultant-hnd', name: 'Gustavo Rendón Ariza', email: 'consultoria.hnd@example.org', language: 'es', example: true,
    posts: [{ role: 'consultant', organisation: 'unhcr', since: '2019-05-02', until: '2019-11-01', covers: 'HND' }],
  },
  {
    key: 'partner-ilo', name: 'Sofía Benítez Larrea', email: 'socios.oit@example.org', language: 'es', example: true,
    posts: [{ role: 'partner', organisation: 'ilo', since: '2019-04-01' }],
  },
  {
    key: 'partner-rrocm', name: 'Manuel Tercero Obando', email: 'socios.rrocm@example.org', language: 'es', example: true,
    posts: [{ role: 'partner', organisation: 'rrocm', since: '2019-04-01' }],
  },
  {
    key: 'donor-can', name: 'Heather Macallum', email: 'donor.can@example.org', language: 'en', example: true,
    posts: [{ role: 'donor', organisation: 'friend-can', since: '2019-04-01' }],
  },
  {
    key: 'observer-un', name: 'Olivier Marchand', email: 'observer.un@example.org', language: 'en', example: true,
    posts: [{ role: 'observer', organisation: 'un-resident-coordinators', since: '2019-04-01' }],
  },
]
