import { sources } from './sources.ts'
import type { Country, Pillar, Population, Theme } from './types.ts'

// Currency, zone and locale only where the framework needs them: its seven members. Origins: the largest among claims pending 2017–2022.
export const countries: Country[] = [
  {
    iso3: 'BLZ', iso2: 'BZ', m49: '084', unhcr: 'BZE', groups: ['member'],
    name: { es: 'Belice', en: 'Belize' }, official: { es: 'Belice', en: 'Belize' },
    zone: 'America/Belize', locale: 'en-BZ', language: 'en', currency: 'BZD',
  },
  {
    iso3: 'CRI', iso2: 'CR', m49: '188', unhcr: 'COS', groups: ['member'],
    name: { es: 'Costa Rica', en: 'Costa Rica' }, official: { es: 'República de Costa Rica', en: 'Republic of Costa Rica' },
    zone: 'America/Costa_Rica', locale: 'es-CR', language: 'es', currency: 'CRC',
  },
  {
    iso3: 'SLV', iso2: 'SV', m49: '222', unhcr: 'SAL', groups: ['member', 'origin'],
    name: { es: 'El Salvador', en: 'El Salvador' }, official: { es: 'República de El Salvador', en: 'Republic of El Salvador' },
    zone: 'America/El_Salvador', locale: 'es-SV', language: 'es', currency: 'USD',
  },
  {
    iso3: 'GTM', iso2: 'GT', m49: '320', unhcr: 'GUA', groups: ['member', 'origin'],
    name: { es: 'Guatemala', en: 'Guatemala' }, official: { es: 'República de Guatemala', en: 'Republic of Guatemala' },
    zone: 'America/Guatemala', locale: 'es-GT', language: 'es', currency: 'GTQ',
  },
  {
    iso3: 'HND', iso2: 'HN', m49: '340', unhcr: 'HON', groups: ['member', 'origin'],
    name: { es: 'Honduras', en: 'Honduras' }, official: { es: 'República de Honduras', en: 'Republic of Honduras' },
    zone: 'America/Tegucigalpa', locale: 'es-HN', language: 'es', currency: 'HNL',
  },
  {
    iso3: 'MEX', iso2: 'MX', m49: '484', unhcr: 'MEX', groups: ['member'],
    name: { es: 'México', en: 'Mexico' }, official: { es: 'Estados Unidos Mexicanos', en: 'United Mexican States' },
    zone: 'America/Mexico_City', locale: 'es-MX', language: 'es', currency: 'MXN',
  },
  {
    iso3: 'PAN', iso2: 'PA', m49: '591', unhcr: 'PAN', groups: ['member'],
    name: { es: 'Panamá', en: 'Panama' }, official: { es: 'República de Panamá', en: 'Republic of Panama' },
    zone: 'America/Panama', locale: 'es-PA', language: 'es', currency: 'PAB',
  },
  { iso3: 'NIC', iso2: 'NI', m49: '558', unhcr: 'NIC', groups: ['origin'], name: { es: 'Nicaragua', en: 'Nicaragua' } },
  { iso3: 'CUB', iso2: 'CU', m49: '192', unhcr: 'CUB', groups: ['origin'], name: { es: 'Cuba', en: 'Cuba' } },
  { iso3: 'HTI', iso2: 'HT', m49: '332', unhcr: 'HAI', groups: ['origin'], name: { es: 'Haití', en: 'Haiti' } },
  {
    iso3: 'VEN', iso2: 'VE', m49: '862', unhcr: 'VEN', groups: ['origin'],
    name: { es: 'Venezuela (República Bolivariana de)', en: 'Venezuela (Bolivarian Republic of)' },
  },
  { iso3: 'COL', iso2: 'CO', m49: '170', unhcr: 'COL', groups: ['origin', 'cooperating'], name: { es: 'Colombia', en: 'Colombia' } },
  { iso3: 'BRA', iso2: 'BR', m49: '076', unhcr: 'BRA', groups: ['origin', 'cooperating'], name: { es: 'Brasil', en: 'Brazil' } },
  { iso3: 'CHL', iso2: 'CL', m49: '152', unhcr: 'CHL', groups: ['origin'], name: { es: 'Chile', en: 'Chile' } },
  { iso3: 'DOM', iso2: 'DO', m49: '214', unhcr: 'DOM', groups: ['origin'], name: { es: 'República Dominicana', en: 'Dominican Republic' } },
  { iso3: 'ECU', iso2: 'EC', m49: '218', unhcr: 'ECU', groups: ['origin'], name: { es: 'Ecuador', en: 'Ecuador' } },
  { iso3: 'PER', iso2: 'PE', m49: '604', unhcr: 'PER', groups: ['origin'], name: { es: 'Perú', en: 'Peru' } },
  { iso3: 'CMR', iso2: 'CM', m49: '120', unhcr: 'CMR', groups: ['origin'], name: { es: 'Camerún', en: 'Cameroon' } },
  {
    iso3: 'COD', iso2: 'CD', m49: '180', unhcr: 'COD', groups: ['origin'],
    name: { es: 'República Democrática del Congo', en: 'Democratic Republic of the Congo' },
  },
  { iso3: 'GHA', iso2: 'GH', m49: '288', unhcr: 'GHA', groups: ['origin'], name: { es: 'Ghana', en: 'Ghana' } },
  { iso3: 'SEN', iso2: 'SN', m49: '686', unhcr: 'SEN', groups: ['origin'], name: { es: 'Senegal', en: 'Senegal' } },
  { iso3: 'SOM', iso2: 'SO', m49: '706', unhcr: 'SOM', groups: ['origin'], name: { es: 'Somalia', en: 'Somalia' } },
  { iso3: 'ARG', iso2: 'AR', m49: '032', unhcr: 'ARG', groups: ['cooperating'], name: { es: 'Argentina', en: 'Argentina' } },
  { iso3: 'CAN', iso2: 'CA', m49: '124', unhcr: 'CAN', groups: ['cooperating'], name: { es: 'Canadá', en: 'Canada' } },
  { iso3: 'CHE', iso2: 'CH', m49: '756', unhcr: 'SWI', groups: ['cooperating'], name: { es: 'Suiza', en: 'Switzerland' } },
  { iso3: 'ESP', iso2: 'ES', m49: '724', unhcr: 'SPA', groups: ['cooperating'], name: { es: 'España', en: 'Spain' } },
  { iso3: 'URY', iso2: 'UY', m49: '858', unhcr: 'URU', groups: ['cooperating'], name: { es: 'Uruguay', en: 'Uruguay' } },
]

