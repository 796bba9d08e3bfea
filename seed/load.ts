import { createHash } from 'node:crypto'
import type { ClientConfig } from 'pg'
import { asJson } from '#base/database/columns.ts'
import { asOwner } from '#base/database/owner.ts'
import type { Tx } from '#base/database/transaction.ts'
import { enqueue } from '#base/history.ts'
import { words, type Words } from '#base/words.ts'
import { Definition } from '#formats/index.ts'
import { presidencyTeam, secretariatTeam } from '#membership/index.ts'
import { memberStates } from '../src/workplan/who.ts'
import { freezePlan, keepAdoption } from '../src/workplan/edition/actions.ts'
import { findProposal } from '#workplan/index.ts'
import { adopted, dependencies, earlierProducts, fulfilledBy, works } from './dependencies.ts'
import { criteria, goodPracticeGuideline, policyReview, scale } from './guideline.ts'
import { memberships, presidencies } from './membership.ts'
import { occasions } from './national-calendar.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { countries, pillars, populations, themes } from './reference.ts'
import { sources } from './sources.ts'
import type { Activity, Format, Moment, Organisation, Planned, Text } from './types.ts'
import { activities, cycle } from './work-plan.ts'

// The two bodies of the framework stand in every installation (migration 0003).
const bodies: Record<string, string> = { presidency: presidencyTeam, secretariat: secretariatTeam, 'technical-secretariat': secretariatTeam }

