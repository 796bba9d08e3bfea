import type { Db } from '#base/database/transaction.ts'
import { type Duty, rankOfDue } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { listPresidencies, type Me } from '#membership/index.ts'
import { lastDay } from './dossier/dossier.ts'
import { may } from './dossier/policy.ts'
import { listDossiers } from './dossier/queries.ts'
import { text } from './dossier/text.ts'

const ninetyDays = 90 * 86_400_000

/** From three months before a term ends, its dossier is due on its last day. Who is named to the Presidency that follows is told that there is one to read. */
export async function listDuties(db: Db, me: Me, { lang }: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  const named = me.posts.find((post) => post.role === 'presidency')
  if (!may.open(me, null) && !named) return []
  const say = text[lang].duty
  const dossiers = await listDossiers(db)
  if (!may.open(me, null)) {
    const before = (await listPresidencies(db)).findLast((term, i, terms) => term.since <= today && terms[i + 1]?.stateId === named!.stateId && terms[i + 1]!.since > today)
    return dossiers.filter(({ presidencyId }) => presidencyId === before?.id).map((one) => ({ rank: 5, todo: (one.sealedAt ? say.sealed : say.along)(readText(one.state, lang)), action: say.read, href: `/w/handovers/${one.id}` }))
  }
  return (await listPresidencies(db)).flatMap((term) => {
    if (!term.until || term.since > today || Date.parse(term.until) - Date.parse(today) > ninetyDays) return []
    const dossier = dossiers.find((one) => one.presidencyId === term.id)
    if (dossier?.sealedAt) return []
    const due = lastDay(term.until)
    return [{ rank: rankOfDue(due, today), due, todo: say.write(readText(term.name, lang)), action: say.action, href: dossier ? `/w/handovers/${dossier.id}` : '/w/handovers', waits: say.next }]
  })
}