export const pillars: Pillar[] = [
  {
    key: 'pillar-1', number: 1,
    name: { es: 'Recepción y admisión', en: 'Reception and admission' },
    description: {
      es: 'Que toda persona que necesite protección pueda llegar, ser registrada y obtener una decisión justa y pronta sobre su solicitud.',
      en: 'Every person who needs protection can arrive, be registered and obtain a fair and prompt decision on the claim.',
    },
    source: sources.S6,
  },
  {
    key: 'pillar-2', number: 2,
    name: { es: 'Necesidades inmediatas y persistentes', en: 'Immediate and persistent needs' },
    description: {
      es: 'Que quien huye encuentre albergue, alimentos, salud y protección desde el primer día, con prioridad para las personas con necesidades específicas.',
      en: 'People who flee find shelter, food, health care and protection from the first day, with priority for persons with specific needs.',
    },
    source: sources.S6,
  },
  {
    key: 'pillar-3', number: 3,
    name: { es: 'Apoyo a los países y comunidades de acogida', en: 'Support to host countries and communities' },
    description: {
      es: 'Que las instituciones y las comunidades que reciben cuenten con los medios para hacerlo y convivan en paz con quienes llegan.',
      en: 'The institutions and communities that receive people have the means to do so and live in peace with those who arrive.',
    },
    source: sources.S6,
  },
  {
    key: 'pillar-4', number: 4,
    name: { es: 'Soluciones duraderas', en: 'Durable solutions' },
    description: {
      es: 'Que cada persona pueda rehacer su vida: integración local, repatriación voluntaria, reasentamiento o vías complementarias.',
      en: 'Each person can rebuild a life: local integration, voluntary repatriation, resettlement or complementary pathways.',
    },
    source: sources.S6,
  },
]

