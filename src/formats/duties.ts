import type { Db } from '#base/database/transaction.ts'
import type { Duty } from '#base/duty.ts'
import type { Me } from '#base/person.ts'
import { type Lang, readText } from '#base/words.ts'
import { lacksToIssue } from './draft/draft.ts'
import { may } from './policy.ts'
import { listVersions } from './queries.ts'
import { text } from './text.ts'

/** A guideline that lacks nothing waits to be issued; one being written waits to be finished. */
export async function listDuties(db: Db, me: Me, { lang }: { lang: Lang }): Promise<Duty[]> {
  if (!may.make(me, null)) return []

  const say = text[lang].duty
  const drafts = (await listVersions(db)).filter((version) => may.edit(me, version))
  return drafts.map(({ id, format, number, definition }): Duty => {
    const title = readText(format.title, lang)
    const ready = lacksToIssue(definition, format.kind).length === 0
    return ready ? { rank: 4, todo: say.issue(title, number), href: `/w/formats/${id}#issue`, action: say.issueAction } : { rank: 5, todo: say.finish(title, number), href: `/w/formats/${id}`, action: say.finishAction }
  })
}
