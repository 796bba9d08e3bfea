import { sources } from './sources.ts'
import type { Organisation } from './types.ts'

export const organisations: Organisation[] = [
  // The member states, and the observer that becomes the seventh.
  {
    key: 'blz', kind: 'state', iso3: 'BLZ', name: { es: 'Belice', en: 'Belize' }, short: { es: 'Belice', en: 'Belize' }, source: sources.S1,
  },
  {
    key: 'cri', kind: 'state', iso3: 'CRI', name: { es: 'República de Costa Rica', en: 'Republic of Costa Rica' },
    short: { es: 'Costa Rica', en: 'Costa Rica' }, source: sources.S1,
  },
  {
    key: 'slv', kind: 'state', iso3: 'SLV', name: { es: 'República de El Salvador', en: 'Republic of El Salvador' },
    short: { es: 'El Salvador', en: 'El Salvador' }, source: sources.S3,
  },
  {
    key: 'gtm', kind: 'state', iso3: 'GTM', name: { es: 'República de Guatemala', en: 'Republic of Guatemala' },
    short: { es: 'Guatemala', en: 'Guatemala' }, source: sources.S1,
  },
  {
    key: 'hnd', kind: 'state', iso3: 'HND', name: { es: 'República de Honduras', en: 'Republic of Honduras' },
    short: { es: 'Honduras', en: 'Honduras' }, source: sources.S1,
  },
  {
    key: 'mex', kind: 'state', iso3: 'MEX', name: { es: 'Estados Unidos Mexicanos', en: 'United Mexican States' },
    short: { es: 'México', en: 'Mexico' }, source: sources.S1,
  },
  {
    key: 'pan', kind: 'state', iso3: 'PAN', name: { es: 'República de Panamá', en: 'Republic of Panama' },
    short: { es: 'Panamá', en: 'Panama' }, source: sources.S1,
  },

  // Technical Secretariat.
  {
    key: 'technical-secretariat', kind: 'technical secretariat',
    name: { es: 'Secretaría Técnica (ACNUR-OEA)', en: 'Technical Secretariat (UNHCR-OAS)' },
    short: { es: 'Secretaría Técnica', en: 'Technical Secretariat' }, source: sources.S4,
  },
  {
    key: 'unhcr', kind: 'technical secretariat',
    name: {
      es: 'Alto Comisionado de las Naciones Unidas para los Refugiados',
      en: 'Office of the United Nations High Commissioner for Refugees',
    },
    short: { es: 'ACNUR', en: 'UNHCR' }, source: sources.S4,
  },
  {
    key: 'oas', kind: 'technical secretariat',
    name: { es: 'Organización de los Estados Americanos', en: 'Organization of American States' }, short: { es: 'OEA', en: 'OAS' },
    source: sources.S4,
  },

  // Belize.
  {
    key: 'blz-refugees-department', kind: 'national institution', iso3: 'BLZ',
    name: { es: 'Departamento de Refugiados', en: 'Refugees Department' },
    short: { es: 'Departamento de Refugiados', en: 'Refugees Department' }, source: sources.S44,
  },
  {
    key: 'blz-eligibility-committee', kind: 'national institution', iso3: 'BLZ',
    name: { es: 'Comité de Elegibilidad de Refugiados', en: 'Refugee Eligibility Committee' },
    short: { es: 'Comité de Elegibilidad', en: 'Eligibility Committee' }, source: sources.S43,
  },
  {
    key: 'blz-immigration', kind: 'national institution', iso3: 'BLZ',
    name: { es: 'Ministerio responsable de Inmigración', en: 'Ministry responsible for Immigration' },
    short: { es: 'Inmigración', en: 'Immigration' }, source: sources.common,
  },
  {
    key: 'blz-foreign-affairs', kind: 'national institution', iso3: 'BLZ',
    name: { es: 'Ministerio de Relaciones Exteriores', en: 'Ministry of Foreign Affairs' },
    short: { es: 'Relaciones Exteriores', en: 'Foreign Affairs' }, source: sources.S43,
  },
  {
    key: 'blz-human-development', kind: 'national institution', iso3: 'BLZ',
    name: { es: 'Ministerio de Desarrollo Humano', en: 'Ministry of Human Development' },
    short: { es: 'Desarrollo Humano', en: 'Human Development' }, source: sources.S43,
  },
  {
    key: 'blz-labour', kind: 'national institution', iso3: 'BLZ',
    name: { es: 'Ministerio responsable de Trabajo', en: 'Ministry responsible for Labour' }, short: { es: 'Trabajo', en: 'Labour' },
    source: sources.common,
  },

  // Costa Rica.
  {
    key: 'cri-dgme', kind: 'national institution', iso3: 'CRI',
    name: { es: 'Dirección General de Migración y Extranjería', en: 'Directorate General of Migration and Foreign Nationals' },
    short: { es: 'DGME', en: 'DGME' }, source: sources.S47,
  },
  {
    key: 'cri-refugee-unit', kind: 'national institution', iso3: 'CRI',
    name: {
      es: 'Unidad de Refugio de la Dirección General de Migración y Extranjería',
      en: 'Refugee Unit of the Directorate General of Migration and Foreign Nationals',
    },
    short: { es: 'Unidad de Refugio', en: 'Refugee Unit' }, source: sources.S46,
  },
  {
    key: 'cri-foreign-affairs', kind: 'national institution', iso3: 'CRI',
    name: { es: 'Ministerio de Relaciones Exteriores y Culto', en: 'Ministry of Foreign Affairs and Worship' },
    short: { es: 'Relaciones Exteriores', en: 'Foreign Affairs' }, source: sources.common,
  },
  {
    key: 'cri-labour', kind: 'national institution', iso3: 'CRI',
    name: { es: 'Ministerio de Trabajo y Seguridad Social', en: 'Ministry of Labour and Social Security' },
    short: { es: 'MTSS', en: 'MTSS' }, source: sources.common,
  },
  {
    key: 'cri-imas', kind: 'national institution', iso3: 'CRI',
    name: { es: 'Instituto Mixto de Ayuda Social', en: 'Joint Institute for Social Aid' }, short: { es: 'IMAS', en: 'IMAS' },
    source: sources.S46,
  },

  // El Salvador.
  {
    key: 'slv-foreign-affairs', kind: 'national institution', iso3: 'SLV',
    name: { es: 'Ministerio de Relaciones Exteriores', en: 'Ministry of Foreign Affairs' },
    short: { es: 'Relaciones Exteriores', en: 'Foreign Affairs' }, source: sources.S49,
  },
  {
    key: 'slv-coder', kind: 'national institution', iso3: 'SLV',
    name: {
      es: 'Comisión para la Determinación de la Condición de Personas Refugiadas',
      en: 'Commission for the Determination of Refugee Status',
    },
    short: { es: 'CODER', en: 'CODER' }, source: sources.S49,
  },
  {
    key: 'slv-labour', kind: 'national institution', iso3: 'SLV',
    name: { es: 'Ministerio de Trabajo y Previsión Social', en: 'Ministry of Labour and Social Welfare' },
    short: { es: 'MTPS', en: 'MTPS' }, source: sources.common,
  },

  // Guatemala.
  {
    key: 'gtm-igm', kind: 'national institution', iso3: 'GTM',
    name: { es: 'Instituto Guatemalteco de Migración', en: 'Guatemalan Migration Institute' }, short: { es: 'IGM', en: 'IGM' },
    source: sources.S50,
  },
  {
    key: 'gtm-drer', kind: 'national institution', iso3: 'GTM',
    name: { es: 'Departamento de Reconocimiento de Estatus de Refugiado', en: 'Department for the Recognition of Refugee Status' },
    short: { es: 'DRER', en: 'DRER' }, source: sources.S50,
  },
  {
    key: 'gtm-conare', kind: 'national institution', iso3: 'GTM',
    name: { es: 'Comisión Nacional para Refugiados', en: 'National Commission for Refugees' }, short: { es: 'CONARE', en: 'CONARE' },
    source: sources.S50,
  },
  {
    key: 'gtm-amn', kind: 'national institution', iso3: 'GTM',
    name: { es: 'Autoridad Migratoria Nacional', en: 'National Migration Authority' }, short: { es: 'AMN', en: 'AMN' }, source: sources.S50,
  },
  {
    key: 'gtm-foreign-affairs', kind: 'national institution', iso3: 'GTM',
    name: { es: 'Ministerio de Relaciones Exteriores', en: 'Ministry of Foreign Affairs' }, short: { es: 'MINEX', en: 'MINEX' },
    source: sources.common,
  },
  {
    key: 'gtm-labour', kind: 'national institution', iso3: 'GTM',
    name: { es: 'Ministerio de Trabajo y Previsión Social', en: 'Ministry of Labour and Social Welfare' },
    short: { es: 'MINTRAB', en: 'MINTRAB' }, source: sources.common,
  },

  // Honduras.
  {
    key: 'hnd-inm', kind: 'national institution', iso3: 'HND',
    name: { es: 'Instituto Nacional de Migración', en: 'National Migration Institute' }, short: { es: 'INM Honduras', en: 'INM Honduras' },
    source: sources.S53,
  },
  {
    key: 'hnd-foreign-affairs', kind: 'national institution', iso3: 'HND',
    name: {
      es: 'Secretaría de Relaciones Exteriores y Cooperación Internacional',
      en: 'Ministry of Foreign Affairs and International Cooperation',
    },
    short: { es: 'Relaciones Exteriores', en: 'Foreign Affairs' }, source: sources.S53,
  },
  {
    key: 'hnd-human-rights', kind: 'national institution', iso3: 'HND',
    name: { es: 'Secretaría de Derechos Humanos', en: 'Ministry of Human Rights' }, short: { es: 'SEDH', en: 'SEDH' }, source: sources.S53,
  },
  {
    key: 'hnd-government-coordination', kind: 'national institution', iso3: 'HND',
    name: { es: 'Secretaría de Coordinación General de Gobierno', en: 'Ministry of General Government Coordination' },
    short: { es: 'Coordinación de Gobierno', en: 'Government Coordination' }, source: sources.S53,
  },
  {
    key: 'hnd-labour', kind: 'national institution', iso3: 'HND',
    name: { es: 'Secretaría de Trabajo y Seguridad Social', en: 'Ministry of Labour and Social Security' },
    short: { es: 'STSS', en: 'STSS' }, source: sources.common,
  },

  // Mexico.
  {
    key: 'mex-comar', kind: 'national institution', iso3: 'MEX',
    name: { es: 'Comisión Mexicana de Ayuda a Refugiados', en: 'Mexican Commission for Refugee Assistance' },
    short: { es: 'COMAR', en: 'COMAR' }, source: sources.S71,
  },
  {
    key: 'mex-segob', kind: 'national institution', iso3: 'MEX', name: { es: 'Secretaría de Gobernación', en: 'Ministry of the Interior' },
    short: { es: 'SEGOB', en: 'SEGOB' }, source: sources.plan,
  },
  {
    key: 'mex-sre', kind: 'national institution', iso3: 'MEX',
    name: { es: 'Secretaría de Relaciones Exteriores', en: 'Ministry of Foreign Affairs' }, short: { es: 'SRE', en: 'SRE' },
    source: sources.plan,
  },
  {
    key: 'mex-inm', kind: 'national institution', iso3: 'MEX',
    name: { es: 'Instituto Nacional de Migración', en: 'National Migration Institute' }, short: { es: 'INM México', en: 'INM Mexico' },
    source: sources.common,
  },
  {
    key: 'mex-labour', kind: 'national institution', iso3: 'MEX',
    name: { es: 'Secretaría del Trabajo y Previsión Social', en: 'Ministry of Labour and Social Welfare' },
    short: { es: 'STPS', en: 'STPS' }, source: sources.common,
  },

  // Panama.
  {
    key: 'pan-onpar', kind: 'national institution', iso3: 'PAN',
    name: { es: 'Oficina Nacional para la Atención de Refugiados', en: 'National Office for the Attention of Refugees' },
    short: { es: 'ONPAR', en: 'ONPAR' }, source: sources.S58,
  },
  {
    key: 'pan-conare', kind: 'national institution', iso3: 'PAN',
    name: { es: 'Comisión Nacional de Protección para Refugiados', en: 'National Commission for the Protection of Refugees' },
    short: { es: 'CONARE', en: 'CONARE' }, source: sources.S58,
  },
  {
    key: 'pan-government', kind: 'national institution', iso3: 'PAN', name: { es: 'Ministerio de Gobierno', en: 'Ministry of Government' },
    short: { es: 'MINGOB', en: 'MINGOB' }, source: sources.S58,
  },
  {
    key: 'pan-foreign-affairs', kind: 'national institution', iso3: 'PAN',
    name: { es: 'Ministerio de Relaciones Exteriores', en: 'Ministry of Foreign Affairs' }, short: { es: 'MIRE', en: 'MIRE' },
    source: sources.common,
  },
  {
    key: 'pan-labour', kind: 'national institution', iso3: 'PAN',
    name: { es: 'Ministerio de Trabajo y Desarrollo Laboral', en: 'Ministry of Labour and Workforce Development' },
    short: { es: 'MITRADEL', en: 'MITRADEL' }, source: sources.common,
  },

  // United Nations and regional bodies named in the work plan.
  {
    key: 'unicef', kind: 'un agency', name: { es: 'Fondo de las Naciones Unidas para la Infancia', en: 'United Nations Children’s Fund' },
    short: { es: 'UNICEF', en: 'UNICEF' }, source: sources.plan,
  },
  {
    key: 'ilo', kind: 'un agency', name: { es: 'Organización Internacional del Trabajo', en: 'International Labour Organization' },
    short: { es: 'OIT', en: 'ILO' }, source: sources.plan,
  },
  {
    key: 'un-resident-coordinators', kind: 'un agency',
    name: { es: 'Coordinaciones Residentes de las Naciones Unidas', en: 'United Nations Resident Coordinators' },
    short: { es: 'Coordinaciones Residentes', en: 'Resident Coordinators' }, source: sources.plan,
  },
  {
    key: 'eclac', kind: 'regional body',
    name: { es: 'Comisión Económica para América Latina y el Caribe', en: 'Economic Commission for Latin America and the Caribbean' },
    short: { es: 'CEPAL', en: 'ECLAC' }, source: sources.plan,
  },
  {
    key: 'sica', kind: 'regional body',
    name: { es: 'Sistema de la Integración Centroamericana', en: 'Central American Integration System' }, short: { es: 'SICA', en: 'SICA' },
    source: sources.plan,
  },
  {
    key: 'oas-cajp', kind: 'regional body',
    name: { es: 'Comisión de Asuntos Jurídicos y Políticos de la OEA', en: 'OAS Committee on Juridical and Political Affairs' },
    short: { es: 'CAJP', en: 'CAJP' }, source: sources.plan,
  },
  {
    key: 'redlac', kind: 'regional body', name: { es: 'Grupo regional REDLAC', en: 'REDLAC regional group' },
    short: { es: 'REDLAC', en: 'REDLAC' }, source: sources.S8,
  },

  // Friends of the MIRPS: the cooperating states that the II report names for 2019.
  {
    key: 'friend-arg', kind: 'cooperating state', iso3: 'ARG', name: { es: 'República Argentina', en: 'Argentine Republic' },
    short: { es: 'Argentina', en: 'Argentina' }, source: sources.S6,
  },
  {
    key: 'friend-bra', kind: 'cooperating state', iso3: 'BRA',
    name: { es: 'República Federativa del Brasil', en: 'Federative Republic of Brazil' }, short: { es: 'Brasil', en: 'Brazil' },
    source: sources.S6,
  },
  {
    key: 'friend-can', kind: 'cooperating state', iso3: 'CAN', name: { es: 'Canadá', en: 'Canada' }, short: { es: 'Canadá', en: 'Canada' },
    source: sources.S6,
  },
  {
    key: 'friend-col', kind: 'cooperating state', iso3: 'COL', name: { es: 'República de Colombia', en: 'Republic of Colombia' },
    short: { es: 'Colombia', en: 'Colombia' }, source: sources.S6,
  },
  {
    key: 'friend-esp', kind: 'cooperating state', iso3: 'ESP', name: { es: 'Reino de España', en: 'Kingdom of Spain' },
    short: { es: 'España', en: 'Spain' }, source: sources.S6,
  },
  {
    key: 'friend-che', kind: 'cooperating state', iso3: 'CHE', name: { es: 'Confederación Suiza', en: 'Swiss Confederation' },
    short: { es: 'Suiza', en: 'Switzerland' }, source: sources.S6,
  },
  {
    key: 'friend-ury', kind: 'cooperating state', iso3: 'URY',
    name: { es: 'República Oriental del Uruguay', en: 'Eastern Republic of Uruguay' }, short: { es: 'Uruguay', en: 'Uruguay' },
    source: sources.S6,
  },

  // Civil society and academia. The networks go by their acronyms; their long names are left for them to give.
  {
    key: 'clamor', kind: 'civil society', name: { es: 'Red CLAMOR', en: 'CLAMOR network' }, short: { es: 'CLAMOR', en: 'CLAMOR' },
    source: sources.S8,
  },
  {
    key: 'rrocm', kind: 'civil society', name: { es: 'Red RROCM', en: 'RROCM network' }, short: { es: 'RROCM', en: 'RROCM' },
    source: sources.S8,
  },
  {
    key: 'red-integrarse', kind: 'civil society', name: { es: 'Red Integrarse', en: 'Red Integrarse network' },
    short: { es: 'Red Integrarse', en: 'Red Integrarse' }, source: sources.S8,
  },
  {
    key: 'great-mirps', kind: 'academia', name: { es: 'Red académica GREAT-MIRPS', en: 'GREAT-MIRPS academic network' },
    short: { es: 'GREAT-MIRPS', en: 'GREAT-MIRPS' }, source: sources.S8,
  },
]
