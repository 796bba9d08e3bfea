import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { dayIn } from '#base/zone.ts'
import { type Gathered, hasExamples, isFresh, type Section } from '#compilations/index.ts'
import { secretariatTeam } from '#membership/index.ts'
import { frozenFrom } from '../frozen/frozen.ts'
import { type Edition, isWithheld, type Licence, markOf, obstaclesTo, type Side, slugsFor } from './edition.ts'
import { may } from './policy.ts'

const subject = ({ id, holdingId }: Pick<Edition, 'id' | 'holdingId'>) => ({ kind: 'edition', id, holdingId })

export type Standing = { gathered: Gathered; sections: Section[]; earlier: Edition[]; taken: (slugs: Edition['slugs']) => Promise<boolean> }
type Decided = { mark: string; licence: Licence; publicFrom: Date; origin: string }

// The day of an edition is the region's, whoever publishes it from wherever.
const region = 'America/Costa_Rica'

export const obstaclesOf = ({ gathered, sections, earlier }: Omit<Standing, 'taken'>) =>
  obstaclesTo({ sections, fresh: isFresh(sections, gathered), practices: gathered.practices.length, missing: gathered.missing, mark: markOf(gathered.compilation, sections), earlier })

/** Freezes what is compiled, all at once. The files follow from it in a job; until they all exist the public sees nothing of it. */
export async function publishEdition(tx: Tx, me: Me, standing: Standing, { mark, licence, publicFrom, origin }: Decided): Promise<string> {
  const { gathered, sections, earlier } = standing
  const { compilation } = gathered
  const post = may.publish(me, null) ?? refuse()
  if (compilation.kind !== 'compendium') refuse('only a compendium is published')
  if (mark !== markOf(compilation, sections)) throw new Stale()
  if (obstaclesOf(standing).length > 0) refuse('something stands in the way')

  const number = Math.max(0, ...earlier.map((edition) => edition.number)) + 1
  const slugs = await freeSlugs(slugsFor(compilation.title, number), standing.taken)
  const holdingId = await holdFor(tx, 'edition', secretariatTeam, 'members')
  const deskId = await holdFor(tx, 'edition: desk', secretariatTeam, 'steering')
  const { id } = await tx
    .insertInto('publishing.edition')
    .values({ holdingId, deskId, compilationId: compilation.id, number, year: compilation.year, slugEs: slugs.es, slugEn: slugs.en, title: asJson(compilation.title), licence, example: hasExamples(sections), mark, publicFrom })
    .returning('id')
    .executeTakeFirstOrThrow()
  const content = frozenFrom(gathered, sections, { number, slugs, licence, day: dayIn(region, publicFrom), origin })
  await tx.insertInto('publishing.freezing').values({ editionId: id, holdingId: deskId, content: asJson(content) }).execute()
  await record(tx, post, 'edition published', { ...subject({ id, holdingId }), facts: { compilation: compilation.id, number, mark } })
  return id
}

/** Two compendia of a year may bear the same title: the later one's address is told apart by a letter. */
async function freeSlugs(wanted: Edition['slugs'], taken: Standing['taken']): Promise<Edition['slugs']> {
  for (const suffix of ['', '-b', '-c', '-d', '-e', '-f']) {
    const slugs = { es: wanted.es + suffix, en: wanted.en + suffix }
    if (!(await taken(slugs))) return slugs
  }
  return refuse('too many editions of that title in a year')
}

/** The files stay as they are: what was wrong, and what is right, stand beside them from now on. */
export async function correctEdition(tx: Tx, me: Me, edition: Edition, { place, correction }: { place: Words; correction: Words }): Promise<void> {
  const post = may.correct(me, edition) ?? refuse()

  await tx.insertInto('publishing.erratum').values({ editionId: edition.id, holdingId: edition.holdingId, place: asJson(place), correction: asJson(correction) }).execute()
  await record(tx, post, 'edition corrected', subject(edition))
}

/** The first side asks, the second makes it so; from then on the address says why and gives nothing to read. */
export async function withholdEdition(tx: Tx, me: Me, edition: Edition, reason: Words): Promise<boolean> {
  const post = may.withhold(me, edition) ?? refuse()

  const side = post.role as Side
  await tx.insertInto('publishing.withholding').values({ editionId: edition.id, holdingId: edition.deskId, side, reason: asJson(reason) }).execute()
  const done = isWithheld({ withholdings: [...edition.withholdings, { side, reason, byId: me.id, at: new Date(0) }] })
  if (done) await record(tx, post, 'edition withheld', { ...subject(edition), facts: { side } })
  else await record(tx, post, 'withholding asked', { kind: 'edition', id: edition.id, holdingId: edition.deskId, facts: { side } })
  return done
}
