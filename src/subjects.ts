import type { Db } from '#base/database/transaction.ts'
import { readText, type Words, words } from '#base/words.ts'
import { type Dossier, dossierText, listDossiers, listUndecided, tellDossier } from '#accessions/index.ts'
import { type Item, listCirculated, listItems, listTitledVersions } from '#calls/index.ts'
import { asCompiled, type Compilation, listCompilations, tellPractice } from '#compilations/index.ts'
import { type FormatVersion, listVersions } from '#formats/index.ts'
import { reviewsInWords } from '#practices/index.ts'
import { type Edition, isPublic, listEditions } from '#publishing/index.ts'
import { priorityDoor, type SubjectCard, type SubjectDoor, type Subjects } from '#meetings/index.ts'
import { listProposals, type Proposal, tellProposal } from '#workplan/index.ts'
import { text as planText } from './workplan/edition/text.ts'

type Asked = { item: Item; version: string }

async function cardsOf(db: Db, kind: Item['kind'], asked: Asked[]): Promise<SubjectCard[]> {
  const versions = await listTitledVersions(db, asked.map(({ version }) => version))
  return asked.flatMap(({ item, version }) => {
    const titled = versions.find((one) => one.id === version && one.itemId === item.id)
    if (!titled) return []
    return { kind, id: item.id, version, title: titled.title, publishes: titled.publishes, href: `/w/practices/${item.id}`, authorStateId: item.stateId, holdingIds: [item.holdingId], example: item.example }
  })
}

const itemsOf = (kind: Item['kind']): SubjectDoor => ({
  describe: async (db, refs) => {
    const items = await listItems(db, { ids: refs.map((ref) => ref.id) })
    return cardsOf(db, kind, refs.flatMap((ref) => items.filter((item) => item.id === ref.id && item.kind === kind && ref.version !== null).map((item) => ({ item, version: ref.version! }))))
  },
  offer: async (db) => {
    const items = await listCirculated(db, kind)
    const [cards, reviews] = [await cardsOf(db, kind, items.map((item) => ({ item, version: item.latest!.id }))), await reviewsInWords(db, items)]
    return cards.map((card) => ({ ...card, ...(reviews.has(card.id) && { assessment: reviews.get(card.id)! }) }))
  },
})

/** D2, E3: a format that was issued, in one version. */
const formatVersions: SubjectDoor = {
  describe: async (db, refs) => (await listVersions(db, { issued: true })).filter((version) => refs.some((ref) => ref.version === version.id)).map(formatCard),
  offer: async (db) => (await listVersions(db, { issued: true })).map(formatCard),
}

const formatCard = ({ id, number, format }: FormatVersion): SubjectCard => ({
  kind: 'format version', id: format.id, version: id, title: both(format.title, (title) => `${title}, v${number}`), href: `/w/formats/${id}`, authorStateId: null, holdingIds: [], publishes: true, example: false,
})

/** The year's plan as it was frozen to be adopted (F3). */
const titleOfProposal = ({ body, number }: Proposal): Words => words(planText.es.one(body.year, number), planText.en.one(body.year, number))
const cardOf = (proposal: Proposal): SubjectCard => ({
  kind: 'work plan', id: proposal.cycleId, version: proposal.id, title: titleOfProposal(proposal), href: `/w/work-plan/proposals/${proposal.id}`, authorStateId: null, holdingIds: [], publishes: true, example: false,
})

const workPlans: SubjectDoor = {
  describe: async (db, refs) => (await listProposals(db, { ids: refs.flatMap((ref) => ref.version ?? []) })).filter((proposal) => refs.some((ref) => ref.id === proposal.cycleId)).map(cardOf),
  // Only the latest of a year waits to be adopted.
  offer: async (db) => [...Map.groupBy(await listProposals(db), (one) => one.cycleId).values()].flatMap(([latest]) => (latest && !latest.adoption ? cardOf(latest) : [])),
}

/** The regional document and the compendium, once members read them (D4, E7). */
const compilationDocuments: SubjectDoor = {
  describe: async (db, refs) => (await listCompilations(db, { ids: refs.map((ref) => ref.id) })).map(compilationCard),
  offer: async (db) => (await listCompilations(db)).filter((one) => one.circulatedAt !== null).map(compilationCard),
  // A7: the members read it before they meet.
  circulates: async (db, meetingId) =>
    (await listCompilations(db, { kind: 'meeting paper', meetingId }))
      .filter((one) => one.circulatedAt !== null)
      .map((one) => ({ id: one.id, title: one.title, href: `/w/compilations/${one.id}`, print: async (reader) => (await asCompiled(db, one, reader))?.paper })),
}

const compilationCard = ({ id, title, holdingId }: Compilation): SubjectCard => ({ kind: 'compilation', id, version: null, title, href: `/w/compilations/${id}`, authorStateId: null, holdingIds: [holdingId], publishes: true, example: false })

/** What was frozen: a meeting may note it, or the next one build on it (E7). */
const frozenEditions: SubjectDoor = {
  describe: async (db, refs) => (await listEditions(db, { ids: refs.map((ref) => ref.id) })).map(editionCard),
  // Minutes and handovers stay with the members: a meeting may have guests.
  offer: async (db) => (await listEditions(db)).filter(isPublic).map(editionCard),
}

const editionCard = (edition: Edition): SubjectCard => {
  const { id, title, holdingId, number, example } = edition
  return { kind: 'edition', id, version: null, title: both(title, (said) => `${said} (${number})`), href: `/w/editions/${id}`, authorStateId: null, holdingIds: isPublic(edition) ? [holdingId] : [], publishes: isPublic(edition), example }
}

const both = (title: Words, say: (title: string) => string): Words => words(say(readText(title, 'es')), say(readText(title, 'en')))

/** Guests of a meeting read on its agenda that a state asks to join, or leaves; its letters and steps stay among the members and the state itself. That a state leaves is public once it has left, and not by a decision before. */
const accessionCard = (dossier: Dossier): SubjectCard => ({
  kind: 'accession', id: dossier.id, version: null, title: words(dossierText.es.kind[dossier.kind](readText(dossier.state, 'es')), dossierText.en.kind[dossier.kind](readText(dossier.state, 'en'))),
  publishes: dossier.kind === 'accession', href: `/w/accessions/${dossier.id}`, authorStateId: dossier.stateId, holdingIds: [], example: dossier.example,
})

/** ONE registry: kind of subject → the part that shows it to a meeting. A part that has editions, plans or dossiers of its own adds its line here. */
export const subjects: Subjects = {
  practice: { ...itemsOf('practice'), tell: tellPractice },
  compilation: compilationDocuments,
  edition: frozenEditions,
  'format version': formatVersions,
  'work plan': { ...workPlans, tell: tellProposal },
  priority: priorityDoor,
  accession: {
    describe: async (db, refs) => (await listDossiers(db, refs.map((ref) => ref.id))).map(accessionCard),
    offer: async (db) => (await listUndecided(db)).map(accessionCard),
    tell: tellDossier,
  },
}
