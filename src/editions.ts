import { words, readText, type Words } from '#base/words.ts'
import { instantIn, regionZone } from '#base/zone.ts'
import type { EditionDoor, EditionDoors } from '#publishing/index.ts'
import { whatStands } from './adoption.ts'
import { findDossier, findFrozen as findSealed, listSealed } from './handovers/dossier/queries.ts'
import { handoverPaper } from './handovers/dossier/paper.ts'
import { text as handover } from './handovers/dossier/text.ts'
import { findFrozen as findMinutes, listFrozen as listMinutes } from './meetings/minutes/queries.ts'
import { text as minutesText } from './meetings/minutes/text.ts'
import { planColumns, planPaper, planRows } from './workplan/edition/documents.ts'
import { findAdopted, findProposal, listAdopted, listEndedAdoptions } from './workplan/edition/queries.ts'
import { text as planText } from './workplan/edition/text.ts'
import { fingerprintOf } from './publishing/frozen/frozen.ts'

// How what an act froze becomes an edition. The compendium is publishing's own; every other kind is known by its part, and joined here.

const inBoth = (say: { es: (lang: 'es') => string; en: (lang: 'en') => string }): Words => words(say.es('es'), say.en('en'))
const nothingElse = { members: [], countries: [], practices: [], others: [], subtitle: null, basis: null, count: 0, data: null }

/** F3: the plan, when a meeting adopts it and as long as that decision stands. */
const workPlans: EditionDoor = {
  listIds: async (db) => (await whatStands(db, await listAdopted(db))).map(({ proposalId }) => proposalId),
  listUndone: async (db) => {
    const adopted = new Set((await listAdopted(db)).map(({ proposalId }) => proposalId))
    return (await listEndedAdoptions(db)).filter(({ proposalId }) => !adopted.has(proposalId)).map(({ proposalId, why, at }) => ({ id: proposalId, reason: why, at }))
  },
  find: async (db, id) => {
    const { number, sha256, cycleId, adoption } = await findProposal(db, id)
    const adopted = await findAdopted(db, id)
    const { year, title, activities } = adopted.plan
    const made = { adopted, adoption: adoption!, number, sha256 }
    return {
      ofId: cycleId, holdingId: null, at: instantIn(regionZone, adoption!.onDay, '00:00'), name: words('Plan de trabajo', 'Work plan'),
      told: {
        ...nothingElse, title: inBoth({ es: () => planText.es.paper.title(year), en: () => planText.en.paper.title(year) }), subtitle: readText(title, 'es') === planText.es.paper.title(year) ? null : title, year, day: adoption!.onDay, example: adopted.example, basis: adoption!.wording, count: activities.length,
        members: adopted.members, countries: adopted.members,
        sources: [{ kind: 'proposal', of: `${readText(title, 'es')}, ${number}`, named: inBoth({ es: (lang) => `${readText(title, lang)}, ${number}`, en: (lang) => `${readText(title, lang)}, ${number}` }), digest: sha256 }],
        paper: (lang) => planPaper(made, lang),
        data: { rowsAre: 'milestones', in: { es: { columns: planColumns, rows: planRows(adopted, 'es') }, en: { columns: planColumns, rows: planRows(adopted, 'en') } } },
      },
    }
  },
}

/** The minutes of a meeting, when the Presidency adopts them. */
const minutes: EditionDoor = {
  listIds: listMinutes,
  find: async (db, id) => {
    const { at, holdingId, content } = await findMinutes(db, id)
    const title = inBoth({ es: (lang) => minutesText.es.title(readText(content.title, lang)), en: (lang) => minutesText.en.title(readText(content.title, lang)) })
    const { year, day, example, papers } = content
    return { ofId: id, holdingId, at, name: title, told: { ...nothingElse, title, year, day, example, sources: [{ kind: 'minutes', of: readText(content.title, 'es'), named: content.title, digest: fingerprintOf(content) }], paper: (lang) => papers[lang] } }
  },
}

/** F4: the dossier of a presidency, when it is sealed. */
const handovers: EditionDoor = {
  listIds: listSealed,
  find: async (db, id) => {
    const { holdingId, sealedAt } = await findDossier(db, id)
    const content = (await findSealed(db, id))!
    const title = inBoth({ es: (lang) => handover.es.of(readText(content.state, lang)), en: (lang) => handover.en.of(readText(content.state, lang)) })
    return {
      ofId: id, holdingId, at: sealedAt!, name: title,
      told: { ...nothingElse, title, year: Number(content.since.slice(0, 4)), day: content.on, example: content.example, sources: [{ kind: 'handover', of: readText(title, 'es'), named: title, digest: fingerprintOf(content) }], paper: (lang) => handoverPaper(content, lang, { draft: false }) },
    }
  },
}

/** ONE registry: kind of edition → the part that froze it, and how it reads on paper and as data. */
export const editions: EditionDoors = { 'work plan': workPlans, 'minutes': minutes, 'handover': handovers }
