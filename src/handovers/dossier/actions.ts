import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import { forGood, holdFor, release, share } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse, sameAsRead, Stale } from '#base/stops.ts'
import { eitherWords, rewrite, type Words, words } from '#base/words.ts'
import { presidencyTeam, presides, secretariatTeam } from '#membership/index.ts'
import { type Content, type Dossier, isReady, keyOf, missingForSeal, type OpenWork, readMark, sealMark } from './dossier.ts'
import type { ChoiceData, TextsData } from './form.ts'
import { may } from './policy.ts'

const subject = (dossier: Pick<Dossier, 'id' | 'holdingId'>) => ({ kind: 'handover', id: dossier.id, holdingId: dossier.holdingId })

/** Until it is sealed it is the two bodies' and of those who are named to the next presidency: they read along before their day, by the dossier itself (`base.my_shares`). */
export async function openDossier(tx: Tx, me: Me, presidencyId: string): Promise<string> {
  const post = may.open(me, null) ?? refuse()

  const [owner, other] = presides(me) ? [presidencyTeam, secretariatTeam] : [secretariatTeam, presidencyTeam]
  const holdingId = await holdFor(tx, 'handover', owner, 'steering')
  await share(tx, holdingId, { organisationId: other }, { purpose: 'handover', until: forGood, writes: true })
  const { id } = await tx.insertInto('handovers.dossier').values({ holdingId, presidencyId }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'handover opened', { ...subject({ id, holdingId }), facts: { presidency: presidencyId } })
  return id
}

const textOf = (known: Words | null, es: string, en: string): string | null => {
  if (!es && !en) return null
  return asJson(known ? rewrite(known, { es, en }) : eitherWords({ es, en }))
}

export async function writeTexts(tx: Tx, me: Me, dossier: Dossier, data: TextsData): Promise<void> {
  const post = may.write(me, dossier) ?? refuse()

  const texts = { achieved: textOf(dossier.achieved, data['achieved.es'], data['achieved.en']), priorities: textOf(dossier.priorities, data['priorities.es'], data['priorities.en']) }
  const changed = await tx.updateTable('handovers.dossier').set({ ...texts, version: data.version + 1 }).where('id', '=', dossier.id).where('version', '=', data.version).executeTakeFirst()
  if (!changed.numUpdatedRows) throw new Stale()
  await record(tx, post, 'handover written', subject(dossier))
}

/** One open thing: it goes on, gets another day, or is dropped; with the reason. */
export async function decideItem(tx: Tx, me: Me, dossier: Dossier, { item, data, read }: { item: OpenWork; data: ChoiceData; read: string }): Promise<void> {
  const post = may.write(me, dossier) ?? refuse()
  sameAsRead(read, readMark(item))

  const reason = asJson(words(data['reason.es'], data['reason.en']))
  await tx.insertInto('handovers.choice').values({ dossierId: dossier.id, holdingId: dossier.holdingId, kind: item.kind, subjectId: item.id, verdict: data.verdict, onDay: data.onDay, reason }).execute()
  await record(tx, post, 'open work decided', { ...subject(dossier), facts: { item: keyOf(item), verdict: data.verdict, onDay: data.onDay } })
}

/** Frozen with everything it says, released to the members; its files are made by a job from what was frozen, and the next plan begins. */
export async function sealDossier(tx: Tx, me: Me, dossier: Dossier, { content, items, read }: { content: Content; items: OpenWork[]; read: string }): Promise<void> {
  const post = may.seal(me, dossier) ?? refuse()
  if (!isReady(missingForSeal(dossier, items))) refuse('something is still open')
  sameAsRead(read, sealMark(dossier, items))

  await tx.insertInto('handovers.sealing').values({ dossierId: dossier.id, holdingId: dossier.holdingId, content: asJson(content) }).execute()
  await release(tx, dossier.holdingId, 'members')
  const goesOn = items.filter((item) => item.kind === 'milestone' && item.choice!.verdict !== 'dropped').map((item) => ({ milestone: item.id, onDay: item.choice!.onDay }))
  const dropped = items.filter((item) => item.kind === 'milestone' && item.choice!.verdict === 'dropped').map((item) => item.id)
  await record(tx, post, 'handover sealed', { ...subject(dossier), facts: { presidency: dossier.presidencyId, goesOn, dropped } })
}
