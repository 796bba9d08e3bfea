import { sql } from 'kysely'
import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { holdFor } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse, Stale } from '#base/stops.ts'
import type { Words } from '#base/words.ts'
import { dayIn, regionZone } from '#base/zone.ts'
import { type Gathered, hasExamples, isFresh, type Section } from '#compilations/index.ts'
import { secretariatTeam } from '#membership/index.ts'
import { frozenFrom } from '../frozen/frozen.ts'
import { type Edition, isWithheld, type Licence, markOf, obstaclesTo, type PublicEdition, type Side, type Withholding } from './edition.ts'
import { findEdition } from './queries.ts'
import { may } from './policy.ts'

const subject = ({ id, holdingId }: Pick<Edition, 'id' | 'holdingId'>) => ({ kind: 'edition', id, holdingId })

/** Everything that publishing depends on, as it stands now. */
export type Standing = { gathered: Gathered; sections: Section[]; earlier: Edition[]; next: Pick<PublicEdition, 'number' | 'slugs'> }
type Decided = { mark: string; licence: Licence; publicFrom: Date; origin: string }

export const obstaclesOf = ({ gathered, sections, earlier }: Standing) =>
  obstaclesTo({ sections, fresh: isFresh(sections, gathered), practices: gathered.practices.length, missing: gathered.missing, mark: markOf(gathered.compilation, sections), earlier })

/** Freezes what is compiled, all at once. The files follow from it in a job; until they all exist the public sees nothing of it. */
export async function publishEdition(tx: Tx, me: Me, standing: Standing, { mark, licence, publicFrom, origin }: Decided): Promise<string> {
  const { gathered, sections, next: { number, slugs } } = standing
  const { compilation } = gathered
  const post = may.publish(me, null) ?? refuse()
  if (compilation.kind !== 'compendium') refuse('only a compendium is published')
  if (mark !== markOf(compilation, sections)) throw new Stale()
  if (obstaclesOf(standing).length > 0) refuse('something stands in the way')

  const holdingId = await holdFor(tx, 'edition', secretariatTeam, 'members')
  const deskId = await holdFor(tx, 'edition: desk', secretariatTeam, 'steering')
  // The day of an edition is the region's, whoever publishes it from wherever.
  const day = dayIn(regionZone, publicFrom)
  const inserted = await tx
    .insertInto('publishing.edition')
    .values({ kind: 'compendium', holdingId, deskId, ofId: compilation.id, number, day, year: compilation.year, slugEs: slugs.es, slugEn: slugs.en, title: asJson(compilation.title), licence, example: hasExamples(sections), mark, publicFrom })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  // A colleague published at the same moment.
  if (!inserted) throw new Stale()
  const { id } = inserted
  const content = frozenFrom(gathered, sections, { number, slugs, licence, day, origin })
  await tx.insertInto('publishing.freezing').values({ editionId: id, holdingId: deskId, content: asJson(content) }).execute()
  await record(tx, post, 'edition published', { ...subject({ id, holdingId }), facts: { compilation: compilation.id, number, mark } })
  return id
}

/** The files stay as they are: what was wrong, and what is right, stand beside them from now on. */
export async function correctEdition(tx: Tx, me: Me, edition: Edition, { place, correction }: { place: Words; correction: Words }): Promise<void> {
  const post = may.correct(me, edition) ?? refuse()

  await tx.insertInto('publishing.erratum').values({ editionId: edition.id, holdingId: edition.holdingId, place: asJson(place), correction: asJson(correction) }).execute()
  await record(tx, post, 'edition corrected', subject(edition))
}

/** One side asks, takes back or agrees while the other does the same: whoever comes second sees what the first did. */
async function asItStands(tx: Tx, { id }: Edition): Promise<Edition> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 18))`.execute(tx)
  return findEdition(tx, id)
}

/** The first side asks, the second makes it so; from then on the address says why and gives nothing to read. */
export async function withholdEdition(tx: Tx, me: Me, seen: Edition, reason: Words): Promise<boolean> {
  if (!may.withhold(me, seen)) refuse()
  const edition = await asItStands(tx, seen)
  const post = may.withhold(me, edition)
  if (!post) throw new Stale()

  const side = post.role as Side
  const { id } = await tx.insertInto('publishing.withholding').values({ editionId: edition.id, holdingId: edition.deskId!, side, reason: asJson(reason) }).returning('id').executeTakeFirstOrThrow()
  const done = isWithheld({ withholdings: [...edition.withholdings, { id, side, reason, byId: me.id, at: new Date(0) }] })
  if (done) await record(tx, post, 'edition withheld', { ...subject(edition), facts: { side } })
  else await record(tx, post, 'withholding asked', { kind: 'edition', id: edition.id, holdingId: edition.deskId, facts: { side } })
  return done
}

const ownRequest = ({ withholdings }: Pick<Edition, 'withholdings'>, side: string): Withholding | undefined => withholdings.find((one) => one.side === side)

/** As long as the other side has not agreed, the one that asked may say that it no longer does, and why. */
export async function takeBackWithholding(tx: Tx, me: Me, seen: Edition, reason: Words): Promise<void> {
  if (!may.takeBack(me, seen)) refuse()
  const edition = await asItStands(tx, seen)
  const post = may.takeBack(me, edition)
  if (!post) throw new Stale()

  const asked = ownRequest(edition, post.role)!
  await tx.insertInto('publishing.withholdingEnd').values({ withholdingId: asked.id, holdingId: edition.deskId!, reason: asJson(reason) }).execute()
  await record(tx, post, 'withholding taken back', { kind: 'edition', id: edition.id, holdingId: edition.deskId, facts: { side: asked.side } })
}