// Work plan, sections A and B: the six kinds of persons. Host communities are added as beneficiaries.
export const populations: Population[] = [
  {
    key: 'internally-displaced',
    name: { es: 'Personas desplazadas internas', en: 'Internally displaced persons' },
    definition: {
      es: 'Personas que tuvieron que huir de su hogar y siguen dentro de su propio país.',
      en: 'People who had to flee their homes and remain inside their own country.',
    },
    source: sources.plan,
  },
  {
    key: 'at-risk-of-displacement',
    name: { es: 'Personas en riesgo de desplazamiento', en: 'Persons at risk of displacement' },
    definition: {
      es: 'Personas que aún están en su hogar y podrían verse obligadas a huir de él.',
      en: 'People who are still at home and may be forced to flee it.',
    },
    source: sources.plan,
  },
  {
    key: 'refugees',
    name: { es: 'Personas refugiadas', en: 'Refugees' },
    definition: {
      es: 'Personas a quienes un Estado ha reconocido que necesitan protección fuera de su país.',
      en: 'People whom a State has recognised as needing protection outside their country.',
    },
    source: sources.plan,
  },
  {
    key: 'asylum-seekers',
    name: { es: 'Personas solicitantes de la condición de refugiado', en: 'Asylum-seekers' },
    definition: {
      es: 'Personas que pidieron protección en otro país y esperan la decisión.',
      en: 'People who have asked another country for protection and are waiting for the decision.',
    },
    source: sources.plan,
  },
  {
    key: 'in-transit',
    name: { es: 'Personas en tránsito', en: 'Persons in transit' },
    definition: {
      es: 'Personas que pasan por un país camino de otro y pueden necesitar protección mientras tanto.',
      en: 'People who are passing through one country on the way to another and may need protection meanwhile.',
    },
    source: sources.plan,
  },
  {
    key: 'returnees-with-protection-needs',
    name: { es: 'Personas retornadas con necesidades de protección', en: 'Returnees with protection needs' },
    definition: {
      es: 'Personas que volvieron a su país y no pueden vivir allí con seguridad sin ayuda.',
      en: 'People who have come back to their country and cannot live there safely without help.',
    },
    source: sources.plan,
  },
  {
    key: 'host-communities', beneficiary: true,
    name: { es: 'Comunidades de acogida', en: 'Host communities' },
    definition: {
      es: 'Vecinas y vecinos de los lugares que reciben a personas desplazadas, refugiadas o retornadas.',
      en: 'The residents of the places that receive displaced persons, refugees or returnees.',
    },
    source: sources.plan,
  },
]

export const themes: Theme[] = [
  {
    key: 'rsd-backlog',
    name: {
      es: 'Reducir el rezago en la determinación de la condición de refugiado',
      en: 'Reducing the backlog in refugee status determination',
    },
    description: {
      es: 'Leyes, normas, programas y formas de trabajo que acortan los tiempos, simplifican el procedimiento y mejoran su calidad. Rezago: solicitudes pendientes por más tiempo que el plazo legal.',
      en: 'Laws, rules, programmes and ways of working that cut time, simplify the procedure and improve its quality. Backlog: claims pending for longer than the legal term.',
    },
    obligations: ['A1', 'A2', 'A7'], pillars: ['pillar-1'], source: sources.plan,
  },
  {
    key: 'immediate-needs',
    name: { es: 'Necesidades inmediatas, albergue y vulnerabilidad', en: 'Immediate needs, shelter and vulnerability' },
    description: {
      es: 'Coordinación entre instituciones y sectores para que las personas accedan a la atención inmediata y a un albergue, con criterios claros de vulnerabilidad.',
      en: 'Coordination between institutions and sectors so that people reach immediate attention and shelter, with clear criteria of vulnerability.',
    },
    obligations: ['A4', 'A8'], pillars: ['pillar-2'], source: sources.plan,
  },
  {
    key: 'labour-integration',
    name: { es: 'Integración laboral', en: 'Labour integration' },
    description: {
      es: 'Documentación, servicios públicos de empleo y alianzas con empresas para que las personas desplazadas trabajen formalmente donde hay empleo y redes de apoyo.',
      en: 'Documentation, public employment services and partnerships with companies so that displaced persons work formally where there are jobs and support networks.',
    },
    obligations: ['B1', 'B2', 'B3', 'B5', 'B6'], pillars: ['pillar-3', 'pillar-4'], source: sources.plan,
  },
  {
    key: 'host-communities-xenophobia',
    name: { es: 'Comunidades de acogida y prevención de la xenofobia', en: 'Host communities and prevention of xenophobia' },
    description: {
      es: 'Integración local en las comunidades de acogida, convivencia pacífica y medidas para reducir los episodios de xenofobia.',
      en: 'Local integration in host communities, peaceful coexistence and measures to reduce episodes of xenophobia.',
    },
    obligations: ['B1', 'B4'], pillars: ['pillar-3', 'pillar-4'], source: sources.plan,
  },
  {
    key: 'best-interests',
    name: { es: 'Interés superior de la niñez', en: 'Best interests of the child' },
    description: {
      es: 'Procedimientos y normas comunes para evaluar y determinar el interés superior de niñas, niños y adolescentes que necesitan protección. El plan no vincula este tema a un pilar.',
      en: 'Common procedures and standards to assess and determine the best interests of children who need protection. The plan does not tie this theme to a pillar.',
    },
    obligations: ['C1'], pillars: [], source: sources.plan,
  },
]
