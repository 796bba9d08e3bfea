import type { Db } from '#base/database/transaction.ts'
import type { Duty } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { isSecretariat, type Me, presides } from '#membership/index.ts'
import { type Dossier, isComplete, isRecorded, nextStep, readSteps, type Step } from './dossier/dossier.ts'
import { may } from './dossier/policy.ts'
import { findFacts, listDossiers, listEntries } from './dossier/queries.ts'
import { text } from './dossier/text.ts'
import { readText } from '#base/words.ts'

/** The next step of each open dossier, for whoever may record it. It has no deadline of its own: later. */
export async function listDuties(db: Db, me: Me, { lang }: Pick<View, 'lang'>, today: string): Promise<Duty[]> {
  const say = text[lang]
  const duties: Duty[] = []
  for (const dossier of await listDossiers(db)) {
    if (!may.recordStep(me, dossier)) continue
    // What a meeting decides or the Secretariat sets is not the state's to do; whom it names is.
    const isMine = isSecretariat(me) || presides(me) ? () => true : ({ key }: Step) => isRecorded(key) || key === 'team'
    const next = nextStep(readSteps(dossier.kind, await listEntries(db, dossier.id), await findFacts(db, dossier, today)).filter(isMine))
    if (next) duties.push({ rank: 5, todo: say.duty.todo(say.kind[dossier.kind](readText(dossier.state, lang)), say.steps[next].toLowerCase()), action: say.duty.action, href: `/w/accessions/${dossier.id}#${next}`, country: dossier.state, example: dossier.example })
  }
  return duties
}

/** Open dossiers of the reader's own state in which somebody else records: to be read, not to be done. */
export async function listOwn(db: Db, me: Me, today: string): Promise<Dossier[]> {
  const states = me.posts.flatMap((post) => post.stateId ?? [])
  if (states.length === 0) return []
  const own: Dossier[] = []
  for (const dossier of await listDossiers(db)) {
    if (!states.includes(dossier.stateId) || may.recordStep(me, dossier)) continue
    if (!isComplete(readSteps(dossier.kind, await listEntries(db, dossier.id), await findFacts(db, dossier, today)))) own.push(dossier)
  }
  return own
}
