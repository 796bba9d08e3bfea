import type { Tx } from '#base/database/transaction.ts'
import { record } from '#base/history.ts'
import type { Me } from '#base/person.ts'
import { refuse } from '#base/stops.ts'
import { may } from './policy.ts'
import type { FormatVersion } from './queries.ts'

const subject = (version: Pick<FormatVersion, 'id'>) => ({ kind: 'format version', id: version.id })

/** The guideline becomes public and frozen: wording changes by erratum, structure by a new version. */
export async function issueVersion(tx: Tx, me: Me, version: FormatVersion): Promise<void> {
  const post = may.issue(me, version) ?? refuse()

  await tx.insertInto('formats.issue').values({ versionId: version.id }).execute()
  await record(tx, post, 'guideline issued', { ...subject(version), facts: { format: version.format.key, number: version.number } })
}
