import type pg from 'pg'
import { asJson } from '#base/database/columns.ts'
import { asOwner } from '#base/database/owner.ts'
import type { Tx } from '#base/database/transaction.ts'
import { hashToken } from '#base/http/session.ts'
import { type Lang, words } from '#base/words.ts'
import type { Role } from '#membership/index.ts'
import { foundFormat } from './formats.ts'
import { idOf } from './id.ts'

export { idOf } from './id.ts'

// One small invented region: three member states, one observer, and the people who work for them. The day is 20 May 2019.
export const worldDay = '2019-05-20'

export const tokenOf = (name: string): string => `token-of-${name}-in-the-world-of-tests`

const countries = [
  { key: 'costa', iso3: 'CST', iso2: 'CX', m49: '901', es: 'Costa', en: 'Coast', zone: 'America/Costa_Rica', standing: 'member' },
  { key: 'sierra', iso3: 'SRR', iso2: 'SX', m49: '902', es: 'Sierra', en: 'Highlands', zone: 'America/Panama', standing: 'member' },
  { key: 'llano', iso3: 'LLN', iso2: 'LX', m49: '903', es: 'Llano', en: 'Plains', zone: 'America/Mexico_City', standing: 'member' },
  { key: 'isla', iso3: 'ISL', iso2: 'IX', m49: '904', es: 'Isla', en: 'Island', zone: 'America/El_Salvador', standing: 'observer' },
] as const

const institutions = [
  { key: 'costa-labour', kind: 'ministry', state: 'costa', es: 'Ministerio de Trabajo de Costa', en: 'Ministry of Labour of Coast' },
  { key: 'isla-affairs', kind: 'ministry', state: 'isla', es: 'Cancillería de Isla', en: 'Ministry of Foreign Affairs of Island' },
  { key: 'un-refugees', kind: 'UN agency', es: 'Agencia de refugiados', en: 'Refugee agency' },
  { key: 'university', kind: 'academia', es: 'Universidad', en: 'University' },
  { key: 'network', kind: 'civil-society network', es: 'Red de albergues', en: 'Network of shelters' },
  { key: 'donor', kind: 'donor', es: 'Cooperación de Ultramar', en: 'Overseas Cooperation' },
] as const

type Named = { name: string; language?: Lang; posts: { role: Role; at: string; main?: boolean; since?: string; until?: string }[] }

export const people: Record<string, Named> = {
  ana: { name: 'Ana Secretaría', posts: [{ role: 'secretariat', at: 'un-refugees' }] },
  beto: { name: 'Beto Secretaría', language: 'en', posts: [{ role: 'secretariat', at: 'un-refugees' }] },
  paz: { name: 'Paz Presidencia', posts: [{ role: 'presidency', at: 'llano' }] },
  nora: { name: 'Nora Presidencia Siguiente', posts: [{ role: 'presidency', at: 'sierra' }] },
  carla: { name: 'Carla de Costa', posts: [{ role: 'focal point', at: 'costa', main: true }] },
  ciro: { name: 'Ciro de Costa', posts: [{ role: 'focal point', at: 'costa' }] },
  delia: { name: 'Delia de Costa', posts: [{ role: 'head of delegation', at: 'costa' }] },
  vera: { name: 'Vera de Costa', posts: [{ role: 'national validator', at: 'costa' }] },
  marta: { name: 'Marta del Trabajo', posts: [{ role: 'ministry contributor', at: 'costa-labour' }] },
  sara: { name: 'Sara de Sierra', language: 'en', posts: [{ role: 'focal point', at: 'sierra', main: true }] },
  saul: { name: 'Saúl de Sierra', posts: [{ role: 'head of delegation', at: 'sierra' }, { role: 'national validator', at: 'sierra' }] },
  luis: { name: 'Luis de Llano', posts: [{ role: 'focal point', at: 'llano', main: true }] },
  lia: { name: 'Lía de Llano', posts: [{ role: 'head of delegation', at: 'llano' }, { role: 'national validator', at: 'llano' }] },
  ines: { name: 'Inés de Isla', posts: [{ role: 'focal point', at: 'isla', main: true }] },
  iris: { name: 'Iris de Isla', posts: [{ role: 'observer', at: 'isla-affairs' }] },
  rita: { name: 'Rita Revisora', posts: [{ role: 'reviewer', at: 'university' }] },
  raul: { name: 'Raúl Revisor', posts: [{ role: 'reviewer', at: 'network' }] },
  rocio: { name: 'Rocío Revisora de Costa', posts: [{ role: 'reviewer', at: 'university' }, { role: 'ministry contributor', at: 'costa-labour' }] },
  tomas: { name: 'Tomás Traductor', posts: [{ role: 'translator', at: 'un-refugees' }] },
  pablo: { name: 'Pablo Socio', posts: [{ role: 'partner', at: 'network' }] },
  dora: { name: 'Dora Donante', language: 'en', posts: [{ role: 'donor', at: 'donor' }] },
  omar: { name: 'Omar Observador', posts: [{ role: 'observer', at: 'university' }] },
  emil: { name: 'Emil que estuvo', posts: [{ role: 'focal point', at: 'sierra', since: '2018-01-01', until: '2019-04-15' }] },
}

