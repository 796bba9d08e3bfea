import type { Db } from '#base/database/transaction.ts'
import type { Duty } from '#base/duty.ts'
import type { View } from '#base/view.ts'
import { readText } from '#base/words.ts'
import { listCompilations } from '#compilations/index.ts'
import { isSecretariat, type Me, presides } from '#membership/index.ts'
import { type Edition, isWithheld, type Side } from './edition/edition.ts'
import { listEditions } from './edition/queries.ts'
import { text } from './edition/text.ts'

/** What editions ask: to publish a compendium that was compiled since its last edition, and to decide when the other side asks to withhold. */
export async function listDuties(db: Db, me: Me, view: Pick<View, 'lang'>): Promise<Duty[]> {
  const side: Side | undefined = isSecretariat(me) ? 'secretariat' : presides(me) ? 'presidency' : undefined
  if (!side) return []
  const say = text[view.lang].duty
  const editions = await listEditions(db)
  const asked = editions
    .filter(({ withholdings }) => withholdings.length > 0 && !isWithheld({ withholdings }) && !withholdings.some((one) => one.side === side))
    .map((edition): Duty => ({ rank: 4, todo: say.withhold(readText(edition.title, view.lang)), href: `/w/editions/${edition.id}#withhold`, action: say.withholdAction, waits: say.waits[side], example: edition.example }))
  return side === 'secretariat' ? [...asked, ...(await toPublish(db, view, editions))] : asked
}

async function toPublish(db: Db, view: Pick<View, 'lang'>, editions: Edition[]): Promise<Duty[]> {
  const say = text[view.lang].duty
  const compendia = await listCompilations(db, { kind: 'compendium' })
  return compendia
    .filter(({ id, compiledAt }) => compiledAt !== null && !editions.some((edition) => edition.ofId === id && edition.at >= compiledAt))
    .map((compilation): Duty => ({ rank: 5, todo: say.publish(readText(compilation.title, view.lang)), href: `/w/editions/new?compilation=${compilation.id}`, action: say.publishAction }))
}
