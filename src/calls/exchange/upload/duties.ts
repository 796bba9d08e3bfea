import type { Db } from '#base/database/transaction.ts'
import type { Duty } from '#base/duty.ts'
import { listFiles } from '#base/file.ts'
import type { Me } from '#base/person.ts'
import { writerOf } from '../../draft/actions.ts'
import type { Reader } from '../../duty/duty.ts'
import { listItems, listOutOfHand, titlesOfItems } from '../../item/queries.ts'
import { listWaiting } from './queries.ts'
import { text } from '../text.ts'

/** Whoever brought a file back is led to it until they have said what is taken from it. */
export async function uploadDuties(db: Db, me: Me, view: Reader): Promise<Duty[]> {
  const waiting = await listWaiting(db, { byId: me.id })
  // Of what was handed over since nothing can be taken any more.
  const closed = await listOutOfHand(db)
  const items = (await listItems(db, { ids: [...new Set(waiting.map((one) => one.itemId))] })).filter((item) => !item.callWithdrawn && writerOf(me, { ...item, outOfHand: closed.has(item.id) }, !me.teams.includes(item.stateId)))
  if (items.length === 0) return []
  const say = text[view.lang].duty
  const titles = await titlesOfItems(db, items.map((item) => item.id), view.lang)
  const files = await listFiles(db, waiting.map((one) => one.fileId))
  return waiting.flatMap((one): Duty[] => {
    const item = items.find((item) => item.id === one.itemId)
    if (!item) return []
    const name = files.find((file) => file.id === one.fileId)?.name ?? ''
    return [{ rank: 4, todo: say.check(name, titles.get(item.id) ?? ''), href: `/w/uploads/${one.id}`, action: say.action, ...(item.example ? { example: true } : {}) }]
  })
}