/** The id of a seeded thing: the same in every demonstration, so that links in a manual keep working. */
export function seedId(kind: string, key: string): string {
  if (kind === 'organisation' && bodies[key]) return bodies[key]
  const hex = createHash('sha256').update(`marco seed ${kind} ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The link with which a person of the demonstration signs in. */
export const linkOf = (person: string): string => seedId('sign-in link', person)

const both = ({ es, en }: Text): Words => words(es, en)
const json = (text: Text): string => asJson(both(text))

/**
 * What every framework begins with, demonstrated or real: the lists, the states and institutions, which states are members, and the shipped
 * guidelines as drafts that the Secretariat reads, changes and issues. Nothing invented.
 */
export async function loadFramework(tx: Tx, at?: string): Promise<void> {
  await loadReference(tx)
  await loadOrganisations(tx)
  await loadStandings(tx, memberships.filter((one) => !one.example))
  await loadFormat(tx, goodPracticeGuideline, { scored: true, at })
  await loadFormat(tx, policyReview, { scored: false, at })
}

/** Beside it, the people and the work plan of the 2019 cycle. What happened in the loop is played by people (play.ts). */
export async function loadCycle(owner: ClientConfig): Promise<void> {
  await asOwner(owner, async (tx) => {
    // The guidelines were drafted before the Secretariat issues the first of them (story.ts), by nobody in particular.
    await loadFramework(tx, '2019-04-15T16:00:00Z')
    await loadStandings(tx, memberships.filter((one) => one.example))
    await loadPresidencies(tx)
    await loadPeople(tx)
    await loadWorkPlan(tx)
    await loadNationalCalendar(tx)
  })
}

async function loadReference(tx: Tx): Promise<void> {
  await tx
    .insertInto('reference.country')
    .values(countries.map(({ iso3, iso2, m49, unhcr, name, official, zone, locale }) => ({ iso3, iso2, m49, unhcrCode: unhcr, name: json(name), official: official ? json(official) : null, zone: zone ?? null, locale: locale ?? null })))
    .execute()
  await tx.insertInto('reference.term').values([
    ...pillars.map(({ key, name, description, number, source }) => ({ list: 'pillar' as const, key, name: json(name), description: json(description), position: number, facts: asJson({ source }) })),
    ...populations.map(({ key, name, definition, beneficiary = false, source }, index) => ({ list: 'population' as const, key, name: json(name), description: json(definition), position: index + 1, facts: asJson({ beneficiary, source }) })),
    ...themes.map(({ key, name, description, obligations, pillars: of, source }, index) => ({ list: 'theme' as const, key, name: json(name), description: json(description), position: index + 1, facts: asJson({ obligations, pillars: of, source }) })),
  ]).execute()
}

const kinds = { 'state': 'state', 'national institution': 'ministry', 'un agency': 'UN agency', 'regional body': 'regional body', 'cooperating state': 'donor', 'civil society': 'civil-society network', 'academia': 'academia' } as const

const kindOf = ({ key, kind }: Organisation) => (kind === 'technical secretariat' ? (key === 'oas' ? 'regional body' : 'UN agency') : kinds[kind])
const isNew = ({ key }: Organisation) => !(key in bodies)

async function loadOrganisations(tx: Tx): Promise<void> {
  const states = new Map(organisations.filter((one) => one.kind === 'state').map((one) => [one.iso3, seedId('organisation', one.key)]))
  const belongs = (one: Organisation) => (one.kind === 'state' || one.kind === 'national institution' ? (states.get(one.iso3) ?? null) : null)
  const rows = organisations.filter(isNew).map((one) => ({ id: seedId('organisation', one.key), key: one.key, kind: kindOf(one), name: json(one.name), short: one.short.es, iso3: one.iso3 ?? null, stateId: belongs(one) }))
  await tx.insertInto('membership.organisation').values([...rows].sort((a, b) => Number(b.kind === 'state') - Number(a.kind === 'state'))).execute()
}

const stateId = (iso3: string): string => seedId('organisation', organisations.find((one) => one.kind === 'state' && one.iso3 === iso3)!.key)
// The keys of our own list of sources say nothing to a reader.
const cited = (source: string): string => source.replace(/^S\d+ · /, '')
const precisionOf = ({ precision }: Moment) => precision

async function loadStandings(tx: Tx, standings: typeof memberships): Promise<void> {
  await tx
    .insertInto('membership.standing')
    .values(standings.map(({ country, as, since, until, example = false }) => ({ stateId: stateId(country), standing: as, since: since.on, until: until?.on ?? null, precision: precisionOf(since), source: cited(since.source), example })))
    .execute()
}

async function loadPresidencies(tx: Tx): Promise<void> {
  await tx
    .insertInto('membership.presidency')
    .values(presidencies.map(({ country, since, until }) => ({ stateId: stateId(country), since: since.on, until: until.on, precision: precisionOf(since), source: cited(since.source) })))
    .execute()
}

async function loadPeople(tx: Tx): Promise<void> {
  const zones = new Map(countries.map((country) => [country.iso3, country.zone]))
  const place = new Map(organisations.map((one) => [one.key, one.iso3]))
  for (const { key, name, email, language, posts } of people) {
    const personId = seedId('person', key)
    const zone = posts.map((post) => zones.get(place.get(post.organisation) ?? ('' as never))).find(Boolean) ?? 'America/Costa_Rica'
    await tx.insertInto('membership.person').values({ id: personId, name, language, zone }).execute()
    await tx.insertInto('membership.contact').values({ personId, email }).execute()
    await tx
      .insertInto('membership.post')
      .values(posts.map(({ role, organisation, since, until = null, main = false, covers }) => ({ personId, role, organisationId: seedId('organisation', organisation), main, since, until, coversId: covers ? stateId(covers) : null })))
      .execute()
  }
}

const responsible = (key: string): string[] => {
  return [key === 'member states' ? memberStates : seedId('organisation', key)]
}

async function loadWorkPlan(tx: Tx): Promise<void> {
  const cycleId = seedId('cycle', cycle.key)
  await tx.insertInto('workplan.cycle').values({ id: cycleId, year: cycle.year, title: json(cycle.name), presidencyId: stateId(cycle.presidency) }).execute()
  for (const [position, activity] of activities.entries()) {
    const activityId = seedId('activity', activity.key)
    await tx
      .insertInto('workplan.activity')
      .values({
        id: activityId, cycleId, key: activity.key, codes: activity.obligations, section: activity.section, pillars: activity.pillars, position,
        title: json(activity.title), description: json(activity.description), responsible: activity.responsible.flatMap(responsible), contributors: activity.contributors.flatMap(responsible), source: cited(activity.source),
      })
      .execute()
    for (const [index, milestone] of activity.milestones.entries()) await loadMilestone(tx, activityId, { ...milestone, index })
    const last = activity.milestones.at(-1)!.key
    const products = activity.products.map((title, index) => ({ activityId, milestoneId: seedId('milestone', earlierProducts[activity.key]?.[index] ?? last), title: json(title), position: index + 1 }))
    for (const [index, product] of products.entries()) {
      const { id } = await tx.insertInto('workplan.product').values(product).returning('id').executeTakeFirstOrThrow()
      const links = (fulfilledBy[activity.key]?.[index] ?? []).map((by) => ({ productId: id, kind: by.kind, subjectId: 'state' in by ? stateId(by.state) : seedId('milestone', by.milestone) }))
      if (links.length > 0) await tx.insertInto('workplan.link').values(links).execute()
    }
  }
  await tx.insertInto('workplan.dependency').values(dependencies.map(({ before, after, lag = 0, basis, reason }) => ({ beforeId: seedId('milestone', before), afterId: seedId('milestone', after), lag, basis, reason: json(reason) }))).execute()
  // Before this place existed: the plan as it was published is the first edition.
  const proposal = await findProposal(tx, await freezePlan(tx, cycleId))
  await keepAdoption(tx, proposal, { onDay: adopted.on, wording: both(adopted.wording), source: cited(sources.plan) })
  // It has its files like every plan that is adopted later.
  await enqueue(tx, 'make editions', {})
}

async function loadNationalCalendar(tx: Tx): Promise<void> {
  await tx
    .insertInto('workplan.occasion')
    .values(occasions.map(({ country, kind, first, last = first, title, source }) => ({ stateId: stateId(country), kind, firstDay: first, lastDay: last, title: json(title), source: cited(source) })))
    .execute()
}

async function loadMilestone(tx: Tx, activityId: string, milestone: Activity['milestones'][number] & { index: number }): Promise<void> {
  const id = seedId('milestone', milestone.key)
  const { planned, actual, paragraph, note, noteSource = '' } = milestone
  await tx
    .insertInto('workplan.milestone')
    .values({ id, activityId, key: milestone.key, title: json(milestone.title), paragraph: json(paragraph), note: note ? json(note) : null, noteSource: cited(noteSource), noteFrom: note ? (actual?.on ?? cycle.to) : null, position: milestone.index, ...workOf(milestone.key) })
    .execute()
  await tx
    .insertInto('workplan.milestoneDate')
    .values({ milestoneId: id, onDay: planned.on ?? null, precision: planned.on ? planned.precision : 'tentative', wording: json(planned.words), place: placeOf(planned), at: '2019-04-01T12:00:00Z' })
    .execute()
  if (actual) await tx.insertInto('workplan.fulfilment').values({ milestoneId: id, onDay: actual.on, precision: actual.precision, wording: json(actual.words), place: placeOf(actual), source: cited(actual.source), at: `${actual.on}T18:00:00Z` }).execute()
}

function workOf(key: string) {
  const { kind, days = 0, anchored } = works.find((one) => one.milestone === key) ?? {}
  return { kind: kind ?? ('milestone' as const), days, anchored: anchored ? json(anchored) : null }
}

const placeOf = ({ place }: Pick<Planned, 'place'>): string | null => (place ? json(place) : null)

/** Texts of the seed become Words, and the whole is checked as if the Secretariat had typed it. */
export function definitionOf(format: Format, scored: boolean): Definition {
  const translated = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(translated)
    if (!value || typeof value !== 'object') return value
    if ('es' in value && 'en' in value) return both(value as Text)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]))
  }
  const { intro, minutes, sections } = format
  return Definition.parse(translated({ intro, minutes, sections, source: cited(format.source), criteria: scored ? criteria.map(({ key, label, hint }) => ({ key, label, hint })) : [], scale: scored ? scale.map((step) => step.label) : [] }))
}

async function loadFormat(tx: Tx, format: Format, { scored, at }: { scored: boolean; at?: string | undefined }): Promise<void> {
  const formatId = seedId('format', format.key)
  const drafted = at ? { at } : {}
  await tx.insertInto('formats.format').values({ id: formatId, key: format.key, kind: format.item, title: json(format.title), ...drafted }).execute()
  await tx.insertInto('formats.version').values({ id: seedId('format version', format.key), formatId, number: format.version, definition: asJson(definitionOf(format, scored)), ...drafted }).execute()
}