/** Founds the world in a migrated, empty database. */
export async function foundWorld(config: pg.ClientConfig): Promise<void> {
  await asOwner(config, async (tx) => {
    await tx.insertInto('base.installation').values({ kind: 'test' }).execute()
    await tx.insertInto('base.clock').values({ setTo: `${worldDay}T12:00:00-06:00` }).execute()
    await foundLists(tx)
    await foundStates(tx)
    await foundPeople(tx)
    await foundPlan(tx)
    await foundFormat(tx)
  })
}

async function foundLists(tx: Tx): Promise<void> {
  type Term = [list: 'pillar' | 'population' | 'theme', key: string, es: string, en: string]
  const term = ([list, key, es, en]: Term, index: number) => ({ list, key, name: asJson(words(es, en)), description: asJson(words(`${es}.`, `${en}.`)), position: index + 1 })
  const terms: Term[] = [
    ['pillar', 'pillar-1', 'Recepción y admisión', 'Reception and admission'],
    ['pillar', 'pillar-2', 'Necesidades inmediatas', 'Immediate needs'],
    ['population', 'refugees', 'Personas refugiadas', 'Refugees'],
    ['population', 'asylum-seekers', 'Personas solicitantes de asilo', 'Asylum-seekers'],
    ['theme', 'backlog', 'Reducir el rezago', 'Reducing the backlog'],
    ['theme', 'shelter', 'Albergue', 'Shelter'],
  ]
  await tx.insertInto('reference.term').values(terms.map(term)).execute()
  await tx.insertInto('reference.country').values(countries.map(({ iso3, iso2, m49, es, en, zone }) => ({ iso3, iso2, m49, unhcrCode: iso3, name: asJson(words(es, en)), zone, locale: 'es-419' }))).execute()
}

async function foundStates(tx: Tx): Promise<void> {
  for (const { key, iso3, es, en, standing } of countries) {
    await tx.insertInto('membership.organisation').values({ id: idOf(key), key, kind: 'state', name: asJson(words(es, en)), short: iso3, iso3, stateId: idOf(key) }).execute()
    await tx.insertInto('membership.standing').values({ stateId: idOf(key), standing, since: '2017-10-26' }).execute()
  }
  for (const { key, kind, es, en, ...place } of institutions) {
    const state = 'state' in place ? place.state : undefined
    const iso3 = countries.find((country) => country.key === state)?.iso3 ?? null
    await tx.insertInto('membership.organisation').values({ id: idOf(key), key, kind, name: asJson(words(es, en)), short: key, iso3, stateId: state ? idOf(state) : null }).execute()
  }
  await tx.insertInto('membership.presidency').values([
    { stateId: idOf('llano'), since: '2019-01-31', until: '2020-01-15' },
    { stateId: idOf('sierra'), since: '2020-01-15' },
  ]).execute()
}

async function foundPeople(tx: Tx): Promise<void> {
  for (const [key, { name, language = 'es', posts }] of Object.entries(people)) {
    await tx.insertInto('membership.person').values({ id: idOf(key), name, language, zone: 'America/Costa_Rica' }).execute()
    await tx.insertInto('membership.contact').values({ personId: idOf(key), email: `${key}@example.org` }).execute()
    await tx.insertInto('membership.post').values(posts.map(({ role, at, main = false, since = '2018-01-01', until = null }, index) =>
      ({ id: idOf(`${key} post ${index}`), personId: idOf(key), role, organisationId: idOf(at), main, since, until }))).execute()
    await tx.insertInto('base.session').values({ tokenHash: hashToken(tokenOf(key)), personId: idOf(key), idle: '8 hours', expiresAt: new Date(Date.now() + 7 * 86_400_000) }).execute()
  }
}

async function foundPlan(tx: Tx): Promise<void> {
  await tx.insertInto('workplan.cycle').values({ id: idOf('cycle'), year: 2019, title: asJson(words('Plan de trabajo 2019', 'Work plan 2019')), presidencyId: idOf('llano') }).execute()
  await tx.insertInto('workplan.activity').values({
    id: idOf('activity'), cycleId: idOf('cycle'), key: 'practices', codes: ['A7'], section: 'A', pillars: ['pillar-1'], position: 1,
    title: asJson(words('Buenas prácticas para reducir el rezago', 'Good practices to reduce the backlog')),
    description: asJson(words('Reunión en línea.', 'Online meeting.')), responsible: [idOf('llano')],
  }).execute()
  for (const [index, [key, es, en, on]] of ([['inputs', 'Entrega de prácticas', 'Practices handed in', '2019-06-14'], ['meeting', 'Reunión en línea', 'Online meeting', '2019-06-27']] as const).entries()) {
    await tx.insertInto('workplan.milestone').values({ id: idOf(key), activityId: idOf('activity'), key, title: asJson(words(es, en)), position: index + 1 }).execute()
    await tx.insertInto('workplan.milestoneDate').values({ milestoneId: idOf(key), onDay: on, precision: 'day' }).execute()
  }
}
