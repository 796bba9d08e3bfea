import { asJson } from '#base/database/columns.ts'
import type { Tx } from '#base/database/transaction.ts'
import { keepFile, type Upload } from '#base/file.ts'
import { record } from '#base/history.ts'
import { forGood, holdFor, share } from '#base/holding.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { fingerprint, type Lang } from '#base/words.ts'
import { presidencyTeam, secretariatTeam } from '#membership/index.ts'
import type { Dossier, Kind } from './dossier.ts'
import type { StepData } from './form.ts'
import { may } from './policy.ts'

const subject = (dossier: Pick<Dossier, 'id' | 'holdingId'>) => ({ kind: 'dossier', id: dossier.id, holdingId: dossier.holdingId })

/** Members read it, and the state that joins or leaves reads and writes in it, whatever its standing. */
export async function beginDossier(tx: Tx, me: Me, { stateId, kind }: { stateId: string; kind: Kind }): Promise<string> {
  const post = may.begin(me, null) ?? refuse()

  // Whichever body opens it holds it; the other one and the state itself write in it by share.
  const [owner, other] = me.teams.includes(secretariatTeam) ? [secretariatTeam, presidencyTeam] : [presidencyTeam, secretariatTeam]
  const holdingId = await holdFor(tx, 'dossier', owner, 'members')
  for (const organisationId of [other, stateId]) await share(tx, holdingId, { organisationId }, { purpose: 'dossier', until: forGood, writes: true })
  const { id } = await tx.insertInto('accessions.dossier').values({ holdingId, stateId, kind }).returning('id').executeTakeFirstOrThrow()
  await record(tx, post, 'dossier opened', { ...subject({ id, holdingId }), facts: { state: stateId, kind } })
  return id
}

/** The latest word on a step counts. */
export async function recordStep(tx: Tx, me: Me, dossier: Dossier, { data, upload, lang }: { data: StepData; upload: Upload | undefined; lang: Lang }): Promise<void> {
  const post = may.recordStep(me, dossier) ?? refuse()

  const fileId = upload ? await keepFile(tx, dossier.holdingId, upload) : null
  const note = { original: lang, [lang]: data.note }
  const row = { dossierId: dossier.id, holdingId: dossier.holdingId, key: data.key, onDay: data.happened === 'yes' ? data.onDay : null, precision: data.precision, note: asJson(note), source: data.source, fileId, example: dossier.example || data.example }
  await tx.insertInto('accessions.step').values(row).execute()
  const said = { ...subject(dossier), facts: { step: data.key, note: fingerprint(data.note), ...(fileId ? { file: fileId } : {}) } }
  if (data.happened === 'yes') await record(tx, post, 'step recorded', said)
  else await record(tx, post, 'step taken back', said)
}
